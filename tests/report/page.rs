//! The page with plots: everything is on the paper, nothing lies on anything else, and it can be read.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use dropin::domain::account::{ABANDONED, Account, Unmet};
use dropin::domain::event::{Area, AreaCode, Event, Localised, Table, TableNumber};
use dropin::domain::mode::Mode;
use dropin::domain::queue::{Loaded, Queue};
use dropin::domain::report::Report;
use dropin::domain::session::Session;
use dropin::domain::ticket::{Ticket, TicketState};
use dropin::slip::report::layout;
use dropin::slip::{Item, Page, Rect};
use dropin::text::Language;

use crate::support::{at, small_event, talked, ticket};

/// Runs a tool of poppler-utils; what it prints.
pub(super) fn poppler(tool: &str, arguments: &[&Path]) -> String {
    let output = Command::new(tool)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{tool} is needed (package poppler-utils): {error}"));
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The small event with this many areas, of long names, and tables.
fn event(areas: u16, tables: u16) -> Event {
    let small = small_event();
    let code = |n: u16| AreaCode(format!("area-{n}"));
    let name = |n: u16| {
        let long = format!("{n} Planning a career between libraries, archives and museums");
        Localised([("en".to_owned(), long)].into())
    };
    let area = |n| Area { code: code(n), name: name(n), ..small.areas[0].clone() };
    let table = |n| Table { number: TableNumber(n), areas: vec![code(n % areas)], step_free: true };
    Event {
        areas: (0..areas).map(area).collect(),
        tables: (1..=tables).map(table).collect(),
        ..small
    }
}

/// A session in which much happened: `count` tickets, and some who were given none.
fn session(event: &Event, count: u32, now: &str) -> Report {
    let (areas, tables) = (event.areas.len(), event.tables.len());
    let languages = ["en", "fr", "ar", "zh", "es", "ru", "ms", "th", "hi"];
    let tickets = (0..count).map(|n| {
        let nth = n as usize;
        let minutes = 11 * 60 + 15 + n * 130 / count.max(1);
        let clock = |more: u32| {
            let minutes = minutes + more;
            format!("{:02}:{:02}", minutes / 60, minutes % 60)
        };
        let mut ticket = ticket(n + 1, &clock(0));
        ticket.area = event.areas[nth % areas].code.clone();
        ticket.first.area = ticket.area.clone();
        ticket.name = Some("Amina".to_owned());
        ticket.languages = vec![languages[nth % languages.len()].to_owned()];
        let table = event.tables[nth % tables].number.0;
        match n % 7 {
            0 => Ticket { state: TicketState::Left, ..ticket },
            1 => ticket,
            2 => {
                let group = talked(ticket, table, &clock(20), &clock(35));
                Ticket { mode: Some(Mode::Groups), ..group }
            }
            more => talked(ticket, table, &clock(more * 3), &clock(more * 3 + 17)),
        }
    });
    let unmet = (0..count / 5).map(|n| Unmet {
        at: at("13:05"),
        why: if n % 2 == 0 { ABANDONED } else { "not_in_time" }.to_owned(),
        area: (n % 3 == 0).then(|| event.areas[0].code.clone()),
        language: None,
        people: 2,
        station: None,
        badge: None,
    });
    let account = Account { unmet: unmet.collect(), tallies: [("mentoring".to_owned(), 3)].into() };
    let planned = Session::planned(event, 0).unwrap();
    let loaded =
        Loaded { tickets: tickets.collect(), ..Loaded::fresh(Arc::new(event.clone()), planned) };
    Report::of(&Queue::open(loaded, at(now)), &account)
}

fn texts(page: &Page) -> Vec<(&str, f32, Rect)> {
    page.items
        .iter()
        .filter_map(|item| match item {
            Item::Text { block, size_pt, .. } => Some((&*block.text, *size_pt, item.room())),
            _ => None,
        })
        .collect()
}

fn apart(a: &Rect, b: &Rect) -> bool {
    a.x + a.width <= b.x + 0.01
        || b.x + b.width <= a.x + 0.01
        || a.y + a.height <= b.y + 0.01
        || b.y + b.height <= a.y + 0.01
}

/// Lines of text have room above and below their letters; two that only share that touch nothing.
/// The room of one line of Arabic is twice its em, its letters are not.
fn letters(room: &Rect, size: f32) -> Rect {
    let em = size * 25.4 / 72.0;
    let spare = (room.height * 0.12).min(1.0);
    let one_line = room.height < em * 2.4;
    let spare = if one_line { spare.max((room.height - em * 1.35) / 2.0) } else { spare };
    Rect { y: room.y + spare, height: room.height - 2.0 * spare, ..*room }
}

#[test]
fn nothing_leaves_the_page_or_lies_on_something_else() {
    for language in Language::ALL {
        for (areas, tables, count, now) in [
            (1, 1, 0, "11:00"),
            (1, 1, 3, "12:00"),
            (3, 3, 40, "12:40"),
            (6, 8, 90, "13:30"),
            (12, 30, 700, "13:30"),
            (12, 30, 9_000, "12:45"),
            (20, 60, 300, "14:00"),
        ] {
            let event = event(areas, tables);
            let page = layout(&event, &session(&event, count, now), language);
            let which = format!("{areas} areas, {tables} tables, {count} tickets, {language:?}");
            assert_eq!((page.width_mm, page.height_mm), (210.0, 297.0));
            for item in &page.items {
                let room = item.room();
                let inside = room.x >= 13.9
                    && room.x + room.width <= 196.1
                    && room.y >= 9.9
                    && room.y + room.height <= 287.1;
                assert!(inside, "{which}: {room:?} of {item:?}");
            }
            let texts = texts(&page);
            for (place, (first, size, room)) in texts.iter().enumerate() {
                assert!(*size >= 6.0, "{which}: {first} is too small");
                for (second, others, other) in &texts[place + 1..] {
                    let free = apart(&letters(room, *size), &letters(other, *others));
                    assert!(free, "{which}: {first:?} {room:?} lies on {second:?} {other:?}");
                }
            }
        }
    }
}

#[test]
fn no_word_is_broken_over_two_lines() {
    // Chinese has no spaces, and breaks between any two characters.
    let spaced = Language::ALL.into_iter().filter(|language| *language != Language::Chinese);
    for language in spaced {
        let event = event(12, 30);
        let page = layout(&event, &session(&event, 700, "13:00"), language);
        for item in &page.items {
            let Item::Text { block, .. } = item else { continue };
            for line in block.lines.iter().rev().skip(1) {
                let end = line.glyphs.iter().map(|glyph| glyph.cluster.end).max().unwrap_or(0);
                let (before, after) = block.text.split_at(end);
                let whole = before.ends_with([' ', '-', '\n']) || after.starts_with([' ', '\n']);
                assert!(whole, "{before:?} / {after:?}");
            }
        }
    }
}

#[test]
fn the_page_says_what_the_organiser_asked_for_and_names_nobody() {
    let event = event(3, 4);
    for (language, words) in [
        (
            Language::English,
            [
                "Numbers given",
                "Promises kept",
                "Inside the window",
                "inside the window ",
                "One to one",
            ],
        ),
        (
            Language::French,
            [
                "Numéros donnés",
                "Promesses tenues",
                "Dans le créneau",
                "dans le créneau ",
                "En tête-à-tête",
            ],
        ),
    ] {
        let page = layout(&event, &session(&event, 60, "13:30"), language);
        let texts = texts(&page);
        for wanted in words {
            assert!(texts.iter().any(|(text, ..)| text.contains(wanted)), "{wanted}: {texts:?}");
        }
        assert!(texts.iter().all(|(text, ..)| !text.contains("Amina") && !text.contains("{$")));
        assert!(texts.iter().all(|(text, ..)| !text.contains("report-")), "every word is known");
    }
}

#[test]
fn every_table_has_its_bar_and_every_quarter_its_time() {
    let event = event(12, 30);
    let page = layout(&event, &session(&event, 300, "13:30"), Language::English);
    let texts: Vec<&str> = texts(&page).into_iter().map(|(text, ..)| text).collect();
    for table in 1..=30 {
        assert!(texts.contains(&&*table.to_string()), "table {table}");
    }
    for quarter in ["11:15", "11:45", "12:00", "13:15"] {
        assert_eq!(texts.iter().filter(|text| **text == quarter).count(), 2, "{quarter}");
    }
}
