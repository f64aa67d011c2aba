//! The queue of one session: who waits, who talks with whom, and the deeds that change it.
//! Every deed either refuses and changes nothing, or leaves a list of changes for the store.

mod at_the_table;
mod check_in;
mod hours;
mod moves;
mod of_the_delegate;
mod paper;
mod sight;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::Moment;
use super::badge::BadgeKey;
use super::event::{AreaCode, CoachCode, Event, TableNumber};
use super::session::{Session, Timetable};
use super::ticket::{Number, Ticket, TicketState, Token};

pub use check_in::CheckIn;
pub(super) use hours::{Stretch, can_talk};
pub use sight::TableState;

/// What a session's store holds and a deed needs.
#[derive(Debug, Clone)]
pub struct Loaded {
    pub event: Arc<Event>,
    pub session: Session,
    /// All active tickets, and whatever ended ones the deed asked for.
    pub tickets: Vec<Ticket>,
    pub tables: Vec<TableHand>,
    pub areas: Vec<AreaHand>,
    /// The highest number given so far; 0 if none.
    pub last_number: u32,
}

/// Which ended tickets a deed needs beside the active ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub number: Option<Number>,
    pub badge: Option<BadgeKey>,
    pub token: Option<Token>,
    /// All tickets of the session.
    pub all: bool,
}

/// What people decided about a table by hand; where they did not, the roster counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableHand {
    pub number: TableNumber,
    /// Opened or closed by hand.
    pub opened: Option<bool>,
    /// The coach who sits there, where it is not the roster's.
    pub coach: Option<CoachCode>,
}

/// Whether an area gives new tickets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AreaState {
    #[default]
    Open,
    /// No new tickets for now.
    Paused,
    /// No new tickets any more; the line is finished, then closed.
    Finishing,
}

impl AreaState {
    pub const ALL: [Self; 3] = [Self::Open, Self::Paused, Self::Finishing];

    /// The name used in the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Paused => "paused",
            Self::Finishing => "finishing",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// An area's state, as set by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaHand {
    pub code: AreaCode,
    pub state: AreaState,
}

/// One thing for the store to write, in order. Each ticket change is the whole ticket after one
/// move, so that the database can check every single move.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    TicketTaken(Ticket),
    TicketChanged(Ticket),
    Table(TableHand),
    Area(AreaHand),
    Log(LogLine),
    Print(PrintOrder),
}

/// One line of the append-only log; the store adds when, in which session and from where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogLine {
    pub deed: &'static str,
    pub number: Option<Number>,
    pub table: Option<TableNumber>,
    pub area: Option<AreaCode>,
    /// A reason or another word that belongs to the deed; never a name.
    pub note: Option<String>,
}

/// A paper to be printed at a station.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintOrder {
    pub number: Number,
    /// 1 for the first paper.
    pub copy: u32,
    pub station: String,
}

/// What a deed answers: the tickets it touched, as they are afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    pub tickets: Vec<Ticket>,
    pub table: Option<TableNumber>,
    /// The ticket was there already: the badge has been here before.
    pub existing: bool,
}

/// The queue of one session at one moment.
#[derive(Debug, Clone)]
pub struct Queue {
    event: Arc<Event>,
    session: Session,
    now: Moment,
    tickets: BTreeMap<Number, Ticket>,
    tables: BTreeMap<TableNumber, TableHand>,
    areas: BTreeMap<AreaCode, AreaState>,
    last_number: u32,
    changes: Vec<Change>,
}

impl Queue {
    /// The queue as stored, brought forward to `now`: what time alone has changed since (the end
    /// of the session) is among its changes.
    ///
    /// A rehearsal has begun because it was used: a clock that was put back since does not close
    /// it again.
    pub fn open(loaded: Loaded, now: Moment) -> Self {
        let now = match loaded.session.timetable {
            Timetable::Planned => now,
            Timetable::Rehearsal => now.max(loaded.session.starts),
        };
        let mut queue = Self {
            event: loaded.event,
            session: loaded.session,
            now,
            tickets: loaded.tickets.into_iter().map(|t| (t.number, t)).collect(),
            tables: loaded.tables.into_iter().map(|t| (t.number, t)).collect(),
            areas: loaded.areas.into_iter().map(|a| (a.code, a.state)).collect(),
            last_number: loaded.last_number,
            changes: Vec::new(),
        };
        queue.end_if_over();
        queue
    }

    pub fn event(&self) -> &Event {
        &self.event
    }

    pub fn session(&self) -> &Session {
        &self.session
    }

    pub fn now(&self) -> Moment {
        self.now
    }

    /// The tickets known here, by number.
    pub fn tickets(&self) -> impl Iterator<Item = &Ticket> {
        self.tickets.values()
    }

    pub fn ticket(&self, number: Number) -> Option<&Ticket> {
        self.tickets.get(&number)
    }

    /// The active ticket of a badge.
    pub fn active_ticket_of(&self, badge: &BadgeKey) -> Option<&Ticket> {
        self.tickets().find(|t| t.state.is_active() && t.badge.as_ref() == Some(badge))
    }

    /// The ticket whose slip carries `token`.
    pub fn ticket_of_slip(&self, token: &Token) -> Option<&Ticket> {
        self.tickets().find(|t| &t.token == token)
    }

    /// The changes made so far, leaving none behind.
    pub fn take_changes(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.changes)
    }

    /// The next session begins, and nobody can press Finish here any more: conversations that
    /// still run are over, counted as the longest planned or as long as they lasted so far.
    pub fn settle(&mut self) {
        let longest = TimeDelta::minutes(i64::from(self.event.rules.conversation_max));
        let now = self.now;
        let talking = self.tickets().filter(|t| t.state == TicketState::InConversation);
        for number in talking.map(|t| t.number).collect::<Vec<_>>() {
            let finished = self.step("finish", number, TicketState::Done, |t| {
                t.ended_at = t.started_at.map(|start| now.min(start + longest));
            });
            debug_assert!(finished.is_ok(), "a conversation can be finished");
        }
    }

    /// Session end: nobody is called any more, who still waits becomes unserved.
    fn end_if_over(&mut self) {
        if self.now < self.session.ends {
            return;
        }
        let open: Vec<Number> = self
            .tickets()
            .filter(|t| t.state.is_active() && t.state != TicketState::InConversation)
            .map(|t| t.number)
            .collect();
        for number in open {
            self.become_unserved(number);
        }
    }
}
