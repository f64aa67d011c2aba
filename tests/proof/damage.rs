//! Damaged pages, anywhere in the file: what is asked is answered rightly or the damage is told,
//! never a wrong number, never a panic.

use std::fs;
use std::path::Path;

use dropin::domain::queue::Wanted;
use dropin::domain::ticket::TicketState;
use dropin::store::{DeedError, LogEntry, QueueStore as _, SqliteStore, StoreError};
use fastrand::Rng;

use super::every_write::Scene;
use super::ledger::open;
use super::writers::ask;
use crate::support::{at, first_use, planned};

const PAGE: usize = 4096;

/// A sound queue with so many numbers, closed in order; its log.
fn sound(scene: &Scene, numbers: u32) -> Vec<LogEntry> {
    let store = SqliteStore::open(&scene.file(), &first_use()).unwrap();
    for n in 1..=numbers {
        let done = ask(&store, &format!("0.{n}.paper")).unwrap();
        assert_eq!(done.tickets[0].number.0, n);
        // Some of both kinds: who waits, and who is gone. The first are called at once.
        if n > 3 && n % 2 == 0 {
            ask(&store, &format!("0.{n}.leave={n}")).unwrap();
        }
    }
    store.log(0).unwrap()
}

/// The pages of the table of tickets that hold rows, in the order of their numbers, from 0.
fn leaves(file: &Path) -> Vec<usize> {
    let conn = open(file);
    let sql = "SELECT pageno FROM dbstat WHERE name = 'tickets' AND pagetype = 'leaf' \
               ORDER BY path";
    let mut pages = conn.prepare(sql).unwrap();
    let pages = pages.query_map([], |row| row.get::<_, i64>(0)).unwrap();
    pages.map(|page| usize::try_from(page.unwrap()).unwrap() - 1).collect()
}

/// Does what people do with the queue, and says what told of damage; all else must be right.
fn used(file: &Path, numbers: u32, log: &[LogEntry]) -> Vec<&'static str> {
    let mut told = Vec::new();
    let mut tell = |what, error: StoreError| {
        let damaged = matches!(error, StoreError::Damaged { .. } | StoreError::NotAQueue { .. });
        assert!(damaged, "{what}: {error:?}");
        told.push(what);
    };
    let store = match SqliteStore::open_existing(file) {
        Ok(store) => store,
        Err(error) => {
            tell("opening", error);
            return told;
        }
    };
    let all = Wanted { all: true, ..Wanted::default() };
    match store.look(planned(at("12:01")), &all) {
        Ok(queue) => {
            let seen: Vec<_> = queue.tickets().map(|t| (t.number.0, t.state)).collect();
            let left = |n| if n % 2 == 0 { TicketState::Left } else { TicketState::Waiting };
            let right = |(n, state): &(u32, TicketState)| *state == left(*n) || *n <= 3;
            assert!(seen.iter().all(right) && seen.len() == numbers as usize, "{seen:?}");
        }
        Err(error) => tell("looking", error),
    }
    match store.log(0) {
        Ok(found) => assert_eq!(found, log),
        Err(error) => tell("the log", error),
    }
    for (what, id, number) in
        [("asking again", "0.50.paper", 50), ("a new number", "0.new.paper", numbers + 1)]
    {
        match ask(&store, id) {
            Ok(done) => assert_eq!((done.tickets[0].number.0, done.existing), (number, false)),
            Err(DeedError::Store(error)) => tell(what, error),
            Err(DeedError::Refused(refusal)) => panic!("{what}: {refusal:?}"),
        }
    }
    told
}

#[test]
fn a_damaged_page_anywhere_is_told_or_does_no_harm() {
    const NUMBERS: u32 = 240;
    let scene = Scene::empty();
    let log = sound(&scene, NUMBERS);
    let file = scene.file();
    let whole = fs::read(&file).unwrap();
    let leaves = leaves(&file);
    assert!(leaves.len() > 4, "enough leaves for a middle: {leaves:?}");
    let mut chance = Rng::with_seed(5);
    let mut told = 0;
    for page in 0..whole.len() / PAGE {
        let noise: Vec<u8> = (0..PAGE).map(|_| chance.u8(..)).collect();
        for (how, bytes) in [("zeros", vec![0; PAGE]), ("ones", vec![0xff; PAGE]), ("noise", noise)]
        {
            let mut damaged = whole.clone();
            damaged[page * PAGE..][..PAGE].copy_from_slice(&bytes);
            fs::write(&file, damaged).unwrap();
            let told_of = used(&file, NUMBERS, &log);
            for left in ["queue.sqlite-wal", "queue.sqlite-shm"] {
                fs::remove_file(file.with_file_name(left)).ok();
            }
            told += usize::from(!told_of.is_empty());
            if leaves.contains(&page) {
                assert!(told_of.contains(&"looking"), "page {page}, {how}: {told_of:?}");
            }
        }
    }
    assert!(told > whole.len() / PAGE, "{told} were told");
    fs::write(&file, whole).unwrap();
    assert_eq!(used(&file, NUMBERS, &log), [""; 0], "the sound copy goes on");
}

#[test]
fn a_damaged_page_in_the_middle_of_the_tickets_is_told_with_what_to_do() {
    let scene = Scene::empty();
    let log = sound(&scene, 120);
    let file = scene.file();
    let leaves = leaves(&file);
    let mut bytes = fs::read(&file).unwrap();
    bytes[leaves[leaves.len() / 2] * PAGE..][..PAGE].fill(0xa5);
    fs::write(&file, bytes).unwrap();
    let told_of = used(&file, 120, &log);
    assert!(["looking", "a new number"].iter().all(|what| told_of.contains(what)), "{told_of:?}");
    let store = SqliteStore::open_existing(&file).unwrap();
    let error = store.look(planned(at("12:01")), &Wanted::default()).unwrap_err();
    assert_eq!(error.code(), "queue_damaged");
    let said = error.to_string();
    assert!(said.contains("queue.sqlite") && said.contains("Copy it somewhere safe"), "{said}");
}
