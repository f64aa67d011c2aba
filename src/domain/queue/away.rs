//! Away for some minutes: the place stays, and others are called meanwhile.

use chrono::{DurationRound as _, TimeDelta};

use super::super::Refusal;
use super::super::ticket::{Number, TicketState, Window};
use super::{Done, Queue};

/// The longest somebody can be away, in minutes.
const LONGEST_AWAY: u16 = 60;

impl Queue {
    /// The person is away for `minutes`, and is passed over until then.
    pub fn away(&mut self, number: Number, minutes: u16) -> Result<Done, Refusal> {
        if !(1..=LONGEST_AWAY).contains(&minutes) {
            return Err(Refusal::AwayTooLong { most: LONGEST_AWAY });
        }
        let until = self.now + TimeDelta::minutes(i64::from(minutes));
        if until >= self.session.ends {
            return Err(Refusal::AwayPastTheEnd { ends: self.session.ends });
        }
        self.step("away", number, TicketState::Away, |t| t.away_until = Some(until))?;
        Ok(self.done(&[number], None))
    }

    /// Waits again, at the same place.
    pub(super) fn back(&mut self, number: Number) -> Result<(), Refusal> {
        self.step("back", number, TicketState::Waiting, |t| t.away_until = None)
    }

    /// Whoever is away cannot leave or be taken out without being back first: the table of moves
    /// knows no shorter way.
    pub(super) fn back_if_away(&mut self, number: Number) -> Result<(), Refusal> {
        match self.known(number)?.state {
            TicketState::Away => self.back(number),
            _ => Ok(()),
        }
    }

    /// A window for somebody who may be away: not before they said they would be back, between
    /// five-minute marks as all windows are.
    pub(super) fn when_back(&self, number: Number, window: Option<Window>) -> Option<Window> {
        let (window, five) = (window?, TimeDelta::minutes(5));
        let ticket = self.ticket(number).filter(|t| t.state == TicketState::Away);
        let Some(back) = ticket.and_then(|t| t.away_until) else { return Some(window) };
        let from = back.duration_trunc(five).unwrap_or(back).max(window.from);
        Some(Window { from, to: window.to.max(from + five) })
    }

    /// Whoever was away for as long as they said waits again.
    pub(super) fn bring_back_whose_time_is_up(&mut self) {
        let now = self.now;
        let up = self.tickets().filter(|t| {
            // One without a time, of an older version, waits until the badge is shown.
            t.state == TicketState::Away && t.away_until.is_some_and(|until| until <= now)
        });
        for number in up.map(|t| t.number).collect::<Vec<_>>() {
            let back = self.back(number);
            debug_assert!(back.is_ok(), "an away ticket can wait again");
        }
    }
}
