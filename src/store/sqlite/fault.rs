//! What can go wrong in SQLite, and how it is told to people.

use std::path::Path;

use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE;

use super::files::{is_disk_full, not_writable};
use crate::store::StoreError;

/// An error on its way out, before the file's name is put to it.
#[derive(Debug)]
pub(super) enum Fault {
    Sqlite(rusqlite::Error),
    Store(StoreError),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<serde_json::Error> for Fault {
    /// Only what is read back can be wrong: what we write can always be written.
    fn from(error: serde_json::Error) -> Self {
        let text = rusqlite::types::Type::Text;
        Self::Sqlite(rusqlite::Error::FromSqlConversionFailure(0, text, Box::new(error)))
    }
}

impl From<refinery::Error> for Fault {
    /// The error of the database, if that is what stopped a migration.
    fn from(error: refinery::Error) -> Self {
        let cause = std::error::Error::source(&error).and_then(|cause| cause.downcast_ref());
        match cause {
            Some(rusqlite::Error::SqliteFailure(code, message)) => {
                Self::Sqlite(rusqlite::Error::SqliteFailure(*code, message.clone()))
            }
            _ => Self::Store(StoreError::Other { reason: error.to_string() }),
        }
    }
}

fn is(error: &rusqlite::Error, extended_code: i32) -> bool {
    error.sqlite_error().is_some_and(|error| error.extended_code == extended_code)
}

/// Whether SQLite could not make the files it needs beside the queue.
pub(super) fn is_for_want_of_rights(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen))
}

impl Fault {
    /// The error as the store's users know it.
    pub(super) fn told(self, file: &Path) -> StoreError {
        let error = match self {
            Self::Store(error) => return error,
            Self::Sqlite(error) => error,
        };
        let path = file.display().to_string();
        let reason = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
            Some(ErrorCode::DiskFull) => StoreError::Full,
            // The file through which readers and writers agree could not grow.
            Some(ErrorCode::SystemIoFailure) if is(&error, SQLITE_IOERR_SHMSIZE) => {
                StoreError::Full
            }
            // SQLite names the want of room only where it writes, not where it makes a file.
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) if is_disk_full(file) => {
                StoreError::Full
            }
            Some(ErrorCode::SystemIoFailure) => StoreError::Disk { path, reason },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => not_writable(file),
            Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged { path, reason },
            Some(ErrorCode::NotADatabase) => StoreError::NotAQueue { path },
            Some(ErrorCode::CannotOpen) => StoreError::Open { path, reason },
            Some(_) => StoreError::Other { reason },
            // A value that no Dropin ever wrote there, or a row that none ever took away.
            None => match error {
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::Utf8Error(..)
                | rusqlite::Error::QueryReturnedNoRows => StoreError::Damaged { path, reason },
                _ => StoreError::Other { reason },
            },
        }
    }
}
