//! A calm line that says what is the matter, in the way of nothing.

use eframe::egui::{Align2, Rect, Ui, vec2};

use super::line::Line;
use super::theme::{Style, Theme};
use super::{Cut as _, card, icon};
use crate::displays::Tone;
use crate::displays::icon::Icon;

/// The height one line of notice takes, in points of the reference screen.
pub const HEIGHT: f32 = 64.0;

/// A bar across `rect` with one or two lines of words.
pub fn bar(ui: &Ui, theme: &Theme, rect: Rect, tone: Tone, words: &str) {
    let p = &theme.palette;
    let warns = matches!(tone, Tone::Warn | Tone::Bad);
    card::sheet(ui, theme, rect, if warns { p.warn_ground } else { p.sunken });
    let mut inside = rect.shrink2(vec2(theme.u(24.0), theme.u(8.0)));
    let stripe = inside.cut_left(theme.u(6.0)).shrink2(vec2(0.0, theme.u(8.0)));
    card::stripe(ui, theme, stripe, p.tone(tone));
    inside.cut_left(theme.u(16.0));
    if let Some(icon) = icon_of(tone) {
        let place = inside.cut_left(theme.u(28.0));
        icon::paint(ui, theme, icon, place.center(), 28.0, p.tone(tone));
        inside.cut_left(theme.u(14.0));
    }
    Line::new(theme, Style::BODY, p.ink, words).fit(ui, inside.width(), 2).show(
        ui,
        inside.left_center(),
        Align2::LEFT_CENTER,
    );
}

fn icon_of(tone: Tone) -> Option<Icon> {
    match tone {
        Tone::Good => Some(Icon::Yes),
        Tone::Warn | Tone::Bad => Some(Icon::Warning),
        Tone::Plain | Tone::Quiet => None,
    }
}
