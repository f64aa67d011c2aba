//! An open table: who sits there, who is with them, and every button its own display has.

use eframe::egui::{Align2, Rect, pos2};

use super::super::message::Message;
use super::Page;
use crate::displays::table::TableDeed;
use crate::screens::parts::{Button, Cut as _, Kind, Style, card, flow};
use crate::text::words::tables;

pub(super) fn draw(page: &mut Page<'_>, rect: Rect) {
    let Some(display) = page.model.table() else { return };
    let p = page.theme.palette;
    card::edged(page.ui, &page.theme, rect, p.card);
    let mut inside = rect.shrink(page.u(28.0));
    let title = tables(page.model.language(), &[u32::from(display.table.0)]);
    let title = match &display.coach {
        Some(coach) => format!("{title} · {coach}"),
        None => title,
    };
    let head = inside.cut_top(page.u(52.0));
    page.panel_head(head, &title);
    inside.cut_top(page.u(8.0));
    let numbers: Vec<String> = display.now.iter().map(ToString::to_string).collect();
    let state = format!("{}  {}", display.heading, numbers.join("  "));
    let state = page.line(Style::STRONG, p.brand, &state).fit(page.ui, inside.width(), 1);
    let mut y = state.show_in(page.ui, inside).bottom();
    for words in [&display.about, &display.waiting].into_iter().flatten() {
        let line = page.line(Style::BODY, p.second, words).fit(page.ui, inside.width(), 1);
        y = line.show(page.ui, pos2(inside.left(), y), Align2::LEFT_TOP).bottom();
    }
    inside.min.y = y + page.u(16.0);
    let buttons: Vec<(Kind, String, Message)> = display
        .buttons
        .all()
        .enumerate()
        .map(|(nth, button)| {
            let kind = match button.deed {
                _ if nth == 0 => Kind::Primary,
                // Somebody of the team is on the way: the first thing to be said.
                TableDeed::Help(false) => Kind::Offered,
                _ if button.offered => Kind::Offered,
                _ => Kind::Secondary,
            };
            (kind, button.words.clone(), Message::Touched(button.deed.clone()))
        })
        .collect();
    inside.min.y = page.buttons(inside, &buttons) + page.u(24.0);
    hand_over(page, inside, display.coach.as_deref());
}

/// The other coaches, to take the table over.
fn hand_over(page: &mut Page<'_>, mut rect: Rect, coach: Option<&str>) {
    let Some(queue) = page.model.queue() else { return };
    let others: Vec<_> = queue
        .event()
        .coaches
        .iter()
        .filter(|other| Some(other.name.as_str()) != coach)
        .map(|other| (other.code.clone(), other.name.clone()))
        .collect();
    let title = page.say("desk-hand-over");
    let head = rect.cut_top(page.u(36.0));
    page.line(Style::SMALL_STRONG, page.theme.palette.second, &title).show_in(page.ui, head);
    let height = page.u(44.0).max(40.0);
    let widths: Vec<f32> = others
        .iter()
        .map(|(_, name)| {
            Button::new(Kind::Quiet, name).style(Style::SMALL_STRONG).width(page.ui, &page.theme)
        })
        .collect();
    let places = flow(rect, widths, height, page.u(8.0));
    for ((code, name), place) in others.into_iter().zip(places) {
        if place.bottom() > rect.bottom() + 1.0 {
            return;
        }
        let button = Button::new(Kind::Secondary, &name).salt(&code.0);
        page.button(&button, place, Message::HandOver(code.clone()));
    }
}
