//! The only place that asks what time it is.

use std::time::Instant;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};

use crate::domain::Moment;

/// The time as commands see it: the machine's, or one that was set and goes on from there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clock {
    set: Option<(Moment, Instant)>,
}

impl Clock {
    pub(crate) fn new(set: Option<DateTime<FixedOffset>>) -> Self {
        Self { set: set.map(|at| (at.with_timezone(&Utc), Instant::now())) }
    }

    /// Whether the time was set by `--now`.
    pub(crate) fn is_set(&self) -> bool {
        self.set.is_some()
    }

    pub(crate) fn now(&self) -> Moment {
        match self.set {
            Some((at, since)) => {
                at + TimeDelta::from_std(since.elapsed()).unwrap_or(TimeDelta::zero())
            }
            None => machine_time(),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
fn machine_time() -> Moment {
    Utc::now()
}
