//! Signs, coach cards, poster, handout, plan sheet: everything lies on the page and beside each
//! other, whatever the event is called.
use std::path::Path;
use std::process::Command;

use chrono::NaiveDate;
use dropin::domain::event::file::demo;
use dropin::domain::event::{Event, Localised};
use dropin::domain::plan::{Goal, Plan};
use dropin::printer::Document as _;
use dropin::slip::{Item, Page, Rect, SheetSize, coach_cards, handout, pdf, plan, poster, sign};
use dropin::text::Language;
use serde_json::Value;

use crate::cli::{Desk, NOON};

/// The demo event with names and topics that are far too long, and every coach at every table.
fn overlong() -> Event {
    let mut event = demo();
    let endless = |word: &str| [word; 40].join(" ");
    let long = |words: &mut Localised<String>| {
        for text in words.0.values_mut() {
            *text = endless("mühsam");
        }
    };
    long(&mut event.title);
    long(&mut event.invitation);
    event.venue = endless("Hall");
    event.organiser = endless("Organiser");
    for area in &mut event.areas {
        long(&mut area.name);
        long(&mut area.description);
        for topics in area.topics.0.values_mut() {
            *topics = vec![endless("topic"); 5];
        }
    }
    for coach in &mut event.coaches {
        coach.name = "Wolfeschlegelsteinhausen".repeat(6);
        coach.role = endless("role");
        coach.contact = Some("someone.with.a.long.name@".repeat(6));
        for hours in &mut coach.hours {
            hours.table = event.tables[0].number;
        }
    }
    event
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn a_plan(goals: usize, text: &str) -> Plan {
    let goal = || Goal { text: text.to_owned(), by: day("2027-05-01") };
    let goals = || (0..goals).map(|_| goal()).collect();
    Plan::new(day("2026-05-02"), Some(day("2027-01-01")), goals(), goals())
}

fn all(event: &Event, language: Language) -> Vec<Page> {
    let mut pages = vec![handout::layout(event, language)];
    pages.extend(coach_cards::of_all(event, language));
    pages.extend(coach_cards::of_one(event, &event.coaches[0], language));
    for size in SheetSize::ALL {
        pages.push(poster::layout(event, size, language));
        pages.extend(event.tables.iter().map(|table| sign::layout(event, table, size, language)));
        for (goals, text) in
            [(0, ""), (2, "lead a project"), (9, "learn"), (20, &"learn ".repeat(30))]
        {
            pages.extend(plan::layout(&a_plan(goals, text), size, language));
        }
    }
    pages
}

fn reach(rect: &Rect) -> (f32, f32) {
    (rect.x + rect.width, rect.y + rect.height)
}

fn text_of(item: &Item) -> Option<&str> {
    match item {
        Item::Text { block, .. } => Some(&block.text),
        _ => None,
    }
}

/// Digits stand by their ink, not by their line.
fn is_number(item: &Item) -> bool {
    text_of(item).is_some_and(|text| text.chars().all(|digit| digit.is_ascii_digit()))
}

#[test]
fn everything_lies_on_the_page_and_on_nothing_else() {
    for event in [demo(), overlong()] {
        for page in Language::ALL.into_iter().flat_map(|language| all(&event, language)) {
            let rooms: Vec<(Rect, Option<&str>)> = page
                .items
                .iter()
                .filter(|item| !is_number(item))
                .map(|item| (item.room(), text_of(item)))
                .collect();
            for (room, text) in &rooms {
                let (right, bottom) = reach(room);
                let inside = room.x >= 4.9 && room.y >= 4.9;
                let inside = inside && right <= page.width_mm - 4.9;
                let inside = inside && bottom <= page.height_mm - 4.9;
                assert!(inside, "{}: {room:?} {text:?}", page.title);
            }
            let texts: Vec<_> = rooms.iter().filter(|(_, text)| text.is_some()).collect();
            for (place, (first, text)) in texts.iter().enumerate() {
                for (second, other) in &texts[place + 1..] {
                    let apart = reach(first).0 <= second.x + 0.01
                        || reach(second).0 <= first.x + 0.01
                        || reach(first).1 <= second.y + 0.01
                        || reach(second).1 <= first.y + 0.01;
                    assert!(apart, "{}: {text:?} on {other:?}", page.title);
                }
            }
        }
    }
}

#[test]
fn the_number_of_a_sign_stands_on_the_edge_its_words_stand_on() {
    let event = demo();
    for table in &event.tables {
        for language in [Language::English, Language::Arabic] {
            let mut page = sign::layout(&event, table, SheetSize::A5, language);
            page.items.retain(is_number);
            let dots = page.dots(148 * 8);
            let is_inked = |x: &i32| (0..210 * 8).any(|y| dots.is_black(*x, y));
            // The margin is 12 mm.
            let edge = match language {
                Language::Arabic => 148 * 8 - (0..148 * 8).rfind(is_inked).unwrap(),
                _ => (0..148 * 8).find(is_inked).unwrap(),
            };
            assert!((edge - 12 * 8).abs() <= 2, "{}: {edge} dots, {language:?}", table.number);
        }
    }
}

#[test]
fn a_sign_says_who_is_there_about_what_and_when() {
    let event = demo();
    let page = sign::layout(&event, &event.tables[0], SheetSize::A4, Language::English);
    let said: Vec<&str> = page.items.iter().filter_map(text_of).collect();
    for text in ["1", "Table", "Planning my career", "Claire Exemple", "11:45 – 13:30"] {
        assert!(said.contains(&text), "{text} is not among {said:?}");
    }
    assert!(page.items.iter().any(|item| matches!(item, Item::Mark { .. })));
}

#[test]
fn a_date_that_cannot_be_kept_is_pointed_out_on_the_sheet() {
    let plan = Plan::new(
        day("2026-05-02"),
        Some(day("2027-01-01")),
        vec![Goal { text: "late".to_owned(), by: day("2026-05-01") }],
        vec![Goal { text: "far".to_owned(), by: day("2028-01-01") }],
    );
    let pages = plan::layout(&plan, SheetSize::A5, Language::English);
    let [page] = pages.try_into().unwrap();
    let said: Vec<&str> = page.items.iter().filter_map(text_of).collect();
    for text in ["late", "This day is over.", "far", "Later than the plan reaches."] {
        assert!(said.contains(&text), "{text} is not among {said:?}");
    }
}

#[test]
fn a_plan_of_many_goals_goes_on_overleaf_in_letters_that_can_be_read() {
    let goals = |part: &str| -> Vec<Goal> {
        let goal = |nth| Goal { text: format!("{part} {nth} end"), by: day("2027-05-01") };
        (0..20).map(goal).collect()
    };
    let plan = Plan::new(day("2026-05-02"), None, goals("personal"), goals("professional"));
    for size in [SheetSize::A5, SheetSize::A4] {
        let pages = plan::layout(&plan, size, Language::English);
        let said: Vec<String> =
            pages.iter().flat_map(|p| &p.items).filter_map(text_of).map(str::to_owned).collect();
        for goal in plan.personal().iter().chain(plan.professional()) {
            assert_eq!(said.iter().filter(|text| **text == goal.text).count(), 1, "{}", goal.text);
        }
        let goals = |page: &Page| {
            page.items.iter().filter_map(text_of).filter(|text| text.ends_with(" end")).count()
        };
        let [full @ .., _] = &pages[..] else { panic!("no page") };
        assert!(full.iter().all(|page| goals(page) >= 8), "{size:?}: {} pages", pages.len());
        let foot = format!("{0} / {0} · ", pages.len());
        assert!(pages.len() > 1 && said.iter().any(|text| text.starts_with(&foot)), "{size:?}");
        for item in pages.iter().flat_map(|page| &page.items) {
            if let Item::Text { size_pt, .. } = item {
                assert!(*size_pt >= 7.0 * 0.78, "{size:?}: {size_pt} pt");
            }
        }
    }
}

#[test]
fn all_pages_of_a_file_can_be_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let event = demo();
    let signs: Vec<Page> = event
        .tables
        .iter()
        .map(|table| sign::layout(&event, table, SheetSize::A5, Language::English))
        .collect();
    let file = folder.path().join("signs.pdf");
    std::fs::write(&file, pdf::write_all(&signs).unwrap()).unwrap();
    let output = Command::new("pdftotext").args([&*file, Path::new("-")]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.matches('\u{c}').count(), event.tables.len(), "a page for each table");
    for coach in &event.coaches {
        assert!(text.contains(&coach.name), "{} is not in {text}", coach.name);
    }
}

#[test]
fn every_paper_is_drawn_from_the_command_line() {
    let desk = Desk::at(NOON);
    let file = desk.path("paper.pdf");
    let out = ["--out", file.to_str().unwrap()];
    let tables = demo().tables.len();
    for (args, pages) in [
        (vec!["sign"], tables),
        (vec!["sign", "--table", "2", "--size", "a5"], 1),
        (vec!["coach-card"], 1),
        (vec!["coach-card", "--coach", "claire"], 1),
        (vec!["poster", "--lang", "fr"], 1),
        (vec!["handout"], 1),
        (vec!["plan-sheet"], 1),
    ] {
        let answer = desk.done(&[&args[..], &out].concat());
        assert_eq!(answer["pages"], pages, "{args:?}");
        assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF"));
    }
    let goals = ["plan-sheet", "--personal", "b=2019-01-01", "--personal", "a=2017-01-01"];
    let answer = desk.done(&[&goals[..], &out].concat());
    let said = |n: usize, key: &str| answer["personal"][n][key].clone();
    assert_eq!([said(0, "goal"), said(0, "problem")], [Value::from("a"), Value::from("past")]);
    assert_eq!([said(1, "goal"), said(1, "problem")], [Value::from("b"), Value::Null]);
    for (args, code) in [
        (["sign", "--table", "99"], "table_unknown"),
        (["coach-card", "--coach", "x"], "coach_unknown"),
    ] {
        assert_eq!(desk.refused(&[&args[..], &out].concat()).0, code);
    }
    let unwritable = desk.path("no folder/paper.pdf");
    let refused = desk.refused(&["poster", "--out", unwritable.to_str().unwrap()]);
    assert_eq!(refused.0, "file_unwritable");
    for wrong in ["no date", "goal=tomorrow", "=2027-01-01"] {
        let output = desk.run(&[&["plan-sheet", "--personal", wrong][..], &out].concat());
        assert_eq!(output.status.code(), Some(2), "{wrong}");
    }
}

#[test]
fn lines_begin_at_the_right_where_a_language_does() {
    let event = demo();
    let mut several = 0;
    for page in [
        poster::layout(&event, SheetSize::A4, Language::Arabic),
        handout::layout(&event, Language::Arabic),
    ] {
        for item in &page.items {
            let Item::Text { block, .. } = item else { continue };
            several += usize::from(block.lines.len() > 1);
            for line in &block.lines {
                let gap = block.width - line.left - line.width;
                assert!(gap.abs() < 0.2, "{:?} ends {gap} before its edge", block.text);
            }
        }
    }
    assert!(several > 2, "only {several} texts of several lines");
}

#[test]
fn nothing_of_the_demo_event_is_cut_on_its_papers_in_any_language() {
    let event = demo();
    for language in Language::ALL {
        for page in all(&event, language) {
            for item in &page.items {
                let Item::Text { block, .. } = item else { continue };
                // A goal is somebody's own, and may be longer than its room.
                let own = block.text.contains("learn learn");
                assert!(own || !block.cut, "{} {}: {}", language.code(), page.title, block.text);
            }
        }
    }
}
