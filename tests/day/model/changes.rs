//! How something changes in the model's room: one move of one ticket, one hand of a table, one line
//! of the log.

use std::rc::Rc;

use chrono::TimeDelta;
use dropin::domain::event::{AreaCode, TableNumber};
use dropin::domain::mode::Mode;
use dropin::domain::queue::TableHand;
use dropin::domain::ticket::{Number, TicketState, Window};

use super::Ticket;
use super::room::Room;

use TicketState::{Absent, Waiting};

impl Room<'_> {
    pub(super) fn change(&mut self, number: Number, also: impl FnOnce(&mut Ticket)) {
        self.touched.tickets.insert(number);
        let nth = usize::try_from(number.0).unwrap() - 1;
        also(Rc::make_mut(&mut self.state.tickets[nth]));
    }

    /// One move of one ticket, with its line in the log.
    pub(super) fn step(
        &mut self,
        deed: &'static str,
        number: Number,
        to: TicketState,
        also: impl FnOnce(&mut Ticket),
    ) {
        let before = self.get(number).table;
        let now = self.now;
        self.change(number, |t| {
            t.state = to;
            if !to.is_active() {
                // Though the clock was put back, nothing ends before it began.
                t.ended_at = t.started_at.max(Some(now));
            }
            also(t);
        });
        let table = self.get(number).table.or(before);
        self.lines.push((deed, Some(number), table));
    }

    pub(super) fn set_hand(&mut self, hand: TableHand) {
        self.touched.tables.insert(hand.number);
        self.state.tables.insert(hand.number, hand);
    }

    pub(super) fn say(&mut self, table: TableNumber, deed: &'static str) {
        self.lines.push((deed, None, Some(table)));
    }

    pub(super) fn count(&mut self, what: &str, by: u32) {
        self.touched.beside = true;
        if by > 0 {
            *self.state.tallies.entry(what.to_owned()).or_default() += by;
        }
    }

    pub(super) fn back(&mut self, number: Number) {
        self.step("back", number, Waiting, |t| t.away_until = None);
    }

    /// Next in the line of the area the first time, at the end of all lines after that.
    pub(super) fn return_absent(&mut self, number: Number) {
        let ticket = self.get(number).clone();
        let last = self.state.tickets.iter().map(|t| t.place).max().unwrap_or_default();
        let line = self.waiting();
        let mut others = line.iter().filter(|t| t.area == ticket.area && t.absences == 0);
        let place = match others.next() {
            _ if ticket.absences > 1 => (last.0, last.1 + 1),
            Some(first) => ticket.place.min((first.number.0, -1)),
            None => ticket.place,
        };
        self.step("return", number, Waiting, |t| {
            t.place = place;
            t.table = None;
            t.mode = None;
        });
    }

    /// The ticket, if it is in one of `states`.
    pub(super) fn standing(
        &self,
        number: Number,
        states: &[TicketState],
    ) -> Result<&Ticket, &'static str> {
        let ticket = self.state.ticket(number).ok_or("ticket_unknown")?;
        if states.contains(&ticket.state) { Ok(ticket) } else { Err("ticket_state") }
    }

    pub(super) fn known_area(&self, area: &AreaCode) -> Result<(), &'static str> {
        if self.world.areas.contains(area) { Ok(()) } else { Err("area_unknown") }
    }

    /// What the wait says of somebody who wants to be seen: taken as it was heard.
    pub(super) fn truth(&self) -> Result<(), &'static str> {
        self.heard.turned_away.map_or(Ok(()), Err)
    }

    pub(super) fn window_heard(&self, number: Number) -> Option<Window> {
        self.heard.windows.get(&number).copied().flatten()
    }

    /// How long a conversation lasted says something if somebody pressed both buttons in earnest.
    pub(super) fn learn(&mut self, number: Number) {
        let ticket = self.get(number);
        let Some(since) = ticket.started_at else { return };
        let (alone, coach) =
            (ticket.mode.unwrap_or_default() == Mode::Individual, ticket.coach.clone());
        let lasted = self.now - since;
        let earnest = TimeDelta::minutes(2)..=TimeDelta::minutes(self.world.longest * 2);
        if alone && earnest.contains(&lasted) {
            let pace = self.state.paces.entry(coach).or_default();
            pace.0 += 1;
            pace.1 += u64::try_from(lasted.num_seconds()).unwrap();
        }
    }
}

/// As if the call had not been.
pub(super) fn call_off(ticket: &mut Ticket) {
    ticket.table = None;
    ticket.called_at = None;
    ticket.recalled_at = None;
    ticket.mode = None;
}

pub(super) fn is_late(state: TicketState) -> bool {
    state == Absent
}
