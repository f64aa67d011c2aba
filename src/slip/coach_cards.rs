//! Cards of coaches, to be cut out of sheets of A4: ten on each.
use crate::domain::event::{Coach, Event};
use crate::text::tongues::own_name;
use crate::text::{Language, Weight, say};

use super::page::{Item, Page, Rect};
use super::paper::Frame;
use super::sheet::{SMALL, Sheet, Style, style};
use super::sign::in_language;

/// A card as people carry them.
const CARD: Frame = Frame::new(85.0, Some(55.0), 6.0, 0.8, 0.0);
const CARD_HEIGHT: f32 = 55.0;
const SHEET: (f32, f32) = (210.0, 297.0);
const COLUMNS: u8 = 2;
const ROWS: u8 = 5;
const ON_A_SHEET: usize = 10;

const NAME: Style = style(19.0, 12.0, Weight::Bold, 2);
const ROLE: Style = style(11.5, 9.5, Weight::Regular, 2);
const TOPICS: Style = style(10.5, 9.0, Weight::Regular, 2);
const CONTACT: Style = style(13.0, 8.0, Weight::Semibold, 2);

/// Sheets with a card of each coach.
pub fn of_all(event: &Event, language: Language) -> Vec<Page> {
    let coaches: Vec<&Coach> = event.coaches.iter().collect();
    coaches.chunks(ON_A_SHEET).map(|some| sheet(event, some, language)).collect()
}

/// A sheet of cards of one coach.
pub fn of_one(event: &Event, coach: &Coach, language: Language) -> Vec<Page> {
    vec![sheet(event, &[coach; ON_A_SHEET], language)]
}

fn sheet(event: &Event, coaches: &[&Coach], language: Language) -> Page {
    let (width_mm, height_mm) = SHEET;
    let left = (width_mm - f32::from(COLUMNS) * CARD.width) / 2.0;
    let top = (height_mm - f32::from(ROWS) * CARD_HEIGHT) / 2.0;
    let places = (0..ROWS).flat_map(|row| (0..COLUMNS).map(move |column| (row, column)));
    let mut items = cut_marks(left, top);
    for (coach, (row, column)) in coaches.iter().zip(places) {
        let card = Sheet::fitted(CARD, language, |card| fill(card, event, coach, language));
        let card = card.page(String::new());
        let (x, y) = (left + f32::from(column) * CARD.width, top + f32::from(row) * CARD_HEIGHT);
        items.extend(card.items.into_iter().map(|item| item.moved_by(x, y)));
    }
    Page { title: say(language, "sign-cards"), width_mm, height_mm, items }
}

fn fill(card: &mut Sheet, event: &Event, coach: &Coach, language: Language) {
    card.text(&coach.name, &NAME);
    card.text(&coach.role, &ROLE);
    card.gap(2.0);
    card.text(&in_language(event, &coach.topics, language).join(" · "), &TOPICS);
    let languages: Vec<&str> = coach.languages.iter().map(|code| own_name(code)).collect();
    card.text(&languages.join(" · "), &TOPICS);
    let mut foot = card.another();
    if let Some(contact) = &coach.contact {
        foot.text(contact, &CONTACT);
    }
    foot.gap(1.5);
    foot.rule(0.2);
    foot.gap(1.5);
    foot.text(&in_language(event, &event.title, language), &SMALL);
    card.end_with(foot);
}

/// Short lines in the margin, where the cards are cut apart.
fn cut_marks(left: f32, top: f32) -> Vec<Item> {
    const LONG: f32 = 4.0;
    const THICK: f32 = 0.15;
    let (width, height) = SHEET;
    let upright = (0..=COLUMNS).flat_map(|n| {
        let x = left + f32::from(n) * CARD.width - THICK / 2.0;
        [top - LONG - 1.0, height - top + 1.0].map(|y| Rect { x, y, width: THICK, height: LONG })
    });
    let across = (0..=ROWS).flat_map(|n| {
        let y = top + f32::from(n) * CARD_HEIGHT - THICK / 2.0;
        [left - LONG - 1.0, width - left + 1.0].map(|x| Rect { x, y, width: LONG, height: THICK })
    });
    upright.chain(across).map(Item::Bar).collect()
}
