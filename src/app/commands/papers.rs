//! `dropin sign`, `coach-card`, `poster`, `handout` and `plan-sheet`.

use serde::Serialize;
use serde_json::json;

use crate::app::cli::papers::{CoachCard, Drawn, Handout, PlanSheet, Poster, Sign};
use crate::app::failure::Failure;
use crate::app::house::{House, write_file};
use crate::app::output::{Output, note};
use crate::domain::Refusal;
use crate::domain::event::{CoachCode, Event, Table, TableNumber};
use crate::domain::plan::{Goal, Plan, Timing};
use crate::slip::{self, Page};
use crate::text::{Language, missing_glyphs};

/// A sign for each table, or for one.
pub(crate) fn sign(house: &House, args: &Sign) -> Result<(), Failure> {
    let event = house.store.event()?;
    let tables: Vec<&Table> = match args.table.map(TableNumber) {
        None => event.tables.iter().collect(),
        Some(table) => vec![event.table(table).ok_or_else(|| unknown(&event, table))?],
    };
    let language = language(&event, &args.drawn);
    let page = |table| slip::sign::layout(&event, table, args.size, language);
    write(house, &args.drawn, &tables.into_iter().map(page).collect::<Vec<_>>())
}

/// Cards to be cut out.
pub(crate) fn coach_card(house: &House, args: &CoachCard) -> Result<(), Failure> {
    let event = house.store.event()?;
    let language = language(&event, &args.drawn);
    let pages = match args.coach.clone().map(CoachCode) {
        None => slip::coach_cards::of_all(&event, language),
        Some(code) => {
            let coach = event.coach(&code);
            let coach = coach.ok_or_else(|| Refusal::CoachUnknown { coach: code.clone() })?;
            slip::coach_cards::of_one(&event, coach, language)
        }
    };
    write(house, &args.drawn, &pages)
}

pub(crate) fn poster(house: &House, args: &Poster) -> Result<(), Failure> {
    let event = house.store.event()?;
    let page = slip::poster::layout(&event, args.size, language(&event, &args.drawn));
    write(house, &args.drawn, &[page])
}

pub(crate) fn handout(house: &House, args: &Handout) -> Result<(), Failure> {
    let event = house.store.event()?;
    let page = slip::handout::layout(&event, language(&event, &args.drawn));
    write(house, &args.drawn, &[page])
}

/// A goal as scripts see it.
#[derive(Serialize)]
struct GoalShape<'a> {
    goal: &'a str,
    by: String,
    /// What is the matter with its date.
    problem: Option<&'static str>,
}

/// A learning plan. It is drawn and forgotten.
pub(crate) fn plan_sheet(house: &House, args: &PlanSheet) -> Result<(), Failure> {
    let event = house.store.event()?;
    let today = house.at().now.with_timezone(&event.time_zone).date_naive();
    let plan = Plan::new(today, args.until, args.personal.clone(), args.professional.clone());
    for goal in plan.personal().iter().chain(plan.professional()) {
        match plan.timing(goal) {
            Timing::Fine => {}
            Timing::Past => note(&format!("{}: {} is over already", goal.text, goal.by)),
            Timing::TooFar => note(&format!("{}: {} is after the plan ends", goal.text, goal.by)),
        }
        let left_out = missing_glyphs(&goal.text);
        if !left_out.is_empty() {
            let signs: String = left_out.into_iter().collect();
            note(&format!(
                "{}: {signs} cannot be printed: a dot stands for a letter, other signs are left out",
                goal.text
            ));
        }
    }
    if let Some(until) = args.until.filter(|until| *until < today) {
        note(&format!("the plan ends on {until}, which is over already"));
    }
    let pages = slip::plan::layout(&plan, args.size, language(&event, &args.drawn));
    let file = draw(&args.drawn, &pages)?;
    let shape = |goals: &[Goal]| {
        let shape = |goal: &Goal| {
            let problem = plan.timing(goal).code();
            json!(GoalShape { goal: &goal.text, by: goal.by.to_string(), problem })
        };
        goals.iter().map(shape).collect::<Vec<_>>()
    };
    let shape = json!({
        "file": file,
        "pages": pages.len(),
        "personal": shape(plan.personal()),
        "professional": shape(plan.professional()),
    });
    Output { json: house.json }.either(&shape, || file.clone())
}

/// The language that was asked for, or the event's main one.
fn language(event: &Event, drawn: &Drawn) -> Language {
    let main = || Language::from_code(event.main_language());
    drawn.language.or_else(main).unwrap_or_default()
}

fn write(house: &House, drawn: &Drawn, pages: &[Page]) -> Result<(), Failure> {
    let file = draw(drawn, pages)?;
    let shape = json!({ "file": file, "pages": pages.len() });
    Output { json: house.json }.either(&shape, || file.clone())
}

/// Writes the file; its name.
fn draw(drawn: &Drawn, pages: &[Page]) -> Result<String, Failure> {
    let pdf = slip::pdf::write_all(pages)
        .map_err(|error| Failure::told("paper_not_drawn", error.to_string()))?;
    write_file(&drawn.out, &pdf)?;
    Ok(drawn.out.display().to_string())
}

fn unknown(event: &Event, table: TableNumber) -> Refusal {
    let highest = event.tables.iter().map(|table| table.number.0).max().unwrap_or(0);
    Refusal::TableUnknown { table, highest }
}
