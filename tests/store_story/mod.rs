//! One story, told to every store: whatever keeps the queue, the same happens.

mod changes;
mod clock;
mod deeds;
mod devices;
mod lists;
mod looking_back;
mod methods;
mod sessions;

use dropin::domain::queue::{CheckIn, Queue, Wanted};
use dropin::domain::ticket::TicketState;
use dropin::domain::{Moment, Refusal};
use dropin::store::{LogEntry, MemoryStore, NewEvent, QueueStore, SqliteStore, StoreError};

use crate::support::{ask, asked, first_use};

/// Tells `story` to a new queue of every kind.
fn on_every_store(story: impl Fn(&dyn QueueStore)) {
    story(&MemoryStore::new(first_use()).unwrap());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("queue.sqlite");
    story(&SqliteStore::open(&file, &first_use()).unwrap());
}

fn check_in(store: &dyn QueueStore, clock: &str, who: &CheckIn) -> Result<u32, Refusal> {
    let done = ask(store, &asked("check-in", clock), |queue| queue.check_in(who.clone()))?;
    Ok(done.tickets[0].number.0)
}

fn replace_event(store: &dyn QueueStore, text: &str, at: Moment) -> Result<(), StoreError> {
    store.replace_event(&NewEvent { text, at, may_interrupt: false, trial: false })
}

fn states(queue: &Queue) -> Vec<(u32, TicketState)> {
    queue.tickets().map(|t| (t.number.0, t.state)).collect()
}

fn all() -> Wanted {
    Wanted { all: true, ..Wanted::default() }
}

/// Deeds as they were logged, `deed number@table`.
fn deeds(entries: &[LogEntry]) -> Vec<String> {
    let deed = |entry: &LogEntry| {
        let number = entry.number.map_or(String::new(), |n| format!(" {n}"));
        let table = entry.table.map_or(String::new(), |t| format!(" @{t}"));
        format!("{}{number}{table}", entry.deed)
    };
    entries.iter().map(deed).collect()
}
