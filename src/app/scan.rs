//! `dropin scan`: reads the codes in picture files and says what it read and what that cost.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use serde::Serialize;

use crate::badges::{self, Choice};
use crate::camera::{CameraError, Luma, is_picture_name, load_picture};
use crate::qr::{self, Picture, Reading};

/// Longest time for one picture. A kiosk gives a frame far less; here nobody waits.
const PATIENCE: Duration = Duration::from_secs(2);

/// One line of the answer.
#[derive(Debug, Serialize)]
struct Line<'a> {
    file: &'a str,
    text: Option<&'a str>,
    kind: Option<String>,
    /// Processor time of this process from the grey picture to the text, milliseconds.
    ms: f64,
}

/// Reads every picture of `paths`, folders in name order and with their folders, and writes a line
/// for each to `out`: words, or JSON objects if `json`. `kind` names the kind of a payload. What is
/// no picture is named on `err`, the others are read all the same.
///
/// Returns whether everything was a picture.
pub fn scan(
    paths: &[PathBuf],
    json: bool,
    kind: impl Fn(&str) -> String,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<bool> {
    let mut errors = Vec::new();
    for path in paths {
        for file in files(path, &mut errors) {
            match load_picture(&file) {
                Ok(luma) => write_line(&file, &luma, json, &kind, out)?,
                Err(error) => errors.push(error),
            }
        }
    }
    for error in &errors {
        writeln!(err, "dropin: {error}")?;
        if json {
            let body = serde_json::json!({
                "error": { "code": error.code(), "message": error.to_string() },
                "offers": [],
            });
            writeln!(out, "{body}")?;
        }
    }
    Ok(errors.is_empty())
}

/// All codes in a picture file, for other commands.
pub fn read_file(path: &Path) -> Result<Reading, CameraError> {
    let luma = load_picture(path)?;
    let picture = Picture::new(luma.width, luma.height, &luma.pixels);
    let all = picture.map(|picture| qr::read_all(&picture, Instant::now() + PATIENCE));
    Ok(all.unwrap_or_default())
}

/// Which of the codes of a picture is meant.
pub fn meant(reading: &Reading) -> Choice<'_> {
    badges::choose(
        reading.codes.iter().filter_map(|code| Some((code.text.as_deref()?, code.area()))),
    )
}

fn read(luma: &Luma) -> (Reading, Duration) {
    let started = ProcessTime::now();
    let picture = Picture::new(luma.width, luma.height, &luma.pixels);
    let reading = picture.map(|picture| qr::read(&picture, Instant::now() + PATIENCE));
    (reading.unwrap_or_default(), started.elapsed())
}

fn write_line(
    file: &Path,
    luma: &Luma,
    json: bool,
    kind: impl Fn(&str) -> String,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (reading, spent) = read(luma);
    let text = match meant(&reading) {
        Choice::Badge(text) => Some(text),
        _ => reading.text(),
    };
    let kind = text.map(kind);
    let file = file.to_string_lossy();
    // Microseconds are enough; more digits would claim more than is known.
    let ms = (spent.as_secs_f64() * 1e6).round() / 1e3;
    if json {
        let line = Line { file: &file, text, kind, ms };
        return writeln!(out, "{}", serde_json::to_string(&line)?);
    }
    match (text, kind) {
        (Some(text), Some(kind)) => {
            writeln!(out, "{file}: {kind}, {ms} ms: {}", text.escape_debug())
        }
        _ => writeln!(out, "{file}: nothing read, {ms} ms"),
    }
}

/// The pictures `path` stands for. A file is taken at its word, in folders names decide; links to
/// further folders are not followed.
fn files(path: &Path, errors: &mut Vec<CameraError>) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_owned()];
    }
    let mut entries = match std::fs::read_dir(path)
        .and_then(Iterator::collect::<io::Result<Vec<_>>>)
    {
        Ok(entries) => entries.into_iter().map(|entry| entry.path()).collect::<Vec<_>>(),
        Err(error) => {
            errors
                .push(CameraError::Unreadable { path: path.to_owned(), reason: error.to_string() });
            return Vec::new();
        }
    };
    entries.sort();
    // A link to a folder may lead back up to where we came from.
    entries
        .retain(|entry| if entry.is_dir() { !entry.is_symlink() } else { is_picture_name(entry) });
    entries.into_iter().flat_map(|entry| files(&entry, errors)).collect()
}
