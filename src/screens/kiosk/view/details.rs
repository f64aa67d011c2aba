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

pub(super) fn draw(page: &mut Page<'_>, wish: &Wish, start: Option<&Start>) {
    let Parts { mut body, notice, mut foot, .. } = page.paper();
    let nobody = page.model.nobody_speaks(wish);
    let title = page.say("kiosk-details-title");
    body.cut_top(page.u(8.0));
    area_line(page, body.cut_top(page.u(40.0)), wish, start.filter(|_| !nobody));
    page.heading(&mut body, &title);
    for (label, chips) in rows(page, wish) {
        row(page, &mut body, &label, chips);
    }
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

/// A label and its chips, in as many lines as they need.
fn row(page: &mut Page<'_>, body: &mut Rect, label: &str, chips: Vec<Chip>) {
    let height = page.u(56.0);
    let (gap, indent) = (page.u(10.0), page.u(230.0));
    let label_room = Rect::from_min_size(body.min, vec2(indent - page.u(16.0), height));
    let label = page.line(Style::BODY, page.palette().second, label);
    label.fit(page.ui, label_room.width(), 2).show(
        page.ui,
        label_room.left_center(),
        Align2::LEFT_CENTER,
    );
    let from = body.left() + indent;
    let mut at = pos2(from, body.top());
    for chip in chips {
        let button = Button::new(Kind::Choice(chip.chosen), &chip.words)
            .style(Style::SMALL_STRONG.sized(19.0))
            .radius(28.0);
        let width = (button.width(page.ui, &page.theme) - page.u(6.0)).max(page.u(84.0));
        if at.x + width > body.right() + 1.0 && at.x > from {
            at = pos2(from, at.y + height + gap * 0.8);
        }
        let place = Rect::from_min_size(at, vec2(width.min(body.right() - from), height));
        page.button(&button, place, chip.press);
        at.x += width + gap;
    }
    body.min.y = at.y + height + page.u(14.0);
}
