//! The smallest event that has everything the rules look at: three areas, a table for one of
//! them, one for two, and one where the coach changes half-way.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use dropin::domain::event::{
    Area, Coach, CoachCode, Event, Hours, Localised, PlannedSession, Rules, Shape, Table,
    TablesOpen,
};

use super::{area, table};

/// The day it is on.
pub const DAY: NaiveDate = NaiveDate::from_ymd_opt(2018, 8, 26).expect("a day of the calendar");

/// 11:45 to 13:30 in Kuala Lumpur, tables open by the roster. Table 1 (Ada: English, French)
/// serves career; table 2 (Ben: English) career and leading; table 3 speaking, with Cleo
/// (English, Arabic) until 12:30 and Dan (English) afterwards.
pub fn small_event() -> Event {
    Event {
        code: "small".to_owned(),
        title: said("A small event"),
        invitation: said("Talk with a coach."),
        venue: "Hall".to_owned(),
        organiser: "The coaching team".to_owned(),
        web: None,
        contact: None,
        time_zone: chrono_tz::Asia::Kuala_Lumpur,
        languages: vec!["en".to_owned()],
        tables_open: TablesOpen::Roster,
        sessions: vec![PlannedSession {
            date: DAY,
            start: clock(11, 45),
            end: clock(13, 30),
            room: "Hall 1".to_owned(),
            check_in_opens: 30,
        }],
        areas: ["career", "leading", "speaking"].map(an_area).into(),
        tables: vec![
            a_table(1, &["career"]),
            a_table(2, &["career", "leading"]),
            a_table(3, &["speaking"]),
        ],
        coaches: vec![
            a_coach("ada", &["en", "fr"], 1, (clock(11, 45), clock(13, 30))),
            a_coach("ben", &["en"], 2, (clock(11, 45), clock(13, 30))),
            a_coach("cleo", &["en", "ar"], 3, (clock(11, 45), clock(12, 30))),
            a_coach("dan", &["en"], 3, (clock(12, 30), clock(13, 30))),
        ],
        questions: Vec::new(),
        rules: Rules::default(),
    }
}

fn clock(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day")
}

fn said(text: &str) -> Localised<String> {
    Localised(BTreeMap::from([("en".to_owned(), text.to_owned())]))
}

fn an_area(code: &str) -> Area {
    Area {
        code: area(code),
        name: said(code),
        description: said(code),
        topics: Localised::default(),
        colour: "#336699".to_owned(),
        shape: Shape::Circle,
    }
}

fn a_table(number: u16, areas: &[&str]) -> Table {
    Table {
        number: table(number),
        areas: areas.iter().copied().map(area).collect(),
        step_free: true,
    }
}

fn a_coach(
    code: &str,
    languages: &[&str],
    at: u16,
    (from, until): (NaiveTime, NaiveTime),
) -> Coach {
    Coach {
        code: CoachCode(code.to_owned()),
        name: code.to_owned(),
        role: "Coach".to_owned(),
        languages: languages.iter().map(|&l| l.to_owned()).collect(),
        topics: Localised::default(),
        hours: vec![Hours { table: table(at), session: 0, from, until }],
        contact: None,
    }
}
