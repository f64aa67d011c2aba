//! The rooms and days the wait is measured in, each as an event and a few numbers.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use crate::domain::event::{
    Area, AreaCode, Coach, CoachCode, Event, Hours, Localised, PlannedSession, Rules, Shape, Table,
    TableNumber, TablesOpen,
};

/// A kind of day. What is not said is as simple as can be: everybody on time, nobody missing.
#[derive(Debug, Clone)]
pub struct Scenario {
    pub name: &'static str,
    /// The areas of each table.
    pub tables: Vec<&'static [&'static str]>,
    /// Shortest and longest conversation by the event's rules, in minutes.
    pub prior: (u16, u16),
    /// Shortest and longest conversation as they really are, in minutes; evenly between them.
    pub truth: (f64, f64),
    pub arrivals: Arrivals,
    /// How far coaches are faster or slower than that, as a part of one.
    pub coaches_differ: f64,
    /// The longest way from the call to the table, in seconds.
    pub walk: u64,
    /// The coaches of all tables but the first come late.
    pub late: bool,
    /// Every coach takes one break of ten minutes that nobody knew of.
    pub breaks: bool,
    /// The part of the people who are not there when they are called.
    pub absent: f64,
    /// The part of the people who change their area while they wait.
    pub changes: f64,
    /// The part of the people who agree to a group, where coaches take groups when they are offered;
    /// none: no coach ever does.
    pub groups: Option<f64>,
    /// Nobody is refused.
    pub all_in: bool,
}

/// When people come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrivals {
    /// From the start to the end, by chance, half as many again as can be seen.
    Steady,
    /// Three for each table around the start, then some more.
    Burst,
}

/// Minutes of all sessions.
pub const SESSION: u32 = 105;

impl Scenario {
    fn plain(name: &'static str, tables: usize) -> Self {
        Self {
            name,
            tables: vec![&["a"]; tables],
            prior: (15, 30),
            truth: (15.0, 30.0),
            arrivals: Arrivals::Steady,
            coaches_differ: 0.0,
            walk: 0,
            late: false,
            breaks: false,
            absent: 0.0,
            changes: 0.0,
            groups: None,
            all_in: false,
        }
    }

    /// The mean of the conversations is what the rules say.
    pub fn prior_is_right(&self) -> bool {
        let (min, max) = self.prior;
        (f64::from(min) + f64::from(max) - self.truth.0 - self.truth.1).abs() < 2.0
    }

    /// The areas that any table serves.
    pub fn areas(&self) -> Vec<&'static str> {
        let mut areas: Vec<_> = self.tables.iter().flat_map(|areas| areas.iter().copied()).collect();
        areas.sort_unstable();
        areas.dedup();
        areas
    }

    /// The event: one coach at each table, for the whole session.
    pub fn event(&self) -> Event {
        let day = NaiveDate::default();
        let at = |minute: u32| NaiveTime::MIN + chrono::TimeDelta::minutes(i64::from(minute));
        let (start, end) = (at(12 * 60), at(12 * 60 + SESSION));
        let said = |text: &str| Localised(BTreeMap::from([("en".to_owned(), text.to_owned())]));
        let areas = self.areas().into_iter().map(|code| Area {
            code: AreaCode(code.to_owned()),
            name: said(code),
            description: said(code),
            topics: Localised::default(),
            colour: "#000000".to_owned(),
            shape: Shape::Circle,
        });
        let tables = (1..).zip(&self.tables).map(|(number, areas)| Table {
            number: TableNumber(number),
            areas: areas.iter().map(|code| AreaCode((*code).to_owned())).collect(),
            step_free: true,
        });
        let coaches = (1..).zip(&self.tables).map(|(number, _)| Coach {
            code: CoachCode(format!("coach-{number}")),
            name: format!("Coach {number}"),
            role: String::new(),
            languages: vec!["en".to_owned()],
            topics: Localised::default(),
            hours: vec![Hours { table: TableNumber(number), session: 0, from: start, until: end }],
            contact: None,
        });
        Event {
            code: "bench".to_owned(),
            title: said("bench"),
            invitation: said("bench"),
            venue: String::new(),
            organiser: String::new(),
            web: None,
            contact: None,
            time_zone: Tz::UTC,
            languages: vec!["en".to_owned()],
            tables_open: if self.late { TablesOpen::ByHand } else { TablesOpen::Roster },
            sessions: vec![PlannedSession {
                date: day,
                start,
                end,
                room: String::new(),
                check_in_opens: 30,
            }],
            areas: areas.collect(),
            tables: tables.collect(),
            coaches: coaches.collect(),
            questions: Vec::new(),
            rules: Rules {
                conversation_min: self.prior.0,
                conversation_max: self.prior.1,
                overflow_at: if self.groups.is_some() { if self.all_in {6} else {3} } else { 99 },
                // Only those who can be sure get a ticket: it is their promises that are counted.
                promise_possible: if self.all_in { 0.0 } else { Rules::default().promise_sure },
                ..Rules::default()
            },
        }
    }
}

/// All that are measured.
pub fn all() -> Vec<Scenario> {
    let one = |name| Scenario::plain(name, 1);
    let two = |name| Scenario::plain(name, 2);
    let four = |name| Scenario::plain(name, 4);
    let shared = || vec![&["a"][..], &["a", "b"], &["b"]];
    vec![
        one("15 to 30 minutes, 1 table"),
        two("15 to 30 minutes, 2 tables"),
        four("15 to 30 minutes, 4 tables"),
        Scenario { arrivals: Arrivals::Burst, ..one("opening burst, 1 table") },
        Scenario { arrivals: Arrivals::Burst, ..four("opening burst, 4 tables") },
        Scenario { late: true, walk: 60, ..two("late coach") },
        Scenario { breaks: true, walk: 60, ..two("breaks") },
        Scenario { walk: 120, ..two("absent 0 %, a walk") },
        Scenario { absent: 0.06, walk: 120, ..two("absent 6 %") },
        Scenario { absent: 0.2, walk: 120, ..two("absent 20 %") },
        Scenario { tables: shared(), ..two("shared table") },
        Scenario { tables: shared(), changes: 0.2, ..two("transfers") },
        Scenario { coaches_differ: 0.25, ..four("coaches differ") },
        Scenario { groups: Some(0.7), ..one("groups at the trigger, 1 table") },
        Scenario { groups: Some(0.7), ..two("groups at the trigger, 2 tables") },
        Scenario { groups: Some(0.7), all_in: true, ..one("groups, no rule, 1 table") },
        Scenario { groups: Some(0.7), all_in: true, ..two("groups, no rule, 2 tables") },
        Scenario { prior: (8, 16), ..two("prior of 12 minutes") },
        Scenario { prior: (23, 47), ..two("prior of 35 minutes") },
        Scenario { truth: (8.0, 16.0), ..two("in truth 12 minutes") },
        Scenario { truth: (23.0, 47.0), ..two("in truth 35 minutes") },
    ]
}
