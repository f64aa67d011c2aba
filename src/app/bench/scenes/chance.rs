//! Chance, from a seed that is handed in.

use fastrand::Rng;

/// Evenly from `low` to `high`.
pub(super) fn between(chance: &mut Rng, low: f32, high: f32) -> f32 {
    low + (high - low) * chance.f32()
}

/// Around 0, with a standard deviation of 1 and never beyond 3.5: the sum of four even draws, all
/// from one number, because a frame asks a million times.
#[inline]
pub(super) fn normal(chance: &mut Rng) -> f32 {
    const MEAN: f32 = 131_070.0;
    const DEVIATION: f32 = 37_837.0;
    let bytes = chance.u64(..).to_le_bytes();
    let draw = |at: usize| f32::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]));
    (draw(0) + draw(2) + draw(4) + draw(6) - MEAN) / DEVIATION
}

/// From `low` to `high`, most often near `peak`.
pub(super) fn triangular(chance: &mut Rng, low: f32, high: f32, peak: f32) -> f32 {
    let (draw, split) = (chance.f32(), (peak - low) / (high - low));
    if draw < split {
        low + (draw * (high - low) * (peak - low)).sqrt()
    } else {
        high - ((1.0 - draw) * (high - low) * (high - peak)).sqrt()
    }
}

/// One of several.
pub(super) fn pick<T: Copy>(chance: &mut Rng, of: &[T]) -> T {
    of[chance.usize(..of.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_spread_as_they_should_be() {
        let mut chance = Rng::with_seed(7);
        let draws: Vec<f32> = (0..20_000).map(|_| normal(&mut chance)).collect();
        let mean = draws.iter().sum::<f32>() / 20_000.0;
        let deviation = (draws.iter().map(|draw| draw * draw).sum::<f32>() / 20_000.0).sqrt();
        assert!(mean.abs() < 0.02 && (deviation - 1.0).abs() < 0.02, "{mean} {deviation}");
        let sides: Vec<f32> =
            (0..20_000).map(|_| triangular(&mut chance, 60.0, 300.0, 120.0)).collect();
        let mean = sides.iter().sum::<f32>() / 20_000.0;
        assert!((mean - 160.0).abs() < 2.0, "{mean}");
        assert!(sides.iter().all(|side| (60.0..=300.0).contains(side)));
    }
}
