//! The tickets of a session as a table (CSV) for spreadsheet programs, in which no cell can be
//! taken for a formula: names come from badges anybody can make.

use chrono_tz::Tz;
use csv::{QuoteStyle, Terminator, WriterBuilder};

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

/// All tickets the queue knows, in order of their numbers, with a mark at the beginning by which
/// spreadsheet programs know UTF-8. Times are on the event's clock.
pub fn sheet(queue: &Queue) -> String {
    let zone = queue.event().time_zone;
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::NonNumeric)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::from("\u{feff}"));
    let rows = queue.tickets().map(|ticket| row(zone, ticket));
    for row in std::iter::once(HEADINGS.map(str::to_owned)).chain(rows) {
        let cells = row.iter().map(|cell| harmless(cell));
        writer.write_record(cells).expect("memory can always be written to");
    }
    let bytes = writer.into_inner().expect("memory can always be written to");
    String::from_utf8(bytes).expect("text parted by commas is text")
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

/// `cell` with an apostrophe before whatever a spreadsheet program could take for the beginning of
/// a formula: at its start, and where a program that parts cells by another mark than a comma
/// would see the start of another cell.
fn harmless(cell: &str) -> String {
    let mut safe = String::with_capacity(cell.len());
    let mut begins = true;
    for c in cell.chars() {
        if begins && "=+-@＝＋－＠".contains(c) {
            safe.push('\'');
        }
        safe.push(c);
        begins = ",;|\t\r\n".contains(c) || begins && (c.is_whitespace() || c == '"');
    }
    if cell.starts_with(['\t', '\r', '\n']) { format!("'{safe}") } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, safe) in [
            ("Kim Lee", "Kim Lee"),
            ("Jean-Paul +1", "Jean-Paul +1"),
            ("=1+1", "'=1+1"),
            ("+60", "'+60"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("  =1", "  '=1"),
            ("\"=1", "\"'=1"),
            ("\t=1", "'\t'=1"),
            ("\r1", "'\r1"),
            ("＝1", "'＝1"),
            ("Kim; =1;-2", "Kim; '=1;'-2"),
            ("Kim,\"=1", "Kim,\"'=1"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell), safe, "{cell:?}");
        }
    }
}
