//! `dropin mentoring` and `dropin useful`: what each side is asked after a conversation.

use crate::actions::after_the_talk;
use crate::app::cli;
use crate::app::failure::Failure;
use crate::app::house::{self, House};
use crate::app::output::{Output, note};
use crate::app::paper::Paper;
use crate::displays::shapes;
use crate::domain::queue::{Done, Side};
use crate::domain::ticket::Number;
use crate::text::words::{Language, say};

pub(crate) fn mentoring(
    house: &House,
    number: u32,
    side: &str,
    answer: &str,
    paper: &cli::Paper,
    station: &str,
) -> Result<(), Failure> {
    let printer = Paper::choose(paper.printer.as_deref())?;
    let own = house::passing_station();
    let house = house.at_station(&own);
    let station = if printer.is_some() { &own } else { station };
    let number = Number(number);
    let done = after_the_talk::mentoring(
        house.context(),
        number,
        side_of(side),
        answer == "yes",
        station,
    )?;
    print(&house, &done)?;
    let Some(printer) = printer else { return Ok(()) };
    printer.print_to_the_end(&house, note)
}

pub(crate) fn useful(house: &House, number: u32, side: &str, answer: &str) -> Result<(), Failure> {
    let number = Number(number);
    let done = after_the_talk::useful(house.context(), number, side_of(side), answer == "yes")?;
    print(house, &done)
}

fn side_of(name: &str) -> Side {
    Side::from_name(name).unwrap_or(Side::Delegate)
}

/// What one side may know of it: not what the other said.
fn print(house: &House, done: &Done) -> Result<(), Failure> {
    let shape = shapes::deed(house.event()?.time_zone, done);
    let thanks = || say(Language::English, "cli-answer-kept");
    Output { json: house.json }.either(&shape, thanks)
}
