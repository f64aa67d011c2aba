//! The areas as cards, to choose one, or to change to another.

use eframe::egui::{Align2, Id, Rect, pos2, vec2};

use super::super::ease::Sheet;
use super::super::message::Press;
use super::super::model::Shown;
use super::foot::Foot;
use super::page::{Page, Parts};
use crate::displays::kiosk::{Card, PrinterState};
use crate::screens::parts::{Cut as _, Kind, Line, Style, card, mark};
use crate::text::say_with;
use crate::text::words::list;

/// Which area? For somebody who just came.
pub(super) fn choose(page: &mut Page<'_>, name: Option<&str>) {
    let cards = page.model.cards();
    let note = match page.model.printer() {
        PrinterState::Out => page.say("kiosk-printer-out"),
        _ => page.model.lobby().map(|lobby| lobby.footnote.clone()).unwrap_or_default(),
    };
    let mut foot = Foot::default()
        .back(Kind::Secondary, page.say("kiosk-back"), Press::Done)
        .words(page.palette().second, note);
    let (key, press) = if page.model.topic().is_some() {
        ("kiosk-all-areas", Press::Topic(None))
    } else {
        ("kiosk-find-topic", Press::Open(Sheet::Topics))
    };
    foot = foot.left(Kind::Secondary, page.say(key), press);
    let foot = more(page, foot, cards.len());
    let Parts { whole: mut body, foot: place, .. } = page.paper(&foot);
    let title = match (page.model.topic(), name) {
        (Some(topic), _) => {
            say_with(page.language(), "kiosk-areas-with", &[("topic", topic.into())])
        }
        (None, Some(name)) => say_with(page.language(), "kiosk-hello", &[("name", name.into())]),
        (None, None) => page.say("kiosk-hello-nameless"),
    };
    page.heading(&mut body, &title);
    grid(page, body, &cards);
    foot.draw(page, place);
}

/// Which area instead? For somebody with a ticket.
pub(super) fn change(page: &mut Page<'_>, shown: &Shown) {
    let number = shown.ticket.number.0.into();
    let title = say_with(page.language(), "kiosk-move-to", &[("number", number)]);
    let others: Vec<Card> =
        page.model.cards().into_iter().filter(|card| card.code != shown.ticket.area).collect();
    let foot = Foot::default().back(Kind::Secondary, page.say("kiosk-back"), Press::Back);
    let foot = more(page, foot, others.len());
    let Parts { whole: mut body, foot: place, .. } = page.paper(&foot);
    page.heading(&mut body, &title);
    grid(page, body, &others);
    foot.draw(page, place);
}

/// How many areas are seen at once, and in how many columns.
fn capacity(page: &Page<'_>, count: usize) -> (usize, usize) {
    match (page.theme.upright, count) {
        (true, _) => (8, 2),
        (false, 7..=8) => (8, 4),
        (false, _) => (6, 3),
    }
}

/// A button for the next part, where there are more areas than fit.
fn more(page: &Page<'_>, foot: Foot, count: usize) -> Foot {
    let parts = count.div_ceil(capacity(page, count).0);
    if parts < 2 {
        return foot;
    }
    let next = (page.model.part() + 1) % parts;
    let values = [("part", (next + 1).into()), ("parts", parts.into())];
    let words = say_with(page.language(), "kiosk-more-areas", &values);
    foot.left(Kind::Secondary, words, Press::Part(next))
}

fn grid(page: &mut Page<'_>, body: Rect, cards: &[Card]) {
    let (most, columns) = capacity(page, cards.len());
    let gap = page.u(22.0);
    let seen = cards.chunks(most).nth(page.model.part()).or_else(|| cards.chunks(most).next());
    let seen = seen.unwrap_or_default();
    let least = if page.theme.upright { 3 } else { 2 };
    let rows = body.rows(seen.len().div_ceil(columns).max(least), gap);
    let places = rows.iter().flat_map(|row| row.columns(columns, gap));
    for (card, place) in seen.iter().zip(places) {
        area_card(page, place, card);
    }
}

/// A card of an area, to be pressed.
pub(super) fn area_card(page: &mut Page<'_>, rect: Rect, area: &Card) {
    let p = page.palette();
    let id = Id::unique(("area", &area.code.0));
    let response = card::pressable(page.ui, &page.theme, rect, id, &area.name);
    let sunken = !area.start.given || response.is_pointer_button_down_on();
    let fill = if sunken { p.sunken } else { p.card };
    card::edged(page.ui, &page.theme, rect, fill);
    card::side_bar(page.ui, &page.theme, rect, area.mark);
    let mut inside = rect.shrink2(vec2(page.u(24.0), page.u(18.0)));
    inside.min.x = rect.left() + page.u(32.0);
    let badge = pos2(inside.right() - page.u(10.0), inside.top() + page.u(18.0));
    mark::paint(page.ui, &page.theme, area.mark, badge, page.u(12.0));
    let start = StartOf::new(page, inside.width(), area);
    let below = inside.cut_bottom(start.height(page));
    describe(page, inside, area);
    start.show(page, below);
    if response.clicked() {
        page.press(Press::Area(area.code.clone()));
    }
}

fn describe(page: &Page<'_>, rect: Rect, area: &Card) {
    let p = page.palette();
    let width = rect.width();
    let name_style = Style::LARGE.sized(27.0);
    let name = page.line(name_style, p.ink, &area.name).fit(page.ui, width - page.u(34.0), 2);
    let mut y = name.paint(page.ui, rect.left_top(), Align2::LEFT_TOP).bottom() + page.u(4.0);
    let topics = list(page.language(), &area.topics);
    let lines_of = |most: [usize; 3]| {
        [(&topics, most[0]), (&area.tables, most[1]), (&area.languages, most[2])]
            .into_iter()
            .filter(|(words, _)| !words.is_empty())
            .map(|(words, most)| {
                page.line(Style::SMALL.sized(17.0), p.second, words).wrap(width, most)
            })
            .collect::<Vec<_>>()
    };
    // Each may take two lines where there is room for them: what is longest first.
    let room = rect.bottom() + page.u(2.0) - y;
    let height = |lines: &Vec<Line<'_>>| lines.iter().map(|l| l.size(page.ui).y).sum::<f32>();
    let tries = [[2, 2, 2], [1, 2, 2], [2, 2, 1], [1, 2, 1], [1, 1, 1]].map(lines_of);
    let [.., tightest] = &tries;
    for line in tries.iter().find(|lines| height(lines) <= room).unwrap_or(tightest) {
        if y + line.size(page.ui).y > rect.bottom() + page.u(2.0) {
            break;
        }
        y = line.show(page.ui, pos2(rect.left(), y), Align2::LEFT_TOP).bottom();
    }
}

/// When one would start, and how many wait: as high as its words are.
struct StartOf<'a> {
    before: Line<'a>,
    when: Line<'a>,
    waiting: Line<'a>,
    /// How many wait stands beside the time, or above it where there is not the room.
    beside: bool,
}

impl<'a> StartOf<'a> {
    fn new(page: &Page<'_>, width: f32, area: &'a Card) -> Self {
        let p = page.palette();
        let small = Style::SMALL.sized(17.0);
        let gap = page.u(16.0);
        let given = area.start.given;
        let style = if given { Style::LARGE.sized(30.0) } else { Style::STRONG.sized(20.0) };
        let when = page.line(style, p.tone(area.start.tone), &area.start.when);
        let waiting = page.line(small, p.second, &area.waiting);
        let before = page.line(small, p.second, &area.start.before);
        let wide = |line: &Line<'_>| line.size(page.ui).x;
        let lines = if given { 1 } else { 2 };
        // Rather a little smaller beside the time than in the way of the words above it.
        let beside = wide(&when) + wide(&waiting) * 0.78 + gap <= width || !given;
        let (of_before, of_waiting, of_when) = if beside {
            let left = if given { width - wide(&when) - gap } else { width * 0.45 };
            let waiting = wide(&waiting).min(left);
            (width, waiting, width - waiting - gap)
        } else {
            (width * 0.56, width * 0.4, width)
        };
        Self {
            before: before.squeeze(page.ui, of_before),
            waiting: waiting.squeeze(page.ui, of_waiting),
            when: when.fit(page.ui, of_when, lines),
            beside,
        }
    }

    fn height(&self, page: &Page<'_>) -> f32 {
        self.before.size(page.ui).y + self.when.size(page.ui).y
    }

    fn show(&self, page: &Page<'_>, rect: Rect) {
        let when = self.when.show(page.ui, rect.left_bottom(), Align2::LEFT_BOTTOM);
        let above = pos2(rect.left(), when.top() + page.u(2.0));
        let before = self.before.show(page.ui, above, Align2::LEFT_BOTTOM);
        let y = if self.beside { rect.bottom() - page.u(3.0) } else { before.bottom() };
        self.waiting.show(page.ui, pos2(rect.right(), y), Align2::RIGHT_BOTTOM);
    }
}
