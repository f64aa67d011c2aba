//! A session's queue out of its rows, and its changes into them.

use std::sync::Arc;

use rusqlite::Connection;

use super::fault::Fault;
use super::rows::{Ms, Values};
use super::snapshot::Snapshot;
use super::{accounts, answered, log, print_jobs, sessions, tickets, undoes};
use crate::domain::Moment;
use crate::domain::event::{AreaCode, CoachCode, Event, TableNumber};
use crate::domain::mode::Mode;
use crate::domain::queue::{AreaHand, AreaState, Change, Loaded, Moved, Queue, TableHand, Wanted};
use crate::domain::session::Session;
use crate::store::At;

/// For whom a queue is opened.
pub(super) struct Asked<'a> {
    pub(super) now: Moment,
    pub(super) wanted: &'a Wanted,
    /// Whose latest deed may be wanted.
    pub(super) station: Option<&'a str>,
}

/// The queue of `session` out of its snapshot and of what else is wanted.
pub(super) fn open(
    conn: &Connection,
    event: &Arc<Event>,
    session: Session,
    snapshot: Snapshot,
    asked: &Asked<'_>,
) -> Result<Queue, Fault> {
    let (id, Asked { now, wanted, station }) = (session.id, asked);
    let mut tickets = if wanted.all { tickets::all(conn, id)? } else { snapshot.tickets };
    tickets.extend(tickets::wanted(conn, id, wanted)?);
    let loaded = Loaded {
        event: Arc::clone(event),
        session,
        tickets,
        tables: snapshot.tables,
        areas: snapshot.areas,
        paces: snapshot.paces,
        last_number: snapshot.last_number,
        answered: match wanted.number {
            Some(number) => answered::of_ticket(conn, id, number)?,
            None => Vec::new(),
        },
        undoable: if wanted.latest_deed { undoes::latest(conn, id, *station)? } else { None },
    };
    Ok(Queue::open(loaded, *now))
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
        let asked = Asked { now: at.now, wanted: &Wanted::default(), station: None };
        let mut queue = open(conn, event, earlier, Snapshot::read(conn, id)?, &asked)?;
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
            Change::TicketTaken(ticket) => {
                tickets::insert(conn, session, &ticket)?;
                accounts::forget_met(conn, session, &ticket)?;
            }
            Change::TicketChanged(ticket) => tickets::update(conn, session, &ticket)?,
            Change::Table(hand) => set_table(conn, session, &hand)?,
            Change::Area(hand) => set_area(conn, session, &hand)?,
            Change::Log(line) => log::add(conn, Some(session), now, station, &line)?,
            Change::Print(order) => print_jobs::order(conn, session, now, &order)?,
            Change::Talked { coach, seconds } => {
                accounts::add_talk(conn, session, coach.as_ref(), seconds)?;
            }
            Change::Counted { what, by } => accounts::count(conn, session, what, by)?,
            Change::Answered(number, given) => answered::keep(conn, session, number, given)?,
            Change::MentoringForgotten(number) => answered::forget_yes(conn, session, number)?,
            Change::Deed { deed, images } => {
                undoes::keep(conn, session, station, deed, images.as_ref())?;
            }
            Change::Undone(id) => undoes::forget(conn, id)?,
        }
    }
    Ok(())
}

pub(super) fn tables(conn: &Connection, session: i64) -> rusqlite::Result<Vec<TableHand>> {
    conn.prepare_cached(
        "SELECT table_number, opened, coach, break_until, mode, topic, groups_called, \
             briefing_since, help_since, kept_individual \
         FROM table_hands WHERE session = ?1",
    )?
    .query_map([session], |row| {
        let mut values = Values::of(row);
        Ok(TableHand {
            number: TableNumber(values.next()?),
            opened: values.next()?,
            coach: values.next::<Option<String>>()?.map(CoachCode),
            break_until: values.moment()?,
            mode: values.named(Mode::from_name)?,
            topic: values.next()?,
            groups_called: values.next()?,
            briefing_since: values.moment()?,
            help_since: values.moment()?,
            kept_individual: values.next()?,
        })
    })?
    .collect()
}

pub(super) fn areas(conn: &Connection, session: i64) -> rusqlite::Result<Vec<AreaHand>> {
    conn.prepare_cached(
        "SELECT area, state, moved_to, moved_at FROM area_hands WHERE session = ?1",
    )?
    .query_map([session], |row| {
        let mut values = Values::of(row);
        let (code, state) = (AreaCode(values.next()?), values.named(AreaState::from_name)?);
        let to = values.next::<Option<String>>()?.map(AreaCode);
        let moved = to.zip(values.moment()?).map(|(to, at)| Moved { to, at });
        Ok(AreaHand { code, state, moved })
    })?
    .collect()
}

fn set_table(conn: &Connection, session: i64, hand: &TableHand) -> rusqlite::Result<()> {
    let coach = hand.coach.as_ref().map(|coach| &coach.0);
    conn.prepare_cached(
        "INSERT OR REPLACE INTO table_hands (session, table_number, opened, coach, break_until, \
             mode, topic, groups_called, briefing_since, help_since, kept_individual) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute((
        session,
        hand.number.0,
        hand.opened,
        coach,
        hand.break_until.map(Ms),
        hand.mode.name(),
        &hand.topic,
        hand.groups_called,
        hand.briefing_since.map(Ms),
        hand.help_since.map(Ms),
        hand.kept_individual,
    ))?;
    Ok(())
}

fn set_area(conn: &Connection, session: i64, hand: &AreaHand) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO area_hands (session, area, state, moved_to, moved_at) \
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((
        session,
        &hand.code.0,
        hand.state.name(),
        hand.moved.as_ref().map(|moved| &moved.to.0),
        hand.moved.as_ref().map(|moved| Ms(moved.at)),
    ))?;
    Ok(())
}
