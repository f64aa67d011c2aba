//! A calm clock: a ring that fills, with minutes in its middle.

use std::f32::consts::TAU;

use eframe::egui::{Align2, Color32, Pos2, Shape, Stroke, Ui, vec2};

use super::line::Line;
use super::theme::{Style, Theme};

/// What the ring shows.
#[derive(Debug, Clone, Copy)]
pub struct Ring<'a> {
    /// 0 to 1.
    pub part: f32,
    pub colour: Color32,
    /// In the middle, and below it.
    pub figure: &'a str,
    pub unit: &'a str,
}

impl Ring<'_> {
    /// Draws the ring with its middle at `centre`.
    pub fn show(&self, ui: &Ui, theme: &Theme, centre: Pos2, radius: f32) {
        let thick = radius * 0.22;
        let middle = radius - thick / 2.0;
        let p = &theme.palette;
        ui.painter().circle_stroke(theme.at(centre), middle, Stroke::new(thick, p.line));
        self.arc(ui, theme.at(centre), middle, thick);
        let figure = Style::LARGE.sized(radius / theme.scale * 0.62);
        Line::new(theme, figure, p.ink, self.figure).figures().show(
            ui,
            centre - vec2(0.0, radius * 0.1),
            Align2::CENTER_CENTER,
        );
        let unit = Style::SMALL.sized(radius / theme.scale * 0.25);
        let below = centre + vec2(0.0, radius * 0.36);
        Line::new(theme, unit, p.second, self.unit).figures().show(
            ui,
            below,
            Align2::CENTER_CENTER,
        );
    }

    fn arc(&self, ui: &Ui, centre: Pos2, radius: f32, thick: f32) {
        let part = self.part.clamp(0.004, 1.0);
        let at = |turn: f32| centre + vec2((TAU * turn).sin(), -(TAU * turn).cos()) * radius;
        let points: Vec<Pos2> = (0_u8..=96).map(|n| at(part * f32::from(n) / 96.0)).collect();
        for end in [points.first(), points.last()].into_iter().flatten() {
            ui.painter().circle_filled(*end, thick / 2.0, self.colour);
        }
        ui.painter().add(Shape::line(points, Stroke::new(thick, self.colour)));
    }
}
