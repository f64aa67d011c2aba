//! Three optional rows and one button.

use eframe::egui::{Align2, Rect, pos2, vec2};

use super::super::message::{Press, Wish};
use super::page::{Page, Parts};
use crate::displays::Mark;
use crate::displays::kiosk::{Goal, Reason, Start};
use crate::displays::{Tone, area_name, tongues};
use crate::screens::parts::{Button, Cut as _, Kind, Style, mark, notice};
use crate::text::say_with;

struct Chip {
    words: String,
    chosen: bool,
    press: Press,
}

impl Chip {
    fn button(&self) -> Button<'_> {
        let style = Style::SMALL_STRONG.sized(19.0);
        Button::new(Kind::Choice(self.chosen), &self.words).style(style).radius(28.0)
    }
}

pub(super) fn draw(page: &mut Page<'_>, wish: &Wish, start: Option<&Start>) {
    let Parts { body, whole, notice, mut foot } = page.paper();
    let nobody = page.model.nobody_speaks(wish);
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
    let words = page.say("kiosk-back");
    page.foot_left(&mut foot, Kind::Secondary, &words, Press::Back);
    get_number(page, &mut foot, !nobody);
    let note = page.say("kiosk-details-note");
    page.foot_words(foot, page.palette().second, &note, Align2::RIGHT_CENTER);
}

/// "● Planning my career · You would start about 12:10 – 12:25".
fn area_line(page: &Page<'_>, rect: Rect, wish: &Wish, start: Option<&Start>) {
    let p = page.palette();
    let Some(queue) = page.model.queue() else { return };
    let mut at = rect.left_center();
    if let Some(area) = queue.event().area(&wish.area) {
        let centre = at + vec2(page.u(11.0), 0.0);
        mark::paint(page.ui, Mark::of(area), centre, page.u(11.0));
        at.x += page.u(34.0);
    }
    let name = area_name(queue.event(), page.language(), &wish.area);
    let name = page.line(Style::STRONG, p.ink, &name).wrap(rect.width() * 0.5, 1);
    at.x = name.show(page.ui, at, Align2::LEFT_CENTER).right() + page.u(16.0);
    let Some(start) = start else { return };
    let before = format!("·  {}", start.before);
    let before = page.line(Style::BODY, p.second, &before);
    at.x = before.show(page.ui, at, Align2::LEFT_CENTER).right() + page.u(10.0);
    let when = page.line(Style::STRONG, p.tone(start.tone), &start.when);
    when.wrap(rect.right() - at.x, 1).show(page.ui, at, Align2::LEFT_CENTER);
}

fn get_number(page: &mut Page<'_>, foot: &mut Rect, enabled: bool) {
    let words = page.say("kiosk-get-number");
    let button =
        Button::new(Kind::Primary, &words).style(Style::LARGE.sized(28.0)).enabled(enabled);
    let mut place = foot.cut_right(button.width(page.ui, &page.theme).min(foot.width() * 0.7));
    foot.cut_right(page.u(20.0));
    place.min.y -= page.u(20.0);
    page.button(&button, place, Press::GetNumber);
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

/// Where a row's chips begin.
fn indent(page: &Page<'_>) -> f32 {
    page.u(230.0)
}

/// How wide each chip is and in which line of its row it stands.
fn lines(page: &Page<'_>, width: f32, chips: &[Chip]) -> Vec<(f32, usize)> {
    let (mut x, mut line) = (0.0, 0);
    let gap = page.u(10.0);
    let place = |chip: &Chip| {
        let natural = chip.button().width(page.ui, &page.theme) - page.u(6.0);
        let wide = natural.max(page.u(84.0)).min(width);
        if x > 0.0 && x + wide > width + 1.0 {
            (x, line) = (0.0, line + 1);
        }
        x += wide + gap;
        (wide, line)
    };
    chips.iter().map(place).collect()
}

/// All rows, closer together where there is little room.
fn draw_rows(page: &mut Page<'_>, body: Rect, rows: Vec<(String, Vec<Chip>)>) {
    let width = body.width() - indent(page);
    let places: Vec<_> = rows.iter().map(|(_, chips)| lines(page, width, chips)).collect();
    let last = |row: &Vec<(f32, usize)>| row.last().map_or(0, |(_, line)| *line);
    let count = |n: usize| f32::from(u8::try_from(n).unwrap_or(u8::MAX));
    let all = count(places.iter().map(|row| last(row) + 1).sum());
    let height = page.theme.touch(56.0);
    let gap = ((body.height() - all * height) / all).clamp(page.u(3.0), page.u(14.0));
    let mut y = body.top();
    for ((label, chips), places) in rows.into_iter().zip(places) {
        let below = count(last(&places) + 1) * (height + gap);
        let row = Rect::from_min_size(pos2(body.left(), y), vec2(body.width(), height));
        draw_row(page, row, gap, &label, chips.into_iter().zip(places));
        y += below;
    }
}

fn draw_row(
    page: &mut Page<'_>,
    row: Rect,
    gap: f32,
    label: &str,
    chips: impl Iterator<Item = (Chip, (f32, usize))>,
) {
    let room = indent(page) - page.u(16.0);
    let label = page.line(Style::BODY, page.palette().second, label).fit(page.ui, room, 2);
    label.show(page.ui, row.left_center(), Align2::LEFT_CENTER);
    let (mut at, mut current) = (row.left_top() + vec2(indent(page), 0.0), 0);
    for (chip, (width, line)) in chips {
        if line > current {
            at = pos2(row.left() + indent(page), at.y + row.height() + gap);
            current = line;
        }
        let place = Rect::from_min_size(at, vec2(width, row.height()));
        page.button(&chip.button(), place, chip.press.clone());
        at.x += width + page.u(10.0);
    }
}
