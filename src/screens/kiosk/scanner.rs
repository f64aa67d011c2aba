//! A scanner types like a keyboard, only faster than any finger: its text is heard at any moment
//! without a field to type into.

use std::time::Duration;

/// A pause after which whatever was typed before no longer counts. Longer than the pause between
/// two frames on a busy machine, so that no badge is ever cut in two.
const PAUSE: Duration = Duration::from_millis(250);

/// On average no scanner is slower, and no finger faster.
const PER_CHARACTER: Duration = Duration::from_millis(50);

/// Fewer characters are no badge.
const SHORTEST: usize = 4;

/// More bytes are no badge either.
const LONGEST: usize = 4_096;

/// What has been typed lately, and how fast.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Scanner {
    text: String,
    begun: Duration,
    last: Duration,
    /// When the last scan ended: some scanners end twice, by carriage return and line feed.
    ended: Option<Duration>,
}

impl std::fmt::Debug for Scanner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Scanner({} bytes)", self.text.len())
    }
}

impl Scanner {
    /// Takes in what was typed at `now`.
    pub(super) fn type_in(&mut self, typed: &str, now: Duration) {
        if self.text.is_empty() || now.saturating_sub(self.last) > PAUSE {
            self.text.clear();
            self.begun = now;
        }
        self.last = now;
        self.ended = None;
        if self.text.len() + typed.len() <= LONGEST {
            self.text.push_str(typed);
        }
    }

    /// Enter or Tab at `now`: the scanned text, if it was typed by a scanner.
    pub(super) fn end(&mut self, now: Duration) -> Option<String> {
        let scanned = self.is_scan(now);
        let text = std::mem::take(&mut self.text);
        if scanned {
            self.ended = Some(now);
        }
        scanned.then_some(text)
    }

    /// Whether Enter or Tab at `now` belongs to a scan, and to no button.
    pub(super) fn swallows_end(&self, now: Duration) -> bool {
        let second = self.ended.is_some_and(|at| now.saturating_sub(at) <= PER_CHARACTER);
        second || self.is_scan(now)
    }

    /// Whether a space at `now` is one inside a scan, and presses no button.
    pub(super) fn swallows_space(&self, now: Duration) -> bool {
        !self.text.is_empty() && now.saturating_sub(self.last) <= PER_CHARACTER
    }

    fn is_scan(&self, now: Duration) -> bool {
        let count = self.text.chars().count();
        let longest = PER_CHARACTER.saturating_mul(u32::try_from(count).unwrap_or(u32::MAX));
        count >= SHORTEST
            && now.saturating_sub(self.last) <= PAUSE
            && now.saturating_sub(self.begun) <= longest
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    /// Types every character of `text` with `gap` between them, then Enter.
    fn typed(text: &str, gap: u64) -> Option<String> {
        let mut scanner = Scanner::default();
        let mut now = ms(1_000);
        for c in text.chars() {
            scanner.type_in(&c.to_string(), now);
            now += ms(gap);
        }
        scanner.end(now)
    }

    #[test]
    fn a_scanner_is_told_from_a_finger_by_its_speed() {
        for (text, gap, heard) in [
            ("ABCD-1234", 2, true),
            ("ABCD-1234", 0, true),
            ("ABCD", 50, true),
            ("ABCD", 51, false),
            ("ABC", 2, false),
            ("ABCD-1234", 120, false),
            ("", 2, false),
        ] {
            assert_eq!(typed(text, gap).is_some(), heard, "{text} at {gap} ms");
        }
        assert_eq!(typed("né à 12", 2).as_deref(), Some("né à 12"));
    }

    #[test]
    fn a_slow_frame_in_the_middle_does_not_cut_a_badge_in_two() {
        let mut scanner = Scanner::default();
        scanner.type_in("ABCDEF", ms(0));
        scanner.type_in("GHIJKL", ms(180));
        assert_eq!(scanner.end(ms(182)).as_deref(), Some("ABCDEFGHIJKL"));
    }

    #[test]
    fn what_was_typed_long_before_is_not_part_of_the_scan() {
        let mut scanner = Scanner::default();
        scanner.type_in("x", ms(0));
        scanner.type_in("ABCD-1234", ms(400));
        assert_eq!(scanner.end(ms(401)).as_deref(), Some("ABCD-1234"));
    }

    #[test]
    fn the_end_of_a_scan_presses_no_button_and_a_lone_enter_does() {
        let mut scanner = Scanner::default();
        assert!(!scanner.swallows_end(ms(0)) && !scanner.swallows_space(ms(0)));
        scanner.type_in("ABCD", ms(10));
        assert!(scanner.swallows_end(ms(12)) && scanner.swallows_space(ms(12)));
        assert!(scanner.end(ms(12)).is_some());
        assert!(scanner.swallows_end(ms(14)), "some scanners end twice");
        assert_eq!(scanner.end(ms(14)), None);
        assert!(!scanner.swallows_end(ms(500)));
    }
}
