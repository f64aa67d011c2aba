//! An open area: give numbers, none for the moment, or finish the line; move everybody elsewhere.

use eframe::egui::Rect;

use super::super::message::Message;
use super::Page;
use crate::domain::event::AreaCode;
use crate::domain::queue::AreaState;
use crate::screens::parts::{Cut as _, Kind, Style, card};
use crate::text::say_with;

pub(super) fn draw(page: &mut Page<'_>, rect: Rect, code: &AreaCode) {
    let Some(overview) = page.model.overview() else { return };
    let Some(area) = overview.areas.iter().find(|area| &area.code == code) else { return };
    let p = page.theme.palette;
    card::edged(page.ui, &page.theme, rect, p.card);
    let mut inside = rect.shrink(page.u(28.0));
    let head = inside.cut_top(page.u(52.0));
    page.panel_head(head, &area.name);
    let values = [("waiting", area.waiting.into()), ("tables", area.open_tables.into())];
    let counts = say_with(page.model.language(), "desk-area-counts", &values);
    let line = inside.cut_top(page.u(40.0));
    page.line(Style::BODY, p.second, &counts).fit(page.ui, line.width(), 1).show_in(page.ui, line);
    inside.cut_top(page.u(12.0));
    for (state, key) in [
        (AreaState::Open, "desk-area-open-it"),
        (AreaState::Paused, "desk-area-pause-it"),
        (AreaState::Finishing, "desk-area-finish-it"),
    ] {
        let kind = Kind::Choice(area.state == state);
        let button = [(kind, page.say(key), Message::Become(state))];
        inside.min.y = page.buttons(inside, &button) + page.u(10.0);
    }
    inside.cut_top(page.u(20.0));
    let others: Vec<(Kind, String, Message)> = overview
        .areas
        .iter()
        .filter(|other| &other.code != code)
        .map(|other| (Kind::Secondary, other.name.clone(), Message::MoveTo(other.code.clone())))
        .collect();
    let values = [("count", area.waiting.into())];
    let title = say_with(page.model.language(), "desk-area-move-all", &values);
    let line = inside.cut_top(page.u(36.0));
    page.line(Style::SMALL_STRONG, p.second, &title)
        .fit(page.ui, line.width(), 1)
        .show_in(page.ui, line);
    if area.waiting > 0 {
        page.buttons(inside, &others);
    }
}
