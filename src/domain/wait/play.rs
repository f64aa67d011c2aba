//! The queue played forward: again and again the table that can call first calls whom the rules of
//! the queue let it call. Whoever comes later is not known and stands behind.

use fastrand::Rng;

use super::floor::Floor;
use super::tables::{Span, Table};
use super::{NEVER, Seconds};

/// Half of those who were not there come back ...
const COMES_BACK: f64 = 0.5;

/// ... within half an hour of their call.
const BACK_WITHIN: Seconds = 30 * 60;

/// As many tickets as make a group.
const SEVERAL: usize = 2;

/// A way for the queue to go on, and what drawing the next one needs: nothing is allocated for it.
pub(super) struct Play<'a> {
    floor: &'a Floor<'a>,
    seed: u64,
    chance: Rng,
    tables: Vec<Playing>,
    cursors: Vec<Cursor>,
    gone: Vec<bool>,
    /// Everybody in front of this place is gone, or stands in no line.
    front: usize,
    waiting: Vec<usize>,
    /// Who sits in the group that a table is about to call.
    group: Vec<usize>,
    /// Who is not there and will be: from when, and who.
    coming: Vec<(Seconds, usize)>,
}

#[derive(Debug, Clone, Default)]
struct Playing {
    /// Can call from then on.
    free: Seconds,
    /// Spans of its that are over.
    passed: usize,
    in_groups: bool,
    takes: Takes,
}

/// When a coach changes to groups.
#[derive(Debug, Clone, Copy, Default)]
enum Takes {
    #[default]
    Never,
    /// From the number waiting that the organiser set.
    AtTheOrganisersNumber,
    /// As soon as they are offered, which may be earlier.
    WhenOffered,
}

impl Takes {
    /// With the chance that the coach changes at all. An early offer is taken by every other one: a
    /// hope alone is no ground for a promise.
    fn draw(at_all: f64, chance: &mut Rng) -> Self {
        let drawn = chance.f64();
        if drawn < at_all / 2.0 {
            Self::WhenOffered
        } else if drawn < at_all {
            Self::AtTheOrganisersNumber
        } else {
            Self::Never
        }
    }
}

/// How many at the front of a span's lines are gone.
#[derive(Debug, Clone, Copy, Default)]
struct Cursor {
    line: usize,
    agreed: usize,
}

/// Whom a table finds.
enum Found {
    Person(usize),
    /// Nobody, but somebody from then on.
    Later(Seconds),
}

impl<'a> Play<'a> {
    pub(super) fn of(floor: &'a Floor<'a>, seed: u64) -> Self {
        Self {
            floor,
            seed,
            chance: Rng::with_seed(seed),
            tables: vec![Playing::default(); floor.tables.len()],
            cursors: vec![Cursor::default(); floor.spans.len()],
            gone: vec![false; floor.people.len()],
            front: 0,
            waiting: floor.waiting.clone(),
            group: Vec::new(),
            coming: Vec::new(),
        }
    }

    /// Plays until the session ends or `last` has started, and tells who starts when.
    pub(super) fn once(
        &mut self,
        nth: u64,
        last: Option<usize>,
        mut starts: impl FnMut(usize, Seconds),
    ) {
        self.begin(nth);
        while let Some(table) = self.next_table() {
            let mut met = false;
            self.call(table, |who, at| {
                met |= last == Some(who);
                starts(who, at);
            });
            if met {
                return;
            }
        }
    }

    fn begin(&mut self, nth: u64) {
        let floor = self.floor;
        self.chance =
            Rng::with_seed(self.seed.wrapping_add(nth.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        self.cursors.fill(Cursor::default());
        self.gone.fill(false);
        self.front = 0;
        self.waiting.copy_from_slice(&floor.waiting);
        self.coming.clear();
        for (playing, table) in self.tables.iter_mut().zip(&floor.tables) {
            *playing = Playing {
                free: table.free(floor.habits, &mut self.chance),
                passed: 0,
                in_groups: table.in_groups,
                takes: Takes::draw(table.takes_groups, &mut self.chance),
            };
        }
        for (who, missing) in &floor.missing {
            self.may_come_back(*who, 0, *missing);
        }
    }

    /// Draws whether, and when, somebody comes back who was called `missing` seconds before `at`.
    fn may_come_back(&mut self, who: usize, at: Seconds, missing: Seconds) {
        let left = (BACK_WITHIN - missing).max(0);
        let part = f64::from(left) / f64::from(BACK_WITHIN);
        let still = COMES_BACK * part / (COMES_BACK * part + 1.0 - COMES_BACK);
        let when = self.chance.i32(0..=left);
        if self.chance.f64() < still {
            self.coming.push((at + when, who));
        }
    }

    /// The table that can call first, before the session ends.
    fn next_table(&self) -> Option<usize> {
        let (at, table) = self.tables.iter().enumerate().min_by_key(|(_, table)| table.free)?;
        (table.free < self.floor.ends).then_some(at)
    }

    /// One table calls, or finds that it has nobody to call for a while.
    fn call(&mut self, at: usize, mut starts: impl FnMut(usize, Seconds)) {
        let floor = self.floor;
        let table = &floor.tables[at];
        let now = self.tables[at].free;
        let Some(nth) = self.span_at(at, now) else {
            self.tables[at].free = NEVER;
            return;
        };
        let span = &floor.spans[nth];
        if now < span.from {
            self.tables[at].free = span.from;
            return;
        }
        if self.changes_to_groups(at, table, nth, now) {
            self.tables[at].in_groups = true;
        }
        // Who is called this very moment is taken to be there.
        let start = if now == 0 { 0 } else { now + floor.habits.walk };
        if self.tables[at].in_groups && self.group_is_next(nth, now) {
            self.call_group(|who| starts(who, start));
            let a_break = floor.habits.draw_break(&mut self.chance);
            self.tables[at].free = start + floor.group_length + a_break;
            return;
        }
        match self.first_of_line(nth, now) {
            Found::Person(who) => {
                self.coming.retain(|(_, coming)| *coming != who);
                if !self.gone[who] {
                    self.take(who);
                    starts(who, start);
                }
                self.tables[at].free = if self.chance.f64() < floor.habits.not_there {
                    self.may_come_back(who, now, 0);
                    now + floor.people[who].grace
                } else {
                    let length = span.length.draw(&mut self.chance);
                    start + length + floor.habits.draw_break(&mut self.chance)
                };
            }
            Found::Later(then) => self.tables[at].free = then.min(span.until),
        }
    }

    /// The span of a table that runs at `now` or begins next.
    fn span_at(&mut self, at: usize, now: Seconds) -> Option<usize> {
        let spans = self.floor.tables[at].spans.clone();
        let playing = &mut self.tables[at];
        let mut left = spans.skip(playing.passed);
        let passed = left.clone().take_while(|nth| self.floor.spans[*nth].until <= now).count();
        playing.passed += passed;
        left.nth(passed)
    }

    /// Whether the coach takes what is offered before this call: groups.
    fn changes_to_groups(&self, at: usize, table: &Table, nth: usize, now: Seconds) -> bool {
        let playing = &self.tables[at];
        // What is soonest known comes first.
        if playing.in_groups || !self.has_several(nth, now) {
            return false;
        }
        let from = match playing.takes {
            Takes::Never => return false,
            Takes::WhenOffered => self.floor.trigger(now),
            Takes::AtTheOrganisersNumber => self.floor.overflow_at,
        };
        self.floor.last_start < now
            || table.areas.iter().any(|area| self.is_overrun(*area, from, now))
    }

    fn is_overrun(&self, area: usize, from: usize, now: Seconds) -> bool {
        let floor = self.floor;
        let waiting = self.waiting[area];
        if waiting < from {
            return false;
        }
        let serve = floor.tables.iter().filter(|table| table.areas.contains(&area));
        let open = serve.filter(|table| table.is_open(now, &floor.spans)).count();
        open > 0 && waiting >= from * open
    }

    fn has_several(&self, nth: usize, now: Seconds) -> bool {
        let agreed = self.floor.spans[nth].agreed[self.cursors[nth].agreed..].iter();
        agreed.filter(|who| self.is_there(**who, now)).take(SEVERAL).count() == SEVERAL
    }

    fn is_there(&self, who: usize, now: Seconds) -> bool {
        !self.gone[who] && self.floor.people[who].from <= now
    }

    /// Whether a table calls a group next, which is gathered then: if the first of the line sits in
    /// it, and in the last quarter in any case.
    fn group_is_next(&mut self, nth: usize, now: Seconds) -> bool {
        self.pass(nth);
        if !self.gather(nth, now) {
            return false;
        }
        let first = self.group.first().copied();
        self.floor.last_start < now
            || matches!(self.first_of_line(nth, now), Found::Person(who) if Some(who) == first)
    }

    /// Gathers the first group of those who agreed at a span's table, if there is one.
    fn gather(&mut self, nth: usize, now: Seconds) -> bool {
        let floor = self.floor;
        let agreed = &floor.spans[nth].agreed[self.cursors[nth].agreed..];
        let mut seats = 0;
        self.group.clear();
        // First those who are due, then those who were called too early.
        for early in [false, true] {
            for who in agreed {
                let person = &floor.people[*who];
                if seats == 0 && self.group.len() > 1 {
                    return true;
                }
                if (now < person.due) != early || !self.is_there(*who, now) {
                    continue;
                }
                // Who leaves no seat for others is no group.
                if seats == 0 {
                    self.group.clear();
                    seats = floor.group_size;
                }
                if person.people <= seats || self.group.is_empty() {
                    seats = seats.saturating_sub(person.people);
                    self.group.push(*who);
                }
            }
        }
        self.group.len() > 1
    }

    fn call_group(&mut self, mut joins: impl FnMut(usize)) {
        let group = std::mem::take(&mut self.group);
        for who in &group {
            self.take(*who);
            joins(*who);
        }
        self.group = group;
    }

    /// Whom a span's table calls at `now`: who came back, the first in the line, or somebody who was
    /// called too early.
    fn first_of_line(&mut self, nth: usize, now: Seconds) -> Found {
        let floor = self.floor;
        let span = &floor.spans[nth];
        let (mut back, mut later, mut early) = (None, NEVER, None);
        for (from, who) in self.coming.iter().copied().filter(|(_, who)| span.serves[*who]) {
            if now < from {
                later = later.min(from);
            } else {
                back = Some(back.map_or(who, |first: usize| first.min(who)));
            }
        }
        if let Some(who) = back {
            return Found::Person(who);
        }
        self.pass(nth);
        for who in &span.line[self.cursors[nth].line..] {
            let person = &floor.people[*who];
            if self.gone[*who] {
                continue;
            }
            match (person.from <= now, person.due <= now) {
                (true, true) => return Found::Person(*who),
                (true, false) => early = early.or(Some(*who)),
                (false, _) => later = later.min(person.from),
            }
        }
        early.map_or(Found::Later(later), Found::Person)
    }

    /// Moves the fronts of a span's lines past those who are gone.
    fn pass(&mut self, nth: usize) {
        let people = &self.floor.people;
        let in_no_line = |who: usize| self.gone[who] || people[who].missing.is_some();
        while self.front < people.len() && in_no_line(self.front) {
            self.front += 1;
        }
        let Span { line, agreed, before, .. } = &self.floor.spans[nth];
        let cursor = &mut self.cursors[nth];
        cursor.line = cursor.line.max(before[self.front]);
        while line.get(cursor.line).is_some_and(|who| self.gone[*who]) {
            cursor.line += 1;
        }
        while agreed.get(cursor.agreed).is_some_and(|who| self.gone[*who]) {
            cursor.agreed += 1;
        }
    }

    fn take(&mut self, who: usize) {
        let person = &self.floor.people[who];
        self.gone[who] = true;
        if person.waits {
            self.waiting[person.area] -= 1;
        }
    }
}
