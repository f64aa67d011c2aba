//! Whether what people were told came true: the first window, and the promise of every ticket.

use super::super::queue::Queue;
use super::super::ticket::{Ticket, TicketState};
use super::{count, in_all, is_walk_in};

/// When conversations began, measured by the window that was told with the number; a window a
/// transfer made is not scored. Who sat down at a table without a number was told none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Windows {
    /// Between the two times, both included.
    pub inside: u32,
    pub earlier: u32,
    pub later: u32,
    /// Of these three, how many a free table called as soon as they had a number.
    pub at_once: u32,
    /// A window was told, and no conversation began, or not yet.
    pub no_start: u32,
    /// No window was told, because no table was to be seen.
    pub untold: u32,
}

impl Windows {
    /// All that can be scored.
    pub fn scored(&self) -> u32 {
        self.inside + self.earlier + self.later
    }

    pub(super) fn of(tickets: &[&Ticket]) -> Self {
        let mut windows = Self::default();
        for ticket in tickets.iter().filter(|t| !is_walk_in(t)) {
            let place = match (ticket.first.window, ticket.started_at) {
                (None, _) => &mut windows.untold,
                (Some(_), None) => &mut windows.no_start,
                (Some(told), Some(start)) if start < told.from => &mut windows.earlier,
                (Some(told), Some(start)) if start > told.to => &mut windows.later,
                (Some(_), Some(_)) => &mut windows.inside,
            };
            *place += 1;
            let scored = ticket.first.window.is_some() && ticket.started_at.is_some();
            windows.at_once += u32::from(scored && ticket.called_at == Some(ticket.taken_at));
        }
        windows
    }
}

/// A ticket given means: started by the session's last start. These add up to all tickets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Promises {
    pub kept: u32,
    /// Started too late, or not at all.
    pub broken: u32,
    /// Called in time, and did not come.
    pub missed: u32,
    /// Left the line, or was taken out by staff.
    pub released: u32,
    /// There is still time.
    pub open: u32,
    /// Nothing was promised: staff gave the number over the rule, or there was none before the
    /// conversation began.
    pub none: u32,
}

impl Promises {
    /// Those that were put to the test.
    pub fn tested(&self) -> u32 {
        self.kept + self.broken
    }

    pub(super) fn of(queue: &Queue, tickets: &[&Ticket]) -> Self {
        let promised = |t: &Ticket| !t.first.over_the_rule && !is_walk_in(t);
        let none = count(tickets, |t| !promised(t));
        let mut promises = Self { none, ..Self::default() };
        for ticket in tickets.iter().filter(|t| promised(t)) {
            *promises.place(queue, ticket) += 1;
        }
        debug_assert_eq!(promises.all(), in_all(tickets.len()));
        promises
    }

    fn place(&mut self, queue: &Queue, ticket: &Ticket) -> &mut u32 {
        let last_start = queue.session().last_start(queue.event());
        // Who came back in vain has no table any more: that was no missed call.
        let missed = ticket.absences > 0
            && ticket.table.is_some()
            && ticket.called_at.is_some_and(|at| at <= last_start);
        match (ticket.started_at, ticket.state) {
            (Some(start), _) if start <= last_start => &mut self.kept,
            (None, TicketState::Left | TicketState::Void) => &mut self.released,
            (None, state) if state.is_active() && queue.now() <= last_start => &mut self.open,
            (None, TicketState::Unserved | TicketState::Absent) if missed => &mut self.missed,
            _ => &mut self.broken,
        }
    }

    fn all(&self) -> u32 {
        self.kept + self.broken + self.missed + self.released + self.open + self.none
    }
}
