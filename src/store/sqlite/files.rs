//! A queue's files as the file system knows them: whether they are still those that were opened,
//! and which is in the way. No file is opened for that: closing it again would take away the locks
//! this process holds on it.

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::store::StoreError;

/// What tells a file from another that was put in its place.
type Identity = (u64, u64);

/// Files that must stay where they are while a queue is open. A deed written into a file that
/// nobody else finds any more would be lost, and its number given to somebody else.
pub(super) struct Files {
    queue: PathBuf,
    known: Vec<(PathBuf, Identity)>,
}

impl Files {
    /// The queue file at `queue`, which must be there: a plain one that can be read.
    pub(super) fn of(queue: &Path) -> Result<Self, StoreError> {
        let meta = fs::metadata(queue).map_err(|error| not_opened(queue, &error))?;
        if meta.is_dir() {
            return Err(not_opened(queue, &ErrorKind::IsADirectory.into()));
        }
        if !meta.is_file() {
            return Err(StoreError::NotAQueue { path: queue.display().to_string() });
        }
        may_read(queue).map_err(|error| not_opened(queue, &error))?;
        let known = vec![(queue.to_owned(), identity(&meta))];
        Ok(Self { queue: queue.to_owned(), known })
    }

    /// Remembers SQLite's own files too: as long as the queue is open they do not change either.
    pub(super) fn and_those_beside(mut self) -> Self {
        for path in beside(&self.queue) {
            if let Ok(meta) = fs::metadata(&path) {
                self.known.push((path, identity(&meta)));
            }
        }
        self
    }

    /// Fails unless all are still those that were opened.
    pub(super) fn must_be_there(&self) -> Result<(), StoreError> {
        for (path, known) in &self.known {
            match fs::metadata(path) {
                Ok(meta) if identity(&meta) == *known => {}
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(not_opened(path, &error));
                }
                _ => return Err(StoreError::Replaced { path: path.display().to_string() }),
            }
        }
        Ok(())
    }
}

/// Makes sure that a power cut does not take away the names that lead to the file: its own, and
/// those of its folders, which may all be new. SQLite makes sure of the content only.
pub(super) fn keep_name(file: &Path) -> io::Result<()> {
    for folder in real(file).ancestors().skip(1) {
        match sync_folder(folder) {
            // A folder that this user may not read was not made just now.
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {}
            // Some file systems sync no folders.
            Err(error) if error.kind() == ErrorKind::InvalidInput => {}
            synced => synced?,
        }
    }
    Ok(())
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

/// Elsewhere a folder cannot be opened, and its names are kept with the files.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// What to say where nothing can be written: the file really in the way, or that the disk is full.
pub(super) fn not_writable(queue: &Path) -> StoreError {
    let told = |path: &Path| StoreError::ReadOnly { path: path.display().to_string() };
    match in_the_way(queue) {
        Some(path) => told(&path),
        None if is_disk_full(queue) => StoreError::Full,
        None => told(queue),
    }
}

/// Which of a queue's files, or else of its folders, this user may not write to.
pub(super) fn in_the_way(queue: &Path) -> Option<PathBuf> {
    let [journal, index] = beside(queue);
    let real = real(queue);
    let folder = real.ancestors().skip(1).find(|folder| folder.exists());
    let folder = folder.unwrap_or(Path::new(".")).to_owned();
    let denied =
        |path: &PathBuf| may_write(path).is_err_and(|error| error.kind() != ErrorKind::NotFound);
    [queue.to_owned(), journal, index, folder].into_iter().find(denied)
}

/// What SQLite keeps beside a queue: its journal, and the index of that.
pub(super) fn beside(queue: &Path) -> [PathBuf; 2] {
    ["-wal", "-shm"].map(|ending| {
        let mut name = real(queue).into_os_string();
        name.push(ending);
        PathBuf::from(name)
    })
}

/// Where a queue is a link, the file it leads to.
fn real(queue: &Path) -> PathBuf {
    fs::canonicalize(queue).unwrap_or_else(|_| queue.to_owned())
}

fn not_opened(path: &Path, error: &io::Error) -> StoreError {
    StoreError::Open { path: path.display().to_string(), reason: error.to_string() }
}

#[cfg(unix)]
fn identity(meta: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt as _;
    (meta.dev(), meta.ino())
}

/// Where an open file cannot be removed it is enough that there is one.
#[cfg(not(unix))]
fn identity(_: &Metadata) -> Identity {
    (0, 0)
}

#[cfg(unix)]
fn may_read(path: &Path) -> io::Result<()> {
    Ok(rustix::fs::access(path, rustix::fs::Access::READ_OK)?)
}

#[cfg(unix)]
fn may_write(path: &Path) -> io::Result<()> {
    Ok(rustix::fs::access(path, rustix::fs::Access::WRITE_OK)?)
}

/// Elsewhere only opening tells.
#[cfg(not(unix))]
fn may_read(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn may_write(path: &Path) -> io::Result<()> {
    let readonly = fs::metadata(path)?.permissions().readonly();
    if readonly { Err(ErrorKind::PermissionDenied.into()) } else { Ok(()) }
}

/// Whether the disk has no room for another file or another block.
#[cfg(unix)]
pub(super) fn is_disk_full(queue: &Path) -> bool {
    rustix::fs::statvfs(queue).is_ok_and(|disk| {
        // Some file systems count no files.
        disk.f_bavail == 0 || (disk.f_files > 0 && disk.f_favail == 0)
    })
}

#[cfg(not(unix))]
pub(super) fn is_disk_full(_: &Path) -> bool {
    false
}
