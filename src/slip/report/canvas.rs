//! A page of any size to put texts, lines and patterns on, in millimetres. Patterns differ in grey
//! and in kind, so that a printer without colours, or a poor one, still tells them apart.

use crate::slip::page::{Ink, Item, MM_PER_POINT, Rect};
use crate::slip::sheet::{Style, fit};
use crate::text::Direction;

/// A part of a line.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub x: f32,
    pub width: f32,
}

impl Span {
    pub(super) const fn new(x: f32, width: f32) -> Self {
        Self { x, width }
    }
}

/// Where in its span a text stands.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Left,
    Centre,
    Right,
}

/// How a text is written.
pub(super) struct Pen {
    pub style: Style,
    pub side: Side,
    pub ink: Ink,
}

impl Pen {
    pub(super) const fn new(style: Style, side: Side, ink: Ink) -> Self {
        Self { style, side, ink }
    }
}

/// A filling that says what a bar stands for.
#[derive(Clone, Copy)]
pub(super) enum Look {
    Dark,
    Light,
    Striped,
}

/// What has been drawn so far.
#[derive(Default)]
pub(super) struct Canvas {
    /// The way its words run.
    pub direction: Direction,
    pub items: Vec<Item>,
}

impl Canvas {
    /// Writes below `y`; the height it took.
    pub(super) fn text(&mut self, text: &str, pen: &Pen, span: Span, y: f32) -> f32 {
        self.write(text, pen, span, |_| y)
    }

    /// Writes so that the last line ends at `y`.
    pub(super) fn text_above(&mut self, text: &str, pen: &Pen, span: Span, y: f32) {
        self.write(text, pen, span, |height| y - height);
    }

    /// Writes so that the middle of the text is at `y`.
    pub(super) fn text_at(&mut self, text: &str, pen: &Pen, span: Span, y: f32) {
        self.write(text, pen, span, |height| y - height / 2.0);
    }

    fn write(&mut self, text: &str, pen: &Pen, span: Span, top: impl Fn(f32) -> f32) -> f32 {
        let (block, size_pt) = fit(text, &pen.style, span.width, self.direction);
        let (width, height) = (block.width * MM_PER_POINT, block.height * MM_PER_POINT);
        if width == 0.0 {
            return 0.0;
        }
        let x_mm = match pen.side {
            Side::Left => span.x,
            Side::Centre => span.x + (span.width - width) / 2.0,
            Side::Right => span.x + span.width - width,
        };
        self.items.push(Item::Text { block, size_pt, x_mm, y_mm: top(height), ink: pen.ink });
        height
    }

    /// How wide a text is in one line.
    pub(super) fn width(text: &str, pen: &Pen) -> f32 {
        const ANY: f32 = 1_000.0;
        fit(text, &pen.style, ANY, Direction::LeftToRight).0.width * MM_PER_POINT
    }

    pub(super) fn rule(&mut self, span: Span, y: f32, thick: f32, ink: Ink) {
        let rect = Rect { x: span.x, y, width: span.width, height: thick };
        self.items.push(Item::Fill { rect, ink });
    }

    /// A rectangle with a filling.
    pub(super) fn bar(&mut self, rect: Rect, look: Look) {
        if rect.width <= 0.0 || rect.height <= 0.0 {
            return;
        }
        match look {
            Look::Dark => self.items.push(Item::Fill { rect, ink: Ink::Grey(75) }),
            Look::Light => self.items.push(Item::Fill { rect, ink: Ink::Grey(25) }),
            Look::Striped => self.stripes(rect),
        }
    }

    /// Lines across, within a frame.
    fn stripes(&mut self, rect: Rect) {
        const LINE: f32 = 0.2;
        const APART: f32 = 0.8;
        let mut fill = |x: f32, y: f32, width: f32, height: f32| {
            let rect = Rect { x, y, width, height };
            self.items.push(Item::Fill { rect, ink: Ink::Black });
        };
        let line = LINE.min(rect.width).min(rect.height);
        let (right, bottom) = (rect.x + rect.width, rect.y + rect.height);
        fill(rect.x, rect.y, line, rect.height);
        fill(right - line, rect.y, line, rect.height);
        fill(rect.x, rect.y, rect.width, line);
        let mut y = bottom - line;
        while y > rect.y + line {
            fill(rect.x, y, rect.width, line);
            y -= APART;
        }
    }
}
