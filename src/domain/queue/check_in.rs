//! Taking a number: one active ticket per badge, the truth before the ticket, and straight to a
//! table that is free.

use super::super::badge::BadgeKey;
use super::super::event::{AreaCode, Table, TableNumber};
use super::super::mode::Mode;
use super::super::refusal::Offer;
use super::super::ticket::{MOST_PEOPLE, Number, Ticket, TicketState, Token, Told, Window};
use super::super::{Refusal, wait};
use super::hours::can_talk;
use super::{AreaState, Change, Done, LogLine, Queue, Reach, Remark, Standing, TableState};

/// Gaps between places in the line, so that somebody can be put between two others.
const PLACE_STEP: i64 = 1024;

/// Somebody who asks for a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckIn {
    /// None for somebody without a badge.
    pub badge: Option<BadgeKey>,
    pub token: Token,
    pub name: Option<String>,
    pub language: Option<String>,
    pub area: AreaCode,
    /// How many come together, those of `companions` among them; at most
    /// [`MOST_PEOPLE`].
    pub people: u8,
    /// The badges of those who come along, as far as they were shown.
    pub companions: Vec<BadgeKey>,
    pub languages: Vec<String>,
    pub goal: Option<String>,
    pub reason: Option<String>,
    pub group: bool,
    pub step_free: bool,
    /// Why staff give a number although it will hardly be reached.
    pub over_the_rule: Option<String>,
}

impl CheckIn {
    /// Somebody of whom nothing is known.
    pub fn without_badge(token: Token, area: AreaCode) -> Self {
        Self {
            badge: None,
            token,
            name: None,
            language: None,
            area,
            people: 1,
            companions: Vec::new(),
            languages: Vec::new(),
            goal: None,
            reason: None,
            group: false,
            step_free: false,
            over_the_rule: None,
        }
    }
}

impl Queue {
    /// Gives a number. The same badge again gets its own; if it was called and did not come, it
    /// is back in the line.
    pub fn check_in(&mut self, person: CheckIn) -> Result<Done, Refusal> {
        let mine = person.badge.as_ref().and_then(|badge| self.active_ticket_of(badge));
        if let Some(number) = mine.map(|ticket| ticket.number) {
            return self.welcome_back(number);
        }
        let person = CheckIn { languages: each_once(person.languages), ..person };
        self.gives_numbers_for(&self.asker(&person))?;
        let people = self.party(&person)?;
        let asker = wait::Asker { people, ..self.asker(&person) };
        let at_once = self.free_table(&person);
        let estimate = match at_once {
            Some(_) => Some(wait::called_now(self)),
            None => wait::estimate(self, &asker),
        };
        match &person.over_the_rule {
            None => self.tell_the_truth(&asker, estimate.as_ref())?,
            Some(why) if why.trim().is_empty() => return Err(Refusal::ReasonMissing),
            Some(_) => self.somebody_speaks(&asker)?,
        }
        let deed = if person.over_the_rule.is_some() { "check-in-override" } else { "check-in" };
        let window = estimate.as_ref().map(|e| e.window);
        let chance = estimate.as_ref().map(|e| wait::percent(self.chance_of(&asker, e)));
        let in_reach = self.reach(&asker, estimate.as_ref()) != Reach::Out;
        let number = self.take_number(deed, CheckIn { people, ..person }, window, chance);
        if let Some(table) = at_once {
            self.call_ticket(number, table, Mode::Individual)?;
        }
        let ticket = self.known(number)?;
        // That was estimated a moment ago.
        let out_of_reach = !in_reach && ticket.state == TicketState::Waiting;
        let asker = wait::Asker::of(ticket);
        let offers = if out_of_reach { self.offers_instead(&asker) } else { Vec::new() };
        let standing = Standing { out_of_reach, group: self.group_of(ticket), offers };
        Ok(self.done(&[number], None).with(Remark::Standing(standing)))
    }

    /// How many come together, if they can.
    fn party(&self, person: &CheckIn) -> Result<u8, Refusal> {
        let known = u8::try_from(person.companions.len()).unwrap_or(u8::MAX);
        let people = person.people.max(known.saturating_add(1));
        if people > MOST_PEOPLE {
            return Err(Refusal::PartyTooLarge { most: MOST_PEOPLE });
        }
        for (nth, badge) in person.companions.iter().enumerate() {
            let twice = person.companions[..nth].contains(badge);
            if twice || person.badge.as_ref() == Some(badge) {
                return Err(Refusal::CompanionTwice);
            }
            if let Some(ticket) = self.active_ticket_of(badge) {
                return Err(Refusal::CompanionHasTicket { number: ticket.number });
            }
        }
        Ok(people)
    }

    fn asker<'a>(&self, person: &'a CheckIn) -> wait::Asker<'a> {
        wait::Asker {
            number: self.next_number(),
            area: &person.area,
            languages: &person.languages,
            people: person.people,
            group: person.group,
            step_free: person.step_free,
            place: i64::MAX,
        }
    }

    /// An absent person who shows badge or slip is next, once; an away one waits again.
    pub fn welcome_back(&mut self, number: Number) -> Result<Done, Refusal> {
        match self.known(number)?.state {
            TicketState::Absent => self.return_absent(number)?,
            TicketState::Away => self.back(number)?,
            _ => {}
        }
        let standing = self.standing_of(self.known(number)?);
        let done = self.done(&[number], None).with(Remark::Standing(standing));
        Ok(Done { existing: true, ..done })
    }

    fn gives_numbers_for(&self, asker: &wait::Asker<'_>) -> Result<(), Refusal> {
        self.known_area(asker.area)?;
        if self.now < self.session.check_in_opens {
            return Err(Refusal::NotOpenYet { opens: self.session.check_in_opens });
        }
        if self.now >= self.session.ends {
            return Err(Refusal::SessionOver { ended: self.session.ends });
        }
        self.takes_people(asker)
    }

    /// Refuses where the asker's area gives no numbers, and says which others do.
    pub(super) fn takes_people(&self, asker: &wait::Asker<'_>) -> Result<(), Refusal> {
        let (area, offers) = (asker.area.clone(), || self.offers_beside(asker));
        match self.area_state(&area) {
            AreaState::Open => Ok(()),
            AreaState::Paused => Err(Refusal::AreaPaused { area, offers: offers() }),
            AreaState::Finishing => Err(Refusal::AreaFinishing { area, offers: offers() }),
        }
    }

    /// No number that could hardly be kept: who would not start in time is told so, and what
    /// else there is. A free seat in a group that is running is a place for whoever agrees to it.
    pub(super) fn tell_the_truth(
        &self,
        asker: &wait::Asker<'_>,
        estimate: Option<&wait::Estimate>,
    ) -> Result<(), Refusal> {
        if self.reach(asker, estimate) != Reach::Out {
            return Ok(());
        }
        self.somebody_speaks(asker)?;
        let (area, offers) = (asker.area.clone(), self.offers_instead(asker));
        let last_start = self.session.last_start(&self.event);
        if wait::is_served(self, &area, &[]) {
            Err(Refusal::NotInTime { area, last_start, offers })
        } else {
            Err(Refusal::NoTable { area, offers })
        }
    }

    /// Refuses who asks for languages in which nobody of an area talks that is served in others: no
    /// table would ever call them.
    fn somebody_speaks(&self, asker: &wait::Asker<'_>) -> Result<(), Refusal> {
        let served = |languages| wait::is_served(self, asker.area, languages);
        if served(asker.languages) || !served(&[]) {
            return Ok(());
        }
        let (area, offers) = (asker.area.clone(), self.offers_instead(asker));
        Err(Refusal::NobodySpeaks { area, languages: asker.languages.to_vec(), offers })
    }

    /// What there is for whoever would hardly start in time: a group they have not agreed to yet,
    /// other areas, the contact.
    pub(super) fn offers_instead(&self, asker: &wait::Asker<'_>) -> Vec<Offer> {
        // What they would be told if they agreed to a group.
        let joining = wait::Asker { group: true, ..asker.clone() };
        let joined = if asker.group { None } else { wait::estimate(self, &joining) };
        let joined = joined.filter(|joined| self.reach(&joining, Some(joined)) != Reach::Out);
        let area = asker.area.clone();
        let group = joined.map(|joined| Offer::Group { area, window: joined.window });
        group.into_iter().chain(self.offers_beside(asker)).collect()
    }

    /// Other areas where one would be seen in time, soonest first, and always the contact.
    fn offers_beside(&self, asker: &wait::Asker<'_>) -> Vec<Offer> {
        // Whoever would change from one area to another waits there already.
        let own = self.ticket(asker.number).map(|ticket| &ticket.area);
        let others = self.event.areas.iter().map(|area| &area.code);
        let others = others.filter(|other| *other != asker.area && Some(*other) != own);
        let open = others.filter(|other| self.area_state(other) == AreaState::Open);
        let seen = |area| {
            let asker = wait::Asker { area, ..asker.clone() };
            let estimate = wait::estimate(self, &asker)?;
            let seen = self.reach(&asker, Some(&estimate)) != Reach::Out;
            seen.then(|| (area.clone(), estimate.window))
        };
        let mut areas: Vec<(AreaCode, Window)> = open.filter_map(seen).collect();
        areas.sort_by_key(|(_, window)| window.from);
        let areas = areas.into_iter().map(|(area, window)| Offer::Area { area, window });
        areas.chain([Offer::Contact]).collect()
    }

    /// A number for somebody who came straight to a table.
    pub(super) fn take_walk_in(&mut self, person: CheckIn) -> Number {
        let window = wait::at_once(self.now);
        self.take_number("walk-in", person, Some(window), Some(100))
    }

    fn take_number(
        &mut self,
        deed: &'static str,
        person: CheckIn,
        window: Option<Window>,
        chance: Option<u8>,
    ) -> Number {
        self.last_number += 1;
        let number = Number(self.last_number);
        let ticket = Ticket {
            number,
            first: Told {
                area: person.area.clone(),
                window,
                chance,
                over_the_rule: person.over_the_rule.is_some(),
            },
            area: person.area,
            state: TicketState::Waiting,
            table: None,
            badge: person.badge,
            token: person.token,
            name: person.name,
            language: person.language,
            people: person.people.clamp(1, MOST_PEOPLE),
            companions: person.companions,
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
            recalled_at: None,
            started_at: None,
            ended_at: None,
            away_until: None,
            coach: None,
            mode: None,
            briefed: false,
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
    fn place_at_the_end(&self) -> i64 {
        i64::from(self.last_number) * PLACE_STEP
    }

    /// The same, and behind those who were put there before, but not behind whoever comes next.
    pub(super) fn place_behind_everybody(&self) -> i64 {
        let last = self.tickets().map(|t| t.place).max();
        last.unwrap_or_default().max(self.place_at_the_end()) + 1
    }

    /// A ready table with nobody else to call takes the newcomer at once; of several the one that
    /// fewest others could do with: with the fewest areas, with steps, with the fewest languages. Once
    /// only groups can begin, nobody is called alone.
    fn free_table(&self, person: &CheckIn) -> Option<TableNumber> {
        if self.now > self.session.last_start(&self.event) {
            return None;
        }
        let step_free = self.needs_step_free(&self.asker(person));
        let free = |table: &&Table| {
            self.table_state(table.number) == TableState::Ready
                && table.areas.contains(&person.area)
                && can_talk(self.coach_at(table.number), &person.languages)
                && (table.step_free || !step_free)
                && self.next_at(table.number).iter().all(|t| self.was_called_early(t))
        };
        let languages = |table| self.coach_at(table).map_or(0, |coach| coach.languages.len());
        let missed = |table: &&Table| {
            (table.areas.len(), table.step_free, languages(table.number), table.number)
        };
        self.event.tables.iter().filter(free).min_by_key(missed).map(|table| table.number)
    }
}

/// The same, none of them twice.
fn each_once(languages: Vec<String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::with_capacity(languages.len());
    for language in languages {
        if !once.contains(&language) {
            once.push(language);
        }
    }
    once
}
