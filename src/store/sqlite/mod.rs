//! A queue in one SQLite file, shared by any number of processes on one machine.
//! Invariant: what was answered is committed to the disk; what was not leaves no trace.

mod accounts;
mod answered;
mod attendees;
mod bell;
mod devices;
mod event;
mod fault;
mod files;
mod log;
mod network;
mod open;
mod patient;
mod print_jobs;
mod queue;
mod requests;
mod rows;
mod schema;
mod sessions;
mod snapshot;
mod ticket_row;
mod tickets;
mod undoes;
mod writing;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::SubsecRound as _;
use rusqlite::Connection;

use self::bell::Bell;
use self::event::LastRead;
use self::fault::Fault;
use self::files::Files;
use self::patient::{Lobby, Patient};
use self::queue::Asked;
use self::snapshot::{LastLook, Snapshot};
use self::writing::Writing;
use super::carry_over::{carried_over, interrupts_nobody, keeps_all};
use super::{
    At, Decide, DeedError, FirstUse, LogEntry, NewEvent, PrintJob, PrintState, Printed, QueueStore,
    Remembered, Request, Revision, StoreError, event_in, list_taken, no_session,
};
use crate::domain::Moment;
use crate::domain::account::{Account, Unmet};
use crate::domain::attendee::{Attendee, Listed, Tally};
use crate::domain::badge::BadgeKey;
use crate::domain::device::{Device, DeviceReport};
use crate::domain::event::Event;
use crate::domain::queue::{Done, LogLine, Queue, Wanted};
use crate::domain::session::{Session, Timetable};
use crate::domain::ticket::Number;

/// How long to wait for others where the caller does not say.
const PATIENCE: Duration = Duration::from_secs(2);
/// Every so many changes the journal is moved into the file by whoever made the last one: see
/// [`tidy`].
const TIDY_EVERY: i64 = 32;
/// How often who waits for a change looks without being rung for.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// A queue in a SQLite file.
///
/// Beside the file stand `-wal` and `-shm`, which belong to SQLite, and `.bell`, which is touched
/// after every change. A file that cannot be written can still be looked at; in a folder that
/// cannot be written either, only while nobody else writes it.
pub struct SqliteStore {
    path: PathBuf,
    files: Files,
    writer: Patient,
    reader: Patient,
    lobby: Lobby,
    bell: Bell,
    last_read: LastRead,
    last_look: LastLook,
}

/// What becomes of a writing transaction.
enum Outcome<T> {
    Keep(T),
    /// What nobody needs to be woken for.
    KeepQuietly(T),
    /// Nothing changed, or nothing may.
    Discard(T),
}

impl SqliteStore {
    /// Opens the queue in `path`. If there is none, folder, file and queue are made, and `first`
    /// is what the queue remembers; if there is one, `first` does not matter. Of several that
    /// come first at once one wins.
    pub fn open(path: &Path, first: &FirstUse) -> Result<Self, StoreError> {
        Ok(Self::on(path, open::open(path, Some(first))?))
    }

    /// Opens the queue in `path`, which must be there.
    pub fn open_existing(path: &Path) -> Result<Self, StoreError> {
        Ok(Self::on(path, open::open(path, None)?))
    }

    fn on(path: &Path, connections: open::Connections) -> Self {
        let open::Connections { writer, reader, lobby, files } = connections;
        let bell = Bell::beside(path);
        let (path, last_read, last_look) =
            (path.to_owned(), LastRead::default(), LastLook::default());
        Self { path, files, writer, reader, lobby, bell, last_read, last_look }
    }

    /// Reads several things as they were at one moment.
    fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Fault>) -> Result<T, StoreError> {
        let mut reader = self.reader.turn(Instant::now() + PATIENCE)?;
        let answer = reader.transaction().map_err(Fault::from).and_then(|tx| work(&tx));
        self.told(answer)
    }

    /// Runs `work` as one writing transaction: when this returns, what it kept is on the disk.
    fn write<T>(
        &self,
        patience: Duration,
        work: impl FnOnce(&Connection) -> Result<Outcome<T>, Fault>,
    ) -> Result<T, StoreError> {
        let until = Instant::now() + patience;
        let writer = self.writer.turn(until)?;
        let answer = self.in_transaction(&writer, until, work);
        let (answer, changed) = self.told(answer)?;
        if let Some(Revision(revision)) = changed {
            self.bell.ring();
            if revision % TIDY_EVERY == 0 {
                tidy(&writer);
            }
        }
        Ok(answer)
    }

    /// The answer, and the revision it left behind if anything changed.
    fn in_transaction<T>(
        &self,
        writer: &Connection,
        until: Instant,
        work: impl FnOnce(&Connection) -> Result<Outcome<T>, Fault>,
    ) -> Result<(T, Option<Revision>), Fault> {
        let place = self.lobby.enter(until)?;
        let tx = Writing::begin(writer)?;
        drop(place);
        match work(&tx)? {
            Outcome::Keep(answer) => {
                let revision = event::count_change(&tx)?;
                self.files.must_be_there()?;
                tx.commit()?;
                Ok((answer, Some(revision)))
            }
            Outcome::KeepQuietly(answer) => {
                self.files.must_be_there()?;
                tx.commit()?;
                Ok((answer, None))
            }
            Outcome::Discard(answer) => Ok((answer, None)),
        }
    }

    /// An answer counts only if it comes from the files everybody else sees.
    fn told<T>(&self, answer: Result<T, Fault>) -> Result<T, StoreError> {
        self.files.must_be_there()?;
        answer.map_err(|fault| fault.told(&self.path))
    }

    /// Forgets what is kept for a while only. Nobody sees a difference, so nobody is rung for.
    fn forget_what_is_over(&self, now: Moment) -> Result<(), StoreError> {
        self.write(PATIENCE, |conn| {
            answered::forget_what_is_over(conn, now)?;
            Ok(Outcome::KeepQuietly(()))
        })
    }

    /// Begins the session that counts and opens its queue.
    fn begin_session(&self, at: At, wanted: &Wanted) -> Result<Queue, StoreError> {
        self.write(PATIENCE, |conn| {
            let event = self.last_read.event(conn)?;
            // A planned session does not begin with a look while people wait or talk in the one before:
            // a clock that is ahead would end it for them. A deed begins it.
            let ends_another = at.timetable == Timetable::Planned
                && !sessions::unsettled(conn, at.now)?.is_empty();
            let (session, begun) = queue::session(conn, &event, at)?;
            let begun = begun && !ends_another;
            let snapshot = Snapshot::read(conn, session.id)?;
            let asked = Asked { now: at.now, wanted, station: None };
            let queue = queue::open(conn, &event, session, snapshot, &asked)?;
            Ok(if begun { Outcome::Keep(queue) } else { Outcome::Discard(queue) })
        })
    }
}

/// Moves what the journal holds into the file. SQLite would do so within a commit, when the bell has
/// not rung yet; this way only who made the change waits for it.
fn tidy(conn: &Connection) {
    let moved = conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
    if let Err(error) = moved {
        // The journal stays as it is until the next time.
        tracing::debug!(%error, "the journal was not moved into the file");
    }
}

/// None for what a file that can only be looked at at the moment does not let be done.
fn if_it_can<T>(done: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
    match done {
        Err(
            StoreError::ReadOnly { .. }
            | StoreError::Busy
            | StoreError::Full
            | StoreError::Disk { .. },
        ) => Ok(None),
        done => done.map(Some),
    }
}

impl QueueStore for SqliteStore {
    fn deed(&self, request: &Request, decide: Decide<'_>) -> Result<Done, DeedError> {
        let at = request.at.in_milliseconds();
        let answer = self.write(request.patience, |conn| {
            if let Some(answer) = requests::answered(conn, request)? {
                return Ok(Outcome::Discard(answer));
            }
            let event = self.last_read.event(conn)?;
            let (session, begun) = queue::session(conn, &event, at)?;
            let id = session.id;
            let station = request.station.as_deref();
            let snapshot = self.last_look.or_read(conn, id)?;
            let asked = Asked { now: at.now, wanted: &request.wanted, station };
            let mut queue = queue::open(conn, &event, session, snapshot, &asked)?;
            let done = match decide(&mut queue) {
                Ok(done) => done,
                Err(refusal) => return Ok(Outcome::Discard(Err(refusal))),
            };
            let changes = queue.take_changes_of(request.deed);
            if !begun && changes.is_empty() && request.id.is_none() {
                return Ok(Outcome::Discard(Ok(done)));
            }
            queue::write(conn, id, at.now, station, changes)?;
            answered::forget_what_is_over(conn, at.now)?;
            requests::keep(conn, request, id, at.now, &done)?;
            Ok(Outcome::Keep(Ok(done)))
        })?;
        Ok(answer?)
    }

    fn look(&self, at: At, wanted: &Wanted) -> Result<Queue, StoreError> {
        let at = at.in_milliseconds();
        let (session, mut queue, over) = self.read(|conn| {
            let event = self.last_read.event(conn)?;
            let session = sessions::at(conn, &event, at)?;
            let over = answered::is_any_over(conn, at.now)?;
            let (id, snapshot) = (session.id, self.last_look.renewed(conn, session.id)?);
            let asked = Asked { now: at.now, wanted, station: None };
            Ok((id, queue::open(conn, &event, session, snapshot, &asked)?, over))
        })?;
        if session == 0 {
            // Who can only look sees the session as it would begin.
            if let Some(begun) = if_it_can(self.begin_session(at, wanted))? {
                queue = begun;
            }
        }
        if over {
            // Who can only look leaves that to others.
            if_it_can(self.forget_what_is_over(at.now))?;
        }
        queue.take_changes();
        Ok(queue)
    }

    fn revision(&self) -> Result<Revision, StoreError> {
        self.read(|conn| Ok(event::revision(conn)?))
    }

    fn wait_for_change(&self, since: Revision, patience: Duration) -> Result<Revision, StoreError> {
        let until = Instant::now() + patience;
        loop {
            let heard = self.bell.rung();
            let revision = self.revision()?;
            let left = until.saturating_duration_since(Instant::now());
            if revision != since || left.is_zero() {
                return Ok(revision);
            }
            self.bell.wait(heard, left.min(LOOK_EVERY));
        }
    }

    fn log(&self, since: i64) -> Result<Vec<LogEntry>, StoreError> {
        self.read(|conn| Ok(log::after(conn, since)?))
    }

    fn event(&self) -> Result<Arc<Event>, StoreError> {
        self.read(|conn| self.last_read.event(conn))
    }

    fn remembered(&self) -> Result<Remembered, StoreError> {
        self.read(|conn| Ok(event::remembered(conn)?))
    }

    fn note_devices(
        &self,
        station: &str,
        reports: &[DeviceReport],
        now: Moment,
    ) -> Result<(), StoreError> {
        self.write(PATIENCE, |conn| {
            let news = devices::note(conn, station, reports, now.trunc_subsecs(3))?;
            Ok(if news { Outcome::Keep(()) } else { Outcome::KeepQuietly(()) })
        })
    }

    fn forget_devices(&self, station: &str) -> Result<(), StoreError> {
        self.write(PATIENCE, |conn| {
            let known = devices::forget(conn, station)?;
            Ok(if known { Outcome::Keep(()) } else { Outcome::Discard(()) })
        })
    }

    fn devices(&self) -> Result<Vec<Device>, StoreError> {
        self.read(|conn| Ok(devices::all(conn)?))
    }

    fn replace_event(&self, new: &NewEvent<'_>) -> Result<(), StoreError> {
        let &NewEvent { text, at, may_interrupt, trial } = new;
        let event = event_in(text)?;
        self.write(PATIENCE, |conn| {
            keeps_all(&event, &tickets::areas(conn)?, &tickets::tables(conn)?)?;
            let stored = sessions::all(conn)?;
            let carried = carried_over(&stored, &event, at);
            if !may_interrupt {
                let active = |of: &Session| Ok::<_, Fault>(tickets::active(conn, of.id)?.len());
                interrupts_nobody(&stored, &carried, &event, at, active)?;
            }
            if trial {
                return Ok(Outcome::Discard(()));
            }
            for session in &carried {
                sessions::update(conn, session)?;
            }
            event::replace(conn, text, at)?;
            let line = LogLine { deed: "load-event", ..LogLine::default() };
            log::add(conn, None, at, None, &line)?;
            Ok(Outcome::Keep(()))
        })
    }

    fn take_list(&self, request: &Request, list: &[Attendee]) -> Result<Tally, DeedError> {
        let at = request.at.in_milliseconds();
        let answer = self.write(request.patience, |conn| {
            if let Some(answer) = requests::counted(conn, request)? {
                return Ok(Outcome::Discard(answer));
            }
            let tally = attendees::take(conn, list, at.now)?;
            if !tally.changes() && request.id.is_none() {
                return Ok(Outcome::Discard(Ok(tally)));
            }
            if tally.changes() {
                log::add(conn, None, at.now, None, &list_taken(tally))?;
            }
            if request.id.is_some() {
                let event = self.last_read.event(conn)?;
                let (session, _begun) = queue::session(conn, &event, at)?;
                requests::keep_count(conn, request, session.id, at.now, tally)?;
            }
            Ok(Outcome::Keep(Ok(tally)))
        })?;
        Ok(answer?)
    }

    fn try_list(&self, list: &[Attendee]) -> Result<Tally, StoreError> {
        self.read(|conn| Ok(attendees::compare(conn, list)?))
    }

    fn listed(&self, badge: &BadgeKey) -> Result<Option<Listed>, StoreError> {
        self.read(|conn| Ok(attendees::of_badge(conn, badge)?))
    }

    fn note_unmet(&self, at: At, unmet: &Unmet) -> Result<(), StoreError> {
        let at = at.in_milliseconds();
        self.write(PATIENCE, |conn| {
            let event = self.last_read.event(conn)?;
            let (session, _begun) = queue::session(conn, &event, at)?;
            accounts::note_unmet(conn, session.id, unmet)?;
            Ok(Outcome::Keep(()))
        })
    }

    fn account(&self, at: At) -> Result<Account, StoreError> {
        let at = at.in_milliseconds();
        self.read(|conn| {
            let session = sessions::at(conn, &*self.last_read.event(conn)?, at)?;
            Ok(accounts::of_session(conn, session.id)?)
        })
    }

    fn look_back(&self, at: At) -> Result<(Queue, Account), StoreError> {
        let At { now, timetable } = at.in_milliseconds();
        self.read(|conn| {
            let event = self.last_read.event(conn)?;
            let used = sessions::all(conn)?;
            let session = Session::looked_back_on(&event, timetable, now, &used);
            let session = session.ok_or_else(no_session)?;
            let id = session.id;
            let all = Wanted { all: true, ..Wanted::default() };
            let asked = Asked { now, wanted: &all, station: None };
            let snapshot = Snapshot::read(conn, id)?;
            let mut queue = queue::open(conn, &event, session, snapshot, &asked)?;
            queue.take_changes();
            Ok((queue, accounts::of_session(conn, id)?))
        })
    }

    fn print_jobs(&self, station: &str, state: PrintState) -> Result<Vec<PrintJob>, StoreError> {
        self.read(|conn| Ok(print_jobs::of_station(conn, station, state)?))
    }

    fn last_print_job(&self, at: At, number: Number) -> Result<Option<PrintJob>, StoreError> {
        let at = at.in_milliseconds();
        self.read(|conn| {
            let session = sessions::at(conn, &*self.last_read.event(conn)?, at)?;
            Ok(print_jobs::last_of(conn, session.id, number)?)
        })
    }

    fn move_print_job(&self, id: i64, from: PrintState, to: Printed) -> Result<bool, StoreError> {
        self.write(PATIENCE, |conn| {
            let moved = print_jobs::advance(conn, id, from, &to)?;
            Ok(if moved { Outcome::Keep(true) } else { Outcome::Discard(false) })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::badge::BadgeSecret;
    use crate::domain::event::TableNumber;
    use crate::domain::event::file::DEMO;
    use crate::domain::session::Timetable;
    use crate::domain::ticket::Token;

    /// Opens table 1 and starts and finishes a conversation there, again and again.
    fn talk(store: &SqliteStore, n: u16) -> Result<Done, DeedError> {
        let now = chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(n.into());
        let request = Request {
            id: None,
            deed: "start",
            asks: String::new(),
            at: At { now, timetable: Timetable::Rehearsal },
            wanted: Wanted::default(),
            station: None,
            patience: PATIENCE,
        };
        let chance = [[0; 8].as_slice(), &n.to_be_bytes()].concat().try_into().unwrap();
        store.deed(&request, &mut |queue| {
            queue.start(TableNumber(1), None, Token::from_chance(chance))?;
            queue.finish(TableNumber(1))
        })
    }

    #[test]
    fn on_a_full_disk_what_was_confirmed_stays_and_the_queue_goes_on_when_there_is_room() {
        let folder = tempfile::tempdir().unwrap();
        let first = FirstUse {
            event_text: DEMO.to_owned(),
            demo: true,
            secret: BadgeSecret([7; 32]),
            at: chrono::DateTime::UNIX_EPOCH,
        };
        let store = SqliteStore::open(&folder.path().join("queue.sqlite"), &first).unwrap();
        let most_pages = |pages: u32| {
            let writer = store.writer.turn(Instant::now() + PATIENCE).unwrap();
            let now: u32 = writer
                .query_row("SELECT page_count FROM pragma_page_count", [], |r| r.get(0))
                .unwrap();
            let sql = format!("PRAGMA max_page_count = {}", now + pages);
            writer.query_row(&sql, [], |_| Ok(())).unwrap();
        };
        most_pages(2);
        let confirmed = (0..10_000).take_while(|n| match talk(&store, *n) {
            Ok(_) => true,
            Err(DeedError::Store(StoreError::Full)) => false,
            Err(other) => panic!("{other}"),
        });
        let confirmed = confirmed.count();
        assert!((1..9_999).contains(&confirmed), "{confirmed} fit");
        let now = chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(90);
        let at = At { now, timetable: Timetable::Rehearsal };
        let all = Wanted { all: true, ..Wanted::default() };
        let kept = || store.look(at, &all).unwrap().tickets().count();
        assert_eq!(kept(), confirmed, "the disk is full, and the board still shows everything");
        most_pages(1_000);
        talk(&store, 5_000).unwrap();
        assert_eq!(kept(), confirmed + 1);
    }
}
