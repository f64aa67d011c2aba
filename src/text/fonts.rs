//! The shipped faces, and nothing else: a slip and a screen look the same on every machine.
//! Inter for Latin, Greek and Cyrillic; Noto Sans for the other scripts; Phosphor for icons, which
//! are letters of the private use area.
use std::sync::Arc;

use cosmic_text::fontdb::{self, Database, FaceInfo, Source, Stretch, Style};
use cosmic_text::skrifa::prelude::{LocationRef, Size};
use cosmic_text::skrifa::{FontRef, MetadataProvider as _};
use cosmic_text::{Fallback, FontSystem};
use unicode_script::Script;

/// How heavy letters are. Scripts shipped in fewer weights use the nearest they have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    #[default]
    Regular,
    Semibold,
    Bold,
}

impl Weight {
    pub(super) fn in_fonts(self) -> fontdb::Weight {
        match self {
            Self::Regular => fontdb::Weight::NORMAL,
            Self::Semibold => fontdb::Weight::SEMIBOLD,
            Self::Bold => fontdb::Weight::BOLD,
        }
    }
}

/// One shipped font file, by its place in the table of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Face(usize);

impl Face {
    /// Every shipped face.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..SHIPPED.len()).map(Self)
    }

    /// The file's name without its ending: `"Inter-Bold"`.
    pub fn name(self) -> &'static str {
        SHIPPED[self.0].name
    }

    /// The whole font file.
    pub fn bytes(self) -> &'static [u8] {
        SHIPPED[self.0].bytes
    }

    /// How far right of its origin a glyph's ink begins, in ems. Large figures are moved back by
    /// this much to stand on the same edge as small text.
    pub fn left_bearing(self, glyph: u16) -> f32 {
        self.ink(glyph).map_or(0.0, |(left, _)| left)
    }

    /// How far right of a glyph's origin its ink ends, in ems.
    pub fn right_edge(self, glyph: u16) -> f32 {
        self.ink(glyph).map_or(0.0, |(_, right)| right)
    }

    /// From where to where a glyph's ink reaches, in ems.
    fn ink(self, glyph: u16) -> Option<(f32, f32)> {
        // Outlines are scaled in 64ths: at the size of one em that would be all there is.
        const SIZE: f32 = 1000.0;
        let font = FontRef::new(self.bytes()).ok()?;
        let metrics = font.glyph_metrics(Size::new(SIZE), LocationRef::default());
        let bounds = metrics.bounds(glyph.into())?;
        Some((bounds.x_min / SIZE, bounds.x_max / SIZE))
    }
}

impl Face {
    /// How far a glyph's ink reaches above and below its baseline, in ems; nothing for letters that are
    /// made to stand within Inter's lines, as those of East Asia are.
    pub(super) fn reach(self, glyph: u16) -> (f32, f32) {
        let shipped = &SHIPPED[self.0];
        if [FAMILY, EAST_ASIAN, ICONS].contains(&shipped.family) {
            return (0.0, 0.0);
        }
        let bounds = FontRef::new(shipped.bytes).ok().and_then(|font| {
            font.glyph_metrics(Size::new(1.0), LocationRef::default()).bounds(glyph.into())
        });
        bounds.map_or((0.0, 0.0), |bounds| (bounds.y_max, -bounds.y_min))
    }
}

/// How far Inter reaches above the baseline, in ems. Lines are placed by Inter's measures whatever
/// they are written in, so that labels of several scripts stand on one line.
pub const ASCENT: f32 = 0.968_75;

/// How far Inter reaches below the baseline, in ems.
pub const DESCENT: f32 = 0.241_21;

/// The height of Inter's capitals and digits, in ems.
pub const CAP_HEIGHT: f32 = 0.727_27;

/// The family every text begins with.
pub(super) const FAMILY: &str = "Inter";

const EAST_ASIAN: &str = "Noto Sans CJK SC";

const ICONS: &str = "Phosphor";

struct Shipped {
    name: &'static str,
    family: &'static str,
    weights: &'static [Weight],
    bytes: &'static [u8],
}

macro_rules! shipped {
    ($family:expr, $name:literal, $ending:literal, $weights:expr) => {
        Shipped {
            name: $name,
            family: $family,
            weights: $weights,
            bytes: include_bytes!(concat!("../../assets/fonts/", $name, $ending)),
        }
    };
}

const LIGHT: &[Weight] = &[Weight::Regular];
const HEAVY: &[Weight] = &[Weight::Semibold, Weight::Bold];
const EVERY: &[Weight] = &[Weight::Regular, Weight::Semibold, Weight::Bold];

static SHIPPED: [Shipped; 28] = [
    shipped!(FAMILY, "Inter-Regular", ".otf", LIGHT),
    shipped!(FAMILY, "Inter-SemiBold", ".otf", &[Weight::Semibold]),
    shipped!(FAMILY, "Inter-Bold", ".otf", &[Weight::Bold]),
    shipped!("Noto Sans Arabic", "NotoSansArabic-Regular", ".ttf", LIGHT),
    shipped!("Noto Sans Arabic", "NotoSansArabic-Bold", ".ttf", HEAVY),
    shipped!("Noto Sans Hebrew", "NotoSansHebrew-Regular", ".ttf", LIGHT),
    shipped!("Noto Sans Hebrew", "NotoSansHebrew-Bold", ".ttf", HEAVY),
    shipped!("Noto Sans Devanagari", "NotoSansDevanagari-Regular", ".ttf", LIGHT),
    shipped!("Noto Sans Devanagari", "NotoSansDevanagari-Bold", ".ttf", HEAVY),
    shipped!("Noto Sans Thai", "NotoSansThai-Regular", ".ttf", LIGHT),
    shipped!("Noto Sans Thai", "NotoSansThai-Bold", ".ttf", HEAVY),
    shipped!(EAST_ASIAN, "NotoSansCJKsc-Regular", ".otf", LIGHT),
    shipped!(EAST_ASIAN, "NotoSansCJKsc-Bold", ".otf", HEAVY),
    shipped!("Noto Sans Armenian", "NotoSansArmenian-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Bengali", "NotoSansBengali-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Ethiopic", "NotoSansEthiopic-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Georgian", "NotoSansGeorgian-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Gujarati", "NotoSansGujarati-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Gurmukhi", "NotoSansGurmukhi-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Kannada", "NotoSansKannada-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Khmer", "NotoSansKhmer-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Lao", "NotoSansLao-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Malayalam", "NotoSansMalayalam-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Myanmar", "NotoSansMyanmar-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Sinhala", "NotoSansSinhala-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Tamil", "NotoSansTamil-Regular", ".ttf", EVERY),
    shipped!("Noto Sans Telugu", "NotoSansTelugu-Regular", ".ttf", EVERY),
    shipped!(ICONS, "Phosphor-Bold", ".ttf", EVERY),
];

/// A font system that knows the shipped faces only, and which face each of its ids stands for.
pub(super) fn system() -> (FontSystem, Vec<(fontdb::ID, Face)>) {
    let mut database = Database::new();
    let mut faces = Vec::new();
    for (place, shipped) in SHIPPED.iter().enumerate() {
        // A face that serves several weights is listed once for each, because fallback only
        // looks at faces of the very weight asked for.
        for weight in shipped.weights {
            let id = database.push_face_info(describe(shipped, *weight));
            faces.push((id, Face(place)));
        }
    }
    let system =
        FontSystem::new_with_locale_and_db_and_fallback("en".to_owned(), database, ByScript);
    (system, faces)
}

fn describe(shipped: &Shipped, weight: Weight) -> FaceInfo {
    FaceInfo {
        id: fontdb::ID::dummy(),
        source: Source::Binary(Arc::new(shipped.bytes)),
        index: 0,
        families: vec![(shipped.family.to_owned(), fontdb::Language::English_UnitedStates)],
        post_script_name: shipped.name.to_owned(),
        style: Style::Normal,
        weight: weight.in_fonts(),
        stretch: Stretch::Normal,
        monospaced: false,
    }
}

/// Which family to look in for a script Inter lacks.
struct ByScript;

impl Fallback for ByScript {
    fn common_fallback(&self) -> &[&'static str] {
        &[EAST_ASIAN]
    }

    fn forbidden_fallback(&self) -> &[&'static str] {
        &[]
    }

    fn script_fallback(&self, script: Script, _locale: &str) -> &[&'static str] {
        match script {
            Script::Arabic => &["Noto Sans Arabic"],
            Script::Hebrew => &["Noto Sans Hebrew"],
            Script::Devanagari => &["Noto Sans Devanagari"],
            Script::Thai => &["Noto Sans Thai"],
            Script::Han
            | Script::Hiragana
            | Script::Katakana
            | Script::Bopomofo
            | Script::Hangul => &[EAST_ASIAN],
            Script::Armenian => &["Noto Sans Armenian"],
            Script::Bengali => &["Noto Sans Bengali"],
            Script::Ethiopic => &["Noto Sans Ethiopic"],
            Script::Georgian => &["Noto Sans Georgian"],
            Script::Gujarati => &["Noto Sans Gujarati"],
            Script::Gurmukhi => &["Noto Sans Gurmukhi"],
            Script::Kannada => &["Noto Sans Kannada"],
            Script::Khmer => &["Noto Sans Khmer"],
            Script::Lao => &["Noto Sans Lao"],
            Script::Malayalam => &["Noto Sans Malayalam"],
            Script::Myanmar => &["Noto Sans Myanmar"],
            Script::Sinhala => &["Noto Sans Sinhala"],
            Script::Tamil => &["Noto Sans Tamil"],
            Script::Telugu => &["Noto Sans Telugu"],
            // Letters for private use belong to no script; none of a name comes here (see
            // `clean_name`).
            Script::Unknown => &[ICONS],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_file_is_a_font_and_is_named_after_itself() {
        for face in Face::all() {
            let font = FontRef::new(face.bytes());
            assert!(font.is_ok(), "{}: {:?}", face.name(), font.err());
        }
    }

    #[test]
    fn the_measures_written_down_are_those_of_every_weight_of_inter() {
        for face in Face::all().filter(|face| face.name().starts_with("Inter-")) {
            let font = FontRef::new(face.bytes()).unwrap();
            let measures = font.metrics(Size::new(1.0), LocationRef::default());
            for (written, real) in [
                (ASCENT, measures.ascent),
                (DESCENT, -measures.descent),
                (CAP_HEIGHT, measures.cap_height.unwrap()),
            ] {
                assert!((written - real).abs() < 0.001, "{}: {written} {real}", face.name());
            }
        }
    }

    #[test]
    fn every_family_serves_every_weight() {
        let (system, _) = system();
        for shipped in &SHIPPED {
            for weight in EVERY {
                let found = system.db().faces().any(|face| {
                    face.weight == weight.in_fonts() && face.families[0].0 == shipped.family
                });
                assert!(found, "{} {weight:?}", shipped.family);
            }
        }
    }
}
