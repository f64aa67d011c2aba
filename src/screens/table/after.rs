//! What both sides are asked when a conversation is over: first the coach, then the delegate, at the
//! table's display. What the first one said stands nowhere when the second one is asked.

use std::collections::VecDeque;
use std::time::Duration;

use crate::domain::event::TableNumber;
use crate::domain::mode::Mode;
use crate::domain::queue::{Question, Queue, Side};
use crate::domain::ticket::{Number, Ticket, TicketState};
use crate::text::Language;

/// Nobody is asked for longer than that.
const ASKED_FOR: Duration = Duration::from_mins(3);

/// The questions after the conversation with one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfterTalk {
    pub number: Number,
    /// The delegate's language, if it is known.
    language: Option<Language>,
    asks: VecDeque<(Side, Question)>,
    until: Duration,
}

impl AfterTalk {
    /// What is to be asked where a conversation ended between two looks; none where none did. Only a
    /// conversation with one ticket can go on as mentoring, and only with a coach who has a contact.
    pub(super) fn between(
        before: &Queue,
        after: &Queue,
        table: TableNumber,
        now: Duration,
    ) -> Option<Self> {
        let talked: Vec<&Ticket> = before.at_table(table, TicketState::InConversation).collect();
        let [ticket] = talked[..] else { return None };
        let goes_on = after.ticket(ticket.number).is_some_and(|t| t.state.is_active());
        if goes_on || ticket.mode.unwrap_or_default() != Mode::Individual {
            return None;
        }
        let coach = ticket.coach.as_ref().and_then(|code| after.event().coach(code));
        let mentoring = coach.is_some_and(|coach| coach.contact.is_some());
        let of_side = |side| {
            let asks = [Some(Question::Useful), mentoring.then_some(Question::Mentoring)];
            asks.into_iter().flatten().map(move |question| (side, question))
        };
        let asks = of_side(Side::Coach).chain(of_side(Side::Delegate)).collect();
        let language = ticket.language.as_deref().and_then(Language::from_code);
        Some(Self { number: ticket.number, language, asks, until: now + ASKED_FOR })
    }

    /// Who is asked what.
    pub fn ask(&self) -> Option<(Side, Question)> {
        self.asks.front().copied()
    }

    /// In which language it is asked, at a display in `of_table`.
    pub(super) fn language(&self, of_table: Language) -> Language {
        match self.ask() {
            Some((Side::Delegate, _)) => self.language.unwrap_or(of_table),
            _ => of_table,
        }
    }

    pub(super) fn until(&self) -> Duration {
        self.until
    }

    /// The next question, if there is one more.
    pub(super) fn answered(mut self) -> Option<Self> {
        self.asks.pop_front();
        (!self.asks.is_empty()).then_some(self)
    }

    /// The words of the question that is asked, with the number in them.
    pub(super) fn key(&self) -> Option<&'static str> {
        Some(match self.ask()? {
            (Side::Coach, Question::Useful) => "table-ask-coach-useful",
            (Side::Coach, Question::Mentoring) => "table-ask-coach-mentoring",
            (Side::Delegate, Question::Useful) => "table-ask-delegate-useful",
            (Side::Delegate, Question::Mentoring) => "table-ask-delegate-mentoring",
        })
    }
}
