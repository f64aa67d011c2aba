//! A room for the screens to show: an event with areas, tables and coaches, and people who come.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use dropin::domain::Moment;
use dropin::domain::badge::BadgeKey;
use dropin::domain::device::{Device, DeviceKind};
use dropin::domain::event::file::demo;
use dropin::domain::event::{
    AreaCode, Coach, CoachCode, Event, Hours, Localised, PlannedSession, Rules, Table, TableNumber,
    TablesOpen,
};
use dropin::domain::mode::Mode;
use dropin::domain::queue::{AreaHand, CheckIn, Done, Loaded, Queue};
use dropin::domain::session::Session;
use dropin::domain::ticket::{Number, Token};

fn both(english: &str, french: &str) -> Localised<String> {
    Localised([("en".to_owned(), english.to_owned()), ("fr".to_owned(), french.to_owned())].into())
}

fn lists(english: &[&str], french: &[&str]) -> Localised<Vec<String>> {
    let list = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    Localised([("en".to_owned(), list(english)), ("fr".to_owned(), list(french))].into())
}

fn coach(table: u16, name: &str, role: &str, languages: &[&str]) -> Coach {
    let time = |h, m| NaiveTime::from_hms_opt(h, m, 0).expect("hours and minutes of a day");
    Coach {
        code: CoachCode(format!("coach-{table}")),
        name: name.to_owned(),
        role: role.to_owned(),
        languages: languages.iter().map(|&l| l.to_owned()).collect(),
        topics: lists(
            &["Next steps", "Changing fields", "Returning to work"],
            &["Prochaines étapes", "Changer de domaine", "Reprendre le travail"],
        ),
        hours: vec![Hours {
            table: TableNumber(table),
            session: 0,
            from: time(11, 45),
            until: time(13, 30),
        }],
        contact: Some(format!("coach-{table}@example.org")),
    }
}

fn table(number: u16, areas: &[&str]) -> Table {
    Table {
        number: TableNumber(number),
        areas: areas.iter().map(|&code| AreaCode(code.to_owned())).collect(),
        step_free: number == 1,
    }
}

/// An event much like the one that is built in.
pub(crate) fn event() -> Event {
    Event {
        code: "gallery".to_owned(),
        title: demo().title,
        invitation: demo().invitation,
        venue: "Kuala Lumpur".to_owned(),
        organiser: "The coaching team".to_owned(),
        web: Some("example.org/coaching".to_owned()),
        contact: Some("coaching@example.org".to_owned()),
        time_zone: chrono_tz::Asia::Kuala_Lumpur,
        languages: demo().languages,
        tables_open: TablesOpen::Roster,
        sessions: vec![PlannedSession {
            date: NaiveDate::from_ymd_opt(2018, 8, 26).expect("a day that was"),
            start: NaiveTime::from_hms_opt(11, 45, 0).expect("a time of day"),
            end: NaiveTime::from_hms_opt(13, 30, 0).expect("a time of day"),
            room: "Conference Hall 1/2".to_owned(),
            check_in_opens: 30,
        }],
        areas: demo().areas,
        tables: vec![
            table(1, &["career"]),
            table(2, &["career", "balance"]),
            table(3, &["applications"]),
            table(4, &["leading"]),
            table(5, &["leading"]),
            table(6, &["speaking"]),
            table(7, &["involved"]),
            table(8, &["balance"]),
        ],
        coaches: vec![
            coach(1, "Maja Lindqvist", "Librarian, Uppsala", &["en", "sv", "fr"]),
            coach(2, "Tan Wei Ling", "Director of a city library", &["en", "zh", "ms"]),
            coach(3, "Klaus Adler", "Head of recruiting", &["en", "de"]),
            coach(4, "Hana Saleh", "Dean of libraries", &["en", "ar"]),
            coach(5, "Ifeoma Obi", "Programme lead", &["en"]),
            coach(6, "Carmen Ruiz", "Editor", &["en", "es"]),
            coach(7, "Chen Bo", "Section chair", &["en", "zh"]),
            coach(8, "Anna Petrova", "Counsellor", &["en", "ru"]),
        ],
        questions: vec![both(
            "What would a good next year look like for you?",
            "À quoi ressemblerait pour vous une bonne année à venir\u{202f}?",
        )],
        rules: Rules::default(),
    }
}

/// Minutes after the session has begun; negative before.
pub(crate) fn at(minutes: i64) -> Moment {
    Session::planned(&event(), 0).expect("the event has a session").starts
        + TimeDelta::minutes(minutes)
}

/// The empty queue so many minutes into the session.
pub(crate) fn queue(minutes: i64) -> Queue {
    later(None, minutes)
}

/// The same queue later.
pub(crate) fn later(queue: Option<&Queue>, minutes: i64) -> Queue {
    later_with(queue, minutes, Vec::new())
}

/// The same queue later, with some areas paused or finishing.
pub(crate) fn later_with(queue: Option<&Queue>, minutes: i64, areas: Vec<AreaHand>) -> Queue {
    let event = queue.map_or_else(event, |queue| queue.event().clone());
    let session = Session::planned(&event, 0).expect("the event has a session");
    let tickets: Vec<_> = queue.map(|q| q.tickets().cloned().collect()).unwrap_or_default();
    let last_number = tickets.iter().map(|t| t.number.0).max().unwrap_or(0);
    let fresh = Loaded::fresh(Arc::new(event), session);
    Queue::open(Loaded { tickets, areas, last_number, ..fresh }, at(minutes))
}

/// Somebody with a badge, or without, who wants to talk about `area`.
pub(crate) fn person(area: &str, name: Option<&str>) -> CheckIn {
    CheckIn {
        badge: name.map(|name| BadgeKey(format!("key of {name}"))),
        name: name.map(str::to_owned),
        ..CheckIn::without_badge(Token::from_chance([7; 10]), AreaCode(area.to_owned()))
    }
}

/// Takes a number.
pub(crate) fn take(queue: &mut Queue, area: &str, name: Option<&str>) -> Done {
    queue.check_in(person(area, name)).expect("the area takes people")
}

/// Everybody who is called starts talking.
pub(crate) fn start_all(queue: &mut Queue) {
    let tables: Vec<TableNumber> = queue.event().tables.iter().map(|t| t.number).collect();
    for table in tables {
        // A table with nobody called has nobody to start with, and takes no walk-in here.
        if queue.table_state(table) == dropin::domain::queue::TableState::Called {
            queue.start(table, None, Token::from_chance([9; 10])).expect("somebody is called");
        }
    }
}

/// A room in the middle of a busy session: people talking, called, waiting, and one who did not
/// come when called.
pub(crate) fn busy() -> Queue {
    let names = [
        "Amina Yusuf",
        "Bo Lindqvist",
        "Chen Wei",
        "Dmitri Sokolov",
        "Elif Kaya",
        "Farah Aziz",
        "Goran Ilić",
        "Hiroshi Tanaka",
        "Inés Vega",
        "João Prado",
        "Kwame Mensah",
        "Leïla Haddad",
    ];
    let line = [
        "career",
        "applications",
        "leading",
        "speaking",
        "career",
        "leading",
        "balance",
        "career",
        "leading",
        "involved",
        "career",
        "speaking",
        "leading",
        "career",
        "leading",
        "balance",
    ];
    let mut queue = queue(2);
    for (nth, area) in line.into_iter().enumerate() {
        take(&mut queue, area, names.get(nth).copied());
    }
    start_all(&mut queue);
    let mut queue = later(Some(&queue), 21);
    queue.call(TableNumber(2)).expect("the table is free");
    queue.absent(TableNumber(2), None).expect("somebody is called");
    let mut queue = later(Some(&queue), 22);
    queue.call(TableNumber(4)).expect("the table is free");
    queue.call(TableNumber(6)).expect("the table is free");
    later(Some(&queue), 23)
}

/// The number on a ticket.
pub(crate) fn number(number: u32) -> Number {
    Number(number)
}

/// The same room when table 6 is overrun: most of those who wait for it agreed to a group.
pub(crate) fn overrun() -> Queue {
    let mut queue = later(Some(&busy()), 24);
    queue.start(TableNumber(6), None, Token::from_chance([9; 10])).expect("somebody is called");
    for nth in 0..8 {
        let reason = if nth % 3 == 0 { "skills" } else { "change" };
        let wish = CheckIn {
            group: nth != 4,
            reason: Some(reason.to_owned()),
            step_free: nth == 1,
            people: if nth == 2 { 2 } else { 1 },
            over_the_rule: Some("a picture".to_owned()),
            ..person("speaking", None)
        };
        queue.check_in(wish).expect("over the rule");
    }
    queue
}

/// Table 6 talks in groups and has called the first.
pub(crate) fn in_groups() -> Queue {
    let mut queue = overrun();
    queue.set_mode(TableNumber(6), Mode::Groups, None).expect("the table is open");
    queue.call(TableNumber(6)).expect("people wait");
    queue
}

/// Devices as staff find them on a bad day: some work, some want a look, one fell silent.
pub(crate) fn devices(now: Moment) -> Vec<Device> {
    use DeviceKind::{Board, Camera, Desk, Kiosk, Printer, Table};
    let device = |station: &str, kind, state: &str, minutes, heard| Device {
        station: station.to_owned(),
        kind,
        state: state.to_owned(),
        since: now - TimeDelta::minutes(minutes),
        heard: now - TimeDelta::minutes(heard),
    };
    vec![
        device("board", Board, "works", 70, 0),
        device("desk", Desk, "works", 65, 0),
        device("entrance", Camera, "camera_live", 70, 0),
        device("entrance", Kiosk, "works", 70, 0),
        device("entrance", Printer, "printer_paused", 4, 0),
        device("hall", Camera, "camera_lost", 9, 0),
        device("hall", Kiosk, "works", 70, 0),
        device("hall", Printer, "ready", 41, 0),
        device("table 3", Table, "works", 70, 0),
        device("table 4", Table, "works", 70, 12),
    ]
}
