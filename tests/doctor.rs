//! The doctor names what is wrong with a day and what to do, and fails where it cannot begin.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::support::{EscPosFake, IppFake, Manners, program_without_rights, set_mode};

fn doctor(folder: &Path, args: &[&str]) -> (Output, Vec<Value>) {
    let queue = format!("sqlite:{}", folder.join("queue.sqlite").display());
    let mut doctor = Command::new(env!("CARGO_BIN_EXE_dropin"));
    doctor.args(["--queue", &queue, "--json", "doctor", "--camera", "none"]).args(args);
    let output = doctor.env("XDG_DATA_HOME", folder).output().unwrap();
    let lines = String::from_utf8(output.stdout.clone()).unwrap();
    let lines = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (output, lines)
}

fn verdict(lines: &[Value], check: &str) -> String {
    let line = lines.iter().find(|line| line["check"] == check);
    line.unwrap_or_else(|| panic!("{check} is not told: {lines:?}"))["verdict"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn a_computer_that_is_ready_is_told_so_check_by_check() {
    let folder = tempfile::tempdir().unwrap();
    let slips = format!("folder:{}", folder.path().display());
    let (output, lines) = doctor(folder.path(), &["--printer", &slips]);
    assert!(output.status.success(), "{lines:?}");
    for check in ["queue", "session", "disk", "languages", "scripts", "camera", "printer"] {
        assert_eq!(verdict(&lines, check), "ok", "{check}");
    }
}

#[test]
fn what_else_is_said_of_paper_is_looked_at_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let slips = format!("folder:{}", folder.path().join("made/with/the/first").display());
    let said = ["--printer", &slips, "--second-printer", "ipp://127.0.0.1:9/x", "--logo", "no.png"];
    let (output, lines) = doctor(folder.path(), &said);
    assert_eq!(output.status.code(), Some(1));
    let told = ["printer", "second printer", "logo"].map(|check| verdict(&lines, check));
    assert_eq!(told, ["ok", "broken", "broken"]);
}

#[test]
fn what_keeps_the_day_from_beginning_is_broken_and_fails() {
    let folder = tempfile::tempdir().unwrap();
    // Nobody listens at port 9.
    let (output, lines) = doctor(folder.path(), &["--printer", "ipp://127.0.0.1:9/ipp/print"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(verdict(&lines, "printer"), "broken");
    assert_eq!(lines.last().unwrap()["error"]["code"], "doctor");
    std::fs::write(folder.path().join("queue.sqlite"), "this is no queue").unwrap();
    let (output, lines) = doctor(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(verdict(&lines, "queue"), "broken");
}

#[test]
fn a_printer_is_asked_itself_how_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let said = |uri: &str| verdict(&doctor(folder.path(), &["--printer", uri]).1, "printer");
    let thermal = EscPosFake::switched_on();
    assert_eq!(said(&thermal.uri), "ok");
    thermal.says([0x1a, 0x32, 0x12, 0x7e]);
    assert_eq!(said(&thermal.uri), "broken", "it is out of paper");
    assert_eq!(said(&EscPosFake::with(Manners::Mute).uri), "look", "it says nothing");
    assert_eq!(said(&EscPosFake::with(Manners::Garbles).uri), "broken", "it is no printer");
    let office = IppFake::switched_on();
    assert_eq!(said(&office.uri), "ok");
    office.says(5, &["media-empty-error"]);
    assert_eq!(said(&office.uri), "look", "it may have paper by now");
    assert_eq!(said("escpos:/dev/null"), "broken");
    assert_eq!(said("escpos:/dev/usb/no-such-printer"), "broken");
}

#[test]
fn who_may_not_use_a_printer_at_a_cable_is_told_how_to_get_leave() {
    let folder = tempfile::tempdir().unwrap();
    let fake = EscPosFake::at_a_cable(Manners::Good);
    set_mode(Path::new(fake.uri.strip_prefix("escpos:").unwrap()), 0o000);
    let mut command = program_without_rights(env!("CARGO_BIN_EXE_dropin"), folder.path());
    command.args(["--json", "doctor", "--camera", "none", "--printer", &fake.uri]);
    let output = command.env("XDG_DATA_HOME", folder.path()).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    let line = told.lines().find(|line| line.contains(r#""check":"printer""#)).unwrap();
    assert!(line.contains("group lp"), "{line}");
}
