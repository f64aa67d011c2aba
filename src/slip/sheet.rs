//! A sheet of roll paper being filled from the top, in millimetres: texts that shrink before they
//! break, rules, banners, and the digits of a number. Every paper is laid out with it.
use crate::text::fonts::CAP_HEIGHT;
use crate::text::{Align, Block, Language, Setting, Weight, shape};

use super::page::{Ink, Item, MM_PER_POINT, Page, Rect};

/// 80 mm roll paper, of which a printer reaches 72.
const PAPER: f32 = 80.0;
pub(super) const MARGIN: f32 = 4.0;
const WIDTH: f32 = PAPER - 2.0 * MARGIN;

/// How tall the digits of the number are.
const DIGITS: f32 = 28.0;

/// A kind of text: it shrinks to `smallest` before it breaks, and is cut after `lines`.
pub(super) struct Style {
    size: f32,
    smallest: f32,
    weight: Weight,
    lines: usize,
    align: Align,
}

pub(super) const fn style(size: f32, smallest: f32, weight: Weight, lines: usize) -> Style {
    Style { size, smallest, weight, lines, align: Align::Left }
}

impl Style {
    /// Where the shorter lines of a text of several stand.
    pub(super) const fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }
}

/// What stands beside and below everything else.
pub(super) const SMALL: Style = style(8.0, 8.0, Weight::Regular, 4);

/// Where on the line a text goes.
pub(super) struct Column {
    x: f32,
    width: f32,
}

impl Column {
    /// The part of the line from here to the right edge.
    pub(super) fn from(x: f32) -> Self {
        Self { x, width: MARGIN + WIDTH - x }
    }
}

const FULL: Column = Column { x: MARGIN, width: WIDTH };

/// A page being filled from the top.
pub(super) struct Sheet {
    pub(super) y: f32,
    pub(super) items: Vec<Item>,
}

impl Sheet {
    pub(super) fn new() -> Self {
        Self { y: MARGIN, items: Vec::new() }
    }

    /// The page it has become, on the other side where a language runs from right to left.
    pub(super) fn page(self, title: String, language: Language) -> Page {
        let page = Page { title, width_mm: PAPER, height_mm: self.y + MARGIN, items: self.items };
        page.as_read_in(language)
    }

    pub(super) fn gap(&mut self, height: f32) {
        self.y += height;
    }

    pub(super) fn rule(&mut self, height: f32) {
        self.items.push(Item::Bar(Rect { x: MARGIN, y: self.y, width: WIDTH, height }));
        self.y += height;
    }

    pub(super) fn text(&mut self, text: &str, style: &Style) {
        self.text_in(text, style, &FULL);
    }

    pub(super) fn text_in(&mut self, text: &str, style: &Style, column: &Column) {
        let (block, size_pt) = fit(text, style, column.width);
        if block.width == 0.0 {
            return;
        }
        let height = block.height * MM_PER_POINT;
        let ink = Ink::Black;
        self.items.push(Item::Text { block, size_pt, x_mm: column.x, y_mm: self.y, ink });
        self.y += height;
    }

    /// White on black, over the whole width: what must not be missed.
    pub(super) fn banner(&mut self, text: &str, style: &Style, note: &str) {
        const INSET: f32 = 3.0;
        let inner = WIDTH - 2.0 * INSET;
        let (block, size_pt) = fit(text, style, inner);
        let room = inner - block.width * MM_PER_POINT - INSET;
        let (aside, aside_size) = fit(note, &SMALL, room.max(1.0));
        let height = (block.height * MM_PER_POINT + 2.0).max(11.0);
        self.items.push(Item::Bar(Rect { x: MARGIN, y: self.y, width: WIDTH, height }));
        let right = MARGIN + WIDTH - INSET - aside.width * MM_PER_POINT;
        for (block, size_pt, x_mm) in [(block, size_pt, MARGIN + INSET), (aside, aside_size, right)]
        {
            let y_mm = self.y + (height - block.height * MM_PER_POINT) / 2.0;
            self.items.push(Item::Text { block, size_pt, x_mm, y_mm, ink: Ink::White });
        }
        self.y += height;
    }

    /// The number, its digits as tall as planned unless there are too many of them.
    pub(super) fn digits(&mut self, number: u32) {
        let text = number.to_string();
        let wanted = DIGITS / CAP_HEIGHT / MM_PER_POINT;
        let mut setting = Setting { weight: Weight::Bold, ..Setting::new(wanted) };
        let natural = shape(&text, &setting).width * MM_PER_POINT;
        setting.size = wanted * (WIDTH / natural).min(1.0);
        let block = shape(&text, &setting);
        let tall = setting.size * CAP_HEIGHT * MM_PER_POINT;
        let line = block.lines.first();
        let baseline = line.map_or(0.0, |line| line.baseline) * MM_PER_POINT;
        let bearing = line
            .and_then(|line| line.glyphs.first())
            .map_or(0.0, |glyph| glyph.face.left_bearing(glyph.id) * setting.size * MM_PER_POINT);
        let (x_mm, y_mm) = (MARGIN - bearing, self.y + tall - baseline);
        let ink = Ink::Black;
        self.items.push(Item::Text { block, size_pt: setting.size, x_mm, y_mm, ink });
        self.y += tall;
    }
}

/// Shrinks a text until it fits on one line, then breaks it, then cuts it.
pub(super) fn fit(text: &str, style: &Style, width_mm: f32) -> (Block, f32) {
    let mut setting = Setting {
        weight: style.weight,
        max_width: Some(width_mm / MM_PER_POINT),
        max_lines: Some(1),
        align: style.align,
        ..Setting::new(style.size)
    };
    loop {
        let block = shape(text, &setting);
        if !block.cut {
            return (block, setting.size);
        }
        if setting.size <= style.smallest {
            setting.max_lines = Some(style.lines);
            return (shape(text, &setting), setting.size);
        }
        setting.size = (setting.size * 0.94).max(style.smallest);
    }
}
