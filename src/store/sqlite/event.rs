//! The event a queue remembers, and the count of changes.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

use super::fault::Fault;
use super::rows::Ms;
use crate::domain::Moment;
use crate::domain::badge::BadgeSecret;
use crate::domain::event::Event;
use crate::store::{FirstUse, Remembered, Revision, event_in};

/// The event as it was last read out of its text, which is done once a version.
#[derive(Default)]
pub(super) struct LastRead(Mutex<Option<(i64, Arc<Event>)>>);

impl LastRead {
    /// The event as it is now.
    pub(super) fn event(&self, conn: &Connection) -> Result<Arc<Event>, Fault> {
        let version = conn
            .prepare_cached("SELECT version FROM event")?
            .query_row([], |row| row.get::<_, i64>(0))?;
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, event)) = last.as_ref().filter(|(read, _)| *read == version) {
            return Ok(Arc::clone(event));
        }
        let text: String = conn.query_row("SELECT text FROM event", [], |row| row.get(0))?;
        let event = event_in(&text)?;
        *last = Some((version, Arc::clone(&event)));
        Ok(event)
    }
}

/// Remembers what the queue is begun with.
pub(super) fn begin(conn: &Connection, first: &FirstUse) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT INTO event (one, version, demo, badge_secret, changed_at, text) \
         VALUES (1, 1, ?1, ?2, ?3, ?4)",
        (first.demo, first.secret.0, Ms(first.at), &first.event_text),
    )?;
    Ok(())
}

pub(super) fn remembered(conn: &Connection) -> rusqlite::Result<Remembered> {
    conn.query_row("SELECT text, demo, badge_secret FROM event", [], |row| {
        Ok(Remembered {
            event_text: row.get(0)?,
            demo: row.get(1)?,
            badge_secret: BadgeSecret(row.get(2)?),
        })
    })
}

/// Another version of the event; a text other than the demo event's is no demo any more.
pub(super) fn replace(conn: &Connection, text: &str, at: Moment) -> rusqlite::Result<()> {
    conn.execute(
        "UPDATE event SET version = version + 1, demo = (demo AND text = ?1), changed_at = ?2, \
         text = ?1",
        (text, Ms(at)),
    )?;
    Ok(())
}

/// How many transactions have changed anything.
pub(super) fn revision(conn: &Connection) -> rusqlite::Result<Revision> {
    conn.prepare_cached("SELECT revision FROM revision")?
        .query_row([], |row| row.get(0).map(Revision))
}

/// Counts one more.
pub(super) fn count_change(conn: &Connection) -> rusqlite::Result<Revision> {
    conn.prepare_cached("UPDATE revision SET revision = revision + 1 RETURNING revision")?
        .query_row([], |row| row.get(0).map(Revision))
}
