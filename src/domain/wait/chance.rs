//! What a play draws: whole seconds, and whether something happens. All in whole numbers, because a
//! play draws some hundred times and waits for each.

use fastrand::Rng;

use super::Seconds;

/// Whole seconds, each as likely as the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spread {
    least: Seconds,
    most: Seconds,
}

impl Spread {
    /// Between two numbers of seconds, of which the first is not the larger one.
    pub(super) fn between(least: f64, most: f64) -> Self {
        Self { least: whole(least), most: whole(most.max(least)) }
    }

    pub(super) fn draw(self, chance: &mut Rng) -> Seconds {
        chance.i32(self.least..=self.most)
    }
}

/// How likely something is, in parts of [`WHOLE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Odds(u64);

/// As many different numbers are drawn.
const WHOLE: f64 = 4_294_967_296.0;

impl Odds {
    /// Of a chance from 0 to 1.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 2^32")]
    pub(super) fn of(chance: f64) -> Self {
        Self((chance.clamp(0.0, 1.0) * WHOLE) as u64)
    }

    /// Whether it happens.
    pub(super) fn draw(self, chance: &mut Rng) -> bool {
        u64::from(chance.u32(..)) < self.0
    }
}

/// The nearest whole number of seconds, not negative, and far from any limit.
#[expect(clippy::cast_possible_truncation, reason = "a day has 86,400 seconds")]
pub(super) fn whole(seconds: f64) -> Seconds {
    // Of what is not negative, the whole part of half a second more is the nearest second.
    (seconds.clamp(0.0, 86_400.0) + 0.5) as Seconds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_second_between_the_two_is_drawn_and_no_other() {
        let (spread, mut chance) = (Spread::between(2.4, 5.6), Rng::with_seed(1));
        let mut drawn: Vec<Seconds> = (0..1000).map(|_| spread.draw(&mut chance)).collect();
        drawn.sort_unstable();
        drawn.dedup();
        assert_eq!(drawn, [2, 3, 4, 5, 6]);
        assert_eq!(Spread::between(-5.0, -9.0).draw(&mut chance), 0, "nothing is over already");
    }

    #[test]
    fn what_happens_happens_as_often_as_it_is_likely() {
        let mut chance = Rng::with_seed(1);
        for (likely, least, most) in
            [(-1.0, 0, 0), (0.0, 0, 0), (0.05, 430, 570), (0.5, 4800, 5200), (1.0, 10_000, 10_000)]
        {
            let odds = Odds::of(likely);
            let times = (0..10_000).filter(|_| odds.draw(&mut chance)).count();
            assert!((least..=most).contains(&times), "{likely}: {times} of 10,000");
        }
    }
}
