//! A second printer takes over, once, what does not come out of the first: one paper, whatever happens.

use std::time::Duration;

use chrono::TimeDelta;
use dropin::actions::print::Drawn;
use dropin::domain::queue::Printout;
use dropin::printer::Trouble;
use dropin::printer::escpos::{self, EscPosPrinter};
use dropin::printer::ipp::{IppPrinter, Patience};
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

#[test]
fn where_a_thermal_printer_takes_the_paper_and_never_speaks_the_second_makes_a_copy_once() {
    let (first, second) = (EscPosFake::with(Manners::Hangs), IppFake::switched_on());
    let brief = Duration::from_millis(50);
    let patience =
        escpos::Patience { answer: brief, glance: brief, silence: brief, ..Default::default() };
    let thermal = EscPosPrinter::new(&first.uri, patience).unwrap();
    let mut kiosk = Kiosk::new(thermal, |_| Ok(Box::new(File(b"a paper".to_vec()))));
    kiosk.second = Some((Box::new(printer(&second.uri)), TimeDelta::seconds(12)));
    let mut states = Vec::new();
    for second in 0..10 {
        let outcomes = kiosk.round(&format!("12:00:{second:02}"));
        states.extend(outcomes.into_iter().map(|outcome| outcome.job.state));
    }
    assert_eq!(second.papers(), [COPY], "{states:?}");
    assert!(states.contains(&PrintState::Unknown) && states.ends_with(&[PrintState::Printed]));
}
