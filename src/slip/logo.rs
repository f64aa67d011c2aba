//! The organiser's logo at the head of a slip, in black and white: a thermal head knows nothing else.

use std::io::Cursor;

use image::error::LimitErrorKind;
use image::imageops::{FilterType, resize};
use image::{GrayImage, ImageError, ImageReader, Limits, Luma};

use super::code::stretches;

/// Cells in a millimetre: what office printers call 300 dpi.
const CELLS: u16 = 12;

/// A logo is at most this wide and tall, in millimetres of the 80 mm roll.
const WIDEST: u16 = 26;
const TALLEST: u16 = 10;

/// A logo of more dots on a side is a mistake, and would take more memory than the kiosk has.
const MOST_DOTS: u32 = 6_000;

/// Lighter than this, of 255, is paper.
const PAPER: u8 = 150;

/// A logo, as dark and light cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    across: usize,
    down: usize,
    dark: Vec<bool>,
}

/// Why a picture is no logo.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    #[error("it is no PNG or JPEG picture that can be read: {0}")]
    Unreadable(String),
    #[error("it is too large: make it no more than {MOST_DOTS} dots wide and tall")]
    TooLarge,
    #[error("nothing of it is dark enough to be seen in black and white")]
    Blank,
}

impl Logo {
    /// The logo in a PNG or JPEG file; what is transparent is paper.
    pub fn read(file: &[u8]) -> Result<Self, LogoError> {
        let unreadable = |error: &dyn std::fmt::Display| LogoError::Unreadable(error.to_string());
        let mut reader = ImageReader::new(Cursor::new(file))
            .with_guessed_format()
            .map_err(|e| unreadable(&e))?;
        let mut limits = Limits::default();
        (limits.max_image_width, limits.max_image_height) = (Some(MOST_DOTS), Some(MOST_DOTS));
        reader.limits(limits);
        let decoded = reader.decode().map_err(|error| match error {
            ImageError::Limits(limit) if limit.kind() == LimitErrorKind::DimensionError => {
                LogoError::TooLarge
            }
            error => unreadable(&error),
        });
        let picture = decoded?.to_rgba8();
        let on_white = GrayImage::from_fn(picture.width(), picture.height(), |x, y| {
            let [red, green, blue, alpha] = picture.get_pixel(x, y).0.map(u32::from);
            // The weights of ITU-R BT.601, in thousandths.
            let light = (299 * red + 587 * green + 114 * blue) / 1000;
            let seen = (light * alpha + 255 * (255 - alpha)) / 255;
            Luma([u8::try_from(seen).unwrap_or(u8::MAX)])
        });
        let (width, height) = fitted(picture.width(), picture.height());
        let small = resize(&on_white, width, height, FilterType::Triangle);
        let dark: Vec<bool> = small.pixels().map(|pixel| pixel.0[0] < PAPER).collect();
        if !dark.contains(&true) {
            return Err(LogoError::Blank);
        }
        let cells = |side: u32| usize::try_from(side).unwrap_or(0);
        Ok(Self { across: cells(width), down: cells(height), dark })
    }

    /// Its width and height in millimetres of the 80 mm roll.
    pub(super) fn size(&self) -> (f32, f32) {
        let millimetres =
            |cells: usize| u16::try_from(cells).map_or(0.0, f32::from) / f32::from(CELLS);
        (millimetres(self.across), millimetres(self.down))
    }

    /// Cells from side to side.
    pub(super) fn across(&self) -> usize {
        self.across
    }

    /// The dark stretches: column, row and length.
    pub(super) fn stretches(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        stretches(&self.dark, self.across)
    }

    /// Whether the place at these parts of its width and height, 0 to 1, is dark.
    pub(super) fn is_dark(&self, right: f32, down: f32) -> bool {
        let cell = |part: f32, of: usize| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::cast_precision_loss,
                reason = "a place among some hundred cells"
            )]
            let place = (part * of as f32) as usize;
            place.min(of.saturating_sub(1))
        };
        let at = cell(down, self.down) * self.across + cell(right, self.across);
        self.dark.get(at).copied().unwrap_or(false)
    }
}

/// As large as there is room for, in cells.
fn fitted(width: u32, height: u32) -> (u32, u32) {
    let (widest, tallest) = (u64::from(WIDEST * CELLS), u64::from(TALLEST * CELLS));
    let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
    let cells = |side: u64| u32::try_from(side.max(1)).unwrap_or(1);
    if width * tallest > height * widest {
        (cells(widest), cells(height * widest / width))
    } else {
        (cells(width * tallest / height), cells(tallest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ImageFormat, Rgba, RgbaImage};

    fn file(picture: &RgbaImage) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn dark_is_ink_and_light_and_transparent_are_paper() {
        let colours = [[200, 30, 30, 255], [250, 250, 250, 255], [0, 0, 0, 0], [0, 0, 0, 255]];
        let picture = RgbaImage::from_fn(400, 100, |x, _| Rgba(colours[(x / 100) as usize]));
        let logo = Logo::read(&file(&picture)).unwrap();
        let seen = [0.1, 0.35, 0.6, 0.9].map(|right| logo.is_dark(right, 0.5));
        assert_eq!(seen, [true, false, false, true]);
        let (width, height) = logo.size();
        assert!((width - 26.0).abs() < 0.1 && (height - 6.5).abs() < 0.1, "{width} x {height}");
    }

    #[test]
    fn a_picture_with_too_many_dots_on_a_side_is_told_so() {
        let long = RgbaImage::from_pixel(MOST_DOTS + 1, 1, Rgba([0, 0, 0, 255]));
        assert_eq!(Logo::read(&file(&long)), Err(LogoError::TooLarge));
    }

    #[test]
    fn tall_logos_are_no_taller_than_the_heading_has_room_for() {
        let black = |width, height| RgbaImage::from_pixel(width, height, Rgba([0, 0, 0, 255]));
        for (width, height) in [(100, 900), (900, 100), (1, 1), (3000, 20), (64, 64)] {
            let (across, down) = Logo::read(&file(&black(width, height))).unwrap().size();
            assert!(across <= 26.01 && down <= 10.01, "{width} x {height}: {across} x {down}");
        }
    }

    #[test]
    fn what_is_no_picture_or_shows_nothing_is_refused() {
        assert!(matches!(Logo::read(b"GIF89a"), Err(LogoError::Unreadable(_))));
        let white = RgbaImage::from_pixel(20, 20, Rgba([255; 4]));
        assert_eq!(Logo::read(&file(&white)), Err(LogoError::Blank));
    }
}
