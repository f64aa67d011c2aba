//! The bytes cameras and videos hold -> frames: JPEG, grey, three planes. Wrong or missing bytes give
//! `None`, never a panic.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::frame::{Frame, Luma, rgb};

/// The longest side of a frame, in pixels. More is a damaged header.
const LONGEST: u16 = 4096;

/// One JPEG, whatever follows it: drivers hand out their whole buffer.
pub fn jpeg(bytes: &[u8]) -> Option<Frame> {
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

/// A grey picture, if its size is a sane one and the bytes are as many as the pixels.
pub(super) fn checked(width: u16, height: u16, pixels: Vec<u8>) -> Option<Luma> {
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
        assert!(grey(4, 4, &[0; 15]).is_none());
        assert!(planes(4, 4, &[0; 23], (true, true)).is_none());
        assert!(grey(0, 4, &[]).is_none());
    }
}
