//! Papers on their way.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::log;
use super::rows::{Ms, named};
use crate::domain::Moment;
use crate::domain::event::CoachCode;
use crate::domain::queue::{PrintOrder, Printout};
use crate::domain::ticket::Number;
use crate::store::{PrintJob, PrintState, Printed};

/// A new job, pending.
pub(super) fn order(
    conn: &Connection,
    session: i64,
    now: Moment,
    order: &PrintOrder,
) -> rusqlite::Result<()> {
    let (number, copy, coach) = match &order.paper {
        Printout::Slip { number, copy } => (Some(number.0), *copy, None),
        Printout::Card { coach } => (None, 1, Some(&coach.0)),
    };
    conn.prepare_cached(
        "INSERT INTO print_jobs \
             (session, number, copy, coach, station, state, ordered_at, changed_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, 'pending', ?6, ?6)",
    )?
    .execute((session, number, copy, coach, &order.station, Ms(now)))?;
    Ok(())
}

/// The jobs of a station in one state, oldest first.
pub(super) fn of_station(
    conn: &Connection,
    station: &str,
    state: PrintState,
) -> rusqlite::Result<Vec<PrintJob>> {
    conn.prepare_cached("SELECT * FROM print_jobs WHERE station = ?1 AND state = ?2 ORDER BY id")?
        .query_map((station, state.name()), job)?
        .collect()
}

/// The newest job of a ticket.
pub(super) fn last_of(
    conn: &Connection,
    session: i64,
    number: Number,
) -> rusqlite::Result<Option<PrintJob>> {
    conn.prepare_cached(
        "SELECT * FROM print_jobs WHERE session = ?1 AND number = ?2 ORDER BY id DESC LIMIT 1",
    )?
    .query_row((session, number.0), job)
    .optional()
}

/// Moves a job on if it still is in `from`, and logs how its paper ended; says whether it was.
pub(super) fn advance(
    conn: &Connection,
    id: i64,
    from: PrintState,
    to: &Printed,
) -> rusqlite::Result<bool> {
    let moved = conn
        .prepare_cached(
            "UPDATE print_jobs SET state = ?3, changed_at = ?4, problem = ?5, relieved = ?6 \
             WHERE id = ?1 AND state = ?2 RETURNING *",
        )?
        .query_row((id, from.name(), to.state.name(), Ms(to.at), &to.problem, to.relieved), job)
        .optional()?;
    let Some(job) = moved else { return Ok(false) };
    if let Some(line) = job.outcome() {
        log::add(conn, Some(job.session), to.at, Some(&job.station), &line)?;
    }
    if job.is_to_be_forgotten() {
        conn.prepare_cached("DELETE FROM print_jobs WHERE id = ?1")?.execute([id])?;
    }
    Ok(true)
}

fn job(row: &Row<'_>) -> rusqlite::Result<PrintJob> {
    let paper = match row.get::<_, Option<String>>("coach")? {
        Some(coach) => Printout::Card { coach: CoachCode(coach) },
        None => Printout::Slip { number: Number(row.get("number")?), copy: row.get("copy")? },
    };
    Ok(PrintJob {
        id: row.get("id")?,
        session: row.get("session")?,
        paper,
        station: row.get("station")?,
        state: named(row, "state", PrintState::from_name)?,
        ordered_at: row.get::<_, Ms>("ordered_at")?.0,
        problem: row.get("problem")?,
        relieved: row.get("relieved")?,
    })
}
