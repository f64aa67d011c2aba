//! kill -9 at any moment, again and again, over several writers at once.

use std::io::{BufRead as _, BufReader};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use dropin::store::SqliteStore;

use super::ledger::{Ledger, is_kept, open};
use super::{folder, from_environment, writers};

/// How many writers work on one queue at a time.
const AT_ONCE: u32 = 4;
/// How many lives of each one queue sees; then all of it is judged.
const LIVES: u32 = 10;

#[test]
fn nothing_is_lost_doubled_or_reused_when_writers_are_killed_at_any_moment() {
    let kills: u32 = from_environment("DROPIN_KILLS", 1000);
    let seed: u64 = from_environment("DROPIN_SEED", 26_082_018);
    let rounds = kills.div_ceil(AT_ONCE * LIVES);
    let (mut told, mut unheard) = (0, 0);
    for round in 0..rounds {
        let chance = fastrand::Rng::with_seed(seed.wrapping_add(round.into()));
        let (mut ledger, hidden, folder) = one_round(chance);
        let file = folder.path().join("queue.sqlite");
        let faults = ledger.faults(&file);
        assert!(faults.is_empty(), "seed {seed}, round {round}: {faults:#?}");
        assert!(ledger.failed.is_empty(), "seed {seed}, round {round}: {:#?}", ledger.failed);
        let store = SqliteStore::open_existing(&file).unwrap();
        ledger.ask_again(&store, usize::MAX);
        assert_eq!(ledger.in_doubt(), [""; 0], "whoever asks again is answered");
        let faults = ledger.faults(&file);
        assert!(faults.is_empty(), "asked again, seed {seed}, round {round}: {faults:#?}");
        told += ledger.told.len();
        unheard += hidden;
    }
    let kills = rounds * AT_ONCE * LIVES;
    assert!(told > usize::try_from(kills).unwrap(), "they did work: {told} answers");
    super::say(&format!(
        "{kills} kills, {told} answers, {unheard} of them kept and not heard before the kill"
    ));
}

/// Lets writers live and die on a new queue. What they said, and how many answers were kept but
/// not heard.
fn one_round(mut chance: fastrand::Rng) -> (Ledger, usize, tempfile::TempDir) {
    let folder = folder();
    let file = folder.path().join("queue.sqlite");
    let lives = thread::scope(|scope| {
        let start = |place: u32| {
            let (chance, file) = (chance.fork(), &file);
            let thread = thread::Builder::new().name(format!("writer {place}"));
            thread.spawn_scoped(scope, move || lives(place, file, chance)).unwrap()
        };
        let threads: Vec<_> = (0..AT_ONCE).map(start).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    let (mut ledger, mut unheard) = (Ledger::default(), 0);
    for (said, hidden) in lives {
        ledger.hear(&said);
        unheard += hidden;
    }
    (ledger, unheard, folder)
}

/// One writer killed and started again: each life begins with what the last one was not told.
fn lives(place: u32, file: &Path, mut chance: fastrand::Rng) -> (String, usize) {
    let (mut said, mut again, mut unheard) = (String::new(), None, 0);
    for life in 0..LIVES {
        // Most die at work, some while they start.
        let (answers, time) = match chance.u8(0..4) {
            0 => (None, chance.u64(0..50_000)),
            _ => (Some(chance.usize(0..5)), chance.u64(0..6_000)),
        };
        let life = format!("{place}.{life}");
        let time = Duration::from_micros(time);
        let lived = live(file, &life, again.as_deref(), answers, time);
        let mut ledger = Ledger::default();
        ledger.hear(&lived);
        said += &lived;
        // One that died before it asked leaves the doubt to the next.
        if !ledger.asked.is_empty() {
            again = ledger.in_doubt().pop();
            unheard += usize::from(again.as_ref().is_some_and(|id| is_kept(&open(file), id)));
        }
    }
    (said, unheard)
}

/// One life: what it said until it was killed, `time` after its start or after so many answers.
fn live(
    file: &Path,
    life: &str,
    again: Option<&str>,
    answers: Option<usize>,
    time: Duration,
) -> String {
    let mut writer = writers::writer(file, life, again);
    let mut writer = writer.stdout(Stdio::piped()).spawn().unwrap();
    let mut hears = BufReader::new(writer.stdout.take().unwrap());
    let mut said = String::new();
    let heard = |said: &str| said.contains("\nready\n").then(|| said.matches("\ntold ").count());
    while answers.is_some() && heard(&said) < answers {
        assert_ne!(hears.read_line(&mut said).unwrap(), 0, "it starts: {said}");
    }
    thread::sleep(time);
    writer.kill().unwrap();
    // What was said before the kill stands in the pipe.
    while hears.read_line(&mut said).unwrap() > 0 {}
    let ended = writer.wait().unwrap();
    assert_eq!(ended.signal(), Some(9), "nothing but the kill ends it: {ended}, {said}");
    said
}
