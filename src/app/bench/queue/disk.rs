//! What the disk costs: the peer every figure of the queue stands beside.

use std::fs::File;
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::app::failure::Failure;
use crate::app::house;

/// How often the disk is asked.
const SYNCS: u64 = 300;

/// What a commit of a check-in writes, roughly: eight pages.
const BYTES: usize = 8 * 4096;

/// A folder of our own on the disk that is measured, gone afterwards.
pub(super) struct Folder(PathBuf);

impl Folder {
    /// In `parent`, else where this computer keeps what is temporary.
    pub(super) fn new(parent: Option<&Path>) -> Result<Self, Failure> {
        let [a, b, c, d] = house::chance();
        let name = format!("dropin-bench-{a:02x}{b:02x}{c:02x}{d:02x}");
        let folder = parent.map_or_else(std::env::temp_dir, Path::to_owned).join(name);
        std::fs::create_dir(&folder).map_err(|error| unwritable(&folder, &error))?;
        Ok(Self(folder))
    }

    /// A file in it.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// What one sync costs here, in milliseconds: the median of writing a commit's bytes over those
    /// of another and waiting until they are on the disk, as a queue's journal is written.
    pub(super) fn sync(&self) -> Result<f64, Failure> {
        let path = self.file("syncs");
        syncs(&path).map_err(|error| unwritable(&path, &error))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, folder = %self.0.display(), "left behind");
        }
    }
}

fn syncs(path: &Path) -> io::Result<f64> {
    let mut file = File::create(path)?;
    let bytes = vec![1; BYTES];
    let places = 64;
    for _ in 0..places {
        file.write_all(&bytes)?;
    }
    file.sync_all()?;
    let mut costs = Vec::new();
    for n in 0..SYNCS {
        let begun = Instant::now();
        file.seek(SeekFrom::Start(n % places * u64::try_from(BYTES).unwrap_or(0)))?;
        file.write_all(&bytes)?;
        file.sync_data()?;
        costs.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    drop(file);
    std::fs::remove_file(path)?;
    Ok(crate::app::bench::limits::share(&mut costs, 0.5))
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    Failure::told("file_unwritable", format!("{} cannot be written: {error}", path.display()))
}
