//! A badge that is brought to the camera: one second, from out of view or far away to held still. At
//! first it is too fast, too far, out of focus or dazzling; roughly the last half can be read.

use std::f32::consts::TAU;

use fastrand::Rng;

use super::Scene;
use super::card::{Card, Print};
use super::chance::{between, normal, pick, triangular};
use super::exposure::{Camera, Held, Light, expose};
use super::gesture::{Gesture, RATE, Tremor};
use super::lens::{Glare, Shade};
use super::payload::Payload;
use super::pose::Pose;
use super::room::Room;
use super::sensor::Sensor;
use super::single::Around;

/// Frames of a presentation.
const FRAMES: u16 = 15;

/// One person's way of showing a badge.
struct Presentation {
    size: (u16, u16),
    gesture: Gesture,
    /// Seconds the shutter is open.
    exposure: f32,
    focus: Focus,
    sweep: Option<Sweep>,
    shade: Option<f32>,
    sensor: Sensor,
    is_mirror: bool,
    is_inverted: bool,
}

/// The lens looks for the badge.
struct Focus {
    start: f32,
    settled: f32,
    /// Seconds until it is two thirds there.
    pace: f32,
}

/// A lamp's image that wanders over the card as it is turned.
struct Sweep {
    /// Places on the card, in widths of the code from its middle, and the time between them.
    from: (f32, f32),
    to: (f32, f32),
    size: f32,
}

/// Fifteen frames, fifteen a second.
pub fn presentation(seed: u64) -> Vec<Scene> {
    let mut chance = Rng::with_seed(seed);
    let [mut badge, mut hall, mut hand, mut grain] = std::array::from_fn(|_| chance.fork());
    let show = Presentation::draw(&mut hand);
    let (width, height) = show.size;
    let room = Room::furnished(&mut hall, width, height, hall_is_busy(seed));
    let Some(payload) = Payload::draw(&mut badge, false) else { return Vec::new() };
    let print = Print::Code { payload: &payload, light_on_dark: show.is_inverted };
    let card = Card::print(&mut badge, &print, show.gesture.to.side);
    let film = |nth| {
        let time = f32::from(nth) / RATE;
        let pose = show.gesture.pose(time);
        let held = Held { card: &card, pose, motion: show.gesture.motion(time, show.exposure) };
        let mut picture = room.at(time, 0.0);
        held.by(&room.person, &mut picture, 0.0, false);
        let light = show.light(Around::of(held.corners(width)), time);
        expose(picture, Some(held), &light, &show.camera(time), Some(&payload.text), &mut grain)
    };
    (0..FRAMES).map(film).collect()
}

fn hall_is_busy(seed: u64) -> bool {
    seed % 2 == 1
}

impl Presentation {
    fn draw(chance: &mut Rng) -> Self {
        let is_hd = chance.u8(..10) < 7;
        let (width, height) = if is_hd { (1280, 720) } else { (640, 480) };
        let (low, high, peak) = if is_hd { (95.0, 260.0, 140.0) } else { (90.0, 190.0, 120.0) };
        let side = triangular(chance, low, high, peak);
        let to = held(chance, (f32::from(width), f32::from(height)), side);
        let from = brought(chance, &to, f32::from(width), f32::from(height));
        let tremor = Tremor::draw(chance, (0.006, 0.035), (0.5, 3.0));
        let arrival = between(chance, 0.3, 0.5);
        // What is printed small is blurred away sooner.
        let small = to.side / peak;
        Self {
            size: (width, height),
            gesture: Gesture { from, to, arrival, tremor },
            exposure: 1.0 / between(chance, 30.0, 120.0),
            focus: Focus {
                start: between(chance, 1.5, 4.0),
                settled: between(chance, 0.5, 1.0) * small.clamp(0.8, 1.4),
                pace: between(chance, 0.1, 0.22),
            },
            sweep: chance.bool().then(|| Sweep::draw(chance)),
            shade: (chance.u8(..3) == 0).then(|| between(chance, 0.2, 0.75)),
            sensor: Sensor {
                light: pick(chance, &[1.0, 1.0, 1.0, 0.6, 0.4]),
                noise: between(chance, 1.0, 6.0),
                jpeg: Some(chance.u8(45..=90)),
            },
            is_mirror: chance.u8(..100) < 10,
            is_inverted: chance.u8(..100) < 5,
        }
    }

    fn camera(&self, time: f32) -> Camera {
        let Focus { start, settled, pace } = self.focus;
        let defocus = settled + (start - settled).max(0.0) * (-time / pace).exp();
        Camera { defocus, sensor: self.sensor, is_mirror: self.is_mirror }
    }

    fn light(&self, around: Around, time: f32) -> Light {
        let glare = self.sweep.as_ref().and_then(|sweep| sweep.glare(around, time));
        let shade = self.shade.map(|depth| {
            // The hall's light does not move: which side is dark depends on nothing but the depth.
            let way = depth * TAU;
            Shade {
                centre: around.centre,
                across: (way.cos() * around.extent, way.sin() * around.extent),
                depth,
                is_sharp: false,
            }
        });
        Light { thumb: None, shade, glare }
    }
}

/// How the badge is held in the end.
fn held(chance: &mut Rng, (width, height): (f32, f32), side: f32) -> Pose {
    Pose {
        centre: (
            width * (0.5 + 0.1 * normal(chance)).clamp(0.3, 0.7),
            height * (0.52 + 0.06 * normal(chance)).clamp(0.4, 0.62),
        ),
        side,
        tilt: (14.0 * normal(chance)).abs().min(38.0),
        axis: between(chance, 0.0, TAU),
        roll: 12.0 * normal(chance),
    }
}

/// Where it is brought from: an edge of the picture, or farther away.
fn brought(chance: &mut Rng, to: &Pose, width: f32, height: f32) -> Pose {
    let beyond = to.side * between(chance, 0.2, 0.9);
    let (centre, side) = match chance.u8(..10) {
        0..3 => ((-beyond, height * between(chance, 0.4, 1.0)), to.side * 0.9),
        3..6 => ((width + beyond, height * between(chance, 0.4, 1.0)), to.side * 0.9),
        6..8 => ((width * between(chance, 0.2, 0.8), height + beyond), to.side * 1.1),
        _ => {
            let afar = (width * between(chance, 0.35, 0.65), height * between(chance, 0.45, 0.7));
            (afar, to.side * between(chance, 0.25, 0.4))
        }
    };
    Pose {
        centre,
        side,
        tilt: (to.tilt + between(chance, 10.0, 40.0)).min(65.0),
        axis: to.axis + between(chance, -0.6, 0.6),
        roll: to.roll + between(chance, -45.0, 45.0),
    }
}

impl Sweep {
    /// Seconds until the lamp's image has passed.
    const DURATION: f32 = 0.7;

    fn draw(chance: &mut Rng) -> Self {
        let (way, aside) = (between(chance, 0.0, TAU), between(chance, -0.5, 0.5));
        let at = |along: f32| {
            (along * way.cos() - aside * way.sin(), along * way.sin() + aside * way.cos())
        };
        Self { from: at(-0.6), to: at(1.1), size: between(chance, 0.15, 0.45) }
    }

    /// Where it is now; none once it is over.
    fn glare(&self, around: Around, time: f32) -> Option<Glare> {
        let way = time / Self::DURATION;
        let mix = |from: f32, to: f32| (from + way * (to - from)) * around.extent;
        let size = around.extent * self.size;
        (way < 1.0).then(|| Glare {
            centre: (
                around.centre.0 + mix(self.from.0, self.to.0),
                around.centre.1 + mix(self.from.1, self.to.1),
            ),
            radii: (size, size * 0.7),
            // Towards the card's edge it grows faint: where there is no card nothing shines.
            light: 330.0 * (1.0 - way.powi(6)),
            haze: 18.0 * self.size,
        })
    }
}
