//! What light and lens do to a picture: shade, glare, defocus.

use super::plane::{Plane, Point, index};

/// Light from one side.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shade {
    /// Where it is half dark.
    pub(super) centre: Point,
    /// The direction it gets darker in, as long as the code is wide.
    pub(super) across: Point,
    /// How much is taken away on the dark side, 0 to 1.
    pub(super) depth: f32,
    /// The edge of a shadow instead of an even fall.
    pub(super) is_sharp: bool,
}

/// A lamp mirrored in the card.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glare {
    pub(super) centre: Point,
    pub(super) radii: Point,
    /// Light in its middle; 255 is white.
    pub(super) light: f32,
    /// Light everywhere.
    pub(super) haze: f32,
}

impl Shade {
    pub(super) fn fall(self, picture: &mut Plane) {
        let square = (self.across.0.powi(2) + self.across.1.powi(2)).max(1e-6);
        let (right, down) = (self.across.0 / square, self.across.1 / square);
        let table = Table::new(-4.0, 4.0, |at| {
            if self.is_sharp {
                1.0 - self.depth / (1.0 + (-14.0 * at).exp())
            } else {
                (1.0 - self.depth * (at + 0.5)).clamp(1.0 - self.depth, 1.0)
            }
        });
        picture.change(|x, y, shade| {
            shade * table.get((x - self.centre.0) * right + (y - self.centre.1) * down)
        });
    }
}

impl Glare {
    pub(super) fn shine(self, picture: &mut Plane) {
        let table = Table::new(0.0, 9.0, |square| self.light * (-0.7 * square).exp());
        picture.change(|x, y, shade| {
            let across = (x - self.centre.0) / self.radii.0;
            let down = (y - self.centre.1) / self.radii.1;
            let square = across * across + down * down;
            let light = if square < 9.0 { table.get(square) } else { 0.0 };
            shade + self.haze + light
        });
    }
}

/// A function looked up instead of worked out a million times.
struct Table {
    low: f32,
    steps: f32,
    values: Vec<f32>,
}

impl Table {
    const SIZE: u16 = 1024;

    fn new(low: f32, high: f32, value: impl Fn(f32) -> f32) -> Self {
        let steps = f32::from(Self::SIZE) / (high - low);
        let values = (0..Self::SIZE).map(|n| value(low + (f32::from(n) + 0.5) / steps)).collect();
        Self { low, steps, values }
    }

    #[inline]
    fn get(&self, at: f32) -> f32 {
        let nth = index((at - self.low) * self.steps).min(Self::SIZE - 1);
        self.values[usize::from(nth)]
    }
}

/// Blurs a picture as a lens out of focus does, nearly: a Gauss bell of deviation `sigma` pixels.
pub(super) fn defocus(picture: &mut Plane, sigma: f32) {
    if sigma < 0.2 {
        return;
    }
    let bell = bell(sigma);
    let (width, reach) = (usize::from(picture.width()), bell.len() / 2);
    let mut across = Plane::new(picture.width(), picture.height(), 0.0);
    let mut padded = vec![0.0; width + 2 * reach];
    for (row, blurred) in picture.rows().zip(across.rows_mut()) {
        padded[..reach].fill(row[0]);
        padded[reach..reach + width].copy_from_slice(row);
        padded[reach + width..].fill(row[width - 1]);
        for (start, weight) in bell.iter().enumerate() {
            add(blurred, &padded[start..start + width], *weight);
        }
    }
    let rows: Vec<&[f32]> = across.rows().collect();
    for (y, blurred) in picture.rows_mut().enumerate() {
        blurred.fill(0.0);
        for (down, weight) in bell.iter().enumerate() {
            let row = (y + down).saturating_sub(reach).min(rows.len() - 1);
            add(blurred, rows[row], *weight);
        }
    }
}

#[inline]
fn add(to: &mut [f32], from: &[f32], weight: f32) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += weight * from;
    }
}

fn bell(sigma: f32) -> Vec<f32> {
    let reach = index((sigma * 3.0).ceil()).max(1);
    let weight = |off: u16| (-(f32::from(off) / sigma).powi(2) / 2.0).exp();
    let half: Vec<f32> = (0..=reach).map(weight).collect();
    let sum = 2.0 * half.iter().sum::<f32>() - half[0];
    half.iter().skip(1).rev().chain(&half).map(|weight| weight / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defocus_spreads_a_point_as_far_as_it_says() {
        for sigma in [0.7, 2.0, 4.0] {
            let mut plane = Plane::new(61, 61, 0.0);
            plane.pixels[30 * 61 + 30] = 1.0;
            defocus(&mut plane, sigma);
            assert!((plane.pixels.iter().sum::<f32>() - 1.0).abs() < 1e-3);
            let spread: f32 = (0_u16..)
                .zip(plane.rows())
                .map(|(y, row)| row.iter().sum::<f32>() * (f32::from(y) - 30.0).powi(2))
                .sum();
            assert!((spread.sqrt() - sigma).abs() < 0.1 * sigma, "{sigma}: {spread}");
        }
    }

    #[test]
    fn a_shade_takes_its_depth_away_on_the_far_side_only() {
        for is_sharp in [true, false] {
            let mut plane = Plane::new(100, 10, 200.0);
            let (centre, across) = ((50.0, 5.0), (30.0, 0.0));
            Shade { centre, across, depth: 0.8, is_sharp }.fall(&mut plane);
            assert!(plane.get(2, 5) > 195.0 && plane.get(97, 5) < 45.0);
        }
    }
}
