//! `dropin slip` and `dropin reprint`: a ticket's paper.

use std::path::Path;

use crate::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use crate::app::cli;
use crate::app::failure::Failure;
use crate::app::house::{self, House};
use crate::app::output::{Output, note};
use crate::app::paper::{Format, Paper, draw};
use crate::displays::refusal::state_in_words;
use crate::domain::Refusal;
use crate::domain::device::DeviceKind;
use crate::domain::queue::{Printout, Wanted};
use crate::domain::ticket::Number;
use crate::printer::Document as _;
use crate::text::Language;

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
    if !ticket.state.is_active() {
        let state = state_in_words(Language::English, ticket.state);
        note(&format!("number {number} is over ({state}): its slip is of no use any more"));
    }
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
    // What was answered once is answered again, whatever has become of the station.
    if let (None, Some(station), None) = (&printer, station, house.context().request_id) {
        somebody_prints_at(house, Number(number), station)?;
    }
    if station.is_none() {
        note("no printer is named: the copy is only counted. Use --printer or --station");
    }
    let deed = TicketDeed::Reprint { station: station.map(str::to_owned) };
    let done = of_the_delegate(house.context(), Number(number), &deed)?;
    // A script is told at once that it counts; to people it is done when it is on paper.
    let told = if house.json { super::deeds::print(house, deed.name(), &done) } else { Ok(()) };
    // The paper comes out even where nobody can be told.
    printer.map_or(Ok(0), |p| p.print_to_the_end(&house.at_station(&own), note))?;
    if house.json { told } else { super::deeds::print(house, deed.name(), &done) }
}

/// A paper that is ordered where nobody prints would never come out.
fn somebody_prints_at(house: &House, number: Number, station: &str) -> Result<(), Failure> {
    let now = house.at().now;
    let wanted = Wanted { number: Some(number), ..Wanted::default() };
    if house.context().store.look(house.at(), &wanted)?.ticket(number).is_none() {
        return Err(Refusal::TicketUnknown { number }.into());
    }
    let mut devices = house.context().store.devices()?;
    devices.retain(|device| device.kind == DeviceKind::Printer && !device.is_silent(now));
    let stations: Vec<&str> = devices.iter().map(|device| device.station.as_str()).collect();
    if stations.contains(&station) {
        return Ok(());
    }
    let there = match stations.as_slice() {
        [] => "no screen with a printer is open: open one with --printer, or print here with --printer".to_owned(),
        some => format!("there is one at: {}", some.join(", ")),
    };
    let sentence = format!("no printer was heard of at {station} in the last minute; {there}");
    Err(Failure::told("no_printer_there", sentence))
}
