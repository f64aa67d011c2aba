//! What is counted beside the tickets, for the report: demand that was not met, and what is known
//! only as a number. Nobody is named here.

use std::collections::BTreeMap;

use super::Moment;
use super::badge::BadgeKey;
use super::event::AreaCode;

/// Somebody who went without a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmet {
    pub at: Moment,
    /// The refusal's code, or [`ABANDONED`].
    pub why: String,
    /// What they asked for, as far as they did.
    pub area: Option<AreaCode>,
    pub language: Option<String>,
    /// How many came together, 1 to 4.
    pub people: u8,
    pub station: Option<String>,
    /// Of whom it is known: whoever is turned away several times is one, and whoever has a number
    /// after all is none.
    pub badge: Option<BadgeKey>,
}

/// Why somebody went who had shown a badge and chose nothing.
pub const ABANDONED: &str = "abandoned";

/// What a session's store counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// In order of time.
    pub unmet: Vec<Unmet>,
    /// Pairs that go on as mentoring, answers to "was it useful?", briefings, by name.
    pub tallies: BTreeMap<String, u32>,
}

impl Account {
    /// How many were counted of something; 0 if it never was.
    pub fn tally(&self, what: &str) -> u32 {
        self.tallies.get(what).copied().unwrap_or(0)
    }
}
