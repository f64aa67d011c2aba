//! The command line as scripts use it: real processes on a real queue file.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A moment in the middle of the demo event's first session.
pub(crate) const NOON: &str = "2018-08-26T12:00:00+08:00";

/// A folder with a queue of its own.
pub(crate) struct Desk {
    folder: TempDir,
    now: &'static str,
}

impl Desk {
    pub(crate) fn at(now: &'static str) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), now }
    }

    /// The same queue at another time.
    pub(crate) fn when(self, now: &'static str) -> Self {
        Self { now, ..self }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn queue(&self) -> String {
        format!("sqlite:{}", self.path("queue.sqlite").display())
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dropin"));
        command.args(["--json", "--queue", &self.queue(), "--now", self.now]).args(args);
        command.stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// Runs a command that must be done; its answer.
    pub(crate) fn done(&self, args: &[&str]) -> Value {
        let output = self.run(args);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {errors}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Runs a command that must be refused with exit code 1; its error code and whole answer.
    pub(crate) fn refused(&self, args: &[&str]) -> (String, Value) {
        let output = self.run(args);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{args:?}: {errors}");
        assert!(errors.starts_with("dropin: "), "{errors}");
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        let message = answer["error"]["message"].as_str().unwrap();
        assert!(errors.contains(message.lines().next().unwrap()), "{errors} / {message}");
        assert!(answer["offers"].is_array());
        (answer["error"]["code"].as_str().unwrap().to_owned(), answer)
    }

    /// Runs a command that must be done; its answers, one a line.
    pub(crate) fn done_lines(&self, args: &[&str]) -> Vec<Value> {
        let output = self.run(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        let lines = String::from_utf8(output.stdout).unwrap();
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// What a command says to people, whether it is done or not.
    pub(crate) fn for_people(&self, args: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dropin"));
        command.args(["--queue", &self.queue(), "--now", self.now]).args(args);
        let output = command.stdin(Stdio::null()).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        String::from_utf8(said).unwrap()
    }

    pub(crate) fn check_in(&self, badge: &str, area: &str) -> Value {
        self.done(&["check-in", "--badge", badge, "--area", area])
    }
}

fn numbers(answer: &Value) -> Vec<u64> {
    answer["tickets"].as_array().unwrap().iter().map(|t| t["number"].as_u64().unwrap()).collect()
}

#[test]
fn an_event_file_without_an_end_is_refused() {
    let desk = Desk::at(NOON);
    let large = desk.path("large.toml");
    std::fs::File::create(&large).unwrap().set_len((5 << 20) + 1).unwrap();
    for (file, reason) in
        [("/dev/zero", "no plain file"), (large.to_str().unwrap(), "larger than 5 MB")]
    {
        let (code, answer) = desk.refused(&["event", "check", file]);
        assert_eq!(code, "file_unreadable");
        assert!(answer["error"]["message"].as_str().unwrap().contains(reason), "{answer}");
    }
}

#[test]
fn a_badge_gets_one_number_and_keeps_it() {
    let desk = Desk::at(NOON);
    let first = desk.check_in("BADGE-1", "career");
    let again = desk.check_in("BADGE-1", "leading");
    let other = desk.check_in("BADGE-2", "career");
    assert_eq!(first["existing"], false);
    assert_eq!(again["existing"], true);
    assert_eq!(again["ticket"]["number"], first["ticket"]["number"]);
    assert_eq!(again["ticket"]["area"], "career");
    assert_eq!(other["ticket"]["number"], 2);
}

#[test]
fn a_ticket_has_the_shape_scripts_rely_on() {
    let desk = Desk::at(NOON);
    let ticket = &desk.done(&[
        "check-in",
        "--no-badge",
        "--name",
        "Amina",
        "--area",
        "career",
        "--lang",
        "en",
    ])["ticket"];
    assert_eq!(ticket["number"], 1);
    assert_eq!(ticket["area"], "career");
    assert_eq!(ticket["state"], "called", "a free table takes the first person at once");
    assert_eq!(ticket["name"], "Amina");
    assert_eq!(ticket["people"], 1);
    assert_eq!(ticket["languages"][0], "en");
    assert_eq!(ticket["copies"], 1);
    assert!(ticket["table"].is_u64());
    assert!(ticket["taken_at"].as_str().unwrap().ends_with("+08:00"));
    assert_eq!(ticket["window"]["from"].as_str().unwrap()[..16], NOON[..16]);
    assert_eq!(ticket["window"]["to"].as_str().unwrap()[..16], *"2018-08-26T12:05");
}

#[test]
fn the_same_request_id_returns_the_first_answer_and_changes_nothing() {
    let desk = Desk::at(NOON);
    let ask = ["check-in", "--no-badge", "--area", "career", "--request", "kiosk-1-7"];
    let first = desk.done(&ask);
    let second = desk.done(&ask);
    assert_eq!(first, second);
    assert_eq!(desk.done(&["queue"])["tickets"].as_array().unwrap().len(), 1);
    let (code, _) = desk.refused(&["call", "--table", "1", "--request", "kiosk-1-7"]);
    assert_eq!(code, "request_reused");
    for other in [
        &["--no-badge", "--name", "Ann", "--area", "career"][..],
        &["--badge", "B", "--area", "career"],
        &["--no-badge", "--area", "leading"],
    ] {
        let args = [&["check-in", "--request", "kiosk-1-7"], other].concat();
        assert_eq!(
            desk.refused(&args).0,
            "request_reused",
            "{other:?} is somebody or something else"
        );
    }
}

#[test]
fn a_coach_works_through_the_line_of_a_table() {
    let desk = Desk::at(NOON);
    // Everybody who could be called at once is in conversation, then three wait.
    let mut waiting = Vec::new();
    for n in 1.. {
        let ticket = desk.check_in(&format!("badge {n}"), "career")["ticket"].clone();
        if ticket["state"] == "waiting" {
            waiting.push(ticket["number"].as_u64().unwrap());
        }
        if waiting.len() == 3 {
            break;
        }
    }
    let table = desk.done(&["queue"])["tables"]
        .as_array()
        .unwrap()
        .iter()
        .find(|t| t["state"] == "called")
        .unwrap()["number"]
        .to_string();
    let at = |deed: &str| vec![deed.to_owned(), "--table".to_owned(), table.clone()];
    let deed = |deed: &str| {
        let args = at(deed);
        desk.done(&args.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let state = |answer: &Value| answer["tickets"][0]["state"].as_str().unwrap().to_owned();

    assert_eq!(state(&deed("recall")), "called");
    assert_eq!(state(&deed("start")), "in_conversation");
    let next = deed("call");
    assert_eq!(numbers(&next), [waiting[0]], "oldest first");
    assert_eq!(state(&deed("withdraw")), "waiting");
    assert_eq!(numbers(&deed("call")), [waiting[0]], "who was withdrawn keeps the place");
    assert_eq!(state(&deed("start")), "in_conversation");
    assert_eq!(state(&deed("finish")), "done");
    let args = at("finish");
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    assert_eq!(desk.refused(&args).0, "no_conversation");
}

#[test]
fn tickets_are_moved_left_voided_and_reprinted() {
    let desk = Desk::at(NOON);
    for n in 1..=6 {
        desk.check_in(&format!("badge {n}"), "career");
    }
    let waiting: Vec<String> = desk.done(&["queue"])["tickets"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|t| t["state"] == "waiting")
        .map(|t| t["number"].to_string())
        .collect();
    let [one, two, three, ..] = waiting.as_slice() else { panic!("too few wait: {waiting:?}") };
    let moved = desk.done(&["transfer", one, "--area", "leading"]);
    assert_eq!(moved["tickets"][0]["area"], "leading");
    assert_eq!(moved["tickets"][0]["number"].to_string(), *one);
    assert_eq!(desk.refused(&["transfer", one, "--area", "leading"]).0, "same_area");
    assert_eq!(desk.refused(&["transfer", one, "--area", "nowhere"]).0, "area_unknown");
    assert_eq!(desk.done(&["leave", two])["tickets"][0]["state"], "left");
    assert_eq!(desk.refused(&["leave", two]).0, "ticket_state");
    assert_eq!(desk.done(&["void", three, "--why", "twice"])["tickets"][0]["state"], "void");
    assert_eq!(desk.refused(&["void", three, "--why", " "]).0, "reason_missing");
    assert_eq!(desk.refused(&["return", one]).0, "ticket_state");
    assert_eq!(desk.done(&["reprint", one])["tickets"][0]["copies"], 2);
    assert_eq!(desk.refused(&["leave", "999"]).0, "ticket_unknown");
}

#[test]
fn bad_input_gets_a_code_a_sentence_and_exit_code_1() {
    let desk = Desk::at(NOON);
    let picture = |name: &str, bytes: &[u8]| {
        std::fs::write(desk.path(name), bytes).unwrap();
        desk.path(name).to_str().unwrap().to_owned()
    };
    let empty = picture("empty.png", b"");
    let text = picture("text.jpg", b"this is no picture");
    let missing = desk.path("missing.png").to_str().unwrap().to_owned();
    for (args, code) in [
        (vec!["check-in", "--image", &empty, "--area", "career"], "not_a_picture"),
        (vec!["check-in", "--image", &text, "--area", "career"], "not_a_picture"),
        (vec!["check-in", "--image", &missing, "--area", "career"], "file_unreadable"),
        (vec!["check-in", "--badge", "b", "--area", "carrer"], "area_unknown"),
        (vec!["check-in", "--badge", "WIFI:S:hall;T:WPA;P:x;;", "--area", "career"], "not_a_badge"),
        (
            vec!["check-in", "--badge", "dropin:t/0000000000000000", "--area", "career"],
            "slip_unknown",
        ),
        (vec!["call", "--table", "99"], "table_unknown"),
        (vec!["recall", "--table", "1"], "nobody_called"),
        (vec!["open-table", "--table", "1"], "table_open"),
        (vec!["open-table", "--table", "1", "--coach", "nobody"], "coach_unknown"),
    ] {
        assert_eq!(desk.refused(&args).0, code, "{args:?}");
    }
    assert!(desk.done(&["queue"])["tickets"].as_array().unwrap().is_empty());
}

#[test]
fn a_closed_table_calls_nobody() {
    let desk = Desk::at(NOON);
    desk.done(&["close-table", "--table", "1"]);
    let (code, answer) = desk.refused(&["call", "--table", "1"]);
    assert_eq!(code, "table_closed");
    assert!(answer["error"]["message"].as_str().unwrap().contains('1'));
}

#[test]
fn outside_check_in_hours_only_check_in_is_refused() {
    let early = Desk::at("2018-08-26T11:00:00+08:00");
    assert_eq!(early.refused(&["check-in", "--badge", "b", "--area", "career"]).0, "not_open_yet");
    early.done(&["queue"]);
    early.done(&["open-table", "--table", "1"]);
    assert!(numbers(&early.done(&["call", "--table", "1"])).is_empty());
    let late = Desk::at("2018-08-26T14:00:00+08:00");
    assert_eq!(late.refused(&["check-in", "--badge", "b", "--area", "career"]).0, "session_over");
}

#[test]
fn who_cannot_be_seen_in_time_is_told_and_offered_what_there_is() {
    let desk = Desk::at("2018-08-26T13:20:00+08:00");
    let (code, answer) = desk.refused(&["check-in", "--badge", "b", "--area", "career"]);
    assert_eq!(code, "not_in_time");
    let kinds: Vec<&str> =
        answer["offers"].as_array().unwrap().iter().map(|o| o["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds.last(), Some(&"contact"));
    let given = desk.done(&[
        "check-in",
        "--badge",
        "b",
        "--area",
        "career",
        "--override",
        "--why",
        "came from afar",
    ]);
    assert_eq!(given["existing"], false);
    let log = desk.run(&["log"]);
    assert!(String::from_utf8_lossy(&log.stdout).contains("came from afar"));
}

#[test]
fn wrong_usage_exits_with_2() {
    let desk = Desk::at(NOON);
    for args in [
        vec!["check-in", "--area", "career"],
        vec!["call"],
        vec!["dance"],
        vec!["check-in", "--badge", "b", "--area", "career", "--printer", "lpr"],
    ] {
        assert_eq!(desk.run(&args).status.code(), Some(2), "{args:?}");
    }
    let odd = desk.run(&["reprint", "1", "--printer", "lpr"]);
    let said = String::from_utf8_lossy(&odd.stderr).into_owned();
    for way in ["none", "folder:DIR", "ipp://", "escpos://HOST"] {
        assert!(said.contains(way), "{way} is not named: {said}");
    }
    let output = Command::new(env!("CARGO_BIN_EXE_dropin"))
        .args(["--queue", "mysql:somewhere", "queue"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn another_event_on_the_same_queue_is_refused_until_it_is_loaded() {
    let desk = Desk::at(NOON);
    desk.check_in("b", "career");
    let example = desk.run(&["event", "example"]).stdout;
    let other =
        String::from_utf8(example).unwrap().replace("\"Conference Hall 1/2\"", "\"Hall 9\"");
    let file = desk.path("other.toml");
    std::fs::write(&file, other).unwrap();
    let file = file.to_str().unwrap();
    assert_eq!(desk.refused(&["--event", file, "queue"]).0, "other_event");
    let output = desk.run(&["event", "load", file]);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("Hall 9"), "the differences come first: {said}");
    let queue = desk.done(&["queue"]);
    assert_eq!(queue["session"]["room"], "Hall 9");
    assert_eq!(queue["tickets"].as_array().unwrap().len(), 1);
}

#[test]
fn eight_processes_take_fifty_tickets_each_and_none_is_doubled_or_missing() {
    let desk = Desk::at(NOON);
    desk.done(&["queue"]);
    std::thread::scope(|scope| {
        for kiosk in 0..8 {
            let desk = &desk;
            scope.spawn(move || {
                for n in 0..50 {
                    desk.done(&[
                        "check-in",
                        "--badge",
                        &format!("kiosk {kiosk} badge {n}"),
                        "--area",
                        "career",
                        "--override",
                        "--why",
                        "a crowd",
                    ]);
                }
            });
        }
    });
    let queue = desk.done(&["queue"]);
    let given: BTreeSet<u64> = numbers(&queue).into_iter().collect();
    assert_eq!(given, (1..=400).collect());
}

#[test]
fn a_writer_killed_at_any_moment_loses_and_doubles_nothing() {
    let desk = Desk::at(NOON);
    desk.done(&["queue"]);
    let mut acknowledged = BTreeSet::new();
    for n in 0..60_u64 {
        let request = format!("try {n}");
        let ask = [
            "check-in",
            "--no-badge",
            "--area",
            "career",
            "--override",
            "--why",
            "test",
            "--request",
            &request,
        ];
        let mut child =
            desk.command(&ask).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(n % 30));
        child.kill().unwrap();
        child.wait().unwrap();
        // The same request again finds its ticket, whether or not the first got that far.
        let number = desk.done(&ask)["ticket"]["number"].as_u64().unwrap();
        assert!(acknowledged.insert(number), "{number} was given twice");
    }
    assert_eq!(acknowledged, (1..=60).collect(), "no number is missing or extra");
    assert_eq!(numbers(&desk.done(&["queue"])).len(), 60);
}

#[test]
fn the_largest_binary_code_is_a_badge_like_any_other() {
    let desk = Desk::at(NOON);
    let bytes: Vec<u8> = (0..2_953_u32).map(|n| u8::try_from(n * 7 % 251).unwrap()).collect();
    let code = qrcode::QrCode::with_error_correction_level(&bytes, qrcode::EcLevel::L).unwrap();
    let (modules, scale) = (u32::try_from(code.width()).unwrap(), 5);
    let picture =
        image::GrayImage::from_fn((modules + 8) * scale, (modules + 8) * scale, |x, y| {
            let module = |at: u32| usize::try_from((at / scale).wrapping_sub(4)).unwrap();
            let (x, y) = (module(x), module(y));
            let inside = x < code.width() && y < code.width();
            let dark = inside && code[(x, y)] == qrcode::Color::Dark;
            image::Luma([if dark { 0 } else { 255 }])
        });
    let file = desk.path("large.png");
    picture.save(&file).unwrap();
    let ask = ["check-in", "--image", file.to_str().unwrap(), "--area", "career"];
    assert_eq!(desk.done(&ask)["existing"], false);
    assert_eq!(desk.done(&ask)["existing"], true);
}

#[test]
fn control_and_direction_characters_never_reach_a_screen_or_the_log() {
    let desk = Desk::at(NOON);
    let card =
        "BEGIN:VCARD\nVERSION:3.0\nFN:A\u{202e}mi\u{7}na\u{1b}[31m\nEMAIL:a@example.org\nEND:VCARD";
    let ticket = desk.check_in(card, "career")["ticket"].clone();
    assert_eq!(ticket["name"], "Amina[31m");
    let forged = "late\u{1b}[31m\n2026-01-01 forged";
    assert_eq!(desk.run(&["void", "1", "--why", forged]).status.code(), Some(2));
}

#[test]
fn people_who_come_together_are_one_ticket() {
    let desk = Desk::at(NOON);
    let ask = ["check-in", "--badge", "a", "--with", "b", "--with", "c", "--area", "career"];
    assert_eq!(desk.done(&ask)["ticket"]["people"], 3);
}

#[test]
fn usage_errors_have_the_form_of_every_other_error() {
    let desk = Desk::at(NOON);
    let output = desk.run(&["call", "--table", "65536"]);
    assert_eq!(output.status.code(), Some(2));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["error"]["code"], "usage");
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("dropin: "));
}

#[test]
fn what_is_wrong_with_a_long_or_steering_value_can_be_read() {
    let desk = Desk::at(NOON);
    for value in ["x".repeat(50_000), "\u{202e}evil".to_owned()] {
        let args = ["check-in", "--badge", "b", "--area", "career", "--reason", &value];
        let output = desk.run(&args);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("use up to 200 visible characters"), "{said}");
        assert!(said.len() < 1000 && !said.contains('\u{202e}'), "{} bytes", said.len());
    }
}

#[test]
fn a_rehearsal_is_the_same_for_every_process_and_lasts_as_long_as_the_session() {
    let desk = Desk::at(NOON);
    let run = |args: &[&str]| -> Value {
        let output = Command::new(env!("CARGO_BIN_EXE_dropin"))
            .args(["--json", "--queue", &desk.queue()])
            .args(args)
            .output()
            .unwrap();
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let first = run(&["queue"])["session"].clone();
    let second = run(&["queue"])["session"].clone();
    assert_eq!(first["rehearsal"], true);
    assert_eq!(first["start"], second["start"]);
    let time =
        |shape: &Value| chrono::DateTime::parse_from_rfc3339(shape.as_str().unwrap()).unwrap();
    assert_eq!((time(&first["end"]) - time(&first["start"])).num_minutes(), 105);
}

#[test]
fn the_demo_reads_its_badges_gives_numbers_prints_and_calls() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_dropin"));
    command.args(["demo", "--headless", "--json"]).env("TMPDIR", folder.path());
    let output = command.stdin(Stdio::null()).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let told = String::from_utf8_lossy(&output.stdout);
    let summary: Value = serde_json::from_str(told.lines().last().unwrap()).unwrap();
    assert_eq!((&summary["badges_read"], &summary["tickets"]), (&8.into(), &8.into()));
    let slips = summary["slips"].as_array().unwrap();
    assert_eq!(slips.len(), 9, "one of them again");
    assert!(slips.iter().all(|slip| std::path::Path::new(slip.as_str().unwrap()).is_file()));
    assert!(summary["calls"].as_u64().unwrap() > 3, "{summary}");
}
