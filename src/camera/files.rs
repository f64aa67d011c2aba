//! Files that stand in for a camera are plain files of a sensible size: a pipe or a device could
//! keep a reader waiting for ever, or never end.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use super::CameraError;

/// Opens the plain file at `path`.
pub(super) fn open(path: &Path) -> Result<File, CameraError> {
    // Looked at before it is opened: opening a pipe waits for somebody to write into it.
    let meta = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if !meta.is_file() {
        return Err(told(path, "it is no plain file"));
    }
    File::open(path).map_err(|error| unreadable(path, &error))
}

/// All of the plain file at `path`, if that is not more than `most` megabytes.
pub(super) fn read(path: &Path, most: u64) -> Result<Vec<u8>, CameraError> {
    let mut bytes = Vec::new();
    let mut file = open(path)?.take((most << 20) + 1);
    file.read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    if file.limit() == 0 {
        return Err(told(path, &format!("it is larger than {most} MB")));
    }
    Ok(bytes)
}

pub(super) fn unreadable(path: &Path, error: &io::Error) -> CameraError {
    told(path, &error.to_string())
}

fn told(path: &Path, reason: &str) -> CameraError {
    CameraError::Unreadable { path: path.to_owned(), reason: reason.to_owned() }
}
