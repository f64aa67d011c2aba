//! What every page of the kiosk is drawn with.

use eframe::egui::{Align2, Color32, Pos2, Rect, Ui, pos2, vec2};

use super::super::message::{Message, Press};
use super::super::model::Model;
use crate::displays::Tone;
use crate::screens::parts::{Button, Cut as _, Kind, Line, Palette, Style, Theme, notice};
use crate::text::{Language, say, say_with};

/// A page being drawn, and what people do with it.
pub(super) struct Page<'a> {
    pub(super) ui: &'a Ui,
    pub(super) theme: Theme,
    pub(super) model: &'a Model,
    pub(super) said: Vec<Message>,
}

/// Where the parts of a page are.
pub(super) struct Parts {
    pub(super) body: Rect,
    /// The same, and the room of the notice if there is none.
    pub(super) whole: Rect,
    /// For a notice, whether there is one or not: nothing jumps when it comes.
    pub(super) notice: Rect,
    pub(super) foot: Rect,
}

impl<'a> Page<'a> {
    pub(super) fn new(ui: &'a Ui, theme: Theme, model: &'a Model) -> Self {
        Self { ui, theme, model, said: Vec::new() }
    }

    pub(super) fn u(&self, length: f32) -> f32 {
        self.theme.u(length)
    }

    pub(super) fn palette(&self) -> Palette {
        self.theme.palette
    }

    pub(super) fn language(&self) -> Language {
        self.model.language()
    }

    pub(super) fn say(&self, key: &str) -> String {
        say(self.language(), key)
    }

    pub(super) fn line<'b>(&self, style: Style, colour: Color32, words: &'b str) -> Line<'b> {
        Line::new(&self.theme, style, colour, words)
    }

    pub(super) fn press(&mut self, press: Press) {
        self.said.push(Message::Pressed(press));
    }

    pub(super) fn button(&mut self, button: &Button<'_>, rect: Rect, press: Press) {
        if button.show(self.ui, &self.theme, rect) {
            self.press(press);
        }
    }

    /// Ground, head, foot and notice of a page on paper.
    pub(super) fn paper(&mut self) -> Parts {
        let p = self.palette();
        self.ui.painter().rect_filled(self.ui.max_rect(), 0.0, p.ground);
        self.parts(p.ink, p.second, Kind::Choice)
    }

    /// Ground, head, foot and notice of a page in the brand's colour.
    pub(super) fn branded(&mut self) -> Parts {
        let p = self.palette();
        self.ui.painter().rect_filled(self.ui.max_rect(), 0.0, p.brand);
        let chip = |chosen| if chosen { Kind::Light } else { Kind::LightQuiet };
        self.parts(p.on_brand, p.on_brand_second, chip)
    }

    fn parts(&mut self, ink: Color32, second: Color32, chip: fn(bool) -> Kind) -> Parts {
        let mut inside = self.ui.max_rect().shrink2(vec2(self.theme.margin(), 0.0));
        inside.cut_top(self.u(28.0));
        let head = inside.cut_top(self.theme.touch(56.0));
        inside.cut_bottom(self.u(32.0));
        let foot = inside.cut_bottom(self.theme.touch(68.0));
        inside.cut_bottom(self.u(12.0));
        let notice = inside.cut_bottom(self.u(notice::HEIGHT));
        inside.cut_bottom(self.u(12.0));
        let chips_from = self.languages(head, chip);
        self.head(Rect::from_min_max(head.min, pos2(chips_from, head.bottom())), ink, second);
        if let Some(words) = self.model.notice() {
            notice::bar(self.ui, &self.theme, notice, Tone::Warn, &words);
        } else if self.model.is_waiting() {
            let words = self.say("common-one-moment");
            notice::bar(self.ui, &self.theme, notice, Tone::Good, &words);
        }
        // Where nothing is to be said the page has the room.
        let mut whole = inside.union(notice);
        whole.max.y -= self.u(10.0);
        let silent = self.model.notice().is_none() && !self.model.is_waiting();
        Parts { body: inside, whole: if silent { whole } else { inside }, notice, foot }
    }

    fn head(&self, rect: Rect, ink: Color32, second: Color32) {
        let Some(lobby) = self.model.lobby() else { return };
        let title = self.line(Style::BODY_STRONG, ink, &lobby.title).wrap(rect.width() * 0.5, 1);
        let title = title.show(self.ui, rect.left_center(), Align2::LEFT_CENTER);
        let clock = self.model.wall_clock().unwrap_or_default();
        let rest = format!("·  {}  ·  {clock}", lobby.place);
        let at = pos2(title.right() + self.u(10.0), rect.center().y);
        let room = rect.right() - at.x - self.u(24.0);
        self.line(Style::BODY, second, &rest).wrap(room, 1).show(self.ui, at, Align2::LEFT_CENTER);
    }

    /// The languages, from the right; says where the leftmost begins.
    fn languages(&mut self, head: Rect, chip: fn(bool) -> Kind) -> f32 {
        let languages = self.model.languages().to_vec();
        if languages.len() < 2 {
            return head.right();
        }
        let mut rest = head;
        let mut chips = Vec::new();
        for language in languages.into_iter().rev() {
            let chosen = language == self.language();
            let button = Button::new(chip(chosen), language.own_name())
                .style(Style::SMALL_STRONG)
                .radius(14.0)
                .salt("screen");
            let place = rest.cut_right(button.width(self.ui, &self.theme) - self.u(8.0));
            rest.cut_right(self.u(8.0));
            chips.push((button, place, language));
        }
        // Drawn from the left, so that the keyboard goes through them from the left.
        for (button, place, language) in chips.into_iter().rev() {
            self.button(&button, place, Press::Language(language));
        }
        rest.right()
    }

    /// A button at the left of the foot; says where the next could begin.
    pub(super) fn foot_left(&mut self, foot: &mut Rect, kind: Kind, words: &str, press: Press) {
        let button = Button::new(kind, words);
        let width = button.width(self.ui, &self.theme).min(foot.width() * 0.5);
        let place = foot.cut_left(width);
        foot.cut_left(self.u(16.0));
        self.button(&button, place, press);
    }

    /// A button at the right of the foot, a little larger.
    pub(super) fn foot_right(&mut self, foot: &mut Rect, kind: Kind, words: &str, press: Press) {
        let button = Button::new(kind, words).style(Style::STRONG);
        let width = button.width(self.ui, &self.theme).max(self.u(160.0));
        let mut place = foot.cut_right(width.min(foot.width()));
        foot.cut_right(self.u(16.0));
        place.min.y -= self.u(14.0);
        self.button(&button, place, press);
    }

    /// Words in the foot, at the right or at the left of what is left of it.
    pub(super) fn foot_words(&self, foot: Rect, colour: Color32, words: &str, side: Align2) {
        let at =
            if side == Align2::RIGHT_CENTER { foot.right_center() } else { foot.left_center() };
        self.line(Style::SMALL, colour, words)
            .fit(self.ui, foot.width(), 2)
            .show(self.ui, at, side);
    }

    /// Lines one below the other from `at`, each broken to `width`; says where the last ends.
    pub(super) fn stack(&self, at: Pos2, width: f32, lines: &[(Style, Color32, &str, f32)]) -> f32 {
        let mut y = at.y;
        for (style, colour, words, gap) in lines.iter().filter(|line| !line.2.is_empty()) {
            let line = self.line(*style, *colour, words).fit(self.ui, width, 3);
            y = line.show(self.ui, pos2(at.x, y), Align2::LEFT_TOP).bottom() + self.u(*gap);
        }
        y
    }

    /// The large words on top of a page; what is left of `body` begins below them.
    pub(super) fn heading(&self, body: &mut Rect, words: &str) {
        body.cut_top(self.u(14.0));
        let place = body.cut_top(self.u(64.0));
        let line = self.line(Style::HEADING, self.palette().ink, words);
        line.fit(self.ui, place.width(), 1).show(self.ui, place.left_center(), Align2::LEFT_CENTER);
        body.cut_top(self.u(18.0));
    }

    /// "Back to the start in 8 s".
    pub(super) fn countdown(&self) -> Option<String> {
        let seconds = self.model.countdown()?.into();
        Some(say_with(self.language(), "kiosk-back-in", &[("seconds", seconds)]))
    }
}
