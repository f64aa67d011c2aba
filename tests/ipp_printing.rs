//! Every fault of a printer in the network: what becomes of the paper, what is said of it, how many
//! papers come out, also after somebody has helped. The clock is the test's: nothing here waits.

use std::time::Duration;

use dropin::actions::print::Drawn;
use dropin::domain::queue::Printout;
use dropin::domain::ticket::Number;
use dropin::printer::Trouble;
use dropin::printer::ipp::{IppPrinter, Patience};
use dropin::store::{PrintState, QueueStore as _};
use ipp::model::StatusCode;

use crate::cli::{Desk, NOON};
use crate::support::{COPY, File, IppFake, Job, Kiosk, SLIP, Takes, at, planned};

/// Longer than any test machine is busy.
const PATIENT: Patience =
    Patience { connect: Duration::from_secs(20), answer: Duration::from_secs(20) };

fn kiosk(uri: &str) -> Kiosk<IppPrinter> {
    with_patience(uri, PATIENT)
}

fn with_patience(uri: &str, patience: Patience) -> Kiosk<IppPrinter> {
    Kiosk::new(IppPrinter::new(uri, patience).unwrap(), pdf)
}

/// Large enough to be cut in the middle.
#[expect(clippy::unnecessary_wraps, reason = "a drawing may fail")]
fn pdf(paper: &Printout) -> Drawn {
    let page = format!("%PDF-1.7 {paper:?} /MediaBox[0 0 226.772 340.157] ");
    Ok(Box::new(File([page.into_bytes(), vec![b'.'; 200_000]].concat())))
}

/// What people can mend, as printers say it.
const MENDED_BY_HAND: [(i32, &[&str], Trouble); 9] = [
    (4, &["media-empty-error"], Trouble::OutOfPaper),
    (4, &["media-needed-report"], Trouble::OtherPaper),
    (5, &["media-jam-error"], Trouble::Jam),
    (5, &["cover-open-error", "media-jam-error"], Trouble::CoverOpen),
    (4, &["door-open"], Trouble::CoverOpen),
    (4, &["toner-empty-warning"], Trouble::NoToner),
    (5, &["paused"], Trouble::Paused),
    (5, &["none"], Trouble::Paused),
    (4, &["connecting-to-device"], Trouble::Offline),
];

#[test]
fn a_slip_comes_out_once_in_its_own_size_without_a_name() {
    let fake = IppFake::switched_on();
    let kiosk = kiosk(&fake.uri);
    assert_eq!(kiosk.one("12:00:00"), (PrintState::Sent, None), "taken is not printed");
    assert_eq!(kiosk.one("12:00:01"), (PrintState::Printed, None));
    assert_eq!(kiosk.round("12:00:02"), []);
    assert_eq!(fake.papers(), [SLIP]);
    let asked = fake.asked().join("\n");
    for part in ["8000", "12000", "print-scaling", "application/pdf", "x-dimension"] {
        assert!(asked.contains(part), "{part} in {asked}");
    }
}

#[test]
fn what_somebody_mends_within_the_minute_lets_the_one_slip_out() {
    for (state, reasons, trouble) in MENDED_BY_HAND {
        let fake = IppFake::switched_on();
        fake.takes(Takes::Holds);
        fake.says(state, reasons);
        let kiosk = kiosk(&fake.uri);
        assert_eq!(kiosk.one("12:00:00"), (PrintState::Sent, None));
        assert_eq!(kiosk.one("12:00:01"), (PrintState::Sent, None), "it may be an old reason");
        assert_eq!(kiosk.one("12:00:05"), (PrintState::Sent, Some(trouble)), "{reasons:?}");
        assert_eq!(fake.papers(), [""; 0]);
        fake.is_helped();
        assert_eq!(kiosk.one("12:00:30"), (PrintState::Printed, None));
        assert_eq!(fake.papers(), [SLIP]);
    }
}

#[test]
fn a_slip_that_did_not_come_in_a_minute_is_cancelled_and_never_printed_late() {
    for (state, reasons, trouble) in MENDED_BY_HAND {
        let fake = IppFake::switched_on();
        fake.takes(Takes::Holds);
        fake.says(state, reasons);
        let kiosk = kiosk(&fake.uri);
        kiosk.round("12:00:00");
        assert_eq!(kiosk.one("12:01:00"), (PrintState::Sent, Some(trouble)));
        assert_eq!(kiosk.one("12:01:01"), (PrintState::Failed, Some(trouble)));
        fake.is_helped();
        assert_eq!(kiosk.round("12:01:02"), []);
        assert_eq!(fake.papers(), [""; 0], "{reasons:?}");
        assert_eq!(kiosk.check_in("12:01:10"), Number(2));
        kiosk.round("12:01:10");
        assert_eq!(kiosk.one("12:01:11"), (PrintState::Printed, None));
        assert_eq!(fake.papers(), ["session-1-ticket-2"]);
    }
}

#[test]
fn a_reason_from_before_stops_nothing() {
    for reasons in [&["media-jam-error"], &["media-empty"], &["cover-open-report"]] {
        let fake = IppFake::switched_on();
        fake.says(3, reasons);
        let kiosk = kiosk(&fake.uri);
        kiosk.round("12:00:00");
        assert_eq!(kiosk.one("12:00:10"), (PrintState::Printed, None), "{reasons:?}");
    }
}

#[test]
fn only_one_paper_at_a_time_is_at_the_printer_and_late_ones_never_get_there() {
    let fake = IppFake::switched_on();
    fake.takes(Takes::Holds);
    let kiosk = kiosk(&fake.uri);
    kiosk.check_in("12:00:40");
    kiosk.round("12:00:41");
    assert_eq!(fake.jobs().len(), 1);
    let states: Vec<_> = kiosk.round("12:01:50").into_iter().map(|o| o.job.state).collect();
    assert_eq!(states, [PrintState::Failed, PrintState::Failed]);
    fake.is_helped();
    assert_eq!(kiosk.round("12:01:51"), []);
    assert_eq!((fake.jobs().len(), fake.papers().len()), (1, 0));
}

#[test]
fn a_printer_that_is_switched_off_gets_the_slip_when_it_is_back_in_time() {
    let (uri, switch_on) = IppFake::switched_off();
    let kiosk = kiosk(&uri);
    assert_eq!(kiosk.one("12:00:00"), (PrintState::Pending, None));
    assert_eq!(kiosk.one("12:00:05"), (PrintState::Pending, Some(Trouble::Offline)));
    let fake = switch_on();
    assert_eq!(kiosk.one("12:00:30"), (PrintState::Sent, None));
    assert_eq!(kiosk.one("12:00:31"), (PrintState::Printed, None));
    assert_eq!(fake.papers(), [SLIP]);
}

#[test]
fn a_printer_that_is_back_too_late_gets_nothing() {
    let (uri, switch_on) = IppFake::switched_off();
    let kiosk = kiosk(&uri);
    kiosk.round("12:00:00");
    assert_eq!(kiosk.one("12:01:01").0, PrintState::Failed);
    let fake = switch_on();
    assert_eq!(kiosk.round("12:01:02"), []);
    assert_eq!(fake.papers(), [""; 0]);
}

#[test]
fn a_printer_that_takes_nothing_just_now_is_asked_again() {
    for (status, trouble) in [
        (StatusCode::ServerErrorNotAcceptingJobs, Trouble::Paused),
        (StatusCode::ServerErrorBusy, Trouble::Busy),
        (StatusCode::ServerErrorTemporaryError, Trouble::Busy),
    ] {
        let fake = IppFake::switched_on();
        fake.takes(Takes::Refuses(status));
        let kiosk = kiosk(&fake.uri);
        assert_eq!(kiosk.one("12:00:05"), (PrintState::Pending, Some(trouble)));
        fake.is_helped();
        kiosk.round("12:00:30");
        assert_eq!(kiosk.one("12:00:31"), (PrintState::Printed, None));
        assert_eq!(fake.papers(), [SLIP], "{status}");
    }
}

#[test]
fn a_paper_that_is_refused_has_failed_at_once_and_the_next_is_tried() {
    for (status, trouble) in [
        (StatusCode::ClientErrorAttributesOrValuesNotSupported, Trouble::OtherPaper),
        (StatusCode::ClientErrorDocumentFormatNotSupported, Trouble::Refused),
        (StatusCode::ClientErrorNotFound, Trouble::Refused),
    ] {
        let fake = IppFake::switched_on();
        fake.takes(Takes::Refuses(status));
        let kiosk = kiosk(&fake.uri);
        kiosk.check_in("12:00:00");
        let outcomes = kiosk.round("12:00:00");
        assert_eq!(outcomes.len(), 2);
        for outcome in outcomes {
            let ended = (outcome.job.state, outcome.trouble);
            assert_eq!(ended, (PrintState::Failed, Some(trouble)), "{status}");
        }
        fake.is_helped();
        assert_eq!(kiosk.round("12:00:30"), []);
        assert_eq!(fake.papers(), [""; 0]);
    }
}

#[test]
fn a_printer_that_does_not_know_the_slips_size_prints_it_on_the_paper_it_has() {
    let fake = IppFake::switched_on();
    fake.takes(Takes::RefusesTheSize);
    let kiosk = kiosk(&fake.uri);
    kiosk.round("12:00:00");
    assert_eq!(kiosk.one("12:00:01"), (PrintState::Printed, None));
    assert_eq!(fake.papers(), [SLIP]);
    let scaling = fake.asked().into_iter().find(|a| a.starts_with("print-scaling")).unwrap();
    assert!(scaling.contains("none"), "{scaling}");
}

#[test]
fn successful_ok_and_aborted_later_is_a_failure() {
    let fake = IppFake::switched_on();
    fake.takes(Takes::Aborts);
    let kiosk = kiosk(&fake.uri);
    assert_eq!(kiosk.one("12:00:00"), (PrintState::Sent, None));
    assert_eq!(kiosk.one("12:00:01"), (PrintState::Failed, Some(Trouble::Aborted)));
    fake.is_helped();
    assert_eq!(kiosk.round("12:00:02"), []);
    assert_eq!(fake.papers(), [""; 0]);
}

#[test]
fn a_paper_that_came_out_without_an_answer_does_not_come_again() {
    for takes in [Takes::CutsAfter, Takes::Garbles, Takes::GarblesInside] {
        let fake = IppFake::switched_on();
        fake.takes(takes);
        let kiosk = kiosk(&fake.uri);
        assert_eq!(kiosk.one("12:00:00"), (PrintState::Sent, None), "{takes:?}");
        assert_eq!(kiosk.one("12:00:01"), (PrintState::Printed, None), "{takes:?}");
        fake.is_helped();
        assert_eq!(kiosk.round("12:00:02"), []);
        assert_eq!(fake.papers(), [SLIP], "{takes:?}");
    }
}

#[test]
fn a_paper_that_was_lost_on_the_way_comes_as_a_copy_because_nobody_can_be_sure() {
    for takes in [Takes::CutsBefore, Takes::CutsWithin] {
        let fake = IppFake::switched_on();
        fake.takes(takes);
        let kiosk = kiosk(&fake.uri);
        let (state, trouble) = kiosk.one("12:00:05");
        assert_eq!((state, trouble), (PrintState::Sent, Some(Trouble::Offline)), "{takes:?}");
        fake.is_helped();
        let states: Vec<_> = kiosk.round("12:00:06").into_iter().map(|o| o.job.state).collect();
        assert_eq!(states, [PrintState::Unknown, PrintState::Sent]);
        assert_eq!(kiosk.one("12:00:07"), (PrintState::Printed, None));
        assert_eq!(fake.papers(), [COPY], "{takes:?}");
    }
}

#[test]
fn a_printer_that_never_answers_is_left_and_asked_again() {
    let fake = IppFake::switched_on();
    fake.takes(Takes::Hangs);
    let answer = Duration::from_millis(300);
    let mut kiosk = with_patience(&fake.uri, Patience { answer, ..PATIENT });
    assert_eq!(kiosk.one("12:00:05"), (PrintState::Sent, Some(Trouble::Slow)));
    assert_eq!(kiosk.one("12:01:05"), (PrintState::Sent, Some(Trouble::Slow)), "it may have it");
    kiosk.printer = IppPrinter::new(&fake.uri, PATIENT).unwrap();
    fake.is_helped();
    assert_eq!(kiosk.one("12:01:06").0, PrintState::Unknown);
    assert_eq!(kiosk.round("12:01:07"), [], "it is too late for another");
    assert_eq!(fake.papers(), [""; 0]);
}

#[test]
fn what_is_no_printer_is_told_so() {
    let fake = IppFake::switched_on();
    fake.takes(Takes::IsNoPrinter);
    let kiosk = kiosk(&fake.uri);
    assert_eq!(kiosk.one("12:00:05"), (PrintState::Sent, Some(Trouble::Garbled)));
    assert_eq!(kiosk.one("12:00:06"), (PrintState::Sent, Some(Trouble::Garbled)));
}

#[test]
fn a_kiosk_killed_while_sending_finds_the_paper_that_came_out() {
    let fake = IppFake::switched_on();
    let kiosk = kiosk(&fake.uri);
    kiosk.killed_while_sending();
    fake.knows(Job { name: SLIP.to_owned(), age: 3, state: 9 });
    assert_eq!(kiosk.started_again("12:00:05"), PrintState::Printed);
    assert_eq!(kiosk.round("12:00:06"), []);
    assert_eq!(fake.papers(), [""; 0], "no second one");
}

#[test]
fn a_kiosk_killed_while_sending_goes_on_with_the_paper_that_waits() {
    let fake = IppFake::switched_on();
    let kiosk = kiosk(&fake.uri);
    kiosk.killed_while_sending();
    fake.knows(Job { name: SLIP.to_owned(), age: 3, state: 5 });
    assert_eq!(kiosk.started_again("12:00:05"), PrintState::Sent);
    assert_eq!(kiosk.one("12:01:01").0, PrintState::Failed);
    assert_eq!(fake.jobs()[0].state, 7, "cancelled");
}

#[test]
fn a_kiosk_killed_while_sending_prints_at_most_one_more_and_marks_it() {
    let fake = IppFake::switched_on();
    let kiosk = kiosk(&fake.uri);
    kiosk.killed_while_sending();
    // Of another day, with the same number.
    fake.knows(Job { name: SLIP.to_owned(), age: 4_000, state: 9 });
    assert_eq!(kiosk.started_again("12:00:05"), PrintState::Unknown);
    for second in 6..12 {
        kiosk.round(&format!("12:00:{second:02}"));
    }
    assert_eq!(fake.papers(), [COPY]);
    let copies = kiosk.store.last_print_job(planned(at("12:01")), Number(1)).unwrap().unwrap();
    assert_eq!(copies.paper, Printout::Slip { number: Number(1), copy: 2 });
}

#[test]
fn a_printer_that_took_a_paper_and_forgets_it_is_not_given_it_again() {
    let fake = IppFake::switched_on();
    let kiosk = kiosk(&fake.uri);
    kiosk.round("12:00:00");
    fake.forgets();
    assert_eq!(kiosk.one("12:00:01").0, PrintState::Unknown);
    assert_eq!(kiosk.round("12:00:02"), []);
    assert_eq!(fake.papers(), [SLIP]);
}

#[test]
fn a_printer_that_never_knows_anything_gets_one_copy_and_no_more() {
    let fake = IppFake::switched_on();
    fake.takes(Takes::CutsAfter);
    let kiosk = kiosk(&fake.uri);
    for second in 0..10 {
        kiosk.round(&format!("12:00:{second:02}"));
        fake.forgets();
    }
    assert_eq!(fake.papers(), [SLIP, COPY]);
}

/// An office printer gets a page for its sheet, unless somebody says what is in it.
#[test]
fn a_slip_is_drawn_for_the_paper_the_printer_says_it_has() {
    for (media, said, hundredths) in [
        (None, None, "8000"),
        (Some("iso_a4_210x297mm"), None, "21000"),
        (Some("na_letter_8.5x11in"), None, "21000"),
        (Some("iso_a6_105x148mm"), None, "10500"),
        (Some("om_roll_58x200mm"), None, "5800"),
        (Some("iso_a4_210x297mm"), Some("a6"), "10500"),
    ] {
        let (fake, desk) = (IppFake::switched_on(), Desk::at(NOON));
        if let Some(media) = media {
            fake.has_paper(media);
        }
        let check_in = ["check-in", "--badge", "b", "--area", "career", "--printer", &fake.uri];
        let paper = said.map(|size| ["--paper", size]);
        desk.done(&[&check_in[..], paper.as_ref().map_or(&[], |paper| &paper[..])].concat());
        let asked = fake.asked().join("\n");
        assert!(asked.contains(hundredths), "{media:?}, {said:?}: {hundredths} in {asked}");
    }
}

#[test]
fn a_slip_that_does_not_come_out_again_is_not_said_to_be_done() {
    let (fake, desk) = (IppFake::switched_on(), Desk::at(NOON));
    desk.check_in("ANN", "career");
    fake.takes(Takes::Refuses(StatusCode::ClientErrorNotAuthorized));
    let queue = format!("sqlite:{}", desk.path("queue.sqlite").display());
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_dropin"))
        .args(["--queue", &queue, "--now", NOON, "reprint", "1", "--printer", &fake.uri])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    assert!(!output.stderr.is_empty());
}
