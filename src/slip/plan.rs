//! The learning plan a delegate takes home: personal and professional goals, each with a date, in
//! order of date, and lines for those that are still to come.
use crate::domain::plan::{Goal, Plan, Timing};
use crate::text::words::date;
use crate::text::{Language, Weight, say, say_with};

use super::page::Page;
use super::paper::SheetSize;
use super::sheet::{Column, SMALL, Sheet, Style, style};

const TITLE: Style = style(20.0, 14.0, Weight::Bold, 2);
const LEAD: Style = style(10.5, 10.5, Weight::Regular, 3);
const PART: Style = style(13.0, 11.0, Weight::Bold, 1);
const HEAD: Style = style(8.0, 7.0, Weight::Semibold, 1);
const GOAL: Style = style(11.0, 9.0, Weight::Regular, 5);
const DATE: Style = style(11.0, 8.0, Weight::Semibold, 2);
const REMARK: Style = style(8.5, 8.0, Weight::Semibold, 2);

/// Room for a goal somebody writes by hand.
const LINE: f32 = 9.0;

/// Lines in each part, with the goals that are there; more if there is room.
const LINES: usize = 3;

/// The sheet.
pub fn layout(plan: &Plan, size: SheetSize, language: Language) -> Page {
    let lines =
        |lines| Sheet::fitted(size.frame(), language, |sheet| fill(sheet, plan, lines, language));
    let most = (LINES..).map(lines).take(12).take_while(Sheet::is_in_full_size);
    let sheet = most.last().unwrap_or_else(|| lines(0));
    sheet.page(say(language, "plan-title"))
}

fn fill(sheet: &mut Sheet, plan: &Plan, lines: usize, language: Language) {
    sheet.text(&say(language, "plan-title"), &TITLE);
    sheet.gap(1.0);
    sheet.text(&say(language, "plan-lead"), &LEAD);
    if let Some(until) = plan.until {
        let values = [("date", date(language, &until).into())];
        sheet.text(&say_with(language, "plan-until", &values), &LEAD);
    }
    sheet.gap(3.0);
    for (key, goals) in
        [("plan-personal", plan.personal()), ("plan-professional", plan.professional())]
    {
        sheet.rule(0.5);
        sheet.gap(2.5);
        sheet.text(&say(language, key), &PART);
        heads(sheet, language);
        for goal in goals {
            written(sheet, plan, goal, language);
        }
        for _ in goals.len()..lines {
            sheet.gap(LINE);
            rules(sheet);
        }
        sheet.gap(5.0);
    }
    let mut foot = sheet.another();
    foot.rule(0.25);
    foot.gap(2.0);
    foot.text(&say(language, "plan-yours"), &SMALL);
    sheet.end_with(foot);
}

/// What is to be reached, how it begins, and by when.
fn columns(sheet: &Sheet) -> [Column; 3] {
    let Column { x, width } = sheet.line();
    let gap = sheet.scaled(4.0);
    let date = sheet.scaled(36.0);
    let rest = width - date - 2.0 * gap;
    let (goal, step) = (rest * 0.58, rest * 0.42);
    [
        Column { x, width: goal },
        Column { x: x + goal + gap, width: step },
        Column { x: x + goal + step + 2.0 * gap, width: date },
    ]
}

fn heads(sheet: &mut Sheet, language: Language) {
    sheet.gap(1.0);
    let heads = ["plan-goal", "plan-first-step", "plan-by"];
    sheet.beside(columns(sheet), |sheet, nth, column| {
        sheet.text_in(&say(language, heads[nth]), &HEAD, column);
    });
}

fn written(sheet: &mut Sheet, plan: &Plan, goal: &Goal, language: Language) {
    sheet.gap(2.0);
    let top = sheet.y;
    sheet.beside(columns(sheet), |sheet, nth, column| match nth {
        0 => sheet.text_in(&goal.text, &GOAL, column),
        1 => {}
        _ => {
            sheet.text_in(&date(language, &goal.by), &DATE, column);
            let remark = match plan.timing(goal) {
                Timing::Fine => return,
                Timing::Past => "plan-past",
                Timing::TooFar => "plan-too-far",
            };
            sheet.text_in(&say(language, remark), &REMARK, column);
        }
    });
    // As high as a line that is written by hand, at least.
    sheet.y = sheet.y.max(top + sheet.scaled(LINE - 3.0)) + sheet.scaled(1.0);
    rules(sheet);
}

fn rules(sheet: &mut Sheet) {
    sheet.beside(columns(sheet), |sheet, _, column| sheet.rule_in(0.2, column));
}
