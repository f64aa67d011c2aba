//! Single frames: every factor that makes a badge hard to read, each with a level of its own.

use std::f32::consts::{PI, TAU};

use fastrand::Rng;

use super::Scene;
use super::card::{Card, Print};
use super::chance::{between, normal, pick, triangular};
use super::decoy;
use super::exposure::{Camera, Held, Light, Thumb, expose};
use super::lens::{Glare, Shade};
use super::payload::Payload;
use super::plane::{Form, Point};
use super::pose::Pose;
use super::room::Room;
use super::sensor::Sensor;
use crate::qr::Corners;

/// How hard a frame is, factor by factor.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a factor that is there or not")]
pub struct Factors {
    /// Pixels of the frame, across.
    pub width: u16,
    /// Pixels of the frame, down.
    pub height: u16,
    /// Pixels the code is wide when it faces the camera.
    pub side: f32,
    /// Degrees it is tilted away, about any axis.
    pub tilt: f32,
    /// Degrees it is turned in its own plane; none for as people hold it, 12 degrees off mostly.
    pub roll: Option<f32>,
    /// Pixels the badge moves while the shutter is open, in any direction.
    pub motion: f32,
    /// Blur of the whole picture: deviation of a Gauss bell, in pixels.
    pub defocus: f32,
    /// Light there is, of what would be enough; the rest is gain and noise.
    pub light: f32,
    /// Noise that is always there: its deviation in shades.
    pub noise: f32,
    /// Size of a glaring spot on the code, in widths of the code.
    pub glare: f32,
    /// How much darker one side of the code is, 0 to 1.
    pub gradient: f32,
    /// Quality of the camera's JPEG, 1 to 100; none for a camera that does without.
    pub jpeg: Option<u8>,
    /// Per cent of the code hidden by a thumb or a clip over its edge.
    pub hidden: f32,
    /// Light modules on dark ground.
    pub inverted: bool,
    /// The camera shows people as a mirror does.
    pub mirrored: bool,
    /// A code of version 7 to 10 instead of up to 6.
    pub dense: bool,
    /// Whether there is a code at all. Without, something that looks like one is in its place.
    pub code: bool,
}

impl Factors {
    /// An honest badge, held well, in good light, 1280 by 720.
    pub fn nominal() -> Self {
        Self {
            width: 1280,
            height: 720,
            side: 160.0,
            tilt: 10.0,
            roll: None,
            motion: 0.0,
            defocus: 0.7,
            light: 1.0,
            noise: 3.0,
            glare: 0.0,
            gradient: 0.0,
            jpeg: Some(80),
            hidden: 0.0,
            inverted: false,
            mirrored: false,
            dense: false,
            code: true,
        }
    }

    /// All factors mixed as a day at a kiosk might.
    pub fn mixed(seed: u64) -> Self {
        let chance = &mut Rng::with_seed(seed);
        let is_hd = chance.u8(..10) < 7;
        let (width, height) = if is_hd { (1280, 720) } else { (640, 480) };
        let side = if is_hd { (60.0, 300.0, 120.0) } else { (55.0, 220.0, 95.0) };
        let moves = chance.u8(..10) < 6;
        let roll = if chance.u8(..4) < 3 { 20.0 * normal(chance) } else { 360.0 * chance.f32() };
        Self {
            width,
            height,
            side: triangular(chance, side.0, side.1, side.2).round(),
            tilt: (22.0 * normal(chance)).abs().min(60.0),
            roll: Some(roll),
            motion: if moves { (3.2 * normal(chance)).clamp(0.0, 15.0) } else { 0.0 },
            defocus: (0.4 + 0.9 * normal(chance).abs()).min(4.0),
            light: pick(chance, &[1.0, 1.0, 1.0, 0.5, 0.3, 0.15]),
            noise: between(chance, 1.0, 8.0),
            glare: pick(chance, &[0.0, 0.0, 0.0, 0.2, 0.4, 0.6]),
            gradient: pick(chance, &[0.0, 0.0, 0.3, 0.6, 0.8]),
            jpeg: Some(chance.u8(30..=90)),
            hidden: pick(chance, &[0.0, 0.0, 0.0, 0.0, 4.0, 8.0]),
            inverted: chance.u8(..100) < 6,
            mirrored: chance.u8(..100) < 15,
            dense: chance.u8(..100) < 8,
            code: true,
        }
    }

    pub(super) fn camera(&self) -> Camera {
        let sensor = Sensor { light: self.light, noise: self.noise, jpeg: self.jpeg };
        Camera { defocus: self.defocus, sensor, is_mirror: self.mirrored }
    }

    fn pose(&self, chance: &mut Rng) -> Pose {
        let (width, height) = (f32::from(self.width), f32::from(self.height));
        let free = |length: f32, near: f32, most: f32| {
            (length * 0.5 - self.side * near).min(length * most).max(0.0)
        };
        let (across, down) = (free(width, 0.8, 0.25), free(height, 0.75, 0.2));
        let mostly_upright = 12.0 * normal(chance);
        Pose {
            centre: (
                width / 2.0 + across * between(chance, -1.0, 1.0),
                height / 2.0 + down * between(chance, -1.0, 1.0),
            ),
            side: self.side,
            tilt: self.tilt,
            axis: between(chance, 0.0, TAU),
            roll: self.roll.unwrap_or(mostly_upright),
        }
    }
}

/// The frame of `seed`. Another factor for the same seed shows the same badge in the same room.
pub fn frame(seed: u64, factors: &Factors) -> Scene {
    let mut chance = Rng::with_seed(seed);
    let [mut badge, mut hall, mut hand, mut lamp, mut grain] =
        std::array::from_fn(|_| chance.fork());
    let room = Room::furnished(&mut hall, factors.width, factors.height, false);
    let payload = if factors.code { Payload::draw(&mut badge, factors.dense) } else { None };
    let print = match &payload {
        Some(payload) => Print::Code { payload, light_on_dark: factors.inverted },
        None => Print::Decoy(pick(&mut badge, decoy::ALL)),
    };
    let card = Card::print(&mut badge, &print, factors.side);
    let pose = factors.pose(&mut hand);
    let way = between(&mut hand, 0.0, PI);
    let motion = (factors.motion * way.cos(), factors.motion * way.sin());
    let held = Held { card: &card, pose, motion };
    let mut picture = room.at(0.0, 0.0);
    held.by(&room.person, &mut picture, 0.0, hand.bool());
    let light = light(factors, held.corners(factors.width), &mut lamp);
    let text = payload.as_ref().map(|payload| payload.text.as_str());
    expose(picture, Some(held), &light, &factors.camera(), text, &mut grain)
}

fn light(factors: &Factors, corners: Corners, chance: &mut Rng) -> Light {
    let around = Around::of(corners);
    // Drawn whether they are wanted or not: the same seed has them at the same place.
    let thumb = around.thumb(corners, factors.hidden, chance);
    let way = between(chance, 0.0, TAU);
    let shade = Shade {
        centre: around.centre,
        across: (way.cos() * around.extent, way.sin() * around.extent),
        depth: factors.gradient,
        is_sharp: chance.bool(),
    };
    let size = around.extent * factors.glare * 0.5;
    let spot =
        (around.extent * between(chance, -0.5, 0.5), around.extent * between(chance, -0.5, 0.5));
    let glare = Glare {
        centre: (around.centre.0 + spot.0, around.centre.1 + spot.1),
        radii: (size * between(chance, 0.6, 1.6), size),
        light: 330.0,
        haze: 18.0 * factors.glare,
    };
    Light {
        thumb: (factors.hidden > 0.0).then_some(thumb),
        shade: (factors.gradient > 0.0).then_some(shade),
        glare: (factors.glare > 0.0).then_some(glare),
    }
}

/// The part of a frame its code takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    pub(super) centre: Point,
    /// The longer side of the upright box around it.
    pub(super) extent: f32,
    area: f32,
}

impl Around {
    pub(super) fn of(corners: Corners) -> Self {
        let xs = corners.map(|corner| corner.0);
        let ys = corners.map(|corner| corner.1);
        let span = |of: [f32; 4]| {
            of.iter().copied().fold(f32::MIN, f32::max)
                - of.iter().copied().fold(f32::MAX, f32::min)
        };
        let area: f32 = (0..4)
            .map(|n| corners[n].0 * corners[(n + 1) % 4].1 - corners[(n + 1) % 4].0 * corners[n].1)
            .sum();
        Self {
            centre: (xs.iter().sum::<f32>() / 4.0, ys.iter().sum::<f32>() / 4.0),
            extent: span(xs).max(span(ys)),
            area: area.abs() / 2.0,
        }
    }

    /// A thumb or a clip over a corner or the middle of an edge.
    fn thumb(&self, corners: Corners, per_cent: f32, chance: &mut Rng) -> Thumb {
        let nth = chance.usize(..4);
        let (one, other) = (corners[nth], corners[(nth + chance.usize(..2)) % 4]);
        let edge = (f32::midpoint(one.0, other.0), f32::midpoint(one.1, other.1));
        let out = (edge.0 - self.centre.0, edge.1 - self.centre.1);
        let length = out.0.hypot(out.1) + 1e-6;
        let radius = (self.area * per_cent / 100.0 / PI * 1.6).sqrt();
        let share = 1.0 - radius * 0.25 / length;
        let centre = (self.centre.0 + out.0 * share, self.centre.1 + out.1 * share);
        let is_skin = chance.u8(..10) < 6;
        let (low, high) = if is_skin { (110.0, 200.0) } else { (20.0, 60.0) };
        let radii = ((radius * 1.25).max(1.0), (radius * 0.8).max(1.0));
        let form = Form::Ellipse(centre, radii, (out.0 / length, out.1 / length));
        Thumb { form, shade: between(chance, low, high) }
    }
}
