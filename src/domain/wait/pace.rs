//! How long conversations with one ticket take: the event's rules as prior, what was seen today, and
//! what is left of a conversation that already lasts a while.

use std::collections::BTreeMap;

use fastrand::Rng;

use super::super::event::CoachCode;
use super::super::mode::Mode;
use super::super::queue::Queue;
use super::super::ticket::TicketState;
use super::Seconds;

/// As many conversations of today the rules of the event are worth.
const PRIOR: f64 = 5.0;

/// As many conversations of one coach it is worth that coaches are alike.
const ALIKE: f64 = 5.0;

/// How many standard errors what was seen today can be off before the prior is worth less.
const CREDIBLE: f64 = 1.5;

/// How long conversations take: evenly between two lengths.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Length {
    /// Seconds.
    min: f64,
    max: f64,
}

impl Length {
    fn scaled(self, by: f64) -> Self {
        Self { min: self.min * by, max: self.max * by }
    }

    pub(super) fn mean(self) -> f64 {
        f64::midpoint(self.min, self.max)
    }

    /// The length of a conversation that begins.
    pub(super) fn draw(self, chance: &mut Rng) -> Seconds {
        whole(self.min + (self.max - self.min) * chance.f64())
    }

    /// How much longer a conversation takes that lasts since `elapsed` seconds: a length drawn from
    /// those that are longer than that. One that is longer than any should be goes on for up to the
    /// difference between the longest and the shortest.
    pub(super) fn remaining(self, elapsed: Seconds, chance: &mut Rng) -> Seconds {
        let (elapsed, part) = (f64::from(elapsed), chance.f64());
        if elapsed < self.max {
            let low = self.min.max(elapsed);
            whole(low + (self.max - low) * part - elapsed)
        } else {
            whole((self.max - self.min) * part)
        }
    }

    /// How many conversations of today this length is worth as a prior. With z standard errors
    /// between it and the mean of what was seen: 5, and from z = 1.5 on 5 (1.5 / z)², so that wrong
    /// rules are soon forgotten.
    fn worth(self, seen: Seen) -> f64 {
        let variance = (self.max - self.min).powi(2) / 12.0;
        let off = seen.seconds - seen.conversations * self.mean();
        let z_squared = off * off / (variance * seen.conversations).max(1.0);
        PRIOR * (CREDIBLE * CREDIBLE / z_squared.max(f64::EPSILON)).min(1.0)
    }

    /// This length with the mean it has after what was seen, if it is worth so many conversations.
    fn after(self, worth: f64, seen: Seen) -> Self {
        let mean = (worth * self.mean() + seen.seconds) / (worth + seen.conversations);
        self.scaled(mean / self.mean())
    }

    /// The length to be expected of a conversation that lasts since `elapsed` seconds.
    fn expected(self, elapsed: f64) -> f64 {
        if elapsed < self.max {
            f64::midpoint(self.min.max(elapsed), self.max)
        } else {
            elapsed + (self.max - self.min) / 2.0
        }
    }
}

/// Not to be negative, and far from any limit.
#[expect(clippy::cast_possible_truncation, reason = "a day has 86,400 seconds")]
pub(super) fn whole(seconds: f64) -> Seconds {
    seconds.round().clamp(0.0, 86_400.0) as Seconds
}

/// Conversations and how long they took together.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Seen {
    conversations: f64,
    seconds: f64,
}

impl Seen {
    fn add(&mut self, conversations: f64, seconds: f64) {
        self.conversations += conversations;
        self.seconds += seconds;
    }
}

/// How fast conversations are today, and with each coach.
///
/// With m the mean of the rules and n conversations of s seconds together, the mean of today is
/// (w m + s) / (w + n), where the rules are worth w = 5 conversations, or fewer if what is seen
/// contradicts them (`worth`). With d that mean and n, s of one coach alone, the coach takes
/// (5 d + s) / (5 + n). The range of the rules grows or shrinks in proportion.
///
/// Conversations that still run count as well, with the length to be expected of them: otherwise the
/// short ones, which are over sooner, would count for too much.
#[derive(Debug, Clone)]
pub(super) struct Paces<'a> {
    today: Length,
    coaches: BTreeMap<&'a CoachCode, Length>,
}

impl<'a> Paces<'a> {
    pub(super) fn of(queue: &'a Queue) -> Self {
        let rules = &queue.event().rules;
        let minutes = |n: u16| f64::from(n) * 60.0;
        let prior =
            Length { min: minutes(rules.conversation_min), max: minutes(rules.conversation_max) };
        let finished = queue.paces().iter().map(|pace| {
            let seconds = u32::try_from(pace.seconds).map_or(f64::MAX, f64::from);
            (pace.coach.as_ref(), f64::from(pace.conversations), seconds)
        });
        let mut seen: BTreeMap<Option<&CoachCode>, Seen> = BTreeMap::new();
        for (coach, conversations, seconds) in finished {
            seen.entry(coach).or_default().add(conversations, seconds);
        }
        let so_far = prior.after(prior.worth(sum(&seen)), sum(&seen));
        for (coach, elapsed) in running(queue) {
            // Whose end nobody pressed says nothing.
            let seconds = so_far.expected(elapsed.min(2.0 * prior.max));
            seen.entry(coach).or_default().add(1.0, seconds);
        }
        let today = prior.after(prior.worth(sum(&seen)), sum(&seen));
        let own =
            |(coach, seen): (Option<&'a CoachCode>, Seen)| Some((coach?, today.after(ALIKE, seen)));
        Self { today, coaches: seen.into_iter().filter_map(own).collect() }
    }

    /// How long conversations take with a coach; with none, or an unknown one, as with all.
    pub(super) fn with(&self, coach: Option<&CoachCode>) -> Length {
        coach.and_then(|coach| self.coaches.get(coach)).copied().unwrap_or(self.today)
    }
}

fn sum(seen: &BTreeMap<Option<&CoachCode>, Seen>) -> Seen {
    let mut sum = Seen::default();
    for one in seen.values() {
        sum.add(one.conversations, one.seconds);
    }
    sum
}

/// The conversations with one ticket that run: with whom, and since how many seconds.
fn running(queue: &Queue) -> impl Iterator<Item = (Option<&CoachCode>, f64)> {
    let alone = |mode: Option<Mode>| mode.unwrap_or_default() == Mode::Individual;
    let talking =
        queue.tickets().filter(move |t| t.state == TicketState::InConversation && alone(t.mode));
    talking.filter_map(|t| {
        let elapsed = (queue.now() - t.started_at?).num_seconds();
        Some((t.coach.as_ref(), f64::from(i32::try_from(elapsed.max(0)).ok()?)))
    })
}
