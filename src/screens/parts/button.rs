//! Buttons: large enough for a thumb with a glove, words that say what happens, a ring that shows
//! where the keyboard is.

use eframe::egui::{
    Align2, Color32, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
};

use super::line::Line;
use super::theme::{Palette, Style, Theme};
use super::{icon, mark};
use crate::displays::Mark;
use crate::displays::icon::Icon;
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
    sign: Option<Sign>,
    salt: Option<&'a str>,
}

/// What stands before the words.
#[derive(Debug, Clone, Copy)]
enum Sign {
    Mark(Mark),
    Icon(Icon),
}

impl Sign {
    /// How wide it is, in ems of the words it stands before.
    fn width(self) -> f32 {
        match self {
            Self::Mark(_) => 0.84,
            Self::Icon(_) => ICON,
        }
    }
}

/// How high an icon is, in ems of the words beside it.
const ICON: f32 = 1.1;

/// Between a sign and the words, in ems of the words.
const GAP: f32 = 0.36;

/// A line of words is made smaller down to this part before it is broken into two that are smaller
/// as well.
const RATHER_SMALLER: f32 = 0.76;

/// The same, where two lines have the room to be as large as they should.
const HARDLY_SMALLER: f32 = 0.94;

impl<'a> Button<'a> {
    #[must_use]
    pub fn new(kind: Kind, words: &'a str) -> Self {
        let style = Style::BODY_STRONG;
        Self { words, kind, style, radius: 18.0, enabled: true, sign: None, salt: None }
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
        Self { sign: mark.map(Sign::Mark), ..self }
    }

    /// An icon before the words, unless it would cost them their size.
    #[must_use]
    pub fn icon(self, icon: Option<Icon>) -> Self {
        Self { sign: icon.map(Sign::Icon), ..self }
    }

    /// Tells apart two buttons of one screen with the same words.
    #[must_use]
    pub fn salt(self, salt: &'a str) -> Self {
        Self { salt: Some(salt), ..self }
    }

    /// The width the words want, in points.
    pub fn width(&self, ui: &Ui, theme: &Theme) -> f32 {
        let words = Line::new(theme, self.style, Color32::WHITE, self.words).size(ui).x;
        words + self.indent(theme) + theme.u(self.style.size * 2.5)
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

    /// The room of the sign and the gap behind it, in points.
    fn indent(&self, theme: &Theme) -> f32 {
        self.sign.map_or(0.0, |sign| theme.u(self.style.size * (sign.width() + GAP)))
    }

    fn paint_words(&self, ui: &Ui, theme: &Theme, rect: Rect, ink: Color32) {
        let room = rect.width() - theme.u(self.style.size * 0.9);
        let words = Line::new(theme, self.style, ink, self.words).align(Align::Centre);
        let within = |room: f32| fitted(ui, &words, room, rect.height() / theme.scale);
        let (alone, beside) = (within(room), within(room - self.indent(theme)));
        // The mark of an area says something; an icon only repeats the words.
        let fits = beside.em() >= alone.em() * HARDLY_SMALLER;
        let sign = self.sign.filter(|sign| fits || matches!(sign, Sign::Mark(_)));
        let (words, indent) =
            if sign.is_some() { (beside, self.indent(theme)) } else { (alone, 0.0) };
        let centre = pos2(rect.center().x + indent / 2.0, rect.center().y);
        let drawn = words.paint(ui, centre, Align2::CENTER_CENTER);
        let Some(sign) = sign else { return };
        let at = drawn.left() - theme.u(self.style.size * (GAP + sign.width() / 2.0));
        let at = pos2(at, rect.center().y);
        match sign {
            Sign::Mark(of_area) => {
                mark::paint(ui, theme, of_area, at, theme.u(self.style.size * 0.42));
            }
            Sign::Icon(icon) => {
                icon::paint(ui, theme, icon, at, self.style.size * ICON, ink);
            }
        }
    }
}

/// On one line if that can be done without shrinking much, else on two if `height` (in points of the
/// reference screen) lets those be larger.
fn fitted<'a>(ui: &Ui, words: &Line<'a>, room: f32, height: f32) -> Line<'a> {
    let one = words.clone().fit(ui, room, 1);
    let most = height / 2.7;
    let least = if most >= words.em() { HARDLY_SMALLER } else { RATHER_SMALLER };
    if one.em() >= words.em() * least {
        return one;
    }
    let two = words.clone().sized(words.em().min(most)).fit(ui, room, 2);
    if two.em() > one.em() || one.is_cut(ui) { two } else { one }
}

/// Shows where the keyboard is.
pub fn focus_ring(ui: &Ui, theme: &Theme, rect: Rect, radius: f32) {
    let ring = theme.place(rect).expand(theme.u(5.0));
    let stroke = Stroke::new(theme.u(4.0).max(2.0), theme.palette.focus);
    ui.painter().rect_stroke(ring, theme.round(radius + 5.0), stroke, StrokeKind::Inside);
}
