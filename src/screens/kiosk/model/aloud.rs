//! Pages read aloud to whoever asked for it: each once, in the language of the screen. What is heard is
//! heard by others as well: no name is said.

use std::mem::{Discriminant, discriminant};

use super::super::ease::Sheet;
use super::super::message::Effect;
use super::{Model, Shown, Step};
use crate::displays::{kiosk, refusal};
use crate::domain::ticket::TicketState;
use crate::text::{Language, say, say_with};

/// What was read last; figures on a page change without its being read again.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    page: Discriminant<Step>,
    /// Where the ticket on it stands.
    ticket: Option<TicketState>,
    over: Option<Sheet>,
    counting: bool,
    language: Language,
}

impl Model {
    /// What is to be read now; none where it has been.
    pub(super) fn read_aloud(&mut self) -> Option<Effect> {
        if !self.ease.aloud {
            self.aloud = None;
            return None;
        }
        let ticket = match &self.step {
            Step::Number(shown) | Step::Yours(shown) => Some(shown.ticket.state),
            _ => None,
        };
        let spot = Spot {
            page: discriminant(&self.step),
            ticket,
            over: self.over,
            // The number stays for a while and is read already.
            counting: self.countdown().is_some() && !matches!(self.step, Step::Number(_)),
            language: self.language,
        };
        if self.aloud.replace(spot) == Some(spot) {
            return None;
        }
        let words = self.aloud_words(spot.counting).join(" ");
        (!words.is_empty()).then_some(Effect::Say(self.language, words))
    }

    fn aloud_words(&self, counting: bool) -> Vec<String> {
        let say = |key| ended(say(self.language, key));
        if counting {
            return vec![say("kiosk-still-there"), say("kiosk-more-time")];
        }
        if let Some(sheet) = self.over {
            return match sheet {
                Sheet::Ease => vec![say("kiosk-ease"), say("kiosk-ease-aloud")],
                Sheet::Languages => vec![say("kiosk-more-languages")],
                Sheet::Topics => vec![say("kiosk-find-topic")],
                Sheet::Pin => Vec::new(),
            };
        }
        match &self.step {
            Step::Attract => vec![say("kiosk-show-badge"), say("kiosk-no-badge")],
            Step::About => vec![say("kiosk-about-title"), say("kiosk-about-lead")],
            Step::Areas(_) => {
                let areas = self.cards().into_iter().map(|card| ended(card.name));
                [say("kiosk-hello-nameless")].into_iter().chain(areas).collect()
            }
            Step::ChangingArea(shown) => {
                let number = [("number", shown.ticket.number.0.into())];
                let question = ended(say_with(self.language, "kiosk-move-to", &number));
                let areas = self.cards().into_iter().map(|card| ended(card.name));
                [question].into_iter().chain(areas).collect()
            }
            Step::Details { .. } => {
                ["kiosk-details-title", "kiosk-details-note", "kiosk-get-number"].map(say).into()
            }
            Step::Number(shown) => self.ticket_aloud("kiosk-your-number", shown),
            Step::Yours(shown) => self.ticket_aloud("kiosk-yours", shown),
            Step::Leaving(_) => vec![say("kiosk-leave-sure")],
            Step::Refused { refusal, .. } => {
                let Some(queue) = self.queue() else { return Vec::new() };
                let (event, language) = (queue.event(), self.language);
                let offers = refusal::offers(event, language, refusal.offers());
                let sentence = refusal::sentence(event, language, refusal);
                [sentence].into_iter().chain(offers.into_iter().map(ended)).collect()
            }
            Step::Left(number) => {
                vec![say_with(self.language, "kiosk-left", &[("number", number.0.into())])]
            }
        }
    }

    fn ticket_aloud(&self, title: &str, shown: &Shown) -> Vec<String> {
        let Some(queue) = self.queue() else { return Vec::new() };
        let ticket = kiosk::your_ticket(queue, &shown.ticket, &shown.offers, self.language);
        let title = format!("{}: {}.", say(self.language, title), ticket.number);
        let headline = ended(ticket.headline.join(" "));
        [Some(title), Some(headline), ticket.place].into_iter().flatten().collect()
    }
}

/// With a stop at its end, where the voice takes a breath.
fn ended(words: String) -> String {
    let has_end = words.ends_with(['.', '!', '?', '…', '。', '？', '؟', ':']);
    if has_end || words.is_empty() { words } else { format!("{words}.") }
}
