//! What staff do with a whole area: give numbers or not, finish its line, move its people.

use super::super::event::AreaCode;
use super::super::ticket::{Number, TicketState, Window};
use super::super::{Refusal, wait};
use super::{AreaHand, AreaState, Done, LogLine, Moved, Queue};

impl Queue {
    /// What people decided about an area so far.
    pub fn area_hand(&self, area: &AreaCode) -> AreaHand {
        self.areas.get(area).cloned().unwrap_or_else(|| AreaHand::untouched(area.clone()))
    }

    pub fn area_state(&self, area: &AreaCode) -> AreaState {
        self.areas.get(area).map(|hand| hand.state).unwrap_or_default()
    }

    /// Opens, pauses or finishes an area: from now on it gives numbers, none for the moment, or
    /// none any more.
    pub fn set_area(&mut self, area: &AreaCode, state: AreaState) -> Result<Done, Refusal> {
        self.known_area(area)?;
        let hand = self.area_hand(area);
        // Where numbers are given again people are no longer sent elsewhere.
        let moved = hand.moved.clone().filter(|_| state != AreaState::Open);
        let become_it = AreaHand { state, moved, ..hand.clone() };
        if become_it != hand {
            self.set_area_hand(become_it);
            self.log(LogLine {
                deed: "area",
                area: Some(area.clone()),
                note: Some(state.name().to_owned()),
                ..LogLine::default()
            });
        }
        Ok(self.done(&[], None))
    }

    /// Whether people wait for an area that no table serves any more, now or later.
    pub fn is_stranded(&self, area: &AreaCode) -> bool {
        !self.waiting_for(area).is_empty() && !wait::is_served(self, area, &[])
    }

    /// Moves everybody who waits, is away or absent from one area to another. Numbers and the order
    /// of arrival stay, windows are new, and the room is told.
    pub fn move_area(&mut self, from: &AreaCode, to: &AreaCode) -> Result<Done, Refusal> {
        self.known_area(from)?;
        self.known_area(to)?;
        if from == to {
            return Err(Refusal::AreaItself { area: to.clone() });
        }
        if !wait::is_served(self, to, &[]) {
            return Err(Refusal::NoTable { area: to.clone(), offers: Vec::new() });
        }
        let movable = [TicketState::Waiting, TicketState::Away, TicketState::Absent];
        let people = self.tickets().filter(|t| &t.area == from && movable.contains(&t.state));
        let people: Vec<Number> = people.map(|t| t.number).collect();
        for number in &people {
            let line = LogLine {
                deed: "move-area",
                number: Some(*number),
                area: Some(to.clone()),
                ..LogLine::default()
            };
            self.amend(line, *number, |t| t.change_area(to.clone()))?;
        }
        let windows = wait::of_all_waiting(self);
        let window = |number: &Number| {
            let ticket = self.ticket(*number)?;
            // Who is away or absent is not waited for, and is told when it would be all the same.
            let alone = || wait::estimate(self, &wait::Asker::of(ticket));
            let estimate = match ticket.state {
                TicketState::Waiting => windows.get(number).cloned(),
                _ => alone(),
            };
            self.when_back(*number, estimate.map(|estimate| estimate.window))
        };
        let told: Vec<Option<Window>> = people.iter().map(window).collect();
        for (number, window) in people.iter().zip(told) {
            self.amend_unsaid(*number, |t| t.window = window)?;
        }
        let moved = Moved { to: to.clone(), at: self.now };
        self.set_area_hand(AreaHand { moved: Some(moved), ..self.area_hand(from) });
        if people.is_empty() {
            self.log(LogLine { deed: "move-area", area: Some(to.clone()), ..LogLine::default() });
        }
        Ok(self.done(&people, None))
    }
}
