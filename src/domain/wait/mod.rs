//! When somebody would honestly be seen: the queue is played forward many times over the tables that
//! can serve each ticket, with lengths drawn from what is known of conversations. `floor` is what a
//! play needs, prepared once; `play` plays; `pace` and `habits` know how long things take.

mod chance;
mod floor;
mod habits;
mod line;
mod pace;
mod play;
mod range;
mod tables;
mod turns;

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::Moment;
use super::event::AreaCode;
use super::queue::{Queue, can_talk};
use super::ticket::{Number, Ticket, Window};
use floor::Floor;
use play::Play;

pub use range::at_once;

/// How often the queue is played forward.
const DRAWS: usize = 200;

/// Seconds after the moment of the estimate.
type Seconds = i32;

/// Not before the session ends.
const NEVER: Seconds = Seconds::MAX;

/// What can be told about a start.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// The chance, 0 to 1, to start early enough before the session ends.
    pub chance: f64,
    /// The chance, 0 to 1, to start while a group can still begin, which is later: half its time
    /// before the session ends.
    pub group_chance: f64,
    /// The range that is shown: rounded outward to five minutes.
    pub window: Window,
    /// The same as it was drawn: with 20 % of the draws before it and 20 % after it.
    pub range: Window,
    /// Half of the draws are before, half after it.
    pub median: Moment,
}

/// A chance in whole percent, rounded.
pub fn percent(chance: f64) -> u8 {
    let percent = (chance * 100.0).round();
    (0..100).find(|whole| f64::from(*whole) >= percent).unwrap_or(100)
}

/// Somebody who stands in the line, or would.
#[derive(Debug, Clone)]
pub struct Asker<'a> {
    /// The number they have or would get, which chance is drawn from: the same in, the same out.
    pub number: Number,
    pub area: &'a AreaCode,
    /// Languages they can talk in; empty: any will do.
    pub languages: &'a [String],
    pub people: u8,
    /// Agrees to a group.
    pub group: bool,
    /// Asked for a table without steps.
    pub step_free: bool,
    /// Stands behind all with a lower place; `i64::MAX`: at the end of the line.
    pub place: i64,
}

impl<'a> Asker<'a> {
    /// Somebody with a ticket.
    pub fn of(ticket: &'a Ticket) -> Self {
        Self {
            number: ticket.number,
            area: &ticket.area,
            languages: &ticket.languages,
            people: ticket.people,
            group: ticket.group,
            step_free: ticket.step_free,
            place: ticket.place,
        }
    }

    /// Somebody of whom only this is known, at the end of the line.
    pub fn newcomer(queue: &Queue, area: &'a AreaCode, languages: &'a [String]) -> Self {
        let number = queue.next_number();
        Self { number, area, languages, people: 1, group: false, step_free: false, place: i64::MAX }
    }
}

/// When somebody who came now would start; none if no table will serve them.
pub fn for_newcomer(queue: &Queue, area: &AreaCode, languages: &[String]) -> Option<Estimate> {
    estimate(queue, &Asker::newcomer(queue, area, languages))
}

/// When the asker would start; none if no table will serve them, or
/// hardly ever, before the session ends.
pub fn estimate(queue: &Queue, asker: &Asker<'_>) -> Option<Estimate> {
    let floor = Floor::of(queue, Some(asker));
    let me = floor.people.iter().position(|person| person.number == asker.number)?;
    let mut play = Play::of(&floor, seed(queue, asker.number));
    let mut draws = [NEVER; DRAWS];
    for (nth, start) in (0..).zip(&mut draws) {
        play.once(nth, Some(me), |who, at| {
            if who == me {
                *start = at;
            }
        });
    }
    floor.sum_up(&mut draws)
}

/// What can be told to somebody whom a table calls this moment: they sit down while the call stands.
/// Up to the last start a free table turns nobody away, though the way to it may take too long.
pub fn called_now(queue: &Queue) -> Estimate {
    let (event, session, now) = (queue.event(), queue.session(), queue.now());
    let grace = TimeDelta::minutes(i64::from(event.rules.offer_not_here).max(1));
    let until = |last: Moment| {
        let part = (last - now).as_seconds_f64() / grace.as_seconds_f64();
        if part < 0.0 { 0.0 } else { part.min(1.0).max(event.rules.promise_possible) }
    };
    Estimate {
        chance: until(session.last_start(event)),
        group_chance: until(session.last_group(event)),
        window: at_once(now),
        range: Window { from: now, to: now + grace },
        median: now + grace / 2,
    }
}

/// When each waiting ticket would start, as seen from now: all of them in the same plays. Missing is
/// who will hardly be served before the session ends.
pub fn of_all_waiting(queue: &Queue) -> BTreeMap<Number, Estimate> {
    let floor = Floor::of(queue, None);
    let mut starts = vec![[NEVER; DRAWS]; floor.people.len()];
    let mut play = Play::of(&floor, seed(queue, Number(0)));
    for (nth, draw) in (0..).zip(0..DRAWS) {
        play.once(nth, None, |who, at| starts[who][draw] = at);
    }
    let waiting = floor.people.iter().zip(&mut starts).filter(|(person, _)| person.waits);
    waiting.filter_map(|(person, draws)| Some((person.number, floor.sum_up(draws)?))).collect()
}

/// The same session and number, the same chance: whoever looks twice sees the same.
fn seed(queue: &Queue, number: Number) -> u64 {
    let session = queue.session();
    let begins = session.starts.timestamp().cast_unsigned();
    begins ^ session.id.cast_unsigned().rotate_left(48) ^ u64::from(number.0).rotate_left(32)
}

/// Whether any table will still take people of `area` who talk `languages`, however long the line.
pub fn is_served(queue: &Queue, area: &AreaCode, languages: &[String]) -> bool {
    let tables = queue.event().tables_of(area);
    let mut stretches = tables.flat_map(|table| queue.stretches(table.number));
    stretches.any(|stretch| can_talk(stretch.coach, languages))
}

/// The seconds from `now` to a moment; 0 if it has passed.
fn after(now: Moment, then: Moment) -> Seconds {
    Seconds::try_from((then - now).num_seconds().max(0)).unwrap_or(NEVER)
}

/// The same for a moment before which nothing can begin: part of a second counts as a whole one.
fn not_before(now: Moment, then: Moment) -> Seconds {
    let part = (then - now).subsec_nanos() > 0;
    after(now, then).saturating_add(Seconds::from(part))
}

/// The seconds since a moment.
fn ago(now: Moment, then: Moment) -> Seconds {
    after(then, now)
}
