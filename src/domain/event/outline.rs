//! How the shapes of areas look, on screens and on paper.

use std::f32::consts::TAU;

use super::Shape;

impl Shape {
    /// Its corners around the middle, in parts of the radius of a circle that looks as large; down
    /// is positive. Every corner can be seen from the middle.
    pub fn outline(self) -> Vec<(f32, f32)> {
        match self {
            Self::Circle => regular(40, 1.0, 0.0),
            Self::Square => regular(4, 1.24, 0.125),
            Self::Triangle => {
                regular(3, 1.28, 0.0).into_iter().map(|(x, y)| (x, y + 0.2)).collect()
            }
            Self::Diamond => regular(4, 1.22, 0.0),
            Self::Hexagon => regular(6, 1.1, 0.0),
            Self::Star => (0_u8..10)
                .map(|n| at(f32::from(n) / 10.0, if n % 2 == 0 { 1.28 } else { 0.58 }))
                .collect(),
            Self::Cross => {
                let (a, b) = (0.36, 1.08);
                vec![
                    (-a, -b),
                    (a, -b),
                    (a, -a),
                    (b, -a),
                    (b, a),
                    (a, a),
                    (a, b),
                    (-a, b),
                    (-a, a),
                    (-b, a),
                    (-b, -a),
                    (-a, -a),
                ]
            }
            Self::Drop => drop_shape(),
        }
    }
}

/// A drop: a circle below, drawn out to a point above.
fn drop_shape() -> Vec<(f32, f32)> {
    let round = (0_u8..=24).map(|n| {
        let angle = TAU * (0.08 + 0.84 * f32::from(n) / 24.0);
        (0.82 * angle.sin(), 0.3 - 0.82 * angle.cos())
    });
    std::iter::once((0.0, -1.25)).chain(round).collect()
}

/// A regular form with a corner on top, turned by a part of a full turn.
fn regular(corners: u8, radius: f32, turn: f32) -> Vec<(f32, f32)> {
    (0..corners).map(|n| at(turn + f32::from(n) / f32::from(corners), radius)).collect()
}

/// A point at a part of a full turn, clockwise from the top.
fn at(turn: f32, radius: f32) -> (f32, f32) {
    let angle = TAU * turn;
    (angle.sin() * radius, -angle.cos() * radius)
}
