//! When somebody would honestly be seen: the queue played forward over the tables that can serve
//! each ticket, with a short and a long conversation as the two ends of the window.

use chrono::{DurationRound as _, TimeDelta};

use super::Moment;
use super::event::{AreaCode, TableNumber, TablesOpen};
use super::queue::{Queue, TableState};
use super::ticket::{Ticket, TicketState, Window};

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
    let person = Person { area, languages, place };
    let start = person.start(queue, mean)?;
    let early = person.start(queue, mean - sixth)?;
    let late = person.start(queue, mean + sixth).unwrap_or(start);
    let now = queue.now();
    let window = if late <= now { at_once(now) } else { rounded_outward(early, late.max(start)) };
    Some(Estimate { start, window })
}

/// Whether any table will still take people of `area` who talk `languages`, however long the line.
pub fn is_served(queue: &Queue, area: &AreaCode, languages: &[String]) -> bool {
    let person = Person { area, languages, place: i64::MAX };
    let mut tables = queue.event().tables.iter().map(|table| table.number);
    tables.any(|table| person.can_sit_at(queue, table) && !hours(queue, table).is_empty())
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
struct Person<'a> {
    area: &'a AreaCode,
    languages: &'a [String],
    place: i64,
}

/// A table while the queue is played forward.
struct Playing {
    table: TableNumber,
    free: Moment,
    hours: Vec<(Moment, Moment)>,
}

impl Playing {
    /// When the next conversation could start here.
    fn next_start(&self) -> Option<Moment> {
        self.hours
            .iter()
            .filter(|(_, until)| self.free < *until)
            .map(|(from, _)| self.free.max(*from))
            .min()
    }
}

impl Person<'_> {
    /// The moment this person would start if every conversation took `length`.
    fn start(&self, queue: &Queue, length: TimeDelta) -> Option<Moment> {
        let mut tables: Vec<Playing> = queue
            .event()
            .tables
            .iter()
            .map(|table| Playing {
                table: table.number,
                free: free_at(queue, table.number, length),
                hours: hours(queue, table.number),
            })
            .collect();
        for ahead in queue.waiting().into_iter().filter(|t| t.place < self.place) {
            serve(&mut tables, |table| can_serve(queue, table, ahead), length);
        }
        serve(&mut tables, |table| self.can_sit_at(queue, table), length)
    }

    fn can_sit_at(&self, queue: &Queue, table: TableNumber) -> bool {
        queue.event().table(table).is_some_and(|t| t.areas.contains(self.area))
            && queue.can_talk(table, self.languages)
    }
}

fn can_serve(queue: &Queue, table: TableNumber, ticket: &Ticket) -> bool {
    queue.event().table(table).is_some_and(|t| queue.can_serve(t, ticket))
}

/// Gives the next conversation to the table that is free first; says when it starts.
fn serve(
    tables: &mut [Playing],
    suits: impl Fn(TableNumber) -> bool,
    length: TimeDelta,
) -> Option<Moment> {
    let (start, table) = tables
        .iter_mut()
        .filter(|playing| suits(playing.table))
        .filter_map(|playing| playing.next_start().map(|start| (start, playing)))
        .min_by_key(|(start, _)| *start)?;
    table.free = start + length;
    Some(start)
}

/// When the table's present conversation, or the one it called for, will be over.
fn free_at(queue: &Queue, table: TableNumber, length: TimeDelta) -> Moment {
    let now = queue.now();
    // However long it already lasts, nobody is thrown out this very moment.
    let at_least = now + TimeDelta::minutes(2);
    match queue.table_state(table) {
        TableState::Ready | TableState::Closed => now,
        TableState::Busy => {
            queue.talking_since(table).map_or(at_least, |since| (since + length).max(at_least))
        }
        TableState::Called => {
            let called = queue.at_table(table, TicketState::Called).filter_map(|t| t.called_at);
            called.min().map_or(at_least, |at| (at + length).max(at_least))
        }
    }
}

/// The stretches in which conversations can start at a table, from now on. A table counts from
/// now only while it is open, and later only by hours that have yet to begin.
fn hours(queue: &Queue, table: TableNumber) -> Vec<(Moment, Moment)> {
    let (event, session, now) = (queue.event(), queue.session(), queue.now());
    if queue.opened_by_hand(table) == Some(true) {
        return vec![(now, session.ends)];
    }
    if queue.opened_by_hand(table) == Some(false) {
        return Vec::new();
    }
    let roster = event.tables_open == TablesOpen::Roster;
    event
        .coaches
        .iter()
        .flat_map(|coach| &coach.hours)
        .filter(|hours| hours.table == table)
        .filter_map(|hours| session.hours(event, hours))
        .filter(|(from, until)| now < *until && (roster || now < *from))
        .collect()
}
