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
    pub breaks: Breaks,
    /// The part of the people who are not there when they are called.
    pub absent: f64,
    /// The part of the people who change their area while they wait.
    pub changes: f64,
    /// Coaches take groups when they are offered; none: they never do.
    pub groups: Option<Groups>,
    pub limits: Limits,
}

/// Where coaches take groups.
#[derive(Debug, Clone, Copy)]
pub struct Groups {
    /// The part of the people who agree to a group.
    pub agree: f64,
    /// People waiting per table from which groups are offered.
    pub at: u16,
    /// Nobody is refused as long as there is any hope; else the line would hardly be so long.
    pub all_come_in: bool,
}

/// Breaks of ten minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breaks {
    None,
    /// Every coach has one that stands in the plan.
    Planned,
    /// Every second coach takes one that is known only when it begins.
    Unforeseen,
}

/// Minutes of a break.
pub const BREAK: u32 = 10;

/// What is not to be missed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// The root mean square error as a part of the plain formula's.
    pub ratio: Option<f64>,
    /// Points the coverage of the range may be off its 60 %.
    pub coverage: Option<f64>,
    /// Percent of the sure tickets that may not start in time.
    pub not_kept: Option<f64>,
}

impl Limits {
    pub(super) const NONE: Self = Self { ratio: None, coverage: None, not_kept: None };
    const RIGHT_PRIOR: Self = Self { ratio: Some(1.05), coverage: Some(8.0), not_kept: Some(2.0) };
    /// No range can be right from a wrong prior.
    const WRONG_PRIOR: Self = Self { coverage: None, ..Self::RIGHT_PRIOR };
    /// Nor can any promise be kept of which coaches think otherwise later.
    const UNFORESEEN: Self = Self { not_kept: None, ..Self::WRONG_PRIOR };
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
            breaks: Breaks::None,
            absent: 0.0,
            changes: 0.0,
            groups: None,
            limits: Limits::RIGHT_PRIOR,
        }
    }

    /// A room of ten tables for five areas.
    pub fn ten_tables() -> Self {
        let areas = [&["a"][..], &["b"], &["c"], &["d"], &["e"]];
        Self { tables: areas.into_iter().chain(areas).collect(), ..Self::plain("ten tables", 10) }
    }

    /// The areas that any table serves.
    pub fn areas(&self) -> Vec<&'static str> {
        let mut areas: Vec<_> =
            self.tables.iter().flat_map(|areas| areas.iter().copied()).collect();
        areas.sort_unstable();
        areas.dedup();
        areas
    }

    /// The event: one coach at each table, for the whole session.
    pub fn event(&self) -> Event {
        let day = NaiveDate::default();
        let at = |minute: u32| NaiveTime::MIN + chrono::TimeDelta::minutes(i64::from(minute));
        let (start, end) = (at(12 * 60), at(12 * 60 + SESSION));
        let hours = |table: TableNumber| {
            let stretch = |(from, until)| Hours { table, session: 0, from, until };
            let noon = 12 * 60;
            // One coach after the other.
            let leaves = noon + 25 * u32::from(table.0);
            let back = leaves + BREAK;
            match self.breaks {
                Breaks::Planned => vec![(start, at(leaves)), (at(back), end)],
                Breaks::None | Breaks::Unforeseen => vec![(start, end)],
            }
            .into_iter()
            .map(stretch)
            .collect()
        };
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
            hours: hours(TableNumber(number)),
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
                // Where nobody takes groups none are offered.
                overflow_at: self.groups.map_or(99, |groups| groups.at),
                // Only who can be sure gets a ticket: it is their promises that are counted.
                promise_possible: match self.groups {
                    Some(Groups { all_come_in: true, .. }) => 0.0,
                    _ => Rules::default().promise_sure,
                },
                ..Rules::default()
            },
        }
    }
}

/// All that are measured.
pub fn all() -> Vec<Scenario> {
    let [one, two, four] = [1, 2, 4].map(|tables| move |name| Scenario::plain(name, tables));
    let shared = || vec![&["a"][..], &["a", "b"], &["b"]];
    let burst = Arrivals::Burst;
    let groups = Some(Groups { agree: 0.7, at: 6, all_come_in: true });
    let mut all = literal();
    all.extend([
        Scenario { arrivals: burst, ..one("opening burst, 1 table") },
        Scenario { arrivals: burst, ..four("opening burst, 4 tables") },
        Scenario { late: true, walk: 60, ..two("late coach") },
        Scenario { breaks: Breaks::Planned, walk: 60, ..two("breaks as planned") },
        Scenario {
            breaks: Breaks::Unforeseen,
            limits: Limits::UNFORESEEN,
            walk: 60,
            ..two("breaks nobody spoke of")
        },
        Scenario { walk: 120, ..two("absent 0 %") },
        Scenario { absent: 0.06, walk: 120, ..two("absent 6 %") },
        Scenario { absent: 0.2, walk: 120, ..two("absent 20 %") },
        Scenario { tables: shared(), ..two("shared table") },
        Scenario { tables: shared(), changes: 0.2, ..two("transfers") },
        Scenario { coaches_differ: 0.25, ..four("coaches of their own pace") },
        Scenario { groups, ..one("groups at the trigger, 1 table") },
        Scenario { groups, ..two("groups at the trigger, 2 tables") },
        Scenario {
            groups: Some(Groups { agree: 0.7, at: 3, all_come_in: false }),
            ..one("groups from 3 waiting, 1 table")
        },
        Scenario { prior: (8, 16), limits: Limits::WRONG_PRIOR, ..two("prior of 12 minutes") },
        Scenario { prior: (23, 47), limits: Limits::WRONG_PRIOR, ..two("prior of 35 minutes") },
        Scenario { truth: (8.0, 16.0), limits: Limits::NONE, ..two("in truth 12 minutes") },
        Scenario { truth: (23.0, 47.0), limits: Limits::NONE, ..two("in truth 35 minutes") },
    ]);
    all
}

/// Conversations of literally 15 to 30 minutes, at one, two and four tables.
pub fn literal() -> Vec<Scenario> {
    let scenario = |(name, tables)| Scenario {
        limits: Limits { ratio: Some(0.85), ..Limits::RIGHT_PRIOR },
        ..Scenario::plain(name, tables)
    };
    [
        ("15 to 30 minutes, 1 table", 1),
        ("15 to 30 minutes, 2 tables", 2),
        ("15 to 30 minutes, 4 tables", 4),
    ]
    .map(scenario)
    .into()
}
