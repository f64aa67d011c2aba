//! What can be read, pressed and typed into on the other screens, found by its words.

use std::sync::Arc;
use std::time::Duration;

use dropin::displays::desk::{DeskDeed, LogLine, STATION};
use dropin::displays::table::TableDeed;
use dropin::domain::Refusal;
use dropin::domain::event::{AreaCode, CoachCode, TableNumber};
use dropin::domain::queue::{AreaState, Queue};
use dropin::domain::ticket::Number;
use dropin::screens::{Screen, board, desk, frame, kiosk, table};
use dropin::text::Language;
use eframe::egui::{self, Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::room::{at, busy, later};

/// A screen and what it asked for.
struct Asked<S: Screen> {
    screen: S,
    effects: Vec<S::Effect>,
}

fn window<S: Screen + 'static>(screen: S) -> Harness<'static, Asked<S>>
where
    S::Effect: 'static,
{
    let mut harness = Harness::builder().with_size([1280.0, 800.0]).build_ui_state(
        |ui, asked: &mut Asked<S>| {
            let effects = frame(ui, &mut asked.screen, Duration::ZERO);
            asked.effects.extend(effects);
        },
        Asked { screen, effects: Vec::new() },
    );
    harness.run();
    harness
}

fn table(number: u16, queue: Queue) -> Harness<'static, Asked<table::Model>> {
    let mut model = table::Model::new(TableNumber(number), Language::English);
    model.update(table::Message::Looked(Arc::new(queue)));
    window(model)
}

#[test]
fn the_buttons_of_a_table_ask_for_what_they_say() {
    for (at, words, deed) in [
        (4, "Start with 9", TableDeed::Start(Number(9))),
        (4, "Call 9 again", TableDeed::Recall),
        (4, "9 is not here", TableDeed::NotHere(Number(9))),
        (4, "Take the call back", TableDeed::Withdraw),
        (1, "Finish and call 11", TableDeed::Call),
        (1, "Finish with 1", TableDeed::Finish),
        (7, "Finish with 10", TableDeed::Finish),
    ] {
        let mut harness = table(at, busy());
        harness.get_by_label(words).click();
        harness.run();
        let asked: Vec<TableDeed> =
            harness.state().effects.iter().map(|effect| touched(&effect.deed)).collect();
        assert_eq!(asked, [deed], "{words}");
    }
}

#[test]
fn not_here_is_offered_in_words_after_some_minutes() {
    let fresh = table(4, busy());
    assert!(fresh.query_by_label_contains("has not come yet").is_none());
    let waited = table(4, later(Some(&busy()), 26));
    assert!(waited.query_by_label_contains("has not come yet").is_some());
}

#[test]
fn the_board_shows_numbers_tables_and_areas_and_never_a_name() {
    let mut model = board::Model::new(Language::English);
    model.update(board::Message::Looked(Arc::new(busy())));
    let harness = window(model);
    for words in ["Table 4", "Table 6", "Getting involved", "12:08"] {
        assert!(harness.query_all_by_label(words).next().is_some(), "{words}");
    }
    let names: Vec<String> = busy().tickets().filter_map(|t| t.name.clone()).collect();
    assert!(!names.is_empty());
    for name in names {
        assert!(harness.query_by_label_contains(&name).is_none(), "{name}");
    }
}

#[test]
fn no_table_shows_the_name_of_a_delegate() {
    for number in 1..=8 {
        let harness = table(number, busy());
        for name in busy().tickets().filter_map(|t| t.name.clone()) {
            assert!(harness.query_by_label_contains(&name).is_none(), "{name} at {number}");
        }
    }
}

#[test]
fn the_desk_is_worked_by_keyboard_alone() {
    let mut model = desk::Model::new(Language::English);
    model.update(desk::Message::Looked(Arc::new(busy())));
    let mut harness = window(model);
    harness.run();
    harness.event(eframe::egui::Event::Text("hiro".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.query_by_label("Hiroshi Tanaka").is_some());
    harness.get_by_label("Void …").click();
    harness.run();
    harness.get_by_label("Taken twice").click();
    harness.run();
    harness.get_by_label("Take 8 out").click();
    harness.run();
    let asked: Vec<_> = harness.state().effects.iter().map(|e| e.deed.clone()).collect();
    assert_eq!(asked, [desk::Deed::Void(crate::room::number(8), "Taken twice".to_owned())]);
}

#[test]
fn the_desk_offers_only_what_can_be_done() {
    let mut model = desk::Model::new(Language::English);
    model.update(desk::Message::Looked(Arc::new(busy())));
    model.update(desk::Message::Open(crate::room::number(1)));
    assert_eq!(model.detail().unwrap().deeds, [DeskDeed::Reprint]);
    let harness = window(model);
    assert!(harness.query_by_label("Print again").is_some());
    assert!(harness.query_by_label("Void …").is_none());
}

/// A desk, and what it asked for after these buttons were pressed one after the other.
fn asked_at_the_desk(first: desk::Message, pressed: &[&str]) -> Vec<desk::Deed> {
    let mut model = desk::Model::new(Language::English);
    model.update(desk::Message::Looked(Arc::new(busy())));
    model.update(first);
    let mut harness = window(model);
    for words in pressed {
        harness.get_by_label(words).click();
        harness.run();
    }
    harness.state().effects.iter().map(|effect| effect.deed.clone()).collect()
}

#[test]
fn the_desk_presses_any_tables_buttons_and_hands_it_over() {
    let open = |table| desk::Message::OpenTable(TableNumber(table));
    let table = TableNumber(4);
    let asked = asked_at_the_desk(open(4), &["Call 9 again"]);
    assert_eq!(asked, [desk::Deed::Table(table, TableDeed::Recall)]);
    let asked = asked_at_the_desk(open(4), &["Chen Bo"]);
    let coach = CoachCode("coach-7".to_owned());
    assert_eq!(asked, [desk::Deed::HandOver(table, coach)]);
}

#[test]
fn the_desk_pauses_finishes_and_moves_an_area() {
    let career = AreaCode("career".to_owned());
    let open = || desk::Message::OpenArea(career.clone());
    for (words, deed) in [
        (
            "Pause: no new numbers for the moment",
            desk::Deed::Become(career.clone(), AreaState::Paused),
        ),
        (
            "Finish: see the line, then close",
            desk::Deed::Become(career.clone(), AreaState::Finishing),
        ),
        ("Leading a team", desk::Deed::Move(career.clone(), AreaCode("leading".to_owned()))),
    ] {
        assert_eq!(asked_at_the_desk(open(), &[words]), [deed]);
    }
}

#[test]
fn somebody_without_a_badge_gets_a_number_and_past_the_rule_only_with_a_reason() {
    let mut model = desk::Model::new(Language::English);
    model.update(desk::Message::Looked(Arc::new(busy())));
    let mut harness = window(model);
    harness.get_by_label("Add a person").click();
    harness.run();
    for letter in "Amina".chars() {
        harness.event(egui::Event::Text(letter.to_string()));
    }
    harness.run();
    harness.get_by_label("Leading a team").click();
    harness.run();
    harness.get_by_label("Give a number").click();
    harness.run();
    let effect = harness.state_mut().effects.pop().unwrap();
    let desk::Deed::CheckIn(asked) = &effect.deed else { panic!("{effect:?}") };
    assert_eq!((asked.name.as_str(), asked.over_the_rule()), ("Amina", None));
    let area = AreaCode("leading".to_owned());
    let refusal = Refusal::NotInTime { area, last_start: at(90), offers: Vec::new() };
    let answer = desk::Answer::Refused(refusal);
    harness.state_mut().screen.update(desk::Message::Answer { ask: effect.ask, answer });
    harness.run();
    harness.get_by_label("Give a number all the same").click();
    harness.run();
    assert!(harness.state().effects.is_empty(), "not without a reason");
    let desk::Panel::Newcomer(asked) = harness.state().screen.panel().clone() else {
        panic!("it stays open")
    };
    let why = "came from far".to_owned();
    let message = desk::Message::Newcomer(desk::Newcomer { why: why.clone(), ..asked });
    harness.state_mut().screen.update(message);
    harness.run();
    harness.get_by_label("Give a number all the same").click();
    harness.run();
    let effect = harness.state_mut().effects.pop().unwrap();
    let desk::Deed::CheckIn(asked) = &effect.deed else { panic!("{effect:?}") };
    assert_eq!(asked.over_the_rule(), Some(why));
}

#[test]
fn the_desk_names_what_it_would_take_back() {
    let mut model = desk::Model::new(Language::English);
    model.update(desk::Message::Looked(Arc::new(busy())));
    let line = |deed: &str, station: &str| LogLine {
        at: at(20),
        deed: deed.to_owned(),
        number: Some(Number(11)),
        table: None,
        area: None,
        note: None,
        station: Some(station.to_owned()),
    };
    let here = line("leave", STATION);
    model.update(desk::Message::Log(Arc::new(vec![here.clone(), line("call", "table 1")])));
    let mut harness = window(model.clone());
    harness.get_by_label("Take back: Left the line · 11").click();
    harness.run();
    assert_eq!(harness.state().effects[0].deed, desk::Deed::Undo);
    model.update(desk::Message::Log(Arc::new(vec![here, line("undo", STATION)])));
    assert_eq!(model.undoable(), None);
}

/// What Tab goes through, in order, until it begins anew.
fn reached_by_tab<S: Screen + 'static>(screen: S) -> (Vec<String>, Vec<String>)
where
    S::Effect: 'static,
{
    let mut harness = window(screen);
    let controls = [Role::Button, Role::CheckBox, Role::TextInput];
    let named = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        let name = node.label().or(node.value()).unwrap_or_default();
        assert!(!name.is_empty(), "a {:?} has no name", node.role());
        name
    };
    let is_control =
        |node: &egui_kittest::Node<'_>| controls.contains(&node.accesskit_node().role());
    let mut all: Vec<String> =
        harness.root().children_recursive().filter(is_control).map(|node| named(&node)).collect();
    let mut reached = Vec::new();
    for _ in 0..2 * all.len() + 4 {
        harness.key_press(Key::Tab);
        harness.run();
        let focused =
            harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
        reached.extend(focused.map(|node| named(&node)));
    }
    all.sort();
    all.dedup();
    reached.sort();
    reached.dedup();
    (all, reached)
}

#[test]
fn every_control_of_every_screen_has_a_name_and_is_reached_by_the_keyboard() {
    let mut board = board::Model::new(Language::English);
    board.update(board::Message::Looked(Arc::new(busy())));
    assert_eq!(reached_by_tab(board).0, [""; 0], "nobody touches the board");
    let mut screen = table::Model::new(TableNumber(6), Language::Arabic);
    screen.update(table::Message::Looked(Arc::new(crate::room::overrun())));
    let (all, reached) = reached_by_tab(screen);
    assert!(all.len() >= 6, "{all:?}");
    assert_eq!(reached, all);
    let mut kiosk = kiosk::Model::new(&crate::room::event().languages);
    kiosk.update(kiosk::Message::Looked(Arc::new(busy())));
    let mut steps = vec![kiosk.clone()];
    for press in [
        kiosk::Press::NoBadge,
        kiosk::Press::Open(kiosk::Sheet::Topics),
        kiosk::Press::Close,
        kiosk::Press::Area(AreaCode("career".to_owned())),
    ] {
        kiosk.update(kiosk::Message::Pressed(press));
        steps.push(kiosk.clone());
    }
    for step in steps {
        let what = format!("{:?}", step.step());
        let (all, reached) = reached_by_tab(step);
        assert!(all.len() >= 4, "{what}: {all:?}");
        assert_eq!(reached, all, "{what}");
    }
}

fn touched(deed: &table::Deed) -> TableDeed {
    match deed {
        table::Deed::Touch(touch) => touch.clone(),
        other @ table::Deed::AfterTalk { .. } => panic!("nobody was asked: {other:?}"),
    }
}
