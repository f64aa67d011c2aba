//! Which way a text runs, and which characters are never allowed to steer it.
use unicode_bidi::{BidiClass, bidi_class};

/// The way a paragraph runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    #[default]
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// The direction of the first strong character; `None` for text without one ("12:10", "").
    pub fn of(text: &str) -> Option<Self> {
        text.chars().find_map(of_letter)
    }

    /// The way `text` runs on a page that runs this way: as the page does, unless it is in letters of
    /// the other way throughout. Then it is a sentence of another language, with its own full stop
    /// and question mark.
    #[must_use]
    pub fn for_words(self, text: &str) -> Self {
        let mut letters = text.chars().filter_map(of_letter);
        match letters.next() {
            Some(first) if first != self && letters.all(|other| other == first) => first,
            _ => self,
        }
    }
}

fn of_letter(letter: char) -> Option<Direction> {
    match bidi_class(letter) {
        BidiClass::L => Some(Direction::LeftToRight),
        BidiClass::R | BidiClass::AL => Some(Direction::RightToLeft),
        _ => None,
    }
}

/// The text without what could forge a screen or a slip: control characters, bidi overrides and
/// embeddings, byte order marks. Tabs and line breaks become spaces unless `keep_lines`.
///
/// Isolates and joiners go too, except the two joiners that real names in Persian and the Indic
/// scripts are spelled with.
pub fn tame(text: &str, keep_lines: bool) -> String {
    text.chars()
        .filter_map(|character| match character {
            '\n' if keep_lines => Some('\n'),
            '\n' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
            hidden if hidden.is_control() || steers(hidden) => None,
            kept => Some(kept),
        })
        .collect()
}

/// Marks that turn other characters around, or that nobody can see.
fn steers(character: char) -> bool {
    matches!(character,
        '\u{61c}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_strong_character_decides() {
        for (text, expected) in [
            ("Aïcha", Some(Direction::LeftToRight)),
            ("12 محمد", Some(Direction::RightToLeft)),
            ("שלום Anna", Some(Direction::RightToLeft)),
            ("12:10 – 12:25", None),
            ("", None),
        ] {
            assert_eq!(Direction::of(text), expected, "{text:?}");
        }
    }

    #[test]
    fn words_run_with_their_page_unless_all_of_them_are_of_another_language() {
        use Direction::{LeftToRight, RightToLeft};
        for (page, text, expected) in [
            (RightToLeft, "What would a good year look like?", LeftToRight),
            (RightToLeft, "(CV) محمد عبد الله – 12", RightToLeft),
            (RightToLeft, "Tan Wei Ling أو Maja", RightToLeft),
            (RightToLeft, "12:10 – 12:25", RightToLeft),
            (LeftToRight, "ماذا تريد؟", RightToLeft),
            (LeftToRight, "محمد, Table 4", LeftToRight),
            (LeftToRight, "What now?", LeftToRight),
        ] {
            assert_eq!(page.for_words(text), expected, "{text}");
        }
    }

    #[test]
    fn characters_that_steer_other_characters_are_dropped_and_names_are_not() {
        for (text, expected) in [
            ("abc\u{202e}fed\u{202c}", "abcfed"),
            ("a\u{0}\u{7}\u{1b}[31mb", "a[31mb"),
            ("two\nlines\tand a tab", "two lines and a tab"),
            ("\u{feff}Ana\u{2066}\u{2069}", "Ana"),
            ("\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}", "می\u{200c}خواهم"),
            ("Ngô Bảo Châu", "Ngô Bảo Châu"),
        ] {
            assert_eq!(tame(text, false), expected, "{text:?}");
        }
        assert_eq!(tame("one\ntwo", true), "one\ntwo");
    }
}
