//! What only a queue in a file must prove: its constraints, its opening, its sharing, its end by
//! kill -9.

mod at_once;
mod constraints;
#[cfg(target_os = "linux")] // The kernel's answer is played.
mod network;
mod opening;
mod replaced;
mod rights;
mod sharing;

use std::path::PathBuf;

use dropin::domain::queue::CheckIn;
use dropin::store::{QueueStore, Request, SqliteStore};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::support::{ask, asked, first_use, person};

/// A folder for one queue, gone afterwards.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("queue.sqlite")
    }

    /// The queue, begun if need be.
    fn open(&self) -> SqliteStore {
        SqliteStore::open(&self.file(), &first_use()).unwrap()
    }

    /// The file as any other program sees it.
    fn raw(&self) -> Connection {
        Connection::open(self.file()).unwrap()
    }

    /// The names of the files there, in order.
    fn names(&self) -> Vec<String> {
        let entries = self.0.path().read_dir().unwrap();
        let name = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().file_name();
        let mut names: Vec<_> = entries.map(name).map(|n| n.into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// `who` takes a number for career at noon, whatever the line; says which.
fn take(store: &dyn QueueStore, request: &str, who: &str) -> u32 {
    let request = Request { id: Some(request.to_owned()), ..asked("check-in", "12:00") };
    let over_the_rule = Some("a test".to_owned());
    let who = CheckIn { over_the_rule, ..person(who, "career") };
    let done = ask(store, &request, |queue| queue.check_in(who.clone())).unwrap();
    done.tickets[0].number.0
}
