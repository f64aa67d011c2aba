//! Finder patterns: the three squares within squares in the corners of a code, found by what a
//! straight line through their middle crosses: 1 dark, 1 light, 3 dark, 1 light, 1 dark.

use super::geometry::Point;
use super::ink::Ink;
use super::number::real;

/// More patterns than this are not looked for: fifty codes have fewer, and no badge needs them.
const MOST: usize = 192;

/// Places that look like a pattern in one row and are looked at more closely, in all.
const LOOKS: usize = 30_000;

/// A finder pattern, in pixels of the ink it was found in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Finder {
    pub(super) center: Point,
    /// About the side of a module.
    pub(super) module: f32,
    /// The shade of its core: dark, unless the code is light on dark.
    pub(super) dark: bool,
    /// In how many rows it was seen.
    pub(super) hits: u16,
    /// The part of the directions, 0 to 1, in which it looks from its middle as it should.
    pub(super) roundness: f32,
}

/// Directions in which a pattern is looked at from its middle, beside those along the pixels.
const DIRECTIONS: u8 = 12;

/// Patterns that look right in fewer directions than this part of them are none.
const ROUND: f32 = 0.4;

/// What a line through a pattern's middle crosses, to both sides.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    back: [f32; 3],
    forth: [f32; 3],
}

impl Span {
    /// The line through `center` along `way`; none unless it crosses what it should.
    pub(super) fn across(
        ink: &Ink,
        center: Point,
        way: Point,
        dark: bool,
        limit: f32,
    ) -> Option<Self> {
        let forth = ink.arm(center, way, dark, limit)?;
        let back = ink.arm(center, way * -1.0, dark, limit)?;
        let span = Self { back, forth };
        span.is_finder().then_some(span)
    }

    /// The same along one of the eight ways from pixel to pixel.
    fn straight(ink: &Ink, center: Point, way: (i8, i8), dark: bool, limit: f32) -> Option<Self> {
        let forth = ink.straight_arm(center, way, dark, limit)?;
        let back = ink.straight_arm(center, (-way.0, -way.1), dark, limit)?;
        let span = Self { back, forth };
        span.is_finder().then_some(span)
    }

    pub(super) fn total(&self) -> f32 {
        self.back[2] + self.forth[2]
    }

    /// How far the middle is ahead of where the line was begun.
    fn ahead(&self) -> f32 {
        (self.forth[2] - self.back[2] + self.forth[0] - self.back[0]) / 4.0
    }

    fn is_finder(&self) -> bool {
        let Self { back, forth } = self;
        is_finder([
            back[2] - back[1],
            back[1] - back[0],
            back[0] + forth[0],
            forth[1] - forth[0],
            forth[2] - forth[1],
        ])
    }
}

/// Whether five runs are as 1 : 1 : 3 : 1 : 1. Ink that runs makes dark wider and light narrower,
/// so what is measured is from one edge to the next edge of the same kind.
fn is_finder(runs: [f32; 5]) -> bool {
    let [edge, ring, core, other_ring, other_edge] = runs;
    let module = runs.iter().sum::<f32>() / 7.0;
    let short = 0.8 * module + 0.7;
    let long = module + 0.8;
    module >= 0.9
        && (edge + ring - 2.0 * module).abs() <= short
        && (other_ring + other_edge - 2.0 * module).abs() <= short
        && (ring + core - 4.0 * module).abs() <= long
        && (core + other_ring - 4.0 * module).abs() <= long
        && core > ring.max(other_ring)
        && core > 0.8 * edge.max(other_edge)
}

/// All patterns in `ink`, looked for in every `every`th row. `is_over` tells when time is up.
pub(super) fn search(ink: &Ink, every: usize, is_over: impl Fn() -> bool) -> Vec<Finder> {
    let mut search = Search { ink, found: Vec::new(), looks: 0 };
    let mut runs = Vec::new();
    for y in (every / 2..ink.height()).step_by(every) {
        search.row(y, &mut runs);
        if search.looks > LOOKS || is_over() {
            break;
        }
    }
    search.found
}

struct Search<'a> {
    ink: &'a Ink,
    found: Vec<Finder>,
    looks: usize,
}

impl Search<'_> {
    fn row(&mut self, y: usize, ends: &mut Vec<u16>) {
        let row = self.ink.row(y);
        run_ends(row, ends);
        // Runs alternate; the first is of the shade of the first pixel.
        let first_dark = row[0] == 1;
        for (nth, window) in ends.windows(6).enumerate() {
            let run = |nth: usize| window[nth + 1] - window[nth];
            // Most windows fail here, at the least cost.
            if run(2) <= run(1).max(run(3)) {
                continue;
            }
            let runs = [0, 1, 2, 3, 4].map(|nth| f32::from(run(nth)));
            if !is_finder(runs) {
                continue;
            }
            let dark = first_dark ^ (nth % 2 == 1);
            let middle = f32::midpoint(f32::from(window[2]), f32::from(window[3]));
            self.look(Point::new(middle, real(y) + 0.5), dark, runs.iter().sum());
        }
    }

    fn look(&mut self, at: Point, dark: bool, width: f32) {
        if let Some(known) = self.found.iter_mut().find(|known| known.covers(at, dark)) {
            known.hits = known.hits.saturating_add(1);
            return;
        }
        self.looks += 1;
        if self.found.len() < MOST
            && let Some(finder) = examine(self.ink, at, dark, width)
        {
            match self.found.iter_mut().find(|known| known.covers(finder.center, dark)) {
                Some(known) => known.hits = known.hits.saturating_add(1),
                None => self.found.push(finder),
            }
        }
    }
}

impl Finder {
    /// What speaks against a pattern: that it was seen in few of the rows through its core, of which
    /// every `every`th was looked at, and that it is not round. 0 to 0.8.
    pub(super) fn doubt(&self, every: usize) -> f32 {
        let seen = f32::from(self.hits) * real(every) / (2.0 * self.module);
        0.3 * (1.0 - seen).max(0.0) + 0.8 * (1.0 - self.roundness)
    }

    /// Whether it was seen more than once, where it must have been.
    pub(super) fn is_steady(&self, every: usize) -> bool {
        self.hits > 1 || self.module < real(every)
    }

    fn covers(&self, point: Point, dark: bool) -> bool {
        let off = point - self.center;
        self.dark == dark && off.x.abs() < 1.8 * self.module && off.y.abs() < 2.5 * self.module
    }
}

/// Looks at a place from all sides: up and down, again across, and along both diagonals.
fn examine(ink: &Ink, at: Point, dark: bool, width: f32) -> Option<Finder> {
    let limit = width * 2.5 + 4.0;
    let upright = Span::straight(ink, at, (0, 1), dark, limit)?;
    let center = Point::new(at.x, at.y + upright.ahead());
    let level = Span::straight(ink, center, (1, 0), dark, limit)?;
    let center = Point::new(center.x + level.ahead(), center.y);
    let (high, wide) = (upright.total(), level.total());
    if high.max(wide) > 3.0 * high.min(wide) {
        return None;
    }
    let diagonal = |x: i8| Span::straight(ink, center, (x, 1), dark, limit);
    let diagonals = [diagonal(1), diagonal(-1)];
    let lengths = diagonals.iter().flatten().map(Span::total);
    let (sum, count) =
        lengths.fold((high + wide, 2.0), |(sum, count), one| (sum + one, count + 1.0));
    // Averaged over directions, a line through the middle of a square is 1.15 sides long.
    let module = sum / count / 1.15 / 7.0;
    if count < 3.0 {
        return None;
    }
    let roundness = roundness(ink, center, dark, 8.0 * module);
    (roundness >= ROUND).then_some(Finder { center, module, dark, hits: 1, roundness })
}

/// In which part of all directions the rings around `center` are as wide as they should be: their
/// edges at 3, 5 and 7 half modules. However a square is turned and slanted, that is so from its
/// middle in every direction; by chance it is so in few.
fn roundness(ink: &Ink, center: Point, dark: bool, limit: f32) -> f32 {
    let sound = (0..DIRECTIONS).filter(|nth| {
        let angle = (f32::from(*nth) + 0.5) * std::f32::consts::TAU / f32::from(DIRECTIONS);
        let (sin, cos) = angle.sin_cos();
        let Some([first, second, third]) = ink.arm(center, Point::new(cos, sin), dark, limit)
        else {
            return false;
        };
        let pixel = 0.7 / third;
        (first / third - 3.0 / 7.0).abs() < 0.1 + pixel
            && (second / third - 5.0 / 7.0).abs() < 0.1 + pixel
    });
    real(sound.count()) / f32::from(DIRECTIONS)
}

/// Where the runs of equal pixels in `row` begin, from left to right, and where the last one ends.
fn run_ends(row: &[u8], ends: &mut Vec<u16>) {
    ends.clear();
    ends.push(0);
    let mut before = row[0];
    let mut at = 0_usize;
    let mut push = |at: usize| ends.push(u16::try_from(at).unwrap_or(u16::MAX));
    let (eights, rest) = row.as_chunks::<8>();
    for eight in eights {
        let pixels = u64::from_le_bytes(*eight);
        // Every byte against the one before it: 1 where the shade changes.
        let mut changes = pixels ^ ((pixels << 8) | u64::from(before));
        while changes != 0 {
            push(at + usize::from(trailing_bytes(changes)));
            changes &= changes - 1;
        }
        before = eight[7];
        at += 8;
    }
    for pixel in rest {
        if *pixel != before {
            push(at);
        }
        before = *pixel;
        at += 1;
    }
    push(row.len());
}

fn trailing_bytes(value: u64) -> u8 {
    u8::try_from(value.trailing_zeros() / 8).unwrap_or_default()
}
