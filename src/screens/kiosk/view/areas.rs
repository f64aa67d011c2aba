//! The areas as cards, to choose one, or to change to another.

use eframe::egui::{Align2, Id, Rect, pos2, vec2};

use super::super::message::Press;
use super::super::model::Shown;
use super::page::{Page, Parts};
use crate::displays::kiosk::{Card, PrinterState};
use crate::screens::parts::{Cut as _, Kind, Line, Style, card, mark};
use crate::text::say_with;

/// Which area? For somebody who just came.
pub(super) fn choose(page: &mut Page<'_>, name: Option<&str>) {
    let Parts { whole: mut body, mut foot, .. } = page.paper();
    let title = match name {
        Some(name) => say_with(page.language(), "kiosk-hello", &[("name", name.into())]),
        None => page.say("kiosk-hello-nameless"),
    };
    page.heading(&mut body, &title);
    let cards = page.model.lobby().map(|lobby| lobby.cards.clone()).unwrap_or_default();
    grid(page, body, &cards);
    let words = page.say("kiosk-back");
    page.foot_left(&mut foot, Kind::Secondary, &words, Press::Done);
    let note = match page.model.printer() {
        PrinterState::Out => page.say("kiosk-printer-out"),
        _ => page.model.lobby().map(|lobby| lobby.footnote.clone()).unwrap_or_default(),
    };
    page.foot_words(foot, page.palette().second, &note, Align2::RIGHT_CENTER);
}

/// Which area instead? For somebody with a ticket.
pub(super) fn change(page: &mut Page<'_>, shown: &Shown) {
    let Parts { whole: mut body, mut foot, .. } = page.paper();
    let number = shown.ticket.number.0.into();
    let title = say_with(page.language(), "kiosk-move-to", &[("number", number)]);
    page.heading(&mut body, &title);
    let cards = page.model.lobby().map(|lobby| lobby.cards.as_slice()).unwrap_or_default();
    let others: Vec<Card> =
        cards.iter().filter(|card| card.code != shown.ticket.area).cloned().collect();
    grid(page, body, &others);
    let words = page.say("kiosk-back");
    page.foot_left(&mut foot, Kind::Secondary, &words, Press::Back);
}

fn grid(page: &mut Page<'_>, body: Rect, cards: &[Card]) {
    let (columns, gap) = (if cards.len() > 6 { 4 } else { 3 }, page.u(22.0));
    let rows = body.rows(cards.len().div_ceil(columns).max(2), gap);
    let places = rows.iter().flat_map(|row| row.columns(columns, gap));
    for (card, place) in cards.iter().zip(places) {
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
    mark::paint(page.ui, area.mark, badge, page.u(12.0));
    let start = inside.cut_bottom(page.u(66.0));
    describe(page, inside, area);
    start_of(page, start, area);
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
    let lines_of = |most: [usize; 2]| {
        [(&area.topics, most[0]), (&area.tables, most[1]), (&area.languages, 1)]
            .into_iter()
            .filter(|(words, _)| !words.is_empty())
            .map(|(words, most)| {
                page.line(Style::SMALL.sized(17.0), p.second, words).wrap(width, most)
            })
            .collect::<Vec<_>>()
    };
    // Topics and coaches may take two lines each, as long as all three can be seen.
    let room = rect.bottom() + page.u(8.0) - y;
    let fits =
        |lines: &Vec<Line<'_>>| lines.iter().map(|line| line.size(page.ui).y).sum::<f32>() <= room;
    let tries = [[2, 2], [2, 1], [1, 1]].map(lines_of);
    let [.., tightest] = &tries;
    for line in tries.iter().find(|lines| fits(lines)).unwrap_or(tightest) {
        y = line.show(page.ui, pos2(rect.left(), y), Align2::LEFT_TOP).bottom();
    }
}

fn start_of(page: &Page<'_>, rect: Rect, area: &Card) {
    let p = page.palette();
    let small = Style::SMALL.sized(17.0);
    let waiting = page.line(small, p.second, &area.waiting);
    let at = pos2(rect.right(), rect.bottom() - page.u(3.0));
    let taken = waiting.show(page.ui, at, Align2::RIGHT_BOTTOM).width() + page.u(16.0);
    let style = if area.start.given { Style::LARGE.sized(30.0) } else { Style::STRONG.sized(20.0) };
    let room = rect.width() - taken;
    let when = page.line(style, p.tone(area.start.tone), &area.start.when);
    let when = when.fit(page.ui, room, if area.start.given { 1 } else { 2 });
    let when = when.show(page.ui, rect.left_bottom(), Align2::LEFT_BOTTOM);
    if !area.start.before.is_empty() {
        let at = pos2(rect.left(), when.top() + page.u(2.0));
        let before = page.line(small, p.second, &area.start.before).wrap(rect.width(), 1);
        before.show(page.ui, at, Align2::LEFT_BOTTOM);
    }
}
