//! The comparison after each step: the system's answer, its log and revision, and everything to be
//! seen, beside what the model says; and what must hold whatever the model says.

use std::collections::BTreeMap;
use std::fmt::Debug;

use chrono::{TimeDelta, Timelike as _};
use dropin::domain::Moment;
use dropin::domain::event::TableNumber;
use dropin::domain::overflow;
use dropin::domain::queue::Queue;
use dropin::domain::refusal::Offer;
use dropin::domain::ticket::{Number, TicketState};
use dropin::store::{LogEntry, PrintState, QueueStore};

use super::house::Heard;
use super::model::{Answer, Expected, Line, Room, as_known};
use super::step::{Deed, Step};

type Sound = Result<(), String>;

#[expect(clippy::needless_pass_by_value, reason = "both are made for this")]
fn same<T: PartialEq + Debug>(what: impl FnOnce() -> String, should: T, is: T) -> Sound {
    if should == is {
        return Ok(());
    }
    Err(format!("{}\n  should be {should:?}\n  but is    {is:?}", what()))
}

/// Whether a step answered what it should.
pub fn answer(step: &Step, expected: &Expected, heard: &Heard) -> Sound {
    let is = match heard {
        Heard::Nothing => return Ok(()),
        Heard::Refused(refusal) => Err(refusal.code()),
        Heard::Done(done) => Ok(Answer {
            numbers: done.tickets.iter().map(|t| t.number).collect(),
            table: done.table,
            existing: done.existing,
        }),
        Heard::Printed(papers) => Ok(Answer {
            numbers: papers.iter().filter_map(|(number, _)| *number).collect(),
            ..Answer::default()
        }),
    };
    same(|| "the answer".to_owned(), expected.verdict.clone(), is)?;
    if let Heard::Refused(refusal) = heard
        && let Deed::CheckIn { choice, .. } = &step.deed
    {
        let itself =
            |offer: &Offer| matches!(offer, Offer::Area { area, .. } if *area == choice.area);
        same(|| "offers the same area".to_owned(), false, refusal.offers().iter().any(itself))?;
    }
    Ok(())
}

/// Whether a request that was asked before got its first answer, word for word.
pub fn again(step: &Step, heard: &Heard, first: Option<&Heard>) -> Sound {
    // What is said after a conversation is kept without the ticket.
    if matches!(step.deed, Deed::Mentoring(..) | Deed::Useful(..)) {
        return Ok(());
    }
    same(|| "the answer to a repeated request".to_owned(), first, Some(heard))
}

/// What must hold of who is turned away and of windows, however the wait is estimated. `room` is
/// how things stood before the step.
pub fn wait(step: &Step, room: &Room<'_>, heard: &Heard) -> Sound {
    let (area, languages) = match &step.deed {
        Deed::CheckIn { choice, .. } => (&choice.area, choice.languages.as_slice()),
        _ => return Ok(()),
    };
    let tables = room.world.tables.iter().map(|table| table.number);
    let at_work = |languages| {
        let serves = |t: &TableNumber| room.suits(*t, area, languages);
        tables.clone().filter(serves).find(|t| room.is_open(*t) && !room.on_break(*t))
    };
    match heard {
        Heard::Refused(refusal) => {
            let wrong = match refusal.code() {
                "no_table" => at_work(&[]),
                "nobody_speaks" => at_work(languages),
                // A table that would take them at once is early enough.
                "not_in_time" if room.now <= room.world.last_start() => {
                    let free = room.free_table(area, languages);
                    free.filter(|table| room.line(*table).is_empty())
                }
                _ => None,
            };
            match wrong {
                Some(table) => Err(format!("{}, but there is table {table}", refusal.code())),
                None => Ok(()),
            }
        }
        Heard::Done(done) if !done.existing => {
            done.tickets.iter().try_for_each(|ticket| window(room, ticket))
        }
        _ => Ok(()),
    }
}

fn window(room: &Room<'_>, ticket: &dropin::domain::ticket::Ticket) -> Sound {
    let Some(window) = ticket.window else { return Ok(()) };
    let soon = (room.now, room.now + TimeDelta::minutes(5));
    let marks = [window.from, window.to].iter().all(|at| at.minute() % 5 == 0 && at.second() == 0);
    let sound = window.from < window.to
        && window.to > room.now
        && (marks || (window.from, window.to) == soon);
    if sound { Ok(()) } else { Err(format!("number {} is told {window:?}", ticket.number)) }
}

/// The lines the log gained, and where they came from.
pub fn log(step: &Step, expected: &[Line], entries: &[LogEntry]) -> Sound {
    let is: Vec<(&str, Option<Number>, Option<TableNumber>)> =
        entries.iter().map(|e| (e.deed.as_str(), e.number, e.table)).collect();
    same(|| "the lines of the log".to_owned(), expected.to_vec(), is)?;
    for entry in entries {
        same(|| "a line's station".to_owned(), step.station, entry.station.as_deref())?;
        same(|| "a line's time".to_owned(), step.at, entry.at)?;
    }
    Ok(())
}

/// Everything that is to be seen of the queue.
pub fn sight(room: &Room<'_>, queue: &Queue) -> Sound {
    same(|| "tickets".to_owned(), room.state.tickets.len(), queue.tickets().count())?;
    for (should, real) in room.state.tickets.iter().zip(queue.tickets()) {
        let is = as_known(real, should.place);
        same(|| format!("number {}", real.number), should.as_ref(), &is)?;
    }
    let numbers = |line: Vec<&super::model::Ticket>| -> Vec<Number> {
        line.iter().map(|t| t.number).collect()
    };
    let real_numbers = |line: Vec<&dropin::domain::ticket::Ticket>| -> Vec<Number> {
        line.iter().map(|t| t.number).collect()
    };
    same(|| "the line".to_owned(), numbers(room.waiting()), real_numbers(queue.waiting()))?;
    for table in room.world.tables.iter().map(|table| table.number) {
        let of = |what: &str| format!("{what} of table {table}");
        same(|| of("the hand"), room.state.hand(table), queue.hand(table))?;
        same(|| of("the state"), room.table_state(table), queue.table_state(table))?;
        let coach = |coach: Option<&str>| coach.map(str::to_owned);
        let (should, is) = (room.coach_at(table), queue.coach_at(table));
        let (should, is) = (should.map(|c| c.code.0.as_str()), is.map(|c| c.code.0.as_str()));
        same(|| of("the coach"), coach(should), coach(is))?;
        same(|| of("the line"), numbers(room.line(table)), real_numbers(queue.next_at(table)))?;
        same(|| of("the next call"), room.next_call(table), queue.next_call(table))?;
        offers(room, queue, table)?;
        group(queue, table)?;
        alone(queue, table)?;
        lost(room, queue, table)?;
    }
    for area in &room.world.areas {
        let hand = queue.area_hand(area);
        same(|| format!("area {area}"), room.state.area(area), (hand.state, hand.moved))?;
    }
    let paces = queue.paces().iter().map(|p| (p.coach.clone(), (p.conversations, p.seconds)));
    same(|| "the paces".to_owned(), room.state.paces.clone(), paces.collect::<BTreeMap<_, _>>())?;
    badges(queue)
}

/// What an overrun table is offered.
fn offers(room: &Room<'_>, queue: &Queue, table: TableNumber) -> Sound {
    use dropin::domain::queue::TableState::{Called, Closed};
    let agreed: Vec<_> = room.line(table).into_iter().filter(|t| t.group).collect();
    let audience: u32 = agreed.iter().filter(|t| !t.briefed).map(|t| u32::from(t.people)).sum();
    let unbriefed = agreed.iter().filter(|t| !t.briefed).count();
    let last_quarter = room.world.last_start() < room.now && room.now < room.world.ends;
    let at_work = !matches!(room.table_state(table), Closed | Called);
    let offered = at_work && agreed.len() > 1 && (last_quarter || room.is_overrun(table));
    let groups = Some(room.groups_of(agreed.clone()).len()).filter(|groups| *groups > 0);
    let briefing = (!last_quarter && unbriefed > 1).then_some(audience);
    let offered = offered && (!last_quarter || groups.is_some());
    let should = offered.then_some((groups, briefing));
    let is = overflow::offers(queue, table).map(|o| (o.groups.map(usize::from), o.briefing));
    same(|| format!("what table {table} is offered"), should, is)
}

/// Nobody sits at two open tables.
fn alone(queue: &Queue, table: TableNumber) -> Sound {
    let open = |n: &TableNumber| queue.is_open(*n);
    let coach = Some(table).filter(open).and_then(|n| queue.coach_at(n));
    let others = queue.event().tables.iter().map(|other| other.number).filter(|n| *n != table);
    let same = |n: TableNumber| queue.coach_at(n).map(|c| &c.code) == coach.map(|c| &c.code);
    match others.filter(open).find(|n| coach.is_some() && same(*n)) {
        Some(other) => Err(format!("one coach at tables {table} and {other}")),
        None => Ok(()),
    }
}

/// Who is said to have no table has none that is open; whoever is not called although they wait has
/// another language.
fn lost(room: &Room<'_>, queue: &Queue, table: TableNumber) -> Sound {
    for number in queue.without_table(table) {
        let ticket = room.get(number);
        let mut open = room.world.tables.iter().map(|t| t.number).filter(|n| room.is_open(*n));
        if open.any(|n| room.suits(n, &ticket.area, &ticket.languages) && !room.on_break(n)) {
            return Err(format!("number {number} has a table"));
        }
    }
    let areas = &room.world.table(table).unwrap().areas;
    let theirs = room.waiting().into_iter().filter(|t| areas.contains(&t.area));
    let others = theirs.filter(|t| !room.suits(table, &t.area, &t.languages));
    let should: Vec<Number> = others.map(|t| t.number).collect();
    let is = queue.waits_in_other_languages(table);
    same(|| format!("who waits for table {table} in other languages"), should, is)
}

/// "Group 2 of 3" can be said of every group.
fn group(queue: &Queue, table: TableNumber) -> Sound {
    let waiting = queue.waiting().into_iter().filter_map(|t| queue.group_of(t));
    for place in queue.group_at(table).into_iter().chain(waiting) {
        if place.number == 0 || place.number > place.of {
            return Err(format!("table {table} has group {} of {}", place.number, place.of));
        }
    }
    Ok(())
}

/// One active ticket for each badge, whoever came along included.
fn badges(queue: &Queue) -> Sound {
    let mut seen = BTreeMap::new();
    for ticket in queue.tickets().filter(|t| t.state.is_active()) {
        for badge in ticket.badge.iter().chain(&ticket.companions) {
            if let Some(other) = seen.insert(badge.clone(), ticket.number) {
                return Err(format!("{} has numbers {other} and {}", badge.0, ticket.number));
            }
        }
    }
    Ok(())
}

/// The papers on their way, and what was only counted.
pub fn beside(room: &Room<'_>, store: &dyn QueueStore) -> Sound {
    for station in ["kiosk-1", "kiosk-2", "desk", "table-1", "table-2", ""] {
        for state in [PrintState::Pending, PrintState::Sending, PrintState::Failed] {
            let jobs = store.print_jobs(station, state).map_err(|error| error.to_string())?;
            let here = room.state.jobs.iter().filter(|j| j.station == station && j.state == state);
            let should: Vec<i64> = here.map(|job| job.id).collect();
            let is: Vec<i64> = jobs.iter().map(|job| job.id).collect();
            same(|| format!("{} papers at {station:?}", state.name()), should, is)?;
        }
    }
    let account = store.account(super::house::at(room.now)).map_err(|error| error.to_string())?;
    same(|| "turned away".to_owned(), room.state.unmet.len(), account.unmet.len())?;
    same(|| "what was counted".to_owned(), room.state.tallies.clone(), account.tallies)
}

/// Two stores show the same.
pub fn twins(one: &Queue, other: &Queue) -> Sound {
    for (one, other) in one.tickets().zip(other.tickets()) {
        same(|| format!("number {} in memory", one.number), one, other)?;
    }
    same(|| "tickets in memory".to_owned(), one.tickets().count(), other.tickets().count())?;
    same(|| "paces in memory".to_owned(), one.paces(), other.paces())?;
    for table in one.event().tables.iter().map(|table| table.number) {
        same(|| format!("table {table} in memory"), one.hand(table), other.hand(table))?;
    }
    Ok(())
}

/// A session begins with number 1.
pub fn first_number(heard: &Heard) -> Sound {
    let is = match heard {
        Heard::Done(done) => done.tickets.iter().map(|t| t.number).collect(),
        _ => Vec::new(),
    };
    same(|| "the numbers of the next session".to_owned(), vec![Number(1)], is)
}

/// When the next session has begun, at `then`, nobody is left in this one: whoever still talked did
/// so for as long as conversations last at most.
pub fn over(room: &Room<'_>, then: Moment, queue: &Queue) -> Sound {
    same(|| "tickets".to_owned(), room.state.tickets.len(), queue.tickets().count())?;
    for (before, real) in room.state.tickets.iter().zip(queue.tickets()) {
        let longest = TimeDelta::minutes(room.world.longest);
        let ended = match before.state {
            TicketState::InConversation => {
                (TicketState::Done, before.started_at.map(|since| then.min(since + longest)))
            }
            state => (state, before.ended_at),
        };
        let is = (real.state, real.ended_at);
        same(|| format!("the end of number {}", real.number), ended, is)?;
    }
    Ok(())
}

/// Nobody is lost: at the end of a day nobody waits any more.
pub fn end(queue: &Queue) -> Sound {
    let left =
        queue.tickets().find(|t| t.state.is_active() && t.state != TicketState::InConversation);
    left.map_or(Ok(()), |t| Err(format!("number {} is left {}", t.number, t.state.name())))
}
