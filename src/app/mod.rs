//! Puts everything together: command line, clock, concrete stores and devices, windows.
//! Invariant: the only home of environment, clock and randomness; nothing names `app`.

pub mod bench;
mod cli;
mod clock;
mod commands;
mod demo;
mod doctor;
pub mod event_words;
pub mod eye;
mod failure;
mod house;
mod last_printer;
mod list_words;
mod open;
mod opened;
mod output;
mod paper;
mod printer_words;
mod rehearse;
mod samples;
pub mod scan;
#[cfg(feature = "window")]
mod window;
#[cfg(not(feature = "window"))]
#[path = "no_window.rs"]
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};
use tracing_subscriber::EnvFilter;

use crate::actions::at_the_table::TableDeed;
use crate::actions::of_the_delegate::TicketDeed;
use crate::actions::of_the_staff::AreaDeed;
use crate::displays::{refusal, remark, shapes};
use crate::domain::event::{AreaCode, CoachCode};
use crate::domain::mode::Mode;
use crate::domain::ticket::Number;
use crate::text::direction::tame;
use crate::text::words::Language;
use cli::{Cli, Command};
use failure::Failure;
use house::House;
use output::{OUTPUT_CLOSED, Output};

/// Runs the command line `args` (the program's name first) and says how it ended: 0 done,
/// 1 refused or failed with a reason, 2 wrong usage.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    log_to_stderr();
    let args: Vec<OsString> = args.into_iter().collect();
    let wants_json = args.iter().any(|arg| arg == "--json");
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) if error.use_stderr() => return usage(wants_json, &error),
        Err(help) => {
            // If help cannot be written there is nobody to tell.
            help.print().ok();
            return ExitCode::SUCCESS;
        }
    };
    let json = cli.global.json;
    match dispatch(cli) {
        Ok(code) => code,
        // Whoever read our lines has had enough of them: `dropin queue | head`.
        Err(failure) if failure.code() == OUTPUT_CLOSED => ExitCode::SUCCESS,
        Err(failure) => {
            tell(json, &failure);
            ExitCode::from(failure.exit_code())
        }
    }
}

/// A command line that cannot be understood, in the same form as every other failure.
fn usage(json: bool, error: &clap::Error) -> ExitCode {
    let words = tame(&error.to_string(), true);
    let sentence = words.strip_prefix("error: ").unwrap_or(&words).trim_end();
    let failure = Failure::Usage(sentence.lines().map(in_short).collect::<Vec<_>>().join("\n"));
    tell(json, &failure);
    ExitCode::from(failure.exit_code())
}

/// A line with its beginning and its end: what was written stands in it, and what is wrong with that at
/// its end.
fn in_short(line: &str) -> String {
    const BEGINNING: usize = 100;
    const END: usize = 200;
    let letters: Vec<char> = line.chars().collect();
    if letters.len() <= BEGINNING + END {
        return line.to_owned();
    }
    let (beginning, end) = (&letters[..BEGINNING], &letters[letters.len() - END..]);
    format!("{} … {}", String::from_iter(beginning), String::from_iter(end))
}

/// What goes wrong inside goes to the error output; `RUST_LOG` says how much.
fn log_to_stderr() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("error"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second run in one process keeps the first one's log.
    log.try_init().ok();
}

/// Puts a failure into words and prints it.
fn tell(json: bool, failure: &Failure) {
    let (sentence, offers) = match failure {
        Failure::Refused { refusal, event: Some(event) } => (
            refusal::sentence(event, Language::English, refusal),
            refusal.offers().iter().map(|offer| shapes::offer(event.time_zone, offer)).collect(),
        ),
        other => (other.to_string(), Vec::new()),
    };
    Output { json }.failure(failure, &sentence, offers);
    if let Failure::Refused { refusal, event: Some(event) } = failure
        && let Some(instead) = remark::instead(event, Language::English, refusal.offers())
        && !json
    {
        output::note(&instead);
    }
}

fn dispatch(cli: Cli) -> Result<ExitCode, Failure> {
    let Cli { global, command } = cli;
    match command {
        Command::Eye { args } => return Ok(eye::run_child(args)),
        Command::Scan { paths } => return commands::scan::run(&paths, global.json),
        Command::Bench(bench) => commands::bench::run(&bench, global.json)?,
        Command::Help { table: None, .. } => Cli::command().print_help().map_err(|error| {
            Failure::told("output", format!("the output cannot be written: {error}"))
        })?,
        Command::Demo(args) => demo::run(&global, &args)?,
        Command::Doctor(args) => doctor::run(&global, &args)?,
        Command::Rehearse(args) => rehearse::run(&global, &args)?,
        Command::Open(args) => open::run(&global, &args)?,
        Command::Event(args) => commands::event::run(&global, &args)?,
        command => {
            let house = House::open(&global)?;
            in_house(&house, command).map_err(|failure| match house.event() {
                Ok(event) => failure.in_event(event),
                Err(_) => failure,
            })?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The commands that work on a queue.
fn in_house(house: &House, command: Command) -> Result<(), Failure> {
    use commands::{check_in, deeds, lists, paper, papers, report, show, talks};
    let one = |number: Option<u32>| number.map(Number);
    match command {
        Command::CheckIn(args) => check_in::run(house, &args),
        Command::Queue => show::queue(house),
        Command::Log => show::log(house),
        Command::Report { out } => report::run(house, out.as_ref()),
        Command::Lists(args) => lists::run(house, &args),
        Command::Call(at) => deeds::table(house, at.table, &TableDeed::Call),
        Command::Recall(at) => deeds::table(house, at.table, &TableDeed::Recall),
        Command::Finish(at) => deeds::table(house, at.table, &TableDeed::Finish),
        Command::Withdraw(at) => deeds::table(house, at.table, &TableDeed::Withdraw),
        Command::CloseTable(at) => deeds::table(house, at.table, &TableDeed::Close),
        Command::Absent { number, at } => {
            deeds::table(house, at.table, &TableDeed::Absent { number: one(number) })
        }
        Command::Start { number, at } => {
            deeds::table(house, at.table, &TableDeed::Start { with: one(number) })
        }
        Command::OpenTable { at, coach } => {
            deeds::table(house, at.table, &TableDeed::Open { coach: coach.map(CoachCode) })
        }
        Command::Break { at, until } => {
            let until = deeds::moment(house, &until)?;
            deeds::table(house, at.table, &TableDeed::Break { until })
        }
        Command::Mode { mode, at, topic } => {
            let mode = Mode::from_name(&mode).unwrap_or_default();
            deeds::table(house, at.table, &TableDeed::Mode { mode, topic })
        }
        Command::Handover { at, coach } => {
            deeds::table(house, at.table, &TableDeed::HandOver { coach: CoachCode(coach) })
        }
        Command::Help { table, answered } => {
            deeds::table(house, table.unwrap_or_default(), &TableDeed::Help { wanted: !answered })
        }
        Command::Transfer { number, area, rule } => {
            let area = AreaCode(area);
            let over_the_rule = rule.overridden();
            deeds::ticket(house, number, &TicketDeed::Transfer { area, over_the_rule })
        }
        Command::Away { number, minutes } => {
            deeds::ticket(house, number, &TicketDeed::Away { minutes })
        }
        Command::Area { code, what } => deeds::area(house, &code, &deeds::area_deed(&what)),
        Command::MoveArea { code, to } => {
            deeds::area(house, &code, &AreaDeed::MoveTo(AreaCode(to)))
        }
        Command::Undo => deeds::undo(house),
        Command::Mentoring { number, side, answer, paper, station } => {
            talks::mentoring(house, number, &side, &answer, &paper, &station)
        }
        Command::Useful { number, side, answer } => talks::useful(house, number, &side, &answer),
        Command::Leave { number } => deeds::ticket(house, number, &TicketDeed::Leave),
        Command::Return { number } => deeds::ticket(house, number, &TicketDeed::Return),
        Command::Void { number, why } => deeds::ticket(house, number, &TicketDeed::Void { why }),
        Command::Slip { number, out, size } => paper::slip(house, number, &out, &size),
        Command::Sign(args) => papers::sign(house, &args),
        Command::CoachCard(args) => papers::coach_card(house, &args),
        Command::Poster(args) => papers::poster(house, &args),
        Command::Handout(args) => papers::handout(house, &args),
        Command::PlanSheet(args) => papers::plan_sheet(house, &args),
        Command::Reprint { number, paper, station } => {
            paper::reprint(house, number, &paper, station.as_deref())
        }
        Command::Kiosk(args) => {
            opened::end_with_who_opened();
            window::kiosk::run(house, &args)
        }
        Command::Table(args) => window::table::run(house, &args),
        Command::Board(args) => {
            opened::end_with_who_opened();
            window::board::run(house, &args)
        }
        Command::Desk(args) => window::desk::run(house, &args),
        Command::Eye { .. }
        | Command::Scan { .. }
        | Command::Bench(_)
        | Command::Demo(_)
        | Command::Doctor(_)
        | Command::Rehearse(_)
        | Command::Open(_)
        | Command::Event(_) => {
            unreachable!("these need no queue and were dealt with before")
        }
    }
}
