//! What is said with an answer: how things stand for somebody now, who has no table at all, why
//! nobody is called, whom a topic is for.

use super::super::event::TableNumber;
use super::super::mode::Mode;
use super::super::ticket::{Number, Ticket, TicketState};
use super::super::wait;
use super::{Nobody, Queue, Standing, TableState, TopicReach};

impl Queue {
    /// How things stand now for somebody who has a number.
    pub fn standing_of(&self, ticket: &Ticket) -> Standing {
        let waits = ticket.state == TicketState::Waiting;
        let out_of_reach = waits && self.out_of_reach().contains(&ticket.number);
        let offers =
            if out_of_reach { self.offers_instead(&wait::Asker::of(ticket)) } else { Vec::new() };
        Standing { out_of_reach, group: self.group_of(ticket), offers }
    }

    /// Those who hold a place in the line of one of the table's areas and whom no table, open or
    /// still to open, can talk with.
    pub fn without_table(&self, table: TableNumber) -> Vec<Number> {
        let areas = self.event.table(table).map(|t| t.areas.as_slice()).unwrap_or_default();
        let holds = |t: &&Ticket| matches!(t.state, TicketState::Waiting | TicketState::Away);
        let theirs = self.tickets().filter(holds).filter(|t| areas.contains(&t.area));
        let lost = theirs.filter(|t| !wait::is_served(self, &t.area, &t.languages));
        lost.map(|t| t.number).collect()
    }

    /// Why the table would call nobody.
    pub(super) fn nobody(&self, table: TableNumber) -> Nobody {
        match (self.table_state(table), self.break_until(table)) {
            (TableState::Break, Some(until)) => return Nobody::OnABreak { until },
            (TableState::Closed, _) => return Nobody::AfterHours,
            _ if self.now >= self.session.ends => return Nobody::AfterHours,
            _ => {}
        }
        let others = self.waits_in_other_languages(table);
        if !others.is_empty() {
            return Nobody::InItsLanguages(others);
        }
        let others = self.waits_for_no_steps(table);
        if others.is_empty() { Nobody::Waits } else { Nobody::OnOneLevel(others) }
    }

    /// Who waits for one of the table's areas and has no language in common with its coach, in the
    /// order of the line.
    pub fn waits_in_other_languages(&self, table: TableNumber) -> Vec<Number> {
        let Some(table) = self.event.table(table) else { return Vec::new() };
        let theirs = self.waiting().into_iter().filter(|t| table.areas.contains(&t.area));
        theirs.filter(|t| !self.can_talk_at(table, t)).map(|t| t.number).collect()
    }

    /// Who waits for one of the table's areas and is kept for a table without steps, in the order of
    /// the line.
    pub fn waits_for_no_steps(&self, table: TableNumber) -> Vec<Number> {
        let Some(table) = self.event.table(table) else { return Vec::new() };
        let waiting = self.waiting().into_iter();
        let kept = waiting.filter(|t| self.can_talk_at(table, t) && !self.can_serve(table, t));
        kept.map(|t| t.number).collect()
    }

    /// Whom the table's talk about one topic is for; none in another mode.
    pub(super) fn topic_reach(&self, table: TableNumber) -> Option<TopicReach> {
        let hand = self.hand(table);
        let topic = hand.topic.filter(|_| hand.mode == Mode::Topic)?;
        let line = self.next_at(table);
        let gave_it = |t: &&&Ticket| t.group && t.reason.as_ref() == Some(&topic);
        let matching = line.iter().filter(gave_it).map(|t| t.number).collect();
        Some(TopicReach { matching, invited: self.groups_to_come(table).concat(), topic })
    }
}
