//! A badge that stays before the camera is told over and over: only the first telling counts,
//! unless nothing could be made of it.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher as _;
use std::time::Duration;

/// Out of sight for this long, a badge is new again.
const OUT_OF_SIGHT: Duration = Duration::from_secs(3);

/// Most codes remembered at a time; beyond, the one out of sight for longest is forgotten.
const MOST: usize = 32;

/// Remembers the codes in sight, by hashes that mean nothing outside this process. Several,
/// because two badges held up together would be new in turn for ever.
#[derive(Debug, Clone, Default)]
pub(super) struct Again {
    keys: RandomState,
    in_sight: Vec<(u64, Duration)>,
}

impl Again {
    /// Whether the code seen at `now` was not in sight before.
    pub(super) fn is_new(&mut self, text: &str, now: Duration) -> bool {
        self.pass_time(now);
        let new = !self.forget(text);
        if self.in_sight.len() == MOST {
            self.in_sight.remove(0);
        }
        self.in_sight.push((self.keys.hash_one(text), now));
        new
    }

    /// Forgets the codes that have been out of sight for long enough.
    pub(super) fn pass_time(&mut self, now: Duration) {
        self.in_sight.retain(|(_, at)| now.saturating_sub(*at) < OUT_OF_SIGHT);
    }

    /// This code counts as new when it is seen again. Returns whether it was known.
    pub(super) fn forget(&mut self, text: &str) -> bool {
        let hash = self.keys.hash_one(text);
        let before = self.in_sight.len();
        self.in_sight.retain(|(known, _)| *known != hash);
        self.in_sight.len() < before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_is_new_when_it_comes_into_sight() {
        let mut again = Again::default();
        for (text, second, new) in [
            ("amina", 0, true),
            ("amina", 1, false),
            ("amina", 3, false),
            ("bo", 4, true),
            // Beside the other.
            ("amina", 5, false),
            ("bo", 6, false),
            ("amina", 8, true),
            ("bo", 8, false),
        ] {
            assert_eq!(again.is_new(text, Duration::from_secs(second)), new, "{text} at {second}");
        }
        again.pass_time(Duration::from_secs(20));
        assert_eq!(again.in_sight, []);
    }

    #[test]
    fn a_badge_of_which_nothing_could_be_made_is_new_again_and_no_other() {
        let mut again = Again::default();
        let now = Duration::from_secs(1);
        assert!(again.is_new("amina", now) && again.is_new("bo", now));
        again.forget("amina");
        assert!(again.is_new("amina", now) && !again.is_new("bo", now));
    }

    #[test]
    fn memory_has_an_end() {
        let mut again = Again::default();
        for number in 0..1000 {
            assert!(again.is_new(&number.to_string(), Duration::ZERO));
        }
        assert_eq!(again.in_sight.len(), MOST);
    }
}
