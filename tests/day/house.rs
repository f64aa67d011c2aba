//! The real system of a day: several processes' stores on one file and, beside them, one in memory;
//! and how a step is done there, through the same actions as kiosks, tables and desks use.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use dropin::actions::at_the_table::{TableDeed, at_the_table};
use dropin::actions::check_in::{Asked, Who, check_in, go_without};
use dropin::actions::look_up::Shown;
use dropin::actions::of_the_delegate::of_the_delegate;
use dropin::actions::of_the_staff::{undo, with_area};
use dropin::actions::print::{Drawn, Printers, print_left_over, print_waiting};
use dropin::actions::{Context, after_the_talk};
use dropin::domain::badge::BadgeSecret;
use dropin::domain::queue::{Done, Printout, Queue, Wanted};
use dropin::domain::session::Timetable;
use dropin::domain::ticket::{Number, Token};
use dropin::domain::{Moment, Refusal};
use dropin::printer::{Document, Printer, PrinterError, Progress};
use dropin::store::{
    At, DeedError, FirstUse, MemoryStore, PrintJob, QueueStore, Request, SqliteStore, StoreError,
};
use tempfile::TempDir;

use super::actors::PROCESSES;
use super::step::{Deed, Mishap, Step};
use super::world::World;
use crate::support::File;

/// What a step answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    Done(Done),
    Refused(Refusal),
    /// Numbers whose papers were dealt with, and whether they came out.
    Printed(Vec<(Option<Number>, bool)>),
    /// Nothing: somebody left, or the process died.
    Nothing,
}

pub struct House {
    path: PathBuf,
    processes: Vec<Option<SqliteStore>>,
    pub memory: Option<MemoryStore>,
    /// Last: it goes when everything in it is closed.
    _folder: TempDir,
}

impl House {
    /// A new queue in a file, in a folder that is memory alone where there is one, and a
    /// [`MemoryStore`] beside it if `twice`.
    pub fn new(world: &World, twice: bool) -> Self {
        let shared_memory = Path::new("/dev/shm");
        let folder = if shared_memory.is_dir() {
            tempfile::tempdir_in(shared_memory)
        } else {
            tempfile::tempdir()
        };
        let folder = folder.unwrap();
        let path = folder.path().join("queue.sqlite");
        let first = FirstUse {
            event_text: world.text.clone(),
            demo: false,
            secret: BadgeSecret([7; 32]),
            at: world.opens,
        };
        let open = |_| Some(SqliteStore::open(&path, &first).unwrap());
        let processes = (0..PROCESSES).map(open).collect();
        let memory = twice.then(|| MemoryStore::new(first.clone()).unwrap());
        Self { path, processes, memory, _folder: folder }
    }

    /// A process's store.
    pub fn store(&self, process: usize) -> &SqliteStore {
        self.processes[process].as_ref().expect("every process runs between two steps")
    }

    /// Does a step, in every store; they have to agree.
    pub fn act(&mut self, step: &Step) -> Result<Heard, String> {
        if step.mishap == Mishap::Restarted {
            self.restart(step.process)?;
        }
        let heard = act(self.store(step.process), step)?;
        if let Some(memory) = &self.memory {
            let there = act(memory, step)?;
            if there != heard {
                return Err(format!("in the file {heard:?}\nin memory {there:?}"));
            }
        }
        if step.mishap == Mishap::Dies {
            self.restart(step.process)?;
        }
        Ok(heard)
    }

    fn restart(&mut self, process: usize) -> Result<(), String> {
        self.processes[process] = None;
        let again = SqliteStore::open_existing(&self.path);
        self.processes[process] = Some(again.map_err(|error| format!("not opened: {error}"))?);
        Ok(())
    }
}

pub fn at(now: Moment) -> At {
    At { now, timetable: Timetable::Planned }
}

/// Does a step in one store. What no step may meet is an error.
fn act(store: &dyn QueueStore, step: &Step) -> Result<Heard, String> {
    let dies = step.mishap == Mishap::Dies;
    match catch_unwind(AssertUnwindSafe(|| try_to(store, step))) {
        Ok(Ok(_)) if dies && !matches!(step.deed, Deed::Print { .. }) => {
            Err("a deed was done although its process died".to_owned())
        }
        Ok(Ok(_)) if dies => Ok(Heard::Nothing),
        Ok(Ok(heard)) => Ok(heard),
        Ok(Err(DeedError::Refused(refusal))) => Ok(Heard::Refused(refusal)),
        Ok(Err(DeedError::Store(error))) => Err(format!("the store failed: {error}")),
        Err(died) if died.is::<Died>() && dies => Ok(Heard::Nothing),
        Err(panic) => resume_unwind(panic),
    }
}

/// What a process dies of.
struct Died;

fn die() -> ! {
    resume_unwind(Box::new(Died))
}

fn try_to(store: &dyn QueueStore, step: &Step) -> Result<Heard, DeedError> {
    let dies = step.mishap == Mishap::Dies;
    let chance = || if dies { die() } else { Token::from_chance(step.chance) };
    let context = Context {
        store,
        at: at(step.at),
        request_id: step.request.as_deref(),
        station: step.station,
        chance: &chance,
    };
    if dies {
        return try_and_die(context, step);
    }
    let done = match &step.deed {
        Deed::CheckIn { who, choice, paper } => {
            let paper = step.station.filter(|_| *paper);
            check_in(context, who, choice, paper)
        }
        Deed::AtTable(table, deed) => at_the_table(context, *table, deed),
        Deed::OfTicket(number, deed) => of_the_delegate(context, *number, deed),
        Deed::WithArea(area, deed) => with_area(context, area, deed),
        Deed::Undo => undo(context),
        Deed::Mentoring(number, side, yes) => {
            let station = step.station.unwrap_or_default();
            after_the_talk::mentoring(context, *number, *side, *yes, station)
        }
        Deed::Useful(number, side, yes) => after_the_talk::useful(context, *number, *side, *yes),
        Deed::GoWithout(badge) => {
            let asked = Asked { area: None, language: None, people: 1 };
            go_without(context, badge.as_ref(), None, asked)?;
            return Ok(Heard::Nothing);
        }
        Deed::Print { left_over, works } => {
            let printer = ChancePrinter { works: *works, dies: false };
            return Ok(print(context, *left_over, &printer)?);
        }
    };
    done.map(Heard::Done)
}

/// The process dies while the rules decide, whatever they had decided by then.
fn try_and_die(context: Context<'_>, step: &Step) -> Result<Heard, DeedError> {
    match &step.deed {
        // Chance is asked for in the middle of these.
        Deed::CheckIn { who, choice, .. } if !matches!(who, Who::Shown(Shown::Slip(_))) => {
            check_in(context, who, choice, None)
        }
        Deed::AtTable(table, deed @ (TableDeed::WalkIn | TableDeed::Start { .. })) => {
            at_the_table(context, *table, deed)
        }
        Deed::Print { left_over, .. } => {
            return Ok(print(context, *left_over, &ChancePrinter { works: true, dies: true })?);
        }
        deed => {
            let request = Request {
                id: step.request.clone(),
                deed: deed.name(),
                asks: String::new(),
                at: context.at,
                wanted: Wanted::default(),
                station: step.station.map(str::to_owned),
                patience: Duration::from_secs(10),
            };
            context.store.deed(&request, &mut |queue| {
                everybody_is_called(queue);
                die()
            })
        }
    }
    .map(Heard::Done)
}

/// As much as can be decided at once.
fn everybody_is_called(queue: &mut Queue) {
    let tables: Vec<_> = queue.event().tables.iter().map(|table| table.number).collect();
    for table in tables {
        queue.call(table).ok();
    }
}

fn print(
    context: Context<'_>,
    left_over: bool,
    printer: &dyn Printer,
) -> Result<Heard, StoreError> {
    let draw = |_: &Queue, _: &PrintJob| -> Drawn { Ok(Box::new(File(b"a paper".to_vec()))) };
    let outcomes = if left_over {
        print_left_over(context, Printers::only(printer), &draw)?
    } else {
        print_waiting(context, Printers::only(printer), &draw)?
    };
    let number = |paper: &Printout| match paper {
        Printout::Slip { number, .. } => Some(*number),
        Printout::Card { .. } => None,
    };
    let outcome = |outcome: dropin::actions::print::Outcome| {
        (number(&outcome.job.paper), outcome.problem.is_none())
    };
    Ok(Heard::Printed(outcomes.into_iter().map(outcome).collect()))
}

/// A printer that works, or does not, or takes its process with it.
struct ChancePrinter {
    works: bool,
    dies: bool,
}

impl Printer for ChancePrinter {
    fn send(&self, _job: &str, _paper: &dyn Document) -> Result<Progress, PrinterError> {
        if self.dies {
            die();
        }
        if self.works { Ok(Progress::Printed) } else { Err(PrinterError::OutOfOrder) }
    }

    fn look(&self, _job: &str) -> Result<Progress, PrinterError> {
        Ok(Progress::Unsent)
    }

    fn cancel(&self, _job: &str) -> Result<(), PrinterError> {
        Ok(())
    }

    fn name(&self) -> String {
        "chance".to_owned()
    }
}
