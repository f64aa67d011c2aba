//! How a badge moves before a camera: it is brought there on a smooth path and then held, by a hand that
//! is never quite still.

use std::f32::consts::TAU;

use fastrand::Rng;

use super::chance::between;
use super::plane::Point;
use super::pose::Pose;

/// Frames a second, as the kiosk's camera hands them out.
pub(super) const RATE: f32 = 15.0;

#[derive(Debug, Clone)]
pub(super) struct Gesture {
    pub(super) from: Pose,
    pub(super) to: Pose,
    /// Seconds until it is there.
    pub(super) arrival: f32,
    pub(super) tremor: Tremor,
}

/// What a hand that holds still does: slow sway and fast tremble in every direction.
#[derive(Debug, Clone)]
pub(super) struct Tremor {
    /// The sway's half width, in widths of the code.
    reach: f32,
    /// The sway's half turn, in degrees.
    turn: f32,
    /// Swings a second, and where each begins.
    swings: [(f32, f32); 10],
}

impl Tremor {
    /// A hand somewhere between the stillest and the least still.
    pub(super) fn draw(chance: &mut Rng, reach: (f32, f32), turn: (f32, f32)) -> Self {
        let reach = between(chance, reach.0, reach.1);
        let turn = between(chance, turn.0, turn.1);
        let swing =
            |chance: &mut Rng, low, high| (between(chance, low, high), between(chance, 0.0, TAU));
        let swings = std::array::from_fn(|nth| {
            if nth % 2 == 0 { swing(chance, 0.5, 1.5) } else { swing(chance, 2.0, 6.0) }
        });
        Self { reach, turn, swings }
    }

    /// A slow swing with a small fast one on it; one for each of five directions.
    fn swing(&self, direction: usize, time: f32) -> f32 {
        let at = |(pace, phase): (f32, f32)| (TAU * pace * time + phase).sin();
        0.8 * at(self.swings[2 * direction]) + 0.2 * at(self.swings[2 * direction + 1])
    }
}

impl Gesture {
    /// How the badge is held at `time`.
    pub(super) fn pose(&self, time: f32) -> Pose {
        let way = smooth((time / self.arrival).clamp(0.0, 1.0));
        let mix = |from: f32, to: f32| from + way * (to - from);
        let (from, to, tremor) = (&self.from, &self.to, &self.tremor);
        let side = mix(from.side, to.side);
        let reach = tremor.reach * side;
        Pose {
            centre: (
                mix(from.centre.0, to.centre.0) + reach * tremor.swing(0, time),
                mix(from.centre.1, to.centre.1) + reach * tremor.swing(1, time),
            ),
            side: side * (1.0 + 0.3 * tremor.reach * tremor.swing(2, time)),
            tilt: mix(from.tilt, to.tilt) + tremor.turn * tremor.swing(3, time),
            axis: mix(from.axis, to.axis),
            roll: mix(from.roll, to.roll) + tremor.turn * tremor.swing(4, time),
        }
    }

    /// The way the badge goes while the shutter is open, from `time` for `exposure` seconds.
    pub(super) fn motion(&self, time: f32, exposure: f32) -> Point {
        let (before, after) = (self.pose(time), self.pose(time + exposure));
        (after.centre.0 - before.centre.0, after.centre.1 - before.centre.1)
    }
}

/// From 0 to 1 as hands reach: starting and ending gently.
fn smooth(way: f32) -> f32 {
    way * way * way * (10.0 + way * (6.0 * way - 15.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_comes_quickly_and_is_then_nearly_still() {
        let held = Pose { centre: (640.0, 360.0), side: 150.0, tilt: 5.0, axis: 0.0, roll: 0.0 };
        let from = Pose { centre: (-200.0, 500.0), roll: 40.0, ..held };
        let tremor = Tremor::draw(&mut Rng::with_seed(1), (0.02, 0.02), (1.0, 1.0));
        let gesture = Gesture { from, to: held, arrival: 0.4, tremor };
        let length = |time| {
            let (x, y) = gesture.motion(time, 0.01);
            x.hypot(y)
        };
        assert!(length(0.2) > 20.0, "{}", length(0.2));
        assert!(length(0.5) < 0.5, "{}", length(0.5));
        let off = gesture.pose(0.9).centre.0 - 640.0;
        assert!(off.abs() < 4.0, "{off}");
    }
}
