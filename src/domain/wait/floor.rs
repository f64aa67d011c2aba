//! Everything a play needs to know of the queue, prepared once for all draws.

use chrono::TimeDelta;

use super::super::event::Rules;
use super::super::queue::Queue;
use super::super::{Moment, overflow};
use super::habits::Habits;
use super::line::{self, Person};
use super::pace::Paces;
use super::play::SEVERAL;
use super::tables::{Candidates, Span, Table, Tables};
use super::{Asker, Estimate, Seconds, after, range};

/// The queue as a play sees it. Times are seconds from now.
#[derive(Debug)]
pub(super) struct Floor<'a> {
    /// In the order of the line.
    pub(super) people: Vec<Person<'a>>,
    /// Who was called and is not there: their places in the line, and how long ago it was.
    pub(super) missing: Vec<(usize, Seconds)>,
    pub(super) tables: Vec<Table>,
    pub(super) spans: Vec<Span>,
    pub(super) candidates: Vec<Candidates>,
    /// For each area how many tickets wait at this moment.
    pub(super) waiting: Vec<usize>,
    pub(super) habits: Habits,
    pub(super) ends: Seconds,
    /// Whoever starts later starts too late; below 0 that is everybody.
    pub(super) last_start: Seconds,
    /// The same for a group.
    last_group: Seconds,
    rules: &'a Rules,
    /// Whether any table could gather a group.
    pub(super) groups_can_be: bool,
    pub(super) overflow_at: usize,
    pub(super) group_size: u16,
    pub(super) group_length: Seconds,
    now: Moment,
    ends_at: Moment,
}

impl<'a> Floor<'a> {
    /// With everybody who is there, and the asker where they would stand.
    pub(super) fn of(queue: &'a Queue, asker: Option<&Asker<'a>>) -> Self {
        let (event, session, now) = (queue.event(), queue.session(), queue.now());
        let rules = &event.rules;
        let last = |start| if start < now { -1 } else { after(now, start) };
        let paces = Paces::of(queue);
        let people = line::line(queue, asker);
        let Tables { all: tables, spans, candidates } = Tables::of(queue, &paces, &people);
        let mut waiting = vec![0; event.areas.len()];
        for person in people.iter().filter(|person| person.waits) {
            waiting[person.area] += 1;
        }
        let missing = people.iter().enumerate().filter_map(|(at, who)| Some((at, who.missing?)));
        Self {
            missing: missing.collect(),
            people,
            tables,
            spans,
            groups_can_be: candidates.iter().any(|who| who.agreed.len() >= SEVERAL),
            candidates,
            waiting,
            habits: Habits::of(queue, paces.with(None).mean()),
            ends: after(now, session.ends),
            last_start: last(session.last_start(event)),
            last_group: last(session.last_group(event)),
            rules,
            overflow_at: usize::from(rules.overflow_at),
            group_size: rules.group_size,
            group_length: Seconds::from(rules.group_minutes) * 60,
            now,
            ends_at: session.ends,
        }
    }

    /// What the draws of one person's start come to.
    pub(super) fn sum_up(&self, draws: &mut [Seconds]) -> Option<Estimate> {
        range::sum_up(draws, self.now, (self.last_start, self.last_group), self.ends_at)
    }

    /// From how many waiting for each open table groups are offered at `at`.
    pub(super) fn trigger(&self, at: Seconds) -> usize {
        let left = i64::from(self.last_start) - i64::from(at);
        overflow::trigger(self.rules, TimeDelta::seconds(left))
    }
}
