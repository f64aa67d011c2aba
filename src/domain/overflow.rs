//! When a table is overrun: what its coach is offered, which nobody has to take.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::event::{AreaCode, TableNumber};
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
    let agreed: Vec<&&Ticket> = line.iter().filter(|t| t.group).collect();
    let people = |tickets: &[&&Ticket]| tickets.iter().map(|t| u32::from(t.people)).sum::<u32>();
    let size = u32::from(queue.event().rules.group_size).max(1);
    let groups = u16::try_from(people(&agreed).div_ceil(size)).ok();
    let groups = groups.filter(|_| agreed.len() > 1);
    if is_last_quarter(queue) {
        return groups.map(|n| Offers { briefing: None, topics: None, groups: Some(n) });
    }
    if !is_past_the_trigger(queue, table) {
        return None;
    }
    let unbriefed: Vec<&&Ticket> = agreed.iter().copied().filter(|t| !t.briefed).collect();
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
    let trigger = usize::from(queue.event().rules.overflow_at);
    open > 0 && queue.waiting_for(area).len() >= trigger * open
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
