//! How hard a badge may be to read: with one factor after the other made harder every badge is read,
//! and what is no code is never taken for one.

use std::time::{Duration, Instant};

use dropin::app::bench::presentations::{self, Judge, Read};
use dropin::app::bench::scenes::{Factors, Scene, frame, sequence};
use dropin::qr::{self, Reader};

/// These tests ask what can be read, not how soon: a loaded machine has all the time it wants.
const PATIENCE: Duration = Duration::from_secs(20);

fn text(scene: &Scene) -> Option<String> {
    qr::read(&scene.picture(), Instant::now() + PATIENCE).into_text()
}

/// What is promised of a badge of 90 pixels or more at 720 rows, one factor varied at a time.
fn promised() -> Vec<(String, Factors)> {
    let mut all = Vec::new();
    let mut add = |name: String, change: &dyn Fn(&mut Factors)| {
        let mut factors = Factors::nominal();
        change(&mut factors);
        all.push((name, factors));
    };
    for side in [90.0, 105.0, 120.0, 150.0, 200.0, 300.0] {
        add(format!("side {side}"), &|f| f.side = side);
    }
    for roll in [0.0, 30.0, 45.0, 60.0, 90.0, 135.0, 180.0, 250.0, 315.0] {
        add(format!("turned {roll}"), &|f| f.roll = Some(roll));
    }
    for tilt in [0.0, 20.0, 35.0, 50.0] {
        add(format!("tilt {tilt}"), &|f| f.tilt = tilt);
    }
    for gradient in [0.5, 0.7, 0.85] {
        add(format!("gradient {gradient}"), &|f| f.gradient = gradient);
    }
    for quality in [30, 45, 60] {
        add(format!("jpeg {quality}"), &|f| f.jpeg = Some(quality));
    }
    for side in [90.0, 160.0] {
        add(format!("mirrored, side {side}"), &|f| (f.mirrored, f.side) = (true, side));
        add(format!("inverted, side {side}"), &|f| (f.inverted, f.side) = (true, side));
    }
    all
}

/// Each level with badges, rooms and hands of its own.
#[test]
fn whatever_is_promised_is_read_in_every_frame() {
    let mut missed = Vec::new();
    for (nth, (name, factors)) in (0_u64..).zip(promised()) {
        for seed in 3 * nth..3 * nth + 3 {
            let scene = frame(seed, &factors);
            let text = text(&scene);
            assert!(text.is_none() || text == scene.text, "{name}, seed {seed}: {text:?}");
            if text.is_none() {
                missed.push(format!("{name} (seed {seed})"));
            }
        }
    }
    assert!(missed.is_empty(), "{} not read: {}", missed.len(), missed.join(", "));
}

#[test]
fn a_code_is_outlined_where_it_is() {
    for (nth, tilt) in (0_u64..).zip([0.0, 20.0, 35.0, 50.0]) {
        let scene = frame(nth, &Factors { tilt, ..Factors::nominal() });
        let reading = qr::read(&scene.picture(), Instant::now() + PATIENCE);
        let (seen, true_corners) = (reading.codes[0].corners, scene.corners.unwrap());
        for (nth, ((x, y), (true_x, true_y))) in seen.into_iter().zip(true_corners).enumerate() {
            let off = (x - true_x).hypot(y - true_y);
            assert!(off < 4.0, "tilt {tilt}, corner {nth}: {off} pixels off");
        }
    }
}

#[test]
fn nothing_is_read_where_there_is_no_code() {
    let factors = Factors { code: false, ..Factors::nominal() };
    for seed in 0..30 {
        let read = text(&frame(seed, &factors));
        assert_eq!(read, None, "seed {seed}");
    }
    for seed in 0..3 {
        for (nth, scene) in sequence(seed, false, 6).iter().enumerate() {
            assert_eq!(text(scene), None, "sequence {seed}, frame {nth}");
        }
    }
}

/// The whole measurement is `dropin bench`; this is the part of it a gate has time for.
#[test]
fn a_badge_that_is_shown_is_read_within_a_few_frames_of_being_readable() {
    let outcome = presentations::run(0..10, &mut [Judge::ours()], || -> Read<'static> {
        let mut reader = Reader::default();
        Box::new(move |frame| reader.look(frame, Instant::now() + PATIENCE).into_text())
    });
    assert_eq!(outcome.wrong, 0, "{outcome}");
    assert!(outcome.hopeless <= 1, "{outcome}");
    assert!(outcome.percentile(50).is_some_and(|frames| frames <= 2), "{outcome}");
    assert!(outcome.percentile(99).is_some_and(|frames| frames <= 10), "{outcome}");
}
