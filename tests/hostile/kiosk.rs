//! A kiosk with hostile pictures in view, its real processes and its real window.

use std::path::Path;
use std::sync::PoisonError;
use std::sync::mpsc::sync_channel;
use std::time::{Duration, Instant};

use dropin::app::eye::{Eye, EyeNews, EyeSettings, Patience};
use dropin::camera::{self, CameraChoice, Rgb, Timing, Turn};

use super::sheets;
use crate::{eye, scenes};

const LONG: Duration = Duration::from_secs(40);

/// The hostile pictures a kiosk is shown.
pub(super) const SHEETS: [&str; 4] =
    ["1-patterns.png", "2-triples.png", "3-scattered.png", "4-noise.png"];

/// Draws [`SHEETS`] in `folder`.
pub(super) fn save_sheets(folder: &Path) {
    let drawn = [
        sheets::patterns(1280, 720, 1_000),
        sheets::triples(1280, 720, 3, 5),
        sheets::scattered(1280, 720, 1),
        sheets::noise(1280, 720, 2, 7),
    ];
    for (name, sheet) in SHEETS.iter().zip(drawn) {
        sheet.save(folder.join(name)).unwrap();
    }
}

/// How unlike two previews are, in shades.
fn difference(one: &Rgb, other: &Rgb) -> u64 {
    let sum: u64 =
        one.pixels.iter().zip(&other.pixels).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum / u64::try_from(one.pixels.len().max(1)).unwrap()
}

/// Each hostile sheet for a second, then a badge. Counted from the first frame of the badge that a
/// person at the kiosk could see.
#[test]
fn after_hostile_sheets_an_honest_badge_is_read_within_a_second() {
    let _alone = eye::ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = tempfile::tempdir().unwrap();
    save_sheets(folder.path());
    let badge = scenes::badge(6);
    // It stays: nobody takes a badge away before it is read.
    for nth in 0..30 {
        std::fs::copy(&badge, folder.path().join(format!("5-honest-{nth:02}.jpg"))).unwrap();
    }
    let honest = camera::open(&CameraChoice::Path(badge), Timing::default());
    let honest = honest.unwrap().next().unwrap().preview;
    let (ring, rang) = sync_channel(1);
    let settings = EyeSettings {
        choice: CameraChoice::Path(folder.path().to_owned()),
        each: Duration::from_secs(1),
        // A loaded test machine is slow, not stuck.
        patience: Patience { frame: Duration::from_secs(1), ..Patience::default() },
        exe: env!("CARGO_BIN_EXE_dropin").into(),
        turn: Turn::default(),
        memory: None,
    };
    let eye = Eye::start(settings, move || {
        let _already_rung = ring.try_send(());
    })
    .unwrap();
    let (start, mut in_view, mut read, mut restarts) = (Instant::now(), None, None, 0);
    while read.is_none() && start.elapsed() < LONG {
        let _waited = rang.recv_timeout(Duration::from_millis(200));
        for news in eye.take() {
            match news {
                EyeNews::Preview(picture) if difference(&picture, &honest) < 8 => {
                    in_view.get_or_insert_with(Instant::now);
                }
                EyeNews::Read(codes) if !codes.is_empty() => {
                    let texts: Vec<&str> = codes.iter().map(|code| code.text.as_str()).collect();
                    assert_eq!(texts, ["EXMPL-7QK2M9X"]);
                    read.get_or_insert_with(Instant::now);
                }
                EyeNews::ReaderRestarted => restarts += 1,
                _ => {}
            }
        }
    }
    let read = read.expect("the badge is read");
    assert_eq!(restarts, 0, "no sheet is too much for the reader");
    let took = in_view.map_or(Duration::ZERO, |in_view| read.saturating_duration_since(in_view));
    // A loaded machine starts processes slowly; with nothing else to do it takes a tenth of it.
    assert!(took < Duration::from_secs(3), "read {took:?} after it came into view");
    super::tell("an honest badge after hostile sheets is read after", took);
}
