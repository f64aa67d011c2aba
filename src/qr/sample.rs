//! Reads the light of every module of a code from the picture, where its patterns say it lies.

use super::codewords::Modules;
use super::geometry::{Pair, Point, Projection};
use super::locate::module_side;
use super::number::real;
use super::picture::Picture;
use super::symbol::{Version, alignment_centres};

/// A code as it lies in a picture.
pub(super) struct Sampler<'a> {
    picture: &'a Picture<'a>,
    pub(super) version: Version,
    pub(super) projection: Projection,
    /// The shade of its ink: dark, unless it is light on dark.
    dark: bool,
    bends: Bends,
}

/// How far alignment patterns are from where the projection has them, for paper that is not flat.
#[derive(Default)]
struct Bends {
    /// Modules at which patterns have their centres, along each axis.
    places: Vec<usize>,
    /// For each crossing of them, in pixels.
    shifts: Vec<Point>,
}

/// A pattern that resembles its template less than this, as a correlation, is not one.
const RESEMBLES: f32 = 0.62;

/// Where the light of a module is looked at, from its middle; only there if a module is narrower than
/// this, in pixels.
const SPOTS: [(f32, f32); 5] =
    [(0.0, 0.0), (-0.22, -0.22), (0.22, -0.22), (-0.22, 0.22), (0.22, 0.22)];
const CLOSE: f32 = 2.2;

/// Half modules to each side in which the fourth corner is sought.
const CORNER_STEPS: i8 = 4;

impl<'a> Sampler<'a> {
    /// Fits the code to `pairs`.
    pub(super) fn fitting(
        picture: &'a Picture<'a>,
        version: Version,
        pairs: &[Pair],
        dark: bool,
    ) -> Option<Self> {
        let projection = Projection::fitting(pairs)?;
        Some(Self { picture, version, projection, dark, bends: Bends::default() })
    }

    /// Fits the code better, to its alignment patterns too. Returns whether the one nearest to the
    /// fourth corner was found.
    pub(super) fn align(&mut self, pairs: &[Pair]) -> bool {
        let places = self.version.alignments();
        let Some(&last) = places.last() else { return false };
        // The fourth corner has no finder pattern; this one is nearest to it.
        let fourth = Point::new(real(last) + 0.5, real(last) + 0.5);
        let found = self.alignment(fourth, Point::default(), 8);
        if let Some(pixel) = found {
            let pairs = [pairs, &[Pair { module: fourth, pixel, weight: 8.0 }]].concat();
            self.projection = Projection::fitting(&pairs).unwrap_or(self.projection);
        }
        if places.len() > 2 {
            self.bend(places);
        }
        found.is_some()
    }

    /// Moves the fourth corner to where the modules near it are most clearly dark or light: between
    /// modules all is grey.
    pub(super) fn seek_corner(&mut self, pairs: &[Pair]) {
        let size = real(self.version.size());
        let corner = Point::new(size, size);
        let expected = self.projection.map(corner);
        let right = self.projection.map(corner + Point::new(1.0, 0.0)) - expected;
        let below = self.projection.map(corner + Point::new(0.0, 1.0)) - expected;
        let mut best = (0.0, self.projection);
        for y in -CORNER_STEPS..=CORNER_STEPS {
            for x in -CORNER_STEPS..=CORNER_STEPS {
                let (x, y) = (f32::from(x) * 0.5, f32::from(y) * 0.5);
                let pixel = expected + right * x + below * y;
                let pair = Pair { module: corner, pixel, weight: 8.0 };
                let Some(projection) = Projection::fitting(&[pairs, &[pair]].concat()) else {
                    continue;
                };
                let clear = self.clearness(&projection) - 0.1 * (x.abs() + y.abs());
                if clear > best.0 {
                    best = (clear, projection);
                }
            }
        }
        self.projection = best.1;
    }

    /// How far from grey the modules in the half of the fourth corner are, some of them looked at.
    fn clearness(&self, projection: &Projection) -> f32 {
        let size = self.version.size();
        let every = (size * size / 400).max(1);
        let mut lights = Vec::with_capacity(400);
        for nth in (0..size * size).step_by(every) {
            let (x, y) = (nth % size, nth / size);
            if x + y >= size {
                lights.push(self.light(projection.map(middle(x, y))));
            }
        }
        let mean = lights.iter().sum::<f32>() / real(lights.len().max(1));
        lights.iter().map(|light| (light - mean).abs()).sum::<f32>() / real(lights.len().max(1))
    }

    /// Finds all alignment patterns, each near where its neighbours say.
    fn bend(&mut self, places: Vec<usize>) {
        let side = places.len();
        let mut shifts: Vec<Option<Point>> = vec![None; side * side];
        let [first, last] = [0, side - 1];
        for corner in [first * side + first, first * side + last, last * side + first] {
            shifts[corner] = Some(Point::default());
        }
        let crossings: Vec<(usize, usize)> = alignment_centres(&places).collect();
        for (x, y) in crossings {
            let nth = |place: usize| places.iter().position(|p| *p == place).unwrap_or_default();
            let (column, row) = (nth(x), nth(y));
            let known = near(&shifts, side, column, row);
            let module = Point::new(real(x) + 0.5, real(y) + 0.5);
            let found = self.alignment(module, known, 4);
            shifts[row * side + column] = found.map(|pixel| pixel - self.projection.map(module));
        }
        let filled = (0..side * side)
            .map(|at| shifts[at].unwrap_or_else(|| near(&shifts, side, at % side, at / side)))
            .collect();
        self.bends = Bends { places, shifts: filled };
    }

    /// Where module position (`x`, `y`) is seen.
    fn pixel(&self, module: Point) -> Point {
        self.projection.map(module) + self.bends.at(module)
    }

    /// The alignment pattern nearest to `module`, up to `reach` half modules from where it should
    /// be.
    fn alignment(&self, module: Point, shift: Point, reach: usize) -> Option<Point> {
        let expected = self.projection.map(module);
        let right = self.projection.map(module + Point::new(1.0, 0.0)) - expected;
        let below = self.projection.map(module + Point::new(0.0, 1.0)) - expected;
        let around = expected + shift;
        let half = (right * 0.5, below * 0.5);
        let (likeness, coarse) = Patch::of(self, around, half, reach).best(reach);
        if likeness < 0.8 * RESEMBLES {
            return None;
        }
        // Twice as fine around it; steps of the template become four.
        let (likeness, fine) = Patch::of_quarters(self, coarse, (right * 0.25, below * 0.25));
        (likeness > RESEMBLES).then_some(fine)
    }

    /// The light at a point; ink is always low.
    fn light(&self, point: Point) -> f32 {
        let light = self.picture.light(point);
        if self.dark { light } else { 255.0 - light }
    }

    /// How well the timing patterns are seen: correlation with their alternating modules.
    pub(super) fn timing(&self) -> f32 {
        let size = self.version.size();
        let (mut inked, mut bare, mut sum, mut squares) = (0.0, 0.0, 0.0, 0.0);
        for nth in 8..size - 8 {
            for (x, y) in [(nth, 6), (6, nth)] {
                let light = self.light(self.pixel(middle(x, y)));
                sum += light;
                squares += light * light;
                if nth % 2 == 0 { inked += light } else { bare += light }
            }
        }
        let all = real(2 * (size - 16));
        let (dark, light) = (real(2 * (size - 16).div_ceil(2)), real(2 * ((size - 16) / 2)));
        let spread = squares / all - (sum / all).powi(2);
        let contrast = bare / light - inked / dark;
        contrast * (dark * light).sqrt() / all / (spread.max(0.0).sqrt() + 1.0)
    }

    /// The light of every module, row by row; ink is always low.
    pub(super) fn lights(&self) -> Vec<f32> {
        let size = self.version.size();
        let side = module_side(&self.projection, self.version);
        let spots = if side < CLOSE { &SPOTS[..1] } else { &SPOTS[..] };
        let share = 1.0 / real(spots.len());
        let mut lights = Vec::with_capacity(size * size);
        for y in 0..size {
            for x in 0..size {
                let middle = middle(x, y);
                let spots = spots.iter().map(|(dx, dy)| middle + Point::new(*dx, *dy));
                lights.push(spots.map(|spot| self.light(self.pixel(spot))).sum::<f32>() * share);
            }
        }
        lights
    }
}

/// The light around a place, on a lattice along the code's axes.
struct Patch {
    lights: Vec<f32>,
    /// Points in a row.
    wide: usize,
    /// Points from one module to the next.
    fineness: usize,
    center: Point,
    steps: (Point, Point),
}

impl Patch {
    /// A lattice of half modules, enough for a template anywhere up to `reach` from the center.
    fn of(sampler: &Sampler<'_>, center: Point, steps: (Point, Point), reach: usize) -> Self {
        Self::with(sampler, center, steps, reach, 2)
    }

    fn of_quarters(sampler: &Sampler<'_>, center: Point, steps: (Point, Point)) -> (f32, Point) {
        Self::with(sampler, center, steps, 2, 4).best(2)
    }

    fn with(
        sampler: &Sampler<'_>,
        center: Point,
        steps: (Point, Point),
        reach: usize,
        fineness: usize,
    ) -> Self {
        let margin = reach + 2 * fineness;
        let wide = 2 * margin + 1;
        let mut lights = Vec::with_capacity(wide * wide);
        let first = center - (steps.0 + steps.1) * real(margin);
        for y in 0..wide {
            for x in 0..wide {
                lights.push(sampler.light(first + steps.0 * real(x) + steps.1 * real(y)));
            }
        }
        Self { lights, wide, fineness, center, steps }
    }

    /// Where it is most like an alignment pattern, and how much: a correlation.
    fn best(&self, reach: usize) -> (f32, Point) {
        let mut best = (0.0, self.center);
        for y in 0..=2 * reach {
            for x in 0..=2 * reach {
                let (off_x, off_y) = (real(x) - real(reach), real(y) - real(reach));
                // The nearer of two equal ones.
                let bias = 0.01 * (off_x.abs() + off_y.abs());
                let likeness = self.likeness(x, y) - bias;
                if likeness > best.0 {
                    best = (likeness, self.center + self.steps.0 * off_x + self.steps.1 * off_y);
                }
            }
        }
        best
    }

    /// Correlation of the 5 by 5 modules that begin at point (`left`, `top`) with the template.
    fn likeness(&self, left: usize, top: usize) -> f32 {
        let (mut all, mut squares) = (0.0, 0.0);
        let at = |x: usize, y: usize| {
            self.lights[(top + y * self.fineness) * self.wide + left + x * self.fineness]
        };
        for y in 0..5 {
            for x in 0..5 {
                let light = at(x, y);
                all += light;
                squares += light * light;
            }
        }
        let ring = [(1, 1), (2, 1), (3, 1), (1, 2), (3, 2), (1, 3), (2, 3), (3, 3)];
        let bare: f32 = ring.iter().map(|&(x, y)| at(x, y)).sum();
        // 17 modules of ink, 8 without; the spread is that of all 25.
        let spread = (squares / 25.0 - (all / 25.0).powi(2)).max(0.0).sqrt();
        let contrast = bare / 8.0 - (all - bare) / 17.0;
        contrast * (17.0_f32 * 8.0).sqrt() / 25.0 / (spread + 1.0)
    }
}

fn middle(x: usize, y: usize) -> Point {
    Point::new(real(x) + 0.5, real(y) + 0.5)
}

/// The mean shift of the crossings around one that are known.
fn near(shifts: &[Option<Point>], side: usize, column: usize, row: usize) -> Point {
    let (mut sum, mut count) = (Point::default(), 0.0);
    for y in row.saturating_sub(1)..(row + 2).min(side) {
        for x in column.saturating_sub(1)..(column + 2).min(side) {
            if let Some(shift) = shifts[y * side + x] {
                sum = sum + shift;
                count += 1.0;
            }
        }
    }
    sum * (1.0 / f32::max(count, 1.0))
}

impl Bends {
    /// Between crossings, by how near each is.
    fn at(&self, module: Point) -> Point {
        if self.places.is_empty() {
            return Point::default();
        }
        let (column, x) = self.between(module.x);
        let (row, y) = self.between(module.y);
        let side = self.places.len();
        let shift = |column: usize, row: usize| self.shifts[row * side + column];
        (shift(column, row) * (1.0 - x) + shift(column + 1, row) * x) * (1.0 - y)
            + (shift(column, row + 1) * (1.0 - x) + shift(column + 1, row + 1) * x) * y
    }

    /// The place before `along` and how far it is on the way to the next, 0 to 1 and a little
    /// beyond at the ends.
    fn between(&self, along: f32) -> (usize, f32) {
        let last = self.places.len() - 2;
        let nth = self.places[1..=last].iter().take_while(|place| real(**place) < along).count();
        let (from, to) = (real(self.places[nth]) + 0.5, real(self.places[nth + 1]) + 0.5);
        (nth, ((along - from) / (to - from)).clamp(-0.3, 1.3))
    }
}

/// Light -> dark or light: every module against those around it. `sharper` takes that much of its
/// neighbours' light away first, which undoes blur.
pub(super) fn modules(version: Version, lights: &[f32], sharper: f32) -> Modules {
    let size = version.size();
    let sharp = if sharper > 0.0 { sharpened(size, lights, sharper) } else { lights.to_vec() };
    let sums = Sums::of(size, &sharp);
    let overall = spread(&sharp);
    let mut seen = Vec::with_capacity(sharp.len());
    for y in 0..size {
        for x in 0..size {
            let (mean, spread) = sums.around(x, y, AROUND);
            let off = mean - sharp[y * size + x];
            seen.push(off / (spread + 0.3 * overall + 1.0));
        }
    }
    Modules { version, seen }
}

/// Modules to each side that tell what is dark and what is light.
const AROUND: usize = 5;

fn sharpened(size: usize, lights: &[f32], by: f32) -> Vec<f32> {
    let mut out = Vec::with_capacity(lights.len());
    for y in 0..size {
        for x in 0..size {
            let here = lights[y * size + x];
            let side = |x: usize, y: usize| lights[y * size + x];
            let left = if x > 0 { side(x - 1, y) } else { here };
            let right = if x + 1 < size { side(x + 1, y) } else { here };
            let above = if y > 0 { side(x, y - 1) } else { here };
            let below = if y + 1 < size { side(x, y + 1) } else { here };
            out.push(here + by * (4.0 * here - left - right - above - below) / 4.0);
        }
    }
    out
}

fn spread(lights: &[f32]) -> f32 {
    let count = real(lights.len());
    let mean = lights.iter().sum::<f32>() / count;
    (lights.iter().map(|light| (light - mean).powi(2)).sum::<f32>() / count).sqrt()
}

/// Sums over rectangles of modules in constant time.
struct Sums {
    size: usize,
    /// Of all above and to the left: light, and its square.
    sums: Vec<(f32, f32)>,
}

impl Sums {
    fn of(size: usize, lights: &[f32]) -> Self {
        let wide = size + 1;
        let mut sums = vec![(0.0, 0.0); wide * wide];
        for y in 0..size {
            let mut line = (0.0, 0.0);
            for x in 0..size {
                let light = lights[y * size + x] - 128.0;
                line = (line.0 + light, line.1 + light * light);
                let above = sums[y * wide + x + 1];
                sums[(y + 1) * wide + x + 1] = (above.0 + line.0, above.1 + line.1);
            }
        }
        Self { size, sums }
    }

    /// Mean and spread of the modules up to `reach` from (`x`, `y`).
    fn around(&self, x: usize, y: usize, reach: usize) -> (f32, f32) {
        let wide = self.size + 1;
        let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(self.size));
        let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(self.size));
        let sum = |x: usize, y: usize| self.sums[y * wide + x];
        let (all, above) = (sum(right, bottom), sum(right, top));
        let (beside, both) = (sum(left, bottom), sum(left, top));
        let count = real((right - left) * (bottom - top));
        let mean = (all.0 - above.0 - beside.0 + both.0) / count;
        let square = (all.1 - above.1 - beside.1 + both.1) / count;
        (mean + 128.0, (square - mean * mean).max(0.0).sqrt())
    }
}
