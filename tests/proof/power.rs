//! Simulated power cuts: what real processes did to the disk is written down and played up to
//! any moment; what no sync had made sure is dropped, torn and put in another order.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use dropin::domain::badge::BadgeSecret;
use dropin::store::{FirstUse, QueueStore as _, SqliteStore};
use fastrand::Rng;

use super::disk::{Call, What, calls, record};
use super::ledger::Ledger;
use super::replay::Disk;
use super::{folder, from_environment, writers};
use crate::support::first_use;

/// Where the processes speak; lines there are marks in the record, not files of the queue.
const SAID: &str = "said";
/// The queue, in folders that the first use makes.
const QUEUE: &str = "a folder/and another/queue.sqlite";

/// Days of a queue, written down: two writers begin it at once, fill its journal until it is
/// folded, and close it; then a third works on it.
fn recorded() -> Vec<Call> {
    let place = folder();
    let beside = folder();
    let to = beside.path().join("record");
    let start = |life: &str, rounds| {
        let mut writer = writers::writer_for(&place.path().join(QUEUE), life, rounds);
        writers::speaks_into(&mut writer, &place.path().join(SAID));
        record(&mut writer, place.path(), &to);
        writer.stdout(Stdio::null()).spawn().unwrap()
    };
    let end = |mut writer: std::process::Child| assert!(writer.wait().unwrap().success());
    [start("0.0", 22), start("1.0", 22)].into_iter().for_each(end);
    end(start("2.0", 5));
    calls(&fs::read(to).unwrap())
}

/// What power cuts did to a queue.
#[derive(Debug, Default)]
struct Toll {
    /// After how many of them something was lost or damaged, and what, the first time.
    harmed: usize,
    first: Option<String>,
}

/// Cuts the power `cuts` times somewhere in the record.
fn cut(record: &[Call], cuts: usize, seed: u64) -> Toll {
    let mut chance = Rng::with_seed(seed);
    let said: Vec<usize> =
        (0..record.len()).filter(|nth| record[*nth].path == SAID).map(|nth| nth + 1).collect();
    // Half of them at the very moment somebody was told something.
    let mut moments: Vec<usize> = (0..cuts)
        .map(|nth| match nth % 2 {
            0 => chance.usize(..=record.len()),
            _ => *chance.choice(&said).unwrap(),
        })
        .collect();
    moments.sort_unstable();
    let (mut disk, mut ledger, mut played) = (Disk::new(), Ledger::default(), 0);
    let mut toll = Toll::default();
    for moment in moments {
        for call in &record[played..moment] {
            if call.path == SAID {
                ledger.hear(std::str::from_utf8(&call.bytes).unwrap());
            } else if !call.path.ends_with("-shm") {
                // What SQLite shares through mapped memory is made anew by whoever comes first.
                disk.play(call);
            }
        }
        played = moment;
        let place = folder();
        disk.cut(place.path(), &mut chance);
        let file = place.path().join(QUEUE);
        if file.exists() && chance.bool() {
            // Of mapped memory anything may have reached the disk.
            let noise: Vec<u8> = (0..32_768).map(|_| chance.u8(..)).collect();
            fs::write(file.with_extension("sqlite-shm"), noise).unwrap();
        }
        if let Err(why) = goes_on(&file, &ledger) {
            toll.harmed += 1;
            toll.first.get_or_insert(format!("call {moment}: {why}"));
        }
    }
    toll
}

/// Uses a queue after a power cut as on the morning after: everything that was told is there and
/// told again, and the next number is nobody's yet.
fn goes_on(file: &Path, said: &Ledger) -> Result<(), String> {
    let another = FirstUse { secret: BadgeSecret([9; 32]), ..first_use() };
    let store = SqliteStore::open(file, &another).map_err(|error| error.to_string())?;
    let mut ledger = said.clone();
    let sound = |ledger: &Ledger| {
        let faults = ledger.faults(file);
        let first = faults.first().cloned().unwrap_or_default();
        if faults.is_empty() { Ok(()) } else { Err(format!("{} faults: {first}", faults.len())) }
    };
    sound(&ledger)?;
    let remembered = store.remembered().map_err(|error| error.to_string())?;
    if !said.told.is_empty() && remembered.badge_secret != first_use().secret {
        return Err("badges are not known any more".to_owned());
    }
    ledger.ask_again(&store, 5);
    let next = writers::ask(&store, "0.next.in").map_err(|error| error.to_string())?;
    ledger.told("0.next.in", next);
    sound(&ledger)
}

/// Files whose syncs a disk only pretends to do: in words, and whether a path is one.
type Forgotten<'a> = (&'a str, &'a dyn Fn(&str) -> bool);

#[test]
fn after_a_power_cut_all_that_was_told_is_there_and_without_a_single_kind_of_sync_it_is_not() {
    let cuts: usize = from_environment("DROPIN_CUTS", 300);
    let seed: u64 = from_environment("DROPIN_SEED", 26_082_018);
    let record = recorded();
    let folded = record.iter().filter(|call| call.what == What::Write && call.path == QUEUE);
    assert!(folded.count() > 20, "the journal was folded into the file");
    let toll = cut(&record, cuts, seed);
    assert_eq!(toll.harmed, 0, "of {cuts}, seed {seed}: {toll:?}");

    // The control: the same record of a disk that did less than it said.
    let folders = ["", "a folder"];
    let kinds: [Forgotten<'_>; 3] = [
        ("any file", &|_| true),
        ("the journal", &|path| path.ends_with("-wal")),
        ("the folders it made", &|path| folders.contains(&path)),
    ];
    for (what, forgotten) in kinds {
        let done = record.iter().filter(|call| call.what != What::Sync || !forgotten(&call.path));
        let toll = cut(&done.cloned().collect::<Vec<_>>(), cuts.min(60), seed);
        super::say(&format!("no sync of {what}: {toll:?}"));
        assert!(toll.harmed > 0, "power cuts that harm nobody prove nothing: {what}, seed {seed}");
    }
    super::say(&format!("{cuts} power cuts in {} calls: nothing lost", record.len()));
}
