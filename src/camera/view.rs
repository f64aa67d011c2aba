//! What a camera's pictures are like as a whole: clear, or covered, dark, dazzled. Pure, and cheap
//! enough for every frame.

use std::time::{Duration, Instant};

use super::Luma;

/// How well a camera sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    #[default]
    Clear,
    /// Something is on or right before the lens: nothing in the picture has an edge.
    Covered,
    /// There is hardly any light.
    Dark,
    /// There is so much light that most of the picture is plain white.
    Dazzled,
}

/// Cells in a row and in a column of the raster a picture is judged by. Averages of cells, because
/// the noise of a single pixel is as strong as a faint edge.
const CELLS: (usize, usize) = (48, 27);

/// Pixels looked at in a cell, each way.
const POINTS: usize = 6;

/// Two neighbouring cells that differ by more have an edge between them.
const EDGE: u8 = 10;

/// Pictures with fewer edges than this, of a thousand places for one, have none: noise alone makes
/// a few.
const NO_EDGES: usize = 5;

/// White: what cameras give at most, also those that only go up to 235.
const WHITE: u8 = 232;

/// What stands out in the dark.
const LIT: u8 = 80;

impl View {
    /// Judges one picture.
    pub fn of(picture: &Luma) -> Self {
        let Some(raster) = Raster::of(picture) else { return Self::Clear };
        let per_thousand = |count: usize| 1000 * count / raster.cells.len();
        let count =
            |is: fn(u8) -> bool| per_thousand(raster.cells.iter().filter(|c| is(**c)).count());
        let (white, lit) = (count(|cell| cell >= WHITE), count(|cell| cell > LIT));
        let (mean, spread) = raster.light();
        let edges = per_thousand(raster.edges());
        // A badge on white paper is white, too, but has edges.
        if (white > 500 && edges < 20) || (white > 750 && edges < 50) {
            Self::Dazzled
        } else if edges < NO_EDGES && (mean < 50.0 || spread < 2.5) {
            // A hand lets some light in at the rim; a sticker is one colour.
            Self::Covered
        } else if mean < 30.0 && lit < 20 {
            Self::Dark
        } else {
            Self::Clear
        }
    }
}

/// A picture in few numbers: the mean light of every cell, row by row.
struct Raster {
    columns: usize,
    cells: Vec<u8>,
}

impl Raster {
    fn of(picture: &Luma) -> Option<Self> {
        let (width, height) = (usize::from(picture.width), usize::from(picture.height));
        let whole = width > 0 && height > 0 && picture.pixels.len() == width * height;
        let (columns, rows) = whole.then_some((CELLS.0.min(width), CELLS.1.min(height)))?;
        // Where the points of a cell lie along one side of the picture.
        let points = |cell: usize, cells: usize, side: usize| {
            let (from, to) = (cell * side / cells, (cell + 1) * side / cells);
            (from..to).step_by((to - from).div_ceil(POINTS))
        };
        let mut cells = Vec::with_capacity(columns * rows);
        for row in 0..rows {
            for column in 0..columns {
                let (mut sum, mut count) = (0_usize, 0_usize);
                for y in points(row, rows, height) {
                    let line = &picture.pixels[y * width..(y + 1) * width];
                    for x in points(column, columns, width) {
                        sum += usize::from(line[x]);
                        count += 1;
                    }
                }
                cells.push(u8::try_from(sum / count).unwrap_or(u8::MAX));
            }
        }
        Some(Self { columns, cells })
    }

    /// Mean and standard deviation.
    fn light(&self) -> (f32, f32) {
        let sum_of = |value: fn(f32) -> f32| self.cells.iter().map(|c| value((*c).into())).sum();
        let (sum, squares): (f32, f32) = (sum_of(|c| c), sum_of(|c| c * c));
        let count = f32::from(u16::try_from(self.cells.len()).unwrap_or(u16::MAX));
        let mean = sum / count;
        (mean, (squares / count - mean * mean).max(0.0).sqrt())
    }

    /// How many cells differ clearly from the one to their right or the one below.
    fn edges(&self) -> usize {
        let differs = |at: usize, other: usize| {
            self.cells.get(other).is_some_and(|other| self.cells[at].abs_diff(*other) > EDGE)
        };
        let last = self.columns - 1;
        let is_edge = |at: &usize| {
            (at % self.columns != last && differs(*at, at + 1)) || differs(*at, at + self.columns)
        };
        (0..self.cells.len()).filter(is_edge).count()
    }
}

/// Trouble counts once it has lasted this long: people come close, cameras need time to adapt.
const TROUBLE_AFTER: Duration = Duration::from_secs(3);

/// And is over once the view has been clear for this long.
const CLEAR_AFTER: Duration = Duration::from_millis(500);

/// Watches the pictures of one camera, and is slow to worry.
#[derive(Debug, Default)]
pub struct Judge {
    told: View,
    /// How the last picture was, and since when there was trouble, or none.
    last: Option<(View, Instant)>,
}

impl Judge {
    /// Judges the picture that came at `now`; the new view, if there is one to be told.
    pub fn look(&mut self, picture: &Luma, now: Instant) -> Option<View> {
        self.saw(View::of(picture), now)
    }

    fn saw(&mut self, view: View, now: Instant) -> Option<View> {
        let clear = |view: View| view == View::Clear;
        let since = match self.last {
            Some((last, since)) if clear(last) == clear(view) => since,
            _ => now,
        };
        self.last = Some((view, since));
        // Of several troubles the first one told stands, or the words would flicker.
        let news = clear(view) != clear(self.told);
        let wait = if clear(view) { CLEAR_AFTER } else { TROUBLE_AFTER };
        let sure = news && now.saturating_duration_since(since) >= wait;
        sure.then(|| {
            self.told = view;
            view
        })
    }
}

#[cfg(test)]
#[path = "view_tests.rs"]
mod tests;
