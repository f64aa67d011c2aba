//! `dropin bench queue`: one queue file in many hands. Waiting, fairness, how soon displays see a
//! change, and what a large file costs, beside what one sync of this disk costs in the same run.
//! `README.md` beside this file says what each line means and how to get a slow disk.

mod crew;
mod disk;
mod parts;
mod roles;
mod room;

use std::path::Path;

use serde::Serialize;

use self::disk::Folder;
use crate::app::failure::Failure;
use crate::app::output::Output;

/// What the disk costs, told before everything that stands beside it.
#[derive(Debug, Serialize)]
struct Disk {
    /// Milliseconds.
    one_sync: f64,
}

/// Measures and prints, in `folder` or where this computer keeps what is temporary; fails if a
/// limit was not kept.
pub(crate) fn run(output: Output, folder: Option<&Path>) -> Result<(), Failure> {
    let folder = Folder::new(folder)?;
    let one_sync = folder.sync()?;
    output.either(&Disk { one_sync }, || format!("one sync costs {one_sync:.2} ms here"))?;
    let mut missed = 0;
    for part in parts::ALL {
        for line in part(&folder, one_sync)? {
            missed += u32::from(!line.is_kept());
            output.either(&line, || line.words())?;
        }
    }
    if missed == 0 {
        return Ok(());
    }
    Err(Failure::told("bench_missed", format!("limits that were not kept: {missed}")))
}

/// What a process that [`run`] started does.
pub(crate) fn run_task(task: &str) -> Result<(), Failure> {
    roles::run(task)
}
