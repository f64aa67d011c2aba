//! What tests share: a small event, moments on its day, people who check in, and a room that
//! remembers.

mod child;
mod escpos_printer;
mod ipp_printer;
mod kiosk;
mod room;
mod shim;
mod stores;
mod tickets;

use chrono::{NaiveDate, NaiveTime, TimeZone as _, Utc};
use dropin::domain::Moment;
use dropin::domain::badge::BadgeKey;
use dropin::domain::event::{AreaCode, CoachCode, Event, TableNumber, file};
use dropin::domain::queue::CheckIn;
use dropin::domain::ticket::{Number, Token};

pub use child::{child, child_without_rights, file_of_child, program_without_rights, set_mode};
pub use escpos_printer::{EscPosFake, Manners};
pub use ipp_printer::{IppFake, Job, Takes};
pub use kiosk::{COPY, File, Kiosk, SLIP};
pub use room::Room;
pub use shim::shim;
pub use stores::{ask, asked, first_use, planned, rehearsed};
pub use tickets::{talked, ticket};

/// The event of most tests: 11:45 to 13:30 in Kuala Lumpur, tables open by the roster. Table 1
/// (Ada: English, French) serves career; table 2 (Ben: English) career and leading; table 3
/// speaking, with Cleo (English, Arabic) until 12:30 and Dan (English) afterwards.
pub const SMALL_EVENT: &str = include_str!("small-event.toml");

/// The day it is on.
pub const DAY: NaiveDate = NaiveDate::from_ymd_opt(2018, 8, 26).expect("a day of the calendar");

pub fn small_event() -> Event {
    file::read(SMALL_EVENT).expect("the small event has no errors")
}

/// A time on the day of the small event, on the clocks of the place: `12:05` or `12:05:30`.
pub fn at(clock: &str) -> Moment {
    let time = NaiveTime::parse_from_str(clock, "%H:%M:%S")
        .or_else(|_| NaiveTime::parse_from_str(clock, "%H:%M"))
        .expect("the test writes a time of day");
    chrono_tz::Asia::Kuala_Lumpur
        .from_local_datetime(&DAY.and_time(time))
        .unwrap()
        .with_timezone(&Utc)
}

pub fn area(code: &str) -> AreaCode {
    AreaCode(code.to_owned())
}

pub fn coach(code: &str) -> CoachCode {
    CoachCode(code.to_owned())
}

pub fn table(number: u16) -> TableNumber {
    TableNumber(number)
}

pub fn number(number: u32) -> Number {
    Number(number)
}

/// The slip's secret of the person called `who`.
pub fn token_of(who: &str) -> Token {
    let mut chance = [0_u8; 10];
    for (n, byte) in who.bytes().enumerate() {
        chance[n % 10] = chance[n % 10].wrapping_mul(31).wrapping_add(byte);
    }
    Token::from_chance(chance)
}

/// The badge of the person called `who`.
pub fn badge_of(who: &str) -> BadgeKey {
    BadgeKey(format!("badge of {who}"))
}

/// Somebody with a badge who wants to talk about `code`, in any language.
pub fn person(who: &str, code: &str) -> CheckIn {
    CheckIn {
        badge: Some(badge_of(who)),
        name: Some(who.to_owned()),
        ..CheckIn::without_badge(token_of(who), area(code))
    }
}
