//! Pictures made to keep a reader busy: patterns that look like codes by the hundred, codes by the dozen,
//! noise, files that are cut or damaged, pictures of odd sizes.

use fastrand::Rng;
use image::{GrayImage, Luma};

use crate::scenes;

/// The sizes cameras have.
const SIZES: [(u32, u32); 2] = [(640, 480), (1280, 720)];

const DARK: Luma<u8> = Luma([15]);
const LIGHT: Luma<u8> = Luma([240]);

/// All hostile pictures with their names.
pub(crate) fn all() -> Vec<(String, GrayImage)> {
    let mut all = Vec::new();
    for (width, height) in SIZES {
        let mut add =
            |name: String, picture| all.push((format!("{name} {width}x{height}"), picture));
        for count in [100, 400, 1_000, 2_000] {
            add(format!("{count} patterns"), patterns(width, height, count));
        }
        for module in [2, 3, 4] {
            add(format!("data between patterns, {module}"), triples(width, height, module, 5));
        }
        for seed in [1, 2] {
            add(format!("patterns of all sizes, {seed}"), scattered(width, height, seed));
        }
        for cell in [1, 2, 3, 5] {
            add(format!("chequers of {cell}"), chequers(width, height, cell));
        }
        for grain in [1, 2, 4] {
            add(format!("noise of {grain}"), noise(width, height, grain, 7));
        }
        add("rings".to_owned(), rings(width, height));
        add("cut codes".to_owned(), cut_codes(width, height));
        add("the largest code, spoilt".to_owned(), spoilt(width, height));
    }
    all.push(("54 codes".to_owned(), codes()));
    all
}

/// Pictures of odd shapes, empty or not.
pub(crate) fn odd() -> Vec<(String, GrayImage)> {
    let mut all = Vec::new();
    for (width, height) in [
        (1, 1),
        (2, 2),
        (1, 720),
        (1280, 1),
        (3, 2000),
        (2000, 3),
        (21, 21),
        (29, 29),
        (65_000, 1),
        (1, 65_000),
        (65_000, 40),
        (40, 65_000),
        (65_535, 7),
        (7, 65_535),
    ] {
        all.push((format!("noise {width}x{height}"), noise(width, height, 1, 3)));
        all.push((format!("patterns {width}x{height}"), scattered(width, height, 4)));
        all.push((format!("stripes {width}x{height}"), stripes(width, height)));
    }
    all
}

/// `count` finder patterns in rows and columns as large as there is room for them, light around.
pub(crate) fn patterns(width: u32, height: u32, count: u32) -> GrayImage {
    let mut picture = GrayImage::from_pixel(width, height, LIGHT);
    let columns = (1..=count).find(|columns| columns * (columns * height / width).max(1) >= count);
    let pitch = width / columns.unwrap_or(1);
    let module = (pitch / 9).max(1);
    for nth in 0..count {
        let (column, row) = (nth % (width / pitch), nth / (width / pitch));
        pattern(&mut picture, column * pitch, row * pitch, module);
    }
    picture
}

fn pattern(picture: &mut GrayImage, left: u32, top: u32, module: u32) {
    for y in 0..7 * module {
        for x in 0..7 * module {
            let ring = (x / module).abs_diff(3).max((y / module).abs_diff(3));
            if left + x < picture.width() && top + y < picture.height() {
                let shade = if ring == 2 { LIGHT } else { DARK };
                picture.put_pixel(left + x, top + y, shade);
            }
        }
    }
}

/// Patterns of many sizes anywhere, over and beside each other.
pub(crate) fn scattered(width: u32, height: u32, seed: u64) -> GrayImage {
    let mut picture = GrayImage::from_pixel(width, height, LIGHT);
    let mut chance = Rng::with_seed(seed);
    for _ in 0..600 {
        let (left, top) = (chance.u32(0..width), chance.u32(0..height));
        pattern(&mut picture, left, top, chance.u32(1..6));
    }
    picture
}

/// Finder patterns on a grid of modules, random data everywhere between them: each three patterns
/// in the right places are the corners of something that could be a code.
pub(crate) fn triples(width: u32, height: u32, module: u32, seed: u64) -> GrayImage {
    /// From one pattern to the next: that of version 1 and, every second one, of version 4, ...
    const PITCH: u32 = 14;
    let mut chance = Rng::with_seed(seed);
    let mut picture = GrayImage::from_pixel(width, height, LIGHT);
    for y in 0..height / module {
        for x in 0..width / module {
            let (in_x, in_y) = (x % PITCH, y % PITCH);
            let dark = if in_x < 8 && in_y < 8 {
                in_x < 7 && in_y < 7 && in_x.abs_diff(3).max(in_y.abs_diff(3)) != 2
            } else {
                chance.bool()
            };
            if dark {
                square(&mut picture, x * module, y * module, module);
            }
        }
    }
    picture
}

fn square(picture: &mut GrayImage, left: u32, top: u32, side: u32) {
    for y in top..(top + side).min(picture.height()) {
        for x in left..(left + side).min(picture.width()) {
            picture.put_pixel(x, y, DARK);
        }
    }
}

pub(crate) fn chequers(width: u32, height: u32, cell: u32) -> GrayImage {
    GrayImage::from_fn(width, height, |x, y| {
        if (x / cell + y / cell).is_multiple_of(2) { DARK } else { LIGHT }
    })
}

/// Black and white by chance, in squares of `grain` pixels.
pub(crate) fn noise(width: u32, height: u32, grain: u32, seed: u64) -> GrayImage {
    let mut chance = Rng::with_seed(seed);
    let columns = width.div_ceil(grain);
    let row = |chance: &mut Rng| (0..columns).map(|_| chance.u8(..)).collect::<Vec<_>>();
    let rows: Vec<Vec<u8>> = (0..height.div_ceil(grain)).map(|_| row(&mut chance)).collect();
    GrayImage::from_fn(width, height, |x, y| {
        Luma([rows[usize::try_from(y / grain).unwrap()][usize::try_from(x / grain).unwrap()]])
    })
}

/// Rings in rings: every line through the middle meets dark and light as in a finder pattern.
fn rings(width: u32, height: u32) -> GrayImage {
    GrayImage::from_fn(width, height, |x, y| {
        let ring = x.abs_diff(width / 2).max(y.abs_diff(height / 2)) / 4;
        if matches!(ring % 5, 0 | 1 | 3) { DARK } else { LIGHT }
    })
}

/// Dark and light in the ratio of a finder pattern, line after line.
fn stripes(width: u32, height: u32) -> GrayImage {
    GrayImage::from_fn(width, height, |x, y| {
        if matches!((x.max(y) / 2) % 8, 0 | 2 | 3 | 4 | 6) { DARK } else { LIGHT }
    })
}

/// Real codes, every one of them cut through its data.
fn cut_codes(width: u32, height: u32) -> GrayImage {
    let mut picture = GrayImage::from_pixel(width, height, LIGHT);
    let code = scenes::code(&[b'x'; 60], 2);
    for top in (0..height).step_by(90) {
        for left in (0..width).step_by(90) {
            image::imageops::replace(&mut picture, &code, left.into(), top.into());
            let middle = (left + 35, top + 35);
            image::imageops::replace(
                &mut picture,
                &noise(25, 25, 2, 1),
                middle.0.into(),
                middle.1.into(),
            );
        }
    }
    picture
}

/// A code of the largest size, sound but for its data: as much work as one code can make.
fn spoilt(width: u32, height: u32) -> GrayImage {
    let mut chance = Rng::with_seed(40);
    let bytes: Vec<u8> = (0..2_900).map(|_| chance.u8(..)).collect();
    let module = height / 190;
    let mut code = scenes::code(&bytes, module);
    for y in 13..164 {
        for x in 13..164 {
            let shade = if chance.bool() { DARK } else { LIGHT };
            // Every third module, so that alignment patterns still look like such.
            if chance.u8(..3) == 0 {
                let square = GrayImage::from_pixel(module, module, shade);
                image::imageops::replace(
                    &mut code,
                    &square,
                    (x * module).into(),
                    (y * module).into(),
                );
            }
        }
    }
    let mut picture = GrayImage::from_pixel(width, height, LIGHT);
    image::imageops::replace(&mut picture, &code, 10, 10);
    picture
}

/// Fifty-four codes that could be read: six rows of nine.
pub(crate) fn codes() -> GrayImage {
    let mut picture = GrayImage::from_pixel(1280, 720, LIGHT);
    for nth in 0..54_u32 {
        let code = scenes::code(format!("EXMPL-{nth:05}").as_bytes(), 4);
        let (left, top) = (nth % 9 * 141, nth / 9 * 119);
        image::imageops::replace(&mut picture, &code, left.into(), top.into());
    }
    picture
}
