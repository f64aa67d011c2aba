//! Getting paper out: what is ordered comes out once, a printer that fails leaves the ticket alone,
//! and nothing is printed too late to be of use.

use chrono::TimeDelta;
use dropin::actions::Context;
use dropin::actions::check_in::{Choice, Who, check_in};
use dropin::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use dropin::actions::print::{Outcome, Printers, print_left_over, print_waiting};
use dropin::domain::queue::{Printout, Wanted};
use dropin::domain::ticket::{Number, Token};
use dropin::printer::memory::MemoryPrinter;
use dropin::store::{At, MemoryStore, PrintState, Printed, QueueStore as _};

use crate::support::{self, File, area, at, first_use};

/// A time of the small event's day.
fn planned(clock: &str) -> At {
    support::planned(at(clock))
}

/// A kiosk with a printer that remembers its papers.
struct Kiosk {
    store: MemoryStore,
    printer: MemoryPrinter,
}

impl Kiosk {
    fn new() -> Self {
        let store = MemoryStore::new(first_use()).unwrap();
        Self { store, printer: MemoryPrinter::default() }
    }

    fn context(&self, at: At) -> Context<'_> {
        Context {
            store: &self.store,
            at,
            request_id: None,
            station: Some("kiosk"),
            chance: &|| Token::from_chance([7; 10]),
        }
    }

    fn check_in(&self, clock: &str) -> Number {
        let who = Who::NoBadge { name: Some("Ann".to_owned()) };
        let choice = Choice::of(area("career"));
        let context = self.context(planned(clock));
        let done = check_in(context, &who, &choice, context.station).unwrap();
        done.tickets[0].number
    }

    fn print(&self, when: At) -> Vec<Outcome> {
        print_waiting(self.context(when), Printers::only(&self.printer), &|_, job| {
            let words = match &job.paper {
                Printout::Slip { number, copy } => format!("ticket {number} copy {copy}"),
                Printout::Card { coach } => format!("card of {coach}"),
            };
            Ok(Box::new(File(words.into_bytes())))
        })
        .unwrap()
    }

    fn names(&self) -> Vec<String> {
        self.printer.papers().into_iter().map(|(name, _)| name).collect()
    }
}

#[test]
fn a_ticket_is_stored_first_and_its_slip_comes_out_once_without_a_name_on_the_job() {
    let kiosk = Kiosk::new();
    let number = kiosk.check_in("12:00");
    assert!(kiosk.names().is_empty(), "the ticket is there before any paper");
    assert_eq!(kiosk.print(planned("12:00")).len(), 1);
    assert_eq!(kiosk.print(planned("12:00")).len(), 0, "nothing is left to print");
    let [name] = kiosk.names().try_into().unwrap();
    assert!(name.ends_with(&format!("ticket-{number}")), "{name}");
}

#[test]
fn a_copy_is_another_paper_with_its_own_name() {
    let kiosk = Kiosk::new();
    let number = kiosk.check_in("12:00");
    kiosk.print(planned("12:00"));
    let again = TicketDeed::Reprint { station: Some("kiosk".to_owned()) };
    of_the_delegate(kiosk.context(planned("12:05")), number, &again).unwrap();
    kiosk.print(planned("12:05"));
    let papers = kiosk.printer.papers();
    assert_eq!(papers.len(), 2);
    assert!(papers[1].0.ends_with("copy-2"), "{:?}", papers[1].0);
    assert_eq!(papers[1].1, b"ticket 1 copy 2");
}

#[test]
fn a_printer_out_of_order_leaves_the_ticket_valid_and_says_so() {
    let kiosk = Kiosk::new();
    let number = kiosk.check_in("12:00");
    kiosk.printer.set_out_of_order(true);
    let [outcome] = kiosk.print(planned("12:00")).try_into().unwrap();
    assert_eq!(outcome.problem.as_deref(), Some("the printer is out of order"));
    let queue = kiosk.store.look(planned("12:01"), &Wanted::default()).unwrap();
    assert!(queue.ticket(number).unwrap().state.is_active());
    kiosk.printer.set_out_of_order(false);
    assert!(kiosk.print(planned("12:01")).is_empty(), "a failed slip is printed only on demand");
}

#[test]
fn a_slip_that_waited_for_more_than_a_minute_is_never_printed() {
    let kiosk = Kiosk::new();
    kiosk.check_in("12:00");
    let late = At { now: at("12:01") + TimeDelta::seconds(1), ..planned("12:01") };
    let [outcome] = kiosk.print(late).try_into().unwrap();
    assert!(outcome.problem.is_some());
    assert!(kiosk.names().is_empty());
}

#[test]
fn a_slip_of_unknown_age_is_not_printed_because_the_clock_was_put_back() {
    let kiosk = Kiosk::new();
    let number = kiosk.check_in("12:50");
    let [outcome] = kiosk.print(planned("11:51")).try_into().unwrap();
    assert!(outcome.problem.is_some(), "it may have waited for a minute or an hour");
    assert_eq!(kiosk.names(), [""; 0]);
    let again = TicketDeed::Reprint { station: Some("kiosk".to_owned()) };
    of_the_delegate(kiosk.context(planned("11:51")), number, &again).unwrap();
    assert_eq!(kiosk.print(planned("11:51")).len(), 1, "printing again is one touch");
    assert_eq!(kiosk.names().len(), 1);
}

#[test]
fn what_a_dead_owner_was_sending_is_taken_up_by_the_next_owner_only() {
    let kiosk = Kiosk::new();
    kiosk.check_in("12:00");
    let [job] = kiosk.store.print_jobs("kiosk", PrintState::Pending).unwrap().try_into().unwrap();
    let sending =
        Printed { state: PrintState::Sending, at: at("12:00"), problem: None, relieved: false };
    assert!(kiosk.store.move_print_job(job.id, PrintState::Pending, sending).unwrap());
    assert!(kiosk.print(planned("12:00")).is_empty(), "somebody is sending it");
    let taken_up = print_left_over(
        kiosk.context(planned("12:00")),
        Printers::only(&kiosk.printer),
        &|_, _| Ok(Box::new(File(Vec::new()))),
    );
    assert_eq!(taken_up.unwrap().len(), 1);
    assert_eq!(kiosk.names().len(), 1);
}

#[test]
fn another_stations_papers_are_left_alone() {
    let kiosk = Kiosk::new();
    let number = kiosk.check_in("12:00");
    kiosk.print(planned("12:00"));
    let at_the_hall = TicketDeed::Reprint { station: Some("hall".to_owned()) };
    of_the_delegate(kiosk.context(planned("12:00")), number, &at_the_hall).unwrap();
    assert!(kiosk.print(planned("12:00")).is_empty());
}
