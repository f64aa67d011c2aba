//! `dropin queue` and `dropin log`: looking without changing anything.

use crate::app::failure::Failure;
use crate::app::house::House;
use crate::app::output::Output;
use crate::displays::refusal::state_in_words;
use crate::displays::{clock, group_in_words, shapes};
use crate::domain::Moment;
use crate::domain::event::{AreaCode, Event, TableNumber};
use crate::domain::mode::Mode;
use crate::domain::queue::{Queue, Wanted};
use crate::domain::ticket::Ticket;
use crate::text::{Language, Value, say, say_with};

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
pub(crate) fn ticket_line(event: &Event, ticket: &Ticket, now: Moment) -> String {
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
    if let Some(window) = ticket.window_ahead(now) {
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
        let code = AreaCode(area.code.clone());
        let table = queue.event().tables_of(&code).next().filter(|_| area.stranded);
        let stranded = table.map(|table| {
            let table = [("table", u32::from(table.number.0).into())];
            say_with(Language::English, "cli-queue-stranded", &table)
        });
        let line = format!("{:<14} {:<9} {} waiting", area.code, area.state, area.waiting);
        lines.push([Some(line), stranded].into_iter().flatten().collect::<Vec<_>>().join("  "));
    }
    for (table, planned) in shape.tables.iter().zip(&queue.event().tables) {
        let line = format!(
            "table {:<3} {:<7} {}  now {:?}  next {:?}",
            table.number,
            table.state,
            table.coach.as_deref().unwrap_or("–"),
            table.now,
            table.next,
        );
        let further = further(queue, planned.number);
        lines.push([line].into_iter().chain(further).collect::<Vec<_>>().join("  "));
    }
    for (shape, ticket) in shape.tickets.iter().zip(queue.tickets()) {
        let group = queue.group_of(ticket).map(|place| group_in_words(Language::English, place));
        let out = shape.out_of_reach.then(|| say(Language::English, "cli-queue-out-of-reach"));
        let line = [Some(ticket_line(queue.event(), ticket, queue.now())), group, out];
        lines.push(line.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    }
    lines.join("\n")
}

/// What else is to be known of a table: its group, its way of working, a break, a call for help.
fn further(queue: &Queue, table: TableNumber) -> impl Iterator<Item = String> {
    let hand = queue.hand(table);
    let at = |key, since: Option<Moment>| {
        since.map(|at| {
            let time = clock(queue.event(), at).into();
            say_with(Language::English, key, &[("time", time)])
        })
    };
    let mode = (hand.mode != Mode::Individual).then(|| {
        let topic = hand.topic.unwrap_or_default().into();
        let values = [("mode", hand.mode.name().into()), ("topic", topic)];
        say_with(Language::English, "cli-queue-mode", &values)
    });
    let group = queue.group_at(table).map(|place| group_in_words(Language::English, place));
    let unopened = queue.unopened().into_iter().find(|(late, _)| *late == table);
    let further = [
        mode,
        group,
        at("cli-queue-break", queue.break_until(table)),
        at("cli-queue-help", hand.help_since),
        at("cli-queue-unopened", unopened.map(|(_, since)| since)),
    ];
    further.into_iter().flatten()
}
