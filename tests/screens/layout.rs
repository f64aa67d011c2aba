//! Nothing is cut, nothing overlaps, everything can be hit: on every size of screen, in every
//! language.

use std::sync::Arc;
use std::time::Duration;

use dropin::displays::desk::DeskDeed;
use dropin::domain::Refusal;
use dropin::domain::badge::BadgeKey;
use dropin::domain::event::{AreaCode, TableNumber};
use dropin::domain::queue::{Done, Remark, Standing};
use dropin::domain::refusal::Offer;
use dropin::domain::ticket::Window;
use dropin::screens::kiosk::{Answer, Message, Model, Press, Scanned, Sheet, Visitor};
use dropin::screens::parts::line;
use dropin::screens::{Screen, board, desk, frame, table};
use dropin::text::Language;
use eframe::egui::{Pos2, Rect, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::room::{at, busy, devices, in_groups, number, overrun, queue};

const SIZES: [[f32; 2]; 7] = [
    [1024.0, 600.0],
    [1280.0, 800.0],
    [1920.0, 1080.0],
    [3840.0, 2160.0],
    [600.0, 1024.0],
    [800.0, 1280.0],
    [1080.0, 1920.0],
];

/// Every language on the smallest screens, lying and upright; one that is short and one that runs
/// from the right on all others, where there is as much room or more.
fn everywhere() -> impl Iterator<Item = ([f32; 2], Language)> {
    let all = SIZES.into_iter().flat_map(|size| Language::ALL.map(|language| (size, language)));
    all.filter(|(size, language)| {
        size[0].min(size[1]) < 700.0 || matches!(language, Language::English | Language::Arabic)
    })
}

/// The label and place of everything that can be pressed or typed into, and of all words.
fn drawn<S: Screen + 'static>(
    screen: S,
    size: [f32; 2],
) -> (Vec<(Role, String, Rect)>, Vec<String>) {
    let mut harness = Harness::builder().with_size(size).build_ui_state(
        |ui, screen: &mut S| {
            let _asked_in_vain = frame(ui, screen, Duration::ZERO);
        },
        screen,
    );
    harness.run();
    let cut = line::cut(&harness.ctx);
    let all = harness
        .get_all_by(|node| node.role() != Role::Window && node.label().or(node.value()).is_some())
        .map(|node| {
            let place = node.rect();
            let node = node.accesskit_node();
            (node.role(), node.label().or(node.value()).unwrap_or_default(), place)
        })
        .collect();
    (all, cut)
}

/// Lists on a card end in an ellipsis where they are long; nothing else is ever cut.
fn may_be_cut(words: &str) -> bool {
    words.contains(", ") || words.contains('、') || words.contains("، ") || words.contains(" · ")
}

/// What is not in its place.
fn check<S: Screen + 'static>(what: &str, size: [f32; 2], smallest: f32, screen: S) -> Vec<String> {
    let mut wrong = Vec::new();
    let screen_rect = Rect::from_min_size(Pos2::ZERO, size.into()).expand(1.0);
    let (all, cut) = drawn(screen, size);
    if all.is_empty() {
        wrong.push("nothing is drawn".to_owned());
    }
    for words in cut.iter().filter(|words| !may_be_cut(words)) {
        wrong.push(format!("“{words}” is cut"));
    }
    for (_, label, place) in &all {
        if !screen_rect.contains_rect(*place) {
            wrong.push(format!("“{label}” is outside, at {place}"));
        }
    }
    let pressed: Vec<_> =
        all.iter().filter(|(role, ..)| matches!(role, Role::Button | Role::CheckBox)).collect();
    for (nth, (_, label, place)) in pressed.iter().enumerate() {
        let side = place.width().min(place.height());
        if side < smallest - 0.5 {
            wrong.push(format!("“{label}” is {side} high"));
        }
        for (_, other, there) in &pressed[nth + 1..] {
            if place.shrink(0.5).intersect(*there).is_positive() {
                wrong.push(format!("“{label}” and “{other}” overlap"));
            }
        }
    }
    let labels = || all.iter().filter(|(role, ..)| *role == Role::Label);
    for (_, button, place) in &pressed {
        // The words of a card stand inside it; words that stick out belong to something else.
        let place = place.expand(2.0);
        for (_, here, there) in labels().filter(|label| !place.contains_rect(label.2)) {
            let both =
                place.shrink(4.0).intersect(there.shrink2([1.0, there.height() * 0.22].into()));
            if both.is_positive() {
                wrong.push(format!("“{here}” lies on the button “{button}”"));
            }
        }
    }
    let words: Vec<_> = all.iter().filter(|(role, ..)| *role == Role::Label).collect();
    for (nth, (_, here, place)) in words.iter().enumerate() {
        for (_, other, there) in &words[nth + 1..] {
            let both = place.shrink2([1.0, place.height() * 0.22].into()).intersect(*there);
            if both.is_positive() {
                wrong.push(format!("“{here}” at {place} on “{other}” at {there}"));
            }
        }
    }
    wrong.iter().map(|wrong| format!("{what} in {size:?}: {wrong}")).collect()
}

/// Fails with everything that is wrong, not with the first of it.
fn all_right(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} things:\n{}", wrong.len(), wrong.join("\n"));
}

/// The kiosk in each of its states, with a long name.
fn kiosk(state: &str, language: Language) -> Model {
    let queue = if state == "not open yet" { queue(-60) } else { busy() };
    let mut model = Model::new(&queue.event().languages).with_voice(true);
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
        "areas" | "details" | "number" | "topics" | "large areas" | "low details" => {
            look_up(Answer::Visitor(visitor));
        }
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
    model.update(Message::Pressed(Press::Language(language)));
    let mut press = |press| model.update(Message::Pressed(press));
    match state {
        "about" => drop(press(Press::About)),
        "leaving" => drop(press(Press::Leave)),
        "changing" => drop(press(Press::ChangeArea)),
        "details" | "number" | "low details" => {
            drop(press(Press::Area(AreaCode("career".to_owned()))));
        }
        "cut off" => drop(model.update(Message::CutOff)),
        _ => {}
    }
    if let Some(press) = match state {
        "languages" => Some(Press::Open(Sheet::Languages)),
        "ease" => Some(Press::Open(Sheet::Ease)),
        "topics" => Some(Press::Open(Sheet::Topics)),
        "large areas" => Some(Press::Larger),
        "low details" => Some(Press::Lower),
        _ => None,
    } {
        model.update(Message::Pressed(press));
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
    let mut wrong = Vec::new();
    for (size, language) in everywhere() {
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
            "languages",
            "ease",
            "topics",
            "large areas",
            "low details",
        ] {
            let model = kiosk(state, language);
            wrong.extend(check(&format!("{state} in {}", language.code()), size, 48.0, model));
        }
    }
    all_right(&wrong);
}

#[test]
fn the_table_display_fits_every_screen_in_every_language() {
    let mut wrong = Vec::new();
    for (size, language) in everywhere() {
        for at in [1, 2, 4, 8] {
            let mut model = table::Model::new(TableNumber(at), language);
            model.update(table::Message::Looked(Arc::new(busy())));
            wrong.extend(check(&format!("table {at} in {}", language.code()), size, 48.0, model));
        }
        let mut over = busy();
        let mut model = table::Model::new(TableNumber(1), language);
        model.update(table::Message::Looked(Arc::new(over.clone())));
        over.finish(TableNumber(1)).unwrap();
        model.update(table::Message::Looked(Arc::new(over)));
        // Of all questions the longest is as long as the last.
        for nth in 0..4 {
            let what = format!("table 1 asks {nth} in {}", language.code());
            wrong.extend(check(&what, size, 48.0, model.clone()));
            let ask = model.update(table::Message::Said(true)).map(|effect| effect.ask);
            let answer = table::Answer::Refused(Refusal::AlreadyAnswered { number: number(1) });
            model.update(table::Message::Answer { ask: ask.unwrap_or(0), answer });
        }
        for (state, queue) in [("overrun", overrun()), ("in groups", in_groups())] {
            let mut model = table::Model::new(TableNumber(6), language);
            model.update(table::Message::Looked(Arc::new(queue)));
            wrong.extend(check(
                &format!("table 6 {state} in {}", language.code()),
                size,
                48.0,
                model,
            ));
        }
    }
    all_right(&wrong);
}

#[test]
fn the_board_and_the_desk_fit_every_screen_in_every_language() {
    let mut wrong = Vec::new();
    for (size, language) in everywhere() {
        let mut model = board::Model::new(language);
        model.update(board::Message::Looked(Arc::new(busy())));
        wrong.extend(check(&format!("board in {}", language.code()), size, 0.0, model));
        let mut model = desk::Model::new(language);
        let queue = busy();
        model.update(desk::Message::Devices(Arc::new(devices(queue.now()))));
        model.update(desk::Message::Looked(Arc::new(queue)));
        let panels = [
            None,
            Some(desk::Message::Open(number(11))),
            Some(desk::Message::Pressed(DeskDeed::Void)),
            Some(desk::Message::OpenTable(TableNumber(4))),
            Some(desk::Message::OpenArea(AreaCode("career".to_owned()))),
            Some(desk::Message::OpenDevices),
            Some(desk::Message::OpenNewcomer),
        ];
        for panel in panels {
            let what = format!("desk, {panel:?} in {}", language.code());
            panel.map(|panel| model.update(panel));
            wrong.extend(check(&what, size, 24.0, model.clone()));
        }
        refuse_the_newcomer(&mut model);
        let what = format!("desk, a newcomer is refused in {}", language.code());
        wrong.extend(check(&what, size, 24.0, model));
    }
    all_right(&wrong);
}

/// The open newcomer would not be seen in time.
fn refuse_the_newcomer(model: &mut desk::Model) {
    let area = AreaCode("career".to_owned());
    let newcomer = desk::Newcomer { name: "Amina".to_owned(), ..Default::default() };
    model.update(desk::Message::Newcomer(newcomer.in_area(area.clone())));
    let asked = model.update(desk::Message::Give).expect("it is asked for");
    let refusal = Refusal::NotInTime { area, last_start: at(90), offers: Vec::new() };
    let answer = desk::Answer::Refused(refusal);
    model.update(desk::Message::Answer { ask: asked.ask, answer });
}
