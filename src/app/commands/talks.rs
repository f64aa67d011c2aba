//! `dropin mentoring` and `dropin useful`: what each side is asked after a conversation.

use crate::actions::after_the_talk;
use crate::app::cli;
use crate::app::failure::Failure;
use crate::app::house::{self, House};
use crate::app::output::{Output, note};
use crate::app::paper::Paper;
use crate::displays::shapes::{self, AnsweredShape, CardShape};
use crate::domain::queue::{Done, Remark, Side};
use crate::domain::ticket::Number;
use crate::store::PrintState;
use crate::text::words::{Language, say, say_with};

pub(crate) fn mentoring(
    house: &House,
    number: u32,
    side: &str,
    answer: &str,
    paper: &cli::Paper,
    station: &str,
) -> Result<(), Failure> {
    let printer = Paper::choose(paper)?;
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
    let Some(printer) = printer else {
        let card = is_pair(&done).then(|| CardShape {
            station: Some(station.to_owned()),
            state: PrintState::Pending.name(),
        });
        return print(&house, &done, card);
    };
    let printed = printer.print_to_the_end(&house, note);
    let state = if printed.is_err() { PrintState::Failed } else { PrintState::Printed };
    let card = CardShape { station: None, state: state.name() };
    print(&house, &done, is_pair(&done).then_some(card))?;
    printed.map(drop)
}

fn is_pair(done: &Done) -> bool {
    done.remark == Some(Remark::Card)
}

pub(crate) fn useful(house: &House, number: u32, side: &str, answer: &str) -> Result<(), Failure> {
    let number = Number(number);
    let done = after_the_talk::useful(house.context(), number, side_of(side), answer == "yes")?;
    print(house, &done, None)
}

fn side_of(name: &str) -> Side {
    Side::from_name(name).unwrap_or(Side::Delegate)
}

/// What one side may know of it: not what the other said, unless both said yes.
fn print(house: &House, done: &Done, card: Option<CardShape>) -> Result<(), Failure> {
    let deed = shapes::deed(house.event()?.time_zone, done);
    let thanks = say(Language::English, "cli-answer-kept");
    let words = match &card {
        None => thanks,
        Some(CardShape { station: Some(station), .. }) => {
            let station = [("station", station.clone().into())];
            say_with(Language::English, "cli-card-waits", &station)
        }
        Some(CardShape { state, .. }) if *state == PrintState::Printed.name() => {
            say(Language::English, "cli-card-printed")
        }
        Some(_) => say(Language::English, "cli-card-not-printed"),
    };
    Output { json: house.json }.either(&AnsweredShape { deed, card }, || words)
}
