//! The sessions a queue has seen.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::fault::Fault;
use super::rows::{Ms, named, unreadable};
use super::tickets::ACTIVE_OF;
use crate::domain::Moment;
use crate::domain::event::Event;
use crate::domain::session::{Session, Timetable};
use crate::store::{At, StoreError, no_session};

/// The session that counts; its id is 0 if nobody has used it yet.
pub(super) fn at(conn: &Connection, event: &Event, at: At) -> Result<Session, Fault> {
    let rehearsal = match at.timetable {
        Timetable::Planned => None,
        Timetable::Rehearsal => conn
            .prepare_cached(
                "SELECT * FROM sessions WHERE timetable = 'rehearsal' ORDER BY id DESC LIMIT 1",
            )?
            .query_row([], session)
            .optional()?,
    };
    let counts = Session::at(event, at.timetable, at.now, rehearsal).ok_or_else(no_session)?;
    if counts.timetable == Timetable::Rehearsal {
        return Ok(counts);
    }
    let stored = conn
        .prepare_cached(
            "SELECT * FROM sessions WHERE timetable = 'planned' AND plan = ?1 AND starts = ?2",
        )?
        .query_row((plan(&counts)?, Ms(counts.starts)), session)
        .optional()?;
    Ok(stored.unwrap_or(counts))
}

/// Remembers a session on its first use.
pub(super) fn insert(conn: &Connection, session: Session) -> Result<Session, Fault> {
    let id = conn
        .prepare_cached(
            "INSERT INTO sessions (timetable, plan, room, check_in_opens, starts, ends) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .insert((
            name(session.timetable),
            plan(&session)?,
            &session.room,
            Ms(session.check_in_opens),
            Ms(session.starts),
            Ms(session.ends),
        ))?;
    Ok(Session { id, ..session })
}

/// Writes what another version of the event made of a session.
pub(super) fn update(conn: &Connection, session: &Session) -> Result<(), Fault> {
    conn.prepare_cached(
        "UPDATE sessions SET plan = ?2, room = ?3, check_in_opens = ?4, starts = ?5, ends = ?6 \
         WHERE id = ?1",
    )?
    .execute((
        session.id,
        plan(session)?,
        &session.room,
        Ms(session.check_in_opens),
        Ms(session.starts),
        Ms(session.ends),
    ))?;
    Ok(())
}

pub(super) fn all(conn: &Connection) -> rusqlite::Result<Vec<Session>> {
    conn.prepare_cached("SELECT * FROM sessions ORDER BY id")?.query_map([], session)?.collect()
}

/// The sessions that are over at `now` and still have active tickets.
pub(super) fn unsettled(conn: &Connection, now: Moment) -> rusqlite::Result<Vec<Session>> {
    let sql = format!(
        "SELECT * FROM sessions WHERE ends <= ?1 \
         AND EXISTS (SELECT 1 FROM {ACTIVE_OF} sessions.id) ORDER BY id"
    );
    conn.prepare_cached(&sql)?.query_map((Ms(now),), session)?.collect()
}

fn session(row: &Row<'_>) -> rusqlite::Result<Session> {
    let plan: i64 = row.get("plan")?;
    Ok(Session {
        id: row.get("id")?,
        timetable: named(row, "timetable", from_name)?,
        plan: usize::try_from(plan).map_err(|error| unreadable(row, "plan", error.to_string()))?,
        room: row.get("room")?,
        check_in_opens: row.get::<_, Ms>("check_in_opens")?.0,
        starts: row.get::<_, Ms>("starts")?.0,
        ends: row.get::<_, Ms>("ends")?.0,
    })
}

fn plan(session: &Session) -> Result<i64, Fault> {
    let too_many = |_| StoreError::Event { reason: "it has too many sessions".to_owned() };
    Ok(i64::try_from(session.plan).map_err(too_many)?)
}

fn name(timetable: Timetable) -> &'static str {
    match timetable {
        Timetable::Planned => "planned",
        Timetable::Rehearsal => "rehearsal",
    }
}

fn from_name(name: &str) -> Option<Timetable> {
    [Timetable::Planned, Timetable::Rehearsal].into_iter().find(|t| self::name(*t) == name)
}
