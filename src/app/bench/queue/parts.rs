//! The parts of the measurement, each on a queue of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;
use std::time::Duration;

use cpu_time::ThreadTime;

use super::crew::Crew;
use super::disk::Folder;

use super::roles::{Outcome, Role};
use super::room;
use crate::actions::check_in::{Choice, check_in};
use crate::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use crate::app::bench::limits::{Line, share};
use crate::app::clock::Clock;
use crate::app::failure::Failure;
use crate::app::house;
use crate::app::output::note;
use crate::domain::queue::Wanted;
use crate::domain::ticket::Number;
use crate::store::{QueueStore as _, SqliteStore};

/// One part: measures in the folder, beside the cost of one sync in milliseconds.
type Part = fn(&Folder, f64) -> Result<Vec<Line>, Failure>;

pub(super) const ALL: [Part; 5] = [at_event_load, saturated, to_displays, coaches, large];

/// Kiosks in the first two parts.
const KIOSKS: u32 = 8;

/// Eight kiosks where people come as at a large event, at odd moments.
fn at_event_load(folder: &Folder, sync: f64) -> Result<Vec<Line>, Failure> {
    const SECONDS: f64 = 40.0;
    const TOGETHER: f64 = 15.0;
    let each = Some(TOGETHER / f64::from(KIOSKS));
    let outcomes = kiosks(folder, "load", SECONDS, each)?;
    let mut waits: Vec<f64> = outcomes.iter().flat_map(|outcome| &outcome.waits).copied().collect();
    let what = |which| format!("8 kiosks, 15 tickets a second together: {which} of a check-in");
    Ok(vec![
        Line::at_most(&what("median"), share(&mut waits, 0.5), "ms", 1.3 * sync),
        Line::at_most(&what("99th percentile"), share(&mut waits, 0.99), "ms", 8.0 * sync),
        Line::at_most("... deeds that were not done", failures(&outcomes), "", 0.0),
    ])
}

/// Eight kiosks without a rest.
fn saturated(folder: &Folder, sync: f64) -> Result<Vec<Line>, Failure> {
    const SECONDS: f64 = 20.0;
    let outcomes = kiosks(folder, "saturated", SECONDS, None)?;
    let deeds: Vec<f64> = outcomes.iter().map(|outcome| count(outcome.waits.len())).collect();
    let per_second = deeds.iter().sum::<f64>() / SECONDS;
    let most = deeds.iter().copied().fold(0.0, f64::max);
    let least = deeds.iter().copied().fold(f64::MAX, f64::min);
    let mut waits: Vec<f64> = outcomes.iter().flat_map(|outcome| &outcome.waits).copied().collect();
    let what = "8 processes without a rest: commits in proportion to one a sync";
    Ok(vec![
        Line::at_least(what, per_second * sync / 10.0, "%", 70.0),
        Line::at_most("... the longest wait", share(&mut waits, 1.0), "ms", 1000.0),
        Line::at_least("... the least served beside the best served", least / most, "", 0.4),
        Line::at_most("... deeds that were not done", failures(&outcomes), "", 0.0),
    ])
}

/// Has the kiosks work in a room whose tables are all busy.
fn kiosks(
    folder: &Folder,
    name: &str,
    seconds: f64,
    per_second: Option<f64>,
) -> Result<Vec<Outcome>, Failure> {
    let file = folder.file(name);
    room::open_tables(&room::begin(&file)?, true)?;
    let kiosk = |name| Role::Kiosk { name, seconds, per_second };
    Crew::ready(&file, (1..=KIOSKS).map(kiosk))?.work()
}

/// How soon sixteen displays have looked at a change; then the same when nobody hears the bell.
fn to_displays(folder: &Folder, sync: f64) -> Result<Vec<Line>, Failure> {
    let heard = until_seen(folder, "heard", 200)?;
    let unheard = until_seen(folder, "unheard", 40)?;
    let beyond = |mut waits: Vec<f64>, part| (share(&mut waits, part) - sync).max(0.0);
    Ok(vec![
        Line::at_most("commit to 16 displays: 99th percentile", beyond(heard, 0.99), "ms", 5.0),
        Line::at_most("... when the bell is lost: longest", beyond(unheard, 1.0), "ms", 300.0),
    ])
}

/// Milliseconds from a check-in that has its turn to each display that has looked at it, its sync
/// included.
fn until_seen(folder: &Folder, name: &str, times: u32) -> Result<Vec<f64>, Failure> {
    const DISPLAYS: usize = 16;
    let file = folder.file(name);
    let store = room::begin(&file)?;
    room::open_tables(&store, true)?;
    let deaf = name == "unheard";
    if deaf {
        // The displays make another bell, which nobody rings.
        std::fs::remove_file(folder.file(&format!("{name}.bell"))).ok();
    }
    let mut crew = Crew::ready(&file, vec![Role::Display; DISPLAYS])?;
    crew.go()?;
    thread::sleep(Duration::from_millis(500));
    let given = one_by_one(&store, times, if deaf { 300 } else { 30 })?;
    thread::sleep(Duration::from_millis(500));
    let outcomes = crew.outcomes()?;
    let wait = |outcome: &Outcome, (number, at): (&u32, &i64)| {
        let seen = outcome.seen.iter().find(|(seen, _)| seen >= number);
        seen.map_or(f64::INFINITY, |(_, seen)| {
            Duration::from_micros(u64::try_from(seen - at).unwrap_or(0)).as_secs_f64() * 1e3
        })
    };
    Ok(outcomes.iter().flat_map(|display| given.iter().map(|given| wait(display, given))).collect())
}

/// Gives `times` numbers, at odd moments at least `gap` milliseconds apart, and says when each had
/// its turn, in microseconds since 1970. People leave again.
fn one_by_one(store: &SqliteStore, times: u32, gap: u64) -> Result<BTreeMap<u32, i64>, Failure> {
    let clock = Clock::new(None);
    let mut chance = fastrand::Rng::with_seed(1);
    let mut given = BTreeMap::new();
    for n in 0..times {
        let turn = std::cell::Cell::new(0);
        let token = || {
            turn.set(clock.now().timestamp_micros());
            house::token()
        };
        let id = format!("visitor {n}");
        let context = room::context(store, Some(&id), None, &token);
        let done = check_in(context, &room::visitor(&id), &Choice::of(room::area()), None)?;
        let number = done.tickets[0].number;
        given.insert(number.0, turn.get());
        thread::sleep(Duration::from_millis(chance.u64(gap..2 * gap)));
        let context = room::context(store, None, None, &token);
        of_the_delegate(context, number, &TicketDeed::Leave)?;
        thread::sleep(Duration::from_millis(chance.u64(gap..2 * gap)));
    }
    Ok(given)
}

/// Sixteen coaches who call whoever is next until nobody waits.
fn coaches(folder: &Folder, _: f64) -> Result<Vec<Line>, Failure> {
    const PEOPLE: u32 = 2_000;
    let file = folder.file("coaches");
    let store = room::begin(&file)?;
    room::line_up(&store, PEOPLE)?;
    room::open_tables(&store, false)?;
    let coach = |table| Role::Coach { table };
    let outcomes = Crew::ready(&file, (1..=room::TABLES).map(coach))?.work()?;
    let called: Vec<u32> = outcomes.iter().flat_map(|outcome| &outcome.numbers).copied().collect();
    let different: BTreeSet<u32> = called.iter().copied().collect();
    let twice = count(called.len() - different.len());
    Ok(vec![
        Line::at_least(
            "16 coaches calling at once from 2,000 tickets: different people",
            count(different.len()),
            "",
            f64::from(PEOPLE),
        ),
        Line::at_most("... people who were called twice", twice, "", 0.0),
        Line::at_most("... deeds that were not done", failures(&outcomes), "", 0.0),
    ])
}

/// What a queue of a million tickets costs beside one of a hundred.
fn large(folder: &Folder, _: f64) -> Result<Vec<Line>, Failure> {
    const SMALL: u32 = 100;
    const LARGE: u32 = 1_000_000;
    note("filling a queue with a million tickets takes a minute or two");
    let mut rooms = Vec::new();
    for (name, tickets) in [("small", SMALL), ("large", LARGE)] {
        let store = room::begin(&folder.file(name))?;
        room::fill(&store, tickets)?;
        room::line_up(&store, 30)?;
        room::open_tables(&store, true)?;
        rooms.push((store, Costs::default()));
    }
    // In turn, so that what else the machine does costs both the same.
    for n in 0..300 {
        for (store, costs) in &mut rooms {
            costs.add(store, n)?;
        }
    }
    let [small, large] = [0, 1].map(|n: usize| rooms[n].1.medians());
    drop(rooms);
    let mut openings = Vec::new();
    for _ in 0..5 {
        for outcome in Crew::ready(&folder.file("large"), [Role::Opening])?.work()? {
            openings.extend(outcome.waits);
        }
    }
    let what = |which| format!("1,000,000 tickets beside 100: processor time of {which}");
    Ok(vec![
        Line::at_most(&what("a snapshot"), large[0] / small[0], "x", 1.5),
        Line::at_most(&what("a check-in"), large[1] / small[1], "x", 1.5),
        Line::at_most(
            "opening 1,000,000 tickets to the first snapshot: longest of 5",
            share(&mut openings, 1.0),
            "ms",
            100.0,
        ),
    ])
}

/// What looking and giving numbers cost, in milliseconds of processor time: the disk takes as long
/// whatever the size, and would hide what grows.
#[derive(Default)]
struct Costs {
    snapshots: Vec<f64>,
    check_ins: Vec<f64>,
}

impl Costs {
    fn add(&mut self, store: &SqliteStore, n: u32) -> Result<(), Failure> {
        let ms = |begun: ThreadTime| begun.elapsed().as_secs_f64() * 1e3;
        let id = format!("visitor {n}");
        let context = room::context(store, Some(&id), None, &house::token);
        let begun = ThreadTime::now();
        store.look(room::noon(), &Wanted::default())?;
        self.snapshots.push(ms(begun));
        let begun = ThreadTime::now();
        let done = check_in(context, &room::visitor(&id), &Choice::of(room::area()), None)?;
        self.check_ins.push(ms(begun));
        let number: Number = done.tickets[0].number;
        let context = room::context(store, None, None, &house::token);
        of_the_delegate(context, number, &TicketDeed::Leave)?;
        Ok(())
    }

    fn medians(&mut self) -> [f64; 2] {
        [share(&mut self.snapshots, 0.5), share(&mut self.check_ins, 0.5)]
    }
}

/// How many deeds were not done.
fn failures(outcomes: &[Outcome]) -> f64 {
    for code in outcomes.iter().flat_map(|outcome| &outcome.failed) {
        tracing::warn!(code, "a deed was not done");
    }
    count(outcomes.iter().map(|outcome| outcome.failed.len()).sum())
}

fn count(of: usize) -> f64 {
    u32::try_from(of).map_or(f64::INFINITY, f64::from)
}
