//! Pages over the page: every language, what makes the screen easier to use, every topic.

use eframe::egui::{Rect, vec2};

use super::super::ease::Sheet;
use super::super::message::Press;
use super::foot::Foot;
use super::page::{Page, Parts};
use super::{icons, leaving};
use crate::screens::parts::{Button, Cut as _, Kind, Style, flow};

pub(super) fn draw(page: &mut Page<'_>, sheet: Sheet) {
    if sheet == Sheet::Pin {
        return leaving::draw(page);
    }
    let mut foot = Foot::default().back(Kind::Secondary, page.say("kiosk-back"), Press::Close);
    let Parts { whole: mut body, foot: place, .. } = page.paper(&foot);
    match sheet {
        Sheet::Languages => languages(page, &mut body),
        Sheet::Ease => ease(page, &mut body),
        Sheet::Pin => {}
        Sheet::Topics => {
            if let Some(next) = topics(page, &mut body) {
                let more = page.say("kiosk-more-topics");
                foot = foot.left(Kind::Secondary, more, Press::Part(next));
            }
        }
    }
    foot.draw(page, place);
}

/// Every language by its own name: nobody needs to read another to find theirs.
fn languages(page: &mut Page<'_>, body: &mut Rect) {
    let title = page.say("kiosk-more-languages");
    page.heading(body, &title);
    let languages = page.model.languages().to_vec();
    let columns = if page.theme.upright { 1 } else { 2 };
    let gap = page.u(16.0);
    let rows = body.rows(languages.len().div_ceil(columns).max(4), gap);
    let places = rows.iter().flat_map(|row| row.columns(columns, gap));
    for (language, place) in languages.into_iter().zip(places) {
        let kind = Kind::Choice(language == page.language());
        let button = Button::new(kind, language.own_name()).style(Style::LARGE.sized(28.0));
        let place = place.with_max_y(place.bottom().min(place.top() + page.u(120.0)));
        page.button(&button.salt("sheet"), place, Press::Language(language));
    }
}

/// Larger, plainer, lower, aloud: each works at once, so that everybody sees what it does.
fn ease(page: &mut Page<'_>, body: &mut Rect) {
    let title = page.say("kiosk-ease");
    page.heading(body, &title);
    let ease = page.model.ease();
    let mut choices = vec![
        (ease.large, "kiosk-ease-large", Press::Larger),
        (ease.contrast, "kiosk-ease-contrast", Press::Contrast),
    ];
    // A wide screen has nothing that is out of reach.
    if page.theme.upright {
        choices.push((ease.low, "kiosk-ease-low", Press::Lower));
    }
    if page.model.speaks() {
        choices.push((ease.aloud, "kiosk-ease-aloud", Press::Aloud));
    }
    for (chosen, key, press) in choices {
        let place = body.cut_top(page.theme.touch(96.0));
        body.cut_top(page.u(16.0));
        let place = place.with_max_x(place.right().min(place.left() + page.u(680.0)));
        let words = page.say(key);
        let button = Button::new(Kind::Choice(chosen), &words).icon(icons::of(&press));
        let button = button.style(Style::LARGE.sized(26.0));
        page.button(&button, place, press);
    }
}

/// Every topic: one touch, and only the areas that have it are left. Says which part comes next,
/// if there are more than fit.
fn topics(page: &mut Page<'_>, body: &mut Rect) -> Option<usize> {
    let title = page.say("kiosk-find-topic");
    page.heading(body, &title);
    let shown = Topics::fit(page, *body);
    for (topic, place) in shown.chips {
        page.button(&chip(&topic, shown.size), place, Press::Topic(Some(topic.clone())));
    }
    (shown.parts > 1).then(|| (page.model.part() + 1) % shown.parts)
}

/// The part of the topics that is seen.
struct Topics {
    size: f32,
    chips: Vec<(String, Rect)>,
    parts: usize,
}

impl Topics {
    /// As large as leaves room for all of them; if there are too many even so, in parts.
    fn fit(page: &Page<'_>, body: Rect) -> Self {
        let topics = page.model.topics();
        let laid = |size: f32| {
            let height = page.theme.touch(size * 2.7);
            let gap = page.u(size * 0.55);
            let widths = topics.iter().map(|topic| chip(topic, size).width(page.ui, &page.theme));
            (flow(body, widths, height, gap), height + gap)
        };
        let fits = |size: &f32| laid(*size).0.last().is_none_or(|p| p.bottom() <= body.bottom());
        let size = [24.0, 21.0, 18.0].into_iter().find(fits).unwrap_or(18.0);
        let (places, row) = laid(size);
        // Whole lines only: a part begins with the line that did not fit into the one before.
        let lines = (body.height() / row).floor().max(1.0);
        let mut parts: Vec<Vec<(String, Rect)>> = Vec::new();
        for (topic, place) in topics.iter().zip(places) {
            let line = ((place.top() - body.top()) / row).round();
            let part = (line / lines).floor();
            if f32::from(count(parts.len())) <= part {
                parts.push(Vec::new());
            }
            let here = place.translate(vec2(0.0, -part * lines * row));
            if let Some(last) = parts.last_mut() {
                last.push((topic.clone(), here));
            }
        }
        let (wanted, many) = (page.model.part(), parts.len());
        let chips = parts.into_iter().nth(wanted % many.max(1)).unwrap_or_default();
        Self { size, chips, parts: many }
    }
}

fn count(n: usize) -> u8 {
    u8::try_from(n).unwrap_or(u8::MAX)
}

fn chip(topic: &str, size: f32) -> Button<'_> {
    Button::new(Kind::Choice(false), topic).style(Style::STRONG.sized(size)).radius(28.0)
}
