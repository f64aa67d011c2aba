//! No number this time: why, and what there is instead.

use eframe::egui::{Align2, Rect, pos2};

use super::super::message::Press;
use super::areas::area_card;
use super::foot::Foot;
use super::page::{Page, Parts};
use crate::displays::icon::Icon;
use crate::displays::kiosk::Card;
use crate::displays::refusal::sentence;
use crate::displays::window;
use crate::domain::Refusal;
use crate::domain::refusal::Offer;
use crate::domain::ticket::Window;
use crate::screens::parts::{Button, Cut as _, Kind, Style};
use crate::text::say_with;

pub(super) fn draw(page: &mut Page<'_>, refusal: &Refusal) {
    let foot = Foot::default()
        .left(Kind::Secondary, page.say("kiosk-other-areas"), Press::AllAreas)
        .right(Kind::Primary, page.say("kiosk-done"), Press::Done);
    let Parts { whole: mut body, foot: place, .. } = page.paper(&foot);
    let p = page.palette();
    let Some(queue) = page.model.queue() else { return };
    let title = page.say("kiosk-refused-title");
    page.heading(&mut body, &title);
    let why = sentence(queue.event(), page.language(), refusal);
    let y = page.stack(body.left_top(), body.width() * 0.82, &[(Style::LEAD, p.ink, &why, 28.0)]);
    body.min.y = y;
    offers(page, body, refusal);
    foot.draw(page, place);
}

/// Other areas as cards, and whom to write to.
fn offers(page: &mut Page<'_>, mut rect: Rect, refusal: &Refusal) {
    let p = page.palette();
    let Some(lobby) = page.model.lobby() else { return };
    let offered: Vec<Card> = refusal
        .offers()
        .iter()
        .filter_map(|offer| match offer {
            Offer::Area { area, .. } => lobby.cards.iter().find(|card| &card.code == area),
            Offer::Group { .. } | Offer::Contact => None,
        })
        .filter(|card| card.start.given)
        .take(3)
        .cloned()
        .collect();
    if !offered.is_empty() {
        let title = page.say("kiosk-offers");
        rect.min.y = page.stack(rect.min, rect.width(), &[(Style::STRONG, p.ink, &title, 14.0)]);
        let height = page.u(236.0).min(rect.height() - page.u(70.0));
        let columns = if page.theme.upright { 2 } else { 3 };
        let places = rect.cut_top(height).columns(columns, page.u(22.0));
        for (card, place) in offered.iter().zip(places) {
            area_card(page, place, card);
        }
        rect.cut_top(page.u(20.0));
    }
    let lines = lobby.contact.join(" · ");
    if let Some(window) = group_offer(refusal) {
        let height = page.theme.touch(76.0);
        group(page, rect.cut_top(height), window);
        rect.cut_top(page.u(20.0));
    }
    contact(page, rect, &lines);
}

/// When a group with free seats would begin.
fn group_offer(refusal: &Refusal) -> Option<Window> {
    refusal.offers().iter().find_map(|offer| match offer {
        Offer::Group { window, .. } => Some(*window),
        _ => None,
    })
}

/// One touch to join a group that has seats.
fn group(page: &mut Page<'_>, rect: Rect, group: Window) {
    let Some(queue) = page.model.queue() else { return };
    let when = window(queue.event(), page.language(), group);
    let words = say_with(page.language(), "kiosk-join-group", &[("window", when.into())]);
    let button = Button::new(Kind::Primary, &words).style(Style::STRONG).icon(Some(Icon::Group));
    page.button(&button, rect, Press::JoinGroup);
}

fn contact(page: &Page<'_>, rect: Rect, contact: &str) {
    let p = page.palette();
    let words = page.say("kiosk-offer-contact");
    let words = page.line(Style::BODY, p.second, &words).show(page.ui, rect.min, Align2::LEFT_TOP);
    let at = pos2(words.right() + page.u(12.0), rect.top());
    let contact = page.line(Style::BODY_STRONG, p.ink, contact);
    contact.fit(page.ui, rect.right() - at.x, 1).show(page.ui, at, Align2::LEFT_TOP);
}
