//! A second printer takes over, once, what does not come out of the first: one paper, whatever happens.

use std::time::Duration;

use chrono::TimeDelta;
use dropin::actions::print::{Drawn, Outcome};
use dropin::domain::queue::Printout;
use dropin::printer::escpos::{self, EscPosPrinter};
use dropin::printer::ipp::{IppPrinter, Patience};
use dropin::printer::{Document, Dots, NotDrawn, Trouble};
use dropin::store::PrintState;
use ipp::model::StatusCode;

use crate::support::{COPY, EscPosFake, File, IppFake, Kiosk, Manners, SLIP, Takes};

/// Longer than any test machine is busy.
const PATIENT: Patience =
    Patience { connect: Duration::from_secs(20), answer: Duration::from_secs(20) };

#[expect(clippy::unnecessary_wraps, reason = "a drawing may fail")]
fn pdf(paper: &Printout) -> Drawn {
    let page = format!("%PDF-1.7 {paper:?} /MediaBox[0 0 226.772 340.157] ");
    Ok(Box::new(File(page.into_bytes())))
}

fn printer(uri: &str) -> IppPrinter {
    IppPrinter::new(uri, PATIENT).unwrap()
}

/// A kiosk whose second printer takes over after twelve seconds.
fn kiosk(first: &str, second: &str) -> Kiosk<IppPrinter> {
    let mut kiosk = Kiosk::new(printer(first), pdf);
    kiosk.second = Some((Box::new(printer(second)), TimeDelta::seconds(12)));
    kiosk
}

/// How the one paper stands.
fn state(kiosk: &Kiosk<IppPrinter>, clock: &str) -> PrintState {
    kiosk.one(clock).0
}

#[test]
fn what_is_stuck_in_the_first_printer_is_taken_back_and_comes_out_of_the_second() {
    let (first, second) = (IppFake::switched_on(), IppFake::switched_on());
    first.takes(Takes::Holds);
    first.says(5, &["media-jam-error"]);
    let kiosk = kiosk(&first.uri, &second.uri);
    assert_eq!(state(&kiosk, "12:00:00"), PrintState::Sent);
    assert_eq!(kiosk.one("12:00:11"), (PrintState::Sent, Some(Trouble::Jam)));
    assert_eq!(second.papers(), [""; 0], "it is not time yet");
    assert_eq!(state(&kiosk, "12:00:12"), PrintState::Sent);
    assert_eq!(state(&kiosk, "12:00:13"), PrintState::Printed);
    first.is_helped();
    assert_eq!(kiosk.round("12:00:14"), []);
    assert_eq!((first.papers(), second.papers()), (vec![], vec![SLIP.to_owned()]));
}

#[test]
fn what_the_first_printer_cannot_take_goes_to_the_second() {
    let (first, _switch_on) = IppFake::switched_off();
    let second = IppFake::switched_on();
    let kiosk = kiosk(&first, &second.uri);
    assert_eq!(state(&kiosk, "12:00:00"), PrintState::Pending);
    assert_eq!(state(&kiosk, "12:00:12"), PrintState::Sent);
    assert_eq!(state(&kiosk, "12:00:13"), PrintState::Printed);
    assert_eq!(second.papers(), [SLIP]);
}

#[test]
fn nothing_is_doubled_where_the_first_printer_may_have_it() {
    let (first, second) = (IppFake::switched_on(), IppFake::switched_on());
    first.takes(Takes::CutsAfter);
    let kiosk = kiosk(&first.uri, &second.uri);
    assert_eq!(state(&kiosk, "12:00:00"), PrintState::Sent);
    assert_eq!(state(&kiosk, "12:00:12"), PrintState::Printed, "the first one is asked");
    assert_eq!((first.papers().len(), second.papers().len()), (1, 0));
}

#[test]
fn what_the_first_printer_refuses_goes_to_the_second_at_once() {
    let (first, second) = (IppFake::switched_on(), IppFake::switched_on());
    first.takes(Takes::Refuses(StatusCode::ClientErrorNotFound));
    let kiosk = kiosk(&first.uri, &second.uri);
    assert_eq!(state(&kiosk, "12:00:00"), PrintState::Sent);
    assert_eq!(state(&kiosk, "12:00:01"), PrintState::Printed);
    assert_eq!(second.papers(), [SLIP]);
}

#[test]
fn where_the_first_printer_falls_silent_with_the_paper_the_second_makes_one_that_says_it_is_a_copy()
{
    let (first, second) = (IppFake::switched_on(), IppFake::switched_on());
    first.takes(Takes::CutsAfter);
    let kiosk = kiosk(&first.uri, &second.uri);
    assert_eq!(state(&kiosk, "12:00:00"), PrintState::Sent);
    first.takes(Takes::IsNoPrinter);
    for clock in ["12:00:05", "12:00:12", "12:00:13", "12:00:14", "12:00:30"] {
        kiosk.round(clock);
        let copies: Vec<bool> = second.papers().iter().map(|p| p.ends_with("-copy-2")).collect();
        let due = clock != "12:00:05";
        assert_eq!(copies, vec![true; usize::from(due)], "{clock}");
    }
    // What the first one had is known in the end.
    first.takes(Takes::Prints);
    kiosk.round("12:00:40");
    assert_eq!(kiosk.round("12:00:41"), [], "nothing is on its way any more");
}

#[test]
fn it_takes_over_once_and_a_late_paper_comes_out_of_neither() {
    let (first, second) = (IppFake::switched_on(), IppFake::switched_on());
    for fake in [&first, &second] {
        fake.takes(Takes::Holds);
        fake.says(4, &["media-empty-error"]);
    }
    let kiosk = kiosk(&first.uri, &second.uri);
    for clock in ["12:00:00", "12:00:12", "12:00:30", "12:00:59"] {
        assert_eq!(state(&kiosk, clock), PrintState::Sent, "{clock}");
    }
    assert_eq!(kiosk.one("12:01:01"), (PrintState::Failed, Some(Trouble::OutOfPaper)));
    first.is_helped();
    second.is_helped();
    assert_eq!(kiosk.round("12:01:02"), []);
    assert_eq!((first.papers().len(), second.papers().len()), (0, 0));
    assert_eq!((first.jobs().len(), second.jobs().len()), (1, 1), "each had it once");
}

/// A thermal printer that takes everything and says nothing, and a second one.
fn silent_thermal(second: &IppFake) -> (EscPosFake, Kiosk<EscPosPrinter>) {
    let first = EscPosFake::with(Manners::Hangs);
    let brief = Duration::from_millis(50);
    let patience =
        escpos::Patience { answer: brief, glance: brief, silence: brief, ..Default::default() };
    let thermal = EscPosPrinter::new(&first.uri, patience).unwrap();
    let mut kiosk = Kiosk::new(thermal, |_| Ok(Box::new(File(b"a paper".to_vec()))));
    kiosk.second = Some((Box::new(printer(&second.uri)), TimeDelta::seconds(12)));
    (first, kiosk)
}

/// How the papers ended in ten rounds.
fn states(kiosk: &Kiosk<EscPosPrinter>) -> Vec<PrintState> {
    let round = |second| kiosk.round(&format!("12:00:{second:02}"));
    let settled = (0..10).flat_map(round).filter(Outcome::is_settled);
    settled.map(|outcome| outcome.job.state).collect()
}

#[test]
fn where_a_thermal_printer_takes_the_paper_and_never_speaks_the_second_makes_a_copy_once() {
    let second = IppFake::switched_on();
    let (_first, kiosk) = silent_thermal(&second);
    assert_eq!(states(&kiosk), [PrintState::Unknown, PrintState::Printed]);
    assert_eq!(second.papers(), [COPY]);
}

#[test]
fn a_copy_that_staff_ordered_meanwhile_is_the_one_the_second_printer_makes() {
    let second = IppFake::switched_on();
    let (_first, kiosk) = silent_thermal(&second);
    kiosk.round("12:00:00");
    kiosk.reprint("12:00:00");
    assert_eq!(states(&kiosk), [PrintState::Unknown, PrintState::Printed]);
    assert_eq!(second.papers(), [COPY]);
}

#[test]
fn what_a_thermal_printer_had_when_its_kiosk_died_the_second_makes_again() {
    let second = IppFake::switched_on();
    let (_first, mut kiosk) = silent_thermal(&second);
    kiosk.round("12:00:00");
    // The new owner of the printer has not heard of the paper.
    kiosk.printer = silent_thermal(&second).1.printer;
    assert_eq!(states(&kiosk), [PrintState::Unknown, PrintState::Printed]);
    assert_eq!(second.papers(), [COPY]);
}

/// It may be the last slip of a roll, which came out whole, and not every printer throws away what it is
/// told to.
#[test]
fn where_a_thermal_printer_without_paper_has_the_whole_slip_the_seconds_says_that_it_is_a_copy() {
    let (first, second) =
        (EscPosFake::with(Manners::RunsOutAndReadsOn(300)), IppFake::switched_on());
    let glance = Duration::from_millis(200);
    let patience = escpos::Patience { glance, ..Default::default() };
    let thermal = EscPosPrinter::new(&first.uri, patience).unwrap();
    let mut kiosk = Kiosk::new(thermal, |_| Ok(Box::new(Rows(400))));
    kiosk.second = Some((Box::new(printer(&second.uri)), TimeDelta::seconds(12)));
    for clock in ["12:00:00", "12:00:05", "12:00:11"] {
        kiosk.round(clock);
    }
    assert_eq!(second.papers(), [""; 0], "it is not time yet");
    for clock in ["12:00:12", "12:00:13", "12:00:14"] {
        kiosk.round(clock);
    }
    assert_eq!(second.papers(), [COPY]);
}

/// A black strip of so many rows.
struct Rows(usize);

impl Document for Rows {
    fn pdf(&self) -> Result<Vec<u8>, NotDrawn> {
        Ok(b"a paper".to_vec())
    }

    fn dots(&self, across: usize) -> Dots {
        let mut dots = Dots::new(across, self.0);
        (0..).take(self.0).for_each(|y| dots.put(0, y, true));
        dots
    }
}
