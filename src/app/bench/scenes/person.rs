//! Somebody who stands before the camera: head, shoulders, a shirt with or without a pattern.

use fastrand::Rng;

use super::chance::between;
use super::plane::{Form, Plane, Point, UPRIGHT};

#[derive(Debug, Clone, Copy)]
pub(super) struct Person {
    /// Where the middle of the shoulders is, and how far to the elbows.
    middle: f32,
    reach: f32,
    skin: f32,
    hair: f32,
    shirt: Shirt,
}

#[derive(Debug, Clone, Copy)]
struct Shirt {
    shade: f32,
    pattern: Pattern,
    /// Half a stripe in pixels, across and down.
    across: f32,
    down: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pattern {
    Plain,
    Stripes,
    Chequers,
}

impl Person {
    pub(super) fn draw(chance: &mut Rng, width: u16, height: u16) -> Self {
        let (width, height) = (f32::from(width), f32::from(height));
        let pattern = match chance.u8(..10) {
            0..3 => Pattern::Stripes,
            3..5 => Pattern::Chequers,
            _ => Pattern::Plain,
        };
        let scale = height / 720.0;
        Self {
            middle: width / 2.0 + scale * between(chance, -80.0, 80.0),
            reach: width.min(height * 16.0 / 9.0) * 0.3,
            skin: between(chance, 90.0, 200.0),
            hair: between(chance, 20.0, 120.0),
            shirt: Shirt {
                shade: between(chance, 25.0, 200.0),
                pattern,
                across: between(chance, 10.0, 45.0) * scale,
                down: between(chance, 10.0, 45.0) * scale,
            },
        }
    }

    /// Where a badge hangs on the chest of somebody who stands `sway` pixels beside the middle.
    pub(super) fn chest(&self, sway: f32, height: u16) -> Point {
        (self.middle + sway, f32::from(height) * 0.58)
    }

    pub(super) fn stand(&self, picture: &mut Plane, sway: f32) {
        let (x, height) = (self.middle + sway, f32::from(picture.height()));
        let head = height * 0.13;
        let neck = (x, height * 0.2);
        let shoulders = Form::Ellipse((x, height), (self.reach, height * 0.76), UPRIGHT);
        picture.paint(shoulders, |across, down| self.shirt.shade(across - x, down));
        picture.fill(Form::Stroke(neck, (x, height * 0.27), head * 0.5), self.skin * 0.85);
        let face = (x, height * 0.1);
        picture.fill(
            Form::Ellipse((x, face.1 - head * 0.25), (head, head * 1.15), UPRIGHT),
            self.hair,
        );
        picture.fill(Form::Ellipse(face, (head * 0.82, head * 1.1), UPRIGHT), self.skin);
        for side in [-1.0, 1.0] {
            let eye = (x + side * head * 0.34, face.1 - head * 0.1);
            picture.fill(Form::Ellipse(eye, (head * 0.13, head * 0.07), UPRIGHT), 40.0);
        }
        let mouth = face.1 + head * 0.55;
        let lips = Form::Stroke((x - head * 0.25, mouth), (x + head * 0.25, mouth), head * 0.04);
        picture.fill(lips, self.skin * 0.6);
    }

    /// The hand that holds a card by its lower edge, behind the card; `size` is a hand's width.
    pub(super) fn hand(&self, picture: &mut Plane, at: Point, size: f32) {
        let elbow = (at.0 + size * 1.5, at.1 + size * 4.0);
        picture.fill(Form::Stroke(at, elbow, size * 0.45), self.shirt.shade * 0.85);
        picture.fill(Form::Ellipse(at, (size * 0.6, size * 0.75), (0.88, 0.48)), self.skin * 0.95);
    }

    /// The band a card hangs on.
    pub(super) fn lanyard(&self, picture: &mut Plane, card: Point, sway: f32) {
        let (x, height) = (self.middle + sway, f32::from(picture.height()));
        for side in [-1.0, 1.0] {
            let shoulder = (x + side * height * 0.1, height * 0.26);
            picture.fill(Form::Stroke(shoulder, card, height * 0.008), self.hair * 0.6);
        }
    }
}

impl Shirt {
    fn shade(&self, x: f32, y: f32) -> f32 {
        let stripe = |at: f32, width: f32| (at / width).rem_euclid(2.0) < 1.0;
        let is_light = match self.pattern {
            Pattern::Plain => return self.shade,
            Pattern::Stripes => stripe(y, self.down),
            Pattern::Chequers => stripe(x, self.across) ^ stripe(y, self.down),
        };
        if is_light { self.shade + 24.0 } else { self.shade - 24.0 }
    }
}
