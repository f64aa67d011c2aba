//! A kill at every single write of one whole check-in, from opening the queue to the paper and to
//! closing it again: before each, and half-way through it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use dropin::domain::badge::BadgeSecret;
use dropin::domain::queue::{Printout, Wanted};
use dropin::store::{FirstUse, PrintState, QueueStore as _, SqliteStore};

use super::disk::{Fails, What, fail, undisturbed};
use super::ledger::{Ledger, is_kept, open};
use super::writers::{self, ask, one_check_in, print};
use crate::support::{at, first_use, number, planned};

/// A folder with a queue, as a story about one check-in begins.
pub(super) struct Scene {
    folder: tempfile::TempDir,
}

impl Scene {
    /// Nothing: the check-in is the first use. Not even the queue's folder is there.
    pub(super) fn empty() -> Self {
        Self { folder: super::folder() }
    }

    /// A queue as killed writers leave it, `full`: with a journal so long that the next deed folds
    /// it into the file.
    pub(super) fn with_journal(full: &Journal) -> Self {
        let scene = Self::empty();
        fs::create_dir(scene.file().parent().unwrap()).unwrap();
        for name in ["queue.sqlite", "queue.sqlite-wal"] {
            fs::copy(full.0.folder(name), scene.folder(name)).unwrap();
        }
        scene
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    fn folder(&self, name: &str) -> PathBuf {
        self.folder.path().join("a folder").join(name)
    }

    pub(super) fn file(&self) -> PathBuf {
        self.folder("queue.sqlite")
    }
}

/// See [`Scene::with_journal`].
pub(super) struct Journal(Scene);

impl Journal {
    /// The journal is folded into the file with every change of this number.
    const FULL: i64 = 32;

    pub(super) fn full() -> Self {
        let scene = Scene::empty();
        let store = SqliteStore::open(&scene.file(), &first_use()).unwrap();
        let written = || fs::metadata(scene.file()).unwrap().len();
        let before = written();
        let mut asks = (1..).map(|number| ask(&store, &format!("1.{number}.in")).unwrap());
        while store.revision().unwrap().0 < Self::FULL - 1 {
            asks.next();
        }
        // As a kill leaves it: closing the store would fold the journal.
        let left = Self::left_by_a_kill(&scene);
        assert!(written() == before, "nothing is in the file yet");
        asks.next();
        assert!(written() != before, "the next change folds the journal");
        left
    }

    fn left_by_a_kill(scene: &Scene) -> Self {
        let left = Scene::empty();
        fs::create_dir(left.file().parent().unwrap()).unwrap();
        for name in ["queue.sqlite", "queue.sqlite-wal"] {
            fs::copy(scene.folder(name), left.folder(name)).unwrap();
        }
        Self(left)
    }
}

/// What a killed check-in left behind.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum Left {
    Nothing,
    /// It is in the queue, but nobody was told.
    Untold,
    Told,
}

/// Opens the queue of a process that ended somewhere in the check-in `id` and said `said`; checks
/// that all or nothing of it is there, that asking again gives the one ticket with one paper, and
/// that the next person gets the next number.
pub(super) fn goes_on_whole(scene: &Scene, id: &str, said: &Ledger) -> (bool, bool) {
    let file = scene.file();
    let another = FirstUse { secret: BadgeSecret([9; 32]), ..first_use() };
    let store = SqliteStore::open(&file, &another).unwrap();
    let mut ledger = said.clone();
    assert_eq!(ledger.faults(&file), [""; 0], "all or nothing");
    let (kept, told) = (is_kept(&open(&file), id), said.told.contains_key(id));
    assert!(kept || !told, "what was told is kept");
    if told {
        let secret = store.remembered().unwrap().badge_secret;
        assert_eq!(secret, first_use().secret, "a told ticket's badge is known for ever");
    }
    ledger.told(id, ask(&store, id).unwrap());
    ledger.ask_again(&store, usize::MAX);
    let mine = ledger.told[id].tickets[0].number.0;
    let next = ask(&store, "0.next.paper").unwrap().tickets[0].number.0;
    let all = Wanted { all: true, ..Wanted::default() };
    let last = store.look(planned(at("12:00")), &all).unwrap().tickets().last().unwrap().number;
    assert!(mine < next && number(next) == last, "no number is given again");
    assert_eq!(ledger.faults(&file), [""; 0], "nor left out");

    print(&store, file.parent().unwrap(), true).unwrap();
    for n in [mine, next] {
        let job = store.last_print_job(planned(at("12:00")), number(n)).unwrap().unwrap();
        let first = Printout::Slip { number: number(n), copy: 1 };
        assert_eq!((job.paper, job.state), (first, PrintState::Printed), "number {n}");
        let paper = scene.folder(&format!("slips/session-1-ticket-{n}.pdf"));
        assert_eq!(fs::read(paper).unwrap(), b"%PDF a slip, copy 1", "the paper of number {n}");
    }
    (kept, told)
}

/// Kills a check-in before each of its writing calls and half-way through each that has bytes,
/// every time in a new scene.
fn killed_at_every_write(scene: impl Fn() -> Scene) {
    let calm = scene();
    let calls = undisturbed(one_check_in(&calm.file(), "0.0.paper"), calm.path());
    let mut left = Vec::new();
    for (nth, call) in (1..).zip(calls.iter().map(Some).chain([None])) {
        let has_bytes = call.is_some_and(|call| call.what == What::Write && call.bytes.len() > 1);
        let halves = has_bytes.then_some(Fails::KilledHalfWay);
        for how in [Fails::Killed].into_iter().chain(halves) {
            let scene = scene();
            let mut process = one_check_in(&scene.file(), "0.0.paper");
            fail(&mut process, scene.path(), nth, how);
            let output = process.output().unwrap();
            let mut said = Ledger::default();
            said.hear(&String::from_utf8_lossy(&output.stdout));
            assert_eq!(said.failed.len(), 0, "{how:?} at {call:?}: {:?}", said.failed);
            // After the last of them nothing is left to be killed at.
            assert_eq!(output.status.success() && said.closed, call.is_none(), "{nth}: {call:?}");
            left.push(match goes_on_whole(&scene, "0.0.paper", &said) {
                (_, true) => Left::Told,
                (true, false) => Left::Untold,
                (false, false) => Left::Nothing,
            });
        }
    }
    let counted = |what| left.iter().filter(|left| **left == what).count();
    let [nothing, untold, told] = [Left::Nothing, Left::Untold, Left::Told].map(counted);
    super::say(&format!(
        "killed {} times at {} writing calls: nothing left {nothing} times, kept but not told \
         {untold}, told {told}",
        left.len() - 1,
        calls.len()
    ));
    assert!(left.is_sorted(), "once kept it stays: {left:?}");
    assert!(calls.len() > 60, "{} calls", calls.len());
    assert!(nothing > 0 && untold > 0 && told > 1, "every moment was met: {left:?}");
}

#[test]
fn the_first_check_in_of_a_queue_killed_at_every_write_is_there_whole_or_not_at_all() {
    killed_at_every_write(Scene::empty);
}

#[test]
fn a_check_in_that_folds_the_journal_killed_at_every_write_is_there_whole_or_not_at_all() {
    let journal = Journal::full();
    killed_at_every_write(|| Scene::with_journal(&journal));
}

#[test]
fn check_ins_killed_at_every_write_hold_up_nobody_and_take_nothing_from_others() {
    let scene = Scene::empty();
    let file = scene.file();
    let store = SqliteStore::open(&file, &first_use()).unwrap();
    let others = scene.path().join("others");
    let mut other = writers::writer(&file, "2.0", None);
    writers::speaks_into(&mut other, &others);
    writers::rests(&mut other, 3);
    let mut other = super::Ends(other.stdout(Stdio::null()).spawn().unwrap());
    let mut ledger = Ledger::default();
    let mut done_meanwhile = 0;
    for how in [Fails::Killed, Fails::KilledHalfWay] {
        for nth in 1.. {
            let id = format!("0.{how:?}{nth}.paper");
            let mut process = one_check_in(&file, &id);
            fail(&mut process, scene.file().parent().unwrap(), nth, how);
            let output = process.output().unwrap();
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            let mut mine = Ledger::default();
            mine.hear(&said);
            assert_eq!(mine.failed.len(), 0, "{how:?} at {nth}: {:?}", mine.failed);
            assert!(is_kept(&open(&file), &id) || mine.told.is_empty(), "{how:?} at {nth}");
            ledger.hear(&said);
            ledger.told(&id, ask(&store, &id).unwrap());
            assert_eq!(other.0.try_wait().unwrap(), None, "the other goes on");
            if output.status.success() {
                assert!(nth > 30, "{nth} writes");
                break;
            }
        }
        let done = fs::read_to_string(&others).unwrap().matches("told").count();
        assert!(done > done_meanwhile, "the other did {done} deeds");
        done_meanwhile = done;
    }
    drop(other);
    ledger.hear(&fs::read_to_string(&others).unwrap());
    assert_eq!(ledger.faults(&file), [""; 0]);
    ledger.ask_again(&store, usize::MAX);
    assert_eq!(ledger.faults(&file), [""; 0]);
    super::say(&format!("{done_meanwhile} deeds of another writer meanwhile"));
}
