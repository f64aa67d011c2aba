//! `dropin queue` and `dropin log`: looking without changing anything.

use crate::app::failure::Failure;
use crate::app::house::House;
use crate::app::output::Output;
use crate::displays::refusal::state_in_words;
use crate::displays::{clock, shapes};
use crate::domain::event::Event;
use crate::domain::queue::{Queue, Wanted};
use crate::domain::ticket::Ticket;
use crate::text::{Language, Value, say_with};

/// Prints the whole queue.
pub(crate) fn queue(house: &House) -> Result<(), Failure> {
    let wanted = Wanted { all: true, ..Wanted::default() };
    let queue = house.context().store.look(house.at(), &wanted)?;
    Output { json: house.json }.either(&shapes::queue(&queue), || queue_in_words(&queue))
}

/// Prints everything that happened, oldest first.
pub(crate) fn log(house: &House) -> Result<(), Failure> {
    let zone = house.event()?.time_zone;
    let out = Output { json: house.json };
    for entry in house.context().store.log(0)? {
        let shape = shapes::log(zone, &entry);
        out.either(&shape, || log_line(&shape))?;
    }
    Ok(())
}

fn log_line(entry: &shapes::LogShape) -> String {
    let mut words = vec![entry.at.clone(), entry.deed.clone()];
    words.extend(entry.number.map(|n| format!("number {n}")));
    words.extend(entry.table.map(|n| format!("table {n}")));
    words.extend(entry.area.clone());
    words.extend(entry.note.as_ref().map(|note| format!("“{note}”")));
    words.extend(entry.station.as_ref().map(|station| format!("at {station}")));
    words.join("  ")
}

/// A ticket in one line: number, area, state, and where or when.
pub(crate) fn ticket_line(event: &Event, ticket: &Ticket) -> String {
    let language = Language::English;
    let area = event.area(&ticket.area).and_then(|area| area.name.get("en", event.main_language()));
    let mut words = vec![
        say_with(language, "cli-number", &[("number", Value::from(ticket.number.0))]),
        area.cloned().unwrap_or_else(|| ticket.area.0.clone()),
        state_in_words(language, ticket.state),
    ];
    if let Some(table) = ticket.table {
        words.push(say_with(language, "cli-table", &[("table", Value::from(u32::from(table.0)))]));
    }
    if let Some(window) = ticket.window {
        words.push(format!("{} – {}", clock(event, window.from), clock(event, window.to)));
    }
    words.join(" · ")
}

fn queue_in_words(queue: &Queue) -> String {
    let shape = shapes::queue(queue);
    let mut lines = vec![format!(
        "{}  {}  {} – {}",
        shape.session.event, shape.session.room, shape.session.start, shape.session.end
    )];
    for area in &shape.areas {
        lines.push(format!("{:<14} {:<9} {} waiting", area.code, area.state, area.waiting));
    }
    for table in &shape.tables {
        lines.push(format!(
            "table {:<3} {:<7} {}  now {:?}  next {:?}",
            table.number,
            table.state,
            table.coach.as_deref().unwrap_or("–"),
            table.now,
            table.next,
        ));
    }
    lines.extend(queue.tickets().map(|ticket| ticket_line(queue.event(), ticket)));
    lines.join("\n")
}
