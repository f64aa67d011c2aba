//! When somebody would honestly be seen: the queue played forward over the tables that can serve
//! each ticket, with a short and a long conversation as the two ends of the window.

use chrono::{DurationRound as _, TimeDelta};

use super::Moment;
use super::event::{AreaCode, Table, TableNumber};
use super::queue::{Queue, Stretch, TableState, can_talk};
use super::ticket::{TicketState, Window};

/// What can be told about a start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    /// The expected moment.
    pub start: Moment,
    /// The range that is shown, rounded outward to five minutes.
    pub window: Window,
}

/// The window of a ticket that is called at once.
pub fn at_once(now: Moment) -> Window {
    Window { from: now, to: now + TimeDelta::minutes(5) }
}

/// When somebody who came now would start; none if no table will serve them.
pub fn for_newcomer(queue: &Queue, area: &AreaCode, languages: &[String]) -> Option<Estimate> {
    at_place(queue, area, languages, i64::MAX)
}

/// When somebody would start who stood at `place` in the line, behind all with a lower one.
pub fn at_place(
    queue: &Queue,
    area: &AreaCode,
    languages: &[String],
    place: i64,
) -> Option<Estimate> {
    let rules = &queue.event().rules;
    let (min, max) = (i64::from(rules.conversation_min), i64::from(rules.conversation_max));
    // The mean of several conversations lies nearer to the middle than any single one: a sixth
    // of the range to each side.
    let mean = TimeDelta::seconds((min + max) * 30);
    let sixth = TimeDelta::seconds((max - min) * 10);
    let person = Person { area, languages };
    let start = start(queue, person, place, mean)?;
    let early = self::start(queue, person, place, mean - sixth)?;
    let late = self::start(queue, person, place, mean + sixth).unwrap_or(start);
    let now = queue.now();
    let window = if late <= now { at_once(now) } else { rounded_outward(early, late.max(start)) };
    Some(Estimate { start, window })
}

/// Whether any table will still take people of `area` who talk `languages`, however long the line.
pub fn is_served(queue: &Queue, area: &AreaCode, languages: &[String]) -> bool {
    let tables = queue.event().tables_of(area);
    let mut stretches = tables.flat_map(|table| queue.stretches(table.number));
    stretches.any(|stretch| can_talk(stretch.coach, languages))
}

/// Between five-minute marks, never both ends on the same one.
fn rounded_outward(early: Moment, late: Moment) -> Window {
    let five = TimeDelta::minutes(5);
    let from = early.duration_trunc(five).unwrap_or(early);
    let down = late.duration_trunc(five).unwrap_or(late);
    let to = if down < late { down + five } else { down };
    Window { from, to: to.max(from + five) }
}

/// Somebody who stands, or would stand, in the line.
#[derive(Clone, Copy)]
struct Person<'a> {
    area: &'a AreaCode,
    languages: &'a [String],
}

/// A table while the queue is played forward.
struct Playing<'a> {
    table: &'a Table,
    free: Moment,
    stretches: Vec<Stretch<'a>>,
}

impl Playing<'_> {
    /// When the next conversation could start here, and which of the `line` it would be with: the
    /// first with whom the coach of that hour can talk.
    fn next_start(&self, line: &[Person<'_>]) -> Option<(Moment, usize)> {
        let in_stretch = |stretch: &Stretch<'_>| {
            let suits = |person: &Person<'_>| {
                self.table.areas.contains(person.area) && can_talk(stretch.coach, person.languages)
            };
            Some((self.free.max(stretch.from), line.iter().position(suits)?))
        };
        let to_come = self.stretches.iter().filter(|stretch| self.free < stretch.until);
        to_come.filter_map(in_stretch).min_by_key(|(start, _)| *start)
    }
}

/// The moment `person` would start, behind all with a place before `place`, if every conversation
/// took `length`: again and again the table that can start first calls whom it can.
fn start(queue: &Queue, person: Person<'_>, place: i64, length: TimeDelta) -> Option<Moment> {
    let playing = |table| Playing {
        table,
        free: free_at(queue, table.number, length),
        stretches: queue.stretches(table.number),
    };
    let mut tables: Vec<Playing<'_>> = queue.event().tables.iter().map(playing).collect();
    let ahead = queue.waiting().into_iter().filter(|t| t.place < place);
    let ahead = ahead.map(|t| Person { area: &t.area, languages: &t.languages });
    let mut line: Vec<Person<'_>> = ahead.chain([person]).collect();
    loop {
        let nexts = tables.iter_mut().filter_map(|table| {
            let (start, who) = table.next_start(&line)?;
            Some((start, who, table))
        });
        let (start, who, table) = nexts.min_by_key(|(start, ..)| *start)?;
        if who + 1 == line.len() {
            return Some(start);
        }
        table.free = start + length;
        line.remove(who);
    }
}

/// When the table's present conversation, or the one it called for, will be over. One that began in
/// the future, because the clock was put back, counts from now.
fn free_at(queue: &Queue, table: TableNumber, length: TimeDelta) -> Moment {
    let now = queue.now();
    // However long it already lasts, nobody is thrown out this very moment.
    let at_least = now + TimeDelta::minutes(2);
    match queue.table_state(table) {
        TableState::Ready | TableState::Closed => now,
        TableState::Busy => queue
            .talking_since(table)
            .map_or(at_least, |since| (since.min(now) + length).max(at_least)),
        TableState::Called => {
            let called = queue.at_table(table, TicketState::Called).filter_map(|t| t.called_at);
            called.min().map_or(at_least, |at| (at.min(now) + length).max(at_least))
        }
    }
}
