//! Draws a table display: who sits here at the left, who is here and who is next at the right,
//! the buttons below.

use std::time::Duration;

use eframe::egui::{Align2, Color32, Rect, Ui, pos2, vec2};

use super::after::AfterTalk;
use super::model::{Effect, Message, Model};
use crate::displays::Tone;
use crate::displays::icon::Icon;
use crate::displays::table::{Button as Permitted, Buttons, TableDisplay};
use crate::screens::Screen;
use crate::screens::parts::ring::Ring;
use crate::screens::parts::{Button, Cut as _, Kind, Line, Style, Theme, card, icon, mark, notice};
use crate::text::{Weight, say, say_with};

/// Between buttons.
const GAP: f32 = 14.0;

impl Screen for Model {
    type Message = Message;
    type Effect = Effect;

    fn tick(elapsed: Duration) -> Message {
        Message::Tick(elapsed)
    }

    fn update(&mut self, message: Message) -> Option<Effect> {
        Self::update(self, message)
    }

    fn view(&self, ui: &mut Ui) -> Vec<Message> {
        let mut screen = ui.max_rect();
        let theme = Theme::new(self.scheme(), self.language(), screen);
        let Some(display) = self.display() else {
            let words = say(self.language(), "common-one-moment");
            let line = Line::new(&theme, Style::LEAD, theme.palette.second, &words);
            line.show(ui, screen.center(), Align2::CENTER_CENTER);
            return Vec::new();
        };
        let page = Page { ui, theme, model: self };
        if theme.upright {
            page.banner(screen.cut_top(theme.u(300.0)), display);
        } else {
            page.side(screen.cut_left(screen.width() * 0.282), display);
        }
        page.main(screen, display)
    }

    fn ground(&self) -> Color32 {
        Theme::ground_of(self.scheme())
    }

    fn next_change(&self) -> Option<Duration> {
        Self::next_change(self)
    }
}

struct Page<'a> {
    ui: &'a Ui,
    theme: Theme,
    model: &'a Model,
}

impl Page<'_> {
    fn u(&self, length: f32) -> f32 {
        self.theme.u(length)
    }

    /// Who sits here: for those who look for their table.
    fn side(&self, rect: Rect, display: &TableDisplay) {
        let p = self.theme.palette;
        card::ground(self.ui, &self.theme, rect, p.brand);
        let mut inside = rect.shrink2(vec2(self.u(36.0), self.u(36.0)));
        let word = say(self.model.language(), "table-table");
        let word = Line::new(&self.theme, Style::LEAD, p.on_brand_second, &word);
        let below = word.show_in(self.ui, inside).bottom();
        let figure = display.table.to_string();
        let figure =
            Line::new(&self.theme, Style::HUGE.sized(216.0), p.on_brand, &figure).figures();
        let figure = figure.fit(self.ui, inside.width(), 1);
        let at = pos2(inside.left(), below + self.u(16.0));
        inside.min.y = figure.show(self.ui, at, Align2::LEFT_TOP).bottom();
        inside.cut_top(self.u(34.0));
        self.languages(&mut inside, display);
        self.coach(inside, display);
    }

    /// The same above the rest, where the screen is upright.
    fn banner(&self, rect: Rect, display: &TableDisplay) {
        let p = self.theme.palette;
        card::ground(self.ui, &self.theme, rect, p.brand);
        let mut inside = rect.shrink2(vec2(self.u(40.0), self.u(32.0)));
        let mut left = inside.cut_left(self.u(250.0));
        inside.cut_left(self.u(36.0));
        let word = say(self.model.language(), "table-table");
        let word = Line::new(&self.theme, Style::LEAD, p.on_brand_second, &word);
        let taken = word.show_in(self.ui, left).bottom() + self.u(14.0);
        left.min.y = taken;
        let figure = display.table.to_string();
        let figure = Line::new(&self.theme, Style::HUGE, p.on_brand, &figure).figures();
        figure.fit(self.ui, left.width(), 1).show(self.ui, left.left_top(), Align2::LEFT_TOP);
        self.languages(&mut inside, display);
        self.coach(inside, display);
    }

    fn languages(&self, inside: &mut Rect, display: &TableDisplay) {
        let p = self.theme.palette;
        let words = Line::new(&self.theme, Style::BODY, p.on_brand_second, &display.languages);
        let words = words.wrap(inside.width(), 3);
        let place = inside.cut_bottom(words.size(self.ui).y);
        words.show_in(self.ui, place);
        inside.cut_bottom(self.u(20.0));
    }

    fn coach(&self, rect: Rect, display: &TableDisplay) {
        let p = self.theme.palette;
        let mut y = rect.top();
        let show = |style: Style, colour, words: &str, x: f32, y: f32| {
            let line = Line::new(&self.theme, style, colour, words);
            let line = line.wrap(rect.right() - x, 2);
            if y + line.size(self.ui).y > rect.bottom() {
                return y;
            }
            line.show(self.ui, pos2(x, y), Align2::LEFT_TOP).bottom()
        };
        if let Some(coach) = &display.coach {
            y = show(Style::LARGE.sized(34.0), p.on_brand, coach, rect.left(), y);
        }
        if let Some(role) = &display.role {
            y = show(Style::SMALL, p.on_brand_second, role, rect.left(), y + self.u(2.0));
        }
        y += self.u(16.0);
        for (of_area, name) in &display.areas {
            let centre = pos2(rect.left() + self.u(12.0), y + self.u(16.0));
            mark::on_disc(self.ui, &self.theme, *of_area, centre, self.u(8.5));
            y = show(Style::STRONG, p.on_brand, name, rect.left() + self.u(40.0), y) + self.u(6.0);
        }
        let topics = display.topics.join(" · ");
        show(Style::BODY, p.on_brand, &topics, rect.left(), y + self.u(8.0));
    }

    fn main(&self, rect: Rect, display: &TableDisplay) -> Vec<Message> {
        let mut inside = rect.shrink2(vec2(self.u(40.0), self.u(36.0)));
        let buttons = inside.cut_bottom(self.height_of(&display.buttons));
        inside.cut_bottom(self.u(20.0));
        let line = inside.cut_bottom(self.u(80.0));
        let mut said = Vec::new();
        if let Some(words) = self.model.notice() {
            notice::bar(self.ui, &self.theme, line, Tone::Warn, &words);
        } else if let Some(after) = self.model.after() {
            self.after_talk(&mut said, line, after);
        } else {
            self.methods(&mut said, line, &display.buttons.methods);
        }
        let quiet = inside.cut_top(self.theme.touch(52.0));
        self.quiet(&mut said, quiet, &display.buttons.quiet);
        inside.cut_top(self.u(10.0));
        let next = inside.cut_bottom(self.u(150.0));
        self.now(inside, display);
        self.next(next, display);
        said.extend(self.buttons(buttons, &display.buttons));
        said
    }

    /// A question to one side, with its answers; nothing shows what the other side said.
    fn after_talk(&self, said: &mut Vec<Message>, rect: Rect, after: &AfterTalk) {
        let Some(key) = after.key() else { return };
        let p = self.theme.palette;
        let language = after.language(self.model.language());
        card::edged(self.ui, &self.theme, rect, p.card);
        let mut rest = rect.shrink2(vec2(self.u(18.0), self.u(5.0)));
        let answers = [
            ("table-not-now", Kind::Quiet, Message::NotNow),
            ("table-no", Kind::Secondary, Message::Said(false)),
            ("table-yes", Kind::Secondary, Message::Said(true)),
        ];
        for (key, kind, message) in answers {
            let words = say(language, key);
            let button = Button::new(kind, &words).style(Style::STRONG.sized(22.0));
            let width = button.width(self.ui, &self.theme).max(self.u(112.0));
            let place = rest.cut_right(width);
            rest.cut_right(self.u(10.0));
            if button.enabled(!self.model.is_busy()).show(self.ui, &self.theme, place) {
                said.push(message);
            }
        }
        let number = [("number", after.number.0.into())];
        let words = say_with(language, key, &number);
        let words = Line::new(&self.theme, Style::STRONG.sized(20.0), p.ink, &words);
        let words = words.fit(self.ui, rest.width(), 3);
        words.show(self.ui, rest.left_center(), Align2::LEFT_CENTER);
    }

    /// Other ways of working, offered in a row of their own above the buttons.
    fn methods(&self, said: &mut Vec<Message>, rect: Rect, methods: &[Permitted]) {
        let gap = self.u(14.0);
        let places = rect.columns(methods.len().max(3), gap);
        for (button, place) in methods.iter().zip(places) {
            self.button(said, place, button, Kind::Offered, Style::STRONG.sized(22.0));
        }
    }

    /// A break and help: at the upper right, out of the thumb's way.
    fn quiet(&self, said: &mut Vec<Message>, rect: Rect, quiet: &[Permitted]) {
        let mut rest = rect;
        for permitted in quiet.iter().rev() {
            let style = Style::BODY.weight(Weight::Semibold);
            let width = Button::new(Kind::Secondary, &permitted.words)
                .style(style)
                .icon(permitted.deed.icon())
                .width(self.ui, &self.theme);
            let place = rest.cut_right(width.max(self.u(150.0)));
            rest.cut_right(self.u(14.0));
            self.button(said, place, permitted, Kind::Secondary, style);
        }
    }

    fn now(&self, mut rect: Rect, display: &TableDisplay) {
        let p = self.theme.palette;
        let head = rect.cut_top(self.u(44.0));
        if display.now.is_empty() {
            let words = Line::new(&self.theme, Style::DISPLAY, p.ink, &display.heading);
            let words = words.fit(self.ui, rect.width(), 2);
            words.show(self.ui, rect.left_center(), Align2::LEFT_CENTER);
            return;
        }
        let heading = Line::new(&self.theme, Style::LEAD, p.second, &display.heading);
        heading.show(self.ui, head.left_center(), Align2::LEFT_CENTER);
        if let Some(since) = &display.since {
            let since = Line::new(&self.theme, Style::LEAD, p.second, since);
            since.show(self.ui, head.right_center(), Align2::RIGHT_CENTER);
        }
        if display.about.is_some() {
            let line = rect.cut_bottom(self.u(44.0));
            self.about(line.left_center(), display);
        }
        let numbers: Vec<String> = display.now.iter().map(ToString::to_string).collect();
        let figure = numbers.join("  ");
        let size = (rect.height() / self.theme.scale * 1.1).min(Style::HUGE.size * 1.5);
        let figure = Line::new(&self.theme, Style::HUGE.sized(size), p.ink, &figure).figures();
        let figure = figure.squeeze(self.ui, rect.width() - self.u(220.0));
        figure.show(self.ui, rect.left_center(), Align2::LEFT_CENTER);
        if let Some(clock) = &display.clock {
            let radius = self.u(88.0).min(rect.height() / 2.0);
            let centre = pos2(rect.right() - radius, rect.center().y);
            let unit = say(self.model.language(), "table-minutes");
            let colour = p.tone(clock.tone);
            let figure = clock.minutes.to_string();
            let ring = Ring { part: clock.part, colour, figure: &figure, unit: &unit };
            ring.show(self.ui, &self.theme, centre, radius);
        }
    }

    /// What to know of those people: how many there are, and who needs more time.
    fn about(&self, at: eframe::egui::Pos2, display: &TableDisplay) {
        let p = self.theme.palette;
        let Some(words) = &display.about else { return };
        let words = Line::new(&self.theme, Style::LEAD, p.ink, words);
        let mut x = at.x;
        if display.more_time {
            let centre = pos2(x + self.u(15.0), at.y);
            icon::paint(self.ui, &self.theme, Icon::MoreTime, centre, 32.0, p.warn);
            x += self.u(42.0);
        }
        words.show(self.ui, pos2(x, at.y), Align2::LEFT_CENTER);
    }

    fn next(&self, mut rect: Rect, display: &TableDisplay) {
        let p = self.theme.palette;
        let waiting = display.waiting.as_deref().unwrap_or_default();
        if display.next.is_empty() {
            let words = Line::new(&self.theme, Style::LEAD, p.second, waiting);
            words.show(self.ui, rect.left_center(), Align2::LEFT_CENTER);
            return;
        }
        let head = rect.cut_top(self.u(44.0));
        let word = say(self.model.language(), "table-next");
        let word = Line::new(&self.theme, Style::LEAD, p.second, &word);
        word.show(self.ui, head.left_center(), Align2::LEFT_CENTER);
        let mut x = rect.left();
        let base = rect.top() + self.u(76.0);
        for (nth, number) in display.next.iter().enumerate() {
            let (style, ink) = match nth {
                0 => (Style::DISPLAY, p.ink),
                _ => (Style::DISPLAY.sized(50.0).weight(Weight::Semibold), p.second),
            };
            let figure = number.to_string();
            let line = Line::new(&self.theme, style, ink, &figure).figures();
            x = line.show(self.ui, pos2(x, base), Align2::LEFT_BOTTOM).right() + self.u(28.0);
        }
        let words = Line::new(&self.theme, Style::LEAD, p.second, waiting).figures();
        let at = pos2(x + self.u(4.0), base);
        words.wrap(rect.right() - at.x, 1).show(self.ui, at, Align2::LEFT_BOTTOM);
    }

    /// Two rows as a rule; a group has a button for each who may not be there, and each is still
    /// as high as a thumb.
    fn height_of(&self, buttons: &Buttons) -> f32 {
        let rows = u8::try_from(buttons.others.len().div_ceil(2)).map_or(1.0, f32::from);
        let least = rows * self.theme.touch(56.0) + (rows - 1.0).max(0.0) * self.u(GAP);
        self.u(150.0).max(least)
    }

    fn buttons(&self, rect: Rect, buttons: &Buttons) -> Vec<Message> {
        let gap = self.u(GAP);
        let mut rest = rect;
        let share = if buttons.others.is_empty() { 1.0 } else { 0.44 };
        let main = rest.cut_left(rect.width() * share);
        rest.cut_left(gap);
        let columns = buttons.others.len().clamp(1, 2);
        let rows = rest.rows(buttons.others.len().div_ceil(columns), gap);
        let places: Vec<Rect> = rows.iter().flat_map(|row| row.columns(columns, gap)).collect();
        let mut said = Vec::new();
        let style = Style::LARGE.sized(38.0).weight(Weight::Semibold);
        self.button(&mut said, main, &buttons.main, Kind::Primary, style);
        let last = buttons.others.len().saturating_sub(1);
        for (nth, (button, place)) in buttons.others.iter().zip(places).enumerate() {
            let kind = if button.offered { Kind::Offered } else { Kind::Secondary };
            // An odd one out has the row for itself.
            let alone = nth == last && columns == 2 && nth % 2 == 0;
            let place = if alone { place.with_max_x(rest.right()) } else { place };
            self.button(&mut said, place, button, kind, Style::STRONG.sized(26.0));
        }
        said
    }

    fn button(
        &self,
        said: &mut Vec<Message>,
        rect: Rect,
        permitted: &Permitted,
        kind: Kind,
        style: Style,
    ) {
        let button = Button::new(kind, &permitted.words).style(style).radius(22.0);
        let button = button.icon(permitted.deed.icon());
        if button.enabled(!self.model.is_busy()).show(self.ui, &self.theme, rect) {
            said.push(Message::Pressed(permitted.deed.clone()));
        }
    }
}
