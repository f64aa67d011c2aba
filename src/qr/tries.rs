//! The looks at a picture, in the order they are taken, cheap and fruitful ones first.

use std::time::Instant;

use super::Reading;
use super::picture::Picture;
use super::search::look;

/// The longest side of a first and of a second look, in pixels.
const FIRST: u16 = 480;
const SECOND: u16 = 650;

/// How many times smaller a picture is looked at, one look after the other: small pictures show
/// large codes at little cost and calm the noise, the whole one shows small codes.
pub(super) fn steps(picture: &Picture<'_>) -> Vec<u16> {
    let longest = picture.width().max(picture.height());
    let mut steps = Vec::with_capacity(4);
    for step in [longest.div_ceil(FIRST), longest.div_ceil(SECOND), 1, 2] {
        if !steps.contains(&step) {
            steps.push(step);
        }
    }
    steps
}

/// Takes one look after the other until a code is read or `deadline` comes.
pub(super) fn looks(
    picture: &Picture<'_>,
    steps: impl IntoIterator<Item = u16>,
    deadline: Instant,
) -> Reading {
    let mut reading = Reading::default();
    for step in steps {
        let found = look(picture, step, deadline);
        if found.text().is_some() {
            return found;
        }
        // What was seen and not read is kept once, for its place.
        if reading.codes.is_empty() {
            reading.codes = found.codes;
        }
        reading.cut_short = found.cut_short;
        if reading.cut_short {
            break;
        }
    }
    reading
}
