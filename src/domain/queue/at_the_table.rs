//! What a coach does with one touch: open, call, recall, not here, start, finish, withdraw, close.

use super::super::Refusal;
use super::super::event::{CoachCode, TableNumber};
use super::super::ticket::{Number, Ticket, TicketState, Token};
use super::{Change, CheckIn, Done, LogLine, Queue, TableHand, TableState};

impl Queue {
    /// Opens the table by hand, for the roster's coach or for `coach`.
    pub fn open_table(
        &mut self,
        table: TableNumber,
        coach: Option<CoachCode>,
    ) -> Result<Done, Refusal> {
        self.known_table(table)?;
        if let Some(coach) = coach.as_ref().filter(|c| self.event.coach(c).is_none()) {
            return Err(Refusal::CoachUnknown { coach: coach.clone() });
        }
        if self.is_open(table) && coach.is_none() {
            return Err(Refusal::TableOpen { table });
        }
        self.set_hand(TableHand { number: table, opened: Some(true), coach });
        self.log(LogLine { deed: "open-table", table: Some(table), ..LogLine::default() });
        Ok(self.done(&[], Some(table)))
    }

    /// Closes the table. Whoever sits or is called there must be dealt with first.
    pub fn close_table(&mut self, table: TableNumber) -> Result<Done, Refusal> {
        self.known_table(table)?;
        match self.table_state(table) {
            TableState::Closed => Err(Refusal::TableClosed { table }),
            TableState::Called => Err(self.called_there(table)),
            TableState::Busy => Err(self.busy_there(table)),
            TableState::Ready => {
                self.set_hand(TableHand { number: table, opened: Some(false), coach: None });
                self.log(LogLine { deed: "close-table", table: Some(table), ..LogLine::default() });
                Ok(self.done(&[], Some(table)))
            }
        }
    }

    /// Calls the next person; a running conversation is finished first. Nobody waiting: an empty
    /// answer.
    pub fn call(&mut self, table: TableNumber) -> Result<Done, Refusal> {
        self.known_table(table)?;
        match self.table_state(table) {
            TableState::Called => return Err(self.called_there(table)),
            TableState::Closed => return Err(Refusal::TableClosed { table }),
            TableState::Busy => {
                self.finish(table)?;
            }
            TableState::Ready => {}
        }
        // A coach who finished after hours stays at the table but calls nobody any more.
        let next = self.next_at(table).first().map(|t| t.number).filter(|_| self.is_open(table));
        match next {
            Some(number) => {
                self.call_ticket(number, table)?;
                Ok(self.done(&[number], Some(table)))
            }
            None => Ok(self.done(&[], Some(table))),
        }
    }

    pub(super) fn call_ticket(
        &mut self,
        number: Number,
        table: TableNumber,
    ) -> Result<(), Refusal> {
        let now = self.now;
        self.step("call", number, TicketState::Called, |t| {
            t.table = Some(table);
            t.called_at = Some(now);
            t.recalled_at = None;
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
        for number in &called {
            self.withdraw_ticket(*number)?;
        }
        Ok(self.done(&called, Some(table)))
    }

    pub(super) fn withdraw_ticket(&mut self, number: Number) -> Result<(), Refusal> {
        self.step("withdraw", number, TicketState::Waiting, |t| {
            t.table = None;
            t.called_at = None;
            t.recalled_at = None;
        })
    }

    /// The called person is not here. First called before the window they were told, they keep their
    /// place and this table goes on with others until then; else they are absent. `number` picks
    /// one where several are called.
    pub fn absent(&mut self, table: TableNumber, number: Option<Number>) -> Result<Done, Refusal> {
        let called = self.called_at(table)?;
        let missing: Vec<Number> = match number {
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
                self.step("early-call", *number, TicketState::Waiting, |t| t.table = None)?;
            } else {
                self.step("absent", *number, TicketState::Absent, |t| {
                    t.absences = t.absences.saturating_add(1);
                })?;
            }
        }
        Ok(self.done(&missing, Some(table)))
    }

    fn called_early(&self, number: Number) -> bool {
        let ticket = self.ticket(number);
        ticket.is_some_and(|t| t.called_at < t.window.map(|window| window.from))
    }

    /// The conversation begins: with the number `with`, which was called here or is absent from
    /// here and came after all; without one, with whoever is called, or, at a ready table, with
    /// somebody who just walked up (`walk_in` is that ticket's token).
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
            None if self.table_state(table) == TableState::Called => {
                let called = self.called_at(table)?;
                self.begin(table, &called)
            }
            None => self.walk_in(table, walk_in),
        }
    }

    /// Refuses unless `number` is called here, or absent from here while nobody else is called or
    /// talking.
    fn can_start_with(&self, table: TableNumber, number: Number) -> Result<(), Refusal> {
        let ticket = self.known(number)?;
        let here = ticket.table == Some(table);
        match (ticket.state, self.table_state(table)) {
            (TicketState::Absent, TableState::Called) if here => Err(self.called_there(table)),
            (TicketState::Absent, TableState::Busy) if here => Err(self.busy_there(table)),
            (TicketState::Called | TicketState::Absent, _) if here => Ok(()),
            (state, _) => Err(Refusal::TicketState { number, state, table: ticket.table }),
        }
    }

    fn begin(&mut self, table: TableNumber, who: &[Number]) -> Result<Done, Refusal> {
        let now = self.now;
        for number in who {
            self.step("start", *number, TicketState::InConversation, |t| {
                t.table = Some(table);
                t.started_at = Some(now);
            })?;
        }
        Ok(self.done(who, Some(table)))
    }

    /// Somebody without a number sits down at a ready table: they get one, with this `token`, so
    /// that the figures count them, and the conversation begins. Nobody who is called is meant.
    pub fn walk_in(&mut self, table: TableNumber, token: Token) -> Result<Done, Refusal> {
        self.known_table(table)?;
        match self.table_state(table) {
            TableState::Called => return Err(self.called_there(table)),
            TableState::Busy => return Err(self.busy_there(table)),
            TableState::Closed => return Err(Refusal::TableClosed { table }),
            TableState::Ready => {}
        }
        if self.now >= self.session.ends {
            return Err(Refusal::SessionOver { ended: self.session.ends });
        }
        let area = self
            .event
            .table(table)
            .and_then(|t| t.areas.first().cloned())
            .ok_or(Refusal::TableClosed { table })?;
        let number = self.take_walk_in(CheckIn {
            badge: None,
            token,
            name: None,
            language: None,
            area,
            people: 1,
            languages: Vec::new(),
            goal: None,
            reason: None,
            group: false,
            step_free: false,
            over_the_rule: None,
        });
        // The table of moves knows no shorter way, but nobody was called.
        self.step_unsaid(number, TicketState::Called, |t| t.table = Some(table))?;
        self.begin(table, &[number])
    }

    /// The conversation ends.
    pub fn finish(&mut self, table: TableNumber) -> Result<Done, Refusal> {
        self.known_table(table)?;
        let talking: Vec<Number> =
            self.at_table(table, TicketState::InConversation).map(|t| t.number).collect();
        if talking.is_empty() {
            return Err(Refusal::NoConversation { table });
        }
        for number in &talking {
            self.step("finish", *number, TicketState::Done, |_| ())?;
        }
        Ok(self.done(&talking, Some(table)))
    }

    fn called_at(&self, table: TableNumber) -> Result<Vec<Number>, Refusal> {
        self.known_table(table)?;
        let called: Vec<Number> =
            self.at_table(table, TicketState::Called).map(|t| t.number).collect();
        if called.is_empty() { Err(Refusal::NobodyCalled { table }) } else { Ok(called) }
    }

    fn called_there(&self, table: TableNumber) -> Refusal {
        self.first_there(table, TicketState::Called).map_or(Refusal::NobodyCalled { table }, |t| {
            Refusal::TableCalled { table, number: t.number }
        })
    }

    fn busy_there(&self, table: TableNumber) -> Refusal {
        self.first_there(table, TicketState::InConversation).map_or(
            Refusal::NoConversation { table },
            |t| Refusal::TableBusy { table, number: t.number },
        )
    }

    fn first_there(&self, table: TableNumber, state: TicketState) -> Option<&Ticket> {
        self.at_table(table, state).next()
    }

    fn set_hand(&mut self, hand: TableHand) {
        self.tables.insert(hand.number, hand.clone());
        self.changes.push(Change::Table(hand));
    }
}
