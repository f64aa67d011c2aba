//! The doorbell: a file beside the queue that is touched after every commit, so that displays in
//! other processes look at once. A lost ring does no harm: who waits looks by itself as well.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::{self, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

/// The doorbell of one queue file.
pub(super) struct Bell {
    path: PathBuf,
    /// None where no file can be written: then nobody here changes anything either.
    button: Option<Mutex<File>>,
    rings: Arc<Rings>,
    /// Listens to other processes, from the first wait on.
    ear: OnceLock<Option<RecommendedWatcher>>,
}

/// How often it has rung.
#[derive(Default)]
struct Rings {
    count: Mutex<u64>,
    rung: Condvar,
}

impl Bell {
    /// The bell beside `queue`.
    pub(super) fn beside(queue: &Path) -> Self {
        let path = path_beside(queue);
        let button = open(&path).map(Mutex::new);
        if let Err(error) = &button {
            tracing::debug!(%error, "no doorbell");
        }
        Self { path, button: button.ok(), rings: Arc::default(), ear: OnceLock::new() }
    }

    /// Tells everybody that something changed.
    pub(super) fn ring(&self) {
        self.rings.ring();
        if let Some(button) = &self.button {
            let mut button = button.lock().unwrap_or_else(PoisonError::into_inner);
            let pressed = button.rewind().and_then(|()| button.write_all(b"\n"));
            if let Err(error) = pressed {
                tracing::debug!(%error, "the doorbell did not ring");
            }
        }
    }

    /// How often it has rung so far, for [`Bell::wait`].
    pub(super) fn rung(&self) -> u64 {
        self.ear.get_or_init(|| self.listen());
        *self.rings.lock()
    }

    /// Returns when it has rung more often than `heard`, or when `patience` is over.
    pub(super) fn wait(&self, heard: u64, patience: Duration) {
        let rings = self.rings.lock();
        let waited = self.rings.rung.wait_timeout_while(rings, patience, |rung| *rung == heard);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }

    fn listen(&self) -> Option<RecommendedWatcher> {
        let rings = Arc::clone(&self.rings);
        let heard = move |event: notify::Result<notify::Event>| {
            // Opening and closing the file is not ringing.
            if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
                rings.ring();
            }
        };
        let listening = notify::recommended_watcher(heard).and_then(|mut ear| {
            ear.watch(&self.path, RecursiveMode::NonRecursive)?;
            Ok(ear)
        });
        if let Err(error) = &listening {
            tracing::debug!(%error, "the doorbell cannot be heard");
        }
        listening.ok()
    }
}

impl Rings {
    fn ring(&self) {
        *self.lock() += 1;
        self.rung.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, u64> {
        self.count.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where the bell of `queue` is.
pub(super) fn path_beside(queue: &Path) -> PathBuf {
    let mut name = OsString::from(queue);
    name.push(".bell");
    PathBuf::from(name)
}

/// The bell's file, made if need be.
pub(super) fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().create(true).write(true).truncate(false).open(path)
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    #[test]
    fn a_ring_in_one_process_is_heard_in_another() {
        let folder = tempfile::tempdir().unwrap();
        let queue = folder.path().join("queue.sqlite");
        let (rings, listens) = (Bell::beside(&queue), Bell::beside(&queue));
        for _ in 0..3 {
            let heard = listens.rung();
            let begun = Instant::now();
            rings.ring();
            listens.wait(heard, Duration::from_mins(1));
            assert!(begun.elapsed() < Duration::from_secs(30), "heard, not timed out");
        }
    }

    #[test]
    fn a_bell_that_cannot_be_made_is_silent_and_harmless() {
        let folder = tempfile::tempdir().unwrap();
        let bell = Bell::beside(&folder.path().join("no such folder/queue.sqlite"));
        let heard = bell.rung();
        bell.wait(heard, Duration::from_millis(1));
        bell.ring();
        assert_eq!(bell.rung(), heard + 1, "at least in this process");
    }
}
