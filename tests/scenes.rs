//! What the tests of seeing have in common: badges, codes drawn on the spot, hostile sheets.

use std::path::{Path, PathBuf};

use image::{GrayImage, Luma};
use qrcode::{Color, EcLevel, QrCode};

/// A sample badge by the beginning of its name.
pub(crate) fn badge(number: u8) -> PathBuf {
    let folder = badges();
    let start = format!("{number}-");
    std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.file_name().unwrap().to_string_lossy().starts_with(&start))
        .unwrap()
}

/// The folder of the sample badges.
pub(crate) fn badges() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/badges")
}

/// A code as a printer would print it: `module` pixels a module, on white.
pub(crate) fn code(bytes: &[u8], module: u32) -> GrayImage {
    drawn(&QrCode::with_error_correction_level(bytes, EcLevel::L).unwrap(), module)
}

/// `code` drawn.
pub(crate) fn drawn(code: &QrCode, module: u32) -> GrayImage {
    let modules = u32::try_from(code.width()).unwrap();
    let colours = code.to_colors();
    GrayImage::from_fn((modules + 8) * module, (modules + 8) * module, |x, y| {
        let (x, y) = ((x / module).wrapping_sub(4), (y / module).wrapping_sub(4));
        let inside = x < modules && y < modules;
        let dark = inside && colours[usize::try_from(y * modules + x).unwrap()] == Color::Dark;
        Luma([if dark { 15 } else { 240 }])
    })
}

/// A sheet full of finder patterns and nothing else: hundreds, each pairing with each.
pub(crate) fn sheet_of_patterns(width: u32, height: u32) -> GrayImage {
    const PITCH: u32 = 20;
    GrayImage::from_fn(width, height, |x, y| {
        // Rings around the middle of each field, two pixels a module.
        let ring = |at: u32| (at % PITCH).abs_diff(PITCH / 2) / 2;
        Luma([if matches!(ring(x).max(ring(y)), 0 | 1 | 3) { 0 } else { 255 }])
    })
}
