//! The start: show your badge.

use eframe::egui::{Align2, Rect, pos2};

use super::super::message::Press;
use super::camera;
use super::page::Page;
use crate::displays::Tone;
use crate::displays::kiosk::{Lobby, Opening, PrinterState};
use crate::screens::parts::{Cut as _, Kind, Style, notice};
use crate::text::say;

pub(super) fn draw(page: &mut Page<'_>) {
    let mut parts = page.paper();
    let p = page.palette();
    let Some(lobby) = page.model.lobby() else {
        let words = page.say("common-one-moment");
        let centre = parts.body.center();
        page.line(Style::LEAD, p.second, &words).show(page.ui, centre, Align2::CENTER_CENTER);
        return;
    };
    parts.body.cut_top(page.u(36.0));
    let mut body = parts.body;
    let gap = page.u(56.0);
    if matches!(lobby.opening, Opening::Over(_)) {
        words(page, lobby, body);
    } else {
        let left = body.cut_left((body.width() - gap) / 2.0);
        body.cut_left(gap);
        words(page, lobby, left);
        camera::draw(page, body);
    }
    if page.model.printer() == PrinterState::Out && page.model.notice().is_none() {
        let words = page.say("kiosk-printer-out");
        notice::bar(page.ui, &page.theme, parts.notice, Tone::Warn, &words);
    }
    foot(page, lobby, parts.foot);
}

fn words(page: &Page<'_>, lobby: &Lobby, rect: Rect) {
    let p = page.palette();
    let (title, below) = match &lobby.opening {
        Opening::Open => ("kiosk-show-badge", lobby.invitation.as_str()),
        Opening::NotYet(sentence) => ("kiosk-not-open", sentence.as_str()),
        Opening::Over(sentence) => ("kiosk-over", sentence.as_str()),
    };
    let title = page.say(title);
    let title = page.line(Style::TITLE, p.ink, &title).fit(page.ui, rect.width(), 2);
    let mut y = title.show_in(page.ui, rect).bottom() + page.u(18.0);
    let at = |y| pos2(rect.left(), y);
    y = page.stack(at(y), rect.width(), &[(Style::LEAD, p.second, below, 30.0)]);
    if lobby.opening != Opening::Open {
        if matches!(lobby.opening, Opening::NotYet(_)) {
            let what = [(Style::LEAD, p.second, lobby.invitation.as_str(), 30.0)];
            y = page.stack(at(y), rect.width(), &what);
        }
        contact(page, lobby, at(y), rect.width());
        return;
    }
    steps(page, rect);
    let ours = page.language();
    for language in page.model.languages().iter().filter(|language| **language != ours) {
        let words = say(*language, "kiosk-show-badge");
        y = page.stack(at(y), rect.width(), &[(Style::STRONG, p.second, &words, 8.0)]);
    }
}

/// How it goes, in three steps, at the foot of the words.
fn steps(page: &Page<'_>, mut rect: Rect) {
    let p = page.palette();
    for (number, key) in
        [("3", "kiosk-step-number"), ("2", "kiosk-step-area"), ("1", "kiosk-step-badge")]
    {
        let row = rect.cut_bottom(page.u(54.0));
        let radius = page.u(19.0);
        let centre = pos2(row.left() + radius, row.center().y);
        page.ui.painter().circle_filled(centre, radius, p.sunken);
        let figure = page.line(Style::BODY_STRONG, p.ink, number);
        figure.paint(page.ui, centre, Align2::CENTER_CENTER);
        let words = page.say(key);
        let at = pos2(row.left() + page.u(56.0), row.center().y);
        let words = page.line(Style::BODY.sized(22.0), p.ink, &words);
        words.wrap(row.right() - at.x, 1).show(page.ui, at, Align2::LEFT_CENTER);
    }
}

fn contact(page: &Page<'_>, lobby: &Lobby, at: eframe::egui::Pos2, width: f32) {
    let p = page.palette();
    let ask = page.say("kiosk-ask-otherwise");
    let mut lines = vec![(Style::BODY, p.second, ask.as_str(), 6.0)];
    lines.extend(lobby.contact.iter().map(|line| (Style::STRONG, p.ink, line.as_str(), 4.0)));
    page.stack(at, width, &lines);
}

fn foot(page: &mut Page<'_>, lobby: &Lobby, mut foot: Rect) {
    if lobby.opening == Opening::Open {
        let words = page.say("kiosk-no-badge");
        page.foot_left(&mut foot, Kind::Secondary, &words, Press::NoBadge);
    }
    let words = page.say("kiosk-about");
    page.foot_left(&mut foot, Kind::Secondary, &words, Press::About);
    if lobby.opening == Opening::Open {
        page.foot_words(foot, page.palette().second, &lobby.load, Align2::RIGHT_CENTER);
    }
}
