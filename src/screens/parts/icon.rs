//! Icons beside words, drawn as words are: sharp at every size, in any colour.

use eframe::egui::{Align2, Color32, Pos2, Ui, vec2};

use super::line::Line;
use super::theme::{Style, Theme};
use crate::displays::icon::Icon;

/// How far the middle of an icon is above the middle of a figure on the same line, in ems: icons fill
/// the em from -0.0625 to 0.9375, figures from 0 to 0.727.
const ABOVE: f32 = 0.4375 - 0.3636;

/// Draws an icon around `centre`, `size` points of the reference screen high. Whatever it stands
/// beside says the same in words, so it has no name of its own.
pub fn paint(ui: &Ui, theme: &Theme, icon: Icon, centre: Pos2, size: f32, colour: Color32) {
    let letter = icon.read(theme.direction).letter().to_string();
    // An icon is as large for everybody; the words beside it grow.
    let plain = theme.with_letters(1.0);
    let line = Line::new(&plain, Style::BODY.sized(size), colour, &letter).figures();
    line.paint(ui, centre + vec2(0.0, theme.u(size) * ABOVE), Align2::CENTER_CENTER);
}
