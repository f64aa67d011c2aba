//! The open ticket: where it stands, what can be done with it, what happened to it.

use eframe::egui::{Align2, Rect, pos2};

use super::super::message::Message;
use super::super::model::Asking;
use super::{Page, lines, reason_id};
use crate::displays::desk::{DeskDeed, Detail, VOID_REASONS};
use crate::screens::parts::{Button, Cut as _, Kind, Style, card, field, mark};
use crate::text::say_with;

pub(super) fn draw(page: &mut Page<'_>, rect: Rect, detail: &Detail) {
    let p = page.theme.palette;
    card::edged(page.ui, &page.theme, rect, p.card);
    let mut inside = rect.shrink(page.u(28.0));
    head(page, inside.cut_top(page.u(116.0)), detail);
    inside.cut_top(page.u(14.0));
    match page.model.asking().clone() {
        Asking::Nothing => inside.min.y = deeds(page, inside, detail),
        Asking::WhereTo => where_to(page, &mut inside, detail),
        Asking::Why(why) => reason(page, &mut inside, detail, &why),
    }
    inside.cut_top(page.u(24.0));
    facts(page, &mut inside, detail);
    history(page, inside, detail);
}

fn head(page: &mut Page<'_>, rect: Rect, detail: &Detail) {
    let p = page.theme.palette;
    let words = page.say("desk-close");
    let close = Button::new(Kind::Quiet, &words).icon(Message::Close.icon());
    let mut rest = rect;
    let place = rest.cut_right(page.u(110.0)).with_max_y(rect.top() + page.u(48.0));
    page.button(&close, place, Message::Close);
    let figure = detail.row.number.to_string();
    let figure = page.line(Style::GIANT, p.ink, &figure).figures();
    let x = figure.show(page.ui, rest.left_center(), Align2::LEFT_CENTER).right() + page.u(28.0);
    let room = rest.right() - x;
    let name = page.line(Style::LARGE, p.ink, &detail.row.name).fit(page.ui, room, 1);
    let y = name.show(page.ui, pos2(x, rest.top() + page.u(4.0)), Align2::LEFT_TOP).bottom();
    let standing = page.line(Style::BODY_STRONG, p.brand, &detail.standing).wrap(room, 1);
    let y = standing.show(page.ui, pos2(x, y), Align2::LEFT_TOP).bottom();
    let mut x = x;
    if let Some(of_area) = detail.row.mark {
        mark::paint(
            page.ui,
            &page.theme,
            of_area,
            pos2(x + page.u(8.0), y + page.u(14.0)),
            page.u(8.0),
        );
        x += page.u(26.0);
    }
    let area = page.line(Style::BODY, p.second, &detail.row.area).fit(page.ui, room, 1);
    area.show(page.ui, pos2(x, y), Align2::LEFT_TOP);
}

/// What can be done with it; says where the buttons end.
fn deeds(page: &mut Page<'_>, rect: Rect, detail: &Detail) -> f32 {
    let buttons: Vec<(Kind, String, Message)> = detail
        .deeds
        .iter()
        .map(|deed| {
            let kind = match deed {
                DeskDeed::PutBack => Kind::Primary,
                DeskDeed::Void => Kind::Grave,
                _ => Kind::Secondary,
            };
            (kind, page.say(deed.key()), Message::Pressed(*deed))
        })
        .collect();
    page.buttons(rect, &buttons)
}

fn asked(page: &mut Page<'_>, inside: &mut Rect, detail: &Detail, key: &str) {
    let number = detail.row.number.0.into();
    let words = say_with(page.model.language(), key, &[("number", number)]);
    let place = inside.cut_top(page.u(36.0));
    page.line(Style::BODY_STRONG, page.theme.palette.ink, &words).show_in(page.ui, place);
}

fn where_to(page: &mut Page<'_>, inside: &mut Rect, detail: &Detail) {
    asked(page, inside, detail, "desk-transfer-title");
    let Some(overview) = page.model.overview() else { return };
    let others: Vec<_> = overview.areas.iter().filter(|a| a.name != detail.row.area).collect();
    let gap = page.u(10.0);
    let rows = others.len().div_ceil(2).max(1);
    let height = page.u(54.0);
    let count = f32::from(u8::try_from(rows).unwrap_or(u8::MAX));
    let grid = inside.cut_top(count * (height + gap));
    let places = grid.rows(rows, gap).into_iter().flat_map(|row| row.columns(2, gap));
    for (area, place) in others.into_iter().zip(places) {
        let words = format!("{} · {}", area.name, area.waiting);
        let button = Button::new(Kind::Secondary, &words).mark(Some(area.mark));
        page.button(&button, place, Message::TransferTo(area.code.clone()));
    }
    inside.cut_top(gap);
    let words = page.say("desk-cancel");
    let place = inside.cut_top(page.u(50.0)).with_max_x(inside.left() + page.u(150.0));
    page.button(&Button::new(Kind::Quiet, &words), place, Message::Close);
}

fn reason(page: &mut Page<'_>, inside: &mut Rect, detail: &Detail, why: &str) {
    asked(page, inside, detail, "desk-void-title");
    let chips: Vec<(Kind, String, Message)> = VOID_REASONS
        .iter()
        .map(|key| {
            let words = page.say(key);
            (Kind::Choice(why == words), words.clone(), Message::Reason(words))
        })
        .collect();
    inside.min.y = page.buttons(*inside, &chips);
    inside.cut_top(page.u(10.0));
    let hint = page.say("desk-void-reason");
    let place = inside.cut_top(page.u(52.0));
    let edited = field::show(page.ui, &page.theme, place, reason_id(), why, &hint);
    if let Some(text) = edited.text {
        page.said.push(Message::Reason(text));
    }
    if edited.entered {
        page.said.push(Message::VoidNow);
    }
    inside.cut_top(page.u(10.0));
    let mut foot = inside.cut_top(page.u(52.0));
    let number = detail.row.number.0.into();
    let words = say_with(page.model.language(), "desk-void-do", &[("number", number)]);
    let button = Button::new(Kind::Grave, &words).style(Style::SMALL_STRONG);
    let place = foot.cut_left(button.width(page.ui, &page.theme));
    if why.trim().is_empty() {
        button.radius(14.0).enabled(false).show(page.ui, &page.theme, place);
    } else {
        page.button(&button, place, Message::VoidNow);
    }
    foot.cut_left(page.u(10.0));
    let words = page.say("desk-cancel");
    let place = foot.cut_left(page.u(150.0));
    page.button(&Button::new(Kind::Quiet, &words), place, Message::Close);
}

fn facts(page: &Page<'_>, inside: &mut Rect, detail: &Detail) {
    let p = page.theme.palette;
    let rows = detail.facts.len().div_ceil(3);
    let height = page.u(54.0);
    for chunk in detail.facts.chunks(3).take(rows) {
        let row = inside.cut_top(height);
        if row.height() < height * 0.99 {
            return;
        }
        for ((label, value), place) in chunk.iter().zip(row.columns(3, page.u(12.0))) {
            let label = page.line(Style::SMALL.sized(17.0), p.second, label);
            let label = label.fit(page.ui, place.width(), 1);
            label.show(page.ui, place.left_top(), Align2::LEFT_TOP);
            let value = page.line(Style::SMALL_STRONG, p.ink, value).fit(page.ui, place.width(), 1);
            value.show(page.ui, place.left_bottom(), Align2::LEFT_BOTTOM);
        }
    }
    inside.cut_top(page.u(10.0));
}

fn history(page: &Page<'_>, rect: Rect, detail: &Detail) {
    let told = page.model.history(Some(detail.row.number), 12);
    if told.is_empty() || rect.height() < page.u(60.0) {
        return;
    }
    let mut rest = rect;
    let title = page.say("desk-history");
    let head = rest.cut_top(page.u(30.0));
    page.line(Style::SMALL_STRONG, page.theme.palette.second, &title).show_in(page.ui, head);
    lines(page, rest, &told);
}
