//! The commands that are one deed: what coaches, staff and delegates do with tables and tickets.

use crate::actions::at_the_table::{TableDeed, at_the_table};
use crate::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use crate::app::failure::Failure;
use crate::app::house::House;
use crate::app::output::Output;
use crate::displays::shapes;
use crate::domain::event::{Event, TableNumber};
use crate::domain::queue::Done;
use crate::domain::ticket::Number;
use crate::text::words::{Language, Value, say, say_with};

/// Does a table's deed and prints the tickets it touched.
pub(crate) fn table(house: &House, table: u16, deed: &TableDeed) -> Result<(), Failure> {
    let done = at_the_table(house.context(), TableNumber(table), deed)?;
    print(house, deed.name(), &done)
}

/// Does a ticket's deed and prints the ticket.
pub(crate) fn ticket(house: &House, number: u32, deed: &TicketDeed) -> Result<(), Failure> {
    let done = of_the_delegate(house.context(), Number(number), deed)?;
    print(house, deed.name(), &done)
}

/// Prints what a deed answered.
pub(crate) fn print(house: &House, deed: &str, done: &Done) -> Result<(), Failure> {
    let event = house.event()?;
    let shape = shapes::deed(event.time_zone, done);
    Output { json: house.json }.either(&shape, || in_words(&event, deed, done))
}

fn in_words(event: &Event, deed: &str, done: &Done) -> String {
    if let (true, Some(table)) = (done.tickets.is_empty(), done.table) {
        let key = match deed {
            "open-table" => "cli-table-opened",
            "close-table" => "cli-table-closed",
            _ => "cli-nobody-waiting",
        };
        return say_with(Language::English, key, &[("table", Value::from(u32::from(table.0)))]);
    }
    let lines: Vec<String> =
        done.tickets.iter().map(|ticket| super::show::ticket_line(event, ticket)).collect();
    let done_word = say(Language::English, "cli-done");
    format!("{done_word}: {}", lines.join("; "))
}
