//! The learning plan a delegate takes home: personal and professional goals, each with a date, in
//! order of date, and lines for those that are still to come. Whoever has many gets more sheets.
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
const GOAL: Style = style(11.0, 11.0, Weight::Regular, 14);
const DATE: Style = style(11.0, 8.0, Weight::Semibold, 2);
const REMARK: Style = style(8.5, 8.0, Weight::Semibold, 2);

/// Room for a goal somebody writes by hand.
const LINE: f32 = 9.0;

/// Lines in each part, with the goals that are there; more if there is room.
const LINES: usize = 3;

/// Goals that stand on one sheet.
#[derive(Clone, Copy)]
struct Share<'a> {
    personal: &'a [Goal],
    professional: &'a [Goal],
}

impl Share<'_> {
    fn count(&self) -> usize {
        self.personal.len() + self.professional.len()
    }

    /// The first so many of them, and the others.
    fn parted(&self, at: usize) -> (Self, Self) {
        let of_personal = at.min(self.personal.len());
        let personal = self.personal.split_at(of_personal);
        let professional = self.professional.split_at(at - of_personal);
        (
            Self { personal: personal.0, professional: professional.0 },
            Self { personal: personal.1, professional: professional.1 },
        )
    }
}

/// Which sheet of how many it is.
#[derive(Clone, Copy)]
struct Place {
    nth: usize,
    of: usize,
}

/// The sheets: one, or as many as it takes until the texts can be read.
pub fn layout(plan: &Plan, size: SheetSize, language: Language) -> Vec<Page> {
    let frame = size.frame();
    let filling = |share, place, lines| {
        move |sheet: &mut Sheet| fill(sheet, plan, share, place, lines, language)
    };
    let title = || say(language, "plan-title");
    let all = Share { personal: plan.personal(), professional: plan.professional() };
    let alone = Place { nth: 1, of: 1 };
    if Sheet::is_room_for(frame, language, filling(all, alone, 0)) {
        let sheet = |lines| Sheet::fitted(frame, language, filling(all, alone, lines));
        let most = (LINES..).map(sheet).take(12).take_while(Sheet::is_in_full_size).last();
        return vec![most.unwrap_or_else(|| sheet(0)).page(title())];
    }
    let (mut shares, mut rest) = (Vec::new(), all);
    while rest.count() > 0 {
        let fits = |count: &usize| {
            let first = rest.parted(*count).0;
            Sheet::is_room_for(frame, language, filling(first, Place { nth: 1, of: 2 }, 0))
        };
        let most = (1..=rest.count()).take_while(fits).last().unwrap_or(1);
        let (here, others) = rest.parted(most);
        shares.push(here);
        rest = others;
    }
    let of = shares.len();
    let page = |(share, nth)| {
        Sheet::fitted(frame, language, filling(share, Place { nth, of }, 0)).page(title())
    };
    shares.into_iter().zip(1..).map(page).collect()
}

fn fill(
    sheet: &mut Sheet,
    plan: &Plan,
    share: Share<'_>,
    place: Place,
    lines: usize,
    language: Language,
) {
    sheet.text(&say(language, "plan-title"), &TITLE);
    sheet.gap(1.0);
    sheet.text(&say(language, "plan-lead"), &LEAD);
    if let Some(until) = plan.until {
        let values = [("date", date(language, &until).into())];
        sheet.text(&say_with(language, "plan-until", &values), &LEAD);
    }
    sheet.gap(3.0);
    let parts = [("plan-personal", share.personal), ("plan-professional", share.professional)];
    // No heads without a line below.
    for (key, goals) in parts.into_iter().filter(|(_, goals)| lines > 0 || !goals.is_empty()) {
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
    let yours = say(language, "plan-yours");
    let Place { nth, of } = place;
    foot.text(&if of == 1 { yours } else { format!("{nth} / {of} · {yours}") }, &SMALL);
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
