//! What can be read, pressed and typed into on the other screens, found by its words.

use std::sync::Arc;
use std::time::Duration;

use dropin::displays::desk::DeskDeed;
use dropin::displays::table::TableDeed;
use dropin::domain::event::TableNumber;
use dropin::domain::queue::Queue;
use dropin::domain::ticket::Number;
use dropin::screens::{Screen, board, desk, frame, table};
use dropin::text::Language;
use eframe::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::room::{busy, later};

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
            harness.state().effects.iter().map(|e| e.deed.clone()).collect();
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
