//! May a badge that is shown take the place of what is open? The rule of the kiosk's
//! `replace.rs`, as a table: every screen, for camera and scanner, another's badge and one's own.

use std::time::Duration;

use dropin::domain::Refusal;
use dropin::domain::event::AreaCode;
use dropin::domain::queue::Done;
use dropin::screens::kiosk::{Answer, Deed, Effect, Message, Press, Scanned, Step};

use super::kiosk_model::{Kiosk, NAME};
use crate::room::{busy, later, queue, take};

/// After how many seconds without a touch another's badge replaces the screen.
struct Row {
    screen: &'static str,
    open: fn() -> Kiosk,
    camera: Option<u64>,
    scanner: Option<u64>,
}

const ROWS: [Row; 13] = [
    Row { screen: "attract", open: attract, camera: Some(0), scanner: Some(0) },
    Row { screen: "about", open: about, camera: Some(0), scanner: Some(0) },
    Row { screen: "areas", open: areas, camera: Some(10), scanner: Some(0) },
    Row { screen: "areas without a badge", open: no_badge, camera: Some(10), scanner: Some(0) },
    Row { screen: "details", open: details, camera: Some(10), scanner: Some(0) },
    Row { screen: "refused", open: refused, camera: Some(10), scanner: Some(0) },
    Row { screen: "number", open: number, camera: Some(5), scanner: Some(0) },
    Row { screen: "your ticket", open: yours, camera: Some(5), scanner: Some(0) },
    Row { screen: "leaving", open: leaving, camera: Some(10), scanner: Some(0) },
    Row { screen: "changing area", open: changing, camera: Some(10), scanner: Some(0) },
    Row { screen: "left", open: left, camera: Some(5), scanner: Some(0) },
    // The queue is at work: it is waited for.
    Row { screen: "a badge is looked up", open: looking_up, camera: None, scanner: None },
    Row { screen: "a number is taken", open: taking, camera: None, scanner: None },
];

fn attract() -> Kiosk {
    Kiosk::new(queue(5))
}

fn about() -> Kiosk {
    after(attract(), |kiosk| drop(kiosk.press(Press::About)))
}

fn areas() -> Kiosk {
    after(attract(), |kiosk| kiosk.arrive(NAME))
}

fn no_badge() -> Kiosk {
    after(attract(), |kiosk| drop(kiosk.press(Press::NoBadge)))
}

fn details() -> Kiosk {
    after(areas(), Kiosk::choose)
}

fn refused() -> Kiosk {
    after(Kiosk::new(later(Some(&busy()), 75)), |kiosk| {
        kiosk.arrive(NAME);
        kiosk.press(Press::Area(AreaCode("career".to_owned())));
        assert!(matches!(kiosk.model.step(), Step::Refused { .. }));
    })
}

fn number() -> Kiosk {
    after(attract(), |kiosk| kiosk.take_number(NAME))
}

fn yours() -> Kiosk {
    after(attract(), |kiosk| kiosk.ticket_of(NAME))
}

fn leaving() -> Kiosk {
    after(yours(), |kiosk| drop(kiosk.press(Press::Leave)))
}

fn changing() -> Kiosk {
    after(yours(), |kiosk| drop(kiosk.press(Press::ChangeArea)))
}

fn left() -> Kiosk {
    after(leaving(), |kiosk| {
        let Some(Effect::Ask { ask, .. }) = kiosk.press(Press::LeaveYes) else { panic!() };
        let done = take(&mut kiosk.queue.clone(), "career", Some(NAME));
        kiosk.answer(ask, Answer::Done(done));
        assert!(matches!(kiosk.model.step(), Step::Left(_)));
    })
}

fn looking_up() -> Kiosk {
    after(attract(), |kiosk| assert!(kiosk.show("another").is_some()))
}

fn taking() -> Kiosk {
    after(details(), |kiosk| drop(kiosk.press(Press::GetNumber)))
}

fn after(mut kiosk: Kiosk, happens: impl FnOnce(&mut Kiosk)) -> Kiosk {
    happens(&mut kiosk);
    kiosk
}

impl Kiosk {
    /// Holds a badge to the scanner; what is asked, if anything.
    fn scan(&mut self, text: &str) -> Option<u64> {
        self.model.update(Message::Typed(Scanned(text.to_owned())));
        self.model.update(Message::Ended);
        self.now += Duration::from_millis(150);
        self.model.update(Message::Tick(self.now));
        match self.model.update(Message::Hushed)? {
            Effect::Ask { ask, deed: Deed::LookUp(_) } => Some(ask),
            other => panic!("{other:?}"),
        }
    }

    /// Somebody's touch that does nothing.
    fn touch(&mut self) {
        self.model.update(Message::Touched);
    }
}

/// Shows a badge, to the camera or the scanner.
type Show = fn(&mut Kiosk, &str) -> Option<u64>;

const READERS: [(&str, Show); 2] = [("camera", Kiosk::show), ("scanner", Kiosk::scan)];

#[test]
fn another_badge_replaces_what_is_open_as_the_rule_says() {
    for row in ROWS {
        for ((reader, show), replaces) in READERS.into_iter().zip([row.camera, row.scanner]) {
            let case = format!("{reader}, {}", row.screen);
            let mut kiosk = (row.open)();
            kiosk.wait(1);
            kiosk.touch();
            let Some(seconds) = replaces else {
                kiosk.wait(7);
                assert_eq!(show(&mut kiosk, "Bo Example"), None, "{case}: the queue is at work");
                continue;
            };
            if seconds > 0 {
                kiosk.wait(seconds - 1);
                let before = kiosk.model.step().clone();
                assert_eq!(show(&mut kiosk, "Bo Example"), None, "{case}: too early");
                assert_eq!(*kiosk.model.step(), before, "{case}: nothing changes");
                kiosk.wait(1);
            }
            let ask = show(&mut kiosk, "Bo Example").unwrap_or_else(|| panic!("{case}: not taken"));
            kiosk.answer(ask, Answer::Visitor(Kiosk::visitor("Bo Example")));
            let Step::Areas(guest) = kiosk.model.step() else { panic!("{case}") };
            assert_eq!(guest.visitor.name.as_deref(), Some("Bo Example"), "{case}");
        }
    }
}

/// The answer to the badge of the person on the screen.
fn own_answer(kiosk: &mut Kiosk) -> Answer {
    match kiosk.model.step() {
        Step::Number(shown)
        | Step::Yours(shown)
        | Step::Leaving(shown)
        | Step::ChangingArea(shown) => {
            let tickets = vec![shown.ticket.clone()];
            Answer::Done(Done { tickets, table: None, existing: true, remark: None })
        }
        _ => Answer::Visitor(Kiosk::visitor(NAME)),
    }
}

#[test]
fn the_badge_of_the_person_on_the_screen_changes_nothing() {
    let own = ["areas", "details", "refused", "number", "your ticket", "leaving", "changing area"];
    for row in ROWS.into_iter().filter(|row| own.contains(&row.screen)) {
        for (reader, show) in READERS {
            let mut kiosk = (row.open)();
            kiosk.wait(11);
            let before = kiosk.model.step().clone();
            let ask = show(&mut kiosk, NAME);
            let ask = ask.unwrap_or_else(|| panic!("{reader}, {}", row.screen));
            let answer = own_answer(&mut kiosk);
            kiosk.answer(ask, answer);
            assert_eq!(*kiosk.model.step(), before, "{reader}, {}", row.screen);
        }
    }
}

#[test]
fn who_has_left_the_line_or_came_without_a_badge_may_come_in_with_one() {
    for (screen, open) in [("left", left as fn() -> Kiosk), ("areas without a badge", no_badge)] {
        for (reader, show) in READERS {
            let mut kiosk = open();
            kiosk.wait(11);
            let ask = show(&mut kiosk, NAME).unwrap();
            kiosk.answer(ask, Answer::Visitor(Kiosk::visitor(NAME)));
            let Step::Areas(guest) = kiosk.model.step() else { panic!("{reader}, {screen}") };
            assert!(guest.visitor.badge.is_some(), "{reader}, {screen}");
        }
    }
}

#[test]
fn two_badges_and_codes_that_are_none_are_spoken_of_where_nobody_is_disturbed() {
    for row in ROWS {
        let spoken = row.camera == Some(0);
        for message in [Message::SeenTwo, Message::SeenOther(Refusal::NotABadge { kind: "wifi" })] {
            let mut kiosk = (row.open)();
            kiosk.wait(9);
            let (step, before) = (kiosk.model.step().clone(), kiosk.model.notice());
            assert_eq!(kiosk.model.update(message.clone()), None, "{}", row.screen);
            assert_eq!(*kiosk.model.step(), step, "{}", row.screen);
            assert_eq!(kiosk.model.notice() != before, spoken, "{message:?} on {}", row.screen);
        }
    }
}

#[test]
fn the_screen_asks_for_one_badge_until_there_is_one_or_none() {
    let mut kiosk = attract();
    for _ in 0..10 {
        kiosk.wait(1);
        kiosk.model.update(Message::SeenTwo);
        assert_eq!(
            kiosk.model.notice().as_deref(),
            Some("More than one badge is in view. Please show only yours.")
        );
    }
    kiosk.press(Press::Language(dropin::text::Language::French));
    assert!(kiosk.model.notice().unwrap().starts_with("Plusieurs badges sont visibles"));
    let ask = kiosk.show(NAME).expect("one is put away");
    assert_eq!(kiosk.model.notice(), None);
    kiosk.answer(ask, Answer::Visitor(Kiosk::visitor(NAME)));
    assert_eq!(kiosk.model.notice(), None);

    let mut kiosk = attract();
    kiosk.model.update(Message::SeenTwo);
    kiosk.wait(4);
    assert_eq!(kiosk.model.notice(), None, "both are put away");
}

#[test]
fn what_the_camera_sees_does_not_cover_what_somebody_has_to_read() {
    let mut kiosk = attract();
    let ask = kiosk.show(NAME).unwrap();
    kiosk.answer(ask, Answer::Unreachable);
    let before = kiosk.model.notice();
    kiosk.model.update(Message::SeenTwo);
    assert_eq!(kiosk.model.notice(), before);

    // A network's code under the scanner is the scanner's.
    let mut kiosk = attract();
    let ask = kiosk.scan("WIFI:S:Guests;;").unwrap();
    kiosk.answer(ask, Answer::Refused(Refusal::NotABadge { kind: "wifi" }));
    let before = kiosk.model.notice();
    kiosk.model.update(Message::SeenTwo);
    assert_eq!(kiosk.model.notice(), before);
}

#[test]
fn a_touch_is_not_kept_waiting_by_a_badge_that_is_looked_up() {
    // The queue does not answer, and somebody's badge was in sight.
    let mut kiosk = details();
    kiosk.wait(10);
    let ask = kiosk.show("Bo Example").unwrap();
    let taken = kiosk.press(Press::GetNumber);
    assert!(matches!(taken, Some(Effect::Ask { deed: Deed::CheckIn(_), .. })), "{taken:?}");
    kiosk.answer(ask, Answer::Visitor(Kiosk::visitor("Bo Example")));
    assert!(matches!(kiosk.model.step(), Step::Details { .. }), "whoever touches is there");
}

#[test]
fn a_badge_left_under_the_scanner_is_one_badge_and_keeps_no_screen_open() {
    let mut kiosk = attract();
    let ask = kiosk.scan(NAME).unwrap();
    kiosk.answer(ask, Answer::Visitor(Kiosk::visitor(NAME)));
    for _ in 0..41 {
        kiosk.wait(1);
        assert_eq!(kiosk.scan(NAME), None);
    }
    assert_eq!(*kiosk.model.step(), Step::Attract, "nobody has touched anything");
    kiosk.wait(3);
    assert!(kiosk.scan(NAME).is_some(), "it was away, and is there again");
}
