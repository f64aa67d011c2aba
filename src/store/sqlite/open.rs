//! Opening a queue file: begun on first use, brought up to date, or only looked at where it
//! cannot be written.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

use refinery::Migration;
use rusqlite::{Connection, OpenFlags};

use super::fault::{Fault, is_for_want_of_rights};
use super::patient::{Patient, lock_file};
use super::schema::{self, Standing};
use super::{bell, event};
use crate::store::{FirstUse, StoreError, event_in};

/// How long to wait for another process that begins or updates the queue.
const PATIENCE: Duration = Duration::from_secs(10);

/// How a file can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// To read and write; where the file cannot be written SQLite makes this reading only.
    Usual,
    /// As if nobody could ever change it: the only way in a folder that cannot be written, where
    /// readers and writers have no place to agree. What others write meanwhile is not seen.
    Unchanging,
}

/// The two connections of a store: deeds are not held up by displays, nor displays by deeds.
pub(super) struct Connections {
    pub(super) writer: Patient,
    pub(super) reader: Patient,
}

/// Opens the queue in `path`; with `first` it is begun if there is none.
pub(super) fn open(path: &Path, first: Option<&FirstUse>) -> Result<Connections, StoreError> {
    open_with(path, first, schema::versions).map_err(|fault| fault.told(path))
}

fn open_with(
    path: &Path,
    first: Option<&FirstUse>,
    versions: impl FnOnce() -> Result<Vec<Migration>, Fault>,
) -> Result<Connections, Fault> {
    let versions = versions()?;
    let known = schema::newest(&versions);
    if let Some(first) = first {
        event_in(&first.event_text)?;
        make_file(path)?;
    }
    File::open(path).map_err(|error| told(path, &error))?;
    let mut way = Way::Usual;
    let mut conn = connect(path, way)?;
    let standing = match schema::standing(&conn, known) {
        Err(error) if is_for_want_of_rights(&error) && !has_journal(path) => {
            way = Way::Unchanging;
            conn = connect(path, way)?;
            schema::standing(&conn, known)
        }
        standing => standing,
    };
    let usable = |standing| match standing {
        Standing::Foreign => Err(not_a_queue(path)),
        Standing::Queue { version, .. } if version > known => {
            Err(StoreError::Newer { path: path.display().to_string(), found: version, known })
        }
        Standing::Empty | Standing::Queue { begun: false, .. } if first.is_none() => {
            Err(not_a_queue(path))
        }
        standing => Ok(standing == Standing::Queue { version: known, begun: true }),
    };
    if !usable(standing?)? {
        let _lock = lock(path)?;
        if !usable(schema::standing(&conn, known)?)? {
            bring_up_to_date(&mut conn, path, first, &versions)?;
        }
    }
    Ok(Connections {
        writer: Patient::new(conn)?,
        reader: Patient::new(looking_only(connect(path, way)?)?)?,
    })
}

/// Makes tables and event where they are missing. One process at a time.
fn bring_up_to_date(
    conn: &mut Connection,
    path: &Path,
    first: Option<&FirstUse>,
    versions: &[Migration],
) -> Result<(), Fault> {
    let known = schema::newest(versions);
    let standing = schema::standing(conn, known)?;
    if let Standing::Queue { version, .. } = standing
        && version < known
    {
        let copy = schema::keep_copy(conn, path, known)?;
        tracing::info!(version, known, copy = %copy.display(), "the queue file is updated");
    }
    conn.pragma_update(None, "journal_mode", "WAL")?;
    schema::migrate(conn, versions)?;
    if let Some(first) = first
        && schema::standing(conn, known)? == (Standing::Queue { version: known, begun: false })
    {
        event::begin(conn, first)?;
    }
    Ok(())
}

/// Makes the folder and an empty file, unless they are there.
fn make_file(path: &Path) -> Result<(), StoreError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| told(path, &error))?;
    }
    match File::create_new(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists && !path.exists() => {
            Err(told(path, &error))
        }
        _ => Ok(()),
    }
}

/// Makes others who begin or update the same queue wait; the bell is at hand for that.
fn lock(path: &Path) -> Result<File, StoreError> {
    let file = bell::open(&bell::path_beside(path)).map_err(|error| told(path, &error))?;
    match lock_file(&file, PATIENCE) {
        Ok(Some(())) => Ok(file),
        Ok(None) => Err(StoreError::Busy),
        Err(error) => Err(told(path, &error)),
    }
}

fn connect(path: &Path, way: Way) -> rusqlite::Result<Connection> {
    let conn = match way {
        Way::Usual => Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?,
        Way::Unchanging => Connection::open_with_flags(
            unchanging(path),
            OpenFlags::SQLITE_OPEN_READ_ONLY
                | OpenFlags::SQLITE_OPEN_URI
                | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?,
    };
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(64);
    // What was answered is on the disk, through a power cut too.
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "recursive_triggers", true)?;
    // A file from elsewhere must not make us run what it brings.
    conn.pragma_update(None, "trusted_schema", false)?;
    Ok(conn)
}

fn looking_only(conn: Connection) -> rusqlite::Result<Connection> {
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

/// Whether changes stand beside the file that are not in it yet.
fn has_journal(path: &Path) -> bool {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    fs::metadata(name).is_ok_and(|journal| journal.len() > 0)
}

/// The address that makes SQLite open a file without any of the files beside it.
fn unchanging(path: &Path) -> String {
    let mut address = "file:".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(byte) {
            address.push(char::from(*byte));
        } else {
            write!(address, "%{byte:02X}").expect("a string can always be written to");
        }
    }
    address + "?immutable=1"
}

fn not_a_queue(path: &Path) -> StoreError {
    StoreError::NotAQueue { path: path.display().to_string() }
}

/// What the file system says, as the store's users know it.
fn told(path: &Path, error: &io::Error) -> StoreError {
    let path = path.display().to_string();
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            StoreError::ReadOnly { path }
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full,
        _ => StoreError::Open { path, reason: error.to_string() },
    }
}
