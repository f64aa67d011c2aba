//! The thread that owns a printer: puts out whatever is ordered at its station, from here or
//! from the desk, and tells what became of it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;
use std::time::Duration;

use crate::actions::print::Outcome;
use crate::app::failure::Failure;
use crate::app::house::House;
use crate::app::output::note;
use crate::app::paper::{Paper, next_round};
use crate::store::StoreError;

/// Orders are seen as they are made; this is only how long one sleep lasts.
const PATIENCE: Duration = Duration::from_secs(30);

/// After an error the next try waits this long.
const AFTER_ERROR: Duration = Duration::from_secs(1);

/// Prints until `tell` says that nobody listens any more. It gets every outcome, and of what is on its
/// way each new trouble.
pub(super) fn start(
    house: House,
    paper: Paper,
    mut tell: impl FnMut(Outcome) -> bool + Send + 'static,
) -> Result<(), Failure> {
    let printing = move || {
        let mut first = true;
        let mut told = None;
        let mut tell = |outcome: Outcome| {
            let now = (outcome.job.id, outcome.job.state, outcome.problem.clone());
            let is_news = outcome.is_settled() || outcome.problem.is_some();
            !is_news || told.replace(now.clone()) == Some(now) || tell(outcome)
        };
        loop {
            // A defect in drawing one slip must not end all printing.
            let round = AssertUnwindSafe(|| round(&house, &paper, first, &mut tell));
            match catch_unwind(round) {
                Ok(Ok(true)) => first = false,
                Ok(Ok(false)) => return,
                Ok(Err(error)) => {
                    note(&error.to_string());
                    thread::sleep(AFTER_ERROR);
                }
                Err(_) => thread::sleep(AFTER_ERROR),
            }
        }
    };
    thread::Builder::new().name("printing".to_owned()).spawn(printing).map_err(|error| {
        Failure::told("no_thread", format!("a thread cannot be started: {error}"))
    })?;
    Ok(())
}

/// Prints what there is, then rests until something changes. The revision is read first: an order
/// made while printing is found by the next round.
fn round(
    house: &House,
    paper: &Paper,
    first: bool,
    tell: &mut dyn FnMut(Outcome) -> bool,
) -> Result<bool, StoreError> {
    let seen = house.store.revision()?;
    let mut outcomes = if first { paper.print_left_over(house.context())? } else { Vec::new() };
    outcomes.extend(paper.print_waiting(house.context())?);
    let pause = next_round(&outcomes);
    for outcome in outcomes {
        if !tell(outcome) {
            return Ok(false);
        }
    }
    if let Some(pause) = pause {
        thread::sleep(pause);
        return Ok(true);
    }
    // Our own printing was a change, too: the next round finds nothing and then rests.
    house.store.wait_for_change(seen, PATIENCE)?;
    Ok(true)
}
