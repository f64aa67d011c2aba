//! What was told against what became of it, over many sessions.

use std::fmt;

use serde::Serialize;

use super::day::Day;

/// Sums over sessions.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    sessions: u64,
    /// Who waited and started without having missed a call.
    started: u64,
    ours: f64,
    plain: f64,
    bias: f64,
    /// Who waited, whether they started or not, and for how many the range was right.
    waited: u64,
    inside: u64,
    earlier: u64,
    promised: u64,
    broken: u64,
    refused: u64,
    wrongly: u64,
}

impl Sums {
    pub(super) fn add(&mut self, day: &Day) {
        self.sessions += 1;
        self.refused += day.refused.len() as u64;
        self.wrongly += day.refused.iter().filter(|wrong| **wrong).count() as u64;
        for person in day.people.iter().filter(|person| person.number.is_some() && !person.was_missing) {
            if !person.is_there { continue; }
            self.promised += u64::from(person.told.is_none_or(|told| told.chance >= 0.8));
            let in_time = person.started.is_some_and(|at| at <= day.last_start);
            self.broken += u64::from(!in_time && person.told.is_none_or(|told| told.chance >= 0.8));
            let Some(told) = person.told else { continue };
            if told.range.from == told.range.to { continue; }
            self.waited += 1;
            let Some(started) = person.started else { continue };
            let minutes = |late: chrono::TimeDelta| late.as_seconds_f64() / 60.0;
            self.started += 1;
            self.ours += minutes(started - told.middle()).powi(2);
            self.bias += minutes(started - told.middle());
            self.plain += minutes(started - told.plain).powi(2);
            self.inside += u64::from(told.range.from <= started && started <= told.range.to);
            self.earlier += u64::from(started < told.range.from);
        }
    }

    pub(super) fn merge(&mut self, o: &Self) {
        self.sessions += o.sessions; self.started += o.started; self.ours += o.ours; self.plain += o.plain; self.bias += o.bias;
        self.waited += o.waited; self.inside += o.inside; self.earlier += o.earlier; self.promised += o.promised; self.broken += o.broken;
        self.refused += o.refused; self.wrongly += o.wrongly;
    }
}

impl fmt::Display for Sums {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = |n: u64| n as f64;
        let (a, b) = ((self.ours / n(self.started)).sqrt(), (self.plain / n(self.started)).sqrt());
        write!(f, "{:>6} {a:>6.2} {b:>6.2} {:>5.2}  bias {:>5.2} cover {:>5.1} early {:>5.1}  broken {:>5.2} %  tickets/s {:>5.2} refused/s {:>5.2} wrongly {:>5.1} %", self.started, a / b, self.bias / n(self.started),
            100.0 * n(self.inside) / n(self.waited), 100.0 * n(self.earlier) / n(self.waited), 100.0 * n(self.broken) / n(self.promised), n(self.promised)/n(self.sessions), n(self.refused)/n(self.sessions), 100.0 * n(self.wrongly) / n(self.refused))
    }
}
