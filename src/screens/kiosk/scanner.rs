//! A scanner types like a keyboard, only faster than any finger: its text is heard at any moment
//! without a field to type into.

use std::time::Duration;

use super::readings;

/// Quiet for so long, whatever was typed before no longer counts.
const PAUSE: Duration = Duration::from_millis(250);

/// Quiet for so long after Enter or Tab, a scan is over. Lines of one code follow each other
/// faster; and nobody notices waiting for this.
const QUIET: Duration = Duration::from_millis(100);

/// On average no scanner is slower, and no finger faster.
const PER_CHARACTER: Duration = Duration::from_millis(50);

/// Fewer characters are no badge.
const SHORTEST: usize = 4;

/// More bytes are no badge either: no QR code holds them.
const LONGEST: usize = 8_192;

/// Codes of several lines that say themselves where they begin and end.
const CARDS: [(&str, &str); 2] = [("BEGIN:VCARD", "END:VCARD"), ("MECARD:", ";;")];

/// What has been typed lately, and how fast.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Scanner {
    characters: Reading,
    keys: Reading,
    /// A key was struck, and its character has not come yet; with some keys none comes.
    struck: bool,
    /// A character came without a key, or of a key whose place is not known.
    keys_missing: bool,
    begun: Duration,
    last: Duration,
    state: State,
    /// When the last scan ended: some scanners end twice, by carriage return and line feed.
    ended: Option<Duration>,
}

/// Where in a scan the typing is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum State {
    #[default]
    InLine,
    /// Enter or Tab came last: the end of the scan, or of one of its lines.
    LineOver,
    /// What is typed until it is quiet is the rest of something that no longer counts: taken for a
    /// code of its own, it would be a badge that nobody has.
    Deaf,
}

/// What was typed, read in one way, and of how many characters it is.
#[derive(Clone, Default, PartialEq, Eq)]
struct Reading {
    text: String,
    count: u32,
}

impl Reading {
    fn push(&mut self, typed: &str) {
        self.text.push_str(typed);
        self.count += u32::try_from(typed.chars().count()).unwrap_or(u32::MAX);
    }
}

impl std::fmt::Debug for Scanner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Scanner({} bytes)", self.characters.text.len())
    }
}

impl Scanner {
    /// A key was struck at `now` that makes `character` on an American keyboard; none if its place
    /// is not known. Its real character follows, if it has one.
    pub(super) fn strike(&mut self, character: Option<char>, now: Duration) {
        if !self.goes_on(now) {
            return;
        }
        match character {
            Some(character) => self.keys.push(character.encode_utf8(&mut [0; 4])),
            None => self.keys_missing = true,
        }
        self.struck = true;
    }

    /// Takes in what was typed at `now`.
    pub(super) fn type_in(&mut self, typed: &str, now: Duration) {
        if !self.goes_on(now) {
            return;
        }
        self.keys_missing |= !std::mem::take(&mut self.struck);
        self.characters.push(typed);
    }

    /// What is typed at `now` belongs to what was typed before, or is the beginning; false if it no
    /// longer counts. A pause between them is none: a busy computer hears keys late, and only
    /// [`hushed`](Self::hushed) knows that there were none.
    fn goes_on(&mut self, now: Duration) -> bool {
        if self.characters.text.len().max(self.keys.text.len()) >= LONGEST {
            self.turn_deaf();
        }
        self.last = now;
        self.ended = None;
        match self.state {
            State::Deaf => return false,
            State::LineOver => {
                self.characters.push("\n");
                self.keys.push("\n");
                self.state = State::InLine;
            }
            State::InLine if self.is_empty() => {
                self.forget();
                self.begun = now;
            }
            State::InLine => {}
        }
        true
    }

    /// Enter or Tab at `now`: the scanned text, if it says itself that it is whole. Of any other
    /// this may be the end, or the end of a line: [`hushed`](Self::hushed) tells.
    pub(super) fn end(&mut self, now: Duration) -> Option<String> {
        // Some scanners end lines twice.
        if self.state == State::LineOver {
            return None;
        }
        if !self.is_fast(now) {
            self.turn_deaf();
            return None;
        }
        self.last = now;
        self.state = State::LineOver;
        if self.is_whole() == Some(true) { self.take(now) } else { None }
    }

    /// When what was typed is over if nothing more comes; none if there is nothing.
    pub(super) fn over_at(&self) -> Option<Duration> {
        let quiet = match self.is_whole() {
            // Scanners may be set up to end with nothing.
            Some(true) => QUIET,
            None if self.state == State::LineOver => QUIET,
            // The rest may yet come, late; if not, it is one that was cut off, or a finger's.
            Some(false) | None => PAUSE,
        };
        (self.state == State::Deaf || !self.is_empty()).then_some(self.last + quiet)
    }

    /// The scanned text, if everything typed until `now` was heard and that was all.
    pub(super) fn hushed(&mut self, now: Duration) -> Option<String> {
        if self.over_at().is_none_or(|at| now < at) {
            return None;
        }
        if self.state == State::LineOver || self.is_whole() == Some(true) {
            return self.take(now);
        }
        self.forget();
        None
    }

    fn take(&mut self, now: Duration) -> Option<String> {
        let meant = self.meant();
        let scanned = self.is_fast(self.last) && meant.chars().count() >= SHORTEST;
        let text = scanned.then(|| meant.to_owned());
        self.forget();
        if scanned {
            self.ended = Some(now);
        }
        text
    }

    /// What was typed, in the reading that is right.
    fn meant(&self) -> &str {
        let characters = &self.characters.text;
        if self.keys_missing { characters } else { readings::meant(characters, &self.keys.text) }
    }

    /// Whether Enter or Tab at `now` belongs to a scan, and to no button.
    pub(super) fn swallows_end(&self, now: Duration) -> bool {
        let second = self.ended.is_some_and(|at| now.saturating_sub(at) <= PER_CHARACTER);
        self.state == State::Deaf || second || self.is_fast(now)
    }

    /// Whether a space at `now` is one inside a scan, and presses no button.
    pub(super) fn swallows_space(&self, now: Duration) -> bool {
        self.is_fast(now)
    }

    fn is_empty(&self) -> bool {
        self.characters.text.is_empty() && self.keys.text.is_empty()
    }

    /// Whether something has been typed until `now`, and by no finger.
    fn is_fast(&self, now: Duration) -> bool {
        let count = self.characters.count.max(self.keys.count);
        count > 0 && now.saturating_sub(self.begun) <= PER_CHARACTER.saturating_mul(count)
    }

    /// Whether a text that says where it ends is there to its end; none for any other text.
    fn is_whole(&self) -> Option<bool> {
        let text = readings::without_symbology(self.meant());
        let (_, end) = CARDS.iter().find(|(beginning, _)| readings::begins(text, beginning))?;
        let last = text.len().checked_sub(end.len()).and_then(|at| text.get(at..));
        Some(last.is_some_and(|last| last.eq_ignore_ascii_case(end)))
    }

    /// Forgets what was typed, and not that a scan has just ended.
    fn forget(&mut self) {
        *self = Self { ended: self.ended, last: self.last, ..Self::default() };
    }

    /// Forgets what was typed, and does not hear the rest of it.
    pub(super) fn turn_deaf(&mut self) {
        if self.state == State::Deaf || !self.is_empty() {
            self.forget();
            self.state = State::Deaf;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    /// Types every character of `text` with `gap` milliseconds between them, new lines as Enter.
    /// Returns what was heard at the last Enter, what once it was quiet, and after how long.
    fn typed(text: &str, gap: u64) -> (Option<String>, Option<(String, u128)>) {
        let mut scanner = Scanner::default();
        let (mut now, mut at_once) = (ms(1_000), None);
        for c in text.chars() {
            at_once = None;
            match c {
                '\n' => at_once = scanner.end(now),
                c => scanner.type_in(&c.to_string(), now),
            }
            now += ms(gap);
        }
        let last = now.saturating_sub(ms(gap));
        let over = scanner.over_at();
        let later = over.and_then(|at| {
            assert_eq!(
                scanner.clone().hushed(at.saturating_sub(ms(1))),
                None,
                "{text} is not over yet"
            );
            scanner.hushed(at).map(|text| (text, at.saturating_sub(last).as_millis()))
        });
        (at_once, later)
    }

    #[test]
    fn a_scanner_is_told_from_a_finger_by_its_speed() {
        for (text, gap, heard) in [
            ("ABCD-1234\n", 2, true),
            ("ABCD-1234\n", 0, true),
            ("ABCD\n", 50, true),
            ("ABCD\n", 51, false),
            ("ABC\n", 2, false),
            ("ABCD-1234\n", 120, false),
            ("\n", 2, false),
            ("ABCD-1234", 2, false),
        ] {
            let heard = heard.then(|| (text.trim_end().to_owned(), 100));
            assert_eq!(typed(text, gap), (None, heard), "{text} at {gap} ms");
        }
        assert_eq!(typed("né à 12\n", 2).1.unwrap().0, "né à 12");
    }

    #[test]
    fn a_code_of_several_lines_is_one_scan() {
        let card = "BEGIN:VCARD\nFN:Kim Example\nEND:VCARD";
        let mecard = "MECARD:N:Doe,John;\nEMAIL:me@example.org;;";
        for (typing, at_once, quiet) in [
            // Whole: no need to wait.
            (format!("{card}\n"), Some(card), None),
            (format!("{mecard}\n"), Some(mecard), None),
            (
                format!("{}\n", card.to_ascii_lowercase()),
                Some("begin:vcard\nfn:kim example\nend:vcard"),
                None,
            ),
            // Line ends of two characters, and an empty line.
            (format!("{}\n", card.replace('\n', "\n\n")), Some(card), None),
            // Whole, and no Enter comes.
            (card.to_owned(), None, Some((card, 100))),
            // Cut off in the middle: waited for longer.
            ("BEGIN:VCARD\n".to_owned(), None, Some(("BEGIN:VCARD", 250))),
            ("BEGIN:VCARD\nFN:Kim\n".to_owned(), None, Some(("BEGIN:VCARD\nFN:Kim", 250))),
            ("MECARD:N:Doe;\n".to_owned(), None, Some(("MECARD:N:Doe;", 250))),
            ("BEGIN:VCARD\nFN:Kim".to_owned(), None, None),
            // Nobody can tell where these end.
            ("one\ntwo\nthree\n".to_owned(), None, Some(("one\ntwo\nthree", 100))),
            ("{\n\"id\": 1\n}\n".to_owned(), None, Some(("{\n\"id\": 1\n}", 100))),
        ] {
            let quiet = quiet.map(|(text, after)| (text.to_owned(), after));
            assert_eq!(typed(&typing, 3), (at_once.map(str::to_owned), quiet), "{typing:?}");
        }
    }

    #[test]
    fn a_slow_frame_in_the_middle_does_not_cut_a_badge_in_two() {
        let mut scanner = Scanner::default();
        scanner.type_in("ABCDEF", ms(0));
        scanner.type_in("GHIJKL", ms(300));
        assert_eq!(scanner.end(ms(302)), None);
        // The next line is typed within the time, and only heard after it.
        scanner.type_in("MNO", ms(602));
        scanner.end(ms(603));
        assert_eq!(scanner.hushed(ms(703)).as_deref(), Some("ABCDEFGHIJKL\nMNO"));
    }

    #[test]
    fn the_rest_of_what_no_longer_counts_is_no_badge() {
        let mut scanner = Scanner::default();
        scanner.type_in("ABCD-12", ms(0));
        // Somebody's answer clears the screen in the middle of the scan.
        scanner.turn_deaf();
        scanner.type_in("34-EFGH", ms(10));
        assert!(scanner.swallows_end(ms(12)), "and its end presses no button");
        assert_eq!(scanner.end(ms(12)), None);
        assert_eq!(scanner.over_at(), Some(ms(260)));
        assert_eq!(scanner.hushed(ms(260)), None);
        scanner.type_in("ABCD-1234", ms(300));
        assert_eq!(scanner.end(ms(302)), None);
        assert_eq!(scanner.hushed(ms(402)).as_deref(), Some("ABCD-1234"));

        let mut scanner = Scanner::default();
        for _ in 0..LONGEST {
            scanner.type_in("ABCD", ms(0));
        }
        scanner.end(ms(1));
        assert_eq!(scanner.hushed(ms(400)), None, "longer than any code");
    }

    #[test]
    fn what_was_typed_long_before_is_not_part_of_the_scan() {
        let mut scanner = Scanner::default();
        scanner.type_in("x", ms(0));
        assert_eq!(scanner.over_at(), Some(ms(250)));
        assert_eq!(scanner.hushed(ms(250)), None);
        scanner.type_in("ABCD-1234", ms(400));
        scanner.end(ms(401));
        assert_eq!(scanner.hushed(ms(501)).as_deref(), Some("ABCD-1234"));
        scanner.type_in("EFGH-5678", ms(700));
        scanner.end(ms(701));
        assert_eq!(scanner.hushed(ms(801)).as_deref(), Some("EFGH-5678"));
    }

    #[test]
    fn the_end_of_a_scan_presses_no_button_and_a_lone_enter_does() {
        let mut scanner = Scanner::default();
        assert!(!scanner.swallows_end(ms(0)) && !scanner.swallows_space(ms(0)));
        scanner.type_in("BEGIN:VCARD", ms(10));
        assert!(scanner.swallows_end(ms(12)) && scanner.swallows_space(ms(12)));
        assert_eq!(scanner.end(ms(12)), None);
        assert!(scanner.swallows_end(ms(14)), "lines may end twice");
        scanner.type_in("END:VCARD", ms(14));
        assert!(scanner.end(ms(16)).is_some());
        assert!(scanner.swallows_end(ms(18)), "some scanners end twice");
        assert_eq!(scanner.end(ms(18)), None);
        assert!(!scanner.swallows_end(ms(500)));
    }
}
