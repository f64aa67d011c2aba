//! How often the same codes are told while they stay in view. Whether they are new is not decided
//! here: that depends on what became of them.

use std::time::{Duration, Instant};

/// From one telling of the same codes to the next.
const BETWEEN: Duration = Duration::from_millis(500);

/// The codes told last.
#[derive(Debug, Default)]
pub(super) struct Repeats {
    last: Option<(Vec<String>, Instant)>,
}

impl Repeats {
    /// Whether the codes read in one look at `now` are to be told; if so, notes that they are.
    pub(super) fn is_due<'a>(
        &mut self,
        texts: impl IntoIterator<Item = &'a str>,
        now: Instant,
    ) -> bool {
        self.last.take_if(|(_, told)| now.saturating_duration_since(*told) >= BETWEEN);
        // In whatever order they were found.
        let mut texts: Vec<&str> = texts.into_iter().collect();
        texts.sort_unstable();
        texts.dedup();
        let known = self.last.as_ref().is_some_and(|(last, _)| *last == texts);
        if texts.is_empty() || known {
            return false;
        }
        self.last = Some((texts.into_iter().map(str::to_owned).collect(), now));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_view_is_told_twice_a_second_and_at_once_when_it_changes() {
        let mut repeats = Repeats::default();
        let start = Instant::now();
        let table: &[(u64, &[&str], bool)] = &[
            (0, &["Ana"], true),
            (66, &["Ana"], false),
            // For a moment it could not be read.
            (90, &[], false),
            (120, &["Ana"], false),
            // A second badge beside it.
            (200, &["Ana", "Wei"], true),
            (266, &["Wei", "Ana"], false),
            (333, &["Wei", "Wei", "Ana"], false),
            (699, &["Ana", "Wei"], false),
            (700, &["Ana", "Wei"], true),
            // And without it again.
            (766, &["Ana"], true),
            (1265, &["Ana"], false),
            (1266, &["Ana"], true),
        ];
        for (at, texts, due) in table {
            let now = start + Duration::from_millis(*at);
            assert_eq!(repeats.is_due(texts.iter().copied(), now), *due, "{texts:?} at {at} ms");
        }
    }

    #[test]
    fn memory_has_an_end() {
        let mut repeats = Repeats::default();
        let now = Instant::now();
        for number in 0..1000 {
            assert!(repeats.is_due([number.to_string().as_str()], now));
        }
        assert_eq!(repeats.last, Some((vec!["999".to_owned()], now)));
    }
}
