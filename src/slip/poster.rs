//! The poster at the door: what this is, when, which areas there are, and how it works.
use crate::domain::event::{Area, Event};
use crate::text::words::date;
use crate::text::{Language, Weight, say};

use super::page::Page;
use super::paper::SheetSize;
use super::sheet::{Column, Sheet, Style, style};
use super::sign::in_language;

const TITLE: Style = style(34.0, 20.0, Weight::Bold, 3);
const INVITATION: Style = style(15.0, 15.0, Weight::Regular, 4);
const WHEN: Style = style(15.0, 11.0, Weight::Semibold, 2);
const AREA: Style = style(15.0, 12.0, Weight::Bold, 2);
const BODY: Style = style(11.0, 11.0, Weight::Regular, 4);
const TOPICS: Style = style(11.0, 11.0, Weight::Semibold, 3);
const STEP: Style = style(13.0, 13.0, Weight::Semibold, 5);
const FOOT: Style = style(9.0, 8.0, Weight::Regular, 2);

/// The poster.
pub fn layout(event: &Event, size: SheetSize, language: Language) -> Page {
    let sheet = Sheet::fitted(size.frame(), language, |sheet| fill(sheet, event, language));
    sheet.page(in_language(event, &event.title, language))
}

fn fill(sheet: &mut Sheet, event: &Event, language: Language) {
    sheet.text(&in_language(event, &event.title, language), &TITLE);
    sheet.gap(2.0);
    sheet.text(&in_language(event, &event.invitation, language), &INVITATION);
    sheet.gap(4.0);
    sheet.rule(0.8);
    sheet.gap(3.0);
    for session in &event.sessions {
        let (from, until) = (session.start.format("%H:%M"), session.end.format("%H:%M"));
        let date = date(language, &session.date);
        let when = format!("{date} · {from} – {until} · {}", session.room);
        sheet.text(&when, &WHEN);
    }
    sheet.gap(3.0);
    sheet.rule(0.8);
    sheet.gap(5.0);
    for pair in event.areas.chunks(2) {
        sheet.beside(sheet.halves(), |sheet, nth, column| {
            if let Some(area) = pair.get(nth) {
                of_area(sheet, event, area, column, language);
            }
        });
        sheet.gap(5.0);
    }
    let mut foot = sheet.another();
    foot.rule(0.8);
    foot.gap(4.0);
    steps(&mut foot, language);
    foot.gap(4.0);
    foot.rule(0.25);
    foot.gap(2.0);
    let contact = [Some(&event.organiser), event.web.as_ref(), event.contact.as_ref()];
    let contact: Vec<&str> = contact.into_iter().flatten().map(String::as_str).collect();
    foot.text(&contact.join(" · "), &FOOT);
    sheet.end_with(foot);
}

fn of_area(sheet: &mut Sheet, event: &Event, area: &Area, column: Column, language: Language) {
    sheet.marked(area, &in_language(event, &area.name, language), &AREA, column);
    sheet.gap(1.0);
    sheet.text_in(&in_language(event, &area.description, language), &BODY, column);
    sheet.gap(1.0);
    sheet.text_in(&in_language(event, &area.topics, language).join(" · "), &TOPICS, column);
}

/// How it works, in three steps beside each other.
fn steps(sheet: &mut Sheet, language: Language) {
    let Column { x, width } = sheet.line();
    let gap = sheet.scaled(4.0);
    let third = (width - 2.0 * gap) / 3.0;
    let columns = [0.0, 1.0, 2.0].map(|nth| Column { x: x + nth * (third + gap), width: third });
    let keys = ["poster-step-badge", "poster-step-choose", "poster-step-come"];
    sheet.beside(columns, |sheet, nth, column| {
        sheet.text_in(&say(language, keys[nth]), &STEP, column);
    });
}
