//! The kiosk and time: when it asks, when it clears itself, and that nothing remains.

use std::time::Duration;

use dropin::screens::kiosk::{Answer, Effect, Message, Press, Scanned, Step};

use super::kiosk_model::{Kiosk, NAME};
use crate::room::{queue, take};

#[test]
fn after_twenty_seconds_the_kiosk_asks_and_twenty_later_it_clears_itself() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.arrive(NAME);
    assert_eq!(kiosk.wait(19), None);
    assert_eq!(kiosk.model.countdown(), None);
    assert_eq!(kiosk.wait(1), Some(Effect::Chime));
    assert_eq!(kiosk.model.countdown(), Some(20));
    assert_eq!(kiosk.wait(19), None, "one chime is enough");
    assert_eq!(kiosk.model.countdown(), Some(1));
    kiosk.wait(1);
    assert_eq!(kiosk.model.step(), &Step::Attract);
}

#[test]
fn whoever_needs_more_time_gets_it_again_and_again() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.arrive(NAME);
    for _ in 0..5 {
        kiosk.wait(35);
        assert!(kiosk.model.countdown().is_some());
        kiosk.press(Press::MoreTime);
        assert_eq!(kiosk.model.countdown(), None);
    }
    assert!(matches!(kiosk.model.step(), Step::Areas(_)));
}

#[test]
fn nothing_of_a_person_remains_once_the_kiosk_is_at_its_start() {
    type Way = fn(&mut Kiosk);
    let ways: [(&str, Way); 5] = [
        ("left alone at the areas", |k| {
            k.arrive(NAME);
            k.wait(20);
            k.wait(20);
        }),
        ("left alone at the number", |k| {
            k.take_number(NAME);
            k.wait(25);
        }),
        ("Done", |k| {
            k.take_number(NAME);
            k.press(Press::Done);
        }),
        ("Escape", |k| {
            k.arrive(NAME);
            k.choose();
            k.model.update(Message::Escape);
        }),
        ("Escape with your ticket", |k| {
            k.ticket_of(NAME);
            k.model.update(Message::Escape);
        }),
    ];
    for (way, walk) in ways {
        let mut kiosk = Kiosk::new(queue(5));
        kiosk.model.update(Message::Typed(Scanned(NAME.to_owned())));
        walk(&mut kiosk);
        assert_eq!(kiosk.model.step(), &Step::Attract, "{way}");
        kiosk.wait(4);
        let all = format!("{:?}", kiosk.model);
        for trace in [NAME, "key of", "Amina", "07070707"] {
            assert!(!all.contains(trace), "{way}: {trace}");
        }
    }
}

#[test]
fn an_answer_that_comes_after_the_person_has_gone_is_not_shown() {
    let mut kiosk = Kiosk::new(queue(5));
    let ask = kiosk.show(NAME).unwrap();
    kiosk.model.update(Message::Escape);
    kiosk.answer(ask, Answer::Visitor(Kiosk::visitor(NAME)));
    assert_eq!(kiosk.model.step(), &Step::Attract);
}

#[test]
fn escape_does_not_lose_a_number_that_is_being_taken() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.arrive(NAME);
    kiosk.choose();
    let Some(Effect::Ask { ask, .. }) = kiosk.press(Press::GetNumber) else { panic!() };
    kiosk.model.update(Message::Escape);
    kiosk.wait(5);
    let done = take(&mut kiosk.queue.clone(), "career", Some(NAME));
    kiosk.answer(ask, Answer::Done(done));
    assert!(matches!(kiosk.model.step(), Step::Number(_)));
}

#[test]
fn an_idle_kiosk_asks_for_no_more_than_one_frame_a_minute() {
    let kiosk = Kiosk::new(queue(5));
    assert!(kiosk.model.next_change().unwrap() > Duration::from_secs(30));
}
