//! A ticket out of its row: what is read, and in which order.

use rusqlite::Row;
use rusqlite::types::FromSql;

use super::rows::{Ms, unreadable};
use crate::domain::Moment;
use crate::domain::badge::BadgeKey;
use crate::domain::event::{AreaCode, CoachCode, TableNumber};
use crate::domain::mode::Mode;
use crate::domain::ticket::{Number, Ticket, TicketState, Token, Told, Window};

/// What is read of a ticket, in the order [`ticket`] reads it: to look for each value of each row
/// by its name took a fifth of a check-in's time.
pub(super) const COLUMNS: &str = "number, area, state, table_number, badge, token, name, language, people, \
     languages, goal, reason, joins_group, step_free, place, absences, taken_at, window_from, \
     window_to, called_at, recalled_at, started_at, ended_at, copies, \
     companions, away_until, first_area, first_from, first_to, chance, over_the_rule, coach, mode, \
     briefed";

/// The ticket in a row of [`COLUMNS`].
pub(super) fn ticket(row: &Row<'_>) -> rusqlite::Result<Ticket> {
    let mut values = Values { row, next: 0 };
    let (number, area) = (Number(values.next()?), AreaCode(values.next()?));
    Ok(Ticket {
        number,
        area: area.clone(),
        state: values.state()?,
        table: values.next::<Option<u16>>()?.map(TableNumber),
        badge: values.next::<Option<String>>()?.map(BadgeKey),
        token: Token(values.next()?),
        name: values.next()?,
        language: values.next()?,
        people: values.next()?,
        languages: values.list("languages")?,
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
        companions: values.list("companions")?.into_iter().map(BadgeKey).collect(),
        away_until: values.moment()?,
        first: values.told(area)?,
        coach: values.next::<Option<String>>()?.map(CoachCode),
        mode: values.mode()?,
        briefed: values.next()?,
    })
}

/// A row's values, one after the other.
struct Values<'a> {
    row: &'a Row<'a>,
    next: usize,
}

impl Values<'_> {
    fn next<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        self.next += 1;
        self.row.get(self.next - 1)
    }

    fn moment(&mut self) -> rusqlite::Result<Option<Moment>> {
        Ok(self.next::<Option<Ms>>()?.map(|ms| ms.0))
    }

    fn window(&mut self) -> rusqlite::Result<Option<Window>> {
        let (from, to) = (self.moment()?, self.moment()?);
        Ok(from.zip(to).map(|(from, to)| Window { from, to }))
    }

    fn state(&mut self) -> rusqlite::Result<TicketState> {
        let name: String = self.next()?;
        let unknown = || unreadable(self.row, "state", format!("state {name:?} is unknown"));
        TicketState::from_name(&name).ok_or_else(unknown)
    }

    /// What was told first; a ticket of an older version was always for the same area.
    fn told(&mut self, area: AreaCode) -> rusqlite::Result<Told> {
        Ok(Told {
            area: self.next::<Option<String>>()?.map_or(area, AreaCode),
            window: self.window()?,
            chance: self.next()?,
            over_the_rule: self.next()?,
        })
    }

    fn mode(&mut self) -> rusqlite::Result<Option<Mode>> {
        let Some(name) = self.next::<Option<String>>()? else { return Ok(None) };
        let unknown = || unreadable(self.row, "mode", format!("mode {name:?} is unknown"));
        Mode::from_name(&name).map(Some).ok_or_else(unknown)
    }

    /// A column that holds a list of texts.
    fn list(&mut self, column: &str) -> rusqlite::Result<Vec<String>> {
        let list: String = self.next()?;
        serde_json::from_str(&list).map_err(|error| unreadable(self.row, column, error.to_string()))
    }
}
