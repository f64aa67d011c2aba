//! The log: everything that happened, in order. It only grows.

use rusqlite::{Connection, Row};

use super::rows::Ms;
use crate::domain::Moment;
use crate::domain::event::{AreaCode, TableNumber};
use crate::domain::queue::LogLine;
use crate::domain::ticket::Number;
use crate::store::LogEntry;

pub(super) fn add(
    conn: &Connection,
    session: Option<i64>,
    at: Moment,
    station: Option<&str>,
    line: &LogLine,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO log (at, session, deed, number, table_number, area, note, station) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((
        Ms(at),
        session,
        line.deed,
        line.number.map(|number| number.0),
        line.table.map(|table| table.0),
        line.area.as_ref().map(|area| &area.0),
        &line.note,
        station,
    ))?;
    Ok(())
}

/// The entries after `since`, oldest first.
pub(super) fn after(conn: &Connection, since: i64) -> rusqlite::Result<Vec<LogEntry>> {
    conn.prepare_cached("SELECT * FROM log WHERE id > ?1 ORDER BY id")?
        .query_map([since], entry)?
        .collect()
}

fn entry(row: &Row<'_>) -> rusqlite::Result<LogEntry> {
    Ok(LogEntry {
        id: row.get("id")?,
        at: row.get::<_, Ms>("at")?.0,
        session: row.get("session")?,
        deed: row.get("deed")?,
        number: row.get::<_, Option<u32>>("number")?.map(Number),
        table: row.get::<_, Option<u16>>("table_number")?.map(TableNumber),
        area: row.get::<_, Option<String>>("area")?.map(AreaCode),
        note: row.get("note")?,
        station: row.get("station")?,
    })
}
