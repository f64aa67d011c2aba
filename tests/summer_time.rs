//! The nights on which the clocks change, through the program itself: a session that runs across
//! them opens, hands over and ends at the right moments, and every time says its offset.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde_json::Value;

use crate::support::SMALL_EVENT;

/// The small event in Berlin on one of these nights, from 1:30 to 3:30; at table 3 Cleo hands over
/// to Dan at 2:30.
struct Night {
    folder: tempfile::TempDir,
    event: PathBuf,
}

impl Night {
    fn of(date: &str) -> Self {
        let mut text = SMALL_EVENT.replace("Asia/Kuala_Lumpur", "Europe/Berlin");
        for (day, night) in
            [("2018-08-26", date), ("11:45", "01:30"), ("12:30", "02:30"), ("13:30", "03:30")]
        {
            text = text.replace(day, night);
        }
        let folder = tempfile::tempdir().unwrap();
        let event = folder.path().join("night.toml");
        std::fs::write(&event, text).unwrap();
        Self { folder, event }
    }

    /// The answer of a command at a moment, or the code of its refusal.
    fn at(&self, now: &str, args: &[&str]) -> Result<Value, String> {
        let queue = self.folder.path().join("queue.sqlite");
        let mut command = Command::new(env!("CARGO_BIN_EXE_dropin"));
        command.args(["--json", "--now", now, "--queue", &format!("sqlite:{}", queue.display())]);
        let output = command.arg("--event").arg(&self.event).args(args).stdin(Stdio::null());
        let output = output.output().unwrap();
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        match answer["error"]["code"].as_str() {
            Some(code) => Err(code.to_owned()),
            None => Ok(answer),
        }
    }

    fn check_in(&self, now: &str, who: &str) -> Result<Value, String> {
        let answer = self.at(now, &["check-in", "--badge", who, "--area", "speaking"])?;
        Ok(answer["ticket"].clone())
    }

    /// Who sits at table 3.
    fn coach(&self, now: &str) -> Option<String> {
        let queue = self.at(now, &["queue"]).unwrap();
        queue["tables"][2]["coach"].as_str().map(str::to_owned)
    }
}

fn moment(value: &Value) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(value.as_str().unwrap()).unwrap()
}

#[test]
fn in_spring_the_session_is_an_hour_shorter_than_it_looks() {
    let night = Night::of("2026-03-29");
    assert_eq!(night.check_in("2026-03-29T00:59:59+01:00", "A").unwrap_err(), "not_open_yet");
    let session = night.at("2026-03-29T01:00:00+01:00", &["queue"]).unwrap()["session"].clone();
    assert_eq!(session["start"], "2026-03-29T01:30:00+01:00");
    assert_eq!(session["end"], "2026-03-29T03:30:00+02:00");
    for (now, coach) in [
        ("2026-03-29T01:29:59+01:00", None),
        ("2026-03-29T01:30:00+01:00", Some("Cleo")),
        ("2026-03-29T01:59:59+01:00", Some("Cleo")),
        ("2026-03-29T03:00:00+02:00", Some("Dan")),
        ("2026-03-29T03:29:59+02:00", Some("Dan")),
        ("2026-03-29T03:30:00+02:00", None),
    ] {
        assert_eq!(night.coach(now).as_deref(), coach, "{now}");
    }
    let ann = night.check_in("2026-03-29T01:50:00+01:00", "ANN").unwrap();
    assert_eq!(ann["taken_at"], "2026-03-29T01:50:00+01:00");
    // Behind a talk of 15 to 30 minutes it is summer.
    let ben = night.check_in("2026-03-29T01:50:00+01:00", "BEN").unwrap();
    let (from, to) = (&ben["window"]["from"], &ben["window"]["to"]);
    let summer = moment(&"2026-03-29T03:00:00+02:00".into());
    assert!(moment(from) >= summer && moment(from) < moment(to), "{from}");
    assert!(from.as_str().unwrap().ends_with("+02:00"), "{from}");
    assert!(to.as_str().unwrap().ends_with("+02:00"), "{to}");
    assert!(moment(to) - moment(&ben["taken_at"]) <= TimeDelta::minutes(30), "{to}");
    assert_eq!(night.check_in("2026-03-29T03:30:00+02:00", "C").unwrap_err(), "session_over");
}

#[test]
fn in_autumn_the_hour_that_comes_twice_is_counted_twice() {
    let night = Night::of("2026-10-25");
    let session = night.at("2026-10-25T01:00:00+02:00", &["queue"]).unwrap()["session"].clone();
    assert_eq!(session["start"], "2026-10-25T01:30:00+02:00");
    assert_eq!(session["end"], "2026-10-25T03:30:00+01:00");
    for (now, coach) in [
        ("2026-10-25T02:29:59+02:00", Some("Cleo")),
        ("2026-10-25T02:30:00+02:00", Some("Dan")),
        ("2026-10-25T02:15:00+01:00", Some("Dan")), // the second 2:15
        ("2026-10-25T03:29:59+01:00", Some("Dan")),
        ("2026-10-25T03:30:00+01:00", None),
    ] {
        assert_eq!(night.coach(now).as_deref(), coach, "{now}");
    }
    // The same time on the clocks, an hour apart: order is arrival, and the offset tells.
    let ann = night.check_in("2026-10-25T02:50:00+02:00", "ANN").unwrap();
    assert_eq!(ann["taken_at"], "2026-10-25T02:50:00+02:00");
    let ben = night.check_in("2026-10-25T02:50:00+02:00", "BEN").unwrap();
    let (from, to) = (moment(&ben["window"]["from"]), moment(&ben["window"]["to"]));
    assert_eq!(from.offset().local_minus_utc(), 3600, "a window in the second of the two hours");
    let taken = moment(&ben["taken_at"]);
    let minutes = |minutes| TimeDelta::minutes(minutes);
    assert!(from - taken >= minutes(10) && to - taken <= minutes(30), "{from} to {to}");
    // Too late for a promise: Ann was called an hour ago, and has not begun.
    let cam = ["check-in", "--badge", "CAM", "--area", "speaking", "--override", "--why", "a test"];
    let cam = night.at("2026-10-25T02:50:00+01:00", &cam).unwrap()["ticket"].clone();
    assert_eq!(cam["taken_at"], "2026-10-25T02:50:00+01:00");
    let numbers = [&ann, &ben, &cam].map(|ticket| ticket["number"].as_u64().unwrap());
    assert_eq!(numbers, [1, 2, 3]);
    night.at("2026-10-25T02:51:00+01:00", &["start", "--table", "3"]).unwrap();
    let next = night.at("2026-10-25T02:52:00+01:00", &["call", "--table", "3"]).unwrap();
    assert_eq!(next["tickets"][0]["number"], 2);
    assert_eq!(night.check_in("2026-10-25T03:30:00+01:00", "D").unwrap_err(), "session_over");
}
