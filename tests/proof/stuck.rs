//! Others that hang in the middle of the queue: deeds say so in time, displays go on, and when the
//! others are gone all is as before.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use dropin::domain::queue::{Queue, Wanted};
use dropin::store::{DeedError, QueueStore as _, Request, Revision, SqliteStore, StoreError};

use super::Ends;
use super::every_write::Scene;
use super::ledger::open;
use super::writers::ask;
use crate::support::{
    asked, at, child, file_of_child, first_use, person, planned, rehearsed, table,
};

/// How long a test waits for what must not take long.
const LONG: Duration = Duration::from_mins(1);

#[test]
#[ignore = "the test below runs it in a process that is stopped"]
fn hangs_in_the_middle_of_a_deed() {
    let store = SqliteStore::open(&file_of_child(), &first_use()).unwrap();
    let stuck = store.deed(&asked("check-in", "12:00"), &mut |queue| {
        let done = queue.check_in(person("Nobody", "career"))?;
        super::say("hangs");
        std::thread::sleep(LONG);
        Ok(done)
    });
    assert!(stuck.is_ok());
}

#[test]
#[ignore = "the test below runs it in a process that is stopped"]
fn hangs_in_the_middle_of_a_look() {
    let conn = open(&file_of_child());
    conn.execute_batch("BEGIN; SELECT count(*) FROM tickets").unwrap();
    conn.query_row("SELECT count(*) FROM tickets", [], |_| Ok(())).unwrap();
    super::say("hangs");
    std::thread::sleep(LONG);
}

/// Starts one of the above at the queue of `scene` and stops it when it hangs.
fn stopped(scene: &Scene, name: &str) -> Ends {
    let mut child = child(&format!("proof::stuck::{name}"), &scene.file());
    let mut child = Ends(child.stdout(Stdio::piped()).spawn().unwrap());
    let says = BufReader::new(child.0.stdout.as_mut().unwrap());
    assert!(says.lines().map_while(Result::ok).any(|line| line == "hangs"));
    let stopped = Command::new("kill").args(["-STOP", &child.0.id().to_string()]).status();
    assert!(stopped.unwrap().success());
    child
}

#[test]
fn while_another_hangs_in_a_deed_who_acts_is_told_and_who_looks_sees() {
    let scene = Scene::empty();
    let store = SqliteStore::open(&scene.file(), &first_use()).unwrap();
    ask(&store, "0.0.in").unwrap();
    let hanging = stopped(&scene, "hangs_in_the_middle_of_a_deed");

    let impatient = Request { patience: Duration::from_millis(200), ..asked("check-in", "12:00") };
    let check_in = |queue: &mut Queue| queue.check_in(person("Bob", "career"));
    let begun = Instant::now();
    let busy = store.deed(&impatient, &mut { check_in });
    assert!(matches!(busy, Err(DeedError::Store(StoreError::Busy))), "{busy:?}");
    assert!(begun.elapsed() < LONG, "it does not wait for ever");
    let said = busy.unwrap_err().to_string();
    assert!(said.contains("hangs") && said.contains("Try again"), "it says what to do: {said}");

    // Displays: those that are open, and those that are opened now.
    let opened = SqliteStore::open(&scene.file(), &first_use()).unwrap();
    for display in [&store, &opened] {
        let queue = display.look(planned(at("12:01")), &Wanted::default()).unwrap();
        assert_eq!(queue.tickets().count(), 1, "and nothing of what is not done");
        let revision = display.revision().unwrap();
        let waited = display.wait_for_change(revision, Duration::from_millis(10));
        assert_eq!(waited.unwrap(), revision);
        assert!(!display.log(0).unwrap().is_empty());
        // Even of a session that nobody could begin.
        let queue = display.look(rehearsed(at("20:00")), &Wanted::default()).unwrap();
        assert_eq!((queue.session().id, queue.session().starts), (0, at("20:00")));
    }
    drop(hanging);
    assert_eq!(store.deed(&impatient, &mut { check_in }).unwrap().tickets[0].number.0, 2);
    let queue = store.look(planned(at("12:01")), &Wanted::default()).unwrap();
    assert_eq!(queue.tickets().count(), 2, "the hanging deed left nothing");
}

#[test]
fn a_display_that_hangs_holds_up_no_deed() {
    let scene = Scene::empty();
    let store = SqliteStore::open(&scene.file(), &first_use()).unwrap();
    let hanging = stopped(&scene, "hangs_in_the_middle_of_a_look");
    // More than a journal of usual length, which cannot be folded while somebody looks.
    for n in 0..200_u32 {
        let request = asked("open-table", "12:00");
        let toggled = store.deed(&request, &mut |queue| {
            if n % 2 == 0 { queue.close_table(table(1)) } else { queue.open_table(table(1), None) }
        });
        toggled.unwrap();
    }
    assert_ne!(store.revision().unwrap(), Revision(0));
    drop(hanging);
    assert_eq!(ask(&store, "0.0.in").unwrap().tickets[0].number.0, 1);
    drop(store);
    let journal = scene.file().with_extension("sqlite-wal");
    assert!(!journal.exists(), "closed in order, the journal is folded into the file");
}
