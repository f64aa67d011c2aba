//! Whether anything moves before the camera: a picture of an empty place need not be drawn ten times a
//! second.

use std::time::{Duration, Instant};

use crate::camera::Rgb;

/// A picture is compared in so many fields, across and down: noise of the camera evens out in them.
const ACROSS: usize = 16;
const DOWN: usize = 12;

/// A field moves when its brightness, 0 to 255, changes by more than this.
const MOVES: u32 = 6;

/// After a movement the place counts as still from then on.
const STILL_AFTER: Duration = Duration::from_secs(2);

/// What was seen last.
#[derive(Default)]
pub(super) struct Movement {
    fields: Vec<u32>,
    moved: Option<Instant>,
}

impl Movement {
    /// Takes in a picture; whether nothing has moved for a while.
    pub(super) fn is_still(&mut self, picture: &Rgb, now: Instant) -> bool {
        let fields = brightness(picture);
        let moves = fields.len() != self.fields.len()
            || fields.iter().zip(&self.fields).any(|(now, then)| now.abs_diff(*then) > MOVES);
        if moves {
            // What creeps adds up until it counts as well.
            self.fields = fields;
            self.moved = Some(now);
        }
        self.moved.is_some_and(|at| now.saturating_duration_since(at) >= STILL_AFTER)
    }
}

/// The mean brightness of each field.
fn brightness(picture: &Rgb) -> Vec<u32> {
    let (width, height) = (usize::from(picture.width), usize::from(picture.height));
    let mut fields = vec![(0_u32, 0_u32); ACROSS * DOWN];
    for (y, row) in picture.pixels.chunks_exact((width * 3).max(3)).enumerate().step_by(2) {
        let first = y * DOWN / height.max(1) * ACROSS;
        for (x, pixel) in row.chunks_exact(3).enumerate().step_by(2) {
            if let Some((sum, count)) = fields.get_mut(first + x * ACROSS / width.max(1)) {
                // Green carries most of what is bright.
                *sum += u32::from(pixel[1]);
                *count += 1;
            }
        }
    }
    fields.into_iter().map(|(sum, count)| sum / count.max(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A grey picture with noise of `noise`, and a bright square at `x`.
    fn picture(chance: &mut fastrand::Rng, noise: u8, x: Option<usize>) -> Rgb {
        let (width, height) = (320_u16, 240_u16);
        let mut pixels = Vec::new();
        for at in 0..usize::from(width) * usize::from(height) {
            let (column, row) = (at % usize::from(width), at / usize::from(width));
            let inside =
                x.is_some_and(|x| (x..x + 40).contains(&column)) && (100..140).contains(&row);
            let grey = if inside { 200 } else { 90 } + chance.u8(0..=noise);
            pixels.extend([grey; 3]);
        }
        Rgb { width, height, pixels }
    }

    #[test]
    fn noise_is_no_movement_and_a_badge_that_comes_is() {
        let (mut movement, mut chance) = (Movement::default(), fastrand::Rng::with_seed(1));
        let begin = Instant::now();
        let mut still = |ms: u64, x| {
            let picture = picture(&mut chance, 24, x);
            movement.is_still(&picture, begin + Duration::from_millis(ms))
        };
        assert!(!still(0, None), "nobody knows yet");
        assert!(!still(1_900, None));
        assert!(still(2_000, None), "noise alone");
        assert!(!still(2_100, Some(40)), "a badge comes");
        assert!(!still(3_000, Some(60)), "and is moved");
        assert!(!still(4_900, Some(60)));
        assert!(still(5_000, Some(60)), "it is held still");
        assert!(!still(5_100, None), "and is gone");
    }

    #[test]
    fn a_picture_without_a_single_pixel_is_no_trouble() {
        let nothing = Rgb { width: 0, height: 0, pixels: Vec::new() };
        assert!(!Movement::default().is_still(&nothing, Instant::now()));
    }
}
