//! The doorbell: a file beside the queue that is touched after every commit, so that displays in
//! other processes look at once. A lost ring does no harm: who waits looks by itself as well.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::{self, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

/// The doorbell of one queue file.
pub(super) struct Bell {
    path: PathBuf,
    button: Arc<Button>,
    rings: Arc<Rings>,
    /// Presses the button, from the first ring on.
    finger: OnceLock<Option<Finger>>,
    /// Listens to other processes, from the first wait on.
    ear: OnceLock<Option<RecommendedWatcher>>,
}

/// What is pressed.
struct Button {
    /// None where no file can be written: then nobody here changes anything either.
    file: Option<Mutex<File>>,
    rings: Arc<Rings>,
}

/// A thread of its own, which waits a moment: all who hear the bell want the processor at once, and
/// whoever rang would get their own answer after all of them.
struct Finger {
    press: SyncSender<()>,
    thread: JoinHandle<()>,
}

/// So long whoever rings has to finish their own work before others begin theirs: some ten
/// microseconds of work, and nothing to whoever looks at a screen.
const MEANWHILE: Duration = Duration::from_micros(100);

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
        let file = open(&path).map(Mutex::new);
        if let Err(error) = &file {
            tracing::debug!(%error, "no doorbell");
        }
        let rings = Arc::<Rings>::default();
        let button = Arc::new(Button { file: file.ok(), rings: Arc::clone(&rings) });
        Self { path, button, rings, finger: OnceLock::new(), ear: OnceLock::new() }
    }

    /// Tells everybody that something changed, and does not wait until they know.
    pub(super) fn ring(&self) {
        match self.finger.get_or_init(|| Finger::on(&self.button)) {
            // A press that is still to come tells of this change as well.
            Some(finger) => drop(finger.press.try_send(())),
            None => self.button.press(),
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

impl Button {
    fn press(&self) {
        self.rings.ring();
        if let Some(file) = &self.file {
            let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
            let pressed = file.rewind().and_then(|()| file.write_all(b"\n"));
            if let Err(error) = pressed {
                tracing::debug!(%error, "the doorbell did not ring");
            }
        }
    }
}

impl Finger {
    fn on(button: &Arc<Button>) -> Option<Self> {
        let (press, presses) = sync_channel(1);
        let button = Arc::clone(button);
        let thread = thread::Builder::new().name("bell".to_owned());
        let thread = thread.spawn(move || {
            for () in presses {
                thread::sleep(MEANWHILE);
                button.press();
            }
        });
        thread.ok().map(|thread| Self { press, thread })
    }
}

impl Drop for Bell {
    /// No ring is lost because a process ends.
    fn drop(&mut self) {
        if let Some(Finger { press, thread }) = self.finger.take().flatten() {
            drop(press);
            if thread.join().is_err() {
                tracing::debug!("the doorbell broke");
            }
        }
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
        bell.wait(heard, Duration::from_mins(1));
        assert_eq!(bell.rung(), heard + 1, "at least in this process");
    }
}
