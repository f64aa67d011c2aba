//! Papers on their way.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::log;
use super::rows::{Ms, named};
use crate::domain::Moment;
use crate::domain::queue::PrintOrder;
use crate::domain::ticket::Number;
use crate::store::{PrintJob, PrintState, Printed};

/// A new job, pending.
pub(super) fn order(
    conn: &Connection,
    session: i64,
    now: Moment,
    order: &PrintOrder,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO print_jobs (session, number, copy, station, state, ordered_at, changed_at) \
         VALUES (?1, ?2, ?3, ?4, 'pending', ?5, ?5)",
    )?
    .execute((session, order.number.0, order.copy, &order.station, Ms(now)))?;
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
            "UPDATE print_jobs SET state = ?3, changed_at = ?4, problem = ?5 \
             WHERE id = ?1 AND state = ?2 RETURNING *",
        )?
        .query_row((id, from.name(), to.state.name(), Ms(to.at), &to.problem), job)
        .optional()?;
    if let Some(line) = moved.as_ref().and_then(PrintJob::outcome) {
        let job = moved.as_ref();
        let station = job.map(|job| job.station.as_str());
        log::add(conn, job.map(|job| job.session), to.at, station, &line)?;
    }
    Ok(moved.is_some())
}

fn job(row: &Row<'_>) -> rusqlite::Result<PrintJob> {
    Ok(PrintJob {
        id: row.get("id")?,
        session: row.get("session")?,
        number: Number(row.get("number")?),
        copy: row.get("copy")?,
        station: row.get("station")?,
        state: named(row, "state", PrintState::from_name)?,
        ordered_at: row.get::<_, Ms>("ordered_at")?.0,
        problem: row.get("problem")?,
    })
}
