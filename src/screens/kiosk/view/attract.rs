//! The start: show your badge.

use eframe::egui::{Align2, Rect, pos2};

use super::super::ease::Sheet;
use super::super::message::Press;
use super::camera;
use super::foot::Foot;
use super::page::Page;
use crate::displays::Tone;
use crate::displays::kiosk::{Lobby, Opening, PrinterState};
use crate::screens::parts::{Button, Cut as _, Kind, Style, card, notice};
use crate::text::{Language, say};

pub(super) fn draw(page: &mut Page<'_>) {
    let foot = foot(page);
    let mut parts = page.paper(&foot);
    let p = page.palette();
    let Some(lobby) = page.model.lobby() else {
        let words = page.say("common-one-moment");
        let centre = parts.body.center();
        page.line(Style::LEAD, p.second, &words).show(page.ui, centre, Align2::CENTER_CENTER);
        return;
    };
    parts.body.cut_top(page.u(36.0));
    let mut body = parts.body;
    greetings(page, &mut body);
    // Where nothing can be shown to the camera the words have its room: always after the end, and
    // before the beginning where they need it.
    let closed = match lobby.opening {
        Opening::Open => false,
        Opening::NotYet(_) => page.theme.upright,
        Opening::Over(_) => true,
    };
    if closed {
        words(page, lobby, body);
    } else {
        // Upright, the camera is seen above the words: nearer to the lens, and to the eyes.
        let upright = page.theme.upright;
        let (first, second) = page.split(body, if upright { 0.46 } else { 0.5 }, 56.0);
        let (left, view) = if upright { (second, first) } else { (first, second) };
        words(page, lobby, left);
        camera::draw(page, view);
    }
    if page.model.printer() == PrinterState::Out && page.model.notice().is_none() {
        let words = page.say("kiosk-printer-out");
        notice::bar(page.ui, &page.theme, parts.notice, Tone::Warn, &words);
    }
    foot.draw(page, parts.foot);
}

fn words(page: &Page<'_>, lobby: &Lobby, rect: Rect) {
    let p = page.palette();
    let (title, below) = match &lobby.opening {
        Opening::Open => ("kiosk-show-badge", lobby.invitation.as_str()),
        Opening::NotYet(sentence) => ("kiosk-not-open", sentence.as_str()),
        Opening::Over(sentence) => ("kiosk-over", sentence.as_str()),
    };
    let title = page.say(title);
    let title = page.line(Style::TITLE, p.ink, &title).fit_short(page.ui, rect.width(), 2);
    let mut y = title.show_in(page.ui, rect).bottom() + page.u(18.0);
    y = page.stack_in(rect.with_min_y(y), &[(Style::LEAD, p.second, below, 24.0)]);
    if lobby.opening != Opening::Open {
        let ask = page.say("kiosk-ask-otherwise");
        let mut lines = Vec::new();
        if matches!(lobby.opening, Opening::NotYet(_)) {
            lines.push((Style::LEAD, p.second, lobby.invitation.as_str(), 20.0));
        }
        if !lobby.contact.is_empty() {
            lines.push((Style::BODY, p.second, ask.as_str(), 6.0));
        }
        lines.extend(lobby.contact.iter().map(|line| (Style::STRONG, p.ink, line.as_str(), 2.0)));
        page.stack_in(rect.with_min_y(y), &lines);
        return;
    }
    steps(page, rect.with_min_y(y));
}

/// The same in the other languages, below everything; a touch, and the kiosk speaks that one.
fn greetings(page: &mut Page<'_>, body: &mut Rect) {
    let ours = page.language();
    let others: Vec<Language> =
        page.model.languages().iter().copied().filter(|language| *language != ours).collect();
    if others.is_empty() {
        return;
    }
    let columns = if page.theme.upright { others.len().min(2) } else { others.len() };
    let (height, gap) = (page.theme.touch(66.0), page.u(10.0));
    let rows = others.len().div_ceil(columns);
    let all = f32::from(u8::try_from(rows).unwrap_or(u8::MAX)) * (height + gap) - gap;
    let strip = body.cut_bottom(all);
    body.cut_bottom(page.u(20.0));
    let places = strip.rows(rows, gap).into_iter().flat_map(|row| row.columns(columns, gap));
    for (language, place) in others.into_iter().zip(places) {
        let words = say(language, "kiosk-show-badge");
        let button = Button::new(Kind::Secondary, &words).style(Style::BODY_STRONG).radius(16.0);
        page.button(&button.salt(language.code()), place, Press::Language(language));
    }
}

/// How it goes, in three steps, where there is room for them.
fn steps(page: &Page<'_>, mut rect: Rect) {
    if rect.height() < page.u(150.0) {
        return;
    }
    let p = page.palette();
    for (number, key) in
        [("1", "kiosk-step-badge"), ("2", "kiosk-step-area"), ("3", "kiosk-step-number")]
    {
        let row = rect.cut_top(page.u(50.0));
        let radius = page.u(19.0);
        let centre = pos2(row.left() + radius, row.center().y);
        card::disc(page.ui, &page.theme, centre, radius, p.sunken);
        let figure = page.line(Style::BODY_STRONG, p.ink, number);
        figure.paint(page.ui, centre, Align2::CENTER_CENTER);
        let words = page.say(key);
        let at = pos2(row.left() + page.u(56.0), row.center().y);
        let words = page.line(Style::BODY.sized(22.0), p.ink, &words);
        words.fit(page.ui, row.right() - at.x, 1).show(page.ui, at, Align2::LEFT_CENTER);
    }
}

fn foot(page: &Page<'_>) -> Foot {
    let mut foot = Foot::default();
    let Some(lobby) = page.model.lobby() else { return foot };
    let open = lobby.opening == Opening::Open;
    if open {
        foot = foot.left(Kind::Secondary, page.say("kiosk-no-badge"), Press::NoBadge);
    }
    foot = foot.left(Kind::Secondary, page.say("kiosk-about"), Press::About).left(
        Kind::Secondary,
        page.say("kiosk-ease"),
        Press::Open(Sheet::Ease),
    );
    if open { foot.words(page.palette().second, lobby.load.clone()) } else { foot }
}
