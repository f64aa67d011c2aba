//! Opening: begun once, kept for ever, and nothing that is not a queue is touched.

use std::fs;
use std::sync::Barrier;
use std::thread;

use dropin::domain::badge::BadgeSecret;
use dropin::domain::queue::Wanted;
use dropin::store::{DeedError, FirstUse, QueueStore as _, Request, SqliteStore, StoreError};
use rusqlite::Connection;

use super::{Place, take};
use crate::support::{SMALL_EVENT, asked, at, first_use, person, planned};

fn opened(place: &Place) -> [Result<SqliteStore, StoreError>; 2] {
    [SqliteStore::open_existing(&place.file()), SqliteStore::open(&place.file(), &first_use())]
}

#[test]
fn the_first_use_makes_folder_file_and_queue() {
    let place = Place::new();
    let file = place.0.path().join("a folder/and another/queue.sqlite");
    SqliteStore::open(&file, &first_use()).unwrap();
    assert!(file.is_file());
    assert_eq!(SqliteStore::open_existing(&file).unwrap().event().unwrap().code, "small");
}

#[test]
fn a_queue_keeps_everything_and_ignores_a_second_first_use() {
    let place = Place::new();
    take(&place.open(), "r1", "Ann");
    let other = FirstUse {
        event_text: SMALL_EVENT.replace("A small event", "Another"),
        demo: true,
        secret: BadgeSecret([9; 32]),
        ..first_use()
    };
    let store = SqliteStore::open(&place.file(), &other).unwrap();
    let remembered = store.remembered().unwrap();
    assert_eq!((remembered.event_text.as_str(), remembered.demo), (SMALL_EVENT, false));
    assert_eq!(remembered.badge_secret, BadgeSecret([7; 32]));
    let queue = store.look(planned(at("12:01")), &Wanted::default()).unwrap();
    assert_eq!(queue.tickets().count(), 1);
    assert_eq!(take(&store, "r1", "Ann"), 1);
    assert_eq!(take(&store, "r2", "Bob"), 2);
}

#[test]
fn an_event_with_errors_begins_no_queue() {
    let place = Place::new();
    let broken = FirstUse { event_text: "nothing".to_owned(), ..first_use() };
    let refused = SqliteStore::open(&place.file(), &broken).err();
    assert!(matches!(refused, Some(StoreError::Event { .. })), "{refused:?}");
    assert_eq!(place.names(), [""; 0]);
}

#[test]
fn where_no_queue_is_none_is_opened() {
    let place = Place::new();
    let missing = SqliteStore::open_existing(&place.file()).err();
    assert!(matches!(missing, Some(StoreError::Open { .. })), "{missing:?}");
    assert_eq!(place.names(), [""; 0], "and none is made");
    let folder = SqliteStore::open(place.0.path(), &first_use()).err();
    assert!(matches!(folder, Some(StoreError::Open { .. })), "{folder:?}");
    fs::write(place.file(), "in the way").unwrap();
    let below = SqliteStore::open(&place.file().join("queue.sqlite"), &first_use()).err();
    assert!(matches!(below, Some(StoreError::Open { .. })), "{below:?}");
}

#[test]
fn what_is_not_a_queue_is_not_touched() {
    let sqlite = |statements: &str| {
        let place = Place::new();
        place.raw().execute_batch(statements).unwrap();
        fs::read(place.file()).unwrap()
    };
    for (name, content) in [
        ("a word", b"hello".to_vec()),
        ("a text", "Nothing but words.\n".repeat(500).into_bytes()),
        ("a picture", b"\x89PNG\r\n\x1a\n".repeat(1000)),
        ("another program's database", sqlite("CREATE TABLE notes (text)")),
        (
            "another program's database with its mark",
            sqlite("PRAGMA application_id = 42; CREATE TABLE tickets (number)"),
        ),
        ("an empty database with another's mark", sqlite("PRAGMA application_id = 42; VACUUM")),
        (
            "a database that only says it is one",
            sqlite("PRAGMA application_id = 0x44726F70; CREATE TABLE tickets (number)"),
        ),
    ] {
        let place = Place::new();
        fs::write(place.file(), &content).unwrap();
        for opened in opened(&place) {
            let refused = opened.err();
            assert!(matches!(refused, Some(StoreError::NotAQueue { .. })), "{name}: {refused:?}");
        }
        assert_eq!(fs::read(place.file()).unwrap(), content, "{name}");
        assert_eq!(place.names(), ["queue.sqlite"], "{name}");
    }
}

#[test]
fn an_empty_file_becomes_a_queue_on_first_use_only() {
    for begun in ["", "PRAGMA journal_mode = WAL"] {
        let place = Place::new();
        fs::write(place.file(), []).unwrap();
        place.raw().execute_batch(begun).unwrap();
        let [existing, first] = opened(&place);
        assert!(matches!(existing.err(), Some(StoreError::NotAQueue { .. })), "{begun:?}");
        assert_eq!(take(&first.unwrap(), "r1", "Ann"), 1, "{begun:?}");
    }
}

#[test]
fn a_queue_of_a_newer_version_is_left_alone() {
    let place = Place::new();
    drop(place.open());
    let sql = "INSERT INTO refinery_schema_history VALUES (99, 'later', '', '0')";
    place.raw().execute(sql, []).unwrap();
    let before = fs::read(place.file()).unwrap();
    for opened in opened(&place) {
        let newer = opened.err();
        let Some(StoreError::Newer { found, known, .. }) = newer else { panic!("{newer:?}") };
        assert_eq!((found, known), (99, 7));
    }
    assert_eq!(fs::read(place.file()).unwrap(), before);
}

#[test]
fn a_damaged_queue_is_called_damaged() {
    let place = Place::new();
    let store = place.open();
    for n in 1..=200 {
        take(&store, &format!("r{n}"), &format!("person {n}"));
    }
    drop(store);
    let sound = fs::read(place.file()).unwrap();
    assert!(sound.len() > 20 * 4096, "enough to damage something");

    let mut overwritten = sound.clone();
    overwritten[4096..].fill(0xa5);
    let cut = sound[..sound.len() / 2].to_vec();
    for (how, content) in [("overwritten", overwritten), ("cut short", cut)] {
        fs::write(place.file(), content).unwrap();
        let used = SqliteStore::open_existing(&place.file()).and_then(|store| {
            let all = Wanted { all: true, ..Wanted::default() };
            store.look(planned(at("12:00")), &all).map(drop)
        });
        assert!(matches!(used, Err(StoreError::Damaged { .. })), "{how}: {used:?}");
    }
    fs::write(place.file(), sound).unwrap();
    assert_eq!(take(&place.open(), "again", "person 0"), 201, "the sound copy goes on");
}

#[test]
fn a_value_no_dropin_wrote_is_damage_too() {
    type Use = fn(&SqliteStore) -> Result<(), StoreError>;
    let look: Use = |store| store.look(planned(at("12:00")), &Wanted::default()).map(drop);
    let log: Use = |store| store.log(0).map(drop);
    let count: Use = |store| store.revision().map(drop);
    let repeat: Use = |store| {
        let request = Request { id: Some("r1".to_owned()), ..asked("check-in", "12:00") };
        let again = store.deed(&request, &mut |queue| queue.check_in(person("Ann", "career")));
        match again {
            Err(DeedError::Store(error)) => Err(error),
            other => panic!("{other:?}"),
        }
    };
    for (damage, used) in [
        ("UPDATE tickets SET languages = '[1, 2]'", look),
        ("UPDATE tickets SET goal = CAST(x'ff41' AS TEXT)", look),
        ("UPDATE tickets SET window_from = 1 << 62, window_to = 1 << 62", look),
        ("INSERT INTO log (at, deed, note) VALUES (0, 'x', CAST(x'ff' AS TEXT))", log),
        ("DELETE FROM revision", count),
        ("UPDATE requests SET answer = '{\"tickets\": 3}'", repeat),
    ] {
        let place = Place::new();
        take(&place.open(), "r1", "Ann");
        place.raw().execute(damage, []).unwrap();
        let seen = used(&place.open()).err();
        assert!(matches!(seen, Some(StoreError::Damaged { .. })), "{damage}: {seen:?}");
    }
}

#[test]
fn of_those_who_come_first_at_once_one_begins_the_queue_for_all() {
    for _ in 0..5 {
        let place = Place::new();
        let start = Barrier::new(8);
        let come = |n: u8| {
            let first = FirstUse { secret: BadgeSecret([n; 32]), ..first_use() };
            start.wait();
            let store = SqliteStore::open(&place.file(), &first).unwrap();
            store.remembered().unwrap().badge_secret
        };
        let secrets: Vec<BadgeSecret> = thread::scope(|scope| {
            let come = &come;
            let threads: Vec<_> = (0..8_u8)
                .map(|n| {
                    let thread = thread::Builder::new().name(format!("process {n}"));
                    thread.spawn_scoped(scope, move || come(n)).unwrap()
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(secrets.windows(2).all(|pair| pair[0] == pair[1]), "one secret for all");
    }
}

#[test]
fn the_file_is_marked_and_keeps_a_journal() {
    let place = Place::new();
    let _store = place.open();
    let raw = place.raw();
    let pragma = |name: &str| {
        let sql = format!("SELECT * FROM pragma_{name}");
        raw.query_row(&sql, [], |row| row.get::<_, rusqlite::types::Value>(0)).unwrap()
    };
    assert_eq!(pragma("application_id"), 0x4472_6F70.into());
    assert_eq!(pragma("journal_mode"), "wal".to_owned().into());
    let loose = Connection::open(place.file()).unwrap().query_row(
        "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND strict = 0 \
         AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'refinery_%'",
        [],
        |row| row.get::<_, i64>(0),
    );
    assert_eq!(loose, Ok(0), "every table is STRICT");
}
