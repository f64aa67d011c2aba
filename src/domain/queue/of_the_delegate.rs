//! What delegates, and staff for them, do with a ticket: leave, come back, change area, be
//! called off.

use super::super::event::AreaCode;
use super::super::ticket::{Number, TicketState};
use super::super::{Refusal, wait};
use super::{Change, Done, LogLine, Queue, Remark};

impl Queue {
    /// The person does not want to wait any longer.
    pub fn leave(&mut self, number: Number) -> Result<Done, Refusal> {
        self.back_if_away(number)?;
        self.step("leave", number, TicketState::Left, |_| ())?;
        Ok(self.done(&[number], None))
    }

    /// Who was absent came back: next in the line the first time, at its end after that. Who was
    /// away waits again, at the same place.
    pub fn come_back(&mut self, number: Number) -> Result<Done, Refusal> {
        let ticket = self.standing(number, &[TicketState::Absent, TicketState::Away])?;
        match ticket.state {
            TicketState::Away => self.back(number)?,
            _ => self.return_absent(number)?,
        }
        Ok(self.done(&[number], None))
    }

    /// Staff put somebody back in the line: who is called keeps the place and the call is taken
    /// back, whoever else the table has called; who is absent or away comes back.
    pub fn put_back(&mut self, number: Number) -> Result<Done, Refusal> {
        let states = [TicketState::Called, TicketState::Absent, TicketState::Away];
        let ticket = self.standing(number, &states)?;
        match (ticket.state, ticket.table) {
            (TicketState::Away, _) => self.back(number)?,
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

    /// Moves a waiting, absent or away person to another area. Number and time of arrival stay; the
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
        let states = [TicketState::Waiting, TicketState::Absent, TicketState::Away];
        let ticket = self.standing(number, &states)?;
        if &ticket.area == area {
            return Err(Refusal::SameArea { number, area: area.clone() });
        }
        let asker = wait::Asker { area, ..wait::Asker::of(ticket) };
        self.takes_people(&asker)?;
        let estimate = wait::estimate(self, &asker);
        if let Some(why) = over_the_rule {
            if why.trim().is_empty() {
                return Err(Refusal::ReasonMissing);
            }
        } else {
            self.tell_the_truth(&asker, estimate.as_ref())?;
        }
        let window = self.when_back(number, estimate.as_ref().map(|e| e.window));
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
        let standing = self.standing_of(self.known(number)?);
        Ok(self.done(&[number], None).with(Remark::Standing(standing)))
    }

    /// Staff take a ticket out, saying why.
    pub fn void(&mut self, number: Number, why: &str) -> Result<Done, Refusal> {
        if why.trim().is_empty() {
            return Err(Refusal::ReasonMissing);
        }
        self.back_if_away(number)?;
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
