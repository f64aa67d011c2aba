//! The tickets of a session as a table (CSV) for spreadsheet programs.

use chrono_tz::Tz;

use super::cells;
use crate::domain::Moment;
use crate::domain::queue::Queue;
use crate::domain::ticket::Ticket;

/// The headings: as the same things are called for programs.
const HEADINGS: [&str; 19] = [
    "number",
    "name",
    "area",
    "state",
    "table",
    "people",
    "language",
    "languages",
    "goal",
    "reason",
    "group",
    "step_free",
    "taken_at",
    "window_from",
    "window_to",
    "called_at",
    "started_at",
    "ended_at",
    "copies",
];

/// All tickets the queue knows, in order of their numbers. Times are on the event's clock.
pub fn sheet(queue: &Queue) -> String {
    let zone = queue.event().time_zone;
    let rows = queue.tickets().map(|ticket| row(zone, ticket));
    cells::table(std::iter::once(HEADINGS.map(str::to_owned)).chain(rows))
}

fn row(zone: Tz, ticket: &Ticket) -> [String; 19] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let yes = |yes: bool| if yes { "yes" } else { "" }.to_owned();
    let time = |at: Option<Moment>| {
        let local = at.map(|at| at.with_timezone(&zone).format("%Y-%m-%d %H:%M:%S").to_string());
        local.unwrap_or_default()
    };
    [
        ticket.number.to_string(),
        text(&ticket.name),
        ticket.area.to_string(),
        ticket.state.name().to_owned(),
        ticket.table.map(|table| table.to_string()).unwrap_or_default(),
        ticket.people.to_string(),
        text(&ticket.language),
        ticket.languages.join(" "),
        text(&ticket.goal),
        text(&ticket.reason),
        yes(ticket.group),
        yes(ticket.step_free),
        time(Some(ticket.taken_at)),
        time(ticket.window.map(|window| window.from)),
        time(ticket.window.map(|window| window.to)),
        time(ticket.called_at),
        time(ticket.started_at),
        time(ticket.ended_at),
        ticket.copies.to_string(),
    ]
}
