//! A ticket out of its row: what is read, and in which order.

use rusqlite::Row;

use super::rows::{Ms, Values};
use crate::domain::badge::BadgeKey;
use crate::domain::event::{AreaCode, CoachCode, TableNumber};
use crate::domain::mode::Mode;
use crate::domain::ticket::{Number, Ticket, TicketState, Token, Told};

/// What is read of a ticket, in the order [`ticket`] reads it.
pub(super) const COLUMNS: &str = "number, area, state, table_number, badge, token, name, language, people, \
     languages, goal, reason, joins_group, step_free, place, absences, taken_at, window_from, \
     window_to, called_at, recalled_at, started_at, ended_at, copies, \
     companions, away_until, first_area, first_from, first_to, chance, over_the_rule, coach, mode, \
     briefed";

/// The ticket in a row of [`COLUMNS`].
pub(super) fn ticket(row: &Row<'_>) -> rusqlite::Result<Ticket> {
    let mut values = Values::of(row);
    let (number, area) = (Number(values.next()?), AreaCode(values.next()?));
    Ok(Ticket {
        number,
        area: area.clone(),
        state: values.named(TicketState::from_name)?,
        table: values.next::<Option<u16>>()?.map(TableNumber),
        badge: values.next::<Option<String>>()?.map(BadgeKey),
        token: Token(values.next()?),
        name: values.next()?,
        language: values.next()?,
        people: values.next()?,
        languages: values.list()?,
        goal: values.next()?,
        reason: values.next()?,
        group: values.next()?,
        step_free: values.next()?,
        place: values.next()?,
        absences: values.next()?,
        taken_at: values.next::<Ms>()?.0,
        window: values.window()?,
        called_at: values.moment()?,
        recalled_at: values.moment()?,
        started_at: values.moment()?,
        ended_at: values.moment()?,
        copies: values.next()?,
        companions: values.list()?.into_iter().map(BadgeKey).collect(),
        away_until: values.moment()?,
        first: told(&mut values, area)?,
        coach: values.next::<Option<String>>()?.map(CoachCode),
        mode: values.named_or_none(Mode::from_name)?,
        briefed: values.next()?,
    })
}

/// What was told first; a ticket of an older version was always for the same area.
fn told(values: &mut Values<'_>, area: AreaCode) -> rusqlite::Result<Told> {
    Ok(Told {
        area: values.next::<Option<String>>()?.map_or(area, AreaCode),
        window: values.window()?,
        chance: values.next()?,
        over_the_rule: values.next()?,
    })
}
