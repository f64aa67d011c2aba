//! What looks like a code and is none: on badges without a code, on walls and on shirts.

use fastrand::Rng;

use super::chance::{between, pick};
use super::letters;
use super::payload::{EMPLOYERS, FAMILY, GIVEN};
use super::plane::{Form, Plane, Point};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decoy {
    /// Nothing at all.
    Blank,
    /// A fine chequered pattern.
    Chequers,
    /// Lines of text.
    Words,
    /// Bars as on parcels.
    Bars,
    /// Three finder patterns, and between them coarse blocks that say nothing.
    Logo,
    /// Finder patterns, timing and modules as in a code, but the modules are chance.
    Nonsense,
}

pub(super) const ALL: &[Decoy] =
    &[Decoy::Blank, Decoy::Chequers, Decoy::Words, Decoy::Bars, Decoy::Logo, Decoy::Nonsense];

/// Where and how large, and in which ink.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) corner: Point,
    pub(super) side: f32,
    pub(super) ink: f32,
}

impl Decoy {
    pub(super) fn draw(self, plane: &mut Plane, spot: Spot, chance: &mut Rng) {
        match self {
            Self::Blank => {}
            Self::Chequers => {
                let cells = chance.u16(12..40);
                blocks(plane, spot, cells, |x, y| (x + y).is_multiple_of(2));
            }
            Self::Words => words(plane, spot, chance),
            Self::Bars => bars(plane, spot, chance),
            Self::Logo => {
                let bits = chance.u64(..);
                blocks(plane, spot, 21, |x, y| {
                    eyes(x, y, 21).unwrap_or_else(|| bits >> ((x / 3 * 7 + y / 3) % 64) & 1 == 1)
                });
            }
            Self::Nonsense => {
                let cells = 17 + 4 * chance.u16(2..=6);
                let bits: Vec<bool> = (0..u32::from(cells).pow(2)).map(|_| chance.bool()).collect();
                blocks(plane, spot, cells, |x, y| {
                    let chance = || bits[usize::from(y) * usize::from(cells) + usize::from(x)];
                    eyes(x, y, cells).or_else(|| timing(x, y)).unwrap_or_else(chance)
                });
            }
        }
    }
}

/// `cells` by `cells` squares, dark where `is_dark` says so.
pub(super) fn blocks(
    plane: &mut Plane,
    spot: Spot,
    cells: u16,
    is_dark: impl Fn(u16, u16) -> bool,
) {
    let cell = spot.side / f32::from(cells);
    for y in 0..cells {
        let top = spot.corner.1 + f32::from(y) * cell;
        for x in (0..cells).filter(|x| is_dark(*x, y)) {
            let left = spot.corner.0 + f32::from(x) * cell;
            plane.fill(Form::Box((left, top), (left + cell, top + cell)), spot.ink);
        }
    }
}

/// The three finder patterns of a code with what is light around them; `None` elsewhere.
fn eyes(x: u16, y: u16, cells: u16) -> Option<bool> {
    let (far_x, far_y) = (x + 8 >= cells, y + 8 >= cells);
    ((x < 8 || far_x) && (y < 8 || far_y) && !(far_x && far_y)).then(|| {
        let from_middle = |at: u16, far: bool| at.abs_diff(if far { cells - 4 } else { 3 });
        matches!(from_middle(x, far_x).max(from_middle(y, far_y)), 0 | 1 | 3)
    })
}

fn timing(x: u16, y: u16) -> Option<bool> {
    (x == 6 || y == 6).then_some((x + y).is_multiple_of(2))
}

fn words(plane: &mut Plane, spot: Spot, chance: &mut Rng) {
    let lines = chance.u16(5..12);
    let pitch = spot.side / f32::from(lines);
    for line in 0..lines {
        let text =
            format!("{} {} {}", pick(chance, GIVEN), pick(chance, FAMILY), pick(chance, EMPLOYERS));
        let height = (pitch * 0.55).min(spot.side / letters::width(&text, 1.0));
        let at = (spot.corner.0, spot.corner.1 + f32::from(line) * pitch);
        letters::write(plane, &text, at, height, 0.2, spot.ink);
    }
}

fn bars(plane: &mut Plane, spot: Spot, chance: &mut Rng) {
    let module = spot.side / 95.0;
    let (mut at, bottom) = (0.0, spot.corner.1 + spot.side * 0.6);
    while at < 90.0 {
        let width = between(chance, 1.0, 4.5).floor();
        let left = spot.corner.0 + at * module;
        plane.fill(Form::Box((left, spot.corner.1), (left + width * module, bottom)), spot.ink);
        at += width + between(chance, 1.0, 4.5).floor();
    }
}
