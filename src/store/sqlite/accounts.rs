//! What is counted beside the tickets: demand that was not met, tallies, and how long conversations
//! take.

use rusqlite::{Connection, Row};

use super::rows::Ms;
use crate::domain::account::{Account, Unmet};
use crate::domain::badge::BadgeKey;
use crate::domain::event::{AreaCode, CoachCode};
use crate::domain::queue::Pace;
use crate::domain::ticket::Ticket;

pub(super) fn note_unmet(conn: &Connection, session: i64, unmet: &Unmet) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO unmet (session, at, why, area, language, people, station, badge) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) \
         ON CONFLICT (session, badge) WHERE badge IS NOT NULL DO NOTHING",
    )?
    .execute((
        session,
        Ms(unmet.at),
        &unmet.why,
        unmet.area.as_ref().map(|area| &area.0),
        &unmet.language,
        unmet.people,
        &unmet.station,
        unmet.badge.as_ref().map(|badge| &badge.0),
    ))?;
    Ok(())
}

/// Whoever has a number now was not turned away.
pub(super) fn forget_met(conn: &Connection, session: i64, ticket: &Ticket) -> rusqlite::Result<()> {
    let mut forget = conn.prepare_cached("DELETE FROM unmet WHERE session = ?1 AND badge = ?2")?;
    for badge in ticket.badge.iter().chain(&ticket.companions) {
        forget.execute((session, &badge.0))?;
    }
    Ok(())
}

/// Adds to a tally.
pub(super) fn count(conn: &Connection, session: i64, what: &str, by: u32) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO tallies (session, what, count) VALUES (?1, ?2, ?3) \
         ON CONFLICT DO UPDATE SET count = count + excluded.count",
    )?
    .execute((session, what, by))?;
    Ok(())
}

pub(super) fn of_session(conn: &Connection, session: i64) -> rusqlite::Result<Account> {
    let unmet = conn
        .prepare_cached("SELECT * FROM unmet WHERE session = ?1 ORDER BY id")?
        .query_map([session], unmet)?
        .collect::<Result<_, _>>()?;
    let tallies = conn
        .prepare_cached("SELECT what, count FROM tallies WHERE session = ?1")?
        .query_map([session], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(Account { unmet, tallies })
}

fn unmet(row: &Row<'_>) -> rusqlite::Result<Unmet> {
    Ok(Unmet {
        at: row.get::<_, Ms>("at")?.0,
        why: row.get("why")?,
        area: row.get::<_, Option<String>>("area")?.map(AreaCode),
        language: row.get("language")?,
        people: row.get("people")?,
        station: row.get("station")?,
        badge: row.get::<_, Option<String>>("badge")?.map(BadgeKey),
    })
}

/// One more conversation of a coach.
pub(super) fn add_talk(
    conn: &Connection,
    session: i64,
    coach: Option<&CoachCode>,
    seconds: u32,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO paces (session, coach, conversations, seconds) VALUES (?1, ?2, 1, ?3) \
         ON CONFLICT DO UPDATE SET conversations = conversations + 1, \
             seconds = seconds + excluded.seconds",
    )?
    .execute((session, coach.map_or("", |coach| &coach.0), seconds))?;
    Ok(())
}

pub(super) fn paces(conn: &Connection, session: i64) -> rusqlite::Result<Vec<Pace>> {
    conn.prepare_cached("SELECT * FROM paces WHERE session = ?1 ORDER BY coach")?
        .query_map([session], |row| {
            let coach: String = row.get("coach")?;
            Ok(Pace {
                coach: Some(coach).filter(|coach| !coach.is_empty()).map(CoachCode),
                conversations: row.get("conversations")?,
                seconds: row.get::<_, u32>("seconds")?.into(),
            })
        })?
        .collect()
}
