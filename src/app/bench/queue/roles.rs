//! What each process of the bench does with the queue: a kiosk, a coach, a display, somebody who
//! opens it.

use std::collections::VecDeque;
use std::io::{self, BufRead as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::room;
use crate::actions::at_the_table::{TableDeed, at_the_table};
use crate::actions::check_in::{Choice, check_in};
use crate::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use crate::app::clock::Clock;
use crate::app::failure::Failure;
use crate::app::house;
use crate::app::output::{print_line, print_object};
use crate::domain::event::TableNumber;
use crate::domain::queue::{Done, Queue, Wanted};
use crate::domain::ticket::Number;
use crate::store::{DeedError, QueueStore as _, Revision, SqliteStore};

/// What a process is to do, as its command line says it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Task {
    pub(super) file: PathBuf,
    pub(super) role: Role,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Role {
    /// Gives numbers for so many seconds, `per_second` at odd moments, or without a rest.
    Kiosk { name: u32, seconds: f64, per_second: Option<f64> },
    /// Calls and talks until nobody waits.
    Coach { table: u16 },
    /// Looks at the queue whenever it changed.
    Display,
    /// Opens the queue and looks at it once.
    Opening,
}

/// What came of it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Outcome {
    /// How long each deed took, in milliseconds. Of a kiosk at ease, only the check-ins.
    pub(super) waits: Vec<f64>,
    /// The numbers that were given or called.
    pub(super) numbers: Vec<u32>,
    /// When each new number was first seen on a display, in microseconds since 1970.
    pub(super) seen: Vec<(u32, i64)>,
    /// The codes of deeds that were not done.
    pub(super) failed: Vec<String>,
}

/// A process's whole life: says it is ready, waits for a word, does its task, tells what came of
/// it.
pub(super) fn run(task: &str) -> Result<(), Failure> {
    let task: Task =
        serde_json::from_str(task).map_err(|error| Failure::Usage(error.to_string()))?;
    if let Role::Opening = task.role {
        wait_for_the_word()?;
        return print_object(&open_once(&task.file)?);
    }
    let store = SqliteStore::open_existing(&task.file)?;
    wait_for_the_word()?;
    let outcome = match task.role {
        Role::Kiosk { name, seconds, per_second: Some(per_second) } => {
            kiosk_with_screen(&store, name, seconds, per_second)?
        }
        Role::Kiosk { name, seconds, per_second: None } => kiosk(&store, name, seconds, None),
        Role::Coach { table } => coach(&store, TableNumber(table)),
        Role::Display | Role::Opening => display(&store)?,
    };
    print_object(&outcome)
}

fn wait_for_the_word() -> Result<(), Failure> {
    print_line("ready")?;
    let mut word = String::new();
    io::stdin().lock().read_line(&mut word).map_err(|e| Failure::told("bench", e.to_string()))?;
    Ok(())
}

impl Outcome {
    /// Times a deed; what it answered, unless it was not done.
    fn deed(&mut self, deed: impl FnOnce() -> Result<Done, DeedError>) -> Option<Done> {
        let begun = Instant::now();
        let done = deed();
        self.waits.push(begun.elapsed().as_secs_f64() * 1e3);
        match done {
            Ok(done) => Some(done),
            Err(error) => {
                self.failed.push(Failure::from(error).code().to_owned());
                None
            }
        }
    }
}

/// A kiosk at ease, beside what its screen shows.
fn kiosk_with_screen(
    store: &SqliteStore,
    name: u32,
    seconds: f64,
    per_second: f64,
) -> Result<Outcome, Failure> {
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let screen = thread::Builder::new().name("screen".to_owned());
        let screen = screen.spawn_scoped(scope, || follow(store, &over, |_| {}));
        let screen = screen.map_err(|error| Failure::told("no_thread", error.to_string()))?;
        let outcome = kiosk(store, name, seconds, Some(per_second));
        over.store(true, Ordering::Relaxed);
        let followed =
            screen.join().map_err(|_panic| Failure::told("bench", "a screen panicked"))?;
        followed.map(|()| outcome)
    })
}

/// Everybody who gets a number here leaves again when three more have come, so that the line is
/// real and never too long for the session.
fn kiosk(store: &SqliteStore, name: u32, seconds: f64, per_second: Option<f64>) -> Outcome {
    let station = format!("kiosk {name}");
    let (mut outcome, mut at_ease) = (Outcome::default(), Outcome::default());
    let mut here = VecDeque::new();
    let mut chance = fastrand::Rng::with_seed(name.into());
    let until = Instant::now() + Duration::from_secs_f64(seconds);
    let mut visitors = 0_u32;
    while Instant::now() < until {
        if let Some(per_second) = per_second {
            // Arrivals that know nothing of each other.
            let gap = -(1.0 - chance.f64()).ln() / per_second;
            thread::sleep(Duration::from_secs_f64(gap));
        }
        visitors += 1;
        let id = format!("{station}, visitor {visitors}");
        let who = room::visitor(&id);
        let context = room::context(store, Some(&id), Some(&station), &house::token);
        let choice = Choice::of(room::area());
        let done = outcome.deed(|| check_in(context, &who, &choice, Some(&station)));
        here.extend(done.iter().flat_map(|done| &done.tickets).map(|ticket| ticket.number));
        if here.len() > 3
            && let Some(number) = here.pop_front()
        {
            let id = format!("{id} leaves");
            let context = room::context(store, Some(&id), Some(&station), &house::token);
            let leaving = if per_second.is_some() { &mut at_ease } else { &mut outcome };
            leaving.deed(|| of_the_delegate(context, number, &TicketDeed::Leave));
        }
    }
    outcome.failed.append(&mut at_ease.failed);
    outcome
}

fn coach(store: &SqliteStore, table: TableNumber) -> Outcome {
    let mut outcome = Outcome::default();
    let station = format!("table {table}");
    let context = room::context(store, None, Some(&station), &house::token);
    loop {
        let called = outcome.deed(|| at_the_table(context, table, &TableDeed::Call));
        let Some(Number(number)) =
            called.and_then(|done| done.tickets.first().map(|ticket| ticket.number))
        else {
            return outcome;
        };
        outcome.numbers.push(number);
        let start = TableDeed::Start { with: None };
        if outcome.deed(|| at_the_table(context, table, &start)).is_none() {
            return outcome;
        }
    }
}

/// Looks at every change until the line it reads ends.
fn display(store: &SqliteStore) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::default();
    let over = Arc::new(AtomicBool::new(false));
    let end = Arc::clone(&over);
    let listen = move || {
        // The end of the line, or an error, is the end of the task.
        io::stdin().lock().read_line(&mut String::new()).ok();
        end.store(true, Ordering::Relaxed);
    };
    let ear = thread::Builder::new().name("end".to_owned()).spawn(listen);
    drop(ear.map_err(|error| Failure::told("no_thread", error.to_string()))?);
    let clock = Clock::new(None);
    let mut last = 0;
    follow(store, &over, |queue| {
        let newest = queue.tickets().map(|ticket| ticket.number.0).max().unwrap_or(0);
        if newest > last {
            last = newest;
            outcome.seen.push((newest, clock.now().timestamp_micros()));
        }
    })?;
    Ok(outcome)
}

/// Until it is over, as every window does it: what changed is looked at at once, in one look.
fn follow(
    store: &SqliteStore,
    over: &AtomicBool,
    mut see: impl FnMut(&Queue),
) -> Result<(), Failure> {
    let mut seen = Revision::default();
    while !over.load(Ordering::Relaxed) {
        seen = store.wait_for_change(seen, Duration::from_secs(1))?;
        see(&store.look(room::noon(), &Wanted::default())?);
    }
    Ok(())
}

fn open_once(file: &Path) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::default();
    let begun = Instant::now();
    let store = SqliteStore::open_existing(file)?;
    let queue = store.look(room::noon(), &Wanted::default())?;
    outcome.waits.push(begun.elapsed().as_secs_f64() * 1e3);
    outcome.numbers.extend(queue.tickets().map(|ticket| ticket.number.0));
    Ok(outcome)
}
