//! A queue in memory, for tests, rehearsals and simulations: gone when it is dropped, and as
//! strict as the database.

mod kept;

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::SubsecRound as _;

use self::kept::{Answer, Asked, Kept};
use super::carry_over::{carried_over, interrupts_nobody, keeps_all};
use super::{
    At, Decide, DeedError, FirstUse, LogEntry, NewEvent, PrintJob, PrintState, Printed, QueueStore,
    Remembered, Request, Revision, StoreError, event_in, list_taken, no_session,
};
use crate::domain::account::{Account, Unmet};
use crate::domain::attendee::{Attendee, Listed, Tally};
use crate::domain::badge::BadgeKey;
use crate::domain::device::{Device, DeviceReport};
use crate::domain::event::Event;
use crate::domain::queue::{Done, LogLine, Printout, Queue, Wanted};
use crate::domain::session::{Session, Timetable};
use crate::domain::ticket::Number;
use crate::domain::{Moment, Refusal};

/// A queue in memory.
pub struct MemoryStore {
    kept: Mutex<Kept>,
    changed: Condvar,
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
            devices: BTreeMap::new(),
            attendees: BTreeMap::new(),
            jobs: Vec::new(),
            last_job: 0,
            log: Vec::new(),
            paces: BTreeMap::new(),
            accounts: BTreeMap::new(),
            answered: Vec::new(),
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
            Some((asked, Answer::Done(done))) if *asked == Asked::of(request) => {
                return Ok(done.clone());
            }
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
            draft.forget_what_is_over(at.now);
            let answered =
                request.id.clone().map(|id| (id, (Asked::of(request), Answer::Done(done.clone()))));
            draft.answers.extend(answered);
            self.keep(kept, draft);
        }
        Ok(done)
    }

    fn look(&self, at: At, wanted: &Wanted) -> Result<Queue, StoreError> {
        let at = at.in_milliseconds();
        let kept = self.kept();
        // A planned session does not begin with a look while people wait or talk in the one before.
        let ends_another = at.timetable == Timetable::Planned && kept.is_unsettled(at.now);
        let mut draft = kept.clone();
        let (session, begun) = draft.session(at)?;
        let mut queue = draft.open(&session, at.now, wanted, None);
        queue.take_changes();
        if begun && !ends_another {
            self.keep(kept, draft);
        } else {
            // Nobody sees a difference, so nobody is woken.
            let mut kept = kept;
            kept.forget_what_is_over(at.now);
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

    fn note_devices(
        &self,
        station: &str,
        reports: &[DeviceReport],
        now: Moment,
    ) -> Result<(), StoreError> {
        let mut kept = self.kept();
        let before = kept.devices.len();
        let is_reported = |kind| reports.iter().any(|report| report.kind == kind);
        kept.devices.retain(|(at, kind), _| at != station || is_reported(*kind));
        let mut news = kept.devices.len() < before;
        for report in reports {
            let key = (station.to_owned(), report.kind);
            let before = kept.devices.get(&key);
            let (device, is_news) = Device::after(before, station, report, now.trunc_subsecs(3));
            kept.devices.insert(key, device);
            news |= is_news;
        }
        if news {
            let draft = kept.clone();
            self.keep(kept, draft);
        }
        Ok(())
    }

    fn forget_devices(&self, station: &str) -> Result<(), StoreError> {
        let kept = self.kept();
        let mut draft = kept.clone();
        draft.devices.retain(|(at, _), _| at != station);
        if draft.devices.len() < kept.devices.len() {
            self.keep(kept, draft);
        }
        Ok(())
    }

    fn devices(&self) -> Result<Vec<Device>, StoreError> {
        let mut devices: Vec<Device> = self.kept().devices.values().cloned().collect();
        devices.sort_by_key(|device| (device.station.clone(), device.kind.name()));
        Ok(devices)
    }

    fn replace_event(&self, new: &NewEvent<'_>) -> Result<(), StoreError> {
        let &NewEvent { text, at, may_interrupt, trial } = new;
        let event = event_in(text)?;
        let kept = self.kept();
        let (areas, tables) = kept.in_use();
        keeps_all(&event, &areas, &tables)?;
        let carried = carried_over(&kept.sessions, &event, at);
        if !may_interrupt {
            let active = |of: &Session| Ok::<_, StoreError>(kept.active(of.id));
            interrupts_nobody(&kept.sessions, &carried, &event, at, active)?;
        }
        if trial {
            return Ok(());
        }
        let mut draft = kept.clone();
        for session in carried {
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
            Some((asked, Answer::Counted(tally))) if *asked == Asked::of(request) => {
                return Ok(*tally);
            }
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
            draft.answers.insert(id, (Asked::of(request), Answer::Counted(tally)));
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
        job.relieved = to.relieved;
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
        let noted = &mut draft.accounts.entry(session.id).or_default().unmet;
        if unmet.badge.is_none() || noted.iter().all(|known| known.badge != unmet.badge) {
            noted.push(unmet);
        }
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
