//! Taking a number: one active ticket per badge, the truth before the ticket, and straight to a
//! table that is free.

use super::super::badge::BadgeKey;
use super::super::event::AreaCode;
use super::super::refusal::Offer;
use super::super::ticket::{Number, Ticket, TicketState, Token, Window};
use super::super::{Moment, Refusal, wait};
use super::{AreaState, Change, Done, LogLine, Queue, TableState};

/// Gaps between places in the line, so that somebody can be put between two others.
pub(super) const PLACE_STEP: i64 = 1024;

/// Somebody who asks for a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckIn {
    /// None for somebody without a badge.
    pub badge: Option<BadgeKey>,
    pub token: Token,
    pub name: Option<String>,
    pub language: Option<String>,
    pub area: AreaCode,
    /// How many come together, 1 to 4; any other count is taken as the nearest of these.
    pub people: u8,
    pub languages: Vec<String>,
    pub goal: Option<String>,
    pub reason: Option<String>,
    pub group: bool,
    pub step_free: bool,
    /// Why staff give a number although it will hardly be reached.
    pub over_the_rule: Option<String>,
}

impl Queue {
    /// Gives a number. The same badge again gets its own; if it was called and did not come, it
    /// is back in the line.
    pub fn check_in(&mut self, person: CheckIn) -> Result<Done, Refusal> {
        let mine = person.badge.as_ref().and_then(|badge| self.active_ticket_of(badge));
        if let Some(number) = mine.map(|ticket| ticket.number) {
            self.welcome_back(number)?;
            return Ok(Done { existing: true, ..self.done(&[number], None) });
        }
        self.gives_numbers_for(&person.area)?;
        let estimate = wait::for_newcomer(self, &person.area, &person.languages);
        match &person.over_the_rule {
            None => self.tell_the_truth(&person, estimate.map(|e| e.start))?,
            Some(why) if why.trim().is_empty() => return Err(Refusal::ReasonMissing),
            Some(_) => {}
        }
        let deed = if person.over_the_rule.is_some() { "check-in-override" } else { "check-in" };
        let number = self.take_number(deed, person, estimate.map(|e| e.window));
        self.call_at_once(number)?;
        Ok(self.done(&[number], None))
    }

    /// An absent person who shows badge or slip is next, once; an away one waits again.
    pub fn welcome_back(&mut self, number: Number) -> Result<(), Refusal> {
        match self.known(number)?.state {
            TicketState::Absent => self.return_absent(number),
            TicketState::Away => self.step("back", number, TicketState::Waiting, |_| ()),
            _ => Ok(()),
        }
    }

    fn gives_numbers_for(&self, area: &AreaCode) -> Result<(), Refusal> {
        self.known_area(area)?;
        if self.now < self.session.check_in_opens {
            return Err(Refusal::NotOpenYet { opens: self.session.check_in_opens });
        }
        if self.now >= self.session.ends {
            return Err(Refusal::SessionOver { ended: self.session.ends });
        }
        match self.area_state(area) {
            AreaState::Open => Ok(()),
            AreaState::Paused => Err(Refusal::AreaPaused { area: area.clone() }),
            AreaState::Finishing => Err(Refusal::AreaFinishing { area: area.clone() }),
        }
    }

    /// No number that could hardly be kept: who would not start in time is told so, and what
    /// else there is.
    fn tell_the_truth(&self, person: &CheckIn, start: Option<Moment>) -> Result<(), Refusal> {
        let last_start = self.session.last_start(&self.event);
        if start.is_some_and(|start| start <= last_start) {
            return Ok(());
        }
        let area = person.area.clone();
        let offers = self.offers_beside(&area, &person.languages);
        if wait::is_served(self, &area, &person.languages) {
            Err(Refusal::NotInTime { area, last_start, offers })
        } else if wait::is_served(self, &area, &[]) {
            Err(Refusal::NobodySpeaks { area, languages: person.languages.clone(), offers })
        } else {
            Err(Refusal::NoTable { area, offers })
        }
    }

    /// Other areas where one would be seen in time, soonest first, and always the contact.
    fn offers_beside(&self, area: &AreaCode, languages: &[String]) -> Vec<Offer> {
        let last_start = self.session.last_start(&self.event);
        let mut areas: Vec<(AreaCode, Window)> = self
            .event
            .areas
            .iter()
            .filter(|other| &other.code != area && self.area_state(&other.code) == AreaState::Open)
            .filter_map(|other| {
                let estimate = wait::for_newcomer(self, &other.code, languages)?;
                (estimate.start <= last_start).then(|| (other.code.clone(), estimate.window))
            })
            .collect();
        areas.sort_by_key(|(_, window)| window.from);
        let areas = areas.into_iter().map(|(area, window)| Offer::Area { area, window });
        areas.chain([Offer::Contact]).collect()
    }

    /// A number for somebody who came straight to a table.
    pub(super) fn take_walk_in(&mut self, person: CheckIn) -> Number {
        let window = wait::at_once(self.now);
        self.take_number("walk-in", person, Some(window))
    }

    fn take_number(
        &mut self,
        deed: &'static str,
        person: CheckIn,
        window: Option<Window>,
    ) -> Number {
        self.last_number += 1;
        let number = Number(self.last_number);
        let ticket = Ticket {
            number,
            area: person.area,
            state: TicketState::Waiting,
            table: None,
            badge: person.badge,
            token: person.token,
            name: person.name,
            language: person.language,
            people: person.people.clamp(1, 4),
            languages: person.languages,
            goal: person.goal,
            reason: person.reason,
            group: person.group,
            step_free: person.step_free,
            place: self.place_at_the_end(),
            absences: 0,
            taken_at: self.now,
            window,
            called_at: None,
            started_at: None,
            ended_at: None,
            copies: 1,
        };
        self.log(LogLine {
            deed,
            number: Some(number),
            area: Some(ticket.area.clone()),
            note: person.over_the_rule,
            table: None,
        });
        self.tickets.insert(number, ticket.clone());
        self.changes.push(Change::TicketTaken(ticket));
        number
    }

    /// Behind everybody who ever came.
    pub(super) fn place_at_the_end(&self) -> i64 {
        i64::from(self.last_number) * PLACE_STEP
    }

    /// A ready table with nobody else to call takes the newcomer at once.
    fn call_at_once(&mut self, number: Number) -> Result<(), Refusal> {
        let free = self.event.tables.iter().map(|table| table.number).find(|table| {
            self.table_state(*table) == TableState::Ready
                && self.next_at(*table).first().is_some_and(|t| t.number == number)
        });
        match free {
            Some(table) => {
                let window = wait::at_once(self.now);
                self.call_ticket(number, table)?;
                self.amend_window(number, window);
                Ok(())
            }
            None => Ok(()),
        }
    }
}
