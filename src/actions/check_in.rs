//! Taking a number with a badge, with the slip of one taken before, or without a badge.

use super::Context;
use super::look_up::{Shown, wanted};
use crate::domain::Refusal;
use crate::domain::badge::clean_name;
use crate::domain::event::AreaCode;
use crate::domain::queue::{CheckIn, Done, Queue, Wanted};
use crate::store::DeedError;

/// Who asks for a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    Shown(Shown),
    /// Somebody without a badge: the slip will be theirs.
    NoBadge {
        name: Option<String>,
    },
}

/// What the person chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub area: AreaCode,
    /// How many come together, 1 to 4.
    pub people: u8,
    /// The language of slip and screens.
    pub language: Option<String>,
    /// Languages the people can talk in; empty: any will do.
    pub languages: Vec<String>,
    pub goal: Option<String>,
    pub reason: Option<String>,
    pub group: bool,
    pub step_free: bool,
    /// Why staff give a number although it will hardly be reached.
    pub over_the_rule: Option<String>,
}

impl Choice {
    /// Nothing but an area.
    pub fn of(area: AreaCode) -> Self {
        Self {
            area,
            people: 1,
            language: None,
            languages: Vec::new(),
            goal: None,
            reason: None,
            group: false,
            step_free: false,
            over_the_rule: None,
        }
    }
}

/// Gives a number, or finds the one there is; a new one gets its paper where there is a
/// `paper` station.
pub fn check_in(
    context: Context<'_>,
    who: &Who,
    choice: &Choice,
    paper: Option<&str>,
) -> Result<Done, DeedError> {
    let wants = match who {
        Who::Shown(shown) => wanted(shown),
        Who::NoBadge { .. } => Wanted::default(),
    };
    context.store.deed(&context.request("check-in", wants), &mut |queue| {
        let done = match who {
            Who::Shown(Shown::Slip(token)) => {
                let ticket = queue.ticket_of_slip(token).ok_or(Refusal::SlipUnknown)?;
                let number = ticket.number;
                queue.welcome_back(number)?
            }
            Who::Shown(Shown::Badge { key, name, language }) => {
                let language = choice.language.clone().or_else(|| language.clone());
                let form = form(context, choice, name.clone(), language);
                queue.check_in(CheckIn { badge: Some(key.clone()), ..form })?
            }
            Who::NoBadge { name } => {
                let name = name.as_deref().and_then(clean_name);
                queue.check_in(form(context, choice, name, choice.language.clone()))?
            }
        };
        order_paper(queue, done, paper)
    })
}

fn form(
    context: Context<'_>,
    choice: &Choice,
    name: Option<String>,
    language: Option<String>,
) -> CheckIn {
    CheckIn {
        badge: None,
        token: (context.chance)(),
        name,
        language,
        area: choice.area.clone(),
        people: choice.people,
        languages: choice.languages.clone(),
        goal: choice.goal.clone(),
        reason: choice.reason.clone(),
        group: choice.group,
        step_free: choice.step_free,
        over_the_rule: choice.over_the_rule.clone(),
    }
}

fn order_paper(queue: &mut Queue, done: Done, paper: Option<&str>) -> Result<Done, Refusal> {
    if let (false, Some(station)) = (done.existing, paper) {
        for ticket in &done.tickets {
            queue.print_first(ticket.number, station)?;
        }
    }
    Ok(done)
}
