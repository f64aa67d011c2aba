//! Which characters the shipped faces can draw, and what is done with the others.
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use cosmic_text::skrifa::{FontRef, MetadataProvider as _};

use super::direction::tame;
use super::fonts::Face;

/// No text drawn anywhere is longer; what follows is left out, so that a hostile name costs little.
const LONGEST: usize = 4_000;

/// Stands for a letter of a script that is not shipped. A box would look like a fault.
const UNKNOWN_LETTER: char = '·';

/// The characters of `text` that no shipped face has, each once, in order of appearance.
pub fn missing_glyphs(text: &str) -> Vec<char> {
    let mut missing = Vec::new();
    for character in text.chars() {
        if !is_drawable(character) && !missing.contains(&character) {
            missing.push(character);
        }
    }
    missing
}

/// The text as it can be drawn: nothing that steers, no pictures we have no glyph for, a dot for
/// a letter of an unknown script.
pub(super) fn drawable(text: &str) -> String {
    let mut text = tame(text, true);
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(end);
    }
    if text.is_ascii() {
        return text;
    }
    text.chars()
        .filter_map(|character| match character {
            known if is_drawable(known) => Some(known),
            letter if letter.is_alphanumeric() => Some(UNKNOWN_LETTER),
            _ => None,
        })
        .collect()
}

fn is_drawable(character: char) -> bool {
    character.is_whitespace() || is_invisible(character) || has_glyph(character)
}

/// Joiners and selectors: they shape their neighbours and are never drawn themselves.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{200c}' | '\u{200d}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

fn has_glyph(character: char) -> bool {
    static COVERED: LazyLock<Vec<RangeInclusive<u32>>> = LazyLock::new(covered);
    let point = u32::from(character);
    let after = COVERED.partition_point(|range| *range.start() <= point);
    after.checked_sub(1).is_some_and(|place| COVERED[place].contains(&point))
}

/// The characters of all faces together, as ordered ranges that do not touch.
fn covered() -> Vec<RangeInclusive<u32>> {
    let mut points: Vec<u32> = Face::all()
        .filter_map(|face| FontRef::new(face.bytes()).ok())
        .flat_map(|font| font.charmap().mappings().map(|(point, _)| point).collect::<Vec<_>>())
        .collect();
    points.sort_unstable();
    points.dedup();
    points
        .chunk_by(|a, b| a + 1 == *b)
        .filter_map(|run| Some(*run.first()?..=*run.last()?))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_that_is_promised_has_its_glyphs() {
        for text in [
            "Ñandú Þór Łukasz Çelik Đỗ Thị Hương ǅ ẞ",
            "Ольга Їжакевич Ђорђе Қайрат",
            "Ελένη Παπαδοπούλου ᾠδή",
            "محمد پژمان ٹیپو گل ۱۲ ١٢",
            "שָׁלוֹם רחל",
            "अनन्या श्रीवास्तव ज़ोया",
            "สุดารัตน์ เกยุราพันธุ์",
            "陈小龙 陳大文 髙橋 﨑山 𠮷野 辻 さくら サクラ 김철수 뷁",
            "தமிழ் বাংলা తెలుగు ಕನ್ನಡ മലയാളം ગુજરાતી ਪੰਜਾਬੀ සිංහල ខ្មែរ ລາວ မြန်မာ ქართული Հայ አማርኛ",
            "“12:10 – 12:25” … → ✓ ● ■ ▲ € ₹ ₺ № ·",
        ] {
            assert_eq!(missing_glyphs(text), Vec::<char>::new(), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_named_once_and_never_becomes_a_box() {
        assert_eq!(missing_glyphs("Ana 🎉🎉 ᏣᎳᎩ"), ['🎉', 'Ꮳ', 'Ꮃ', 'Ꭹ']);
        assert_eq!(drawable("Ana 🎉"), "Ana ");
        assert_eq!(drawable("ᏣᎳᎩ"), "···");
    }

    #[test]
    fn a_text_without_end_is_cut() {
        assert_eq!(drawable(&"a".repeat(1_000_000)).len(), LONGEST);
        assert_eq!(drawable(&"ñ".repeat(1_000_000)).chars().count(), LONGEST);
    }
}
