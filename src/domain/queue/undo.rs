//! Taking the latest deed back, where that makes sense: everything it changed becomes what it was,
//! by moves of the table of moves, unless something has happened to it since.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};

use super::super::Refusal;
use super::super::event::{AreaCode, TableNumber};
use super::super::ticket::{Number, Ticket, TicketState};
use super::{AreaHand, Change, Done, LogLine, Queue, Remark, TableHand, TableState};

/// Deeds that can be taken back. A conversation that began or ended, and a ticket that left the
/// queue, stay as they are: the table of moves knows no way back.
const CAN_BE_UNDONE: [&str; 14] = [
    "absent",
    "area",
    "away",
    "break",
    "call",
    "close-table",
    "handover",
    "mode",
    "move-area",
    "open-table",
    "put-back",
    "return",
    "transfer",
    "withdraw",
];

/// Deeds that stand beside the order of deeds: they are neither taken back nor in the way.
const BESIDE: [&str; 4] = ["mentoring", "reprint", "undo", "useful"];

/// Something before and after a deed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image<T> {
    pub before: T,
    pub after: T,
}

/// What a deed changed. Its tickets name nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Images {
    pub tickets: Vec<Image<Ticket>>,
    pub tables: Vec<Image<TableHand>>,
    pub areas: Vec<Image<AreaHand>>,
}

impl Images {
    /// The tickets that did not end with the deed: those stay as they are, and no store loads them.
    fn still_active(&self) -> impl Iterator<Item = &Image<Ticket>> {
        self.tickets.iter().filter(|image| image.after.state.is_active())
    }
}

/// A deed as it was kept to be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undoable {
    /// The store's own key.
    pub id: i64,
    pub deed: String,
    /// None where it cannot be taken back.
    pub images: Option<Images>,
}

/// What tickets, tables and areas were before the present deed touched them.
#[derive(Debug, Clone, Default)]
pub(super) struct Before {
    pub(super) tickets: BTreeMap<Number, Ticket>,
    tables: BTreeMap<TableNumber, TableHand>,
    areas: BTreeMap<AreaCode, AreaHand>,
}

impl Queue {
    /// Takes the latest deed back; refuses if there is none, if it cannot be taken back, or if
    /// something has happened since to what it changed.
    pub fn undo(&mut self) -> Result<Done, Refusal> {
        let Undoable { id, deed, images } = self.undoable.take().ok_or(Refusal::NothingToUndo)?;
        let cannot = |changed_since| Refusal::CannotUndo { deed: deed.clone(), changed_since };
        let images = images.ok_or_else(|| cannot(false))?;
        self.is_still_so(&images).ok_or_else(|| cannot(true))?;
        let mut undone = Vec::new();
        for Image { before, .. } in images.still_active() {
            if self.go_back(before)? {
                undone.push(before.number);
            }
        }
        for Image { before, .. } in images.tables.iter().cloned() {
            let help_since = self.hand(before.number).help_since;
            self.set_hand(TableHand { help_since, ..before });
        }
        for Image { before, .. } in images.areas.iter().cloned() {
            self.set_area_hand(before);
        }
        if undone.is_empty() && images.tables.is_empty() && images.areas.is_empty() {
            return Err(cannot(true));
        }
        self.changes.push(Change::Undone(id));
        let table = images.tables.first().map(|image| image.before.number);
        let area = images.areas.first().map(|image| image.before.code.clone());
        let note = Some(deed.clone());
        let line = LogLine { deed: "undo", table, area: area.clone(), note, ..LogLine::default() };
        self.log(line);
        Ok(self.done(&undone, table).with(Remark::Undone { deed, area }))
    }

    /// Some if everything is as the deed left it, a table that would have its call back is free for
    /// it, and none would be closed under those who are there.
    fn is_still_so(&self, images: &Images) -> Option<()> {
        let tickets = images.still_active().all(|Image { after, .. }| {
            self.ticket(after.number).is_some_and(|t| bare(t) == bare(after))
                && !self.hears_a_briefing(after)
        });
        let tables = images
            .tables
            .iter()
            .all(|Image { after, .. }| helpless(&self.hand(after.number)) == helpless(after));
        let areas =
            images.areas.iter().all(|image| self.area_hand(&image.after.code) == image.after);
        let free = images.still_active().all(|Image { before, after }| {
            let called_again =
                before.state == TicketState::Called && after.state != TicketState::Called;
            let free = |table| self.table_state(table) == TableState::Ready;
            !called_again || before.table.is_some_and(free)
        });
        let closed = images.tables.iter().any(|image| self.would_close(&image.before));
        let twice = images.tables.iter().any(|image| self.would_sit_twice(&image.before));
        (tickets && tables && areas && free && !closed && !twice).then_some(())
    }

    fn hears_a_briefing(&self, ticket: &Ticket) -> bool {
        let briefing = |table| self.hand(table).briefing_since.is_some();
        ticket.state == TicketState::Called && ticket.table.is_some_and(briefing)
    }

    /// Whether `hand` closes a table at which somebody sits or is called.
    fn would_close(&self, hand: &TableHand) -> bool {
        let there = matches!(self.table_state(hand.number), TableState::Called | TableState::Busy);
        there && self.is_open(hand.number) && !self.is_open_as(hand.number, self.opened_by(hand))
    }

    /// Moves a ticket back to what it was, if there is a way.
    fn go_back(&mut self, before: &Ticket) -> Result<bool, Refusal> {
        let now = self.known(before.number)?.state;
        let Some(way) = way(now, before.state) else { return Ok(false) };
        let restore = |t: &mut Ticket| {
            let kept = t.clone();
            *t = Ticket {
                state: kept.state,
                token: kept.token,
                badge: kept.badge,
                companions: kept.companions,
                name: kept.name,
                language: kept.language,
                copies: kept.copies,
                ..before.clone()
            };
        };
        if way.is_empty() {
            self.amend_unsaid(before.number, restore)?;
        }
        // The way can lead through a call, which needs a table, though nobody is called there.
        let any = self.event.tables.first().map(|table| table.number);
        for state in way {
            self.step_unsaid(before.number, state, |t| {
                restore(t);
                t.table = t.table.or_else(|| any.filter(|_| state != before.state));
            })?;
        }
        Ok(true)
    }

    /// Keeps what undo needs of the deed that was just done.
    pub(super) fn remember_deed(&mut self, deed: &'static str) {
        if BESIDE.contains(&deed) || self.changes.len() == self.by_time {
            return;
        }
        let before = std::mem::take(&mut self.before);
        let images = CAN_BE_UNDONE.contains(&deed).then(|| self.images_since(before));
        self.changes.push(Change::Deed { deed, images });
    }

    fn images_since(&self, before: Before) -> Images {
        let ticket = |(number, before): (Number, Ticket)| {
            let after = nameless(self.ticket(number)?);
            Some(Image { before: nameless(&before), after })
        };
        let table = |(number, before)| Image { before, after: self.hand(number) };
        let area = |(code, before)| {
            let after = self.area_hand(&code);
            Image { before, after }
        };
        Images {
            tickets: before.tickets.into_iter().filter_map(ticket).collect(),
            tables: before.tables.into_iter().map(table).collect(),
            areas: before.areas.into_iter().map(area).collect(),
        }
    }

    /// Puts what a hand decided about a table in place.
    pub(super) fn set_hand(&mut self, hand: TableHand) {
        let before = self.hand(hand.number);
        self.before.tables.entry(hand.number).or_insert(before);
        self.tables.insert(hand.number, hand.clone());
        self.changes.push(Change::Table(hand));
    }

    /// Puts what a hand decided about an area in place.
    pub(super) fn set_area_hand(&mut self, hand: AreaHand) {
        let before = self.area_hand(&hand.code);
        self.before.areas.entry(hand.code.clone()).or_insert(before);
        self.areas.insert(hand.code.clone(), hand.clone());
        self.changes.push(Change::Area(hand));
    }
}

/// The shortest way from one state to another by the table of moves, without the first.
fn way(from: TicketState, to: TicketState) -> Option<Vec<TicketState>> {
    let mut ways = VecDeque::from([vec![from]]);
    while let Some(way) = ways.pop_front() {
        let last = *way.last()?;
        if last == to {
            return Some(way[1..].to_vec());
        }
        let on = TicketState::ALL.into_iter().filter(|next| {
            last.can_become(*next) && next.is_active() && !way.contains(next)
                // Nobody is talked to on the way back.
                && (*next == to || *next != TicketState::InConversation)
        });
        ways.extend(on.map(|next| [way.as_slice(), &[next]].concat()));
    }
    None
}

/// A ticket without whose it is.
fn nameless(ticket: &Ticket) -> Ticket {
    Ticket { name: None, badge: None, companions: Vec::new(), language: None, ..ticket.clone() }
}

/// Where a ticket stands, without what deeds beside the others may change meanwhile.
fn bare(ticket: &Ticket) -> Ticket {
    Ticket { copies: 1, recalled_at: None, ..nameless(ticket) }
}

/// The same of a table.
fn helpless(hand: &TableHand) -> TableHand {
    TableHand { help_since: None, ..hand.clone() }
}

#[cfg(test)]
mod tests {
    use TicketState::{Absent, Called, Done, InConversation, Waiting};

    use super::*;

    #[test]
    fn the_way_back_is_the_shortest_and_none_leads_out_of_an_ended_ticket() {
        assert_eq!(way(Called, Waiting), Some(vec![Waiting]));
        assert_eq!(way(Absent, Called), Some(vec![Waiting, Called]));
        assert_eq!(way(Waiting, Waiting), Some(Vec::new()));
        assert_eq!(way(Done, InConversation), None);
        assert_eq!(way(TicketState::Void, Waiting), None);
        assert_eq!(way(InConversation, Called), None);
    }
}
