//! A table's day: opened, on a break, handed over, closed; and a quiet call for help.

use super::super::event::{CoachCode, TableNumber, TablesOpen};
use super::super::ticket::{Number, TicketState};
use super::super::{Moment, Refusal};
use super::{Done, LogLine, Queue, Remark, TableHand, TableState};

impl Queue {
    /// Opens the table by hand, for the roster's coach or for `coach`; ends a break. Nobody sits at
    /// two open tables.
    pub fn open_table(
        &mut self,
        table: TableNumber,
        coach: Option<CoachCode>,
    ) -> Result<Done, Refusal> {
        self.known_table(table)?;
        self.known_coach(coach.as_ref())?;
        self.session_goes_on()?;
        let back = self.break_until(table).is_some();
        let open = self.is_open(table);
        if open && !back && coach.is_none() {
            return Err(Refusal::TableOpen { table });
        }
        match &coach {
            Some(coach) => self.sits_nowhere_else(coach, table)?,
            None if open => {}
            None => {
                let meant = self.meant_coach(table);
                meant.map_or(Ok(()), |coach| self.sits_nowhere_else(&coach.code, table))?;
            }
        }
        let hand = self.hand(table);
        let opened = if open { hand.opened } else { Some(true) };
        let hand = match coach {
            Some(coach) => TableHand { opened: Some(true), coach: Some(coach), ..hand },
            None if open => TableHand { opened, ..hand },
            None => TableHand { opened, coach: None, ..hand },
        };
        self.set_hand(TableHand { break_until: None, ..hand });
        self.say(table, "open-table", None);
        Ok(self.done_and_left(table))
    }

    /// Refuses if the coach sits at another open table.
    fn sits_nowhere_else(&self, coach: &CoachCode, table: TableNumber) -> Result<(), Refusal> {
        match self.sits_elsewhere(coach, table) {
            Some(table) => Err(Refusal::CoachElsewhere { coach: coach.clone(), table }),
            None => Ok(()),
        }
    }

    /// Whether `hand` brings a coach to a table who sits at another open one by now.
    pub(super) fn would_sit_twice(&self, hand: &TableHand) -> bool {
        let named = hand.coach.as_ref().filter(|_| hand.opened == Some(true));
        named.is_some_and(|coach| self.sits_elsewhere(coach, hand.number).is_some())
    }

    /// What a deed answers that changed who can be talked with at the table.
    fn done_and_left(&self, table: TableNumber) -> Done {
        self.done(&[], Some(table)).with(Remark::WithoutTable(self.without_table(table)))
    }

    /// Refuses when the session is over: nobody is called any more.
    pub(super) fn session_goes_on(&self) -> Result<(), Refusal> {
        let ended = self.session.ends;
        if self.now < ended { Ok(()) } else { Err(Refusal::SessionOver { ended }) }
    }

    /// Closes the table. Whoever sits or is called there must be dealt with first.
    pub fn close_table(&mut self, table: TableNumber) -> Result<Done, Refusal> {
        self.known_table(table)?;
        match self.table_state(table) {
            TableState::Closed => Err(Refusal::TableClosed { table }),
            TableState::Called => Err(self.called_there(table)),
            TableState::Busy => Err(self.busy_there(table)),
            TableState::Ready | TableState::Break => {
                let help_since = self.hand(table).help_since;
                let coach = self.coach_at(table).map(|coach| coach.code.clone());
                let untouched = TableHand::untouched(table);
                self.set_hand(TableHand { opened: Some(false), coach, help_since, ..untouched });
                self.say(table, "close-table", None);
                Ok(self.done_and_left(table))
            }
        }
    }

    /// The coach goes on a break until a moment; at a busy table when the conversation is over.
    /// Until then nobody is called, and the wait of the others says so.
    pub fn take_break(&mut self, table: TableNumber, until: Moment) -> Result<Done, Refusal> {
        self.known_table(table)?;
        self.session_goes_on()?;
        match self.table_state(table) {
            TableState::Closed => return Err(Refusal::TableClosed { table }),
            TableState::Called => return Err(self.called_there(table)),
            TableState::Ready | TableState::Busy | TableState::Break => {}
        }
        if until <= self.now {
            return Err(Refusal::BreakOver { until });
        }
        if until >= self.session.ends {
            return Err(Refusal::BreakPastTheEnd { ends: self.session.ends });
        }
        self.set_hand(TableHand { break_until: Some(until), ..self.hand(table) });
        self.say(table, "break", None);
        Ok(self.done(&[], Some(table)))
    }

    /// Another coach takes over the open table, at once and until it closes. Nobody sits at two open
    /// tables.
    pub fn hand_over(&mut self, table: TableNumber, coach: CoachCode) -> Result<Done, Refusal> {
        self.known_table(table)?;
        self.known_coach(Some(&coach))?;
        self.session_goes_on()?;
        if self.table_state(table) == TableState::Closed {
            return Err(Refusal::TableClosed { table });
        }
        self.sits_nowhere_else(&coach, table)?;
        let note = coach.0.clone();
        let hand = self.hand(table);
        // The next coach may well do otherwise than the last one.
        self.set_hand(TableHand {
            opened: Some(true),
            coach: Some(coach),
            kept_individual: 0,
            ..hand
        });
        // A conversation that goes on goes on with the next coach, who is asked about it afterwards.
        let talking = self.at_table(table, TicketState::InConversation);
        for number in talking.map(|t| t.number).collect::<Vec<Number>>() {
            self.amend_unsaid(number, |t| t.coach = Some(CoachCode(note.clone())))?;
        }
        self.say(table, "handover", Some(note));
        Ok(self.done_and_left(table))
    }

    /// The coach would like somebody of the staff to come, or somebody has come.
    pub fn help(&mut self, table: TableNumber, wanted: bool) -> Result<Done, Refusal> {
        self.known_table(table)?;
        let hand = self.hand(table);
        if hand.help_since.is_some() != wanted {
            let help_since = wanted.then_some(self.now);
            self.set_hand(TableHand { help_since, ..hand });
            self.say(table, if wanted { "help" } else { "help-answered" }, None);
        }
        Ok(self.done(&[], Some(table)))
    }

    /// Until when the open table is on a break; none if it is not.
    pub fn break_until(&self, table: TableNumber) -> Option<Moment> {
        let until = self.tables.get(&table).and_then(|hand| hand.break_until);
        until.filter(|until| self.now < *until && self.is_open(table))
    }

    /// Tables that should be opened by hand and are not, though a coach's hours there have begun,
    /// and since when: staff should look.
    pub fn unopened(&self) -> Vec<(TableNumber, Moment)> {
        if self.event.tables_open != TablesOpen::ByHand {
            return Vec::new();
        }
        let tables = self.event.tables.iter().map(|table| table.number);
        let late = tables.filter_map(|table| {
            let untouched = self.opened_by_hand(table).is_none();
            Some((table, self.hours_began(table)?)).filter(|_| untouched)
        });
        late.collect()
    }

    fn known_coach(&self, coach: Option<&CoachCode>) -> Result<(), Refusal> {
        match coach.filter(|coach| self.event.coach(coach).is_none()) {
            Some(coach) => Err(Refusal::CoachUnknown { coach: coach.clone() }),
            None => Ok(()),
        }
    }

    /// A line of the log about a table as a whole.
    pub(super) fn say(&mut self, table: TableNumber, deed: &'static str, note: Option<String>) {
        self.log(LogLine { deed, table: Some(table), note, ..LogLine::default() });
    }
}
