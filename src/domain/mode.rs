//! How a table works: with one ticket at a time, or in one of the ways of an overrun table.

use serde::{Deserialize, Serialize};

/// The method of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// One ticket at a time.
    #[default]
    Individual,
    /// Everybody who waits hears at once what coaching is; afterwards each keeps the place or
    /// leaves.
    Briefing,
    /// Those whom one topic concerns, together.
    Topic,
    /// Groups of those who agreed, one after the other.
    Groups,
}

impl Mode {
    pub const ALL: [Self; 4] = [Self::Individual, Self::Briefing, Self::Topic, Self::Groups];

    /// The name used in the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Briefing => "briefing",
            Self::Topic => "topic",
            Self::Groups => "groups",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.name() == name)
    }

    /// Whether a conversation in this mode is with several tickets at once, by the clock of a group.
    pub fn is_in_groups(self) -> bool {
        matches!(self, Self::Topic | Self::Groups)
    }
}
