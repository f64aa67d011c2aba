//! What a session's rows say, read at one moment; and the last of these, which holds as long as
//! nothing changes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use super::{accounts, event, queue, tickets};
use crate::domain::queue::{AreaHand, Pace, TableHand};
use crate::domain::ticket::Ticket;
use crate::store::Revision;

/// What every queue of a session is made of.
#[derive(Clone)]
pub(super) struct Snapshot {
    /// Those that are active.
    pub(super) tickets: Vec<Ticket>,
    pub(super) tables: Vec<TableHand>,
    pub(super) areas: Vec<AreaHand>,
    pub(super) paces: Vec<Pace>,
    pub(super) last_number: u32,
}

impl Snapshot {
    pub(super) fn read(conn: &Connection, session: i64) -> rusqlite::Result<Self> {
        Ok(Self {
            tickets: tickets::active(conn, session)?,
            tables: queue::tables(conn, session)?,
            areas: queue::areas(conn, session)?,
            paces: accounts::paces(conn, session)?,
            last_number: tickets::last_number(conn, session)?,
        })
    }
}

/// The snapshot that was looked at last.
#[derive(Default)]
pub(super) struct LastLook(Mutex<Option<Looked>>);

struct Looked {
    revision: Revision,
    session: i64,
    snapshot: Arc<Snapshot>,
}

impl LastLook {
    /// The snapshot of a transaction that only reads: what it sees everybody sees, and it is kept.
    pub(super) fn renewed(&self, conn: &Connection, session: i64) -> rusqlite::Result<Snapshot> {
        let revision = event::revision(conn)?;
        if let Some(kept) = self.kept(revision, session) {
            return Ok(kept);
        }
        let snapshot = Arc::new(Snapshot::read(conn, session)?);
        let looked = Looked { revision, session, snapshot: Arc::clone(&snapshot) };
        *self.lock() = Some(looked);
        Ok(Snapshot::clone(&snapshot))
    }

    /// The snapshot of a transaction that has not changed anything yet.
    pub(super) fn or_read(&self, conn: &Connection, session: i64) -> rusqlite::Result<Snapshot> {
        match self.kept(event::revision(conn)?, session) {
            Some(kept) => Ok(kept),
            None => Snapshot::read(conn, session),
        }
    }

    fn kept(&self, revision: Revision, session: i64) -> Option<Snapshot> {
        let last = self.lock();
        let same = |looked: &&Looked| (looked.revision, looked.session) == (revision, session);
        let snapshot = last.as_ref().filter(same).map(|looked| Arc::clone(&looked.snapshot));
        drop(last);
        snapshot.map(|snapshot| Snapshot::clone(&snapshot))
    }

    fn lock(&self) -> MutexGuard<'_, Option<Looked>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
