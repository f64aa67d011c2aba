//! A page as the dots of a thermal head. Lengths become whole dots, so that a rule is as thick
//! everywhere and a code's modules are all alike.
use crate::printer::Dots;
use crate::text::{Block, raster_of};

use super::code::Code;
use super::logo::Logo;
use super::page::{Ink, Item, MM_PER_POINT, Page, Rect};

/// What thermal heads call 203 dpi.
const DOTS_PER_MM: f32 = 8.0;

/// A dot is burnt if so much of it, of 255, is ink. Less than half: thin strokes must not break.
const ENOUGH: u8 = 108;

/// The middle of the page, as wide as the head; what lies beside it is margin.
pub fn draw(page: &Page, across: usize) -> Dots {
    let (width, height) = (dots(page.width_mm), dots(page.height_mm));
    let left = (width - i32::try_from(across).unwrap_or(width)) / 2;
    let mut head = Head { left, paper: Dots::new(across, usize::try_from(height).unwrap_or(0)) };
    for item in &page.items {
        match item {
            Item::Text { block, size_pt, x_mm, y_mm, ink } => {
                head.text(block, *size_pt, (dots(*x_mm), dots(*y_mm)), is_black(*ink));
            }
            Item::Bar(rect) => head.fill(rect, true),
            Item::Fill { rect, ink } => head.fill(rect, is_black(*ink)),
            Item::Code { code, square } => head.code(code, square),
            Item::Logo { logo, rect } => head.logo(logo, rect),
            Item::Mark { shape, x_mm, y_mm, radius, ink } => {
                let corner = |(x, y): (f32, f32)| (x_mm + x * radius, y_mm + y * radius);
                let corners: Vec<_> = shape.outline().into_iter().map(corner).collect();
                head.shape(&corners, is_black(*ink));
            }
        }
    }
    head.paper
}

struct Head {
    /// The page's dots left of the head.
    left: i32,
    paper: Dots,
}

impl Head {
    fn text(&mut self, block: &Block, size: f32, (x, y): (i32, i32), black: bool) {
        let mask = raster_of(block, size, MM_PER_POINT * DOTS_PER_MM);
        let rows = mask.alpha.chunks_exact(mask.width.max(1));
        for (row, y) in rows.zip(y + mask.top..) {
            for (alpha, x) in row.iter().zip(x + mask.left - self.left..) {
                if *alpha >= ENOUGH {
                    self.paper.put(x, y, black);
                }
            }
        }
    }

    fn fill(&mut self, rect: &Rect, black: bool) {
        self.block(dots(rect.x), dots(rect.y), (thick(rect.width), thick(rect.height)), black);
    }

    fn code(&mut self, code: &Code, square: &Rect) {
        let whole = |modules: usize| i32::try_from(modules).unwrap_or(i32::MAX);
        let module = (dots(square.width) / whole(code.side().max(1))).max(1);
        let (x, y) = (dots(square.x), dots(square.y));
        for (column, row, run) in code.stretches() {
            let size = (whole(run) * module, module);
            self.block(x + whole(column) * module, y + whole(row) * module, size, true);
        }
    }

    fn logo(&mut self, logo: &Logo, rect: &Rect) {
        let (width, height) = (thick(rect.width), thick(rect.height));
        let middle = |dot: i32, of: i32| {
            let whole = |dots: i32| f32::from(i16::try_from(dots).unwrap_or(i16::MAX));
            (whole(dot) + 0.5) / whole(of)
        };
        for (down, right) in (0..height).flat_map(|down| (0..width).map(move |right| (down, right)))
        {
            if logo.is_dark(middle(right, width), middle(down, height)) {
                self.block(dots(rect.x) + right, dots(rect.y) + down, (1, 1), true);
            }
        }
    }

    /// Row by row what lies between an odd and the next even crossing of the outline.
    fn shape(&mut self, corners: &[(f32, f32)], black: bool) {
        let rows = corners.iter().map(|(_, y)| dots(*y));
        let (Some(top), Some(bottom)) = (rows.clone().min(), rows.max()) else { return };
        let sides = || corners.iter().zip(corners.iter().cycle().skip(1));
        for row in top..=bottom {
            let y = (f32::from(i16::try_from(row).unwrap_or(i16::MAX)) + 0.5) / DOTS_PER_MM;
            let crossing = |((x0, y0), (x1, y1)): (&(f32, f32), &(f32, f32))| {
                ((*y0 <= y) != (*y1 <= y)).then(|| x0 + (y - y0) / (y1 - y0) * (x1 - x0))
            };
            let mut crossings: Vec<f32> = sides().filter_map(crossing).collect();
            crossings.sort_by(f32::total_cmp);
            for pair in crossings.chunks_exact(2) {
                self.block(dots(pair[0]), row, (dots(pair[1]) - dots(pair[0]), 1), black);
            }
        }
    }

    fn block(&mut self, x: i32, y: i32, (width, height): (i32, i32), black: bool) {
        for y in y..y + height {
            for x in x..x + width {
                self.paper.put(x - self.left, y, black);
            }
        }
    }
}

/// A head has no grey.
fn is_black(ink: Ink) -> bool {
    match ink {
        Ink::Black | Ink::Colour(_) => true,
        Ink::Grey(percent) => percent >= 50,
        Ink::White => false,
    }
}

/// The nearest whole number of dots.
fn dots(mm: f32) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "no paper is a million dots long")]
    {
        (mm * DOTS_PER_MM).round().clamp(-1e6, 1e6) as i32
    }
}

/// Something drawn never vanishes.
fn thick(mm: f32) -> i32 {
    dots(mm).max(1)
}
