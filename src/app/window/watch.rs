//! Brings a screen what the queue looks like whenever it changed, without asking busily.

use std::thread;
use std::time::Duration;

use crate::app::failure::Failure;
use crate::app::house::House;
use crate::domain::queue::{Queue, Wanted};
use crate::store::StoreError;

/// What time alone changes (windows, the clock, the roster) is looked at this often.
const SOMETIMES: Duration = Duration::from_secs(15);

/// After an error the next look waits this long.
const AFTER_ERROR: Duration = Duration::from_secs(1);

/// Looks at the queue now and after every change; `tell` gets each look and returns whether
/// anybody still listens.
pub(super) fn start(
    house: House,
    wanted: Wanted,
    mut tell: impl FnMut(Result<Queue, StoreError>) -> bool + Send + 'static,
) -> Result<(), Failure> {
    let watching = move || {
        // Read before each look: a change in between is seen again rather than missed.
        let mut seen = house.store.revision().unwrap_or_default();
        loop {
            let looked = house.store.look(house.at(), &wanted);
            let failed = looked.is_err();
            if !tell(looked) {
                return;
            }
            if failed {
                thread::sleep(AFTER_ERROR);
                continue;
            }
            match house.store.wait_for_change(seen, SOMETIMES) {
                Ok(revision) => seen = revision,
                // The next look says what is wrong.
                Err(_) => thread::sleep(AFTER_ERROR),
            }
        }
    };
    thread::Builder::new().name("watch".to_owned()).spawn(watching).map_err(|error| {
        Failure::told("no_thread", format!("a thread cannot be started: {error}"))
    })?;
    Ok(())
}
