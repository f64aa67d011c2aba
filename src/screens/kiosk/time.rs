//! How long the kiosk waits for somebody who does nothing, by what is on its screen.

use std::time::Duration;

use super::model::Step;

/// Without a touch for this long, people are asked whether they are still there.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where there is much to read.
const READING: Duration = Duration::from_mins(1);

/// From the question until the screen is cleared.
const GRACE: Duration = Duration::from_secs(20);

/// A number stays this long, with a countdown in sight from its first second.
const NUMBER: Duration = Duration::from_secs(25);

/// How things stand with somebody's patience, or the kiosk's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stillness {
    /// Nothing to say; changes after so long.
    Calm(Option<Duration>),
    /// The countdown is in sight: so much is left.
    Counting(Duration),
    Over,
}

/// How things stand after `still` without a touch; `changed` if the screen is as somebody wanted
/// it: in their language, in larger words.
pub(super) fn stillness(step: &Step, changed: bool, still: Duration) -> Stillness {
    let (calm, counting) = match step {
        Step::Attract if changed => (PATIENCE + GRACE, Duration::ZERO),
        Step::Attract => return Stillness::Calm(None),
        Step::About => (READING, GRACE),
        Step::Number(_) => (Duration::ZERO, NUMBER),
        _ => (PATIENCE, GRACE),
    };
    if still < calm {
        Stillness::Calm(Some(calm.saturating_sub(still)))
    } else if still < calm + counting {
        Stillness::Counting((calm + counting).saturating_sub(still))
    } else {
        Stillness::Over
    }
}

/// Whole seconds, rounded up: a countdown never shows 0 while there is time left.
pub(super) fn seconds(left: Duration) -> u32 {
    u32::try_from(left.as_millis().div_ceil(1_000)).unwrap_or(u32::MAX)
}

/// Until a countdown shows another second.
pub(super) fn until_next_second(left: Duration) -> Duration {
    let part = left.subsec_millis();
    Duration::from_millis(u64::from(if part == 0 { 1_000 } else { part }) + 5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screens::kiosk::Guest;

    #[test]
    fn the_question_comes_after_twenty_seconds_or_sixty_and_the_end_twenty_later() {
        let areas = Step::Areas(Guest::default());
        let s = Duration::from_secs;
        assert_eq!(stillness(&Step::Attract, false, s(9_999)), Stillness::Calm(None));
        assert_eq!(stillness(&Step::Attract, true, s(40)), Stillness::Over);
        for (step, still, expected) in [
            (&areas, s(19), Stillness::Calm(Some(s(1)))),
            (&areas, s(20), Stillness::Counting(s(20))),
            (&areas, s(39), Stillness::Counting(s(1))),
            (&areas, s(40), Stillness::Over),
            (&Step::About, s(59), Stillness::Calm(Some(s(1)))),
            (&Step::About, s(60), Stillness::Counting(s(20))),
            (&Step::About, s(80), Stillness::Over),
        ] {
            assert_eq!(stillness(step, true, still), expected, "{still:?}");
        }
    }

    #[test]
    fn a_countdown_counts_whole_seconds() {
        for (millis, shown, next) in [(20_000, 20, 1_005), (19_500, 20, 505), (1, 1, 6)] {
            let left = Duration::from_millis(millis);
            assert_eq!(seconds(left), shown);
            assert_eq!(until_next_second(left), Duration::from_millis(next));
        }
    }
}
