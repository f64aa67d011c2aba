//! After the conversation: whether both sides go on as mentoring, and whether it was useful.
//! Nothing about the delegate is kept of that, and nothing of a no.

use super::super::Refusal;
use super::super::mode::Mode;
use super::super::ticket::{Number, Ticket, TicketState};
use super::{Change, Done, PrintOrder, Printout, Queue};

/// Who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Delegate,
    Coach,
}

impl Side {
    pub const ALL: [Self; 2] = [Self::Delegate, Self::Coach];

    /// The name used in the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Delegate => "delegate",
            Self::Coach => "coach",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.name() == name)
    }
}

impl Queue {
    /// One side says whether to go on as mentoring. Neither learns the other's answer: only when
    /// both have said yes a card with the coach's contact is ordered at `station`, and one pair is
    /// counted. The answer names no ticket, so that no store keeps who was asked.
    pub fn mentoring(
        &mut self,
        number: Number,
        side: Side,
        yes: bool,
        station: &str,
    ) -> Result<Done, Refusal> {
        let ticket = self.after_conversation(number)?;
        let alone = ticket.mode.unwrap_or_default() == Mode::Individual;
        let coach = ticket.coach.clone().filter(|_| alone);
        let coach = coach.and_then(|code| self.event.coach(&code));
        let coach = coach.filter(|coach| coach.contact.is_some());
        let coach = coach.ok_or(Refusal::NoMentoring { number })?.code.clone();
        match (yes, self.yes) {
            (true, None) => self.changes.push(Change::MentoringYes(number, side)),
            (true, Some(other)) if other == side => {}
            (true, Some(_)) => {
                self.changes.push(Change::MentoringForgotten(number));
                self.changes.push(Change::Counted { what: "mentoring", by: 1 });
                let station = station.to_owned();
                let paper = Printout::Card { coach };
                self.changes.push(Change::Print(PrintOrder { paper, station }));
            }
            (false, Some(_)) => self.changes.push(Change::MentoringForgotten(number)),
            (false, None) => {}
        }
        Ok(self.done(&[], None))
    }

    /// One side says with one touch whether the conversation was useful; only the count is kept.
    pub fn useful(&mut self, number: Number, side: Side, yes: bool) -> Result<Done, Refusal> {
        self.after_conversation(number)?;
        let what = match (side, yes) {
            (Side::Delegate, true) => "useful-delegate-yes",
            (Side::Delegate, false) => "useful-delegate-no",
            (Side::Coach, true) => "useful-coach-yes",
            (Side::Coach, false) => "useful-coach-no",
        };
        self.changes.push(Change::Counted { what, by: 1 });
        Ok(self.done(&[], None))
    }

    fn after_conversation(&self, number: Number) -> Result<&Ticket, Refusal> {
        self.standing(number, &[TicketState::Done])
    }
}
