//! One session on a virtual clock, in our own queue: people come and are there or not, coaches call,
//! talk and finish. Everything that is decided is decided by the queue.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use chrono::TimeDelta;
use fastrand::Rng;

use super::books::Books;
use super::people::{Person, Told, people};
use super::scenario::{BREAK, Breaks, SESSION, Scenario};
use super::shadows::Shadows;
use crate::domain::event::{Event, TableNumber};
use crate::domain::mode::Mode;
use crate::domain::queue::{CheckIn, Queue, TableState};
use crate::domain::session::Session;
use crate::domain::ticket::{Number, Ticket, TicketState, Token};
use crate::domain::{Moment, Refusal, overflow};

/// What happens next somewhere in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Comes(usize),
    /// Somebody who was not there is there again.
    IsBack(usize),
    ChangesArea(usize),
    Opens(TableNumber),
    BreakIsDue(TableNumber),
    CoachIsBack,
    /// Who was called sits down, or it is clear that nobody comes.
    Answered(TableNumber),
    IsOver(TableNumber),
}

/// What the people of one session were told, and what became of it.
pub(super) struct Day {
    pub(super) people: Vec<Person>,
    /// For everybody who was refused, in order: whether they would have been seen in time.
    pub(super) refused: Vec<bool>,
    pub(super) last_start: Moment,
}

/// A session while it runs.
struct Clock<'a> {
    scenario: &'a Scenario,
    event: Arc<Event>,
    session: Session,
    books: Books,
    chance: Rng,
    now: Moment,
    agenda: BinaryHeap<Reverse<(Moment, u32, What)>>,
    planned: u32,
    people: Vec<Person>,
    shadows: Shadows,
    /// By table: how much slower its coach is, whether the call is being answered, whether a break
    /// is due.
    slower: Vec<f64>,
    answering: Vec<bool>,
    break_due: Vec<bool>,
}

/// Plays the session `seed` of a scenario.
pub(super) fn play(scenario: &Scenario, seed: u64) -> Option<Day> {
    let event = Arc::new(scenario.event());
    let session = Session::planned(&event, 0)?;
    let mut chance = Rng::with_seed(seed);
    let people = people(scenario, &session, &mut chance);
    let tables = event.tables.len();
    let differ = scenario.coaches_differ;
    let mut clock = Clock {
        scenario,
        books: Books::of(Arc::clone(&event), session.clone()),
        now: session.check_in_opens,
        slower: (0..tables).map(|_| 1.0 + differ * (2.0 * chance.f64() - 1.0)).collect(),
        answering: vec![false; tables],
        break_due: vec![false; tables],
        chance,
        agenda: BinaryHeap::new(),
        planned: 0,
        people,
        shadows: Shadows::default(),
        event,
        session,
    };
    clock.plan_the_day();
    clock.run();
    let last_start = clock.session.last_start(&clock.event);
    Some(Day {
        refused: clock.shadows.would_have_started(last_start),
        people: clock.people,
        last_start,
    })
}

impl Clock<'_> {
    fn plan(&mut self, at: Moment, what: What) {
        self.planned += 1;
        self.agenda.push(Reverse((at, self.planned, what)));
    }

    fn plan_in(&mut self, seconds: i64, what: What) {
        self.plan(self.now + TimeDelta::seconds(seconds), what);
    }

    fn plan_the_day(&mut self) {
        for nth in 0..self.people.len() {
            self.plan(self.people[nth].comes, What::Comes(nth));
        }
        let tables: Vec<TableNumber> = self.event.tables.iter().map(|table| table.number).collect();
        let starts = self.session.starts;
        let hours = self.event.coaches.iter().flat_map(|coach| &coach.hours);
        let begins =
            hours.filter_map(|hours| self.session.hours(&self.event, hours)).map(|(from, _)| from);
        for begins in begins.collect::<Vec<_>>() {
            self.plan(begins, What::CoachIsBack);
        }
        for table in tables {
            let late =
                if self.scenario.late && table.0 > 1 { self.chance.i64(120..900) } else { 0 };
            self.plan(starts + TimeDelta::seconds(late), What::Opens(table));
            if self.scenario.breaks == Breaks::Unforeseen && self.chance.bool() {
                let latest = i64::from(SESSION) * 60 - 2400;
                let at = starts + TimeDelta::seconds(self.chance.i64(900..latest));
                self.plan(at, What::BreakIsDue(table));
            }
        }
    }

    fn run(&mut self) {
        while let Some(Reverse((at, _, what))) = self.agenda.pop() {
            if at >= self.session.ends {
                return;
            }
            self.now = at;
            self.happens(what);
            self.coaches_call();
        }
    }

    fn deed<T>(
        &mut self,
        deed: impl FnOnce(&mut Queue) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.books.deed(self.now, deed)
    }

    fn happens(&mut self, what: What) {
        match what {
            What::Comes(who) => self.comes(who),
            What::IsBack(who) => {
                self.people[who].is_there = true;
                if let Some(number) = self.people[who].number {
                    // Who was called too early still has the place, and others have long been seen.
                    self.deed(|queue| queue.come_back(number)).ok();
                }
            }
            What::ChangesArea(who) => self.changes_area(who),
            What::Opens(table) => {
                // By the roster it is open already.
                self.deed(|queue| queue.open_table(table, None)).ok();
            }
            What::BreakIsDue(table) => self.break_due[place(table)] = true,
            What::CoachIsBack => {}
            What::Answered(table) => self.answered(table),
            What::IsOver(table) => {
                // What cannot be finished was nothing.
                self.deed(|queue| queue.finish(table)).ok();
            }
        }
    }

    fn comes(&mut self, who: usize) {
        self.people[who].asked = true;
        let person = &self.people[who];
        let token = Token(format!("{who}"));
        let check_in =
            CheckIn { group: person.group, ..CheckIn::without_badge(token, person.area.clone()) };
        let queue = self.books.look(self.now);
        let told = Told::newcomer(&queue, &check_in);
        let behind = queue.next_number().0;
        let (area, group) = (check_in.area.clone(), check_in.group);
        let last_start = self.session.last_start(&self.event);
        match self.deed(|queue| queue.check_in(check_in)) {
            Ok(done) => {
                let ticket = &done.tickets[0];
                let person = &mut self.people[who];
                person.number = Some(ticket.number);
                // Who is called at once is told now, and has nothing to wait for.
                person.told = told.filter(|_| ticket.state == TicketState::Waiting);
                // After the last start a ticket promises a seat in a group, no start in time.
                let sure = f64::from(ticket.first.chance.unwrap_or(0)) / 100.0;
                let sure = sure >= self.event.rules.promise_sure && self.now <= last_start;
                person.sure = person.told.map_or(sure, |told| told.is_sure());
                if let Some(wait) = person.changes_after {
                    self.plan_in(wait, What::ChangesArea(who));
                }
            }
            Err(_) => self.shadows.add(behind, area, group),
        }
    }

    fn changes_area(&mut self, who: usize) {
        let Some(number) = self.people[who].number else { return };
        let areas = self.event.areas.iter().map(|area| area.code.clone());
        let others: Vec<_> = areas.filter(|area| *area != self.people[who].area).collect();
        let Some(area) = self.chance.choice(&others).cloned() else { return };
        let queue = self.books.look(self.now);
        let waits = queue.ticket(number).filter(|t| t.state == TicketState::Waiting);
        let told = waits.and_then(|ticket| Told::transferred(&queue, ticket, &area));
        if self.deed(|queue| queue.transfer(number, &area, None)).is_ok() {
            self.people[who].told = told;
            self.people[who].sure = told.is_none_or(|told| told.is_sure());
            self.people[who].area = area;
        }
    }

    fn answered(&mut self, table: TableNumber) {
        self.answering[place(table)] = false;
        let queue = self.books.look(self.now);
        let called: Vec<Number> =
            queue.at_table(table, TicketState::Called).map(|t| t.number).collect();
        let mut present = false;
        for number in called {
            let Some(who) = self.who(number) else { continue };
            if self.people[who].is_there {
                present = true;
            } else if self.deed(|queue| queue.absent(table, Some(number))).is_ok() {
                self.people[who].was_missing = true;
                if let Some(wait) = self.people[who].back_after.take() {
                    self.plan_in(wait, What::IsBack(who));
                }
            }
        }
        if !present {
            return;
        }
        let started = self.deed(|queue| queue.start(table, None, Token(String::new())));
        let Ok(started) = started else { return };
        for ticket in &started.tickets {
            if let Some(who) = self.who(ticket.number) {
                self.people[who].started = Some(self.now);
            }
        }
        let in_groups = started.tickets.iter().any(|t| t.mode.is_some_and(Mode::is_in_groups));
        let seconds = if in_groups {
            i64::from(self.event.rules.group_minutes) * 60
        } else {
            let (min, max) = self.scenario.truth;
            let minutes = (min + (max - min) * self.chance.f64()) * self.slower[place(table)];
            whole(minutes * 60.0)
        };
        self.plan_in(seconds, What::IsOver(table));
    }

    fn who(&self, number: Number) -> Option<usize> {
        self.people.iter().position(|person| person.number == Some(number))
    }

    /// Every coach who can calls the next, or takes the break that is due; who is called gets up.
    fn coaches_call(&mut self) {
        for at in 0..self.event.tables.len() {
            let table = self.event.tables[at].number;
            let mut queue = self.books.look(self.now);
            let mut state = queue.table_state(table);
            if state == TableState::Ready && std::mem::take(&mut self.break_due[at]) {
                let until = self.now + TimeDelta::minutes(i64::from(BREAK));
                if self.deed(|queue| queue.take_break(table, until)).is_ok() {
                    self.plan(until, What::CoachIsBack);
                    continue;
                }
            }
            if state == TableState::Ready && self.calls(table, &queue) {
                queue = self.books.look(self.now);
                state = queue.table_state(table);
            }
            if state == TableState::Called && !self.answering[at] {
                self.answering[at] = true;
                let called: Vec<&Ticket> = queue.at_table(table, TicketState::Called).collect();
                let there =
                    |t: &&&Ticket| self.who(t.number).is_some_and(|who| self.people[who].is_there);
                let wait = if called.iter().any(|t| there(&t)) {
                    i64::try_from(self.chance.u64(0..=self.scenario.walk)).unwrap_or(0)
                } else {
                    called.iter().map(|t| i64::from(queue.grace(t)) * 60).max().unwrap_or(0)
                };
                self.plan_in(wait, What::Answered(table));
            }
        }
    }

    /// A ready table calls; false if there is nobody.
    fn calls(&mut self, table: TableNumber, queue: &Queue) -> bool {
        let offered = overflow::offers(queue, table).is_some_and(|offers| offers.groups.is_some());
        if offered && self.scenario.groups.is_some() && queue.hand(table).mode == Mode::Individual {
            // An offer can be taken.
            self.deed(|queue| queue.set_mode(table, Mode::Groups, None)).ok();
        }
        let Ok(done) = self.deed(|queue| queue.call(table)) else { return false };
        let serves = self.event.table(table).map(|t| t.areas.as_slice()).unwrap_or_default();
        self.shadows.called(self.now, serves, &done.tickets, self.event.rules.group_size);
        !done.tickets.is_empty()
    }
}

fn place(table: TableNumber) -> usize {
    usize::from(table.0) - 1
}

#[expect(clippy::cast_possible_truncation, reason = "an hour has 3,600 seconds")]
pub(super) fn whole(seconds: f64) -> i64 {
    seconds.round() as i64
}
