//! What the kiosk makes of the answers to what it asked.

use super::super::message::{Answer, Deed, Guest, Visitor};
use super::{Model, Notice, Shown, Step};
use crate::displays::kiosk::SlipState;
use crate::domain::Refusal;
use crate::domain::queue::Done;
use crate::domain::ticket::{Ticket, TicketState};
use crate::text::Language;

impl Model {
    /// Answers to anything but the last question are about somebody who is gone.
    pub(super) fn answered(&mut self, ask: u64, answer: Answer) {
        let Some(asked) = self.asked.take_if(|asked| asked.ask == ask) else { return };
        self.touch();
        match answer {
            Answer::Visitor(visitor) => self.greet(visitor),
            Answer::Done(done) => self.done(&asked.deed, done),
            Answer::Refused(refusal) => self.refused(&asked.deed, refusal),
            Answer::Unreachable => {
                self.unanswered(&asked.deed);
                self.say(Notice::CutOff);
            }
        }
    }

    /// A badge without a ticket. The person who is here already goes on where they were.
    fn greet(&mut self, visitor: Visitor) {
        let here = self.guest().map(|guest| &guest.visitor.badge);
        if here.is_none_or(|badge| *badge != visitor.badge || badge.is_none()) {
            self.go_home();
            self.welcome(visitor);
        }
    }

    fn guest(&self) -> Option<&Guest> {
        match &self.step {
            Step::Areas(guest) | Step::Refused { guest, .. } => Some(guest),
            Step::Details { wish, .. } => Some(&wish.guest),
            _ => None,
        }
    }

    fn done(&mut self, deed: &Deed, done: Done) {
        let existing = done.existing;
        let Some(ticket) = done.tickets.into_iter().next() else {
            self.say(Notice::TryAgain);
            return;
        };
        match deed {
            Deed::LookUp(_) => self.show_yours(ticket),
            Deed::CheckIn(_) if existing => self.show_yours(ticket),
            Deed::CheckIn(wish) => {
                if wish.guest.visitor.badge.is_none() {
                    self.without_badge_at = Some(self.now);
                }
                let slip = Some(SlipState::expected(self.printer));
                self.step = Step::Number(Shown { ticket, slip, back: false });
            }
            Deed::Reprint(_) => {
                let slip = Some(SlipState::expected(self.printer));
                self.step = Step::Yours(Shown { ticket, slip, back: false });
            }
            Deed::ChangeArea { .. } | Deed::Away(_) => {
                self.step = Step::Yours(Shown { ticket, slip: None, back: false });
            }
            Deed::Leave(number) => self.step = Step::Left(*number),
        }
    }

    /// The ticket of the badge that was shown. One that is on the screen already stays there.
    fn show_yours(&mut self, ticket: Ticket) {
        if let Some(shown) = self.shown_mut().filter(|shown| shown.is(&ticket)) {
            shown.ticket = ticket;
            return;
        }
        let before = self.queue().and_then(|queue| queue.ticket(ticket.number));
        let before = before.filter(|known| known.token == ticket.token).map(|known| known.state);
        let back = ticket.state == TicketState::Waiting
            && matches!(before, Some(TicketState::Absent | TicketState::Away));
        let language = ticket.language.as_deref().and_then(Language::from_code);
        let language = language.filter(|language| self.languages.contains(language));
        self.go_home();
        self.step = Step::Yours(Shown { ticket, slip: None, back });
        if let Some(language) = language {
            self.speak(language);
        }
    }

    fn refused(&mut self, deed: &Deed, refusal: Refusal) {
        match deed {
            Deed::CheckIn(wish) => {
                self.step = Step::Refused { guest: wish.guest.clone(), refusal };
            }
            _ => self.say(Notice::Refused(refusal)),
        }
    }
}
