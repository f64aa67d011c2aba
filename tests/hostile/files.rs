//! Damaged files: cut, with bytes exchanged, or nothing but chance behind an honest beginning.

use std::path::Path;
use std::time::{Duration, Instant};

use dropin::camera::{self, CameraChoice, Timing, load_picture};
use fastrand::Rng;

use crate::scenes;

/// A damaged file is no reason to think for long.
const PATIENCE: Duration = Duration::from_secs(5);

/// Damaged copies of an honest JPEG: cut at every length, bytes exchanged, rubbish after the header.
fn damaged() -> Vec<Vec<u8>> {
    let honest = std::fs::read(scenes::badge(6)).unwrap();
    let mut chance = Rng::with_seed(11);
    let mut all: Vec<Vec<u8>> = (0..30).map(|n| honest[..honest.len() * n / 30].to_vec()).collect();
    for _ in 0..30 {
        let mut file = honest.clone();
        for _ in 0..chance.usize(1..40) {
            let at = chance.usize(..file.len().min(2_000));
            file[at] = chance.u8(..);
        }
        all.push(file);
    }
    for _ in 0..30 {
        let mut file = honest[..chance.usize(2..700)].to_vec();
        file.extend((0..20_000).map(|_| chance.u8(..)));
        all.push(file);
    }
    all
}

/// Shows the file at `path` to whoever opens such files.
fn shown(path: &Path) {
    let start = Instant::now();
    // Either a picture or a sentence; a panic is neither.
    load_picture(path).ok();
    if let Ok(mut camera) = camera::open(&CameraChoice::Path(path.to_owned()), Timing::default()) {
        camera.next().ok();
    }
    assert!(start.elapsed() < PATIENCE, "{}: {:?}", path.display(), start.elapsed());
}

#[test]
fn damaged_pictures_and_videos_are_refused_or_shown_but_never_a_panic() {
    let folder = tempfile::tempdir().unwrap();
    for (nth, bytes) in damaged().into_iter().enumerate() {
        for ending in ["jpg", "mjpeg"] {
            let path = folder.path().join(format!("{nth}.{ending}"));
            std::fs::write(&path, &bytes).unwrap();
            shown(&path);
        }
    }
}
