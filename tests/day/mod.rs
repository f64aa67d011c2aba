//! Simulated days: the whole system on the real store and a virtual clock, moved by seeded chance,
//! compared step by step with a simpler model. A day that fails prints its seed and its story;
//! `DROPIN_DAY_SEED=n` plays that day alone, `DROPIN_DAY_SESSIONS=n` so many days, however long it
//! takes.

pub mod actors;
pub mod check;
pub mod house;
pub mod model;
pub mod step;
pub mod world;

use std::any::Any;
use std::collections::{BTreeMap, VecDeque};
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use dropin::domain::queue::Wanted;
use dropin::store::QueueStore;
use fastrand::Rng;

use actors::{Actors, PROCESSES};
use house::{Heard, House};
use model::Model;
use step::{Mishap, Step};
use world::World;

/// So many days are enough ...
const DAYS: u64 = 1000;
/// ... and no more are begun after this long ...
const LONG_ENOUGH: Duration = Duration::from_secs(100);
/// ... but fewer say too little.
const TOO_FEW: u64 = 50;
/// How much of its story a day tells when it fails.
const STORY: usize = 30;
/// Every so manieth day is lived in memory as well.
const TWINS: u64 = 4;

/// What days had in them, by name: deeds done, refusals.
type Seen = BTreeMap<String, u64>;

#[test]
fn a_thousand_days_go_as_a_simpler_model_says() {
    let number = |name| std::env::var(name).ok().map(|n| n.parse::<u64>().unwrap());
    if let Some(seed) = number("DROPIN_DAY_SEED") {
        live(seed).unwrap_or_else(|failure| panic!("{failure}"));
        return;
    }
    let days = number("DROPIN_DAY_SESSIONS");
    let until = Instant::now() + LONG_ENOUGH;
    let enough = || days.is_none() && Instant::now() > until;
    let (next, failed) = (AtomicU64::new(1), AtomicBool::new(false));
    let (seen, failures) = (Mutex::new(Seen::new()), Mutex::new(BTreeMap::new()));
    let live_on = || {
        while !enough() && !failed.load(Ordering::Relaxed) {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed > days.unwrap_or(DAYS) {
                return;
            }
            match live(seed) {
                Ok(day) => add(&mut seen.lock().unwrap(), &day),
                Err(failure) => {
                    failed.store(true, Ordering::Relaxed);
                    failures.lock().unwrap().insert(seed, failure);
                }
            }
        }
    };
    thread::scope(|scope| {
        for n in 0..2 {
            let thread = thread::Builder::new().name(format!("day {n}"));
            thread.spawn_scoped(scope, live_on).unwrap();
        }
    });
    if let Some((_, failure)) = failures.lock().unwrap().pop_first() {
        panic!("{failure}");
    }
    let seen = seen.into_inner().unwrap();
    let lived = seen["days"];
    tell(&format!("{lived} simulated days, {} steps: as the model says", seen["steps"]));
    assert!(lived >= TOO_FEW.min(days.unwrap_or(DAYS)), "only {lived} days in {LONG_ENOUGH:?}");
    if days.is_none() {
        everything_happened(&seen);
    }
}

/// One day. Its failure is told as a story.
fn live(seed: u64) -> Result<Seen, String> {
    let mut chronicle = Chronicle::default();
    let lived = catch_unwind(AssertUnwindSafe(|| day(seed, &mut chronicle)));
    let Chronicle { story, steps, mut seen } = chronicle;
    let what = match lived {
        Ok(Ok(())) => {
            seen.insert("days".to_owned(), 1);
            seen.insert("steps".to_owned(), steps);
            return Ok(seen);
        }
        Ok(Err(what)) => what,
        Err(panic) => format!("a panic: {}", said(panic.as_ref())),
    };
    let story: Vec<String> = story.into();
    let story = story.join("\n");
    Err(format!("day {seed} (DROPIN_DAY_SEED={seed}), step {steps}:\n{story}\n\n{what}"))
}

/// What is told of a day.
#[derive(Default)]
struct Chronicle {
    /// The last steps.
    story: VecDeque<String>,
    steps: u64,
    seen: Seen,
}

fn day(seed: u64, chronicle: &mut Chronicle) -> Result<(), String> {
    let mut rng = Rng::with_seed(seed);
    let world = World::by_chance(&mut rng);
    let length = rng.usize(100..=300);
    let mut actors = Actors::new(&world, rng.fork(), length);
    let house = House::new(&world, seed.is_multiple_of(TWINS));
    // The session begins with the first look.
    for store in stores(&house, 0) {
        store.look(house::at(world.opens), &Wanted::default()).map_err(|e| e.to_string())?;
    }
    let model = Model::new(&world);
    let mut day = Day { house, model, told: 0, revision: 1, firsts: BTreeMap::new() };
    let mut late = 0;
    while late < 8 && chronicle.steps < 2 * length as u64 {
        let step = actors.next(|now| day.model.look(now));
        late += u32::from(step.at > world.ends);
        chronicle.begin(&step);
        let heard = day.house.act(&step)?;
        chronicle.end(&step, &heard);
        day.compare(&step, &heard)?;
    }
    let room = day.model.look(world.ends);
    let queue = look(day.house.store(0), &room)?;
    check::sight(&room, &queue)?;
    check::end(&queue)?;
    stores(&day.house, 1).try_for_each(|store| check::beside(&room, store))
}

impl Chronicle {
    fn begin(&mut self, step: &Step) {
        self.steps += 1;
        if self.story.len() == STORY {
            self.story.pop_front();
        }
        self.story.push_back(step.to_string());
    }

    fn end(&mut self, step: &Step, heard: &Heard) {
        if let Some(last) = self.story.back_mut() {
            last.push_str(&in_words(heard));
        }
        let what = match (step.mishap, heard) {
            (Mishap::Dies, _) => "died".to_owned(),
            (_, Heard::Refused(refusal)) => format!("refused {}", refusal.code()),
            _ => format!("done {}", step.deed.name()),
        };
        *self.seen.entry(what).or_default() += 1;
    }
}

struct Day<'w> {
    house: House,
    model: Model<'w>,
    /// How far the log was read, and the revision, before the present step.
    told: i64,
    revision: i64,
    /// First answers by request.
    firsts: BTreeMap<String, Heard>,
}

impl Day<'_> {
    /// Whether `step` did in the system what it does in the model.
    fn compare(&mut self, step: &Step, heard: &Heard) -> Result<(), String> {
        // What one process does another one sees.
        let store = self.house.store((step.process + 1) % PROCESSES);
        let before = self.model.look(step.at);
        let expected = self.model.step(step, &from(heard));
        check::answer(step, &expected, heard)?;
        if expected.repeated {
            check::again(step, heard, step.request.as_ref().and_then(|id| self.firsts.get(id)))?;
        } else {
            check::wait(step, &before, heard)?;
        }
        if let (Some(id), Heard::Done(_)) = (&step.request, heard) {
            self.firsts.entry(id.clone()).or_insert_with(|| heard.clone());
        }
        let revision = store.revision().map_err(|e| e.to_string())?.0;
        let grown = revision - std::mem::replace(&mut self.revision, revision);
        if grown != expected.revisions {
            return Err(format!("the revision grew by {grown}, not by {}", expected.revisions));
        }
        let entries = store.log(self.told).map_err(|e| e.to_string())?;
        check::log(step, &expected.lines, &entries)?;
        let room = self.model.look(step.at);
        let queue = look(store, &room)?;
        check::sight(&room, &queue)?;
        if let Some(memory) = &self.house.memory {
            check::twins(&queue, &look(memory, &room)?)?;
            let there = memory.log(self.told).map_err(|e| e.to_string())?;
            if there != entries {
                return Err(format!("in memory the log gained {there:?}"));
            }
        }
        self.told = entries.last().map_or(self.told, |entry| entry.id);
        Ok(())
    }
}

fn stores(house: &House, process: usize) -> impl Iterator<Item = &dyn QueueStore> {
    let memory = house.memory.as_ref().map(|memory| memory as &dyn QueueStore);
    [house.store(process) as &dyn QueueStore].into_iter().chain(memory)
}

fn look(
    store: &dyn QueueStore,
    room: &model::Room<'_>,
) -> Result<dropin::domain::queue::Queue, String> {
    let all = Wanted { all: true, ..Wanted::default() };
    store.look(house::at(room.now), &all).map_err(|error| format!("nothing to be seen: {error}"))
}

/// What the model has to be told.
fn from(heard: &Heard) -> model::Heard {
    let mut told = model::Heard::default();
    match heard {
        Heard::Refused(refusal) => {
            let by_the_wait = ["not_in_time", "no_table", "nobody_speaks"];
            told.turned_away = Some(refusal.code()).filter(|code| by_the_wait.contains(code));
        }
        Heard::Done(done) => {
            told.windows = done.tickets.iter().map(|t| (t.number, t.window)).collect();
        }
        Heard::Printed(_) | Heard::Nothing => {}
    }
    told
}

fn in_words(heard: &Heard) -> String {
    match heard {
        Heard::Nothing => String::new(),
        Heard::Refused(refusal) => format!(" -> {}", refusal.code()),
        Heard::Printed(papers) => format!(" -> {} papers", papers.len()),
        Heard::Done(done) => {
            let existing = if done.existing { " as before" } else { "" };
            let table = |t: &dropin::domain::ticket::Ticket| {
                t.table.map_or(String::new(), |table| format!("@{table}"))
            };
            let tickets = done
                .tickets
                .iter()
                .map(|t| format!("{} {} {}{}", t.number, t.area, t.state.name(), table(t)));
            format!(" -> [{}]{existing}", tickets.collect::<Vec<_>>().join(", "))
        }
    }
}

fn said(panic: &dyn Any) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("without a word").to_owned()
}

/// On the terminal even when all goes well.
fn tell(line: &str) {
    let mut terminal = std::io::stdout().lock();
    writeln!(terminal, "{line}").unwrap();
}

// What days had in them.

fn add(seen: &mut Seen, day: &Seen) {
    for (what, times) in day {
        *seen.entry(what.clone()).or_default() += times;
    }
}

/// Days in which something never happens prove nothing of it.
fn everything_happened(seen: &Seen) {
    let done = "abandon absent area away break call check-in close-table finish handover help \
                leave mentoring mode move-area open-table print put-back recall reprint return \
                start transfer undo useful void walk-in welcome-back withdraw";
    let refused = "area_finishing area_itself area_paused area_unknown away_past_the_end \
                   away_too_long break_over break_past_the_end cannot_undo coach_unknown \
                   companion_has_ticket companion_twice no_conversation no_mentoring no_table \
                   nobody_called nobody_speaks not_in_time not_open_yet nothing_to_undo \
                   party_too_large reason_missing request_reused same_area session_over \
                   slip_unknown table_break table_busy table_called table_closed table_open \
                   table_unknown ticket_state ticket_unknown topic_missing";
    let done = done.split_whitespace().map(|what| format!("done {what}"));
    let refused = refused.split_whitespace().map(|what| format!("refused {what}"));
    let all = done.chain(refused).chain(["died".to_owned()]);
    let missing: Vec<String> = all.filter(|what| !seen.contains_key(what)).collect();
    assert!(missing.is_empty(), "no day had {missing:?}");
}
