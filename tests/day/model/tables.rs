//! The model's tables: what each button does in each state.

use chrono::TimeDelta;
use dropin::actions::at_the_table::TableDeed;
use dropin::domain::Moment;
use dropin::domain::event::{CoachCode, TableNumber};
use dropin::domain::mode::Mode;
use dropin::domain::queue::{TableHand, TableState};
use dropin::domain::ticket::{Number, TicketState, Token, Window};

use super::super::world::Coach;
use super::changes::{call_off, is_late};
use super::people::blank;
use super::room::Room;
use super::{Answer, Ticket, Verdict};

use TicketState::{Absent, Called, Done, InConversation, Waiting};

type Numbers = Result<Vec<Number>, &'static str>;

impl Room<'_> {
    pub(super) fn at_table(
        &mut self,
        table: TableNumber,
        deed: &TableDeed,
        chance: [u8; 10],
    ) -> Verdict {
        self.world.table(table).ok_or("table_unknown")?;
        let numbers = match deed {
            TableDeed::Open { coach } => self.open_table(table, coach.as_ref()),
            TableDeed::Close => self.close(table),
            TableDeed::Call => self.call(table),
            TableDeed::Recall => self.recall(table),
            TableDeed::Absent { number } => self.absent(table, *number),
            TableDeed::Start { with: Some(number) } => self.start_with(table, *number),
            TableDeed::Start { with: None } => self.start(table, chance),
            TableDeed::StartCalled => self.start_called(table),
            TableDeed::WalkIn => self.walk_in(table, chance),
            TableDeed::Finish => self.finish(table),
            TableDeed::Withdraw => self.withdraw(table),
            TableDeed::Break { until } => self.take_break(table, *until),
            TableDeed::Mode { mode, topic } => self.set_mode(table, *mode, topic.as_deref()),
            TableDeed::HandOver { coach } => self.hand_over(table, coach),
            TableDeed::Help { wanted } => Ok(self.help(table, *wanted)),
        };
        Ok(Answer { numbers: numbers?, table: Some(table), existing: false })
    }

    /// Why a table that is not ready cannot do what needs a ready one.
    fn ready(&self, table: TableNumber) -> Result<(), &'static str> {
        self.not_over()?;
        match self.table_state(table) {
            TableState::Ready => Ok(()),
            TableState::Called => Err("table_called"),
            TableState::Busy => Err("table_busy"),
            TableState::Closed => Err("table_closed"),
            TableState::Break => Err("table_break"),
        }
    }

    /// After the end of the session nobody is called and no table opens.
    fn not_over(&self) -> Result<(), &'static str> {
        if self.now < self.world.ends { Ok(()) } else { Err("session_over") }
    }

    fn sits_nowhere_else(
        &self,
        coach: Option<&Coach>,
        table: TableNumber,
    ) -> Result<(), &'static str> {
        let elsewhere = coach.is_some_and(|coach| self.sits_elsewhere(coach, table));
        if elsewhere { Err("coach_elsewhere") } else { Ok(()) }
    }

    fn call(&mut self, table: TableNumber) -> Numbers {
        if self.table_state(table) == TableState::Busy {
            self.finish(table)?;
            // Nobody is called after hours or before a break; that is no reason not to finish.
            if self.now >= self.world.ends || self.table_state(table) != TableState::Ready {
                return Ok(Vec::new());
            }
        }
        self.ready(table)?;
        let overrun = self.is_overrun(table);
        let (mode, next) = self.next_call(table);
        for number in &next {
            self.call_one(*number, table, mode);
        }
        let hand = self.state.hand(table);
        if mode.is_in_groups() {
            self.set_hand(TableHand { groups_called: hand.groups_called + 1, ..hand });
        } else if hand.mode == Mode::Individual && overrun && !next.is_empty() {
            self.set_hand(TableHand { kept_individual: hand.kept_individual + 1, ..hand });
        }
        Ok(next)
    }

    pub(super) fn call_one(&mut self, number: Number, table: TableNumber, mode: Mode) {
        let now = self.now;
        self.step("call", number, Called, |t| {
            t.table = Some(table);
            t.called_at = Some(now);
            t.recalled_at = None;
            t.mode = Some(mode);
        });
    }

    fn called(&self, table: TableNumber) -> Numbers {
        let called = self.there(table, Called);
        if called.is_empty() { Err("nobody_called") } else { Ok(called) }
    }

    fn recall(&mut self, table: TableNumber) -> Numbers {
        let (called, now) = (self.called(table)?, self.now);
        for number in &called {
            self.change(*number, |t| t.recalled_at = Some(now));
            self.lines.push(("recall", Some(*number), Some(table)));
        }
        Ok(called)
    }

    fn withdraw(&mut self, table: TableNumber) -> Numbers {
        let called = self.called(table)?;
        let as_group = called.iter().any(|n| self.get(*n).mode.is_some_and(Mode::is_in_groups));
        for number in &called {
            self.step("withdraw", *number, Waiting, call_off);
        }
        // A group nobody of which came to talk is none.
        let hand = self.state.hand(table);
        let nobody_talks = self.there(table, InConversation).is_empty();
        if as_group && nobody_talks && hand.mode.is_in_groups() && hand.groups_called > 0 {
            self.set_hand(TableHand { groups_called: hand.groups_called - 1, ..hand });
        }
        self.end_empty_briefing(table);
        Ok(called)
    }

    /// A briefing from which everybody was called off is none.
    pub(super) fn end_empty_briefing(&mut self, table: TableNumber) {
        let hand = self.state.hand(table);
        if hand.briefing_since.is_some() && self.there(table, Called).is_empty() {
            self.set_hand(TableHand { briefing_since: None, ..hand });
        }
    }

    fn absent(&mut self, table: TableNumber, number: Option<Number>) -> Numbers {
        let called = self.called(table)?;
        let missing = match number {
            None if called.len() > 1 => return Err("several_called"),
            None => called,
            Some(number) => {
                self.state.ticket(number).ok_or("ticket_unknown")?;
                let here = called.contains(&number);
                if here { vec![number] } else { return Err("ticket_state") }
            }
        };
        for number in &missing {
            let ticket = self.get(*number);
            if ticket.called_at < ticket.window.map(|window| window.from) {
                // The slip told them so.
                self.step("early-call", *number, Waiting, |t| {
                    t.table = None;
                    t.mode = None;
                });
            } else {
                self.step("absent", *number, Absent, |t| t.absences += 1);
            }
        }
        self.end_empty_briefing(table);
        Ok(missing)
    }

    fn start_with(&mut self, table: TableNumber, number: Number) -> Numbers {
        let ticket = self.state.ticket(number).ok_or("ticket_unknown")?;
        if ticket.table != Some(table) || !matches!(ticket.state, Called | Absent) {
            return Err("ticket_state");
        }
        if is_late(ticket.state) {
            match self.table_state(table) {
                TableState::Called => return Err("table_called"),
                TableState::Busy if !self.joins_its_group(table, ticket) => {
                    return Err("table_busy");
                }
                _ => {}
            }
        }
        Ok(self.begin(table, vec![number]))
    }

    /// Whoever is late for a group joins it while it talks.
    fn joins_its_group(&self, table: TableNumber, ticket: &Ticket) -> bool {
        let mut talking = self.there(table, InConversation).into_iter();
        let same = |other: Number| {
            let other = self.get(other);
            (other.called_at, other.mode) == (ticket.called_at, ticket.mode)
        };
        ticket.mode.is_some_and(Mode::is_in_groups) && talking.any(same)
    }

    fn start(&mut self, table: TableNumber, chance: [u8; 10]) -> Numbers {
        if self.table_state(table) == TableState::Called {
            self.start_called(table)
        } else {
            self.walk_in(table, chance)
        }
    }

    fn start_called(&mut self, table: TableNumber) -> Numbers {
        let called = self.called(table)?;
        if self.table_state(table) == TableState::Busy {
            return Err("table_busy");
        }
        if called.iter().any(|n| self.get(*n).mode == Some(Mode::Briefing)) {
            let hand = self.state.hand(table);
            self.set_hand(TableHand { briefing_since: Some(self.now), ..hand });
            self.say(table, "start");
            return Ok(called);
        }
        Ok(self.begin(table, called))
    }

    fn begin(&mut self, table: TableNumber, who: Vec<Number>) -> Vec<Number> {
        let now = self.now;
        let coach = self.coach_at(table).map(|coach| coach.code.clone());
        for number in &who {
            self.step("start", *number, InConversation, |t| {
                t.started_at = Some(now);
                t.coach.clone_from(&coach);
            });
        }
        who
    }

    fn walk_in(&mut self, table: TableNumber, chance: [u8; 10]) -> Numbers {
        self.ready(table)?;
        let area = self.world.table(table).unwrap().areas[0].clone();
        let number = self.take(Ticket {
            table: Some(table),
            mode: Some(Mode::Individual),
            window: Some(Window { from: self.now, to: self.now + TimeDelta::minutes(5) }),
            ..blank(Token::from_chance(chance), area)
        });
        self.lines.push(("walk-in", Some(number), None));
        Ok(self.begin(table, vec![number]))
    }

    fn finish(&mut self, table: TableNumber) -> Numbers {
        if self.state.hand(table).briefing_since.is_some() {
            return Ok(self.finish_briefing(table));
        }
        let talking = self.there(table, InConversation);
        if talking.is_empty() {
            return Err("no_conversation");
        }
        for number in &talking {
            self.step("finish", *number, Done, |_| ());
            self.learn(*number);
        }
        Ok(talking)
    }

    /// Everybody keeps the place, and the table works with one ticket at a time again.
    fn finish_briefing(&mut self, table: TableNumber) -> Vec<Number> {
        let heard = self.there(table, Called);
        for number in &heard {
            self.step("briefed", *number, Waiting, |t| {
                call_off(t);
                t.briefed = true;
            });
        }
        let hand = self.state.hand(table);
        let lasted = hand.briefing_since.map_or(0, |since| (self.now - since).num_seconds());
        let mode = if hand.mode == Mode::Briefing { Mode::Individual } else { hand.mode };
        self.set_hand(TableHand { briefing_since: None, mode, ..hand });
        self.say(table, "finish");
        let people = heard.iter().map(|n| u32::from(self.get(*n).people)).sum();
        self.count("briefings", 1);
        self.count("briefing-people", people);
        self.count("briefing-seconds", u32::try_from(lasted).unwrap_or(0));
        heard
    }

    fn known_coach(&self, coach: &CoachCode) -> Result<(), &'static str> {
        self.world.coach(coach).map(|_| ()).ok_or("coach_unknown")
    }

    fn open_table(&mut self, table: TableNumber, coach: Option<&CoachCode>) -> Numbers {
        coach.map_or(Ok(()), |coach| self.known_coach(coach))?;
        self.not_over()?;
        let (open, back) = (self.is_open(table), self.on_break(table));
        if open && !back && coach.is_none() {
            return Err("table_open");
        }
        let named = coach.and_then(|code| self.world.coach(code));
        let comes = if open { named } else { named.or_else(|| self.meant(table)) };
        self.sits_nowhere_else(comes, table)?;
        let mut hand = self.state.hand(table);
        // Who only comes back from a break leaves it to the roster whose hours run.
        if coach.is_some() || !open {
            hand.opened = Some(true);
            hand.coach = coach.cloned();
        }
        self.set_hand(TableHand { break_until: None, ..hand });
        self.say(table, "open-table");
        Ok(Vec::new())
    }

    fn close(&mut self, table: TableNumber) -> Numbers {
        match self.table_state(table) {
            TableState::Closed => return Err("table_closed"),
            TableState::Called => return Err("table_called"),
            TableState::Busy => return Err("table_busy"),
            TableState::Ready | TableState::Break => {}
        }
        let help_since = self.state.hand(table).help_since;
        let coach = self.coach_at(table).map(|coach| coach.code.clone());
        let untouched = TableHand::untouched(table);
        self.set_hand(TableHand { opened: Some(false), coach, help_since, ..untouched });
        self.say(table, "close-table");
        Ok(Vec::new())
    }

    /// Neither closed nor waiting for somebody who is called.
    fn at_work(&self, table: TableNumber) -> Result<(), &'static str> {
        match self.table_state(table) {
            TableState::Closed => Err("table_closed"),
            TableState::Called => Err("table_called"),
            _ => Ok(()),
        }
    }

    fn take_break(&mut self, table: TableNumber, until: Moment) -> Numbers {
        self.not_over()?;
        self.at_work(table)?;
        if until <= self.now {
            return Err("break_over");
        }
        if until >= self.world.ends {
            return Err("break_past_the_end");
        }
        let hand = self.state.hand(table);
        self.set_hand(TableHand { break_until: Some(until), ..hand });
        self.say(table, "break");
        Ok(Vec::new())
    }

    fn hand_over(&mut self, table: TableNumber, coach: &CoachCode) -> Numbers {
        self.known_coach(coach)?;
        self.not_over()?;
        if self.table_state(table) == TableState::Closed {
            return Err("table_closed");
        }
        self.sits_nowhere_else(self.world.coach(coach), table)?;
        for number in self.there(table, InConversation) {
            self.change(number, |t| t.coach = Some(coach.clone()));
        }
        let (opened, coach) = (Some(true), Some(coach.clone()));
        let hand = self.state.hand(table);
        self.set_hand(TableHand { opened, coach, kept_individual: 0, ..hand });
        self.say(table, "handover");
        Ok(Vec::new())
    }

    fn help(&mut self, table: TableNumber, wanted: bool) -> Vec<Number> {
        let hand = self.state.hand(table);
        if hand.help_since.is_some() != wanted {
            let help_since = wanted.then_some(self.now);
            self.set_hand(TableHand { help_since, ..hand });
            self.say(table, if wanted { "help" } else { "help-answered" });
        }
        Vec::new()
    }

    fn set_mode(&mut self, table: TableNumber, mode: Mode, topic: Option<&str>) -> Numbers {
        self.not_over()?;
        self.at_work(table)?;
        let topic = topic.map(str::trim).filter(|topic| !topic.is_empty());
        if mode == Mode::Topic && topic.is_none() {
            return Err("topic_missing");
        }
        let topic = topic.filter(|_| mode == Mode::Topic).map(str::to_owned);
        let hand = self.state.hand(table);
        if (hand.mode, &hand.topic) != (mode, &topic) {
            let kept_individual = if mode == Mode::Individual { hand.kept_individual } else { 0 };
            self.set_hand(TableHand { mode, topic, groups_called: 0, kept_individual, ..hand });
            self.say(table, "mode");
        }
        Ok(Vec::new())
    }
}
