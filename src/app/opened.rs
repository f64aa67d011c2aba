//! A screen that `dropin open` opened ends with it, however that ended: whoever opens the day again
//! would have two kiosks on one screen.

use std::process::{Child, Command, Stdio};
use std::{env, io, process, thread};

/// Tells a screen that it was opened, and by whom: the other end of what it reads.
const BY_OPEN: &str = "DROPIN_BY_OPEN";

/// Starts a screen that ends when this process does.
pub(super) fn start(screen: &mut Command) -> io::Result<Child> {
    screen.stdin(Stdio::piped()).env(BY_OPEN, "1").spawn()
}

/// In a screen: ends it as soon as whoever opened it is gone. Nothing is lost by that: what was
/// answered is on the disk.
pub(super) fn end_with_who_opened() {
    if env::var_os(BY_OPEN).is_none() {
        return;
    }
    #[expect(clippy::exit, reason = "the day is over; windows and devices end with the process")]
    let wait = || {
        // Nobody says anything here: it ends, and so does this.
        let end = io::copy(&mut io::stdin().lock(), &mut io::sink());
        tracing::info!(?end, "whoever opened this screen is gone");
        process::exit(0);
    };
    if let Err(error) = thread::Builder::new().name("who opened".to_owned()).spawn(wait) {
        tracing::warn!(%error, "this screen may outlive who opened it");
    }
}
