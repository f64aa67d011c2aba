//! Reads the frames of a camera. What can be seen in one of them is spread over a few: where a code
//! was seen last is looked at first, the whole frame now and then.

use std::time::Instant;

use super::picture::{Part, Picture};
use super::tries::{looks, steps};
use super::{Code, Reading};

/// Of so many frames in a row in which a code is read where the last one was, one is searched as a
/// whole: a second badge may have come.
const WHOLE_EVERY: u8 = 4;

/// How far around a code the next one is looked for, as a part of its size.
const AROUND: f32 = 0.6;

/// Remembers from frame to frame what may help.
#[derive(Debug, Default)]
pub struct Reader {
    /// Where a code was seen in the last frame.
    place: Option<Part>,
    /// Frames since the last one that was searched as a whole.
    partly: u8,
    turn: usize,
}

impl Reader {
    /// Frames after which everything has been tried with a scene that does not change.
    pub const ROUND: u8 = 3;

    /// Looks for codes in the next frame until `deadline`.
    pub fn look(&mut self, frame: &Picture<'_>, deadline: Instant) -> Reading {
        let reading =
            self.look_there(frame, deadline).unwrap_or_else(|| self.search(frame, deadline));
        self.place = reading.codes.first().and_then(|code| surroundings(code, frame));
        reading
    }

    /// Where a code was seen last; none if it is not read there, or if it is time for the whole.
    fn look_there(&mut self, frame: &Picture<'_>, deadline: Instant) -> Option<Reading> {
        let place = self.place.filter(|_| self.partly < WHOLE_EVERY)?;
        let part = frame.part(place)?;
        let mut reading = looks(&part, steps(&part), deadline);
        reading.text()?;
        self.partly += 1;
        let (left, top) = (f32::from(place.left), f32::from(place.top));
        for (x, y) in reading.codes.iter_mut().flat_map(|code| &mut code.corners) {
            *x += left;
            *y += top;
        }
        Some(reading)
    }

    /// The whole frame: the cheapest look, and one of the others in turn; all of them if there is
    /// something that looks like a code.
    fn search(&mut self, frame: &Picture<'_>, deadline: Instant) -> Reading {
        self.partly = 0;
        let steps = steps(frame);
        let Some((first, others)) = steps.split_first() else { return Reading::default() };
        let seen = looks(frame, [*first], deadline);
        if seen.text().is_some() || seen.cut_short || others.is_empty() {
            return seen;
        }
        self.turn = (self.turn + 1) % others.len();
        let promising = !seen.codes.is_empty() || self.place.is_some();
        let (mut now, later) = (others.to_vec(), self.turn);
        now.rotate_left(later);
        now.truncate(if promising { others.len() } else { 1 });
        let found = looks(frame, now, deadline);
        if found.codes.is_empty() { Reading { codes: seen.codes, ..found } } else { found }
    }
}

/// The part of `frame` around `code`; none if it is hardly smaller than the frame.
fn surroundings(code: &Code, frame: &Picture<'_>) -> Option<Part> {
    let (width, height) = (f32::from(frame.width()), f32::from(frame.height()));
    let range = |values: [f32; 4], size: f32| {
        let low = values.iter().copied().fold(f32::MAX, f32::min);
        let high = values.iter().copied().fold(f32::MIN, f32::max);
        let margin = (high - low) * AROUND;
        ((low - margin).clamp(0.0, size), (high + margin).clamp(0.0, size))
    };
    let (left, right) = range(code.corners.map(|(x, _)| x), width);
    let (top, bottom) = range(code.corners.map(|(_, y)| y), height);
    let small = (right - left) * (bottom - top) < 0.6 * width * height;
    let pixel = super::number::pixel;
    let part = Part {
        left: pixel(left),
        top: pixel(top),
        width: pixel(right) - pixel(left),
        height: pixel(bottom) - pixel(top),
    };
    (small && part.width >= 21 && part.height >= 21).then_some(part)
}
