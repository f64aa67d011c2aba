//! The grey picture that is searched, its parts, and smaller copies of it.

use super::geometry::Point;
use super::number::{real, whole};

/// A grey picture somebody else owns: rows from the top, one byte a pixel, 0 black.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    width: u16,
    height: u16,
    /// From the beginning of one row to that of the next.
    stride: usize,
    pixels: &'a [u8],
}

impl<'a> Picture<'a> {
    /// `None` unless `pixels` holds exactly `width * height` bytes and at least one.
    pub fn new(width: u16, height: u16, pixels: &'a [u8]) -> Option<Self> {
        let area = usize::from(width) * usize::from(height);
        let sound = area > 0 && area == pixels.len();
        sound.then_some(Self { width, height, stride: usize::from(width), pixels })
    }

    /// Pixels in a row.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Number of rows.
    pub fn height(&self) -> u16 {
        self.height
    }

    /// The pixels, if they lie row by row without gaps: those the picture was made from.
    pub fn pixels(&self) -> &'a [u8] {
        self.pixels
    }

    pub(super) fn row(&self, y: usize) -> &'a [u8] {
        &self.pixels[y * self.stride..][..usize::from(self.width)]
    }

    /// The light at a point between pixels; outside the picture that of its nearest pixel.
    pub(super) fn light(&self, point: Point) -> f32 {
        let last = |size: u16| f32::from(size - 1);
        let x = (point.x - 0.5).clamp(0.0, last(self.width));
        let y = (point.y - 0.5).clamp(0.0, last(self.height));
        let (left, top) = (whole(x), whole(y));
        let (right, down) = (x - real(left), y - real(top));
        let at = top * self.stride + left;
        // In the last row and column the neighbour counts for nothing.
        let next = usize::from(left + 1 < usize::from(self.width));
        let below = if top + 1 < usize::from(self.height) { self.stride } else { 0 };
        let pixel = |at: usize| f32::from(self.pixels[at]);
        let upper = pixel(at) * (1.0 - right) + pixel(at + next) * right;
        let lower = pixel(at + below) * (1.0 - right) + pixel(at + below + next) * right;
        upper * (1.0 - down) + lower * down
    }

    /// A part of the picture; none if it does not lie within.
    pub(super) fn part(&self, part: Part) -> Option<Self> {
        let fits = part.width > 0
            && part.height > 0
            && u32::from(part.left) + u32::from(part.width) <= u32::from(self.width)
            && u32::from(part.top) + u32::from(part.height) <= u32::from(self.height);
        let start = usize::from(part.top) * self.stride + usize::from(part.left);
        fits.then(|| Self {
            width: part.width,
            height: part.height,
            pixels: &self.pixels[start..],
            ..*self
        })
    }

    /// A copy in which every pixel is weighed with its neighbours, 1 : 2 : 1 along both axes: noise
    /// becomes a third. At the edges a pixel stands in for the neighbour it has not.
    pub(super) fn smoothed(&self) -> Copy {
        let (width, height) = (usize::from(self.width), usize::from(self.height));
        let across =
            |y: usize| {
                let row = self.row(y);
                let mut sums = Vec::with_capacity(width);
                let at = |x: usize| u16::from(row[x]);
                sums.push(3 * at(0) + at(1.min(width - 1)));
                sums.extend(row.windows(3).map(|three| {
                    u16::from(three[0]) + 2 * u16::from(three[1]) + u16::from(three[2])
                }));
                if width > 1 {
                    sums.push(at(width - 2) + 3 * at(width - 1));
                }
                sums
            };
        let mut pixels = Vec::with_capacity(width * height);
        let (mut above, mut here) = (across(0), across(0));
        for y in 0..height {
            let below = across((y + 1).min(height - 1));
            let rows = above.iter().zip(&here).zip(&below);
            pixels.extend(rows.map(|((above, here), below)| {
                u8::try_from((above + 2 * here + below + 8) >> 4).unwrap_or(u8::MAX)
            }));
            (above, here) = (here, below);
        }
        Copy { width: self.width, height: self.height, pixels }
    }

    /// A copy averaged over squares of `step` by `step` pixels, at most as large as the picture. Odd
    /// remainders at the right and bottom edge are dropped.
    pub(super) fn shrunk(&self, step: u16) -> Copy {
        let (width, height) = (self.width / step, self.height / step);
        let side = usize::from(step);
        let mut sums = vec![0_u16; usize::from(width) * side];
        let mut pixels = Vec::with_capacity(usize::from(width) * usize::from(height));
        for y in 0..usize::from(height) {
            sums.fill(0);
            for line in y * side..(y + 1) * side {
                for (sum, pixel) in sums.iter_mut().zip(self.row(line)) {
                    *sum += u16::from(*pixel);
                }
            }
            average(&sums, side, &mut pixels);
        }
        Copy { width, height, pixels }
    }
}

/// Adds the mean of every `side` of `sums`, each of which is a sum over `side` pixels.
fn average(sums: &[u16], side: usize, out: &mut Vec<u8>) {
    // Dividing by a number that is known when this is compiled is many times as fast.
    match side {
        2 => out.extend(sums.as_chunks::<2>().0.iter().map(|square| mean(square, 4))),
        3 => out.extend(sums.as_chunks::<3>().0.iter().map(|square| mean(square, 9))),
        _ => {
            let count = u32::try_from(side * side).unwrap_or(u32::MAX);
            out.extend(sums.chunks(side).map(|square| mean(square, count)));
        }
    }
}

#[inline]
fn mean(sums: &[u16], count: u32) -> u8 {
    let sum: u32 = sums.iter().map(|sum| u32::from(*sum)).sum();
    u8::try_from(sum / count).unwrap_or(u8::MAX)
}

/// A copy of a picture, changed.
pub(super) struct Copy {
    width: u16,
    height: u16,
    pixels: Vec<u8>,
}

impl Copy {
    pub(super) fn picture(&self) -> Picture<'_> {
        Picture {
            width: self.width,
            height: self.height,
            stride: usize::from(self.width),
            pixels: &self.pixels,
        }
    }
}

/// A rectangle within a picture, in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) left: u16,
    pub(super) top: u16,
    pub(super) width: u16,
    pub(super) height: u16,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_as_many_bytes_as_pixels() {
        assert!(Picture::new(2, 2, &[0; 4]).is_some());
        assert!(Picture::new(2, 2, &[0; 3]).is_none());
        assert!(Picture::new(0, 0, &[]).is_none());
    }

    #[test]
    fn averaging_keeps_the_light_and_drops_odd_edges() {
        let pixels = [0, 100, 50, 200, 100, 50, 9, 9, 9];
        let picture = Picture::new(3, 3, &pixels).unwrap();
        let shrunk = picture.shrunk(2);
        assert_eq!((shrunk.picture().width(), shrunk.picture().height()), (1, 1));
        assert_eq!(shrunk.picture().row(0), &[100]);
    }

    #[test]
    fn a_part_is_cut_where_it_says() {
        let pixels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        let picture = Picture::new(3, 3, &pixels).unwrap();
        let part = picture.part(Part { left: 1, top: 1, width: 2, height: 2 }).unwrap();
        assert_eq!((part.row(0), part.row(1)), (&[4, 5][..], &[7, 8][..]));
        assert!(picture.part(Part { left: 2, top: 1, width: 2, height: 2 }).is_none());
    }

    #[test]
    fn averaging_is_exact_for_every_step() {
        for step in 1..=140_u16 {
            let shades = (0..step * step).map(|at| u8::try_from(at % 251).unwrap());
            let pixels: Vec<u8> = shades.collect();
            let sum: usize = pixels.iter().map(|shade| usize::from(*shade)).sum();
            let picture = Picture::new(step, step, &pixels).unwrap();
            let mean = u8::try_from(sum / pixels.len()).unwrap();
            assert_eq!(picture.shrunk(step).picture().row(0), &[mean], "{step}");
        }
    }

    #[test]
    fn smoothing_keeps_the_light_and_spreads_a_single_pixel() {
        let even = [77; 12];
        let picture = Picture::new(4, 3, &even).unwrap();
        assert_eq!(picture.smoothed().picture().pixels(), &even);
        let picture = Picture::new(3, 3, &[0, 0, 0, 0, 160, 0, 0, 0, 0]).unwrap();
        let calm = picture.smoothed();
        assert_eq!(calm.picture().pixels(), &[10, 20, 10, 20, 40, 20, 10, 20, 10]);
        for (width, height) in [(1, 1), (1, 5), (5, 1), (2, 2)] {
            let pixels = vec![9; usize::from(width * height)];
            let picture = Picture::new(width, height, &pixels).unwrap();
            assert_eq!(picture.smoothed().picture().pixels(), &pixels[..]);
        }
    }

    #[test]
    fn light_is_weighed_between_pixels_and_held_at_the_edge() {
        let pixels = [0, 100, 200, 100];
        let picture = Picture::new(2, 2, &pixels).unwrap();
        for (x, y, light) in [
            (0.5, 0.5, 0.0),
            (1.0, 0.5, 50.0),
            (1.0, 1.0, 100.0),
            (-9.0, 1.5, 200.0),
            (9.0, 9.0, 100.0),
        ] {
            let seen = picture.light(Point::new(x, y));
            assert!((seen - light).abs() < 0.01, "({x}, {y}) {seen}");
        }
    }
}
