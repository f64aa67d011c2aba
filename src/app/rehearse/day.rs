//! One session played through, minute by minute, by the same deeds as people do: they come, are called,
//! come to the table or not, talk and go.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use fastrand::Rng;

use crate::actions::Context;
use crate::actions::at_the_table::{TableDeed, at_the_table};
use crate::actions::check_in::{Choice, Who, check_in};
use crate::domain::Moment;
use crate::domain::badge::BadgeSecret;
use crate::domain::event::{AreaCode, Event, TableNumber};
use crate::domain::mode::Mode;
use crate::domain::overflow;
use crate::domain::queue::{Queue, TableState, Wanted};
use crate::domain::session::{Session, Timetable};
use crate::domain::ticket::{Ticket, TicketState, Token};
use crate::store::{At, DeedError, FirstUse, MemoryStore, QueueStore as _, StoreError};

/// From the call to the table.
const WALK: TimeDelta = TimeDelta::minutes(1);

/// Of a hundred people who are called so many are not there.
const MISSING: u32 = 5;

/// So many of a hundred agree to a group.
const AGREE: u32 = 50;

/// What became of one day.
pub(super) struct Day {
    /// Which area each of those wanted who were told that it would be too late.
    pub(super) turned_away: Vec<AreaCode>,
    pub(super) tickets: Vec<Ticket>,
    /// How long each table talked.
    pub(super) talked: BTreeMap<TableNumber, Duration>,
}

/// The room while a day is played.
struct Room {
    store: MemoryStore,
    event: Arc<Event>,
    chance: Rng,
    now: Moment,
    /// When something is due at a table: who was called sits down, or the talk is over.
    due: BTreeMap<TableNumber, Moment>,
    /// Whether whoever a table called at a moment comes.
    comes: BTreeMap<(TableNumber, Moment), bool>,
    day: Day,
}

/// Plays the session `plan`, to which `people` come; the same `seed`, the same day.
pub(super) fn play(
    text: &str,
    plan: usize,
    people: u32,
    seed: u64,
) -> Result<Option<Day>, StoreError> {
    let first = FirstUse {
        event_text: text.to_owned(),
        demo: false,
        secret: BadgeSecret([0; 32]),
        at: Moment::default(),
    };
    let store = MemoryStore::new(first)?;
    let event = store.event()?;
    let Some(session) = Session::planned(&event, plan) else { return Ok(None) };
    // Until then the session before it counts, whoever comes for this one.
    let before = plan.checked_sub(1).and_then(|before| Session::planned(&event, before));
    let before = before.map_or(session.check_in_opens, |before| before.ends);
    let mut room = Room {
        store,
        event,
        chance: Rng::with_seed(seed),
        now: session.check_in_opens.max(before),
        due: BTreeMap::new(),
        comes: BTreeMap::new(),
        day: Day { turned_away: Vec::new(), tickets: Vec::new(), talked: BTreeMap::new() },
    };
    let mut coming = room.people(&session, people);
    while room.now < session.ends {
        while coming.last().is_some_and(|comes| *comes <= room.now) {
            coming.pop();
            room.somebody_comes()?;
        }
        for table in room.event.tables.iter().map(|table| table.number).collect::<Vec<_>>() {
            room.look_at(table)?;
        }
        room.now += TimeDelta::minutes(1);
    }
    // Once it is over, the next one may count already.
    room.now = session.ends - TimeDelta::seconds(1);
    let all = Wanted { all: true, ..Wanted::default() };
    room.day.tickets = room.store.look(room.at(), &all)?.tickets().cloned().collect();
    Ok(Some(room.day))
}

impl Room {
    /// When people come, the last one first: a third as soon as numbers are given, the others at any
    /// time after that.
    fn people(&mut self, session: &Session, people: u32) -> Vec<Moment> {
        let whole = (session.ends - session.check_in_opens).num_seconds();
        let comes = |nth: u32| {
            let seconds = if nth < people / 3 { whole / 8 } else { whole };
            session.check_in_opens + TimeDelta::seconds(self.chance.i64(0..=seconds))
        };
        let mut people: Vec<Moment> = (0..people).map(comes).collect();
        people.sort_unstable_by(|a, b| b.cmp(a));
        people
    }

    fn at(&self) -> At {
        At { now: self.now, timetable: Timetable::Planned }
    }

    fn queue(&self) -> Result<Queue, StoreError> {
        self.store.look(self.at(), &Wanted::default())
    }

    fn somebody_comes(&mut self) -> Result<(), StoreError> {
        let areas: Vec<AreaCode> = self.event.areas.iter().map(|area| area.code.clone()).collect();
        let Some(area) = self.chance.choice(&areas).cloned() else { return Ok(()) };
        let token = self.token();
        let choice = Choice { group: self.one_of_a_hundred(AGREE), ..Choice::of(area.clone()) };
        let taken =
            check_in(self.context(&|| token.clone()), &Who::NoBadge { name: None }, &choice, None);
        match taken {
            Ok(_) => Ok(()),
            Err(DeedError::Refused(_)) => {
                self.day.turned_away.push(area);
                Ok(())
            }
            Err(DeedError::Store(error)) => Err(error),
        }
    }

    /// A coach opens, calls, starts or finishes, as it is time for it.
    fn look_at(&mut self, table: TableNumber) -> Result<(), StoreError> {
        let queue = self.queue()?;
        let is_due = self.due.get(&table).is_none_or(|due| *due <= self.now);
        match queue.table_state(table) {
            TableState::Closed if queue.unopened().iter().any(|(late, _)| *late == table) => {
                self.does(table, &TableDeed::Open { coach: None })?;
                self.calls(table)
            }
            TableState::Ready => self.calls(table),
            TableState::Called if is_due => self.answered(table),
            TableState::Busy if is_due => {
                self.does(table, &TableDeed::Finish)?;
                self.calls(table)
            }
            _ => Ok(()),
        }
    }

    fn calls(&mut self, table: TableNumber) -> Result<(), StoreError> {
        let queue = self.queue()?;
        let groups = overflow::offers(&queue, table).is_some_and(|offers| offers.groups.is_some());
        if groups && queue.hand(table).mode == Mode::Individual {
            self.does(table, &TableDeed::Mode { mode: Mode::Groups, topic: None })?;
        }
        self.does(table, &TableDeed::Call)?;
        self.due.insert(table, self.now + WALK);
        Ok(())
    }

    fn answered(&mut self, table: TableNumber) -> Result<(), StoreError> {
        let queue = self.queue()?;
        let called: Vec<&Ticket> = queue.at_table(table, TicketState::Called).collect();
        let alone = called.len() == 1;
        let at = called.iter().filter_map(|t| t.called_at).max().unwrap_or(self.now);
        let grace = called.iter().map(|t| queue.grace(t)).max().unwrap_or(0);
        let missing = self.one_of_a_hundred(MISSING);
        let comes = *self.comes.entry((table, at)).or_insert(!missing) || !alone;
        let there = at + WALK;
        let due = if comes { there } else { there.max(at + TimeDelta::minutes(grace.into())) };
        if self.now < due {
            self.due.insert(table, due);
            return Ok(());
        }
        if !comes {
            self.does(table, &TableDeed::Absent { number: None })?;
            return self.calls(table);
        }
        self.does(table, &TableDeed::StartCalled)?;
        let rules = &self.event.rules;
        let minutes = if alone {
            self.chance
                .u16(rules.conversation_min..=rules.conversation_max.max(rules.conversation_min))
        } else {
            rules.group_minutes
        };
        self.due.insert(table, self.now + TimeDelta::minutes(minutes.into()));
        *self.day.talked.entry(table).or_default() += Duration::from_secs(u64::from(minutes) * 60);
        Ok(())
    }

    /// What is refused is not done: a coach would look, and do something else the next minute.
    fn does(&mut self, table: TableNumber, deed: &TableDeed) -> Result<(), StoreError> {
        let token = self.token();
        match at_the_table(self.context(&|| token.clone()), table, deed) {
            Err(DeedError::Store(error)) => Err(error),
            Ok(_) | Err(DeedError::Refused(_)) => Ok(()),
        }
    }

    fn context<'a>(&'a self, chance: &'a dyn Fn() -> Token) -> Context<'a> {
        Context { store: &self.store, at: self.at(), request_id: None, station: None, chance }
    }

    fn token(&mut self) -> Token {
        let mut chance = [0; 10];
        self.chance.fill(&mut chance);
        Token::from_chance(chance)
    }

    fn one_of_a_hundred(&mut self, times: u32) -> bool {
        self.chance.u32(0..100) < times
    }
}
