//! The table display's window: the coach's touches become deeds.

use std::sync::Arc;

use super::pulse::Pulse;
use super::stage::{self, Frame};
use super::watch;
use crate::actions::after_the_talk::{mentoring, useful};
use crate::actions::at_the_table::{TableDeed, at_the_table};
use crate::app::cli;
use crate::app::failure::Failure;
use crate::app::house::{House, token};
use crate::app::output::note;
use crate::displays::table::TableDeed as Touch;
use crate::displays::theme::Scheme;
use crate::domain::Refusal;
use crate::domain::device::DeviceKind;
use crate::domain::event::TableNumber;
use crate::domain::queue::{Question, Wanted};
use crate::screens::table::{Answer, Deed, Effect, Message, Model};
use crate::store::DeedError;
use crate::text::Language;

/// Opens a table's display and runs it until its window is closed.
pub(crate) fn run(house: &House, args: &cli::TableScreen) -> Result<(), Failure> {
    let table = TableNumber(args.number);
    let event = house.event()?;
    if event.table(table).is_none() {
        let highest = event.tables.iter().map(|table| table.number.0).max().unwrap_or(0);
        return Err(Refusal::TableUnknown { table, highest }.into());
    }
    let station = format!("table {table}");
    let house = house.at_station(&station);
    let language = Language::from_code(event.main_language()).unwrap_or_default();
    let frame = Frame {
        title: format!("Dropin · table {table}"),
        windowed: args.screen.windowed,
        monitor: args.screen.monitor,
        still: args.screen.still,
    };
    let hands = house.clone();
    let run = token().0;
    let cards = args.station.clone();
    let pulse = Pulse::start(&house, &station, DeviceKind::Table)?;
    let closed = stage::run(
        &frame,
        Model::new(table, language)
            .in_scheme(args.screen.look.map(Scheme::from).unwrap_or_default()),
        move |effect| vec![carry_out(&hands, &run, &cards, effect)],
        move |inbox| {
            watch::start(house, Wanted::default(), move |look| {
                inbox.put(
                    look.map_or_else(|_| Message::CutOff, |queue| Message::Looked(Arc::new(queue))),
                )
            })
        },
    );
    pulse.end();
    closed
}

fn carry_out(house: &House, run: &str, cards: &str, effect: Effect) -> Message {
    let request = format!("{run}-{}", effect.ask);
    let context = house.context_for(&request);
    let done = match effect.deed {
        Deed::Touch(touch) => at_the_table(context, effect.table, &deed(touch)),
        Deed::AfterTalk { number, side, question: Question::Mentoring, yes } => {
            mentoring(context, number, side, yes, cards)
        }
        Deed::AfterTalk { number, side, question: Question::Useful, yes } => {
            useful(context, number, side, yes)
        }
    };
    let answer = match done {
        Ok(done) => Answer::Done(done),
        Err(DeedError::Refused(refusal)) => Answer::Refused(refusal),
        Err(DeedError::Store(error)) => {
            note(&error.to_string());
            Answer::Unreachable
        }
    };
    Message::Answer { ask: effect.ask, answer }
}

/// The deed behind a touch.
pub(super) fn deed(touch: Touch) -> TableDeed {
    match touch {
        Touch::Open => TableDeed::Open { coach: None },
        Touch::Call => TableDeed::Call,
        Touch::Recall => TableDeed::Recall,
        Touch::NotHere(number) => TableDeed::Absent { number: Some(number) },
        Touch::Withdraw => TableDeed::Withdraw,
        Touch::Start(number) | Touch::StartLate(number) => TableDeed::Start { with: Some(number) },
        Touch::StartCalled => TableDeed::StartCalled,
        Touch::StartWalkIn => TableDeed::WalkIn,
        Touch::Finish => TableDeed::Finish,
        Touch::Close => TableDeed::Close,
        Touch::Break(until) => TableDeed::Break { until },
        Touch::Mode(mode, topic) => TableDeed::Mode { mode, topic },
        Touch::Help(wanted) => TableDeed::Help { wanted },
    }
}
