//! The raw bytes only webcams send -> frames: YUYV, NV12, plain RGB. Missing bytes give `None`.

use super::formats::checked;
use super::frame::{Frame, rgb};

/// YUYV 4:2:2: two pixels in four bytes.
pub(super) fn yuyv(width: u16, height: u16, bytes: &[u8]) -> Option<Frame> {
    let row = 2 * usize::from(width);
    let bytes = bytes.get(..row * usize::from(height))?;
    let luma = checked(width, height, bytes.iter().step_by(2).copied().collect())?;
    Some(Frame::new(luma, |x, y| {
        let start = usize::from(y) * row;
        let pair = start + 4 * (usize::from(x) / 2);
        let blue = bytes.get(pair + 1).copied().unwrap_or(128);
        let red = bytes.get(pair + 3).copied().unwrap_or(128);
        rgb(bytes[start + 2 * usize::from(x)], blue, red)
    }))
}

/// NV12: the grey picture, then blue and red in turn for every square of four pixels.
pub(super) fn nv12(width: u16, height: u16, bytes: &[u8]) -> Option<Frame> {
    let row = usize::from(width);
    let area = row * usize::from(height);
    let luma = checked(width, height, bytes.get(..area)?.to_vec())?;
    let colours = &bytes[area..];
    Some(Frame::new(luma, |x, y| {
        let pair = usize::from(y / 2) * row.next_multiple_of(2) + 2 * usize::from(x / 2);
        let blue = colours.get(pair).copied().unwrap_or(128);
        let red = colours.get(pair + 1).copied().unwrap_or(128);
        rgb(bytes[usize::from(y) * row + usize::from(x)], blue, red)
    }))
}

/// Red, green, blue, a byte each; or the other way round where `order` is `[2, 1, 0]`.
pub(super) fn rgb24(width: u16, height: u16, bytes: &[u8], order: [usize; 3]) -> Option<Frame> {
    let row = 3 * usize::from(width);
    let bytes = bytes.get(..row * usize::from(height))?;
    let grey = |pixel: &[u8]| {
        let [red, green, blue] = order.map(|channel| u32::from(pixel[channel]));
        u8::try_from((77 * red + 150 * green + 29 * blue) >> 8).unwrap_or(u8::MAX)
    };
    let luma = checked(width, height, bytes.chunks_exact(3).map(grey).collect())?;
    Some(Frame::new(luma, |x, y| {
        let at = usize::from(y) * row + 3 * usize::from(x);
        order.map(|channel| bytes[at + channel])
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_few_bytes_are_no_frame() {
        assert!(yuyv(4, 4, &[0; 31]).is_none());
        assert!(nv12(4, 4, &[0; 15]).is_none());
        assert!(rgb24(4, 4, &[0; 47], [0, 1, 2]).is_none());
    }

    #[test]
    fn every_format_gives_the_same_grey_and_colour() {
        // A picture of one colour: light red.
        let (y, cb, cr) = (150, 110, 190);
        let yuyv = yuyv(4, 2, &[y, cb, y, cr].repeat(4)).unwrap();
        let nv12 = nv12(4, 2, &[[y; 4], [y; 4], [cb, cr, cb, cr]].concat()).unwrap();
        assert_eq!(yuyv, nv12);
        let [red, green, blue] =
            [yuyv.preview.pixels[0], yuyv.preview.pixels[1], yuyv.preview.pixels[2]];
        let plain = rgb24(4, 2, &[red, green, blue].repeat(8), [0, 1, 2]).unwrap();
        let turned = rgb24(4, 2, &[blue, green, red].repeat(8), [2, 1, 0]).unwrap();
        assert_eq!(plain, turned);
        assert_eq!(plain.preview, yuyv.preview);
        assert!(plain.luma.pixels[0].abs_diff(y) <= 2);
    }

    #[test]
    fn odd_sizes_are_served() {
        assert!(yuyv(3, 1, &[9; 6]).is_some());
        assert!(nv12(3, 3, &[9; 9]).is_some());
    }
}
