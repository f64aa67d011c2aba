//! The devices of the room: what has to be looked at, and what works.

use eframe::egui::{Align2, Rect, pos2, vec2};

use super::Page;
use crate::displays::devices::StationLine;
use crate::screens::parts::{Cut as _, Line, Style, card};
use crate::text::say_with;

pub(super) fn draw(page: &mut Page<'_>, mut rect: Rect) {
    let title = page.say("desk-devices");
    page.panel_head(rect.cut_top(page.u(52.0)), &title);
    rect.cut_top(page.u(14.0));
    let p = page.theme.palette;
    let stations = page.model.stations();
    if stations.is_empty() {
        let words = page.say("desk-devices-none");
        page.line(Style::BODY, p.second, &words).wrap(rect.width(), 3).show_in(page.ui, rect);
        return;
    }
    let (height, gap) = (page.u(76.0), page.u(8.0));
    let mut shown = stations.len();
    while shown > 1 && rows(shown, height, gap) > rect.height() {
        shown -= 1;
    }
    if shown < stations.len() {
        // The last line tells how many more there are.
        shown = shown.saturating_sub(1);
    }
    for one in &stations[..shown] {
        station(page, rect.cut_top(height), one);
        rect.cut_top(gap);
    }
    let more = stations.len() - shown;
    if more > 0 {
        let words = say_with(page.model.language(), "desk-devices-more", &[("count", more.into())]);
        let words = page.line(Style::BODY, p.second, &words).fit(page.ui, rect.width(), 1);
        words.show(page.ui, rect.cut_top(height).left_center(), Align2::LEFT_CENTER);
    }
}

fn rows(count: usize, height: f32, gap: f32) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX)) * (height + gap)
}

fn station(page: &Page<'_>, rect: Rect, station: &StationLine) {
    let p = page.theme.palette;
    card::edged(page.ui, &page.theme, rect, p.card);
    if station.urgent {
        let size = vec2(page.u(5.0), rect.height() - page.u(24.0));
        let bar = Rect::from_min_size(rect.left_top() + vec2(page.u(8.0), page.u(12.0)), size);
        card::stripe(page.ui, &page.theme, bar, p.bad);
    }
    let inside = rect.shrink2(vec2(page.u(24.0), 0.0));
    let since = page.line(Style::SMALL, p.second, &station.since);
    let left = since.size(page.ui).x;
    since.show(page.ui, inside.right_center(), Align2::RIGHT_CENTER);
    let room = inside.width() - left - page.u(16.0);
    let name = page.line(Style::BODY_STRONG.sized(20.0), p.ink, &station.name);
    let colour = if station.urgent { p.bad } else { p.second };
    let words = page.line(Style::SMALL.sized(17.0), colour, &station.words);
    let pair = [name.fit(page.ui, room, 1), words.fit(page.ui, room, 1)];
    Line::pair(page.ui, pair, pos2(inside.left(), inside.center().y));
}
