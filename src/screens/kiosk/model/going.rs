//! Going back to the start, and who goes without a number.

use super::super::ease::Ease;
use super::super::message::{Deed, Effect, Gone};
use super::{Asked, Model, Step};
use crate::domain::Refusal;

impl Model {
    pub(super) fn escape(&mut self) -> Option<Effect> {
        self.touch();
        self.stop_looking_up();
        // A deed under way is waited for, or its number would never be seen.
        if self.asked.is_none() { self.go_home() } else { None }
    }

    /// Nobody waits for the answer whose badge it is: somebody is doing something else.
    pub(super) fn stop_looking_up(&mut self) {
        let looking_up = |asked: &mut Asked| matches!(asked.deed, Deed::LookUp(_));
        if let Some(asked) = self.asked.take_if(looking_up) {
            self.unanswered(&asked.deed);
        }
    }

    /// Back to the start: nothing of the person who was here remains. Whoever goes without a number
    /// is to be counted.
    pub(super) fn go_home(&mut self) -> Option<Effect> {
        let gone = self.gone_without();
        self.step = Step::Attract;
        self.asked = None;
        self.notice = None;
        self.ease = Ease::default();
        self.scanner.turn_deaf();
        self.touch();
        self.speak(self.main_language());
        gone.map(Effect::Count)
    }

    /// Who is here and has no number: somebody whose badge was read, or who read that there is none.
    fn gone_without(&self) -> Option<Gone> {
        let (guest, wish, refusal) = match &self.step {
            Step::Areas(guest) => (guest, None, None),
            Step::Details { wish, .. } => (&wish.guest, Some(wish), None),
            Step::Refused { guest, refusal } => (guest, None, Some(refusal)),
            _ => return None,
        };
        let refused = refusal.filter(|refusal| refusal.turned_away_from().is_some());
        let badge = guest.visitor.badge.clone();
        if guest.turned_away || badge.is_none() && refused.is_none() {
            return None;
        }
        let wished = wish.map(|wish| &wish.area);
        let language = wish.and_then(|wish| wish.languages.first().cloned());
        Some(Gone {
            badge,
            area: wished.or_else(|| refused.and_then(Refusal::turned_away_from)).cloned(),
            refused: refused.cloned(),
            language: language.unwrap_or_else(|| self.language.code().to_owned()),
            people: wish.map_or(1, |wish| wish.people),
        })
    }
}
