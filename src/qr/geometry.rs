//! Points of a picture, and the map from a code's modules to the picture.
//!
//! Pixel (column, row) covers the square from (column, row) to (column + 1, row + 1); modules are
//! counted the same way from the code's top left corner.

use std::ops::{Add, Mul, Sub};

/// A place or a direction.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Point {
    pub(super) x: f32,
    pub(super) y: f32,
}

impl Point {
    pub(super) const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    pub(super) fn length(self) -> f32 {
        self.x.hypot(self.y)
    }

    pub(super) fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y
    }

    /// Positive where `other` lies clockwise of `self`, as seen on a screen.
    pub(super) fn cross(self, other: Self) -> f32 {
        self.x * other.y - self.y * other.x
    }

    /// The same direction with length 1; none for a point.
    pub(super) fn direction(self) -> Option<Self> {
        let length = self.length();
        (length > f32::EPSILON).then(|| self * (1.0 / length))
    }

    pub(super) fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

impl Add for Point {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f32> for Point {
    type Output = Self;

    fn mul(self, factor: f32) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}

/// A straight line through `through` along `along` (of length 1).
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) through: Point,
    pub(super) along: Point,
}

impl Line {
    /// The line nearest to `points` by squared distance; none for fewer than two.
    pub(super) fn nearest(points: &[Point]) -> Option<Self> {
        if points.len() < 2 {
            return None;
        }
        let share = 1.0 / super::number::real(points.len());
        let through = points.iter().fold(Point::default(), |sum, point| sum + *point) * share;
        let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
        for point in points {
            let off = *point - through;
            xx += off.x * off.x;
            xy += off.x * off.y;
            yy += off.y * off.y;
        }
        let angle = 0.5 * (2.0 * xy).atan2(xx - yy);
        let (sin, cos) = angle.sin_cos();
        (xx + yy > f32::EPSILON).then_some(Self { through, along: Point::new(cos, sin) })
    }

    pub(super) fn distance(&self, point: Point) -> f32 {
        self.along.cross(point - self.through).abs()
    }

    /// Where two lines meet; none for nearly parallel ones.
    pub(super) fn meet(&self, other: &Self) -> Option<Point> {
        let turn = self.along.cross(other.along);
        let far = (other.through - self.through).cross(other.along);
        (turn.abs() > 0.05).then(|| self.through + self.along * (far / turn))
    }
}

/// A perspective map from modules to pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Projection {
    m: [f32; 8],
}

/// A place on the code, where it is seen in the picture, and how surely.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    pub(super) module: Point,
    pub(super) pixel: Point,
    pub(super) weight: f32,
}

impl Projection {
    pub(super) fn map(&self, module: Point) -> Point {
        let m = &self.m;
        let depth = 1.0 / (m[6] * module.x + m[7] * module.y + 1.0);
        Point::new(
            (m[0] * module.x + m[1] * module.y + m[2]) * depth,
            (m[3] * module.x + m[4] * module.y + m[5]) * depth,
        )
    }

    /// The projection that fits four or more `pairs` best, by linear least squares.
    ///
    /// Both sides are brought to a size of about 1 first: the equations are badly conditioned
    /// otherwise (R. Hartley, "In defence of the 8-point algorithm").
    pub(super) fn fitting(pairs: &[Pair]) -> Option<Self> {
        let from = Frame::around(pairs.iter().map(|pair| pair.module))?;
        let onto = Frame::around(pairs.iter().map(|pair| pair.pixel))?;
        let mut sums = [[0.0_f64; 9]; 8];
        for pair in pairs {
            let (u, v) = from.inside(pair.module);
            let (x, y) = onto.inside(pair.pixel);
            let weight = f64::from(pair.weight);
            add(&mut sums, &[u, v, 1.0, 0.0, 0.0, 0.0, -u * x, -v * x, x], weight);
            add(&mut sums, &[0.0, 0.0, 0.0, u, v, 1.0, -u * y, -v * y, y], weight);
        }
        let unit = solve(sums)?;
        Self::between(&unit, &from, &onto)
    }

    /// `unit` maps between the insides of two frames; this is the map between what they frame.
    fn between(unit: &[f64; 8], from: &Frame, onto: &Frame) -> Option<Self> {
        let inside =
            [[unit[0], unit[1], unit[2]], [unit[3], unit[4], unit[5]], [unit[6], unit[7], 1.0]];
        let enter = [
            [from.scale, 0.0, -from.scale * from.x],
            [0.0, from.scale, -from.scale * from.y],
            [0.0, 0.0, 1.0],
        ];
        let leave =
            [[1.0 / onto.scale, 0.0, onto.x], [0.0, 1.0 / onto.scale, onto.y], [0.0, 0.0, 1.0]];
        let whole = product(&leave, &product(&inside, &enter));
        let last = whole[2][2];
        if last.abs() < 1e-9 {
            return None;
        }
        let mut m = [0.0; 8];
        for (value, target) in whole.iter().flatten().zip(&mut m) {
            *target = narrow(value / last);
        }
        m.iter().all(|value| value.is_finite()).then_some(Self { m })
    }
}

#[expect(clippy::cast_possible_truncation, reason = "only digits beyond a pixel's worth are lost")]
fn narrow(value: f64) -> f32 {
    value as f32
}

/// Centre and size of a cloud of points.
struct Frame {
    x: f64,
    y: f64,
    scale: f64,
}

impl Frame {
    fn around(points: impl Iterator<Item = Point> + Clone) -> Option<Self> {
        let (mut x, mut y, mut count) = (0.0, 0.0, 0.0);
        for point in points.clone() {
            x += f64::from(point.x);
            y += f64::from(point.y);
            count += 1.0;
        }
        x /= count;
        y /= count;
        let reach = points.map(|p| (f64::from(p.x) - x).abs() + (f64::from(p.y) - y).abs());
        let reach = reach.fold(0.0, f64::max);
        (reach > 0.0 && reach.is_finite()).then(|| Self { x, y, scale: 1.0 / reach })
    }

    fn inside(&self, point: Point) -> (f64, f64) {
        ((f64::from(point.x) - self.x) * self.scale, (f64::from(point.y) - self.y) * self.scale)
    }
}

/// Adds one weighted equation (eight factors, one result) to the normal equations.
fn add(sums: &mut [[f64; 9]; 8], equation: &[f64; 9], weight: f64) {
    for (row, factor) in sums.iter_mut().zip(equation) {
        let scale = factor * weight;
        for (sum, value) in row.iter_mut().zip(equation) {
            *sum += scale * value;
        }
    }
}

/// Gaussian elimination with the largest pivot first.
fn solve(mut rows: [[f64; 9]; 8]) -> Option<[f64; 8]> {
    for at in 0..8 {
        let best = (at..8).max_by(|a, b| rows[*a][at].abs().total_cmp(&rows[*b][at].abs()))?;
        rows.swap(at, best);
        let pivot = rows[at];
        if pivot[at].abs() < 1e-12 {
            return None;
        }
        for (_, row) in rows.iter_mut().enumerate().filter(|(nth, _)| *nth != at) {
            let factor = row[at] / pivot[at];
            for (value, above) in row.iter_mut().zip(&pivot).skip(at) {
                *value -= factor * above;
            }
        }
    }
    let mut solution = [0.0; 8];
    for (at, value) in solution.iter_mut().enumerate() {
        *value = rows[at][8] / rows[at][at];
    }
    Some(solution)
}

fn product(a: &[[f64; 3]; 3], b: &[[f64; 3]; 3]) -> [[f64; 3]; 3] {
    let mut out = [[0.0; 3]; 3];
    for (row, target) in a.iter().zip(&mut out) {
        for (nth, value) in target.iter_mut().enumerate() {
            *value = row[0] * b[0][nth] + row[1] * b[1][nth] + row[2] * b[2][nth];
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(module: (f32, f32), pixel: (f32, f32)) -> Pair {
        Pair {
            module: Point::new(module.0, module.1),
            pixel: Point::new(pixel.0, pixel.1),
            weight: 1.0,
        }
    }

    #[test]
    fn four_corners_make_a_projection() {
        let pairs = [
            pair((0.0, 0.0), (100.0, 50.0)),
            pair((21.0, 0.0), (300.0, 60.0)),
            pair((21.0, 21.0), (280.0, 200.0)),
            pair((0.0, 21.0), (120.0, 240.0)),
        ];
        let projection = Projection::fitting(&pairs).unwrap();
        for Pair { module, pixel, .. } in pairs {
            assert!((projection.map(module) - pixel).length() < 0.01, "{module:?}");
        }
    }

    #[test]
    fn points_on_one_line_make_none() {
        let pairs = [0.0, 1.0, 2.0, 3.0].map(|at: f32| pair((at, at), (at * 5.0, at * 5.0)));
        assert!(Projection::fitting(&pairs).is_none());
    }

    #[test]
    fn a_line_is_laid_through_points_in_any_direction() {
        for degrees in (0_u8..180).step_by(15) {
            let along = Point::new(
                f32::from(degrees).to_radians().cos(),
                f32::from(degrees).to_radians().sin(),
            );
            let points: Vec<Point> = [-3.0, -1.0, 2.0, 5.0]
                .iter()
                .map(|at| Point::new(7.0, 9.0) + along * *at)
                .collect();
            let line = Line::nearest(&points).unwrap();
            assert!(line.along.cross(along).abs() < 1e-3, "{degrees}");
            assert!(line.distance(Point::new(7.0, 9.0)) < 1e-3, "{degrees}");
        }
    }
}
