//! What answers say beside the tickets they touched: whom a deed leaves without a table, why nobody
//! was called, how things stand for a badge that is shown again; through real processes.

use serde_json::{Value, json};

use crate::cli::Desk;

/// Ten minutes into the demo event's session: its tables are open by the roster.
const EARLY: &str = "2018-08-26T11:55:00+08:00";
/// When it is over, and when it has been for a while.
const OVER: &str = "2018-08-26T13:30:00+08:00";
const LONG_OVER: &str = "2018-08-26T13:40:00+08:00";

fn table(desk: &Desk, number: usize) -> Value {
    desk.done(&["queue"])["tables"][number - 1].clone()
}

/// Number 1 talks at a table, and so many more have come for its area.
fn line(at: &str, area: &str, more: usize, also: &[&str]) -> Desk {
    let desk = Desk::at(EARLY);
    desk.check_in("FIRST", area);
    desk.done(&["start", "--table", at]);
    for nth in 0..more {
        let badge = format!("BADGE-{nth}");
        let args = [&["check-in", "--badge", badge.as_str(), "--area", area], also].concat();
        desk.done(&args);
    }
    desk
}

/// Table 4 with Layla, who talks Arabic, and two who talk nothing else; table 5 is closed.
fn arabic_at_table_4() -> Desk {
    let desk = Desk::at(EARLY);
    desk.done(&["close-table", "--table", "5"]);
    desk.check_in("FIRST", "leading");
    desk.done(&["start", "--table", "4"]);
    for badge in ["A-1", "A-2"] {
        desk.done(&["check-in", "--badge", badge, "--area", "leading", "--lang", "ar"]);
    }
    desk
}

#[test]
fn a_coach_sits_at_one_open_table() {
    let desk = Desk::at(EARLY);
    let (code, answer) = desk.refused(&["handover", "--table", "6", "--coach", "grace"]);
    let message = answer["error"]["message"].as_str().unwrap();
    assert_eq!(code, "coach_elsewhere");
    assert!(message.contains("Grace Mfano sits at table 8") && message.contains("hand it over"));
    let opened = desk.refused(&["open-table", "--table", "6", "--coach", "grace"]);
    assert_eq!(opened.0, "coach_elsewhere");
    assert_eq!(table(&desk, 6)["coach"], "Lucía Ejemplo");
    desk.done(&["close-table", "--table", "8"]);
    desk.done(&["handover", "--table", "6", "--coach", "grace"]);
    let by_the_plan = desk.refused(&["open-table", "--table", "8"]);
    assert_eq!(by_the_plan.0, "coach_elsewhere", "the plan has Grace there");
    desk.done(&["open-table", "--table", "8", "--coach", "lucia"]);
    assert_eq!(table(&desk, 8)["coach"], "Lucía Ejemplo");
}

#[test]
fn the_plan_opens_no_table_for_a_coach_who_was_put_elsewhere() {
    let desk = Desk::at(EARLY);
    desk.done(&["handover", "--table", "6", "--coach", "aiko"]);
    let desk = desk.when("2018-08-26T12:45:00+08:00");
    assert_eq!(table(&desk, 3)["state"], "closed", "Aiko would sit there since 12:40");
    assert_eq!(table(&desk, 6)["coach"], "Aiko Reidai");
    desk.done(&["close-table", "--table", "6"]);
    assert_eq!(table(&desk, 3)["state"], "ready");
}

#[test]
fn a_hand_over_says_whom_it_leaves_without_a_language() {
    let desk = arabic_at_table_4();
    desk.done(&["close-table", "--table", "8"]);
    let words = ["handover", "--table", "4", "--coach", "grace"];
    let answer = desk.run(&[&["--request", "h"], &words[..]].concat());
    let said = String::from_utf8(answer.stderr).unwrap();
    let answer: Value = serde_json::from_slice(&answer.stdout).unwrap();
    assert_eq!(answer["without_table"], json!([2, 3]));
    assert!(
        said.contains("2 people are waiting (2, 3), but no open table can talk with them"),
        "{said}"
    );
    let again = desk.done(&[&["--request", "h"], &words[..]].concat());
    assert_eq!(again, answer, "the first answer, whole");
    let back = desk.done(&["handover", "--table", "4", "--coach", "layla"]);
    assert_eq!(back["without_table"], json!([]));
    desk.done(&["finish", "--table", "4"]);
    desk.done(&["close-table", "--table", "4"]);
    let words = desk.for_people(&["open-table", "--table", "4", "--coach", "grace"]);
    assert!(
        words.starts_with("Table 4 is open.\n2 people are waiting (2, 3), but no open table"),
        "{words}"
    );
}

#[test]
fn a_call_that_finds_nobody_says_why() {
    let desk = arabic_at_table_4();
    desk.done(&["close-table", "--table", "8"]);
    desk.done(&["handover", "--table", "4", "--coach", "grace"]);
    let nobody = desk.done(&["call", "--table", "4"]);
    assert_eq!(nobody["tickets"], json!([]));
    assert_eq!(nobody["nobody"], json!({"reason": "other_languages", "waiting": [2, 3]}));
    let words = desk.for_people(&["call", "--table", "4"]);
    assert_eq!(words, "2 people are waiting (2, 3), but speak no language of this table\n");
    let empty = desk.done(&["call", "--table", "1"]);
    assert_eq!(empty["nobody"], json!({"reason": "nobody_waits", "waiting": []}));
    assert_eq!(desk.for_people(&["call", "--table", "1"]), "Nobody is waiting for table 1.\n");
    desk.done(&["start", "--table", "1"]);
    desk.done(&["break", "--table", "1", "--until", "12:10"]);
    let resting = desk.done(&["call", "--table", "1"]);
    let until = "2018-08-26T12:10:00+08:00";
    assert_eq!(resting["nobody"], json!({"reason": "break", "waiting": [], "until": until}));
}

#[test]
fn closing_a_table_says_whom_it_leaves_without_one() {
    let desk = line("6", "speaking", 2, &[]);
    desk.done(&["away", "3", "--minutes", "10"]);
    desk.done(&["finish", "--table", "6"]);
    let closed = desk.done(&["--request", "c", "close-table", "--table", "6"]);
    assert_eq!(closed["without_table"], json!([2, 3]));
    let words = desk.for_people(&["--request", "c", "close-table", "--table", "6"]);
    let said = "Table 6 is closed.\n2 people are waiting (2, 3), but no open table can talk with them. Open a table \
                for them, or transfer them; move-area moves a whole area.\n";
    assert_eq!(words, said);
    let served = desk.done(&["close-table", "--table", "1"]);
    assert_eq!(served["without_table"], json!([]), "nobody waits for it");
}

#[test]
fn a_badge_shown_again_tells_how_things_stand_now() {
    let desk = line("6", "speaking", 1, &[]);
    let first = desk.check_in("BADGE-0", "speaking");
    assert_eq!(first["ticket"]["out_of_reach"], false);
    assert_eq!((&first["ticket"]["group"], &first["offers"]), (&Value::Null, &json!([])));
    desk.done(&["finish", "--table", "6"]);
    desk.done(&["close-table", "--table", "6"]);
    let args = ["--request", "again", "check-in", "--badge", "BADGE-0", "--area", "speaking"];
    let again = desk.done(&args);
    assert_eq!(
        (&again["existing"], &again["ticket"]["out_of_reach"]),
        (&true.into(), &true.into())
    );
    let queued = &desk.done(&["queue"])["tickets"][1];
    assert_eq!(again["ticket"], *queued, "one place knows it");
    let kinds: Vec<&str> =
        again["offers"].as_array().unwrap().iter().map(|o| o["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["area", "area", "area", "area", "area", "contact"]);
    assert_eq!(desk.done(&args), again, "a repeated request gets the first answer");
    let words = desk.for_people(&["check-in", "--badge", "BADGE-0", "--area", "speaking"]);
    assert!(words.starts_with("There already: Number 2"), "{words}");
    assert!(words.contains("Number 2 will hardly be reached before the session ends."), "{words}");
    assert!(
        words.contains("What there is instead: “Planning my career”, 11:55 – 12:00"),
        "{words}"
    );
}

#[test]
fn a_badge_shown_again_tells_the_group() {
    let desk = line("6", "speaking", 2, &["--group"]);
    desk.done(&["mode", "groups", "--table", "6"]);
    let again = desk.check_in("BADGE-1", "speaking");
    assert_eq!(again["ticket"]["group"], json!({"number": 1, "of": 1}));
    let words = desk.for_people(&["check-in", "--badge", "BADGE-1", "--area", "speaking"]);
    assert!(words.contains("Group 1 of 1"), "{words}");
}

#[test]
fn who_is_away_can_be_brought_back_leave_be_taken_out_or_moved() {
    for (deed, state, logged) in [
        (&["return", "2"][..], "waiting", &["back"][..]),
        (&["leave", "2"], "left", &["back", "leave"]),
        (&["void", "2", "--why", "went home"], "void", &["back", "void"]),
        (&["transfer", "2", "--area", "career"], "away", &["transfer"]),
    ] {
        let desk = line("6", "speaking", 2, &[]);
        desk.done(&["away", "2", "--minutes", "20"]);
        let before = desk.done_lines(&["log"]).len();
        let done = desk.done(deed);
        assert_eq!(done["tickets"][0]["state"], state, "{deed:?}");
        let log = desk.done_lines(&["log"]);
        let deeds: Vec<&str> = log[before..].iter().map(|e| e["deed"].as_str().unwrap()).collect();
        assert_eq!(deeds, logged, "{deed:?}");
    }
    let desk = line("6", "speaking", 2, &[]);
    desk.done(&["away", "2", "--minutes", "20"]);
    desk.done(&["return", "2"]);
    assert_eq!(table(&desk, 6)["next"], json!([2, 3]), "at the same place");
}

#[test]
fn whoever_is_moved_while_away_is_told_a_time_after_they_are_back() {
    let desk = line("6", "speaking", 2, &[]);
    desk.done(&["away", "2", "--minutes", "20"]);
    for deed in
        [&["move-area", "speaking", "--to", "career"][..], &["transfer", "2", "--area", "involved"]]
    {
        let moved = desk.done(deed);
        let window = &moved["tickets"][0]["window"];
        assert!(window["from"].as_str().unwrap() >= "2018-08-26T12:15", "{deed:?}: {window}");
        assert!(window["to"].as_str() > window["from"].as_str(), "{deed:?}: {window}");
    }
}

#[test]
fn next_of_a_table_is_whom_its_next_call_takes() {
    let desk = line("6", "speaking", 0, &[]);
    for (badge, group) in [("G-1", &["--group"][..]), ("ALONE", &[]), ("G-2", &["--group"])] {
        desk.done(&[&["check-in", "--badge", badge, "--area", "speaking"][..], group].concat());
    }
    assert_eq!(table(&desk, 6)["next"], json!([2, 3, 4]), "one by one: the line");
    desk.done(&["mode", "groups", "--table", "6"]);
    let next = table(&desk, 6)["next"].clone();
    assert_eq!(next, json!([2, 4]));
    let called = desk.done(&["call", "--table", "6"]);
    let numbers: Vec<&Value> =
        called["tickets"].as_array().unwrap().iter().map(|t| &t["number"]).collect();
    assert_eq!(json!(numbers), next);
}

#[test]
fn a_topic_says_whom_it_is_for() {
    let desk = Desk::at(EARLY);
    desk.check_in("FIRST", "speaking");
    desk.done(&["start", "--table", "6"]);
    for (badge, reason) in [("A", "change"), ("B", "change"), ("C", "skills"), ("D", ""), ("E", "")]
    {
        let reason = if reason.is_empty() { vec![] } else { vec!["--reason", reason] };
        let wish = ["check-in", "--badge", badge, "--area", "speaking", "--group"];
        let args = [&wish[..], &reason, &["--override", "--why", "a test"]];
        desk.done(&args.concat());
    }
    let topic = |topic: &str| desk.done(&["mode", "topic", "--topic", topic, "--table", "6"]);
    let several = json!({"topic": "change", "matching": [2, 3], "invited": [2, 3]});
    assert_eq!(topic("change")["topic"], several);
    let one = json!({"topic": "skills", "matching": [4], "invited": []});
    assert_eq!(topic("skills")["topic"], one);
    let nobodys = json!({"topic": "Papers", "matching": [], "invited": [5, 6]});
    assert_eq!(topic("Papers")["topic"], nobodys);
    desk.done(&["leave", "5"]);
    let words = |topic: &str| desk.for_people(&["mode", "topic", "--topic", topic, "--table", "6"]);
    let said = words("Posters");
    assert!(said.contains("one topic, “Posters”"), "{said}");
    assert!(said.contains("Nobody who waits for a group gave “Posters” as a reason"), "{said}");
    assert!(words("skills").contains("Only 4 gave “new skills” as a reason"));
}

#[test]
fn after_the_end_the_session_is_over_whatever_is_asked_of_a_table() {
    let desk = line("6", "speaking", 0, &[]).when(LONG_OVER);
    for deed in [
        &["open-table", "--table", "1"][..],
        &["open-table", "--table", "6"],
        &["open-table", "--table", "1", "--coach", "grace"],
        &["call", "--table", "1"],
        &["start", "--table", "1"],
        &["break", "--table", "6", "--until", "13:50"],
        &["handover", "--table", "6", "--coach", "grace"],
        &["mode", "groups", "--table", "6"],
    ] {
        let (code, answer) = desk.refused(deed);
        assert_eq!(code, "session_over", "{deed:?}");
        assert!(answer["error"]["message"].as_str().unwrap().contains("ended at 13:30"));
    }
    let last = desk.done(&["call", "--table", "6"]);
    assert_eq!(last["nobody"]["reason"], "after_hours", "the conversation is finished");
    let desk = Desk::at(OVER);
    assert_eq!(desk.refused(&["open-table", "--table", "1"]).0, "session_over");
}

#[test]
fn answers_for_people_say_what_is_the_case_now() {
    let desk = line("6", "speaking", 0, &[]);
    for (deed, words) in [
        (
            &["break", "--table", "6", "--until", "12:10"][..],
            "Table 6 finishes this conversation first, and is then on a break until 12:10.\n",
        ),
        (&["break", "--table", "1", "--until", "12:10"], "Table 1 is on a break until 12:10.\n"),
        (&["help", "--table", "2"], "Help is called to table 2: staff can see it.\n"),
        (&["help", "--table", "2", "--answered"], "Help is not called to table 2 any more.\n"),
        (
            &["mode", "groups", "--table", "2"],
            "From the next call on, table 2 works in groups of those who agreed to one.\n",
        ),
        (
            &["mode", "individual", "--table", "2"],
            "From the next call on, table 2 works with one ticket at a time.\n",
        ),
    ] {
        assert_eq!(desk.for_people(deed), words);
    }
    desk.done(&["close-table", "--table", "8"]);
    let handed = desk.for_people(&["handover", "--table", "2", "--coach", "grace"]);
    assert_eq!(handed, "Grace Mfano is at table 2 now.\n");
}

#[test]
fn the_queue_in_words_has_breaks_methods_groups_and_help() {
    let desk = line("6", "speaking", 2, &["--group"]);
    desk.done(&["mode", "groups", "--table", "6"]);
    desk.done(&["break", "--table", "1", "--until", "12:10"]);
    desk.done(&["help", "--table", "2"]);
    desk.done(&["mode", "topic", "--topic", "Committees", "--table", "7"]);
    let words = desk.for_people(&["queue"]);
    let row = |table: usize| {
        let begins = format!("table {table} ");
        words.lines().find(|line| line.starts_with(&begins)).unwrap().to_owned()
    };
    assert!(row(1).ends_with("on a break until 12:10"), "{words}");
    assert!(row(2).ends_with("wants help since 11:55"), "{words}");
    assert!(row(6).ends_with("groups"), "{words}");
    assert!(row(7).ends_with("one topic: Committees"), "{words}");
    assert!(words.contains("Group 1 of 1"), "{words}");
    desk.done(&["mode", "individual", "--table", "6"]);
    desk.done(&["finish", "--table", "6"]);
    desk.done(&["close-table", "--table", "6"]);
    let words = desk.for_people(&["queue"]);
    assert!(
        words.contains("no table will see them: open-table --table 6, or move-area"),
        "{words}"
    );
    assert!(words.contains("will hardly be reached"), "{words}");
}

#[test]
fn a_refusal_for_people_says_what_there_is_instead() {
    let desk = Desk::at(EARLY);
    desk.done(&["area", "speaking", "pause"]);
    let (code, answer) = desk.refused(&["check-in", "--badge", "A", "--area", "speaking"]);
    assert_eq!((code.as_str(), &answer["offers"][0]["kind"]), ("area_paused", &"area".into()));
    let words = desk.for_people(&["check-in", "--badge", "A", "--area", "speaking"]);
    let lines: Vec<&str> = words.lines().collect();
    assert!(lines[0].contains("gives no new numbers for the moment"), "{words}");
    assert!(lines[1].starts_with("dropin: What there is instead: “"), "{words}");
    assert!(lines[1].contains("11:55 – 12:00") && lines[1].contains("write to "), "{words}");
    desk.done(&["area", "speaking", "finish"]);
    let (code, answer) = desk.refused(&["check-in", "--badge", "A", "--area", "speaking"]);
    assert_eq!(code, "area_finishing");
    assert_eq!(answer["offers"].as_array().unwrap().len(), 6);
}

#[test]
fn a_number_over_the_rule_says_that_it_will_hardly_be_reached() {
    let desk = Desk::at(EARLY);
    desk.done(&["close-table", "--table", "6"]);
    let over = ["check-in", "--badge", "A", "--area", "speaking", "--override", "--why", "afar"];
    let given = desk.done(&over);
    assert_eq!((&given["existing"], &given["ticket"]["window"]), (&false.into(), &Value::Null));
    assert_eq!(given["ticket"]["out_of_reach"], true);
    let words = desk.for_people(&[
        "check-in",
        "--badge",
        "B",
        "--area",
        "speaking",
        "--override",
        "--why",
        "afar",
    ]);
    assert!(words.contains("Number 2 will hardly be reached"), "{words}");
}

#[test]
fn a_language_said_twice_is_one() {
    let desk = Desk::at(EARLY);
    let args = ["check-in", "--badge", "A", "--area", "leading", "--lang", "ar", "--lang", "en"];
    let ticket = &desk.done(&[&args[..], &["--lang", "ar"]].concat())["ticket"];
    assert_eq!(ticket["languages"], json!(["ar", "en"]));
}

#[test]
fn a_slip_goes_into_a_file_that_is_called_a_pdf() {
    let desk = line("6", "speaking", 0, &[]);
    let text = desk.path("s.txt");
    let usage = desk.run(&["slip", "1", "--out", text.to_str().unwrap()]);
    assert_eq!(usage.status.code(), Some(2));
    assert!(String::from_utf8(usage.stderr).unwrap().contains("ends in .pdf"));
    assert!(!text.exists());
    desk.done(&["slip", "1", "--out", desk.path("s.PDF").to_str().unwrap()]);
}

#[test]
fn not_here_of_several_says_who_is_meant() {
    let desk = line("6", "speaking", 2, &["--group"]);
    desk.done(&["mode", "groups", "--table", "6"]);
    desk.done(&["call", "--table", "6"]);
    let (code, answer) = desk.refused(&["absent", "--table", "6"]);
    let message = answer["error"]["message"].as_str().unwrap();
    assert_eq!(code, "several_called");
    assert!(message.contains("2, 3"), "{message}");
    desk.done(&["absent", "2", "--table", "6"]);
    desk.done(&["absent", "--table", "6"]);
}
