//! What every button of the kiosk does.

use super::super::again::Again;
use super::super::ease::Sheet;
use super::super::message::{Deed, Effect, Guest, Press, Visitor, Wish};
use super::{Model, Notice, Shown, Step};
use crate::displays::{Visit, trial};
use crate::domain::event::AreaCode;
use crate::domain::refusal::Offer;
use crate::domain::ticket::Number;

impl Model {
    pub(super) fn pressed(&mut self, press: Press) -> Option<Effect> {
        // Whatever is scanned after this is scanned on purpose.
        self.again_scanned = Again::default();
        match press {
            Press::MoreTime => None,
            Press::Language(language) => {
                self.speak(language);
                None
            }
            Press::Open(sheet) => {
                self.over = Some(sheet);
                if sheet == Sheet::Topics {
                    self.part = 0;
                }
                None
            }
            Press::Close => {
                if self.over.take() == Some(Sheet::Topics) {
                    self.part = 0;
                }
                None
            }
            Press::Larger => {
                self.ease.large = !self.ease.large;
                None
            }
            Press::Contrast => {
                self.ease.contrast = !self.ease.contrast;
                None
            }
            Press::Lower => {
                self.ease.low = !self.ease.low;
                None
            }
            Press::Aloud => {
                self.ease.aloud = !self.ease.aloud;
                None
            }
            Press::Digit(digit) => {
                if self.over == Some(Sheet::Pin) {
                    self.way_out.digit(digit, self.now);
                }
                None
            }
            Press::Erase => {
                self.way_out.erase();
                None
            }
            Press::Topic(topic) => {
                (self.topic, self.part, self.over) = (topic, 0, None);
                None
            }
            Press::Part(part) => {
                self.part = part;
                None
            }
            press => {
                self.stop_looking_up();
                // The queue is at work: nothing is asked twice.
                if self.asked.is_none() { self.decided(press) } else { None }
            }
        }
    }

    fn decided(&mut self, press: Press) -> Option<Effect> {
        match press {
            Press::GetNumber => return self.get_number(),
            Press::PrintAgain => return self.of_yours(Deed::Reprint),
            Press::LeaveYes => return self.of_yours(Deed::Leave),
            Press::Away => return self.of_yours(Deed::Away),
            Press::Area(area) => return self.choose(area),
            Press::JoinGroup => self.join_group(),
            Press::NoBadge => self.without_badge(),
            Press::About if self.step == Step::Attract => self.step = Step::About,
            Press::About => {}
            Press::ChangeArea => self.turn(Step::ChangingArea),
            Press::Leave => self.turn(Step::Leaving),
            Press::LeaveNo => self.turn(Step::Yours),
            Press::Back | Press::AllAreas => return self.back(),
            Press::Done => return self.go_home(),
            wished => self.wish(wished),
        }
        None
    }

    fn get_number(&mut self) -> Option<Effect> {
        let Step::Details { wish, .. } = &self.step else { return None };
        let wish = wish.clone();
        Some(self.ask(Deed::CheckIn(wish)))
    }

    /// A deed of the ticket on the screen.
    fn of_yours(&mut self, deed: impl FnOnce(Number) -> Deed) -> Option<Effect> {
        let number = self.shown_mut()?.ticket.number;
        Some(self.ask(deed(number)))
    }

    /// The same ticket, another of its screens.
    fn turn(&mut self, to: impl FnOnce(Shown) -> Step) {
        if let Some(shown) = self.shown_mut() {
            self.step = to(shown.clone());
        }
    }

    fn without_badge(&mut self) {
        if self.step != Step::Attract {
            return;
        }
        if self.until_without_badge().is_zero() {
            self.welcome(Visitor::default());
        } else {
            self.say(Notice::WithoutBadgeLater);
        }
    }

    pub(super) fn welcome(&mut self, visitor: Visitor) {
        self.attempts += 1;
        self.notice = None;
        let language = visitor.language.filter(|language| self.languages.contains(language));
        (self.topic, self.part) = (None, 0);
        self.step = Step::Areas(Guest { visitor, attempt: self.attempts, turned_away: false });
        if let Some(language) = language {
            self.speak(language);
        }
    }

    fn choose(&mut self, area: AreaCode) -> Option<Effect> {
        match &self.step {
            Step::Areas(guest) | Step::Refused { guest, .. } => {
                let guest = guest.clone();
                self.consider(guest, area, false);
                None
            }
            Step::ChangingArea(shown) => {
                let number = shown.ticket.number;
                Some(self.ask(Deed::ChangeArea { number, area }))
            }
            _ => None,
        }
    }

    /// Takes the free seat in a group that was offered instead of a number of one's own.
    fn join_group(&mut self) {
        let Step::Refused { guest, refusal } = &self.step else { return };
        let group = refusal.offers().iter().find_map(|offer| match offer {
            Offer::Group { area, .. } => Some(area.clone()),
            _ => None,
        });
        if let Some(area) = group {
            self.consider(guest.clone(), area, true);
        }
    }

    /// Says before anything is filled in if there would be no number.
    fn consider(&mut self, guest: Guest, area: AreaCode, group: bool) {
        let asked = Visit { group, ..Visit::of(&area) };
        let refused = self.queue().and_then(|queue| trial(queue, &asked).err());
        if let Some(refusal) = refused {
            self.step = Step::Refused { guest, refusal };
            return;
        }
        let wish = Wish {
            guest,
            language: self.language,
            area,
            people: 1,
            languages: Vec::new(),
            goal: None,
            reason: None,
            group,
            step_free: false,
        };
        self.step = Step::Details { wish, start: None };
        self.refresh();
    }

    fn back(&mut self) -> Option<Effect> {
        self.notice = None;
        self.step = match self.step.clone() {
            Step::Details { wish, .. } => Step::Areas(wish.guest),
            Step::Refused { guest, .. } => Step::Areas(guest),
            Step::ChangingArea(shown) | Step::Leaving(shown) => Step::Yours(shown),
            _ => return self.go_home(),
        };
        None
    }

    fn wish(&mut self, press: Press) {
        let Step::Details { wish, .. } = &mut self.step else { return };
        match press {
            Press::Goal(goal) => wish.goal = Some(goal).filter(|_| wish.goal != Some(goal)),
            Press::Reason(reason) => {
                wish.reason = Some(reason).filter(|_| wish.reason != Some(reason));
            }
            Press::People(people) => wish.people = people.clamp(1, 4),
            Press::Group => wish.group = !wish.group,
            Press::StepFree => wish.step_free = !wish.step_free,
            Press::AnyLanguage => wish.languages.clear(),
            Press::Speaks(code) => {
                if wish.languages.contains(&code) {
                    wish.languages.retain(|known| known != &code);
                } else {
                    wish.languages.push(code);
                }
            }
            _ => {}
        }
        self.refresh();
    }
}
