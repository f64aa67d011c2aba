//! Putting a process on a disk that fails or is written down (`disk.c`), and reading that record.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::shim;

/// How a call goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fails {
    /// The process is killed before it.
    Killed,
    /// The process is killed when half of it is done.
    KilledHalfWay,
    /// An input/output error, once.
    Error,
    /// The disk is full from there on.
    Full,
}

/// Makes the `nth` writing call of a process to the files in `folder` go wrong.
pub(super) fn fail(process: &mut Command, folder: &Path, nth: u32, how: Fails) {
    let does = match how {
        Fails::Killed => "kill",
        Fails::KilledHalfWay => "half",
        Fails::Error => "error",
        Fails::Full => "full",
    };
    watch(process, folder).env("DISK_AT", nth.to_string()).env("DISK_DOES", does);
}

/// What a process that is left in peace does to the files in `folder`: the calls that
/// [`fail`] counts.
pub(super) fn undisturbed(mut process: Command, folder: &Path) -> Vec<Call> {
    let place = super::folder();
    let to = place.path().join("record");
    record(&mut process, folder, &to);
    let output = process.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    calls(&fs::read(to).unwrap())
}

/// Has everything written down that a process does to the files in `folder`.
pub(super) fn record(process: &mut Command, folder: &Path, to: &Path) {
    watch(process, folder).env("DISK_RECORD", to);
}

fn watch<'a>(process: &'a mut Command, folder: &Path) -> &'a mut Command {
    process.env("LD_PRELOAD", shim("proof/disk.c"));
    process.env("DISK_FOLDER", folder.canonicalize().unwrap())
}

/// One call that was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    pub what: What,
    /// Below the folder; the folder itself is "".
    pub path: String,
    /// What tells the file from others at the same path before and after.
    pub file: u64,
    pub offset: usize,
    /// What was written, or the new path.
    pub bytes: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Write,
    Truncate,
    Sync,
    Create,
    Folder,
    Remove,
    Rename,
}

/// The calls of a record, in their order.
pub(super) fn calls(mut record: &[u8]) -> Vec<Call> {
    let mut calls = Vec::new();
    while !record.is_empty() {
        let [what, file, offset, path, bytes] = [(); 5].map(|()| number(&mut record));
        let what = match u8::try_from(what).unwrap() {
            b'W' => What::Write,
            b'T' => What::Truncate,
            b'S' => What::Sync,
            b'C' => What::Create,
            b'F' => What::Folder,
            b'U' => What::Remove,
            b'R' => What::Rename,
            other => panic!("nobody writes down {other}"),
        };
        let path = String::from_utf8(take(&mut record, path).to_vec()).unwrap();
        let bytes = take(&mut record, bytes).to_vec();
        calls.push(Call { what, path, file, offset: offset.try_into().unwrap(), bytes });
    }
    calls
}

fn number(record: &mut &[u8]) -> u64 {
    u64::from_le_bytes(take(record, 8).try_into().unwrap())
}

fn take<'a>(record: &mut &'a [u8], count: u64) -> &'a [u8] {
    let (taken, rest) = record.split_at(count.try_into().unwrap());
    *record = rest;
    taken
}
