//! When the same badge counts again: it must have been out of view for a while.

use std::time::{Duration, Instant};

/// How long a code must be unread before it counts as shown again.
const AWAY: Duration = Duration::from_millis(1500);

/// Most codes remembered at a time; beyond, the one unread for longest is forgotten.
const MOST: usize = 32;

/// The codes in view lately.
#[derive(Debug, Default)]
pub(super) struct Repeats {
    lately: Vec<(String, Instant)>,
}

impl Repeats {
    /// Notes that `text` was read at `now`; `true` if that is news.
    pub(super) fn is_news(&mut self, text: &str, now: Instant) -> bool {
        self.lately.retain(|(_, last)| now.saturating_duration_since(*last) < AWAY);
        let known = self.lately.iter().position(|(known, _)| known == text);
        if let Some(at) = known {
            self.lately.remove(at);
        }
        if self.lately.len() == MOST {
            self.lately.remove(0);
        }
        self.lately.push((text.to_owned(), now));
        known.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_counts_again_when_it_was_away_for_a_while() {
        let mut repeats = Repeats::default();
        let start = Instant::now();
        let table = [
            (0, "Ana", true),
            (66, "Ana", false),
            // A second badge beside it is news, and does not make the first one news.
            (1000, "Wei", true),
            (1400, "Ana", false),
            // Held for long, it never counts twice.
            (2800, "Ana", false),
            // Out of view for a moment only.
            (4200, "Ana", false),
            (5700, "Ana", true),
            (5800, "Wei", true),
        ];
        for (at, text, news) in table {
            let now = start + Duration::from_millis(at);
            assert_eq!(repeats.is_news(text, now), news, "{text} at {at} ms");
        }
    }

    #[test]
    fn memory_has_an_end() {
        let mut repeats = Repeats::default();
        let now = Instant::now();
        for number in 0..1000 {
            assert!(repeats.is_news(&number.to_string(), now));
        }
        assert_eq!(repeats.lately.len(), MOST);
        assert!(!repeats.is_news("999", now));
    }
}
