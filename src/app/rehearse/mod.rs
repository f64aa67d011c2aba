//! `dropin rehearse`: an event is tried out. Its day is foretold with made-up people, then its screens
//! open in windows on a queue that is thrown away.

mod day;
mod foretold;

use std::fs;

use super::cli::{self, Global};
use super::demo::{Window, has_display};
use super::failure::Failure;
use super::house::{self, EventFile, House};
use super::output::{Output, print_line};
use crate::domain::event::file;
use crate::domain::queue::Wanted;
use crate::text::{Language, Value, say_with};

/// How often each session is played through.
const DAYS: u64 = 20;

pub(crate) fn run(global: &Global, args: &cli::Rehearse) -> Result<(), Failure> {
    let (text, event) = match global.event.as_deref().map(EventFile::read).transpose()? {
        Some(given) => (given.text, given.event),
        None => (file::DEMO.to_owned(), file::demo()),
    };
    let out = Output { json: global.json };
    for plan in 0..event.sessions.len() {
        let foretold = foretold::session(&text, plan, args.people, DAYS)?;
        out.either(&foretold, || foretold.words(&event))?;
    }
    if args.headless || !has_display() {
        return Ok(());
    }
    let [a, b, c, d] = house::chance();
    let folder =
        std::env::temp_dir().join(format!("dropin-rehearsal-{a:02x}{b:02x}{c:02x}{d:02x}"));
    let unwritable = |error: std::io::Error| {
        Failure::told("file_unwritable", format!("{} cannot be made: {error}", folder.display()))
    };
    fs::create_dir_all(&folder).map_err(unwritable)?;
    let rehearsed = House::rehearse(global.json, &text, &folder.join("queue.sqlite"))
        .and_then(|house| in_windows(&house, args, out));
    // Thrown away, whatever came of it.
    fs::remove_dir_all(&folder).ok();
    rehearsed
}

/// Kiosk, board, desk and the first table's display, until the kiosk is closed.
fn in_windows(house: &House, args: &cli::Rehearse, out: Output) -> Result<(), Failure> {
    let first = house.event()?.tables.first().map_or(1, |table| table.number.0);
    let tell = |key: &str, values: &[(&str, Value)]| {
        if out.json { Ok(()) } else { print_line(&say_with(Language::English, key, values)) }
    };
    tell("cli-rehearse-windows", &[("table", u32::from(first).into())])?;
    let number = first.to_string();
    let _others = [
        Window::open(house, &["board"])?,
        Window::open(house, &["desk"])?,
        Window::open(house, &["table", &number])?,
    ];
    let mut kiosk = vec!["kiosk", "--camera", &args.camera];
    if let Some(printer) = &args.paper.printer {
        kiosk.extend(["--printer", printer]);
        kiosk.extend(args.paper.size.paper.iter().flat_map(|paper| ["--paper", paper.name()]));
        kiosk.extend(args.paper.size.stub.then_some("--stub"));
    }
    Window::open(house, &kiosk)?.wait();
    let all = Wanted { all: true, ..Wanted::default() };
    let numbers = house.store.look(house.at(), &all)?.tickets().count();
    let calls = house.store.log(0)?.iter().filter(|entry| entry.deed == "call").count();
    tell("cli-rehearse-over", &[("numbers", numbers.into()), ("calls", calls.into())])
}
