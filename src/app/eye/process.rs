//! A child process with its pipes: started, written to without waiting, listened to, ended.

use std::io;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::wire::{self, Message};

/// How long a killed process may take to go before it is left to the next look.
const GOING: Duration = Duration::from_millis(500);

/// A running child. Dropping it closes its pipe, which makes a healthy child leave by itself.
pub(super) struct Process {
    /// Which start it is; its late words are known by it.
    pub(super) run: u32,
    child: Child,
    outbox: SyncSender<Message>,
}

impl Process {
    /// Starts `exe args...`. `heard` gets every message, and at the end `Err` with a sentence; it
    /// is called on a thread of its own and returns whether to go on.
    pub(super) fn start(
        run: u32,
        exe: &Path,
        args: &[String],
        mut heard: impl FnMut(Result<Message, String>) -> bool + Send + 'static,
    ) -> io::Result<Self> {
        let mut child =
            Command::new(exe).args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let name = args.get(1).cloned().unwrap_or_default();
        let (Some(stdin), Some(mut stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("a piped child has pipes"));
        };
        let (outbox, messages) = sync_channel(1);
        let write = move || write_all(stdin, messages);
        let read = move || {
            loop {
                let message = wire::receive(&mut stdout).map_err(|error| error.to_string());
                let last = message.is_err();
                if !heard(message) || last {
                    return;
                }
            }
        };
        let process = Self { run, child, outbox };
        thread::Builder::new().name(format!("eye-to-{name}")).spawn(write)?;
        thread::Builder::new().name(format!("eye-from-{name}")).spawn(read)?;
        Ok(process)
    }

    /// Hands `message` over for writing; `false` if the last one is not written yet or the child
    /// is gone.
    pub(super) fn send(&self, message: Message) -> bool {
        match self.outbox.try_send(message) {
            Ok(()) => true,
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => false,
        }
    }

    /// Ends it at once. Returns the child if the system could not let it go yet, as with a hanging
    /// driver: ask [`gone`] later.
    pub(super) fn end(self) -> Option<Child> {
        let Self { mut child, outbox, .. } = self;
        drop(outbox);
        if let Err(error) = child.kill() {
            tracing::debug!("ending a process of the eye: {error}");
        }
        let deadline = Instant::now() + GOING;
        while !gone(&mut child) {
            if Instant::now() >= deadline {
                return Some(child);
            }
            thread::sleep(Duration::from_millis(2));
        }
        None
    }
}

/// Whether a killed child has left the system; never waits.
pub(super) fn gone(child: &mut Child) -> bool {
    !matches!(child.try_wait(), Ok(None))
}

fn write_all(mut pipe: ChildStdin, messages: std::sync::mpsc::Receiver<Message>) {
    for message in messages {
        if wire::send(&mut pipe, &message).is_err() {
            return;
        }
    }
}
