//! From three finder patterns to how the modules of a code lie in the picture.

use super::finder::{Finder, Span};
use super::geometry::{Line, Pair, Point, Projection};
use super::ink::Ink;
use super::number::{real, whole};
use super::picture::Picture;
use super::symbol::{FINDER, LARGEST, SMALLEST, Version};
use super::trio::Trio;

/// Rays from a pattern's middle, by which its outline is found.
const RAYS: u8 = 28;

/// Where a code may lie, in pixels of the ink.
#[derive(Debug, Clone)]
pub(super) struct Place {
    outlines: [Outline; 3],
    /// Estimates of the modules along a side, from independent measurements.
    estimates: Vec<f32>,
}

/// The outer corners of a finder pattern: top left, top right, bottom right, bottom left.
#[derive(Debug, Clone, Copy)]
struct Outline([Point; 4]);

impl Outline {
    /// The point at (`x`, `y`) modules within the pattern.
    fn at(&self, x: f32, y: f32) -> Point {
        let side = real(FINDER);
        let (x, y) = (x / side, y / side);
        let [first, right, opposite, below] = self.0;
        (first * (1.0 - x) + right * x) * (1.0 - y) + (below * (1.0 - x) + opposite * x) * y
    }
}

/// Measures what the three patterns of `trio` tell.
pub(super) fn place(ink: &Ink, finders: &[Finder], trio: &Trio) -> Option<Place> {
    let [corner, right, below] = trio.finders().map(|nth| finders[nth]);
    let across = (right.center - corner.center).direction()?;
    let down = (below.center - corner.center).direction()?;
    let mut estimates = Vec::with_capacity(4);
    // Cheap, and enough to tell most sets of three that are no code.
    estimates.push(distance(ink, &corner, &right)?);
    estimates.push(distance(ink, &corner, &below)?);
    let outlines = [corner, right, below].map(|finder| outline(ink, &finder, across, down));
    let [a, b, c] = &outlines;
    // The line of the timing pattern, from within one finder pattern to within the other.
    let ladder = |from: Point, to: Point| ink.changes(from, to).map(|n| real(n) + 13.0);
    estimates.extend(ladder(a.at(3.5, 6.5), b.at(3.5, 6.5)));
    estimates.extend(ladder(a.at(6.5, 3.5), c.at(6.5, 3.5)));
    Some(Place { outlines, estimates })
}

impl Place {
    /// The version as it is written beside the second and third pattern of a large code: seen from
    /// those, so that it can be read before anything is known of the code as a whole; and whether
    /// it is sure.
    pub(super) fn written_version(
        &self,
        picture: &Picture<'_>,
        scale: f32,
        dark: bool,
    ) -> Option<(Version, bool)> {
        if self.estimates.iter().all(|estimate| *estimate < 40.0) {
            return None;
        }
        let [_, right, below] = &self.outlines;
        let copies = [
            written_bits(right, |nth| (-1.5 - real(nth % 3), 5.5 - real(nth / 3)), picture, scale),
            written_bits(below, |nth| (5.5 - real(nth / 3), -1.5 - real(nth % 3)), picture, scale),
        ];
        let copies = copies.map(|bits| if dark { bits } else { bits ^ 0x3_ffff });
        let errors = |bits: u32| {
            copies.iter().map(|copy| (bits ^ copy).count_ones()).min().unwrap_or(u32::MAX)
        };
        let (errors, version) = Version::written()
            .map(|(version, bits)| (errors(bits), version))
            .min_by_key(|(errors, _)| *errors)?;
        let [across, down, ..] = self.estimates[..] else { return None };
        let fits = (real(version.size()) / f32::midpoint(across, down) - 1.0).abs() < 0.15;
        (errors <= 3 && fits).then_some((version, errors <= 1))
    }

    /// The sizes the code may have, the most likely first.
    pub(super) fn versions(&self) -> Vec<Version> {
        let votes = |size: usize| {
            let off = self.estimates.iter().map(|estimate| {
                let off = (estimate - real(size)).abs();
                // An estimate that is far off is just wrong, however far.
                (off / (1.0 + 0.03 * real(size))).min(3.0)
            });
            off.sum::<f32>()
        };
        let mut sizes: Vec<(f32, usize)> =
            (SMALLEST..=LARGEST).step_by(4).map(|size| (votes(size), size)).collect();
        sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
        sizes.into_iter().take(3).filter_map(|(_, size)| Version::of_size(size)).collect()
    }

    /// What is known of where modules of a code of `version` are seen, in pixels of a picture that
    /// is `scale` times as large as the ink.
    pub(super) fn pairs(&self, version: Version, scale: f32) -> Vec<Pair> {
        let far = real(version.size() - FINDER);
        let side = real(FINDER);
        let mut pairs = Vec::with_capacity(14);
        for (outline, (left, top)) in self.outlines.iter().zip([(0.0, 0.0), (far, 0.0), (0.0, far)])
        {
            let corners = [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)];
            for (pixel, (x, y)) in outline.0.iter().zip(corners) {
                let module = Point::new(left + x, top + y);
                pairs.push(Pair { module, pixel: *pixel * scale, weight: 1.0 });
            }
        }
        // Seen from straight ahead the fourth corner makes a parallelogram. A faint hint, for where
        // the corners are too near to each other to tell.
        let [a, b, c] = self.outlines.map(|outline| outline.at(3.5, 3.5));
        let module = Point::new(far + 3.5, far + 3.5);
        pairs.push(Pair { module, pixel: (b + c - a) * scale, weight: 3e-4 });
        pairs
    }
}

/// 18 modules near a pattern, the highest bit first, against the pattern's own light and ink.
/// `place` tells where bit `nth` is, in modules from the pattern's first corner; those of a written
/// version are counted so that the first is farthest from the corner.
fn written_bits(
    outline: &Outline,
    place: impl Fn(usize) -> (f32, f32),
    picture: &Picture<'_>,
    scale: f32,
) -> u32 {
    let light = |(x, y): (f32, f32)| picture.light(outline.at(x, y) * scale);
    let ring =
        [(1.5, 3.5), (5.5, 3.5), (3.5, 1.5), (3.5, 5.5)].map(light).iter().sum::<f32>() / 4.0;
    let threshold = f32::midpoint(ring, light((3.5, 3.5)));
    (0..18).fold(0, |bits, nth| (bits << 1) | u32::from(light(place(nth)) < threshold))
}

/// The modules along a side by the distance of two patterns and their sizes along it. None if
/// neither looks like a pattern from the direction of the other.
fn distance(ink: &Ink, one: &Finder, other: &Finder) -> Option<f32> {
    let way = other.center - one.center;
    let along = way.direction()?;
    let module = |finder: &Finder| {
        let limit = 14.0 * finder.module;
        let span = Span::across(ink, finder.center, along, finder.dark, limit)?;
        Some(span.total() / real(FINDER))
    };
    let modules = match (module(one), module(other)) {
        (Some(a), Some(b)) => f32::midpoint(a, b),
        (Some(a), None) | (None, Some(a)) => a,
        (None, None) => return None,
    };
    Some(way.length() / modules + real(FINDER))
}

/// The outline of a pattern whose sides run about along `across` and `down`: a line through the ends
/// of the rays that meet each side.
fn outline(ink: &Ink, finder: &Finder, across: Point, down: Point) -> Outline {
    let mut sides: [Vec<Point>; 4] = Default::default();
    let turn = across.cross(down);
    for nth in 0..RAYS {
        let (sin, cos) = (f32::from(nth) * std::f32::consts::TAU / f32::from(RAYS)).sin_cos();
        let way = Point::new(cos, sin);
        let Some([_, _, edge]) = ink.arm(finder.center, way, finder.dark, 9.0 * finder.module)
        else {
            continue;
        };
        // The ray in the pattern's own, slanted axes.
        let (x, y) = (way.cross(down) / turn, across.cross(way) / turn);
        // Near a corner it is not sure which side it meets.
        if x.abs().min(y.abs()) > 0.8 * x.abs().max(y.abs()) {
            continue;
        }
        let side = match (x.abs() > y.abs(), x > 0.0, y > 0.0) {
            (false, _, false) => 0,
            (true, true, _) => 1,
            (false, _, true) => 2,
            (true, false, _) => 3,
        };
        sides[side].push(finder.center + way * edge);
    }
    let lines = sides.map(|points| steady_line(points, finder.module));
    let half = 3.5 * finder.module;
    let guess = |x: f32, y: f32| finder.center + across * (x * half) + down * (y * half);
    let meet = |one: usize, other: usize, guess: Point| {
        let (Some(one), Some(other)) = (&lines[one], &lines[other]) else { return guess };
        one.meet(other)
            .filter(|point| (*point - guess).length() < 4.0 * finder.module)
            .unwrap_or(guess)
    };
    Outline([
        meet(0, 3, guess(-1.0, -1.0)),
        meet(0, 1, guess(1.0, -1.0)),
        meet(2, 1, guess(1.0, 1.0)),
        meet(2, 3, guess(-1.0, 1.0)),
    ])
}

/// The line through `points`, without those that are clearly off it.
fn steady_line(mut points: Vec<Point>, module: f32) -> Option<Line> {
    let mut line = Line::nearest(&points)?;
    while points.len() > 3 {
        let (worst, off) = points
            .iter()
            .map(|point| line.distance(*point))
            .enumerate()
            .max_by(|a, b| a.1.total_cmp(&b.1))?;
        if off < 0.25 * module + 0.4 {
            break;
        }
        points.swap_remove(worst);
        line = Line::nearest(&points)?;
    }
    Some(line)
}

/// Corner points of a code of `version`, clockwise from the first.
pub(super) fn corners(projection: &Projection, version: Version) -> [Point; 4] {
    let size = real(version.size());
    [(0.0, 0.0), (size, 0.0), (size, size), (0.0, size)]
        .map(|(x, y)| projection.map(Point::new(x, y)))
}

/// Pixels a module is wide, about, in the middle of the code.
pub(super) fn module_side(projection: &Projection, version: Version) -> f32 {
    let [a, b, c, d] = corners(projection, version);
    let area = (c - a).cross(d - b).abs() / 2.0;
    area.sqrt() / real(version.size())
}

/// Whether a code of `version` would lie in a picture of `width` by `height` at all.
pub(super) fn lies_within(
    projection: &Projection,
    version: Version,
    width: f32,
    height: f32,
) -> bool {
    let corners = corners(projection, version);
    let margin = 0.35;
    corners.iter().all(|corner| {
        corner.is_finite()
            && corner.x > -margin * width
            && corner.y > -margin * height
            && corner.x < (1.0 + margin) * width
            && corner.y < (1.0 + margin) * height
    }) && turns_one_way(&corners)
        && whole(module_side(projection, version) * 10.0) > 7
}

/// Whether the corners make a quadrilateral that bulges nowhere inwards.
fn turns_one_way(corners: &[Point; 4]) -> bool {
    (0..4).all(|nth| {
        let [a, b, c] = [0, 1, 2].map(|step| corners[(nth + step) % 4]);
        (b - a).cross(c - b) > 0.0
    })
}
