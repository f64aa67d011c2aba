//! What is run: an event with its sessions, areas, tables, coaches and rules, as plain values.
//! `file` reads them from the event file, `check` finds what contradicts, `difference` compares,
//! `template` writes a new file.

mod check;
pub mod colour;
pub mod difference;
mod fields;
pub mod file;
mod items;
mod kinds;
pub mod language;
mod outline;
pub mod problem;
pub mod question;
pub mod roster;
pub mod template;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// An area's short name: `a-z`, `0-9` and `-`. Scripts and slips rely on it; it never changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AreaCode(pub String);

/// The number on the table in the room, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TableNumber(pub u16);

/// A coach's short name, unique in the event.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CoachCode(pub String);

macro_rules! displayed_as_inner {
    ($($name:ident),*) => {$(
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}
displayed_as_inner!(AreaCode, TableNumber, CoachCode);

/// Something said in one or more languages, by language code (`en`, `fr`, ...).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Localised<T>(pub BTreeMap<String, T>);

impl<T> Localised<T> {
    /// What is said in `language`, else in `main`, else in any language there is.
    pub fn get(&self, language: &str, main: &str) -> Option<&T> {
        self.0.get(language).or_else(|| self.0.get(main)).or_else(|| self.0.values().next())
    }
}

/// One event, as its file says.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Names the queue file: `a-z`, `0-9`, `-`.
    pub code: String,
    pub title: Localised<String>,
    /// One sentence for the attract screen: what this is.
    pub invitation: Localised<String>,
    pub venue: String,
    pub organiser: String,
    /// A web address, printed as text on slips.
    pub web: Option<String>,
    /// Whom to write to, printed as text on slips.
    pub contact: Option<String>,
    pub time_zone: Tz,
    /// Language codes offered, the main one first; never empty.
    pub languages: Vec<String>,
    pub tables_open: TablesOpen,
    /// In order of time; never empty.
    pub sessions: Vec<PlannedSession>,
    pub areas: Vec<Area>,
    pub tables: Vec<Table>,
    pub coaches: Vec<Coach>,
    /// Open questions to think about while waiting.
    pub questions: Vec<Localised<String>>,
    pub rules: Rules,
}

/// Who opens tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TablesOpen {
    /// A coach or staff press Open.
    ByHand,
    /// A table is open while a coach's hours there run.
    Roster,
}

impl TablesOpen {
    pub const ALL: [Self; 2] = [Self::ByHand, Self::Roster];

    /// The name in the event file.
    pub fn name(self) -> &'static str {
        match self {
            Self::ByHand => "by hand",
            Self::Roster => "roster",
        }
    }
}

/// One opening as planned, in the event's local time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedSession {
    pub date: NaiveDate,
    pub start: NaiveTime,
    pub end: NaiveTime,
    pub room: String,
    /// Minutes before `start` from which numbers are given.
    pub check_in_opens: u16,
}

/// A coaching area people choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    pub code: AreaCode,
    pub name: Localised<String>,
    pub description: Localised<String>,
    pub topics: Localised<Vec<String>>,
    /// `#RRGGBB`.
    pub colour: String,
    pub shape: Shape,
}

/// An area's mark beside its colour, so that nothing is told by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Circle,
    Square,
    Triangle,
    Diamond,
    Hexagon,
    Star,
    Cross,
    Drop,
}

impl Shape {
    pub const ALL: [Self; 8] = [
        Self::Circle,
        Self::Square,
        Self::Triangle,
        Self::Diamond,
        Self::Hexagon,
        Self::Star,
        Self::Cross,
        Self::Drop,
    ];

    /// The name in the event file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Circle => "circle",
            Self::Square => "square",
            Self::Triangle => "triangle",
            Self::Diamond => "diamond",
            Self::Hexagon => "hexagon",
            Self::Star => "star",
            Self::Cross => "cross",
            Self::Drop => "drop",
        }
    }
}

/// A numbered table in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub number: TableNumber,
    /// The areas it serves, at least one.
    pub areas: Vec<AreaCode>,
    pub step_free: bool,
}

/// Who coaches, where and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coach {
    pub code: CoachCode,
    pub name: String,
    pub role: String,
    /// Language codes the coach can talk in.
    pub languages: Vec<String>,
    pub topics: Localised<Vec<String>>,
    pub hours: Vec<Hours>,
    /// What is handed out when both sides want to go on.
    pub contact: Option<String>,
}

impl Coach {
    /// The coach's times at `table`, of all sessions.
    pub fn hours_at(&self, table: TableNumber) -> impl Iterator<Item = &Hours> {
        self.hours.iter().filter(move |hours| hours.table == table)
    }
}

/// A coach's time at one table, in the event's local time on the day of `session`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    pub table: TableNumber,
    /// Index into [`Event::sessions`].
    pub session: usize,
    pub from: NaiveTime,
    pub until: NaiveTime,
}

/// What the organiser may change. Minutes unless said otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    pub conversation_min: u16,
    pub conversation_max: u16,
    /// A promise is kept by a start at least this long before the session ends.
    pub last_start: u16,
    /// After this long a table offers Not here.
    pub offer_not_here: u16,
    /// People waiting per open table of an area from which a coach is offered other methods.
    pub overflow_at: u16,
    pub group_size: u16,
    pub group_minutes: u16,
    /// Chance of being seen from which a ticket is given without a warning, 0 to 1.
    pub promise_sure: f64,
    /// Chance of being seen below which no ticket is given, 0 to 1.
    pub promise_possible: f64,
}

impl Default for Rules {
    /// The defaults of the product: 15 to 30 minutes, groups of four for 15 minutes.
    fn default() -> Self {
        Self {
            conversation_min: 15,
            conversation_max: 30,
            last_start: 15,
            offer_not_here: 3,
            overflow_at: 6,
            group_size: 4,
            group_minutes: 15,
            promise_sure: 0.8,
            promise_possible: 0.5,
        }
    }
}

impl Event {
    /// The language everything exists in.
    pub fn main_language(&self) -> &str {
        self.languages.first().map_or("en", String::as_str)
    }

    pub fn area(&self, code: &AreaCode) -> Option<&Area> {
        self.areas.iter().find(|area| &area.code == code)
    }

    pub fn table(&self, number: TableNumber) -> Option<&Table> {
        self.tables.iter().find(|table| table.number == number)
    }

    pub fn coach(&self, code: &CoachCode) -> Option<&Coach> {
        self.coaches.iter().find(|coach| &coach.code == code)
    }

    /// The tables that serve `area`, in order of their number.
    pub fn tables_of<'a>(&'a self, area: &'a AreaCode) -> impl Iterator<Item = &'a Table> {
        self.tables.iter().filter(move |table| table.areas.contains(area))
    }
}
