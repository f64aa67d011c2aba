//! Several codes in one picture: the badge is meant, and of two badges somebody has to choose.

use std::path::Path;
use std::process::Command;

use dropin::app::scan::{meant, read_file};
use dropin::badges::Choice;
use image::{GrayImage, Luma, imageops};
use serde_json::Value;
use tempfile::tempdir;

use crate::scenes;

pub(crate) const KIM: &str = "MECARD:N:Kim;EMAIL:kim@example.org;;";
pub(crate) const WIFI: &str = "WIFI:S:Guests;T:WPA;P:secret;;";
const AMINA: &str = "BEGIN:VCARD\nFN:Amina\nUID:17\nEND:VCARD";
const PROFILE: &str = "https://www.linkedin.com/in/somebody";

/// Codes side by side, each with so many pixels a module.
pub(crate) fn picture(codes: &[(&str, u32)]) -> GrayImage {
    let mut picture = GrayImage::from_pixel(1280, 720, Luma([150]));
    let mut left = 30;
    for (text, module) in codes {
        let code = scenes::code(text.as_bytes(), *module);
        imageops::replace(&mut picture, &code, left, 60);
        left += i64::from(code.width()) + 30;
    }
    assert!(left < 1280, "the codes do not fit");
    picture
}

#[test]
fn the_badge_of_a_picture_is_the_code_that_is_meant() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("a.png");
    for (codes, expected) in [
        (vec![(WIFI, 6), (KIM, 6)], Choice::Badge(KIM)),
        (vec![(KIM, 6), (WIFI, 7), (PROFILE, 6)], Choice::Badge(KIM)),
        (vec![(KIM, 6), (AMINA, 6)], Choice::Several),
        (vec![(KIM, 8), (AMINA, 3)], Choice::Badge(KIM)),
        (vec![(KIM, 6), (KIM, 5)], Choice::Badge(KIM)),
    ] {
        picture(&codes).save(&file).unwrap();
        assert_eq!(meant(&read_file(&file).unwrap()), expected, "{codes:?}");
    }
}

fn check_in(folder: &Path, codes: &[(&str, u32)]) -> Value {
    let file = folder.join("a.png");
    picture(codes).save(&file).unwrap();
    let queue = format!("sqlite:{}", folder.join("queue.sqlite").display());
    let output = Command::new(env!("CARGO_BIN_EXE_dropin"))
        .args(["--queue", &queue, "--now", "2018-08-26T12:00:00+08:00", "--json"])
        .args(["check-in", "--area", "career", "--image"])
        .arg(&file)
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn check_in_takes_the_badge_of_a_picture_and_asks_for_one_of_two() {
    let folder = tempdir().unwrap();
    let answer = check_in(folder.path(), &[(WIFI, 6), (KIM, 6)]);
    assert_eq!(answer["ticket"]["name"], "Kim");
    let answer = check_in(folder.path(), &[(AMINA, 6), (KIM, 6)]);
    assert_eq!(answer["error"]["code"], "two_badges");
    let answer = check_in(folder.path(), &[(WIFI, 6)]);
    assert_eq!(answer["error"]["code"], "not_a_badge");
}
