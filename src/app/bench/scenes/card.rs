//! A conference badge as it comes from the printer: A6, upright, a bar with the conference's name, a
//! name, an employer, and the code.

use fastrand::Rng;
use qrcode::Color;

use super::chance::{between, pick};
use super::decoy::{self, Decoy, Spot};
use super::letters;
use super::payload::{EMPLOYERS, FAMILY, GIVEN, Payload};
use super::plane::{Form, Plane, Point, UPRIGHT, index};

/// What is printed where the code belongs.
pub(super) enum Print<'a> {
    Code { payload: &'a Payload, light_on_dark: bool },
    Decoy(Decoy),
}

/// A printed card, fine enough to be held close, and coarser ones to be seen from afar.
#[derive(Debug)]
pub(super) struct Card {
    /// Each half as wide and high as the one before.
    prints: Vec<Plane>,
    corner: Point,
    side: f32,
}

/// A card at the fineness that is wanted, and where on it the code is.
pub(super) struct Sheet<'a> {
    pub(super) print: &'a Plane,
    /// The code's left upper corner.
    pub(super) corner: Point,
    /// The code's width.
    pub(super) side: f32,
}

/// The card's width in widths of its code.
const WIDTH: f32 = 2.1;
const HEIGHT: f32 = WIDTH * 148.0 / 105.0;

impl Card {
    /// Prints a card whose code will be seen at most `largest` pixels wide.
    pub(super) fn print(chance: &mut Rng, what: &Print<'_>, largest: f32) -> Self {
        let modules = match what {
            Print::Code { payload, .. } => payload.code.width(),
            Print::Decoy(_) => 29,
        };
        let modules = f32::from(u16::try_from(modules).unwrap_or(u16::MAX));
        let module = (largest * 1.5 / modules).ceil().max(3.0);
        let side = module * modules;
        let (width, height) = (side * WIDTH, side * HEIGHT);
        let (ink, paper) = (between(chance, 5.0, 55.0), between(chance, 225.0, 252.0));
        let mut sheet = Plane::new(index(width), index(height), paper);
        letterhead(&mut sheet, chance, width, height, ink);
        let corner =
            (((width - side) / 2.0).floor(), (height * 0.92 - side - 4.0 * module).floor());
        match what {
            Print::Code { payload, light_on_dark } => {
                let ground = Form::Box(
                    (corner.0 - 4.0 * module, corner.1 - 4.0 * module),
                    (corner.0 + side + 4.0 * module, corner.1 + side + 4.0 * module),
                );
                let (ink, paper) = if *light_on_dark { (paper, ink) } else { (ink, paper) };
                sheet.fill(ground, paper);
                print_code(&mut sheet, payload, Spot { corner, side, ink });
            }
            Print::Decoy(decoy) => decoy.draw(&mut sheet, Spot { corner, side, ink }, chance),
        }
        if chance.bool() {
            thumb(&mut sheet, chance, width, height);
        }
        Self { prints: finer_to_coarser(sheet), corner, side }
    }

    /// The print that is right for a code seen `side` pixels wide: a little finer than the camera's
    /// pixels, not much.
    pub(super) fn seen_at(&self, side: f32) -> Sheet<'_> {
        let mut scale = 1.0;
        let mut nth = 0;
        while self.side * scale >= side * 2.5 && nth + 1 < self.prints.len() {
            scale /= 2.0;
            nth += 1;
        }
        Sheet {
            print: &self.prints[nth],
            corner: (self.corner.0 * scale, self.corner.1 * scale),
            side: self.side * scale,
        }
    }
}

fn finer_to_coarser(sheet: Plane) -> Vec<Plane> {
    let mut prints = vec![sheet];
    while let Some(last) = prints.last().filter(|last| last.width() > 120) {
        let half = last.halved();
        prints.push(half);
    }
    prints
}

fn letterhead(sheet: &mut Plane, chance: &mut Rng, width: f32, height: f32, ink: f32) {
    let colour = between(chance, 30.0, 170.0);
    sheet.fill(Form::Box((0.0, 0.0), (width, height * 0.16)), colour);
    let title = ["RUSTCONF 2026", "LIBRARY DAYS", "IFLA 2018", "CAREERS NOW"];
    let left = width * 0.07;
    let size =
        |text: &str, wanted: f32| (width * wanted).min(width * 0.86 / letters::width(text, 1.0));
    let title = pick(chance, &title);
    letters::write(sheet, title, (left, height * 0.06), size(title, 0.07), 0.2, 250.0);
    let name = format!("{} {}", pick(chance, GIVEN), pick(chance, FAMILY));
    letters::write(sheet, &name, (left, height * 0.23), size(&name, 0.075), 0.22, ink);
    let employer = pick(chance, EMPLOYERS);
    letters::write(sheet, employer, (left, height * 0.32), size(employer, 0.045), 0.16, ink + 40.0);
    let colour = between(chance, 30.0, 170.0);
    sheet.fill(Form::Box((0.0, height * 0.95), (width, height)), colour);
}

fn print_code(sheet: &mut Plane, payload: &Payload, spot: Spot) {
    let colours = payload.code.to_colors();
    let cells = u16::try_from(payload.code.width()).unwrap_or(u16::MAX);
    decoy::blocks(sheet, spot, cells, |x, y| {
        colours[usize::from(y) * usize::from(cells) + usize::from(x)] == Color::Dark
    });
}

/// The thumb of the hand that holds the card, clear of the code.
fn thumb(sheet: &mut Plane, chance: &mut Rng, width: f32, height: f32) {
    let skin = between(chance, 90.0, 200.0);
    let (x, lean) = if chance.bool() { (0.09, 0.03) } else { (0.91, -0.03) };
    let tip = (width * (x + lean), height * between(chance, 0.82, 0.92));
    let wide = width * 0.075;
    sheet.fill(Form::Stroke((width * (x - lean), height * 1.1), tip, wide), skin);
    let nail = (tip.0, tip.1 + wide * 0.1);
    sheet.fill(Form::Ellipse(nail, (wide * 0.55, wide * 0.7), UPRIGHT), skin + 25.0);
}
