//! The queue played forward: again and again the table that can call first calls whom the rules of
//! the queue let it call. Whoever comes later is not known and stands behind.

use fastrand::Rng;

use super::floor::Floor;
use super::tables::{Candidates, Table};
use super::turns::{Turn, Turns};
use super::{NEVER, Seconds};

/// Half of those who were not there come back ...
const COMES_BACK: f64 = 0.5;

/// ... within half an hour of their call.
const BACK_WITHIN: Seconds = 30 * 60;

/// As many tickets as make a group.
pub(super) const SEVERAL: usize = 2;

/// A way for the queue to go on, and what drawing the next one needs: nothing is allocated for it.
pub(super) struct Play<'a> {
    floor: &'a Floor<'a>,
    seed: u64,
    chance: Rng,
    /// When each table can call.
    turns: Turns,
    tables: Vec<Playing>,
    cursors: Vec<Cursor>,
    gone: Vec<bool>,
    waiting: Vec<usize>,
    /// Who sits in the group that a table is about to call.
    group: Vec<usize>,
    /// Who is not there and will be: from when, and who.
    coming: Vec<(Seconds, usize)>,
}

#[derive(Debug, Clone, Default)]
struct Playing {
    /// The span of its that runs or begins next, if any is left.
    span: usize,
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

/// How many at the front of the lines of candidates are gone.
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
            turns: Turns::of(floor.tables.len()),
            tables: vec![Playing::default(); floor.tables.len()],
            cursors: vec![Cursor::default(); floor.candidates.len()],
            gone: vec![false; floor.people.len()],
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
        while let Some(turn) = self.next_turn() {
            let mut met = false;
            let free = self.call(turn, |who, at| {
                met |= last == Some(who);
                starts(who, at);
            });
            if met {
                return;
            }
            self.turns.set(turn.table(), free);
        }
    }

    fn begin(&mut self, nth: u64) {
        let floor = self.floor;
        self.chance =
            Rng::with_seed(self.seed.wrapping_add(nth.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        self.cursors.fill(Cursor::default());
        self.gone.fill(false);
        self.waiting.copy_from_slice(&floor.waiting);
        self.coming.clear();
        for (playing, table) in self.tables.iter_mut().zip(&floor.tables) {
            let takes = if floor.groups_can_be {
                Takes::draw(table.takes_groups, &mut self.chance)
            } else {
                Takes::Never
            };
            *playing = Playing { span: table.spans.start, in_groups: table.in_groups, takes };
        }
        let free = |table: &Table| table.free(floor.habits, &mut self.chance);
        self.turns.fill(floor.tables.iter().map(free));
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

    /// Whose turn it is next, before the session ends.
    fn next_turn(&self) -> Option<Turn> {
        let turn = self.turns.first()?;
        (turn.free() < self.floor.ends).then_some(turn)
    }

    /// One table calls, or finds that it has nobody to call for a while; when it can call again.
    fn call(&mut self, turn: Turn, mut starts: impl FnMut(usize, Seconds)) -> Seconds {
        let floor = self.floor;
        let (at, now) = (turn.table(), turn.free());
        let table = &floor.tables[at];
        let Some(nth) = self.span_at(at, now) else { return NEVER };
        let span = &floor.spans[nth];
        if now < span.from {
            return span.from;
        }
        let candidates = span.candidates;
        if self.changes_to_groups(at, table, candidates, now) {
            self.tables[at].in_groups = true;
        }
        // Who is called this very moment is taken to be there.
        let start = if now == 0 { 0 } else { now + floor.habits.walk };
        if self.tables[at].in_groups && self.group_is_next(candidates, now) {
            self.call_group(|who| starts(who, start));
            let a_break = floor.habits.draw_break(&mut self.chance);
            return start + floor.group_length + a_break;
        }
        match self.first_of_line(candidates, now) {
            Found::Person(who) => {
                self.coming.retain(|(_, coming)| *coming != who);
                if !self.gone[who] {
                    self.take(who);
                    starts(who, start);
                }
                if floor.habits.stays_away.draw(&mut self.chance) {
                    self.may_come_back(who, now, 0);
                    now + floor.people[who].grace
                } else {
                    let length = span.length.draw(&mut self.chance);
                    start + length + floor.habits.draw_break(&mut self.chance)
                }
            }
            Found::Later(then) => then.min(span.until),
        }
    }

    /// The span of a table that runs at `now` or begins next.
    fn span_at(&mut self, at: usize, now: Seconds) -> Option<usize> {
        let end = self.floor.tables[at].spans.end;
        let span = &mut self.tables[at].span;
        while *span < end && self.floor.spans[*span].until <= now {
            *span += 1;
        }
        (*span < end).then_some(*span)
    }

    /// Whether the coach takes what is offered before this call: groups.
    fn changes_to_groups(&self, at: usize, table: &Table, candidates: usize, now: Seconds) -> bool {
        let playing = &self.tables[at];
        // What is soonest known comes first.
        if playing.in_groups {
            return false;
        }
        let from = match playing.takes {
            Takes::Never => return false,
            _ if !self.has_several(candidates, now) => return false,
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

    fn has_several(&self, candidates: usize, now: Seconds) -> bool {
        let from = self.cursors[candidates].agreed;
        let agreed = self.floor.candidates[candidates].agreed[from..].iter();
        agreed.filter(|who| self.is_there(**who, now)).take(SEVERAL).count() == SEVERAL
    }

    fn is_there(&self, who: usize, now: Seconds) -> bool {
        !self.gone[who] && self.floor.people[who].from <= now
    }

    /// Whether a table calls a group next, which is gathered then: if the first of the line sits in
    /// it, and in the last quarter in any case.
    fn group_is_next(&mut self, candidates: usize, now: Seconds) -> bool {
        self.pass(candidates);
        if !self.gather(candidates, now) {
            return false;
        }
        let first = self.group.first().copied();
        self.floor.last_start < now
            || matches!(self.first_of_line(candidates, now), Found::Person(who) if Some(who) == first)
    }

    /// Gathers the first group of those who agreed, if there is one.
    fn gather(&mut self, candidates: usize, now: Seconds) -> bool {
        let floor = self.floor;
        let agreed = &floor.candidates[candidates].agreed[self.cursors[candidates].agreed..];
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

    /// Whom a table with these candidates calls at `now`: who came back, the first in the line, or
    /// somebody who was called too early.
    fn first_of_line(&mut self, candidates: usize, now: Seconds) -> Found {
        let floor = self.floor;
        let Candidates { line, serves, .. } = &floor.candidates[candidates];
        let (mut back, mut later, mut early) = (None, NEVER, None);
        for (from, who) in self.coming.iter().copied().filter(|(_, who)| serves[*who]) {
            if now < from {
                later = later.min(from);
            } else {
                back = Some(back.map_or(who, |first: usize| first.min(who)));
            }
        }
        if let Some(who) = back {
            return Found::Person(who);
        }
        self.pass(candidates);
        for who in &line[self.cursors[candidates].line..] {
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

    /// Moves the fronts of the lines of candidates past those who are gone.
    fn pass(&mut self, candidates: usize) {
        let Candidates { line, agreed, .. } = &self.floor.candidates[candidates];
        let Cursor { line: in_line, agreed: of_agreed } = &mut self.cursors[candidates];
        while line.get(*in_line).is_some_and(|who| self.gone[*who]) {
            *in_line += 1;
        }
        while agreed.get(*of_agreed).is_some_and(|who| self.gone[*who]) {
            *of_agreed += 1;
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
