//! One side's yes to mentoring, kept until the other side answers.

use rusqlite::{Connection, OptionalExtension as _};

use super::rows::named;
use crate::domain::queue::Side;
use crate::domain::ticket::Number;

/// Which side of a ticket said yes and waits for the other's answer.
pub(super) fn yes(
    conn: &Connection,
    session: i64,
    number: Number,
) -> rusqlite::Result<Option<Side>> {
    conn.prepare_cached("SELECT side FROM mentoring WHERE session = ?1 AND number = ?2")?
        .query_row((session, number.0), |row| named(row, "side", Side::from_name))
        .optional()
}

pub(super) fn keep(
    conn: &Connection,
    session: i64,
    number: Number,
    side: Side,
) -> rusqlite::Result<()> {
    conn.prepare_cached("INSERT INTO mentoring (session, number, side) VALUES (?1, ?2, ?3)")?
        .execute((session, number.0, side.name()))?;
    Ok(())
}

pub(super) fn forget(conn: &Connection, session: i64, number: Number) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM mentoring WHERE session = ?1 AND number = ?2")?
        .execute((session, number.0))?;
    Ok(())
}
