//! One's own ticket: the fresh number, and the ticket a badge brings back.

use eframe::egui::{Align2, Rect, pos2, vec2};

use super::super::message::Press;
use super::super::model::Shown;
use super::foot::Foot;
use super::page::{Page, Parts};
use crate::displays::Tone;
use crate::displays::kiosk::{OwnersDeed, SlipState, YourTicket, your_ticket};
use crate::domain::ticket::Number;
use crate::screens::parts::{Cut as _, Kind, Style, card, mark, notice};
use crate::text::{Align, say_with};

/// The number just given.
pub(super) fn number(page: &mut Page<'_>, shown: &Shown) {
    let p = page.palette();
    let mut foot = Foot::default()
        .left(Kind::LightQuiet, page.say("kiosk-more-time"), Press::MoreTime)
        .right(Kind::Light, page.say("kiosk-done"), Press::Done);
    if let Some(countdown) = page.countdown() {
        foot = foot.words(p.on_brand_second, countdown);
    }
    let Parts { whole: body, foot: place, .. } = page.branded(&foot);
    let Some(ticket) = words_of(page, shown) else { return };
    let (left, right) = halves(page, body);
    number_card(page, left, shown, &ticket, "kiosk-your-number");
    branded_words(page, right, shown, &ticket);
    foot.draw(page, place);
}

fn words_of(page: &Page<'_>, shown: &Shown) -> Option<YourTicket> {
    let queue = page.model.queue()?;
    Some(your_ticket(queue, &shown.ticket, &shown.offers, page.language()))
}

fn halves(page: &Page<'_>, mut body: Rect) -> (Rect, Rect) {
    body.cut_top(page.u(20.0));
    page.split(body, if page.theme.upright { 0.46 } else { 0.495 }, 52.0)
}

fn number_card(page: &Page<'_>, rect: Rect, shown: &Shown, ticket: &YourTicket, title: &str) {
    let p = page.palette();
    card::sheet(page.ui, &page.theme, rect, p.card);
    let mut inside = rect.shrink(page.u(28.0));
    let title = page.say(title);
    let top = inside.cut_top(page.u(44.0));
    page.line(Style::LEAD, p.second, &title).fit(page.ui, top.width(), 1).show(
        page.ui,
        top.center(),
        Align2::CENTER_CENTER,
    );
    let below = inside.cut_bottom(page.u(if shown.slip.is_some() { 72.0 } else { 20.0 }));
    let figure = ticket.number.to_string();
    // Four digits still fit the card; a wall of them would not be read any better.
    let size = (inside.height() / page.theme.scale).min(Style::NUMBER.size);
    let figure = page.line(Style::NUMBER.sized(size), p.ink, &figure).figures();
    let figure = figure.fit(page.ui, inside.width(), 1);
    figure.show(page.ui, inside.center(), Align2::CENTER_CENTER);
    let Some(slip) = shown.slip else { return };
    let warns = matches!(slip, SlipState::Delayed | SlipState::Failed);
    let colour = if warns { p.warn } else { p.second };
    let words = page.say(slip.key());
    page.line(Style::BODY, colour, &words)
        .align(Align::Centre)
        .fit(page.ui, below.width(), 3)
        .show(page.ui, below.center(), Align2::CENTER_CENTER);
}

fn branded_words(page: &Page<'_>, rect: Rect, shown: &Shown, ticket: &YourTicket) {
    let p = page.palette();
    let no_badge = shown.ticket.badge.is_none().then(|| page.say("kiosk-slip-is-badge"));
    let mut lines = vec![(Style::LEAD, p.on_brand_second, ticket.area.as_str(), 2.0)];
    lines.extend(
        ticket.headline.iter().map(|words| (Style::HEADING, p.on_brand, words.as_str(), 0.0)),
    );
    let with = ticket.coaches.as_deref().unwrap_or_default();
    lines.push((Style::LEAD.sized(24.0), p.on_brand, with, 20.0));
    for advice in ticket.advice.iter().chain(&no_badge) {
        lines.push((Style::BODY, p.on_brand, advice, 6.0));
    }
    let y = page.stack_in(rect, &lines) + page.u(16.0);
    if let Some(question) = &ticket.question {
        thought(page, Rect::from_min_max(pos2(rect.left(), y), rect.max), question);
    }
}

/// A question to think about, if there is room for it.
fn thought(page: &Page<'_>, room: Rect, question: &str) {
    let p = page.palette();
    let pad = page.u(24.0);
    let width = room.width() - 2.0 * pad;
    let title = page.say("kiosk-while-you-wait");
    let title = page.line(Style::BODY, p.on_brand, &title);
    let words = page.line(Style::BODY_STRONG.sized(22.0), p.on_brand, question).wrap(width, 3);
    let height = title.size(page.ui).y + words.size(page.ui).y + 2.0 * pad;
    if height > room.height() {
        return;
    }
    let sheet = Rect::from_min_size(room.min, vec2(room.width(), height));
    card::sheet(page.ui, &page.theme, sheet, p.brand_card);
    let at = sheet.min + vec2(pad, pad * 0.9);
    let below = title.show(page.ui, at, Align2::LEFT_TOP).bottom() + page.u(4.0);
    words.show(page.ui, pos2(at.x, below), Align2::LEFT_TOP);
}

/// The ticket of the badge that was shown again.
pub(super) fn yours(page: &mut Page<'_>, shown: &Shown) {
    let Some(ticket) = words_of(page, shown) else { return };
    let mut foot = Foot::default();
    for deed in &ticket.permitted {
        let (key, kind, press) = match deed {
            OwnersDeed::PrintAgain => ("kiosk-print-again", Kind::Secondary, Press::PrintAgain),
            OwnersDeed::ChangeArea => ("kiosk-change-area", Kind::Secondary, Press::ChangeArea),
            OwnersDeed::Away => ("kiosk-away", Kind::Secondary, Press::Away),
            OwnersDeed::Leave => ("kiosk-leave", Kind::Grave, Press::Leave),
        };
        foot = foot.left(kind, page.say(key), press);
    }
    let foot = foot.right(Kind::Primary, page.say("kiosk-done"), Press::Done);
    let Parts { mut body, notice, foot: place, .. } = page.paper(&foot);
    let title = match &ticket.name {
        Some(name) => {
            say_with(page.language(), "kiosk-yours-name", &[("name", name.as_str().into())])
        }
        None => page.say("kiosk-yours"),
    };
    page.heading(&mut body, &title);
    body.min.y -= page.u(20.0);
    let (left, right) = halves(page, body);
    card::edged(page.ui, &page.theme, left.expand(page.u(2.0)), page.palette().card);
    number_card(page, left, shown, &ticket, "kiosk-your-number");
    paper_words(page, right, shown, &ticket);
    if shown.back && page.model.notice().is_none() {
        let words = page.say("kiosk-welcome-back");
        notice::bar(page.ui, &page.theme, notice, Tone::Good, &words);
    }
    foot.draw(page, place);
}

fn paper_words(page: &Page<'_>, rect: Rect, shown: &Shown, ticket: &YourTicket) {
    let p = page.palette();
    let mut at = rect.left_top();
    if let Some(of_area) = ticket.mark {
        let centre = at + vec2(page.u(11.0), page.u(18.0));
        mark::paint(page.ui, &page.theme, of_area, centre, page.u(11.0));
        at.x += page.u(34.0);
    }
    let area = page.line(Style::LEAD, p.second, &ticket.area);
    let width = rect.right() - at.x;
    at.y = area.fit(page.ui, width, 1).show(page.ui, at, Align2::LEFT_TOP).bottom() + page.u(6.0);
    at.x = rect.left();
    let tone = p.tone(ticket.tone);
    let mut lines: Vec<_> =
        ticket.headline.iter().map(|words| (Style::HEADING, tone, words.as_str(), 0.0)).collect();
    let with = ticket.coaches.as_deref().unwrap_or_default();
    lines.push((Style::LEAD.sized(24.0), p.ink, with, 20.0));
    lines.push((Style::STRONG, p.ink, ticket.place.as_deref().unwrap_or_default(), 12.0));
    for advice in &ticket.advice {
        lines.push((Style::BODY, p.second, advice, 6.0));
    }
    let instead = (!ticket.offers.is_empty()).then(|| page.say("kiosk-offers"));
    lines.push((Style::STRONG, p.ink, instead.as_deref().unwrap_or_default(), 6.0));
    for offer in &ticket.offers {
        lines.push((Style::BODY, p.ink, offer, 4.0));
    }
    let no_badge = shown.ticket.badge.is_none().then(|| page.say("kiosk-slip-is-badge"));
    lines.push((Style::BODY, p.second, no_badge.as_deref().unwrap_or_default(), 6.0));
    page.stack_in(rect.with_min_y(at.y), &lines);
}

/// Asked once more before leaving.
pub(super) fn leaving(page: &mut Page<'_>, shown: &Shown) {
    let foot = Foot::default()
        .left(Kind::Grave, page.say("kiosk-leave-yes"), Press::LeaveYes)
        .right(Kind::Primary, page.say("kiosk-leave-no"), Press::LeaveNo);
    let Parts { mut body, foot: place, .. } = page.paper(&foot);
    body.cut_top(page.u(90.0));
    let figure = shown.ticket.number.to_string();
    let p = page.palette();
    let sure = page.say("kiosk-leave-sure");
    let width = body.width() * 0.8;
    let lines =
        [(Style::GIANT, p.ink, figure.as_str(), 16.0), (Style::HEADING, p.ink, sure.as_str(), 0.0)];
    page.stack(body.left_top(), width, &lines);
    foot.draw(page, place);
}

/// Out of the line.
pub(super) fn left(page: &mut Page<'_>, number: Number) {
    let foot = Foot::default().right(Kind::Primary, page.say("kiosk-done"), Press::Done);
    let Parts { mut body, foot: place, .. } = page.paper(&foot);
    body.cut_top(page.u(120.0));
    let p = page.palette();
    let words = say_with(page.language(), "kiosk-left", &[("number", number.0.into())]);
    let again = page.say("kiosk-left-again");
    let lines =
        [(Style::HEADING, p.ink, words.as_str(), 24.0), (Style::LEAD, p.second, &again, 0.0)];
    page.stack(body.left_top(), body.width() * 0.8, &lines);
    foot.draw(page, place);
}
