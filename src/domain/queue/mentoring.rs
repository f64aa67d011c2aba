//! After the conversation: whether both sides go on as mentoring, and whether it was useful.
//! Nothing about the delegate is kept of that, and nothing of a no.

use chrono::TimeDelta;

use super::super::mode::Mode;
use super::super::ticket::{Number, Ticket, TicketState};
use super::super::{Moment, Refusal};
use super::{Change, Done, PrintOrder, Printout, Queue, Remark};

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

/// What is asked after a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    Mentoring,
    Useful,
}

impl Question {
    pub const ALL: [Self; 2] = [Self::Mentoring, Self::Useful];

    /// The name used in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mentoring => "mentoring",
            Self::Useful => "useful",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.name() == name)
    }
}

/// That a side has answered a question about a ticket; not what it said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    pub question: Question,
    pub side: Side,
    /// A yes to mentoring that waits for the other side's answer.
    pub yes: bool,
    /// Too late from then on; then nothing of it is kept.
    pub until: Moment,
}

/// Minutes after a conversation in which both sides can answer.
const TO_ANSWER: i64 = 30;

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
        let other = self.answered.iter().find(|a| a.question == Question::Mentoring);
        let others = other.map(|answered| (answered.side, answered.yes));
        let waits = yes && others.is_none_or(|(other, _)| other == side);
        self.answer(number, Question::Mentoring, side, waits)?;
        let Some((_, other_yes)) = others else { return Ok(self.done(&[], None)) };
        self.changes.push(Change::MentoringForgotten(number));
        if !(yes && other_yes) {
            return Ok(self.done(&[], None));
        }
        self.changes.push(Change::Counted { what: "mentoring", by: 1 });
        let station = station.to_owned();
        self.changes.push(Change::Print(PrintOrder { paper: Printout::Card { coach }, station }));
        Ok(self.done(&[], None).with(Remark::Card))
    }

    /// One side says with one touch whether the conversation was useful; only the count is kept.
    pub fn useful(&mut self, number: Number, side: Side, yes: bool) -> Result<Done, Refusal> {
        self.after_conversation(number)?;
        self.answer(number, Question::Useful, side, false)?;
        let what = match (side, yes) {
            (Side::Delegate, true) => "useful-delegate-yes",
            (Side::Delegate, false) => "useful-delegate-no",
            (Side::Coach, true) => "useful-coach-yes",
            (Side::Coach, false) => "useful-coach-no",
        };
        self.changes.push(Change::Counted { what, by: 1 });
        Ok(self.done(&[], None))
    }

    /// Marks that a side has answered; refused the second time.
    fn answer(
        &mut self,
        number: Number,
        question: Question,
        side: Side,
        yes: bool,
    ) -> Result<(), Refusal> {
        if self.answered.iter().any(|known| (known.question, known.side) == (question, side)) {
            return Err(Refusal::AlreadyAnswered { number });
        }
        let until = self.to_be_answered_until(self.known(number)?);
        self.changes.push(Change::Answered(number, Answered { question, side, yes, until }));
        Ok(())
    }

    fn to_be_answered_until(&self, ticket: &Ticket) -> Moment {
        ticket.ended_at.unwrap_or(self.now) + TimeDelta::minutes(TO_ANSWER)
    }

    fn after_conversation(&self, number: Number) -> Result<&Ticket, Refusal> {
        let ticket = self.standing(number, &[TicketState::Done])?;
        if self.to_be_answered_until(ticket) <= self.now {
            return Err(Refusal::TooLateToAnswer { number });
        }
        Ok(ticket)
    }
}
