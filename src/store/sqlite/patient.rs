//! Waiting for others who write: briefly, at odd intervals, and never past one's own patience.
//! Of all processes one waits for SQLite, the others for that one's place.

use std::fs::{File, TryLockError};
use std::hash::{BuildHasher as _, RandomState};
use std::io;
use std::ops::{Deref, DerefMut, RangeInclusive};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError as TryMutexError};
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::store::StoreError;

/// Microseconds between two looks of whoever is next: as short as can be slept.
const NEXT: RangeInclusive<u64> = 50..=100;

/// The same of those behind, who need not hurry. So that they do not march in step it is a long way
/// from one end to the other.
const BEHIND: RangeInclusive<u64> = 100..=500;

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
        connection.busy_handler(Some(move |_| wait_a_little(NEXT, *locked(&seen))))?;
        Ok(Self { connection: Mutex::new(connection), until })
    }

    /// The connection, as soon as no other thread uses it.
    pub(super) fn turn(&self, until: Instant) -> Result<Turn<'_>, StoreError> {
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
            if !wait_a_little(BEHIND, until) {
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

/// Where whoever writes next waits for SQLite, alone. To look whether the place is free costs next to
/// nothing, while to ask SQLite takes from those who work; and who has just written finds the place
/// taken by somebody who waited. It is a courtesy: SQLite's own lock is what counts, and where there
/// is no such place nothing is lost but time.
pub(super) struct Lobby(Option<File>);

/// The place in the lobby, until it is dropped.
pub(super) struct Place<'a>(Option<&'a File>);

impl Lobby {
    /// With the file that all who write the same queue lock.
    pub(super) fn new(file: Option<File>) -> Self {
        Self(file)
    }

    pub(super) fn enter(&self, until: Instant) -> Result<Place<'_>, StoreError> {
        let Some(file) = &self.0 else { return Ok(Place(None)) };
        match lock_file(file, until) {
            Ok(Some(())) => Ok(Place(Some(file))),
            Ok(None) => Err(StoreError::Busy),
            Err(error) => {
                tracing::debug!(%error, "no lobby");
                Ok(Place(None))
            }
        }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        if let Some(Err(error)) = self.0.map(File::unlock) {
            tracing::debug!(%error, "the lobby was not left");
        }
    }
}

/// Locks a file against other processes that do the same; unlocked when it is dropped.
pub(super) fn lock_file(file: &File, until: Instant) -> io::Result<Option<()>> {
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(())),
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) if wait_a_little(BEHIND, until) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
        }
    }
}

/// Sleeps as many microseconds as chance takes from `between`; false when time is up.
fn wait_a_little(between: RangeInclusive<u64>, until: Instant) -> bool {
    let now = Instant::now();
    let chance = RandomState::new().hash_one(now);
    let (least, most) = between.into_inner();
    thread::sleep(Duration::from_micros(least + chance % (most - least + 1)));
    now < until
}

fn locked(until: &Mutex<Instant>) -> MutexGuard<'_, Instant> {
    until.lock().unwrap_or_else(PoisonError::into_inner)
}
