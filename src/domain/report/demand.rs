//! Who asked, and what became of them: in all, by area, by language, by quarter of an hour.

use std::collections::BTreeMap;

use chrono::{TimeDelta, Timelike as _};
use chrono_tz::Tz;

use super::super::Moment;
use super::super::account::{ABANDONED, Account};
use super::super::event::{AreaCode, Event};
use super::super::queue::Queue;
use super::super::ticket::{Ticket, TicketState};
use super::{Spread, wait};

/// What times of a day are grouped by.
pub const QUARTER: TimeDelta = TimeDelta::minutes(15);

/// Tickets, or times somebody went without one, and how many people they stand for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    pub tickets: u32,
    pub people: u32,
}

impl std::ops::Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { tickets: self.tickets + other.tickets, people: self.people + other.people }
    }
}

/// What became of people who asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Demand {
    /// A conversation began.
    pub met: Count,
    /// Had a number, and left the line.
    pub left: Count,
    /// Had a number when the session ended.
    pub unserved: Count,
    /// Staff took the ticket out: a mistake, or help found elsewhere. Neither met nor unmet.
    pub void: Count,
    /// Have a number and can still be seen.
    pub open: Count,
    /// Asked, and were given no number.
    pub turned_away: Count,
    /// Showed a badge at a kiosk and went without asking.
    pub abandoned: Count,
}

impl Demand {
    /// Everybody who was given a number.
    pub fn arrivals(&self) -> Count {
        self.met + self.left + self.unserved + self.void + self.open
    }

    /// Everybody who went without a conversation, by their own choice or not.
    pub fn unmet(&self) -> Count {
        self.left + self.unserved + self.turned_away + self.abandoned
    }

    fn add(&mut self, came: &Came<'_>) {
        let place = match came.became {
            Became::Met => &mut self.met,
            Became::Left => &mut self.left,
            Became::Unserved => &mut self.unserved,
            Became::Void => &mut self.void,
            Became::Open => &mut self.open,
            Became::TurnedAway => &mut self.turned_away,
            Became::Abandoned => &mut self.abandoned,
        };
        *place = *place + Count { tickets: 1, people: u32::from(came.people) };
    }
}

/// Those who have something in common: the same area, language or quarter of an hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<K> {
    pub key: K,
    pub demand: Demand,
    /// As [`super::Report::waits`], of these.
    pub waits: Option<Spread>,
}

#[derive(Debug, Clone, Copy)]
enum Became {
    Met,
    Left,
    Unserved,
    Void,
    Open,
    TurnedAway,
    Abandoned,
}

/// Somebody who asked, with a number or without.
pub(super) struct Came<'a> {
    at: Moment,
    area: Option<&'a AreaCode>,
    language: Option<&'a String>,
    people: u8,
    became: Became,
    wait: Option<u64>,
}

impl<'a> Came<'a> {
    fn with(ticket: &'a Ticket) -> Self {
        Self {
            at: ticket.taken_at,
            area: Some(&ticket.first.area),
            language: ticket.languages.first().or(ticket.language.as_ref()),
            people: ticket.people,
            became: match ticket.state {
                TicketState::InConversation | TicketState::Done => Became::Met,
                TicketState::Left => Became::Left,
                TicketState::Unserved => Became::Unserved,
                TicketState::Void => Became::Void,
                TicketState::Waiting
                | TicketState::Called
                | TicketState::Absent
                | TicketState::Away => Became::Open,
            },
            wait: wait(ticket),
        }
    }
}

/// Everybody who asked: those with a number, then those without.
pub(super) fn all<'a>(tickets: &[&'a Ticket], account: &'a Account) -> Vec<Came<'a>> {
    let without = account.unmet.iter().map(|unmet| Came {
        at: unmet.at,
        area: unmet.area.as_ref(),
        language: unmet.language.as_ref(),
        people: unmet.people,
        became: if unmet.why == ABANDONED { Became::Abandoned } else { Became::TurnedAway },
        wait: None,
    });
    tickets.iter().map(|ticket| Came::with(ticket)).chain(without).collect()
}

pub(super) fn sum(came: &[Came<'_>]) -> Demand {
    let mut demand = Demand::default();
    for one in came {
        demand.add(one);
    }
    demand
}

pub(super) fn by_area(event: &Event, came: &[Came<'_>]) -> Vec<Row<Option<AreaCode>>> {
    let mut keys: Vec<Option<&AreaCode>> =
        event.areas.iter().map(|area| Some(&area.code)).collect();
    // Areas of an earlier version of the event, and at last those who named none.
    let mut others: Vec<_> = came.iter().map(|one| one.area).collect();
    others.retain(|key| !keys.contains(key));
    others.sort_by_key(|key| (key.is_none(), *key));
    others.dedup();
    keys.append(&mut others);
    keys.into_iter().map(|key| row(key.cloned(), came, |one| one.area == key)).collect()
}

pub(super) fn by_language(came: &[Came<'_>]) -> Vec<Row<Option<String>>> {
    let mut keys: Vec<Option<&String>> = came.iter().map(|one| one.language).collect();
    keys.sort();
    keys.dedup();
    let mut rows: Vec<_> =
        keys.into_iter().map(|key| row(key.cloned(), came, |one| one.language == key)).collect();
    rows.sort_by_key(|row| {
        let asked = row.demand.arrivals() + row.demand.turned_away + row.demand.abandoned;
        (row.key.is_none(), std::cmp::Reverse(asked.tickets))
    });
    rows
}

/// Quarters begin on the event's clock at :00, :15, :30 and :45. What lies outside the session's
/// time counts in its first or last one.
pub(super) fn by_quarter(queue: &Queue, came: &[Came<'_>]) -> Vec<Row<Moment>> {
    let (zone, session) = (queue.event().time_zone, queue.session());
    let first = quarter_of(zone, session.check_in_opens);
    let last = quarter_of(zone, session.ends - TimeDelta::milliseconds(1)).max(first);
    let quarters = std::iter::successors(Some(first), |quarter| {
        Some(*quarter + QUARTER).filter(|next| *next <= last)
    });
    quarters
        .map(|quarter| {
            row(quarter, came, |one| quarter_of(zone, one.at).clamp(first, last) == quarter)
        })
        .collect()
}

/// The beginning of the quarter of an hour that `at` is in, on the clocks of the zone.
fn quarter_of(zone: Tz, at: Moment) -> Moment {
    let local = at.with_timezone(&zone);
    let past = TimeDelta::minutes(i64::from(local.minute() % 15))
        + TimeDelta::seconds(i64::from(local.second()))
        + TimeDelta::nanoseconds(i64::from(local.nanosecond()));
    at - past
}

fn row<K>(key: K, came: &[Came<'_>], belongs: impl Fn(&Came<'_>) -> bool) -> Row<K> {
    let mut demand = Demand::default();
    let mut waits = Vec::new();
    for one in came.iter().filter(|one| belongs(one)) {
        demand.add(one);
        waits.extend(one.wait);
    }
    Row { key, demand, waits: Spread::of(waits) }
}

pub(super) fn turned_away(account: &Account) -> Vec<(String, Count)> {
    let mut reasons: BTreeMap<&str, Count> = BTreeMap::new();
    for unmet in account.unmet.iter().filter(|unmet| unmet.why != ABANDONED) {
        let count = reasons.entry(&unmet.why).or_default();
        *count = *count + Count { tickets: 1, people: u32::from(unmet.people) };
    }
    let mut reasons: Vec<_> = reasons.into_iter().map(|(why, n)| (why.to_owned(), n)).collect();
    reasons.sort_by_key(|(_, count)| std::cmp::Reverse(count.tickets));
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_begins_on_the_clock_of_the_place() {
        for (zone, at, begins) in [
            ("Asia/Kuala_Lumpur", "2018-08-26T11:45:00+08:00", "2018-08-26T11:45:00+08:00"),
            ("Asia/Kuala_Lumpur", "2018-08-26T11:59:59.999+08:00", "2018-08-26T11:45:00+08:00"),
            // A quarter of an hour beside the full hours of others.
            ("Asia/Kathmandu", "2018-08-26T12:07:00+05:45", "2018-08-26T12:00:00+05:45"),
            ("Australia/Lord_Howe", "2018-08-26T12:31:00+10:30", "2018-08-26T12:30:00+10:30"),
        ] {
            let moment = |text| {
                chrono::DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&chrono::Utc)
            };
            let zone: Tz = zone.parse().unwrap();
            assert_eq!(quarter_of(zone, moment(at)), moment(begins), "{at}");
        }
    }
}
