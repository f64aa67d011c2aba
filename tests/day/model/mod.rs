//! What should be, by much simpler means than the queue's: plain lists, every rule written down
//! once more from the product's description. What only the estimate of the wait can know (windows,
//! and who is turned away because of it) is taken from the system's answer and checked elsewhere.

mod changes;
mod people;
mod room;
mod staff;
mod tables;

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::TimeDelta;
use dropin::actions::check_in::Who;
use dropin::actions::look_up::Shown;
use dropin::domain::Moment;
use dropin::domain::badge::BadgeKey;
use dropin::domain::event::{AreaCode, CoachCode, TableNumber};
use dropin::domain::mode::Mode;
use dropin::domain::queue::{AreaState, Moved, TableHand};
use dropin::domain::ticket::{Number, TicketState, Token, Window};
use dropin::store::PrintState;

use super::step::{Deed, Mishap, Step};
use super::world::World;

pub use room::{Room, as_known};

/// Where somebody stands in the line: behind whose number, and how far behind (or, below 0, before
/// it). Of equals the lower number comes first.
pub type Place = (u32, i32);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    pub number: Number,
    pub token: Token,
    pub badge: Option<BadgeKey>,
    pub companions: Vec<BadgeKey>,
    pub people: u8,
    pub area: AreaCode,
    pub languages: Vec<String>,
    pub reason: Option<String>,
    pub group: bool,
    pub step_free: bool,
    pub state: TicketState,
    pub table: Option<TableNumber>,
    pub place: Place,
    pub absences: u8,
    pub window: Option<Window>,
    pub called_at: Option<Moment>,
    pub recalled_at: Option<Moment>,
    pub started_at: Option<Moment>,
    pub ended_at: Option<Moment>,
    pub away_until: Option<Moment>,
    pub coach: Option<CoachCode>,
    pub mode: Option<Mode>,
    pub briefed: bool,
    pub copies: u32,
}

/// A paper on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    pub id: i64,
    pub station: String,
    /// None: a coach's card.
    pub number: Option<Number>,
    pub copy: u32,
    pub state: PrintState,
    pub ordered_at: Moment,
}

/// A deed that could be taken back, or stands in the way of that.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    id: i64,
    station: Option<&'static str>,
    /// What it changed, before and after; none where it cannot be taken back.
    images: Option<Rc<Images>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Images {
    tickets: Vec<(Ticket, Ticket)>,
    tables: Vec<(TableHand, TableHand)>,
    areas: Vec<(AreaCode, Area, Area)>,
}

pub type Area = (AreaState, Option<Moved>);

/// All there is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// Number n stands at n - 1.
    pub tickets: Vec<Rc<Ticket>>,
    pub tables: BTreeMap<TableNumber, TableHand>,
    pub areas: BTreeMap<AreaCode, Area>,
    pub jobs: Vec<Job>,
    last_job: i64,
    pub tallies: BTreeMap<String, u32>,
    /// Whose badge is known, and who else.
    pub unmet: Vec<Option<BadgeKey>>,
    /// Conversations and seconds by coach.
    pub paces: BTreeMap<Option<CoachCode>, (u32, u64)>,
    /// Which side answered which question about whom, and what; only here it is remembered.
    answered: BTreeMap<(Number, &'static str, &'static str), (bool, Moment)>,
    past: Vec<Past>,
    last_past: i64,
}

/// A line of the log: deed, number, table.
pub type Line = (&'static str, Option<Number>, Option<TableNumber>);

/// What a deed answers, or the code of its refusal.
pub type Verdict = Result<Answer, &'static str>;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    pub numbers: Vec<Number>,
    pub table: Option<TableNumber>,
    pub existing: bool,
}

/// What the model has to hear because only the estimate of the wait knows it.
#[derive(Debug, Clone, Default)]
pub struct Heard {
    /// Turned away with this code.
    pub turned_away: Option<&'static str>,
    pub windows: BTreeMap<Number, Option<Window>>,
}

/// What a step should do.
#[derive(Debug)]
pub struct Expected {
    pub verdict: Verdict,
    pub lines: Vec<Line>,
    /// By how much the revision grows.
    pub revisions: i64,
    /// An answer given before.
    pub repeated: bool,
}

pub struct Model<'w> {
    pub world: &'w World,
    pub kept: State,
    /// First answers by request, with what was asked for.
    answers: BTreeMap<String, ((&'static str, String), Answer)>,
}

impl<'w> Model<'w> {
    pub fn new(world: &'w World) -> Self {
        Self { world, kept: State::default(), answers: BTreeMap::new() }
    }

    /// The room as it is to be seen at a moment.
    pub fn look(&self, now: Moment) -> Room<'w> {
        Room::open(self.world, self.kept.clone(), now, None, Heard::default())
    }

    /// What `step` does, which is kept.
    pub fn step(&mut self, step: &Step, heard: &Heard) -> Expected {
        let expected = self.what(step, heard);
        // A card that nobody prints is forgotten, and so are answers when time is up, even if the clock
        // goes back then.
        self.kept.answered.retain(|_, (_, until)| step.at < *until);
        let useful = TimeDelta::seconds(60);
        let kept = |job: &Job| job.number.is_some() || (step.at - job.ordered_at).abs() <= useful;
        self.kept.jobs.retain(kept);
        expected
    }

    fn what(&mut self, step: &Step, heard: &Heard) -> Expected {
        match &step.deed {
            Deed::Print { left_over, works } => self.print(step, *left_over, *works),
            _ if step.mishap == Mishap::Dies => nothing(Ok(Answer::default())),
            Deed::GoWithout(badge) => {
                // Counted while numbers are given, and only who has none.
                let room = self.look(step.at);
                let given = self.world.opens <= step.at && step.at < self.world.ends;
                let counted = given && badge.as_ref().and_then(|b| room.active_of(b)).is_none();
                self.kept.unmet.extend(counted.then_some(None));
                let revisions = i64::from(counted);
                Expected { revisions, ..nothing(Ok(Answer::default())) }
            }
            _ => self.deed(step, heard),
        }
    }

    fn deed(&mut self, step: &Step, heard: &Heard) -> Expected {
        let name = step.deed.name();
        if let Some((first, answer)) = step.request.as_ref().and_then(|id| self.answers.get(id)) {
            let same = *first == (name, step.deed.asks());
            let verdict = if same { Ok(answer.clone()) } else { Err("request_reused") };
            let verdict = verdict.map(|answer| self.as_asked(step, answer));
            return Expected { repeated: same, ..nothing(verdict) };
        }
        let mut room =
            Room::open(self.world, self.kept.clone(), step.at, step.station, heard.clone());
        let verdict = room.deed(step);
        let Ok(answer) = &verdict else {
            let turned_away = matches!(step.deed, Deed::CheckIn { .. })
                && verdict.as_ref().is_err_and(|code| is_turned_away(code));
            if turned_away {
                self.kept.turn_away(badge_of(&step.deed));
            }
            return Expected { revisions: i64::from(turned_away), ..nothing(verdict) };
        };
        room.remember(name);
        let changed = room.state != self.kept || !room.lines.is_empty();
        if let Some(request) = &step.request {
            self.answers.insert(request.clone(), ((name, step.deed.asks()), answer.clone()));
        }
        let revisions = i64::from(changed || step.request.is_some());
        self.kept = room.state;
        Expected { verdict, lines: room.lines, revisions, repeated: false }
    }

    /// What is said after a conversation names no ticket: the answer shows the one that is asked
    /// about now.
    fn as_asked(&self, step: &Step, answer: Answer) -> Answer {
        match &step.deed {
            Deed::Mentoring(number, ..) | Deed::Useful(number, ..) => {
                let numbers = self.kept.ticket(*number).map(|t| t.number).into_iter().collect();
                Answer { numbers, ..answer }
            }
            _ => answer,
        }
    }

    /// Every paper that waits at the station comes out, or it is known why not. The process may die
    /// with the first one at the printer.
    fn print(&mut self, step: &Step, left_over: bool, works: bool) -> Expected {
        let from = if left_over { PrintState::Sending } else { PrintState::Pending };
        let station = step.station.unwrap_or_default();
        let here = |job: &&mut Job| job.station == station && job.state == from;
        let (mut lines, mut revisions, mut papers) = (Vec::new(), 0, Vec::new());
        for job in self.kept.jobs.iter_mut().filter(here) {
            job.state = PrintState::Sending;
            revisions += 1;
            let late = (step.at - job.ordered_at).abs() > TimeDelta::seconds(60);
            if step.mishap == Mishap::Dies && !late {
                break;
            }
            let printed = works && !late;
            job.state = if printed { PrintState::Printed } else { PrintState::Failed };
            revisions += 1;
            lines.extend(job.number.map(|number| ("print", Some(number), None)));
            papers.extend(job.number);
        }
        self.kept.jobs.retain(|job| job.number.is_some() || job.state != PrintState::Printed);
        let answer = Answer { numbers: papers, ..Answer::default() };
        Expected { lines, revisions, ..nothing(Ok(answer)) }
    }
}

fn nothing(verdict: Verdict) -> Expected {
    Expected { verdict, lines: Vec::new(), revisions: 0, repeated: false }
}

/// Whether the refusal means that somebody wanted what there was too little of.
fn is_turned_away(code: &str) -> bool {
    ["not_in_time", "no_table", "nobody_speaks", "area_paused", "area_finishing"].contains(&code)
}

/// The badge that was shown to get a number.
fn badge_of(deed: &Deed) -> Option<BadgeKey> {
    match deed {
        Deed::CheckIn { who: Who::Shown(Shown::Badge { key, .. }), .. } => Some(key.clone()),
        _ => None,
    }
}

impl State {
    /// Whoever is turned away several times is one.
    fn turn_away(&mut self, badge: Option<BadgeKey>) {
        if badge.is_none() || !self.unmet.contains(&badge) {
            self.unmet.push(badge);
        }
    }

    pub fn ticket(&self, number: Number) -> Option<&Ticket> {
        self.tickets.get(usize::try_from(number.0).ok()?.checked_sub(1)?).map(Rc::as_ref)
    }

    pub fn hand(&self, table: TableNumber) -> TableHand {
        self.tables.get(&table).cloned().unwrap_or_else(|| TableHand::untouched(table))
    }

    pub fn area(&self, area: &AreaCode) -> Area {
        self.areas.get(area).cloned().unwrap_or_default()
    }

    fn order(&mut self, station: &str, number: Option<Number>, copy: u32, now: Moment) {
        self.last_job += 1;
        let (id, station, state) = (self.last_job, station.to_owned(), PrintState::Pending);
        self.jobs.push(Job { id, station, number, copy, state, ordered_at: now });
    }
}
