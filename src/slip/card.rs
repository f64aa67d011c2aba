//! The card a delegate takes home when both sides want to go on as mentoring: whom to write to, and
//! how. Nothing on it says who the delegate is.
use crate::domain::event::Coach;
use crate::domain::queue::Queue;
use crate::text::{Language, Weight, say, say_with};

use super::page::Page;
use super::paper::PaperSize;
use super::sheet::{SMALL, Sheet, Style, style};

const EVENT: Style = style(10.0, 8.0, Weight::Semibold, 2);
const TITLE: Style = style(17.0, 12.0, Weight::Bold, 3);
const NAME: Style = style(20.0, 12.0, Weight::Bold, 2);
const ROLE: Style = style(11.0, 9.0, Weight::Regular, 2);
const CONTACT: Style = style(15.0, 8.0, Weight::Semibold, 2);
const BODY: Style = style(10.5, 10.5, Weight::Regular, 6);

/// What a card says. What is empty is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardContent {
    pub language: Language,
    pub event: String,
    pub coach: String,
    pub role: String,
    pub contact: String,
    pub organiser: String,
}

/// The card of a coach, in the event's main language: whose it will be is not known.
pub fn content(queue: &Queue, coach: &Coach) -> CardContent {
    let event = queue.event();
    let main = event.main_language();
    CardContent {
        language: Language::from_code(main).unwrap_or_default(),
        event: event.title.get(main, main).cloned().unwrap_or_default(),
        coach: coach.name.clone(),
        role: coach.role.clone(),
        contact: coach.contact.clone().unwrap_or_default(),
        organiser: event.organiser.clone(),
    }
}

/// The card, at the top of a paper.
pub fn layout(content: &CardContent, paper: PaperSize) -> Page {
    let language = content.language;
    let mut sheet = Sheet::new(paper.frame(), language);
    sheet.text(&content.event, &EVENT);
    sheet.gap(2.0);
    sheet.rule(0.75);
    sheet.gap(3.0);
    sheet.text(&say(language, "slip-card-title"), &TITLE);
    sheet.gap(3.0);
    sheet.text(&content.coach, &NAME);
    sheet.text(&content.role, &ROLE);
    sheet.gap(2.0);
    sheet.text(&content.contact, &CONTACT);
    sheet.gap(3.0);
    sheet.rule(0.25);
    sheet.gap(2.5);
    sheet.text(&say(language, "slip-card-note"), &BODY);
    sheet.gap(2.5);
    sheet.text(&content.organiser, &SMALL);
    let title = say_with(language, "slip-card-of", &[("coach", content.coach.as_str().into())]);
    sheet.page(title)
}
