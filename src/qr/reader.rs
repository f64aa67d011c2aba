//! Reads the frames of a camera. What can be seen in one of them is spread over a few: where a code
//! was seen last is looked at first, the whole frame now and then.

use std::time::Instant;

use super::number::pixel;
use super::picture::{Part, Picture};
use super::tries::{looks, steps};
use super::{Code, Reading};

/// Of so many frames in a row in which a code is read where the last one was, one is searched as a
/// whole: a second badge may have come.
const WHOLE_EVERY: u8 = 4;

/// How far around a code the next one is looked for, as a part of its size.
const AROUND: f32 = 0.6;

/// A part of the frame is searched for itself if it is no larger than this part of it, and no
/// narrower than the smallest code, in pixels.
const SMALLER: f32 = 0.6;
const LEAST: u16 = 21;

/// Remembers from frame to frame what may help.
#[derive(Debug, Default)]
pub struct Reader {
    /// Where codes were seen in the last frame.
    place: Option<Part>,
    /// Frames since the last one that was searched as a whole.
    partly: u8,
    /// Frames that were searched as a whole.
    turn: usize,
}

impl Reader {
    /// Frames after which everything has been tried with a scene that does not change.
    pub const ROUND: u8 = 4;

    /// Looks for codes in the next frame until `deadline`.
    pub fn look(&mut self, frame: &Picture<'_>, deadline: Instant) -> Reading {
        let reading =
            self.look_there(frame, deadline).unwrap_or_else(|| self.search(frame, deadline));
        self.place = surroundings(&reading.codes, frame);
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

    /// The whole frame: the cheapest look at every one, one of the others in turn at every second
    /// one; all of them if there is something that looks like a code, until one is read.
    fn search(&mut self, frame: &Picture<'_>, deadline: Instant) -> Reading {
        // One code was read for some frames: is there another, of a size that other looks see?
        let again = self.partly == WHOLE_EVERY;
        self.partly = 0;
        let steps = steps(frame);
        let Some((first, others)) = steps.split_first() else { return Reading::default() };
        let mut seen = looks(frame, [*first], deadline);
        let read = seen.text().is_some();
        if seen.cut_short || (read && !again) {
            return seen;
        }
        self.turn += 1;
        let promising = !read && (!seen.codes.is_empty() || self.place.is_some());
        let found = if promising {
            looks(frame, others.iter().copied(), deadline)
        } else if again || self.turn.is_multiple_of(2) {
            let next = others.get(self.turn / 2 % others.len().max(1));
            looks(frame, next.copied(), deadline)
        } else {
            Reading::default()
        };
        seen.join(found);
        seen
    }
}

/// The part of `frame` around `codes`; none if there are none, or if it is hardly smaller than the
/// frame.
fn surroundings(codes: &[Code], frame: &Picture<'_>) -> Option<Part> {
    let range = |along: fn((f32, f32)) -> f32, size: u16| {
        let ends = codes.iter().map(|code| code.corners.map(along)).map(|at| {
            let low = at.into_iter().fold(f32::MAX, f32::min);
            let high = at.into_iter().fold(f32::MIN, f32::max);
            let margin = (high - low) * AROUND;
            (low - margin, high + margin)
        });
        let (low, high) = ends.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
        let (first, last) = (pixel(low.max(0.0)).min(size), pixel(high).min(size));
        Some((first, last.saturating_sub(first)))
    };
    let (left, width) = range(|(x, _)| x, frame.width())?;
    let (top, height) = range(|(_, y)| y, frame.height())?;
    let area = |width: u16, height: u16| f32::from(width) * f32::from(height);
    let small = area(width, height) < SMALLER * area(frame.width(), frame.height());
    (small && width.min(height) >= LEAST).then_some(Part { left, top, width, height })
}
