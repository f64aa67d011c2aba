//! A badge that stays before the camera is read over and over: only the first reading counts.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher as _;
use std::time::Duration;

/// Out of sight for this long, a badge is new again.
const OUT_OF_SIGHT: Duration = Duration::from_secs(3);

/// Remembers the last code seen, by a hash that means nothing outside this process.
#[derive(Debug, Clone, Default)]
pub(super) struct Again {
    keys: RandomState,
    last: Option<(u64, Duration)>,
}

impl Again {
    /// Whether the code seen at `now` is another than the one just seen.
    pub(super) fn is_new(&mut self, text: &str, now: Duration) -> bool {
        let hash = self.keys.hash_one(text);
        let same = self
            .last
            .is_some_and(|(known, at)| known == hash && now.saturating_sub(at) < OUT_OF_SIGHT);
        self.last = Some((hash, now));
        !same
    }

    /// Forgets a code that has been out of sight for long enough.
    pub(super) fn pass_time(&mut self, now: Duration) {
        self.last = self.last.filter(|(_, at)| now.saturating_sub(*at) < OUT_OF_SIGHT);
    }

    /// The code just seen counts as new when it is seen again.
    pub(super) fn forget(&mut self) {
        self.last = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_is_new_when_it_is_another_or_was_away() {
        let mut again = Again::default();
        for (text, second, new) in [
            ("amina", 0, true),
            ("amina", 1, false),
            ("amina", 3, false),
            ("bo", 4, true),
            ("amina", 5, true),
            ("amina", 8, true),
        ] {
            assert_eq!(again.is_new(text, Duration::from_secs(second)), new, "{text} at {second}");
        }
        again.pass_time(Duration::from_secs(20));
        assert_eq!(again.last, None);
    }
}
