//! The handout: what coaching is, beside four other ways of helping people on, and two lines to
//! write on.
use crate::domain::event::Event;
use crate::text::{Language, Weight, say};

use super::page::Page;
use super::paper::{Frame, SheetSize};
use super::sheet::{Column, SMALL, Sheet, Style, style};
use super::sign::in_language;

const TITLE: Style = style(20.0, 14.0, Weight::Bold, 2);
const LEAD: Style = style(13.0, 13.0, Weight::Regular, 5);
const HEAD: Style = style(8.5, 8.5, Weight::Semibold, 2);
const NAME_SIZES: [f32; 6] = [12.5, 11.5, 10.5, 10.0, 9.5, 9.0];
const CELL_SIZES: [f32; 6] = [11.0, 10.5, 10.0, 9.5, 9.0, 8.5];
const LABEL: Style = style(10.0, 9.0, Weight::Semibold, 1);

/// The words of each method, as the kiosk says them too; coaching first.
const METHODS: [[&str; 4]; 5] = [
    [
        "kiosk-about-coaching",
        "kiosk-about-coaching-what",
        "kiosk-about-coaching-who",
        "kiosk-about-coaching-how",
    ],
    [
        "kiosk-about-training",
        "kiosk-about-training-what",
        "kiosk-about-training-who",
        "kiosk-about-training-how",
    ],
    [
        "kiosk-about-mentoring",
        "kiosk-about-mentoring-what",
        "kiosk-about-mentoring-who",
        "kiosk-about-mentoring-how",
    ],
    [
        "kiosk-about-consulting",
        "kiosk-about-consulting-what",
        "kiosk-about-consulting-who",
        "kiosk-about-consulting-how",
    ],
    [
        "kiosk-about-supervision",
        "kiosk-about-supervision-what",
        "kiosk-about-supervision-who",
        "kiosk-about-supervision-how",
    ],
];

/// The page, of A4.
pub fn layout(event: &Event, language: Language) -> Page {
    let frame: Frame = SheetSize::A4.frame();
    let sheet = Sheet::fitted(frame, language, |sheet| fill(sheet, event, language));
    sheet.page(say(language, "kiosk-about-title"))
}

fn fill(sheet: &mut Sheet, event: &Event, language: Language) {
    sheet.text(&say(language, "kiosk-about-title"), &TITLE);
    sheet.gap(1.5);
    sheet.text(&say(language, "kiosk-about-lead"), &LEAD);
    sheet.gap(4.0);
    sheet.rule(0.5);
    sheet.gap(1.5);
    let heads = ["kiosk-about-what", "kiosk-about-who", "kiosk-about-how"];
    sheet.beside(columns(sheet), |sheet, nth, column| {
        if let Some(head) = nth.checked_sub(1).and_then(|nth| heads.get(nth)) {
            sheet.text_in(&say(language, head), &HEAD, column);
        }
    });
    let [name, column, ..] = columns(sheet);
    let names = words(language, true);
    let name = alike(sheet, &names, name, &NAME_SIZES, |s| style(s, s, Weight::Bold, 2));
    // Chinese has no words that could be broken.
    let cells = if language == Language::Chinese { Vec::new() } else { words(language, false) };
    let cell = alike(sheet, &cells, column, &CELL_SIZES, |s| style(s, s, Weight::Regular, 8));
    for (row, method) in METHODS.iter().enumerate() {
        sheet.gap(1.5);
        sheet.rule(if row == 1 { 0.5 } else { 0.2 });
        sheet.gap(2.0);
        sheet.beside(columns(sheet), |sheet, nth, column| {
            let style = if nth == 0 { &name } else { &cell };
            sheet.text_in(&say(language, method[nth]), style, column);
        });
    }
    sheet.gap(1.5);
    sheet.rule(0.5);
    sheet.gap(5.0);
    let keys = ["slip-where-i-am", "slip-where-to-be"];
    sheet.beside(sheet.halves(), |sheet, nth, half| {
        sheet.text_in(&say(language, keys[nth]), &LABEL, half);
        for _ in 0..5 {
            sheet.gap(7.5);
            sheet.rule_in(0.2, half);
        }
    });
    sheet.gap(5.0);
    let mut foot = sheet.another();
    foot.rule(0.25);
    foot.gap(2.0);
    foot.text(&in_language(event, &event.title, language), &LABEL);
    let contact = [Some(&event.organiser), event.web.as_ref(), event.contact.as_ref()];
    let contact: Vec<&str> = contact.into_iter().flatten().map(String::as_str).collect();
    foot.text(&contact.join(" · "), &SMALL);
    sheet.end_with(foot);
}

/// How texts are written that stand in columns of that width: all alike, and as large as no word has
/// to be broken.
fn alike(
    sheet: &Sheet,
    texts: &[String],
    column: Column,
    sizes: &[f32],
    written: fn(f32) -> Style,
) -> Style {
    let is_whole =
        |size: &&f32| texts.iter().all(|text| sheet.keeps_words(text, &written(**size), column));
    let smallest = sizes.last().copied().unwrap_or_default();
    written(sizes.iter().find(is_whole).copied().unwrap_or(smallest))
}

/// The words of the methods: in the first column, or in all others.
fn words(language: Language, of_names: bool) -> Vec<String> {
    let keys = METHODS.iter().flat_map(|m| if of_names { &m[..1] } else { &m[1..] });
    keys.map(|key| say(language, key)).collect()
}

/// The method, and what is said of it.
fn columns(sheet: &Sheet) -> [Column; 4] {
    let Column { x, width } = sheet.line();
    let gap = sheet.scaled(3.0);
    let name = sheet.scaled(28.0);
    let rest = (width - name - 3.0 * gap) / 3.0;
    let first = Column { x, width: name };
    let other = |nth: f32| Column { x: x + name + gap + nth * (rest + gap), width: rest };
    [first, other(0.0), other(1.0), other(2.0)]
}
