//! The kiosk decides: who may replace whom, when it clears itself, and that nothing remains.

use std::sync::Arc;
use std::time::Duration;

use dropin::displays::kiosk::SlipState;
use dropin::domain::Refusal;
use dropin::domain::badge::BadgeKey;
use dropin::domain::event::AreaCode;
use dropin::domain::queue::{CheckIn, Done, Queue, Remark, Standing};
use dropin::domain::refusal::Offer;
use dropin::domain::ticket::{TicketState, Token};
use dropin::screens::Screen as _;
use dropin::screens::kiosk::{
    Answer, Deed, Effect, Message, Model, Press, Scanned, Sheet, Step, Visitor,
};
use dropin::text::Language;

use crate::room::{self, busy, later, queue, take};

pub(super) const NAME: &str = "Amina Yusuf";

/// A kiosk, its queue, and its own clock.
pub(super) struct Kiosk {
    pub(super) model: Model,
    pub(super) queue: Queue,
    pub(super) now: Duration,
}

impl Kiosk {
    pub(super) fn new(queue: Queue) -> Self {
        let mut model = Model::new(&["en".to_owned(), "fr".to_owned()]);
        model.update(Message::Looked(Arc::new(queue.clone())));
        Self { model, queue, now: Duration::ZERO }
    }

    pub(super) fn wait(&mut self, seconds: u64) -> Option<Effect> {
        self.now += Duration::from_secs(seconds);
        self.model.update(Message::Tick(self.now))
    }

    pub(super) fn press(&mut self, press: Press) -> Option<Effect> {
        self.model.update(Message::Pressed(press))
    }

    /// Shows a code to the camera; what is asked, if anything.
    pub(super) fn show(&mut self, text: &str) -> Option<u64> {
        match self.model.update(Message::Seen(Scanned(text.to_owned())))? {
            Effect::Ask { ask, deed: Deed::LookUp(Scanned(seen)) } if seen == text => Some(ask),
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn answer(&mut self, ask: u64, answer: Answer) {
        self.model.update(Message::Answer { ask, answer });
    }

    pub(super) fn visitor(name: &str) -> Visitor {
        let badge = Some(BadgeKey(format!("key of {name}")));
        Visitor { badge, name: Some(name.to_owned()), language: None }
    }

    /// Up to the areas.
    pub(super) fn arrive(&mut self, name: &str) {
        let ask = self.show(name).expect("nothing else is being asked");
        self.answer(ask, Answer::Visitor(Self::visitor(name)));
        assert!(matches!(self.model.step(), Step::Areas(_)));
    }

    /// Up to the optional rows.
    pub(super) fn choose(&mut self) {
        self.press(Press::Area(AreaCode("career".to_owned())));
        assert!(matches!(self.model.step(), Step::Details { .. }), "{:?}", self.model.step());
    }

    /// Up to the number.
    pub(super) fn take_number(&mut self, name: &str) {
        self.arrive(name);
        self.choose();
        let Some(Effect::Ask { ask, deed: Deed::CheckIn(_) }) = self.press(Press::GetNumber) else {
            panic!("a number was to be asked for");
        };
        let done = take(&mut self.queue.clone(), "career", Some(name));
        self.answer(ask, Answer::Done(done));
        assert!(matches!(self.model.step(), Step::Number(_)));
    }

    pub(super) fn ticket_of(&mut self, name: &str) {
        let done = take(&mut self.queue.clone(), "career", Some(name));
        let ask = self.show(name).expect("nothing else is being asked");
        self.answer(ask, Answer::Done(done));
        assert!(matches!(self.model.step(), Step::Yours(_)));
    }
}

#[test]
fn a_queue_that_does_not_answer_is_waited_for_ten_seconds_and_a_second_try_is_the_same_wish() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.arrive(NAME);
    kiosk.choose();
    let wish = |effect| match effect {
        Some(Effect::Ask { deed: Deed::CheckIn(wish), .. }) => wish,
        other => panic!("{other:?}"),
    };
    let first = wish(kiosk.press(Press::GetNumber));
    assert_eq!(kiosk.press(Press::GetNumber), None, "not asked twice at once");
    kiosk.wait(10);
    let second = wish(kiosk.press(Press::GetNumber));
    assert_eq!(first.guest.attempt, second.guest.attempt);
    let mut next = Kiosk::new(queue(5));
    next.arrive(NAME);
    next.press(Press::Done);
    next.wait(5);
    next.arrive("Bo");
    next.choose();
    assert_ne!(wish(next.press(Press::GetNumber)).guest.attempt, first.guest.attempt);
}

#[test]
fn a_badge_that_stays_in_the_picture_is_one_badge() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.arrive(NAME);
    for _ in 0..5 {
        kiosk.wait(1);
        assert_eq!(kiosk.show(NAME), None);
    }
    kiosk.choose();
    // It was away for a moment, and is the badge of the person who is here.
    kiosk.wait(10);
    let ask = kiosk.show(NAME).unwrap();
    kiosk.answer(ask, Answer::Visitor(Kiosk::visitor(NAME)));
    assert!(matches!(kiosk.model.step(), Step::Details { .. }), "the wish is not lost");
}

#[test]
fn numbers_without_a_badge_are_a_minute_apart() {
    let mut kiosk = Kiosk::new(queue(5));
    let take_one = |kiosk: &mut Kiosk| {
        kiosk.press(Press::NoBadge);
        if *kiosk.model.step() == Step::Attract {
            return false;
        }
        kiosk.choose();
        let Some(Effect::Ask { ask, .. }) = kiosk.press(Press::GetNumber) else { panic!() };
        let done = take(&mut kiosk.queue, "career", None);
        kiosk.answer(ask, Answer::Done(done));
        kiosk.press(Press::Done);
        true
    };
    assert!(take_one(&mut kiosk));
    kiosk.wait(59);
    assert!(!take_one(&mut kiosk));
    kiosk.wait(1);
    assert!(take_one(&mut kiosk));
}

#[test]
fn the_screen_speaks_the_language_of_the_badge_and_forgets_it() {
    let mut kiosk = Kiosk::new(queue(5));
    let ask = kiosk.show(NAME).unwrap();
    let french = Visitor { language: Some(Language::French), ..Kiosk::visitor(NAME) };
    kiosk.answer(ask, Answer::Visitor(french));
    assert_eq!(kiosk.model.language(), Language::French);
    kiosk.press(Press::Language(Language::English));
    assert_eq!(kiosk.model.language(), Language::English);
    kiosk.press(Press::Language(Language::French));
    kiosk.press(Press::Done);
    assert_eq!(kiosk.model.language(), Language::English);
}

#[test]
fn who_cannot_be_seen_is_told_before_filling_anything_in() {
    let mut kiosk = Kiosk::new(later(Some(&busy()), 75));
    kiosk.arrive(NAME);
    kiosk.press(Press::Area(AreaCode("career".to_owned())));
    let Step::Refused { refusal, .. } = kiosk.model.step() else {
        panic!("{:?}", kiosk.model.step());
    };
    assert!(matches!(refusal, Refusal::NotInTime { .. }), "{refusal:?}");
    kiosk.press(Press::AllAreas);
    assert!(matches!(kiosk.model.step(), Step::Areas(_)));
}

#[test]
fn a_code_that_is_no_badge_is_answered_where_people_are() {
    let mut kiosk = Kiosk::new(queue(5));
    let ask = kiosk.show("WIFI:S:guest;;").unwrap();
    kiosk.answer(ask, Answer::Refused(Refusal::NotABadge { kind: "wifi" }));
    assert_eq!(kiosk.model.step(), &Step::Attract);
}

#[test]
fn an_absent_person_who_shows_the_badge_is_welcomed_back() {
    let absent = busy();
    let missing = absent.tickets().find(|t| t.state == TicketState::Absent).unwrap().clone();
    let mut there = absent.clone();
    let done = there.come_back(missing.number).unwrap();
    let mut kiosk = Kiosk::new(absent);
    let ask = kiosk.show("badge").unwrap();
    kiosk.answer(ask, Answer::Done(done));
    let Step::Yours(shown) = kiosk.model.step() else { panic!("{:?}", kiosk.model.step()) };
    assert!(shown.back);
}

#[test]
fn the_ticket_on_the_screen_follows_the_queue_and_its_paper() {
    let mut kiosk = Kiosk::new(queue(5));
    // The first takes the free table, so that the next one waits.
    for _ in 0..2 {
        take(&mut kiosk.queue, "career", None);
    }
    kiosk.take_number(NAME);
    let number = room::number(3);
    kiosk.model.update(Message::Slip { number, state: SlipState::Printed });
    let mut called = kiosk.queue.clone();
    take(&mut called, "career", Some(NAME));
    room::start_all(&mut called);
    called.call(dropin::domain::event::TableNumber(1)).unwrap();
    kiosk.model.update(Message::Looked(Arc::new(called)));
    let Step::Number(shown) = kiosk.model.step() else { panic!() };
    assert_eq!(shown.slip, Some(SlipState::Printed));
    assert_eq!(shown.ticket.state, TicketState::Called);
}

#[test]
fn after_another_session_has_begun_the_same_number_is_somebody_elses() {
    let kiosk_with_number = || {
        let mut kiosk = Kiosk::new(queue(5));
        kiosk.take_number(NAME);
        kiosk
    };
    let mut next = queue(5);
    let token = Token::from_chance([1; 10]);
    let done = next.check_in(CheckIn { token, ..room::person("career", Some("Bo")) }).unwrap();
    assert_eq!(done.tickets[0].number, room::number(1));
    // Whoever stands there is not shown the other's ticket, and can do nothing with it.
    let mut kiosk = kiosk_with_number();
    kiosk.model.update(Message::Looked(Arc::new(next)));
    assert_eq!(kiosk.model.step(), &Step::Attract);
    assert_eq!(kiosk.press(Press::PrintAgain), None);
    // The other's badge brings the other's ticket, even before the new session is looked at.
    let mut kiosk = kiosk_with_number();
    kiosk.wait(5);
    let ask = kiosk.show("Bo").unwrap();
    kiosk.answer(ask, Answer::Done(done));
    let Step::Yours(shown) = kiosk.model.step() else { panic!("{:?}", kiosk.model.step()) };
    assert_eq!((shown.ticket.name.as_deref(), shown.slip), (Some("Bo"), None));
}

#[test]
fn a_badge_whose_number_will_hardly_be_reached_is_shown_the_offers() {
    let mut kiosk = Kiosk::new(busy());
    let ask = kiosk.show(NAME).unwrap();
    let tickets = kiosk.queue.ticket(room::number(11)).cloned().into_iter().collect();
    let offers = vec![Offer::Contact];
    let standing = Standing { out_of_reach: true, offers: offers.clone(), group: None };
    let remark = Some(Remark::Standing(standing));
    let done = Done { tickets, table: None, existing: true, remark };
    kiosk.answer(ask, Answer::Done(done));
    let shown = |kiosk: &Kiosk| match kiosk.model.step() {
        Step::Yours(shown) => shown.offers.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(shown(&kiosk), offers);
    let Some(Effect::Ask { ask, deed: Deed::Reprint(_) }) = kiosk.press(Press::PrintAgain) else {
        panic!("a copy was to be asked for");
    };
    let tickets = kiosk.queue.ticket(room::number(11)).cloned().into_iter().collect();
    let copy = Done { tickets, table: None, existing: false, remark: None };
    kiosk.answer(ask, Answer::Done(copy));
    assert_eq!(shown(&kiosk), offers, "another paper changes nothing");
}

#[test]
fn a_guarded_kiosk_is_left_by_a_held_corner_and_the_pin() {
    let press = |model: &mut Model, press| model.update(Message::Pressed(press));
    let mut model = Model::new(&["en".to_owned()]).guarded_by(Some("2708".to_owned()));
    assert!(!model.may_close());
    press(&mut model, Press::Digit(2));
    model.update(Message::CornerHeld);
    assert_eq!(model.over(), Some(Sheet::Pin));
    for digit in [2, 7, 0] {
        press(&mut model, Press::Digit(digit));
    }
    assert!(!model.is_left());
    press(&mut model, Press::Digit(8));
    assert!(model.is_left() && model.may_close());
    let mut model = Model::new(&["en".to_owned()]);
    assert!(model.may_close(), "without a PIN anybody may close the window");
    model.update(Message::CornerHeld);
    assert!(model.is_left());
}
