//! The foot of a page: what else can be done at the left, the one thing to do at the right, a few
//! words between. Where the screen is upright they stand one above the other.

use eframe::egui::{Align2, Color32, Rect};

use super::super::message::Press;
use super::icons;
use super::page::Page;
use crate::displays::icon::Icon;
use crate::screens::parts::{Button, Cut as _, Kind, Style};

/// A button of a foot.
pub(super) struct Choice {
    kind: Kind,
    words: String,
    press: Press,
    icon: Option<Icon>,
}

/// What stands in a foot.
#[derive(Default)]
pub(super) struct Foot {
    left: Vec<Choice>,
    right: Option<Choice>,
    words: Option<(Color32, String)>,
    /// The one thing to do cannot be done as things are.
    disabled: bool,
}

/// Between buttons, in points of the reference screen.
const GAP: f32 = 16.0;

/// The heights of the rows of an upright screen: words, other things to do, the one thing to do.
const WORDS: f32 = 44.0;
const ROW: f32 = 68.0;
const MAIN: f32 = 84.0;

impl Foot {
    /// Something else to do.
    pub(super) fn left(mut self, kind: Kind, words: String, press: Press) -> Self {
        self.left.push(Choice::new(kind, words, press));
        self
    }

    /// The way back, whatever is left behind by it.
    pub(super) fn back(mut self, kind: Kind, words: String, press: Press) -> Self {
        self.left.push(Choice { icon: Some(Icon::Back), ..Choice::new(kind, words, press) });
        self
    }

    /// The one thing to do.
    pub(super) fn right(self, kind: Kind, words: String, press: Press) -> Self {
        Self { right: Some(Choice::new(kind, words, press)), ..self }
    }

    pub(super) fn enabled(self, enabled: bool) -> Self {
        Self { disabled: !enabled, ..self }
    }

    pub(super) fn words(self, colour: Color32, words: impl Into<String>) -> Self {
        let words = words.into();
        Self { words: (!words.is_empty()).then_some((colour, words)), ..self }
    }

    /// The room it takes, in points.
    pub(super) fn height(&self, page: &Page<'_>) -> f32 {
        let touch = |height| page.theme.touch(height);
        if !page.theme.upright {
            return touch(ROW);
        }
        let rows = u8::try_from(self.left.len().div_ceil(2)).map_or(1.0, f32::from);
        let left = rows * touch(ROW) + (rows - 1.0).max(0.0) * page.u(GAP);
        let right = if self.right.is_some() { touch(MAIN) } else { 0.0 };
        let words = if self.words.is_some() { page.u(WORDS) } else { 0.0 };
        let between = if rows > 0.0 && right > 0.0 { page.u(GAP) } else { 0.0 };
        words + left + between + right
    }

    /// Draws it in `rect`.
    pub(super) fn draw(self, page: &mut Page<'_>, rect: Rect) {
        if page.theme.upright { self.stacked(page, rect) } else { self.in_line(page, rect) }
    }

    fn in_line(self, page: &mut Page<'_>, mut rect: Rect) {
        let gap = page.u(GAP);
        let right = self.right.map(|choice| {
            let button = choice.button(Style::STRONG.sized(26.0)).enabled(!self.disabled);
            let width = button.width(page.ui, &page.theme).max(page.u(180.0));
            let mut place = rect.cut_right(width.min(rect.width() * 0.5));
            rect.cut_right(gap);
            place.min.y -= page.u(16.0);
            (choice, place)
        });
        let natural: Vec<f32> = self
            .left
            .iter()
            .map(|choice| choice.button(Style::BODY_STRONG).width(page.ui, &page.theme))
            .collect();
        let gaps = gap * f32::from(u8::try_from(natural.len()).unwrap_or(u8::MAX));
        let share = if self.words.is_some() { 0.74 } else { 1.0 };
        let tight = ((rect.width() * share - gaps) / natural.iter().sum::<f32>()).min(1.0);
        for (choice, width) in self.left.iter().zip(natural) {
            let place = rect.cut_left(width * tight);
            rect.cut_left(gap);
            page.button(&choice.button(Style::BODY_STRONG), place, choice.press.clone());
        }
        if let Some((colour, words)) = &self.words {
            let at = rect.right_center();
            let line = page.line(Style::SMALL, *colour, words).fit(page.ui, rect.width(), 2);
            line.show(page.ui, at, Align2::RIGHT_CENTER);
        }
        if let Some((choice, place)) = right {
            let button = choice.button(Style::STRONG.sized(26.0)).enabled(!self.disabled);
            page.button(&button, place, choice.press.clone());
        }
    }

    fn stacked(self, page: &mut Page<'_>, mut rect: Rect) {
        let gap = page.u(GAP);
        if let Some((colour, words)) = &self.words {
            let row = rect.cut_top(page.u(WORDS));
            let line = page.line(Style::SMALL, *colour, words).fit(page.ui, row.width(), 2);
            line.show(page.ui, row.left_center(), Align2::LEFT_CENTER);
        }
        let main = self.right.as_ref().map(|_| {
            let place = rect.cut_bottom(page.theme.touch(MAIN));
            rect.cut_bottom(gap);
            place
        });
        let rows = rect.rows(self.left.len().div_ceil(2), gap);
        let pairs = self.left.chunks(2).zip(rows);
        for (pair, row) in pairs {
            for (choice, place) in pair.iter().zip(row.columns(pair.len(), gap)) {
                page.button(&choice.button(Style::BODY_STRONG), place, choice.press.clone());
            }
        }
        if let Some((choice, place)) = self.right.iter().zip(main).next() {
            let button = choice.button(Style::LARGE.sized(28.0)).enabled(!self.disabled);
            page.button(&button, place, choice.press.clone());
        }
    }
}

impl Choice {
    fn new(kind: Kind, words: String, press: Press) -> Self {
        Self { kind, words, icon: icons::of(&press), press }
    }

    fn button(&self, style: Style) -> Button<'_> {
        Button::new(self.kind, &self.words).style(style).icon(self.icon)
    }
}
