//! What would happen if somebody asked for a number now: the rules themselves are asked, on a
//! copy of the queue.

use crate::domain::Refusal;
use crate::domain::event::AreaCode;
use crate::domain::queue::{CheckIn, Queue};
use crate::domain::ticket::{Ticket, Token};

/// What somebody would ask for.
#[derive(Debug, Clone, Copy)]
pub struct Visit<'a> {
    pub area: &'a AreaCode,
    /// Languages they can talk in; empty: any will do.
    pub languages: &'a [String],
    /// How many come together, 1 to 4.
    pub people: u8,
    /// Agrees to a group.
    pub group: bool,
}

impl<'a> Visit<'a> {
    /// One person who talks any language, alone.
    pub fn of(area: &'a AreaCode) -> Self {
        Self { area, languages: &[], people: 1, group: false }
    }
}

/// The ticket a newcomer would be given, or why there would be none.
pub fn trial(queue: &Queue, asked: &Visit<'_>) -> Result<Ticket, Refusal> {
    let area = asked.area;
    let newcomer = CheckIn {
        languages: asked.languages.to_vec(),
        people: asked.people,
        group: asked.group,
        ..CheckIn::without_badge(Token::from_chance([0; 10]), area.clone())
    };
    let done = queue.clone().check_in(newcomer)?;
    done.tickets
        .into_iter()
        .next()
        .ok_or_else(|| Refusal::NoTable { area: area.clone(), offers: Vec::new() })
}
