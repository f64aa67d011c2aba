//! What was talked, how long, by which method and at which table.
//!
//! A conversation with one ticket is *one to one*, whether it stands for one person or for a party.
//! A group is one talk at its table, however many tickets take part: `seconds` count it once,
//! `person_seconds` once for each person who took part. One that still runs counts until now, at
//! most as long as the longest planned.

use chrono::TimeDelta;

use super::super::Moment;
use super::super::account::Account;
use super::super::event::TableNumber;
use super::super::mode::Mode;
use super::super::queue::Queue;
use super::super::ticket::{Ticket, TicketState};
use super::{Spread, in_all, seconds};

/// All talks of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talks {
    pub one_to_one: Method,
    /// Groups, and those of one topic.
    pub groups: Method,
    pub briefings: Briefings,
    /// How long conversations with one ticket took.
    pub lengths: Lengths,
}

/// Talks of one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Method {
    pub talks: u32,
    pub tickets: u32,
    pub people: u32,
    /// Time of tables: a group counts once.
    pub seconds: u64,
    /// Time of people: a talk counts once for each person.
    pub person_seconds: u64,
}

/// What is known of briefings: only counts are kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Briefings {
    pub talks: u32,
    /// Who heard one; somebody who heard two counts twice.
    pub people: u32,
    /// Time of tables.
    pub seconds: u64,
}

/// How long finished conversations with one ticket took.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lengths {
    pub spread: Option<Spread>,
    /// Shorter than planned ([`super::super::event::Rules::conversation_min`]).
    pub shorter: u32,
    pub as_planned: u32,
    /// Longer than planned ([`super::super::event::Rules::conversation_max`]).
    pub longer: u32,
    /// Conversations of any kind, by tickets, that nobody has finished.
    pub unfinished: u32,
}

/// What a table did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableLoad {
    pub number: TableNumber,
    pub one_to_one: Method,
    pub groups: Method,
}

impl TableLoad {
    /// How long somebody was talked with.
    pub fn seconds(&self) -> u64 {
        self.one_to_one.seconds + self.groups.seconds
    }
}

impl Talks {
    pub(super) fn of(queue: &Queue, account: &Account, tickets: &[&Ticket]) -> Self {
        let talks = talks_at(queue, tickets, None);
        Self {
            one_to_one: one_to_one(&talks),
            groups: groups(&talks),
            briefings: Briefings {
                talks: account.tally("briefings"),
                people: account.tally("briefing-people"),
                seconds: u64::from(account.tally("briefing-seconds")),
            },
            lengths: Lengths::of(queue, &talks),
        }
    }
}

pub(super) fn by_table(queue: &Queue, tickets: &[&Ticket]) -> Vec<TableLoad> {
    let load = |number| {
        let talks = talks_at(queue, tickets, Some(number));
        TableLoad { number, one_to_one: one_to_one(&talks), groups: groups(&talks) }
    };
    queue.event().tables.iter().map(|table| load(table.number)).collect()
}

/// One ticket's part in a talk.
struct Talk {
    table: Option<TableNumber>,
    in_group: bool,
    people: u32,
    start: Moment,
    end: Moment,
    finished: bool,
}

impl Talk {
    fn seconds(&self) -> u64 {
        seconds(self.start, self.end)
    }
}

/// The talks at a table, or at all of them.
fn talks_at(queue: &Queue, tickets: &[&Ticket], table: Option<TableNumber>) -> Vec<Talk> {
    let longest = TimeDelta::minutes(i64::from(queue.event().rules.conversation_max));
    let at_table = tickets.iter().filter(|t| table.is_none() || t.table == table);
    let talks = at_table.filter_map(|ticket| {
        let start = ticket.started_at?;
        let finished = ticket.ended_at.filter(|_| ticket.state == TicketState::Done);
        let end = finished.unwrap_or_else(|| queue.now().min(start + longest));
        Some(Talk {
            table: ticket.table,
            in_group: ticket.mode.is_some_and(Mode::is_in_groups),
            people: u32::from(ticket.people),
            start,
            end: end.max(start),
            finished: finished.is_some(),
        })
    });
    talks.collect()
}

/// People, tickets and the time of people are counted alike for every method.
fn method<'a>(talks: impl Iterator<Item = &'a Talk>) -> Method {
    talks.fold(Method::default(), |sum, talk| Method {
        tickets: sum.tickets + 1,
        people: sum.people + talk.people,
        person_seconds: sum.person_seconds + talk.seconds() * u64::from(talk.people),
        ..sum
    })
}

fn one_to_one(talks: &[Talk]) -> Method {
    let alone = || talks.iter().filter(|talk| !talk.in_group);
    let sum = method(alone());
    Method { talks: sum.tickets, seconds: alone().map(Talk::seconds).sum(), ..sum }
}

/// Those who talk at one table at once are one group: they began together, or came late to it.
fn groups(talks: &[Talk]) -> Method {
    let mut together: Vec<&Talk> = talks.iter().filter(|talk| talk.in_group).collect();
    together.sort_by_key(|talk| (talk.table, talk.start));
    let sum = method(together.iter().copied());
    let mut spans: Vec<(Option<TableNumber>, Moment, Moment)> = Vec::new();
    for talk in together {
        match spans.last_mut() {
            Some((table, start, end))
                if *table == talk.table && (talk.start < *end || talk.start == *start) =>
            {
                *end = talk.end.max(*end);
            }
            _ => spans.push((talk.table, talk.start, talk.end)),
        }
    }
    Method {
        talks: in_all(spans.len()),
        seconds: spans.iter().map(|(_, start, end)| seconds(*start, *end)).sum(),
        ..sum
    }
}

impl Lengths {
    fn of(queue: &Queue, talks: &[Talk]) -> Self {
        let rules = &queue.event().rules;
        let (least, most) =
            (u64::from(rules.conversation_min) * 60, u64::from(rules.conversation_max) * 60);
        let finished = talks.iter().filter(|talk| talk.finished && !talk.in_group);
        let lengths: Vec<u64> = finished.map(Talk::seconds).collect();
        let count = |which: &dyn Fn(u64) -> bool| {
            in_all(lengths.iter().filter(|length| which(**length)).count())
        };
        Self {
            shorter: count(&|length| length < least),
            as_planned: count(&|length| (least..=most).contains(&length)),
            longer: count(&|length| length > most),
            unfinished: in_all(talks.iter().filter(|talk| !talk.finished).count()),
            spread: Spread::of(lengths),
        }
    }
}
