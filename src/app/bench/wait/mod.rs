//! `dropin bench wait`: made-up sessions in our own queue, on a virtual clock; what people were told
//! beside what became of it, and beside the plain formula. `scenario` says which days there are, `day`
//! plays one, `score` sums up.

mod books;
mod cost;
mod day;
mod people;
pub mod scenario;
mod score;
mod shadows;

use std::num::NonZero;
use std::{io, panic, thread};

use serde::Serialize;

use crate::app::failure::Failure;
use crate::app::output::{Output, print_line, print_object};
use scenario::Scenario;
pub use score::Row;
use score::{HEADING, Sums};

/// Measures and prints; fails if a limit is missed.
pub(crate) fn run(output: Output, sessions: u64, seed: u64) -> Result<(), Failure> {
    if !output.json {
        print_line(&format!("{sessions} sessions each, seeds from {seed} on"))?;
        print_line(HEADING)?;
    }
    let mut missed = Vec::new();
    for scenario in scenario::all() {
        let row = measure(&scenario, sessions, seed).map_err(|error| {
            Failure::told("no_threads", format!("no threads to measure with: {error}"))
        })?;
        if output.json {
            print_object(&row)?;
        } else {
            print_line(&row.to_string())?;
        }
        if !row.missed.is_empty() {
            missed.push(scenario.name);
        }
    }
    let cost = cost::Cost::measured();
    output.either(&Estimates { estimate_ms: cost }, || cost.to_string())?;
    if missed.is_empty() {
        Ok(())
    } else {
        Err(Failure::told("limits_missed", format!("limits are missed: {}", missed.join(", "))))
    }
}

#[derive(Serialize)]
struct Estimates {
    estimate_ms: cost::Cost,
}

/// Plays so many sessions of a scenario, on all cores, and sums them up. The same seed gives the same
/// row on any number of cores.
pub fn measure(scenario: &Scenario, sessions: u64, seed: u64) -> io::Result<Row> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let sums = thread::scope(|scope| {
        let worker = |first: usize| {
            let nths = (0..sessions).skip(first).step_by(workers);
            thread::Builder::new()
                .name(format!("sessions-{first}"))
                .spawn_scoped(scope, move || {
                    nths.filter_map(|nth| day::play(scenario, seed + nth)).collect::<Sums>()
                })
        };
        let working = (0..workers).map(worker).collect::<io::Result<Vec<_>>>()?;
        let done = working.into_iter().map(thread::ScopedJoinHandle::join);
        Ok::<_, io::Error>(
            done.map(|sums| sums.unwrap_or_else(|why| panic::resume_unwind(why))).sum(),
        )
    })?;
    Ok(Row::of(scenario, &sums))
}
