//! The people of a made-up session: when they come, what they want, what they were told.

use chrono::TimeDelta;
use fastrand::Rng;

use super::day::whole;
use super::scenario::{Arrivals, SESSION, Scenario};
use crate::domain::Moment;
use crate::domain::event::{AreaCode, Rules, TableNumber};
use crate::domain::queue::{CheckIn, Queue};
use crate::domain::session::Session;
use crate::domain::ticket::{Number, Ticket, Window};
use crate::domain::wait::{self, Asker, Estimate};

/// Somebody who comes, and what became of them.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Person {
    pub(super) comes: Moment,
    pub(super) area: AreaCode,
    /// Agrees to a group.
    pub(super) group: bool,
    pub(super) is_there: bool,
    /// Seconds from the missed call to being there again.
    pub(super) back_after: Option<i64>,
    /// Seconds until they would rather have another area.
    pub(super) changes_after: Option<i64>,
    /// Came before the session was over.
    pub(super) asked: bool,
    pub(super) number: Option<Number>,
    pub(super) told: Option<Told>,
    /// Was promised a start in time without a warning.
    pub(super) sure: bool,
    pub(super) was_missing: bool,
    pub(super) started: Option<Moment>,
}

/// What somebody was told when the number was taken, or when the area was changed, and what the
/// plain formula would have said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub(super) chance: f64,
    /// Unrounded.
    pub(super) range: Window,
    pub(super) plain: Moment,
}

impl Told {
    pub(super) fn newcomer(queue: &Queue, person: &CheckIn) -> Option<Self> {
        let asker = Asker { group: person.group, ..Asker::newcomer(queue, &person.area, &[]) };
        Some(Self::of(queue, &asker, &wait::estimate(queue, &asker)?))
    }

    pub(super) fn transferred(queue: &Queue, ticket: &Ticket, area: &AreaCode) -> Option<Self> {
        let asker = Asker { area, ..Asker::of(ticket) };
        Some(Self::of(queue, &asker, &wait::estimate(queue, &asker)?))
    }

    fn of(queue: &Queue, asker: &Asker<'_>, estimate: &Estimate) -> Self {
        Self { chance: estimate.chance, range: estimate.range, plain: plain(queue, asker) }
    }

    /// No warning was given.
    pub(super) fn is_sure(&self) -> bool {
        self.chance >= Rules::default().promise_sure
    }

    pub(super) fn middle(&self) -> Moment {
        self.range.from + (self.range.to - self.range.from) / 2
    }
}

/// `(people ahead + 1) × mean ÷ open tables`, from now or the session's start: with the mean of the
/// rules, worth five observations, and of what finished today.
fn plain(queue: &Queue, asker: &Asker<'_>) -> Moment {
    let event = queue.event();
    let ahead = queue.waiting_for(asker.area).iter().filter(|t| t.place < asker.place).count();
    let from = queue.now().max(queue.session().starts);
    // A table whose coach is yet to come, by the plan, counts as well.
    let to_come = |table: TableNumber| {
        let mut hours = event.coaches.iter().flat_map(|coach| coach.hours_at(table));
        hours.any(|hours| {
            queue.session().hours(event, hours).is_some_and(|(begins, _)| queue.now() < begins)
        })
    };
    let tables = event.tables_of(asker.area).map(|table| table.number);
    let open = tables.filter(|table| queue.is_open(*table) || to_come(*table)).count();
    let number = |n: usize| u32::try_from(n).map_or(0.0, f64::from);
    let rules = &event.rules;
    let prior = f64::from(rules.conversation_min + rules.conversation_max) * 30.0;
    let (mut seconds, mut talks) = (5.0 * prior, 5.0);
    for pace in queue.paces() {
        seconds += u32::try_from(pace.seconds).map_or(0.0, f64::from);
        talks += f64::from(pace.conversations);
    }
    let wait = number(ahead + 1) * seconds / talks / number(open.max(1));
    from + TimeDelta::seconds(whole(wait))
}

/// Everybody who comes, the first one first.
pub(super) fn people(scenario: &Scenario, session: &Session, chance: &mut Rng) -> Vec<Person> {
    let mut moments = moments(scenario, session, chance);
    moments.sort_unstable();
    let areas = scenario.areas();
    let mut person = |comes| {
        let absent = chance.f64() < scenario.absent;
        let comes_back = absent && chance.bool();
        let back_after = chance.i64(120..900);
        let changes = chance.f64() < scenario.changes;
        let changes_after = chance.i64(300..1500);
        Person {
            comes,
            area: AreaCode(areas[chance.usize(..areas.len())].to_owned()),
            group: scenario.groups.is_some_and(|groups| chance.f64() < groups.agree),
            is_there: !absent,
            back_after: comes_back.then_some(back_after),
            changes_after: changes.then_some(changes_after),
            asked: false,
            number: None,
            told: None,
            sure: false,
            was_missing: false,
            started: None,
        }
    };
    moments.into_iter().map(&mut person).collect()
}

fn moments(scenario: &Scenario, session: &Session, chance: &mut Rng) -> Vec<Moment> {
    let tables = u32::try_from(scenario.tables.len()).unwrap_or(1);
    let mean = f64::midpoint(scenario.truth.0, scenario.truth.1);
    let can_be_seen = f64::from(SESSION * tables) / mean;
    let mut spread = |count: f64, from: i64, until: i64| {
        let count = whole(count * (0.7 + 0.6 * chance.f64()));
        let at = |_| session.starts + TimeDelta::seconds(chance.i64(from * 60..until * 60));
        (0..count).map(at).collect::<Vec<_>>()
    };
    match scenario.arrivals {
        Arrivals::Steady => spread(1.5 * can_be_seen, 0, i64::from(SESSION)),
        Arrivals::Burst => {
            let mut all = spread(3.0 * f64::from(tables), -15, 10);
            all.extend(spread(0.7 * can_be_seen, 10, i64::from(SESSION)));
            all
        }
    }
}
