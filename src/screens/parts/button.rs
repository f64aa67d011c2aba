//! Buttons: large enough for a thumb with a glove, words that say what happens, a ring that shows
//! where the keyboard is.

use eframe::egui::{
    Align2, Color32, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
};

use super::line::Line;
use super::mark;
use super::theme::{Palette, Style, Theme};
use crate::displays::Mark;
use crate::text::Align;

/// How loud a button is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The one thing to do.
    Primary,
    Secondary,
    /// Hardly more than words.
    Quiet,
    /// Offered because it seems the right moment.
    Offered,
    /// Takes something away.
    Grave,
    /// On brand ground.
    Light,
    /// On brand ground, hardly more than words.
    LightQuiet,
    /// One of several to choose from; the flag says whether it is chosen.
    Choice(bool),
}

struct Colours {
    fill: Color32,
    pressed: Color32,
    ink: Color32,
    edge: Color32,
}

impl Kind {
    fn colours(self, p: &Palette) -> Colours {
        let none = Color32::TRANSPARENT;
        let colours = |fill, pressed, ink, edge| Colours { fill, pressed, ink, edge };
        match self {
            Self::Primary => colours(p.brand, p.brand_pressed, p.on_brand, none),
            Self::Secondary | Self::Choice(false) => colours(p.card, p.sunken, p.ink, p.line),
            Self::Quiet => colours(none, p.sunken, p.second, none),
            Self::Offered => colours(p.warn_ground, p.sunken, p.warn, p.warn),
            Self::Grave => colours(p.card, p.sunken, p.bad, p.line),
            Self::Light => colours(p.on_brand, p.on_brand_second, p.brand, none),
            Self::LightQuiet => colours(none, p.brand_card, p.on_brand, p.brand_card),
            Self::Choice(true) => colours(p.ink, p.ink, p.ground, p.ink),
        }
    }
}

/// A button; `show` draws it and says whether it was pressed.
#[derive(Debug, Clone)]
pub struct Button<'a> {
    words: &'a str,
    kind: Kind,
    style: Style,
    radius: f32,
    enabled: bool,
    mark: Option<Mark>,
    salt: Option<&'a str>,
}

impl<'a> Button<'a> {
    #[must_use]
    pub fn new(kind: Kind, words: &'a str) -> Self {
        let style = Style::BODY_STRONG;
        Self { words, kind, style, radius: 18.0, enabled: true, mark: None, salt: None }
    }

    #[must_use]
    pub fn style(self, style: Style) -> Self {
        Self { style, ..self }
    }

    /// The corners' radius, in points of the reference screen.
    #[must_use]
    pub fn radius(self, radius: f32) -> Self {
        Self { radius, ..self }
    }

    #[must_use]
    pub fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// An area's mark before the words.
    #[must_use]
    pub fn mark(self, mark: Option<Mark>) -> Self {
        Self { mark, ..self }
    }

    /// Tells apart two buttons of one screen with the same words.
    #[must_use]
    pub fn salt(self, salt: &'a str) -> Self {
        Self { salt: Some(salt), ..self }
    }

    /// The width the words want, in points.
    pub fn width(&self, ui: &Ui, theme: &Theme) -> f32 {
        let words = Line::new(theme, self.style, Color32::WHITE, self.words).size(ui).x;
        let mark = if self.mark.is_some() { self.style.size * 1.3 } else { 0.0 };
        words + theme.u(mark + self.style.size * 2.5)
    }

    /// Draws it in `rect`; true when it was pressed.
    pub fn show(&self, ui: &Ui, theme: &Theme, rect: Rect) -> bool {
        let id = Id::unique(("button", self.words, self.salt));
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let response = ui.interact(theme.place(rect), id, sense);
        let role = if self.chosen().is_some() { Role::CheckBox } else { Role::Button };
        response.widget_info(|| WidgetInfo {
            selected: self.chosen(),
            ..WidgetInfo::labeled(role, self.enabled && ui.is_enabled(), self.words)
        });
        self.paint(ui, theme, rect, &response);
        self.enabled && response.clicked()
    }

    fn chosen(&self) -> Option<bool> {
        match self.kind {
            Kind::Choice(chosen) => Some(chosen),
            _ => None,
        }
    }

    fn paint(&self, ui: &Ui, theme: &Theme, rect: Rect, response: &Response) {
        let p = &theme.palette;
        let Colours { fill, pressed, ink, edge } = self.kind.colours(p);
        let (fill, ink) = match (self.enabled, response.is_pointer_button_down_on()) {
            (false, _) => (p.sunken, p.second),
            (true, true) => (pressed, ink),
            (true, false) => (fill, ink),
        };
        let corner = theme.round(self.radius);
        let edge = Stroke::new(theme.u(2.0).max(1.0), edge);
        ui.painter().rect(theme.place(rect), corner, fill, edge, StrokeKind::Inside);
        self.paint_words(ui, theme, rect, ink);
        if response.has_focus() {
            focus_ring(ui, theme, rect, self.radius);
        }
    }

    fn paint_words(&self, ui: &Ui, theme: &Theme, rect: Rect, ink: Color32) {
        let indent = self.mark.map_or(0.0, |_| theme.u(self.style.size * 1.3));
        let room = rect.width() - theme.u(self.style.size * 0.9) - indent;
        let lines = if rect.height() > theme.u(self.style.size * 2.6) { 2 } else { 1 };
        let words = Line::new(theme, self.style, ink, self.words)
            .align(Align::Centre)
            .fit_short(ui, room, lines);
        let centre = pos2(rect.center().x + indent / 2.0, rect.center().y);
        let drawn = words.paint(ui, centre, Align2::CENTER_CENTER);
        if let Some(mark) = self.mark {
            let at = pos2(drawn.left() - indent / 2.0 - theme.u(2.0), rect.center().y);
            mark::paint(ui, theme, mark, at, theme.u(self.style.size * 0.42));
        }
    }
}

/// Shows where the keyboard is.
pub fn focus_ring(ui: &Ui, theme: &Theme, rect: Rect, radius: f32) {
    let ring = theme.place(rect).expand(theme.u(5.0));
    let stroke = Stroke::new(theme.u(4.0).max(2.0), theme.palette.focus);
    ui.painter().rect_stroke(ring, theme.round(radius + 5.0), stroke, StrokeKind::Inside);
}
