//! What the kiosk knows before it knows anybody: where and until when, how busy it is, the areas.

use super::super::{
    Mark, Tone, Visit, clock, in_language, open_tables, refusal, tables, tongues, trial,
};
use crate::domain::Refusal;
use crate::domain::event::{Area, AreaCode, Event};
use crate::domain::queue::Queue;
use crate::domain::ticket::{Ticket, TicketState};
use crate::text::words::list;
use crate::text::{Language, say, say_with};

/// The room as a delegate sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Lobby {
    pub title: String,
    /// "Conference Hall 1/2 · until 13:30".
    pub place: String,
    /// What this is, in one sentence.
    pub invitation: String,
    pub opening: Opening,
    /// "14 people are waiting · 9 coaches at work".
    pub load: String,
    pub cards: Vec<Card>,
    /// How long conversations last and that times are estimates.
    pub footnote: String,
    /// Whom to ask otherwise: organiser, address, web.
    pub contact: Vec<String>,
}

/// Whether numbers are given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// The sentence says from when.
    NotYet(String),
    Open,
    /// The sentence says that it is over.
    Over(String),
}

/// One area to choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    pub code: AreaCode,
    pub mark: Mark,
    pub name: String,
    pub topics: Vec<String>,
    /// "Table 1 or 2 · M. Lindqvist, A. Tan"; empty if no table is open.
    pub tables: String,
    pub languages: String,
    pub start: Start,
    pub waiting: String,
}

/// When somebody who takes a number now would start.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// "You would start about".
    pub before: String,
    /// "12:10 – 12:25", "now", or what is the matter.
    pub when: String,
    pub tone: Tone,
    /// Whether a number would be given.
    pub given: bool,
}

/// The room as it is in the snapshot.
pub fn lobby(queue: &Queue, language: Language) -> Lobby {
    let event = queue.event();
    let say_of = |texts| in_language(event, language, texts).cloned().unwrap_or_default();
    Lobby {
        title: say_of(&event.title),
        place: place(queue, language),
        invitation: say_of(&event.invitation),
        opening: opening(queue, language),
        load: load(queue, language),
        cards: event.areas.iter().map(|area| card(queue, language, area)).collect(),
        footnote: footnote(event, language),
        contact: contact(event),
    }
}

fn place(queue: &Queue, language: Language) -> String {
    let session = queue.session();
    let values = [
        ("room", session.room.as_str().into()),
        ("end", clock(queue.event(), session.ends).into()),
    ];
    say_with(language, "common-place", &values)
}

fn opening(queue: &Queue, language: Language) -> Opening {
    let (event, session) = (queue.event(), queue.session());
    let (opens, ended) = (session.check_in_opens, session.ends);
    if queue.now() < opens {
        Opening::NotYet(refusal::sentence(event, language, &Refusal::NotOpenYet { opens }))
    } else if queue.now() >= ended {
        Opening::Over(refusal::sentence(event, language, &Refusal::SessionOver { ended }))
    } else {
        Opening::Open
    }
}

fn load(queue: &Queue, language: Language) -> String {
    let at_work = queue.event().tables.iter().filter(|t| queue.is_open(t.number)).count();
    let waiting: usize = queue.waiting().iter().map(|t| usize::from(t.people)).sum();
    let waiting = say_with(language, "kiosk-load-waiting", &[("count", waiting.into())]);
    let at_work = say_with(language, "kiosk-load-coaches", &[("count", at_work.into())]);
    format!("{waiting} · {at_work}")
}

fn footnote(event: &Event, language: Language) -> String {
    let values = [
        ("from", u32::from(event.rules.conversation_min).into()),
        ("to", u32::from(event.rules.conversation_max).into()),
    ];
    say_with(language, "kiosk-areas-note", &values)
}

/// Whom to ask otherwise; empty where the event names no address.
pub(in crate::displays) fn contact(event: &Event) -> Vec<String> {
    let addresses = [event.contact.as_ref(), event.web.as_ref()];
    if addresses.iter().flatten().all(|address| address.is_empty()) {
        return Vec::new();
    }
    let lines = [Some(&event.organiser)].into_iter().chain(addresses);
    lines.flatten().filter(|line| !line.is_empty()).cloned().collect()
}

fn card(queue: &Queue, language: Language, area: &Area) -> Card {
    let event = queue.event();
    let open = open_tables(queue, &area.code);
    let coaches: Vec<&str> = open
        .iter()
        .filter_map(|table| queue.coach_at(*table))
        .map(|coach| coach.name.as_str())
        .collect();
    let tables = tables(language, &open);
    let waiting = queue.waiting_for(&area.code).len();
    Card {
        code: area.code.clone(),
        mark: Mark::of(area),
        name: in_language(event, language, &area.name).cloned().unwrap_or_default(),
        topics: in_language(event, language, &area.topics).cloned().unwrap_or_default(),
        tables: if coaches.is_empty() {
            tables
        } else {
            format!("{tables} · {}", list(language, &coaches))
        },
        languages: tongues::list(language, &tongues::spoken_at(queue, &area.code)),
        start: start(queue, language, &Visit::of(&area.code)),
        waiting: say_with(language, "kiosk-area-waiting", &[("count", waiting.into())]),
    }
}

/// When somebody who asks for this would start.
pub fn start(queue: &Queue, language: Language, asked: &Visit<'_>) -> Start {
    match trial(queue, asked) {
        Ok(ticket) => given(queue, language, &ticket),
        Err(refusal) => Start {
            before: String::new(),
            when: why_not(queue, language, &refusal),
            tone: Tone::Warn,
            given: false,
        },
    }
}

fn given(queue: &Queue, language: Language, ticket: &Ticket) -> Start {
    let (before, when, tone) = match ticket.window {
        _ if ticket.state == TicketState::Called => {
            ("kiosk-start", say(language, "kiosk-start-now"), Tone::Good)
        }
        Some(window) => (
            "kiosk-start-about",
            super::super::window(queue.event(), language, window),
            Tone::Plain,
        ),
        None => ("kiosk-start", say(language, "kiosk-start-unknown"), Tone::Quiet),
    };
    Start { before: say(language, before), when, tone, given: true }
}

/// In a few words; the whole sentence follows when the card is pressed.
fn why_not(queue: &Queue, language: Language, refusal: &Refusal) -> String {
    match refusal {
        Refusal::AreaPaused { .. } => say(language, "kiosk-area-paused"),
        Refusal::AreaFinishing { .. } => say(language, "kiosk-area-finishing"),
        Refusal::NoTable { .. } => say(language, "kiosk-area-no-table"),
        Refusal::NotInTime { .. } => {
            let end = clock(queue.event(), queue.session().ends);
            say_with(language, "kiosk-area-not-in-time", &[("end", end.into())])
        }
        other => refusal::sentence(queue.event(), language, other),
    }
}
