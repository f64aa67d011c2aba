//! How often the same badge is told while it stays in view. Whether it is new is not decided
//! here: that depends on what became of it.

use std::time::{Duration, Instant};

/// From one telling of a text to the next.
const BETWEEN: Duration = Duration::from_millis(500);

/// Most codes remembered at a time; beyond, the one told longest ago is forgotten.
const MOST: usize = 32;

/// The codes told lately.
#[derive(Debug, Default)]
pub(super) struct Repeats {
    lately: Vec<(String, Instant)>,
}

impl Repeats {
    /// Whether `text`, read at `now`, is to be told; if so, notes that it is.
    pub(super) fn is_due(&mut self, text: &str, now: Instant) -> bool {
        self.lately.retain(|(_, told)| now.saturating_duration_since(*told) < BETWEEN);
        if self.lately.iter().any(|(known, _)| known == text) {
            return false;
        }
        if self.lately.len() == MOST {
            self.lately.remove(0);
        }
        self.lately.push((text.to_owned(), now));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_in_view_is_told_twice_a_second() {
        let mut repeats = Repeats::default();
        let start = Instant::now();
        let table = [
            (0, "Ana", true),
            (66, "Ana", false),
            // A second badge beside it is told, too, and changes nothing for the first.
            (100, "Wei", true),
            (499, "Ana", false),
            (500, "Ana", true),
            (599, "Wei", false),
            (666, "Ana", false),
            (700, "Wei", true),
            (1000, "Ana", true),
        ];
        for (at, text, due) in table {
            let now = start + Duration::from_millis(at);
            assert_eq!(repeats.is_due(text, now), due, "{text} at {at} ms");
        }
    }

    #[test]
    fn memory_has_an_end() {
        let mut repeats = Repeats::default();
        let now = Instant::now();
        for number in 0..1000 {
            assert!(repeats.is_due(&number.to_string(), now));
        }
        assert_eq!(repeats.lately.len(), MOST);
        assert!(!repeats.is_due("999", now));
    }
}
