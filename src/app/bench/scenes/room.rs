//! What is behind a badge: a hall with walls, windows, posters and lamps, people in it, and one person
//! close to the camera.

use std::f32::consts::PI;

use fastrand::Rng;

use super::chance::{between, pick};
use super::decoy::{self, Spot};
use super::letters;
use super::payload::EMPLOYERS;
use super::person::Person;
use super::plane::{Form, Plane, Point, UPRIGHT};

/// The hall is out of focus: it is drawn this many times smaller.
const SOFT: u16 = 4;

#[derive(Debug)]
pub(super) struct Room {
    size: (u16, u16),
    wall: Plane,
    /// What is on the wall and in focus.
    signs: Vec<Sign>,
    passers: Vec<Passer>,
    pub(super) person: Person,
}

#[derive(Debug)]
struct Sign {
    words: &'static str,
    at: Point,
    height: f32,
    shade: f32,
}

/// Somebody far behind who walks by.
#[derive(Debug)]
struct Passer {
    /// In the small picture of the hall.
    from: f32,
    speed: f32,
    size: f32,
    shades: (f32, f32),
}

impl Room {
    /// A hall; where people walk about, `with_passers`.
    pub(super) fn furnished(chance: &mut Rng, width: u16, height: u16, with_passers: bool) -> Self {
        let person = Person::draw(chance, width, height);
        let mut wall = wall(chance, (width / SOFT).max(1), (height / SOFT).max(1));
        furnish(&mut wall, chance);
        let signs = (0..chance.u8(0..4)).map(|_| Sign::draw(chance, width, height)).collect();
        let passers = if with_passers { chance.u8(2..5) } else { 0 };
        let passers = (0..passers).map(|_| Passer::draw(chance, &wall)).collect();
        Self { size: (width, height), wall, signs, passers, person }
    }

    /// Hangs up things that look like codes.
    pub(super) fn decorate(&mut self, chance: &mut Rng) {
        for _ in 0..chance.u8(2..5) {
            let decoy = pick(chance, decoy::ALL);
            let (wide, high) = (f32::from(self.wall.width()), f32::from(self.wall.height()));
            let side = high * between(chance, 0.12, 0.4);
            let corner = (chance.f32() * (wide - side), chance.f32() * (high - side));
            let margin = side * 0.15;
            let paper = Form::Box(
                (corner.0 - margin, corner.1 - margin),
                (corner.0 + side + margin, corner.1 + side + margin),
            );
            self.wall.fill(paper, between(chance, 190.0, 240.0));
            let ink = between(chance, 10.0, 70.0);
            decoy.draw(&mut self.wall, Spot { corner, side, ink }, chance);
        }
    }

    /// The room `time` seconds after the beginning, its person `sway` pixels beside the place.
    pub(super) fn at(&self, time: f32, sway: f32) -> Plane {
        let mut picture = if self.passers.is_empty() {
            self.wall.enlarged(self.size.0, self.size.1)
        } else {
            let mut hall = self.wall.clone();
            self.passers.iter().for_each(|passer| passer.walk(&mut hall, time));
            hall.enlarged(self.size.0, self.size.1)
        };
        for sign in &self.signs {
            letters::write(&mut picture, sign.words, sign.at, sign.height, 0.2, sign.shade);
        }
        self.person.stand(&mut picture, sway);
        picture
    }
}

/// A wall that is lighter on one side.
fn wall(chance: &mut Rng, width: u16, height: u16) -> Plane {
    let (base, slope) = (between(chance, 60.0, 190.0), between(chance, -40.0, 40.0));
    let (wide, floor) = (f32::from(width), f32::from(height) * between(chance, 0.65, 0.95));
    let carpet = base * between(chance, 0.4, 0.8);
    Plane::from_fn(width, height, |x, y| {
        let light = slope * (x / wide - 0.5);
        light + if y < floor { base } else { carpet }
    })
}

fn furnish(wall: &mut Plane, chance: &mut Rng) {
    let (wide, high) = (f32::from(wall.width()), f32::from(wall.height()));
    for _ in 0..chance.u8(8..18) {
        let (x, y) = (chance.f32() * wide, chance.f32() * high);
        let (across, down) = (high * between(chance, 0.03, 0.5), high * between(chance, 0.03, 0.5));
        let shade = between(chance, 15.0, 240.0);
        if chance.bool() {
            wall.fill(Form::Box((x, y), (x + across, y + down)), shade);
        } else {
            let (sin, cos) = between(chance, 0.0, PI).sin_cos();
            wall.fill(Form::Ellipse((x, y), (across * 0.5, down * 0.5), (cos, sin)), shade);
        }
    }
    if chance.u8(..3) == 0 {
        window(wall, chance, wide, high);
    }
    for _ in 0..chance.u8(0..3) {
        let lamp = (chance.f32() * wide, high * between(chance, 0.02, 0.2));
        wall.fill(Form::Ellipse(lamp, (high * 0.03, high * 0.02), UPRIGHT), 255.0);
    }
}

/// A bright window with its frame.
fn window(wall: &mut Plane, chance: &mut Rng, wide: f32, high: f32) {
    let (left, width) = (chance.f32() * wide * 0.7, wide * between(chance, 0.12, 0.3));
    let (top, bottom) = (high * 0.05, high * between(chance, 0.4, 0.6));
    wall.fill(Form::Box((left, top), (left + width, bottom)), 250.0);
    let (middle, half) = (left + width / 2.0, f32::midpoint(top, bottom));
    for (from, to) in [((middle, top), (middle, bottom)), ((left, half), (left + width, half))] {
        wall.fill(Form::Stroke(from, to, high * 0.008), 90.0);
    }
}

impl Sign {
    fn draw(chance: &mut Rng, width: u16, height: u16) -> Self {
        Self {
            words: pick(chance, EMPLOYERS),
            at: (chance.f32() * f32::from(width) * 0.6, chance.f32() * f32::from(height) * 0.9),
            height: f32::from(height) * between(chance, 0.02, 0.06),
            shade: between(chance, 0.0, 255.0),
        }
    }
}

impl Passer {
    fn draw(chance: &mut Rng, hall: &Plane) -> Self {
        let (wide, high) = (f32::from(hall.width()), f32::from(hall.height()));
        Self {
            from: chance.f32() * wide,
            speed: wide * between(chance, -0.35, 0.35),
            size: high * between(chance, 0.25, 0.6),
            shades: (between(chance, 20.0, 220.0), between(chance, 80.0, 200.0)),
        }
    }

    fn walk(&self, hall: &mut Plane, time: f32) {
        let span = f32::from(hall.width()) + 2.0 * self.size;
        let x = (self.from + self.speed * time + self.size).rem_euclid(span) - self.size;
        let (floor, size) = (f32::from(hall.height()), self.size);
        let step = (time * 9.0).sin() * size * 0.02;
        let neck = floor - size + step;
        let body = Form::Stroke((x, neck + size * 0.25), (x, floor), size * 0.17);
        hall.fill(body, self.shades.0);
        hall.fill(Form::Ellipse((x, neck), (size * 0.1, size * 0.13), UPRIGHT), self.shades.1);
    }
}
