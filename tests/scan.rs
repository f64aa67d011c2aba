//! Scanning picture files: one line for each, whatever the others are.

use std::path::PathBuf;

use dropin::app::scan::scan;
use serde_json::Value;

use crate::scenes;

fn scanned(paths: &[PathBuf], json: bool) -> (bool, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let kind = |text: &str| if text.starts_with("BEGIN") { "vcard" } else { "other" }.to_owned();
    let all = scan(paths, json, kind, &mut out, &mut err).unwrap();
    (all, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

fn lines(json: &str) -> Vec<Value> {
    json.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_folder_is_scanned_in_name_order_with_a_line_for_each_picture() {
    let (all, out, err) = scanned(&[scenes::badges()], true);
    assert!(all, "{err}");
    assert_eq!(err, "");
    let lines = lines(&out);
    assert_eq!(lines.len(), 8);
    for (at, line) in (1..).zip(&lines) {
        assert!(line["file"].as_str().unwrap().contains(&format!("/{at}-")), "{line}");
        assert!(line["text"].is_string(), "{line}");
        assert!(line["ms"].as_f64().unwrap() > 0.0, "{line}");
    }
    assert_eq!(lines[0]["kind"], "vcard");
    assert_eq!(lines[2]["kind"], "other");
}

#[test]
fn what_is_no_picture_is_named_after_all_lines() {
    let folder = tempfile::tempdir().unwrap();
    let bad = folder.path().join("a.png");
    std::fs::write(&bad, "no picture").unwrap();
    let blank = folder.path().join("b.png");
    image::GrayImage::from_pixel(50, 50, image::Luma([255])).save(&blank).unwrap();
    // A folder's other files are none of its pictures.
    std::fs::write(folder.path().join("expected.csv"), "file,text").unwrap();
    let (all, out, err) = scanned(&[folder.path().to_owned(), scenes::badge(6)], true);
    assert!(!all);
    let lines = lines(&out);
    assert_eq!(lines.len(), 3);
    assert!(lines[0]["file"].as_str().unwrap().ends_with("b.png"));
    assert!(lines[0]["text"].is_null() && lines[0]["kind"].is_null());
    assert_eq!(lines[1]["text"], "EXMPL-7QK2M9X");
    assert_eq!(lines[2]["error"]["code"], "not_a_picture");
    assert!(err.starts_with("dropin: ") && err.contains("a.png is no picture"), "{err}");
}

#[test]
fn links_that_lead_back_up_are_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("inner");
    std::fs::create_dir(&inner).unwrap();
    image::GrayImage::from_pixel(50, 50, image::Luma([255])).save(inner.join("b.png")).unwrap();
    for name in ["up", "up.png"] {
        std::os::unix::fs::symlink(folder.path(), inner.join(name)).unwrap();
    }
    let first = folder.path().join("first");
    std::os::unix::fs::symlink(&inner, &first).unwrap();
    for path in [folder.path(), &first] {
        let (all, out, err) = scanned(&[path.to_owned()], true);
        assert!(all, "{err}");
        assert_eq!(lines(&out).len(), 1, "a link that is named itself is followed: {out}");
    }
}

#[test]
fn a_named_file_that_is_missing_is_said_so() {
    let (all, out, err) = scanned(&["/nowhere/badge.png".into()], false);
    assert!(!all);
    assert_eq!(out, "");
    assert!(err.contains("/nowhere/badge.png cannot be read"), "{err}");
}

#[test]
fn in_words_control_characters_stay_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("evil.png");
    scenes::code("\u{1b}[2Jhello\u{202e}".as_bytes(), 4).save(&path).unwrap();
    let (_, out, _) = scanned(&[path], false);
    assert!(out.contains("hello"), "{out}");
    assert!(!out.contains('\u{1b}') && !out.contains('\u{202e}'), "{out:?}");
}
