//! The methods of an overrun table: a briefing for all who wait, one topic, group after group. A
//! method touches only tickets its table calls, and only people who agreed to a group.

use serde::{Deserialize, Serialize};

use super::super::Refusal;
use super::super::event::TableNumber;
use super::super::mode::Mode;
use super::super::overflow;
use super::super::ticket::{Number, Ticket, TicketState};
use super::{Change, Done, LogLine, Queue, Remark, TableHand, TableState};

/// Which group somebody belongs to, of how many there will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupPlace {
    pub number: u16,
    pub of: u16,
}

impl Queue {
    /// The coach works in another way from the next call on. A topic needs to be named; in other
    /// modes it means nothing.
    pub fn set_mode(
        &mut self,
        table: TableNumber,
        mode: Mode,
        topic: Option<String>,
    ) -> Result<Done, Refusal> {
        self.known_table(table)?;
        self.session_goes_on()?;
        match self.table_state(table) {
            TableState::Closed => return Err(Refusal::TableClosed { table }),
            TableState::Called => return Err(self.called_there(table)),
            TableState::Ready | TableState::Busy | TableState::Break => {}
        }
        let topic = topic.map(|topic| topic.trim().to_owned()).filter(|topic| !topic.is_empty());
        if mode == Mode::Topic && topic.is_none() {
            let reasons = overflow::tally(self, table).into_iter().map(|(reason, _)| reason);
            return Err(Refusal::TopicMissing { table, reasons: reasons.collect() });
        }
        let topic = topic.filter(|_| mode == Mode::Topic);
        let hand = self.hand(table);
        if hand.mode != mode || hand.topic != topic {
            let note = match &topic {
                Some(topic) => format!("{}: {topic}", mode.name()),
                None => mode.name().to_owned(),
            };
            let kept_individual = if mode == Mode::Individual { hand.kept_individual } else { 0 };
            self.set_hand(TableHand { mode, topic, groups_called: 0, kept_individual, ..hand });
            self.say(table, "mode", Some(note));
        }
        let done = self.done(&[], Some(table));
        Ok(match self.topic_reach(table) {
            Some(reach) => done.with(Remark::Topic(reach)),
            None => done,
        })
    }

    /// Whom the table calls next, and how: one ticket, or those its method is for. Where the method
    /// is for nobody who is next, the next ticket alone.
    pub fn next_call(&self, table: TableNumber) -> (Mode, Vec<Number>) {
        let hand = self.hand(table);
        let line = self.next_at(table);
        let group = match hand.mode {
            Mode::Individual => Vec::new(),
            Mode::Briefing => line.iter().filter(|t| t.group && !t.briefed).copied().collect(),
            Mode::Topic | Mode::Groups => self.next_group(&hand, &line),
        };
        if group.is_empty() {
            (Mode::Individual, line.first().map(|t| t.number).into_iter().collect())
        } else {
            (hand.mode, group.iter().map(|t| t.number).collect())
        }
    }

    /// The group a table calls next; empty where somebody is to be called alone.
    ///
    /// The line stays the line: whoever is first in it is called, and if they agreed others who
    /// agreed join them. So nobody who did not agree waits longer because of groups, whoever comes
    /// later. Only in the last quarter, when no talk alone can be promised any more, groups come
    /// first.
    fn next_group<'a>(&self, hand: &TableHand, line: &[&'a Ticket]) -> Vec<&'a Ticket> {
        let groups = self.groups_of(agreed(hand, line));
        let next = groups.into_iter().next().unwrap_or_default();
        let with_the_first =
            next.iter().zip(line).next().is_some_and(|(one, first)| one.number == first.number);
        if with_the_first || overflow::is_last_quarter(self) { next } else { Vec::new() }
    }

    /// People who agreed, in the order of the line, as the groups they make: each has at least two
    /// tickets and as many people as there are seats. A party that does not fit in waits for the
    /// next group, and who finds no other is in none.
    pub(in crate::domain) fn groups_of<'a>(
        &self,
        mut agreed: Vec<&'a Ticket>,
    ) -> Vec<Vec<&'a Ticket>> {
        let mut groups = Vec::new();
        while let Some(first) = agreed.first() {
            let mut seats = self.event.rules.group_size;
            let mut group = vec![*first];
            seats = seats.saturating_sub(u16::from(first.people));
            for ticket in &agreed[1..] {
                if u16::from(ticket.people) <= seats {
                    seats -= u16::from(ticket.people);
                    group.push(ticket);
                }
            }
            agreed.retain(|t| group.iter().all(|member| member.number != t.number));
            if group.len() > 1 {
                groups.push(group);
            }
        }
        groups
    }

    /// All groups the table would still call, in order.
    pub fn groups_to_come(&self, table: TableNumber) -> Vec<Vec<Number>> {
        let hand = self.hand(table);
        if !hand.mode.is_in_groups() {
            return Vec::new();
        }
        let groups = self.groups_of(agreed(&hand, &self.next_at(table)));
        groups.iter().map(|group| group.iter().map(|ticket| ticket.number).collect()).collect()
    }

    /// "Group 2 of 3": the one that is called or talks at the table, and how many there will be.
    pub fn group_at(&self, table: TableNumber) -> Option<GroupPlace> {
        let hand = self.hand(table);
        let talks = self.there(table).any(|t| t.mode.is_some_and(Mode::is_in_groups));
        // One that was called before the table changed its way of working is not counted.
        let counted = hand.mode.is_in_groups() && hand.groups_called > 0;
        (talks && counted).then(|| GroupPlace {
            number: hand.groups_called,
            of: self.groups_in_all(table, &hand),
        })
    }

    /// The group a ticket is in or will be in, at a table that talks in groups.
    pub fn group_of(&self, ticket: &Ticket) -> Option<GroupPlace> {
        match ticket.state {
            TicketState::Called | TicketState::InConversation => {
                ticket.mode.filter(|mode| mode.is_in_groups())?;
                self.group_at(ticket.table?)
            }
            TicketState::Waiting if ticket.group => {
                let tables = self.event.tables.iter().map(|table| table.number);
                let mut places =
                    tables.filter_map(|table| self.group_to_come(table, ticket.number));
                // Where several tables gather groups nobody knows whose turn it will be.
                places.next().filter(|_| places.next().is_none())
            }
            _ => None,
        }
    }

    fn group_to_come(&self, table: TableNumber, number: Number) -> Option<GroupPlace> {
        let hand = self.hand(table);
        let groups = self.groups_to_come(table);
        let ahead = groups.iter().position(|group| group.contains(&number))?;
        let ahead = u16::try_from(ahead).unwrap_or(u16::MAX);
        let number = hand.groups_called.saturating_add(ahead).saturating_add(1);
        Some(GroupPlace { number, of: self.groups_in_all(table, &hand) })
    }

    fn groups_in_all(&self, table: TableNumber, hand: &TableHand) -> u16 {
        let to_come = u16::try_from(self.groups_to_come(table).len()).unwrap_or(u16::MAX);
        hand.groups_called.saturating_add(to_come)
    }

    /// Who is called to the table or talks there.
    fn there(&self, table: TableNumber) -> impl Iterator<Item = &Ticket> {
        let called = self.at_table(table, TicketState::Called);
        called.chain(self.at_table(table, TicketState::InConversation))
    }

    /// Counts a call for the table's hand: its groups, or that its coach stays with one ticket.
    pub(super) fn count_call(&mut self, table: TableNumber, mode: Mode, past_the_trigger: bool) {
        let hand = self.hand(table);
        if mode.is_in_groups() {
            let groups_called = hand.groups_called.saturating_add(1);
            self.set_hand(TableHand { groups_called, ..hand });
        } else if hand.mode == Mode::Individual && past_the_trigger {
            let kept_individual = hand.kept_individual.saturating_add(1);
            self.set_hand(TableHand { kept_individual, ..hand });
        }
    }

    /// A group's call is taken back as a whole: it does not count.
    pub(super) fn uncount_call(&mut self, table: TableNumber) {
        let hand = self.hand(table);
        if hand.mode.is_in_groups() && hand.groups_called > 0 && self.there(table).next().is_none()
        {
            self.set_hand(TableHand { groups_called: hand.groups_called - 1, ..hand });
        }
    }

    /// The briefing begins: those called stay called, because they keep their places.
    pub(super) fn begin_briefing(&mut self, table: TableNumber) -> Done {
        let who: Vec<Number> =
            self.at_table(table, TicketState::Called).map(|t| t.number).collect();
        self.set_hand(TableHand { briefing_since: Some(self.now), ..self.hand(table) });
        self.say(table, "start", Some(Mode::Briefing.name().to_owned()));
        self.done(&who, Some(table))
    }

    /// The briefing is over: everybody is back at the same place, to wait on or to leave, and the
    /// table works with one ticket at a time again.
    pub(super) fn end_briefing(&mut self, table: TableNumber) -> Result<Done, Refusal> {
        let who: Vec<Number> =
            self.at_table(table, TicketState::Called).map(|t| t.number).collect();
        let mut people = 0;
        for number in &who {
            self.step("briefed", *number, TicketState::Waiting, |t| {
                t.take_call_back();
                t.briefed = true;
            })?;
            people += self.ticket(*number).map_or(0, |t| u32::from(t.people));
        }
        let hand = self.hand(table);
        let lasted = hand.briefing_since.map(|since| (self.now - since).num_seconds());
        let seconds = lasted.and_then(|s| u32::try_from(s).ok()).unwrap_or(0);
        let mode = if hand.mode == Mode::Briefing { Mode::Individual } else { hand.mode };
        self.set_hand(TableHand { briefing_since: None, mode, ..hand });
        for (what, by) in
            [("briefings", 1), ("briefing-people", people), ("briefing-seconds", seconds)]
        {
            if by > 0 {
                self.changes.push(Change::Counted { what, by });
            }
        }
        self.log(LogLine {
            deed: "finish",
            table: Some(table),
            note: Some(Mode::Briefing.name().to_owned()),
            ..LogLine::default()
        });
        Ok(self.done(&who, Some(table)))
    }
}

/// Those of a table's line whom its group talks are for.
fn agreed<'a>(hand: &TableHand, line: &[&'a Ticket]) -> Vec<&'a Ticket> {
    let topic = hand.topic.as_ref().filter(|_| hand.mode == Mode::Topic);
    let because = |ticket: &Ticket| topic.is_some() && ticket.reason.as_ref() == topic;
    // A topic that is nobody's reason is for those who gave none.
    let is_a_reason = line.iter().any(|ticket| ticket.group && because(ticket));
    let suits = |ticket: &&Ticket| match topic {
        None => true,
        Some(_) if is_a_reason => because(ticket),
        Some(_) => ticket.reason.is_none(),
    };
    line.iter().copied().filter(|ticket| ticket.group).filter(suits).collect()
}
