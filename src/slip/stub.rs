//! The part of a slip for the table: whose turn it is, where and when, to be torn off and put down there.
//! It carries no name, and no code.

use crate::text::words::tables;
use crate::text::{Weight, say, say_with};

use super::page::{Item, Page, Rect};
use super::paper::{Frame, PaperSize};
use super::sheet::{Column, SMALL, Sheet, Style, style};
use super::{SlipContent, When};

const AREA: Style = style(12.0, 9.0, Weight::Semibold, 2);
const PLACE: Style = style(15.0, 10.0, Weight::Bold, 2);
const COPY: Style = style(12.0, 9.0, Weight::Bold, 1);

/// A dash of the line to tear along, and the gap after it, in millimetres.
const DASH: f32 = 2.0;

/// The stub, as long as it needs to be.
pub(super) fn layout(content: &SlipContent, paper: PaperSize) -> Page {
    let frame = paper.frame();
    let frame = Frame { height: None, digits: frame.digits * 0.55, ..frame };
    let mut sheet = Sheet::new(frame, content.language);
    tear_line(&mut sheet);
    sheet.gap(2.5);
    sheet.text(&say(content.language, "slip-stub"), &SMALL);
    sheet.gap(1.5);
    let halves = sheet.halves();
    sheet.beside(halves, |sheet, nth, half| match nth {
        0 => sheet.digits(content.number, half),
        _ => facts(sheet, content, half),
    });
    let title = say_with(content.language, "slip-ticket", &[("number", content.number.into())]);
    sheet.page(title)
}

fn tear_line(sheet: &mut Sheet) {
    let Column { x, width } = sheet.line();
    sheet.y = 0.0;
    let mut from = x;
    while from + DASH <= x + width {
        sheet.items.push(Item::Bar(Rect { x: from, y: 0.0, width: DASH, height: 0.2 }));
        from += 2.0 * DASH;
    }
}

fn facts(sheet: &mut Sheet, content: &SlipContent, column: Column) {
    let language = content.language;
    if content.copy > 1 {
        let copy = [("copy", content.copy.into())];
        sheet.text_in(&say_with(language, "slip-copy", &copy), &COPY, column);
    }
    sheet.text_in(&content.area, &AREA, column);
    let places: &[u32] = match &content.when {
        When::GoNow { table } => std::slice::from_ref(table),
        When::Window { .. } | When::Unknown => &content.tables,
    };
    sheet.text_in(&tables(language, places), &PLACE, column);
    if let When::Window { from, to } = &content.when {
        let values = [("from", from.as_str().into()), ("to", to.as_str().into())];
        sheet.text_in(&say_with(language, "slip-about", &values), &PLACE, column);
    }
    if content.people > 1 {
        let people = [("count", content.people.into())];
        sheet.text_in(&say_with(language, "slip-party", &people), &SMALL, column);
    }
}
