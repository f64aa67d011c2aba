//! What the kiosk makes of the answers to what it asked.

use super::super::ease::Ease;
use super::super::message::{Answer, Deed, Effect, Guest, Visitor};
use super::{Model, Notice, Shown, Step};
use crate::displays::kiosk::SlipState;
use crate::domain::Refusal;
use crate::domain::queue::{Done, Remark};
use crate::domain::refusal::Offer;
use crate::domain::ticket::{Ticket, TicketState};
use crate::text::Language;

impl Model {
    /// Answers to anything but the last question are about somebody who is gone.
    pub(super) fn answered(&mut self, ask: u64, answer: Answer) -> Option<Effect> {
        let asked = self.asked.take_if(|asked| asked.ask == ask)?;
        self.touch();
        match answer {
            Answer::Visitor(visitor) => return self.greet(visitor),
            Answer::Done(done) => return self.done(&asked.deed, done),
            Answer::Refused(refusal) => self.refused(&asked.deed, refusal),
            Answer::Unreachable => {
                self.unanswered(&asked.deed);
                self.say(Notice::CutOff);
            }
        }
        None
    }

    /// A badge without a ticket. The person who is here already goes on where they were.
    fn greet(&mut self, visitor: Visitor) -> Option<Effect> {
        let here = self.guest().map(|guest| &guest.visitor.badge);
        if here.is_some_and(|badge| *badge == visitor.badge && badge.is_some()) {
            return None;
        }
        let chosen = self.chosen_before();
        let gone = self.go_home();
        self.welcome(visitor);
        self.keep(chosen);
        gone
    }

    /// What somebody chose on a screen that was nobody's: they are who shows a badge now.
    fn chosen_before(&self) -> Option<(Option<Language>, Ease)> {
        let language = Some(self.language).filter(|language| *language != self.main_language());
        matches!(self.step, Step::Attract | Step::About).then_some((language, self.ease))
    }

    fn keep(&mut self, chosen: Option<(Option<Language>, Ease)>) {
        let Some((language, ease)) = chosen else { return };
        self.ease = ease;
        if let Some(language) = language {
            self.speak(language);
        }
    }

    fn guest(&self) -> Option<&Guest> {
        match &self.step {
            Step::Areas(guest) | Step::Refused { guest, .. } => Some(guest),
            Step::Details { wish, .. } => Some(&wish.guest),
            _ => None,
        }
    }

    fn done(&mut self, deed: &Deed, done: Done) -> Option<Effect> {
        let existing = done.existing;
        let offers = match done.remark {
            Some(Remark::Standing(standing)) => standing.offers,
            _ => Vec::new(),
        };
        let Some(ticket) = done.tickets.into_iter().next() else {
            self.say(Notice::TryAgain);
            return None;
        };
        match deed {
            Deed::LookUp(_) => return self.show_yours(ticket, offers),
            Deed::CheckIn(_) if existing => return self.show_yours(ticket, offers),
            Deed::CheckIn(wish) => {
                if wish.guest.visitor.badge.is_none() {
                    self.without_badge_at = Some(self.now);
                }
                let slip = Some(SlipState::expected(self.printer));
                self.step = Step::Number(Shown { ticket, slip, back: false, offers });
            }
            Deed::Reprint(_) => {
                let slip = Some(SlipState::expected(self.printer));
                let offers = self.shown_mut().map(|shown| shown.offers.clone());
                let offers = offers.unwrap_or_default();
                self.step = Step::Yours(Shown { ticket, slip, back: false, offers });
            }
            Deed::ChangeArea { .. } | Deed::Away(_) => {
                self.step = Step::Yours(Shown { ticket, slip: None, back: false, offers });
            }
            Deed::Leave(number) => self.step = Step::Left(*number),
        }
        None
    }

    /// The ticket of the badge that was shown. One that is on the screen already stays there.
    fn show_yours(&mut self, ticket: Ticket, offers: Vec<Offer>) -> Option<Effect> {
        if let Some(shown) = self.shown_mut().filter(|shown| shown.is(&ticket)) {
            (shown.ticket, shown.offers) = (ticket, offers);
            return None;
        }
        let here = self.guest().and_then(|guest| guest.visitor.badge.as_ref());
        let own = here.is_some_and(|badge| ticket.is_of(badge));
        let before = self.queue().and_then(|queue| queue.ticket(ticket.number));
        let before = before.filter(|known| known.token == ticket.token).map(|known| known.state);
        let back = ticket.state == TicketState::Waiting
            && matches!(before, Some(TicketState::Absent | TicketState::Away));
        let language = ticket.language.as_deref().and_then(Language::from_code);
        let language = language.filter(|language| self.languages.contains(language));
        let chosen = self.chosen_before();
        let gone = self.go_home().filter(|_| !own);
        self.step = Step::Yours(Shown { ticket, slip: None, back, offers });
        if let Some(language) = language {
            self.speak(language);
        }
        self.keep(chosen);
        gone
    }

    fn refused(&mut self, deed: &Deed, refusal: Refusal) {
        match deed {
            Deed::CheckIn(wish) => {
                let counted = refusal.turned_away_from().is_some();
                let turned_away = wish.guest.turned_away || counted;
                let guest = Guest { turned_away, ..wish.guest.clone() };
                self.step = Step::Refused { guest, refusal };
            }
            _ => self.say(Notice::Refused(refusal)),
        }
    }
}
