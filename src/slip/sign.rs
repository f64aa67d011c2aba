//! The sign on a table: its number, to be read from across the hall, what is talked about there,
//! and with whom.
use crate::domain::event::{Coach, Event, Localised, Table};
use crate::text::tongues::own_name;
use crate::text::words::date;
use crate::text::{Language, Weight, say, say_with};

use super::page::Page;
use super::paper::SheetSize;
use super::sheet::{SMALL, Sheet, Style, style};

const AREA: Style = style(20.0, 13.0, Weight::Bold, 2);
const TABLE: Style = style(15.0, 12.0, Weight::Semibold, 1);
const NAME: Style = style(19.0, 12.0, Weight::Bold, 2);
const ROLE: Style = style(12.0, 10.0, Weight::Regular, 2);
const TOPICS: Style = style(12.0, 10.0, Weight::Regular, 3);
const NOTE: Style = style(10.5, 9.0, Weight::Semibold, 2);

/// The sign of a table.
pub fn layout(event: &Event, table: &Table, size: SheetSize, language: Language) -> Page {
    let sheet = Sheet::fitted(size.frame(), language, |sheet| {
        fill(sheet, event, table, language);
    });
    let number = u32::from(table.number.0);
    let title = say_with(language, "sign-of", &[("table", number.into())]);
    sheet.page(title)
}

fn fill(sheet: &mut Sheet, event: &Event, table: &Table, language: Language) {
    let words = |words: &Localised<String>| in_language(event, words, language);
    for area in event.areas.iter().filter(|area| table.areas.contains(&area.code)) {
        sheet.marked(area, &words(&area.name), &AREA, sheet.line());
        sheet.gap(1.0);
    }
    sheet.gap(3.0);
    sheet.rule(0.5);
    sheet.gap(5.0);
    sheet.text(&say(language, "sign-table"), &TABLE);
    sheet.gap(4.0);
    sheet.digits(u32::from(table.number.0), sheet.line());
    sheet.gap(6.0);
    sheet.rule(0.5);
    sheet.gap(4.0);
    for coach in &event.coaches {
        if coach.hours_at(table.number).next().is_some() {
            of_coach(sheet, event, table, coach, language);
        }
    }
    if table.step_free {
        sheet.text(&say(language, "sign-step-free"), &NOTE);
    }
    let mut foot = sheet.another();
    foot.rule(0.25);
    foot.gap(2.0);
    foot.text(&words(&event.title), &NOTE);
    foot.text(&event.venue, &SMALL);
    sheet.end_with(foot);
}

fn of_coach(sheet: &mut Sheet, event: &Event, table: &Table, coach: &Coach, language: Language) {
    sheet.text(&coach.name, &NAME);
    sheet.text(&coach.role, &ROLE);
    let topics = in_language(event, &coach.topics, language);
    sheet.text(&topics.join(" · "), &TOPICS);
    let languages: Vec<&str> = coach.languages.iter().map(|code| own_name(code)).collect();
    sheet.text(&languages.join(" · "), &TOPICS);
    let hours = coach.hours_at(table.number).map(|hours| {
        let day = event.sessions.get(hours.session).map(|session| session.date);
        let day = day
            .filter(|_| event.sessions.len() > 1)
            .map(|day| format!("{}, ", date(language, &day)));
        let (from, until) = (hours.from.format("%H:%M"), hours.until.format("%H:%M"));
        format!("{}{from} – {until}", day.unwrap_or_default())
    });
    sheet.text(&hours.collect::<Vec<_>>().join(" · "), &NOTE);
    sheet.gap(4.0);
}

/// What is said in a language, else in the event's main one.
pub(super) fn in_language<T: Clone + Default>(
    event: &Event,
    words: &Localised<T>,
    language: Language,
) -> T {
    words.get(language.code(), event.main_language()).cloned().unwrap_or_default()
}
