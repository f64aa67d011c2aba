//! A calm line that says what is the matter, in the way of nothing.

use eframe::egui::{Align2, Rect, Ui, vec2};

use super::line::Line;
use super::theme::{Style, Theme};
use super::{Cut as _, card};
use crate::displays::Tone;

/// The height one line of notice takes, in points of the reference screen.
pub const HEIGHT: f32 = 64.0;

/// A bar across `rect` with one or two lines of words.
pub fn bar(ui: &Ui, theme: &Theme, rect: Rect, tone: Tone, words: &str) {
    let p = &theme.palette;
    card::sheet(ui, theme, rect, if tone == Tone::Good { p.sunken } else { p.warn_ground });
    let mut inside = rect.shrink2(vec2(theme.u(24.0), theme.u(8.0)));
    let stripe = inside.cut_left(theme.u(6.0)).shrink2(vec2(0.0, theme.u(8.0)));
    card::stripe(ui, theme, stripe, p.tone(tone));
    inside.cut_left(theme.u(16.0));
    Line::new(theme, Style::BODY, p.ink, words).fit(ui, inside.width(), 2).show(
        ui,
        inside.left_center(),
        Align2::LEFT_CENTER,
    );
}
