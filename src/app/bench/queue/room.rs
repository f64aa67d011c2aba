//! The room a queue is measured in: one area, sixteen tables, and as many tickets as are wished.
//! Everything in it is done by the deeds people do.

use std::path::Path;

use crate::actions::Context;
use crate::actions::at_the_table::{TableDeed, at_the_table};
use crate::actions::check_in::Who;
use crate::actions::look_up::Shown;
use crate::app::failure::Failure;
use crate::app::house;
use crate::domain::Moment;
use crate::domain::Refusal;
use crate::domain::badge::{BadgeKey, BadgeSecret};
use crate::domain::event::{AreaCode, TableNumber};
use crate::domain::queue::{CheckIn, Done, Queue, Wanted};
use crate::domain::session::Timetable;
use crate::domain::ticket::Token;
use crate::store::{At, DeedError, FirstUse, QueueStore, Request, SqliteStore};

/// Tables, and coaches.
pub(super) const TABLES: u16 = 16;

/// Tickets that one deed of [`fill`] gives: what a deed holds in memory has to be looked through.
const AT_ONCE: u32 = 100;

const AREA: &str = "talk";

/// A moment in the long session the measuring is done in.
pub(super) fn noon() -> At {
    on_day(26)
}

/// The same hour of the day before, when the session was another one.
fn day_before() -> At {
    on_day(25)
}

fn on_day(day: u32) -> At {
    let noon =
        chrono::NaiveDate::from_ymd_opt(2018, 8, day).and_then(|day| day.and_hms_opt(12, 0, 0));
    let now: Moment = noon.expect("a moment of the calendar").and_utc();
    At { now, timetable: Timetable::Planned }
}

pub(super) fn area() -> AreaCode {
    AreaCode(AREA.to_owned())
}

/// The event file. Its sessions are so long that a line of some hundred is reached in time; its
/// tables are closed until somebody opens them.
fn event_text() -> String {
    let event = "[event]\ncode = \"bench\"\ntitle = \"Many hands\"\ninvitation = \"Talk.\"\n\
         venue = \"Hall\"\norganiser = \"The bench\"\ntime_zone = \"UTC\"\nlanguages = [\"en\"]\n\
         tables_open = \"by hand\"\n"
        .to_owned();
    let session = |day| {
        format!(
            "[[session]]\ndate = 2018-08-{day}\nstart = \"06:00\"\nend = \"23:00\"\n\
             room = \"Hall\"\n"
        )
    };
    let area = format!("[[area]]\ncode = \"{AREA}\"\nname = \"Talk\"\n");
    let table = |number| {
        format!(
            "[[table]]\nnumber = {number}\nareas = [\"{AREA}\"]\n\
             [[coach]]\ncode = \"c{number}\"\nname = \"Coach {number}\"\nlanguages = [\"en\"]\n\
             hours = [{{ table = {number}, session = 2, from = \"06:00\", until = \"23:00\" }}]\n"
        )
    };
    let parts = [event, session(25), session(26), area].into_iter();
    parts.chain((1..=TABLES).map(table)).collect()
}

/// A new queue in `file`.
pub(super) fn begin(file: &Path) -> Result<SqliteStore, Failure> {
    let first = FirstUse {
        event_text: event_text(),
        demo: false,
        secret: BadgeSecret(house::chance()),
        at: noon().now,
    };
    Ok(SqliteStore::open(file, &first)?)
}

/// What a deed at noon carries.
pub(super) fn context<'a>(
    store: &'a dyn QueueStore,
    request_id: Option<&'a str>,
    station: Option<&'a str>,
    chance: &'a dyn Fn() -> Token,
) -> Context<'a> {
    Context { store, at: noon(), request_id, station, chance }
}

/// Opens every table, and has somebody sit down at each if they are to be `busy`.
pub(super) fn open_tables(store: &dyn QueueStore, busy: bool) -> Result<(), Failure> {
    let context = context(store, None, None, &house::token);
    for table in (1..=TABLES).map(TableNumber) {
        at_the_table(context, table, &TableDeed::Open { coach: None })?;
        if busy {
            at_the_table(context, table, &TableDeed::WalkIn)?;
        }
    }
    Ok(())
}

/// Gives `count` numbers to people who leave again: nine of ten the day before, the rest today.
/// For a room whose tables are closed.
pub(super) fn fill(store: &dyn QueueStore, count: u32) -> Result<(), Failure> {
    let today = count / 10;
    for (at, count) in [(day_before(), count - today), (noon(), today)] {
        in_portions(store, at, count, |queue, badge| {
            let done = queue.check_in(somebody(badge))?;
            queue.leave(done.tickets[0].number)
        })?;
    }
    Ok(())
}

/// Gives `count` numbers today to people who wait. For a room whose tables are closed.
pub(super) fn line_up(store: &dyn QueueStore, count: u32) -> Result<(), Failure> {
    in_portions(store, noon(), count, |queue, badge| queue.check_in(somebody(badge)))
}

/// Does `each` so often, many times in one deed, because a deed costs a sync.
fn in_portions(
    store: &dyn QueueStore,
    at: At,
    count: u32,
    mut each: impl FnMut(&mut Queue, BadgeKey) -> Result<Done, Refusal>,
) -> Result<(), Failure> {
    let mut given = 0;
    while given < count {
        let request = Request {
            id: None,
            deed: "fill",
            asks: String::new(),
            at,
            wanted: Wanted::default(),
            station: None,
            patience: std::time::Duration::from_mins(1),
        };
        let portion = AT_ONCE.min(count - given);
        store
            .deed(&request, &mut |queue| {
                for n in given..given + portion {
                    each(queue, badge(&format!("{} {n}", at.now)))?;
                }
                Ok(Done { tickets: Vec::new(), table: None, existing: false, remark: None })
            })
            .map_err(|error: DeedError| Failure::from(error))?;
        given += portion;
    }
    Ok(())
}

/// Somebody who shows a badge, as a kiosk reads it.
pub(super) fn visitor(who: &str) -> Who {
    Who::Shown(Shown::Badge {
        key: badge(who),
        name: Some("Somebody".to_owned()),
        language: Some("en".to_owned()),
    })
}

/// The badge of somebody who was made up.
fn badge(who: &str) -> BadgeKey {
    BadgeKey::of(who, &BadgeSecret([7; 32]))
}

/// Somebody who gets a number whatever the line.
fn somebody(badge: BadgeKey) -> CheckIn {
    CheckIn {
        badge: Some(badge),
        name: Some("Somebody".to_owned()),
        language: Some("en".to_owned()),
        over_the_rule: Some("a measurement".to_owned()),
        ..CheckIn::without_badge(house::token(), area())
    }
}
