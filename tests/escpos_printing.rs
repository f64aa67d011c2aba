//! Every fault of a thermal printer: what becomes of the paper, what is said of it, how many papers
//! come out, also after somebody has helped. Its paper is looked at with a camera's eyes.

use std::time::{Duration, Instant};

use dropin::domain::queue::Printout;
use dropin::domain::ticket::Number;
use dropin::printer::escpos::{EscPosPrinter, Patience};
use dropin::printer::{Document, Dots, NotDrawn, Printer as _, PrinterError, Progress, Trouble};
use dropin::qr::{self, Picture};
use dropin::slip::{Item, PaperSize, SlipContent, When, layout};
use dropin::store::PrintState;
use dropin::text::Language;
use image::{GrayImage, Luma};

use crate::support::{EscPosFake, Kiosk, Manners, SLIP};
use crate::text::NAMES;

/// Longer than any test machine is busy.
const LONG: Duration = Duration::from_secs(20);

/// As long as a test waits for what never comes.
const SHORT: Duration = Duration::from_millis(200);

const PATIENT: Patience = Patience {
    connect: LONG,
    answer: LONG,
    hand_over: LONG,
    glance: LONG,
    calm: LONG,
    silence: LONG,
};

fn kiosk(uri: &str) -> Kiosk<EscPosPrinter> {
    with_patience(uri, PATIENT)
}

fn with_patience(uri: &str, patience: Patience) -> Kiosk<EscPosPrinter> {
    Kiosk::new(EscPosPrinter::new(uri, patience).unwrap(), |paper| Ok(drawn(paper)))
}

fn address(number: Number, copy: u32) -> String {
    format!("https://coaching.example.org/t/{number}/{copy}")
}

fn content(number: Number, copy: u32) -> SlipContent {
    SlipContent {
        language: Language::English,
        number: number.0,
        copy,
        people: 1,
        event: "Drop-in coaching".to_owned(),
        room: "Conference Hall 1/2".to_owned(),
        name: Some("Aïcha Ben Saïd".to_owned()),
        area: "Planning my career".to_owned(),
        tables: vec![1, 2],
        coaches: vec!["Amal Haddad".to_owned(), "Jonas Lind".to_owned()],
        when: When::Window { from: "12:10".to_owned(), to: "12:25".to_owned() },
        taken_at: "12:04".to_owned(),
        session_end: "13:30".to_owned(),
        question: Some("What would a good next year look like for you?".to_owned()),
        organiser: "Section for Development".to_owned(),
        web: "https://coaching.example.org".to_owned(),
        contact: "coaching@example.org".to_owned(),
        qr_text: address(number, copy),
        ..SlipContent::default()
    }
}

fn drawn(paper: &Printout) -> Box<dyn Document> {
    let Printout::Slip { number, copy } = paper else { panic!("only slips are printed here") };
    Box::new(layout(&content(*number, *copy), PaperSize::Roll80).unwrap())
}

/// What a camera reads on a paper. A white margin of 4 mm each side is what the head does not reach.
fn read(paper: &GrayImage) -> Option<String> {
    let mut sheet = GrayImage::from_pixel(paper.width() + 64, paper.height() + 64, Luma([255]));
    image::imageops::replace(&mut sheet, paper, 32, 32);
    let size = (sheet.width().try_into().unwrap(), sheet.height().try_into().unwrap());
    let picture = Picture::new(size.0, size.1, sheet.as_raw()).unwrap();
    qr::read(&picture, Instant::now() + LONG).into_text()
}

/// The addresses on all papers.
fn codes(fake: &EscPosFake) -> Vec<String> {
    fake.papers().iter().map(|paper| read(paper).unwrap_or_default()).collect()
}

fn of_first(copy: u32) -> String {
    address(Number(1), copy)
}

#[test]
fn a_slip_comes_out_once_in_its_size_with_its_code_and_is_cut() {
    let fake = EscPosFake::switched_on();
    let kiosk = kiosk(&fake.uri);
    assert_eq!(kiosk.one("12:00:00"), (PrintState::Sent, None), "handed over is not printed");
    assert_eq!(kiosk.one("12:00:01"), (PrintState::Printed, None));
    assert_eq!(kiosk.round("12:00:02"), []);
    let [paper] = fake.papers().try_into().unwrap();
    let page = layout(&content(Number(1), 1), PaperSize::Roll80).unwrap();
    assert_eq!(paper.width(), 576);
    assert!((f64::from(paper.height()) - f64::from(page.height_mm) * 8.0).abs() < 1.0);
    assert_eq!(read(&paper), Some(of_first(1)));
    assert_eq!(fake.told(), ["begin", "tell", "cut", "done?"]);
}

#[test]
fn every_module_of_the_code_is_a_square_of_whole_dots() {
    let page = layout(&content(Number(1), 1), PaperSize::Roll80).unwrap();
    let dots = page.dots(576);
    let is_code = |item: &Item| matches!(item, Item::Code { .. });
    let Some(Item::Code { code, square }) = page.items.iter().find(|item| is_code(item)) else {
        panic!("every slip has a code")
    };
    let module = 7;
    let mut dark = vec![false; code.side() * code.side()];
    for (column, row, run) in code.stretches() {
        dark[row * code.side() + column..][..run].fill(true);
    }
    let dot = |mm: f32| -> usize {
        let is_near = |dot: &u16| (f32::from(*dot) - mm * 8.0).abs() <= 0.5;
        (0..10_000).find(is_near).unwrap().into()
    };
    assert_eq!(dot(square.width), code.side() * module);
    let (left, top) = (dot(square.x) - 32, dot(square.y));
    for (place, is_dark) in dark.iter().enumerate() {
        let (column, row) = (place % code.side() * module, place / code.side() * module);
        for (x, y) in (0..module).flat_map(|y| (0..module).map(move |x| (x, y))) {
            let (x, y) = (left + column + x, top + row + y);
            let is_black = dots.is_black(x.try_into().unwrap(), y.try_into().unwrap());
            assert_eq!(is_black, *is_dark, "{x} {y}");
        }
    }
}

#[test]
fn names_of_every_script_are_burnt_and_differ() {
    let burnt = NAMES.map(|name| {
        let content = SlipContent { name: Some(name.to_owned()), ..content(Number(1), 1) };
        let dots = layout(&content, PaperSize::Roll80).unwrap().dots(576);
        dots.rows().flatten().map(|byte| byte.count_ones()).sum::<u32>()
    });
    let without = SlipContent { name: None, ..content(Number(1), 1) };
    let without = layout(&without, PaperSize::Roll80).unwrap().dots(576);
    let without = without.rows().flatten().map(|byte| byte.count_ones()).sum::<u32>();
    for (ink, name) in burnt.iter().zip(NAMES) {
        assert!(*ink > without + 300, "{name}: {ink} against {without}");
    }
}

#[test]
fn white_letters_stand_on_a_black_bar() {
    let dots = layout(&content(Number(1), 2), PaperSize::Roll80).unwrap().dots(576);
    let row = |y: i32| (0..576).filter(|x| dots.is_black(*x, y)).count();
    // The bar of a copy begins at the margin of 4 mm and is at least 11 high.
    assert_eq!(row(33), 576);
    let middle = row(32 + 44);
    assert!((300..560).contains(&middle), "{middle}");
}

/// What people can mend, as the four answers say it.
const MENDED_BY_HAND: [([u8; 4], Trouble); 6] = [
    ([0x1a, 0x32, 0x12, 0x7e], Trouble::OutOfPaper),
    ([0x1a, 0x16, 0x12, 0x12], Trouble::CoverOpen),
    ([0x1a, 0x52, 0x1a, 0x12], Trouble::Jam),
    ([0x1a, 0x52, 0x32, 0x12], Trouble::Aborted),
    ([0x1a, 0x52, 0x52, 0x12], Trouble::Busy),
    ([0x1a, 0x12, 0x12, 0x12], Trouble::Paused),
];

#[test]
fn a_printer_that_says_it_cannot_gets_the_slip_when_it_can_in_time() {
    for (health, trouble) in MENDED_BY_HAND {
        let fake = EscPosFake::switched_on();
        fake.says(health);
        let kiosk = kiosk(&fake.uri);
        assert_eq!(kiosk.one("12:00:00"), (PrintState::Pending, None));
        assert_eq!(kiosk.one("12:00:05"), (PrintState::Pending, Some(trouble)));
        assert_eq!(fake.told(), [""; 0], "no dot was sent");
        fake.is_helped();
        assert_eq!(kiosk.one("12:00:30"), (PrintState::Sent, None));
        assert_eq!(kiosk.one("12:00:31"), (PrintState::Printed, None));
        assert_eq!(codes(&fake), [of_first(1)], "{health:x?}");
    }
}

#[test]
fn a_printer_that_can_too_late_gets_nothing() {
    for (health, _) in MENDED_BY_HAND {
        let fake = EscPosFake::switched_on();
        fake.says(health);
        let kiosk = kiosk(&fake.uri);
        kiosk.round("12:00:00");
        assert_eq!(kiosk.one("12:01:01").0, PrintState::Failed);
        fake.is_helped();
        assert_eq!(kiosk.round("12:01:02"), []);
        assert_eq!(fake.told(), [""; 0]);
    }
}

#[test]
fn a_roll_that_runs_low_is_enough_for_this_slip() {
    let fake = EscPosFake::switched_on();
    fake.says([0x12, 0x12, 0x12, 0x1e]);
    let kiosk = kiosk(&fake.uri);
    kiosk.round("12:00:00");
    assert_eq!(kiosk.one("12:00:05"), (PrintState::Printed, None));
}

#[test]
fn a_roll_that_ends_within_a_slip_is_told_and_the_slip_goes_on_with_the_next() {
    let fake = EscPosFake::with(Manners::RunsOutAfter(300));
    let kiosk = with_patience(&fake.uri, Patience { glance: SHORT, ..PATIENT });
    assert_eq!(kiosk.one("12:00:00"), (PrintState::Sent, None));
    comes_to(&kiosk, "12:00:05", (PrintState::Sent, Some(Trouble::OutOfPaper)));
    assert_eq!(fake.papers(), []);
    fake.is_helped();
    comes_to(&kiosk, "12:00:30", (PrintState::Printed, None));
    assert_eq!(codes(&fake), [of_first(1)]);
}

#[test]
fn a_slip_that_a_roll_ended_within_is_cancelled_after_a_minute_and_the_next_is_whole() {
    let fake = EscPosFake::with(Manners::RunsOutAndReadsOn(300));
    let kiosk = with_patience(&fake.uri, Patience { glance: SHORT, ..PATIENT });
    kiosk.round("12:00:00");
    comes_to(&kiosk, "12:00:05", (PrintState::Sent, Some(Trouble::OutOfPaper)));
    comes_to(&kiosk, "12:01:01", (PrintState::Unknown, Some(Trouble::OutOfPaper)));
    fake.is_helped();
    assert_eq!(kiosk.check_in("12:01:10"), Number(2));
    comes_to(&kiosk, "12:01:10", (PrintState::Printed, None));
    // What had come out of the first is cut off before the second, and is no slip.
    assert_eq!(codes(&fake), ["", &address(Number(2), 1)]);
    let told = ["begin", "tell", "clear", "begin", "cut", "begin", "tell", "cut", "done?"];
    assert_eq!(fake.told(), told);
}

#[test]
fn a_printer_that_is_switched_off_gets_the_slip_when_it_is_back_in_time() {
    let (uri, switch_on) = EscPosFake::switched_off();
    let kiosk = kiosk(&uri);
    assert_eq!(kiosk.one("12:00:00"), (PrintState::Pending, None));
    assert_eq!(kiosk.one("12:00:05"), (PrintState::Pending, Some(Trouble::Offline)));
    let fake = switch_on();
    assert_eq!(kiosk.one("12:00:30"), (PrintState::Sent, None));
    assert_eq!(kiosk.one("12:00:31"), (PrintState::Printed, None));
    assert_eq!(codes(&fake), [of_first(1)]);
}

#[test]
fn what_hangs_up_or_is_no_printer_gets_no_dot() {
    for (manners, trouble) in
        [(Manners::HangsUp, Trouble::Busy), (Manners::Garbles, Trouble::Garbled)]
    {
        let fake = EscPosFake::with(manners);
        let kiosk = kiosk(&fake.uri);
        assert_eq!(kiosk.one("12:00:05"), (PrintState::Pending, Some(trouble)));
        assert_eq!(fake.told(), [""; 0]);
        fake.is_helped();
        kiosk.round("12:00:06");
        assert_eq!(kiosk.one("12:00:07"), (PrintState::Printed, None));
        assert_eq!(codes(&fake), [of_first(1)], "{manners:?}");
    }
}

#[test]
fn a_printer_that_answers_nothing_prints_all_the_same() {
    let fake = EscPosFake::with(Manners::Mute);
    let kiosk = with_patience(&fake.uri, Patience { answer: SHORT, ..PATIENT });
    assert_eq!(kiosk.one("12:00:00"), (PrintState::Sent, None));
    assert_eq!(kiosk.one("12:00:01"), (PrintState::Printed, None), "it has read to the end");
    assert_eq!(kiosk.round("12:00:02"), []);
    assert_eq!(codes(&fake), [of_first(1)]);
    assert_eq!(fake.told(), ["begin", "cut"], "no question comes out as letters");
}

#[test]
fn a_printer_that_says_how_it_is_but_not_what_it_did_has_printed_when_it_stays_well() {
    let fake = EscPosFake::with(Manners::SaysHowItIs);
    let patience = Patience { answer: SHORT * 2, calm: SHORT, ..PATIENT };
    let kiosk = with_patience(&fake.uri, patience);
    kiosk.round("12:00:00");
    comes_to(&kiosk, "12:00:01", (PrintState::Printed, None));
    assert_eq!(codes(&fake), [of_first(1)]);
}

#[test]
fn a_printer_that_takes_everything_and_never_speaks_is_not_believed() {
    let fake = EscPosFake::with(Manners::Hangs);
    let patience = Patience { answer: SHORT, glance: SHORT, silence: SHORT, ..PATIENT };
    let kiosk = with_patience(&fake.uri, patience);
    kiosk.round("12:00:00");
    comes_to(&kiosk, "12:00:05", (PrintState::Unknown, None));
    assert_eq!(kiosk.round("12:00:06"), [], "nobody is given a second one unasked");
    // It had the whole slip: no blank strip is cut off before the next.
    fake.is_helped();
    let before = fake.told().len();
    kiosk.check_in("12:00:10");
    comes_to(&kiosk, "12:00:11", (PrintState::Printed, None));
    assert_eq!(fake.told()[before..], ["begin", "tell", "cut", "done?"]);
}

#[test]
fn a_printer_that_has_answered_once_and_is_silent_now_gets_nothing() {
    let fake = EscPosFake::switched_on();
    let kiosk = with_patience(&fake.uri, Patience { answer: SHORT * 10, ..PATIENT });
    kiosk.round("12:00:00");
    assert_eq!(kiosk.one("12:00:01").0, PrintState::Printed);
    kiosk.check_in("12:00:10");
    fake.has(Manners::Hangs);
    assert_eq!(kiosk.one("12:00:15"), (PrintState::Pending, Some(Trouble::Slow)));
    assert_eq!(codes(&fake), [of_first(1)]);
}

#[test]
fn a_slip_that_was_handed_over_never_comes_again_unasked() {
    for manners in [Manners::BreaksOffAfter, Manners::GarblesAfter] {
        let fake = EscPosFake::with(manners);
        let kiosk = kiosk(&fake.uri);
        assert_eq!(kiosk.one("12:00:00"), (PrintState::Sent, None));
        assert_eq!(kiosk.one("12:00:01").0, PrintState::Unknown, "{manners:?}");
        fake.is_helped();
        assert_eq!(kiosk.round("12:00:02"), []);
        assert_eq!(codes(&fake), [of_first(1)], "{manners:?}");
    }
}

#[test]
fn after_a_slip_that_broke_off_the_next_is_whole_and_on_paper_of_its_own() {
    let fake = EscPosFake::with(Manners::BreaksOffWithin(20_000));
    let kiosk = kiosk(&fake.uri);
    // The network took it before it broke, or did not: either way nobody knows what came out.
    kiosk.round("12:00:00");
    fake.is_helped();
    let outcomes = kiosk.round("12:00:01");
    assert_eq!(outcomes[0].job.state, PrintState::Unknown);
    kiosk.check_in("12:00:10");
    comes_to(&kiosk, "12:00:11", (PrintState::Printed, None));
    let papers = codes(&fake);
    assert_eq!(papers[0], "", "the broken one has no code");
    assert_eq!(papers.last(), Some(&address(Number(2), 1)));
    assert!(!papers.contains(&of_first(1)));
}

/// A paper no network takes at once.
struct Endless;

impl Document for Endless {
    fn pdf(&self) -> Result<Vec<u8>, NotDrawn> {
        Err(NotDrawn("no file is so long".to_owned()))
    }

    fn dots(&self, across: usize) -> Dots {
        let mut dots = Dots::new(across, 500_000);
        (0..500_000).for_each(|y| dots.put(3, y, true));
        dots
    }
}

#[test]
fn a_paper_that_broke_off_while_it_was_handed_over_may_be_there_or_not() {
    let fake = EscPosFake::with(Manners::BreaksOffWithin(20_000));
    let printer = EscPosPrinter::new(&fake.uri, PATIENT).unwrap();
    assert_eq!(printer.send(SLIP, &Endless), Err(PrinterError::Unsure(Trouble::Offline)));
    assert_eq!(printer.look(SLIP), Ok(Progress::Unknowable(None)));
}

#[test]
fn a_paper_that_is_taken_slowly_goes_on_with_every_look_and_no_call_waits_for_it() {
    let fake = EscPosFake::with(Manners::RunsOutAfter(300));
    let patience = Patience { hand_over: SHORT, glance: SHORT, ..PATIENT };
    let printer = EscPosPrinter::new(&fake.uri, patience).unwrap();
    assert_eq!(printer.send(SLIP, &Endless), Ok(Progress::Waiting(None)));
    let held_up = Ok(Progress::Waiting(Some(Trouble::OutOfPaper)));
    assert!((0..200).any(|_| printer.look(SLIP) == held_up), "it says so within the paper");
    fake.is_helped();
    let ended = (0..10_000)
        .map(|_| printer.look(SLIP))
        .find(|progress| !matches!(progress, Ok(Progress::Waiting(_))));
    assert_eq!(ended, Some(Ok(Progress::Printed)));
    assert_eq!(fake.papers()[0].height(), 500_000);
}

#[test]
fn a_kiosk_killed_while_sending_prints_at_most_one_more_and_marks_it() {
    let fake = EscPosFake::switched_on();
    let kiosk = kiosk(&fake.uri);
    kiosk.killed_while_sending();
    assert_eq!(kiosk.started_again("12:00:05"), PrintState::Unknown);
    comes_to(&kiosk, "12:00:06", (PrintState::Printed, None));
    assert_eq!(kiosk.round("12:00:10"), []);
    assert_eq!(codes(&fake), [of_first(2)]);
}

/// Rounds until the one paper is so.
fn comes_to(kiosk: &Kiosk<EscPosPrinter>, clock: &str, wanted: (PrintState, Option<Trouble>)) {
    let mut seen = Vec::new();
    for _ in 0..200 {
        let outcomes = kiosk.round(clock);
        let [outcome] = outcomes.try_into().unwrap_or_else(|all| panic!("{all:?} after {seen:?}"));
        let now = (outcome.job.state, outcome.trouble);
        if now == wanted {
            return;
        }
        seen.push(now);
    }
    panic!("{wanted:?} never came: {seen:?}");
}

#[test]
fn a_printer_at_a_cable_prints_one_paper_after_the_other_and_says_so() {
    let fake = EscPosFake::at_a_cable(Manners::Good);
    let kiosk = kiosk(&fake.uri);
    assert_eq!(kiosk.one("12:00:00"), (PrintState::Sent, None));
    assert_eq!(kiosk.one("12:00:01"), (PrintState::Printed, None));
    let second = kiosk.check_in("12:00:02");
    assert_eq!(kiosk.one("12:00:02"), (PrintState::Sent, None));
    assert_eq!(kiosk.one("12:00:03"), (PrintState::Printed, None));
    assert_eq!(codes(&fake), [of_first(1), address(second, 1)]);
}

/// Many know only one direction, or answer nothing: then what is known is that all of it went out.
#[test]
fn a_printer_at_a_cable_that_answers_nothing_has_printed_what_it_took() {
    let fake = EscPosFake::at_a_cable(Manners::Mute);
    let patience = Patience { answer: SHORT, ..PATIENT };
    let kiosk = with_patience(&fake.uri, patience);
    assert_eq!(kiosk.one("12:00:00"), (PrintState::Sent, None));
    assert_eq!(kiosk.one("12:00:01"), (PrintState::Printed, None));
    let until = Instant::now() + LONG;
    while fake.papers().is_empty() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(codes(&fake), [of_first(1)]);
}

#[test]
fn a_printer_at_a_cable_without_paper_is_told_and_gets_nothing() {
    let fake = EscPosFake::at_a_cable(Manners::Good);
    fake.says([0x12, 0x12, 0x12, 0x72]);
    let printer = EscPosPrinter::new(&fake.uri, PATIENT).unwrap();
    let page = layout(&content(Number(1), 1), PaperSize::Roll80).unwrap();
    assert_eq!(printer.send("ticket-1-copy-1", &page), not_now(Trouble::OutOfPaper));
    fake.is_helped();
    assert_eq!(printer.send("ticket-1-copy-1", &page), Ok(Progress::Waiting(None)));
    assert_eq!(printer.look("ticket-1-copy-1"), Ok(Progress::Printed));
}

#[test]
fn of_a_printer_whose_cable_was_pulled_out_nobody_knows_whether_it_printed() {
    let fake = EscPosFake::at_a_cable(Manners::MuteAndPulledOut);
    let kiosk = with_patience(&fake.uri, Patience { answer: SHORT, ..PATIENT });
    kiosk.round("12:00:00");
    let until = Instant::now() + LONG;
    while fake.told().last().is_none_or(|told| told != "pulled out") && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(5));
    }
    comes_to(&kiosk, "12:00:01", (PrintState::Unknown, None));
}

#[test]
fn what_a_printer_at_a_cable_told_somebody_else_is_no_answer() {
    let fake = EscPosFake::at_a_cable(Manners::SpokeBefore);
    let kiosk = kiosk(&fake.uri);
    assert_eq!(kiosk.one("12:00:00"), (PrintState::Sent, None));
    assert_eq!(kiosk.one("12:00:01"), (PrintState::Printed, None));
    assert_eq!(codes(&fake), [of_first(1)]);
}

#[test]
fn what_is_no_cable_is_never_written_into() {
    let file = tempfile::NamedTempFile::new_in("/dev/shm").unwrap();
    let page = layout(&content(Number(1), 1), PaperSize::Roll80).unwrap();
    let shm = file.path().display().to_string();
    let refused = Err(PrinterError::Refused(Trouble::Garbled));
    for (path, said) in [
        (&*shm, refused.clone()),
        ("/dev/null", refused),
        ("/dev/no-such-printer", not_now(Trouble::Offline)),
    ] {
        let printer = EscPosPrinter::new(&format!("escpos:{path}"), PATIENT).unwrap();
        assert_eq!(printer.send("ticket-1-copy-1", &page), said, "{path}");
    }
    assert_eq!(file.as_file().metadata().unwrap().len(), 0);
}

fn not_now(trouble: Trouble) -> Result<Progress, PrinterError> {
    Err(PrinterError::NotNow(trouble))
}
