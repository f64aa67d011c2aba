//! A session's queue out of its rows, and its changes into them.

use std::sync::Arc;

use rusqlite::Connection;

use super::fault::Fault;
use super::rows::named;
use super::{log, print_jobs, sessions, tickets};
use crate::domain::Moment;
use crate::domain::event::{AreaCode, CoachCode, Event, TableNumber};
use crate::domain::queue::{AreaHand, AreaState, Change, Loaded, Queue, TableHand, Wanted};
use crate::domain::session::Session;
use crate::store::At;

/// The queue of `session` at `now`.
pub(super) fn open(
    conn: &Connection,
    event: &Arc<Event>,
    session: Session,
    now: Moment,
    wanted: &Wanted,
) -> Result<Queue, Fault> {
    let id = session.id;
    let loaded = Loaded {
        event: Arc::clone(event),
        session,
        tickets: tickets::load(conn, id, wanted)?,
        tables: tables(conn, id)?,
        areas: areas(conn, id)?,
        last_number: tickets::last_number(conn, id)?,
    };
    Ok(Queue::open(loaded, now))
}

/// The session that counts, and whether it begins with this; then those before it are settled:
/// who still waited there was not served, who still talked has finished.
pub(super) fn session(
    conn: &Connection,
    event: &Arc<Event>,
    at: At,
) -> Result<(Session, bool), Fault> {
    let session = sessions::at(conn, event, at)?;
    if session.id != 0 {
        return Ok((session, false));
    }
    for earlier in sessions::unsettled(conn, at.now)? {
        let id = earlier.id;
        let mut queue = open(conn, event, earlier, at.now, &Wanted::default())?;
        queue.settle();
        write(conn, id, at.now, None, queue.take_changes())?;
    }
    Ok((sessions::insert(conn, session)?, true))
}

/// Writes changes in their order.
pub(super) fn write(
    conn: &Connection,
    session: i64,
    now: Moment,
    station: Option<&str>,
    changes: Vec<Change>,
) -> Result<(), Fault> {
    for change in changes {
        match change {
            Change::TicketTaken(ticket) => tickets::insert(conn, session, &ticket)?,
            Change::TicketChanged(ticket) => tickets::update(conn, session, &ticket)?,
            Change::Table(hand) => set_table(conn, session, &hand)?,
            Change::Area(hand) => set_area(conn, session, &hand)?,
            Change::Log(line) => log::add(conn, Some(session), now, station, &line)?,
            Change::Print(order) => print_jobs::order(conn, session, now, &order)?,
        }
    }
    Ok(())
}

fn tables(conn: &Connection, session: i64) -> rusqlite::Result<Vec<TableHand>> {
    conn.prepare_cached("SELECT * FROM table_hands WHERE session = ?1")?
        .query_map([session], |row| {
            Ok(TableHand {
                number: TableNumber(row.get("table_number")?),
                opened: row.get("opened")?,
                coach: row.get::<_, Option<String>>("coach")?.map(CoachCode),
            })
        })?
        .collect()
}

fn areas(conn: &Connection, session: i64) -> rusqlite::Result<Vec<AreaHand>> {
    conn.prepare_cached("SELECT * FROM area_hands WHERE session = ?1")?
        .query_map([session], |row| {
            let state = named(row, "state", AreaState::from_name)?;
            Ok(AreaHand { code: AreaCode(row.get("area")?), state })
        })?
        .collect()
}

fn set_table(conn: &Connection, session: i64, hand: &TableHand) -> rusqlite::Result<()> {
    let coach = hand.coach.as_ref().map(|coach| &coach.0);
    conn.prepare_cached(
        "INSERT INTO table_hands (session, table_number, opened, coach) VALUES (?1, ?2, ?3, ?4) \
         ON CONFLICT DO UPDATE SET opened = excluded.opened, coach = excluded.coach",
    )?
    .execute((session, hand.number.0, hand.opened, coach))?;
    Ok(())
}

fn set_area(conn: &Connection, session: i64, hand: &AreaHand) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO area_hands (session, area, state) VALUES (?1, ?2, ?3) \
         ON CONFLICT DO UPDATE SET state = excluded.state",
    )?
    .execute((session, &hand.code.0, hand.state.name()))?;
    Ok(())
}
