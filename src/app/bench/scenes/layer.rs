//! A card as it lies over the picture: what shows of it in each pixel, smeared by its movement.

use super::card::Sheet;
use super::plane::{Plane, Point, index};
use super::pose::Mapping;

/// A part of the picture: light that is added, and how much of what is behind it hides.
#[derive(Debug)]
pub(super) struct Layer {
    left: u16,
    top: u16,
    light: Plane,
    cover: Plane,
}

impl Layer {
    /// `sheet` as `mapping` puts it into a picture of `width` by `height` pixels; `None` where it is
    /// out of view. `motion` is the way it goes while the shutter is open; `fine`, how many points are
    /// looked at in each direction within a pixel.
    pub(super) fn of(
        sheet: &Sheet<'_>,
        mapping: Mapping,
        motion: Point,
        fine: u16,
        (width, height): (u16, u16),
    ) -> Option<Self> {
        let (right, bottom) = (f32::from(sheet.print.width()), f32::from(sheet.print.height()));
        let corners = [(0.0, 0.0), (right, 0.0), (right, bottom), (0.0, bottom)];
        let corners = corners.map(|corner| mapping.of(corner));
        let extent = |of: fn(&Point) -> f32, motion: f32, limit: u16| {
            let (low, high) = corners
                .iter()
                .map(of)
                .fold((f32::MAX, f32::MIN), |(low, high), at| (low.min(at), high.max(at)));
            let margin = motion.abs() / 2.0 + 2.0;
            (index(low - margin), index(high + margin).saturating_add(1).min(limit))
        };
        let (left, right) = extent(|corner| corner.0, motion.0, width);
        let (top, bottom) = extent(|corner| corner.1, motion.1, height);
        if left >= right || top >= bottom {
            return None;
        }
        // What is just out of view may be smeared into it.
        let (size, corner) = ((right - left, bottom - top), (f32::from(left), f32::from(top)));
        let (light, cover) = seen(sheet, mapping.inverse(), fine, (corner, size));
        let layer = Self { left, top, light, cover };
        let length = motion.0.hypot(motion.1);
        Some(if length > 0.3 { layer.smeared(&steps(motion, length)) } else { layer })
    }

    /// Lays it over a picture.
    pub(super) fn cover(&self, picture: &mut Plane) {
        let (left, width) = (usize::from(self.left), usize::from(self.light.width()));
        let own = self.light.rows().zip(self.cover.rows());
        for (row, (light, cover)) in picture.rows_mut().skip(usize::from(self.top)).zip(own) {
            let part = &mut row[left..left + width];
            for ((pixel, light), cover) in part.iter_mut().zip(light).zip(cover) {
                *pixel = *pixel * (1.0 - cover) + light;
            }
        }
    }

    fn smeared(self, steps: &[(i16, i16, f32)]) -> Self {
        Self { light: smeared(&self.light, steps), cover: smeared(&self.cover, steps), ..self }
    }
}

/// Looks through every pixel of a part of the picture at the sheet.
fn seen(
    sheet: &Sheet<'_>,
    back: Mapping,
    fine: u16,
    (corner, size): (Point, (u16, u16)),
) -> (Plane, Plane) {
    let (mut light, mut cover) = (Plane::new(size.0, size.1, 0.0), Plane::new(size.0, size.1, 0.0));
    let (wide, high) = (f32::from(sheet.print.width()), f32::from(sheet.print.height()));
    let share = 1.0 / f32::from(fine * fine);
    let offset = |n: u16| (f32::from(n) + 0.5) / f32::from(fine);
    let points: Vec<Point> =
        (0..fine * fine).map(|n| (offset(n % fine), offset(n / fine))).collect();
    let rows = (0_u16..).zip(light.rows_mut().zip(cover.rows_mut()));
    for (y, (lights, covers)) in rows {
        for (x, (light, cover)) in (0_u16..).zip(lights.iter_mut().zip(covers)) {
            let (x, y) = (corner.0 + f32::from(x), corner.1 + f32::from(y));
            // A pixel whose middle is well beside the card sees nothing of it.
            let (u, v) = back.of((x + 0.5, y + 0.5));
            if u < -9.0 || v < -9.0 || u > wide + 9.0 || v > high + 9.0 {
                continue;
            }
            for (across, down) in &points {
                let (u, v) = back.of((x + across, y + down));
                if u >= 0.0 && v >= 0.0 && u < wide && v < high {
                    *light += share * sheet.print.between(u, v);
                    *cover += share;
                }
            }
        }
    }
    (light, cover)
}

/// Where a smeared pixel's light comes from and how much of it, along the way.
fn steps(motion: Point, length: f32) -> Vec<(i16, i16, f32)> {
    let count = index(length.ceil()).clamp(2, 64);
    let share = 1.0 / f32::from(count);
    let mut steps: Vec<(i16, i16, f32)> = Vec::new();
    for nth in 0..count {
        let along = (f32::from(nth) + 0.5) * share - 0.5;
        let (x, y) = (motion.0 * along, motion.1 * along);
        for (dx, dy) in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)] {
            let (column, row) = (x.floor() + dx, y.floor() + dy);
            let weight = share * (1.0 - (x - column).abs()) * (1.0 - (y - row).abs());
            let (column, row) = (whole(column), whole(row));
            match steps.iter_mut().find(|step| (step.0, step.1) == (column, row)) {
                Some(step) => step.2 += weight,
                None => steps.push((column, row, weight)),
            }
        }
    }
    steps
}

#[expect(clippy::cast_possible_truncation, reason = "a motion is some pixels long")]
fn whole(pixels: f32) -> i16 {
    pixels as i16
}

/// Beyond the edge nothing is.
fn smeared(plane: &Plane, steps: &[(i16, i16, f32)]) -> Plane {
    let (width, height) = (usize::from(plane.width()), usize::from(plane.height()));
    let mut smeared = Plane::new(plane.width(), plane.height(), 0.0);
    for (column, row, weight) in steps {
        let (skip, ahead) = (usize::from(column.unsigned_abs()), *column > 0);
        let (skip_rows, below) = (usize::from(row.unsigned_abs()), *row > 0);
        if skip >= width || skip_rows >= height {
            continue;
        }
        let rows = height - skip_rows;
        let (from_row, to_row) = if below { (0, skip_rows) } else { (skip_rows, 0) };
        for n in 0..rows {
            let from = &plane.pixels[(from_row + n) * width..][..width];
            let to = &mut smeared.pixels[(to_row + n) * width..][..width];
            let (from, to) = if ahead {
                (&from[..width - skip], &mut to[skip..])
            } else {
                (&from[skip..], &mut to[..width - skip])
            };
            for (to, from) in to.iter_mut().zip(from) {
                *to += weight * from;
            }
        }
    }
    smeared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_smear_keeps_the_light_and_is_as_long_as_the_way() {
        let mut plane = Plane::new(41, 41, 0.0);
        plane.pixels[20 * 41 + 20] = 1.0;
        let smear = smeared(&plane, &steps((9.0, -12.0), 15.0));
        assert!((smear.pixels.iter().sum::<f32>() - 1.0).abs() < 1e-3);
        let lit = |row: &[f32]| row.iter().any(|light| *light > 0.001);
        let rows = smear.rows().filter(|row| lit(row)).count();
        assert!((12..=14).contains(&rows), "{rows}");
        assert!(smear.get(23, 16) > 0.0 && smear.get(17, 16) == 0.0, "up to the right");
    }
}
