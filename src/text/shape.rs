//! Text into lines of placed glyphs: joined letters, right-to-left and mixed lines, the right
//! face for every script. Paper and screens draw what comes out of here, and nothing else.
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use cosmic_text::fontdb;
use cosmic_text::{
    Attrs, AttrsList, CacheKeyFlags, Ellipsize, Family, FontSystem, Hinting, LayoutGlyph,
    LayoutLine, ShapeBuffer, ShapeLine, Shaping, SwashCache, Wrap,
};

use unicode_segmentation::UnicodeSegmentation as _;

use super::Direction;
use super::coverage::drawable;
use super::fonts::{self, ASCENT, DESCENT, FAMILY, Face, Weight};

/// How a text is set. Lengths are in one unit of the caller's choice: points for paper, pixels
/// for a screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// Height of the em.
    pub size: f32,
    pub weight: Weight,
    /// From baseline to baseline, as a multiple of `size`. Lines in scripts that reach higher or
    /// lower than Latin take the room they need.
    pub line_height: f32,
    /// Where lines are broken; `None` breaks at line feeds only.
    pub max_width: Option<f32>,
    /// The last line allowed ends in an ellipsis if there is more.
    pub max_lines: Option<usize>,
    pub align: Align,
    /// The way paragraphs run; `None` lets the first strong letter of each decide.
    pub direction: Option<Direction>,
}

impl Setting {
    /// Regular, left-aligned, unbroken text of this size.
    pub fn new(size: f32) -> Self {
        Self {
            size,
            weight: Weight::Regular,
            line_height: 1.25,
            max_width: None,
            max_lines: None,
            align: Align::Left,
            direction: None,
        }
    }
}

/// Where the shorter lines of a block stand, within the width of its longest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    #[default]
    Left,
    Centre,
    Right,
}

/// A shaped text. All places are measured from its upper left corner.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// What was shaped: the text without characters that steer or cannot be drawn, and with an ellipsis
    /// for what did not fit.
    pub text: String,
    pub lines: Vec<Line>,
    /// Width of the longest line.
    pub width: f32,
    pub height: f32,
    /// Whether an ellipsis stands for a part that did not fit.
    pub cut: bool,
}

/// One line of a block, its glyphs from left to right.
#[derive(Clone, Debug)]
pub struct Line {
    pub glyphs: Vec<Glyph>,
    pub left: f32,
    pub width: f32,
    /// How far down the baseline is.
    pub baseline: f32,
    /// How far the faces used reach above and below the baseline.
    reach: (f32, f32),
}

/// One glyph where it stands.
#[derive(Clone, Debug)]
pub struct Glyph {
    pub face: Face,
    /// Its number in the face's file.
    pub id: u16,
    /// Its origin, from the left edge of the block.
    pub x: f32,
    /// From its origin to where the next glyph would stand.
    pub advance: f32,
    /// Its origin above (positive) or below the line's baseline.
    pub rise: f32,
    /// The bytes of [`Block::text`] it was made from.
    pub cluster: Range<usize>,
    pub(super) font: fontdb::ID,
}

/// What rounding may add to a line, in the unit of the caller.
const TOLERANCE: f32 = 0.1;

/// How often a text is broken anew because a line came out too wide.
const RETRIES: usize = 2;

/// Shapes and breaks `text`.
pub fn shape(text: &str, setting: &Setting) -> Block {
    Engine::lock().shape(text, setting)
}

/// Whether all of `text` fits into the width and the lines of its setting.
pub fn fits(text: &str, setting: &Setting) -> bool {
    Engine::lock().fits(text, setting)
}

/// The parsed fonts and what has been drawn with them: one for the whole process, because parsing
/// costs more than anything done with the result.
pub(super) struct Engine {
    pub(super) system: FontSystem,
    pub(super) images: SwashCache,
    faces: HashMap<fontdb::ID, Face>,
    scratch: ShapeBuffer,
}

impl Engine {
    pub(super) fn lock() -> MutexGuard<'static, Self> {
        static ENGINE: LazyLock<Mutex<Engine>> = LazyLock::new(|| Mutex::new(Engine::new()));
        // Every entry point starts from whole values, so a panic elsewhere leaves nothing half done.
        ENGINE.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn new() -> Self {
        let (system, faces) = fonts::system();
        Self {
            system,
            images: SwashCache::new(),
            faces: faces.into_iter().collect(),
            scratch: ShapeBuffer::default(),
        }
    }

    pub(super) fn shape(&mut self, text: &str, setting: &Setting) -> Block {
        let text = drawable(text);
        let mut block = self.attempt(&text, setting);
        let Some(most) = setting.max_width else { return block };
        // A blank at the end of a line is not counted when lines are broken, but in a line of both
        // directions it may stand in the middle: then the line is broken a little earlier.
        let mut width = most;
        for _ in 0..RETRIES {
            let excess = block.width - most;
            if excess <= TOLERANCE {
                return block;
            }
            width = (width - excess).max(1.0);
            block = self.attempt(&text, &Setting { max_width: Some(width), ..*setting });
        }
        if block.width > most + TOLERANCE {
            crop(&mut block, most, setting);
        }
        block
    }

    /// The same as asking whether what [`Self::shape`] makes of it is cut, without looking for the place
    /// to cut.
    pub(super) fn fits(&mut self, text: &str, setting: &Setting) -> bool {
        let all = self.shape(text, &Setting { max_lines: None, ..*setting });
        !all.cut && setting.max_lines.is_none_or(|most| all.lines.len() <= most.max(1))
    }

    fn attempt(&mut self, text: &str, setting: &Setting) -> Block {
        let mut block = Block::default();
        let mut paragraphs = text.split('\n').peekable();
        while let Some(paragraph) = paragraphs.next() {
            let room = setting.max_lines.map(|most| most.max(1).saturating_sub(block.lines.len()));
            if room == Some(0) {
                break;
            }
            let start = block.text.len();
            let mark = direction_mark(paragraph, setting.direction);
            block.text.push_str(mark);
            block.text.push_str(paragraph);
            let mut lines = self.lay(&block.text[start..], setting);
            let visible = start + mark.len();
            let more = usize::from(paragraphs.peek().is_some());
            if let Some(room) = room.filter(|room| lines.len() + more > *room) {
                block.cut = true;
                block.text.truncate(visible);
                lines = self.as_much_as_fits(paragraph, &mut block.text, start, setting, room);
            }
            block.lines.extend(
                lines
                    .iter()
                    .map(|line| self.place(line, &block.text, start, visible, setting.size)),
            );
            block.text.push('\n');
        }
        block.text.pop();
        arrange(&mut block, setting);
        block
    }

    /// Appends the longest beginning of `paragraph` that fits into `room` lines with an ellipsis behind
    /// it to the `text` that holds this paragraph's mark from `start` on, and lays it out.
    ///
    /// cosmic-text has an ellipsis of its own, and loses a number before words from the right in every
    /// line that might need one.
    fn as_much_as_fits(
        &mut self,
        paragraph: &str,
        text: &mut String,
        start: usize,
        setting: &Setting,
        room: usize,
    ) -> Vec<LayoutLine> {
        let visible = text.len();
        let starts = paragraph.grapheme_indices(true).map(|(at, _)| at);
        let ends: Vec<usize> = starts.chain([paragraph.len()]).collect();
        let mut shortened = |upto: usize| {
            text.truncate(visible);
            text.push_str(paragraph[..upto].trim_end());
            text.push('…');
            self.lay(&text[start..], setting)
        };
        let (mut fits, mut too_long) = (0, ends.len());
        while fits + 1 < too_long {
            let tried = usize::midpoint(fits, too_long);
            if shortened(ends[tried]).len() <= room { fits = tried } else { too_long = tried }
        }
        shortened(ends[fits])
    }

    fn lay(&mut self, paragraph: &str, setting: &Setting) -> Vec<LayoutLine> {
        let mut attributes = Attrs::new()
            .family(Family::Name(FAMILY))
            .weight(setting.weight.in_fonts())
            .cache_key_flags(CacheKeyFlags::DISABLE_HINTING);
        if may_be_tracked(paragraph) {
            attributes = attributes.letter_spacing(tracking(setting.size));
        }
        let attributes = AttrsList::new(&attributes);
        let shaped = ShapeLine::new(&mut self.system, paragraph, &attributes, Shaping::Advanced, 4);
        let mut lines = Vec::new();
        shaped.layout_to_buffer(
            &mut self.scratch,
            setting.size,
            setting.max_width,
            Wrap::WordOrGlyph,
            Ellipsize::None,
            None,
            &mut lines,
            None,
            Hinting::Disabled,
        );
        lines
    }

    /// A line of ours from one of theirs: glyphs from left to right, the first at 0.
    fn place(
        &self,
        line: &LayoutLine,
        text: &str,
        start: usize,
        visible: usize,
        size: f32,
    ) -> Line {
        let is_blank = |glyph: &LayoutGlyph| {
            let cluster = text.get(start + glyph.start..start + glyph.end).unwrap_or_default();
            !cluster.is_empty() && cluster.trim().is_empty()
        };
        let inked = || line.glyphs.iter().filter(|glyph| !is_blank(glyph));
        let left = inked().map(|glyph| glyph.x).reduce(f32::min).unwrap_or(0.0);
        let right = inked().map(|glyph| glyph.x + glyph.w).reduce(f32::max).unwrap_or(left);

        // A mark on a letter of another script may find no face that has both: it is left out,
        // because the glyph for "missing" is a box.
        let is_shown = |glyph: &&LayoutGlyph| glyph.glyph_id != 0 && start + glyph.start >= visible;
        let mut theirs: Vec<_> = line.glyphs.iter().filter(is_shown).collect();
        theirs.sort_by(|a, b| a.x.total_cmp(&b.x));
        let glyphs = theirs.into_iter().filter_map(|glyph| {
            Some(Glyph {
                face: *self.faces.get(&glyph.font_id)?,
                id: glyph.glyph_id,
                x: glyph.x - left + glyph.font_size * glyph.x_offset,
                advance: glyph.w,
                rise: glyph.font_size * glyph.y_offset - glyph.y,
                cluster: start + glyph.start..start + glyph.end,
                font: glyph.font_id,
            })
        });
        let glyphs: Vec<Glyph> = glyphs.collect();
        // What the letters of this line take, not what any of their face might: a face of Arabic is
        // prepared for marks on marks, and would set every line twice as far apart.
        let reach = glyphs.iter().fold((0.0_f32, 0.0_f32), |(above, below), glyph| {
            let (up, down) = glyph.face.reach(glyph.id);
            let (up, down) = (up * size + glyph.rise, down * size - glyph.rise);
            (above.max(up), below.max(down))
        });
        Line { glyphs, left: 0.0, width: right - left, baseline: 0.0, reach }
    }
}

/// The last resort for words of many directions at once: what still reaches too far at the end of a
/// line is left out.
fn crop(block: &mut Block, most: f32, setting: &Setting) {
    for line in &mut block.lines {
        let excess = (line.width - most).max(0.0);
        // Where sentences run from the right a line ends at its left.
        let cut_off = if setting.direction == Some(Direction::RightToLeft) { excess } else { 0.0 };
        for glyph in &mut line.glyphs {
            glyph.x -= line.left + cut_off;
        }
        if excess > TOLERANCE {
            let inside = |glyph: &Glyph| {
                glyph.x >= -TOLERANCE && glyph.x + glyph.advance <= most + TOLERANCE
            };
            line.glyphs.retain(inside);
            line.width = most;
            block.cut = true;
        }
        line.left = 0.0;
    }
    arrange(block, setting);
}

/// How far marks may reach into the space between lines, in ems: so that one mark on one word does not
/// move its line.
const INTO_THE_SPACE: f32 = 0.12;

/// Stacks the lines and aligns them with the longest.
fn arrange(block: &mut Block, setting: &Setting) {
    let leading = (setting.line_height - ASCENT - DESCENT) / 2.0;
    let above = setting.size * (leading + ASCENT);
    let below = setting.size * (leading + DESCENT);
    block.width = block.lines.iter().map(|line| line.width).fold(0.0, f32::max);
    let into_the_space = setting.size * INTO_THE_SPACE;
    let mut top = 0.0;
    for line in &mut block.lines {
        line.left = match setting.align {
            Align::Left => 0.0,
            Align::Centre => (block.width - line.width) / 2.0,
            Align::Right => block.width - line.width,
        };
        line.baseline = top + above.max(line.reach.0 - into_the_space);
        for glyph in &mut line.glyphs {
            glyph.x += line.left;
        }
        top = line.baseline + below.max(line.reach.1 - into_the_space);
    }
    block.height = top;
}

/// An invisible letter that turns a paragraph the way it is asked to run.
fn direction_mark(paragraph: &str, wanted: Option<Direction>) -> &'static str {
    match wanted {
        Some(Direction::RightToLeft) if Direction::of(paragraph) != wanted => "\u{200f}",
        Some(Direction::LeftToRight)
            if Direction::of(paragraph) == Some(Direction::RightToLeft) =>
        {
            "\u{200e}"
        }
        _ => "",
    }
}

/// Space between letters is for scripts whose letters stand apart.
fn may_be_tracked(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '\0'..='\u{58f}' | '\u{1e00}'..='\u{20cf}'))
}

/// Inter's own rule for large letters: the larger, the closer they stand. In ems, for a size in
/// pixels or points; small letters stand as they were drawn.
fn tracking(size: f32) -> f32 {
    (-0.0223 + 0.185 * (-0.1745 * size).exp()).min(0.0)
}
