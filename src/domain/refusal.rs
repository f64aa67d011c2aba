//! Why a deed is refused: a code for programs and the values a sentence needs. The sentences
//! themselves stand in `assets/words` under `refusal-` and the code with `-` for `_`.

use serde::{Deserialize, Serialize};

use super::Moment;
use super::event::{AreaCode, CoachCode, TableNumber};
use super::ticket::{Number, TicketState, Window};

/// A deed that was not done, and why. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Numbers are not given yet.
    NotOpenYet {
        opens: Moment,
    },
    /// The session is over.
    SessionOver {
        ended: Moment,
    },
    AreaUnknown {
        area: AreaCode,
        known: Vec<AreaCode>,
    },
    /// No new tickets for this area for now.
    AreaPaused {
        area: AreaCode,
        offers: Vec<Offer>,
    },
    /// The line of this area is being finished.
    AreaFinishing {
        area: AreaCode,
        offers: Vec<Offer>,
    },
    /// Nobody would be seen in time; `offers` says what else there is.
    NotInTime {
        area: AreaCode,
        last_start: Moment,
        offers: Vec<Offer>,
    },
    /// No table of this area is open or will be.
    NoTable {
        area: AreaCode,
        offers: Vec<Offer>,
    },
    /// No coach of this area speaks one of the languages the person asked for.
    NobodySpeaks {
        area: AreaCode,
        languages: Vec<String>,
        offers: Vec<Offer>,
    },
    TableUnknown {
        table: TableNumber,
        highest: u16,
    },
    TableClosed {
        table: TableNumber,
    },
    TableOpen {
        table: TableNumber,
    },
    /// The table has called somebody who has not come yet.
    TableCalled {
        table: TableNumber,
        number: Number,
    },
    TableBusy {
        table: TableNumber,
        number: Number,
    },
    NobodyCalled {
        table: TableNumber,
    },
    NoConversation {
        table: TableNumber,
    },
    /// Several are called to the table, and it was not said which of them is meant.
    SeveralCalled {
        table: TableNumber,
        numbers: Vec<Number>,
    },
    CoachUnknown {
        coach: CoachCode,
    },
    /// The coach sits at another open table.
    CoachElsewhere {
        coach: CoachCode,
        table: TableNumber,
    },
    /// The table's coach is on a break.
    TableBreak {
        table: TableNumber,
        until: Moment,
    },
    /// A break that would be over already.
    BreakOver {
        until: Moment,
    },
    BreakPastTheEnd {
        ends: Moment,
    },
    /// A talk about one topic without a topic; `reasons` are those people gave.
    TopicMissing {
        table: TableNumber,
        reasons: Vec<String>,
    },
    /// People can be away for at most so many minutes.
    AwayTooLong {
        most: u16,
    },
    AwayPastTheEnd {
        ends: Moment,
    },
    /// Everybody of an area to the same area.
    AreaItself {
        area: AreaCode,
    },
    /// More people than can come together.
    PartyTooLarge {
        most: u8,
    },
    /// A badge that was shown twice for one party.
    CompanionTwice,
    /// Somebody who would come along has a number already.
    CompanionHasTicket {
        number: Number,
    },
    /// Mentoring is asked about after a conversation with one ticket whose coach has a contact to
    /// hand out.
    NoMentoring {
        number: Number,
    },
    /// That side has answered this question already.
    AlreadyAnswered {
        number: Number,
    },
    /// The conversation is over for too long.
    TooLateToAnswer {
        number: Number,
    },
    NothingToUndo,
    /// The latest deed cannot be taken back, or something has happened since.
    CannotUndo {
        deed: String,
        /// It could have been, had nothing happened since to what it changed.
        changed_since: bool,
    },
    TicketUnknown {
        number: Number,
    },
    /// The ticket is not in a state from which this can be done.
    TicketState {
        number: Number,
        state: TicketState,
        table: Option<TableNumber>,
    },
    SameArea {
        number: Number,
        area: AreaCode,
    },
    /// The slip that was shown is not of this queue.
    SlipUnknown,
    /// The code can be read but is no badge (Wi-Fi, a web page of another kind, ...).
    NotABadge {
        kind: &'static str,
    },
    /// An override or a void without a reason.
    ReasonMissing,
    /// A request id that was used for another deed.
    RequestReused,
}

/// What else could be done for somebody who cannot be given a number, or whose number will hardly
/// be reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Offer {
    Area {
        area: AreaCode,
        window: Window,
    },
    /// A free seat in a group of the area.
    Group {
        area: AreaCode,
        window: Window,
    },
    /// A paper with the organiser's contact.
    Contact,
}

impl Refusal {
    /// The area somebody asked for and could not be seen in: there is too little of it. None if
    /// that is not why.
    pub fn turned_away_from(&self) -> Option<&AreaCode> {
        match self {
            Self::NotInTime { area, .. }
            | Self::NoTable { area, .. }
            | Self::NobodySpeaks { area, .. }
            | Self::AreaPaused { area, .. }
            | Self::AreaFinishing { area, .. } => Some(area),
            _ => None,
        }
    }

    /// The code for programs; stable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotOpenYet { .. } => "not_open_yet",
            Self::SessionOver { .. } => "session_over",
            Self::AreaUnknown { .. } => "area_unknown",
            Self::AreaPaused { .. } => "area_paused",
            Self::AreaFinishing { .. } => "area_finishing",
            Self::NotInTime { .. } => "not_in_time",
            Self::NoTable { .. } => "no_table",
            Self::NobodySpeaks { .. } => "nobody_speaks",
            Self::TableUnknown { .. } => "table_unknown",
            Self::TableClosed { .. } => "table_closed",
            Self::TableOpen { .. } => "table_open",
            Self::TableCalled { .. } => "table_called",
            Self::TableBusy { .. } => "table_busy",
            Self::NobodyCalled { .. } => "nobody_called",
            Self::NoConversation { .. } => "no_conversation",
            Self::SeveralCalled { .. } => "several_called",
            Self::CoachUnknown { .. } => "coach_unknown",
            Self::CoachElsewhere { .. } => "coach_elsewhere",
            Self::TableBreak { .. } => "table_break",
            Self::BreakOver { .. } => "break_over",
            Self::BreakPastTheEnd { .. } => "break_past_the_end",
            Self::TopicMissing { .. } => "topic_missing",
            Self::AwayTooLong { .. } => "away_too_long",
            Self::AwayPastTheEnd { .. } => "away_past_the_end",
            Self::AreaItself { .. } => "area_itself",
            Self::PartyTooLarge { .. } => "party_too_large",
            Self::CompanionTwice => "companion_twice",
            Self::CompanionHasTicket { .. } => "companion_has_ticket",
            Self::NoMentoring { .. } => "no_mentoring",
            Self::AlreadyAnswered { .. } => "already_answered",
            Self::TooLateToAnswer { .. } => "too_late_to_answer",
            Self::NothingToUndo => "nothing_to_undo",
            Self::CannotUndo { .. } => "cannot_undo",
            Self::TicketUnknown { .. } => "ticket_unknown",
            Self::TicketState { .. } => "ticket_state",
            Self::SameArea { .. } => "same_area",
            Self::SlipUnknown => "slip_unknown",
            Self::NotABadge { .. } => "not_a_badge",
            Self::ReasonMissing => "reason_missing",
            Self::RequestReused => "request_reused",
        }
    }

    /// What could be offered instead; empty for most.
    pub fn offers(&self) -> &[Offer] {
        match self {
            Self::NotInTime { offers, .. }
            | Self::NoTable { offers, .. }
            | Self::NobodySpeaks { offers, .. }
            | Self::AreaPaused { offers, .. }
            | Self::AreaFinishing { offers, .. } => offers,
            _ => &[],
        }
    }
}
