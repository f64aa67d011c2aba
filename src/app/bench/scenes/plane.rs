//! A grey picture while it is being made: 0 is black, 255 white, and nothing is rounded or clipped yet.
//! Places are in pixels; the middle of the first pixel is at (0.5, 0.5).

/// A point or a way, to the right and down.
pub(super) type Point = (f32, f32);

/// The direction of what is not turned.
pub(super) const UPRIGHT: Point = (1.0, 0.0);

#[derive(Debug, Clone)]
pub(super) struct Plane {
    width: u16,
    height: u16,
    pub(super) pixels: Vec<f32>,
}

/// What can be filled with smooth edges.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    /// From the left upper to the right lower corner.
    Box(Point, Point),
    /// Centre, radii, and the direction of the first of them, of length 1.
    Ellipse(Point, Point, Point),
    /// A line with round ends, and half its width.
    Stroke(Point, Point, f32),
}

impl Plane {
    pub(super) fn new(width: u16, height: u16, shade: f32) -> Self {
        let area = usize::from(width) * usize::from(height);
        Self { width, height, pixels: vec![shade; area] }
    }

    /// A plane of what `shade` says for the middle of each pixel.
    pub(super) fn from_fn(width: u16, height: u16, shade: impl Fn(f32, f32) -> f32) -> Self {
        let mut plane = Self::new(width, height, 0.0);
        plane.change(|x, y, _| shade(x, y));
        plane
    }

    pub(super) fn width(&self) -> u16 {
        self.width
    }

    pub(super) fn height(&self) -> u16 {
        self.height
    }

    pub(super) fn rows(&self) -> impl DoubleEndedIterator<Item = &[f32]> {
        self.pixels.chunks_exact(usize::from(self.width))
    }

    pub(super) fn rows_mut(&mut self) -> impl Iterator<Item = &mut [f32]> {
        self.pixels.chunks_exact_mut(usize::from(self.width))
    }

    #[cfg(test)]
    pub(super) fn get(&self, x: u16, y: u16) -> f32 {
        self.pixels[usize::from(y) * usize::from(self.width) + usize::from(x)]
    }

    /// Makes every pixel anew from its middle and its old shade.
    pub(super) fn change(&mut self, shade: impl Fn(f32, f32, f32) -> f32) {
        for (y, row) in (0_u16..).zip(self.rows_mut()) {
            let y = f32::from(y) + 0.5;
            for (x, pixel) in (0_u16..).zip(row) {
                *pixel = shade(f32::from(x) + 0.5, y, *pixel);
            }
        }
    }

    pub(super) fn fill(&mut self, form: Form, shade: f32) {
        self.paint(form, |_, _| shade);
    }

    /// Fills `form` with what `ink` says for the middle of each pixel.
    pub(super) fn paint(&mut self, form: Form, ink: impl Fn(f32, f32) -> f32) {
        let ((left, top), (right, bottom)) = form.bounds();
        let (from, to) = (index(left - 1.0), index(right + 2.0).min(self.width));
        for y in index(top - 1.0)..index(bottom + 2.0).min(self.height) {
            let start = usize::from(y) * usize::from(self.width);
            let middle = f32::from(y) + 0.5;
            for x in from..to {
                let at = (f32::from(x) + 0.5, middle);
                let cover = (0.5 - form.distance(at)).clamp(0.0, 1.0);
                if cover > 0.0 {
                    let pixel = &mut self.pixels[start + usize::from(x)];
                    *pixel += cover * (ink(at.0, at.1) - *pixel);
                }
            }
        }
    }

    /// Between the pixels: the four around a point, each by its nearness. Beyond the edge is what
    /// is at the edge.
    #[inline]
    pub(super) fn between(&self, x: f32, y: f32) -> f32 {
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (index(x), index(y));
        let (dx, dy) = ((x - f32::from(left)).max(0.0), (y - f32::from(top)).max(0.0));
        let left = usize::from(left.min(self.width - 1));
        let right = usize::from(dx > 0.0 && left + 1 < usize::from(self.width)) + left;
        let top = usize::from(top.min(self.height - 1));
        let bottom = usize::from(dy > 0.0 && top + 1 < usize::from(self.height)) + top;
        let (above, below) = (top * usize::from(self.width), bottom * usize::from(self.width));
        let mix = |row: usize| {
            let (left, right) = (self.pixels[row + left], self.pixels[row + right]);
            left + dx * (right - left)
        };
        let (above, below) = (mix(above), mix(below));
        above + dy * (below - above)
    }

    /// Half as wide and high; an odd last row or column is dropped.
    pub(super) fn halved(&self) -> Self {
        let mut half = Self::new((self.width / 2).max(1), (self.height / 2).max(1), 0.0);
        let rows: Vec<&[f32]> = self.rows().collect();
        for (two, row) in rows.chunks(2).zip(half.rows_mut()) {
            let (above, below) = (two[0], two[two.len() - 1]);
            for ((above, below), pixel) in above.chunks(2).zip(below.chunks(2)).zip(row) {
                let sum = above.iter().chain(below).sum::<f32>();
                *pixel = sum / if above.len() == 2 { 4.0 } else { 2.0 };
            }
        }
        half
    }

    /// Smoothly enlarged to `width` and `height`.
    pub(super) fn enlarged(&self, width: u16, height: u16) -> Self {
        let places = |few: u16, many: u16| -> Vec<(usize, usize, f32)> {
            let step = f32::from(few) / f32::from(many);
            let place = |nth: u16| {
                let at = ((f32::from(nth) + 0.5) * step - 0.5).max(0.0);
                let first = index(at).min(few - 1);
                let second = (first + 1).min(few - 1);
                (usize::from(first), usize::from(second), at - f32::from(first))
            };
            (0..many).map(place).collect()
        };
        let rows: Vec<&[f32]> = self.rows().collect();
        let mut large = Self::new(width, height, 0.0);
        let mut row = vec![0.0; usize::from(self.width)];
        let across = places(self.width, width);
        for ((above, below, down), wide) in
            places(self.height, height).into_iter().zip(large.rows_mut())
        {
            for (pixel, (above, below)) in row.iter_mut().zip(rows[above].iter().zip(rows[below])) {
                *pixel = above + down * (below - above);
            }
            for (pixel, (left, right, way)) in wide.iter_mut().zip(&across) {
                *pixel = row[*left] + way * (row[*right] - row[*left]);
            }
        }
        large
    }
}

impl Form {
    fn bounds(self) -> (Point, Point) {
        match self {
            Self::Box(from, to) => (from, to),
            Self::Ellipse((x, y), (across, down), _) => {
                let reach = across.max(down);
                ((x - reach, y - reach), (x + reach, y + reach))
            }
            Self::Stroke(from, to, radius) => (
                (from.0.min(to.0) - radius, from.1.min(to.1) - radius),
                (from.0.max(to.0) + radius, from.1.max(to.1) + radius),
            ),
        }
    }

    /// How far outside a point is; inside it is negative.
    #[inline]
    fn distance(self, (x, y): Point) -> f32 {
        match self {
            Self::Box(from, to) => (from.0 - x).max(x - to.0).max((from.1 - y).max(y - to.1)),
            Self::Ellipse(centre, (across, down), (cos, sin)) => {
                let (dx, dy) = (x - centre.0, y - centre.1);
                let (u, v) = ((dx * cos + dy * sin) / across, (dy * cos - dx * sin) / down);
                ((u * u + v * v).sqrt() - 1.0) * across.min(down)
            }
            Self::Stroke(from, to, radius) => {
                let (way, off) = ((to.0 - from.0, to.1 - from.1), (x - from.0, y - from.1));
                let length = (way.0 * way.0 + way.1 * way.1).max(1e-6);
                let along = ((off.0 * way.0 + off.1 * way.1) / length).clamp(0.0, 1.0);
                (off.0 - along * way.0).hypot(off.1 - along * way.1) - radius
            }
        }
    }
}

/// The pixel a place is in; 0 before the first.
#[inline]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is beyond either end becomes that end"
)]
pub(super) fn index(place: f32) -> u16 {
    place as u16
}

/// A shade as a camera stores it.
#[inline]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "darker than black is black, brighter than white is white"
)]
pub(super) fn byte(shade: f32) -> u8 {
    (shade + 0.5) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_covers_its_area_edges_included() {
        let area = |form| {
            let mut plane = Plane::new(60, 60, 0.0);
            plane.fill(form, 1.0);
            plane.pixels.iter().sum::<f32>()
        };
        for (form, expected) in [
            (Form::Box((10.0, 10.0), (30.0, 20.0)), 200.0),
            (Form::Box((-10.0, 10.0), (30.0, 20.0)), 300.0),
            (Form::Ellipse((30.0, 30.0), (20.0, 10.0), (0.8, 0.6)), 628.0),
            (Form::Stroke((20.0, 20.0), (40.0, 40.0), 2.0), 4.0 * 28.3 + 12.6),
        ] {
            let found = area(form);
            assert!((found - expected).abs() < 0.04 * expected, "{form:?}: {found}");
        }
    }

    #[test]
    fn enlarging_and_halving_keep_the_light() {
        let plane = Plane::from_fn(8, 6, |x, y| x + 10.0 * y);
        let half = plane.halved();
        assert_eq!((half.width(), half.height()), (4, 3));
        let close = |a: f32, b: f32| (a - b).abs() < 1e-3;
        assert!(close(half.get(1, 1), 3.0 + 30.0), "{}", half.get(1, 1));
        let large = plane.enlarged(16, 12);
        assert!(close(large.between(8.0, 6.0), 4.0 + 30.0), "{}", large.between(8.0, 6.0));
        assert!(close(large.get(0, 0), plane.get(0, 0)), "beyond the edge is what is at the edge");
    }
}
