//! How long conversations with one ticket take: the event's rules as prior, what was seen today, and
//! what is left of a conversation that already lasts a while.

use std::collections::BTreeMap;

use super::super::event::CoachCode;
use super::super::mode::Mode;
use super::super::queue::Queue;
use super::super::ticket::TicketState;
use super::Seconds;
use super::chance::Spread;

/// As many conversations of today the rules of the event are worth.
const PRIOR: f64 = 5.0;

/// As many conversations of one coach it is worth that coaches are alike.
const ALIKE: f64 = 5.0;

/// How many standard errors what was seen today can be off before the prior is worth less.
const CREDIBLE: f64 = 1.5;

/// A conversation that lasts so many times the longest there should be is over, and nobody said so.
const FORGOTTEN: f64 = 1.5;

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

    /// The lengths of a conversation that begins.
    pub(super) fn whole(self) -> Spread {
        Spread::between(self.min, self.max)
    }

    /// How much longer a conversation may take that lasts since `elapsed` seconds: the lengths that
    /// are longer than that. One that is longer than any should be goes on for up to the difference
    /// between the longest and the shortest.
    pub(super) fn remaining(self, elapsed: Seconds) -> Spread {
        let elapsed = f64::from(elapsed);
        if elapsed < self.max {
            Spread::between(self.min.max(elapsed) - elapsed, self.max - elapsed)
        } else {
            Spread::between(0.0, self.max - self.min)
        }
    }

    /// How many conversations of today this length is worth as a prior. With z standard errors
    /// between it and the mean of what was seen: 5, and from z = 1.5 on 5 (1.5 / z)², so that wrong
    /// rules are soon forgotten; but not for one or two conversations, of which one that is out of the
    /// ordinary says nothing of the others.
    fn worth(self, seen: Seen) -> f64 {
        let variance = (self.max - self.min).powi(2) / 12.0;
        let off = seen.seconds - seen.conversations * self.mean();
        let z_squared = off * off / (variance * seen.conversations).max(1.0);
        let credible = PRIOR * (CREDIBLE * CREDIBLE / z_squared.max(f64::EPSILON)).min(1.0);
        credible.max(PRIOR - 2.0 * seen.conversations)
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
        // What contradicts the rules: a conversation that goes on says no more than that it is long.
        let mut against = sum(&seen);
        for (coach, elapsed) in running(queue) {
            // Whose end nobody pressed says nothing.
            if elapsed < FORGOTTEN * so_far.max {
                let seconds = so_far.expected(elapsed);
                seen.entry(coach).or_default().add(1.0, seconds);
                against.add(1.0, seconds.min(so_far.max));
            }
        }
        let today = prior.after(prior.worth(against), sum(&seen));
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

#[cfg(test)]
mod tests {
    use fastrand::Rng;

    use super::*;

    const RULES: Length = Length { min: 900.0, max: 1800.0 };

    /// The least and the most of many draws, in minutes.
    fn ends(spread: Spread) -> (Seconds, Seconds) {
        let mut chance = Rng::with_seed(5);
        let draws: Vec<Seconds> = (0..5000).map(|_| spread.draw(&mut chance)).collect();
        (draws.iter().min().map_or(0, |s| s / 60), draws.iter().max().map_or(0, |s| (s + 59) / 60))
    }

    #[test]
    fn a_conversation_that_begins_takes_as_long_as_the_rules_say() {
        assert_eq!(ends(RULES.whole()), (15, 30));
    }

    #[test]
    fn what_is_left_of_a_conversation_depends_on_how_long_it_lasts() {
        for (elapsed, left) in [
            (0, (15, 30)),
            (10, (5, 20)),
            (15, (0, 15)),
            (25, (0, 5)),
            (29, (0, 1)),
            // Nobody is thrown out: it goes on for a while, however long it lasts.
            (30, (0, 15)),
            (300, (0, 15)),
        ] {
            let drawn = ends(RULES.remaining(elapsed * 60));
            assert_eq!(drawn, left, "after {elapsed} minutes");
        }
    }

    #[test]
    fn the_rules_are_worth_five_conversations() {
        // Minutes of each conversation, how many, and the mean that comes of it.
        for (each, conversations, mean) in
            [(22.5, 3.0, 22.5), (20.0, 5.0, 21.25), (25.0, 5.0, 23.75), (30.0, 0.0, 22.5)]
        {
            let seen = Seen { conversations, seconds: each * 60.0 * conversations };
            let today = RULES.after(RULES.worth(seen), seen);
            assert!(
                (today.mean() / 60.0 - mean).abs() < 0.01,
                "{each} × {conversations}: {today:?}"
            );
            let shape = today.max / today.min;
            assert!((shape - 2.0).abs() < 1e-9, "the range keeps its shape");
        }
    }

    #[test]
    fn rules_that_are_contradicted_are_worth_less() {
        let worth = |minutes: f64, conversations: f64| {
            RULES.worth(Seen { conversations, seconds: minutes * 60.0 * conversations })
        };
        // The standard error of n conversations is 4.33 minutes / √n.
        for (minutes, conversations, expected) in [
            (22.5, 9.0, 5.0),
            (24.6, 9.0, 5.0),    // 1.45 of them
            (26.83, 9.0, 1.25),  // 3
            (18.17, 9.0, 1.25),  // 3 as well
            (31.16, 9.0, 0.312), // 6
            (49.0, 1.0, 3.0),    // 6, but of one alone
            (49.0, 2.0, 1.0),
            (28.9, 1.0, 5.0), // one alone contradicts little: 1.48
        ] {
            let worth = worth(minutes, conversations);
            assert!((worth - expected).abs() < 0.01, "{minutes} × {conversations}: {worth}");
        }
    }

    #[test]
    fn a_coach_is_like_the_others_until_much_is_seen() {
        let coach = |conversations: f64| {
            let seen = Seen { conversations, seconds: 1800.0 * conversations };
            RULES.after(ALIKE, seen).mean() / 60.0
        };
        for (conversations, minutes) in [(0.0, 22.5), (1.0, 23.75), (5.0, 26.25), (45.0, 29.25)] {
            assert!((coach(conversations) - minutes).abs() < 0.01, "after {conversations}");
        }
    }

    #[test]
    fn a_running_conversation_is_expected_to_be_as_long_as_those_that_are_longer() {
        for (elapsed, minutes) in [(0.0, 22.5), (15.0, 22.5), (20.0, 25.0), (30.0, 37.5)] {
            let expected = RULES.expected(elapsed * 60.0) / 60.0;
            assert!((expected - minutes).abs() < 0.01, "after {elapsed}: {expected}");
        }
    }
}
