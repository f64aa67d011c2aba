//! Three optional rows and one button.

use eframe::egui::{Align2, Rect, pos2, vec2};

use super::super::message::{Press, Wish};
use super::foot::Foot;
use super::icons;
use super::page::{Page, Parts};
use crate::displays::Mark;
use crate::displays::kiosk::{Goal, Reason, Start};
use crate::displays::{Tone, area_name, tongues};
use crate::screens::parts::{Button, Cut as _, Kind, Style, flow, mark, notice};
use crate::text::say_with;

struct Chip {
    words: String,
    chosen: bool,
    press: Press,
}

impl Chip {
    fn button(&self) -> Button<'_> {
        let style = Style::SMALL_STRONG.sized(19.0);
        let button = Button::new(Kind::Choice(self.chosen), &self.words);
        button.style(style).radius(28.0).icon(icons::of(&self.press))
    }
}

pub(super) fn draw(page: &mut Page<'_>, wish: &Wish, start: Option<&Start>) {
    let nobody = page.model.nobody_speaks(wish);
    let foot = Foot::default()
        .back(Kind::Secondary, page.say("kiosk-back"), Press::Back)
        .right(Kind::Primary, page.say("kiosk-get-number"), Press::GetNumber)
        .enabled(!nobody)
        .words(page.palette().second, page.say("kiosk-details-note"));
    let Parts { body, whole, notice, foot: place } = page.paper(&foot);
    let mut body = if nobody { body } else { whole };
    let title = page.say("kiosk-details-title");
    body.cut_top(page.u(8.0));
    area_line(page, body.cut_top(page.u(40.0)), wish, start.filter(|_| !nobody));
    page.heading(&mut body, &title);
    let rows = rows(page, wish);
    draw_rows(page, body, rows);
    if nobody && page.model.notice().is_none() {
        let words = page.say("kiosk-nobody-speaks");
        notice::bar(page.ui, &page.theme, notice, Tone::Warn, &words);
    }
    foot.draw(page, place);
}

/// "● Planning my career · You would start about 12:10 – 12:25".
fn area_line(page: &Page<'_>, rect: Rect, wish: &Wish, start: Option<&Start>) {
    let p = page.palette();
    let Some(queue) = page.model.queue() else { return };
    let mut at = rect.left_center();
    if let Some(area) = queue.event().area(&wish.area) {
        let centre = at + vec2(page.u(11.0), 0.0);
        mark::paint(page.ui, &page.theme, Mark::of(area), centre, page.u(11.0));
        at.x += page.u(34.0);
    }
    let name = area_name(queue.event(), page.language(), &wish.area);
    let name = page.line(Style::STRONG, p.ink, &name).wrap(rect.width() * 0.5, 1);
    at.x = name.show(page.ui, at, Align2::LEFT_CENTER).right() + page.u(16.0);
    let Some(start) = start else { return };
    let before = format!("·  {}", start.before);
    let before = page.line(Style::BODY, p.second, &before);
    let when = page.line(Style::STRONG, p.tone(start.tone), &start.when);
    // The time alone, where there is not the room for more.
    if before.size(page.ui).x + when.size(page.ui).x + page.u(10.0) <= rect.right() - at.x {
        at.x = before.show(page.ui, at, Align2::LEFT_CENTER).right() + page.u(10.0);
    }
    when.fit(page.ui, rect.right() - at.x, 1).show(page.ui, at, Align2::LEFT_CENTER);
}

fn rows(page: &Page<'_>, wish: &Wish) -> Vec<(String, Vec<Chip>)> {
    let chip = |words, chosen, press| Chip { words, chosen, press };
    let goals = Goal::ALL
        .map(|goal| chip(page.say(goal.key()), wish.goal == Some(goal), Press::Goal(goal)));
    let reasons = Reason::ALL.map(|reason| {
        chip(page.say(reason.key()), wish.reason == Some(reason), Press::Reason(reason))
    });
    let people = [1, 2, 3, 4].map(|count: u8| {
        let words =
            say_with(page.language(), "kiosk-people", &[("count", u32::from(count).into())]);
        chip(words, wish.people == count, Press::People(count))
    });
    let wishes = [
        chip(page.say("kiosk-wish-group"), wish.group, Press::Group),
        chip(page.say("kiosk-wish-time"), wish.step_free, Press::StepFree),
    ];
    let any = chip(page.say("kiosk-any-language"), wish.languages.is_empty(), Press::AnyLanguage);
    let spoken = page.model.spoken().into_iter().map(|code| {
        let chosen = wish.languages.contains(&code);
        chip(tongues::own_name(&code).to_owned(), chosen, Press::Speaks(code))
    });
    vec![
        (page.say("kiosk-row-goal"), goals.into()),
        (page.say("kiosk-row-reason"), reasons.into()),
        (page.say("kiosk-row-people"), people.into()),
        (page.say("kiosk-row-wishes"), wishes.into()),
        (page.say("kiosk-row-languages"), std::iter::once(any).chain(spoken).collect()),
    ]
}

/// Where a row's chips begin: beside its label, or below it on an upright screen.
fn indent(page: &Page<'_>) -> f32 {
    if page.theme.upright { 0.0 } else { page.u(230.0) }
}

/// The height of a label that stands above its chips.
fn label_height(page: &Page<'_>) -> f32 {
    if page.theme.upright { page.u(38.0) } else { 0.0 }
}

/// All rows, closer together where there is little room.
fn draw_rows(page: &mut Page<'_>, body: Rect, rows: Vec<(String, Vec<Chip>)>) {
    let (height, above) = (page.theme.touch(56.0), label_height(page));
    let room = Rect::from_min_max(body.min + vec2(indent(page), 0.0), body.max);
    let natural = |page: &Page<'_>, chips: &[Chip]| -> Vec<f32> {
        let width = |chip: &Chip| chip.button().width(page.ui, &page.theme) - page.u(6.0);
        chips.iter().map(|chip| width(chip).max(page.u(84.0))).collect()
    };
    let count = |n: usize| f32::from(u8::try_from(n).unwrap_or(u8::MAX));
    let lines = |chips: &[Chip]| {
        let places = flow(room, natural(page, chips), 1.0, page.u(10.0));
        places.last().map_or(1.0, |last| ((last.top() - room.top()) / (1.0 + page.u(10.0))) + 1.0)
    };
    let all: f32 = rows.iter().map(|(_, chips)| lines(chips).round()).sum();
    let labels = count(rows.len()) * above;
    let gap = ((body.height() - labels - all * height) / all).clamp(page.u(3.0), page.u(14.0));
    let mut y = body.top();
    for (label, chips) in rows {
        let style = Style::BODY;
        let words = page.line(style, page.palette().second, &label);
        if page.theme.upright {
            let at = pos2(body.left(), y + above / 2.0);
            words.fit(page.ui, body.width(), 1).show(page.ui, at, Align2::LEFT_CENTER);
        } else {
            let at = pos2(body.left(), y + height / 2.0);
            words.fit(page.ui, indent(page) - page.u(16.0), 2).show(
                page.ui,
                at,
                Align2::LEFT_CENTER,
            );
        }
        let places = chip_places(page, room.with_min_y(y + above), natural(page, &chips), gap);
        y = places.last().map_or(y, Rect::bottom) + gap;
        for (chip, place) in chips.into_iter().zip(places) {
            page.button(&chip.button(), place, chip.press.clone());
        }
    }
}

/// Chips stand closer to each other than the lines they stand on.
fn chip_places(page: &Page<'_>, room: Rect, widths: Vec<f32>, gap: f32) -> Vec<Rect> {
    let (height, beside) = (page.theme.touch(56.0), page.u(10.0));
    let mut places = flow(room, widths, height, beside);
    for place in &mut places {
        let line = ((place.top() - room.top()) / (height + beside)).round();
        *place = place.translate(vec2(0.0, line * (gap - beside)));
    }
    places
}
