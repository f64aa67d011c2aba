//! What can be seen of a queue: states of tables and areas, who is next, who waits.

use super::super::event::{AreaCode, Table, TableNumber};
use super::super::mode::Mode;
use super::super::ticket::{Number, Ticket, TicketState};
use super::super::{Moment, Refusal, wait};
use super::Queue;
use super::hours::can_talk;

/// What a table is doing, derived from its tickets, people's hands and the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableState {
    Closed,
    Ready,
    Called,
    Busy,
    /// The coach will be back at a known time.
    Break,
}

impl TableState {
    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Ready => "ready",
            Self::Called => "called",
            Self::Busy => "busy",
            Self::Break => "break",
        }
    }
}

impl Queue {
    pub fn table_state(&self, table: TableNumber) -> TableState {
        let briefing = self.tables.get(&table).is_some_and(|hand| hand.briefing_since.is_some());
        if briefing || self.at_table(table, TicketState::InConversation).next().is_some() {
            TableState::Busy
        } else if self.at_table(table, TicketState::Called).next().is_some() {
            TableState::Called
        } else if self.break_until(table).is_some() {
            TableState::Break
        } else if self.is_open(table) {
            TableState::Ready
        } else {
            TableState::Closed
        }
    }

    /// The tickets of a table in one state, by number.
    pub fn at_table(
        &self,
        table: TableNumber,
        state: TicketState,
    ) -> impl Iterator<Item = &Ticket> {
        self.tickets().filter(move |t| t.state == state && t.table == Some(table))
    }

    /// Who waits, first the one to be called first.
    pub fn waiting(&self) -> Vec<&Ticket> {
        let mut line: Vec<&Ticket> =
            self.tickets().filter(|t| t.state == TicketState::Waiting).collect();
        line.sort_by_key(|t| (t.place, t.number));
        line
    }

    /// Who waits for an area, first the one to be called first.
    pub fn waiting_for<'a>(&'a self, area: &AreaCode) -> Vec<&'a Ticket> {
        self.waiting().into_iter().filter(|t| &t.area == area).collect()
    }

    /// Whom the table would call, in order: as they stand in the line, but those last who were
    /// called too early, were not there, and are not due yet.
    pub fn next_at(&self, table: TableNumber) -> Vec<&Ticket> {
        let Some(table) = self.event.table(table) else { return Vec::new() };
        let mut next = self.waiting();
        next.retain(|t| self.can_serve(table, t));
        next.sort_by_key(|t| self.was_called_early(t));
        next
    }

    /// The numbers a table shows as next: its line where it calls one after the other, else whom its
    /// next call would take together.
    pub fn next_shown(&self, table: TableNumber) -> Vec<Number> {
        match self.next_call(table) {
            (Mode::Individual, _) => self.next_at(table).iter().map(|t| t.number).collect(),
            (_, together) => together,
        }
    }

    /// Whether the waiting `ticket` was called before its window and the window is still to come.
    pub(in crate::domain) fn was_called_early(&self, ticket: &Ticket) -> bool {
        ticket.called_at.is_some()
            && ticket.absences == 0
            && ticket.window.is_some_and(|window| self.now < window.from)
    }

    /// Whether table and ticket have an area and, with the present coach, a language in common, and
    /// the person gets to the table.
    pub fn can_serve(&self, table: &Table, ticket: &Ticket) -> bool {
        self.can_talk_at(table, ticket)
            && (table.step_free || !self.needs_step_free(&wait::Asker::of(ticket)))
    }

    /// The same whether or not they get to it.
    pub(super) fn can_talk_at(&self, table: &Table, ticket: &Ticket) -> bool {
        table.areas.contains(&ticket.area)
            && can_talk(self.coach_at(table.number), &ticket.languages)
    }

    /// Whether the asker is kept for tables without steps: they asked for one, and one will serve
    /// them. Where none does, any table is better than none.
    pub(in crate::domain) fn needs_step_free(&self, asker: &wait::Asker<'_>) -> bool {
        asker.step_free
            && self.event.tables_of(asker.area).filter(|table| table.step_free).any(|table| {
                let mut stretches = self.stretches(table.number).into_iter();
                stretches.any(|stretch| can_talk(stretch.coach, asker.languages))
            })
    }

    /// Where in the line of its area a waiting ticket stands, from 1.
    pub fn place_in_line(&self, number: Number) -> Option<usize> {
        let ticket = self.ticket(number)?;
        let line = self.waiting_for(&ticket.area);
        line.iter().position(|t| t.number == number).map(|n| n + 1)
    }

    /// Since when the table's conversation lasts.
    pub fn talking_since(&self, table: TableNumber) -> Option<Moment> {
        let briefing = self.tables.get(&table).and_then(|hand| hand.briefing_since);
        let talks = self.at_table(table, TicketState::InConversation);
        briefing.or_else(|| talks.filter_map(|t| t.started_at).min())
    }

    /// How long a call of `ticket` stands before its table is offered Not here, in minutes: twice
    /// as long for whoever asked for more time.
    pub fn grace(&self, ticket: &Ticket) -> u16 {
        let minutes = self.event.rules.offer_not_here;
        if ticket.step_free { minutes.saturating_mul(2) } else { minutes }
    }

    pub(super) fn known_area(&self, area: &AreaCode) -> Result<(), Refusal> {
        if self.event.area(area).is_some() {
            return Ok(());
        }
        let known = self.event.areas.iter().map(|a| a.code.clone()).collect();
        Err(Refusal::AreaUnknown { area: area.clone(), known })
    }

    pub(super) fn known_table(&self, table: TableNumber) -> Result<(), Refusal> {
        if self.event.table(table).is_some() {
            return Ok(());
        }
        let highest = self.event.tables.iter().map(|t| t.number.0).max().unwrap_or(0);
        Err(Refusal::TableUnknown { table, highest })
    }
}
