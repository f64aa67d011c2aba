//! `dropin slip` and `dropin reprint`: a ticket's paper.

use std::path::Path;

use crate::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use crate::app::cli;
use crate::app::failure::Failure;
use crate::app::house::{self, House};
use crate::app::output::{Output, note};
use crate::app::paper::{Format, Paper, draw};
use crate::domain::Refusal;
use crate::domain::queue::{Printout, Wanted};
use crate::domain::ticket::Number;
use crate::printer::Document as _;

/// Writes the slip as it was last printed.
pub(crate) fn slip(
    house: &House,
    number: u32,
    out: &Path,
    size: &cli::Size,
) -> Result<(), Failure> {
    let number = Number(number);
    let wanted = Wanted { number: Some(number), ..Wanted::default() };
    let queue = house.context().store.look(house.at(), &wanted)?;
    let ticket = queue.ticket(number).ok_or(Refusal::TicketUnknown { number })?;
    let paper = Printout::Slip { number, copy: ticket.copies };
    let not_drawn = |reason| Failure::told("slip_not_drawn", reason);
    let page = draw(&queue, &paper, &Format::read(size)?).map_err(not_drawn)?;
    let pdf = page.pdf().map_err(|error| not_drawn(error.to_string()))?;
    house::write_file(out, &pdf)?;
    let file = out.display().to_string();
    Output { json: house.json }
        .either(&serde_json::json!({ "number": number.0, "file": file }), || file.clone())
}

/// Orders one more paper: at a printer of ours, at another station, or only counted.
pub(crate) fn reprint(
    house: &House,
    number: u32,
    paper: &cli::Paper,
    station: Option<&str>,
) -> Result<(), Failure> {
    let own = house::passing_station();
    let printer = Paper::choose(paper)?;
    let station = if printer.is_some() { Some(own.as_str()) } else { station };
    if station.is_none() {
        note("no printer is named: the copy is only counted. Use --printer or --station");
    }
    let deed = TicketDeed::Reprint { station: station.map(str::to_owned) };
    let done = of_the_delegate(house.context(), Number(number), &deed)?;
    let printed = printer.map_or(Ok(()), |p| p.print_to_the_end(&house.at_station(&own), note));
    // To people it is done when it is on paper; a script is told that it counts in any case.
    if printed.is_ok() || house.json {
        super::deeds::print(house, deed.name(), &done)?;
    }
    printed
}
