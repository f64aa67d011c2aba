//! The kiosk and those who go without a number: counted once, unless they have one.

use dropin::domain::Refusal;
use dropin::domain::badge::BadgeKey;
use dropin::domain::event::AreaCode;
use dropin::screens::kiosk::{Answer, Effect, Gone, Message, Press, Scanned, Step};

use super::kiosk_model::{Kiosk, NAME};
use crate::room::{busy, later, queue, take};

/// Whose going is to be counted, if anybody's.
fn counted(effect: Option<Effect>) -> Option<Gone> {
    match effect {
        Some(Effect::Count(gone)) => Some(gone),
        None => None,
        Some(other) => panic!("{other:?}"),
    }
}

fn key_of(name: &str) -> Option<BadgeKey> {
    Kiosk::visitor(name).badge
}

/// The same as [`Kiosk::answer`], with what the kiosk asks to be done.
fn answered(kiosk: &mut Kiosk, ask: u64, answer: Answer) -> Option<Effect> {
    kiosk.model.update(Message::Answer { ask, answer })
}

#[test]
fn whoever_showed_a_badge_and_goes_without_a_number_is_counted() {
    type Way = fn(&mut Kiosk) -> Option<Effect>;
    let ways: [(&str, Way); 5] = [
        ("Done", |k| k.press(Press::Done)),
        ("Back from the areas", |k| k.press(Press::Back)),
        ("Escape", |k| k.model.update(Message::Escape)),
        ("nothing, for as long as the kiosk waits", |k| {
            assert_eq!(k.wait(20), Some(Effect::Chime));
            k.wait(20)
        }),
        ("somebody else's badge", |k| {
            k.wait(10);
            let ask = k.show("Bo").unwrap();
            answered(k, ask, Answer::Visitor(Kiosk::visitor("Bo")))
        }),
    ];
    for (way, go) in ways {
        let mut kiosk = Kiosk::new(queue(5));
        kiosk.arrive(NAME);
        let gone = counted(go(&mut kiosk)).unwrap_or_else(|| panic!("{way}: nobody was counted"));
        assert_eq!((gone.badge, gone.area, gone.refused), (key_of(NAME), None, None), "{way}");
        assert_eq!((gone.language.as_str(), gone.people), ("en", 1), "{way}");
    }
}

#[test]
fn what_they_had_chosen_is_counted_with_them() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.arrive(NAME);
    kiosk.choose();
    kiosk.press(Press::People(3));
    kiosk.press(Press::Speaks("ar".to_owned()));
    let gone = counted(kiosk.press(Press::Done)).unwrap();
    assert_eq!(gone.area, Some(AreaCode("career".to_owned())));
    assert_eq!((gone.language.as_str(), gone.people), ("ar", 3));
    assert_eq!(gone.refused, None);
}

#[test]
fn nobody_is_counted_who_has_a_number_or_showed_no_badge() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.take_number(NAME);
    assert_eq!(kiosk.press(Press::Done), None, "a number was taken");
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.ticket_of(NAME);
    assert_eq!(kiosk.press(Press::Done), None, "one's own ticket was looked at");
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.press(Press::NoBadge);
    assert!(matches!(kiosk.model.step(), Step::Areas(_)));
    assert_eq!(kiosk.press(Press::Done), None, "no badge was read");
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.press(Press::About);
    assert_eq!(kiosk.press(Press::Done), None, "somebody read what coaching is");
}

#[test]
fn the_badge_of_whoever_is_here_brings_their_ticket_and_counts_nobody() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.arrive(NAME);
    // The number was taken at another kiosk meanwhile.
    kiosk.wait(10);
    let ask = kiosk.show(NAME).unwrap();
    let done = take(&mut kiosk.queue.clone(), "career", Some(NAME));
    assert_eq!(answered(&mut kiosk, ask, Answer::Done(done)), None);
    assert!(matches!(kiosk.model.step(), Step::Yours(_)));
}

#[test]
fn somebody_elses_ticket_on_the_screen_means_that_whoever_was_there_is_gone() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.arrive(NAME);
    kiosk.wait(10);
    let ask = kiosk.show("Bo").unwrap();
    let done = take(&mut kiosk.queue.clone(), "career", Some("Bo"));
    let gone = counted(answered(&mut kiosk, ask, Answer::Done(done))).unwrap();
    assert_eq!(gone.badge, key_of(NAME));
}

#[test]
fn who_reads_that_there_is_no_number_and_goes_was_turned_away() {
    for badge in [true, false] {
        let mut kiosk = Kiosk::new(later(Some(&busy()), 75));
        if badge {
            kiosk.arrive(NAME);
        } else {
            kiosk.press(Press::NoBadge);
        }
        kiosk.press(Press::Area(AreaCode("career".to_owned())));
        assert!(matches!(kiosk.model.step(), Step::Refused { .. }));
        let gone = counted(kiosk.press(Press::Done)).unwrap();
        assert!(matches!(gone.refused, Some(Refusal::NotInTime { .. })), "{gone:?}");
        assert_eq!(gone.area, Some(AreaCode("career".to_owned())));
        assert_eq!(gone.badge.is_some(), badge);
    }
}

#[test]
fn whom_the_queue_has_turned_away_it_has_counted_already() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.arrive(NAME);
    kiosk.choose();
    let Some(Effect::Ask { ask, .. }) = kiosk.press(Press::GetNumber) else { panic!() };
    let area = AreaCode("career".to_owned());
    let refusal = Refusal::AreaPaused { area, offers: Vec::new() };
    assert_eq!(answered(&mut kiosk, ask, Answer::Refused(refusal)), None);
    kiosk.press(Press::AllAreas);
    assert_eq!(kiosk.press(Press::Done), None);
}

#[test]
fn a_badge_nothing_is_known_of_yet_is_nobody_to_be_counted() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.model.update(Message::Seen(Scanned(NAME.to_owned()))).unwrap();
    assert_eq!(kiosk.model.update(Message::Escape), None);
}
