//! The staff desk's window: finds, moves, reprints; sees every ticket and the log.

use std::sync::Arc;

use super::stage::{self, Frame, Inbox};
use super::{printing, watch};
use crate::actions::Context;
use crate::actions::look_up::look_up;
use crate::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use crate::app::cli;
use crate::app::failure::Failure;
use crate::app::house::{House, token};
use crate::app::output::note;
use crate::app::paper::Paper;
use crate::app::printer_words;
use crate::displays::desk::LogLine;
use crate::domain::queue::{Queue, Wanted};
use crate::screens::desk::{Answer, Deed, Effect, Message, Model};
use crate::store::{DeedError, LogEntry, StoreError};
use crate::text::Language;

/// Where the desk's own printer is.
const STATION: &str = "desk";

/// Opens the desk and runs it until its window is closed.
pub(crate) fn run(house: &House, args: &cli::Desk) -> Result<(), Failure> {
    let house = house.at_station(STATION);
    let paper = Paper::choose(&args.paper)?;
    let language = staffs_language(&house)?;
    let frame = Frame { title: "Dropin · desk".to_owned(), windowed: args.screen.windowed };
    let hands = Hands {
        house: house.clone(),
        run: token().0,
        reprints_at: if paper.is_some() { STATION.to_owned() } else { args.station.clone() },
    };
    stage::run(
        &frame,
        Model::new(language),
        move |effect| vec![hands.carry_out(&effect)],
        move |inbox| begin(&house, paper, inbox),
    )
}

fn staffs_language(house: &House) -> Result<Language, Failure> {
    Ok(Language::from_code(house.event()?.main_language()).unwrap_or_default())
}

fn begin(house: &House, paper: Option<Paper>, inbox: Inbox<Message>) -> Result<(), Failure> {
    if let Some(paper) = paper {
        let language = staffs_language(house)?;
        printing::start(house.clone(), paper, move |outcome| {
            if let Some(problem) = printer_words::problem(&outcome, language) {
                note(&problem);
            }
            true
        })?;
    }
    let all = Wanted { all: true, ..Wanted::default() };
    let reader = house.clone();
    watch::start(house.clone(), all, move |look| match look.and_then(|q| with_log(&reader, q)) {
        Ok((queue, log)) => {
            inbox.put(Message::Log(Arc::new(log))) && inbox.put(Message::Looked(Arc::new(queue)))
        }
        Err(_) => inbox.put(Message::CutOff),
    })
}

/// The queue and what happened in its session.
fn with_log(house: &House, queue: Queue) -> Result<(Queue, Vec<LogLine>), StoreError> {
    let session = queue.session().id;
    let log = house.store.log(0)?;
    let ours = log.into_iter().filter(|entry| entry.session == Some(session)).map(log_line);
    let ours = ours.collect();
    Ok((queue, ours))
}

fn log_line(entry: LogEntry) -> LogLine {
    LogLine {
        at: entry.at,
        deed: entry.deed,
        number: entry.number,
        table: entry.table,
        area: entry.area,
        note: entry.note,
        station: entry.station,
    }
}

/// Does what staff ask.
struct Hands {
    house: House,
    run: String,
    /// The station whose printer puts out what staff print again.
    reprints_at: String,
}

impl Hands {
    fn carry_out(&self, effect: &Effect) -> Message {
        let request = format!("{}-{}", self.run, effect.ask);
        let context = self.house.context_for(&request);
        let answer = self.answer(context, &effect.deed).unwrap_or_else(|error| match error {
            DeedError::Refused(refusal) => Answer::Refused(refusal),
            DeedError::Store(error) => {
                note(&error.to_string());
                Answer::Unreachable
            }
        });
        Message::Answer { ask: effect.ask, answer }
    }

    fn answer(&self, context: Context<'_>, deed: &Deed) -> Result<Answer, DeedError> {
        let (number, deed) = match deed {
            Deed::FindBadge(text) => {
                let person = look_up(context, text)?;
                return Ok(Answer::Found(person.ticket.map(|ticket| ticket.number)));
            }
            Deed::PutBack(number) => (number, TicketDeed::PutBack),
            Deed::Reprint(number) => {
                (number, TicketDeed::Reprint { station: Some(self.reprints_at.clone()) })
            }
            Deed::Transfer(number, area) => {
                (number, TicketDeed::Transfer { area: area.clone(), over_the_rule: None })
            }
            Deed::Void(number, why) => (number, TicketDeed::Void { why: why.clone() }),
            Deed::Leave(number) => (number, TicketDeed::Leave),
        };
        of_the_delegate(context, *number, &deed).map(Answer::Done)
    }
}
