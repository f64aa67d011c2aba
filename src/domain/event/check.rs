//! What contradicts in an event file: names that lead nowhere, hours that cannot be kept.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};

use super::problem::{Problem, nearest};
use super::{AreaCode, CoachCode, Hours, PlannedSession, Shape, TableNumber};

/// Something of the file and the line it stood on.
pub(super) struct Placed<T> {
    pub(super) line: usize,
    pub(super) value: T,
}

/// Whose hours they are. Two coaches may have one name.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Who {
    /// Which coach of the file, from 0.
    pub(super) nth: usize,
    pub(super) name: String,
}

/// What names what in a file, each with its line. Parts that are incomplete stand here as far as
/// they could be read, so that one mistake is not told twice.
#[derive(Default)]
pub(super) struct Places {
    /// Tables open by the coaches' hours.
    pub(super) roster: bool,
    /// The day on which the file is checked, where that matters.
    pub(super) today: Option<NaiveDate>,
    /// For so many minutes before the end of a session no number is promised.
    pub(super) last_start: u16,
    pub(super) sessions: Vec<Placed<Option<PlannedSession>>>,
    pub(super) areas: Vec<Placed<AreaCode>>,
    /// Each area's colour and shape.
    pub(super) looks: Vec<Placed<(AreaCode, String, Shape)>>,
    pub(super) tables: Vec<Placed<TableNumber>>,
    /// Each area a table serves.
    pub(super) serves: Vec<Placed<(Option<TableNumber>, AreaCode)>>,
    pub(super) coaches: Vec<Placed<CoachCode>>,
    pub(super) hours: Vec<Placed<(Who, Hours)>>,
    /// The tables that any hours name.
    pub(super) manned: BTreeSet<TableNumber>,
}

impl Places {
    /// All contradictions. Where a whole kind of part is missing, which is told already, nothing
    /// is said about those who name one.
    pub(super) fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        problems.extend(repeated(&self.areas, "event-problem-area-repeated"));
        problems.extend(repeated(&self.tables, "event-problem-table-repeated"));
        problems.extend(repeated(&self.coaches, "event-problem-coach-repeated"));
        problems.extend(self.sessions());
        problems.extend(self.too_short_sessions());
        problems.extend(self.all_in_the_past());
        problems.extend(self.looks_alike());
        problems.extend(self.served_areas());
        problems.extend(self.areas_without_table());
        problems.extend(self.areas_without_hours());
        problems.extend(self.tables_without_coach());
        problems.extend(self.hours.iter().flat_map(|placed| self.hours_alone(placed)));
        problems.extend(self.overlaps());
        problems
    }

    /// A session ends after it starts, and the next one starts after that.
    fn sessions(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut before: Option<(usize, (NaiveDate, NaiveTime))> = None;
        for (nth, placed) in self.sessions.iter().enumerate() {
            let Some(session) = &placed.value else { continue };
            if session.end <= session.start {
                problems.push(
                    Problem::error(placed.line, "event-problem-session-backwards")
                        .with("start", clock(session.start))
                        .with("end", clock(session.end)),
                );
            }
            if let Some((earlier, end)) = before
                && (session.date, session.start) < end
            {
                problems.push(
                    Problem::error(placed.line, "event-problem-session-order")
                        .with("session", nth + 1)
                        .with("earlier", earlier + 1),
                );
            }
            before = Some((nth, (session.date, session.end.max(session.start))));
        }
        problems
    }

    /// A session is longer than the time before its end in which nobody is promised a start.
    fn too_short_sessions(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for placed in &self.sessions {
            let Some(session) = &placed.value else { continue };
            let minutes = (session.end - session.start).num_minutes();
            if minutes > 0 && minutes <= i64::from(self.last_start) {
                problems.push(
                    Problem::warning(placed.line, "event-problem-session-too-short")
                        .with("minutes", minutes)
                        .with("last_start", self.last_start),
                );
            }
        }
        problems
    }

    fn all_in_the_past(&self) -> Option<Problem> {
        let days = self.sessions.iter().filter_map(|placed| Some(placed.value.as_ref()?.date));
        let last = days.max().filter(|last| self.today.is_some_and(|today| *last < today))?;
        let line = self.sessions.last().map_or(1, |placed| placed.line);
        Some(Problem::warning(line, "event-problem-session-past").with("date", last))
    }

    /// No two areas have one mark: it is what people look for in the hall.
    fn looks_alike(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (nth, Placed { line, value: (area, colour, shape) }) in self.looks.iter().enumerate() {
            let same = |one: &&Placed<(AreaCode, String, Shape)>| {
                let (_, of_one, shape_of_one) = &one.value;
                (of_one, shape_of_one) == (colour, shape)
            };
            let Some(earlier) = self.looks[..nth].iter().find(same) else { continue };
            problems.push(
                Problem::warning(*line, "event-problem-area-looks-alike")
                    .with("area", area)
                    .with("other", &earlier.value.0),
            );
        }
        problems
    }

    /// Tables serve areas of the file.
    fn served_areas(&self) -> Vec<Problem> {
        let known = || self.areas.iter().map(|area| area.value.0.as_str());
        let unknown = self.serves.iter().filter(|placed| {
            let (_, area) = &placed.value;
            !self.areas.is_empty() && known().all(|known| known != area.0)
        });
        unknown
            .map(|placed| {
                let (table, area) = &placed.value;
                let key = match table {
                    Some(_) => "event-problem-area-unknown",
                    None => "event-problem-area-unknown-here",
                };
                Problem::error(placed.line, key)
                    .with("area", area)
                    .with("known", known().collect::<Vec<_>>().join(", "))
                    .with("table", table.map(|table| table.to_string()).unwrap_or_default())
                    .meant(nearest(&area.0, known()))
            })
            .collect()
    }

    fn areas_without_table(&self) -> Vec<Problem> {
        let served: BTreeSet<&AreaCode> =
            self.serves.iter().map(|placed| &placed.value.1).collect();
        let alone = self.areas.iter().filter(|area| !served.contains(&area.value));
        alone
            .map(|area| {
                Problem::warning(area.line, "event-problem-area-without-table")
                    .with("area", &area.value)
            })
            .collect()
    }

    /// Where tables open by the coaches' hours, an area needs hours at one of its tables.
    fn areas_without_hours(&self) -> Vec<Problem> {
        // A table without a number is told already.
        let manned = |table: Option<TableNumber>| table.is_none_or(|n| self.manned.contains(&n));
        let never_opens = |area: &AreaCode| {
            let mut serving =
                self.serves.iter().filter(|placed| placed.value.1 == *area).peekable();
            self.roster && serving.peek().is_some() && !serving.any(|placed| manned(placed.value.0))
        };
        let areas = self.areas.iter().filter(|area| never_opens(&area.value));
        areas
            .map(|area| {
                Problem::warning(area.line, "event-problem-area-without-hours")
                    .with("area", &area.value)
            })
            .collect()
    }

    /// Where tables open by the coaches' hours, one without any never opens.
    fn tables_without_coach(&self) -> Vec<Problem> {
        let alone =
            self.tables.iter().filter(|table| self.roster && !self.manned.contains(&table.value));
        alone
            .map(|table| {
                Problem::warning(table.line, "event-problem-table-without-coach")
                    .with("table", table.value)
            })
            .collect()
    }

    /// Hours run forward, at a table of the file, within a session of the file.
    fn hours_alone(&self, placed: &Placed<(Who, Hours)>) -> Vec<Problem> {
        let (who, hours) = &placed.value;
        let problem = |key| {
            Problem::error(placed.line, key)
                .with("coach", &who.name)
                .with("from", clock(hours.from))
                .with("until", clock(hours.until))
        };
        let mut problems = Vec::new();
        if hours.until <= hours.from {
            problems.push(problem("event-problem-hours-backwards"));
        }
        if !self.tables.is_empty() && self.tables.iter().all(|t| t.value != hours.table) {
            let known: Vec<String> =
                self.tables.iter().map(|table| table.value.to_string()).collect();
            problems.push(
                problem("event-problem-table-unknown")
                    .with("table", hours.table)
                    .with("known", known.join(", ")),
            );
        }
        match self.sessions.get(hours.session) {
            None if self.sessions.is_empty() => {}
            None => problems.push(
                problem("event-problem-session-unknown")
                    .with("session", hours.session + 1)
                    .with("count", self.sessions.len()),
            ),
            Some(Placed { value: Some(session), .. })
                if hours.from < session.start || session.end < hours.until =>
            {
                problems.push(
                    problem("event-problem-hours-outside")
                        .with("session", hours.session + 1)
                        .with("start", clock(session.start))
                        .with("end", clock(session.end)),
                );
            }
            Some(_) => {}
        }
        problems
    }

    /// At no time two coaches at one table, nor one coach at two.
    fn overlaps(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (nth, later) in self.hours.iter().enumerate() {
            let (who, hours) = &later.value;
            let meets = |earlier: &&Placed<(Who, Hours)>| {
                let (other, theirs) = &earlier.value;
                let same = theirs.table == hours.table || other.nth == who.nth;
                let at_once = hours.from < theirs.until && theirs.from < hours.until;
                same && at_once && theirs.session == hours.session
            };
            let Some(earlier) = self.hours[..nth].iter().find(meets) else { continue };
            let (other, theirs) = &earlier.value;
            let key = if theirs.table == hours.table {
                "event-problem-table-twice"
            } else {
                "event-problem-coach-twice"
            };
            problems.push(
                Problem::error(later.line, key)
                    .with("coach", &who.name)
                    .with("other", &other.name)
                    .with("table", hours.table)
                    .with("other_table", theirs.table)
                    .with("from", clock(hours.from.max(theirs.from)))
                    .with("until", clock(hours.until.min(theirs.until)))
                    .with("line", earlier.line),
            );
        }
        problems
    }
}

/// What stands a second time, with the line of the first.
fn repeated<T: Ord + ToString>(list: &[Placed<T>], key: &'static str) -> Vec<Problem> {
    let mut first: BTreeMap<&T, usize> = BTreeMap::new();
    let mut problems = Vec::new();
    for placed in list {
        if let Some(line) = first.get(&placed.value) {
            problems.push(
                Problem::error(placed.line, key)
                    .with("found", placed.value.to_string())
                    .with("line", line),
            );
        } else {
            first.insert(&placed.value, placed.line);
        }
    }
    problems
}

/// A time of day as screens and files show it.
fn clock(time: NaiveTime) -> impl std::fmt::Display {
    time.format("%H:%M")
}
