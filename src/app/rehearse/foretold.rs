//! What several days played through come to, in figures and in words.

use chrono::TimeDelta;
use serde::Serialize;

use super::day::{self, Day};
use crate::app::failure::Failure;
use crate::displays::{area_name, clock};
use crate::domain::event::{AreaCode, Event, TableNumber, file};
use crate::domain::session::Session;
use crate::domain::ticket::Ticket;
use crate::text::{Language, Value, say_with};

/// What is to be expected of a session: means over the days played.
#[derive(Debug, Serialize)]
pub(super) struct Foretold {
    session: usize,
    days: u64,
    people: u32,
    seen: u32,
    turned_away: u32,
    unserved: u32,
    /// Minutes until those who were seen sat down: half of them, and nine of ten, waited no longer.
    wait_p50: Option<i64>,
    wait_p90: Option<i64>,
    areas: Vec<OfArea>,
    tables: Vec<OfTable>,
}

#[derive(Debug, Serialize)]
struct OfArea {
    area: String,
    people: u32,
    seen: u32,
    turned_away: u32,
    wait_p50: Option<i64>,
}

#[derive(Debug, Serialize)]
struct OfTable {
    number: u16,
    /// Of the hours of its coaches, in percent.
    talks: u32,
}

/// Foretells the session `plan` of the event file `text`.
pub(super) fn session(
    text: &str,
    plan: usize,
    people: Option<u32>,
    days: u64,
) -> Result<Foretold, Failure> {
    let event = file::read(text).map_err(|_problems| {
        Failure::told("event_file", "the event file has errors: dropin event check FILE shows them")
    })?;
    let session = Session::planned(&event, plan);
    let session = session.ok_or_else(|| Failure::told("event_file", "there is no such session"))?;
    let people = people.unwrap_or_else(|| room_for(&event, &session));
    let mut played = Vec::new();
    for seed in 0..days {
        played.extend(day::play(text, plan, people, seed)?);
    }
    Ok(sum_up(&event, &session, people, &played))
}

/// How many people the tables could talk with one after the other.
fn room_for(event: &Event, session: &Session) -> u32 {
    let minutes: i64 =
        event.tables.iter().map(|table| hours_of(event, session, table.number).num_minutes()).sum();
    let rules = &event.rules;
    let each = i64::from(rules.conversation_min + rules.conversation_max).max(2);
    u32::try_from((2 * minutes / each).clamp(1, 2000)).unwrap_or(1)
}

/// The hours of a table's coaches in a session.
fn hours_of(event: &Event, session: &Session, table: TableNumber) -> TimeDelta {
    let hours = event.coaches.iter().flat_map(|coach| coach.hours_at(table));
    let lengths =
        hours.filter_map(|hours| session.hours(event, hours)).map(|(from, until)| until - from);
    lengths.fold(TimeDelta::zero(), |sum, length| sum + length)
}

fn sum_up(event: &Event, session: &Session, people: u32, days: &[Day]) -> Foretold {
    let tickets = || days.iter().flat_map(|day| &day.tickets);
    let seen = |t: &&Ticket| t.started_at.is_some();
    let mean = |count: usize| {
        let days = days.len().max(1);
        u32::try_from((count + days / 2) / days).unwrap_or(u32::MAX)
    };
    let turned = || days.iter().flat_map(|day| &day.turned_away);
    // The day is looked at just before its end.
    let unserved = |t: &&Ticket| t.started_at.is_none() && t.state.is_active();
    let of_area = |code: &AreaCode| {
        let theirs = || tickets().filter(|t| &t.area == code);
        let turned_away = turned().filter(|area| *area == code).count();
        OfArea {
            area: code.to_string(),
            people: mean(theirs().count() + turned_away),
            seen: mean(theirs().filter(seen).count()),
            turned_away: mean(turned_away),
            wait_p50: share(waits(theirs()), 50),
        }
    };
    let of_table = |table: TableNumber| {
        let talked: u64 = days
            .iter()
            .filter_map(|day| day.talked.get(&table))
            .map(std::time::Duration::as_secs)
            .sum();
        let hours = hours_of(event, session, table).num_seconds().unsigned_abs();
        let all = hours * u64::try_from(days.len()).unwrap_or(1);
        let percent = (100 * talked).checked_div(all).unwrap_or(0).min(100);
        OfTable { number: table.0, talks: u32::try_from(percent).unwrap_or(100) }
    };
    Foretold {
        session: session.plan + 1,
        days: u64::try_from(days.len()).unwrap_or(0),
        people,
        seen: mean(tickets().filter(seen).count()),
        turned_away: mean(turned().count()),
        unserved: mean(tickets().filter(unserved).count()),
        wait_p50: share(waits(tickets()), 50),
        wait_p90: share(waits(tickets()), 90),
        areas: event.areas.iter().map(|area| of_area(&area.code)).collect(),
        tables: event.tables.iter().map(|table| of_table(table.number)).collect(),
    }
}

/// How long those waited who were seen, in minutes.
fn waits<'a>(tickets: impl Iterator<Item = &'a Ticket>) -> Vec<i64> {
    tickets.filter_map(|t| Some((t.started_at? - t.taken_at).num_minutes())).collect()
}

/// What `percent` of `values` do not exceed.
fn share(mut values: Vec<i64>, percent: usize) -> Option<i64> {
    values.sort_unstable();
    let within = (values.len() * percent).div_ceil(100);
    values.get(within.checked_sub(1)?).copied()
}

impl Foretold {
    /// The same for people.
    pub(super) fn words(&self, event: &Event) -> String {
        let say_with = |key, values: &[(&str, Value)]| say_with(Language::English, key, values);
        let minutes =
            |wait: Option<i64>| wait.map_or_else(|| "–".to_owned(), |wait| wait.to_string());
        let session = Session::planned(event, self.session - 1);
        let times = session.map(|session| {
            let day = session.starts.with_timezone(&event.time_zone).format("%Y-%m-%d");
            format!("{day} {} – {}", clock(event, session.starts), clock(event, session.ends))
        });
        let mut lines = vec![
            say_with(
                "cli-rehearse-session",
                &[
                    ("times", times.unwrap_or_default().into()),
                    ("people", self.people.into()),
                    ("days", u32::try_from(self.days).unwrap_or(0).into()),
                ],
            ),
            say_with(
                "cli-rehearse-sums",
                &[
                    ("seen", self.seen.into()),
                    ("turned", self.turned_away.into()),
                    ("unserved", self.unserved.into()),
                    ("median", minutes(self.wait_p50).into()),
                    ("most", minutes(self.wait_p90).into()),
                ],
            ),
        ];
        for area in &self.areas {
            lines.push(say_with(
                "cli-rehearse-area",
                &[
                    (
                        "area",
                        area_name(event, Language::English, &AreaCode(area.area.clone())).into(),
                    ),
                    ("people", area.people.into()),
                    ("seen", area.seen.into()),
                    ("turned", area.turned_away.into()),
                    ("median", minutes(area.wait_p50).into()),
                ],
            ));
        }
        let tables: Vec<String> =
            self.tables.iter().map(|table| format!("{} {} %", table.number, table.talks)).collect();
        lines.push(say_with("cli-rehearse-tables", &[("tables", tables.join(", ").into())]));
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::file::DEMO;

    #[test]
    fn more_people_than_there_is_room_for_are_told_so_and_nobody_waits_in_vain() {
        let few = session(DEMO, 0, Some(8), 3).unwrap();
        assert!(few.seen >= 7 && few.turned_away == 0, "{few:?}");
        let many = session(DEMO, 0, Some(150), 3).unwrap();
        assert!(many.turned_away > 40, "{many:?}");
        assert!(many.seen > few.seen && many.unserved * 10 <= many.seen, "{many:?}");
        assert!(many.tables.iter().all(|table| table.talks > 60), "{many:?}");
    }

    #[test]
    fn a_session_soon_after_another_is_foretold_by_itself() {
        let next = "\n[[session]]\ndate = 2018-08-26\nstart = \"13:45\"\nend = \"15:00\"\n\
                    room = \"Hall\"\n\n[[area]]";
        let two = DEMO.replacen("\n[[area]]", next, 1);
        let two = two.replace("{ table", "{ session = 1, table");
        let alone = session(DEMO, 0, Some(20), 3).unwrap();
        let first = session(&two, 0, Some(20), 3).unwrap();
        assert_eq!((first.seen, first.wait_p50), (alone.seen, alone.wait_p50));
        let second = session(&two, 1, Some(8), 3).unwrap();
        assert_eq!((second.seen, second.turned_away), (0, 8), "no coach has hours in it");
    }

    #[test]
    fn the_same_event_is_foretold_the_same() {
        let told = || format!("{:?}", session(DEMO, 0, None, 2).unwrap());
        assert_eq!(told(), told());
    }
}
