//! The room board: the last calls, what each area can offer, and whether all this is still true.
//! Numbers, areas and tables; never a name.

use chrono::TimeDelta;

use super::kiosk::{Start, start};
use super::{Mark, Visit, area_name, clock, table};
use crate::domain::Moment;
use crate::domain::event::{Area, TableNumber};
use crate::domain::queue::Queue;
use crate::domain::ticket::{Number, Ticket, TicketState};
use crate::text::{Language, say_with};

/// How many calls fit, readable from the back of the room.
pub const CALLS_SHOWN: usize = 5;

/// How long the room is told that an area was moved, in minutes.
const MOVED_IS_TOLD: i64 = 15;

/// The board as the room sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    pub title: String,
    /// "Conference Hall 1/2 · until 13:30".
    pub place: String,
    pub clock: String,
    pub calls: Vec<Call>,
    /// How many more are called than are shown.
    pub more_calls: usize,
    /// What the room should know beside the calls: groups, briefings, moved areas, and numbers that
    /// will hardly be reached.
    pub notes: Vec<String>,
    pub areas: Vec<AreaRow>,
}

/// One line of the calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    pub number: Number,
    pub table: TableNumber,
    /// Still to come to the table; else the conversation has begun.
    pub waited_for: bool,
}

/// What an area offers to somebody who takes a number now.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaRow {
    pub mark: Mark,
    pub name: String,
    pub waiting: String,
    pub start: Start,
}

/// The board as it is in the snapshot; `now` is what its clock shows.
pub fn board(queue: &Queue, now: Moment, language: Language) -> Board {
    let (event, session) = (queue.event(), queue.session());
    let place =
        [("room", session.room.as_str().into()), ("end", clock(event, session.ends).into())];
    let all = calls(queue);
    Board {
        title: super::in_language(event, language, &event.title).cloned().unwrap_or_default(),
        place: say_with(language, "common-place", &place),
        clock: clock(event, now),
        more_calls: all.iter().skip(CALLS_SHOWN).filter(|call| call.waited_for).count(),
        calls: all.into_iter().take(CALLS_SHOWN).collect(),
        notes: notes(queue, now, language),
        areas: event
            .areas
            .iter()
            .map(|area| {
                let waiting = queue.waiting_for(&area.code).len().into();
                AreaRow {
                    mark: Mark::of(area),
                    name: area_name(event, language, &area.code),
                    waiting: say_with(language, "board-waiting", &[("count", waiting)]),
                    start: start(queue, language, &Visit::of(&area.code)),
                }
            })
            .collect(),
    }
}

/// The most urgent first.
fn notes(queue: &Queue, now: Moment, language: Language) -> Vec<String> {
    let out_of_reach = out_of_reach(queue, language);
    let moved = queue.event().areas.iter().filter_map(|area| moved(queue, area, now, language));
    let tables = queue.event().tables.iter();
    let talks = tables.filter_map(|table| talk(queue, table.number, language));
    out_of_reach.into_iter().chain(moved).chain(talks).collect()
}

/// Numbers that will hardly be reached, and what to do.
fn out_of_reach(queue: &Queue, language: Language) -> Option<String> {
    let numbers = queue.out_of_reach();
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let count = numbers.len().into();
    let values = [("numbers", numbers.join(", ").into()), ("count", count)];
    (!numbers.is_empty()).then(|| say_with(language, "board-out-of-reach", &values))
}

/// Where the people of an area went, for as long as they may still look for it.
fn moved(queue: &Queue, area: &Area, now: Moment, language: Language) -> Option<String> {
    let moved = queue.area_hand(&area.code).moved?;
    let event = queue.event();
    let values = [
        ("from", area_name(event, language, &area.code).into()),
        ("to", area_name(event, language, &moved.to).into()),
    ];
    let fresh = now - moved.at < TimeDelta::minutes(MOVED_IS_TOLD);
    fresh.then(|| say_with(language, "board-moved", &values))
}

/// "Table 4: group 2 of 3", "Table 4: briefing".
fn talk(queue: &Queue, number: TableNumber, language: Language) -> Option<String> {
    let table = ("table", u32::from(number.0).into());
    if table::is_briefing(queue, number) {
        return Some(say_with(language, "board-briefing", &[table]));
    }
    let group = queue.group_at(number)?;
    let values =
        [table, ("number", u32::from(group.number).into()), ("of", u32::from(group.of).into())];
    Some(say_with(language, "board-group", &values))
}

/// Who is expected at a table comes first, newest call on top; then who has just begun.
fn calls(queue: &Queue) -> Vec<Call> {
    let in_state = |state| queue.tickets().filter(move |t| t.state == state);
    let mut called: Vec<&Ticket> = in_state(TicketState::Called).collect();
    called.sort_by_key(|t| std::cmp::Reverse((t.last_called(), t.number)));
    let mut talking: Vec<&Ticket> = in_state(TicketState::InConversation).collect();
    talking.sort_by_key(|t| std::cmp::Reverse((t.started_at, t.number)));
    let call = |ticket: &Ticket| {
        let there = |table| table::is_briefing(queue, table);
        let waited_for = ticket.state == TicketState::Called && !ticket.table.is_some_and(there);
        Some(Call { number: ticket.number, table: ticket.table?, waited_for })
    };
    called.into_iter().chain(talking).filter_map(call).collect()
}
