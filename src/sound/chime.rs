//! The chime before a call: two bell-like tones a third apart, the second lower, as in stations.

use super::clip::{Clip, RATE};

/// The tones, in hertz, and when each begins, in seconds: E5, then C5.
const TONES: [(f64, f64); 2] = [(659.26, 0.0), (523.25, 0.42)];

/// How long the last tone is heard, in seconds.
const RINGS: f64 = 1.1;

/// A bell sounds of these parts of its tone: multiple, and loudness.
const PARTS: [(f64, f64); 3] = [(1.0, 1.0), (2.0, 0.28), (3.0, 0.1)];

/// Loudness of the whole, well below the loudest there is: it is heard, and nobody starts.
const LEVEL: f64 = 0.5;

/// How fast a tone swells, in seconds: without, it would begin with a click.
const SWELL: f64 = 0.008;

/// The chime.
pub fn chime() -> Clip {
    let last = TONES[TONES.len() - 1].1;
    let length = (last + RINGS) * f64::from(RATE);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some ten thousand samples, each below one times the largest"
    )]
    let samples = (0..length as u32).map(|n| {
        let at = f64::from(n) / f64::from(RATE);
        (sound_at(at) * LEVEL * f64::from(i16::MAX)) as i16
    });
    Clip { samples: samples.collect() }
}

/// Between -1 and 1.
fn sound_at(at: f64) -> f64 {
    let whole: f64 = PARTS.iter().map(|(_, loud)| loud).sum::<f64>() * 1.6;
    let tone = |(pitch, begins): &(f64, f64)| {
        let since = at - begins;
        if since < 0.0 {
            return 0.0;
        }
        let swell = (since / SWELL).min(1.0);
        // The end is silence, so that nothing clicks there either.
        let left = ((TONES[1].1 + RINGS - at) / 0.05).clamp(0.0, 1.0);
        let fades = (-since * 4.5).exp();
        let parts = PARTS
            .iter()
            .map(|(times, loud)| loud * (std::f64::consts::TAU * pitch * times * since).sin());
        swell * left * fades * parts.sum::<f64>()
    };
    TONES.iter().map(tone).sum::<f64>() / whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chime_is_heard_and_never_too_loud_and_has_no_click() {
        let chime = chime();
        assert!((1.4..1.7).contains(&chime.seconds()), "{}", chime.seconds());
        assert!((0.2..0.6).contains(&chime.peak()), "{}", chime.peak());
        let steps = chime.samples.windows(2).map(|two| i32::from(two[1]) - i32::from(two[0]));
        let steepest = steps.map(i32::abs).max().unwrap();
        assert!(steepest < 6_000, "{steepest}");
        let ends = [chime.samples[0], chime.samples[chime.samples.len() - 1]];
        assert!(ends.iter().all(|sample| sample.abs() < 40), "{ends:?}");
    }
}
