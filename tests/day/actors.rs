//! The people of a day, moved by seeded chance: mostly they do what makes sense where they stand,
//! now and then what does not.

use chrono::TimeDelta;
use dropin::actions::check_in::{Choice, Who};
use dropin::actions::look_up::Shown;
use dropin::actions::of_the_delegate::TicketDeed;
use dropin::actions::of_the_staff::AreaDeed;
use dropin::domain::Moment;
use dropin::domain::badge::BadgeKey;
use dropin::domain::event::{AreaCode, CoachCode, TableNumber};
use dropin::domain::queue::{AreaState, Side};
use dropin::domain::ticket::{Number, TicketState, Token};
use fastrand::Rng;

use super::model::Room;
use super::step::{Deed, Mishap, Step};
use super::world::World;

/// Where things are done from.
const STATIONS: [Option<&str>; 6] =
    [Some("kiosk-1"), Some("kiosk-2"), Some("desk"), Some("table-1"), Some("table-2"), None];
const REASONS: [&str; 3] = ["growing", "changing", "returning"];
/// How many processes share the file.
pub const PROCESSES: usize = 3;

pub struct Actors<'w> {
    pub(super) world: &'w World,
    pub(super) rng: Rng,
    pub(super) now: Moment,
    /// Seconds between two steps, about.
    pace: i64,
    /// When many come at once.
    bursts: Vec<Moment>,
    badges: u32,
    requests: u32,
    /// The last step, should its answer be lost.
    last: Option<Step>,
}

impl<'w> Actors<'w> {
    /// People who fill the session with about `steps` deeds.
    pub fn new(world: &'w World, mut rng: Rng, steps: usize) -> Self {
        let begin = world.opens - TimeDelta::minutes(5);
        let day = (world.ends - begin).num_seconds() + 600;
        let burst = |rng: &mut Rng| world.opens + TimeDelta::minutes(rng.i64(0..100));
        let bursts = (0..rng.usize(0..4)).map(|_| burst(&mut rng)).collect();
        let pace = day / i64::try_from(steps).unwrap();
        let (badges, requests) = (0, 0);
        Self { world, rng, now: begin, pace, bursts, badges, requests, last: None }
    }

    /// What happens next in `room`, which says how things stand at a moment.
    pub fn next<'m>(&mut self, room: impl Fn(Moment) -> Room<'m>) -> Step {
        if let Some(last) = self.last.take().filter(|_| self.one_in(16)) {
            // The answer was lost: asked again, elsewhere.
            let process = self.rng.usize(..PROCESSES);
            return Step { process, mishap: Mishap::None, ..last };
        }
        self.let_time_pass();
        let room = room(self.now);
        let deed = self.deed(&room);
        let mishap = match self.rng.u8(..) {
            0..6 => Mishap::Dies,
            6..14 => Mishap::Restarted,
            _ => Mishap::None,
        };
        // Who dies has not asked before.
        let request = self.request(mishap == Mishap::Dies);
        let mut chance = [0; 10];
        self.rng.fill(&mut chance);
        let step = Step {
            at: self.now,
            station: self.rng.choice(STATIONS).unwrap(),
            process: self.rng.usize(..PROCESSES),
            request,
            deed,
            mishap,
            chance,
        };
        let repeatable = step.request.is_some() && mishap == Mishap::None;
        self.last = repeatable.then(|| step.clone());
        step
    }

    /// Seconds or minutes; now and then the clock is put back an hour, or somebody was at lunch.
    fn let_time_pass(&mut self) {
        let seconds = match self.rng.u16(..1000) {
            0..3 => -3600,
            3..12 => self.rng.i64(120..1200),
            12..80 => 0,
            _ => self.rng.i64(0..=2 * self.pace),
        };
        // Later it is the next session's turn.
        let latest = self.world.ends + TimeDelta::minutes(15);
        self.now = latest.min(self.now + TimeDelta::seconds(seconds));
    }

    /// The first who takes a number in the next session.
    pub fn first_of_the_next_session(&mut self) -> Step {
        let why = Some("whoever comes first".to_owned());
        let choice = Choice { over_the_rule: why, ..Choice::of(self.area()) };
        let who = Who::NoBadge { name: None };
        Step {
            at: self.world.next,
            station: Some("desk"),
            process: 0,
            request: None,
            deed: Deed::CheckIn { who, choice, paper: false },
            mishap: Mishap::None,
            chance: [1; 10],
        }
    }

    fn request(&mut self, fresh: bool) -> Option<String> {
        match self.rng.u8(..100) {
            0..35 => None,
            35..39 if self.requests > 0 && !fresh => {
                Some(format!("r{}", self.rng.u32(1..=self.requests)))
            }
            _ => {
                self.requests += 1;
                Some(format!("r{}", self.requests))
            }
        }
    }

    fn deed(&mut self, room: &Room<'_>) -> Deed {
        let burst = self
            .bursts
            .iter()
            .any(|burst| *burst <= self.now && self.now < *burst + TimeDelta::minutes(4));
        match self.rng.u8(..100) {
            _ if burst && self.rng.u8(..3) > 0 => self.check_in(room),
            0..22 => self.check_in(room),
            22..24 => Deed::GoWithout(self.one_in(3).then(|| self.badge(3))),
            24..70 => self.at_a_table(room),
            70..84 => self.with_a_ticket(room),
            84..87 => self.with_an_area(),
            87..91 => Deed::Undo,
            91..94 => self.after_the_talk(room),
            94..98 => Deed::Print { left_over: self.one_in(4), works: !self.one_in(4) },
            _ => self.nonsense(room),
        }
    }

    // At the kiosk.

    fn check_in(&mut self, room: &Room<'_>) -> Deed {
        let who = match self.rng.u8(..100) {
            0..66 => self.badge_of(0),
            66..78 => Who::NoBadge { name: self.one_in(2).then(|| "Ann".to_owned()) },
            78..90 => self.badge_of(4),
            _ => Who::Shown(Shown::Slip(self.slip(room))),
        };
        let choice = self.choice();
        Deed::CheckIn { who, choice, paper: self.rng.bool() }
    }

    /// A badge: a new one, or one of the last few, `known` of ten times.
    fn badge(&mut self, known: u8) -> BadgeKey {
        if self.badges == 0 || self.rng.u8(..4) >= known {
            self.badges += 1;
            return BadgeKey(format!("badge {}", self.badges));
        }
        let first = self.badges.saturating_sub(12).max(1);
        BadgeKey(format!("badge {}", self.rng.u32(first..=self.badges)))
    }

    fn badge_of(&mut self, known: u8) -> Who {
        let key = self.badge(known);
        let name = self.one_in(2).then(|| format!("The one with {}", key.0));
        Who::Shown(Shown::Badge { key, name, language: None })
    }

    fn slip(&mut self, room: &Room<'_>) -> Token {
        let known = self.rng.choice(&room.state.tickets).map(|t| t.token.clone());
        let unknown = Token::from_chance([7; 10]);
        known.filter(|_| !self.one_in(6)).unwrap_or(unknown)
    }

    fn choice(&mut self) -> Choice {
        let people = if self.one_in(4) { self.rng.u8(2..=4) } else { 1 };
        let companions = (1..people).filter(|_| self.rng.bool()).count();
        let companion = |_| {
            let known = u8::from(self.one_in(4));
            self.badge(known)
        };
        let companions = (0..companions).map(companion).collect();
        let languages = if self.one_in(3) { self.languages() } else { Vec::new() };
        let why = if self.one_in(8) { " " } else { "came from afar" };
        Choice {
            people: if self.one_in(40) { 5 } else { people },
            companions,
            languages,
            goal: self.one_in(4).then(|| "career".to_owned()),
            reason: self.one_in(2).then(|| self.reason()),
            group: self.rng.bool(),
            step_free: self.one_in(8),
            over_the_rule: self.one_in(5).then(|| why.to_owned()),
            ..Choice::of(self.area())
        }
    }

    fn languages(&mut self) -> Vec<String> {
        // Nobody talks Welsh here.
        let mut all = ["en", "fr", "ar", "en", "fr", "ar", "cy"].map(str::to_owned).to_vec();
        self.rng.shuffle(&mut all);
        all.truncate(self.rng.usize(1..=2));
        all
    }

    // With a ticket.

    fn with_a_ticket(&mut self, room: &Room<'_>) -> Deed {
        let active = room.state.tickets.iter().filter(|t| t.state.is_active()).collect::<Vec<_>>();
        let Some(ticket) = self.rng.choice(&active) else { return self.check_in(room) };
        let deed = match ticket.state {
            _ if self.one_in(12) => self.any_ticket_deed(),
            TicketState::Waiting => match self.rng.u8(..10) {
                0..2 => TicketDeed::Leave,
                2..5 => TicketDeed::Away { minutes: self.rng.u16(1..=20) },
                5 => TicketDeed::Void { why: "came by mistake".to_owned() },
                6..9 => self.transfer(),
                _ => self.reprint(),
            },
            TicketState::Called => match self.rng.u8(..4) {
                0..2 => TicketDeed::PutBack,
                2 => TicketDeed::WelcomeBack,
                _ => self.reprint(),
            },
            TicketState::Absent => match self.rng.u8(..10) {
                0..3 => TicketDeed::Return,
                3..5 => TicketDeed::WelcomeBack,
                5..7 => TicketDeed::PutBack,
                7..9 => self.transfer(),
                _ => TicketDeed::Void { why: "went home".to_owned() },
            },
            TicketState::Away => match self.rng.u8(..10) {
                0..4 => TicketDeed::WelcomeBack,
                4 => TicketDeed::PutBack,
                5..7 => TicketDeed::Return,
                7 => TicketDeed::Leave,
                8 => TicketDeed::Void { why: "went home".to_owned() },
                _ => self.transfer(),
            },
            _ => self.reprint(),
        };
        Deed::OfTicket(ticket.number, deed)
    }

    fn any_ticket_deed(&mut self) -> TicketDeed {
        match self.rng.u8(..8) {
            0 => TicketDeed::Leave,
            1 => TicketDeed::Away { minutes: self.rng.u16(0..=90) },
            2 => TicketDeed::Return,
            3 => TicketDeed::PutBack,
            4 => TicketDeed::WelcomeBack,
            5 => TicketDeed::Void { why: if self.rng.bool() { " " } else { "no" }.to_owned() },
            6 => self.transfer(),
            _ => self.reprint(),
        }
    }

    fn transfer(&mut self) -> TicketDeed {
        let over_the_rule = self.one_in(3).then(|| "lost the way".to_owned());
        let over_the_rule = if self.one_in(20) { Some(String::new()) } else { over_the_rule };
        TicketDeed::Transfer { area: self.area(), over_the_rule }
    }

    fn reprint(&mut self) -> TicketDeed {
        let station = self.rng.choice(STATIONS).unwrap().map(str::to_owned);
        TicketDeed::Reprint { station }
    }

    fn after_the_talk(&mut self, room: &Room<'_>) -> Deed {
        let talked = room.state.tickets.iter().filter(|t| t.state == TicketState::Done);
        let recent: Vec<Number> = talked.rev().take(4).map(|t| t.number).collect();
        let number = self.rng.choice(&recent).copied();
        let number = number.unwrap_or_else(|| self.number(room));
        let (side, yes) = (self.rng.choice(Side::ALL).unwrap(), !self.one_in(4));
        if self.one_in(3) {
            Deed::Useful(number, side, yes)
        } else {
            Deed::Mentoring(number, side, yes)
        }
    }

    // Staff, and what makes no sense.

    fn with_an_area(&mut self) -> Deed {
        let deed = match self.rng.u8(..10) {
            0..5 => AreaDeed::Become(AreaState::Open),
            5 => AreaDeed::Become(AreaState::Paused),
            6 => AreaDeed::Become(AreaState::Finishing),
            _ => AreaDeed::MoveTo(self.area()),
        };
        Deed::WithArea(self.area(), deed)
    }

    fn nonsense(&mut self, room: &Room<'_>) -> Deed {
        let nowhere = AreaCode("nowhere".to_owned());
        match self.rng.u8(..8) {
            0 => Deed::AtTable(TableNumber(99), self.any_table_deed(room)),
            1 => Deed::OfTicket(Number(999), self.any_ticket_deed()),
            2 => Deed::WithArea(nowhere, AreaDeed::Become(AreaState::Open)),
            3 => Deed::WithArea(self.area(), AreaDeed::MoveTo(nowhere)),
            4 => Deed::Mentoring(Number(999), Side::Coach, true),
            5 => {
                let choice = Choice { area: nowhere, ..self.choice() };
                Deed::CheckIn { who: self.badge_of(0), choice, paper: false }
            }
            6 => {
                let key = self.badge(0);
                let who = Who::Shown(Shown::Badge { key: key.clone(), name: None, language: None });
                let choice = Choice { companions: vec![key], ..self.choice() };
                Deed::CheckIn { who, choice, paper: false }
            }
            _ => {
                let number = self.number(room);
                Deed::OfTicket(number, self.any_ticket_deed())
            }
        }
    }

    // Things to name.

    pub(super) fn one_in(&mut self, n: u32) -> bool {
        self.rng.u32(..n) == 0
    }

    fn area(&mut self) -> AreaCode {
        self.rng.choice(&self.world.areas).unwrap().clone()
    }

    /// Any coach, or one nobody knows.
    pub(super) fn coach(&mut self) -> CoachCode {
        let known = self.rng.choice(&self.world.coaches).unwrap().code.clone();
        if self.one_in(20) { CoachCode("nobody".to_owned()) } else { known }
    }

    pub(super) fn reason(&mut self) -> String {
        self.rng.choice(REASONS).unwrap().to_owned()
    }

    /// A number that was given, or the next one.
    pub(super) fn number(&mut self, room: &Room<'_>) -> Number {
        let given = u32::try_from(room.state.tickets.len()).unwrap();
        Number(self.rng.u32(1..=given + 1))
    }
}
