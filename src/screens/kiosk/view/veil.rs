//! Are you still there? Over everything, until somebody answers or the screen clears itself.

use eframe::egui::{Align2, Id, Rect, Sense, pos2, vec2};

use super::super::message::Press;
use super::page::Page;
use crate::displays::icon::Icon;
use crate::screens::parts::{Button, Cut as _, Kind, Style, card};
use crate::text::{Align, say_with};

pub(super) fn draw(page: &mut Page<'_>) {
    let screen = page.ui.clip_rect();
    let p = page.palette();
    // Swallows touches that were meant for what lies below.
    page.ui.interact(screen, Id::unique("veil"), Sense::click());
    card::ground(page.ui, &page.theme, screen, p.veil.gamma_multiply(0.72));
    let sheet = Rect::from_center_size(page.screen.center(), vec2(page.u(720.0), page.u(380.0)));
    card::sheet(page.ui, &page.theme, sheet, p.card);
    let mut inside = sheet.shrink(page.u(44.0));
    let mut buttons = inside.cut_bottom(page.u(76.0));
    words(page, inside);
    let more = page.say("kiosk-more-time");
    let button = Button::new(Kind::Primary, &more).style(Style::STRONG).icon(Some(Icon::MoreTime));
    let place = buttons.cut_right(button.width(page.ui, &page.theme).min(buttons.width() * 0.6));
    page.button(&button, place, Press::MoreTime);
    buttons.cut_right(page.u(16.0));
    let over = page.say("kiosk-start-over");
    let button = Button::new(Kind::Secondary, &over).icon(Some(Icon::StartOver));
    let place = buttons.cut_right(button.width(page.ui, &page.theme).min(buttons.width()));
    page.button(&button, place, Press::Done);
}

fn words(page: &Page<'_>, rect: Rect) {
    let p = page.palette();
    let title = page.say("kiosk-still-there");
    let title = page.line(Style::HEADING, p.ink, &title).align(Align::Left);
    let title = title.fit(page.ui, rect.width(), 1);
    let y = title.show(page.ui, rect.left_top(), Align2::LEFT_TOP).bottom() + page.u(16.0);
    let seconds = page.model.countdown().unwrap_or(0).into();
    let words = say_with(page.language(), "kiosk-wiped-in", &[("seconds", seconds)]);
    let words = page.line(Style::LEAD.sized(23.0), p.second, &words);
    words.fit(page.ui, rect.width(), 3).show(page.ui, pos2(rect.left(), y), Align2::LEFT_TOP);
}
