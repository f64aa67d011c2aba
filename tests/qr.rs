//! Reading codes: what is read, and that nothing a picture holds takes longer than it may.

use std::time::{Duration, Instant};

use dropin::camera::load_picture;
use dropin::qr::{self, Picture, Reader, Reading};
use image::GrayImage;
use qrcode::bits::Bits;
use qrcode::{EcLevel, QrCode, Version};

use crate::scenes;

const PATIENCE: Duration = Duration::from_secs(20);

fn borrowed(picture: &GrayImage) -> Picture<'_> {
    let (width, height) = picture.dimensions();
    let (width, height) = (width.try_into().unwrap(), height.try_into().unwrap());
    Picture::new(width, height, picture.as_raw()).unwrap()
}

fn read(picture: &GrayImage, patience: Duration) -> Reading {
    qr::read(&borrowed(picture), Instant::now() + patience)
}

fn text(picture: &GrayImage) -> Option<String> {
    read(picture, PATIENCE).into_text()
}

#[test]
fn every_sample_badge_is_read() {
    let table = [
        (1, "FN:Žofie Příkladová"),
        (2, "MECARD:N:Образцов,Пример;"),
        (3, "z3fsn8jyufm5kpk768q69gkbyr5f4h6w"),
        (4, "{\"i\":[2,\"indico.example.org\","),
        (5, "https://conf.example/event-ticket/?token="),
        (6, "EXMPL-7QK2M9X"),
        (7, "FN:مثال التجريبي"),
        (8, "MECARD:N:王,示例;"),
    ];
    for (number, part) in table {
        let luma = load_picture(&scenes::badge(number)).unwrap();
        let picture = GrayImage::from_raw(luma.width.into(), luma.height.into(), luma.pixels);
        let text = text(&picture.unwrap());
        assert!(text.as_ref().is_some_and(|text| text.contains(part)), "{number}: {text:?}");
    }
}

#[test]
fn light_on_dark_is_read_too() {
    let mut picture = scenes::code(b"EXMPL-INVERTED", 4);
    image::imageops::invert(&mut picture);
    assert_eq!(text(&picture).as_deref(), Some("EXMPL-INVERTED"));
}

#[test]
fn a_reader_of_frames_tries_everything_with_a_scene_within_its_round() {
    let mut room = GrayImage::from_pixel(1280, 720, image::Luma([180]));
    // Three pixels a module: too small for the first look at a frame of this size.
    image::imageops::replace(&mut room, &scenes::code(b"EXMPL-SMALL", 3), 700, 300);
    let mut reader = Reader::default();
    let round =
        (0..Reader::ROUND).map(|_| reader.look(&borrowed(&room), Instant::now() + PATIENCE));
    let texts: Vec<Option<String>> = round.map(Reading::into_text).collect();
    assert!(texts.contains(&Some("EXMPL-SMALL".to_owned())), "{texts:?}");
}

#[test]
fn a_code_that_moves_a_little_is_found_again_and_a_second_one_within_a_few_frames() {
    let empty = GrayImage::from_pixel(1280, 720, image::Luma([180]));
    let (first, second) = (scenes::code(b"EXMPL-FIRST", 5), scenes::code(b"EXMPL-SECOND", 5));
    let mut reader = Reader::default();
    let mut both = 0;
    for step in 0..12 {
        let mut frame = empty.clone();
        image::imageops::replace(&mut frame, &first, 200 + 9 * step, 100 + 7 * step);
        if step >= 4 {
            image::imageops::replace(&mut frame, &second, 900, 400);
        }
        let reading = reader.look(&borrowed(&frame), Instant::now() + PATIENCE);
        assert!(reading.texts().any(|text| text == "EXMPL-FIRST"), "{step}: {reading:?}");
        if step == 3 {
            // Found near its last place, and told where it is in the whole frame.
            let (x, y) = reading.codes[0].corners[0];
            assert!((x - 247.0).abs() < 4.0 && (y - 141.0).abs() < 4.0, "{x} {y}");
        }
        both += usize::from(reading.texts().any(|text| text == "EXMPL-SECOND"));
    }
    assert!(both >= 5, "once seen, both are: {both}");
}

#[test]
fn a_photograph_of_many_megapixels_is_read_and_its_corners_are_where_the_code_is() {
    let mut picture = GrayImage::from_pixel(4200, 3000, image::Luma([180]));
    let code = scenes::code(b"EXMPL-LARGE", 30);
    image::imageops::replace(&mut picture, &code, 1000, 700);
    let reading = read(&picture, PATIENCE);
    assert_eq!(reading.text(), Some("EXMPL-LARGE"));
    let (x, y) = reading.codes[0].corners[0];
    assert!((x - 1120.0).abs() < 20.0 && (y - 820.0).abs() < 20.0, "{x} {y}");
}

#[test]
fn bytes_without_a_charset_are_read_as_the_code_declares() {
    let mut bits = Bits::new(Version::Normal(3));
    bits.push_eci_designator(7).unwrap();
    bits.push_byte_data(b"\xb8\xd2\xd0\xdd").unwrap();
    bits.push_terminator(EcLevel::M).unwrap();
    let code = QrCode::with_bits(bits, EcLevel::M).unwrap();
    assert_eq!(text(&scenes::drawn(&code, 5)).as_deref(), Some("Иван"));
}

#[test]
fn the_largest_binary_code_is_read_or_not_but_never_a_panic() {
    let bytes: Vec<u8> = (0..2953_u32).map(|at| u8::try_from(at * 7 % 256).unwrap()).collect();
    let text = text(&scenes::code(&bytes, 4)).expect("a clean print is read");
    assert!(text.chars().count() > 1000);
}

#[test]
fn pictures_of_nothing_say_nothing() {
    for (width, height) in [(1, 1), (1, 900), (900, 1), (3, 3), (640, 480)] {
        for shade in [0, 128, 255] {
            let picture = GrayImage::from_pixel(width, height, image::Luma([shade]));
            assert_eq!(read(&picture, PATIENCE), Reading::default(), "{width}x{height} {shade}");
        }
    }
}

#[test]
fn where_somebody_can_wait_codes_of_all_sizes_in_a_picture_are_told() {
    let mut picture = GrayImage::from_pixel(1600, 900, image::Luma([180]));
    image::imageops::replace(&mut picture, &scenes::code(b"EXMPL-LARGE", 8), 100, 100);
    image::imageops::replace(&mut picture, &scenes::code(b"EXMPL-SMALL", 2), 900, 500);
    let reading = qr::read_all(&borrowed(&picture), Instant::now() + PATIENCE);
    let mut texts: Vec<&str> = reading.texts().collect();
    texts.sort_unstable();
    assert_eq!(texts, ["EXMPL-LARGE", "EXMPL-SMALL"]);
}

#[test]
fn a_deadline_that_is_over_leaves_nothing_to_do() {
    let reading = read(&scenes::code(b"EXMPL", 4), Duration::ZERO);
    assert_eq!(reading, Reading { codes: Vec::new(), cut_short: true });
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(40))]
    /// Blocks of black and white look enough like codes to lead a search astray.
    #[test]
    fn no_picture_is_a_panic(seed: u64, side in 1_u32..60) {
        let picture = GrayImage::from_fn(6 * side, 4 * side, |x, y| {
            let cell = u64::from(x / 3) * 31 + u64::from(y / 3) * 17;
            let bit = seed.wrapping_mul(cell | 1).wrapping_add(cell * cell).count_ones() % 2;
            image::Luma([if bit == 0 { 10 } else { 245 }])
        });
        read(&picture, Duration::from_millis(500));
    }
}
