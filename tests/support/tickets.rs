//! Tickets made by hand, for figures that can be counted by hand.

use chrono::TimeDelta;
use dropin::domain::mode::Mode;
use dropin::domain::ticket::{Ticket, TicketState, Told, Window};

use super::{area, at, number, token_of};

/// A ticket that waits for career since `taken`; a window from `taken` to ten minutes later was told.
pub fn ticket(n: u32, taken: &str) -> Ticket {
    let window = Window { from: at(taken), to: at(taken) + TimeDelta::minutes(10) };
    let told =
        Told { area: area("career"), window: Some(window), chance: Some(90), over_the_rule: false };
    Ticket {
        number: number(n),
        area: area("career"),
        state: TicketState::Waiting,
        table: None,
        badge: None,
        token: token_of(&n.to_string()),
        name: None,
        language: None,
        people: 1,
        companions: Vec::new(),
        languages: Vec::new(),
        goal: None,
        reason: None,
        group: false,
        step_free: false,
        place: i64::from(n),
        absences: 0,
        taken_at: at(taken),
        window: Some(window),
        first: told,
        called_at: None,
        recalled_at: None,
        started_at: None,
        ended_at: None,
        away_until: None,
        coach: None,
        mode: None,
        briefed: false,
        copies: 1,
    }
}

/// The same, called a minute before `start` to `table`, and talked with until `end`.
pub fn talked(ticket: Ticket, table: u16, start: &str, end: &str) -> Ticket {
    Ticket {
        state: TicketState::Done,
        table: Some(super::table(table)),
        called_at: Some(at(start) - TimeDelta::minutes(1)),
        started_at: Some(at(start)),
        ended_at: Some(at(end)),
        mode: Some(Mode::Individual),
        ..ticket
    }
}
