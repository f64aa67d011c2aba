//! When a table is overrun: what its coach is offered, which nobody has to take.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::event::{AreaCode, Rules, TableNumber};
use super::queue::{Queue, TableState};
use super::ticket::Ticket;

/// What the coach of an overrun table could do instead of talking with one ticket at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offers {
    /// People who agreed to a group and have not heard a briefing; none: it is not offered.
    pub briefing: Option<u32>,
    /// The reasons of those who agreed, the most frequent first; none: a topic is not offered. With
    /// too few the coach chooses a topic.
    pub topics: Option<Vec<(String, u32)>>,
    /// How many groups there would be; none: they are not offered.
    pub groups: Option<u16>,
}

/// A group has at least so many tickets.
const FEWEST_IN_A_GROUP: usize = 2;

/// From how many people with the same reason a topic suggests itself.
const ENOUGH_FOR_A_TOPIC: u32 = 2;

/// What the coach of `table` is offered at the moment: from the trigger on everything that at least
/// two who wait have agreed to; when the session is about to end groups only, whether or not the
/// line is long. None where nothing is.
pub fn offers(queue: &Queue, table: TableNumber) -> Option<Offers> {
    if matches!(queue.table_state(table), TableState::Closed | TableState::Called) {
        return None;
    }
    let line = queue.next_at(table);
    let agreed: Vec<&Ticket> = line.into_iter().filter(|t| t.group).collect();
    let people = |tickets: &[&Ticket]| tickets.iter().map(|t| u32::from(t.people)).sum::<u32>();
    let groups = queue.groups_of(agreed.clone()).len();
    let groups = u16::try_from(groups).ok().filter(|groups| *groups > 0);
    if is_last_quarter(queue) {
        return groups.map(|n| Offers { briefing: None, topics: None, groups: Some(n) });
    }
    if !is_past_the_trigger(queue, table) {
        return None;
    }
    let unbriefed: Vec<&Ticket> = agreed.iter().copied().filter(|t| !t.briefed).collect();
    // Alone nobody is a group, nor an audience.
    (agreed.len() > 1).then(|| Offers {
        briefing: (unbriefed.len() > 1).then(|| people(&unbriefed)),
        topics: Some(tally(queue, table)),
        groups,
    })
}

/// Whether nobody can be promised a conversation any more: only groups are offered.
pub fn is_last_quarter(queue: &Queue) -> bool {
    let last_start = queue.session().last_start(queue.event());
    last_start < queue.now() && queue.now() < queue.session().ends
}

/// Whether an area of the table has so many people waiting, for each of its open tables, that the
/// rules call it overrun.
pub fn is_past_the_trigger(queue: &Queue, table: TableNumber) -> bool {
    let areas = queue.event().table(table).map(|t| t.areas.as_slice()).unwrap_or_default();
    areas.iter().any(|area| is_overrun(queue, area))
}

/// Whether so many tickets wait for `area`, for each open table of it, that the rules call it
/// overrun.
pub fn is_overrun(queue: &Queue, area: &AreaCode) -> bool {
    let open = queue.event().tables_of(area).filter(|t| queue.is_open(t.number)).count();
    let left = queue.session().last_start(queue.event()) - queue.now();
    open > 0 && queue.waiting_for(area).len() >= trigger(&queue.event().rules, left) * open
}

/// How many tickets that wait for one open table make it overrun, with so much time left in which
/// a conversation can begin.
///
/// That is the organiser's number, or, if it is lower, as many as the table can still talk with one
/// by one: with more the closing rule turns people away who would sit in a group gladly, and the
/// line never grows to the organiser's number. Fewer than two are never a group.
pub fn trigger(rules: &Rules, left: TimeDelta) -> usize {
    let two_talks = i64::from(rules.conversation_min) + i64::from(rules.conversation_max);
    let seconds = left.num_seconds().max(0).cast_unsigned();
    let still = (seconds * 2).div_ceil(two_talks.max(1).cast_unsigned() * 60);
    let still = usize::try_from(still).unwrap_or(usize::MAX);
    usize::from(rules.overflow_at).min(still.max(FEWEST_IN_A_GROUP))
}

/// The reasons of those who wait for the table and agreed to a group, with how many people gave
/// each, the most frequent first; of equals the first by name.
pub fn tally(queue: &Queue, table: TableNumber) -> Vec<(String, u32)> {
    let mut tally: BTreeMap<&str, u32> = BTreeMap::new();
    let line = queue.next_at(table);
    for ticket in line.iter().filter(|t| t.group) {
        if let Some(reason) = &ticket.reason {
            *tally.entry(reason).or_default() += u32::from(ticket.people);
        }
    }
    let mut tally: Vec<_> = tally.into_iter().map(|(why, n)| (why.to_owned(), n)).collect();
    tally.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
    tally
}

impl Offers {
    /// The topic that suggests itself; none where the coach should choose one.
    pub fn topic(&self) -> Option<&str> {
        let (reason, people) = self.topics.as_ref()?.first()?;
        (*people >= ENOUGH_FOR_A_TOPIC).then_some(reason)
    }
}

/// When a conversation that began at `since` should come to its end, by the rules: after this long
/// the table's clock turns to amber and to its soft cue.
pub fn due(queue: &Queue, in_groups: bool) -> (TimeDelta, TimeDelta) {
    let rules = &queue.event().rules;
    let minutes = |n: u16| TimeDelta::minutes(i64::from(n));
    if in_groups {
        (minutes(rules.group_minutes), minutes(rules.group_minutes))
    } else {
        (minutes(rules.conversation_min), minutes(rules.conversation_max))
    }
}
