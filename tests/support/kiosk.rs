//! A kiosk that owns a printer, with a person who has just been given a number. The clock is the
//! test's: nothing here waits.

use std::sync::atomic::{AtomicU8, Ordering};

use chrono::TimeDelta;
use dropin::actions::Context;
use dropin::actions::check_in::{Choice, Who, check_in};
use dropin::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use dropin::actions::print::{Drawn, Outcome, Printers, print_left_over, print_waiting};
use dropin::domain::queue::Printout;
use dropin::domain::ticket::{Number, Token};
use dropin::printer::{Document, Dots, NotDrawn, Printer, Trouble};
use dropin::store::{MemoryStore, PrintJob, PrintState, Printed, QueueStore as _};

use super::{area, at, first_use, planned};

/// The paper of most tests: the first number's, and its second copy.
pub const SLIP: &str = "session-1-ticket-1";
pub const COPY: &str = "session-1-ticket-1-copy-2";

/// Bytes that stand for a file, for printers that take files.
pub struct File(pub Vec<u8>);

impl Document for File {
    fn pdf(&self) -> Result<Vec<u8>, NotDrawn> {
        Ok(self.0.clone())
    }

    fn dots(&self, across: usize) -> Dots {
        Dots::new(across, 1)
    }
}

/// The first number was given at 12:00.
pub struct Kiosk<P> {
    pub store: MemoryStore,
    pub printer: P,
    /// Takes over what does not come out of the first one for so long.
    pub second: Option<(Box<dyn Printer>, TimeDelta)>,
    draw: fn(&Printout) -> Drawn,
}

impl<P: Printer> Kiosk<P> {
    pub fn new(printer: P, draw: fn(&Printout) -> Drawn) -> Self {
        let kiosk =
            Self { store: MemoryStore::new(first_use()).unwrap(), printer, second: None, draw };
        assert_eq!(kiosk.check_in("12:00"), Number(1));
        kiosk
    }

    fn context(&self, clock: &str) -> Context<'_> {
        Context {
            store: &self.store,
            at: planned(at(clock)),
            request_id: None,
            station: Some("kiosk"),
            chance: &another_token,
        }
    }

    fn printers(&self) -> Printers<'_> {
        let second = self.second.as_ref().map(|(second, after)| (&**second, *after));
        Printers { usual: &self.printer, second }
    }

    pub fn check_in(&self, clock: &str) -> Number {
        let who = Who::NoBadge { name: None };
        let context = self.context(clock);
        check_in(context, &who, &Choice::of(area("career")), context.station).unwrap().tickets[0]
            .number
    }

    /// Staff order the first slip once more.
    pub fn reprint(&self, clock: &str) {
        let deed = TicketDeed::Reprint { station: Some("kiosk".to_owned()) };
        of_the_delegate(self.context(clock), Number(1), &deed).unwrap();
    }

    pub fn round(&self, clock: &str) -> Vec<Outcome> {
        let draw = |_: &_, job: &PrintJob| (self.draw)(&job.paper);
        print_waiting(self.context(clock), self.printers(), &draw).unwrap()
    }

    /// A round that deals with one paper: how it stands and what is wrong.
    pub fn one(&self, clock: &str) -> (PrintState, Option<Trouble>) {
        let [outcome] = self.round(clock).try_into().unwrap();
        (outcome.job.state, outcome.trouble)
    }

    /// The kiosk was killed while it was sending; another one is started.
    pub fn killed_while_sending(&self) {
        let [job] =
            self.store.print_jobs("kiosk", PrintState::Pending).unwrap().try_into().unwrap();
        let sending =
            Printed { state: PrintState::Sending, at: at("12:00"), problem: None, relieved: false };
        assert!(self.store.move_print_job(job.id, PrintState::Pending, sending).unwrap());
    }

    pub fn started_again(&self, clock: &str) -> PrintState {
        let draw = |_: &_, job: &PrintJob| (self.draw)(&job.paper);
        let taken = print_left_over(self.context(clock), self.printers(), &draw).unwrap();
        let [outcome] = taken.try_into().unwrap();
        outcome.job.state
    }
}

fn another_token() -> Token {
    static NEXT: AtomicU8 = AtomicU8::new(0);
    Token::from_chance([NEXT.fetch_add(1, Ordering::Relaxed); 10])
}
