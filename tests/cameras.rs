//! Cameras that stand in for a webcam: what they show, and what they refuse.

use std::path::Path;
use std::time::Duration;

use dropin::camera::{self, CameraChoice, CameraError, Timing};

use crate::scenes;

fn open(choice: &CameraChoice, since_ms: u64) -> Result<Box<dyn camera::Camera>, CameraError> {
    let since = Duration::from_millis(since_ms);
    camera::open(choice, Timing { since, ..Timing::default() })
}

fn refusal(choice: &CameraChoice) -> (String, String) {
    let Err(error) = open(choice, 0) else { panic!("it was opened") };
    (error.code().to_owned(), error.to_string())
}

#[test]
fn a_picture_is_in_view_for_ever() {
    for since in [0, 3_600_000] {
        let mut camera = open(&CameraChoice::Path(scenes::badge(6)), since).unwrap();
        let frame = camera.next().unwrap();
        assert_eq!((frame.luma.width, frame.luma.height), (1280, 720));
        assert_eq!((frame.preview.width, frame.preview.height), (640, 360));
    }
}

#[test]
fn a_folder_is_played_in_name_order_and_then_the_scene_is_empty() {
    let at = |since| open(&CameraChoice::Path(scenes::badges()), since).unwrap().next().unwrap();
    let picture =
        |number| open(&CameraChoice::Path(scenes::badge(number)), 0).unwrap().next().unwrap();
    assert_eq!(at(100), picture(1));
    assert_eq!(at(1600), picture(2));
    assert_eq!(at(7 * 1500 + 100), picture(8));
    assert_eq!(at(8 * 1500 + 100), camera::Frame::empty(640, 480));
}

#[test]
fn a_photograph_is_scaled_to_what_a_webcam_gives() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.jpg");
    image::GrayImage::new(4000, 3000).save(&path).unwrap();
    let frame = open(&CameraChoice::Path(path), 0).unwrap().next().unwrap();
    assert_eq!((frame.luma.width, frame.luma.height), (1920, 1440));
}

#[test]
fn what_is_no_picture_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let badge = std::fs::read(scenes::badge(1)).unwrap();
    for (name, bytes) in
        [("empty.jpg", &b""[..]), ("text.jpg", b"Dear diary"), ("cut.jpg", &badge[..400])]
    {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let (code, sentence) = refusal(&CameraChoice::Path(path));
        assert_eq!(code, "not_a_picture", "{sentence}");
        assert!(sentence.contains(name), "{sentence}");
    }
    let (code, sentence) = refusal(&CameraChoice::Path("/nowhere/badge.png".into()));
    assert_eq!(code, "file_unreadable", "{sentence}");
    let (code, _) = refusal(&CameraChoice::Path(folder.path().join("none")));
    assert_eq!(code, "file_unreadable");
    std::fs::create_dir(folder.path().join("bare")).unwrap();
    let (_, sentence) = refusal(&CameraChoice::Path(folder.path().join("bare")));
    assert!(sentence.contains("no png or jpg"), "{sentence}");
}

#[test]
fn pipes_devices_and_endless_files_are_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.png");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let video = folder.path().join("pipe.y4m");
    std::os::unix::fs::symlink(&pipe, &video).unwrap();
    let large = |name: &str, megabytes: u64| {
        let path = folder.path().join(name);
        std::fs::File::create(&path).unwrap().set_len((megabytes << 20) + 1).unwrap();
        path
    };
    for (choice, reason) in [
        (CameraChoice::Path(pipe.clone()), "no plain file"),
        (CameraChoice::Path(video), "no plain file"),
        (CameraChoice::Script(pipe), "no plain file"),
        (CameraChoice::Script("/dev/zero".into()), "no plain file"),
        (CameraChoice::Path("/dev/zero".into()), "no plain file"),
        (CameraChoice::Path(large("large.png", 64)), "larger than 64 MB"),
        (CameraChoice::Script(large("large.txt", 1)), "larger than 1 MB"),
    ] {
        let (code, sentence) = refusal(&choice);
        assert_eq!(code, "file_unreadable", "{choice}: {sentence}");
        assert!(sentence.contains(reason), "{choice}: {sentence}");
    }
}

#[test]
fn a_script_shows_pictures_beside_it_and_unplugs_the_camera() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(scenes::badge(6), folder.path().join("b.jpg")).unwrap();
    let script = folder.path().join("day.txt");
    std::fs::write(&script, "at 1 show b.jpg\nat 2 unplug\nat 3 replug\n").unwrap();
    let script = CameraChoice::Script(script);
    assert_eq!(open(&script, 0).unwrap().next().unwrap().luma.width, 640);
    assert_eq!(open(&script, 1000).unwrap().next().unwrap().luma.width, 1280);
    assert_eq!(refusal_at(&script, 2500), "camera_not_found");
    assert_eq!(open(&script, 3000).unwrap().next().unwrap().luma.width, 640);
    // One that is open when the plug is drawn is lost.
    let mut camera = open(&script, 1800).unwrap();
    let lost = (0..9).find_map(|_| camera.next().err()).expect("200 ms later the plug is out");
    assert_eq!(lost.code(), "camera_lost");
}

fn refusal_at(choice: &CameraChoice, since_ms: u64) -> &'static str {
    open(choice, since_ms).err().map_or("open", |error| error.code())
}

#[test]
fn a_wrong_script_names_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("day.txt");
    std::fs::write(&script, "at 1 blank\nat 2 sing\n").unwrap();
    let (code, sentence) = refusal(&CameraChoice::Script(script.clone()));
    assert_eq!(code, "camera_script");
    assert!(sentence.contains("day.txt line 2"), "{sentence}");
    std::fs::write(&script, "at 1 show gone.png\n").unwrap();
    let (code, sentence) = refusal(&CameraChoice::Script(script));
    assert_eq!(code, "file_unreadable");
    assert!(sentence.contains("gone.png"), "{sentence}");
}

#[test]
fn no_camera_is_a_choice_too() {
    let choice = CameraChoice::parse("none", Path::exists).unwrap();
    assert_eq!(refusal(&choice).0, "camera_none");
}
