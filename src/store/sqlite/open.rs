//! Opening a queue file: begun on first use, brought up to date, or only looked at where it
//! cannot be written.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::{Duration, Instant};

use refinery::Migration;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::fault::{Fault, is_for_want_of_rights};
use super::files::{self, Files};
use super::patient::{Lobby, Patient, lock_file};
use super::schema::{self, Standing};
use super::{bell, event, network};
use crate::store::{FirstUse, StoreError, event_in};

/// How long to wait for another process that begins or updates the queue.
const PATIENCE: Duration = Duration::from_secs(10);

/// How a file can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// To read and write; where the file cannot be written SQLite makes this reading only.
    Usual,
    /// As if nobody could ever change it: the only way in a folder that cannot be written, where
    /// readers and writers have no place to agree. What others write meanwhile is not seen.
    Unchanging,
}

/// The two connections of a store: deeds are not held up by displays, nor displays by deeds.
pub(super) struct Connections {
    pub(super) writer: Patient,
    pub(super) reader: Patient,
    pub(super) lobby: Lobby,
    pub(super) files: Files,
}

/// Opens the queue in `path`; with `first` it is begun if there is none.
pub(super) fn open(path: &Path, first: Option<&FirstUse>) -> Result<Connections, StoreError> {
    let versions = schema::versions();
    let opened = versions.and_then(|versions| open_as(&versions, path, first));
    opened.map_err(|fault| fault.told(path))
}

/// Opens it and makes it one of the newest of `versions`.
fn open_as(
    versions: &[Migration],
    path: &Path,
    first: Option<&FirstUse>,
) -> Result<Connections, Fault> {
    let known = schema::newest(versions);
    network::must_be_local(path)?;
    if let Some(first) = first {
        event_in(&first.event_text)?;
        make_file(path)?;
    }
    // The file system knows better than SQLite why a file cannot be opened.
    let files = Files::of(path)?;
    let look = |way| {
        let conn = connect(path, way)?;
        let standing = schema::standing(&conn, known)?;
        Ok((way, conn, standing))
    };
    let (way, mut conn, standing) = match look(Way::Usual) {
        // Only what is denied for good: another time anything else may work.
        Err(error)
            if is_for_want_of_rights(&error)
                && files::in_the_way(path).is_some()
                && !has_journal(path) =>
        {
            look(Way::Unchanging)
        }
        looked => looked,
    }?;
    let usable = |standing| match standing {
        Standing::Foreign => Err(not_a_queue(path)),
        Standing::Queue { version, .. } if version > known => {
            Err(StoreError::Newer { path: path.display().to_string(), found: version, known })
        }
        Standing::Empty | Standing::Queue { begun: false, .. } if first.is_none() => {
            Err(not_a_queue(path))
        }
        standing => Ok(standing == Standing::Queue { version: known, begun: true }),
    };
    if !usable(standing)? {
        let _lock = lock(path)?;
        if !usable(schema::standing(&conn, known)?)? {
            files::keep_name(path).map_err(|error| told(path, &error))?;
            bring_up_to_date(&mut conn, path, first, versions)?;
        }
    }
    let writer = Patient::new(conn)?;
    let reader = Patient::new(looking_only(connect(path, way)?)?)?;
    let files = if way == Way::Usual { files.and_those_beside() } else { files };
    files.must_be_there()?;
    let lobby = Lobby::new(bell::open(&bell::path_beside(path)).ok());
    Ok(Connections { writer, reader, lobby, files })
}

/// Makes tables and event where they are missing. One process at a time.
fn bring_up_to_date(
    conn: &mut Connection,
    path: &Path,
    first: Option<&FirstUse>,
    versions: &[Migration],
) -> Result<(), Fault> {
    let known = schema::newest(versions);
    let standing = schema::standing(conn, known)?;
    if let Standing::Queue { version, .. } = standing
        && version < known
    {
        let copy = schema::keep_copy(conn, path, known)?;
        tracing::info!(version, known, copy = %copy.display(), "the queue file is updated");
    }
    conn.pragma_update(None, "journal_mode", "WAL")?;
    schema::migrate(conn, versions)?;
    if let Some(first) = first
        && schema::standing(conn, known)? == (Standing::Queue { version: known, begun: false })
    {
        event::begin(conn, first)?;
    }
    Ok(())
}

/// Makes the folder and an empty file, unless they are there.
fn make_file(path: &Path) -> Result<(), StoreError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| told(path, &error))?;
    }
    match File::create_new(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists && !path.exists() => {
            Err(told(path, &error))
        }
        _ => Ok(()),
    }
}

/// Makes others who begin or update the same queue wait; the bell is at hand for that.
fn lock(path: &Path) -> Result<File, StoreError> {
    let file = bell::open(&bell::path_beside(path)).map_err(|error| told(path, &error))?;
    match lock_file(&file, Instant::now() + PATIENCE) {
        Ok(Some(())) => Ok(file),
        Ok(None) => Err(StoreError::Busy),
        Err(error) => Err(told(path, &error)),
    }
}

fn connect(path: &Path, way: Way) -> rusqlite::Result<Connection> {
    let conn = match way {
        Way::Usual => Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?,
        Way::Unchanging => Connection::open_with_flags(
            unchanging(path),
            OpenFlags::SQLITE_OPEN_READ_ONLY
                | OpenFlags::SQLITE_OPEN_URI
                | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?,
    };
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(64);
    // Without this SQLite plans a statement anew whenever a value it was planned for changes.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // What was answered is on the disk, through a power cut too.
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "recursive_triggers", true)?;
    // In pages; only where nobody comes to do it between two changes.
    conn.pragma_update(None, "wal_autocheckpoint", 4000)?;
    // What is forgotten does not stay behind in the file.
    conn.pragma_update(None, "secure_delete", true)?;
    // A file from elsewhere must not make us run what it brings.
    conn.pragma_update(None, "trusted_schema", false)?;
    Ok(conn)
}

fn looking_only(conn: Connection) -> rusqlite::Result<Connection> {
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

/// Whether changes stand beside the file that are not in it yet.
fn has_journal(path: &Path) -> bool {
    let [journal, _] = files::beside(path);
    fs::metadata(journal).is_ok_and(|journal| journal.len() > 0)
}

/// The address that makes SQLite open a file without any of the files beside it.
fn unchanging(path: &Path) -> String {
    let mut address = "file:".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(byte) {
            address.push(char::from(*byte));
        } else {
            write!(address, "%{byte:02X}").expect("a string can always be written to");
        }
    }
    address + "?immutable=1"
}

fn not_a_queue(path: &Path) -> StoreError {
    StoreError::NotAQueue { path: path.display().to_string() }
}

/// What the file system says, as the store's users know it.
fn told(file: &Path, error: &io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => files::not_writable(file),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full,
        _ => not_opened(file, error),
    }
}

fn not_opened(path: &Path, error: &io::Error) -> StoreError {
    StoreError::Open { path: path.display().to_string(), reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::badge::BadgeSecret;

    const WEATHER: &str = "ALTER TABLE sessions ADD COLUMN weather TEXT";

    /// The newest version there is, and the one to come.
    const NOW: i64 = 7;
    const NEXT: i64 = NOW + 1;

    fn first_use() -> FirstUse {
        FirstUse {
            event_text: crate::domain::event::file::DEMO.to_owned(),
            demo: true,
            secret: BadgeSecret([7; 32]),
            at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    /// The versions of a program to come.
    fn later(sql: &str) -> Vec<Migration> {
        let mut versions = schema::versions().unwrap();
        versions.push(Migration::unapplied(&format!("V{NEXT}__weather"), sql).unwrap());
        versions
    }

    fn version(path: &Path) -> i64 {
        let sql = "SELECT max(version) FROM refinery_schema_history";
        Connection::open(path).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn an_older_queue_is_updated_and_a_copy_of_it_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("queue.sqlite");
        let copy = folder.path().join(format!("queue.before-v{NEXT}.sqlite"));
        drop(open(&path, Some(&first_use())).unwrap());
        drop(open_as(&later(WEATHER), &path, None).unwrap());
        assert_eq!((version(&path), version(&copy)), (NEXT, NOW));
        assert!(open(&copy, None).is_ok(), "the copy is a queue as it was");
        let newer = open(&path, None).err();
        assert!(
            matches!(newer, Some(StoreError::Newer { found: NEXT, known: NOW, .. })),
            "{newer:?}"
        );
        assert!(open_as(&later(WEATHER), &path, None).is_ok(), "once updated it opens as it is");
    }

    #[test]
    fn an_update_that_fails_leaves_the_queue_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("queue.sqlite");
        drop(open(&path, Some(&first_use())).unwrap());
        let broken = format!("{WEATHER}; ALTER TABLE nothing ADD COLUMN at_all TEXT");
        for _ in 0..2 {
            assert!(open_as(&later(&broken), &path, None).is_err());
            assert_eq!(version(&path), NOW);
        }
        drop(open_as(&later(WEATHER), &path, None).unwrap());
        assert_eq!(version(&path), NEXT);
    }

    #[test]
    fn a_change_is_on_the_disk_before_it_is_answered() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("queue.sqlite");
        let connections = open(&path, Some(&first_use())).unwrap();
        let writer = connections.writer.turn(Instant::now() + PATIENCE).unwrap();
        for (pragma, set) in [
            ("synchronous", 2),
            ("foreign_keys", 1),
            ("recursive_triggers", 1),
            ("trusted_schema", 0),
        ] {
            let found: i64 = writer.pragma_query_value(None, pragma, |row| row.get(0)).unwrap();
            assert_eq!(found, set, "{pragma}");
        }
        let reader = connections.reader.turn(Instant::now() + PATIENCE).unwrap();
        assert!(reader.execute("UPDATE revision SET revision = 0", []).is_err());
    }
}
