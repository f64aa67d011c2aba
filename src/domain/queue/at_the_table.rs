//! What a coach does with one touch: call, recall, not here, start, finish, withdraw.

use super::super::event::{CoachCode, TableNumber};
use super::super::mode::Mode;
use super::super::ticket::{Number, Ticket, TicketState, Token};
use super::super::{Refusal, overflow};
use super::{Change, CheckIn, Done, LogLine, Queue, Remark, TableHand, TableState};

/// A conversation shorter than this, in seconds, was started by mistake: it says nothing about how
/// long conversations take.
const SHORTEST_TALK: i64 = 120;

impl Queue {
    /// Calls the next ticket, or those the table's mode is for; a running conversation is finished
    /// first. Nobody waiting: an empty answer.
    pub fn call(&mut self, table: TableNumber) -> Result<Done, Refusal> {
        self.known_table(table)?;
        if self.table_state(table) == TableState::Busy {
            self.finish(table)?;
            // A coach who finished after hours, or before a break, stays at the table but calls
            // nobody.
            if self.now >= self.session.ends || self.table_state(table) != TableState::Ready {
                return Ok(self.done_with_nobody(table));
            }
        }
        self.is_ready(table)?;
        let past_the_trigger = overflow::is_past_the_trigger(self, table);
        let (mode, next) = self.next_call(table);
        for number in &next {
            self.call_ticket(*number, table, mode)?;
        }
        if next.is_empty() {
            return Ok(self.done_with_nobody(table));
        }
        self.count_call(table, mode, past_the_trigger);
        Ok(self.done(&next, Some(table)))
    }

    fn done_with_nobody(&self, table: TableNumber) -> Done {
        self.done(&[], Some(table)).with(Remark::Nobody(self.nobody(table)))
    }

    /// Refuses unless somebody could be called or sit down at the table.
    fn is_ready(&self, table: TableNumber) -> Result<(), Refusal> {
        self.session_goes_on()?;
        match self.table_state(table) {
            TableState::Called => Err(self.called_there(table)),
            TableState::Busy => Err(self.busy_there(table)),
            TableState::Closed => Err(Refusal::TableClosed { table }),
            TableState::Break => Err(self.on_a_break(table)),
            TableState::Ready => Ok(()),
        }
    }

    pub(super) fn call_ticket(
        &mut self,
        number: Number,
        table: TableNumber,
        mode: Mode,
    ) -> Result<(), Refusal> {
        let now = self.now;
        self.step("call", number, TicketState::Called, |t| {
            t.table = Some(table);
            t.called_at = Some(now);
            t.recalled_at = None;
            t.mode = Some(mode);
        })
    }

    /// Repeats the table's call. The call keeps its own time.
    pub fn recall(&mut self, table: TableNumber) -> Result<Done, Refusal> {
        let called = self.called_at(table)?;
        let now = self.now;
        for number in &called {
            let line = LogLine {
                deed: "recall",
                number: Some(*number),
                table: Some(table),
                ..LogLine::default()
            };
            self.amend(line, *number, |t| t.recalled_at = Some(now))?;
        }
        Ok(self.done(&called, Some(table)))
    }

    /// Takes the call back: the person keeps the place.
    pub fn withdraw(&mut self, table: TableNumber) -> Result<Done, Refusal> {
        let called = self.called_at(table)?;
        let in_group = |number: &Number| {
            self.ticket(*number).and_then(|t| t.mode).is_some_and(Mode::is_in_groups)
        };
        let as_group = called.iter().any(in_group);
        for number in &called {
            self.withdraw_ticket(*number)?;
        }
        if as_group {
            self.uncount_call(table);
        }
        self.no_briefing_without_people(table);
        Ok(self.done(&called, Some(table)))
    }

    pub(super) fn withdraw_ticket(&mut self, number: Number) -> Result<(), Refusal> {
        self.step("withdraw", number, TicketState::Waiting, Ticket::take_call_back)
    }

    /// A briefing from which everybody was called off is none.
    pub(super) fn no_briefing_without_people(&mut self, table: TableNumber) {
        let hand = self.hand(table);
        if hand.briefing_since.is_some()
            && self.at_table(table, TicketState::Called).next().is_none()
        {
            self.set_hand(TableHand { briefing_since: None, ..hand });
        }
    }

    /// The called person is not here. First called before the window they were told, they keep their
    /// place and this table goes on with others until then; else they are absent. Where several are
    /// called it takes a `number` to say who is meant.
    pub fn absent(&mut self, table: TableNumber, number: Option<Number>) -> Result<Done, Refusal> {
        let called = self.called_at(table)?;
        let missing: Vec<Number> = match number {
            None if called.len() > 1 => {
                return Err(Refusal::SeveralCalled { table, numbers: called });
            }
            None => called,
            Some(number) if called.contains(&number) => vec![number],
            Some(number) => {
                let ticket = self.known(number)?;
                return Err(Refusal::TicketState {
                    number,
                    state: ticket.state,
                    table: ticket.table,
                });
            }
        };
        for number in &missing {
            if self.called_early(*number) {
                self.step("early-call", *number, TicketState::Waiting, |t| {
                    t.table = None;
                    t.mode = None;
                })?;
            } else {
                self.step("absent", *number, TicketState::Absent, |t| {
                    t.absences = t.absences.saturating_add(1);
                })?;
            }
        }
        self.no_briefing_without_people(table);
        Ok(self.done(&missing, Some(table)))
    }

    fn called_early(&self, number: Number) -> bool {
        let ticket = self.ticket(number);
        ticket.is_some_and(|t| t.called_at < t.window.map(|window| window.from))
    }

    /// The conversation begins: with the number `with`, which was called here or is absent from
    /// here and came after all; without one, with whoever is called, or, at a ready table, with
    /// somebody who just walked up (`walk_in` is that ticket's token). Called to a briefing people
    /// stay called: it is no conversation, and they keep their places.
    pub fn start(
        &mut self,
        table: TableNumber,
        with: Option<Number>,
        walk_in: Token,
    ) -> Result<Done, Refusal> {
        self.known_table(table)?;
        match with {
            Some(number) => {
                self.can_start_with(table, number)?;
                self.begin(table, &[number])
            }
            None if self.table_state(table) == TableState::Called => self.start_called(table),
            None => self.walk_in(table, walk_in),
        }
    }

    /// The conversation begins with everybody who is called, and with nobody else.
    pub fn start_called(&mut self, table: TableNumber) -> Result<Done, Refusal> {
        let called = self.called_at(table)?;
        if self.table_state(table) == TableState::Busy {
            return Err(self.busy_there(table));
        }
        let briefing = |number: &Number| self.ticket(*number).and_then(|t| t.mode);
        if called.iter().any(|number| briefing(number) == Some(Mode::Briefing)) {
            return Ok(self.begin_briefing(table));
        }
        self.begin(table, &called)
    }

    /// Refuses unless `number` is called here, or absent from here while nobody else is called or
    /// talking; whoever is late for a group joins it.
    fn can_start_with(&self, table: TableNumber, number: Number) -> Result<(), Refusal> {
        let ticket = self.known(number)?;
        let here = ticket.table == Some(table);
        match (ticket.state, self.table_state(table)) {
            (TicketState::Absent, TableState::Busy) if here && self.is_late_for_group(ticket) => {
                Ok(())
            }
            (TicketState::Absent, TableState::Called) if here => Err(self.called_there(table)),
            (TicketState::Absent, TableState::Busy) if here => Err(self.busy_there(table)),
            (TicketState::Called | TicketState::Absent, _) if here => Ok(()),
            (state, _) => Err(Refusal::TicketState { number, state, table: ticket.table }),
        }
    }

    /// Whether the group that talks at the ticket's table is the one it was called for.
    fn is_late_for_group(&self, ticket: &Ticket) -> bool {
        let of_that_call =
            |other: &Ticket| other.called_at == ticket.called_at && other.mode == ticket.mode;
        let talking = |table| self.at_table(table, TicketState::InConversation).any(of_that_call);
        ticket.mode.is_some_and(Mode::is_in_groups) && ticket.table.is_some_and(talking)
    }

    fn begin(&mut self, table: TableNumber, who: &[Number]) -> Result<Done, Refusal> {
        let now = self.now;
        let coach = self.coach_at(table).map(|coach| coach.code.clone());
        for number in who {
            self.step("start", *number, TicketState::InConversation, |t| {
                t.table = Some(table);
                t.started_at = Some(now);
                t.coach.clone_from(&coach);
            })?;
        }
        Ok(self.done(who, Some(table)))
    }

    /// Somebody without a number sits down at a ready table: they get one, with this `token`, so
    /// that the figures count them, and the conversation begins. Nobody who is called is meant.
    pub fn walk_in(&mut self, table: TableNumber, token: Token) -> Result<Done, Refusal> {
        self.known_table(table)?;
        self.is_ready(table)?;
        let area = self
            .event
            .table(table)
            .and_then(|t| t.areas.first().cloned())
            .ok_or(Refusal::TableClosed { table })?;
        let number = self.take_walk_in(CheckIn::without_badge(token, area));
        // The table of moves knows no shorter way, but nobody was called.
        self.step_unsaid(number, TicketState::Called, |t| {
            t.table = Some(table);
            t.mode = Some(Mode::Individual);
        })?;
        self.begin(table, &[number])
    }

    /// The conversation ends. After a briefing everybody waits again, at the same place.
    pub fn finish(&mut self, table: TableNumber) -> Result<Done, Refusal> {
        self.known_table(table)?;
        if self.hand(table).briefing_since.is_some() {
            return self.end_briefing(table);
        }
        let talking: Vec<Number> =
            self.at_table(table, TicketState::InConversation).map(|t| t.number).collect();
        if talking.is_empty() {
            return Err(Refusal::NoConversation { table });
        }
        for number in &talking {
            self.step("finish", *number, TicketState::Done, |_| ())?;
            self.learn_the_pace(*number);
        }
        Ok(self.done(&talking, Some(table)))
    }

    /// How long a conversation with one ticket took is what the waits of others rest on.
    fn learn_the_pace(&mut self, number: Number) {
        let Some(ticket) = self.ticket(number) else { return };
        let Some(since) = ticket.started_at else { return };
        let seconds = (self.now - since).num_seconds();
        // Nor does a conversation whose end nobody pressed.
        let longest = i64::from(self.event.rules.conversation_max) * 60 * 2;
        let alone = ticket.mode.unwrap_or_default() == Mode::Individual;
        if alone && (SHORTEST_TALK..=longest).contains(&seconds) {
            let coach: Option<CoachCode> = ticket.coach.clone();
            let seconds = u32::try_from(seconds).unwrap_or(0);
            self.changes.push(Change::Talked { coach, seconds });
        }
    }

    fn called_at(&self, table: TableNumber) -> Result<Vec<Number>, Refusal> {
        self.known_table(table)?;
        let called: Vec<Number> =
            self.at_table(table, TicketState::Called).map(|t| t.number).collect();
        if called.is_empty() { Err(Refusal::NobodyCalled { table }) } else { Ok(called) }
    }

    pub(super) fn called_there(&self, table: TableNumber) -> Refusal {
        self.first_there(table, TicketState::Called).map_or(Refusal::NobodyCalled { table }, |t| {
            Refusal::TableCalled { table, number: t.number }
        })
    }

    pub(super) fn busy_there(&self, table: TableNumber) -> Refusal {
        let talking = self.first_there(table, TicketState::InConversation);
        // People hear a briefing while they are called.
        let there = talking.or_else(|| self.first_there(table, TicketState::Called));
        there.map_or(Refusal::NoConversation { table }, |t| Refusal::TableBusy {
            table,
            number: t.number,
        })
    }

    fn on_a_break(&self, table: TableNumber) -> Refusal {
        let until = self.break_until(table);
        until.map_or(Refusal::TableClosed { table }, |until| Refusal::TableBreak { table, until })
    }

    fn first_there(&self, table: TableNumber, state: TicketState) -> Option<&Ticket> {
        self.at_table(table, state).next()
    }
}
