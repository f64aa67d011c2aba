//! The latest deeds with what they changed, so that they can be taken back.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::fault::Fault;
use super::rows::unreadable;
use crate::domain::queue::{Images, Undoable};

/// So many of the latest deeds are kept at least, those of all sessions counted: nobody takes back
/// more in a row.
const KEPT: i64 = 200;

/// So many more there may be, less one, before they go all at once: each time costs pages to write.
const FORGET_EVERY: i64 = 32;

/// Keeps a deed; without `images` it cannot be taken back.
pub(super) fn keep(
    conn: &Connection,
    session: i64,
    station: Option<&str>,
    deed: &str,
    images: Option<&Images>,
) -> Result<(), Fault> {
    let images = images.map(serde_json::to_string).transpose()?;
    let id = conn
        .prepare_cached(
            "INSERT INTO undoes (session, deed, station, images) VALUES (?1, ?2, ?3, ?4)",
        )?
        .insert((session, deed, station, images))?;
    if id % FORGET_EVERY == 0 {
        conn.prepare_cached("DELETE FROM undoes WHERE id <= ?1")?.execute([id - KEPT])?;
    }
    Ok(())
}

/// The latest deed of a station, or of those who name none.
pub(super) fn latest(
    conn: &Connection,
    session: i64,
    station: Option<&str>,
) -> rusqlite::Result<Option<Undoable>> {
    conn.prepare_cached(
        "SELECT * FROM undoes WHERE session = ?1 AND station IS ?2 ORDER BY id DESC LIMIT 1",
    )?
    .query_row((session, station), undoable)
    .optional()
}

/// It was taken back.
pub(super) fn forget(conn: &Connection, id: i64) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM undoes WHERE id = ?1")?.execute([id])?;
    Ok(())
}

fn undoable(row: &Row<'_>) -> rusqlite::Result<Undoable> {
    let images: Option<String> = row.get("images")?;
    let images = images.as_deref().map(serde_json::from_str).transpose();
    Ok(Undoable {
        id: row.get("id")?,
        deed: row.get("deed")?,
        images: images.map_err(|error| unreadable(row, "images", error.to_string()))?,
    })
}
