//! Where a card is held before the camera and how, and what that makes of it in the picture.

use super::card::Sheet;
use super::plane::Point;

/// How a card is held.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pose {
    /// Where the middle of the code is in the picture.
    pub(super) centre: Point,
    /// How wide the code would be, were it not tilted.
    pub(super) side: f32,
    /// Degrees away from facing the camera.
    pub(super) tilt: f32,
    /// The direction in the picture of the axis it is tilted about, in radians.
    pub(super) axis: f32,
    /// Degrees turned in its own plane.
    pub(super) roll: f32,
}

/// A perspective mapping, row by row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mapping(pub(super) [[f32; 3]; 3]);

impl Pose {
    /// From a sheet to the picture of a camera that sees `focal` pixels at an angle of 45 degrees.
    pub(super) fn mapping(&self, sheet: &Sheet<'_>, focal: f32) -> Mapping {
        let (right, down) = self.axes();
        let scale = self.side / sheet.side;
        let (x, y) = (sheet.corner.0 + sheet.side / 2.0, sheet.corner.1 + sheet.side / 2.0);
        let row = |axis: usize, shift: f32, depth: f32| {
            let (a, b) = (
                scale * (focal * right[axis] + shift * right[2]),
                scale * (focal * down[axis] + shift * down[2]),
            );
            [a, b, depth - a * x - b * y]
        };
        let far = [scale * right[2], scale * down[2]];
        Mapping([
            row(0, self.centre.0, self.centre.0 * focal),
            row(1, self.centre.1, self.centre.1 * focal),
            [far[0], far[1], focal - far[0] * x - far[1] * y],
        ])
    }

    /// The card's own right and down as the camera sees them.
    fn axes(&self) -> ([f32; 3], [f32; 3]) {
        let (sin, cos) = self.roll.to_radians().sin_cos();
        (self.tilted([cos, sin, 0.0]), self.tilted([-sin, cos, 0.0]))
    }

    /// Turned about the axis of the tilt (Rodrigues).
    fn tilted(&self, [x, y, _]: [f32; 3]) -> [f32; 3] {
        let ((ay, ax), (sin, cos)) = (self.axis.sin_cos(), self.tilt.to_radians().sin_cos());
        let along = (ax * x + ay * y) * (1.0 - cos);
        [x * cos + ax * along, y * cos + ay * along, sin * (ax * y - ay * x)]
    }
}

impl Mapping {
    #[inline]
    pub(super) fn of(&self, (x, y): Point) -> Point {
        let row = |row: &[f32; 3]| row[0] * x + row[1] * y + row[2];
        let [across, down, depth] = &self.0;
        let near = 1.0 / row(depth);
        (row(across) * near, row(down) * near)
    }

    /// The way back.
    pub(super) fn inverse(&self) -> Self {
        let m = self.0;
        // The adjugate will do: a common factor falls out in the division.
        let minor = |row: usize, column: usize| {
            let (one, other) = (m[(column + 1) % 3], m[(column + 2) % 3]);
            let (near, far) = ((row + 1) % 3, (row + 2) % 3);
            one[near] * other[far] - one[far] * other[near]
        };
        let determinant = m[0][0] * minor(0, 0) + m[0][1] * minor(1, 0) + m[0][2] * minor(2, 0);
        let line = |row: usize| {
            [minor(row, 0), minor(row, 1), minor(row, 2)].map(|minor| minor / determinant)
        };
        Self([line(0), line(1), line(2)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::bench::scenes::plane::Plane;

    fn mapping(pose: &Pose) -> Mapping {
        let print = Plane::new(10, 10, 0.0);
        let sheet = Sheet { print: &print, corner: (20.0, 40.0), side: 100.0 };
        pose.mapping(&sheet, 1000.0)
    }

    const FACING: Pose =
        Pose { centre: (300.0, 200.0), side: 50.0, tilt: 0.0, axis: 0.0, roll: 0.0 };

    fn near(found: Point, expected: Point) {
        let off = (found.0 - expected.0).hypot(found.1 - expected.1);
        assert!(off < 0.05, "{found:?} instead of {expected:?}");
    }

    #[test]
    fn a_facing_code_is_a_square_of_its_side() {
        let mapping = mapping(&FACING);
        near(mapping.of((20.0, 40.0)), (275.0, 175.0));
        near(mapping.of((120.0, 140.0)), (325.0, 225.0));
    }

    #[test]
    fn a_turned_code_is_turned_to_the_right() {
        let mapping = mapping(&Pose { roll: 90.0, ..FACING });
        near(mapping.of((20.0, 40.0)), (325.0, 175.0));
    }

    #[test]
    fn a_tilted_code_is_narrow_and_its_far_edge_is_short() {
        let mapping = mapping(&Pose { tilt: 60.0, axis: std::f32::consts::FRAC_PI_2, ..FACING });
        let corners = [(20.0, 40.0), (120.0, 40.0), (120.0, 140.0), (20.0, 140.0)];
        let [a, b, c, d] = corners.map(|corner| mapping.of(corner));
        assert!((b.0 - a.0 - 25.0).abs() < 0.5, "half as wide: {a:?} {b:?}");
        let (left, right) = (d.1 - a.1, c.1 - b.1);
        assert!((left - right).abs() > 1.0 && (left + right - 100.0).abs() < 1.0);
    }

    #[test]
    fn the_way_back_leads_back() {
        let mapping = mapping(&Pose { roll: 20.0, tilt: 40.0, axis: 1.0, ..FACING });
        near(mapping.inverse().of(mapping.of((77.0, 99.0))), (77.0, 99.0));
    }
}
