//! The commands that are one deed: what coaches, staff and delegates do with tables and tickets.

use chrono::{DateTime, NaiveTime, Utc};
use serde::Serialize;

use crate::actions::at_the_table::{TableDeed, at_the_table};
use crate::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use crate::actions::of_the_staff::{self, AreaDeed};
use crate::app::failure::Failure;
use crate::app::house::House;
use crate::app::output::{Output, note};
use crate::displays::desk::deed_in_words;
use crate::displays::refusal::numbers_in_words;
use crate::displays::{area_name, clock, remark, shapes};
use crate::domain::event::{AreaCode, Event, TableNumber};
use crate::domain::queue::{AreaState, Done, Remark, TableState, Wanted};
use crate::domain::ticket::Number;
use crate::domain::{Moment, session};
use crate::text::words::{Language, Value, say, say_with};

/// Does a table's deed and prints the tickets it touched.
pub(crate) fn table(house: &House, table: u16, deed: &TableDeed) -> Result<(), Failure> {
    let table = TableNumber(table);
    let done = at_the_table(house.context(), table, deed)?;
    let event = house.event()?;
    let after_talk = matches!(deed, TableDeed::Break { .. }) && !house.json && {
        let queue = house.context().store.look(house.at(), &Wanted::default())?;
        queue.table_state(table) == TableState::Busy
    };
    let words = || match is_so_now(&event, table, deed, after_talk) {
        Some(words) if done.tickets.is_empty() => words,
        _ => in_words(&event, deed.name(), &done, house.at().now),
    };
    answer(house, &event, &done, &shapes::deed(event.time_zone, &done), words)
}

/// What is the case now, after a deed that touched no ticket.
fn is_so_now(
    event: &Event,
    table: TableNumber,
    deed: &TableDeed,
    after_talk: bool,
) -> Option<String> {
    let number = ("table", Value::from(u32::from(table.0)));
    let say = |key, values: &[(&str, Value)]| {
        let values: Vec<_> = [std::slice::from_ref(&number), values].concat();
        Some(say_with(Language::English, key, &values))
    };
    match deed {
        TableDeed::Break { until } => {
            let key = if after_talk { "cli-table-break-after-talk" } else { "cli-table-break" };
            say(key, &[("until", clock(event, *until).into())])
        }
        TableDeed::Mode { mode, topic } => {
            let topic = topic.clone().unwrap_or_default().into();
            say("cli-table-mode", &[("mode", mode.name().into()), ("topic", topic)])
        }
        TableDeed::HandOver { coach } => {
            let name = event.coach(coach).map(|coach| coach.name.clone()).unwrap_or_default();
            say("cli-table-handed-over", &[("coach", name.into())])
        }
        TableDeed::Help { wanted: true } => say("cli-table-help-called", &[]),
        TableDeed::Help { wanted: false } => say("cli-table-help-came", &[]),
        _ => None,
    }
}

/// Prints an answer, and what goes with it: for people below the words, for scripts beside the
/// object, which has it too.
pub(crate) fn answer(
    house: &House,
    event: &Event,
    done: &Done,
    shape: &impl Serialize,
    words: impl FnOnce() -> String,
) -> Result<(), Failure> {
    let number = done.tickets.first().map(|ticket| ticket.number);
    let remark = done.remark.as_ref();
    let said = remark.and_then(|r| remark::sentence(event, Language::English, r, number));
    Output { json: house.json }.either(shape, || match (remark, &said) {
        // Why nobody was called says all.
        (Some(Remark::Nobody(_)), Some(said)) => said.clone(),
        (_, Some(said)) => format!("{}\n{said}", words()),
        _ => words(),
    })?;
    if let Some(said) = said.filter(|_| house.json) {
        note(&said);
    }
    Ok(())
}

/// Does a ticket's deed and prints the ticket.
pub(crate) fn ticket(house: &House, number: u32, deed: &TicketDeed) -> Result<(), Failure> {
    let done = of_the_delegate(house.context(), Number(number), deed)?;
    print(house, deed.name(), &done)
}

/// Does something with a whole area and says what that means.
pub(crate) fn area(house: &House, code: &str, deed: &AreaDeed) -> Result<(), Failure> {
    let code = AreaCode(code.to_owned());
    let done = of_the_staff::with_area(house.context(), &code, deed)?;
    let event = house.event()?;
    let name = |code| area_name(&event, Language::English, code);
    let (key, about) = match deed {
        AreaDeed::Become(AreaState::Open) => ("cli-area-open", name(&code)),
        AreaDeed::Become(AreaState::Paused) => ("cli-area-paused", name(&code)),
        AreaDeed::Become(AreaState::Finishing) => ("cli-area-finishing", name(&code)),
        AreaDeed::MoveTo(to) => ("cli-area-moved", name(to)),
    };
    let values = [("area", about.into()), ("count", done.tickets.len().into())];
    let words = || say_with(Language::English, key, &values);
    Output { json: house.json }.either(&shapes::deed(event.time_zone, &done), words)
}

/// What `open`, `pause` and `finish` make of an area.
pub(crate) fn area_deed(what: &str) -> AreaDeed {
    AreaDeed::Become(match what {
        "pause" => AreaState::Paused,
        "finish" => AreaState::Finishing,
        _ => AreaState::Open,
    })
}

/// Takes the latest deed of the command line back.
pub(crate) fn undo(house: &House) -> Result<(), Failure> {
    let done = of_the_staff::undo(house.context())?;
    let event = house.event()?;
    let shape = shapes::deed(event.time_zone, &done);
    Output { json: house.json }.either(&shape, || undone(&event, &done))
}

/// What was taken back, and of whom.
fn undone(event: &Event, done: &Done) -> String {
    let (deed, area) = match &done.remark {
        Some(Remark::Undone { deed, area }) => (deed.as_str(), area.as_ref()),
        _ => ("undo", None),
    };
    let numbers: Vec<Number> = done.tickets.iter().map(|ticket| ticket.number).collect();
    let deed = ("deed", Value::from(deed_in_words(Language::English, deed)));
    let (key, about) = match (area, done.table) {
        (Some(area), _) => {
            ("cli-undone-area", ("area", area_name(event, Language::English, area).into()))
        }
        (None, Some(table)) if numbers.is_empty() => {
            ("cli-undone-table", ("table", u32::from(table.0).into()))
        }
        _ => ("cli-undone-numbers", ("numbers", numbers_in_words(&numbers).into())),
    };
    say_with(Language::English, key, &[deed, about, ("count", numbers.len().into())])
}

/// The moment a command line names: date, time and offset, or a time of the session's day.
pub(crate) fn moment(house: &House, text: &str) -> Result<Moment, Failure> {
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Ok(at.with_timezone(&Utc));
    }
    let time = NaiveTime::parse_from_str(text, "%H:%M").map_err(|_e| {
        Failure::Usage(format!(
            "--until {text}: write a time such as 12:30, or 2018-08-26T12:30:00+08:00"
        ))
    })?;
    let zone = house.event()?.time_zone;
    let now = house.at().now;
    let day = now.with_timezone(&zone).date_naive();
    Ok(session::moment(zone, day, time))
}

/// Prints what a deed answered.
pub(crate) fn print(house: &House, deed: &str, done: &Done) -> Result<(), Failure> {
    let event = house.event()?;
    let shape = shapes::deed(event.time_zone, done);
    answer(house, &event, done, &shape, || in_words(&event, deed, done, house.at().now))
}

fn in_words(event: &Event, deed: &str, done: &Done, now: Moment) -> String {
    if let (true, Some(table)) = (done.tickets.is_empty(), done.table) {
        let key = match deed {
            "open-table" => "cli-table-opened",
            "close-table" => "cli-table-closed",
            _ => "cli-nobody-waiting",
        };
        return say_with(Language::English, key, &[("table", Value::from(u32::from(table.0)))]);
    }
    let lines: Vec<String> =
        done.tickets.iter().map(|ticket| super::show::ticket_line(event, ticket, now)).collect();
    let walked_in = done.tickets.iter().any(|ticket| ticket.called_at.is_none());
    let key = if deed == "start" && walked_in { "cli-walked-in" } else { "cli-done" };
    format!("{}: {}", say(Language::English, key), lines.join("; "))
}
