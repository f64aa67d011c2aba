//! How hard the reader looks at a frame. Nobody is in view for most of a day: an empty scene costs
//! little, and a badge that comes into it is looked at in its first frame.

use std::time::{Duration, Instant};

use crate::camera::Luma;
use crate::qr::{Reader, Reading};

/// A scene with nothing in it that does not change is read again after this time.
const REST: Duration = Duration::from_millis(500);

/// What the reader remembers from frame to frame.
#[derive(Debug, Default)]
pub(super) struct Lookout {
    empty: Option<Empty>,
}

/// A scene in which nothing was found.
#[derive(Debug)]
struct Empty {
    scene: Sketch,
    read_at: Instant,
    /// How often it was read.
    times: u8,
}

impl Lookout {
    /// Looks at the frame that came at `now`: has it read, unless that would be in vain.
    pub(super) fn look(
        &mut self,
        frame: &Luma,
        now: Instant,
        read: impl FnOnce() -> Reading,
    ) -> Reading {
        let scene = Sketch::of(frame);
        let known = self.empty.as_ref().filter(|empty| empty.scene.resembles(&scene));
        let times = known.map_or(0, |empty| empty.times);
        let rested = known.is_none_or(|empty| now.saturating_duration_since(empty.read_at) >= REST);
        if times >= Reader::ROUND && !rested {
            return Reading::default();
        }
        let reading = read();
        self.empty = (reading == Reading::default()).then(|| Empty {
            scene,
            read_at: now,
            times: times.saturating_add(1),
        });
        reading
    }
}

/// A frame in a few numbers, to be compared with another.
#[derive(Debug)]
struct Sketch {
    width: u16,
    /// Light and contrast of every square of the frame. Contrast, because a badge that comes into
    /// focus is no lighter or darker than before.
    squares: Vec<[u8; 2]>,
}

impl Sketch {
    /// Side of a square, in pixels: half of the smallest code that can be read.
    const SIDE: usize = 32;

    /// A square that changes by more than this has changed. A camera's noise is averaged out over
    /// a square, and stays below.
    const CHANGE: u8 = 6;

    /// Every other row is enough.
    fn of(frame: &Luma) -> Self {
        let width = usize::from(frame.width).max(1);
        let mut squares = Vec::new();
        for band in frame.pixels.chunks(width * Self::SIDE) {
            let mut sums = vec![Sums::default(); width.div_ceil(Self::SIDE)];
            for row in band.chunks(width).step_by(2) {
                for (sum, part) in sums.iter_mut().zip(row.chunks(Self::SIDE)) {
                    sum.add(part);
                }
            }
            squares.extend(sums.into_iter().map(Sums::mean));
        }
        Self { width: frame.width, squares }
    }

    fn resembles(&self, other: &Self) -> bool {
        let near = |a: &[u8; 2], b: &[u8; 2]| {
            a[0].abs_diff(b[0]) <= Self::CHANGE && a[1].abs_diff(b[1]) <= Self::CHANGE
        };
        (self.width, self.squares.len()) == (other.width, other.squares.len())
            && self.squares.iter().zip(&other.squares).all(|(a, b)| near(a, b))
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    light: u32,
    contrast: u32,
    pairs: u32,
}

impl Sums {
    fn add(&mut self, pixels: &[u8]) {
        for pair in pixels.chunks_exact(2) {
            self.light += u32::from(pair[0]);
            self.contrast += u32::from(pair[0].abs_diff(pair[1]));
            self.pairs += 1;
        }
    }

    fn mean(self) -> [u8; 2] {
        let mean = |sum: u32| u8::try_from(sum / self.pairs.max(1)).unwrap_or(u8::MAX);
        [mean(self.light), mean(self.contrast)]
    }
}

#[cfg(test)]
#[path = "lookout_tests.rs"]
mod tests;
