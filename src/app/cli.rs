//! The command line, as scripts rely on it.

mod bench;
pub(crate) mod papers;
mod screens;
mod values;

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use clap::{Args, Parser, Subcommand};

use crate::slip::PaperSize;

pub(crate) use bench::Bench;
#[cfg(feature = "window")]
pub(crate) use screens::Mirror;
pub(crate) use screens::{Board, Desk, Doctor, Kiosk, Open, PIN, Rehearse, TableScreen};
pub(crate) use values::ReportFile;
use values::{
    language_code, moment, paper_size, pdf_file, plain, report_file, request_id, table_number,
    ticket_number,
};

/// Badge check-in and queueing for drop-in coaching at conferences.
#[derive(Debug, Parser)]
#[command(
    name = "dropin",
    version,
    about,
    max_term_width = 100,
    after_help = AFTER,
    // `help` is what a coach asks for at a table.
    disable_help_subcommand = true
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

const AFTER: &str = "\
Try it:   dropin demo
A day:    dropin event new event.toml, then dropin event check event.toml,
          then dropin --event event.toml --queue sqlite:day.sqlite kiosk --windowed
Exit code: 0 done, 1 refused or failed with a reason, 2 wrong usage.";

const REPORT: &str = "\
Which session: the one that gives numbers or runs; before that, and after a rehearsal, the last one
that did. For an earlier one, pretend it is its time: dropin report --now 2018-08-26T13:30:00+08:00
FILE.csv has one figure a line, in the columns section, code, name, measure and value, so that it
can be filtered or made a pivot table of: code and name say of which area, language, quarter of an
hour or table. Lengths of time are whole minutes; with --json they have one decimal.
Nobody is named in a report.";

/// What every command understands.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Everywhere")]
pub(crate) struct Global {
    /// Where the queue is kept: sqlite:PATH. Default: a file in your data folder named after the
    /// event
    #[arg(long, value_name = "URL", global = true)]
    pub queue: Option<String>,
    /// The event file; needed the first time a queue is used, remembered after that. Default:
    /// the built-in demo event
    #[arg(long, value_name = "FILE", global = true)]
    pub event: Option<PathBuf>,
    /// Pretend it is this time, such as 2018-08-26T12:00:00+08:00
    #[arg(long, value_name = "RFC3339", global = true, value_parser = moment)]
    pub now: Option<DateTime<FixedOffset>>,
    /// Makes a deed safe to repeat: the same id again returns the first answer
    #[arg(long, value_name = "ID", global = true, value_parser = request_id)]
    pub request: Option<String>,
    /// Print one JSON object a line, for scripts
    #[arg(long, global = true)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show the whole product at work: sample badges, kiosk, tables, slips
    Demo(Demo),
    /// The screen where delegates show their badge and take a number
    Kiosk(Kiosk),
    /// The display and buttons at one coaching table
    Table(TableScreen),
    /// The board for the room: who is called where, and how long it takes
    Board(Board),
    /// The staff desk: find, reprint, move, put back
    Desk(Desk),
    /// Read the QR codes in pictures
    Scan {
        /// Pictures, or folders of them
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Take a number
    CheckIn(CheckIn),
    /// Show the whole queue
    Queue,
    /// Call the next person to a table; finishes a running conversation first
    Call(AtTable),
    /// Repeat the table's call
    Recall(AtTable),
    /// The called person is not here
    Absent {
        /// Which one; to be named where several are called
        number: Option<u32>,
        #[command(flatten)]
        at: AtTable,
    },
    /// The conversation begins
    Start {
        /// An absent person who came to the table after all
        number: Option<u32>,
        #[command(flatten)]
        at: AtTable,
    },
    /// The conversation ends
    Finish(AtTable),
    /// Take the table's call back; the person keeps the place
    Withdraw(AtTable),
    /// Open a table by hand
    OpenTable {
        #[command(flatten)]
        at: AtTable,
        /// Who sits there, if it is not the one of the plan: a coach's code
        #[arg(long, value_name = "CODE", value_parser = plain)]
        coach: Option<String>,
    },
    /// Close a table
    CloseTable(AtTable),
    /// The table's coach is on a break; at a busy table when the conversation is over
    Break {
        #[command(flatten)]
        at: AtTable,
        /// Until when: 12:30, or date and time such as 2018-08-26T12:30:00+08:00
        #[arg(long, value_name = "TIME", value_parser = plain)]
        until: String,
    },
    /// Work in another way from the next call on
    Mode {
        /// One ticket at a time, a briefing for all who agreed to a group, one topic, or groups
        #[arg(value_parser = ["individual", "briefing", "topic", "groups"])]
        mode: String,
        #[command(flatten)]
        at: AtTable,
        /// What the talk is about: a reason people gave, or a topic in words
        #[arg(long, value_name = "TEXT", value_parser = plain)]
        topic: Option<String>,
    },
    /// Another coach takes the table over
    Handover {
        #[command(flatten)]
        at: AtTable,
        /// The coach's code
        #[arg(long, value_name = "CODE", value_parser = plain)]
        coach: String,
    },
    /// Quietly ask staff to come to a table; without --table: what can be done here
    Help {
        /// The table's number
        #[arg(long, value_name = "N")]
        table: Option<u16>,
        /// Somebody has come
        #[arg(long, requires = "table")]
        answered: bool,
    },
    /// Move a ticket to another area; it keeps its number and its place by arrival
    Transfer {
        /// The ticket's number
        #[arg(value_parser = ticket_number)]
        number: u32,
        /// The new area's code
        #[arg(long, value_name = "CODE", value_parser = plain)]
        area: String,
        #[command(flatten)]
        rule: ClosingRule,
    },
    /// The person is away for some minutes and keeps the place
    Away {
        /// The ticket's number
        #[arg(value_parser = ticket_number)]
        number: u32,
        /// For how long, 1 to 60
        #[arg(long, value_name = "M")]
        minutes: u16,
    },
    /// The person does not want to wait any longer
    Leave {
        /// The ticket's number
        #[arg(value_parser = ticket_number)]
        number: u32,
    },
    /// An absent person came back: next, once; or one who is away, before the time is up
    Return {
        /// The ticket's number
        #[arg(value_parser = ticket_number)]
        number: u32,
    },
    /// Take a ticket out of the queue
    Void {
        /// The ticket's number
        #[arg(value_parser = ticket_number)]
        number: u32,
        /// The reason, kept in the log
        #[arg(long, value_name = "TEXT", value_parser = plain)]
        why: String,
    },
    /// After a conversation: whether to go on as mentoring. When both sides have said yes, a card
    /// with the coach's contact is printed; nothing of a no is kept
    Mentoring {
        /// The ticket's number
        #[arg(value_parser = ticket_number)]
        number: u32,
        /// Who answers
        #[arg(value_parser = ["delegate", "coach"])]
        side: String,
        #[arg(value_parser = ["yes", "no"])]
        answer: String,
        #[command(flatten)]
        paper: Paper,
        /// Print the card where this station's printer is
        #[arg(long, value_name = "NAME", default_value = "kiosk", conflicts_with = "printer", value_parser = plain)]
        station: String,
    },
    /// After a conversation: was it useful? Only the count is kept
    Useful {
        /// The ticket's number
        #[arg(value_parser = ticket_number)]
        number: u32,
        /// Who answers
        #[arg(value_parser = ["delegate", "coach"])]
        side: String,
        #[arg(value_parser = ["yes", "no"])]
        answer: String,
    },
    /// Take the latest deed back, where that makes sense
    Undo,
    /// Let an area give numbers, pause it, or let it finish its line
    Area {
        /// The area's code
        #[arg(value_parser = plain)]
        code: String,
        #[arg(value_parser = ["open", "pause", "finish"])]
        what: String,
    },
    /// Move everybody who waits for an area to another one
    MoveArea {
        /// The area's code
        #[arg(value_parser = plain)]
        code: String,
        /// The other area's code
        #[arg(long, value_name = "CODE", value_parser = plain)]
        to: String,
    },
    /// Write a ticket's slip as a PDF
    Slip {
        /// The ticket's number
        #[arg(value_parser = ticket_number)]
        number: u32,
        /// Where the PDF goes
        #[arg(long, value_name = "FILE.pdf", value_parser = pdf_file)]
        out: PathBuf,
        #[command(flatten)]
        size: Size,
    },
    /// Draw the signs of tables
    Sign(papers::Sign),
    /// Draw cards of coaches, ten on a sheet, to be cut out
    CoachCard(papers::CoachCard),
    /// Draw the poster for the door
    Poster(papers::Poster),
    /// Draw the handout: what coaching is beside other ways of helping people on
    Handout(papers::Handout),
    /// Draw a learning plan: goals with their days, or lines to write them on. Nothing of it is kept
    PlanSheet(papers::PlanSheet),
    /// Print a ticket's slip again, marked as a copy
    Reprint {
        /// The ticket's number
        #[arg(value_parser = ticket_number)]
        number: u32,
        #[command(flatten)]
        paper: Paper,
        /// Print it where this station's printer is
        #[arg(long, value_name = "NAME", conflicts_with = "printer", value_parser = plain)]
        station: Option<String>,
    },
    /// Attendee lists in, the session's tickets out; no list is needed
    #[command(subcommand)]
    Lists(Lists),
    /// The session in figures: who came and who was seen, waits, windows, promises, talks
    #[command(after_help = REPORT)]
    Report {
        /// Write it to a file instead: one page with plots (FILE.pdf), or a table for spreadsheets
        /// (FILE.csv)
        #[arg(long, value_name = "FILE", value_parser = report_file)]
        out: Option<ReportFile>,
    },
    /// Everything that happened, oldest first
    Log,
    /// Check this computer for the day: event, queue, camera, printer, scripts, sound, power
    Doctor(Doctor),
    /// Try an event out: its day foretold, then its screens on a queue that is thrown away
    Rehearse(Rehearse),
    /// Start the day on this computer: the kiosk on the first screen, the board on the second. What
    /// ends by itself is started again; the options are remembered for the next time
    Open(Open),
    /// Write, check and load event files
    #[command(subcommand)]
    Event(Event),
    /// Measure, beside others in one run
    #[command(subcommand)]
    Bench(Bench),
    /// Capture and reading, in processes of their own
    #[command(hide = true)]
    Eye {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<std::ffi::OsString>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct AtTable {
    /// The table's number
    #[arg(long, value_name = "N", value_parser = table_number)]
    pub table: u16,
}

#[derive(Debug, Args)]
pub(crate) struct Paper {
    /// Where paper goes: none, auto for a printer of the network, folder:DIR for PDF files,
    /// `ipp://HOST/PATH`, or for a thermal printer `escpos://HOST[:PORT]` in the network and
    /// `escpos:/dev/usb/lp0` at a USB cable
    #[arg(long, value_name = "PRINTER")]
    pub printer: Option<String>,
    /// A second printer, which takes over what does not come out of the first
    #[arg(long, value_name = "PRINTER", requires = "printer")]
    pub second_printer: Option<String>,
    /// After how many seconds it takes over
    #[arg(long, value_name = "S", default_value_t = 12, value_parser = clap::value_parser!(u8).range(3..=45))]
    pub second_after: u8,
    #[command(flatten)]
    pub size: Size,
}

#[derive(Debug, Args)]
pub(crate) struct Size {
    /// Which paper: a roll of 80mm or 58mm, or a sheet of a6 or a4. Default: what the printer says
    /// it has, else 80mm
    #[arg(long = "paper", value_name = "SIZE", ignore_case = true, value_parser = paper_size())]
    pub paper: Option<PaperSize>,
    /// With a part for the table, to be torn off
    #[arg(long)]
    pub stub: bool,
    /// The organiser's logo, at the head of each slip: a PNG or JPEG picture
    #[arg(long, value_name = "FILE")]
    pub logo: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// In the terminal, without windows
    #[arg(long)]
    pub headless: bool,
}

/// Staff may do what the closing rule refuses.
#[derive(Debug, Args)]
pub(crate) struct ClosingRule {
    /// Staff: although the person will hardly be seen before the end
    #[arg(long = "override", requires = "why")]
    pub over_the_rule: bool,
    /// Staff: the reason for the override, kept in the log
    #[arg(long, value_name = "TEXT", value_parser = plain)]
    pub why: Option<String>,
}

impl ClosingRule {
    /// Why it is overridden; none if it is not.
    pub(crate) fn overridden(&self) -> Option<String> {
        self.why.clone().filter(|_| self.over_the_rule)
    }
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("who").required(true))]
pub(crate) struct CheckIn {
    /// The text of the badge's QR
    #[arg(long, group = "who", value_name = "TEXT")]
    pub badge: Option<String>,
    /// A picture with the badge's QR
    #[arg(long, group = "who", value_name = "FILE")]
    pub image: Option<PathBuf>,
    /// Somebody without a badge: the slip will be theirs
    #[arg(long, group = "who")]
    pub no_badge: bool,
    /// What to call somebody without a badge
    #[arg(long, requires = "no_badge")]
    pub name: Option<String>,
    /// The coaching area's code
    #[arg(long, value_name = "CODE", value_parser = plain)]
    pub area: String,
    /// What the conversation is for: career or involved
    #[arg(long, value_parser = ["career", "involved"])]
    pub goal: Option<String>,
    /// Why the person comes, in a word
    #[arg(long, value_parser = plain)]
    pub reason: Option<String>,
    /// Would join a small group
    #[arg(long)]
    pub group: bool,
    /// Needs more time, or a table without steps
    #[arg(long)]
    pub more_time: bool,
    /// Somebody who comes along, by the text of their badge; up to three times
    #[arg(long, value_name = "BADGE")]
    pub with: Vec<String>,
    /// A language the person can talk in, such as ar; repeat for more. any, or nothing: any will do
    #[arg(long = "lang", value_name = "CODE", value_parser = language_code)]
    pub languages: Vec<String>,
    #[command(flatten)]
    pub rule: ClosingRule,
    #[command(flatten)]
    pub paper: Paper,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Event {
    /// Write a new, commented event file
    New {
        file: PathBuf,
        /// Coaches from a list: name, role, languages, topics, table, from, until
        #[arg(long, value_name = "FILE.csv")]
        coaches: Option<PathBuf>,
    },
    /// Print the built-in demo event
    Example,
    /// Check an event file
    Check { file: PathBuf },
    /// Put a changed event file in place of the one the queue remembers
    Load {
        file: PathBuf,
        /// Only show the differences, and whether it can be done
        #[arg(long)]
        dry_run: bool,
        /// Also if the session that is running would not run any more, though people wait
        #[arg(long)]
        interrupt: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Lists {
    /// Import an attendee list (CSV) of pretix, Indico, alf.io, Hi.Events, Eventbrite, Tito,
    /// Luma, eventyay, or made by hand: badges on it are greeted by name. Of a list with
    /// a row that cannot be read nothing is imported; rows no badge can be told from are left out
    Import {
        /// The list, as the system writes it or as saved by a spreadsheet program
        #[arg(value_name = "FILE.csv")]
        file: PathBuf,
        /// Only say what would happen
        #[arg(long)]
        dry_run: bool,
    },
    /// Write the session's tickets as a table for spreadsheets (CSV)
    Export,
}
