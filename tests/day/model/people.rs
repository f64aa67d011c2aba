//! The model's delegates: taking a number, coming back, going, and what is asked afterwards.

use std::rc::Rc;

use chrono::TimeDelta;
use dropin::actions::check_in::{Choice, Who};
use dropin::actions::look_up::Shown;
use dropin::actions::of_the_delegate::TicketDeed;
use dropin::domain::badge::BadgeKey;
use dropin::domain::event::AreaCode;
use dropin::domain::mode::Mode;
use dropin::domain::queue::{AreaState, Side};
use dropin::domain::ticket::{Number, TicketState, Token, Window};

use super::changes::call_off;
use super::room::Room;
use super::{Answer, Ticket, Verdict};

use TicketState::{Absent, Away, Called, Done, Left, Void, Waiting};

impl Room<'_> {
    pub(super) fn check_in(
        &mut self,
        who: &Who,
        choice: &Choice,
        paper: Option<&str>,
        chance: [u8; 10],
    ) -> Verdict {
        let badge = match who {
            Who::Shown(Shown::Slip(token)) => {
                let known = self.state.tickets.iter().find(|t| &t.token == token);
                let number = known.ok_or("slip_unknown")?.number;
                return Ok(self.welcome_back(number));
            }
            Who::Shown(Shown::Badge { key, .. }) => Some(key),
            Who::NoBadge { .. } => None,
        };
        if let Some(number) = badge.and_then(|badge| self.active_of(badge)) {
            return Ok(self.welcome_back(number));
        }
        self.gives_numbers(&choice.area)?;
        let people = self.party(badge, choice)?;
        match &choice.over_the_rule {
            None => self.truth()?,
            Some(why) if why.trim().is_empty() => return Err("reason_missing"),
            // No table would ever call whom nobody can talk with.
            Some(_) if self.heard.turned_away == Some("nobody_speaks") => {
                return Err("nobody_speaks");
            }
            Some(_) => {}
        }
        let deed = if choice.over_the_rule.is_some() { "check-in-override" } else { "check-in" };
        let at_once = self.free_table(&choice.area, &choice.languages);
        let number = self.take(Ticket {
            badge: badge.cloned(),
            companions: choice.companions.clone(),
            people,
            languages: {
                let twice =
                    |nth: &usize| choice.languages[..*nth].contains(&choice.languages[*nth]);
                let once = (0..choice.languages.len()).filter(|nth| !twice(nth));
                once.map(|nth| choice.languages[nth].clone()).collect()
            },
            reason: choice.reason.clone(),
            group: choice.group,
            step_free: choice.step_free,
            ..blank(Token::from_chance(chance), choice.area.clone())
        });
        self.lines.push((deed, Some(number), None));
        if let Some(table) = at_once {
            self.call_one(number, table, Mode::Individual);
        }
        let soon = Window { from: self.now, to: self.now + TimeDelta::minutes(5) };
        let window = if at_once.is_some() { Some(soon) } else { self.window_heard(number) };
        self.change(number, |t| t.window = window);
        if let Some(station) = paper {
            let now = self.now;
            self.state.order(station, Some(number), 1, now);
        }
        Ok(Answer { numbers: vec![number], ..Answer::default() })
    }

    /// Behind everybody.
    pub(super) fn take(&mut self, ticket: Ticket) -> Number {
        let number = u32::try_from(self.state.tickets.len()).unwrap() + 1;
        let ticket = Ticket { number: Number(number), place: (number, 0), ..ticket };
        let is_its = |badge: &BadgeKey| {
            ticket.badge.as_ref() == Some(badge) || ticket.companions.contains(badge)
        };
        self.state.unmet.retain(|unmet| !unmet.as_ref().is_some_and(is_its));
        self.state.tickets.push(Rc::new(ticket));
        Number(number)
    }

    pub(super) fn active_of(&self, badge: &BadgeKey) -> Option<Number> {
        let of = |t: &&Rc<Ticket>| t.badge.as_ref() == Some(badge) || t.companions.contains(badge);
        self.state.tickets.iter().filter(|t| t.state.is_active()).find(of).map(|t| t.number)
    }

    fn gives_numbers(&self, area: &AreaCode) -> Result<(), &'static str> {
        self.known_area(area)?;
        if self.now < self.world.opens {
            return Err("not_open_yet");
        }
        if self.now >= self.world.ends {
            return Err("session_over");
        }
        self.takes_people(area)
    }

    fn takes_people(&self, area: &AreaCode) -> Result<(), &'static str> {
        match self.state.area(area).0 {
            AreaState::Open => Ok(()),
            AreaState::Paused => Err("area_paused"),
            AreaState::Finishing => Err("area_finishing"),
        }
    }

    fn party(&self, badge: Option<&BadgeKey>, choice: &Choice) -> Result<u8, &'static str> {
        let companions = &choice.companions;
        let people = choice.people.max(u8::try_from(companions.len()).unwrap() + 1);
        if people > 4 {
            return Err("party_too_large");
        }
        for (nth, companion) in companions.iter().enumerate() {
            if badge == Some(companion) || companions[..nth].contains(companion) {
                return Err("companion_twice");
            }
            if self.active_of(companion).is_some() {
                return Err("companion_has_ticket");
            }
        }
        Ok(people)
    }

    fn welcome_back(&mut self, number: Number) -> Answer {
        match self.get(number).state {
            Absent => self.return_absent(number),
            Away => self.back(number),
            _ => {}
        }
        Answer { numbers: vec![number], table: None, existing: true }
    }

    pub(super) fn of_ticket(&mut self, number: Number, deed: &TicketDeed) -> Verdict {
        let mut existing = false;
        match deed {
            TicketDeed::Leave => {
                self.standing(number, &[Waiting, Away])?;
                self.back_if_away(number);
                self.step("leave", number, Left, |_| ());
            }
            TicketDeed::Away { minutes } => self.away(number, *minutes)?,
            TicketDeed::Return => {
                self.standing(number, &[Absent, Away])?;
                self.welcome_back(number);
            }
            TicketDeed::PutBack => match self.standing(number, &[Called, Absent, Away])?.state {
                Absent | Away => drop(self.welcome_back(number)),
                _ => self.put_back(number),
            },
            TicketDeed::WelcomeBack => {
                self.state.ticket(number).ok_or("ticket_unknown")?;
                self.welcome_back(number);
                existing = true;
            }
            TicketDeed::Void { why } => {
                if why.trim().is_empty() {
                    return Err("reason_missing");
                }
                self.standing(number, &[Waiting, Absent, Away])?;
                self.back_if_away(number);
                self.step("void", number, Void, |_| ());
            }
            TicketDeed::Transfer { area, over_the_rule } => {
                self.transfer(number, area, over_the_rule.as_deref())?;
            }
            TicketDeed::Reprint { station } => {
                let ticket = self.state.ticket(number).ok_or("ticket_unknown")?;
                if !ticket.state.is_active() {
                    return Err("ticket_state");
                }
                let copy = ticket.copies + 1;
                self.change(number, |t| t.copies = copy);
                self.lines.push(("reprint", Some(number), None));
                if let Some(station) = station {
                    let now = self.now;
                    self.state.order(station, Some(number), copy, now);
                }
            }
        }
        Ok(Answer { numbers: vec![number], table: None, existing })
    }

    fn back_if_away(&mut self, number: Number) {
        if self.get(number).state == Away {
            self.back(number);
        }
    }

    /// Passed over for some minutes, an hour at most.
    fn away(&mut self, number: Number, minutes: u16) -> Result<(), &'static str> {
        if minutes == 0 || minutes > 60 {
            return Err("away_too_long");
        }
        let until = self.now + TimeDelta::minutes(i64::from(minutes));
        if until >= self.world.ends {
            return Err("away_past_the_end");
        }
        self.standing(number, &[Waiting])?;
        self.step("away", number, Away, |t| t.away_until = Some(until));
        Ok(())
    }

    fn put_back(&mut self, number: Number) {
        let table = self.get(number).table;
        self.step("withdraw", number, Waiting, call_off);
        if let Some(table) = table {
            self.end_empty_briefing(table);
        }
    }

    /// Number and place stay, the window is new.
    fn transfer(
        &mut self,
        number: Number,
        area: &AreaCode,
        over_the_rule: Option<&str>,
    ) -> Result<(), &'static str> {
        self.known_area(area)?;
        if &self.standing(number, &[Waiting, Absent, Away])?.area == area {
            return Err("same_area");
        }
        self.takes_people(area)?;
        match over_the_rule {
            None => self.truth()?,
            Some(why) if why.trim().is_empty() => return Err("reason_missing"),
            Some(_) => {}
        }
        self.change_area(number, area);
        self.lines.push(("transfer", Some(number), None));
        Ok(())
    }

    pub(super) fn change_area(&mut self, number: Number, area: &AreaCode) {
        let window = self.window_heard(number);
        self.change(number, |t| {
            call_off(t);
            t.area = area.clone();
            t.window = window;
        });
    }

    /// Both sides have to say yes after a conversation with one ticket, and the coach needs a
    /// contact to hand out.
    pub(super) fn mentoring(&mut self, number: Number, side: Side, yes: bool) -> Verdict {
        self.just_talked(number)?;
        let ticket = self.get(number);
        let alone = ticket.mode.unwrap_or_default() == Mode::Individual;
        let coach = ticket.coach.as_ref().and_then(|code| self.world.coach(code));
        if !alone || !coach.is_some_and(|coach| coach.contact) {
            return Err("no_mentoring");
        }
        self.answer(number, "mentoring", side, yes)?;
        let other = if side == Side::Coach { Side::Delegate } else { Side::Coach };
        let said = self.state.answered.get(&(number, "mentoring", other.name()));
        if yes && said.is_some_and(|(yes, _)| *yes) {
            self.count("mentoring", 1);
            let (now, station) = (self.now, self.station.unwrap_or_default());
            self.state.order(station, None, 1, now);
        }
        Ok(Answer { numbers: vec![number], ..Answer::default() })
    }

    /// Half an hour is left to answer.
    fn just_talked(&self, number: Number) -> Result<(), &'static str> {
        let ended = self.standing(number, &[Done])?.ended_at.unwrap();
        let late = self.now >= ended + TimeDelta::minutes(30);
        if late { Err("too_late_to_answer") } else { Ok(()) }
    }

    fn answer(
        &mut self,
        number: Number,
        question: &'static str,
        side: Side,
        yes: bool,
    ) -> Result<(), &'static str> {
        let until = self.get(number).ended_at.unwrap() + TimeDelta::minutes(30);
        let key = (number, question, side.name());
        let before = self.state.answered.insert(key, (yes, until));
        before.map_or(Ok(()), |_| Err("already_answered"))
    }

    pub(super) fn useful(&mut self, number: Number, side: Side, yes: bool) -> Verdict {
        self.just_talked(number)?;
        self.answer(number, "useful", side, yes)?;
        let yes = if yes { "yes" } else { "no" };
        self.count(&format!("useful-{}-{yes}", side.name()), 1);
        Ok(Answer { numbers: vec![number], ..Answer::default() })
    }
}

/// One person who waits, of whom nothing is known.
pub(super) fn blank(token: Token, area: AreaCode) -> Ticket {
    Ticket {
        number: Number(0),
        token,
        badge: None,
        companions: Vec::new(),
        people: 1,
        area,
        languages: Vec::new(),
        reason: None,
        group: false,
        step_free: false,
        state: Waiting,
        table: None,
        place: (0, 0),
        absences: 0,
        window: None,
        called_at: None,
        recalled_at: None,
        started_at: None,
        ended_at: None,
        away_until: None,
        coach: None,
        mode: None,
        briefed: false,
        copies: 1,
    }
}
