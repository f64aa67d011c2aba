//! The staff desk's window: does with tickets, tables and areas what staff ask; sees every ticket
//! and the log.

use std::sync::Arc;

use super::pulse::Pulse;
use super::stage::{self, Frame, Inbox};
use super::{printing, watch};
use crate::actions::Context;
use crate::actions::at_the_table::{TableDeed, at_the_table};
use crate::actions::check_in::{Choice, Who, check_in};
use crate::actions::look_up::look_up;
use crate::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use crate::actions::of_the_staff::{AreaDeed, undo, with_area};
use crate::app::cli;
use crate::app::failure::Failure;
use crate::app::house::{House, token};
use crate::app::output::note;
use crate::app::paper::Paper;
use crate::app::printer_words;
use crate::displays::desk::{LogLine, STATION};
use crate::displays::theme::Scheme;
use crate::domain::device::DeviceKind;
use crate::domain::queue::{Queue, Wanted};
use crate::screens::desk::{Answer, Deed, Effect, Message, Model, Newcomer};
use crate::store::{DeedError, LogEntry, StoreError};
use crate::text::Language;

/// Opens the desk and runs it until its window is closed.
pub(crate) fn run(house: &House, args: &cli::Desk) -> Result<(), Failure> {
    let house = house.at_station(STATION);
    let paper = Paper::choose(&args.paper)?;
    let language = staffs_language(&house)?;
    let frame = Frame {
        title: "Dropin · desk".to_owned(),
        windowed: args.screen.windowed,
        monitor: args.screen.monitor,
        still: args.screen.still,
    };
    let hands = Hands {
        house: house.clone(),
        run: token().0,
        reprints_at: if paper.is_some() { STATION.to_owned() } else { args.station.clone() },
    };
    let pulse = Pulse::start(&house, STATION, DeviceKind::Desk)?;
    let of_printer = pulse.clone();
    let closed = stage::run(
        &frame,
        Model::new(language).in_scheme(args.screen.look.map(Scheme::from).unwrap_or_default()),
        move |effect| vec![hands.carry_out(&effect)],
        move |inbox| begin(&house, paper, of_printer, inbox),
    );
    pulse.end();
    closed
}

fn staffs_language(house: &House) -> Result<Language, Failure> {
    Ok(Language::from_code(house.event()?.main_language()).unwrap_or_default())
}

fn begin(
    house: &House,
    paper: Option<Paper>,
    pulse: Pulse,
    inbox: Inbox<Message>,
) -> Result<(), Failure> {
    if let Some(paper) = paper {
        let language = staffs_language(house)?;
        pulse.tell(DeviceKind::Printer, "untried");
        printing::start(house.clone(), paper, move |outcome| {
            if let Some(state) = printer_words::state(&outcome) {
                pulse.tell(DeviceKind::Printer, state);
            }
            if let Some(problem) = printer_words::problem(&outcome, language) {
                note(&problem);
            }
            true
        })?;
    }
    let all = Wanted { all: true, ..Wanted::default() };
    let reader = house.clone();
    watch::start(house.clone(), all, move |look| {
        let all = look.and_then(|queue| Ok((reader.store.devices()?, with_log(&reader, queue)?)));
        match all {
            Ok((devices, (queue, log))) => {
                inbox.put(Message::Log(Arc::new(log)))
                    && inbox.put(Message::Devices(Arc::new(devices)))
                    && inbox.put(Message::Looked(Arc::new(queue)))
            }
            Err(_) => inbox.put(Message::CutOff),
        }
    })
}

/// The queue and what happened in its session.
pub(super) fn with_log(house: &House, queue: Queue) -> Result<(Queue, Vec<LogLine>), StoreError> {
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
            Deed::Table(number, touch) => {
                let deed = super::table::deed(touch.clone());
                return at_the_table(context, *number, &deed).map(Answer::Done);
            }
            Deed::HandOver(number, coach) => {
                let deed = TableDeed::HandOver { coach: coach.clone() };
                return at_the_table(context, *number, &deed).map(Answer::Done);
            }
            Deed::Become(area, state) => {
                return with_area(context, area, &AreaDeed::Become(*state)).map(Answer::Done);
            }
            Deed::Move(area, to) => {
                return with_area(context, area, &AreaDeed::MoveTo(to.clone())).map(Answer::Done);
            }
            Deed::Undo => return undo(context).map(Answer::Done),
            Deed::CheckIn(newcomer) => return self.check_in(context, newcomer),
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

    /// A number for somebody without a badge; their slip comes out where reprints do.
    fn check_in(&self, context: Context<'_>, newcomer: &Newcomer) -> Result<Answer, DeedError> {
        let Some(area) = newcomer.area.clone() else {
            return Ok(Answer::Unreachable);
        };
        let name = Some(newcomer.name.trim().to_owned()).filter(|name| !name.is_empty());
        let choice = Choice {
            languages: newcomer.languages.clone(),
            language: newcomer.languages.first().cloned(),
            over_the_rule: newcomer.over_the_rule(),
            ..Choice::of(area)
        };
        let who = Who::NoBadge { name };
        check_in(context, &who, &choice, Some(&self.reprints_at)).map(Answer::Done)
    }
}
