//! One's own ticket, on the kiosk's screen only: number, where to go, when, and what can be done.

use super::super::{Mark, Tone, area_name, in_language, open_tables, tables, window};
use crate::domain::queue::{Queue, Reach};
use crate::domain::ticket::{Number, Ticket, TicketState};
use crate::domain::wait;
use crate::text::{Language, say, say_with};

/// A ticket as its owner sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct YourTicket {
    pub number: Number,
    pub name: Option<String>,
    pub area: String,
    pub mark: Option<Mark>,
    /// The loudest after the number: "Table 1 or 2," and "about 12:10 – 12:25".
    pub headline: Vec<String>,
    pub tone: Tone,
    /// "with M. Lindqvist or A. Tan".
    pub coaches: Option<String>,
    /// "You are number 3 in the line."
    pub place: Option<String>,
    /// What to do meanwhile.
    pub advice: Vec<String>,
    /// Something to think about while waiting.
    pub question: Option<String>,
    pub permitted: Vec<OwnersDeed>,
}

/// What the owner may do with a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnersDeed {
    PrintAgain,
    ChangeArea,
    /// Away for some minutes.
    Away,
    Leave,
}

impl OwnersDeed {
    /// By where the ticket stands, in the order of their buttons.
    pub fn permitted(state: TicketState) -> Vec<Self> {
        match state {
            TicketState::Waiting => {
                vec![Self::PrintAgain, Self::ChangeArea, Self::Away, Self::Leave]
            }
            TicketState::Absent => vec![Self::PrintAgain, Self::ChangeArea],
            state if state.is_active() => vec![Self::PrintAgain],
            _ => Vec::new(),
        }
    }
}

/// A ticket in words.
pub fn your_ticket(queue: &Queue, ticket: &Ticket, language: Language) -> YourTicket {
    let event = queue.event();
    let waits = ticket.state == TicketState::Waiting;
    YourTicket {
        number: ticket.number,
        name: ticket.name.clone(),
        area: area_name(event, language, &ticket.area),
        mark: event.area(&ticket.area).map(Mark::of),
        headline: headline(queue, ticket, language),
        tone: tone(ticket.state),
        coaches: coaches(queue, ticket, language),
        place: queue
            .place_in_line(ticket.number)
            .map(|place| say_with(language, "kiosk-ticket-place", &[("place", place.into())])),
        advice: advice(queue, ticket, language),
        question: question(queue, ticket, language).filter(|_| waits),
        permitted: OwnersDeed::permitted(ticket.state),
    }
}

fn tone(state: TicketState) -> Tone {
    match state {
        TicketState::Called => Tone::Good,
        TicketState::Absent => Tone::Warn,
        state if state.is_active() => Tone::Plain,
        _ => Tone::Quiet,
    }
}

fn headline(queue: &Queue, ticket: &Ticket, language: Language) -> Vec<String> {
    let table = || ticket.table.map_or(0, |number| u32::from(number.0));
    let with_table = |key| vec![say_with(language, key, &[("table", table().into())])];
    match ticket.state {
        TicketState::Waiting => {
            let tables = tables(language, &open_tables(queue, &ticket.area));
            // A window that is over was no promise of the past: it only grew late.
            let about = ticket.window.map(|w| {
                if w.to < queue.now() {
                    return say(language, "kiosk-ticket-soon");
                }
                let window = window(queue.event(), language, w);
                say_with(language, "kiosk-ticket-about", &[("window", window.into())])
            });
            Some(tables).filter(|t| !t.is_empty()).into_iter().chain(about).collect()
        }
        TicketState::Called => with_table("kiosk-ticket-go-now"),
        TicketState::InConversation => with_table("kiosk-ticket-talking"),
        TicketState::Absent => vec![say(language, "kiosk-ticket-absent")],
        TicketState::Away => vec![say(language, "kiosk-ticket-away")],
        TicketState::Done => vec![say(language, "kiosk-ticket-done")],
        TicketState::Left => vec![say(language, "kiosk-ticket-left")],
        TicketState::Void => vec![say(language, "kiosk-ticket-void")],
        TicketState::Unserved => vec![say(language, "kiosk-ticket-unserved")],
    }
}

fn coaches(queue: &Queue, ticket: &Ticket, language: Language) -> Option<String> {
    let tables = match (ticket.state, ticket.table) {
        (TicketState::Called | TicketState::InConversation, Some(table)) => vec![table],
        (TicketState::Waiting, _) => open_tables(queue, &ticket.area),
        _ => Vec::new(),
    };
    let names: Vec<String> = tables
        .iter()
        .filter_map(|table| queue.coach_at(*table))
        .map(|coach| coach.name.clone())
        .collect();
    let names = Some(names).filter(|names| !names.is_empty())?;
    let names = crate::text::words::either(language, &names);
    Some(say_with(language, "kiosk-ticket-with", &[("coaches", names.into())]))
}

fn advice(queue: &Queue, ticket: &Ticket, language: Language) -> Vec<String> {
    let keys: &[&str] = match ticket.state {
        TicketState::Waiting => match reach(queue, ticket) {
            Reach::Sure => &["kiosk-ticket-stay", "kiosk-ticket-order"],
            Reach::Unsure => &["kiosk-ticket-unsure", "kiosk-ticket-stay"],
            Reach::Out => &["kiosk-ticket-out-of-reach"],
        },
        TicketState::Called => &["kiosk-ticket-expected"],
        _ => &[],
    };
    let group = queue.group_of(ticket).map(|group| {
        let of = u32::from(group.of).into();
        let values = [("number", u32::from(group.number).into()), ("of", of)];
        say_with(language, "common-group", &values)
    });
    group.into_iter().chain(keys.iter().map(|key| say(language, key))).collect()
}

/// Whether somebody who waits will be seen in time.
fn reach(queue: &Queue, ticket: &Ticket) -> Reach {
    let asker = wait::Asker::of(ticket);
    queue.reach(&asker, wait::estimate(queue, &asker).as_ref())
}

/// One of the event's questions, always the same for the same ticket.
fn question(queue: &Queue, ticket: &Ticket, language: Language) -> Option<String> {
    let event = queue.event();
    let turn = usize::try_from(ticket.number.0).unwrap_or(0).checked_rem(event.questions.len())?;
    in_language(event, language, event.questions.get(turn)?).cloned()
}
