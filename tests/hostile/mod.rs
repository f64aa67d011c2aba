//! Pictures somebody made, or chance did, to keep a kiosk from its work: whatever is in view, a reader
//! is done in time, an honest badge is read right after it, and a touch is answered meanwhile.

mod files;
#[cfg(target_os = "linux")] // Its processes are real ones.
mod kiosk;
mod sheets;
#[cfg(all(feature = "window", target_os = "linux"))]
mod touch;

use std::time::{Duration, Instant};

use dropin::qr::{self, Picture};
use image::GrayImage;

/// What a kiosk gives a frame.
const PATIENCE: Duration = Duration::from_millis(250);

/// What a loaded test machine may add to it.
const LOAD: Duration = Duration::from_millis(750);

/// Reads `picture` and says how long that took.
fn read(picture: &GrayImage) -> (Option<String>, Duration) {
    let (width, height) = picture.dimensions();
    let (width, height) = (width.try_into().unwrap(), height.try_into().unwrap());
    let picture = Picture::new(width, height, picture.as_raw()).unwrap();
    let start = Instant::now();
    let reading = qr::read(&picture, start + PATIENCE);
    (reading.into_text(), start.elapsed())
}

fn all_in_time(pictures: Vec<(String, GrayImage)>) {
    let mut late = Vec::new();
    for (name, picture) in pictures {
        // A machine may be elsewhere for a moment; a reader that never looks at the clock is late
        // every time.
        let took = (0..3).map(|_| read(&picture).1).find(|took| *took < PATIENCE + LOAD);
        if took.is_none() {
            late.push(name);
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
    let picture = Picture::new(1280, 720, sheet.as_raw()).unwrap();
    let reading = qr::read(&picture, Instant::now() + Duration::from_secs(20));
    let text = reading.text().expect("one of 54");
    assert!(text.starts_with("EXMPL-000"), "{text}");
}

#[test]
fn sheets_without_a_code_say_nothing() {
    for (name, picture) in sheets::all() {
        if !name.contains("codes") {
            assert_eq!(read(&picture).0, None, "{name}");
        }
    }
}

/// A measured time, for whoever reads the log of a run.
#[expect(clippy::print_stderr, reason = "a measurement is to be seen")]
fn tell(what: &str, took: Duration) {
    eprintln!("{what} {} ms", took.as_millis());
}
