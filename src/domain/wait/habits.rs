//! What a room does between its conversations: how long people take to the table, how many are not
//! there, how often a coach takes a break. Each is expected until it is seen, as if it had been seen
//! a few times already.

use fastrand::Rng;

use super::super::queue::Queue;
use super::super::ticket::TicketState;
use super::chance::{Odds, whole};
use super::{Seconds, after, ago};

/// A called person is at the table at once; worth three calls.
const WALK: Expected = Expected { mean: 0.0, worth: 3.0 };

/// One called person in twenty does not come; worth five calls.
const NOT_THERE: Expected = Expected { mean: 0.05, worth: 5.0 };

/// Of four coaches one takes a break within an hour that nobody knew of; worth an hour of one
/// table.
const BREAKS: Expected = Expected { mean: 0.25, worth: 1.0 };

/// Seconds of such a break.
const BREAK: Seconds = 10 * 60;

/// What is expected, and as many sightings as that is worth.
struct Expected {
    mean: f64,
    worth: f64,
}

impl Expected {
    /// (worth × mean + sum) / (worth + count)
    fn and_seen(&self, sum: f64, count: f64) -> f64 {
        (self.worth * self.mean + sum) / (self.worth + count)
    }
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Habits {
    /// Seconds from the call to the start.
    pub(super) walk: Seconds,
    /// The chance that a called person does not come.
    pub(super) not_there: f64,
    /// The same, to be drawn.
    pub(super) stays_away: Odds,
    /// The chance that a break comes after a conversation.
    a_break: Odds,
}

impl Habits {
    /// With the mean length of a conversation, in seconds.
    pub(super) fn of(queue: &Queue, conversation: f64) -> Self {
        let not_there = not_there(queue);
        Self {
            walk: walk(queue),
            not_there,
            stays_away: Odds::of(not_there),
            a_break: Odds::of(breaks_an_hour(queue) * conversation / 3600.0),
        }
    }

    /// Draws how long a coach is away after a conversation without having said so.
    pub(super) fn draw_break(self, chance: &mut Rng) -> Seconds {
        Seconds::from(self.a_break.draw(chance)) * BREAK
    }
}

/// By the conversations that run.
fn walk(queue: &Queue) -> Seconds {
    let longest = Seconds::from(queue.event().rules.offer_not_here) * 60;
    let talking = queue.tickets().filter(|t| t.state == TicketState::InConversation);
    let walks = talking.filter_map(|t| Some(after(t.called_at?, t.started_at?).min(longest)));
    let (sum, count) = walks.fold((0.0, 0.0), |(sum, n), walk| (sum + f64::from(walk), n + 1.0));
    whole(WALK.and_seen(sum, count))
}

fn not_there(queue: &Queue) -> f64 {
    let missed = queue.tickets().filter(|t| t.absences > 0).count();
    let talking = queue.tickets().filter(|t| t.state == TicketState::InConversation).count();
    let talked = queue.paces().iter().map(|pace| f64::from(pace.conversations)).sum::<f64>();
    NOT_THERE.and_seen(number(missed), number(missed + talking) + talked)
}

/// A table whose coach is or was on a break has had one.
fn breaks_an_hour(queue: &Queue) -> f64 {
    let tables = queue.event().tables.iter().map(|table| table.number);
    let open: Vec<_> = tables.filter(|table| queue.is_open(*table)).collect();
    let had_one = open.iter().filter(|table| queue.hand(**table).break_until.is_some()).count();
    let hours = f64::from(ago(queue.now(), queue.session().starts)) / 3600.0;
    BREAKS.and_seen(number(had_one), number(open.len()) * hours)
}

pub(super) fn number(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_expected_gives_way_to_what_is_seen() {
        let expected = Expected { mean: 0.05, worth: 5.0 };
        for (seen, of, comes_to) in
            [(0.0, 0.0, 0.05), (0.0, 5.0, 0.025), (1.0, 5.0, 0.125), (20.0, 95.0, 0.2025)]
        {
            let share = expected.and_seen(seen, of);
            assert!((share - comes_to).abs() < 1e-9, "{seen} of {of}: {share}");
        }
    }
}
