//! Getting ordered papers out of a printer. Run by the process that owns the printer, again and
//! again while something is on its way: the ticket stands whatever happens here.

use chrono::TimeDelta;

use super::Context;
use super::of_the_delegate::{TicketDeed, of_the_delegate};
use crate::domain::queue::{Printout, Queue, Wanted};
use crate::domain::ticket::Number;
use crate::printer::{Document, Printer, PrinterError, Progress, Trouble};
use crate::store::{DeedError, PrintJob, PrintState, Printed, StoreError, USEFUL_SECONDS};

/// So long a paper may take before anything is said to be wrong: a printer often still tells of
/// a jam that was cleared.
const GRACE_SECONDS: i64 = 3;

/// A paper made for a queue, or why there is none.
pub type Drawn = Result<Box<dyn Document>, String>;

/// Makes the paper of a job for a queue. Whether it goes to the second printer, the job says.
pub type Draw<'a> = &'a dyn Fn(&Queue, &PrintJob) -> Drawn;

/// The printers of a station.
#[derive(Clone, Copy)]
pub struct Printers<'a> {
    pub usual: &'a dyn Printer,
    /// Takes a paper over, once, that does not come out of the usual one for so long.
    pub second: Option<(&'a dyn Printer, TimeDelta)>,
}

impl<'a> Printers<'a> {
    /// One printer and no other.
    pub fn only(printer: &'a dyn Printer) -> Self {
        Self { usual: printer, second: None }
    }
}

/// One paper that was dealt with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The job as it stands now.
    pub job: PrintJob,
    /// The job's name at the printer.
    pub name: String,
    /// What is or went wrong, in words for staff.
    pub problem: Option<String>,
    /// The same, if it is the printer.
    pub trouble: Option<Trouble>,
}

impl Outcome {
    /// Whether it is known how the paper ended; if not, the next round goes on with it.
    pub fn is_settled(&self) -> bool {
        matches!(self.job.state, PrintState::Printed | PrintState::Failed | PrintState::Unknown)
    }
}

/// One round at the context's station: asks what became of the paper at the printer, and sends the
/// next that waits. Says what became of each. A station has one owner at a time.
///
/// One paper at a time is at the printer: the others wait here, where they can be dropped.
pub fn print_waiting(
    context: Context<'_>,
    printers: Printers<'_>,
    draw: Draw<'_>,
) -> Result<Vec<Outcome>, StoreError> {
    let round = Round { context, printers, draw };
    let mut outcomes = Vec::new();
    for job in round.jobs(PrintState::Sent)? {
        outcomes.extend(round.follow(job)?);
    }
    for job in round.jobs(PrintState::Pending)? {
        // Each printer has its own.
        let same = |outcome: &&Outcome| outcome.job.relieved == job.relieved;
        let waits = outcomes.iter().filter(same).any(|outcome| !outcome.is_settled());
        if !waits || round.is_late(&job) {
            outcomes.extend(round.send(job)?);
        }
    }
    Ok(outcomes)
}

/// Takes up what the station's last owner was sending when it died; to be called once, by its new
/// owner. The printer is asked first: it may have the paper.
pub fn print_left_over(
    context: Context<'_>,
    printers: Printers<'_>,
    draw: Draw<'_>,
) -> Result<Vec<Outcome>, StoreError> {
    let round = Round { context, printers, draw };
    let jobs = round.jobs(PrintState::Sending)?;
    let followed = jobs.into_iter().map(|job| round.follow(job));
    followed.filter_map(Result::transpose).collect()
}

/// Ends what is still on its way at the context's station, because its owner does not stay: nobody would
/// ever hear how it ended.
pub fn let_go(
    context: Context<'_>,
    printers: Printers<'_>,
    draw: Draw<'_>,
) -> Result<Vec<Outcome>, StoreError> {
    let round = Round { context, printers, draw };
    let jobs = round.jobs(PrintState::Sent)?.into_iter().chain(round.jobs(PrintState::Pending)?);
    jobs.map(|job| round.let_go(job)).filter_map(Result::transpose).collect()
}

/// Whether a paper ordered then is of no use any more.
pub fn is_late(context: &Context<'_>, job: &PrintJob) -> bool {
    (context.at.now - job.ordered_at).abs() > TimeDelta::seconds(USEFUL_SECONDS)
}

/// What went wrong: a code, words for staff, and the printer's trouble if it is one.
#[derive(Debug)]
struct Problem {
    code: &'static str,
    words: String,
    trouble: Option<Trouble>,
}

impl Problem {
    fn new(code: &'static str, words: impl Into<String>) -> Self {
        Self { code, words: words.into(), trouble: None }
    }

    fn late() -> Self {
        Self::new("late", "the slip came too late to be of use")
    }
}

impl From<Trouble> for Problem {
    fn from(trouble: Trouble) -> Self {
        Self { trouble: Some(trouble), ..Self::new(trouble.code(), trouble.code()) }
    }
}

impl From<PrinterError> for Problem {
    fn from(error: PrinterError) -> Self {
        Self { trouble: error.trouble(), ..Self::new(error.code(), error.to_string()) }
    }
}

struct Round<'a> {
    context: Context<'a>,
    printers: Printers<'a>,
    draw: Draw<'a>,
}

/// A job that somebody else has moved meanwhile is none of ours: no outcome.
type Moved = Result<Option<Outcome>, StoreError>;

impl Round<'_> {
    fn jobs(&self, state: PrintState) -> Result<Vec<PrintJob>, StoreError> {
        self.context.store.print_jobs(self.context.station.unwrap_or_default(), state)
    }

    fn is_late(&self, job: &PrintJob) -> bool {
        is_late(&self.context, job)
    }

    /// The printer that has a job, or is to have it.
    fn printer(&self, job: &PrintJob) -> &dyn Printer {
        match self.printers.second {
            Some((second, _)) if job.relieved => second,
            _ => self.printers.usual,
        }
    }

    /// Whether there is a second printer that a job has not come to.
    fn has_second(&self, job: &PrintJob) -> bool {
        self.printers.second.is_some() && !job.relieved
    }

    /// Whether the second printer is to take a job over that did not come out of the usual one.
    fn is_to_be_relieved(&self, job: &PrintJob) -> bool {
        let age = (self.context.at.now - job.ordered_at).abs();
        let due = self.printers.second.is_some_and(|(_, after)| age >= after);
        due && !job.relieved && !self.is_late(job)
    }

    /// The usual printer does not have the job, or not any more: the second one gets it.
    fn relieve(&self, mut job: PrintJob) -> Moved {
        job.relieved = true;
        if !self.moves(&mut job, PrintState::Pending, None)? {
            return Ok(None);
        }
        self.send(job)
    }

    /// The same where the usual printer has it, which is to give it back first. Where it may have come
    /// out in the same moment, it has.
    fn take_back(&self, job: PrintJob, trouble: Option<Trouble>) -> Moved {
        let (printer, name) = (self.printer(&job), job_name(&job));
        if let Err(error) = printer.cancel(&name) {
            return self.may_keep_it(job, error);
        }
        match printer.look(&name) {
            Ok(Progress::Printed) => self.end(job, PrintState::Printed, None),
            Ok(Progress::Failed(_) | Progress::Forgotten | Progress::Unsent) => self.relieve(job),
            Ok(Progress::Unknowable(trouble)) => self.nobody_knows(job, trouble),
            Ok(Progress::Waiting(_)) => {
                self.second_makes_another(&job)?;
                self.has_it(job, trouble)
            }
            Err(error) => self.may_keep_it(job, error),
        }
    }

    /// The usual printer does not say what became of a job: once it is time, the second one makes
    /// another copy, which says that it is one. The job itself is asked after as before.
    fn may_keep_it(&self, job: PrintJob, error: PrinterError) -> Moved {
        if self.is_to_be_relieved(&job) {
            self.second_makes_another(&job)?;
        }
        self.may_have_it(job, error)
    }

    /// One more copy of a slip, for the second printer: the one staff have ordered meanwhile, or one that
    /// is ordered here. However often it is asked for, it is one.
    fn second_makes_another(&self, job: &PrintJob) -> Result<(), StoreError> {
        let Printout::Slip { number, .. } = job.paper else { return Ok(()) };
        let is_later = |other: &PrintJob| {
            let same = matches!(other.paper, Printout::Slip { number: of, .. } if of == number);
            same && other.id > job.id
        };
        for state in PrintState::ALL {
            if self.jobs(state)?.iter().any(|other| is_later(other) && other.relieved) {
                return Ok(());
            }
        }
        if !self.jobs(PrintState::Pending)?.iter().any(is_later) {
            self.order_again(job, number)?;
        }
        let waiting = self.jobs(PrintState::Pending)?.into_iter();
        if let Some(mut copy) = waiting.rev().find(is_later) {
            copy.relieved = true;
            self.moves(&mut copy, PrintState::Pending, None)?;
        }
        Ok(())
    }

    /// The usual printer has refused a job or says that it came to nothing.
    fn came_to_nothing(&self, job: PrintJob, problem: Problem) -> Moved {
        // Whoever cancels a paper at the printer does not want it from another.
        let wanted = problem.trouble != Some(Trouble::Cancelled) && !self.is_late(&job);
        if wanted && self.has_second(&job) {
            return self.relieve(job);
        }
        self.end(job, PrintState::Failed, Some(problem))
    }

    /// Sends a job that no printer has.
    fn send(&self, mut job: PrintJob) -> Moved {
        if !self.moves(&mut job, PrintState::Sending, None)? {
            return Ok(None);
        }
        if self.is_late(&job) {
            return self.end(job, PrintState::Failed, Some(Problem::late()));
        }
        let paper = match self.paper(&job)? {
            Ok(paper) => paper,
            Err(problem) => return self.end(job, PrintState::Failed, Some(problem)),
        };
        match self.printer(&job).send(&job_name(&job), &*paper) {
            Ok(Progress::Printed) => self.end(job, PrintState::Printed, None),
            Ok(Progress::Failed(trouble)) => self.came_to_nothing(job, trouble.into()),
            Ok(Progress::Waiting(trouble)) => self.has_it(job, trouble),
            Ok(Progress::Unsent | Progress::Forgotten | Progress::Unknowable(_)) => {
                self.has_it(job, None)
            }
            Err(error @ PrinterError::Unsure(_)) => self.may_have_it(job, error),
            Err(PrinterError::NotNow(_)) if self.is_to_be_relieved(&job) => self.relieve(job),
            Err(error @ PrinterError::NotNow(_)) => {
                self.moves(&mut job, PrintState::Pending, None)?;
                Ok(Some(self.outcome(job, Some(error.into()))))
            }
            Err(error) => self.came_to_nothing(job, error.into()),
        }
    }

    /// Asks what became of a job that the printer has, or may have.
    fn follow(&self, job: PrintJob) -> Moved {
        match self.printer(&job).look(&job_name(&job)) {
            Ok(Progress::Printed) => self.end(job, PrintState::Printed, None),
            Ok(Progress::Failed(trouble)) => self.came_to_nothing(job, trouble.into()),
            Ok(Progress::Waiting(trouble)) if self.is_late(&job) => self.give_up(job, trouble),
            Ok(Progress::Waiting(trouble)) if self.is_to_be_relieved(&job) => {
                self.take_back(job, trouble)
            }
            Ok(Progress::Waiting(trouble)) => self.has_it(job, trouble),
            Ok(Progress::Unsent) => self.send(job),
            Ok(Progress::Forgotten) => self.forgotten(job, None),
            Ok(Progress::Unknowable(trouble)) => self.nobody_knows(job, trouble),
            // Late or not, it is asked until it answers: it may still hold the paper.
            Err(error) => self.may_keep_it(job, error),
        }
    }

    /// Nobody will ask after a job any more: what can be taken back is, and what became of it is unknown.
    fn let_go(&self, job: PrintJob) -> Moved {
        if job.state == PrintState::Pending {
            return self.end(job, PrintState::Failed, Some(Problem::late()));
        }
        let (printer, name) = (self.printer(&job), job_name(&job));
        let problem = match (printer.cancel(&name), printer.look(&name)) {
            (Ok(()), Ok(Progress::Printed)) => return self.end(job, PrintState::Printed, None),
            // It was asked back before, and had it.
            (Ok(()), Ok(Progress::Unknowable(trouble))) => return self.is_unknown(job, trouble),
            (Ok(()), _) => return self.end(job, PrintState::Failed, Some(Problem::late())),
            (Err(error), _) => Problem::from(error),
        };
        self.end(job, PrintState::Unknown, Some(problem))
    }

    /// Cancels a paper that comes too late. It may have come out in the same moment.
    fn give_up(&self, job: PrintJob, trouble: Option<Trouble>) -> Moved {
        let (printer, name) = (self.printer(&job), job_name(&job));
        if let Err(error) = printer.cancel(&name) {
            return self.may_have_it(job, error);
        }
        if printer.look(&name) == Ok(Progress::Printed) {
            return self.end(job, PrintState::Printed, None);
        }
        let problem = trouble.map_or_else(Problem::late, Problem::from);
        self.end(job, PrintState::Failed, Some(problem))
    }

    /// The printer knows nothing of a job. If nobody can be sure that it ever got it, the next paper is
    /// another copy and says so. One is enough: some printers never know anything.
    fn forgotten(&self, job: PrintJob, trouble: Option<Trouble>) -> Moved {
        let is_unsure = job.state == PrintState::Sending || job.problem.is_some();
        if is_unsure && !self.is_late(&job) {
            self.another_is_made(&job)?;
        }
        self.is_unknown(job, trouble)
    }

    /// The printer was given a job and will never say more. There is no sense in waiting until the second
    /// one's time comes; where there is none, nobody is given two papers unasked.
    fn nobody_knows(&self, job: PrintJob, trouble: Option<Trouble>) -> Moved {
        if self.has_second(&job) && !self.is_late(&job) {
            self.second_makes_another(&job)?;
            return self.is_unknown(job, trouble);
        }
        self.forgotten(job, trouble)
    }

    fn is_unknown(&self, job: PrintJob, trouble: Option<Trouble>) -> Moved {
        let lost = || Problem::new("lost", "the printer does not know what became of the slip");
        self.end(job, PrintState::Unknown, Some(trouble.map_or_else(lost, Problem::from)))
    }

    /// By the second printer if it has not had its turn. A coach's card is not made twice: it would not
    /// say that it is a copy.
    fn another_is_made(&self, job: &PrintJob) -> Result<(), StoreError> {
        match job.paper {
            Printout::Slip { .. } if self.has_second(job) => self.second_makes_another(job),
            Printout::Slip { number, copy: 0 | 1 } => self.order_again(job, number),
            Printout::Slip { .. } | Printout::Card { .. } => Ok(()),
        }
    }

    fn order_again(&self, job: &PrintJob, number: Number) -> Result<(), StoreError> {
        let request = format!("again-after-print-job-{}", job.id);
        let context = Context { request_id: Some(&request), ..self.context };
        let deed = TicketDeed::Reprint { station: Some(job.station.clone()) };
        match of_the_delegate(context, number, &deed) {
            // Nobody needs the slip of a ticket that is over.
            Ok(_) | Err(DeedError::Refused(_)) => Ok(()),
            Err(DeedError::Store(error)) => Err(error),
        }
    }

    fn has_it(&self, job: PrintJob, trouble: Option<Trouble>) -> Moved {
        self.goes_on(job, None, trouble.map(Problem::from))
    }

    /// What is wrong is kept with the job: it says that nobody is sure.
    fn may_have_it(&self, job: PrintJob, error: PrinterError) -> Moved {
        let problem = Problem::from(error);
        self.goes_on(job, Some(problem.code), Some(problem))
    }

    fn goes_on(
        &self,
        mut job: PrintJob,
        unsure: Option<&'static str>,
        problem: Option<Problem>,
    ) -> Moved {
        if job.state != PrintState::Sent && !self.moves(&mut job, PrintState::Sent, unsure)? {
            return Ok(None);
        }
        Ok(Some(self.outcome(job, problem)))
    }

    fn end(&self, mut job: PrintJob, state: PrintState, problem: Option<Problem>) -> Moved {
        let moved = self.moves(&mut job, state, problem.as_ref().map(|problem| problem.code))?;
        Ok(moved.then(|| self.outcome(job, problem)))
    }

    fn moves(
        &self,
        job: &mut PrintJob,
        state: PrintState,
        problem: Option<&'static str>,
    ) -> Result<bool, StoreError> {
        let problem = problem.map(str::to_owned);
        let (at, relieved) = (self.context.at.now, job.relieved);
        let to = Printed { state, at, problem: problem.clone(), relieved };
        let moved = self.context.store.move_print_job(job.id, job.state, to)?;
        (job.state, job.problem) = (state, problem);
        Ok(moved)
    }

    fn outcome(&self, job: PrintJob, problem: Option<Problem>) -> Outcome {
        let name = job_name(&job);
        let mut outcome = Outcome { job, name, problem: None, trouble: None };
        let age = (self.context.at.now - outcome.job.ordered_at).abs();
        let problem =
            problem.filter(|_| outcome.is_settled() || age >= TimeDelta::seconds(GRACE_SECONDS));
        if let Some(problem) = problem {
            (outcome.problem, outcome.trouble) = (Some(problem.words), problem.trouble);
        }
        outcome
    }

    fn paper(&self, job: &PrintJob) -> Result<Result<Box<dyn Document>, Problem>, StoreError> {
        let number = match job.paper {
            Printout::Slip { number, .. } => Some(number),
            Printout::Card { .. } => None,
        };
        let wanted = Wanted { number, ..Wanted::default() };
        let queue = self.context.store.look(self.context.at, &wanted)?;
        // Numbers begin again in every session: the slip of another one is of no use any more.
        let there = number.is_none_or(|number| queue.ticket(number).is_some());
        if !there || queue.session().id != job.session {
            return Ok(Err(Problem::new("no_ticket", "the ticket of this slip is gone")));
        }
        let paper = (self.draw)(&queue, job);
        Ok(paper.map_err(|reason| Problem::new("slip_not_drawn", reason)))
    }
}

/// The name of a job at the printer and of its file: session, ticket, copy; never a person.
pub fn job_name(job: &PrintJob) -> String {
    let session = job.session;
    match job.paper {
        Printout::Slip { number, copy: 0 | 1 } => format!("session-{session}-ticket-{number}"),
        Printout::Slip { number, copy } => format!("session-{session}-ticket-{number}-copy-{copy}"),
        Printout::Card { .. } => format!("session-{session}-card-{}", job.id),
    }
}
