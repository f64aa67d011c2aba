//! One picture of a camera: grey and complete for reading, coloured and small for showing.

use std::fmt;

/// Widest preview, in pixels.
pub const PREVIEW_WIDTH: u16 = 640;

/// A grey picture: rows from the top, one byte a pixel, 0 black.
#[derive(Clone, PartialEq, Eq)]
pub struct Luma {
    /// Pixels in a row.
    pub width: u16,
    /// Number of rows.
    pub height: u16,
    /// `width * height` bytes.
    pub pixels: Vec<u8>,
}

/// A coloured picture: rows from the top, red, green and blue a byte each.
#[derive(Clone, PartialEq, Eq)]
pub struct Rgb {
    /// Pixels in a row.
    pub width: u16,
    /// Number of rows.
    pub height: u16,
    /// `3 * width * height` bytes.
    pub pixels: Vec<u8>,
}

/// What a camera saw at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// For reading: every pixel the camera gave.
    pub luma: Luma,
    /// For people: at most [`PREVIEW_WIDTH`] wide.
    pub preview: Rgb,
}

impl Frame {
    /// A frame from its grey picture and `colour(x, y)`, which is asked only for the pixels of the
    /// preview.
    pub fn new(luma: Luma, colour: impl Fn(u16, u16) -> [u8; 3]) -> Self {
        let step = luma.width.div_ceil(PREVIEW_WIDTH).max(1);
        let (width, height) = (luma.width / step, luma.height / step);
        let mut pixels = Vec::with_capacity(3 * usize::from(width) * usize::from(height));
        for y in 0..height {
            for x in 0..width {
                pixels.extend_from_slice(&colour(x * step, y * step));
            }
        }
        Self { luma, preview: Rgb { width, height, pixels } }
    }

    /// A grey frame, as a camera without colour gives.
    pub fn grey(luma: Luma) -> Self {
        let (width, pixels) = (usize::from(luma.width), luma.pixels.clone());
        Self::new(luma, |x, y| [pixels[usize::from(y) * width + usize::from(x)]; 3])
    }

    /// An empty scene: nobody in view, only a wall that is lighter at the top.
    pub fn empty(width: u16, height: u16) -> Self {
        let shade = |y: u16| u8::try_from(128 - 32 * u32::from(y) / u32::from(height)).unwrap_or(0);
        let row = |y| std::iter::repeat_n(shade(y), usize::from(width));
        Self::grey(Luma { width, height, pixels: (0..height).flat_map(row).collect() })
    }
}

/// Red, green, blue of a pixel as JPEG and most cameras write it (BT.601, full range).
pub(super) fn rgb(luma: u8, blue: u8, red: u8) -> [u8; 3] {
    let (y, cb, cr) = (i32::from(luma), i32::from(blue) - 128, i32::from(red) - 128);
    let channel = |value: i32| u8::try_from(value.clamp(0, 255)).unwrap_or(u8::MAX);
    [
        channel(y + ((359 * cr) >> 8)),
        channel(y - ((88 * cb + 183 * cr) >> 8)),
        channel(y + ((454 * cb) >> 8)),
    ]
}

/// Sizes only: nobody wants a million bytes in a message.
impl fmt::Debug for Luma {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Luma({}x{})", self.width, self.height)
    }
}

/// Sizes only.
impl fmt::Debug for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rgb({}x{})", self.width, self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preview_is_small_and_the_grey_picture_is_whole() {
        for (width, height, preview) in [
            (1280, 720, (640, 360)),
            (640, 480, (640, 480)),
            (1920, 1080, (640, 360)),
            (1, 1, (1, 1)),
        ] {
            let frame = Frame::empty(width, height);
            assert_eq!((frame.luma.width, frame.luma.height), (width, height));
            assert_eq!((frame.preview.width, frame.preview.height), preview);
            let bytes = 3 * usize::from(preview.0) * usize::from(preview.1);
            assert_eq!(frame.preview.pixels.len(), bytes);
        }
    }

    #[test]
    fn colours_come_out_as_they_went_in() {
        assert_eq!(rgb(128, 128, 128), [128, 128, 128]);
        assert_eq!(rgb(255, 128, 128), [255, 255, 255]);
        let [red, green, blue] = rgb(76, 85, 255);
        assert!(red > 250 && green < 5 && blue < 5, "{red} {green} {blue}");
    }
}
