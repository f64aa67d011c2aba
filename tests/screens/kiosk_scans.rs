//! What the kiosk makes of scanners, fingers that type, and badges that stay in the picture.

use std::time::Duration;

use dropin::displays::kiosk::CameraState;
use dropin::screens::kiosk::{Answer, Deed, Effect, Message, Press, Scanned, Step};

use super::kiosk_model::{Kiosk, NAME};
use crate::room::queue;

impl Kiosk {
    fn type_in(&mut self, text: &str) {
        self.model.update(Message::Typed(Scanned(text.to_owned())));
    }

    /// Enter; the text that is looked up, if any.
    fn enter(&mut self) -> Option<String> {
        looked_up(self.model.update(Message::Ended))
    }

    /// Waits until a scan would be over; the text that is looked up, if any.
    fn hush(&mut self) -> Option<String> {
        self.wait_ms(300);
        looked_up(self.model.update(Message::Hushed))
    }

    fn wait_ms(&mut self, milliseconds: u64) {
        self.now += Duration::from_millis(milliseconds);
        self.model.update(Message::Tick(self.now));
    }
}

fn seen(text: &str) -> Message {
    Message::Seen(Scanned(text.to_owned()))
}

fn looked_up(effect: Option<Effect>) -> Option<String> {
    match effect? {
        Effect::Ask { deed: Deed::LookUp(Scanned(text)), .. } => Some(text),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_badge_held_up_while_the_queue_is_at_work_or_out_of_reach_is_heard_as_soon_as_it_can_be() {
    let mut kiosk = Kiosk::new(queue(5));
    let ask = kiosk.show("Bo").unwrap();
    // The next one is impatient; the eye tells of the badge twice a second.
    assert_eq!(kiosk.show(NAME), None);
    kiosk.wait_ms(500);
    assert_eq!(kiosk.show(NAME), None);
    kiosk.answer(ask, Answer::Unreachable);
    kiosk.wait_ms(500);
    let ask = kiosk.show(NAME).expect("it was in view all the time");
    kiosk.answer(ask, Answer::Unreachable);
    kiosk.wait_ms(500);
    assert!(kiosk.show(NAME).is_some(), "and is asked about until there is an answer");
}

#[test]
fn a_scanner_is_heard_whatever_the_camera_does() {
    for camera in CameraState::ALL {
        let mut kiosk = Kiosk::new(queue(5));
        kiosk.model.update(Message::Camera(camera));
        kiosk.type_in("ABCD-1234");
        assert_eq!(kiosk.enter(), None, "it may be the first of several lines");
        assert_eq!(kiosk.hush().as_deref(), Some("ABCD-1234"), "{camera:?}");
    }
}

#[test]
fn a_finger_that_types_is_no_scanner() {
    let mut kiosk = Kiosk::new(queue(5));
    for c in "ABCD".chars() {
        kiosk.type_in(&c.to_string());
        kiosk.wait_ms(200);
    }
    assert_eq!((kiosk.enter(), kiosk.hush()), (None, None));
}

#[test]
fn a_contact_card_that_a_scanner_types_line_by_line_is_one_badge() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Amina Yusuf\nEMAIL:amina@example.org\nEND:VCARD";
    // Typed within one frame, within a few, and with frames so slow that one could despair.
    for between in [0, 20, 200, 800] {
        let mut kiosk = Kiosk::new(queue(5));
        let mut heard = Vec::new();
        for line in card.lines() {
            kiosk.type_in(line);
            heard.extend(kiosk.enter());
            kiosk.wait_ms(between);
        }
        assert_eq!(heard, [card], "{between} ms");
        assert_eq!(kiosk.hush(), None, "once");
    }
}

#[test]
fn a_scanned_card_whose_end_never_comes_is_looked_up_as_it_is_once_it_is_quiet() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.type_in("BEGIN:VCARD");
    assert_eq!(kiosk.enter(), None);
    assert!(kiosk.model.next_change().unwrap() < Duration::from_millis(300), "it asks to be woken");
    assert_eq!(kiosk.hush().as_deref(), Some("BEGIN:VCARD"));
    assert!(kiosk.model.next_change().unwrap() <= Duration::from_millis(305));
}

#[test]
fn a_code_of_one_line_is_looked_up_within_an_eighth_of_a_second() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.type_in("ABCD-1234");
    kiosk.enter();
    assert!(kiosk.model.next_change().unwrap() <= Duration::from_millis(105));
    kiosk.wait_ms(105);
    assert!(kiosk.model.update(Message::Hushed).is_some());
}

#[test]
fn what_was_typed_or_scanned_is_nowhere_to_be_read() {
    let mut kiosk = Kiosk::new(queue(5));
    let typed = Message::Typed(Scanned(NAME.to_owned()));
    let seen = Message::Seen(Scanned(NAME.to_owned()));
    assert!(!format!("{typed:?} {seen:?}").contains("Amina"));
    kiosk.type_in(NAME);
    assert!(!format!("{:?}", kiosk.model).contains("Amina"));
}

#[test]
fn a_scanner_gone_wild_neither_grows_nor_keeps_a_touch_waiting() {
    let mut kiosk = Kiosk::new(queue(5));
    let started = std::time::Instant::now();
    let mut asked = 0;
    for number in 0..20_000 {
        kiosk.type_in(&format!("BADGE-{number}"));
        asked += usize::from(kiosk.enter().is_some());
        // The camera's reader has gone wild as well.
        asked += usize::from(kiosk.model.update(seen(&format!("SEEN-{number}"))).is_some());
    }
    let held = format!("{:?}", kiosk.model);
    let bytes = held.split("Scanner(").nth(1).and_then(|rest| rest.split(' ').next()).unwrap();
    assert!(bytes.parse::<usize>().unwrap() < 9_000, "no more than a QR code holds: {bytes}");
    asked += usize::from(kiosk.hush().is_some());
    assert_eq!(asked, 1, "the queue is asked one thing at a time");
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    kiosk.press(Press::About);
    assert_eq!(*kiosk.model.step(), Step::About, "a touch is heard at once");
}

#[test]
fn keys_that_nobody_presses_keep_no_screen_open() {
    let mut kiosk = Kiosk::new(queue(5));
    kiosk.arrive(NAME);
    for _ in 0..400 {
        kiosk.type_in("x");
        kiosk.wait_ms(100);
    }
    assert_eq!(*kiosk.model.step(), Step::Attract);
}
