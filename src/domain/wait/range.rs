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
/// `in_time` are the last start that keeps a promise and the last one of a group, `ends` is the end
/// of the session.
pub(super) fn sum_up(
    draws: &mut [Seconds],
    now: Moment,
    in_time: (Seconds, Seconds),
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
    let until = |last| number(draws.partition_point(|start| *start <= last)) / number(count);
    Some(Estimate {
        chance: until(in_time.0),
        group_chance: until(in_time.1),
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

#[cfg(test)]
mod tests {
    use super::super::chance::whole;
    use super::*;

    fn at(minutes: f64) -> Moment {
        Moment::UNIX_EPOCH + TimeDelta::seconds(i64::from(whole(minutes * 60.0)))
    }

    /// Of draws in minutes after 00:00, in a session that ends at 02:00.
    fn of(draws: impl IntoIterator<Item = i32>) -> Option<Estimate> {
        let draws = draws.into_iter().map(|minutes| minutes.checked_mul(60).unwrap_or(NEVER));
        let mut draws: Vec<Seconds> = draws.collect();
        sum_up(&mut draws, at(0.0), (105 * 60, 112 * 60), at(120.0))
    }

    #[test]
    fn the_range_is_shown_rounded_outward_to_five_minutes() {
        for (from, to, shown_from, shown_to) in [
            (20.0, 25.0, 20.0, 25.0),
            (20.1, 25.1, 20.0, 30.0),
            (19.9, 24.9, 15.0, 25.0),
            (21.0, 22.0, 20.0, 25.0),
            // Never one single moment, nor one single minute.
            (20.0, 20.0, 20.0, 25.0),
            (22.0, 22.0, 20.0, 25.0),
        ] {
            let range = Window { from: at(from), to: at(to) };
            let shown = Window { from: at(shown_from), to: at(shown_to) };
            assert_eq!(rounded_outward(range), shown, "{from} to {to}");
        }
    }

    #[test]
    fn a_fifth_of_the_draws_lies_before_the_range_and_a_fifth_after_it() {
        let estimate = of((1..=100).rev()).unwrap();
        assert_eq!(estimate.range, Window { from: at(21.0), to: at(80.0) });
        assert_eq!(estimate.window, Window { from: at(20.0), to: at(80.0) });
        assert_eq!(estimate.median, at(51.0));
    }

    #[test]
    fn the_chance_is_the_share_of_draws_that_start_in_time() {
        for (draws, chance) in [
            (vec![10, 20, 30, 40, 50], 1.0),
            (vec![10, 20, 30, 105, 106], 0.8), // just in time, and just too late
            (vec![10, 20, 106, 110, i32::MAX], 0.4),
        ] {
            let told = of(draws.clone()).unwrap().chance;
            assert!((told - chance).abs() < 1e-9, "{draws:?}: {told}");
        }
    }

    #[test]
    fn never_is_later_than_everything() {
        let estimate = of([i32::MAX, 10, 20, i32::MAX, 30]).unwrap();
        assert_eq!(estimate.range, Window { from: at(20.0), to: at(120.0) }, "to the end");
        assert_eq!(of([10, i32::MAX, i32::MAX, i32::MAX, i32::MAX]), None, "hardly ever");
        assert_eq!(of([]), None);
    }

    #[test]
    fn who_is_called_now_is_told_five_minutes() {
        let estimate = of([0, 0, 0, 0, 9]).unwrap();
        assert_eq!(estimate.window, at_once(at(0.0)));
        assert_eq!(estimate.window.to, at(5.0));
    }
}
