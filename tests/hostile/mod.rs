//! Pictures somebody made, or chance did, to keep a kiosk from its work: whatever is in view, a reader
//! is done in time, an honest badge is read right after it, and a touch is answered meanwhile.

mod files;
#[cfg(target_os = "linux")] // Its processes are real ones.
mod kiosk;
mod sheets;
#[cfg(all(feature = "window", target_os = "linux"))]
mod touch;

use std::time::{Duration, Instant};

use dropin::qr::{self, Picture, Reader};
use image::GrayImage;

/// What a kiosk gives a frame.
const PATIENCE: Duration = Duration::from_millis(187);

/// What a loaded test machine may add to it.
const LOAD: Duration = Duration::from_millis(750);

fn borrowed(picture: &GrayImage) -> Picture<'_> {
    let (width, height) = picture.dimensions();
    let (width, height) = (width.try_into().unwrap(), height.try_into().unwrap());
    Picture::new(width, height, picture.as_raw()).unwrap()
}

/// Shows every picture to a kiosk's reader for as many frames as it needs to try everything with it.
fn all_in_time(pictures: Vec<(String, GrayImage)>) {
    let mut late = Vec::new();
    for (name, picture) in pictures {
        let mut reader = Reader::default();
        for nth in 0..Reader::ROUND {
            // A machine may be elsewhere for a moment; a reader that never looks at the clock is
            // late every time.
            let took = (0..3).map(|_| {
                let start = Instant::now();
                let _whatever = reader.look(&borrowed(&picture), start + PATIENCE);
                start.elapsed()
            });
            if !took.into_iter().any(|took| took < PATIENCE + LOAD) {
                late.push(format!("{name}, frame {nth}"));
            }
        }
    }
    assert!(late.is_empty(), "later than {:?}: {late:?}", PATIENCE + LOAD);
}

#[test]
fn a_hostile_sheet_takes_no_longer_than_it_may() {
    all_in_time(sheets::all());
}

#[test]
fn a_picture_of_an_odd_shape_takes_no_longer_than_it_may() {
    all_in_time(sheets::odd());
}

#[test]
fn of_many_codes_in_view_one_is_read() {
    let sheet = sheets::codes();
    let reading = qr::read(&borrowed(&sheet), Instant::now() + Duration::from_secs(20));
    let text = reading.text().expect("one of 54");
    assert!(text.starts_with("EXMPL-000"), "{text}");
}

#[test]
fn sheets_without_a_code_say_nothing() {
    for (name, picture) in sheets::all() {
        if !name.contains("codes") {
            let reading = qr::read(&borrowed(&picture), Instant::now() + Duration::from_secs(20));
            assert!(!reading.cut_short, "{name}");
            assert_eq!(reading.text(), None, "{name}");
        }
    }
}

/// A measured time, for whoever reads the log of a run.
#[expect(clippy::print_stderr, reason = "a measurement is to be seen")]
fn tell(what: &str, took: Duration) {
    eprintln!("{what} {} ms", took.as_millis());
}
