//! What a deed leaves for the store to write, and what it answers.

use serde::{Deserialize, Serialize};

use super::super::Moment;
use super::super::event::{AreaCode, CoachCode, TableNumber};
use super::super::refusal::Offer;
use super::super::ticket::{Number, Ticket};
use super::group_talks::GroupPlace;
use super::mentoring::Answered;
use super::undo::Images;
use super::{AreaHand, TableHand};

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
    /// A conversation with one ticket has ended: how long it took, in seconds.
    Talked {
        coach: Option<CoachCode>,
        seconds: u32,
    },
    /// One or more of something that is only counted.
    Counted {
        what: &'static str,
        by: u32,
    },
    /// A side has answered what is asked after a conversation.
    Answered(Number, Answered),
    /// No yes to mentoring of this ticket's sides is kept any more.
    MentoringForgotten(Number),
    /// The deed as a whole, with what undo needs: none where it cannot be taken back.
    Deed {
        deed: &'static str,
        images: Option<Images>,
    },
    /// The deed with this [`super::undo::Undoable::id`] and all after it at its station cannot be
    /// taken back again.
    Undone(i64),
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
    pub paper: Printout,
    pub station: String,
}

/// What is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printout {
    /// A ticket's slip; copy 1 is the first.
    Slip { number: Number, copy: u32 },
    /// A coach's contact, for whoever goes on with that coach; nobody else stands on it.
    Card { coach: CoachCode },
}

/// What a deed answers: the tickets it touched, as they are afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    pub tickets: Vec<Ticket>,
    pub table: Option<TableNumber>,
    /// The ticket was there already: the badge has been here before.
    pub existing: bool,
    /// What whoever did it should know as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Remark>,
}

impl Done {
    /// The same, and that as well.
    #[must_use]
    pub(super) fn with(self, remark: Remark) -> Self {
        Self { remark: Some(remark), ..self }
    }
}

/// What goes with an answer: what a deed means for others, or why it came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remark {
    /// How things stand for somebody who has a number.
    Standing(Standing),
    /// Nobody was called.
    Nobody(Nobody),
    /// Who waits for the table's areas, and whom no table, open or still to open, can talk with any
    /// more; empty if there is nobody.
    WithoutTable(Vec<Number>),
    /// Whom a talk about one topic is for.
    Topic(TopicReach),
    /// Both sides said yes: a card is on its way.
    Card,
    /// Which deed was taken back, and of which area, if of one.
    Undone { deed: String, area: Option<AreaCode> },
}

/// How things stand now for somebody who has a number, whatever was said when it was taken.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Standing {
    /// Waits, and will hardly start before the session ends.
    pub out_of_reach: bool,
    pub group: Option<GroupPlace>,
    /// What else there is for whoever is out of reach.
    pub offers: Vec<Offer>,
}

/// Why a table called nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nobody {
    /// Nobody waits for its areas.
    Waits,
    /// These wait, and its coach talks in none of their languages.
    InItsLanguages(Vec<Number>),
    /// These wait, and asked for a table without steps.
    OnOneLevel(Vec<Number>),
    /// The conversation is over and the coach is on a break now.
    OnABreak { until: Moment },
    /// The conversation is over and so are the coach's hours, or the session.
    AfterHours,
}

/// Whom a talk about one topic is for, of those who wait for the table and agreed to a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicReach {
    pub topic: String,
    /// Who gave it as their reason.
    pub matching: Vec<Number>,
    /// Whom the table would call for it: where it is nobody's reason, those who gave none.
    pub invited: Vec<Number>,
}
