//! Processes that do real deeds and say what they were answered, and asking for those deeds again.

use std::env;
use std::fs::OpenOptions;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{Write, stdout};
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use dropin::actions::Context;
use dropin::actions::at_the_table::{TableDeed, at_the_table};
use dropin::actions::check_in::{Choice, Who, check_in};
use dropin::actions::look_up::Shown;
use dropin::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use dropin::actions::print::{Drawn, Outcome, Printers, print_left_over, print_waiting};
use dropin::domain::queue::{Done, Printout, Queue};
use dropin::domain::ticket::Token;
use dropin::printer::folder::FolderPrinter;
use dropin::store::{DeedError, PrintJob, QueueStore, SqliteStore, StoreError};

use crate::support::{
    File, area, at, badge_of, child, file_of_child, first_use, number, planned, table,
};

/// Whose turn of life it is; the first digit is the writer's place.
const LIFE: &str = "DROPIN_TEST_LIFE";
/// What the life before asked for and was not answered.
const AGAIN: &str = "DROPIN_TEST_AGAIN";
/// How many rounds of deeds; without end where it is not said.
const ROUNDS: &str = "DROPIN_TEST_ROUNDS";
/// The file to speak into, in place of standard output.
const SAYS: &str = "DROPIN_TEST_SAYS";

/// How many milliseconds to rest after each deed.
const RESTS: &str = "DROPIN_TEST_RESTS";

/// The station papers are printed at.
const STATION: &str = "entrance";

/// Asks for a deed. All of it stands in the request id, so that whoever knows the id can ask
/// again: LIFE.COUNT.WHAT, with WHAT one of `in`, `paper`, `leave=NUMBER`, `call`, `start`.
pub(super) fn ask(store: &dyn QueueStore, id: &str) -> Result<Done, DeedError> {
    let chance = || token(id);
    let context = context(store, Some(id), &chance);
    let what = id.rsplit('.').next().unwrap();
    let place = u16::from(id.as_bytes()[0] % 3);
    match what {
        "call" => at_the_table(context, table(place + 1), &TableDeed::Call),
        "start" => at_the_table(context, table(place + 1), &TableDeed::Start { with: None }),
        "in" | "paper" => {
            let areas = ["career", "leading", "speaking"];
            let over_the_rule = Some("a test".to_owned());
            let choice = Choice { over_the_rule, ..Choice::of(area(areas[usize::from(place)])) };
            let shown =
                Shown::Badge { key: badge_of(id), name: Some(id.to_owned()), language: None };
            let paper = (what == "paper").then_some(STATION);
            check_in(context, &Who::Shown(shown), &choice, paper)
        }
        leave => {
            let left = leave.strip_prefix("leave=").unwrap().parse().unwrap();
            of_the_delegate(context, number(left), &TicketDeed::Leave)
        }
    }
}

/// Prints what waits into a folder of slips beside the queue; `left_over`: what its owner was
/// sending when it died, too.
pub(super) fn print(
    store: &dyn QueueStore,
    folder: &Path,
    left_over: bool,
) -> Result<Vec<Outcome>, StoreError> {
    let printer = FolderPrinter::new(folder.join("slips"));
    let chance = || token("");
    let context = context(store, None, &chance);
    let draw = |_: &Queue, job: &PrintJob| -> Drawn {
        let words = match &job.paper {
            Printout::Slip { copy, .. } => format!("%PDF a slip, copy {copy}"),
            Printout::Card { coach } => format!("%PDF a card of {coach}"),
        };
        Ok(Box::new(File(words.into_bytes())))
    };
    let mut papers = Vec::new();
    if left_over {
        papers = print_left_over(context, Printers::only(&printer), &draw)?;
    }
    papers.extend(print_waiting(context, Printers::only(&printer), &draw)?);
    Ok(papers)
}

fn context<'a>(
    store: &'a dyn QueueStore,
    request_id: Option<&'a str>,
    chance: &'a dyn Fn() -> Token,
) -> Context<'a> {
    Context { store, at: planned(at("12:00")), request_id, station: Some(STATION), chance }
}

fn token(id: &str) -> Token {
    let mut hash = DefaultHasher::new();
    id.hash(&mut hash);
    let mut chance = [0; 10];
    fastrand::Rng::with_seed(hash.finish()).fill(&mut chance);
    Token::from_chance(chance)
}

/// A process that works on the queue in `file` as the life `life`, and first asks for `again`.
pub(super) fn writer(file: &Path, life: &str, again: Option<&str>) -> Command {
    let mut child = child("proof::writers::works_until_it_is_killed", file);
    child.env(LIFE, life);
    if let Some(again) = again {
        child.env(AGAIN, again);
    }
    child
}

/// The same for so many rounds.
pub(super) fn writer_for(file: &Path, life: &str, rounds: u32) -> Command {
    let mut child = writer(file, life, None);
    child.env(ROUNDS, rounds.to_string());
    child
}

/// Lets a writer rest a little after each deed, as people do.
pub(super) fn rests(writer: &mut Command, milliseconds: u32) {
    writer.env(RESTS, milliseconds.to_string());
}

/// Lets a writer speak into a file.
pub(super) fn speaks_into(writer: &mut Command, file: &Path) {
    writer.env(SAYS, file);
}

/// A process that takes one number with its paper, prints it, and closes the queue.
pub(super) fn one_check_in(file: &Path, id: &str) -> Command {
    let mut child = child("proof::writers::checks_one_person_in", file);
    child.env(AGAIN, id);
    child
}

/// Tells what is asked for and what is answered. A line is one call, and after it there is no
/// way back: whoever reads it may rely on it.
struct Says(Box<dyn Write>);

impl Says {
    fn new() -> Self {
        Self(match env::var_os(SAYS) {
            Some(path) => {
                Box::new(OpenOptions::new().create(true).append(true).open(path).unwrap())
            }
            None => Box::new(stdout()),
        })
    }

    fn line(&mut self, line: &str) {
        self.0.write_all(format!("\n{line}\n").as_bytes()).unwrap();
        self.0.flush().unwrap();
    }

    fn open(&mut self, file: &Path) -> Option<SqliteStore> {
        match SqliteStore::open(file, &first_use()) {
            Ok(store) => Some(store),
            Err(error) => {
                self.line(&format!("not opened {}: {error}", error.code()));
                None
            }
        }
    }

    /// Asks and says what came of it; the number that was taken, if one was.
    fn ask(&mut self, store: &dyn QueueStore, id: &str) -> Option<u32> {
        self.line(&format!("asks {id}"));
        match ask(store, id) {
            Ok(done) => {
                self.line(&format!("told {id} {}", serde_json::to_string(&done).unwrap()));
                done.tickets.first().map(|ticket| ticket.number.0)
            }
            Err(DeedError::Refused(refusal)) => {
                self.line(&format!("not {id} {}", refusal.code()));
                None
            }
            Err(DeedError::Store(error)) => {
                self.line(&format!("not {id} {}: {error}", error.code()));
                None
            }
        }
    }
}

#[test]
#[ignore = "the tests beside run it in processes of their own"]
fn works_until_it_is_killed() {
    let mut says = Says::new();
    let Some(store) = says.open(&file_of_child()) else { return };
    says.line("ready");
    if let Ok(id) = env::var(AGAIN) {
        says.ask(&store, &id);
    }
    let life = env::var(LIFE).unwrap();
    let number = |name, usual| env::var(name).map_or(usual, |number| number.parse().unwrap());
    let (rounds, rests) = (number(ROUNDS, u32::MAX), number(RESTS, 0));
    for round in 0..rounds {
        let mut deed = |nth: u32, what: &str| {
            thread::sleep(Duration::from_millis(rests.into()));
            says.ask(&store, &format!("{life}.{}.{what}", round * 5 + nth))
        };
        deed(0, "paper");
        // The line stays short, so that tomorrow's deed costs what today's does.
        if let Some(number) = deed(1, "in") {
            deed(2, &format!("leave={number}"));
        }
        deed(3, "call");
        deed(4, "start");
    }
    drop(store);
    says.line("closed");
}

#[test]
#[ignore = "the tests beside run it in processes of their own"]
fn checks_one_person_in() {
    let mut says = Says::new();
    let file = file_of_child();
    let Some(store) = says.open(&file) else { return };
    if says.ask(&store, &env::var(AGAIN).unwrap()).is_some() {
        match print(&store, file.parent().unwrap(), false) {
            Ok(papers) => says.line(&format!("papers {}", papers.len())),
            Err(error) => says.line(&format!("not printed {}: {error}", error.code())),
        }
    }
    drop(store);
    says.line("closed");
}
