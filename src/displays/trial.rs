//! What would happen if somebody asked for a number now: the rules themselves are asked, on a
//! copy of the queue.

use crate::domain::Refusal;
use crate::domain::event::AreaCode;
use crate::domain::queue::{CheckIn, Queue};
use crate::domain::ticket::{Ticket, Token};

/// The ticket a newcomer would be given for `area`, or why there would be none. An empty list of
/// languages means that any will do.
pub fn trial(queue: &Queue, area: &AreaCode, languages: &[String]) -> Result<Ticket, Refusal> {
    let unknown = CheckIn::without_badge(Token::from_chance([0; 10]), area.clone());
    let newcomer = CheckIn { languages: languages.to_vec(), ..unknown };
    let done = queue.clone().check_in(newcomer)?;
    done.tickets
        .into_iter()
        .next()
        .ok_or_else(|| Refusal::NoTable { area: area.clone(), offers: Vec::new() })
}
