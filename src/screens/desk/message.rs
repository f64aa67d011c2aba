//! What can happen to the desk, and what it asks to be done.

use std::sync::Arc;
use std::time::Duration;

use super::newcomer::Newcomer;
use crate::displays::desk::{DeskDeed, LogLine};
use crate::displays::icon::Icon;
use crate::displays::table::TableDeed;
use crate::domain::Refusal;
use crate::domain::device::Device;
use crate::domain::event::{AreaCode, CoachCode, TableNumber};
use crate::domain::queue::{AreaState, Done, Queue};
use crate::domain::ticket::Number;

/// What can happen to the desk.
#[derive(Debug, Clone)]
pub enum Message {
    /// The screen has been running this long.
    Tick(Duration),
    /// A new look at the queue, with all tickets of the session: after every change, and at
    /// least once a minute.
    Looked(Arc<Queue>),
    /// The session's log, oldest first.
    Log(Arc<Vec<LogLine>>),
    /// The devices of the room.
    Devices(Arc<Vec<Device>>),
    /// The queue cannot be reached.
    CutOff,
    /// The search field now says this.
    Sought(String),
    /// Enter in the search field.
    Entered,
    Up,
    Down,
    Open(Number),
    OpenTable(TableNumber),
    OpenArea(AreaCode),
    OpenDevices,
    /// Somebody without a badge is to get a number.
    OpenNewcomer,
    /// Closes what is open: the question first, then the rest.
    Close,
    Pressed(DeskDeed),
    TransferTo(AreaCode),
    /// The reason typed or chosen so far.
    Reason(String),
    VoidNow,
    /// A button of the open table.
    Touched(TableDeed),
    /// Another coach takes the open table over.
    HandOver(CoachCode),
    /// The open area gives numbers, none for the moment, or no more.
    Become(AreaState),
    /// Everybody who waits for the open area waits for this one.
    MoveTo(AreaCode),
    /// Takes back what was done last at this desk.
    Undo,
    /// What is known of the newcomer now.
    Newcomer(Newcomer),
    /// Gives the newcomer a number.
    Give,
    Answer {
        ask: u64,
        answer: Answer,
    },
}

impl Message {
    /// What pictures it on a button, beside the words.
    pub fn icon(&self) -> Option<Icon> {
        match self {
            Self::Pressed(deed) => Some(deed.icon()),
            Self::Touched(deed) => deed.icon(),
            Self::OpenDevices => Some(Icon::Screen),
            Self::OpenNewcomer => Some(Icon::AddPerson),
            Self::Undo => Some(Icon::Undo),
            Self::Give => Some(Icon::Number),
            Self::Close => Some(Icon::Close),
            _ => None,
        }
    }
}

/// What the desk asks to be done, to be answered with the same `ask`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    pub ask: u64,
    pub deed: Deed,
}

/// One thing asked of the queue.
#[derive(Clone, PartialEq, Eq)]
pub enum Deed {
    /// Whose badge or slip is this? The text is never kept.
    FindBadge(String),
    Reprint(Number),
    Transfer(Number, AreaCode),
    PutBack(Number),
    Void(Number, String),
    Leave(Number),
    Table(TableNumber, TableDeed),
    HandOver(TableNumber, CoachCode),
    Become(AreaCode, AreaState),
    Move(AreaCode, AreaCode),
    Undo,
    /// A number for somebody without a badge.
    CheckIn(Newcomer),
}

impl std::fmt::Debug for Deed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::FindBadge(_) => f.write_str("FindBadge(hidden)"),
            Self::Reprint(number) => write!(f, "Reprint({number})"),
            Self::Transfer(number, area) => write!(f, "Transfer({number}, {area})"),
            Self::PutBack(number) => write!(f, "PutBack({number})"),
            Self::Void(number, why) => write!(f, "Void({number}, {why:?})"),
            Self::Leave(number) => write!(f, "Leave({number})"),
            Self::Table(table, deed) => write!(f, "Table({table}, {deed:?})"),
            Self::HandOver(table, coach) => write!(f, "HandOver({table}, {coach})"),
            Self::Become(area, state) => write!(f, "Become({area}, {state:?})"),
            Self::Move(from, to) => write!(f, "Move({from}, {to})"),
            Self::Undo => f.write_str("Undo"),
            Self::CheckIn(newcomer) => write!(f, "CheckIn({:?})", newcomer.area),
        }
    }
}

/// How a deed went.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The ticket of the badge, if it has one.
    Found(Option<Number>),
    Done(Done),
    Refused(Refusal),
    /// The queue could not be reached, or not in time.
    Unreachable,
}
