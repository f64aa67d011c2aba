//! What the kiosk's screen asks is done here: badges looked up, numbers given, tickets changed, pages
//! read aloud.

use std::cell::RefCell;

use super::voice::Voice;
use crate::actions::check_in::{Asked, Choice, Who, check_in, go_without};
use crate::actions::look_up::{Person, Shown, look_up};
use crate::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use crate::app::house::House;
use crate::app::output::note;
use crate::domain::Refusal;
use crate::screens::kiosk::{Answer, Deed, Effect, Gone, Message, Scanned, Visitor, Wish};
use crate::sound::Spoken;
use crate::store::{DeedError, StoreError};
use crate::text::Language;

/// How long somebody is away with one touch, in minutes.
const AWAY: u16 = 10;

/// Does what the kiosk's screen asks.
pub(super) struct Counter {
    pub(super) house: House,
    pub(super) paper: bool,
    pub(super) voice: Option<Voice>,
    /// The latest request for a number, and the wishes that may have been fulfilled with it.
    pub(super) sent: RefCell<Option<(String, Vec<Wish>)>>,
    /// Tells its requests from those of another run.
    pub(super) run: String,
}

impl Counter {
    pub(super) fn carry_out(&self, effect: Effect) -> Vec<Message> {
        match effect {
            Effect::Ask { ask, deed } => {
                let answer = self.answer(ask, &deed).unwrap_or_else(|error| match error {
                    DeedError::Refused(refusal) => Answer::Refused(refusal),
                    DeedError::Store(error) => {
                        note(&error.to_string());
                        Answer::Unreachable
                    }
                });
                vec![Message::Answer { ask, answer }]
            }
            Effect::Chime => self.say(Spoken { chime: true, sentences: Vec::new() }),
            Effect::Say(language, words) => {
                let sentences = vec![(language.code().to_owned(), words)];
                self.say(Spoken { chime: false, sentences })
            }
            Effect::Count(gone) => {
                if let Err(error) = self.count(gone) {
                    note(&error.to_string());
                }
                Vec::new()
            }
        }
    }

    /// The screen warns by sight as well, where there is nothing to be heard.
    fn say(&self, spoken: Spoken) -> Vec<Message> {
        if let Some(voice) = &self.voice {
            voice.say(spoken);
        }
        Vec::new()
    }

    /// Whoever went is gone: nobody waits for an answer.
    fn count(&self, gone: Gone) -> Result<(), StoreError> {
        self.sent.take();
        let Gone { badge, refused, area, language, people } = gone;
        let asked = Asked { area, language: Some(language), people };
        go_without(self.house.context(), badge.as_ref(), refused.as_ref(), asked)
    }

    fn answer(&self, ask: u64, deed: &Deed) -> Result<Answer, DeedError> {
        let request = match deed {
            // The same wish sent twice is one ticket.
            Deed::CheckIn(wish) => format!("{}-wish-{}", self.run, wish.guest.attempt),
            _ => format!("{}-{ask}", self.run),
        };
        let context = self.house.context_for(&request);
        let station = context.station.filter(|_| self.paper);
        let with_ticket = |number, deed| of_the_delegate(context, number, &deed).map(Answer::Done);
        match deed {
            Deed::LookUp(Scanned(text)) => {
                // Nothing of whoever was here before is kept.
                self.sent.take();
                self.whose(&request, look_up(context, text)?)
            }
            Deed::CheckIn(wish) => {
                let take = |wish: &Wish| {
                    let (who, choice) = wanted(wish);
                    check_in(context, &who, &choice, station).map(Answer::Done)
                };
                match take(wish) {
                    // The number was given, and only the answer lost: the person has changed their
                    // mind since and is shown what they have.
                    Err(DeedError::Refused(Refusal::RequestReused)) => {
                        let earlier = self.wishes_of(&request);
                        let is_reused = |answer: &Result<Answer, DeedError>| {
                            matches!(answer, Err(DeedError::Refused(Refusal::RequestReused)))
                        };
                        let given = earlier.iter().map(take).find(|answer| !is_reused(answer));
                        given.unwrap_or(Err(DeedError::Refused(Refusal::RequestReused)))
                    }
                    // Nothing was given.
                    Err(DeedError::Refused(refusal)) => Err(DeedError::Refused(refusal)),
                    answer => {
                        self.remember(&request, wish);
                        answer
                    }
                }
            }
            Deed::Reprint(number) => {
                with_ticket(*number, TicketDeed::Reprint { station: station.map(str::to_owned) })
            }
            Deed::ChangeArea { number, area } => with_ticket(
                *number,
                TicketDeed::Transfer { area: area.clone(), over_the_rule: None },
            ),
            Deed::Leave(number) => with_ticket(*number, TicketDeed::Leave),
            Deed::Away(number) => with_ticket(*number, TicketDeed::Away { minutes: AWAY }),
        }
    }

    /// The wishes of which one was fulfilled with a request, earliest first.
    fn wishes_of(&self, request: &str) -> Vec<Wish> {
        let sent = self.sent.borrow();
        sent.iter()
            .filter(|(known, _)| known == request)
            .flat_map(|(_, sent)| sent.clone())
            .collect()
    }

    fn remember(&self, request: &str, wish: &Wish) {
        let mut sent = self.sent.borrow_mut();
        match &mut *sent {
            Some((known, wishes)) if known == request => wishes.push(wish.clone()),
            _ => *sent = Some((request.to_owned(), vec![wish.clone()])),
        }
    }

    /// A visitor, or the ticket there is; an absent person who shows up is in the line again.
    fn whose(&self, request: &str, person: Person) -> Result<Answer, DeedError> {
        match (person.shown, person.ticket) {
            (_, Some(ticket)) => {
                let context = self.house.context_for(request);
                of_the_delegate(context, ticket.number, &TicketDeed::WelcomeBack).map(Answer::Done)
            }
            (Shown::Badge { key, name, language }, None) => Ok(Answer::Visitor(Visitor {
                badge: Some(key),
                name,
                language: language.as_deref().and_then(Language::from_code),
            })),
            (Shown::Slip(_), None) => Err(DeedError::Refused(Refusal::SlipUnknown)),
        }
    }
}

/// A wish in the words of the deed.
fn wanted(wish: &Wish) -> (Who, Choice) {
    let visitor = &wish.guest.visitor;
    let who = match &visitor.badge {
        Some(key) => Who::Shown(Shown::Badge {
            key: key.clone(),
            name: visitor.name.clone(),
            language: None,
        }),
        None => Who::NoBadge { name: None },
    };
    let choice = Choice {
        people: wish.people,
        language: Some(wish.language.code().to_owned()),
        languages: wish.languages.clone(),
        goal: wish.goal.map(|goal| goal.code().to_owned()),
        reason: wish.reason.map(|reason| reason.code().to_owned()),
        group: wish.group,
        step_free: wish.step_free,
        ..Choice::of(wish.area.clone())
    };
    (who, choice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::{AreaCode, file};
    use crate::screens::kiosk::Guest;

    #[test]
    fn whoever_changes_their_mind_after_a_lost_answer_is_shown_the_number_they_have() {
        let folder = tempfile::tempdir().unwrap();
        let house = House::rehearse(false, file::DEMO, &folder.path().join("queue.sqlite"));
        let house = house.unwrap().at_station("kiosk");
        let counter = Counter {
            house,
            paper: false,
            run: "run".to_owned(),
            voice: None,
            sent: RefCell::default(),
        };
        let visitor = Visitor { badge: None, name: None, language: None };
        let wish = |area: &str| Wish {
            guest: Guest { visitor: visitor.clone(), attempt: 1, turned_away: false },
            area: AreaCode(area.to_owned()),
            language: Language::English,
            goal: None,
            reason: None,
            people: 1,
            group: false,
            step_free: false,
            languages: Vec::new(),
        };
        let take = |ask, area| match counter.answer(ask, &Deed::CheckIn(wish(area))).unwrap() {
            Answer::Done(done) => (done.tickets[0].number.0, done.tickets[0].area.0.clone()),
            other => panic!("{other:?}"),
        };
        assert_eq!(take(1, "career"), (1, "career".to_owned()));
        assert_eq!(take(2, "leading"), (1, "career".to_owned()), "no second number");
        assert_eq!(take(3, "career"), (1, "career".to_owned()));
        // A wish that was refused before says nothing of the one that was fulfilled.
        let refused = counter.answer(4, &Deed::CheckIn(Wish { people: 9, ..next(wish("career")) }));
        assert!(matches!(refused, Err(DeedError::Refused(_))), "{refused:?}");
        assert!(counter.answer(5, &Deed::CheckIn(next(wish("leading")))).is_ok());
        let again = counter.answer(6, &Deed::CheckIn(next(wish("speaking")))).unwrap();
        let Answer::Done(done) = again else { panic!("{again:?}") };
        assert_eq!((done.tickets[0].number.0, done.tickets[0].area.0.as_str()), (2, "leading"));
    }

    /// The same of the next person.
    fn next(wish: Wish) -> Wish {
        Wish { guest: Guest { attempt: 2, ..wish.guest }, ..wish }
    }
}
