//! Draws the board: calls at the left, large; what each area offers at the right.

use std::time::Duration;

use eframe::egui::{Align2, Color32, Id, Rect, Ui, pos2, vec2};

use super::model::{Effect, Message, Model};
use crate::displays::Tone;
use crate::displays::board::{AreaRow, Board, CALLS_SHOWN, Call};
use crate::screens::Screen;
use crate::screens::parts::{Cut as _, Line, Style, Theme, card, mark, motion, notice};
use crate::text::{Weight, say, say_with};

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
        let screen = ui.max_rect();
        let theme = Theme::new(self.scheme(), self.language(), screen);
        let page = Page { ui, theme, model: self };
        if let Some(board) = self.board() {
            page.draw(screen, board);
        } else {
            let words = page.say("board-starting");
            let line = page.line(Style::LARGE, theme.palette.second, &words);
            line.show(ui, screen.center(), Align2::CENTER_CENTER);
        }
        Vec::new()
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

    fn say(&self, key: &str) -> String {
        say(self.model.language(), key)
    }

    fn line<'b>(&self, style: Style, colour: eframe::egui::Color32, words: &'b str) -> Line<'b> {
        Line::new(&self.theme, style, colour, words)
    }

    fn draw(&self, screen: Rect, board: &Board) {
        let mut inside = screen.shrink2(vec2(self.u(44.0), 0.0));
        inside.cut_top(self.u(22.0));
        self.head(inside.cut_top(self.u(56.0)), board);
        inside.cut_top(self.u(12.0));
        inside.cut_bottom(self.u(24.0));
        let foot = inside.cut_bottom(self.u(60.0));
        inside.cut_bottom(self.u(14.0));
        self.foot(foot, board);
        let gap = self.u(48.0);
        let areas = if self.theme.upright {
            let rows = f32::from(u8::try_from(board.areas.len()).unwrap_or(u8::MAX));
            inside.cut_bottom((self.u(44.0) + rows * self.u(98.0)).min(inside.height() * 0.5))
        } else {
            inside.cut_right(inside.width() * 0.36)
        };
        if self.theme.upright {
            inside.cut_bottom(gap / 2.0);
        } else {
            inside.cut_right(gap);
        }
        self.calls(inside, board);
        self.areas(areas, &board.areas);
    }

    fn head(&self, rect: Rect, board: &Board) {
        let p = self.theme.palette;
        let style = Style::LARGE.sized(28.0);
        let clock = self.line(Style::LARGE.sized(36.0), p.ink, &board.clock);
        clock.show(self.ui, rect.right_center(), Align2::RIGHT_CENTER);
        let share = if self.theme.upright { 0.55 } else { 0.4 };
        let title = self.line(style, p.ink, &board.title).fit(self.ui, rect.width() * share, 1);
        let right = title.show(self.ui, rect.left_center(), Align2::LEFT_CENTER).right();
        let place = self.line(Style::LEAD, p.second, &board.place);
        let at = pos2(right + self.u(28.0), rect.center().y);
        let room = rect.right() - self.u(130.0) - at.x;
        place.wrap(room, 1).show(self.ui, at, Align2::LEFT_CENTER);
    }

    /// How old this is, or what else there is to say.
    fn foot(&self, rect: Rect, board: &Board) {
        let p = self.theme.palette;
        if let Some(age) = self.model.age() {
            notice::bar(self.ui, &self.theme, rect, Tone::Warn, &age);
            return;
        }
        let more = (board.more_calls > 0).then(|| {
            let count = board.more_calls.into();
            say_with(self.model.language(), "board-more-calls", &[("count", count)])
        });
        let notes: Vec<String> = more.into_iter().chain(board.notes.iter().cloned()).collect();
        let words = if notes.is_empty() { self.say("board-order") } else { notes.join("  ·  ") };
        let colour = if notes.is_empty() { p.second } else { p.warn };
        let line = self.line(Style::LEAD.sized(24.0), colour, &words);
        line.fit(self.ui, rect.width(), 2).show(self.ui, rect.left_center(), Align2::LEFT_CENTER);
    }

    fn calls(&self, rect: Rect, board: &Board) {
        let p = self.theme.palette;
        if board.calls.is_empty() {
            card::sheet(self.ui, &self.theme, rect, p.sunken);
            let words = self.say("board-no-calls");
            let words = self.line(Style::HEADING, p.second, &words);
            words.fit(self.ui, rect.width() - self.u(80.0), 2).show(
                self.ui,
                rect.center(),
                Align2::CENTER_CENTER,
            );
            return;
        }
        // The newest has the room of two lines in three.
        let gap = self.u(14.0);
        let mut rest = rect;
        let first = rest.cut_top(rect.height() * 0.27);
        rest.cut_top(gap);
        let places = std::iter::once(first).chain(rest.rows(CALLS_SHOWN - 1, gap));
        for (nth, (call, place)) in board.calls.iter().zip(places).enumerate() {
            // What is pushed down is seen going there.
            let id = Id::unique(("call", call.number.0, call.table.0));
            let top = motion::of_row(self.ui, id, place.top());
            let place = place.translate(vec2(0.0, top - place.top()));
            self.call(place, *call, nth == 0);
        }
    }

    fn call(&self, rect: Rect, call: Call, newest: bool) {
        let p = self.theme.palette;
        let bright = newest && call.waited_for;
        let (fill, ink, second) = match (bright, call.waited_for) {
            (true, _) => (p.highlight, p.on_highlight, p.on_highlight_second),
            (false, true) => (p.sunken, p.ink, p.second),
            (false, false) => (p.sunken, p.second, p.second),
        };
        card::sheet(self.ui, &self.theme, rect, fill);
        let inside = rect.shrink2(vec2(self.u(34.0), 0.0));
        let size =
            (inside.height() / self.theme.scale * 0.94).min(if newest { 190.0 } else { 110.0 });
        let number = call.number.to_string();
        let number = self.line(Style::GIANT.sized(size), ink, &number).figures();
        let left = number.show(self.ui, inside.left_center(), Align2::LEFT_CENTER).right();
        let values = [("table", u32::from(call.table.0).into())];
        let table = say_with(self.model.language(), "board-table", &values);
        let style = Style::DISPLAY.sized(size * 0.6).weight(Weight::Bold);
        let table = self.line(style, ink, &table).figures().fit(self.ui, inside.width() * 0.5, 1);
        let right = table.show(self.ui, inside.right_center(), Align2::RIGHT_CENTER).left();
        let between = if call.waited_for { "board-go-to" } else { "board-talking" };
        let between = self.say(between);
        let style = Style::LEAD.sized(if newest { 30.0 } else { 25.0 });
        let line = self.line(style, second, &between).figures();
        let line = line.fit(self.ui, right - left - self.u(30.0), 1);
        // Below the newest the words begin under each other, unless a long number is in the way.
        let spare = (right - left - line.size(self.ui).x) / 2.0;
        let column = inside.left() + inside.width() * 0.34;
        let x = if newest { left + spare } else { column.max(left + spare.min(self.u(20.0))) };
        line.show(self.ui, pos2(x, inside.center().y), Align2::LEFT_CENTER);
    }

    fn areas(&self, mut rect: Rect, areas: &[AreaRow]) {
        let p = self.theme.palette;
        let head = rect.cut_top(self.u(44.0));
        let words = self.say("board-if-now");
        self.line(Style::LEAD.sized(24.0), p.second, &words).fit(self.ui, head.width(), 1).show(
            self.ui,
            head.left_center(),
            Align2::LEFT_CENTER,
        );
        let height = (rect.height()
            / f32::from(u8::try_from(areas.len().max(1)).unwrap_or(u8::MAX)))
        .min(self.u(98.0));
        for area in areas {
            let row = rect.cut_top(height);
            self.area(row, area);
        }
    }

    fn area(&self, rect: Rect, area: &AreaRow) {
        let p = self.theme.palette;
        card::line_below(self.ui, &self.theme, rect);
        let middle = rect.center().y;
        let centre = pos2(rect.left() + self.u(17.0), middle);
        mark::on_disc(self.ui, &self.theme, area.mark, centre, self.u(9.5));
        let style = if area.start.given { Style::LARGE.sized(26.0) } else { Style::BODY };
        let when = self.line(style, p.tone(area.start.tone), &area.start.when);
        let when = when.fit(self.ui, rect.width() * 0.42, 2);
        let at = pos2(rect.right(), middle);
        let right = when.show(self.ui, at, Align2::RIGHT_CENTER).left() - self.u(16.0);
        let left = rect.left() + self.u(48.0);
        let room = right - left;
        let name = self.line(Style::STRONG.sized(23.0), p.ink, &area.name).fit(self.ui, room, 1);
        let waiting = self.line(Style::SMALL.sized(19.0), p.second, &area.waiting).wrap(room, 1);
        Line::pair(self.ui, [name, waiting], pos2(left, middle));
    }
}
