//! The versions of the tables. Append only: a change is one more file in `migrations/` and one
//! more line here.

use std::fs;
use std::path::{Path, PathBuf};

use refinery::{Migration, Runner};
use rusqlite::Connection;

use super::fault::Fault;
use super::files;
use crate::store::StoreError;

const VERSIONS: [(&str, &str); 7] = [
    ("V1__queue", include_str!("../../../migrations/V1__queue.sqlite.sql")),
    ("V2__attendees", include_str!("../../../migrations/V2__attendees.sqlite.sql")),
    ("V3__methods", include_str!("../../../migrations/V3__methods.sqlite.sql")),
    ("V4__answered", include_str!("../../../migrations/V4__answered.sqlite.sql")),
    ("V5__asks", include_str!("../../../migrations/V5__asks.sqlite.sql")),
    ("V6__devices", include_str!("../../../migrations/V6__devices.sqlite.sql")),
    ("V7__fewer_pages", include_str!("../../../migrations/V7__fewer_pages.sqlite.sql")),
];

/// What marks a SQLite file as a queue, as the first migration sets it.
const APPLICATION: i64 = 0x4472_6F70;

/// What a file turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing yet.
    Empty,
    /// Somebody else's.
    Foreign,
    /// A queue of this version of the tables; not `begun` if it knows no event yet.
    Queue { version: i64, begun: bool },
}

/// The versions this program knows, oldest first.
pub(super) fn versions() -> Result<Vec<Migration>, Fault> {
    let version = |(name, sql)| Migration::unapplied(name, sql);
    Ok(VERSIONS.into_iter().map(version).collect::<Result<_, _>>()?)
}

/// The newest of `versions`.
pub(super) fn newest(versions: &[Migration]) -> i64 {
    versions.iter().map(|migration| i64::from(migration.version())).max().unwrap_or(0)
}

/// Looks what the file is. The first thing to be asked of a file that was just opened.
pub(super) fn standing(conn: &Connection, known: i64) -> rusqlite::Result<Standing> {
    // All of it at one moment: between two questions somebody else may begin the queue.
    let _moment = conn.unchecked_transaction()?;
    let application: i64 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let history = "SELECT count(*) FROM sqlite_schema WHERE name = 'refinery_schema_history'";
    let others = "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'refinery_schema_history'";
    let count = |sql| conn.query_row(sql, [], |row| row.get::<_, i64>(0));
    if application == 0 && count(others)? == 0 {
        return Ok(Standing::Empty);
    }
    if application != APPLICATION || count(history)? == 0 {
        return Ok(Standing::Foreign);
    }
    let version = "SELECT coalesce(max(version), 0) FROM refinery_schema_history";
    let version = count(version)?;
    // What a newer version keeps where, nobody can know here.
    let begun = version > known || count("SELECT count(*) FROM event")? == 1;
    Ok(Standing::Queue { version, begun })
}

/// Brings the tables to the newest of `versions`, all or nothing.
pub(super) fn migrate(conn: &mut Connection, versions: &[Migration]) -> Result<(), Fault> {
    Runner::new(versions).set_grouped(true).run(conn)?;
    Ok(())
}

/// Keeps the queue as it is beside itself, before it becomes version `next`; says where.
pub(super) fn keep_copy(conn: &Connection, file: &Path, next: i64) -> Result<PathBuf, Fault> {
    let copy = file.with_extension(format!("before-v{next}.sqlite"));
    let unfinished = file.with_extension(format!("before-v{next}.unfinished"));
    let not_kept = |error: std::io::Error| StoreError::Other {
        reason: format!("no copy could be made in {}: {error}", copy.display()),
    };
    if unfinished.exists() {
        fs::remove_file(&unfinished).map_err(not_kept)?;
    }
    let name = unfinished.to_str().ok_or_else(|| StoreError::Other {
        reason: format!("the name of {} is not readable", unfinished.display()),
    })?;
    conn.execute("VACUUM INTO ?1", [name])?;
    fs::rename(&unfinished, &copy).and_then(|()| files::keep_name(&copy)).map_err(not_kept)?;
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moves_in_the_database_are_those_of_the_rules() {
        use crate::domain::ticket::TicketState;
        let mut conn = Connection::open_in_memory().unwrap();
        migrate(&mut conn, &versions().unwrap()).unwrap();
        let moves = "SELECT count(*) FROM ticket_moves WHERE from_state = ?1 AND to_state = ?2";
        let mut allowed = 0;
        for from in TicketState::ALL {
            for to in TicketState::ALL {
                let found: i64 =
                    conn.query_row(moves, (from.name(), to.name()), |row| row.get(0)).unwrap();
                assert_eq!(found == 1, from.can_become(to), "{from:?} to {to:?}");
                allowed += found;
            }
        }
        let all: i64 =
            conn.query_row("SELECT count(*) FROM ticket_moves", [], |row| row.get(0)).unwrap();
        assert_eq!(all, allowed, "no move between states nobody knows");
    }
}
