//! The room at a glance: areas, tables, and what happened last.

use eframe::egui::{Align2, Id, Rect, pos2, vec2};

use super::super::message::Message;
use super::{Page, lines};
use crate::displays::desk::{AreaLine, Overview, TableLine};
use crate::domain::queue::{AreaState, TableState};
use crate::screens::parts::{Cut as _, Kind, Line, Style, card, mark};
use crate::text::say_with;
use crate::text::words::tables as tables_in_words;

pub(super) fn draw(page: &mut Page<'_>, rect: Rect) {
    let Some(overview) = page.model.overview() else { return };
    let mut rest = rect;
    let mut buttons = vec![(Kind::Secondary, page.say("desk-add"), Message::OpenNewcomer)];
    buttons.push(devices(page));
    if let Some(deed) = page.model.undoable() {
        let words = say_with(page.model.language(), "desk-undo", &[("deed", deed.into())]);
        buttons.push((Kind::Secondary, words, Message::Undo));
    }
    let end = page.buttons(rest, &buttons);
    // Buttons on two lines leave less room for what happened.
    let wrapped = (end - rect.top() - page.u(52.0).max(44.0)).clamp(0.0, page.u(62.0));
    rest.min.y = end + page.u(12.0);
    let log = page.u(if page.theme.upright { 190.0 } else { 170.0 }) - wrapped;
    let log = rest.cut_bottom(log);
    rest.cut_bottom(page.u(12.0));
    let mut left = rest;
    let right = left.cut_right((left.width() - page.u(16.0)) * 0.54);
    left.cut_right(page.u(16.0));
    areas(page, left, &overview);
    tables(page, right, &overview);
    let inside = panel(page, log, "desk-log");
    lines(page, inside, &page.model.history(None, 8));
}

/// What leads to the devices, and says how many of them have to be looked at.
fn devices(page: &Page<'_>) -> (Kind, String, Message) {
    let urgent = page.model.stations().iter().filter(|station| station.urgent).count();
    if urgent == 0 {
        return (Kind::Secondary, page.say("desk-devices"), Message::OpenDevices);
    }
    let count = [("count", urgent.into())];
    let words = say_with(page.model.language(), "desk-devices-urgent", &count);
    (Kind::Offered, words, Message::OpenDevices)
}

/// A card with a title; what is left inside.
fn panel(page: &Page<'_>, rect: Rect, title: &str) -> Rect {
    let p = page.theme.palette;
    card::edged(page.ui, &page.theme, rect, p.card);
    let mut inside = rect.shrink2(vec2(page.u(22.0), page.u(16.0)));
    let title = page.say(title);
    let head = inside.cut_top(page.u(34.0));
    let title = page.line(Style::SMALL_STRONG, p.second, &title).figures();
    title.fit(page.ui, head.width(), 1).show(page.ui, head.left_top(), Align2::LEFT_TOP);
    inside
}

fn areas(page: &mut Page<'_>, rect: Rect, overview: &Overview) {
    let inside = panel(page, rect, "desk-areas");
    for (area, place) in overview.areas.iter().zip(rows(page, inside, overview.areas.len())) {
        area_line(page, place, area);
    }
}

/// Rows no higher than they need to be, and as high as there is room for.
fn rows(page: &Page<'_>, rect: Rect, count: usize) -> Vec<Rect> {
    let rows = f32::from(u8::try_from(count.max(1)).unwrap_or(u8::MAX));
    let height = (rect.height() / rows).min(page.u(68.0));
    rect.with_max_y(rect.top() + height * rows).rows(count.max(1), 0.0)
}

fn area_line(page: &mut Page<'_>, rect: Rect, area: &AreaLine) {
    let p = page.theme.palette;
    let id = Id::unique(("area", &area.code.0));
    let response = card::pressable(page.ui, &page.theme, rect, id, &area.name);
    let middle = rect.center().y;
    let radius = page.u(9.0);
    mark::paint(page.ui, &page.theme, area.mark, pos2(rect.left() + radius, middle), radius);
    let left = rect.left() + page.u(30.0);
    let room = rect.right() - left;
    let name = page.line(Style::SMALL_STRONG, p.ink, &area.name).fit(page.ui, room, 1);
    let values = [("waiting", area.waiting.into()), ("tables", area.open_tables.into())];
    let mut counts = say_with(page.model.language(), "desk-area-counts", &values);
    let state = match area.state {
        AreaState::Open => None,
        AreaState::Paused => Some("desk-area-paused"),
        AreaState::Finishing => Some("desk-area-finishing"),
    };
    if let Some(key) = state {
        counts = format!("{counts} · {}", page.say(key));
    }
    let colour = if state.is_some() { p.warn } else { p.second };
    let counts = page.line(Style::SMALL.sized(17.0), colour, &counts).fit(page.ui, room, 1);
    Line::pair_in_named(page.ui, [name, counts], pos2(left, middle));
    if response.clicked() {
        page.said.push(Message::OpenArea(area.code.clone()));
    }
}

fn tables(page: &mut Page<'_>, rect: Rect, overview: &Overview) {
    let inside = panel(page, rect, "desk-tables");
    for (table, place) in overview.tables.iter().zip(rows(page, inside, overview.tables.len())) {
        table_line(page, place, table);
    }
}

fn table_line(page: &mut Page<'_>, rect: Rect, table: &TableLine) {
    let p = page.theme.palette;
    let id = Id::unique(("table", table.number.0));
    let name = tables_in_words(page.model.language(), &[u32::from(table.number.0)]);
    let response = card::pressable(page.ui, &page.theme, rect, id, &name);
    let middle = rect.center().y;
    let ink = if table.state == TableState::Closed { p.second } else { p.ink };
    let figure = table.number.to_string();
    let figure = page.line(Style::LARGE.sized(24.0), ink, &figure).figures();
    figure.show(page.ui, pos2(rect.left(), middle), Align2::LEFT_CENTER);
    let left = rect.left() + page.u(42.0);
    let room = rect.right() - left;
    let colour = match table.state {
        _ if table.urgent => p.bad,
        TableState::Busy => p.good,
        TableState::Called => p.warn,
        TableState::Ready | TableState::Closed | TableState::Break => p.second,
    };
    let words = page.line(Style::SMALL.sized(17.0), colour, &table.words);
    let coach = page.line(Style::SMALL_STRONG, ink, &table.coach);
    let gap = page.u(12.0);
    // Beside each other where there is the room, else one above the other.
    if words.size(page.ui).x + coach.size(page.ui).x + gap <= room {
        words.show(page.ui, pos2(rect.right(), middle), Align2::RIGHT_CENTER);
        coach.show(page.ui, pos2(left, middle), Align2::LEFT_CENTER);
    } else {
        let (coach, words) = (coach.fit(page.ui, room, 1), words.fit(page.ui, room, 1));
        Line::pair(page.ui, [coach, words], pos2(left, middle));
    }
    if response.clicked() {
        page.said.push(Message::OpenTable(table.number));
    }
}
