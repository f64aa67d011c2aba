//! A page of paper in millimetres, measured from its upper left corner.
use std::sync::Arc;

use crate::text::{Block, Direction, Language};

use super::code::Code;
use super::logo::Logo;
use crate::domain::event::{Shape, colour};

/// One page, on white.
#[derive(Clone, Debug)]
pub struct Page {
    /// The document's title. Queues and logs show it, so it never names a person.
    pub title: String,
    pub width_mm: f32,
    pub height_mm: f32,
    /// In the order they are drawn.
    pub items: Vec<Item>,
}

/// Something drawn on a page.
#[derive(Clone, Debug)]
pub enum Item {
    /// A shaped text in points, and where its upper left corner goes.
    Text { block: Block, size_pt: f32, x_mm: f32, y_mm: f32, ink: Ink },
    /// A filled rectangle.
    Bar(Rect),
    /// A filled rectangle in another ink.
    Fill { rect: Rect, ink: Ink },
    /// A QR code; the rectangle is its dark square, without the quiet zone.
    Code { code: Code, square: Rect },
    /// The organiser's logo.
    Logo { logo: Arc<Logo>, rect: Rect },
    /// The shape of an area, around its middle.
    Mark { shape: Shape, x_mm: f32, y_mm: f32, radius: f32, ink: Ink },
}

impl Item {
    /// The room it takes.
    pub fn room(&self) -> Rect {
        match self {
            Self::Text { block, x_mm, y_mm, .. } => Rect {
                x: *x_mm,
                y: *y_mm,
                width: block.width * MM_PER_POINT,
                height: block.height * MM_PER_POINT,
            },
            Self::Bar(rect)
            | Self::Fill { rect, .. }
            | Self::Code { square: rect, .. }
            | Self::Logo { rect, .. } => *rect,
            Self::Mark { x_mm, y_mm, radius, .. } => Rect {
                x: *x_mm - MARK * radius,
                y: *y_mm - MARK * radius,
                width: 2.0 * MARK * radius,
                height: 2.0 * MARK * radius,
            },
        }
    }

    /// The same so much further right and down.
    pub(super) fn moved_by(mut self, right: f32, down: f32) -> Self {
        match &mut self {
            Self::Text { x_mm: x, y_mm: y, .. } | Self::Mark { x_mm: x, y_mm: y, .. } => {
                (*x, *y) = (*x + right, *y + down);
            }
            Self::Bar(rect)
            | Self::Fill { rect, .. }
            | Self::Code { square: rect, .. }
            | Self::Logo { rect, .. } => {
                (rect.x, rect.y) = (rect.x + right, rect.y + down);
            }
        }
        self
    }

    fn move_to(&mut self, x: f32) {
        match self {
            Self::Text { x_mm, .. } => *x_mm = x,
            Self::Mark { x_mm, radius, .. } => *x_mm = x + MARK * *radius,
            Self::Bar(rect)
            | Self::Fill { rect, .. }
            | Self::Code { square: rect, .. }
            | Self::Logo { rect, .. } => {
                rect.x = x;
            }
        }
    }
}

/// What something is drawn in: paper's white is for text on a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Black,
    /// So many percent of black, for printers that can: slips are black on white.
    Grey(u8),
    White,
    /// Red, green and blue.
    Colour([u8; 3]),
}

impl Ink {
    /// A colour of the event file, `#RRGGBB`; black if it is none.
    pub(super) fn of_area(colour: &str) -> Self {
        colour::parts(colour).map_or(Self::Black, Self::Colour)
    }
}

/// No corner of a shape is further from its middle than this many radii.
const MARK: f32 = 1.3;

/// A rectangle in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// Millimetres in a point.
pub const MM_PER_POINT: f32 = 25.4 / 72.0;

impl Page {
    /// The same page, longer: another one goes on below it.
    #[must_use]
    pub(super) fn followed_by(mut self, below: Self) -> Self {
        let down = self.height_mm;
        self.items.extend(below.items.into_iter().map(|item| item.moved_by(0.0, down)));
        Self { height_mm: down + below.height_mm, ..self }
    }

    /// The page as `language` reads it: on the other side where it runs from right to left.
    #[must_use]
    pub fn as_read_in(self, language: Language) -> Self {
        match language.direction() {
            Direction::LeftToRight => self,
            Direction::RightToLeft => self.mirrored(),
        }
    }

    /// The page for a language that runs from right to left: everything changes sides.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        for item in &mut self.items {
            let room = item.room();
            item.move_to(self.width_mm - room.x - room.width);
        }
        self
    }
}
