//! Attendee lists in use: who is greeted, what an import keeps, and what its command says.

use std::fs;

use dropin::actions::Context;
use dropin::actions::lists::import;
use dropin::actions::look_up::{Shown, look_up};
use dropin::store::MemoryStore;
use serde_json::Value;

use crate::cli::{Desk, NOON};
use crate::lists::list;
use crate::support::{at, first_use, planned, token_of};

#[test]
fn the_kiosk_is_told_name_and_language_of_who_is_on_the_list() {
    let store = MemoryStore::new(first_use()).unwrap();
    let context = Context {
        store: &store,
        at: planned(at("12:00")),
        request_id: None,
        station: None,
        chance: &|| token_of("nobody"),
    };
    let people = list("Public ID,Short ID,First Name,Language\nA-1X2Y3Z4,a,Inès,fr-CA\n").people;
    let greeted = |badge: &str| match look_up(context, badge).unwrap().shown {
        Shown::Badge { name, language, .. } => (name, language),
        Shown::Slip(_) => panic!("{badge} is no slip"),
    };
    assert_eq!(import(context, &people, true).unwrap().new, 1);
    assert_eq!(greeted("A-1X2Y3Z4"), (None, None));
    assert_eq!(import(context, &people, false).unwrap().new, 1);
    assert_eq!(greeted("A-1X2Y3Z4"), (Some("Inès".to_owned()), Some("fr".to_owned())));
    assert_eq!(greeted("A-1X2Y3Z5"), (None, None));
}

/// A list as Hi.Events writes it.
const ROOM: &str = "Public ID,Short ID,First Name,Last Name,Email,Status,Language\n\
    A-1X2Y3Z4,a,Žofie,Příkladová,zofie@example.org,ACTIVE,fr\n\
    A-1X2Y3Z5,b,Ana,Ejemplo,ana@example.org,ACTIVE,\n\
    A-1X2Y3Z6,c,Gone,Away,gone@example.org,CANCELLED,\n\
    ,d,Nobody,Known,,ACTIVE,\n";

impl Desk {
    fn list(&self, text: &str) -> String {
        let file = self.path("list.csv");
        fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    }

    /// Imports a list; how many are new, updated, unchanged.
    fn import(&self, text: &str) -> (u64, u64, u64) {
        let answer = self.done(&["lists", "import", &self.list(text)]);
        let count = |key: &str| answer[key].as_u64().unwrap();
        (count("new"), count("updated"), count("unchanged"))
    }

    fn name(&self, badge: &str) -> Value {
        self.check_in(badge, "career")["ticket"]["name"].take()
    }

    /// All bytes of the queue's files.
    fn kept(&self) -> Vec<u8> {
        let files = self.path("").read_dir().unwrap().map(|entry| entry.unwrap().path());
        let queue = files.filter(|path| path.to_string_lossy().contains("queue.sqlite"));
        queue.flat_map(|path| fs::read(path).unwrap()).collect()
    }
}

#[test]
fn who_is_on_the_list_is_greeted_by_name_and_everybody_else_is_welcome() {
    let desk = Desk::at(NOON);
    assert_eq!(desk.import(ROOM), (2, 0, 0));
    assert_eq!(desk.name("A-1X2Y3Z4"), "Žofie Příkladová");
    assert_eq!(desk.name("ana@example.org"), "Ana Ejemplo");
    assert_eq!(desk.name("A-1X2Y3Z6"), Value::Null, "cancelled, and welcome all the same");
    assert_eq!(desk.name("A-9999999"), Value::Null);
    let line = &desk.done_lines(&["lists", "export"])[0];
    assert_eq!((&line["number"], &line["language"]), (&1.into(), &"fr".into()));
}

#[test]
fn a_list_counts_before_a_badge_and_a_badge_before_an_address() {
    let desk = Desk::at(NOON);
    desk.import("uid,name,email\nU-1,Kim Lee,assistant@example.org\n");
    let card = |uid: &str, address: &str| {
        format!("BEGIN:VCARD\nFN:KIM LEE (GUEST)\nUID:{uid}\nEMAIL:{address}\nEND:VCARD")
    };
    assert_eq!(desk.name(&card("U-1", "x@example.org")), "Kim Lee");
    assert_eq!(desk.name(&card("U-2", "assistant@example.org")), "KIM LEE (GUEST)");
    assert_eq!(desk.name("AB123^^^assistant@example.org"), "Kim Lee");
}

#[test]
fn a_trial_says_what_would_happen_and_keeps_nothing() {
    let desk = Desk::at(NOON);
    let file = desk.list(ROOM);
    for _ in 0..2 {
        let answer = desk.done(&["lists", "import", &file, "--dry-run"]);
        for (key, value) in [
            ("system", Value::from("hievents")),
            ("encoding", "UTF-8".into()),
            ("rows", 4.into()),
            ("new", 2.into()),
            ("updated", 0.into()),
            ("unchanged", 0.into()),
            ("cancelled", 1.into()),
            ("without_key", 1.into()),
            ("dry_run", true.into()),
        ] {
            assert_eq!(answer[key], value, "{key}");
        }
        assert_eq!(answer["columns"]["badges"], serde_json::json!(["Public ID", "Email"]));
        assert_eq!(answer["lines"]["without_key"], serde_json::json!([5]));
    }
    assert_eq!(desk.name("A-1X2Y3Z4"), Value::Null);
}

#[test]
fn a_list_again_updates_and_never_blanks() {
    let desk = Desk::at(NOON);
    desk.import(ROOM);
    assert_eq!(desk.import(ROOM), (0, 0, 2));
    let later = ROOM.replace("Ana,Ejemplo", "Ana,Muestra").replace("Žofie,Příkladová", ",");
    assert_eq!(desk.import(&later), (0, 1, 1));
    assert_eq!(desk.name("A-1X2Y3Z4"), "Žofie Příkladová");
    assert_eq!(desk.name("A-1X2Y3Z5"), "Ana Muestra");
}

#[test]
fn the_same_request_again_imports_nothing() {
    let desk = Desk::at(NOON);
    let import = |text: &str| {
        let answer = desk.done(&["lists", "import", &desk.list(text), "--request", "list-1"]);
        (answer["new"].as_u64(), answer["updated"].as_u64(), answer["unchanged"].as_u64())
    };
    assert_eq!(import(ROOM), (Some(2), Some(0), Some(0)));
    assert_eq!(import(ROOM), (Some(2), Some(0), Some(0)), "the first answer");
    let later = desk.list(&ROOM.replace("Ana,Ejemplo", "Ana,Muestra"));
    let another = desk.refused(&["lists", "import", &later, "--request", "list-1"]);
    assert_eq!(another.0, "request_reused", "another list is not this one");
    assert_eq!(desk.name("A-1X2Y3Z5"), "Ana Ejemplo");
    let reused = ["check-in", "--badge", "A-1X2Y3Z4", "--area", "career", "--request", "list-1"];
    assert_eq!(desk.refused(&reused).0, "request_reused");
}

#[test]
fn of_a_list_with_a_bad_row_nothing_is_imported() {
    let desk = Desk::at(NOON);
    let file =
        desk.list(&format!("{ROOM}A-1X2Y3Z4,e,Some,Other,,ACTIVE,\nA-1X2Y3Z7,f,a,b,c,d,e,f\n"));
    for args in [vec!["lists", "import", &file], vec!["lists", "import", &file, "--dry-run"]] {
        let output = desk.run(&args);
        assert_eq!(output.status.code(), Some(1));
        let lines = json_lines(&output.stdout);
        let codes: Vec<_> =
            lines.iter().map(|l| (l["line"].as_u64(), l["code"].as_str())).collect();
        assert_eq!(codes[..2], [(Some(6), Some("same_code")), (Some(7), Some("too_many_cells"))]);
        assert_eq!(lines[2]["error"]["code"], "list_rows");
        assert_eq!(lines.len(), 3);
    }
    assert_eq!(desk.name("A-1X2Y3Z5"), Value::Null);
    let people = desk.for_people(&["lists", "import", &file]);
    for words in ["dropin: {file}:6: What stands under “Public ID” is", "dropin: 2 rows of {file}"]
    {
        let words = words.replace("{file}", &file);
        assert!(people.lines().any(|line| line.starts_with(&words)), "{words}\n{people}");
    }
}

#[test]
fn an_organiser_reads_how_the_list_was_understood_and_what_to_do() {
    let desk = Desk::at(NOON);
    let said = desk.for_people(&["lists", "import", &desk.list(ROOM)]);
    for words in [
        "a list of Hi.Events (UTF-8, cells separated by commas)",
        "Badges are known by: Public ID, Email. Name: First Name, Last Name. Language: Language. Cancelled people are told by: Status.",
        "Rows: 4\nNew: 2\n",
        "left out: 1 (lines 4)",
        "Cannot be matched to a badge yet: 1 (lines 5). Give these rows a ticket code or an e-mail",
        "The list is imported. Of each person only name, language and a fingerprint",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    let indico =
        "ID,Name,Email,Registration date,Registration state\n1,Kim,kim@example.org,,Completed\n";
    let said = desk.for_people(&["lists", "import", &desk.list(indico), "--dry-run"]);
    assert!(
        said.contains("Indico’s list does not contain the codes printed on the badges"),
        "{said}"
    );
    assert!(said.contains("Nothing was imported"), "{said}");
}

#[test]
fn a_file_that_is_no_list_is_refused_with_a_reason() {
    let desk = Desk::at(NOON);
    for (text, code) in [
        ("PK\u{3}\u{4}", "list_is_a_spreadsheet"),
        ("", "list_empty"),
        ("name,seat\u{1b}[31m\nKim,7\n", "list_without_key"),
        ("Kim,kim@example.org\n", "list_without_headings"),
        ("name,email\nKim,\"k\n", "list_open_quote"),
    ] {
        let (found, answer) = desk.refused(&["lists", "import", &desk.list(text)]);
        assert_eq!(found, code);
        assert!(!answer["error"]["message"].as_str().unwrap().contains('\u{1b}'), "{answer}");
    }
    let (code, _) = desk.refused(&["lists", "import", "/dev/zero"]);
    assert_eq!(code, "file_unreadable");
}

#[test]
fn of_a_list_only_name_language_and_hashes_are_kept() {
    let desk = Desk::at(NOON);
    desk.import(ROOM);
    desk.check_in(
        "BEGIN:VCARD\nFN:Kim\nUID:U-77\nTEL:+60123\nEMAIL:kim@example.org\nEND:VCARD",
        "career",
    );
    let kept = desk.kept();
    let holds = |text: &str| kept.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    assert!(holds("Příkladová") && holds("Kim"), "names are kept");
    for text in
        ["A-1X2Y3Z4", "zofie@", "ana@", "kim@", "Gone", "Nobody", "U-77", "+60123", "ACTIVE"]
    {
        assert!(!holds(text), "{text}");
    }
}

#[test]
fn the_tickets_go_out_as_a_table_without_formulas() {
    let desk = Desk::at(NOON);
    desk.import("code,name\nB-1,\"=HYPERLINK(\"\"http://x\"\")\"\nB-2,\"Kim; =1+1\"\n");
    desk.check_in("B-1", "career");
    desk.check_in("B-2", "leading");
    let sheet = desk.for_people(&["lists", "export"]);
    let mut rows = sheet.split("\r\n");
    assert!(
        rows.next().unwrap().starts_with("\u{feff}\"number\",\"name\",\"area\",\"state\""),
        "{sheet}"
    );
    let mut reader = csv::Reader::from_reader(sheet.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(&rows[0][1], "'=HYPERLINK(\"http://x\")");
    assert_eq!(&rows[1][1], "Kim; '=1+1");
    assert_eq!((&rows[0][0], &rows[0][2], &rows[0][12]), ("1", "career", "2018-08-26 12:00:00"));
    let objects = desk.done_lines(&["lists", "export"]);
    assert_eq!(objects[1]["name"], "Kim; =1+1", "programs get it as it is");
    assert_eq!(objects[0]["taken_at"], "2018-08-26T12:00:00+08:00");
}

fn json_lines(bytes: &[u8]) -> Vec<Value> {
    let lines = String::from_utf8(bytes.to_vec()).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
