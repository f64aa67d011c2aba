//! What many draws of a start come to: the chance to be in time, the range, the window that is shown.

use chrono::{DurationRound as _, TimeDelta};

use super::super::Moment;
use super::super::ticket::Window;
use super::habits::number;
use super::{Estimate, NEVER, Seconds};

/// The draws of one person's start, as seconds after `now`.
///
/// The range is from the 20 % to the 80 % point of the draws; one in which the person was not
/// reached counts as later than all others. None if the person is not reached in four of five.
/// `in_time` and `ends` are the last start that keeps a promise and the end of the session.
pub(super) fn sum_up(
    draws: &mut [Seconds],
    now: Moment,
    in_time: Seconds,
    ends: Moment,
) -> Option<Estimate> {
    draws.sort_unstable();
    let count = draws.len();
    let fifth = count / 5;
    let early = *draws.get(fifth)?;
    if early == NEVER {
        return None;
    }
    let at = |seconds: Seconds| match seconds {
        NEVER => ends,
        seconds => now + TimeDelta::seconds(i64::from(seconds)),
    };
    let range = Window { from: at(early), to: at(draws[count - 1 - fifth]) };
    let kept = draws.partition_point(|start| *start <= in_time);
    Some(Estimate {
        chance: number(kept) / number(count),
        window: if range.to <= now { at_once(now) } else { rounded_outward(range) },
        range,
        median: at(draws[count / 2]),
    })
}

/// The window of a ticket that is called at once.
pub fn at_once(now: Moment) -> Window {
    Window { from: now, to: now + TimeDelta::minutes(5) }
}

/// Between five-minute marks, never both ends on the same one.
fn rounded_outward(range: Window) -> Window {
    let five = TimeDelta::minutes(5);
    let from = range.from.duration_trunc(five).unwrap_or(range.from);
    let down = range.to.duration_trunc(five).unwrap_or(range.to);
    let to = if down < range.to { down + five } else { down };
    Window { from, to: to.max(from + five) }
}
