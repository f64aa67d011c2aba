//! Somebody without a badge: name if they like, area, languages, and a number.

use eframe::egui::{Id, Rect};

use super::super::message::Message;
use super::super::newcomer::Newcomer;
use super::Page;
use crate::displays::{refusal, tongues};
use crate::domain::Refusal;
use crate::screens::parts::{Button, Cut as _, Kind, Style, card, field};

pub(super) fn draw(page: &mut Page<'_>, rect: Rect, newcomer: &Newcomer) {
    let p = page.theme.palette;
    card::edged(page.ui, &page.theme, rect, p.card);
    let mut inside = rect.shrink(page.u(28.0));
    let head = inside.cut_top(page.u(52.0));
    let title = page.say("desk-add");
    page.panel_head(head, &title);
    inside.cut_top(page.u(8.0));
    let place = inside.cut_top(page.u(52.0));
    let hint = page.say("desk-add-name");
    let id = Id::unique("newcomer name");
    if page.ui.memory(eframe::egui::Memory::focused).is_none() {
        page.ui.memory_mut(|memory| memory.request_focus(id));
    }
    let edited = field::show(page.ui, &page.theme, place, id, &newcomer.name, &hint);
    if let Some(name) = edited.text {
        page.said.push(Message::Newcomer(Newcomer { name, ..newcomer.clone() }));
    }
    if edited.entered {
        page.said.push(Message::Give);
    }
    inside.cut_top(page.u(14.0));
    areas(page, &mut inside, newcomer);
    inside.cut_top(page.u(14.0));
    // Who is refused for the time it is, is not asked for languages any more: there is a reason to be
    // written instead.
    let asks = match &newcomer.refused {
        Some(Refusal::NobodySpeaks { .. }) | None => true,
        Some(_) => !newcomer.languages.is_empty(),
    };
    if asks {
        languages(page, &mut inside, newcomer);
        inside.cut_top(page.u(14.0));
    }
    if newcomer.refused.is_some() {
        // Whatever else there is room for, the number can be given.
        let button = inside.cut_bottom(page.u(56.0));
        inside.cut_bottom(page.u(14.0));
        refused(page, inside, newcomer);
        give(page, button, newcomer);
    } else {
        give(page, inside, newcomer);
    }
}

fn areas(page: &mut Page<'_>, inside: &mut Rect, newcomer: &Newcomer) {
    let Some(overview) = page.model.overview() else { return };
    let chips: Vec<(Kind, String, Message)> = overview
        .areas
        .iter()
        .map(|area| {
            let chosen = newcomer.area.as_ref() == Some(&area.code);
            let message = Message::Newcomer(newcomer.in_area(area.code.clone()));
            (Kind::Choice(chosen), area.name.clone(), message)
        })
        .collect();
    inside.min.y = page.buttons(*inside, &chips);
}

fn languages(page: &mut Page<'_>, inside: &mut Rect, newcomer: &Newcomer) {
    let Some(queue) = page.model.queue() else { return };
    let chips: Vec<(Kind, String, Message)> = tongues::spoken(queue.event())
        .into_iter()
        .map(|code| {
            let chosen = newcomer.languages.contains(&code);
            let message = Message::Newcomer(newcomer.speaking(&code));
            (Kind::Choice(chosen), tongues::own_name(&code).to_owned(), message)
        })
        .collect();
    inside.min.y = page.buttons(*inside, &chips);
}

/// The reason to give a number all the same, and above it why there would be none, as far as there is
/// room for it: the foot says it as well.
fn refused(page: &mut Page<'_>, mut rect: Rect, newcomer: &Newcomer) {
    let (Some(why), Some(queue)) = (&newcomer.refused, page.model.queue()) else { return };
    let words = refusal::sentence(queue.event(), page.model.language(), why);
    let place = rect.cut_bottom(page.u(52.0));
    rect.cut_bottom(page.u(10.0));
    let line = page.line(Style::BODY, page.theme.palette.warn, &words);
    let line = line.fit(page.ui, rect.width(), 3);
    if line.size(page.ui).y <= rect.height() + page.u(4.0) {
        line.show_in(page.ui, rect);
    }
    let hint = page.say("desk-add-why");
    let id = Id::unique("newcomer reason");
    let edited = field::show(page.ui, &page.theme, place, id, &newcomer.why, &hint);
    if let Some(why) = edited.text {
        page.said.push(Message::Newcomer(Newcomer { why, ..newcomer.clone() }));
    }
    if edited.entered {
        page.said.push(Message::Give);
    }
}

fn give(page: &mut Page<'_>, mut rect: Rect, newcomer: &Newcomer) {
    let key = if newcomer.refused.is_some() { "desk-add-override" } else { "desk-add-give" };
    let words = page.say(key);
    let button = Button::new(Kind::Primary, &words)
        .style(Style::SMALL_STRONG)
        .radius(14.0)
        .icon(Message::Give.icon());
    let width = button.width(page.ui, &page.theme).min(rect.width());
    let place = rect.cut_top(page.u(56.0)).with_max_x(rect.left() + width);
    if newcomer.is_ready() {
        page.button(&button, place, Message::Give);
    } else {
        button.enabled(false).show(page.ui, &page.theme, place);
    }
}
