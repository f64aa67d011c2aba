//! Waiting for others who write: briefly, at odd intervals, and never past one's own patience.

use std::fs::{File, TryLockError};
use std::hash::{BuildHasher as _, RandomState};
use std::io;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError as TryMutexError};
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::store::StoreError;

/// A connection that several threads use in turn, and on which SQLite waits for other processes
/// no longer than whoever uses it.
pub(super) struct Patient {
    connection: Mutex<Connection>,
    until: Arc<Mutex<Instant>>,
}

/// The connection while it is one's turn.
pub(super) struct Turn<'a>(MutexGuard<'a, Connection>);

impl Patient {
    pub(super) fn new(mut connection: Connection) -> rusqlite::Result<Self> {
        let until = Arc::new(Mutex::new(Instant::now()));
        let seen = Arc::clone(&until);
        connection.busy_handler(Some(move |_| wait_a_little(*locked(&seen))))?;
        Ok(Self { connection: Mutex::new(connection), until })
    }

    /// The connection, as soon as no other thread uses it.
    pub(super) fn turn(&self, patience: Duration) -> Result<Turn<'_>, StoreError> {
        let until = Instant::now() + patience;
        loop {
            let free = match self.connection.try_lock() {
                Ok(connection) => Some(connection),
                // Whoever panicked rolled the transaction back by that.
                Err(TryMutexError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
                Err(TryMutexError::WouldBlock) => None,
            };
            if let Some(connection) = free {
                *locked(&self.until) = until;
                return Ok(Turn(connection));
            }
            if !wait_a_little(until) {
                return Err(StoreError::Busy);
            }
        }
    }
}

impl Deref for Turn<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.0
    }
}

impl DerefMut for Turn<'_> {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.0
    }
}

/// Locks a file against other processes that do the same; unlocked when it is dropped.
pub(super) fn lock_file(file: &File, patience: Duration) -> io::Result<Option<()>> {
    let until = Instant::now() + patience;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(())),
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) if wait_a_little(until) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
        }
    }
}

/// Sleeps 100 to 500 µs, so that those who wait do not march in step; false when time is up.
fn wait_a_little(until: Instant) -> bool {
    let now = Instant::now();
    let chance = RandomState::new().hash_one(now);
    thread::sleep(Duration::from_micros(100 + chance % 401));
    now < until
}

fn locked(until: &Mutex<Instant>) -> MutexGuard<'_, Instant> {
    until.lock().unwrap_or_else(PoisonError::into_inner)
}
