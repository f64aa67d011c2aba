//! What was told against what became of it, over many sessions, and the limits that are set.

use std::fmt;
use std::iter::Sum;

use chrono::TimeDelta;
use serde::Serialize;

use super::day::Day;
use super::people::Person;
use super::scenario::{Limits, Scenario};

/// Sums over sessions. Counted are people with a ticket who were there whenever they were called.
/// Whoever was called at once, or knew the very moment, had nothing to wait for and is left out of
/// the errors.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    sessions: u32,
    asked: u32,
    refused: u32,
    wrongly_refused: u32,
    /// Tickets that could be called sure, and those of them that were not started in time.
    sure: u32,
    not_kept: u32,
    /// Who was told a range and waited, and in how many cases it came true.
    waited: u32,
    inside: u32,
    /// Those of them who started, and their errors in square minutes.
    started: u32,
    ours: f64,
    plain: f64,
}

impl Sums {
    fn of(day: &Day) -> Self {
        let mut sums = Self {
            sessions: 1,
            asked: count(day.people.iter().filter(|person| person.asked)),
            refused: count(day.refused.iter()),
            wrongly_refused: count(day.refused.iter().filter(|wrongly| **wrongly)),
            ..Self::default()
        };
        let there = |person: &&Person| person.is_there && !person.was_missing;
        for person in day.people.iter().filter(|person| person.number.is_some()).filter(there) {
            sums.add(person, day);
        }
        sums
    }

    fn add(&mut self, person: &Person, day: &Day) {
        let in_time = person.started.is_some_and(|at| at <= day.last_start);
        self.sure += u32::from(person.sure);
        self.not_kept += u32::from(person.sure && !in_time);
        let Some(told) = person.told.filter(|told| told.range.from < told.range.to) else { return };
        self.waited += 1;
        let Some(started) = person.started else { return };
        let square = |off: TimeDelta| (off.as_seconds_f64() / 60.0).powi(2);
        self.started += 1;
        self.inside += u32::from(told.range.from <= started && started <= told.range.to);
        self.ours += square(started - told.middle());
        self.plain += square(started - told.plain);
    }

    fn plus(self, other: Self) -> Self {
        Self {
            sessions: self.sessions + other.sessions,
            asked: self.asked + other.asked,
            refused: self.refused + other.refused,
            wrongly_refused: self.wrongly_refused + other.wrongly_refused,
            sure: self.sure + other.sure,
            not_kept: self.not_kept + other.not_kept,
            waited: self.waited + other.waited,
            inside: self.inside + other.inside,
            started: self.started + other.started,
            ours: self.ours + other.ours,
            plain: self.plain + other.plain,
        }
    }
}

impl FromIterator<Day> for Sums {
    fn from_iter<T: IntoIterator<Item = Day>>(days: T) -> Self {
        days.into_iter().map(|day| Self::of(&day)).sum()
    }
}

impl Sum for Sums {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Self::plus)
    }
}

fn count<T>(all: impl Iterator<Item = T>) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}

/// One scenario in figures.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub scenario: &'static str,
    pub sessions: u32,
    /// People who were told a range, waited and started.
    pub waited: u32,
    /// Root of the mean square error, in minutes: of the middle of the unrounded range, and of the
    /// plain formula for the same people.
    pub rmse: f64,
    pub rmse_plain: f64,
    pub ratio: f64,
    /// Starts within the unrounded range, in percent.
    pub coverage: f64,
    /// Tickets given with a chance of 0.8 or more and not started in time, in percent of them.
    pub not_kept: f64,
    /// In percent of all who asked: who got no ticket, and who got none although they would have been
    /// seen in time.
    pub refused: f64,
    pub wrongly_refused: f64,
    /// Nothing is asked of it.
    #[serde(skip)]
    unlimited: bool,
    /// The limits that are not met, in words.
    pub missed: Vec<String>,
}

impl Row {
    pub(super) fn of(scenario: &Scenario, sums: &Sums) -> Self {
        let per_cent = |part: u32, of: u32| 100.0 * f64::from(part) / f64::from(of.max(1));
        let root = |squares: f64| (squares / f64::from(sums.started.max(1))).sqrt();
        let (rmse, rmse_plain) = (root(sums.ours), root(sums.plain));
        let mut row = Self {
            scenario: scenario.name,
            sessions: sums.sessions,
            waited: sums.started,
            rmse,
            rmse_plain,
            ratio: rmse / rmse_plain,
            coverage: per_cent(sums.inside, sums.waited),
            not_kept: per_cent(sums.not_kept, sums.sure),
            refused: per_cent(sums.refused, sums.asked),
            wrongly_refused: per_cent(sums.wrongly_refused, sums.asked),
            unlimited: scenario.limits == Limits::NONE,
            missed: Vec::new(),
        };
        row.missed = row.missed(scenario.limits);
        row
    }

    /// Which of the limits are not met. A figure that is none, for want of people, meets none.
    fn missed(&self, limits: Limits) -> Vec<String> {
        let mut missed = Vec::new();
        let mut met = |fine: bool, limit: String| {
            if !fine {
                missed.push(limit);
            }
        };
        if let Some(most) = limits.ratio {
            met(self.ratio <= most, format!("ratio <= {most}"));
        }
        if let Some(points) = limits.coverage {
            let off = (self.coverage - 60.0).abs();
            met(off <= points, format!("coverage within {points} points of 60 %"));
        }
        if let Some(most) = limits.not_kept {
            met(self.not_kept <= most, format!("not kept <= {most} %"));
        }
        missed
    }
}

/// The heading above rows.
pub(super) const HEADING: &str = "\
scenario                         waited |  RMSE  plain ratio | coverage | not kept | refused wrongly | limits";

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { scenario, waited, rmse, rmse_plain, ratio, coverage, .. } = self;
        write!(f, "{scenario:<32} {waited:>6} | {rmse:>5.2}  {rmse_plain:>5.2} {ratio:>5.2} ")?;
        write!(f, "| {coverage:>6.1} % | {:>6.2} % ", self.not_kept)?;
        write!(f, "| {:>5.1} % {:>5.1} % | ", self.refused, self.wrongly_refused)?;
        if self.unlimited {
            f.write_str("none set")
        } else if self.missed.is_empty() {
            f.write_str("met")
        } else {
            write!(f, "missed: {}", self.missed.join(", "))
        }
    }
}
