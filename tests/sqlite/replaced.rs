//! Files that are taken away or put in place of a queue's: nothing is written where it would be
//! lost, and nothing that is no plain file is touched.

use std::fs;
use std::path::Path;
use std::process::Command;

use dropin::domain::queue::{Queue, Wanted};
use dropin::store::{DeedError, QueueStore, SqliteStore, StoreError};

use super::{Place, take};
use crate::support::{asked, at, first_use, person, planned};

/// What a deed, a look and a count of changes are answered.
fn answers(store: &dyn QueueStore) -> [Result<(), StoreError>; 3] {
    let check_in = &mut |queue: &mut Queue| queue.check_in(person("Bob", "career"));
    let deed = match store.deed(&asked("check-in", "12:01"), check_in) {
        Err(DeedError::Refused(refusal)) => panic!("{refusal:?}"),
        Err(DeedError::Store(error)) => Err(error),
        Ok(_) => Ok(()),
    };
    let look = store.look(planned(at("12:01")), &Wanted::default()).map(drop);
    [deed, look, store.revision().map(drop)]
}

#[test]
fn a_queue_whose_files_were_removed_or_replaced_takes_no_deed() {
    type Change = fn(&Path);
    let changes: [(&str, Change); 5] = [
        ("removed", |file| fs::remove_file(file).unwrap()),
        ("moved away", |file| fs::rename(file, file.with_extension("old")).unwrap()),
        ("replaced by a copy", |file| {
            fs::copy(file, file.with_extension("copy")).unwrap();
            fs::rename(file.with_extension("copy"), file).unwrap();
        }),
        ("without its journal", |file| {
            fs::remove_file(file.with_extension("sqlite-wal")).unwrap();
        }),
        ("without the journal's index", |file| {
            fs::remove_file(file.with_extension("sqlite-shm")).unwrap();
        }),
    ];
    for (how, change) in changes {
        let place = Place::new();
        let store = place.open();
        take(&store, "r1", "Ann");
        change(&place.file());
        for answer in answers(&store) {
            let Err(error @ StoreError::Replaced { .. }) = answer else {
                panic!("{how}: {answer:?}")
            };
            assert_eq!(error.code(), "queue_replaced");
        }
    }
}

#[test]
fn what_was_refused_because_the_file_moved_is_not_found_in_it_later() {
    let place = Place::new();
    let store = place.open();
    take(&store, "r1", "Ann");
    let elsewhere = place.file().with_extension("old");
    fs::rename(place.file(), &elsewhere).unwrap();
    assert!(answers(&store).iter().all(Result::is_err));
    fs::rename(&elsewhere, place.file()).unwrap();
    drop(store);
    let tickets: u32 =
        place.raw().query_row("SELECT count(*) FROM tickets", (), |row| row.get(0)).unwrap();
    assert_eq!(tickets, 1, "Bob was told that nothing was done");
    assert_eq!(take(&place.open(), "r2", "Cid"), 2);
}

#[test]
fn a_queue_removed_under_one_process_loses_no_number_of_another() {
    let place = Place::new();
    let old = place.open();
    take(&old, "r1", "Ann");
    for name in place.names() {
        fs::remove_file(place.0.path().join(name)).unwrap();
    }
    let new = place.open();
    assert_eq!(take(&new, "r2", "Bob"), 1);
    assert!(answers(&old).iter().all(Result::is_err));
    drop(old);
    assert_eq!(take(&new, "r3", "Cid"), 2);
    drop(new);
    assert_eq!(take(&place.open(), "r4", "Dan"), 3);
}

#[test]
fn a_queue_can_be_reached_through_a_link() {
    let place = Place::new();
    let link = place.0.path().join("link");
    std::os::unix::fs::symlink(place.file(), &link).unwrap();
    drop(place.open());
    let store = SqliteStore::open(&link, &first_use()).unwrap();
    assert_eq!(take(&store, "r1", "Ann"), 1);
    fs::remove_file(place.0.path().join("queue.sqlite-wal")).unwrap();
    assert!(answers(&store).iter().all(Result::is_err));
}

#[test]
fn what_is_no_plain_file_is_not_a_queue_and_keeps_nobody_waiting() {
    let place = Place::new();
    let pipe = place.0.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe.as_path(), Path::new("/dev/null"), Path::new("/dev/zero")] {
        for opened in [SqliteStore::open_existing(path), SqliteStore::open(path, &first_use())] {
            let refused = opened.err();
            assert!(matches!(refused, Some(StoreError::NotAQueue { .. })), "{refused:?}");
        }
        let mut bell = path.as_os_str().to_owned();
        bell.push(".bell");
        assert!(!Path::new(&bell).exists(), "no bell beside {}", path.display());
    }
}
