//! Taking a number with a badge, with the slip of one taken before, or without a badge.

use super::Context;
use super::look_up::{Shown, wanted};
use crate::domain::Refusal;
use crate::domain::account::{ABANDONED, Unmet};
use crate::domain::badge::{BadgeKey, clean_name};
use crate::domain::event::AreaCode;
use crate::domain::queue::{CheckIn, Done, Queue, Wanted};
use crate::domain::ticket::MOST_PEOPLE;
use crate::store::{DeedError, StoreError};

/// Who asks for a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    Shown(Shown),
    /// Somebody without a badge: the slip will be theirs.
    NoBadge {
        name: Option<String>,
    },
}

impl Who {
    /// Tells them from everybody else. What a list says of a badge may have changed meanwhile.
    fn is(&self) -> &str {
        match self {
            Self::Shown(Shown::Badge { key, .. }) => &key.0,
            Self::Shown(Shown::Slip(token)) => &token.0,
            Self::NoBadge { name } => name.as_deref().unwrap_or_default(),
        }
    }
}

/// What the person chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub area: AreaCode,
    /// How many come together, `companions` among them.
    pub people: u8,
    /// The badges of those who come along, as far as they were shown.
    pub companions: Vec<BadgeKey>,
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
            companions: Vec::new(),
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
/// `paper` station. Who is turned away is counted, and not named.
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
    let request = context.request("check-in", &(who.is(), choice), wants);
    let answer = context.store.deed(&request, &mut |queue| {
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
    });
    if let Err(DeedError::Refused(refusal)) = &answer
        && refusal.turned_away_from().is_some()
    {
        let language = choice.languages.first().or(choice.language.as_ref());
        let asked = Asked {
            area: Some(choice.area.clone()),
            language: language.cloned(),
            people: choice.people,
        };
        let badge = match who {
            Who::Shown(Shown::Badge { key, .. }) => Some(key),
            _ => None,
        };
        note_unmet(context, refusal.code(), asked, badge)?;
    }
    answer
}

/// What somebody asked for, as far as they did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub area: Option<AreaCode>,
    pub language: Option<String>,
    pub people: u8,
}

/// Somebody goes from the kiosk without a number: they read why there would be none (`refused`), or
/// chose nothing. Counted while numbers are given, and only of those who have none; the badge of
/// whoever chose nothing is not kept.
pub fn go_without(
    context: Context<'_>,
    badge: Option<&BadgeKey>,
    refused: Option<&Refusal>,
    asked: Asked,
) -> Result<(), StoreError> {
    let wanted = Wanted { badge: badge.cloned(), ..Wanted::default() };
    let queue = context.store.look(context.at, &wanted)?;
    let session = queue.session();
    let given = session.check_in_opens <= queue.now() && queue.now() < session.ends;
    if !given || badge.is_some_and(|badge| queue.active_ticket_of(badge).is_some()) {
        return Ok(());
    }
    let turned_away = refused.filter(|refusal| refusal.turned_away_from().is_some());
    let why = turned_away.map_or(ABANDONED, Refusal::code);
    note_unmet(context, why, asked, badge.filter(|_| turned_away.is_some()))
}

fn note_unmet(
    context: Context<'_>,
    why: &str,
    asked: Asked,
    badge: Option<&BadgeKey>,
) -> Result<(), StoreError> {
    let unmet = Unmet {
        at: context.at.now,
        why: why.to_owned(),
        area: asked.area,
        language: asked.language,
        people: asked.people.clamp(1, MOST_PEOPLE),
        station: context.station.map(str::to_owned),
        badge: badge.cloned(),
    };
    context.store.note_unmet(context.at, &unmet)
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
        companions: choice.companions.clone(),
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
