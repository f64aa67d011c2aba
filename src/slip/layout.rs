//! Where everything on a slip goes. Pure. One left edge; the number is the loudest, then where and
//! when, then the rest, which gives way where the paper is short.
use std::sync::Arc;

use crate::text::words::{either, tables};
use crate::text::{Weight, say, say_with};

use super::code::Code;
use super::page::{Item, Page, Rect};
use super::paper::{CodePlace, Frame, PaperSize};
use super::sheet::{Column, SMALL, Sheet, Style, style};
use super::{SlipContent, SlipError, When, stub};

/// The code's side is at least this, without the quiet zone.
const CODE: f32 = 25.0;

/// A dot of a thermal printer: modules are whole dots, so that none is wider than another.
const DOT: f32 = 0.125;

/// Light modules the standard asks for around a code.
const QUIET_MODULES: f32 = 4.0;

/// From the rule under the heading to the number.
const RULE_GAP: f32 = 2.5;

/// Room for a line of handwriting.
const WRITING_LINE: f32 = 7.5;
const AFTER_WRITING: f32 = 2.5;

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

/// What of a slip gives way where the paper is short.
#[derive(Clone, Copy)]
struct Room {
    /// Under each of the two things to write about.
    writing_lines: u8,
    question: bool,
    /// How large everything but the number is.
    size: f32,
}

/// Where the delegate is and wants to be.
const TO_WRITE: [&str; 2] = ["slip-where-i-am", "slip-where-to-be"];

/// On a roll there is room for this.
const WRITING_LINES: u8 = 2;

/// More is filled on no sheet.
const MOST_WRITING_LINES: u8 = 6;

impl Room {
    /// What to try on a paper, one after the other: first the lines to write on give way, then the
    /// question, then all becomes smaller.
    fn on(paper: PaperSize) -> impl Iterator<Item = Self> {
        let most = if paper.frame().height.is_some() { MOST_WRITING_LINES } else { WRITING_LINES };
        let lines = (0..=most).rev();
        let whole = lines.map(|writing_lines| Self { writing_lines, question: true, size: 1.0 });
        let bare = Self { writing_lines: 0, question: false, size: 1.0 };
        let smaller = |room: &Self| Some(Self { size: room.size * 0.94, ..*room });
        whole.chain(std::iter::successors(Some(bare), smaller))
    }
}

/// The slip of a ticket.
pub fn layout(content: &SlipContent, paper: PaperSize) -> Result<Page, SlipError> {
    on(content, paper, paper.frame())
}

/// The same, with a part for the table below it, to be torn off.
pub fn layout_with_stub(
    content: &SlipContent,
    of_table: &SlipContent,
    paper: PaperSize,
) -> Result<Page, SlipError> {
    let stub = stub::layout(of_table, paper);
    let frame = paper.frame();
    let frame = Frame { height: frame.height.map(|height| height - stub.height_mm), ..frame };
    Ok(on(content, paper, frame)?.followed_by(stub))
}

fn on(content: &SlipContent, paper: PaperSize, frame: Frame) -> Result<Page, SlipError> {
    let code = Code::of(&content.qr_text)?;
    let tried = Room::on(paper).map(|room| filled(content, paper, frame, &code, room));
    let title = say_with(content.language, "slip-ticket", &[("number", content.number.into())]);
    // However long everything is, it becomes small enough.
    let sheet = tried.take(MOST_TRIES).find(|sheet| sheet.left() >= 0.0);
    Ok(sheet.ok_or(SlipError::TooLong)?.page(title))
}

/// All texts have a longest length: at a third of their size they fit on any paper.
const MOST_TRIES: usize = 30;

fn filled(content: &SlipContent, paper: PaperSize, frame: Frame, code: &Code, room: Room) -> Sheet {
    let mut sheet = Sheet::new(frame.shrunk(room.size), content.language);
    copy_bar(&mut sheet, content);
    heading(&mut sheet, content);
    number(&mut sheet, content, paper, code);
    place_and_time(&mut sheet, content);
    to_think_about(&mut sheet, content, paper, room);
    let mut foot_of_it = sheet.another();
    foot(&mut foot_of_it, content, paper, code);
    sheet.end_with(foot_of_it);
    sheet
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
    let mut column = sheet.line();
    let mut below = sheet.y;
    if let Some(logo) = &content.logo {
        let (width, height) = logo.size();
        let (width, height) = (sheet.scaled(width), sheet.scaled(height));
        let (x, y) = (column.x + column.width - width, sheet.y);
        let rect = Rect { x, y, width, height };
        sheet.items.push(Item::Logo { logo: Arc::clone(logo), rect });
        column.width -= width + sheet.scaled(3.0);
        below = rect.y + rect.height;
    }
    sheet.text_in(&content.event, &EVENT, column);
    sheet.text_in(&content.room, &SMALL, column);
    sheet.y = sheet.y.max(below);
    sheet.gap(2.0);
    sheet.rule(0.25);
    sheet.gap(RULE_GAP);
}

fn number(sheet: &mut Sheet, content: &SlipContent, paper: PaperSize, code: &Code) {
    let top = sheet.y;
    let mut column = sheet.line();
    let mut under_code = top;
    if paper.code() == CodePlace::BesideNumber {
        let size = CodeSize::of(code, sheet.scaled(CODE));
        let right = column.x + column.width;
        column.width -= size.side + size.quiet + sheet.scaled(1.0);
        // The margin is as light as a quiet zone, the rule above is not.
        let square = size.square(right - size.side, top + size.quiet - sheet.scaled(RULE_GAP));
        under_code = square.y + size.side + size.quiet;
        sheet.items.push(Item::Code { code: code.clone(), square });
    }
    sheet.text_in(&say(content.language, "slip-your-number"), &LABEL, column);
    sheet.gap(3.0);
    sheet.digits(content.number, column);
    sheet.gap(4.5);
    sheet.y = sheet.y.max(under_code);
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
}

fn to_think_about(sheet: &mut Sheet, content: &SlipContent, paper: PaperSize, room: Room) {
    let question = content.question.as_ref().filter(|_| room.question);
    // Between two rules there is something; the foot of a sheet begins with one, and that of a roll with
    // the code.
    if question.is_some() || room.writing_lines > 0 || paper.frame().height.is_none() {
        sheet.rule(0.25);
        sheet.gap(2.5);
    }
    if let Some(question) = question {
        sheet.text(&say(content.language, "slip-think"), &LABEL);
        sheet.gap(0.5);
        sheet.text(question, &QUESTION);
        sheet.gap(3.0);
    }
    if room.writing_lines == 0 {
        return;
    }
    let to_write = |sheet: &mut Sheet, nth: usize, column: Column| {
        sheet.text_in(&say(content.language, TO_WRITE[nth]), &LABEL, column);
        for _ in 0..room.writing_lines {
            sheet.gap(WRITING_LINE);
            sheet.rule_in(0.2, column);
        }
        sheet.gap(AFTER_WRITING);
    };
    if paper.frame().height.is_some() {
        sheet.beside(sheet.halves(), to_write);
    } else {
        for nth in 0..TO_WRITE.len() {
            to_write(sheet, nth, sheet.line());
        }
    }
}

/// What the reader of a code is for, when the slip was taken, and whom to ask.
fn foot(sheet: &mut Sheet, content: &SlipContent, paper: PaperSize, code: &Code) {
    let line = sheet.line();
    match paper.code() {
        CodePlace::BesideNumber => {
            sheet.rule(0.25);
            sheet.gap(2.5);
            let about = [about_the_ticket, about_the_event];
            sheet.beside(sheet.halves(), |sheet, nth, half| about[nth](sheet, content, half));
        }
        CodePlace::BesideFoot => {
            let (square, quiet) = code_of_foot(sheet, code);
            let beside = sheet.line_from(square.x + square.width + quiet);
            about_the_ticket(sheet, content, beside);
            sheet.gap(1.5);
            about_the_event(sheet, content, beside);
            sheet.y = sheet.y.max(square.y + square.height + quiet - paper.frame().margin);
        }
        CodePlace::AboveFoot => {
            let (square, quiet) = code_of_foot(sheet, code);
            sheet.y = square.y + square.height + quiet;
            about_the_ticket(sheet, content, line);
            sheet.gap(1.5);
            about_the_event(sheet, content, line);
        }
    }
}

/// Puts the code at the left edge; its square and its quiet zone.
fn code_of_foot(sheet: &mut Sheet, code: &Code) -> (Rect, f32) {
    let size = CodeSize::of(code, CODE);
    sheet.y += (size.quiet - sheet.scaled(AFTER_WRITING)).max(0.0);
    // The quiet zone of a code with few, large modules is wider than the margin.
    let square = size.square(sheet.line().x.max(size.quiet), sheet.y);
    sheet.items.push(Item::Code { code: code.clone(), square });
    (square, size.quiet)
}

fn about_the_ticket(sheet: &mut Sheet, content: &SlipContent, column: Column) {
    let language = content.language;
    sheet.text_in(&say(language, "slip-code-note"), &SMALL, column);
    sheet.gap(1.5);
    for (key, time) in
        [("slip-taken", &content.taken_at), ("slip-session-end", &content.session_end)]
    {
        if !time.is_empty() {
            let values = [("time", time.as_str().into())];
            sheet.text_in(&say_with(language, key, &values), &SMALL, column);
        }
    }
}

fn about_the_event(sheet: &mut Sheet, content: &SlipContent, column: Column) {
    for line in [&content.organiser, &content.web, &content.contact] {
        sheet.text_in(line, &SMALL, column);
    }
}

/// How large a code is, in millimetres.
struct CodeSize {
    side: f32,
    quiet: f32,
}

impl CodeSize {
    /// At least `side`, without the quiet zone.
    fn of(code: &Code, side: f32) -> Self {
        let modules = u16::try_from(code.side()).map_or(0.0, f32::from);
        let module = (side / modules / DOT).ceil() * DOT;
        Self { side: module * modules, quiet: module * QUIET_MODULES }
    }

    fn square(&self, x: f32, y: f32) -> Rect {
        Rect { x, y, width: self.side, height: self.side }
    }
}
