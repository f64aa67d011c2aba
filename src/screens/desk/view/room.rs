//! The room at a glance: areas, tables, and what happened last.

use eframe::egui::{Align2, Rect, pos2, vec2};

use super::{Page, lines};
use crate::displays::desk::{AreaLine, Overview, TableLine};
use crate::domain::queue::{AreaState, TableState};
use crate::screens::parts::{Cut as _, Style, card, mark};
use crate::text::say_with;

pub(super) fn draw(page: &Page<'_>, rect: Rect) {
    let Some(overview) = page.model.overview() else { return };
    let mut rest = rect;
    let log = rest.cut_bottom(page.u(216.0));
    rest.cut_bottom(page.u(14.0));
    let columns = rest.columns(2, page.u(18.0));
    let [left, right] = [columns[0], columns[1]];
    areas(page, left, &overview);
    tables(page, right, &overview);
    let inside = panel(page, log, "desk-log");
    lines(page, inside, &page.model.history(None, 8));
}

/// A card with a title; what is left inside.
fn panel(page: &Page<'_>, rect: Rect, title: &str) -> Rect {
    let p = page.theme.palette;
    card::edged(page.ui, &page.theme, rect, p.card);
    let mut inside = rect.shrink2(vec2(page.u(22.0), page.u(16.0)));
    let title = page.say(title);
    let head = inside.cut_top(page.u(34.0));
    page.line(Style::SMALL_STRONG, p.second, &title).show_in(page.ui, head);
    inside
}

fn areas(page: &Page<'_>, rect: Rect, overview: &Overview) {
    let mut inside = panel(page, rect, "desk-areas");
    let height = row_height(page, inside, overview.areas.len());
    for area in &overview.areas {
        area_line(page, inside.cut_top(height), area);
    }
}

fn row_height(page: &Page<'_>, rect: Rect, rows: usize) -> f32 {
    let rows = f32::from(u8::try_from(rows.max(1)).unwrap_or(u8::MAX));
    (rect.height() / rows).min(page.u(58.0))
}

fn area_line(page: &Page<'_>, rect: Rect, area: &AreaLine) {
    let p = page.theme.palette;
    let middle = rect.center().y;
    mark::paint(page.ui, area.mark, pos2(rect.left() + page.u(9.0), middle), page.u(9.0));
    let left = rect.left() + page.u(30.0);
    let room = rect.right() - left;
    let at = pos2(left, middle + page.u(2.0));
    let name = page.line(Style::SMALL_STRONG, p.ink, &area.name).wrap(room, 1);
    name.show(page.ui, at, Align2::LEFT_BOTTOM);
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
    let counts = page.line(Style::SMALL.sized(17.0), colour, &counts).wrap(room, 1);
    counts.show(page.ui, pos2(left, middle), Align2::LEFT_TOP);
}

fn tables(page: &Page<'_>, rect: Rect, overview: &Overview) {
    let mut inside = panel(page, rect, "desk-tables");
    let height = row_height(page, inside, overview.tables.len());
    for table in &overview.tables {
        table_line(page, inside.cut_top(height), table);
    }
}

fn table_line(page: &Page<'_>, rect: Rect, table: &TableLine) {
    let p = page.theme.palette;
    let middle = rect.center().y;
    let ink = if table.state == TableState::Closed { p.second } else { p.ink };
    let figure = table.number.to_string();
    let figure = page.line(Style::LARGE.sized(24.0), ink, &figure);
    figure.show(page.ui, pos2(rect.left(), middle), Align2::LEFT_CENTER);
    let left = rect.left() + page.u(42.0);
    let colour = match table.state {
        _ if table.urgent => p.bad,
        TableState::Busy => p.good,
        TableState::Called => p.warn,
        TableState::Ready | TableState::Closed | TableState::Break => p.second,
    };
    let words =
        page.line(Style::SMALL.sized(17.0), colour, &table.words).wrap(rect.width() * 0.5, 1);
    let at = pos2(rect.right(), middle);
    let right = words.show(page.ui, at, Align2::RIGHT_CENTER).left() - page.u(12.0);
    let coach = page.line(Style::SMALL, ink, &table.coach).wrap(right - left, 1);
    coach.show(page.ui, pos2(left, middle), Align2::LEFT_CENTER);
}
