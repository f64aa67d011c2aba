//! The queue of one session: who waits, who talks with whom, and the deeds that change it.
//! Every deed either refuses and changes nothing, or leaves a list of changes for the store.

mod areas;
mod at_the_table;
mod away;
mod change;
mod check_in;
mod group_talks;
mod hands;
mod hours;
mod mentoring;
mod moves;
mod of_the_delegate;
mod opening;
mod paper;
mod reach;
mod sight;
mod standing;
mod undo;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::TimeDelta;

use super::Moment;
use super::badge::BadgeKey;
use super::event::{AreaCode, CoachCode, Event, TableNumber};
use super::session::{Session, Timetable};
use super::ticket::{Number, Ticket, TicketState, Token};

pub use change::{
    Change, Done, LogLine, Nobody, PrintOrder, Printout, Remark, Standing, TopicReach,
};
pub use check_in::CheckIn;
pub use group_talks::GroupPlace;
pub use hands::{AreaHand, AreaState, Moved, TableHand};
pub(super) use hours::{Stretch, can_talk};
pub use mentoring::{Answered, Question, Side};
pub use reach::Reach;
pub use sight::TableState;
pub use undo::{Image, Images, Undoable};

/// What a session's store holds and a deed needs.
#[derive(Debug, Clone)]
pub struct Loaded {
    pub event: Arc<Event>,
    pub session: Session,
    /// All active tickets, and whatever ended ones the deed asked for.
    pub tickets: Vec<Ticket>,
    pub tables: Vec<TableHand>,
    pub areas: Vec<AreaHand>,
    /// How long one-to-one conversations took so far.
    pub paces: Vec<Pace>,
    /// The highest number given so far; 0 if none.
    pub last_number: u32,
    /// What the two sides of the wanted ticket have answered after the conversation.
    pub answered: Vec<Answered>,
    /// The deed that undo would take back, if it is wanted.
    pub undoable: Option<Undoable>,
}

impl Loaded {
    /// A session in which nothing has happened yet.
    pub fn fresh(event: Arc<Event>, session: Session) -> Self {
        Self {
            event,
            session,
            tickets: Vec::new(),
            tables: Vec::new(),
            areas: Vec::new(),
            paces: Vec::new(),
            last_number: 0,
            answered: Vec::new(),
            undoable: None,
        }
    }
}

/// What is known of the length of one coach's conversations with one ticket, in this session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// None for conversations at tables where nobody knows who sat there.
    pub coach: Option<CoachCode>,
    pub conversations: u32,
    /// Of all of them together.
    pub seconds: u64,
}

/// Which ended tickets a deed needs beside the active ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub number: Option<Number>,
    pub badge: Option<BadgeKey>,
    pub token: Option<Token>,
    /// All tickets of the session.
    pub all: bool,
    /// The latest deed, for undo.
    pub latest_deed: bool,
}

/// The queue of one session at one moment.
#[derive(Debug, Clone)]
pub struct Queue {
    event: Arc<Event>,
    session: Session,
    planned: Vec<hours::Planned>,
    now: Moment,
    tickets: BTreeMap<Number, Ticket>,
    tables: BTreeMap<TableNumber, TableHand>,
    areas: BTreeMap<AreaCode, AreaHand>,
    paces: Vec<Pace>,
    last_number: u32,
    answered: Vec<Answered>,
    undoable: Option<Undoable>,
    /// What tickets, tables and areas were before this deed.
    before: undo::Before,
    changes: Vec<Change>,
    /// How many of the changes time alone made.
    by_time: usize,
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
            planned: hours::planned(&loaded.event, &loaded.session),
            event: loaded.event,
            session: loaded.session,
            now,
            tickets: loaded.tickets.into_iter().map(|t| (t.number, t)).collect(),
            tables: loaded.tables.into_iter().map(|t| (t.number, t)).collect(),
            areas: loaded.areas.into_iter().map(|a| (a.code.clone(), a)).collect(),
            paces: loaded.paces,
            last_number: loaded.last_number,
            answered: loaded.answered,
            undoable: loaded.undoable,
            before: undo::Before::default(),
            changes: Vec::new(),
            by_time: 0,
        };
        queue.end_if_over();
        queue.bring_back_whose_time_is_up();
        // What time alone changed is nobody's deed.
        queue.before = undo::Before::default();
        queue.by_time = queue.changes.len();
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

    /// The active ticket of a badge: its own, or one it came along with.
    pub fn active_ticket_of(&self, badge: &BadgeKey) -> Option<&Ticket> {
        self.tickets().find(|t| t.state.is_active() && t.is_of(badge))
    }

    /// The number whoever comes next will get.
    pub fn next_number(&self) -> Number {
        Number(self.last_number + 1)
    }

    /// How long one-to-one conversations took so far, by coach.
    pub fn paces(&self) -> &[Pace] {
        &self.paces
    }

    /// What people decided about a table so far.
    pub fn hand(&self, table: TableNumber) -> TableHand {
        self.tables.get(&table).cloned().unwrap_or_else(|| TableHand::untouched(table))
    }

    /// The ticket whose slip carries `token`.
    pub fn ticket_of_slip(&self, token: &Token) -> Option<&Ticket> {
        self.tickets().find(|t| &t.token == token)
    }

    /// The changes made so far, leaving none behind.
    pub fn take_changes(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.changes)
    }

    /// The same for the deed of this name, with what is needed to take it back.
    pub fn take_changes_of(&mut self, deed: &'static str) -> Vec<Change> {
        self.remember_deed(deed);
        self.take_changes()
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
        for table in self.tables.keys().copied().collect::<Vec<_>>() {
            self.no_briefing_without_people(table);
        }
    }
}
