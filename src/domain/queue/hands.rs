//! What people decided about tables and areas by hand; where they did not, the event file counts.

use serde::{Deserialize, Serialize};

use super::super::Moment;
use super::super::event::{AreaCode, CoachCode, TableNumber};
use super::super::mode::Mode;

/// What people decided about a table; where they did not, the roster counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableHand {
    pub number: TableNumber,
    /// Opened or closed by hand.
    pub opened: Option<bool>,
    /// The coach who sits there, where it is not the roster's.
    pub coach: Option<CoachCode>,
    /// Until when the coach is on a break; a moment that has passed means nothing any more.
    pub break_until: Option<Moment>,
    pub mode: Mode,
    /// What the talk is about in [`Mode::Topic`]: the code of a reason, or a topic in words.
    pub topic: Option<String>,
    /// How many groups it has called since it changed to groups or to a topic.
    pub groups_called: u16,
    /// Since when a briefing is being given.
    pub briefing_since: Option<Moment>,
    /// Since when the coach would like somebody of the staff to come.
    pub help_since: Option<Moment>,
    /// How often it called one ticket although the line was long enough for another method: how
    /// likely its coach will stay with that.
    pub kept_individual: u16,
}

impl TableHand {
    /// A table nobody has touched yet.
    pub fn untouched(number: TableNumber) -> Self {
        Self {
            number,
            opened: None,
            coach: None,
            break_until: None,
            mode: Mode::Individual,
            topic: None,
            groups_called: 0,
            briefing_since: None,
            help_since: None,
            kept_individual: 0,
        }
    }
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

/// What people decided about an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaHand {
    pub code: AreaCode,
    pub state: AreaState,
    /// Where all its people were moved last, and when, so that the room can be told.
    pub moved: Option<Moved>,
}

impl AreaHand {
    /// An area nobody has touched yet.
    pub fn untouched(code: AreaCode) -> Self {
        Self { code, state: AreaState::Open, moved: None }
    }
}

/// All people of an area were moved at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    pub to: AreaCode,
    pub at: Moment,
}
