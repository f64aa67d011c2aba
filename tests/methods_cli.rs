//! Every command of the coach's, the delegate's and the staff's, one after the other, through real
//! processes: what it answers, and what the queue and the log say afterwards.

use serde_json::Value;

use crate::cli::Desk;

/// Ten minutes into the demo event's session: its tables are open by the roster.
const EARLY: &str = "2018-08-26T11:55:00+08:00";

/// Takes a number without a badge and says which.
fn take(desk: &Desk, more: &[&str]) -> String {
    let args = [&["check-in", "--no-badge"], more].concat();
    desk.done(&args)["ticket"]["number"].to_string()
}

fn numbers(answer: &Value) -> Vec<u64> {
    let tickets = answer["tickets"].as_array().unwrap();
    tickets.iter().map(|ticket| ticket["number"].as_u64().unwrap()).collect()
}

fn table(desk: &Desk, number: u64) -> Value {
    let queue = desk.done(&["queue"]);
    let tables = queue["tables"].as_array().unwrap();
    tables.iter().find(|table| table["number"] == number).unwrap().clone()
}

fn area(desk: &Desk, code: &str) -> Value {
    let queue = desk.done(&["queue"]);
    let areas = queue["areas"].as_array().unwrap();
    areas.iter().find(|area| area["code"] == code).unwrap().clone()
}

fn deeds(desk: &Desk) -> Vec<String> {
    let entries = desk.done_lines(&["log"]);
    entries.iter().map(|entry| entry["deed"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_table_goes_on_a_break_comes_back_and_changes_hands() {
    let desk = Desk::at(EARLY);
    let answer = desk.done(&["break", "--table", "6", "--until", "12:10"]);
    assert_eq!((&answer["table"], numbers(&answer)), (&Value::from(6), vec![]));
    let resting = table(&desk, 6);
    assert_eq!(resting["state"], "break");
    assert_eq!(resting["break_until"], "2018-08-26T12:10:00+08:00");
    assert_eq!(desk.refused(&["call", "--table", "6"]).0, "table_break");
    let number = take(&desk, &["--area", "speaking"]);
    assert_eq!(table(&desk, 6)["next"], serde_json::json!([number.parse::<u32>().unwrap()]));
    desk.done(&["open-table", "--table", "6"]);
    assert_eq!(table(&desk, 6)["state"], "ready");
    desk.done(&["close-table", "--table", "8"]);
    desk.done(&["handover", "--table", "6", "--coach", "grace"]);
    assert_eq!(table(&desk, 6)["coach"], "Grace Mfano");
    assert_eq!(desk.refused(&["handover", "--table", "6", "--coach", "nobody"]).0, "coach_unknown");
    desk.done(&["help", "--table", "6"]);
    assert_eq!(table(&desk, 6)["help_since"], EARLY);
    desk.done(&["help", "--table", "6", "--answered"]);
    assert_eq!(table(&desk, 6)["help_since"], Value::Null);
    assert_eq!(
        deeds(&desk),
        ["break", "check-in", "open-table", "close-table", "handover", "help", "help-answered"]
    );
    let usage = desk.run(&["break", "--table", "6", "--until", "soon"]);
    assert_eq!(usage.status.code(), Some(2));
}

#[test]
fn groups_are_chosen_called_and_left_again() {
    let desk = Desk::at(EARLY);
    take(&desk, &["--area", "speaking"]);
    desk.done(&["start", "--table", "6"]);
    for _ in 0..3 {
        take(&desk, &["--area", "speaking", "--group", "--reason", "change"]);
    }
    desk.done(&["mode", "groups", "--table", "6"]);
    assert_eq!(table(&desk, 6)["mode"], "groups");
    let queue = desk.done(&["queue"]);
    assert_eq!(queue["tickets"][1]["group"], serde_json::json!({"number": 1, "of": 1}));
    let called = desk.done(&["call", "--table", "6"]);
    assert_eq!(numbers(&called), [2, 3, 4]);
    assert_eq!(called["tickets"][0]["mode"], "groups");
    let missed = desk.done(&["absent", "3", "--table", "6"]);
    assert_eq!(missed["tickets"][0]["state"], "waiting", "called earlier than the slip said");
    let started = desk.done(&["start", "--table", "6"]);
    assert_eq!(numbers(&started), [2, 4]);
    assert_eq!(numbers(&desk.done(&["finish", "--table", "6"])), [2, 4]);
    desk.done(&["mode", "individual", "--table", "6"]);
    assert_eq!(table(&desk, 6)["mode"], "individual");
    assert_eq!(desk.refused(&["mode", "topic", "--table", "6"]).0, "topic_missing");
    desk.done(&["mode", "topic", "--topic", "change", "--table", "6"]);
    assert_eq!(table(&desk, 6)["topic"], "change");
}

#[test]
fn a_ticket_is_away_moved_with_its_area_and_taken_back() {
    let desk = Desk::at(EARLY);
    take(&desk, &["--area", "speaking"]);
    desk.done(&["start", "--table", "6"]);
    let number = take(&desk, &["--area", "speaking", "--more-time"]);
    let away = desk.done(&["away", &number, "--minutes", "10"]);
    assert_eq!(away["tickets"][0]["state"], "away");
    assert_eq!(away["tickets"][0]["away_until"], "2018-08-26T12:05:00+08:00");
    assert_eq!(away["tickets"][0]["more_time"], true);
    let undone = desk.done(&["undo"]);
    assert_eq!(undone["tickets"][0]["state"], "waiting");
    desk.done(&["area", "speaking", "pause"]);
    let refused = desk.refused(&["check-in", "--no-badge", "--area", "speaking"]);
    assert_eq!(refused.0, "area_paused");
    assert_eq!(area(&desk, "speaking")["state"], "paused");
    desk.done(&["area", "speaking", "finish"]);
    assert_eq!(area(&desk, "speaking")["state"], "finishing");
    desk.done(&["area", "speaking", "open"]);
    desk.done(&["finish", "--table", "6"]);
    desk.done(&["close-table", "--table", "6"]);
    assert_eq!(area(&desk, "speaking")["stranded"], true);
    let moved = desk.done(&["move-area", "speaking", "--to", "career"]);
    assert_eq!(moved["tickets"][0]["area"], "career");
    assert_eq!(area(&desk, "speaking")["moved_to"], "career");
    assert_eq!(area(&desk, "speaking")["stranded"], false);
    assert_eq!(desk.refused(&["move-area", "career", "--to", "career"]).0, "area_itself");
}

#[test]
fn people_come_together_and_each_of_them_finds_their_number() {
    let desk = Desk::at(EARLY);
    let first = desk.done(&[
        "check-in", "--badge", "A-1", "--with", "B-2", "--with", "C-3", "--area", "speaking",
    ]);
    assert_eq!(first["ticket"]["people"], 3);
    let again = desk.done(&["check-in", "--badge", "C-3", "--area", "career"]);
    assert_eq!((&again["existing"], &again["ticket"]["number"]), (&true.into(), &1.into()));
    let with_ours = ["check-in", "--badge", "D-4", "--with", "B-2", "--area", "career"];
    assert_eq!(desk.refused(&with_ours).0, "companion_has_ticket");
}

/// Number 1 has talked at table 6.
fn after_a_talk() -> Desk {
    let desk = Desk::at(EARLY);
    take(&desk, &["--area", "speaking"]);
    desk.done(&["start", "--table", "6"]);
    desk.done(&["finish", "--table", "6"]);
    desk
}

#[test]
fn two_yeses_print_a_card_and_nothing_else_is_left_of_them() {
    let desk = Desk::at(EARLY);
    take(&desk, &["--area", "speaking"]);
    desk.done(&["start", "--table", "6"]);
    assert_eq!(desk.refused(&["mentoring", "1", "coach", "yes"]).0, "ticket_state");
    desk.done(&["finish", "--table", "6"]);
    let log = deeds(&desk);
    let cards = desk.path("cards");
    let printer = format!("folder:{}", cards.display());
    let answer =
        |side: &str, word: &str| desk.done(&["mentoring", "1", side, word, "--printer", &printer]);
    let papers = || std::fs::read_dir(&cards).map_or(0, Iterator::count);
    let first = answer("delegate", "yes");
    assert_eq!((papers(), &first["card"]), (0, &Value::Null));
    let second = answer("coach", "yes");
    assert_eq!(papers(), 1);
    assert_eq!(second["card"], serde_json::json!({ "station": null, "state": "printed" }));
    assert_eq!(first["tickets"], second["tickets"]);
    for side in ["delegate", "coach"] {
        let again = ["mentoring", "1", side, "yes", "--printer", &printer];
        assert_eq!(desk.refused(&again).0, "already_answered");
    }
    assert_eq!(papers(), 1);
    assert_eq!(desk.done(&["report"])["mentoring"], 1);
    assert_eq!(deeds(&desk), log, "the log has not a word of it");
}

#[test]
fn a_card_for_another_stations_printer_is_said_to_wait_there() {
    let desk = after_a_talk();
    let answer = ["mentoring", "1", "delegate", "yes", "--station", "door"];
    assert_eq!(desk.done(&answer)["card"], Value::Null);
    let said = desk.for_people(&["mentoring", "1", "coach", "yes", "--station", "door"]);
    assert!(said.contains("“door”") && said.contains("card"), "{said}");
}

#[test]
fn after_a_no_both_sides_hear_the_same_and_a_second_answer_is_refused() {
    let desk = after_a_talk();
    let no = desk.done(&["mentoring", "1", "coach", "no"]);
    let yes = desk.done(&["mentoring", "1", "delegate", "yes"]);
    assert_eq!(no, yes, "neither side can tell what the other said");
    assert_eq!(desk.refused(&["mentoring", "1", "coach", "yes"]).0, "already_answered");
    assert_eq!(desk.done(&["report"])["mentoring"], 0);
}

#[test]
fn each_side_says_once_whether_it_was_useful() {
    let desk = after_a_talk();
    desk.done(&["useful", "1", "delegate", "yes", "--request", "a"]);
    desk.done(&["useful", "1", "delegate", "yes", "--request", "a"]);
    let (code, answer) = desk.refused(&["useful", "1", "delegate", "no"]);
    assert_eq!(code, "already_answered");
    let said = answer["error"]["message"].as_str().unwrap().to_owned();
    assert!(said.contains("already"), "{said}");
    desk.done(&["useful", "1", "coach", "no"]);
    let useful = &desk.done(&["report"])["useful"];
    assert_eq!(useful["delegates"], serde_json::json!({ "yes": 1, "no": 0 }));
    assert_eq!(useful["coaches"], serde_json::json!({ "yes": 0, "no": 1 }));
}

#[test]
fn of_pairs_and_lone_yeses_nothing_is_left_in_the_file() {
    // A word that stands in the file only if the card does.
    const STATION: &str = "the-card-printer";
    let desk = after_a_talk();
    let kept = |desk: &Desk| {
        let file = desk.path("queue.sqlite");
        let rows = rusqlite::Connection::open(&file).unwrap();
        let yeses: u32 = rows
            .query_row("SELECT count(*) FROM answered WHERE yes", [], |row| row.get(0))
            .unwrap();
        drop(rows);
        let bytes = std::fs::read(&file).unwrap();
        let card = bytes.windows(STATION.len()).any(|bytes| bytes == STATION.as_bytes());
        (yeses, card)
    };
    desk.done(&["mentoring", "1", "delegate", "yes", "--station", STATION]);
    assert_eq!(kept(&desk), (1, false), "the yes waits for the other side");
    desk.done(&["mentoring", "1", "coach", "yes", "--station", STATION]);
    assert_eq!(kept(&desk), (0, true), "the card waits for its printer");
    let desk = desk.when("2018-08-26T11:56:10+08:00");
    desk.done(&["queue"]);
    assert_eq!(kept(&desk), (0, false), "nobody printed it for a minute");

    let desk = after_a_talk();
    desk.done(&["mentoring", "1", "delegate", "yes"]);
    let desk = desk.when("2018-08-26T12:24:50+08:00");
    desk.done(&["report"]);
    assert_eq!(kept(&desk).0, 1);
    let desk = desk.when("2018-08-26T12:25:10+08:00");
    assert_eq!(desk.refused(&["mentoring", "1", "coach", "yes"]).0, "too_late_to_answer");
    desk.done(&["queue"]);
    assert_eq!(kept(&desk).0, 0, "a yes nobody answered is forgotten");
}

#[test]
fn undo_names_what_it_took_back() {
    let desk = Desk::at(EARLY);
    take(&desk, &["--area", "speaking"]);
    desk.done(&["withdraw", "--table", "6"]);
    desk.done(&["away", "1", "--minutes", "10"]);
    let undone = desk.done(&["undo"]);
    assert_eq!((&undone["undone"], numbers(&undone)), (&"away".into(), vec![1]));
    let said = desk.for_people(&["undo"]);
    assert_eq!(said, "Taken back: Call taken back, number 1.\n");
    desk.done(&["break", "--table", "5", "--until", "12:10"]);
    assert_eq!(desk.for_people(&["undo"]), "Taken back: Break, table 5.\n");
    desk.done(&["area", "career", "pause"]);
    assert_eq!(desk.done(&["undo", "--request", "u"])["area"], "career");
    assert_eq!(desk.done(&["undo", "--request", "u"])["undone"], "area", "the first answer");
}

#[test]
fn undo_passes_over_no_deed_to_take_back_an_older_one() {
    let desk = Desk::at(EARLY);
    desk.done(&["area", "career", "pause"]);
    let refused = |name: &str, instead: &str| {
        let (code, answer) = desk.refused(&["undo"]);
        let said = answer["error"]["message"].as_str().unwrap().to_owned();
        assert_eq!(code, "cannot_undo");
        assert!(said.contains(name) && said.contains(instead), "{said}");
        assert_eq!(area(&desk, "career")["state"], "paused", "{name}");
    };
    take(&desk, &["--area", "speaking"]);
    take(&desk, &["--area", "leading"]);
    refused("Number taken", "void");
    desk.done(&["recall", "--table", "6"]);
    refused("Called again", "withdraw");
    desk.done(&["help", "--table", "6"]);
    refused("Help", "help has come");
    desk.done(&["start", "--table", "6"]);
    refused("Conversation begun", "finish");
    desk.done(&["finish", "--table", "6"]);
    refused("Conversation finished", "Start");
    let printer = format!("folder:{}", desk.path("slips").display());
    desk.done(&["reprint", "2", "--printer", &printer]);
    desk.done(&["useful", "1", "coach", "yes"]);
    desk.done(&["mentoring", "1", "coach", "yes"]);
    refused("Conversation finished", "Start");
}

#[test]
fn help_without_a_table_says_what_can_be_done() {
    let desk = Desk::at(EARLY);
    let help = desk.run(&["help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(String::from_utf8(help.stdout).unwrap().contains("check-in"));
}
