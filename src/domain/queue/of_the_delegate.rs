//! What delegates, and staff for them, do with a ticket: leave, come back, change area, be
//! called off.

use super::super::event::AreaCode;
use super::super::ticket::{Number, TicketState};
use super::super::{Refusal, wait};
use super::{AreaState, Change, Done, LogLine, Queue};

impl Queue {
    /// The person does not want to wait any longer.
    pub fn leave(&mut self, number: Number) -> Result<Done, Refusal> {
        self.step("leave", number, TicketState::Left, |_| ())?;
        Ok(self.done(&[number], None))
    }

    /// An absent person came back: next in the line the first time, at its end after that.
    pub fn come_back(&mut self, number: Number) -> Result<Done, Refusal> {
        self.standing(number, &[TicketState::Absent])?;
        self.return_absent(number)?;
        Ok(self.done(&[number], None))
    }

    /// Staff put somebody back in the line: who is called keeps the place and the call is taken
    /// back, whoever else the table has called; who is absent comes back.
    pub fn put_back(&mut self, number: Number) -> Result<Done, Refusal> {
        let ticket = self.standing(number, &[TicketState::Called, TicketState::Absent])?;
        match (ticket.state, ticket.table) {
            (TicketState::Called, Some(table)) => {
                self.withdraw_ticket(number)?;
                self.no_briefing_without_people(table);
            }
            _ => self.return_absent(number)?,
        }
        Ok(self.done(&[number], None))
    }

    pub(super) fn return_absent(&mut self, number: Number) -> Result<(), Refusal> {
        let ticket = self.known(number)?;
        let place = if ticket.absences > 1 {
            self.place_behind_everybody()
        } else {
            // Next, but not before those who came back as well and had arrived earlier.
            let line = self.waiting_for(&ticket.area);
            let first_other = line.iter().find(|t| t.absences == 0).map(|t| t.place);
            first_other.map_or(ticket.place, |first| ticket.place.min(first - 1))
        };
        self.step("return", number, TicketState::Waiting, |t| {
            t.place = place;
            t.table = None;
            t.mode = None;
        })
    }

    /// Moves a waiting or absent person to another area. Number and time of arrival stay; the
    /// window is new.
    ///
    /// Who would not be seen there in time is told so, and stays; staff can do it all the same,
    /// saying why.
    pub fn transfer(
        &mut self,
        number: Number,
        area: &AreaCode,
        over_the_rule: Option<&str>,
    ) -> Result<Done, Refusal> {
        self.known_area(area)?;
        let ticket = self.standing(number, &[TicketState::Waiting, TicketState::Absent])?;
        if &ticket.area == area {
            return Err(Refusal::SameArea { number, area: area.clone() });
        }
        let asker = wait::Asker { area, ..wait::Asker::of(ticket) };
        match self.area_state(area) {
            AreaState::Open => {}
            AreaState::Paused => return Err(Refusal::AreaPaused { area: area.clone() }),
            AreaState::Finishing => return Err(Refusal::AreaFinishing { area: area.clone() }),
        }
        let estimate = wait::estimate(self, &asker);
        if let Some(why) = over_the_rule {
            if why.trim().is_empty() {
                return Err(Refusal::ReasonMissing);
            }
        } else {
            self.tell_the_truth(&asker, estimate.as_ref())?;
        }
        let window = estimate.map(|e| e.window);
        let line = LogLine {
            deed: "transfer",
            number: Some(number),
            area: Some(area.clone()),
            note: over_the_rule.map(|why| why.trim().to_owned()),
            ..LogLine::default()
        };
        self.amend(line, number, |t| {
            t.change_area(area.clone());
            t.window = window;
        })?;
        Ok(self.done(&[number], None))
    }

    /// Staff take a ticket out, saying why.
    pub fn void(&mut self, number: Number, why: &str) -> Result<Done, Refusal> {
        if why.trim().is_empty() {
            return Err(Refusal::ReasonMissing);
        }
        self.step("void", number, TicketState::Void, |_| ())?;
        self.note_on_last_line(why);
        Ok(self.done(&[number], None))
    }

    fn note_on_last_line(&mut self, note: &str) {
        let last = self.changes.iter_mut().rev().find_map(|change| match change {
            Change::Log(line) => Some(line),
            _ => None,
        });
        if let Some(line) = last {
            line.note = Some(note.trim().to_owned());
        }
    }
}
