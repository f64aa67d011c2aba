//! Grey -> dark or light: every pixel against the light around it, so that shadows and uneven light
//! make no ink; and straight walks over the outcome.

use super::geometry::Point;
use super::number::{real, shade, whole};
use super::picture::Picture;

/// Side of the squares whose light is measured, in pixels. A threshold comes of five by five.
const SIDE: usize = 8;

/// Squares with less between darkest and lightest pixel than this are flat: what is in them is
/// noise. How much noise there is, the calmest squares of the picture tell.
const FLAT: std::ops::RangeInclusive<u8> = 12..=32;

/// Where half of all squares have so little between darkest and lightest pixel, but this much, it is
/// noise, and the picture is smoothed first: single pixels would break every straight walk.
const NOISY: std::ops::RangeInclusive<u8> = 24..=72;

/// The part of all squares that counts as the calmest, and the part that tells the noise.
const CALMEST: f32 = 0.2;
const MIDDLE: f32 = 0.5;

/// A picture in two shades.
pub(super) struct Ink {
    width: usize,
    height: usize,
    /// One byte a pixel, row by row: 1 dark, 0 light.
    dark: Vec<u8>,
}

impl Ink {
    pub(super) fn of(picture: &Picture<'_>) -> Self {
        let levels = Levels::of(picture);
        if !NOISY.contains(&levels.noise) {
            return Self::at_levels(picture, &levels);
        }
        let calm = picture.smoothed();
        Self::at_levels(&calm.picture(), &Levels::of(&calm.picture()))
    }

    fn at_levels(picture: &Picture<'_>, levels: &Levels) -> Self {
        let (width, height) = (usize::from(picture.width()), usize::from(picture.height()));
        let mut dark = vec![0; width * height];
        let mut limits = vec![0_u8; width];
        for (at, band) in dark.chunks_mut(width * SIDE).enumerate() {
            for (column, part) in limits.chunks_mut(SIDE).enumerate() {
                part.fill(levels.threshold(column, at));
            }
            for (line, row) in band.chunks_exact_mut(width).enumerate() {
                let pixels = picture.row(at * SIDE + line);
                for ((target, pixel), limit) in row.iter_mut().zip(pixels).zip(&limits) {
                    *target = u8::from(pixel < limit);
                }
            }
        }
        Self { width, height, dark }
    }

    pub(super) fn height(&self) -> usize {
        self.height
    }

    pub(super) fn row(&self, y: usize) -> &[u8] {
        &self.dark[y * self.width..(y + 1) * self.width]
    }

    /// Whether the pixel at `point` is dark; none outside the picture.
    pub(super) fn at(&self, point: Point) -> Option<bool> {
        let inside = point.x >= 0.0 && point.y >= 0.0;
        let (x, y) = (whole(point.x), whole(point.y));
        let within = inside && x < self.width && y < self.height;
        within.then(|| self.dark[y * self.width + x] == 1)
    }

    /// Walks from `from`, which has the shade `core`, along `way`, and returns after what distance
    /// the shade changes for the first, second and third time: out of the core of a finder pattern,
    /// out of its light ring, out of its dark ring, which may be the edge of the picture. None if
    /// that is further than `limit` pixels.
    pub(super) fn arm(&self, from: Point, way: Point, core: bool, limit: f32) -> Option<[f32; 3]> {
        let longest = way.x.abs().max(way.y.abs());
        let step = way * (1.0 / longest);
        let length = step.length();
        let mut changes = [0.0; 3];
        let mut found = 0;
        let mut shade = core;
        let mut walked = 0.0;
        while walked * length <= limit {
            let here = self.at(from + step * walked);
            if here != Some(shade) {
                // Between the last pixel and this one.
                changes[found] = (walked - 0.5).max(0.0) * length;
                found += 1;
                if found == 3 {
                    return Some(changes);
                }
                shade = here?;
            }
            walked += 1.0;
        }
        None
    }

    /// As [`arm`](Self::arm), along one of the eight ways that lead from pixel to pixel; much faster.
    pub(super) fn straight_arm(
        &self,
        from: Point,
        way: (i8, i8),
        core: bool,
        limit: f32,
    ) -> Option<[f32; 3]> {
        self.at(from)?;
        let (x, y) = (whole(from.x), whole(from.y));
        let room = |way: i8, at: usize, size: usize| match way {
            0 => usize::MAX,
            1.. => size - 1 - at,
            _ => at,
        };
        let room = room(way.0, x, self.width).min(room(way.1, y, self.height));
        let stride = isize::try_from(self.width).ok()?;
        let step = isize::from(way.1) * stride + isize::from(way.0);
        let length = if way.0 != 0 && way.1 != 0 { std::f32::consts::SQRT_2 } else { 1.0 };
        let steps = whole(limit / length);
        let (mut at, mut shade) = (y * self.width + x, u8::from(core));
        let mut changes = [0.0; 3];
        let mut found = 0;
        for walked in 0..=steps.min(room) {
            if self.dark[at] != shade {
                changes[found] = (real(walked) - 0.5).max(0.0) * length;
                found += 1;
                if found == 3 {
                    return Some(changes);
                }
                shade = 1 - shade;
            }
            at = at.wrapping_add_signed(step);
        }
        // The edge of the picture may be that of the ring.
        (found == 2 && room < steps).then(|| {
            changes[2] = (real(room) + 0.5) * length;
            changes
        })
    }

    /// How often the shade changes on the way from one point to another; none if that leads outside.
    pub(super) fn changes(&self, from: Point, to: Point) -> Option<usize> {
        let way = to - from;
        let steps = way.x.abs().max(way.y.abs()).ceil();
        if !(1.0..=20_000.0).contains(&steps) {
            return None;
        }
        let step = way * (1.0 / steps);
        let mut shade = self.at(from)?;
        let mut count = 0;
        for nth in 1..=whole(steps) {
            let here = self.at(from + step * real(nth))?;
            count += usize::from(here != shade);
            shade = here;
        }
        Some(count)
    }
}

/// The light of every square of a picture, ready to be summed over five by five.
struct Levels {
    columns: usize,
    rows: usize,
    /// For every square the threshold of its surroundings.
    thresholds: Vec<u8>,
    /// Between darkest and lightest pixel of a square, in the middle of all squares.
    noise: u8,
}

#[derive(Clone, Copy, Default)]
struct Square {
    /// Sum of means of squares that are not flat, and their number.
    sum: u16,
    count: u16,
    /// Between darkest and lightest pixel.
    range: u8,
}

impl Levels {
    fn of(picture: &Picture<'_>) -> Self {
        let (width, height) = (usize::from(picture.width()), usize::from(picture.height()));
        let (columns, rows) = (width.div_ceil(SIDE), height.div_ceil(SIDE));
        let mut squares = Vec::with_capacity(columns * rows);
        let (mut low, mut high, mut sum) =
            (vec![0_u8; width], vec![0_u8; width], vec![0_u16; width]);
        for row in 0..rows {
            let lines = row * SIDE..((row + 1) * SIDE).min(height);
            let count = lines.len();
            low.fill(u8::MAX);
            high.fill(0);
            sum.fill(0);
            for line in lines {
                let pixels = picture.row(line);
                for (((pixel, low), high), sum) in
                    pixels.iter().zip(&mut low).zip(&mut high).zip(&mut sum)
                {
                    *low = (*low).min(*pixel);
                    *high = (*high).max(*pixel);
                    *sum += u16::from(*pixel);
                }
            }
            for ((low, high), sum) in low.chunks(SIDE).zip(high.chunks(SIDE)).zip(sum.chunks(SIDE))
            {
                squares.push(square(low, high, sum, count));
            }
        }
        let [calm, noise] = ranges(&squares, [CALMEST, MIDDLE]);
        let flat = shade(1.5 * f32::from(calm) + 4.0).clamp(*FLAT.start(), *FLAT.end());
        for square in squares.iter_mut().filter(|square| square.range < flat) {
            *square = Square::default();
        }
        let thresholds = smooth(&squares, columns, rows);
        Self { columns, rows, thresholds, noise }
    }

    fn threshold(&self, column: usize, row: usize) -> u8 {
        debug_assert!(column < self.columns && row < self.rows);
        self.thresholds[row * self.columns + column]
    }
}

/// The ranges that so large `parts` of all squares do not exceed.
fn ranges<const N: usize>(squares: &[Square], parts: [f32; N]) -> [u8; N] {
    let mut counts = [0_usize; 256];
    for square in squares {
        counts[usize::from(square.range)] += 1;
    }
    parts.map(|part| {
        let wanted = whole(real(squares.len()) * part);
        let mut sum = 0;
        let range = counts.iter().position(|count| {
            sum += count;
            sum > wanted
        });
        range.and_then(|range| u8::try_from(range).ok()).unwrap_or_default()
    })
}

fn square(low: &[u8], high: &[u8], sum: &[u16], lines: usize) -> Square {
    let low = low.iter().copied().min().unwrap_or_default();
    let high = high.iter().copied().max().unwrap_or_default();
    let total: u32 = sum.iter().map(|sum| u32::from(*sum)).sum();
    let pixels = u32::try_from(sum.len() * lines).unwrap_or(1).max(1);
    let mean = u16::try_from(total / pixels).unwrap_or_default();
    Square { sum: mean, count: 1, range: high - low }
}

/// The mean of what is not flat within two squares of each; 0 where all is flat, so that nothing
/// is dark there.
fn smooth(squares: &[Square], columns: usize, rows: usize) -> Vec<u8> {
    let add =
        |a: Square, b: &Square| Square { sum: a.sum + b.sum, count: a.count + b.count, range: 0 };
    let mut across = Vec::with_capacity(squares.len());
    for line in squares.chunks_exact(columns) {
        for at in 0..columns {
            let near = &line[at.saturating_sub(2)..(at + 3).min(columns)];
            across.push(near.iter().fold(Square::default(), add));
        }
    }
    let mut out = Vec::with_capacity(squares.len());
    for row in 0..rows {
        let near = row.saturating_sub(2)..(row + 3).min(rows);
        for column in 0..columns {
            let sum = near
                .clone()
                .map(|row| &across[row * columns + column])
                .fold(Square::default(), add);
            let mean = f32::from(sum.sum) / f32::from(sum.count.max(1));
            out.push(shade(mean));
        }
    }
    out
}
