//! What a deed leaves for the store to write, and what it answers.

use serde::{Deserialize, Serialize};

use super::super::event::{AreaCode, CoachCode, TableNumber};
use super::super::ticket::{Number, Ticket};
use super::mentoring::Side;
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
    /// One side's yes to mentoring is kept until the other side answers.
    MentoringYes(Number, Side),
    /// Nothing of the answers of this ticket's sides is kept any more.
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
}
