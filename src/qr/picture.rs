//! The grey picture that is searched, and the simple ways to look at it differently.

use image::GrayImage;

/// A grey picture somebody else owns: rows from the top, one byte a pixel, 0 black.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    width: u16,
    height: u16,
    pixels: &'a [u8],
}

/// A picture prepared for one search, and how its points map back to the original:
/// `original = origin + scale * point`.
pub(super) struct View {
    pub(super) grey: GrayImage,
    pub(super) origin: (f32, f32),
    pub(super) scale: f32,
}

impl<'a> Picture<'a> {
    /// `None` unless `pixels` holds exactly `width * height` bytes and at least one.
    pub fn new(width: u16, height: u16, pixels: &'a [u8]) -> Option<Self> {
        let area = usize::from(width) * usize::from(height);
        (area > 0 && area == pixels.len()).then_some(Self { width, height, pixels })
    }

    /// Pixels in a row.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Number of rows.
    pub fn height(&self) -> u16 {
        self.height
    }

    fn row(&self, y: u16) -> &'a [u8] {
        let start = usize::from(y) * usize::from(self.width);
        &self.pixels[start..start + usize::from(self.width)]
    }

    /// The part from (`left`, `top`), `width` by `height` pixels, averaged over squares of `step`
    /// pixels. Odd remainders at the right and bottom edge are dropped.
    pub(super) fn view(&self, part: Part, step: u16) -> View {
        let (width, height) = ((part.width / step).max(1), (part.height / step).max(1));
        let mut pixels = Vec::with_capacity(usize::from(width) * usize::from(height));
        if step == 1 {
            for y in 0..height {
                let row = self.row(part.top + y);
                let left = usize::from(part.left);
                pixels.extend_from_slice(&row[left..left + usize::from(width)]);
            }
        } else {
            for y in 0..height {
                self.average_row(part, y, width, step, &mut pixels);
            }
        }
        let grey = GrayImage::from_raw(u32::from(width), u32::from(height), pixels)
            .expect("one byte was pushed for every pixel");
        let origin = (f32::from(part.left), f32::from(part.top));
        View { grey, origin, scale: f32::from(step) }
    }

    fn average_row(&self, part: Part, y: u16, width: u16, step: u16, out: &mut Vec<u8>) {
        let mut sums = vec![0_u32; usize::from(width)];
        let rows = (part.top + y * step..part.top + part.height).take(usize::from(step));
        let count = u32::try_from(rows.len()).unwrap_or(1) * u32::from(step);
        for line in rows {
            let from = usize::from(part.left);
            let row = &self.row(line)[from..from + usize::from(part.width)];
            for (sum, square) in sums.iter_mut().zip(row.chunks(usize::from(step))) {
                *sum += square.iter().map(|&pixel| u32::from(pixel)).sum::<u32>();
            }
        }
        out.extend(sums.into_iter().map(|sum| u8::try_from(sum / count).unwrap_or(u8::MAX)));
    }

    /// The whole picture.
    pub(super) fn whole(&self) -> Part {
        Part { left: 0, top: 0, width: self.width, height: self.height }
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

impl View {
    /// The same view with black and white exchanged.
    pub(super) fn inverted(mut self) -> Self {
        for pixel in self.grey.iter_mut() {
            *pixel = u8::MAX - *pixel;
        }
        self
    }
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
        let view = picture.view(picture.whole(), 2);
        assert_eq!(view.grey.dimensions(), (1, 1));
        assert_eq!(view.grey.as_raw(), &[100]);
    }

    #[test]
    fn a_part_is_cut_where_it_says() {
        let pixels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        let picture = Picture::new(3, 3, &pixels).unwrap();
        let view = picture.view(Part { left: 1, top: 1, width: 2, height: 2 }, 1);
        assert_eq!(view.grey.as_raw(), &[4, 5, 7, 8]);
        assert_eq!(view.origin, (1.0, 1.0));
        assert_eq!(view.inverted().grey.as_raw(), &[251, 250, 248, 247]);
    }

    #[test]
    fn a_picture_smaller_than_the_step_still_has_a_view() {
        let picture = Picture::new(1, 1, &[77]).unwrap();
        assert_eq!(picture.view(picture.whole(), 3).grey.dimensions(), (1, 1));
    }
}
