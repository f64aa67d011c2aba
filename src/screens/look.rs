//! The newest look at the queue, and what the clock on the wall shows since.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;

use crate::domain::Moment;
use crate::domain::queue::Queue;

/// A snapshot and when it came.
#[derive(Debug, Clone)]
pub struct Look {
    pub queue: Arc<Queue>,
    /// On the screen's own clock.
    pub at: Duration,
}

impl Look {
    /// After this long without a new look, what is shown may no longer be true.
    pub const OLD: Duration = Duration::from_secs(90);

    /// What the clock on the wall shows when the screen's own shows `elapsed`.
    pub fn now(&self, elapsed: Duration) -> Moment {
        let since = TimeDelta::from_std(elapsed.saturating_sub(self.at)).unwrap_or_default();
        self.queue.now() + since
    }

    /// Until the clock on the wall shows another minute.
    pub fn until_next_minute(&self, elapsed: Duration) -> Duration {
        let gone = self.now(elapsed).timestamp_millis().rem_euclid(60_000);
        Duration::from_millis(60_000 - gone.unsigned_abs() + 20)
    }

    pub fn is_old(&self, elapsed: Duration) -> bool {
        elapsed.saturating_sub(self.at) > Self::OLD
    }
}
