//! Draws the desk: search at the left, the whole room or what lies open at the right; one above the
//! other where the screen is upright.

mod area;
mod detail;
mod devices;
mod newcomer;
mod room;
mod table;

use std::time::Duration;

use eframe::egui::{Align2, Color32, Event, Id, Key, Rect, Ui, pos2, vec2};

use super::message::{Effect, Message};
use super::model::{Asking, Model, Panel};
use crate::displays::Tone;
use crate::displays::desk::{RESULTS, Row};
use crate::screens::Screen;
use crate::screens::parts::{
    Button, Cut as _, Kind, Line, Style, Theme, card, field, flow, mark, notice,
};
use crate::text::say;

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
        let mut page = Page { ui, theme, model: self, said: Vec::new() };
        page.draw(screen);
        page.said
    }

    fn ground(&self) -> Color32 {
        Theme::ground_of(self.scheme())
    }

    fn next_change(&self) -> Option<Duration> {
        Self::next_change(self)
    }
}

/// The desk being drawn, and what staff do with it.
struct Page<'a> {
    ui: &'a Ui,
    theme: Theme,
    model: &'a Model,
    said: Vec<Message>,
}

impl Page<'_> {
    fn u(&self, length: f32) -> f32 {
        self.theme.u(length)
    }

    fn say(&self, key: &str) -> String {
        say(self.model.language(), key)
    }

    fn line<'b>(&self, style: Style, colour: Color32, words: &'b str) -> Line<'b> {
        Line::new(&self.theme, style, colour, words)
    }

    fn button(&mut self, button: &Button<'_>, rect: Rect, message: Message) {
        let button = button.clone().style(Style::SMALL_STRONG).radius(14.0);
        if button.enabled(!self.model.is_busy()).show(self.ui, &self.theme, rect) {
            self.said.push(message);
        }
    }

    fn draw(&mut self, screen: Rect) {
        let mut inside = screen.shrink2(vec2(self.u(32.0), self.u(20.0)));
        self.head(inside.cut_top(self.u(48.0)));
        inside.cut_top(self.u(10.0));
        let foot = inside.cut_bottom(self.u(52.0));
        inside.cut_bottom(self.u(10.0));
        let mut left = if self.theme.upright {
            let upper = inside.cut_top(inside.height() * 0.4);
            inside.cut_top(self.u(18.0));
            upper
        } else {
            let left = inside.cut_left(inside.width() * 0.34);
            inside.cut_left(self.u(24.0));
            left
        };
        self.search(left.cut_top(self.u(56.0)));
        left.cut_top(self.u(14.0));
        self.results(left);
        match self.model.panel().clone() {
            Panel::Room => room::draw(self, inside),
            Panel::Ticket(_) => match self.model.detail() {
                Some(detail) => detail::draw(self, inside, &detail),
                None => room::draw(self, inside),
            },
            Panel::Table(_) => table::draw(self, inside),
            Panel::Area(code) => area::draw(self, inside, &code),
            Panel::Devices => devices::draw(self, inside),
            Panel::Newcomer(newcomer) => newcomer::draw(self, inside, &newcomer),
        }
        self.foot(foot);
        self.keys();
    }

    /// How the last deed went, else which keys there are.
    fn foot(&self, rect: Rect) {
        if let Some((words, trouble)) = self.model.notice() {
            let tone = if trouble { Tone::Warn } else { Tone::Good };
            notice::bar(self.ui, &self.theme, rect, tone, &words);
            return;
        }
        let keys = self.say("desk-search-keys");
        let keys = self.line(Style::SMALL, self.theme.palette.second, &keys);
        let keys = keys.fit(self.ui, rect.width(), 1);
        keys.show(self.ui, rect.left_center(), Align2::LEFT_CENTER);
    }

    fn head(&self, rect: Rect) {
        let p = self.theme.palette;
        let title = self.say("desk-title");
        let title = self.line(Style::LARGE.sized(28.0), p.ink, &title);
        let x = title.show(self.ui, rect.left_center(), Align2::LEFT_CENTER).right();
        let Some(overview) = self.model.overview() else { return };
        let place = format!("{}  ·  {}", overview.title, overview.place);
        let at = pos2(x + self.u(24.0), rect.center().y);
        let clock = self.line(Style::LARGE.sized(26.0), p.ink, &overview.clock);
        let left = clock.show(self.ui, rect.right_center(), Align2::RIGHT_CENTER).left();
        let place = self.line(Style::BODY, p.second, &place).wrap(left - self.u(16.0) - at.x, 1);
        place.show(self.ui, at, Align2::LEFT_CENTER);
    }

    fn search(&mut self, rect: Rect) {
        let id = search_id();
        // Typing goes to the search unless something else is being typed into or chosen.
        let wanted = self.ui.input(|input| {
            input.events.iter().any(|event| matches!(event, Event::Text(text) if text == "/"))
        }) && !self.is_typed_into();
        let asked = matches!(self.model.asking(), Asking::Why(_));
        let focused = self.ui.memory(eframe::egui::Memory::focused);
        let nobody = focused.is_none() && !self.is_typed_into();
        if nobody || wanted || (asked && focused == Some(id)) {
            let id = if asked { reason_id() } else { id };
            self.ui.memory_mut(|memory| memory.request_focus(id));
        }
        let hint = self.say("desk-search");
        let edited = field::show(self.ui, &self.theme, rect, id, self.model.sought(), &hint);
        // The lone stroke is the key to come here; inside a badge's address it is part of it.
        if let Some(text) = edited.text.filter(|text| text != "/") {
            self.said.push(Message::Sought(text));
        }
        if edited.entered {
            self.said.push(Message::Entered);
        }
    }

    /// Whether another field waits for words.
    fn is_typed_into(&self) -> bool {
        matches!(self.model.asking(), Asking::Why(_))
            || matches!(self.model.panel(), Panel::Newcomer(_))
    }

    /// Buttons one after the other, on as many lines as they need; says where they end.
    fn buttons(&mut self, rect: Rect, buttons: &[(Kind, String, Message)]) -> f32 {
        let height = self.u(52.0).max(44.0);
        let width = |(kind, words, message): &(Kind, String, Message)| {
            let button = Button::new(*kind, words).icon(message.icon());
            button.style(Style::SMALL_STRONG).width(self.ui, &self.theme)
        };
        let places = flow(rect, buttons.iter().map(width), height, self.u(10.0));
        let end = places.last().map_or(rect.top(), Rect::bottom);
        for ((kind, words, message), place) in buttons.iter().zip(places) {
            self.button(&Button::new(*kind, words).icon(message.icon()), place, message.clone());
        }
        end
    }

    /// A title, and at the right the button that closes what is open.
    fn panel_head(&mut self, rect: Rect, title: &str) {
        let p = self.theme.palette;
        let mut rest = rect;
        let words = self.say("desk-close");
        let button = Button::new(Kind::Quiet, &words).icon(Message::Close.icon());
        let width = button.clone().style(Style::SMALL_STRONG).width(self.ui, &self.theme);
        let place = rest.cut_right(width);
        self.button(&button, place, Message::Close);
        let line = self.line(Style::LARGE, p.ink, title).fit(self.ui, rest.width(), 1);
        line.show(self.ui, rest.left_center(), Align2::LEFT_CENTER);
    }

    fn results(&mut self, mut rect: Rect) {
        let p = self.theme.palette;
        let title = self.say("desk-results");
        let head = rect.cut_top(self.u(32.0));
        self.line(Style::SMALL_STRONG, p.second, &title).show_in(self.ui, head);
        if self.model.rows().is_empty() {
            let words = self.say("desk-nothing-found");
            let words = self.line(Style::BODY, p.second, &words).wrap(rect.width(), 3);
            words.show_in(self.ui, rect);
            return;
        }
        let count = if self.theme.upright { 6 } else { RESULTS };
        let places = rect.rows(count, self.u(6.0));
        for (nth, (row, place)) in self.model.rows().iter().zip(places).enumerate() {
            self.result(place, row, nth == self.model.chosen());
        }
    }

    fn result(&mut self, rect: Rect, row: &Row, chosen: bool) {
        let p = self.theme.palette;
        let name = format!("{} {}", row.number, row.name);
        let id = Id::unique(("result", row.number.0));
        let response = card::pressable(self.ui, &self.theme, rect, id, &name);
        card::edged(self.ui, &self.theme, rect, if chosen { p.card } else { p.sunken });
        if chosen {
            let bar = Rect::from_min_size(
                rect.left_top() + vec2(self.u(8.0), self.u(12.0)),
                vec2(self.u(5.0), rect.height() - self.u(24.0)),
            );
            card::stripe(self.ui, &self.theme, bar, p.brand);
        }
        let ink = if row.active { p.ink } else { p.second };
        let mut inside = rect.shrink2(vec2(self.u(22.0), 0.0));
        let figure = row.number.to_string();
        let place = inside.cut_left(self.u(70.0));
        let figure = self.line(Style::LARGE.sized(28.0), ink, &figure);
        figure.fit(self.ui, place.width(), 1).paint(
            self.ui,
            place.left_center(),
            Align2::LEFT_CENTER,
        );
        if let Some(of_area) = row.mark {
            let centre = pos2(inside.left() + self.u(8.0), inside.center().y);
            mark::paint(self.ui, &self.theme, of_area, centre, self.u(8.0));
            inside.cut_left(self.u(28.0));
        }
        let middle = inside.center().y;
        let name = self.line(Style::BODY_STRONG.sized(20.0), ink, &row.name);
        let name = name.fit(self.ui, inside.width(), 1);
        let below = format!("{} · {}", row.state, row.area);
        let below = self.line(Style::SMALL.sized(17.0), p.second, &below);
        let below = below.wrap(inside.width(), 1);
        Line::pair_in_named(self.ui, [name, below], pos2(inside.left(), middle));
        if response.clicked() {
            self.said.push(Message::Open(row.number));
        }
    }

    fn keys(&mut self) {
        let pressed = |key| self.ui.input(|input| input.key_pressed(key));
        let keys = [
            (Key::ArrowUp, Message::Up),
            (Key::ArrowDown, Message::Down),
            (Key::Escape, Message::Close),
        ];
        let said = keys.into_iter().filter(|(key, _)| pressed(*key)).map(|(_, message)| message);
        let said: Vec<Message> = said.collect();
        self.said.extend(said);
    }
}

fn reason_id() -> Id {
    Id::unique("void reason")
}

fn search_id() -> Id {
    Id::unique("desk search")
}

/// Times and words, one line each, as many as there is room for.
fn lines(page: &Page<'_>, mut rect: Rect, lines: &[(String, String)]) {
    let p = page.theme.palette;
    for (time, words) in lines {
        let words = page.line(Style::SMALL.sized(17.0), p.ink, words);
        let mut row = rect.cut_top(words.size(page.ui).y.max(page.u(28.0)));
        if rect.height() <= 0.0 {
            return;
        }
        let at = row.cut_left(page.u(64.0));
        page.line(Style::SMALL.sized(17.0), p.second, time).show_in(page.ui, at);
        words.fit(page.ui, row.width(), 1).show_in(page.ui, row);
    }
}
