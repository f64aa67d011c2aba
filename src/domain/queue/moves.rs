//! One move of one ticket, with its log line: the only place where a ticket's state changes.

use super::super::Refusal;
use super::super::event::TableNumber;
use super::super::ticket::{Number, Ticket, TicketState};
use super::{Change, Done, LogLine, Queue};

impl Queue {
    /// The ticket `number`, or the refusal that says it is not there.
    pub(super) fn known(&self, number: Number) -> Result<&Ticket, Refusal> {
        self.ticket(number).ok_or(Refusal::TicketUnknown { number })
    }

    /// Refuses unless the ticket stands in one of `states`.
    pub(super) fn standing(
        &self,
        number: Number,
        states: &[TicketState],
    ) -> Result<&Ticket, Refusal> {
        let ticket = self.known(number)?;
        if states.contains(&ticket.state) {
            Ok(ticket)
        } else {
            Err(Refusal::TicketState { number, state: ticket.state, table: ticket.table })
        }
    }

    /// Moves a ticket on, lets `also` change what goes with it, and writes it down as `deed`.
    pub(super) fn step(
        &mut self,
        deed: &'static str,
        number: Number,
        to: TicketState,
        also: impl FnOnce(&mut Ticket),
    ) -> Result<(), Refusal> {
        let table_before = self.known(number)?.table;
        let ticket = self.step_unsaid(number, to, also)?;
        self.log(LogLine {
            deed,
            number: Some(number),
            table: ticket.table.or(table_before),
            area: Some(ticket.area),
            note: None,
        });
        Ok(())
    }

    /// Moves a ticket on without a word in the log: for a move that is part of another deed.
    pub(super) fn step_unsaid(
        &mut self,
        number: Number,
        to: TicketState,
        also: impl FnOnce(&mut Ticket),
    ) -> Result<Ticket, Refusal> {
        let now = self.now;
        let ticket = self.tickets.get_mut(&number).ok_or(Refusal::TicketUnknown { number })?;
        if !ticket.state.can_become(to) {
            return Err(Refusal::TicketState { number, state: ticket.state, table: ticket.table });
        }
        self.before.tickets.entry(number).or_insert_with(|| ticket.clone());
        ticket.state = to;
        if !to.is_active() {
            // A clock that was put back makes no conversation shorter than nothing.
            ticket.ended_at = Some(ticket.started_at.map_or(now, |start| now.max(start)));
        }
        also(ticket);
        let ticket = ticket.clone();
        self.changes.push(Change::TicketChanged(ticket.clone()));
        Ok(ticket)
    }

    /// Changes a ticket without moving it, and writes it down.
    pub(super) fn amend(
        &mut self,
        line: LogLine,
        number: Number,
        also: impl FnOnce(&mut Ticket),
    ) -> Result<(), Refusal> {
        self.amend_unsaid(number, also)?;
        self.log(line);
        Ok(())
    }

    /// Changes a ticket without moving it and without a word in the log: as a part of another deed.
    pub(super) fn amend_unsaid(
        &mut self,
        number: Number,
        also: impl FnOnce(&mut Ticket),
    ) -> Result<(), Refusal> {
        let ticket = self.tickets.get_mut(&number).ok_or(Refusal::TicketUnknown { number })?;
        self.before.tickets.entry(number).or_insert_with(|| ticket.clone());
        also(ticket);
        let ticket = ticket.clone();
        self.changes.push(Change::TicketChanged(ticket));
        Ok(())
    }

    pub(super) fn log(&mut self, line: LogLine) {
        self.changes.push(Change::Log(line));
    }

    /// The session has ended without this ticket.
    pub(super) fn become_unserved(&mut self, number: Number) {
        let ends = self.session.ends;
        // A called or away ticket goes back to waiting first: the table of moves knows no
        // shorter way.
        let back = match self.tickets.get(&number).map(|t| t.state) {
            Some(TicketState::Called) => Some("withdraw"),
            Some(TicketState::Away) => Some("back"),
            _ => None,
        };
        if let Some(deed) = back {
            let back = self.step(deed, number, TicketState::Waiting, Ticket::take_call_back);
            debug_assert!(back.is_ok(), "called and away tickets can wait again");
        }
        let ended = self.step("unserved", number, TicketState::Unserved, |t| {
            t.ended_at = Some(ends);
        });
        debug_assert!(ended.is_ok(), "waiting and absent tickets can end unserved");
    }

    /// What a deed that touched `numbers` answers.
    pub(super) fn done(&self, numbers: &[Number], table: Option<TableNumber>) -> Done {
        let tickets = numbers.iter().filter_map(|n| self.ticket(*n).cloned()).collect();
        Done { tickets, table, existing: false, remark: None }
    }
}
