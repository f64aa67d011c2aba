//! The event file: what is read, what is pointed out and where, the demo event, a new file.
use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Asia::Kuala_Lumpur;
use dropin::app::event_words;
use dropin::domain::event::file::{self, DEMO, Reading, demo, read};
use dropin::domain::event::problem::{Problem, Severity};
use dropin::domain::event::roster::coaches;
use dropin::domain::event::template::new_file;
use dropin::domain::event::{Rules, Shape, TableNumber, TablesOpen};
use dropin::text::Language;

/// A small file without a problem. The cases below change one thing in it.
const SOUND: &str = r#"[event]
code = "spring"
title = { en = "Coaching", fr = "Coaching" }
organiser = "The team"
time_zone = "Asia/Kuala_Lumpur"
languages = ["en", "fr"]
tables_open = "roster"

[[session]]
date = 2018-08-26
start = "11:45"
end = "13:30"

[[area]]
code = "career"
name = { en = "Career", fr = "Carrière" }

[[area]]
code = "involved"
name = { en = "Getting involved", fr = "S’engager" }

[[table]]
number = 1
areas = ["career"]

[[table]]
number = 2
areas = ["involved", "career"]

[[coach]]
code = "kim"
name = "Kim Example"
hours = [{ table = 1, from = "11:45", until = "13:30" }]

[[coach]]
code = "noor"
name = "Noor Mithal"
hours = [{ table = 2, from = "11:45", until = "12:30" }]

[[question]]
en = "What would you try?"
fr = "Qu’essaieriez-vous ?"

[rules]
group_size = 4
"#;

/// On a day before the session.
fn examine(text: &str) -> Reading {
    file::examine(text, NaiveDate::from_ymd_opt(2018, 8, 1))
}

/// `SOUND` with the first `from` replaced by `to`.
fn changed(from: &str, to: &str) -> String {
    assert!(SOUND.contains(from), "{from:?} is not in the file");
    SOUND.replacen(from, to, 1)
}

fn sentences(text: &str) -> Vec<String> {
    let problems = examine(text).problems;
    problems.iter().map(|problem| event_words::problem("F", problem, Language::English)).collect()
}

/// What is replaced in `SOUND`, by what, and all that is then said.
#[rustfmt::skip]
const CASES: &[(&str, &str, &[&str])] = &[
    ("\"spring\"", "\"spring", &[
        "F:2: This line cannot be read: invalid basic string, expected `\"`. Compare it with the lines around it: texts stand in quotation marks, and each bracket that is opened is closed."
    ]),
    ("organiser", "organizer", &[
        "F:1: [event] lacks “organiser”. Add, for example: organiser = \"The coaching team\"",
        "F:4: “organizer” is not known under [event]. What can stand there: code, title, invitation, venue, organiser, web, contact, time_zone, languages, tables_open. Did you mean “organiser”?"
    ]),
    ("[rules]", "[rule]", &[
        "F:44: “rule” is no part of an event file. What can stand there: event, session, area, table, coach, question, rules. Did you mean “rules”?"
    ]),
    ("start = \"11:45\"\n", "", &["F:9: [[session]] lacks “start”. Add, for example: start = \"11:45\""]),
    ("start = \"11:45\"", "start = \"25:00\"", &["F:11: “start” cannot be \"25:00\". Write it like this: start = \"11:45\""]),
    ("2018-08-26", "\"26 August\"", &["F:10: “date” cannot be \"26 August\". Write it like this: date = 2018-08-26"]),
    ("\"The team\"", "5", &["F:4: “organiser” cannot be 5. Write it like this: organiser = \"The coaching team\""]),
    ("\"The team\"", "\"  \"", &["F:4: “organiser” is empty. Write, for example: organiser = \"The coaching team\""]),
    ("[event]", "[events]", &[
        "F:1: “events” is no part of an event file. What can stand there: event, session, area, table, coach, question, rules. Did you mean “event”?",
        "F:1: The file lacks [event]. Add it, with what belongs to it: dropin event new FILE shows how."
    ]),
    ("[\"career\"]", "[]", &["F:24: “areas” is an empty list. Write, for example: areas = [\"career\"]"]),
    ("[[session]]", "[session]", &["F:9: “session” stands in single brackets, but there can be several. Write [[session]]"]),
    ("group_size = 4", "group_size = 40", &["F:45: “group_size” is 40. Choose a number from 2 to 20."]),
    ("group_size = 4", "promise_sure = 1.5", &["F:45: “promise_sure” is 1.5. Choose a number from 0 to 1."]),
    ("\"roster\"", "\"rooster\"", &[
        "F:7: “tables_open” cannot be “rooster”. Choose one of “by hand”, “roster”. Did you mean “roster”?"
    ]),
    ("code = \"involved\"", "code = \"involved\"\nshape = \"blob\"", &[
        "F:20: “shape” cannot be “blob”. Choose one of “circle”, “square”, “triangle”, “diamond”, “hexagon”, “star”, “cross”, “drop”."
    ]),
    ("code = \"involved\"", "code = \"involved\"\ncolour = \"#12345\"", &["F:20: “colour” cannot be \"#12345\". Write it like this: colour = \"#0B4F6C\""]),
    ("\"kim\"", "\"Kim E.\"", &[
        "F:31: “code” cannot be “Kim E.”. Use only a-z, 0-9 and -, at most 40 characters. Did you mean “kim-e”?"
    ]),
    ("Asia/Kuala_Lumpur", "Kuala Lumpur", &[
        "F:5: There is no time zone “Kuala Lumpur”. Write the name of its continent and city, such as \"Asia/Kuala_Lumpur\", or \"UTC\". Did you mean “Asia/Kuala_Lumpur”?"
    ]),
    ("name = \"Kim Example\"", "name = \"Kim Example\"\nlanguages = [\"en\", \"French\"]", &[
        "F:33: “French” is no language code. Write the two small letters of the language, such as \"en\" or \"fr\". Did you mean “fr”?"
    ]),
    ("[\"career\"]", "[\"career\", \"career\"]", &["F:24: “career” stands twice in “areas”. Remove one of them."]),
    ("en = \"Career\", fr", "en = \"Career\", it", &[
        "F:16: “name” is given in “it”, which is not one of the event’s languages. Add it to “languages” under [event], or remove the text.",
        "F:16: “name” is not given in “fr”; people who read that language will see it in “en”. Add the text in that language."
    ]),
    ("en = \"Career\", ", "", &["F:16: “name” is not given in “en”, the main language. Add the text in that language."]),
    ("What would", "Would", &[
        "F:41: “Would you try?” can be answered by yes or no. A question that begins with what, which, who or how gives more to think about."
    ]),
    ("group_size = 4", "conversation_min = 40", &[
        "F:45: “conversation_min” (40) is more than “conversation_max” (30). Make the first smaller or the second larger."
    ]),
    ("group_size = 4", "promise_sure = 0.4", &[
        "F:45: “promise_possible” (0.5) is more than “promise_sure” (0.4). Make the first smaller or the second larger."
    ]),
    ("code = \"involved\"", "code = \"career\"", &[
        "F:19: There already is an area with the code “career”, in line 15. Give this one another code.",
        "F:28: Table 2 names the area “involved”, which is not in this file. Its areas are: career, career."
    ]),
    ("number = 2", "number = 1", &[
        "F:27: There already is a table 1, in line 23. Give this one another number.",
        "F:38: Noor Mithal has hours at table 2, which is not in this file. Its tables are: 1, 1."
    ]),
    ("\"noor\"", "\"kim\"", &[
        "F:36: There already is a coach with the code “kim”, in line 31. Give this one another code."
    ]),
    ("end = \"13:30\"", "end = \"10:30\"", &[
        "F:9: The session ends at 10:30, but starts at 11:45. It has to end later on the same day.",
        "F:33: Kim Example is at the table from 11:45 until 13:30, but session 1 is from 11:45 until 10:30. Keep the hours within the session.",
        "F:38: Noor Mithal is at the table from 11:45 until 12:30, but session 1 is from 11:45 until 10:30. Keep the hours within the session."
    ]),
    ("[[area]]", "[[session]]\ndate = 2018-08-26\nstart = \"13:00\"\nend = \"14:00\"\n\n[[area]]", &[
        "F:14: Session 2 starts before session 1 has ended. Put the sessions in order of time, one after the other.",
        "F:38: hours lacks “session”. Add, for example: session = 1",
        "F:43: hours lacks “session”. Add, for example: session = 1"
    ]),
    ("[\"career\"]", "[\"carrer\"]", &[
        "F:24: Table 1 names the area “carrer”, which is not in this file. Its areas are: career, involved. Did you mean “career”?"
    ]),
    ("number = 1\nareas = [\"career\"]", "areas = [\"carrer\"]", &[
        "F:22: [[table]] lacks “number”. Add, for example: number = 1",
        "F:23: The area “carrer” is not in this file. Its areas are: career, involved. Did you mean “career”?",
        "F:32: Kim Example has hours at table 1, which is not in this file. Its tables are: 2."
    ]),
    ("[\"involved\", \"career\"]", "[\"career\"]", &[
        "F:19: No table serves the area “involved”, so nobody who chooses it can be seen. Add it to a table’s areas, or remove it."
    ]),
    ("2018-08-26", "2018-07-26", &[
        "F:9: Every session of this file is over; the last one was on 2018-07-26. Write the dates to come."
    ]),
    ("group_size = 4", "last_start = 105", &[
        "F:9: The session lasts 105 minutes, and nobody is promised a start in the last 105 (last_start, under [rules]): nobody would get a number. Make the session longer or last_start smaller."
    ]),
    ("code = \"involved\"", "code = \"involved\"\ncolour = \"#0b4f6c\"\nshape = \"circle\"", &[
        "F:18: The area “involved” has the colour and the shape of “career”. Give one of them another shape, so that people can tell them apart in the hall."
    ]),
    ("code = \"involved\"", "code = \"involved\"\ncolour = \"#F2E394\"", &[
        "F:20: The colour #F2E394 is too light to be seen on white. Choose a darker one."
    ]),
    ("hours = [{ table = 2, from = \"11:45\", until = \"12:30\" }]", "", &[
        "F:19: No coach has hours at any table that serves the area “involved”, so nobody who chooses it can be seen. Give a coach hours there.",
        "F:27: No coach has hours at table 2, so it never opens by the roster. Give a coach hours there, or remove it."
    ]),
    ("hours = [{ table = 1, from = \"11:45\", until = \"13:30\" }]", "", &[
        "F:23: No coach has hours at table 1, so it never opens by the roster. Give a coach hours there, or remove it."
    ]),
    ("from = \"11:45\", until = \"13:30\"", "from = \"12:45\", until = \"12:30\"", &[
        "F:33: Kim Example is at the table from 12:45 until 12:30. Write an end that is later than the beginning."
    ]),
    ("{ table = 1,", "{ session = 3, table = 1,", &[
        "F:33: Kim Example has hours in session 3, but the last session of this file is session 1. Correct the number, or add the session."
    ]),
    ("from = \"11:45\"", "from = \"11:15\"", &[
        "F:33: Kim Example is at the table from 11:15 until 13:30, but session 1 is from 11:45 until 13:30. Keep the hours within the session."
    ]),
    ("{ table = 2, from = \"11:45\", until", "{ table = 2, from = \"11:45\", until = \"12:00\" }, { table = 1, from = \"12:00\", until", &[
        "F:38: Noor Mithal has hours at table 1 from 12:00 until 12:30, when Kim Example sits there (line 33). Change the hours or the table of one of them."
    ]),
    ("until = \"12:30\" }", "until = \"12:30\" }, { table = 3, from = \"12:00\", until = \"13:00\" }", &[
        "F:38: Noor Mithal has hours at table 3, which is not in this file. Its tables are: 1, 2.",
        "F:38: Noor Mithal has hours at table 3 from 12:00 until 12:30, and at table 2 at the same time (line 38). Change one of them."
    ],)
    ];

#[test]
fn whatever_is_wrong_is_said_with_its_line_and_what_to_do() {
    assert_eq!(sentences(SOUND), [""; 0]);
    for (from, to, expected) in CASES {
        assert_eq!(sentences(&changed(from, to)), *expected, "{from:?} became {to:?}");
    }
}

#[test]
fn every_sentence_about_an_event_file_has_a_case() {
    let words = include_str!("../assets/words/en.ftl");
    let keys = words.lines().filter_map(|line| line.split_once(" =").map(|(key, _)| key));
    let of_files = |key: &&str| {
        key.starts_with("event-problem-")
            && !key.starts_with("event-problem-coach-list-")
            && *key != Problem::SUGGESTION
    };
    let written: BTreeSet<&str> = keys.filter(of_files).collect();
    let seen: BTreeSet<&str> = CASES
        .iter()
        .flat_map(|(from, to, _)| examine(&changed(from, to)).problems)
        .map(|problem| problem.key)
        .collect();
    assert_eq!(written, seen);
}

#[test]
fn warnings_leave_the_event_usable_and_errors_do_not() {
    for (from, to, usable) in [
        ("What would", "Would", true),
        ("[\"involved\", \"career\"]", "[\"career\"]", true),
        ("fr = \"Carrière\"", "it = \"Carriera\"", true),
        ("\"roster\"", "\"rooster\"", false),
        ("[\"career\"]", "[\"carrer\"]", false),
    ] {
        let text = changed(from, to);
        let reading = examine(&text);
        assert!(!reading.problems.is_empty(), "{to:?}");
        assert_eq!(reading.event.is_some(), usable, "{to:?}");
        assert_eq!(read(&text).is_ok(), usable, "{to:?}");
        let worst = reading.problems.iter().map(|problem| problem.severity).min();
        assert_eq!(worst == Some(Severity::Warning), usable, "{to:?}");
    }
}

#[test]
fn an_empty_file_lacks_each_part() {
    for text in ["", "\u{feff}", "# nothing yet\n"] {
        let missing: Vec<String> =
            examine(text).problems.into_iter().map(|problem| problem.values[0].1.clone()).collect();
        assert_eq!(missing, ["event", "session", "area", "table"], "{text:?}");
    }
}

#[test]
fn windows_line_ends_and_an_invisible_first_mark_change_nothing() {
    let windows = format!("\u{feff}{}", SOUND.replace('\n', "\r\n"));
    assert_eq!(read(&windows), read(SOUND));
    assert_eq!(sentences(&windows.replace("\"roster\"", "\"rooster\"")).len(), 1);
    assert!(sentences(&windows.replace("\"roster\"", "\"rooster\""))[0].starts_with("F:7: "));
}

#[test]
fn what_a_file_leaves_out_is_as_the_product_has_it() {
    let event = read(SOUND).unwrap();
    assert_eq!(event.rules, Rules::default());
    assert_eq!(event.sessions[0].check_in_opens, 30);
    assert_eq!(event.coaches[0].languages, ["en"]);
    assert_ne!(event.areas[0].colour, event.areas[1].colour);
    assert_ne!(event.areas[0].shape, event.areas[1].shape);
    assert!(!event.tables[0].step_free);
    let by_hand = read(&changed("tables_open = \"roster\"\n", "")).unwrap();
    assert_eq!(by_hand.tables_open, TablesOpen::ByHand);
}

#[test]
fn a_plain_text_is_in_the_main_language_and_a_colour_in_capitals() {
    let text = changed(
        "name = { en = \"Career\", fr = \"Carrière\" }",
        "name = \"Career\"\ncolour = \"#0b4f6c\"\nshape = \"drop\"",
    );
    let area = &read(&text).unwrap().areas[0];
    assert_eq!(area.name.get("fr", "en").map(String::as_str), Some("Career"));
    assert_eq!((area.colour.as_str(), area.shape), ("#0B4F6C", Shape::Drop));
}

#[test]
fn the_demo_event_is_the_first_session_and_has_no_problem() {
    assert_eq!(sentences(DEMO), [""; 0]);
    let event = demo();
    assert_eq!(event.time_zone, Kuala_Lumpur);
    assert_eq!(event.tables_open, TablesOpen::Roster);
    assert_eq!(event.languages, ["en", "fr", "de", "es", "ru", "zh", "ar", "ms"]);
    assert_eq!(event.title.get("en", "en").map(String::as_str), Some("Drop-in coaching"));
    let [session] = &event.sessions[..] else { panic!("one session") };
    assert_eq!(session.date, NaiveDate::from_ymd_opt(2018, 8, 26).unwrap());
    assert_eq!(session.start, NaiveTime::from_hms_opt(11, 45, 0).unwrap());
    assert_eq!(session.end, NaiveTime::from_hms_opt(13, 30, 0).unwrap());
    assert_eq!(session.room, "Conference Hall 1/2");
    assert_eq!(session.check_in_opens, 30);
    assert_eq!((event.areas.len(), event.tables.len(), event.coaches.len()), (6, 8, 10));
    assert_eq!(event.rules, Rules::default());
    assert!(event.questions.len() >= 4);
    let looks: BTreeSet<_> =
        event.areas.iter().map(|area| (&area.colour, area.shape.name())).collect();
    assert_eq!(looks.len(), event.areas.len());
    for coach in &event.coaches {
        assert!(!coach.hours.is_empty(), "{}", coach.name);
        assert!(coach.contact.as_ref().is_some_and(|to| to.ends_with("@example.org")));
    }
    let with_two_coaches = event.tables.iter().filter(|table| {
        event
            .coaches
            .iter()
            .filter(|coach| coach.hours.iter().any(|h| h.table == table.number))
            .count()
            == 2
    });
    assert_eq!(with_two_coaches.count(), 2);
}

#[test]
fn a_new_file_is_sound_as_it_is_and_explains_every_key() {
    let today = NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
    let text = new_file(today, &[]);
    assert_eq!(sentences(&text), [""; 0]);
    let event = read(&text).unwrap();
    assert_eq!(event.sessions[0].date, NaiveDate::from_ymd_opt(2026, 2, 28).unwrap());
    for key in [
        "code",
        "title",
        "invitation",
        "venue",
        "organiser",
        "web",
        "contact",
        "time_zone",
        "languages",
        "tables_open",
        "date",
        "start",
        "end",
        "room",
        "check_in_opens",
        "name",
        "description",
        "topics",
        "colour",
        "shape",
        "number",
        "areas",
        "step_free",
        "role",
        "hours",
        "session",
        "conversation_min",
        "conversation_max",
        "last_start",
        "offer_not_here",
        "overflow_at",
        "group_size",
        "group_minutes",
        "promise_sure",
        "promise_possible",
    ] {
        assert!(text.contains(&format!("{key} = ")), "{key}");
    }
}

#[test]
fn a_new_file_takes_coaches_their_tables_and_times_from_a_list() {
    let list = "Name;Role;Languages;Topics;Table;From;Until;Contact\n\
        Kim \"K\" Example;Reader;English, French;First job;3;09:30;10:30;kim@example.org\n\
        Noor Mithal;;ar;;3;10:30;11:30;\n\
        Ona Muster;;;;7;;;\n";
    let today = NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
    let text = new_file(today, &coaches(list).unwrap());
    assert_eq!(sentences(&text), [""; 0], "{text}");
    let event = read(&text).unwrap();
    let tables: Vec<TableNumber> = event.tables.iter().map(|table| table.number).collect();
    assert_eq!(tables, [TableNumber(3), TableNumber(7)]);
    assert_eq!(event.sessions[0].start, NaiveTime::from_hms_opt(9, 30, 0).unwrap());
    assert_eq!(event.sessions[0].end, NaiveTime::from_hms_opt(11, 30, 0).unwrap());
    assert_eq!(event.coaches[0].name, "Kim \"K\" Example");
    assert_eq!(event.coaches[0].languages, ["en", "fr"]);
    assert_eq!(event.coaches[2].hours[0].until, event.sessions[0].end);
}
