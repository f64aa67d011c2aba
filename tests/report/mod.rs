//! `dropin report`: as words, JSON, a table and a page; and what it counts of those who went.

mod counted;
mod page;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::cli::{Desk, NOON};

const A_MINUTE_LATER: &str = "2018-08-26T12:01:00+08:00";
const A_QUARTER_LATER: &str = "2018-08-26T12:16:00+08:00";
const EVENING: &str = "2018-08-26T20:00:00+08:00";

/// Ann is seen at once at table 3, for a quarter of an hour; Bob waits for the same table and is not
/// reached; Cam leaves before anybody talks with her; Dan finds the area paused.
fn a_day() -> Desk {
    let desk = Desk::at(NOON);
    for (badge, area) in [("ANN", "applications"), ("BOB", "applications"), ("CAM", "career")] {
        desk.check_in(badge, area);
    }
    let desk = desk.when(A_MINUTE_LATER);
    desk.done(&["start", "--table", "3"]);
    desk.done(&["withdraw", "--table", "1"]);
    desk.done(&["leave", "3"]);
    desk.done(&["area", "leading", "pause"]);
    let (code, _) =
        desk.refused(&["check-in", "--badge", "DAN", "--area", "leading", "--lang", "fr"]);
    assert_eq!(code, "area_paused");
    let desk = desk.when(A_QUARTER_LATER);
    desk.done(&["finish", "--table", "3"]);
    desk.done(&["useful", "1", "delegate", "yes"]);
    desk.when(EVENING)
}

/// Without what only lines it up.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_report_counts_what_happened() {
    let report = a_day().done(&["report"]);
    assert_eq!(report["over"], true);
    assert_eq!(report["session"]["end"], "2018-08-26T13:30:00+08:00");
    let all = &report["all"];
    for (measure, tickets) in [
        ("arrivals", 3),
        ("met", 1),
        ("left", 1),
        ("unserved", 1),
        ("turned_away", 1),
        ("unmet", 3),
    ] {
        assert_eq!(all[measure], json!({ "tickets": tickets, "people": tickets }), "{measure}");
    }
    let area = |code: &str| {
        let areas = report["areas"].as_array().unwrap();
        areas.iter().find(|row| row["of"] == code).unwrap().clone()
    };
    assert_eq!(area("applications")["met"]["tickets"], 1);
    assert_eq!(area("applications")["unserved"]["tickets"], 1);
    assert_eq!(area("leading")["turned_away"]["tickets"], 1);
    assert_eq!(area("balance")["arrivals"]["tickets"], 0, "an area nobody asked for is there");
    assert_eq!(report["languages"][0]["of"], "fr");
    let quarters = report["quarters"].as_array().unwrap();
    let noon = quarters.iter().find(|row| row["of"] == NOON).unwrap();
    assert_eq!(noon["arrivals"]["tickets"], 3);
    assert_eq!(report["turned_away"][0]["code"], "area_paused");
    assert_eq!(report["promises"]["kept"], 1);
    assert_eq!(report["promises"]["broken"], 1);
    assert_eq!(report["windows"]["inside"], 1);
    assert_eq!(report["talks"]["one_to_one"]["minutes"], 15.0);
    assert_eq!(report["tables"][2]["minutes"], 15.0);
    assert_eq!(report["useful"]["delegates"], json!({ "yes": 1, "no": 0 }));
}

#[test]
fn in_words_it_says_the_same() {
    let words = in_one_line(&a_day().for_people(&["report"]));
    for line in [
        "Drop-in coaching",
        "Conference Hall 1/2 · 26 August 2018, 11:45 – 13:30",
        "Numbers given 3",
        "the area was paused 1",
        "1 talk with 1 person: 15 min of tables, 15 min of people",
        "1 yes, 0 no",
        "Applying and interviews 2 1 1",
        "Français",
    ] {
        assert!(words.contains(line), "{line:?} is not in\n{words}");
    }
    assert!(!words.contains("{$") && !words.contains("report-"), "{words}");
    assert!(!words.contains("not over yet"));
    let running = Desk::at(NOON).for_people(&["report"]);
    assert!(running.contains("As it stood at 12:00"), "{running}");
}

#[test]
fn as_a_table_it_has_a_figure_a_line_for_spreadsheets() {
    let desk = a_day();
    let file = desk.path("report.csv");
    let answer = desk.done(&["report", "--out", file.to_str().unwrap()]);
    assert_eq!(answer["file"], file.to_str().unwrap());
    let text = std::fs::read_to_string(&file).unwrap();
    let table = text.strip_prefix('\u{feff}').expect("a mark by which UTF-8 is known");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["section", "code", "name", "measure", "value"]);
    let rows: Vec<[String; 5]> = reader
        .records()
        .map(|row| std::array::from_fn(|n| row.as_ref().unwrap()[n].to_owned()))
        .collect();
    let figures: BTreeMap<_, _> = rows
        .iter()
        .map(|[section, code, _, measure, value]| ((&**section, &**code, &**measure), &**value))
        .collect();
    assert_eq!(figures.len(), rows.len(), "no figure stands twice");
    for (section, code, measure, value) in [
        ("session", "", "end", "2018-08-26 13:30:00"),
        ("all", "", "arrivals", "3"),
        ("all", "", "wait_p50_minutes", "1"),
        ("area", "applications", "unserved", "1"),
        ("language", "fr", "turned_away", "1"),
        ("quarter", "2018-08-26 12:00", "arrivals", "3"),
        ("turned_away", "area_paused", "turned_away", "1"),
        ("table", "3", "one_to_one_minutes", "15"),
        ("promises", "", "kept", "1"),
        ("talks", "", "length_p90_minutes", "15"),
        ("afterwards", "", "useful_delegates_yes", "1"),
    ] {
        assert_eq!(figures.get(&(section, code, measure)), Some(&value), "{section} {measure}");
    }
}

#[test]
fn a_name_in_the_event_file_is_no_formula_in_the_table() {
    let desk = Desk::at(NOON);
    let example = desk.for_people(&["event", "example"]);
    let event = desk.path("event.toml");
    let renamed = example.replace("\"Leading a team\"", "\"=HYPERLINK(A1)\"");
    assert_ne!(renamed, example);
    std::fs::write(&event, renamed).unwrap();
    let file = desk.path("report.CSV");
    desk.done(&["report", "--event", event.to_str().unwrap(), "--out", file.to_str().unwrap()]);
    let table = std::fs::read_to_string(&file).unwrap();
    assert!(table.contains("\"'=HYPERLINK(A1)\""), "{table}");
    assert!(!table.contains("\"=") && !table.contains(",="), "{table}");
}

#[test]
fn as_a_page_it_is_one_page_of_a4() {
    let desk = a_day();
    let file = desk.path("report.pdf");
    desk.done(&["report", "--out", file.to_str().unwrap()]);
    let facts = in_one_line(&page::poppler("pdfinfo", &[&file]));
    for fact in ["Pages: 1", "(A4)", "Report: Drop-in coaching"] {
        assert!(facts.contains(fact), "{fact:?} is not in\n{facts}");
    }
    let text = page::poppler("pdftotext", &[&file, "-".as_ref()]);
    for words in ["Applying and interviews", "Numbers given", "Français", "12:00"] {
        assert!(text.contains(words), "{words:?} is not in\n{text}");
    }
}

#[test]
fn a_file_of_another_kind_is_wrong_usage_that_says_which_kinds_there_are() {
    let desk = Desk::at(NOON);
    for name in ["report.xlsx", "report", ".pdf"] {
        let output = desk.run(&["report", "--out", name]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(answer["error"]["code"], "usage");
        let message = answer["error"]["message"].as_str().unwrap();
        assert!(message.contains(".pdf") && message.contains(".csv"), "{message}");
    }
    assert!(!desk.path("queue.sqlite").exists(), "wrong usage begins no queue");
    let (code, _) = desk.refused(&["report", "--out", "/nowhere/at/all/report.pdf"]);
    assert_eq!(code, "file_unwritable");
}

#[test]
fn nobody_is_named_in_any_form_of_the_report() {
    let desk = Desk::at(NOON);
    desk.done(&["check-in", "--no-badge", "--name", "Zerafina", "--area", "career"]);
    let (pdf, csv) = (desk.path("report.pdf"), desk.path("report.csv"));
    for file in [&pdf, &csv] {
        desk.done(&["report", "--out", file.to_str().unwrap()]);
    }
    for text in [
        desk.done(&["report"]).to_string(),
        desk.for_people(&["report"]),
        std::fs::read_to_string(&csv).unwrap(),
        page::poppler("pdftotext", &[&pdf, "-".as_ref()]),
    ] {
        assert!(!text.contains("Zerafina"), "{text}");
        assert!(text.len() > 500);
    }
}

/// Ann is turned away twice and then helped elsewhere, Bob twice and never helped; somebody without a
/// badge comes twice.
#[test]
fn whoever_is_turned_away_counts_once_and_not_if_they_got_a_number_after_all() {
    let desk = Desk::at(NOON);
    desk.done(&["area", "leading", "pause"]);
    desk.done(&["area", "career", "finish"]);
    for badge in ["ANN", "BOB"] {
        for area in ["leading", "leading", "career"] {
            desk.refused(&["check-in", "--badge", badge, "--area", area]);
        }
    }
    for _ in 0..2 {
        desk.refused(&["check-in", "--no-badge", "--area", "career"]);
    }
    let turned_away = |desk: &Desk| desk.done(&["report"])["all"]["turned_away"]["tickets"].take();
    assert_eq!(turned_away(&desk), 4);
    desk.check_in("ANN", "balance");
    assert_eq!(turned_away(&desk), 3);
    let report = desk.done(&["report"]);
    let area = |code: &str| {
        let areas = report["areas"].as_array().unwrap();
        areas.iter().find(|row| row["of"] == code).unwrap()["turned_away"]["tickets"].clone()
    };
    assert_eq!((area("leading"), area("career")), (json!(1), json!(2)), "what was asked for first");
}

#[test]
fn a_conversation_that_runs_is_not_said_to_be_unfinished() {
    let desk = Desk::at("2018-08-26T13:10:00+08:00");
    desk.done(&["start", "--table", "3"]);
    let said = in_one_line(&desk.for_people(&["report"]));
    assert!(said.contains("Still talking 1") && !said.contains("Never finished"), "{said}");
    // The session is over, and they may finish.
    let desk = desk.when("2018-08-26T13:59:00+08:00");
    let said = in_one_line(&desk.for_people(&["report"]));
    assert!(said.contains("Still talking 1") && !said.contains("Never finished"), "{said}");
    let desk = desk.when("2018-08-26T14:00:00+08:00");
    let said = in_one_line(&desk.for_people(&["report"]));
    assert!(!said.contains("Still talking") && said.contains("Never finished 1"), "{said}");
}
