//! A new event file with a remark at every key, for an organiser to go through.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use chrono::{Months, NaiveDate, NaiveTime, TimeDelta};
use toml::Value;

use super::roster::{ListedCoach, ListedHours};

/// The file, with places for what depends on the day and on the coaches.
const TEMPLATE: &str = include_str!("../../../assets/new-event.toml");

/// When the session starts, where no coach's hours say.
const START: NaiveTime = NaiveTime::from_hms_opt(10, 0, 0).expect("ten o'clock exists");

/// A new event file: one session a month after `today`, a table for each that a coach sits at,
/// and `coaches`, or two made-up ones if there are none. It can be used as it is, as long as no
/// two coaches of the list sit at one table at once.
pub fn new_file(today: NaiveDate, coaches: &[ListedCoach]) -> String {
    let made_up;
    let coaches = if coaches.is_empty() {
        made_up = made_up_coaches();
        &made_up[..]
    } else {
        coaches
    };
    let hours = || coaches.iter().flat_map(|coach| &coach.hours);
    let start = hours().filter_map(|hours| hours.from).min().unwrap_or(START);
    let end = hours().filter_map(|hours| hours.until).max().unwrap_or_else(|| later(start));
    let mut tables: BTreeSet<u16> = hours().map(|hours| hours.table).collect();
    if tables.is_empty() {
        tables.insert(1);
    }
    let date = today.checked_add_months(Months::new(1)).unwrap_or(today);
    TEMPLATE
        .replace("{date}", &date.to_string())
        .replace("{start}", &clock(start))
        .replace("{end}", &clock(end))
        .replace("{tables}", &tables.into_iter().map(table).collect::<String>())
        .replace("{coaches}", &coaches.iter().map(|c| coach(c, start, end)).collect::<String>())
}

/// Two hours after `start`, but on the same day.
fn later(start: NaiveTime) -> NaiveTime {
    let (end, days) = start.overflowing_add_signed(TimeDelta::hours(2));
    if days == 0 { end } else { NaiveTime::from_hms_opt(23, 59, 0).unwrap_or(end) }
}

fn table(number: u16) -> String {
    format!(
        "[[table]]\nnumber = {number}\nareas = [\"career\", \"involved\"]\nstep_free = true\n\n"
    )
}

fn coach(coach: &ListedCoach, start: NaiveTime, end: NaiveTime) -> String {
    let hours = |hours: &ListedHours| {
        let from = clock(hours.from.unwrap_or(start));
        let until = clock(hours.until.unwrap_or(end));
        format!("{{ table = {}, from = \"{from}\", until = \"{until}\" }}", hours.table)
    };
    let mut text = "[[coach]]\n".to_owned();
    let mut line = |key: &str, value: String| {
        writeln!(text, "{key} = {value}").expect("a string can always be written to");
    };
    line("code", quoted(&coach.code));
    line("name", quoted(&coach.name));
    if let Some(role) = &coach.role {
        line("role", quoted(role));
    }
    if !coach.languages.is_empty() {
        line("languages", list(coach.languages.iter().map(|language| quoted(language))));
    }
    if !coach.topics.is_empty() {
        line("topics", list(coach.topics.iter().map(|topic| quoted(topic))));
    }
    line("hours", list(coach.hours.iter().map(hours)));
    if let Some(contact) = &coach.contact {
        line("contact", quoted(contact));
    }
    text + "\n"
}

fn list(members: impl Iterator<Item = String>) -> String {
    format!("[{}]", members.collect::<Vec<_>>().join(", "))
}

/// `text` as TOML writes it.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

fn made_up_coaches() -> Vec<ListedCoach> {
    let coach = |code: &str, name: &str, table| ListedCoach {
        code: code.to_owned(),
        name: name.to_owned(),
        role: Some("Coach".to_owned()),
        languages: vec!["en".to_owned()],
        topics: vec!["Next steps".to_owned()],
        contact: Some(format!("{code}@example.org")),
        hours: vec![ListedHours { table, from: None, until: None }],
    };
    vec![coach("kim", "Kim Example", 1), coach("claire", "Claire Exemple", 2)]
}
