//! The table display: who sits here, who is called or talking, who is next, and which buttons the
//! coach has. The main button says exactly what will happen.

mod buttons;

use chrono::TimeDelta;

use super::{Mark, Tone, area_name, clock, group_in_words, in_language, remark, tongues};
use crate::domain::Moment;
use crate::domain::event::{Coach, TableNumber};
use crate::domain::mode::Mode;
use crate::domain::overflow;
use crate::domain::queue::{Queue, TableState};
use crate::domain::ticket::{Number, Ticket, TicketState};
use crate::text::{Language, say, say_with};

pub(super) use buttons::topic_in_words;
pub use buttons::{Button, Buttons, Situation, TableDeed};

/// How many of its line a table names ...
const NEXT_SHOWN: usize = 3;

/// ... and how many of a group, which is called together.
const GROUP_SHOWN: usize = 6;

/// A table as the room and its coach see it. Numbers only, never a name of a delegate.
#[derive(Debug, Clone, PartialEq)]
pub struct TableDisplay {
    pub table: TableNumber,
    pub coach: Option<String>,
    pub role: Option<String>,
    pub areas: Vec<(Mark, String)>,
    pub topics: Vec<String>,
    pub languages: String,
    /// "In conversation", "Please come to table 3", ...
    pub heading: String,
    /// Who is called or talking.
    pub now: Vec<Number>,
    /// "3 people · more time or no steps": what to know of those who are called, talk or come next.
    pub about: Option<String>,
    /// Somebody of them asked for more time or a table without steps.
    pub more_time: bool,
    /// "since 11:52".
    pub since: Option<String>,
    pub clock: Option<TalkClock>,
    pub next: Vec<Number>,
    /// "6 waiting for you"; none where the heading says that nobody waits.
    pub waiting: Option<String>,
    pub notice: Option<String>,
    pub buttons: Buttons,
}

/// How long a conversation lasts already.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TalkClock {
    pub minutes: i64,
    /// Of the longest planned conversation, 0 to 1.
    pub part: f32,
    pub tone: Tone,
}

impl TalkClock {
    /// Calm until the shortest planned length, then a soft warning, then a soft cue to end.
    pub fn after(seconds: i64, (short, long): (TimeDelta, TimeDelta)) -> Self {
        let minutes = seconds.max(0) / 60;
        let (short, long) = (short.num_minutes(), long.num_minutes());
        let tone = match minutes {
            m if m < short => Tone::Good,
            m if m < long => Tone::Warn,
            _ => Tone::Bad,
        };
        let part = |seconds: i64| f32::from(u16::try_from(seconds.max(0)).unwrap_or(u16::MAX));
        Self { minutes, part: (part(seconds) / part((long * 60).max(1))).min(1.0), tone }
    }
}

/// The table as it is in the snapshot; `now` may be later than the snapshot's own moment.
pub fn display(queue: &Queue, table: TableNumber, now: Moment, language: Language) -> TableDisplay {
    let event = queue.event();
    let situation = Situation::of(queue, table, now, language);
    let coach = queue.coach_at(table);
    let line = queue.next_at(table);
    let areas = event.table(table).map(|t| t.areas.as_slice()).unwrap_or_default();
    let here = now_at(queue, table, situation.state);
    let began = began(queue, table);
    let talks = situation.state == TableState::Busy;
    let concerned: Vec<&Ticket> = if here.is_empty() {
        situation.next.iter().filter_map(|number| queue.ticket(*number)).collect()
    } else {
        here.iter().filter_map(|number| queue.ticket(*number)).collect()
    };
    TableDisplay {
        table,
        coach: coach.map(|c| c.name.clone()),
        role: coach.map(|c| c.role.clone()).filter(|role| !role.is_empty()),
        areas: areas
            .iter()
            .filter_map(|code| event.area(code))
            .map(|area| (Mark::of(area), area_name(event, language, &area.code)))
            .collect(),
        topics: coach.map(|c| topics(queue, c, language)).unwrap_or_default(),
        languages: coach.map(|c| tongues::list(language, &c.languages)).unwrap_or_default(),
        heading: heading(queue, &situation, language),
        now: here,
        since: began
            .map(|at| say_with(language, "table-since", &[("time", clock(event, at).into())])),
        clock: began.filter(|_| talks).map(|at| {
            let in_groups = situation.mode.is_in_groups();
            TalkClock::after((now - at).num_seconds(), overflow::due(queue, in_groups))
        }),
        next: next(queue, table),
        waiting: (situation.state != TableState::Ready || !line.is_empty())
            .then(|| waiting(queue, table, line.len(), language)),
        notice: situation.offer_not_here.map(|number| {
            say_with(language, "table-offer-not-here", &[("number", number.0.into())])
        }),
        about: about(language, &concerned),
        more_time: concerned.iter().any(|t| t.step_free),
        buttons: situation.buttons(queue, language),
    }
}

/// The first of whom the table shows as next: a group whole, as far as there is room.
fn next(queue: &Queue, table: TableNumber) -> Vec<Number> {
    let in_line = queue.next_call(table).0 == Mode::Individual;
    let room = if in_line { NEXT_SHOWN } else { GROUP_SHOWN };
    queue.next_shown(table).into_iter().take(room).collect()
}

/// How many wait for the table; where nobody does, that others wait whom it does not call.
fn waiting(queue: &Queue, table: TableNumber, count: usize, language: Language) -> String {
    let others = (count == 0).then(|| remark::others_wait(queue, table, language)).flatten();
    others.unwrap_or_else(|| say_with(language, "table-waiting", &[("count", count.into())]))
}

/// What a coach should know of people before they sit down.
fn about(language: Language, tickets: &[&Ticket]) -> Option<String> {
    let people: u32 = tickets.iter().map(|t| u32::from(t.people)).sum();
    let party =
        (people > 1).then(|| say_with(language, "table-people", &[("count", people.into())]));
    let more_time = tickets.iter().any(|t| t.step_free).then(|| say(language, "table-more-time"));
    let words: Vec<String> = party.into_iter().chain(more_time).collect();
    (!words.is_empty()).then(|| words.join(" · "))
}

fn topics(queue: &Queue, coach: &Coach, language: Language) -> Vec<String> {
    in_language(queue.event(), language, &coach.topics).cloned().unwrap_or_default()
}

fn now_at(queue: &Queue, table: TableNumber, state: TableState) -> Vec<Number> {
    let state = match state {
        TableState::Busy => TicketState::InConversation,
        TableState::Called => TicketState::Called,
        TableState::Ready | TableState::Closed | TableState::Break => return Vec::new(),
    };
    let mut there: Vec<Number> = queue.at_table(table, state).map(|t| t.number).collect();
    if there.is_empty() {
        // People hear a briefing while they are called.
        there.extend(queue.at_table(table, TicketState::Called).map(|t| t.number));
    }
    there
}

/// Since when the present call or conversation lasts.
pub fn began(queue: &Queue, table: TableNumber) -> Option<Moment> {
    match queue.table_state(table) {
        TableState::Busy => queue.talking_since(table),
        TableState::Called => {
            queue.at_table(table, TicketState::Called).filter_map(|t| t.called_at).min()
        }
        TableState::Ready | TableState::Closed | TableState::Break => None,
    }
}

fn heading(queue: &Queue, situation: &Situation, language: Language) -> String {
    let state = state_in_words(queue, situation, language);
    let Some(place) = queue.group_at(situation.table) else { return state };
    format!("{state} · {}", group_in_words(language, place))
}

fn state_in_words(queue: &Queue, situation: &Situation, language: Language) -> String {
    match situation.state {
        TableState::Break => {
            let until = queue.break_until(situation.table);
            let time = until.map(|at| clock(queue.event(), at)).unwrap_or_default();
            say_with(language, "table-break", &[("time", time.into())])
        }
        TableState::Busy if is_briefing(queue, situation.table) => say(language, "table-briefing"),
        TableState::Closed => say(language, "table-closed"),
        TableState::Called => say(language, "table-called"),
        TableState::Busy => say(language, "table-busy"),
        TableState::Ready if !situation.next.is_empty() => say(language, "table-ready"),
        TableState::Ready => remark::others_wait(queue, situation.table, language)
            .unwrap_or_else(|| say(language, "table-nobody")),
    }
}

/// Whether people hear a briefing at the table.
pub fn is_briefing(queue: &Queue, table: TableNumber) -> bool {
    let called = queue.at_table(table, TicketState::Called);
    let hears = called.map(|t| t.mode).any(|mode| mode == Some(Mode::Briefing));
    hears && queue.table_state(table) == TableState::Busy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_is_calm_then_soft_then_softly_red() {
        let due = (TimeDelta::minutes(15), TimeDelta::minutes(30));
        for (minutes, tone) in [
            (0, Tone::Good),
            (14, Tone::Good),
            (15, Tone::Warn),
            (29, Tone::Warn),
            (30, Tone::Bad),
            (99, Tone::Bad),
        ] {
            let clock = TalkClock::after(minutes * 60 + 59, due);
            assert_eq!((clock.minutes, clock.tone), (minutes, tone));
            assert!((0.0..=1.0).contains(&clock.part));
        }
        assert_eq!(TalkClock::after(-5, due).minutes, 0, "a clock set back does not count");
    }
}
