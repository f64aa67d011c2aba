//! What a fixed camera sees, frame after frame: somebody who stands there with a badge, or a hall without
//! a code in it where people move about. The walls stand still; noise is new in every frame.

use std::f32::consts::TAU;

use fastrand::Rng;

use super::Scene;
use super::card::{Card, Print};
use super::chance::{between, normal, pick, triangular};
use super::decoy;
use super::exposure::{Camera, Held, Light, expose};
use super::gesture::{Gesture, RATE, Tremor};
use super::payload::Payload;
use super::pose::Pose;
use super::room::Room;
use super::sensor::Sensor;

/// Seconds the shutter is open.
const EXPOSURE: f32 = 1.0 / 60.0;

/// `frames` frames, fifteen a second, 1280 by 720. `with_code`, a badge is brought into view within
/// the first three and held; without, everything that moves or hangs there only looks like a code.
pub fn sequence(seed: u64, with_code: bool, frames: u16) -> Vec<Scene> {
    let mut chance = Rng::with_seed(seed);
    let [mut badge, mut hall, mut hand, mut grain] = std::array::from_fn(|_| chance.fork());
    let (width, height) = (1280, 720);
    let mut room = Room::furnished(&mut hall, width, height, !with_code);
    let payload = if with_code { Payload::draw(&mut badge, false) } else { None };
    let print = match &payload {
        Some(payload) => Print::Code { payload, light_on_dark: false },
        None => Print::Decoy(pick(&mut badge, decoy::ALL)),
    };
    if !with_code {
        room.decorate(&mut badge);
    }
    let hangs = hand.bool();
    let gesture = if hangs {
        hanging(&mut hand, room.person.chest(0.0, height))
    } else {
        held(&mut hand, f32::from(width), f32::from(height))
    };
    let card = Card::print(&mut badge, &print, gesture.to.side);
    let sensor = Sensor {
        light: pick(&mut hand, &[1.0, 1.0, 0.5]),
        noise: between(&mut hand, 2.0, 5.0),
        jpeg: Some(hand.u8(60..=90)),
    };
    let camera = Camera { defocus: between(&mut hand, 0.6, 1.0), sensor, is_mirror: false };
    // Whoever shows a badge stands still; others shift from one foot to the other.
    let sway = if with_code { 1.0 } else { between(&mut hand, 10.0, 90.0) };
    let pace = between(&mut hand, 0.2, 0.7) * TAU;
    let text = payload.as_ref().map(|payload| payload.text.as_str());
    let film = |nth| {
        let time = f32::from(nth) / RATE;
        let sway = sway * (pace * time).sin();
        let mut pose = gesture.pose(time);
        if hangs {
            pose.centre.0 += sway;
        }
        let held = Held { card: &card, pose, motion: gesture.motion(time, EXPOSURE) };
        let mut picture = room.at(time, sway);
        held.by(&room.person, &mut picture, sway, hangs);
        expose(picture, Some(held), &Light::default(), &camera, text, &mut grain)
    };
    (0..frames).map(film).collect()
}

/// A badge on the chest, which is there from the beginning.
fn hanging(chance: &mut Rng, centre: (f32, f32)) -> Gesture {
    let to = Pose {
        centre,
        side: triangular(chance, 90.0, 140.0, 105.0),
        tilt: (8.0 * normal(chance)).abs(),
        axis: between(chance, 0.0, TAU),
        roll: 5.0 * normal(chance),
    };
    let tremor = Tremor::draw(chance, (0.01, 0.01), (0.5, 0.5));
    Gesture { from: to, to, arrival: 0.01, tremor }
}

/// A badge held before the camera, brought there from the side.
fn held(chance: &mut Rng, width: f32, height: f32) -> Gesture {
    let to = Pose {
        centre: (width * between(chance, 0.4, 0.6), height * between(chance, 0.45, 0.6)),
        side: triangular(chance, 100.0, 240.0, 150.0),
        tilt: (12.0 * normal(chance)).abs().min(35.0),
        axis: between(chance, 0.0, TAU),
        roll: 12.0 * normal(chance),
    };
    let from = Pose { centre: (to.centre.0, height + to.side), ..to };
    let tremor = Tremor::draw(chance, (0.005, 0.015), (0.3, 1.0));
    Gesture { from, to, arrival: 0.2, tremor }
}
