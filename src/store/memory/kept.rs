//! Everything a queue in memory holds, and how changes are written into it: as strict as the
//! database.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::TimeDelta;

use crate::domain::Moment;
use crate::domain::account::Account;
use crate::domain::attendee::{Attendee, Listed, Tally};
use crate::domain::badge::BadgeKey;
use crate::domain::device::{Device, DeviceKind};
use crate::domain::event::{AreaCode, CoachCode, Event, TableNumber};
use crate::domain::queue::{
    Answered, AreaHand, Change, Done, Loaded, LogLine, Pace, PrintOrder, Printout, Queue,
    TableHand, Undoable, Wanted,
};
use crate::domain::session::{Session, Timetable};
use crate::domain::ticket::{Number, Ticket, TicketState};
use crate::store::{
    At, LogEntry, PrintJob, PrintState, Remembered, Request, StoreError, USEFUL_SECONDS, no_session,
};

/// Everything a queue holds. A deed works on a copy, which takes its place when all went well.
#[derive(Clone)]
pub(super) struct Kept {
    pub(super) remembered: Remembered,
    pub(super) event: Arc<Event>,
    /// A session's id is its place here, from 1.
    pub(super) sessions: Vec<Session>,
    pub(super) tickets: BTreeMap<(i64, Number), Ticket>,
    pub(super) tables: BTreeMap<(i64, TableNumber), TableHand>,
    pub(super) areas: BTreeMap<(i64, AreaCode), AreaHand>,
    pub(super) answers: BTreeMap<String, (Asked, Answer)>,
    pub(super) devices: BTreeMap<(String, DeviceKind), Device>,
    pub(super) attendees: BTreeMap<BadgeKey, Listed>,
    /// The id of a log entry is its place, from 1.
    pub(super) jobs: Vec<PrintJob>,
    pub(super) last_job: i64,
    pub(super) log: Vec<LogEntry>,
    pub(super) paces: BTreeMap<(i64, Option<CoachCode>), Pace>,
    pub(super) accounts: BTreeMap<i64, Account>,
    pub(super) answered: Vec<(i64, Number, Answered)>,
    /// With session and station; the id is its place, from 1. What was undone is none any more.
    pub(super) undoes: Vec<Option<(i64, Option<String>, Undoable)>>,
    pub(super) revision: i64,
}

/// What a request asked for.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Asked {
    deed: &'static str,
    asks: String,
}

impl Asked {
    pub(super) fn of(request: &Request) -> Self {
        Self { deed: request.deed, asks: request.asks.clone() }
    }
}

/// The first answer of a request.
#[derive(Clone)]
pub(super) enum Answer {
    Done(Done),
    Counted(Tally),
}

impl Kept {
    /// The first answer of a request and its deed, if its id was seen before.
    pub(super) fn answer(&self, request: &Request) -> Option<&(Asked, Answer)> {
        request.id.as_ref().and_then(|id| self.answers.get(id))
    }

    pub(super) fn take_list(&mut self, list: &[Attendee]) -> Tally {
        let mut tally = Tally::default();
        for Attendee { badges, says } in list {
            let before: Vec<_> =
                badges.iter().map(|badge| self.attendees.get(badge).cloned()).collect();
            let known = before.iter().cloned().map(Option::unwrap_or_default);
            let after: Vec<_> = known.map(|known| known.updated(says)).collect();
            tally.count(&before, &after);
            self.attendees.extend(badges.iter().cloned().zip(after));
        }
        tally
    }

    /// The areas and tables that tickets of any session name.
    pub(super) fn in_use(&self) -> (Vec<AreaCode>, Vec<TableNumber>) {
        let areas: BTreeSet<_> = self.tickets.values().map(|t| t.area.clone()).collect();
        let tables: BTreeSet<_> = self.tickets.values().filter_map(|t| t.table).collect();
        (areas.into_iter().collect(), tables.into_iter().collect())
    }

    /// The session that counts; its id is 0 if nobody has used it yet.
    pub(super) fn stored_session(&self, at: At) -> Result<Session, StoreError> {
        let mut newest = self.sessions.iter().rev();
        let rehearsal = newest.find(|s| s.timetable == Timetable::Rehearsal).cloned();
        let session =
            Session::at(&self.event, at.timetable, at.now, rehearsal).ok_or_else(no_session)?;
        let known = self.sessions.iter().find(|known| session.is_the_planned(known));
        Ok(known.cloned().unwrap_or(session))
    }

    /// How many have a number in the session, of those who wait, are called, away or talk.
    pub(super) fn active(&self, session: i64) -> usize {
        let of_session = self.tickets.iter().filter(|((its, _), _)| *its == session);
        of_session.filter(|(_, ticket)| ticket.state.is_active()).count()
    }

    /// Whether somebody still waits or talks in a session that is over at `now`.
    pub(super) fn is_unsettled(&self, now: Moment) -> bool {
        self.sessions.iter().filter(|session| session.ends <= now).any(|session| {
            let queue = self.open(session, session.starts, &Wanted::default(), None);
            queue.tickets().any(|ticket| ticket.state.is_active())
        })
    }

    /// The session that counts, and whether it begins with this; then the ones before it are settled.
    pub(super) fn session(&mut self, at: At) -> Result<(Session, bool), StoreError> {
        let session = self.stored_session(at)?;
        if session.id != 0 {
            return Ok((session, false));
        }
        for earlier in self.sessions.clone() {
            if earlier.ends <= at.now {
                let mut queue = self.open(&earlier, at.now, &Wanted::default(), None);
                queue.settle();
                self.write(earlier.id, at.now, None, queue.take_changes())?;
            }
        }
        let session = Session { id: next_id(self.sessions.len()), ..session };
        self.sessions.push(session.clone());
        Ok((session, true))
    }

    pub(super) fn open(
        &self,
        session: &Session,
        now: Moment,
        wanted: &Wanted,
        station: Option<&str>,
    ) -> Queue {
        let of_session = (session.id, Number(0))..=(session.id, Number(u32::MAX));
        let tickets = self.tickets.range(of_session.clone()).map(|(_, ticket)| ticket);
        let loaded = Loaded {
            event: Arc::clone(&self.event),
            session: session.clone(),
            tickets: tickets.filter(|t| is_wanted(t, wanted)).cloned().collect(),
            tables: of(&self.tables, session.id),
            areas: of(&self.areas, session.id),
            paces: of(&self.paces, session.id),
            last_number: self.tickets.range(of_session).next_back().map_or(0, |(key, _)| key.1.0),
            answered: self.answered_of(session.id, wanted.number),
            undoable: self.latest_deed(session.id, station).filter(|_| wanted.latest_deed),
        };
        Queue::open(loaded, now)
    }

    fn answered_of(&self, session: i64, number: Option<Number>) -> Vec<Answered> {
        let of_ticket = |(s, n, _): &&(i64, Number, Answered)| *s == session && Some(*n) == number;
        self.answered.iter().filter(of_ticket).map(|(_, _, answered)| *answered).collect()
    }

    /// Answers that came too late to be put to the other side, and cards that nobody printed.
    pub(super) fn forget_what_is_over(&mut self, now: Moment) {
        let useful = TimeDelta::seconds(USEFUL_SECONDS);
        self.answered.retain(|(_, _, answered)| now < answered.until);
        self.jobs.retain(|job| {
            let card = matches!(job.paper, Printout::Card { .. });
            // One at a printer is still to be cancelled there.
            !card || job.state == PrintState::Sent || (job.ordered_at - now).abs() <= useful
        });
    }

    /// The latest deed of a station that was not undone.
    pub(super) fn latest_deed(&self, session: i64, station: Option<&str>) -> Option<Undoable> {
        let mut latest = self.undoes.iter().rev().flatten();
        let found = latest.find(|(s, at, _)| *s == session && at.as_deref() == station);
        found.map(|(_, _, undoable)| undoable.clone())
    }

    pub(super) fn write(
        &mut self,
        session: i64,
        now: Moment,
        station: Option<&str>,
        changes: Vec<Change>,
    ) -> Result<(), StoreError> {
        for change in changes {
            match change {
                Change::TicketTaken(ticket) => {
                    // Whoever has a number now was not turned away.
                    if let Some(account) = self.accounts.get_mut(&session) {
                        account
                            .unmet
                            .retain(|u| !u.badge.as_ref().is_some_and(|b| ticket.is_of(b)));
                    }
                    self.take(session, ticket)?;
                }
                Change::TicketChanged(ticket) => self.change(session, ticket)?,
                Change::Table(hand) => {
                    self.tables.insert((session, hand.number), hand);
                }
                Change::Area(hand) => {
                    self.areas.insert((session, hand.code.clone()), hand);
                }
                Change::Log(line) => self.note(Some(session), now, station, line),
                Change::Print(order) => self.print(session, now, order)?,
                Change::Talked { coach, seconds } => {
                    let fresh = || Pace { coach: coach.clone(), conversations: 0, seconds: 0 };
                    let pace = self.paces.entry((session, coach.clone())).or_insert_with(fresh);
                    pace.conversations += 1;
                    pace.seconds += u64::from(seconds);
                }
                Change::Counted { what, by } => {
                    let account = self.accounts.entry(session).or_default();
                    *account.tallies.entry(what.to_owned()).or_default() += by;
                }
                Change::Answered(number, given) => self.answered.push((session, number, given)),
                Change::MentoringForgotten(number) => {
                    let mut all = self.answered.iter_mut();
                    let its = all.by_ref().filter(|(s, n, _)| (*s, *n) == (session, number));
                    its.for_each(|(_, _, answered)| answered.yes = false);
                }
                Change::Deed { deed, images } => {
                    let id = next_id(self.undoes.len());
                    let undoable = Undoable { id, deed: deed.to_owned(), images };
                    self.undoes.push(Some((session, station.map(str::to_owned), undoable)));
                }
                Change::Undone(id) => {
                    let undone = |known: &Option<(i64, Option<String>, Undoable)>| {
                        known.as_ref().is_some_and(|(_, _, undoable)| undoable.id == id)
                    };
                    if let Some(known) = self.undoes.iter_mut().find(|known| undone(known)) {
                        *known = None;
                    }
                }
            }
        }
        Ok(())
    }

    fn take(&mut self, session: i64, ticket: Ticket) -> Result<(), StoreError> {
        let doubled = |known: (&(i64, Number), &Ticket)| {
            let ((its_session, number), known) = known;
            let mut badges = ticket.badge.iter().chain(&ticket.companions);
            let same_badge = badges.any(|badge| known.is_of(badge));
            known.token == ticket.token
                || *its_session == session
                    && (*number == ticket.number || known.state.is_active() && same_badge)
        };
        if ticket.state != TicketState::Waiting || self.tickets.iter().any(doubled) {
            return Err(forbidden(&ticket));
        }
        self.tickets.insert((session, ticket.number), sound(ticket)?);
        Ok(())
    }

    fn change(&mut self, session: i64, ticket: Ticket) -> Result<(), StoreError> {
        let ticket = sound(ticket)?;
        let known = self.tickets.get_mut(&(session, ticket.number));
        let allowed = known.filter(|known| {
            (known.state == ticket.state || known.state.can_become(ticket.state))
                && (&known.token, known.taken_at) == (&ticket.token, ticket.taken_at)
        });
        let known = allowed.ok_or_else(|| forbidden(&ticket))?;
        *known = ticket;
        Ok(())
    }

    fn print(&mut self, session: i64, now: Moment, order: PrintOrder) -> Result<(), StoreError> {
        let PrintOrder { paper, station } = order;
        if let Printout::Slip { number, copy } = paper {
            let doubled = |job: &PrintJob| (job.session, &job.paper) == (session, &paper);
            if self.jobs.iter().any(doubled) || !self.tickets.contains_key(&(session, number)) {
                let reason = format!("paper {copy} of number {number} cannot be ordered");
                return Err(StoreError::Other { reason });
            }
        }
        let state = PrintState::Pending;
        self.last_job += 1;
        let id = self.last_job;
        self.jobs.push(PrintJob {
            id,
            session,
            paper,
            station,
            state,
            ordered_at: now,
            problem: None,
            relieved: false,
        });
        Ok(())
    }

    pub(super) fn note(
        &mut self,
        session: Option<i64>,
        at: Moment,
        station: Option<&str>,
        line: LogLine,
    ) {
        self.log.push(LogEntry {
            id: next_id(self.log.len()),
            at,
            session,
            deed: line.deed.to_owned(),
            number: line.number,
            table: line.table,
            area: line.area,
            note: line.note,
            station: station.map(str::to_owned),
        });
    }
}

fn is_wanted(ticket: &Ticket, wanted: &Wanted) -> bool {
    wanted.all
        || ticket.state.is_active()
        || wanted.number == Some(ticket.number)
        || wanted.badge.is_some() && wanted.badge == ticket.badge
        || wanted.token.as_ref() == Some(&ticket.token)
}

/// The hands of one session.
fn of<K, H: Clone>(hands: &BTreeMap<(i64, K), H>, session: i64) -> Vec<H> {
    let of_session = hands.iter().filter(|((its_session, _), _)| *its_session == session);
    of_session.map(|(_, hand)| hand.clone()).collect()
}

fn next_id(count: usize) -> i64 {
    i64::try_from(count + 1).expect("memory holds fewer than 2^63 things")
}

/// The ticket, if it is one that may be kept at all.
fn sound(ticket: Ticket) -> Result<Ticket, StoreError> {
    let at_a_table = matches!(ticket.state, TicketState::Called | TicketState::InConversation);
    let sound = (1..=4).contains(&ticket.people)
        && ticket.copies >= 1
        && ticket.number.0 >= 1
        && (!at_a_table || ticket.table.is_some());
    if sound { Ok(ticket) } else { Err(forbidden(&ticket)) }
}

fn forbidden(ticket: &Ticket) -> StoreError {
    let Ticket { number, state, .. } = ticket;
    StoreError::Other { reason: format!("number {number} cannot become {}", state.name()) }
}
