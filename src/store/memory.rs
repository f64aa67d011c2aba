//! A queue in memory, for tests, rehearsals and simulations: gone when it is dropped, and as
//! strict as the database.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::SubsecRound as _;

use super::carry_over::{carried_over, keeps_all};
use super::{
    At, Decide, DeedError, FirstUse, LogEntry, PrintJob, PrintState, Printed, QueueStore,
    Remembered, Request, Revision, StoreError, event_in, list_taken, no_session,
};
use crate::domain::account::{Account, Unmet};
use crate::domain::attendee::{Attendee, Listed, Tally};
use crate::domain::badge::BadgeKey;
use crate::domain::event::{AreaCode, CoachCode, Event, TableNumber};
use crate::domain::queue::{
    AreaHand, Change, Done, Loaded, LogLine, Pace, PrintOrder, Printout, Queue, Side, TableHand,
    Undoable, Wanted,
};
use crate::domain::session::{Session, Timetable};
use crate::domain::ticket::{Number, Ticket, TicketState};
use crate::domain::{Moment, Refusal};

/// A queue in memory.
pub struct MemoryStore {
    kept: Mutex<Kept>,
    changed: Condvar,
}

/// Everything a queue holds. A deed works on a copy, which takes its place when all went well.
#[derive(Clone)]
struct Kept {
    remembered: Remembered,
    event: Arc<Event>,
    /// A session's id is its place here, from 1.
    sessions: Vec<Session>,
    tickets: BTreeMap<(i64, Number), Ticket>,
    tables: BTreeMap<(i64, TableNumber), TableHand>,
    areas: BTreeMap<(i64, AreaCode), AreaHand>,
    answers: BTreeMap<String, (&'static str, Answer)>,
    attendees: BTreeMap<BadgeKey, Listed>,
    /// The id of a log entry is its place, from 1.
    jobs: Vec<PrintJob>,
    last_job: i64,
    log: Vec<LogEntry>,
    paces: BTreeMap<(i64, Option<CoachCode>), Pace>,
    accounts: BTreeMap<i64, Account>,
    yeses: BTreeMap<(i64, Number), Side>,
    /// With session and station; the id is its place, from 1. What was undone is none any more.
    undoes: Vec<Option<(i64, Option<String>, Undoable)>>,
    revision: i64,
}

/// The first answer of a request.
#[derive(Clone)]
enum Answer {
    Done(Done),
    Counted(Tally),
}

impl MemoryStore {
    /// A new queue for the event of `first`.
    pub fn new(first: FirstUse) -> Result<Self, StoreError> {
        let event = event_in(&first.event_text)?;
        let remembered = Remembered {
            event_text: first.event_text,
            demo: first.demo,
            badge_secret: first.secret,
        };
        let kept = Kept {
            remembered,
            event,
            sessions: Vec::new(),
            tickets: BTreeMap::new(),
            tables: BTreeMap::new(),
            areas: BTreeMap::new(),
            answers: BTreeMap::new(),
            attendees: BTreeMap::new(),
            jobs: Vec::new(),
            last_job: 0,
            log: Vec::new(),
            paces: BTreeMap::new(),
            accounts: BTreeMap::new(),
            yeses: BTreeMap::new(),
            undoes: Vec::new(),
            revision: 0,
        };
        Ok(Self { kept: Mutex::new(kept), changed: Condvar::new() })
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        // A copy takes the place of the whole only when it is complete: a panic leaves no harm.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a changed copy in place and wakes those who wait for a change.
    fn keep(&self, mut kept: MutexGuard<'_, Kept>, mut draft: Kept) {
        draft.revision += 1;
        *kept = draft;
        self.changed.notify_all();
    }
}

impl QueueStore for MemoryStore {
    fn deed(&self, request: &Request, decide: Decide<'_>) -> Result<Done, DeedError> {
        let kept = self.kept();
        match kept.answer(request) {
            Some((deed, Answer::Done(done))) if *deed == request.deed => return Ok(done.clone()),
            Some(_) => return Err(Refusal::RequestReused.into()),
            None => {}
        }
        let at = request.at.in_milliseconds();
        let mut draft = kept.clone();
        let (session, begun) = draft.session(at)?;
        let station = request.station.as_deref();
        let mut queue = draft.open(&session, at.now, &request.wanted, station);
        let done = decide(&mut queue)?;
        let changes = queue.take_changes_of(request.deed);
        if begun || !changes.is_empty() || request.id.is_some() {
            draft.write(session.id, at.now, station, changes)?;
            let answered =
                request.id.clone().map(|id| (id, (request.deed, Answer::Done(done.clone()))));
            draft.answers.extend(answered);
            self.keep(kept, draft);
        }
        Ok(done)
    }

    fn look(&self, at: At, wanted: &Wanted) -> Result<Queue, StoreError> {
        let at = at.in_milliseconds();
        let kept = self.kept();
        let mut draft = kept.clone();
        let (session, begun) = draft.session(at)?;
        let mut queue = draft.open(&session, at.now, wanted, None);
        queue.take_changes();
        if begun {
            self.keep(kept, draft);
        }
        Ok(queue)
    }

    fn revision(&self) -> Result<Revision, StoreError> {
        Ok(Revision(self.kept().revision))
    }

    fn wait_for_change(&self, since: Revision, patience: Duration) -> Result<Revision, StoreError> {
        let until = Instant::now() + patience;
        let mut kept = self.kept();
        while Revision(kept.revision) == since {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            let waited = self.changed.wait_timeout(kept, left);
            kept = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        Ok(Revision(kept.revision))
    }

    fn log(&self, since: i64) -> Result<Vec<LogEntry>, StoreError> {
        Ok(self.kept().log.iter().filter(|entry| entry.id > since).cloned().collect())
    }

    fn event(&self) -> Result<Arc<Event>, StoreError> {
        Ok(Arc::clone(&self.kept().event))
    }

    fn remembered(&self) -> Result<Remembered, StoreError> {
        Ok(self.kept().remembered.clone())
    }

    fn replace_event(&self, text: &str, at: Moment) -> Result<(), StoreError> {
        let event = event_in(text)?;
        let kept = self.kept();
        let (areas, tables) = kept.in_use();
        keeps_all(&event, &areas, &tables)?;
        let mut draft = kept.clone();
        for session in carried_over(&draft.sessions, &event, at) {
            if let Some(stored) = draft.sessions.iter_mut().find(|known| known.id == session.id) {
                *stored = session;
            }
        }
        draft.event = event;
        draft.remembered.demo &= draft.remembered.event_text == text;
        text.clone_into(&mut draft.remembered.event_text);
        draft.note(None, at, None, LogLine { deed: "load-event", ..LogLine::default() });
        self.keep(kept, draft);
        Ok(())
    }

    fn take_list(&self, request: &Request, list: &[Attendee]) -> Result<Tally, DeedError> {
        let kept = self.kept();
        match kept.answer(request) {
            Some((deed, Answer::Counted(tally))) if *deed == request.deed => return Ok(*tally),
            Some(_) => return Err(Refusal::RequestReused.into()),
            None => {}
        }
        let at = request.at.in_milliseconds();
        let mut draft = kept.clone();
        let tally = draft.take_list(list);
        if tally.changes() {
            draft.note(None, at.now, None, list_taken(tally));
        }
        if let Some(id) = request.id.clone() {
            draft.session(at)?;
            draft.answers.insert(id, (request.deed, Answer::Counted(tally)));
        }
        if tally.changes() || request.id.is_some() {
            self.keep(kept, draft);
        }
        Ok(tally)
    }

    fn try_list(&self, list: &[Attendee]) -> Result<Tally, StoreError> {
        Ok(self.kept().clone().take_list(list))
    }

    fn listed(&self, badge: &BadgeKey) -> Result<Option<Listed>, StoreError> {
        Ok(self.kept().attendees.get(badge).cloned())
    }

    fn print_jobs(&self, station: &str, state: PrintState) -> Result<Vec<PrintJob>, StoreError> {
        let kept = self.kept();
        let jobs = kept.jobs.iter().filter(|job| job.station == station && job.state == state);
        Ok(jobs.cloned().collect())
    }

    fn last_print_job(&self, at: At, number: Number) -> Result<Option<PrintJob>, StoreError> {
        let kept = self.kept();
        let session = kept.stored_session(at.in_milliseconds())?;
        let mut jobs = kept.jobs.iter().rev();
        let of_ticket = |job: &&PrintJob| {
            job.session == session.id
                && matches!(job.paper, Printout::Slip { number: its, .. } if its == number)
        };
        Ok(jobs.find(of_ticket).cloned())
    }

    fn move_print_job(&self, id: i64, from: PrintState, to: Printed) -> Result<bool, StoreError> {
        let kept = self.kept();
        let mut draft = kept.clone();
        let job = draft.jobs.iter_mut().find(|job| job.id == id && job.state == from);
        let Some(job) = job else { return Ok(false) };
        job.state = to.state;
        job.problem = to.problem;
        let job = job.clone();
        if let Some(line) = job.outcome() {
            draft.note(Some(job.session), to.at, Some(&job.station), line);
        }
        draft.jobs.retain(|job| !job.is_to_be_forgotten());
        self.keep(kept, draft);
        Ok(true)
    }

    fn note_unmet(&self, at: At, unmet: &Unmet) -> Result<(), StoreError> {
        let kept = self.kept();
        let mut draft = kept.clone();
        let (session, _begun) = draft.session(at.in_milliseconds())?;
        let mut unmet = unmet.clone();
        unmet.at = unmet.at.trunc_subsecs(3);
        draft.accounts.entry(session.id).or_default().unmet.push(unmet);
        self.keep(kept, draft);
        Ok(())
    }

    fn account(&self, at: At) -> Result<Account, StoreError> {
        let kept = self.kept();
        let session = kept.stored_session(at.in_milliseconds())?;
        Ok(kept.accounts.get(&session.id).cloned().unwrap_or_default())
    }

    fn look_back(&self, at: At) -> Result<(Queue, Account), StoreError> {
        let At { now, timetable } = at.in_milliseconds();
        let kept = self.kept();
        let session = Session::looked_back_on(&kept.event, timetable, now, &kept.sessions)
            .ok_or_else(no_session)?;
        let all = Wanted { all: true, ..Wanted::default() };
        let mut queue = kept.open(&session, now, &all, None);
        queue.take_changes();
        Ok((queue, kept.accounts.get(&session.id).cloned().unwrap_or_default()))
    }
}

impl Kept {
    /// The first answer of a request and its deed, if its id was seen before.
    fn answer(&self, request: &Request) -> Option<&(&'static str, Answer)> {
        request.id.as_ref().and_then(|id| self.answers.get(id))
    }

    fn take_list(&mut self, list: &[Attendee]) -> Tally {
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
    fn in_use(&self) -> (Vec<AreaCode>, Vec<TableNumber>) {
        let areas: BTreeSet<_> = self.tickets.values().map(|t| t.area.clone()).collect();
        let tables: BTreeSet<_> = self.tickets.values().filter_map(|t| t.table).collect();
        (areas.into_iter().collect(), tables.into_iter().collect())
    }

    /// The session that counts; its id is 0 if nobody has used it yet.
    fn stored_session(&self, at: At) -> Result<Session, StoreError> {
        let mut newest = self.sessions.iter().rev();
        let rehearsal = newest.find(|s| s.timetable == Timetable::Rehearsal).cloned();
        let session =
            Session::at(&self.event, at.timetable, at.now, rehearsal).ok_or_else(no_session)?;
        let known = self.sessions.iter().find(|known| session.is_the_planned(known));
        Ok(known.cloned().unwrap_or(session))
    }

    /// The session that counts, and whether it begins with this; then the ones before it are settled.
    fn session(&mut self, at: At) -> Result<(Session, bool), StoreError> {
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

    fn open(
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
            yes: wanted.number.and_then(|number| self.yeses.get(&(session.id, number)).copied()),
            undoable: self.latest_deed(session.id, station).filter(|_| wanted.latest_deed),
        };
        Queue::open(loaded, now)
    }

    /// The latest deed of a station that was not undone.
    fn latest_deed(&self, session: i64, station: Option<&str>) -> Option<Undoable> {
        let mut latest = self.undoes.iter().rev().flatten();
        let found = latest.find(|(s, at, _)| *s == session && at.as_deref() == station);
        found.map(|(_, _, undoable)| undoable.clone())
    }

    fn write(
        &mut self,
        session: i64,
        now: Moment,
        station: Option<&str>,
        changes: Vec<Change>,
    ) -> Result<(), StoreError> {
        for change in changes {
            match change {
                Change::TicketTaken(ticket) => self.take(session, ticket)?,
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
                Change::MentoringYes(number, side) => {
                    self.yeses.insert((session, number), side);
                }
                Change::MentoringForgotten(number) => {
                    self.yeses.remove(&(session, number));
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
        let problem = None;
        let ordered_at = now;
        self.jobs.push(PrintJob { id, session, paper, station, state, ordered_at, problem });
        Ok(())
    }

    fn note(&mut self, session: Option<i64>, at: Moment, station: Option<&str>, line: LogLine) {
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
