//! Where everything on a slip goes: 80 mm roll paper of which a printer reaches 72. Pure.
//! One left edge; the number is the loudest, then where and when, then the rest.
use crate::text::words::{either, tables};
use crate::text::{Weight, say, say_with};

use super::code::Code;
use super::page::{Item, Page, Rect};
use super::sheet::{Column, MARGIN, SMALL, Sheet, Style, style};
use super::{SlipContent, SlipError, When};

/// The code's side is at least this, without the quiet zone.
const CODE: f32 = 25.0;

/// A dot of a thermal printer: modules are whole dots, so that none is wider than another.
const DOT: f32 = 0.125;

/// Light modules the standard asks for around a code.
const QUIET_MODULES: f32 = 4.0;

/// Room for a line of handwriting.
const WRITING_LINE: f32 = 7.5;

const EVENT: Style = style(10.0, 8.0, Weight::Semibold, 2);
const LABEL: Style = style(9.5, 8.0, Weight::Semibold, 1);
const NAME: Style = style(17.0, 12.0, Weight::Bold, 2);
const AREA: Style = style(14.0, 11.0, Weight::Semibold, 3);
const PLACE: Style = style(23.0, 14.0, Weight::Bold, 3);
const BODY: Style = style(10.5, 10.5, Weight::Regular, 4);
const NOTE: Style = style(10.5, 10.5, Weight::Semibold, 2);
const UNSURE: Style = style(10.5, 10.5, Weight::Regular, 4);
const QUESTION: Style = style(13.0, 13.0, Weight::Semibold, 4);
const COPY: Style = style(22.0, 12.0, Weight::Bold, 1);
const NOW: Style = style(22.0, 19.0, Weight::Bold, 3);

/// The slip of a ticket.
pub fn layout(content: &SlipContent) -> Result<Page, SlipError> {
    let mut sheet = Sheet::new();
    copy_bar(&mut sheet, content);
    heading(&mut sheet, content);
    number(&mut sheet, content);
    place_and_time(&mut sheet, content);
    to_think_about(&mut sheet, content);
    foot(&mut sheet, content)?;
    let title = say_with(content.language, "slip-ticket", &[("number", content.number.into())]);
    Ok(sheet.page(title, content.language))
}

fn copy_bar(sheet: &mut Sheet, content: &SlipContent) {
    if content.copy <= 1 {
        return;
    }
    let mark = say_with(content.language, "slip-copy", &[("copy", content.copy.into())]);
    sheet.banner(&mark, &COPY, &say(content.language, "slip-copy-note"));
    sheet.gap(3.0);
}

fn heading(sheet: &mut Sheet, content: &SlipContent) {
    sheet.text(&content.event, &EVENT);
    sheet.text(&content.room, &SMALL);
    sheet.gap(2.0);
    sheet.rule(0.25);
    sheet.gap(2.5);
}

fn number(sheet: &mut Sheet, content: &SlipContent) {
    sheet.text(&say(content.language, "slip-your-number"), &LABEL);
    sheet.gap(3.0);
    sheet.digits(content.number);
    sheet.gap(4.5);
    if let Some(name) = &content.name {
        sheet.text(name, &NAME);
    }
    if content.people > 1 {
        let values = [("count", content.people.into())];
        sheet.text(&say_with(content.language, "slip-party", &values), &BODY);
    }
    sheet.gap(2.0);
    sheet.rule(0.75);
    sheet.gap(2.5);
}

fn place_and_time(sheet: &mut Sheet, content: &SlipContent) {
    let language = content.language;
    sheet.text(&content.area, &AREA);
    match &content.when {
        When::GoNow { table } => {
            sheet.gap(1.5);
            let now = say_with(language, "slip-go-now", &[("table", (*table).into())]);
            sheet.banner(&now, &NOW, "");
            sheet.gap(2.0);
        }
        When::Window { from, to } => {
            sheet.text(&tables(language, &content.tables), &PLACE);
            let values = [("from", from.as_str().into()), ("to", to.as_str().into())];
            sheet.text(&say_with(language, "slip-about", &values), &PLACE);
            sheet.gap(1.0);
        }
        When::Unknown => sheet.text(&tables(language, &content.tables), &PLACE),
    }
    if !content.coaches.is_empty() {
        let values = [("coaches", either(language, &content.coaches).into())];
        sheet.text(&say_with(language, "slip-with", &values), &BODY);
    }
    if let Some((number, of)) = content.group {
        let values = [("number", number.into()), ("of", of.into())];
        sheet.text(&say_with(language, "common-group", &values), &AREA);
    }
    if content.unsure {
        sheet.gap(1.0);
        let values = [("end", content.session_end.as_str().into())];
        sheet.text(&say_with(language, "slip-unsure", &values), &UNSURE);
    }
    if !matches!(content.when, When::GoNow { .. }) {
        sheet.gap(1.0);
        sheet.text(&say(language, "slip-order-note"), &NOTE);
    }
    sheet.gap(2.0);
    sheet.rule(0.25);
    sheet.gap(2.5);
}

fn to_think_about(sheet: &mut Sheet, content: &SlipContent) {
    if let Some(question) = &content.question {
        sheet.text(&say(content.language, "slip-think"), &LABEL);
        sheet.gap(0.5);
        sheet.text(question, &QUESTION);
        sheet.gap(3.0);
    }
    for key in ["slip-where-i-am", "slip-where-to-be"] {
        sheet.text(&say(content.language, key), &LABEL);
        for _ in 0..2 {
            sheet.gap(WRITING_LINE);
            sheet.rule(0.2);
        }
        sheet.gap(2.5);
    }
}

fn foot(sheet: &mut Sheet, content: &SlipContent) -> Result<(), SlipError> {
    let code = Code::of(&content.qr_text)?;
    let modules = modules_as_length(code.side());
    let module = (CODE / modules / DOT).ceil() * DOT;
    let (side, quiet) = (module * modules, module * QUIET_MODULES);
    sheet.gap((quiet - 2.5).max(0.0));
    let top = sheet.y;
    // The quiet zone of a code with few, large modules is wider than the margin.
    let square = Rect { x: MARGIN.max(quiet), y: top, width: side, height: side };
    sheet.items.push(Item::Code { code, square });

    let beside = Column::from(square.x + side + quiet);
    let language = content.language;
    sheet.text_in(&say(language, "slip-code-note"), &SMALL, &beside);
    sheet.gap(1.5);
    for (key, time) in
        [("slip-taken", &content.taken_at), ("slip-session-end", &content.session_end)]
    {
        if !time.is_empty() {
            let values = [("time", time.as_str().into())];
            sheet.text_in(&say_with(language, key, &values), &SMALL, &beside);
        }
    }
    sheet.gap(1.5);
    for line in [&content.organiser, &content.web, &content.contact] {
        sheet.text_in(line, &SMALL, &beside);
    }
    sheet.y = sheet.y.max(top + side + quiet - MARGIN);
    Ok(())
}

fn modules_as_length(side: usize) -> f32 {
    u16::try_from(side).map_or(0.0, f32::from)
}
