//! Many processes that use one queue at once: kiosks that take numbers, coaches that call.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Child, Stdio};

use dropin::store::{FirstUse, SqliteStore};

use super::{Place, take};
use crate::support::{SMALL_EVENT, ask, asked, child, file_of_child, first_use, table, token_of};

/// Runs a test of this module in as many processes as there are `names`, all at once; the numbers
/// they say, a list for each.
fn at_once(place: &Place, test: &str, names: impl Iterator<Item = u16>) -> Vec<Vec<u32>> {
    let start = |name: u16| {
        let mut child = child(&format!("sqlite::at_once::{test}"), &place.file());
        child.env(NAME, name.to_string()).stdout(Stdio::piped()).stderr(Stdio::piped());
        child.spawn().unwrap()
    };
    let children: Vec<_> = names.map(start).collect();
    let numbers = |child: Child| {
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}\n{errors}");
        said.lines()
            .filter_map(|line| Some(line.strip_prefix("number ")?.parse().unwrap()))
            .collect()
    };
    children.into_iter().map(numbers).collect()
}

/// What a process of [`at_once`] is called.
const NAME: &str = "DROPIN_TEST_NAME";

fn name_of_child() -> u16 {
    std::env::var(NAME).unwrap().parse().unwrap()
}

fn say_number(number: u32) {
    writeln!(std::io::stdout(), "\nnumber {number}").unwrap();
}

#[test]
#[ignore = "the test below runs it in processes of their own"]
fn takes_thirty_numbers() {
    let store = SqliteStore::open(&file_of_child(), &first_use()).unwrap();
    let name = name_of_child();
    for n in 0..30 {
        say_number(take(&store, &format!("{name}-{n}"), &format!("{name} {n}")));
    }
}

#[test]
fn eight_processes_taking_numbers_at_once_get_different_ones_and_none_is_turned_away() {
    let place = Place::new();
    let taken = at_once(&place, "takes_thirty_numbers", 1..=8);
    let different: BTreeSet<u32> = taken.concat().into_iter().collect();
    assert_eq!(different, (1..=240).collect(), "none doubled, none missing");
}

/// The first of the tables of [`sixteen_tables`].
const FIRST: u16 = 4;

/// The small event with sixteen more tables, which nobody has opened yet.
fn sixteen_tables() -> FirstUse {
    let mut event_text = SMALL_EVENT.replace("\"roster\"", "\"by hand\"");
    for number in FIRST..FIRST + 16 {
        event_text += &format!(
            "[[table]]\nnumber = {number}\nareas = [\"career\"]\n\
             [[coach]]\ncode = \"c{number}\"\nname = \"C\"\nlanguages = [\"en\"]\n\
             hours = [{{ table = {number}, from = \"11:45\", until = \"13:30\" }}]\n"
        );
    }
    FirstUse { event_text, ..first_use() }
}

#[test]
#[ignore = "the test below runs it in processes of their own"]
fn calls_until_nobody_waits() {
    let store = SqliteStore::open_existing(&file_of_child()).unwrap();
    let here = table(name_of_child());
    ask(&store, &asked("open-table", "12:01"), |queue| queue.open_table(here, None)).unwrap();
    loop {
        let called = ask(&store, &asked("call", "12:02"), |queue| queue.call(here)).unwrap();
        let Some(ticket) = called.tickets.first() else { return };
        say_number(ticket.number.0);
        let nobody = || token_of("-");
        ask(&store, &asked("start", "12:02"), |queue| queue.start(here, None, nobody())).unwrap();
    }
}

#[test]
fn sixteen_coaches_calling_at_once_get_different_people_until_nobody_waits() {
    let place = Place::new();
    let store = SqliteStore::open(&place.file(), &sixteen_tables()).unwrap();
    for n in 1..=160 {
        take(&store, &format!("r{n}"), &format!("person {n}"));
    }
    let called = at_once(&place, "calls_until_nobody_waits", FIRST..FIRST + 16).concat();
    let different: BTreeSet<u32> = called.iter().copied().collect();
    assert_eq!((called.len(), different), (160, (1..=160).collect()));
}
