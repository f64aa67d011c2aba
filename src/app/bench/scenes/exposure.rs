//! One exposure: what was before the camera while the shutter was open, and the frame it became.

use fastrand::Rng;

use super::Scene;
use super::card::Card;
use super::layer::Layer;
use super::lens::{self, Glare, Shade};
use super::person::Person;
use super::plane::{Form, Plane, Point};
use super::pose::{Mapping, Pose};
use super::sensor::Sensor;
use crate::qr::Corners;

/// How the camera is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Camera {
    /// Blur of what is out of focus: the deviation of a Gauss bell, in pixels.
    pub(super) defocus: f32,
    pub(super) sensor: Sensor,
    /// It shows people as a mirror does.
    pub(super) is_mirror: bool,
}

/// What hides a part of the code: a thumb or a clip.
#[derive(Debug, Clone, Copy)]
pub(super) struct Thumb {
    pub(super) form: Form,
    pub(super) shade: f32,
}

/// A card in view.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held<'a> {
    pub(super) card: &'a Card,
    pub(super) pose: Pose,
    /// The way it goes while the shutter is open, in pixels.
    pub(super) motion: Point,
}

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Light {
    pub(super) thumb: Option<Thumb>,
    pub(super) shade: Option<Shade>,
    pub(super) glare: Option<Glare>,
}

impl Held<'_> {
    /// How far the camera sees, in pixels at 45 degrees.
    fn mapping(&self, width: u16) -> (super::card::Sheet<'_>, Mapping) {
        let sheet = self.card.seen_at(self.pose.side);
        let mapping = self.pose.mapping(&sheet, 0.9 * f32::from(width));
        (sheet, mapping)
    }

    /// Where the corners of the code are.
    pub(super) fn corners(&self, width: u16) -> Corners {
        let (sheet, mapping) = self.mapping(width);
        let ((x, y), side) = (sheet.corner, sheet.side);
        [(x, y), (x + side, y), (x + side, y + side), (x, y + side)].map(|at| mapping.of(at))
    }

    /// Where a point of the card is, given in widths and heights of the card.
    pub(super) fn point(&self, width: u16, (across, down): Point) -> Point {
        let (sheet, mapping) = self.mapping(width);
        mapping
            .of((across * f32::from(sheet.print.width()), down * f32::from(sheet.print.height())))
    }

    /// Draws what holds the card: a hand below it or a band above it.
    pub(super) fn by(&self, person: &Person, picture: &mut Plane, sway: f32, hangs: bool) {
        if hangs {
            let clip = self.point(picture.width(), (0.5, 0.0));
            person.lanyard(picture, clip, sway);
        } else {
            let below = self.point(picture.width(), (0.5, 1.02));
            person.hand(picture, below, self.pose.side * 0.9);
        }
    }

    fn lay(&self, picture: &mut Plane) {
        let (sheet, mapping) = self.mapping(picture.width());
        let size = (picture.width(), picture.height());
        // Seen from the side, more of the card falls into a pixel.
        let fine = if self.pose.tilt > 40.0 { 3 } else { 2 };
        if let Some(layer) = Layer::of(&sheet, mapping, self.motion, fine, size) {
            layer.cover(picture);
        }
    }
}

/// The frame of a card before a room. `text` is what the card's code says.
pub(super) fn expose(
    mut picture: Plane,
    held: Option<Held<'_>>,
    light: &Light,
    camera: &Camera,
    text: Option<&str>,
    chance: &mut Rng,
) -> Scene {
    let (width, height) = (picture.width(), picture.height());
    if let Some(held) = &held {
        held.lay(&mut picture);
    }
    if let Some(thumb) = light.thumb {
        picture.fill(thumb.form, thumb.shade);
    }
    if let Some(shade) = light.shade {
        shade.fall(&mut picture);
    }
    if let Some(glare) = light.glare {
        glare.shine(&mut picture);
    }
    lens::defocus(&mut picture, camera.defocus);
    if camera.is_mirror {
        picture.rows_mut().for_each(<[f32]>::reverse);
    }
    let pixels = camera.sensor.take(&picture, chance);
    let corners = held.filter(|_| text.is_some()).map(|held| {
        let mirrored =
            |(x, y): Point| if camera.is_mirror { (f32::from(width) - x, y) } else { (x, y) };
        held.corners(width).map(mirrored)
    });
    Scene { width, height, pixels, text: text.map(str::to_owned), corners }
}
