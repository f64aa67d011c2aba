//! Getting ordered papers out of a printer. Run by the process that owns the printer: the
//! ticket stands whatever happens here.

use chrono::TimeDelta;

use super::Context;
use crate::domain::queue::{Printout, Queue, Wanted};
use crate::printer::Printer;
use crate::store::{PrintJob, PrintState, Printed, StoreError, USEFUL_SECONDS};

/// Makes a paper for a queue.
pub type Draw<'a> = &'a dyn Fn(&Queue, &Printout) -> Result<Vec<u8>, String>;

/// One paper that was dealt with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub job: PrintJob,
    /// The job's name at the printer.
    pub name: String,
    /// What went wrong, in words for staff.
    pub problem: Option<String>,
}

/// Prints every paper that waits at the context's station; says what became of each. A station
/// has one owner at a time.
pub fn print_waiting(
    context: Context<'_>,
    printer: &dyn Printer,
    draw: Draw<'_>,
) -> Result<Vec<Outcome>, StoreError> {
    print_all(context, printer, draw, PrintState::Pending)
}

/// Takes up what the station's last owner was sending when it died; to be called once, by its new
/// owner. Printing such a job again makes no second paper where the printer can tell, because
/// its name is the same.
pub fn print_left_over(
    context: Context<'_>,
    printer: &dyn Printer,
    draw: Draw<'_>,
) -> Result<Vec<Outcome>, StoreError> {
    print_all(context, printer, draw, PrintState::Sending)
}

fn print_all(
    context: Context<'_>,
    printer: &dyn Printer,
    draw: Draw<'_>,
    state: PrintState,
) -> Result<Vec<Outcome>, StoreError> {
    let jobs = context.store.print_jobs(context.station.unwrap_or_default(), state)?;
    let printed = jobs.into_iter().map(|job| print_one(context, printer, draw, job, state));
    printed.filter_map(Result::transpose).collect()
}

fn print_one(
    context: Context<'_>,
    printer: &dyn Printer,
    draw: Draw<'_>,
    job: PrintJob,
    state: PrintState,
) -> Result<Option<Outcome>, StoreError> {
    let at = context.at.now;
    let store = context.store;
    let moved = |from, state, problem: Option<String>| {
        store.move_print_job(job.id, from, Printed { state, at, problem })
    };
    if !moved(state, PrintState::Sending, None)? {
        return Ok(None);
    }
    let name = job_name(&job);
    let printed = if (at - job.ordered_at).abs() > TimeDelta::seconds(USEFUL_SECONDS) {
        Err(("late", "the slip came too late to be of use".to_owned()))
    } else {
        put_out(context, printer, draw, &job, &name)?
    };
    let problem = match printed {
        Ok(()) => {
            moved(PrintState::Sending, PrintState::Printed, None)?;
            None
        }
        Err((code, sentence)) => {
            moved(PrintState::Sending, PrintState::Failed, Some(code.to_owned()))?;
            Some(sentence)
        }
    };
    Ok(Some(Outcome { job, name, problem }))
}

/// A code and a sentence for staff.
type Problem = (&'static str, String);

fn put_out(
    context: Context<'_>,
    printer: &dyn Printer,
    draw: Draw<'_>,
    job: &PrintJob,
    name: &str,
) -> Result<Result<(), Problem>, StoreError> {
    let number = match job.paper {
        Printout::Slip { number, .. } => Some(number),
        Printout::Card { .. } => None,
    };
    let queue = context.store.look(context.at, &Wanted { number, ..Wanted::default() })?;
    // Numbers begin again in every session: the slip of another one is of no use any more.
    let there = number.is_none_or(|number| queue.ticket(number).is_some());
    if !there || queue.session().id != job.session {
        return Ok(Err(("no_ticket", "the ticket of this slip is gone".to_owned())));
    }
    let paper = draw(&queue, &job.paper).map_err(|reason| ("slip_not_drawn", reason));
    Ok(paper.and_then(|pdf| printer.print(name, &pdf).map_err(|e| (e.code(), e.to_string()))))
}

/// The name of a job at the printer and of its file: session, ticket, copy; never a person.
pub fn job_name(job: &PrintJob) -> String {
    let session = job.session;
    match job.paper {
        Printout::Slip { number, copy: 0 | 1 } => format!("session-{session}-ticket-{number}"),
        Printout::Slip { number, copy } => format!("session-{session}-ticket-{number}-copy-{copy}"),
        Printout::Card { .. } => format!("session-{session}-card-{}", job.id),
    }
}
