//! May a badge that is shown take the place of what is open? The one rule:
//!
//! 1. While the queue is at work nothing is replaced: the answer belongs to whoever asked.
//! 2. A badge held to the scanner replaces whatever is open, at once. It takes a hand: whoever
//!    does that is there, and whoever was there before is not.
//! 3. A camera sees whoever passes by. It replaces a screen on which somebody is choosing only
//!    when nobody has touched it for ten seconds, and one on which somebody reads their number or
//!    ticket for five. A screen that is nobody's it replaces at once.
//! 4. The badge of the person on the screen changes nothing, whoever reads it: people go on where
//!    they were.
//! 5. Two badges at once, or a code that is none, are only spoken of: by the camera where nobody
//!    is disturbed, on a screen that is nobody's.
//!
//! A badge that may not replace is not remembered: a camera tells of it again twice a second.

use std::time::Duration;

use super::model::Step;

/// Without a touch for this long, somebody no longer is choosing.
const CHOOSING: Duration = Duration::from_secs(10);

/// What has just come on the screen is read, or photographed, for this long.
const READING: Duration = Duration::from_secs(5);

/// What read a badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Camera,
    Scanner,
}

/// Whether a badge may take the place of `step`, after `still` without a touch; `at_work` while
/// an answer of the queue is waited for.
pub(super) fn may_replace(reader: Reader, step: &Step, still: Duration, at_work: bool) -> bool {
    !at_work && (reader == Reader::Scanner || still >= quiet_before(step))
}

/// Whether the camera may speak of what it sees.
pub(super) fn may_be_spoken_on(step: &Step, at_work: bool) -> bool {
    !at_work && quiet_before(step).is_zero()
}

/// How long nobody must have touched a step before a camera's badge replaces it.
fn quiet_before(step: &Step) -> Duration {
    match step {
        Step::Attract | Step::About => Duration::ZERO,
        Step::Number(_) | Step::Yours(_) | Step::Left(_) => READING,
        Step::Areas(_)
        | Step::Details { .. }
        | Step::Refused { .. }
        | Step::ChangingArea(_)
        | Step::Leaving(_) => CHOOSING,
    }
}
