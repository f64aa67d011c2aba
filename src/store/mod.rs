//! Where a queue is kept: the trait every store fulfils, and what can go wrong with one.
//! Invariant: a deed is one transaction; what was answered is on the disk.

mod carry_over;
mod memory;
mod sqlite;

use std::sync::Arc;
use std::time::Duration;

use chrono::SubsecRound as _;

use crate::domain::account::{Account, Unmet};
use crate::domain::attendee::{Attendee, Listed, Tally};
use crate::domain::badge::{BadgeKey, BadgeSecret};
use crate::domain::device::{Device, DeviceReport};
use crate::domain::event::problem::Problem;
use crate::domain::event::{AreaCode, Event, TableNumber, file};
use crate::domain::queue::{Done, LogLine, Printout, Queue, Wanted};
use crate::domain::session::Timetable;
use crate::domain::ticket::Number;
use crate::domain::{Moment, Refusal};

pub use memory::MemoryStore;
pub use sqlite::SqliteStore;

/// A store of one event's queue, shared by several threads and, where it is a file, processes.
pub trait QueueStore: Send + Sync {
    /// Runs one deed as one transaction: loads the queue, lets `decide` change it, writes the
    /// changes. A request id seen before returns its first answer and changes nothing. `decide`
    /// may run more than once if the store has to start again.
    fn deed(&self, request: &Request, decide: Decide<'_>) -> Result<Done, DeedError>;

    /// The queue as it stands at `at.now`, for looking only. A session that is looked at for the
    /// first time is remembered: a rehearsal begins with that.
    fn look(&self, at: At, wanted: &Wanted) -> Result<Queue, StoreError>;

    /// Grows with every change anybody makes.
    fn revision(&self) -> Result<Revision, StoreError>;

    /// Returns as soon as the revision is another than `since`, or when `patience` is over;
    /// costs next to nothing while nothing changes.
    fn wait_for_change(&self, since: Revision, patience: Duration) -> Result<Revision, StoreError>;

    /// The log from the entry after `since` (0: from the beginning), oldest first.
    fn log(&self, since: i64) -> Result<Vec<LogEntry>, StoreError>;

    /// The event this queue belongs to, as it is now.
    fn event(&self) -> Result<Arc<Event>, StoreError>;

    /// What was remembered on first use.
    fn remembered(&self) -> Result<Remembered, StoreError>;

    /// Keeps what the devices of `station` say of themselves at `now`. Only what is news counts as a
    /// change, and wakes others.
    fn note_devices(
        &self,
        station: &str,
        reports: &[DeviceReport],
        now: Moment,
    ) -> Result<(), StoreError>;

    /// Forgets the devices of a station that was closed.
    fn forget_devices(&self, station: &str) -> Result<(), StoreError>;

    /// All devices that were ever heard of, by station and kind.
    fn devices(&self) -> Result<Vec<Device>, StoreError>;

    /// Puts another version of the event file in place of the present one. Sessions that are not
    /// over yet move with it: to the planned one with the same start, else to the one in the same
    /// place of the list. A text other than the demo event's makes it no demo any more. Refused
    /// with [`StoreError::EventInUse`] if an area or table is missing that tickets of any session
    /// name, and with [`StoreError::EventInterrupts`] if a session would not run any more in which
    /// people have a number, unless that is meant.
    fn replace_event(&self, new: &NewEvent<'_>) -> Result<(), StoreError>;

    /// Imports an attendee list, all of it or nothing. What it leaves open stays as it was known. A
    /// request id seen before returns its first answer, as with [`Self::deed`].
    fn take_list(&self, request: &Request, list: &[Attendee]) -> Result<Tally, DeedError>;

    /// What [`Self::take_list`] would do.
    fn try_list(&self, list: &[Attendee]) -> Result<Tally, StoreError>;

    /// What attendee lists say of whoever has this badge; none if it is on none of them.
    fn listed(&self, badge: &BadgeKey) -> Result<Option<Listed>, StoreError>;

    /// Notes somebody who went without a number, in the session `at` is in; a badge that was noted
    /// before is not noted again, and no more once it has a number.
    fn note_unmet(&self, at: At, unmet: &Unmet) -> Result<(), StoreError>;

    /// What was counted beside the tickets in the session `at` is in.
    fn account(&self, at: At) -> Result<Account, StoreError>;

    /// The session whose figures are of interest at `at` ([`Session::looked_back_on`]), with all its
    /// tickets and what was counted beside them, as they stood at one moment. Nothing begins or
    /// changes by that.
    ///
    /// [`Session::looked_back_on`]: crate::domain::session::Session::looked_back_on
    fn look_back(&self, at: At) -> Result<(Queue, Account), StoreError>;

    /// The print jobs of a station that are in `state`, oldest first.
    fn print_jobs(&self, station: &str, state: PrintState) -> Result<Vec<PrintJob>, StoreError>;

    /// The newest print job of a ticket in the session `at` is in.
    fn last_print_job(&self, at: At, number: Number) -> Result<Option<PrintJob>, StoreError>;

    /// Moves a print job on, if it still is in `from`; says whether it was.
    fn move_print_job(&self, id: i64, from: PrintState, to: Printed) -> Result<bool, StoreError>;
}

/// After this many seconds a paper is of no use any more: it is given up, never printed late. One
/// that was ordered in the future, because the clock was put back, may be of any age.
pub const USEFUL_SECONDS: i64 = 60;

/// What decides a deed: changes the queue or refuses. Called inside the transaction.
pub type Decide<'a> = &'a mut dyn FnMut(&mut Queue) -> Result<Done, Refusal>;

/// When it is, and on which clock. Stores count in milliseconds; what is finer is cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    pub now: Moment,
    pub timetable: Timetable,
}

impl At {
    fn in_milliseconds(self) -> Self {
        Self { now: self.now.trunc_subsecs(3), ..self }
    }
}

/// One deed asked of a store.
#[derive(Debug, Clone)]
pub struct Request {
    /// Makes the deed repeatable without being done twice.
    pub id: Option<String>,
    /// Which deed; the same id with another deed is refused.
    pub deed: &'static str,
    /// Who and what is asked for, in any words that are the same when it is asked again; the same id
    /// with others is refused. Only a hash of it is kept.
    pub asks: String,
    pub at: At,
    pub wanted: Wanted,
    /// Where it was asked, for the log.
    pub station: Option<String>,
    /// How long to wait for others who write.
    pub patience: Duration,
}

/// What a new queue is begun with.
#[derive(Debug, Clone)]
pub struct FirstUse {
    /// The event file, as it was read.
    pub event_text: String,
    /// Whether it is the built-in demo event.
    pub demo: bool,
    /// Fresh chance; the queue's badge keys depend on it for ever.
    pub secret: BadgeSecret,
    pub at: Moment,
}

/// Another version of the event file.
#[derive(Debug, Clone, Copy)]
pub struct NewEvent<'a> {
    pub text: &'a str,
    pub at: Moment,
    /// A session that is running may be moved away from the people in its line.
    pub may_interrupt: bool,
    /// Only to be told whether it can be put in place.
    pub trial: bool,
}

/// What a queue remembers of its first use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// The event file, as it was read.
    pub event_text: String,
    /// Whether it is the built-in demo event.
    pub demo: bool,
    pub badge_secret: BadgeSecret,
}

/// Counts changes; only equality means anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Revision(pub i64);

/// One line of the log as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    pub id: i64,
    pub at: Moment,
    /// The session it happened in ([`crate::domain::session::Session::id`]); none for the queue
    /// as a whole.
    pub session: Option<i64>,
    pub deed: String,
    pub number: Option<Number>,
    pub table: Option<TableNumber>,
    pub area: Option<AreaCode>,
    pub note: Option<String>,
    pub station: Option<String>,
}

/// A paper on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintJob {
    pub id: i64,
    /// Numbers begin again in every session: whose number it is
    /// ([`crate::domain::session::Session::id`]).
    pub session: i64,
    pub paper: Printout,
    pub station: String,
    pub state: PrintState,
    pub ordered_at: Moment,
    /// What went wrong, as a code.
    pub problem: Option<String>,
    /// The station's second printer has taken it over.
    pub relieved: bool,
}

impl PrintJob {
    /// The log line once it is known how the paper ended. A card has none: the log would tell when
    /// somebody went on with a coach.
    fn outcome(&self) -> Option<LogLine> {
        let Printout::Slip { number, copy } = self.paper else { return None };
        let said = |problem: &String| format!("{} {copy}: {problem}", self.state.name());
        let plain = || format!("{} {copy}", self.state.name());
        self.state.is_outcome().then(|| LogLine {
            deed: "print",
            number: Some(number),
            note: Some(self.problem.as_ref().map_or_else(plain, said)),
            ..LogLine::default()
        })
    }

    /// Whether nothing of it is kept any more: a card that is printed.
    fn is_to_be_forgotten(&self) -> bool {
        matches!(self.paper, Printout::Card { .. }) && self.state == PrintState::Printed
    }
}

/// Where a print job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintState {
    Pending,
    Sending,
    Sent,
    Printed,
    Failed,
    Unknown,
}

impl PrintState {
    pub const ALL: [Self; 6] =
        [Self::Pending, Self::Sending, Self::Sent, Self::Printed, Self::Failed, Self::Unknown];

    /// The name used in the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Printed => "printed",
            Self::Failed => "failed",
            Self::Unknown => "unknown",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether it says how the paper ended; the log keeps only these.
    fn is_outcome(self) -> bool {
        matches!(self, Self::Printed | Self::Failed | Self::Unknown)
    }
}

/// A print job's next state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    pub state: PrintState,
    pub at: Moment,
    pub problem: Option<String>,
    /// The station's second printer has it from now on.
    pub relieved: bool,
}

/// A deed that was not done.
#[derive(Debug, thiserror::Error)]
pub enum DeedError {
    #[error("refused: {}", .0.code())]
    Refused(Refusal),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Refusal> for DeedError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// The store could not do its work; nothing of the deed is kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the queue file {path} cannot be opened: {reason}")]
    Open { path: String, reason: String },
    #[error(
        "{path} cannot be written to, and the queue needs it. Give this user the right to write \
         it, or choose another file with --queue"
    )]
    ReadOnly { path: String },
    #[error("the disk is full. Make room, then try again: nothing that was confirmed is lost")]
    Full,
    #[error(
        "the disk failed under the queue file {path}: {reason}. What was confirmed is kept, \
         this was not: try again. If it fails again, copy the queue to another disk and choose it \
         there with --queue"
    )]
    Disk { path: String, reason: String },
    #[error(
        "the queue is busy: another program has been writing for too long. Try again; if that \
         does not help, one hangs: end it, nothing that was confirmed is lost"
    )]
    Busy,
    #[error(
        "the queue file {path} was made by a newer Dropin (version {found}; this one knows \
         {known}). Use that newer Dropin"
    )]
    Newer { path: String, found: i64, known: i64 },
    #[error("the queue file {path} was removed or replaced. Start this program again")]
    Replaced { path: String },
    #[error("{path} is not a Dropin queue. Choose another file with --queue")]
    NotAQueue { path: String },
    #[error(
        "the queue file {path} is damaged: {reason}. Copy it somewhere safe, then go on with a \
         new file"
    )]
    Damaged { path: String, reason: String },
    #[error(
        "{path} is on a network file system, or on one that is not known to be local ({kind}); a \
         queue there would lose numbers. Choose a file on this computer's own disk with --queue; \
         the screens that share it run here or connect to this computer"
    )]
    OnNetwork { path: String, kind: String },
    #[error("the event inside the queue cannot be read: {reason}")]
    Event { reason: String },
    #[error(
        "this event file would remove {missing}, which tickets name. Keep it in the file; to give \
         no more numbers there, take away its coaches' hours"
    )]
    EventInUse { missing: String },
    #[error(
        "with this event file the session of now would not run any more, and {people} with a number \
         would stand in no line. Leave its date and hours as they are until everybody was seen; or, \
         if that is meant, say --interrupt"
    )]
    EventInterrupts { people: usize },
    #[error("the queue cannot be used: {reason}")]
    Other { reason: String },
}

impl StoreError {
    /// The code for programs; stable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Open { .. } => "queue_open",
            Self::ReadOnly { .. } => "queue_read_only",
            Self::Full => "disk_full",
            Self::Disk { .. } => "disk_failed",
            Self::Busy => "queue_busy",
            Self::Newer { .. } => "queue_newer",
            Self::Replaced { .. } => "queue_replaced",
            Self::NotAQueue { .. } => "queue_not_one",
            Self::Damaged { .. } => "queue_damaged",
            Self::OnNetwork { .. } => "queue_on_network",
            Self::Event { .. } => "queue_event",
            Self::EventInUse { .. } => "event_in_use",
            Self::EventInterrupts { .. } => "event_interrupts",
            Self::Other { .. } => "queue_failed",
        }
    }
}

/// There is no event without a session.
fn no_session() -> StoreError {
    StoreError::Event { reason: "it has no session".to_owned() }
}

/// The log line of a list that was imported. It names nobody.
fn list_taken(tally: Tally) -> LogLine {
    let Tally { new, updated, unchanged } = tally;
    let note = format!("new {new}, updated {updated}, unchanged {unchanged}");
    LogLine { deed: "import-list", note: Some(note), ..LogLine::default() }
}

/// The event that `text` describes.
fn event_in(text: &str) -> Result<Arc<Event>, StoreError> {
    let first = |problems: Vec<Problem>| {
        let first = problems.iter().find(|problem| problem.is_error());
        first.map_or_else(String::new, |first| format!("line {}: {}", first.line, first.code()))
    };
    file::read(text).map(Arc::new).map_err(|problems| StoreError::Event { reason: first(problems) })
}
