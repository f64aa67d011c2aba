//! The tables as a play sees them: what they do at the moment, and whom they can call in which hours.

use std::collections::BTreeMap;
use std::ops::Range;

use fastrand::Rng;

use super::super::event::Table as Planned;
use super::super::mode::Mode;
use super::super::queue::{Queue, Stretch, TableState, can_talk};
use super::super::ticket::{Ticket, TicketState};
use super::chance::Spread;
use super::habits::Habits;
use super::line::Person;
use super::pace::Paces;
use super::{Seconds, after, ago, not_before};

/// Whatever is over by the clock takes at least this long: nobody is thrown out this very moment.
const AT_LEAST: Seconds = 60;

/// What keeps a table from calling at this moment.
#[derive(Debug)]
enum Doing {
    Nothing,
    /// A conversation with one ticket that goes on for so long.
    Talking(Spread),
    /// It called one ticket so long ago, and gives up after the second time, or talks for so long.
    Calling(Seconds, Seconds, Spread),
    /// Something that is over by the clock.
    ByTheClock(Seconds),
}

/// A coach's hours at a table.
#[derive(Debug)]
pub(super) struct Span {
    /// Conversations begin from then on ...
    pub(super) from: Seconds,
    /// ... and not from then on.
    pub(super) until: Seconds,
    pub(super) length: Spread,
    /// Whom the table can call in these hours: a place among all [`Candidates`].
    pub(super) candidates: usize,
}

/// Whom a table can call; tables with the same areas, languages, steps and topic share them.
#[derive(Debug)]
pub(super) struct Candidates {
    /// Places in the line, in its order.
    pub(super) line: Vec<usize>,
    /// Those of them whom talks with several are for.
    pub(super) agreed: Vec<usize>,
    /// By place in the line: whether the person can be called.
    pub(super) serves: Vec<bool>,
}

#[derive(Debug)]
pub(super) struct Table {
    /// Places in the event's areas.
    pub(super) areas: Vec<usize>,
    /// Places among all spans.
    pub(super) spans: Range<usize>,
    doing: Doing,
    /// A briefing comes before the next conversation, and takes so long.
    briefing: Seconds,
    /// Talks with several tickets at once already.
    pub(super) in_groups: bool,
    /// The chance that its coach changes to groups when the line is long enough.
    pub(super) takes_groups: f64,
    /// Is open now, if only for a coach who is on a break.
    open: bool,
}

/// Everything about tables.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// In order.
    pub(super) all: Vec<Table>,
    /// Of all tables.
    pub(super) spans: Vec<Span>,
    /// Of all spans.
    pub(super) candidates: Vec<Candidates>,
}

/// What decides whom a table can call: areas, the languages of its coach, whether there are steps,
/// its topic.
type Suits<'a> = (Vec<usize>, Option<&'a [String]>, bool, Option<&'a str>);

impl Tables {
    pub(super) fn of(queue: &Queue, paces: &Paces<'_>, line: &[Person<'_>]) -> Self {
        let mut floor = Self::default();
        let mut known: BTreeMap<Suits<'_>, usize> = BTreeMap::new();
        let hands: Vec<_> = queue.event().tables.iter().map(|t| queue.hand(t.number)).collect();
        for (planned, hand) in queue.event().tables.iter().zip(&hands) {
            let first = floor.spans.len();
            let areas = areas_of(queue, planned);
            let topic = hand.topic.as_deref().filter(|_| hand.mode == Mode::Topic);
            for stretch in queue.stretches(planned.number) {
                let languages = stretch.coach.map(|coach| coach.languages.as_slice());
                let suits = (areas.clone(), languages, planned.step_free, topic);
                let candidates = *known.entry(suits).or_insert_with(|| {
                    let gets_there = |person: &Person<'_>| planned.step_free || !person.step_free;
                    let serves = |person: &Person<'_>| {
                        areas.contains(&person.area)
                            && can_talk(stretch.coach, person.languages)
                            && gets_there(person)
                    };
                    floor.candidates.push(candidates(serves, topic, line));
                    floor.candidates.len() - 1
                });
                floor.spans.push(span(queue, paces, stretch, candidates));
            }
            let briefs = hand.mode == Mode::Briefing && hand.briefing_since.is_none();
            let unbriefed = |span: &Span| {
                let mut agreed = floor.candidates[span.candidates].agreed.iter();
                agreed.any(|who| !line[*who].briefed)
            };
            let briefs = briefs && floor.spans[first..].first().is_some_and(unbriefed);
            floor.all.push(Table {
                areas,
                spans: first..floor.spans.len(),
                doing: doing(queue, planned, paces),
                briefing: if briefs { group_length(queue) } else { 0 },
                in_groups: hand.mode.is_in_groups(),
                takes_groups: 1.0 / (1.0 + f64::from(hand.kept_individual)),
                open: queue.is_open(planned.number),
            });
        }
        floor
    }
}

fn areas_of(queue: &Queue, table: &Planned) -> Vec<usize> {
    let areas = queue.event().areas.iter().enumerate();
    areas.filter(|(_, area)| table.areas.contains(&area.code)).map(|(at, _)| at).collect()
}

fn span(queue: &Queue, paces: &Paces<'_>, stretch: Stretch<'_>, candidates: usize) -> Span {
    Span {
        from: not_before(queue.now(), stretch.from),
        until: after(queue.now(), stretch.until.min(queue.session().ends)),
        length: paces.with(stretch.coach.map(|coach| &coach.code)).whole(),
        candidates,
    }
}

fn candidates(
    serves: impl Fn(&Person<'_>) -> bool,
    topic: Option<&str>,
    line: &[Person<'_>],
) -> Candidates {
    let serves: Vec<bool> = line.iter().map(serves).collect();
    // Who is missing comes back some other way.
    let there = |who: &usize| serves[*who] && line[*who].missing.is_none();
    let in_line: Vec<usize> = (0..line.len()).filter(there).collect();
    // As the queue does it: a topic that is nobody's reason is for those who gave none.
    let is_a_reason = in_line.iter().any(|who| line[*who].group && line[*who].reason == topic);
    let topic = topic.map(|topic| is_a_reason.then_some(topic));
    let agrees =
        |who: &usize| line[*who].group && topic.is_none_or(|reason| line[*who].reason == reason);
    let agreed = in_line.iter().copied().filter(agrees).collect();
    Candidates { line: in_line, agreed, serves }
}

fn group_length(queue: &Queue) -> Seconds {
    Seconds::from(queue.event().rules.group_minutes) * 60
}

fn doing(queue: &Queue, table: &Planned, paces: &Paces<'_>) -> Doing {
    let now = queue.now();
    let number = table.number;
    let is_alone = |ticket: &Ticket| ticket.mode.unwrap_or_default() == Mode::Individual;
    let whole = group_length(queue);
    match queue.table_state(number) {
        TableState::Ready | TableState::Closed | TableState::Break => Doing::Nothing,
        TableState::Busy => {
            let lasts = queue.talking_since(number).map_or(0, |since| ago(now, since));
            match queue.at_table(number, TicketState::InConversation).next() {
                Some(ticket) if is_alone(ticket) => {
                    Doing::Talking(paces.with(ticket.coach.as_ref()).remaining(lasts))
                }
                _ => Doing::ByTheClock((whole - lasts).max(AT_LEAST)),
            }
        }
        TableState::Called => {
            let mut called = queue.at_table(number, TicketState::Called);
            let Some(ticket) = called.next().filter(|ticket| is_alone(ticket)) else {
                return Doing::ByTheClock(whole);
            };
            let called = ticket.last_called().map_or(0, |at| ago(now, at));
            let grace = Seconds::from(queue.grace(ticket)) * 60;
            let coach = queue.coach_at(number).map(|coach| &coach.code);
            Doing::Calling(called, grace, paces.with(coach).whole())
        }
    }
}

impl Table {
    /// When the table can call the next time.
    pub(super) fn free(&self, habits: Habits, chance: &mut Rng) -> Seconds {
        let free = match self.doing {
            Doing::Nothing => return self.briefing,
            Doing::Talking(left) => left.draw(chance),
            Doing::Calling(called, grace, length) => {
                if chance.f64() < nobody_comes(called, grace, habits) {
                    return (grace - called).max(AT_LEAST) + self.briefing;
                }
                (habits.walk - called).max(0) + length.draw(chance)
            }
            Doing::ByTheClock(left) => left,
        };
        free + habits.draw_break(chance) + self.briefing
    }

    /// Whether the table is open at `at`, at work or on a break.
    pub(super) fn is_open(&self, at: Seconds, spans: &[Span]) -> bool {
        let open = |span: &Span| at < span.until && (span.from <= at || self.open);
        spans[self.spans.clone()].iter().any(open)
    }
}

/// The chance that nobody comes any more when a call stands since `called` seconds: those who come
/// do so, evenly, while it may stand.
fn nobody_comes(called: Seconds, grace: Seconds, habits: Habits) -> f64 {
    let late = f64::from((called - habits.walk).max(0)) / f64::from(grace.max(1));
    let on_the_way = (1.0 - habits.not_there) * (1.0 - late).max(0.05);
    habits.not_there / (habits.not_there + on_the_way)
}
