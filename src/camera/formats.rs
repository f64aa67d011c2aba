//! The bytes cameras send -> frames: JPEG, YUYV, NV12, grey, plain RGB. Wrong or missing bytes give
//! `None`, never a panic.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::frame::{Frame, Luma, rgb};

/// The longest side of a frame, in pixels. More is a damaged header.
const LONGEST: u16 = 4096;

/// One JPEG, whatever follows it: drivers hand out their whole buffer.
pub(super) fn jpeg(bytes: &[u8]) -> Option<Frame> {
    let bytes = match jpeg_length(bytes) {
        Some(length) => &bytes[..length],
        None => bytes,
    };
    let options = DecoderOptions::default()
        .set_max_width(usize::from(LONGEST))
        .set_max_height(usize::from(LONGEST))
        .jpeg_set_out_colorspace(ColorSpace::YCbCr);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().ok()?;
    if decoder.input_colorspace()? == ColorSpace::Luma {
        decoder.set_options(options.jpeg_set_out_colorspace(ColorSpace::Luma));
    }
    let pixels = decoder.decode().ok()?;
    let (width, height) = decoder.dimensions()?;
    let (width, height) = (u16::try_from(width).ok()?, u16::try_from(height).ok()?);
    if decoder.output_colorspace()? == ColorSpace::Luma {
        return grey(width, height, &pixels);
    }
    let row = 3 * usize::from(width);
    let luma = pixels.chunks_exact(3).map(|pixel| pixel[0]).collect();
    let luma = checked(width, height, luma)?;
    Some(Frame::new(luma, |x, y| {
        let at = usize::from(y) * row + 3 * usize::from(x);
        rgb(pixels[at], pixels[at + 1], pixels[at + 2])
    }))
}

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

/// The grey picture, then the blue plane, then the red one; their (columns, rows) halved or not.
pub(super) fn planes(w: u16, h: u16, bytes: &[u8], halved: (bool, bool)) -> Option<Frame> {
    let row = usize::from(w);
    let area = row * usize::from(h);
    let colour_row = plane_side(row, halved.0);
    let colour_area = colour_row * plane_side(usize::from(h), halved.1);
    let bytes = bytes.get(..area + 2 * colour_area)?;
    let (luma, colours) = bytes.split_at(area);
    Some(Frame::new(checked(w, h, luma.to_vec())?, |x, y| {
        let (x, y) = (usize::from(x), usize::from(y));
        let at = (y >> u8::from(halved.1)) * colour_row + (x >> u8::from(halved.0));
        rgb(luma[y * row + x], colours[at], colours[colour_area + at])
    }))
}

/// Length of a side of a colour plane.
pub(super) fn plane_side(side: usize, halved: bool) -> usize {
    if halved { side.div_ceil(2) } else { side }
}

/// Grey, a byte a pixel.
pub(super) fn grey(width: u16, height: u16, bytes: &[u8]) -> Option<Frame> {
    let area = usize::from(width) * usize::from(height);
    checked(width, height, bytes.get(..area)?.to_vec()).map(Frame::grey)
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

fn checked(width: u16, height: u16, pixels: Vec<u8>) -> Option<Luma> {
    let area = usize::from(width) * usize::from(height);
    let fits = (1..=LONGEST).contains(&width) && (1..=LONGEST).contains(&height);
    (fits && pixels.len() == area).then_some(Luma { width, height, pixels })
}

/// Where the JPEG that begins `bytes` ends, by its own markers; `None` if it is no JPEG or is cut.
pub(super) fn jpeg_length(bytes: &[u8]) -> Option<usize> {
    let mut at = bytes.starts_with(&[0xff, 0xd8]).then_some(2)?;
    loop {
        // Between segments, and after entropy coded data, everything up to a real marker is passed.
        let marker = match (*bytes.get(at)?, *bytes.get(at + 1)?) {
            (0xff, 0xff) => {
                at += 1;
                continue;
            }
            (0xff, marker) if marker != 0 => marker,
            _ => {
                at += 1;
                continue;
            }
        };
        at += 2;
        match marker {
            0xd9 => return Some(at),
            0x01 | 0xd0..=0xd7 => {}
            _ => {
                let length = u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]);
                at += usize::from(length);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use image::ImageEncoder as _;

    use super::*;

    fn photograph(width: u16, height: u16) -> Vec<u8> {
        let mut bytes = Vec::new();
        let pixels: Vec<u8> = (0..3 * usize::from(width) * usize::from(height))
            .map(|at| u8::try_from(at % 251).unwrap())
            .collect();
        image::codecs::jpeg::JpegEncoder::new(&mut bytes)
            .write_image(&pixels, width.into(), height.into(), image::ExtendedColorType::Rgb8)
            .unwrap();
        bytes
    }

    #[test]
    fn a_jpeg_ends_where_its_markers_say() {
        let photograph = photograph(40, 24);
        let mut buffer = photograph.clone();
        buffer.extend_from_slice(&[0xab; 5000]);
        buffer.extend_from_slice(&[0xff, 0xd9]);
        assert_eq!(jpeg_length(&buffer), Some(photograph.len()));
        assert_eq!(jpeg_length(&photograph[..photograph.len() - 1]), None);
        let frame = jpeg(&buffer).unwrap();
        assert_eq!((frame.luma.width, frame.luma.height), (40, 24));
    }

    #[test]
    fn garbage_is_no_frame() {
        let photograph = photograph(40, 24);
        for bytes in [&b""[..], b"hello", &[0xff; 64], &[0xff, 0xd8], &photograph[..60]] {
            assert!(jpeg(bytes).is_none(), "{} bytes", bytes.len());
        }
        assert!(yuyv(4, 4, &[0; 31]).is_none());
        assert!(nv12(4, 4, &[0; 15]).is_none());
        assert!(grey(4, 4, &[0; 15]).is_none());
        assert!(rgb24(4, 4, &[0; 47], [0, 1, 2]).is_none());
        assert!(grey(0, 4, &[]).is_none());
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
