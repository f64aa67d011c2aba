//! The model's staff: whole areas, and taking a deed back.

use std::rc::Rc;

use dropin::actions::of_the_staff::AreaDeed;
use dropin::domain::event::AreaCode;
use dropin::domain::queue::{AreaState, Moved, TableHand, TableState};
use dropin::domain::ticket::TicketState;

use super::room::Room;
use super::{Answer, Images, Past, Ticket, Verdict};

use TicketState::{Absent, Away, Called, Waiting};

/// What can be taken back.
const UNDONE: [&str; 14] = [
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

/// What is neither taken back nor in the way.
const BESIDE: [&str; 4] = ["mentoring", "reprint", "undo", "useful"];

/// So many deeds are kept to be taken back.
const KEPT: i64 = 200;

impl Room<'_> {
    pub(super) fn with_area(&mut self, area: &AreaCode, deed: &AreaDeed) -> Verdict {
        self.known_area(area)?;
        match deed {
            AreaDeed::Become(state) => {
                let (before, moved) = self.state.area(area);
                // Where numbers are given again people are no longer sent elsewhere.
                let sent = moved.clone().filter(|_| *state != AreaState::Open);
                if before != *state || sent != moved {
                    self.touched.areas.insert(area.clone());
                    self.state.areas.insert(area.clone(), (*state, sent));
                    self.lines.push(("area", None, None));
                }
                Ok(Answer::default())
            }
            AreaDeed::MoveTo(to) => self.move_area(area, to),
        }
    }

    fn move_area(&mut self, from: &AreaCode, to: &AreaCode) -> Verdict {
        self.known_area(to)?;
        if from == to {
            return Err("area_itself");
        }
        self.truth()?;
        let movable = |t: &Ticket| matches!(t.state, Waiting | Away | Absent);
        let numbers = self.numbers(|t| &t.area == from && movable(t));
        for number in &numbers {
            self.change_area(*number, to);
            self.lines.push(("move-area", Some(*number), None));
        }
        if numbers.is_empty() {
            self.lines.push(("move-area", None, None));
        }
        let state = self.state.area(from).0;
        let moved = Moved { to: to.clone(), at: self.now };
        self.touched.areas.insert(from.clone());
        self.state.areas.insert(from.clone(), (state, Some(moved)));
        Ok(Answer { numbers, ..Answer::default() })
    }

    /// The latest deed of the station is taken back, if all it changed still is as it left it.
    pub(super) fn undo(&mut self) -> Verdict {
        let mut latest = self.state.past.iter().rev();
        let past = latest.find(|past| past.station == self.station).ok_or("nothing_to_undo")?;
        let (id, images) = (past.id, past.images.clone().ok_or("cannot_undo")?);
        // What ended with the deed stays ended, and is not in the way.
        let tickets: Vec<_> =
            images.tickets.iter().filter(|(_, after)| after.state.is_active()).collect();
        if !self.is_as_left(&images, &tickets) {
            return Err("cannot_undo");
        }
        for (before, _) in &tickets {
            self.change(before.number, |t| *t = Ticket { copies: t.copies, ..before.clone() });
        }
        for (before, _) in &images.tables {
            let help_since = self.state.hand(before.number).help_since;
            self.set_hand(TableHand { help_since, ..before.clone() });
        }
        for (code, before, _) in &images.areas {
            self.state.areas.insert(code.clone(), before.clone());
        }
        let numbers: Vec<_> = tickets.iter().map(|(before, _)| before.number).collect();
        if numbers.is_empty() && images.tables.is_empty() && images.areas.is_empty() {
            return Err("cannot_undo");
        }
        self.state.past.retain(|past| past.id != id);
        let table = images.tables.first().map(|(before, _)| before.number);
        self.lines.push(("undo", None, table));
        Ok(Answer { numbers, table, existing: false })
    }

    fn is_as_left(&self, images: &Images, tickets: &[&(Ticket, Ticket)]) -> bool {
        // Another paper, a repeated call, a call for help mean nothing here.
        let same = |after: &Ticket| {
            let now = self.get(after.number);
            Ticket { copies: now.copies, recalled_at: now.recalled_at, ..after.clone() } == *now
        };
        let same_hand = |after: &TableHand| {
            let now = self.state.hand(after.number);
            TableHand { help_since: now.help_since, ..after.clone() } == now
        };
        // A call comes back only to a table that is free for it.
        let called_again = tickets.iter().filter(|(b, a)| b.state == Called && a.state != Called);
        let free = |(before, _): &(Ticket, Ticket)| {
            before.table.is_some_and(|table| self.table_state(table) == TableState::Ready)
        };
        // Nobody sits at a table that closes.
        let stays = |(before, _): &(TableHand, TableHand)| {
            let table = before.number;
            let there = matches!(self.table_state(table), TableState::Called | TableState::Busy);
            !there || !self.is_open(table) || self.is_open_as(table, self.opened_by(before))
        };
        // Nor does a coach come back who sits elsewhere by now.
        let alone = |(before, _): &(TableHand, TableHand)| {
            let named = before.coach.as_ref().filter(|_| before.opened == Some(true));
            let coach = named.and_then(|code| self.world.coach(code));
            coach.is_none_or(|coach| !self.sits_elsewhere(coach, before.number))
        };
        // Whoever is at a briefing is not called off.
        let listens = |ticket: &Ticket| {
            let briefing = |table| self.state.hand(table).briefing_since.is_some();
            ticket.state == Called && ticket.table.is_some_and(briefing)
        };
        tickets.iter().all(|(_, after)| same(after))
            && images.tables.iter().all(|(_, after)| same_hand(after))
            && images.areas.iter().all(|(code, _, after)| self.state.area(code) == *after)
            && called_again.copied().all(free)
            && images.tables.iter().all(stays)
            && images.tables.iter().all(alone)
            && !tickets.iter().any(|(_, after)| listens(after))
    }

    /// Keeps what is needed to take the deed back.
    pub(super) fn remember(&mut self, deed: &str) {
        let touched = &self.touched;
        let did = self.lines.len() > self.by_time
            || touched.beside
            || !touched.tickets.is_empty()
            || !touched.tables.is_empty()
            || !touched.areas.is_empty();
        if BESIDE.contains(&deed) || !did {
            return;
        }
        let (before, after) = (&self.before, &self.state);
        let images = UNDONE.contains(&deed).then(|| {
            Rc::new(Images {
                tickets: touched
                    .tickets
                    .iter()
                    .filter_map(|n| Some((before.ticket(*n)?.clone(), after.ticket(*n)?.clone())))
                    .collect(),
                tables: touched.tables.iter().map(|n| (before.hand(*n), after.hand(*n))).collect(),
                areas: touched
                    .areas
                    .iter()
                    .map(|code| (code.clone(), before.area(code), after.area(code)))
                    .collect(),
            })
        });
        self.state.last_past += 1;
        let id = self.state.last_past;
        self.state.past.push(Past { id, station: self.station, images });
        self.state.past.retain(|past| past.id > id - KEPT);
    }
}
