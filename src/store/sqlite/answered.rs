//! What the sides of a ticket have answered after the conversation, for as long as they can; and the
//! cards of pairs, for as long as they are of use.

use rusqlite::Connection;

use super::rows::{Ms, named};
use crate::domain::Moment;
use crate::domain::queue::{Answered, Question, Side};
use crate::domain::ticket::Number;
use crate::store::USEFUL_SECONDS;

pub(super) fn of_ticket(
    conn: &Connection,
    session: i64,
    number: Number,
) -> rusqlite::Result<Vec<Answered>> {
    conn.prepare_cached("SELECT * FROM answered WHERE session = ?1 AND number = ?2")?
        .query_map((session, number.0), |row| {
            Ok(Answered {
                question: named(row, "question", Question::from_name)?,
                side: named(row, "side", Side::from_name)?,
                yes: row.get("yes")?,
                until: row.get::<_, Ms>("until")?.0,
            })
        })?
        .collect()
}

pub(super) fn keep(
    conn: &Connection,
    session: i64,
    number: Number,
    answered: Answered,
) -> rusqlite::Result<()> {
    let Answered { question, side, yes, until } = answered;
    conn.prepare_cached(
        "INSERT INTO answered (session, number, question, side, yes, until) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((session, number.0, question.name(), side.name(), yes, Ms(until)))?;
    Ok(())
}

pub(super) fn forget_yes(conn: &Connection, session: i64, number: Number) -> rusqlite::Result<()> {
    conn.prepare_cached("UPDATE answered SET yes = 0 WHERE session = ?1 AND number = ?2")?
        .execute((session, number.0))?;
    Ok(())
}

/// Whether there is anything for [`forget_what_is_over`].
pub(super) fn is_any_over(conn: &Connection, now: Moment) -> rusqlite::Result<bool> {
    let seconds = USEFUL_SECONDS * 1000;
    conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM answered WHERE until <= ?1) OR EXISTS ( \
             SELECT 1 FROM print_jobs \
             WHERE coach IS NOT NULL AND abs(ordered_at - ?1) > ?2 AND state <> 'sent')",
    )?
    .query_row((Ms(now), seconds), |row| row.get(0))
}

/// Answers that came too late to be put to the other side, and cards that nobody printed. One at a
/// printer is still to be cancelled there.
pub(super) fn forget_what_is_over(conn: &Connection, now: Moment) -> rusqlite::Result<()> {
    let seconds = USEFUL_SECONDS * 1000;
    conn.prepare_cached("DELETE FROM answered WHERE until <= ?1")?.execute([Ms(now)])?;
    conn.prepare_cached(
        "DELETE FROM print_jobs \
             WHERE coach IS NOT NULL AND abs(ordered_at - ?1) > ?2 AND state <> 'sent'",
    )?
    .execute((Ms(now), seconds))?;
    Ok(())
}
