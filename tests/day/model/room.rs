//! The model's room at one moment: who is open, who waits, who would be called; and what time
//! alone changes.

use std::collections::BTreeSet;
use std::rc::Rc;

use dropin::domain::Moment;
use dropin::domain::event::{AreaCode, TableNumber};
use dropin::domain::mode::Mode;
use dropin::domain::queue::{TableHand, TableState};
use dropin::domain::ticket::{Number, Ticket as Real, TicketState};

use super::super::step::{Deed, Step};
use super::super::world::{Coach, Table, World};
use super::changes::call_off;
use super::{Answer, Heard, Line, State, Ticket, Verdict};

use TicketState::{Away, Called, InConversation, Unserved, Waiting};

pub struct Room<'w> {
    pub world: &'w World,
    pub now: Moment,
    pub state: State,
    /// What the log gains.
    pub lines: Vec<Line>,
    pub(super) station: Option<&'static str>,
    pub(super) heard: Heard,
    /// As it was before the deed, and what the deed touched of it.
    pub(super) before: State,
    pub(super) touched: Touched,
    /// How many of the lines time alone wrote.
    pub(super) by_time: usize,
}

#[derive(Default)]
pub(super) struct Touched {
    pub(super) tickets: BTreeSet<Number>,
    pub(super) tables: BTreeSet<TableNumber>,
    pub(super) areas: BTreeSet<AreaCode>,
    /// Something else: a count, a paper.
    pub(super) beside: bool,
}

impl<'w> Room<'w> {
    /// With what time alone has changed.
    pub(super) fn open(
        world: &'w World,
        state: State,
        now: Moment,
        station: Option<&'static str>,
        heard: Heard,
    ) -> Self {
        let (lines, touched, before) = (Vec::new(), Touched::default(), State::default());
        let by_time = 0;
        let mut room = Self { world, now, state, lines, station, heard, before, touched, by_time };
        room.let_time_pass();
        room.before = room.state.clone();
        room.touched = Touched::default();
        room.by_time = room.lines.len();
        room
    }

    /// At session end nothing is called and who waits becomes unserved; before, who was away for as
    /// long as they said waits again.
    fn let_time_pass(&mut self) {
        let (now, ends) = (self.now, self.world.ends);
        for number in self.numbers(|t| t.state == Away && t.away_until <= Some(now)) {
            if now < ends {
                self.back(number);
            }
        }
        if now < ends {
            return;
        }
        for number in self.numbers(|t| t.state.is_active() && t.state != InConversation) {
            match self.get(number).state {
                Called => self.step("withdraw", number, Waiting, call_off),
                Away => self.step("back", number, Waiting, call_off),
                _ => {}
            }
            self.step("unserved", number, Unserved, |t| t.ended_at = Some(ends));
        }
        for table in &self.world.tables {
            self.end_empty_briefing(table.number);
        }
    }

    pub(super) fn deed(&mut self, step: &Step) -> Verdict {
        match &step.deed {
            Deed::CheckIn { who, choice, paper } => {
                let paper = step.station.filter(|_| *paper);
                self.check_in(who, choice, paper, step.chance)
            }
            Deed::AtTable(table, deed) => self.at_table(*table, deed, step.chance),
            Deed::OfTicket(number, deed) => self.of_ticket(*number, deed),
            Deed::WithArea(area, deed) => self.with_area(area, deed),
            Deed::Undo => self.undo(),
            Deed::Mentoring(number, side, yes) => self.mentoring(*number, *side, *yes),
            Deed::Useful(number, side, yes) => self.useful(*number, *side, *yes),
            Deed::GoWithout(_) | Deed::Print { .. } => Ok(Answer::default()),
        }
    }

    // What is to be seen.

    pub fn get(&self, number: Number) -> &Ticket {
        self.state.ticket(number).expect("a number of this day")
    }

    pub(super) fn numbers(&self, wanted: impl Fn(&Ticket) -> bool) -> Vec<Number> {
        self.state.tickets.iter().filter(|t| wanted(t)).map(|t| t.number).collect()
    }

    /// Who is in `state` at a table.
    pub fn there(&self, table: TableNumber, state: TicketState) -> Vec<Number> {
        self.numbers(|t| t.table == Some(table) && t.state == state)
    }

    /// As a hand said, else, where the roster opens tables, while a coach has hours there.
    pub fn is_open(&self, table: TableNumber) -> bool {
        self.is_open_as(table, self.opened_by(&self.state.hand(table)))
    }

    /// What a hand said that still counts: who closes a table does not close it for the next coach.
    pub(super) fn opened_by(&self, hand: &TableHand) -> Option<bool> {
        let on_duty = self.on_duty(hand.number).map(|coach| &coach.code);
        let is_next = hand.coach.is_some() && on_duty.is_some() && on_duty != hand.coach.as_ref();
        hand.opened.filter(|opened| *opened || !is_next)
    }

    pub(super) fn is_open_as(&self, table: TableNumber, by_hand: Option<bool>) -> bool {
        by_hand.unwrap_or_else(|| self.world.roster && self.on_duty(table).is_some())
    }

    /// The coach whose hours at the table run.
    fn on_duty(&self, table: TableNumber) -> Option<&'w Coach> {
        self.roster(table).find(|coach| {
            coach.hours.iter().any(|h| h.table == table && h.from <= self.now && self.now < h.until)
        })
    }

    /// Coaches but for those whom a hand has put at another table.
    fn roster(&self, table: TableNumber) -> impl Iterator<Item = &'w Coach> {
        let hands = self.state.tables.clone();
        self.world.coaches.iter().filter(move |coach| {
            !hands.values().any(|hand| {
                let put = hand.opened == Some(true) && hand.coach.as_ref() == Some(&coach.code);
                put && hand.number != table
            })
        })
    }

    /// Who is meant to be at a table now: of those planned the last who came, or who comes first.
    fn latest(
        &self,
        table: TableNumber,
        coaches: impl Iterator<Item = &'w Coach>,
    ) -> Option<&'w Coach> {
        let came = |coach: &Coach| coach.hours.iter().find(|h| h.table == table).map(|h| h.from);
        let mut planned: Vec<(Moment, &Coach)> =
            coaches.filter_map(|c| Some((came(c)?, c))).collect();
        planned.sort_by_key(|(from, _)| *from);
        let latest = planned.iter().rfind(|(from, _)| *from <= self.now);
        latest.or(planned.first()).map(|(_, coach)| *coach)
    }

    /// For whom the table is opened where nobody is named.
    pub(super) fn meant(&self, table: TableNumber) -> Option<&'w Coach> {
        self.latest(table, self.world.coaches.iter())
    }

    /// Whether the coach sits at another open table.
    pub(super) fn sits_elsewhere(&self, coach: &Coach, table: TableNumber) -> bool {
        let mut others = self.world.tables.iter().map(|t| t.number).filter(|n| *n != table);
        others.any(|n| self.is_open(n) && self.coach_at(n).is_some_and(|c| c.code == coach.code))
    }

    /// At a table opened by hand the named coach, else each of the roster until the next one comes,
    /// the first also before; else whose hours run.
    pub fn coach_at(&self, table: TableNumber) -> Option<&'w Coach> {
        let hand = self.state.hand(table);
        if hand.opened != Some(true) {
            return self.on_duty(table);
        }
        if let Some(named) = hand.coach.as_ref().and_then(|code| self.world.coach(code)) {
            return Some(named);
        }
        self.latest(table, self.roster(table))
    }

    pub fn on_break(&self, table: TableNumber) -> bool {
        self.is_open(table) && self.state.hand(table).break_until > Some(self.now)
    }

    pub fn table_state(&self, table: TableNumber) -> TableState {
        let talking = !self.there(table, InConversation).is_empty();
        if talking || self.state.hand(table).briefing_since.is_some() {
            TableState::Busy
        } else if !self.there(table, Called).is_empty() {
            TableState::Called
        } else if self.on_break(table) {
            TableState::Break
        } else if self.is_open(table) {
            TableState::Ready
        } else {
            TableState::Closed
        }
    }

    /// Everybody who waits, in order.
    pub fn waiting(&self) -> Vec<&Ticket> {
        let tickets = self.state.tickets.iter().map(Rc::as_ref);
        let mut line: Vec<&Ticket> = tickets.filter(|t| t.state == Waiting).collect();
        line.sort_by_key(|t| (t.place, t.number));
        line
    }

    /// Whether table and people have an area and a language in common. Who named none talks in any.
    pub fn suits(&self, table: TableNumber, area: &AreaCode, languages: &[String]) -> bool {
        let serves = self.world.table(table).is_some_and(|table| table.areas.contains(area));
        let coach = self.coach_at(table);
        let talks = languages.is_empty()
            || coach.is_none_or(|c| c.languages.iter().any(|l| languages.contains(l)));
        serves && talks
    }

    /// Called before their window, not there, and the window is still to come.
    pub fn is_early(&self, ticket: &Ticket) -> bool {
        let to_come = ticket.window.is_some_and(|window| self.now < window.from);
        ticket.called_at.is_some() && ticket.absences == 0 && to_come
    }

    /// Whom a table would call, in order: as they arrived, but the early ones last.
    pub fn line(&self, table: TableNumber) -> Vec<&Ticket> {
        let line = self.waiting();
        let suits = |t: &&&Ticket| self.suits(table, &t.area, &t.languages);
        let (early, due): (Vec<&Ticket>, Vec<&Ticket>) =
            line.iter().filter(suits).copied().partition(|t| self.is_early(t));
        [due, early].concat()
    }

    /// Whom a table calls next, and how.
    pub fn next_call(&self, table: TableNumber) -> (Mode, Vec<Number>) {
        let hand = self.state.hand(table);
        let line = self.line(table);
        let group = match hand.mode {
            Mode::Individual => Vec::new(),
            Mode::Briefing => {
                line.iter().filter(|t| t.group && !t.briefed).map(|t| t.number).collect()
            }
            Mode::Topic | Mode::Groups => self.next_group(&hand, &line),
        };
        if group.is_empty() {
            (Mode::Individual, line.first().map(|t| t.number).into_iter().collect())
        } else {
            (hand.mode, group)
        }
    }

    /// The group a table would call: before the last quarter only one in which the first of the
    /// line sits.
    fn next_group(&self, hand: &TableHand, line: &[&Ticket]) -> Vec<Number> {
        let agreed = line.iter().copied().filter(|t| t.group);
        let topic = hand.topic.as_ref().filter(|_| hand.mode == Mode::Topic);
        let somebodys = agreed.clone().any(|t| t.reason.is_some() && t.reason.as_ref() == topic);
        let concerned = |t: &&Ticket| match topic {
            None => true,
            Some(_) if somebodys => t.reason.as_ref() == topic,
            Some(_) => t.reason.is_none(),
        };
        let groups = self.groups_of(agreed.filter(concerned).collect());
        let Some(group) = groups.first() else { return Vec::new() };
        let last_quarter = self.world.last_start() < self.now && self.now < self.world.ends;
        let in_turn = group[0] == line[0].number;
        if last_quarter || in_turn { group.clone() } else { Vec::new() }
    }

    /// Groups of at least two tickets, seat by seat in the order of the line.
    pub fn groups_of(&self, mut left: Vec<&Ticket>) -> Vec<Vec<Number>> {
        let mut groups = Vec::new();
        while !left.is_empty() {
            let mut seats = i32::from(self.world.group_size);
            let mut group = Vec::new();
            left.retain(|ticket| {
                let sits = group.is_empty() || i32::from(ticket.people) <= seats;
                if sits {
                    seats -= i32::from(ticket.people);
                    group.push(ticket.number);
                }
                !sits
            });
            groups.extend(Some(group).filter(|group| group.len() > 1));
        }
        groups
    }

    /// Whether an area of the table has as many waiting, for each of its open tables, as the rule
    /// says.
    pub fn is_overrun(&self, table: TableNumber) -> bool {
        let areas = self.world.table(table).map(|t| t.areas.as_slice()).unwrap_or_default();
        areas.iter().any(|area| {
            let serving = self.world.tables.iter().filter(|t| t.areas.contains(area));
            let open = serving.filter(|t| self.is_open(t.number)).count();
            let waiting = self.waiting().iter().filter(|t| &t.area == area).count();
            // Fewer are enough where one by one no more would be seen in time.
            let left = (self.world.last_start() - self.now).num_seconds().max(0);
            let mut seen = 0;
            while i64::try_from(seen).unwrap() * self.world.mean_seconds < left {
                seen += 1;
            }
            open > 0 && waiting >= self.world.trigger.min(seen.max(2)) * open
        })
    }

    /// The table that takes a newcomer at once: ready, and nobody else to call but early ones.
    pub fn free_table(&self, area: &AreaCode, languages: &[String]) -> Option<TableNumber> {
        if self.now > self.world.last_start() {
            return None;
        }
        let free = |table: &&Table| {
            self.table_state(table.number) == TableState::Ready
                && self.suits(table.number, area, languages)
                && self.line(table.number).iter().all(|t| self.is_early(t))
        };
        // Fewest others could do with it.
        let missed = |table: &&Table| {
            let speaks = self.coach_at(table.number).map_or(0, |coach| coach.languages.len());
            (table.areas.len(), speaks, table.number)
        };
        self.world.tables.iter().filter(free).min_by_key(missed).map(|table| table.number)
    }
}

/// The same of the system's ticket, as far as the model knows it; its place in the line apart.
pub fn as_known(real: &Real, place: super::Place) -> Ticket {
    let real = real.clone();
    Ticket {
        number: real.number,
        token: real.token,
        badge: real.badge,
        companions: real.companions,
        people: real.people,
        area: real.area,
        languages: real.languages,
        reason: real.reason,
        group: real.group,
        step_free: real.step_free,
        state: real.state,
        table: real.table,
        place,
        absences: real.absences,
        window: real.window,
        called_at: real.called_at,
        recalled_at: real.recalled_at,
        started_at: real.started_at,
        ended_at: real.ended_at,
        away_until: real.away_until,
        coach: real.coach,
        mode: real.mode,
        briefed: real.briefed,
        copies: real.copies,
    }
}
