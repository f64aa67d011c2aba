//! A disk that fails at any single call, and one that is full from any call on: the deed is told
//! to have failed, in words that help, and nothing that was told before or after is lost.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

use dropin::domain::queue::Wanted;
use dropin::store::{QueueStore as _, SqliteStore};
use serde_json::Value;

use super::disk::{Fails, What, fail, undisturbed};
use super::every_write::{Journal, Scene, goes_on_whole};
use super::ledger::Ledger;
use super::writers::writer_for;
use crate::support::{at, planned};

/// A round of deeds by one process, each time in a new scene, with an error at each of its calls.
fn an_error_at_every_call(scene: impl Fn() -> Scene) {
    let calm = scene();
    let calls = undisturbed(writer_for(&calm.file(), "0.0", 1), calm.path());
    let (mut told_of, mut synced) = (BTreeSet::new(), 0);
    for (nth, call) in (1..).zip(&calls) {
        let scene = scene();
        let mut process = writer_for(&scene.file(), "0.0", 1);
        fail(&mut process, scene.path(), nth, Fails::Error);
        let output = process.output().unwrap();
        assert!(output.status.success(), "it goes on after an error at {call:?}");
        let mut said = Ledger::default();
        said.hear(&String::from_utf8_lossy(&output.stdout));
        // One error, one deed; after it the same process goes on.
        assert!(said.failed.len() <= 1, "{:?} {}: {:?}", call.what, call.path, said.failed);
        for (what, sentence) in &said.failed {
            let code = sentence.split(':').next().unwrap();
            // SQLite says no more of a shared index that does not grow than that it does not.
            let shared = call.path.ends_with("-shm");
            let known = ["disk_failed", "queue_open"].contains(&code);
            let known = known || (shared && code == "disk_full");
            assert!(known, "{what}: {sentence}");
            assert!(code == "disk_full" || sentence.contains("queue.sqlite"), "where: {sentence}");
            if what == "opened" {
                assert!(said.asked.is_empty());
            }
            told_of.insert(code.to_owned());
        }
        if call.what == What::Sync && call.path.ends_with("-wal") {
            synced += said.failed.len();
        }
        goes_on_whole(&scene, "0.0.0.paper", &said);
    }
    assert!(told_of.contains("disk_failed"), "{told_of:?}");
    // Each of the deeds waits for the disk.
    assert!(synced >= 3, "a deed that is not on the disk is not told as done: {synced}");
}

#[test]
fn an_error_at_any_call_of_the_first_use_costs_no_more_than_that_deed() {
    an_error_at_every_call(Scene::empty);
}

#[test]
fn an_error_at_any_call_while_the_journal_is_folded_costs_no_more_than_that_deed() {
    let journal = Journal::full();
    an_error_at_every_call(|| Scene::with_journal(&journal));
}

/// The program itself, as a script calls it.
fn dropin(file: &Path, args: &[&str]) -> Command {
    let event = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/small-event.toml");
    let mut command = Command::new(env!("CARGO_BIN_EXE_dropin"));
    command.args(["--json", "--now", "2018-08-26T12:00:00+08:00", "--event"]).arg(event);
    command.args(["--queue", &format!("sqlite:{}", file.display())]).args(args);
    command.stdin(Stdio::null());
    command
}

fn check_in(file: &Path, who: &str) -> Command {
    dropin(file, &["check-in", "--badge", who, "--area", "career", "--request", who])
}

/// What a command answered; its exit code.
fn answer(mut command: Command) -> (Option<i32>, Value) {
    let output = command.output().unwrap();
    let answer = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!("{error}: {}", String::from_utf8_lossy(&output.stderr));
    });
    (output.status.code(), answer)
}

#[test]
fn on_a_disk_that_is_full_from_any_call_on_the_program_says_so_and_loses_nothing() {
    for already in [0, 1] {
        let scene = || {
            let scene = Scene::empty();
            for _ in 0..already {
                assert_eq!(answer(check_in(&scene.file(), "BADGE-0")).0, Some(0));
            }
            scene
        };
        let calm = scene();
        let calls = undisturbed(check_in(&calm.file(), "BADGE-1"), calm.path());
        let mut refused = 0;
        for nth in 1..=u32::try_from(calls.len()).unwrap() {
            let scene = scene();
            let file = scene.file();
            // A screen that has the queue open.
            let open = (already == 1).then(|| SqliteStore::open_existing(&file).unwrap());
            let mut command = check_in(&file, "BADGE-1");
            fail(&mut command, scene.path(), nth, Fails::Full);
            let told = match answer(command) {
                (Some(0), answer) => Some(answer["ticket"]["number"].clone()),
                (Some(1), answer) => {
                    assert_eq!(answer["error"]["code"], "disk_full", "from call {nth} on");
                    let sentence = answer["error"]["message"].as_str().unwrap();
                    assert!(sentence.contains("Make room"), "{sentence}");
                    refused += 1;
                    None
                }
                other => panic!("{other:?}"),
            };
            // Still full, what is open can be looked at.
            if let Some(open) = open {
                let seen = open.look(planned(at("12:01")), &Wanted::default()).unwrap();
                assert_eq!(seen.tickets().count(), 1 + usize::from(told.is_some()));
                let mut command = dropin(&file, &["queue"]);
                fail(&mut command, scene.path(), 1, Fails::Full);
                let (code, seen) = answer(command);
                let seen = seen["tickets"].as_array().unwrap().len();
                assert_eq!((code, seen), (Some(0), 1 + usize::from(told.is_some())));
            }
            // Then there is room again.
            let (code, now) = answer(check_in(&file, "BADGE-1"));
            let number = now["ticket"]["number"].clone();
            assert_eq!((code, &number), (Some(0), &Value::from(already + 1)), "from {nth} on");
            assert!(told.is_none_or(|told| told == number));
            let next = answer(check_in(&file, "BADGE-2")).1["ticket"]["number"].clone();
            assert_eq!(next, already + 2, "full from call {nth} on");
        }
        assert!(refused > 5, "{refused} of {} were refused", calls.len());
    }
}
