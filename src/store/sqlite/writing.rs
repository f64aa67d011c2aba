//! A writing transaction, begun and ended with statements that are parsed once: a number is given in
//! the time of one disk wait and little more.

use std::ops::Deref;

use rusqlite::Connection;

/// A writing transaction; dropped, it leaves no trace.
pub(super) struct Writing<'a>(&'a Connection);

impl<'a> Writing<'a> {
    pub(super) fn begin(conn: &'a Connection) -> rusqlite::Result<Self> {
        run(conn, "BEGIN IMMEDIATE")?;
        Ok(Self(conn))
    }

    /// When this returns, what was written is on the disk.
    pub(super) fn commit(self) -> rusqlite::Result<()> {
        run(self.0, "COMMIT")
    }
}

impl Deref for Writing<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.0
    }
}

impl Drop for Writing<'_> {
    fn drop(&mut self) {
        // After a commit there is nothing to take back, nor after an error for which SQLite did.
        if !self.0.is_autocommit()
            && let Err(error) = run(self.0, "ROLLBACK")
        {
            tracing::warn!(%error, "a transaction was not taken back");
        }
    }
}

fn run(conn: &Connection, statement: &str) -> rusqlite::Result<()> {
    conn.prepare_cached(statement)?.execute(()).map(drop)
}
