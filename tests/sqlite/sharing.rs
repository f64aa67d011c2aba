//! One file, many who use it at once: nothing doubled, nothing lost, nobody kept waiting.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;
use std::sync::mpsc::sync_channel;
use std::thread;
use std::time::{Duration, Instant};

use dropin::domain::queue::{Queue, Wanted};
use dropin::domain::ticket::TicketState;
use dropin::store::{DeedError, QueueStore as _, Request, Revision, SqliteStore, StoreError};

use super::{Place, take};
use crate::support::{asked, at, child, file_of_child, first_use, person, planned};

const SOON: Duration = Duration::from_millis(300);

fn all() -> Wanted {
    Wanted { all: true, ..Wanted::default() }
}

#[test]
fn eight_who_take_fifty_numbers_each_get_four_hundred() {
    let place = Place::new();
    let taken: BTreeSet<u32> = thread::scope(|scope| {
        let place = &place;
        let kiosk = |n: u32| {
            let store = place.open();
            (0..50).map(|i| take(&store, &format!("{n}-{i}"), &format!("{n} {i}"))).collect()
        };
        let threads: Vec<_> = (0..8)
            .map(|n| {
                let thread = thread::Builder::new().name(format!("kiosk {n}"));
                thread.spawn_scoped(scope, move || -> Vec<u32> { kiosk(n) }).unwrap()
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(taken, (1..=400).collect(), "none doubled, none missing");
}

#[test]
fn two_tables_that_call_at_once_get_two_people() {
    let place = Place::new();
    let store = place.open();
    for n in 1..=12 {
        take(&store, &format!("r{n}"), &format!("person {n}"));
    }
    let call = |table: u16| {
        let store = place.open();
        let mut called = Vec::new();
        for _ in 0..5 {
            let done = store.deed(&asked("start", "12:01"), &mut |queue| {
                let table = crate::support::table(table);
                queue.start(table, None, crate::support::token_of("-"))?;
                queue.call(table)
            });
            called.push(done.unwrap().tickets[0].number);
        }
        called
    };
    let called: Vec<_> = thread::scope(|scope| {
        let call = &call;
        let coach = |n| thread::Builder::new().name(format!("table {n}"));
        let one = coach(1).spawn_scoped(scope, move || call(1)).unwrap();
        let two = coach(2).spawn_scoped(scope, move || call(2)).unwrap();
        [one.join().unwrap(), two.join().unwrap()].concat()
    });
    let people: BTreeSet<_> = called.iter().collect();
    assert_eq!((called.len(), people.len()), (10, 10), "{called:?}");
}

/// Waits in one store object for a change made through another; says how long after it.
fn seen_after(place: &Place, before: impl FnOnce(&Place)) -> Duration {
    let (display, kiosk) = (place.open(), place.open());
    kiosk.look(planned(at("11:59")), &all()).unwrap();
    let since = display.revision().unwrap();
    before(place);
    thread::scope(|scope| {
        let wait = || {
            let seen = display.wait_for_change(since, Duration::from_mins(1)).unwrap();
            (seen, Instant::now())
        };
        let waiting = thread::Builder::new().name("display".to_owned());
        let waiting = waiting.spawn_scoped(scope, wait).unwrap();
        thread::sleep(Duration::from_millis(100));
        let check_in = &mut |queue: &mut Queue| queue.check_in(person("Ann", "career"));
        kiosk.deed(&asked("check-in", "12:00"), check_in).unwrap();
        let done = Instant::now();
        let (seen, when) = waiting.join().unwrap();
        assert_ne!(seen, since);
        when.saturating_duration_since(done)
    })
}

#[test]
fn a_change_is_seen_by_others_within_three_tenths_of_a_second() {
    let late = seen_after(&Place::new(), |_| ());
    assert!(late < SOON, "{late:?}");
}

#[test]
fn a_change_is_seen_in_time_when_the_doorbell_is_gone() {
    let late = seen_after(&Place::new(), |place| {
        fs::remove_file(place.0.path().join("queue.sqlite.bell")).unwrap();
    });
    assert!(late < SOON, "{late:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn waiting_takes_hardly_any_of_the_processor() {
    let on_processor = || {
        let stat = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
        let nanoseconds = stat.split(' ').next().unwrap().parse().unwrap();
        Duration::from_nanos(nanoseconds)
    };
    let place = Place::new();
    let store = place.open();
    let since = store.revision().unwrap();
    store.wait_for_change(since, Duration::from_millis(1)).unwrap();
    let before = on_processor();
    let waited = Duration::from_secs(2);
    store.wait_for_change(since, waited).unwrap();
    let used = on_processor().saturating_sub(before);
    assert!(used < waited / 50, "{used:?} in {waited:?}");
}

#[test]
fn who_must_wait_for_others_too_long_is_told_and_may_look_meanwhile() {
    let place = Place::new();
    let store = place.open();
    take(&store, "r1", "Ann");
    let impatient = Request { patience: Duration::from_millis(50), ..asked("check-in", "12:00") };
    let check_in = |queue: &mut Queue| queue.check_in(person("Bob", "career"));

    let other = place.raw();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let begun = Instant::now();
    let busy = store.deed(&impatient, &mut { check_in });
    assert!(matches!(busy, Err(DeedError::Store(StoreError::Busy))), "{busy:?}");
    assert!(begun.elapsed() >= impatient.patience, "it did wait");
    assert_eq!(store.look(planned(at("12:01")), &all()).unwrap().tickets().count(), 1);
    other.execute_batch("ROLLBACK").unwrap();
    assert!(store.deed(&impatient, &mut { check_in }).is_ok());
}

#[test]
fn who_is_stuck_where_those_who_write_wait_holds_up_nobody_for_ever() {
    let place = Place::new();
    let store = place.open();
    take(&store, "r1", "Ann");
    let impatient = Request { patience: Duration::from_millis(50), ..asked("check-in", "12:00") };
    let check_in = |queue: &mut Queue| queue.check_in(person("Bob", "career"));

    let bell = fs::File::open(place.0.path().join("queue.sqlite.bell")).unwrap();
    bell.lock().unwrap();
    let busy = store.deed(&impatient, &mut { check_in });
    assert!(matches!(busy, Err(DeedError::Store(StoreError::Busy))), "{busy:?}");
    assert_eq!(store.look(planned(at("12:01")), &all()).unwrap().tickets().count(), 1);
    bell.unlock().unwrap();
    assert!(store.deed(&impatient, &mut { check_in }).is_ok());
}

#[test]
fn what_was_looked_at_before_counts_only_as_long_as_nobody_changes_anything() {
    let place = Place::new();
    let (kiosk, other) = (place.open(), place.open());
    let people = |store: &SqliteStore| {
        store.look(planned(at("12:01")), &Wanted::default()).unwrap().tickets().count()
    };
    for n in 0..4 {
        assert_eq!((people(&kiosk), people(&kiosk)), (n, n), "looked at twice");
        take(&other, &format!("r{n}"), &format!("person {n}"));
        let mut seen = None;
        let refuse = &mut |queue: &mut Queue| {
            seen = Some(queue.tickets().count());
            queue.leave(crate::support::number(99))
        };
        assert!(kiosk.deed(&asked("leave", "12:01"), refuse).is_err());
        assert_eq!(seen, Some(n + 1), "a deed sees what others did since the look");
    }
}

#[test]
fn a_slow_deed_of_the_same_process_holds_up_deeds_but_no_display() {
    let place = Place::new();
    let store = place.open();
    take(&store, "r1", "Ann");
    let (deciding, is_deciding) = sync_channel(1);
    let (go_on, may_go_on) = sync_channel::<()>(1);
    thread::scope(|scope| {
        let store = &store;
        let slow = move || {
            store.deed(&asked("check-in", "12:00"), &mut |queue| {
                deciding.send(()).unwrap();
                may_go_on.recv().unwrap();
                queue.check_in(person("Bob", "career"))
            })
        };
        let slow = thread::Builder::new().name("slow".to_owned()).spawn_scoped(scope, slow);
        is_deciding.recv().unwrap();
        let impatient = Request { patience: Duration::from_millis(30), ..asked("leave", "12:00") };
        let busy = store.deed(&impatient, &mut |queue| queue.leave(crate::support::number(1)));
        assert!(matches!(busy, Err(DeedError::Store(StoreError::Busy))), "{busy:?}");
        assert_eq!(store.look(planned(at("12:01")), &all()).unwrap().tickets().count(), 1);
        assert_ne!(store.revision().unwrap(), Revision(0));
        go_on.send(()).unwrap();
        assert!(slow.unwrap().join().unwrap().is_ok());
    });
}

#[test]
fn a_deed_that_panics_is_undone_and_harms_nobody() {
    let place = Place::new();
    let store = place.open();
    let panics = || {
        store.deed(&asked("check-in", "12:00"), &mut |queue| {
            queue.check_in(person("Ann", "career"))?;
            panic!("a defect")
        })
    };
    thread::scope(|scope| {
        let thread = thread::Builder::new().name("defect".to_owned());
        assert!(thread.spawn_scoped(scope, panics).unwrap().join().is_err());
    });
    assert_eq!(take(&store, "r1", "Bob"), 1);
    assert_eq!(take(&place.open(), "r2", "Cam"), 2);
}

#[test]
#[ignore = "the test below runs it in processes of their own"]
fn says_the_secret_it_found() {
    let mut first = first_use();
    first.secret.0[..4].copy_from_slice(&std::process::id().to_le_bytes());
    let store = SqliteStore::open(&file_of_child(), &first).unwrap();
    let secret = store.remembered().unwrap().badge_secret.0;
    writeln!(std::io::stdout(), "secret {secret:?}").unwrap();
}

#[test]
fn processes_that_come_first_at_once_remember_the_same() {
    let place = Place::new();
    let start = || {
        let mut child = child("sqlite::sharing::says_the_secret_it_found", &place.file());
        child.stdout(Stdio::piped()).spawn().unwrap()
    };
    let children: Vec<_> = (0..4).map(|_| start()).collect();
    let mut secrets = BTreeSet::new();
    for child in children {
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{said}");
        secrets.insert(said.lines().find(|line| line.contains("secret [")).unwrap().to_owned());
    }
    assert_eq!(secrets.len(), 1, "{secrets:?}");
}

#[test]
#[ignore = "the test below runs it in a process that is killed"]
fn takes_numbers_until_it_is_killed() {
    let store = SqliteStore::open(&file_of_child(), &first_use()).unwrap();
    let life = std::process::id();
    for n in 0..100_000 {
        let number = take(&store, &format!("{life}-{n}"), &format!("{life} {n}"));
        writeln!(std::io::stdout(), "\ntaken {number}").unwrap();
    }
}

#[test]
fn a_killed_writer_loses_nothing_it_confirmed_and_leaves_nothing_half() {
    let place = Place::new();
    let mut confirmed = Vec::new();
    for lines in [1, 2, 7, 20, 33] {
        let mut child = child("sqlite::sharing::takes_numbers_until_it_is_killed", &place.file())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let mut numbers = output.lines().map_while(Result::ok).filter_map(|line| {
            line.strip_prefix("taken ").map(|number| number.parse::<u32>().unwrap())
        });
        confirmed.extend(numbers.by_ref().take(lines));
        child.kill().unwrap();
        child.wait().unwrap();
        confirmed.extend(numbers);

        let store = place.open();
        let queue = store.look(planned(at("12:00")), &all()).unwrap();
        let kept: Vec<u32> = queue.tickets().map(|ticket| ticket.number.0).collect();
        let last = u32::try_from(kept.len()).unwrap();
        assert_eq!(kept, (1..=last).collect::<Vec<_>>(), "no gap");
        assert_eq!(confirmed.iter().find(|number| !kept.contains(number)), None, "none lost");
        let checked_in = store.log(0).unwrap();
        let checked_in = checked_in.iter().filter(|entry| entry.deed == "check-in-override");
        assert_eq!(checked_in.count(), kept.len(), "each with its line in the log");
        let answers = "SELECT count(*) FROM requests";
        let answers: u32 = place.raw().query_row(answers, [], |row| row.get(0)).unwrap();
        assert_eq!(answers, last, "each with its answer");
        assert!(
            queue
                .tickets()
                .all(|ticket| matches!(ticket.state, TicketState::Waiting | TicketState::Called))
        );
    }
}

#[test]
fn of_the_deeds_that_can_be_taken_back_only_the_latest_are_kept() {
    let place = Place::new();
    let store = place.open();
    for nth in 0..300 {
        take(&store, &format!("r{nth}"), &format!("person {nth}"));
    }
    let kept: u32 =
        place.raw().query_row("SELECT count(*) FROM undoes", (), |row| row.get(0)).unwrap();
    assert!((200..232).contains(&kept), "{kept}");
}
