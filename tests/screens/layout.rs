//! Nothing is cut, nothing overlaps, everything can be hit: on every size of screen, in every
//! language.

use std::sync::Arc;
use std::time::Duration;

use dropin::domain::badge::BadgeKey;
use dropin::domain::event::{AreaCode, TableNumber};
use dropin::domain::queue::{Done, Remark, Standing};
use dropin::domain::refusal::Offer;
use dropin::domain::ticket::Window;
use dropin::screens::kiosk::{Answer, Message, Model, Press, Scanned, Visitor};
use dropin::screens::{Screen, board, desk, frame, table};
use dropin::text::Language;
use eframe::egui::{Pos2, Rect, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::room::{at, busy, in_groups, number, overrun, queue};

const SIZES: [[f32; 2]; 4] = [[1024.0, 600.0], [1280.0, 800.0], [1920.0, 1080.0], [3840.0, 2160.0]];

/// The label and place of everything that can be pressed or typed into, and of all words.
fn drawn<S: Screen + 'static>(screen: S, size: [f32; 2]) -> Vec<(Role, String, Rect)> {
    let mut harness = Harness::builder().with_size(size).build_ui_state(
        |ui, screen: &mut S| {
            let _asked_in_vain = frame(ui, screen, Duration::ZERO);
        },
        screen,
    );
    harness.run();
    harness
        .get_all_by(|node| node.role() != Role::Window && node.label().or(node.value()).is_some())
        .map(|node| {
            let place = node.rect();
            let node = node.accesskit_node();
            (node.role(), node.label().or(node.value()).unwrap_or_default(), place)
        })
        .collect()
}

/// Everything in its place.
fn check<S: Screen + 'static>(what: &str, size: [f32; 2], smallest: f32, screen: S) {
    let screen_rect = Rect::from_min_size(Pos2::ZERO, size.into()).expand(1.0);
    let all = drawn(screen, size);
    assert!(!all.is_empty(), "{what}");
    for (_, label, place) in &all {
        assert!(screen_rect.contains_rect(*place), "{what}: {label} at {place:?} of {size:?}");
    }
    let pressed: Vec<_> =
        all.iter().filter(|(role, ..)| matches!(role, Role::Button | Role::CheckBox)).collect();
    for (nth, (_, label, place)) in pressed.iter().enumerate() {
        let side = place.width().min(place.height());
        assert!(side >= smallest - 0.5, "{what}: {label} is {side} high in {size:?}");
        for (_, other, there) in &pressed[nth + 1..] {
            let both = place.shrink(0.5).intersect(*there);
            assert!(!both.is_positive(), "{what}: {label} and {other} overlap in {size:?}");
        }
    }
    let words: Vec<_> = all.iter().filter(|(role, ..)| *role == Role::Label).collect();
    for (nth, (_, words_here, place)) in words.iter().enumerate() {
        for (_, other, there) in &words[nth + 1..] {
            let both = place.shrink2([1.0, place.height() * 0.22].into()).intersect(*there);
            assert!(
                !both.is_positive(),
                "{what}: “{words_here}” at {place} on “{other}” at {there} in {size:?}"
            );
        }
    }
}

/// The kiosk in each of its states, with a long name.
fn kiosk(state: &str) -> Model {
    let queue = if state == "not open yet" { queue(-60) } else { busy() };
    let mut model = Model::new(&queue.event().languages);
    model.update(Message::Looked(Arc::new(queue.clone())));
    let name = Some("Wilhelmina Alexandra von Hohenberg-Saint".to_owned());
    let badge = Some(BadgeKey("key".to_owned()));
    let visitor = Visitor { badge, name, language: None };
    let mut look_up = |answer| {
        model.update(Message::Seen(Scanned("badge".to_owned())));
        model.update(Message::Answer { ask: 1, answer });
    };
    let ticket = |wanted| {
        let tickets = queue.tickets().filter(|t| t.number == number(wanted)).cloned().collect();
        Answer::Done(Done { tickets, table: None, existing: true, remark: None })
    };
    match state {
        "areas" | "details" | "number" => look_up(Answer::Visitor(visitor)),
        "waiting" | "leaving" | "changing" => look_up(ticket(11)),
        "out of reach" => {
            let Answer::Done(done) = ticket(11) else { unreachable!("made above") };
            let window = Window { from: at(60), to: at(75) };
            let area = |code: &str| Offer::Area { area: AreaCode(code.to_owned()), window };
            let offers = vec![area("leading"), area("speaking"), area("involved"), Offer::Contact];
            let standing = Standing { out_of_reach: true, group: None, offers };
            let remark = Some(Remark::Standing(standing));
            look_up(Answer::Done(Done { remark, ..done }));
        }
        "called" => look_up(ticket(9)),
        _ => {}
    }
    let mut press = |press| model.update(Message::Pressed(press));
    match state {
        "about" => drop(press(Press::About)),
        "leaving" => drop(press(Press::Leave)),
        "changing" => drop(press(Press::ChangeArea)),
        "details" | "number" => drop(press(Press::Area(AreaCode("career".to_owned())))),
        "cut off" => drop(model.update(Message::CutOff)),
        _ => {}
    }
    if state == "number" {
        model.update(Message::Pressed(Press::GetNumber));
        let Answer::Done(done) = ticket(11) else { return model };
        let answer = Answer::Done(Done { existing: false, ..done });
        model.update(Message::Answer { ask: 2, answer });
    }
    model
}

#[test]
fn the_kiosk_fits_every_screen_in_every_language() {
    for size in SIZES {
        for language in Language::ALL {
            for state in [
                "attract",
                "not open yet",
                "about",
                "cut off",
                "areas",
                "details",
                "number",
                "waiting",
                "out of reach",
                "called",
                "leaving",
                "changing",
            ] {
                let mut model = kiosk(state);
                model.update(Message::Pressed(Press::Language(language)));
                check(&format!("{state} in {}", language.code()), size, 48.0, model);
            }
        }
    }
}

#[test]
fn the_table_display_fits_every_screen_in_every_language() {
    for size in SIZES {
        for language in Language::ALL {
            for at in [1, 2, 4, 8] {
                let mut model = table::Model::new(TableNumber(at), language);
                model.update(table::Message::Looked(Arc::new(busy())));
                check(&format!("table {at} in {}", language.code()), size, 48.0, model);
            }
            for (state, queue) in [("overrun", overrun()), ("in groups", in_groups())] {
                let mut model = table::Model::new(TableNumber(6), language);
                model.update(table::Message::Looked(Arc::new(queue)));
                check(&format!("table 6 {state} in {}", language.code()), size, 48.0, model);
            }
        }
    }
}

#[test]
fn the_board_and_the_desk_fit_every_screen_in_every_language() {
    for size in SIZES {
        for language in Language::ALL {
            let mut model = board::Model::new(language);
            model.update(board::Message::Looked(Arc::new(busy())));
            check(&format!("board in {}", language.code()), size, 0.0, model);
            let mut model = desk::Model::new(language);
            model.update(desk::Message::Looked(Arc::new(busy())));
            check(&format!("desk in {}", language.code()), size, 24.0, model.clone());
            model.update(desk::Message::Open(number(11)));
            check(&format!("ticket at the desk in {}", language.code()), size, 24.0, model);
        }
    }
}
