//! Text into a grey mask: for the screens, and for printers that take dots.
use cosmic_text::{CacheKey, CacheKeyFlags, SwashContent, SwashImage};

use super::Direction;
use super::fonts::Weight;
use super::shape::{Align, Block, Engine, Glyph, Line, Setting};

/// A text and how it is to be drawn. Lengths are in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextRequest<'a> {
    pub text: &'a str,
    /// Height of the em.
    pub size_px: f32,
    pub weight: Weight,
    /// From baseline to baseline, as a multiple of `size_px`; taller scripts take what they need.
    pub line_height: f32,
    pub max_width_px: Option<f32>,
    /// The last line allowed ends in an ellipsis if there is more.
    pub max_lines: Option<usize>,
    /// Where shorter lines stand beside the longest.
    pub align: Align,
    /// The way paragraphs run; `None` lets the first strong letter of each decide.
    pub direction: Option<Direction>,
}

impl<'a> TextRequest<'a> {
    /// One regular, unbroken line.
    pub fn new(text: &'a str, size_px: f32) -> Self {
        let Setting { weight, line_height, align, .. } = Setting::new(size_px);
        Self {
            text,
            size_px,
            weight,
            line_height,
            max_width_px: None,
            max_lines: None,
            align,
            direction: None,
        }
    }

    fn setting(&self) -> Setting {
        Setting {
            // Fonts take a size of nothing for "in font units", which is enormous.
            size: self.size_px.max(1.0),
            weight: self.weight,
            line_height: self.line_height,
            max_width: self.max_width_px,
            max_lines: self.max_lines,
            align: self.align,
            direction: self.direction,
        }
    }
}

/// How much room a text takes, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measure {
    pub width: f32,
    pub height: f32,
    /// The first baseline, from the top.
    pub baseline: f32,
    pub lines: usize,
    /// Whether a part was left out for want of room.
    pub cut: bool,
}

/// A drawn text: how much of each pixel is ink, row by row, 0 to 255.
#[derive(Clone, Debug, Default)]
pub struct Raster {
    pub width: usize,
    pub height: usize,
    /// `width * height` bytes.
    pub alpha: Vec<u8>,
    /// Where the mask's left edge is, from the left of the text's room. Never positive: ink may
    /// reach beyond the room (the tail of a j, tall vowel signs).
    pub left: i32,
    /// Where the mask's upper edge is, from the top of the text's room. Never positive.
    pub top: i32,
    /// The room to lay the text out in.
    pub room: Measure,
}

/// Draws a text. Thread safe; what has been drawn before is drawn from memory.
pub fn raster(request: &TextRequest<'_>) -> Raster {
    let setting = request.setting();
    let mut engine = Engine::lock();
    let block = engine.shape(request.text, &setting);
    draw(&mut engine, &block, setting.size, 1.0)
}

/// Draws a text that is shaped already, with `scale` pixels to the unit it was set in.
pub fn raster_of(block: &Block, size: f32, scale: f32) -> Raster {
    draw(&mut Engine::lock(), block, size, scale)
}

/// The room a text takes, without drawing it.
pub fn measure(request: &TextRequest<'_>) -> Measure {
    room(&Engine::lock().shape(request.text, &request.setting()))
}

/// Whether nothing of a text is left out for want of room.
pub fn takes_all(request: &TextRequest<'_>) -> bool {
    Engine::lock().fits(request.text, &request.setting())
}

fn room(block: &Block) -> Measure {
    Measure {
        width: block.width,
        height: block.height,
        baseline: block.lines.first().map_or(0.0, |line| line.baseline),
        lines: block.lines.len(),
        cut: block.cut,
    }
}

/// No mask is wider or higher: what graphics hardware takes as one texture.
const LARGEST: i32 = 8_192;

/// Glyph pictures kept; beyond that the memory starts afresh, so that a day of names cannot fill it.
const REMEMBERED: usize = 8_192;

/// A glyph's picture and where its upper left corner goes.
struct Stamp {
    key: CacheKey,
    x: i32,
    y: i32,
}

fn draw(engine: &mut Engine, block: &Block, size: f32, scale: f32) -> Raster {
    if engine.images.image_cache.len() > REMEMBERED {
        engine.images.image_cache.clear();
    }
    let (mut left, mut top) = (0, 0);
    let reach = |length: f32| whole((length * scale).ceil());
    let (mut right, mut bottom) = (reach(block.width), reach(block.height));
    let mut stamps = Vec::new();
    for (key, x, y) in keys(engine, block, size, scale) {
        let Some(image) = engine.images.get_image(&mut engine.system, key) else { continue };
        let stamp = Stamp { key, x: x + image.placement.left, y: y - image.placement.top };
        let (width, height) = size_of(image);
        left = left.min(stamp.x);
        top = top.min(stamp.y);
        right = right.max(stamp.x.saturating_add(width));
        bottom = bottom.max(stamp.y.saturating_add(height));
        stamps.push(stamp);
    }
    let mut mask = Raster {
        width: count((right - left).min(LARGEST)),
        height: count((bottom - top).min(LARGEST)),
        alpha: Vec::new(),
        left,
        top,
        room: room(block),
    };
    mask.alpha = vec![0; mask.width * mask.height];
    for stamp in stamps {
        if let Some(image) = engine.images.get_image(&mut engine.system, stamp.key) {
            mask.press(image, count(stamp.x - left), count(stamp.y - top));
        }
    }
    mask
}

/// Every glyph of the block with the pixel its origin falls on. Baselines are whole pixels: letters
/// that stand on a half pixel look blurred.
fn keys(engine: &Engine, block: &Block, size: f32, scale: f32) -> Vec<(CacheKey, i32, i32)> {
    let faces = engine.system.db();
    let of_line = |line: &Line| {
        let baseline = (line.baseline * scale).round();
        let key = |glyph: &Glyph| {
            let weight = faces.face(glyph.font)?.weight;
            let place = (glyph.x * scale, (baseline - glyph.rise * scale).round());
            let flags = CacheKeyFlags::DISABLE_HINTING;
            Some(CacheKey::new(glyph.font, glyph.id, size * scale, place, weight, flags))
        };
        line.glyphs.iter().filter_map(key).collect::<Vec<_>>()
    };
    block.lines.iter().flat_map(of_line).collect()
}

impl Raster {
    /// Adds a glyph's picture; what falls outside the mask is left out.
    fn press(&mut self, image: &SwashImage, x: usize, y: usize) {
        let (width, _) = size_of(image);
        let width = count(width);
        if image.content != SwashContent::Mask || width == 0 || x >= self.width {
            return;
        }
        let rows = self.alpha.chunks_exact_mut(self.width).skip(y);
        for (target, ink) in rows.zip(image.data.chunks_exact(width)) {
            for (pixel, more) in target[x..].iter_mut().zip(ink) {
                *pixel = pixel.saturating_add(*more);
            }
        }
    }
}

fn size_of(image: &SwashImage) -> (i32, i32) {
    let side = |length: u32| i32::try_from(length).unwrap_or(LARGEST);
    (side(image.placement.width), side(image.placement.height))
}

fn whole(length: f32) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "too large a length becomes the largest")]
    {
        length as i32
    }
}

fn count(length: i32) -> usize {
    usize::try_from(length).unwrap_or(0)
}
