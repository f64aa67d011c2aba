//! What is kept of a badge: a keyed hash, and a name made safe to show.

use std::fmt::Write as _;

use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation as _;

/// The most a name may take, in characters as people count them (graphemes).
const NAME_LENGTH: usize = 40;

/// The most code points a name may take.
const CODE_POINTS: usize = 80;

/// The most marks on one letter. Burmese needs six; without end they cover what stands around them.
const MARKS: usize = 7;

/// The queue's own secret, without which a badge key says nothing about its badge.
#[derive(Clone, PartialEq, Eq)]
pub struct BadgeSecret(pub [u8; 32]);

impl std::fmt::Debug for BadgeSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BadgeSecret(hidden)")
    }
}

impl BadgeSecret {
    /// The first 128 bits of an HMAC-SHA256 over `text`, in hex: tells texts apart, and says nothing
    /// about them to whoever does not have the secret.
    pub fn hash(&self, text: &str) -> String {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.update(text.as_bytes());
        let digest = mac.finalize().into_bytes();
        digest.iter().take(16).fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("a string can always be written to");
            hex
        })
    }
}

/// Which badge it is: the queue's own hash of its identity ([`BadgeSecret::hash`]).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BadgeKey(pub String);

impl BadgeKey {
    /// The key of a badge's `identity`, the part of its text that tells it from all others.
    pub fn of(identity: &str, secret: &BadgeSecret) -> Self {
        Self(secret.hash(identity))
    }
}

/// `raw` as a name fit for screens and paper: composed (NFC), one line, no control, formatting or
/// direction characters, no private letters, at most 40 graphemes of few code points, the last one …
/// where more was left out; none if nothing is left.
pub fn clean_name(raw: &str) -> Option<String> {
    let mut marks = 0;
    let visible: String = raw
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !is_invisible(*c))
        // Only now: what stood between a letter and its mark kept them apart.
        .nfc()
        .filter(|c| {
            marks = if is_combining_mark(*c) || is_joiner(*c) { marks + 1 } else { 0 };
            marks <= MARKS
        })
        .collect();
    let one_line = visible.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let mut length = 0;
    let fits = |grapheme: &&str| {
        length += grapheme.chars().count();
        length <= CODE_POINTS
    };
    let mut short: Vec<&str> =
        one_line.graphemes(true).take(NAME_LENGTH).take_while(fits).collect();
    if short.concat().len() < one_line.len() {
        // What was left out leaves its mark, behind a whole word if that costs little.
        short.truncate(NAME_LENGTH - 1);
        let space = short.iter().rposition(|grapheme| *grapheme == " ");
        short.truncate(space.filter(|at| *at >= NAME_LENGTH / 2).unwrap_or(short.len()));
        return Some(format!("{}…", short.concat().trim_end()));
    }
    (!one_line.is_empty()).then_some(one_line)
}

/// What shows nothing itself but changes how its neighbours join.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Characters that change direction, show nothing, or mean whatever a font makes of them. The joiners
/// U+200C and U+200D stay: Persian and Indic names need them.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{200e}'
        | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}'
        | '\u{3164}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' | '\u{f0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_safe_to_show() {
        let long = "n".repeat(60);
        let heaped = format!("Z{}oe", "\u{301}".repeat(1_350));
        let heap = format!("\u{179}{}oe", "\u{301}".repeat(7));
        let heaps = format!("q{}", "\u{301}".repeat(7)).repeat(20);
        let family = "\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{200d}\u{1f466}";
        for (raw, clean) in [
            ("Amina Yusuf", Some("Amina Yusuf")),
            ("  Amina\t\nYusuf ", Some("Amina Yusuf")),
            ("A\u{202e}minA\u{7}", Some("AminA")),
            ("Jose\u{301}", Some("Jos\u{e9}")),
            ("Jose\u{200b}\u{301}", Some("Jos\u{e9}")),
            ("\u{200e}\u{0}", None),
            ("\u{2067}A\u{2069}mi\u{61c}n\u{200f}a\u{85}\u{9b}31m", Some("Amina 31m")),
            ("\u{3164}\u{2800}\u{ffa0}", None),
            ("Amina \u{e4e0}\u{f8ff}\u{f0000}Yusuf", Some("Amina Yusuf")),
            ("", None),
            (&long, Some(&format!("{}…", &long[..39]))),
            (&long[..40], Some(&long[..40])),
            (
                "Maria-Theresia Wilhelmina Alexandrina von Hohenzollern",
                Some("Maria-Theresia Wilhelmina Alexandrina…"),
            ),
            (&heaped, Some(&heap)),
            (&heaps, Some(&format!("{}…", &heaps[..10 * 15]))),
            (family, Some(family)),
            ("ကြော့်", Some("ကြော့်")),
            ("นำโชค ศรีสุวรรณ", Some("นำโชค ศรีสุวรรณ")),
            ("आर्त्स्न्य लक्ष्मी", Some("आर्त्स्न्य लक्ष्मी")),
            ("Nguyễn Thị Ngọc Ánh", Some("Nguyễn Thị Ngọc Ánh")),
            ("می\u{200c}خواهم", Some("می\u{200c}خواهم")),
        ] {
            assert_eq!(clean_name(raw).as_deref(), clean, "{raw:?}");
        }
    }

    #[test]
    fn a_key_depends_on_badge_and_queue() {
        let here = BadgeSecret([1; 32]);
        let there = BadgeSecret([2; 32]);
        let key = BadgeKey::of("badge", &here);
        assert_eq!(key, BadgeKey::of("badge", &here));
        assert_ne!(key, BadgeKey::of("badge", &there));
        assert_ne!(key, BadgeKey::of("Badge", &here));
        assert_eq!(key.0.len(), 32);
    }
}
