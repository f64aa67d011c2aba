//! What every page of the kiosk is drawn with.

use eframe::egui::{Align2, Color32, Pos2, Rect, Ui, Vec2, pos2, vec2};

use super::super::ease::Sheet;
use super::super::message::{Message, Press};
use super::super::model::Model;
use super::foot::Foot;
use crate::displays::Tone;
use crate::screens::parts::{Button, Cut as _, Kind, Line, Palette, Style, Theme, notice};
use crate::text::{Language, say, say_with};

/// A page being drawn, and what people do with it.
pub(super) struct Page<'a> {
    pub(super) ui: &'a Ui,
    pub(super) theme: Theme,
    /// What of the window is the page: all of it, or its lower part for who cannot reach higher.
    pub(super) screen: Rect,
    pub(super) model: &'a Model,
    /// How far what is between head and foot is from its place: it comes from somewhere.
    moved: Vec2,
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

/// How many languages there is room for in the head.
const CHIPS: usize = 3;

impl<'a> Page<'a> {
    pub(super) fn new(ui: &'a Ui, theme: Theme, screen: Rect, model: &'a Model) -> Self {
        Self { ui, theme, screen, model, moved: Vec2::ZERO, said: Vec::new() }
    }

    /// The same on its way.
    pub(super) fn moved(self, moved: Vec2) -> Self {
        Self { moved, ..self }
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

    /// Head, foot and notice of a page on paper.
    pub(super) fn paper(&mut self, foot: &Foot) -> Parts {
        let p = self.palette();
        self.parts(foot, p.ink, p.second, Kind::Choice)
    }

    /// Head, foot and notice of a page in the brand's colour.
    pub(super) fn branded(&mut self, foot: &Foot) -> Parts {
        let p = self.palette();
        let chip = |chosen| if chosen { Kind::Light } else { Kind::LightQuiet };
        self.parts(foot, p.on_brand, p.on_brand_second, chip)
    }

    fn parts(
        &mut self,
        foot: &Foot,
        ink: Color32,
        second: Color32,
        chip: fn(bool) -> Kind,
    ) -> Parts {
        let mut inside = self.screen.shrink2(vec2(self.theme.margin(), 0.0));
        inside.cut_top(self.u(28.0));
        let head = inside.cut_top(self.theme.touch(56.0));
        inside.cut_bottom(self.u(32.0));
        let foot = inside.cut_bottom(foot.height(self));
        inside.cut_bottom(self.u(12.0));
        let notice = inside.cut_bottom(self.u(notice::HEIGHT));
        inside.cut_bottom(self.u(12.0));
        let chips_from = self.languages(head, chip);
        self.head(Rect::from_min_max(head.min, pos2(chips_from, head.bottom())), ink, second);
        if let Some(words) = self.model.notice() {
            notice::bar(self.ui, &self.theme, notice, Tone::Warn, &words);
        } else if self.model.is_waiting() {
            let words = self.say("common-one-moment");
            notice::bar(self.ui, &self.theme, notice, Tone::Plain, &words);
        }
        // Where nothing is to be said the page has the room.
        let mut whole = inside.union(notice);
        whole.max.y -= self.u(10.0);
        let silent = self.model.notice().is_none() && !self.model.is_waiting();
        let body = inside.translate(self.moved);
        let whole = if silent { whole.translate(self.moved) } else { body };
        Parts { body, whole, notice, foot }
    }

    /// Two parts beside each other, or one above the other where the screen is upright.
    pub(super) fn split(&self, body: Rect, share: f32, gap: f32) -> (Rect, Rect) {
        let (mut rest, gap) = (body, self.u(gap));
        let first = if self.theme.upright {
            let first = rest.cut_top((body.height() - gap) * share);
            rest.cut_top(gap);
            first
        } else {
            let first = rest.cut_left((body.width() - gap) * share);
            rest.cut_left(gap);
            first
        };
        (first, rest)
    }

    fn head(&self, rect: Rect, ink: Color32, second: Color32) {
        let Some(lobby) = self.model.lobby() else { return };
        // Where one is, and what time it is: as large for everybody, so that it is always seen.
        let theme = self.theme.with_letters(1.0);
        let title = Line::new(&theme, Style::BODY_STRONG, ink, &lobby.title);
        let share = if self.theme.upright { 0.66 } else { 0.5 };
        let title = title.fit(self.ui, rect.width() * share, 1);
        let title = title.show(self.ui, rect.left_center(), Align2::LEFT_CENTER);
        let clock = self.model.wall_clock().unwrap_or_default();
        let at = pos2(title.right() + self.u(10.0), rect.center().y);
        let room = rect.right() - at.x - self.u(16.0);
        let all = format!("·  {}  ·  {clock}", lobby.place);
        let short = format!("·  {clock}");
        let rest = [&all, &short].map(|words| Line::new(&theme, Style::BODY, second, words));
        if let Some(rest) = rest.iter().find(|line| line.size(self.ui).x <= room) {
            rest.show(self.ui, at, Align2::LEFT_CENTER);
        }
    }

    /// The languages, from the right; says where the leftmost begins. More than there is room for
    /// are on a sheet of their own.
    fn languages(&mut self, head: Rect, chip: fn(bool) -> Kind) -> f32 {
        let languages = self.model.languages();
        let ours = self.language();
        let more = self.say("kiosk-more-languages");
        let chips: Vec<(bool, &str, Press)> = match languages.len() {
            0 | 1 => return head.right(),
            few if few <= CHIPS && !self.theme.upright => languages
                .iter()
                .map(|language| {
                    (*language == ours, language.own_name(), Press::Language(*language))
                })
                .collect(),
            _ => vec![
                (true, ours.own_name(), Press::Language(ours)),
                (false, more.as_str(), Press::Open(Sheet::Languages)),
            ],
        };
        let mut rest = head;
        let mut placed = Vec::new();
        for (chosen, words, press) in chips.into_iter().rev() {
            let button = Button::new(chip(chosen), words)
                .style(Style::SMALL_STRONG)
                .radius(14.0)
                .salt("screen");
            let natural = button.width(self.ui, &self.theme) - self.u(8.0);
            let place = rest.cut_right(natural.max(self.theme.touch(48.0)));
            rest.cut_right(self.u(8.0));
            placed.push((button, place, press));
        }
        // Drawn from the left, so that the keyboard goes through them from the left.
        for (button, place, press) in placed.into_iter().rev() {
            self.button(&button, place, press);
        }
        rest.right()
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

    /// The same within `rect`: all of it a little smaller where it would be too long.
    pub(super) fn stack_in(&self, rect: Rect, lines: &[(Style, Color32, &str, f32)]) -> f32 {
        let sized = |part: f32| -> Vec<(Style, Color32, &str, f32)> {
            let smaller = |style: Style| style.sized(style.size * part);
            lines
                .iter()
                .map(|(style, c, words, gap)| (smaller(*style), *c, *words, gap * part))
                .collect()
        };
        let height = |lines: &[(Style, Color32, &str, f32)]| -> f32 {
            let shown = lines.iter().filter(|line| !line.2.is_empty());
            let each = shown.map(|(style, colour, words, gap)| {
                let line = self.line(*style, *colour, words).fit(self.ui, rect.width(), 3);
                line.size(self.ui).y + self.u(*gap)
            });
            each.sum()
        };
        let tries = [1.0, 0.92, 0.84, 0.76, 0.68, 0.6].map(sized);
        let [.., tightest] = &tries;
        let fits = tries.iter().find(|lines| height(lines) <= rect.height() + self.u(4.0));
        self.stack(rect.min, rect.width(), fits.unwrap_or(tightest))
    }

    /// The large words on top of a page; what is left of `body` begins below them.
    pub(super) fn heading(&self, body: &mut Rect, words: &str) {
        body.cut_top(self.u(14.0));
        let place = body.cut_top(self.u(64.0));
        let line = self.line(Style::HEADING, self.palette().ink, words);
        let mut line = line.fit(self.ui, place.width(), 1);
        if line.is_cut(self.ui) {
            let small = Style::HEADING.sized(24.0 / self.theme.letters);
            line = self.line(small, self.palette().ink, words).fit(self.ui, place.width(), 2);
        }
        line.show(self.ui, place.left_center(), Align2::LEFT_CENTER);
        body.cut_top(self.u(18.0));
    }

    /// "Back to the start in 8 s".
    pub(super) fn countdown(&self) -> Option<String> {
        let seconds = self.model.countdown()?.into();
        Some(say_with(self.language(), "kiosk-back-in", &[("seconds", seconds)]))
    }
}
