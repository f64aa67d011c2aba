//! A queue that cannot be written can still be looked at, and says why nothing more.

use std::fs;
use std::path::PathBuf;

use dropin::domain::queue::{Queue, Wanted};
use dropin::store::{DeedError, QueueStore as _, SqliteStore, StoreError};

use super::{Place, take};
use crate::support::{
    asked, at, child_without_rights, file_of_child, first_use, person, planned, set_mode,
};

/// What somebody without rights finds at a queue with one ticket.
#[test]
#[ignore = "the tests below run it in a process without rights"]
fn looks_and_is_refused_to_write() {
    let file = file_of_child();
    for opened in [SqliteStore::open_existing(&file), SqliteStore::open(&file, &first_use())] {
        let store = opened.unwrap();
        let queue = store.look(planned(at("12:01")), &Wanted::default()).unwrap();
        assert_eq!(queue.tickets().count(), 1);
        let check_in = &mut |queue: &mut Queue| queue.check_in(person("Bob", "career"));
        let refused = store.deed(&asked("check-in", "12:01"), check_in);
        assert!(matches!(refused, Err(DeedError::Store(StoreError::ReadOnly { .. }))));
        let since = store.revision().unwrap();
        let patience = std::time::Duration::from_millis(1);
        assert_eq!(store.wait_for_change(since, patience).unwrap(), since);
        // A session nobody has used yet is seen as it would begin.
        let tomorrow = planned(at("12:00") + chrono::TimeDelta::days(1));
        assert!(store.look(tomorrow, &Wanted::default()).is_ok());
        let rehearsal = crate::support::rehearsed(at("20:00"));
        let queue = store.look(rehearsal, &Wanted::default()).unwrap();
        assert_eq!((queue.session().id, queue.tickets().count()), (0, 0));
    }
}

#[test]
#[ignore = "the test below runs it in a process without rights"]
fn cannot_begin_a_queue() {
    let file = file_of_child();
    let refused = SqliteStore::open(&file, &first_use()).err();
    assert!(matches!(refused, Some(StoreError::ReadOnly { .. })), "{refused:?}");
    let below = SqliteStore::open(&file.join("deeper/queue.sqlite"), &first_use()).err();
    assert!(matches!(below, Some(StoreError::ReadOnly { .. })), "{below:?}");
}

#[test]
#[ignore = "the test below runs it in a process without rights"]
fn cannot_even_look() {
    let refused = SqliteStore::open_existing(&file_of_child()).err();
    let Some(StoreError::Open { reason, .. }) = refused else { panic!("{refused:?}") };
    assert!(reason.contains("ermission denied"), "{reason}");
}

#[test]
#[ignore = "the test below runs it in a process without rights"]
fn is_told_what_is_in_the_way() {
    let file = file_of_child();
    let check_in = &mut |queue: &mut Queue| queue.check_in(person("Bob", "career"));
    let refused = SqliteStore::open_existing(&file)
        .map_err(DeedError::from)
        .and_then(|store| store.deed(&asked("check-in", "12:01"), check_in));
    let Err(DeedError::Store(StoreError::ReadOnly { path })) = refused else {
        panic!("{refused:?}")
    };
    let beside = |ending| file.with_extension(ending);
    let all = [beside("sqlite"), beside("sqlite-wal"), beside("sqlite-shm")];
    let closed = |path: &&PathBuf| path.metadata().is_ok_and(|meta| meta.permissions().readonly());
    let closed = all.iter().find(closed).map_or(file.parent().unwrap(), PathBuf::as_path);
    assert_eq!(path, closed.display().to_string());
}

/// Runs a test of this module without rights, at a queue of one ticket that `closing` closed off.
fn without_rights(name: &str, closing: impl FnOnce(&Place)) {
    let place = Place::new();
    take(&place.open(), "r1", "Ann");
    set_mode(place.0.path(), 0o755);
    closing(&place);
    let folder = tempfile::tempdir().unwrap();
    let name = format!("sqlite::rights::{name}");
    let output = child_without_rights(&name, &place.file(), folder.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("1 passed"), "{said}");
    set_mode(place.0.path(), 0o755);
}

#[test]
fn a_file_that_cannot_be_written_can_be_looked_at() {
    without_rights("looks_and_is_refused_to_write", |place| {
        set_mode(&place.file(), 0o444);
        set_mode(place.0.path(), 0o777);
    });
}

#[test]
fn a_file_in_a_folder_that_cannot_be_written_can_be_looked_at() {
    for mode in [0o444, 0o666] {
        without_rights("looks_and_is_refused_to_write", |place| {
            set_mode(&place.file(), mode);
            set_mode(place.0.path(), 0o555);
        });
    }
}

#[test]
fn others_can_look_while_somebody_with_rights_has_the_queue_open() {
    let mut keeps_open = None;
    without_rights("looks_and_is_refused_to_write", |place| {
        let store = place.open();
        take(&store, "r1", "Ann");
        keeps_open = Some(store);
        for name in place.names() {
            set_mode(&place.0.path().join(name), 0o444);
        }
        set_mode(place.0.path(), 0o555);
    });
    drop(keeps_open);
}

#[test]
fn the_file_in_the_way_is_named() {
    for closed in ["queue.sqlite", "queue.sqlite-wal", "queue.sqlite-shm"] {
        let mut keeps_open = None;
        without_rights("is_told_what_is_in_the_way", |place| {
            keeps_open = Some(place.open());
            for name in place.names() {
                let mode = if name == closed { 0o444 } else { 0o666 };
                set_mode(&place.0.path().join(name), mode);
            }
        });
        drop(keeps_open);
    }
    without_rights("is_told_what_is_in_the_way", |place| {
        set_mode(&place.file(), 0o666);
        set_mode(place.0.path(), 0o555);
    });
}

#[test]
fn in_a_folder_that_cannot_be_written_no_queue_begins() {
    without_rights("cannot_begin_a_queue", |place| {
        for name in place.names() {
            fs::remove_file(place.0.path().join(name)).unwrap();
        }
        set_mode(place.0.path(), 0o555);
    });
}

#[test]
fn a_file_that_cannot_be_read_says_so() {
    without_rights("cannot_even_look", |place| set_mode(&place.file(), 0o000));
}
