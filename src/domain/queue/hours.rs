//! Who sits at which table when: as a hand said, else by the roster.

use chrono::TimeDelta;

use super::super::Moment;
use super::super::event::{Coach, CoachCode, Event, Hours, TableNumber, TablesOpen};
use super::super::session::Session;
use super::{Queue, TableHand};

/// Hours in which conversations can start at a table, with one coach.
#[derive(Debug, Clone, Copy)]
pub(in crate::domain) struct Stretch<'a> {
    pub(in crate::domain) from: Moment,
    /// The first moment after it.
    pub(in crate::domain) until: Moment,
    /// Who sits there; none where nobody knows.
    pub(in crate::domain) coach: Option<&'a Coach>,
}

/// A coach's hours at a table in this session, as the event file has them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Planned {
    table: TableNumber,
    from: Moment,
    until: Moment,
    /// Place among the event's coaches.
    coach: usize,
}

/// All hours of a session, earliest first: what a local time is as a moment is asked once.
pub(super) fn planned(event: &Event, session: &Session) -> Vec<Planned> {
    let coaches = event.coaches.iter().enumerate();
    let hours = coaches.flat_map(|(nth, coach)| coach.hours.iter().map(move |h| (nth, h)));
    let moments = |(coach, hours): (usize, &Hours)| {
        let (from, until) = session.hours(event, hours)?;
        Some(Planned { table: hours.table, from, until, coach })
    };
    let mut planned: Vec<_> = hours.filter_map(moments).collect();
    planned.sort_by_key(|planned| planned.from);
    planned
}

/// A table that nobody opened yet is expected to open so many minutes after its hours began, and
/// once those are over so many minutes from now ...
const LATE: i64 = 5;

/// ... until its coach is so many minutes late. After that, nobody knows.
const TOO_LATE: i64 = 20;

/// Whether `coach` speaks one of `languages`. Of none asked any will do, and a coach nobody knows
/// is trusted to find somebody who does.
pub(in crate::domain) fn can_talk(coach: Option<&Coach>, languages: &[String]) -> bool {
    languages.is_empty()
        || coach.is_none_or(|coach| coach.languages.iter().any(|l| languages.contains(l)))
}

impl Queue {
    /// Whether the table takes people: as a hand said, else by the roster.
    pub fn is_open(&self, table: TableNumber) -> bool {
        self.is_open_as(table, self.opened_by_hand(table))
    }

    /// The same if a hand had said `opened`.
    pub(super) fn is_open_as(&self, table: TableNumber, opened: Option<bool>) -> bool {
        opened.unwrap_or_else(|| {
            self.event.tables_open == TablesOpen::Roster && self.on_duty(table).is_some()
        })
    }

    /// Who sits at the table: as a hand said, else by the roster.
    ///
    /// At a table opened by hand the coach the hand named stays to the end. Where it named nobody
    /// each coach of the roster stays until the next one comes, and who opens before all hours is
    /// the first of them.
    pub fn coach_at(&self, table: TableNumber) -> Option<&Coach> {
        match self.opened_by_hand(table) {
            Some(true) => self.by_hand_at(table, self.now),
            _ => self.on_duty(table).and_then(|stretch| stretch.coach),
        }
    }

    /// The hours at the table that run now.
    fn on_duty(&self, table: TableNumber) -> Option<Stretch<'_>> {
        self.roster(table).into_iter().find(|s| s.from <= self.now && self.now < s.until)
    }

    /// Another open table at which `coach` sits.
    pub(super) fn sits_elsewhere(
        &self,
        coach: &CoachCode,
        table: TableNumber,
    ) -> Option<TableNumber> {
        let mut others = self.event.tables.iter().map(|other| other.number).filter(|n| *n != table);
        let sits = |n: &TableNumber| {
            self.is_open(*n) && self.coach_at(*n).is_some_and(|there| &there.code == coach)
        };
        others.find(sits)
    }

    /// The stretches, from now on, in which conversations can start at a table. A table counts
    /// from now only while it is open, and later only by hours that have yet to begin, or began less
    /// than [`TOO_LATE`] minutes ago; one opened by hand counts to session end.
    pub(in crate::domain) fn stretches(&self, table: TableNumber) -> Vec<Stretch<'_>> {
        let mut stretches = self.stretches_without_break(table);
        // Nobody is called before the coach is back.
        if let Some(until) = self.break_until(table) {
            stretches.retain(|stretch| until < stretch.until);
            for stretch in &mut stretches {
                stretch.from = stretch.from.max(until);
            }
        }
        stretches
    }

    fn stretches_without_break(&self, table: TableNumber) -> Vec<Stretch<'_>> {
        let now = self.now;
        let mut roster = self.roster(table);
        match self.opened_by_hand(table) {
            Some(true) => self.stretches_by_hand(table, &roster),
            Some(false) => {
                // Whoever comes after the coach who closed it opens it again.
                let Some(closed) = self.hand(table).coach else { return Vec::new() };
                roster.retain(|s| now < s.from && s.coach.is_none_or(|coach| coach.code != closed));
                roster
            }
            None => {
                if self.event.tables_open == TablesOpen::ByHand {
                    let minutes = TimeDelta::minutes;
                    roster.retain(|stretch| now < stretch.from + minutes(TOO_LATE));
                    for stretch in roster.iter_mut().filter(|stretch| stretch.from <= now) {
                        stretch.from = now.max(stretch.from) + minutes(LATE);
                    }
                }
                roster.retain(|stretch| now < stretch.until);
                roster
            }
        }
    }

    /// When the hours of the coach who should sit at the table now began.
    pub(super) fn hours_began(&self, table: TableNumber) -> Option<Moment> {
        self.on_duty(table).map(|stretch| stretch.from)
    }

    /// Whether a hand opened or closed the table. Closing it is of the coach who sat there: the next
    /// one's hours begin as if nobody had touched it.
    pub(super) fn opened_by_hand(&self, table: TableNumber) -> Option<bool> {
        self.opened_by(self.tables.get(&table)?)
    }

    /// The same if the table's hand were this one.
    pub(super) fn opened_by(&self, hand: &TableHand) -> Option<bool> {
        let on_duty = || self.on_duty(hand.number)?.coach.map(|coach| &coach.code);
        let is_next = |closed| on_duty().is_some_and(|coach| coach != closed);
        hand.opened.filter(|opened| *opened || !hand.coach.as_ref().is_some_and(is_next))
    }

    /// The hours of the table's coaches in this session, earliest first; without coaches whom a
    /// hand has put at another table, for as long as they are there.
    fn roster(&self, table: TableNumber) -> Vec<Stretch<'_>> {
        let put_elsewhere = |stretch: &Stretch<'_>| {
            let named = stretch.coach.map(|coach| &coach.code);
            self.tables.values().any(|hand| {
                hand.number != table && hand.opened == Some(true) && hand.coach.as_ref() == named
            })
        };
        let mut roster = self.planned(table);
        roster.retain(|stretch| !put_elsewhere(stretch));
        roster
    }

    /// The same as the event file has it.
    fn planned(&self, table: TableNumber) -> Vec<Stretch<'_>> {
        let here = self.planned.iter().filter(|planned| planned.table == table);
        here.map(|&Planned { from, until, coach, .. }| Stretch {
            from,
            until,
            coach: self.event.coaches.get(coach),
        })
        .collect()
    }

    /// The coach for whom the table is opened by hand where nobody is named: of the file the one who
    /// came last, or who comes first.
    pub(super) fn meant_coach(&self, table: TableNumber) -> Option<&Coach> {
        latest(&self.planned(table), self.now)
    }

    fn stretches_by_hand(&self, table: TableNumber, roster: &[Stretch<'_>]) -> Vec<Stretch<'_>> {
        let (now, ends) = (self.now, self.session.ends);
        let comes_later = |from: &Moment| now < *from && *from < ends;
        let changes: Vec<Moment> = roster.iter().map(|s| s.from).filter(comes_later).collect();
        let starts = [now].into_iter().chain(changes.iter().copied());
        let stretch = |(from, until)| Stretch { from, until, coach: self.by_hand_at(table, from) };
        starts.zip(changes.iter().copied().chain([ends])).map(stretch).collect()
    }

    /// Who sits at `at` at a table that was opened by hand.
    fn by_hand_at(&self, table: TableNumber, at: Moment) -> Option<&Coach> {
        let named = self.tables.get(&table).and_then(|hand| hand.coach.as_ref());
        let by_roster = || latest(&self.roster(table), at);
        named.and_then(|code| self.event.coach(code)).or_else(by_roster)
    }
}

/// Who came last until `at`, or else who comes first.
fn latest<'a>(stretches: &[Stretch<'a>], at: Moment) -> Option<&'a Coach> {
    let came = stretches.iter().rfind(|stretch| stretch.from <= at);
    came.or(stretches.first()).and_then(|stretch| stretch.coach)
}
