//! What a slip says, as plain values. What is empty is left out.
use std::sync::Arc;

use super::logo::Logo;
use crate::text::Language;

/// A slip's facts, in the language of the person it is for. Times are already written ("12:10").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SlipContent {
    pub language: Language,
    pub number: u32,
    /// Which paper of this ticket it is: 1 is the original, all others are marked.
    pub copy: u32,
    /// How many people came together.
    pub people: u32,
    pub event: String,
    pub room: String,
    /// The organiser's.
    pub logo: Option<Arc<Logo>>,
    pub name: Option<String>,
    pub area: String,
    /// The numbers of the tables that serve the area.
    pub tables: Vec<u32>,
    pub coaches: Vec<String>,
    pub when: When,
    /// Which group of the table, of how many.
    pub group: Option<(u32, u32)>,
    /// Whether the start in time is likely and not sure.
    pub unsure: bool,
    pub taken_at: String,
    pub session_end: String,
    /// Something to think about while waiting.
    pub question: Option<String>,
    pub organiser: String,
    pub web: String,
    pub contact: String,
    /// What the slip's one QR code says: the ticket's own address.
    pub qr_text: String,
}

/// When the conversation is expected to start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// Somewhere in this window.
    Window { from: String, to: String },
    /// At once: the table was free.
    GoNow { table: u32 },
    /// Nothing is promised.
    #[default]
    Unknown,
}
