//! The room board: the last calls, what each area can offer, and whether all this is still true.
//! Numbers, areas and tables; never a name.

use super::kiosk::{Start, start};
use super::{Mark, area_name, clock};
use crate::domain::Moment;
use crate::domain::event::TableNumber;
use crate::domain::queue::Queue;
use crate::domain::ticket::{Number, Ticket, TicketState};
use crate::text::{Language, say_with};

/// How many calls fit, readable from the back of the room.
pub const CALLS_SHOWN: usize = 5;

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
        areas: event
            .areas
            .iter()
            .map(|area| {
                let waiting = queue.waiting_for(&area.code).len().into();
                AreaRow {
                    mark: Mark::of(area),
                    name: area_name(event, language, &area.code),
                    waiting: say_with(language, "board-waiting", &[("count", waiting)]),
                    start: start(queue, language, &area.code, &[]),
                }
            })
            .collect(),
    }
}

/// Who is expected at a table comes first, newest call on top; then who has just begun.
fn calls(queue: &Queue) -> Vec<Call> {
    let in_state = |state| queue.tickets().filter(move |t| t.state == state);
    let mut called: Vec<&Ticket> = in_state(TicketState::Called).collect();
    called.sort_by_key(|t| std::cmp::Reverse((t.last_called(), t.number)));
    let mut talking: Vec<&Ticket> = in_state(TicketState::InConversation).collect();
    talking.sort_by_key(|t| std::cmp::Reverse((t.started_at, t.number)));
    let call = |ticket: &Ticket| {
        let waited_for = ticket.state == TicketState::Called;
        Some(Call { number: ticket.number, table: ticket.table?, waited_for })
    };
    called.into_iter().chain(talking).filter_map(call).collect()
}
