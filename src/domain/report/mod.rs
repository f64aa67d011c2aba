//! What an organiser is told about a session: who came and who was seen, how long people waited,
//! whether what they were told came true, and what the talks were. Counts only; nobody is named.
//!
//! Everything is counted from the tickets and the [`Account`] alone, and every sum agrees: the rows
//! of [`Report::areas`], of [`Report::languages`] and of [`Report::quarters`] each add up to
//! [`Report::all`].

mod demand;
mod promises;
mod spread;
mod talks;

use chrono::TimeDelta;

use super::Moment;
use super::account::Account;
use super::event::AreaCode;
use super::queue::Queue;
use super::session::Session;
use super::ticket::Ticket;

pub use demand::{Count, Demand, QUARTER, Row};
pub use promises::{Promises, Windows};
pub use spread::Spread;
pub use talks::{Briefings, Lengths, Method, TableLoad, Talks};

/// A session in figures, as it stood at [`Report::now`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub session: Session,
    pub now: Moment,
    /// Conversations that began in time are over by then, whether or not anybody pressed Finish.
    pub talks_end: Moment,
    /// Everybody who asked.
    pub all: Demand,
    /// By the area that was asked for first; none for those who went before they named one. The
    /// event's areas in their order, also those nobody asked for.
    pub areas: Vec<Row<Option<AreaCode>>>,
    /// By the first language people said they can talk in, else by that of their screen; none where
    /// neither is known. The most frequent first.
    pub languages: Vec<Row<Option<String>>>,
    /// By the quarter of an hour, on the event's clock, in which people asked: all from the opening
    /// of check-in to the end of the session.
    pub quarters: Vec<Row<Moment>>,
    /// Who was turned away, by the refusal's code; the most frequent first.
    pub turned_away: Vec<(String, Count)>,
    /// From the number to the start of the conversation. Who sat down at a table without a number
    /// did not wait, and is not among these.
    pub waits: Option<Spread>,
    pub windows: Windows,
    pub promises: Promises,
    pub talks: Talks,
    /// Every table of the event, in its order.
    pub tables: Vec<TableLoad>,
    pub absent: Absent,
    /// Tickets that began at a table, without a number before.
    pub walk_ins: u32,
    /// Tickets that ended in another area than the one asked for first.
    pub transferred: u32,
    /// Pairs that go on as mentoring.
    pub mentoring: u32,
    /// "Was it useful?", as the delegates answered.
    pub useful_to_delegates: Answers,
    /// The same, as the coaches answered.
    pub useful_to_coaches: Answers,
}

/// Calls nobody answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Absent {
    /// All of them: one person can miss two.
    pub calls: u32,
    /// Tickets that missed at least one.
    pub tickets: u32,
    /// Of those tickets, how many came to a conversation all the same.
    pub came: u32,
}

/// Answers to a question with one tap.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    pub yes: u32,
    pub no: u32,
}

impl Report {
    /// Counts a session. `queue` has to hold all its tickets.
    pub fn of(queue: &Queue, account: &Account) -> Self {
        let tickets: Vec<&Ticket> = queue.tickets().collect();
        let came = demand::all(&tickets, account);
        let answers = |side: &str| Answers {
            yes: account.tally(&format!("useful-{side}-yes")),
            no: account.tally(&format!("useful-{side}-no")),
        };
        Self {
            session: queue.session().clone(),
            now: queue.now(),
            talks_end: queue.session().ends
                + TimeDelta::minutes(i64::from(queue.event().rules.conversation_max)),
            all: demand::sum(&came),
            areas: demand::by_area(queue.event(), &came),
            languages: demand::by_language(&came),
            quarters: demand::by_quarter(queue, &came),
            turned_away: demand::turned_away(account),
            waits: Spread::of(tickets.iter().filter_map(|t| wait(t))),
            windows: Windows::of(&tickets),
            promises: Promises::of(queue, &tickets),
            talks: Talks::of(queue, account, &tickets),
            tables: talks::by_table(queue, &tickets),
            absent: absent(&tickets),
            walk_ins: count(&tickets, is_walk_in),
            transferred: count(&tickets, |t| t.area != t.first.area),
            mentoring: account.tally("mentoring"),
            useful_to_delegates: answers("delegate"),
            useful_to_coaches: answers("coach"),
        }
    }

    /// Whether a conversation may still go on: who talks at the end may finish.
    pub fn may_talk(&self) -> bool {
        self.now < self.talks_end
    }

    /// Whether nobody can be called any more.
    pub fn is_over(&self) -> bool {
        self.now >= self.session.ends
    }
}

fn absent(tickets: &[&Ticket]) -> Absent {
    Absent {
        calls: tickets.iter().map(|t| u32::from(t.absences)).sum(),
        tickets: count(tickets, |t| t.absences > 0),
        came: count(tickets, |t| t.absences > 0 && t.started_at.is_some()),
    }
}

/// Somebody who sat down at a ready table: nobody called them, and nothing was promised.
fn is_walk_in(ticket: &Ticket) -> bool {
    ticket.started_at.is_some() && ticket.called_at.is_none()
}

/// From the number to the start of the conversation, in seconds; none for who was not seen, or did
/// not wait.
fn wait(ticket: &Ticket) -> Option<u64> {
    let start = ticket.started_at.filter(|_| !is_walk_in(ticket))?;
    Some(seconds(ticket.taken_at, start))
}

/// From one moment to a later one; 0 if it is none.
fn seconds(from: Moment, to: Moment) -> u64 {
    u64::try_from((to - from).num_seconds()).unwrap_or(0)
}

fn count(tickets: &[&Ticket], which: impl Fn(&Ticket) -> bool) -> u32 {
    in_all(tickets.iter().filter(|t| which(t)).count())
}

fn in_all(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
