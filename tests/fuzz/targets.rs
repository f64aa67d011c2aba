//! What strangers' bytes are let loose on, and what must hold whatever they are. Run by `make fuzz` for
//! long and by the tests for a moment.

use std::time::{Duration, Instant};

use dropin::badges;
use dropin::camera;
use dropin::domain::badge::clean_name;
use dropin::qr::{self, Picture};
use qrcode::bits::Bits;
use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::types::Color;
use qrcode::{EcLevel, Version, ec};
use unicode_normalization::is_nfc;
use unicode_segmentation::UnicodeSegmentation as _;

/// What a kiosk gives a frame.
const PATIENCE: Duration = Duration::from_millis(250);

/// Bytes as a picture: pixel by pixel, or as what is written in a flawless code.
pub(crate) fn reader(bytes: &[u8]) {
    let Some((kind, rest)) = bytes.split_first() else { return };
    match kind % 3 {
        0 => look(usize::from(*kind), rest),
        1 => blocks(rest),
        _ => code(rest, kind / 3),
    }
}

/// Shows the reader rows of `width` pixels.
fn look(width: usize, pixels: &[u8]) {
    let width = width.max(1);
    let height = pixels.len() / width;
    let sides = u16::try_from(width).ok().zip(u16::try_from(height).ok());
    let picture = sides.and_then(|(w, h)| Picture::new(w, h, pixels.get(..width * height)?));
    let Some(picture) = picture else { return };
    let reading = qr::read(&picture, Instant::now() + PATIENCE);
    for code in reading.codes {
        let places = code.corners.iter().flat_map(|(x, y)| [x, y]);
        assert!(places.into_iter().all(|place| place.is_finite()), "{:?}", code.corners);
    }
}

/// A bit is a block of three by three pixels, dark or light: patterns are found sooner.
fn blocks(bits: &[u8]) {
    const SIDE: usize = 3;
    let bits: Vec<bool> =
        bits.iter().flat_map(|byte| (0..8).map(move |n| byte >> n & 1 == 1)).collect();
    let width = bits.len().isqrt().min(177);
    let mut pixels = Vec::new();
    for row in bits.chunks_exact(width.max(1)).take(width) {
        let line = row.iter().flat_map(|dark| [if *dark { 10 } else { 245 }; SIDE]);
        let line: Vec<u8> = line.collect();
        pixels.extend(line.repeat(SIDE));
    }
    look(width * SIDE, &pixels);
}

/// A code without a flaw, in which anything may be written.
fn code(bytes: &[u8], choice: u8) {
    let level = [EcLevel::L, EcLevel::M, EcLevel::Q, EcLevel::H][usize::from(choice % 4)];
    let version = Version::Normal(1 + i16::from(choice / 4 % 12));
    let Ok(room) = Bits::new(version).max_len(level) else { return };
    let mut data = bytes.to_vec();
    data.resize(room / 8, 0);
    let Ok((data, check)) = ec::construct_codewords(&data, version, level) else { return };
    let mut canvas = Canvas::new(version, level);
    canvas.draw_all_functional_patterns();
    canvas.draw_data(&data, &check);
    canvas.apply_mask(MaskPattern::Checkerboard);
    let modules = usize::from(version.width().unsigned_abs());
    let (pixels, width) = printed(&canvas.into_colors(), modules);
    look(width, &pixels);
}

/// Modules as a printer prints them, on paper.
fn printed(modules: &[Color], side: usize) -> (Vec<u8>, usize) {
    const MODULE: usize = 3;
    const QUIET: usize = 4;
    let width = (side + 2 * QUIET) * MODULE;
    let mut pixels = vec![245; width * width];
    for (nth, _) in modules.iter().enumerate().filter(|(_, module)| **module == Color::Dark) {
        let (left, top) = ((nth % side + QUIET) * MODULE, (nth / side + QUIET) * MODULE);
        for row in top..top + MODULE {
            pixels[row * width + left..][..MODULE].fill(10);
        }
    }
    (pixels, width)
}

/// Bytes as a camera's JPEG.
pub(crate) fn jpeg(bytes: &[u8]) {
    if let Some(frame) = camera::jpeg_frame(bytes) {
        let luma = &frame.luma;
        assert_eq!(luma.pixels.len(), usize::from(luma.width) * usize::from(luma.height));
        assert!(frame.preview.width <= camera::PREVIEW_WIDTH);
    }
}

/// Bytes as the text of a code.
pub(crate) fn payload(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let found = badges::read(&text);
    assert_eq!(found, badges::read(&format!("\n {text}\r\n")), "space around it says nothing");
    if let Ok(badge) = found {
        assert!(!badge.identity.is_empty(), "every badge can be told from others");
        if let Some(name) = &badge.name {
            is_fit_to_show(name);
        }
        if let Some(language) = &badge.language {
            let sound = |c: char| c.is_lowercase() || !c.is_alphabetic();
            assert!(!language.is_empty() && language.chars().all(sound), "{language:?}");
        }
    }
}

/// Bytes as somebody's name.
pub(crate) fn name(bytes: &[u8]) {
    if let Some(name) = clean_name(&String::from_utf8_lossy(bytes)) {
        is_fit_to_show(&name);
    }
}

/// What is promised of every name on a screen or on paper.
fn is_fit_to_show(name: &str) {
    assert!(!name.is_empty());
    assert!(name.graphemes(true).count() <= 40, "{name:?}");
    assert!(!name.chars().any(is_unfit), "{name:?}");
    assert!(is_nfc(name), "{name:?}");
    assert_eq!(clean_name(name).as_deref(), Some(name), "it is as clean as it gets");
}

/// Controls, and what turns the direction of a line.
fn is_unfit(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{2028}' | '\u{2029}')
}
