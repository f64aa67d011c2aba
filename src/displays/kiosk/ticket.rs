//! One's own ticket, on the kiosk's screen only: number, where to go, when, and what can be done.

use super::super::{
    Mark, Tone, area_name, clock, group_in_words, in_language, open_tables, refusal, tables, window,
};
use crate::domain::event::{Event, TableNumber};
use crate::domain::queue::{Queue, Reach};
use crate::domain::refusal::Offer;
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
    /// "Your place in the line of this area is 3."
    pub place: Option<String>,
    /// What to do meanwhile.
    pub advice: Vec<String>,
    /// What else there is, where the number will hardly be reached.
    pub offers: Vec<String>,
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

/// How many other areas and groups are named on one's own ticket; the cards show the others.
const OFFERS: usize = 3;

/// A ticket in words; `offers` is what was offered to whoever will hardly be reached.
pub fn your_ticket(
    queue: &Queue,
    ticket: &Ticket,
    offers: &[Offer],
    language: Language,
) -> YourTicket {
    let event = queue.event();
    let waits = ticket.state == TicketState::Waiting;
    let out = !offers.is_empty();
    YourTicket {
        number: ticket.number,
        name: ticket.name.clone(),
        area: area_name(event, language, &ticket.area),
        mark: event.area(&ticket.area).map(Mark::of),
        headline: headline(queue, ticket, out, language),
        tone: if out && waits { Tone::Warn } else { tone(ticket.state) },
        coaches: coaches(queue, ticket, language).filter(|_| !(out && waits)),
        place: queue
            .place_in_line(ticket.number)
            .map(|place| say_with(language, "kiosk-ticket-place", &[("place", place.into())])),
        advice: advice(queue, ticket, out, language),
        offers: offered(event, offers, language),
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

fn headline(queue: &Queue, ticket: &Ticket, out: bool, language: Language) -> Vec<String> {
    let table = || ticket.table.map_or(0, |number| u32::from(number.0));
    let with_table = |key| vec![say_with(language, key, &[("table", table().into())])];
    match ticket.state {
        // What was said once is not repeated to whom it is not true any more.
        TicketState::Waiting if out => {
            let end = clock(queue.event(), queue.session().ends).into();
            vec![say_with(language, "kiosk-area-not-in-time", &[("end", end)])]
        }
        TicketState::Waiting => {
            let tables = tables(language, &their_tables(queue, ticket));
            // A window that is over was no promise of the past: it only grew late.
            let about = ticket.window.map(|_| match ticket.window_ahead(queue.now()) {
                Some(ahead) => {
                    let window = window(queue.event(), language, ahead);
                    say_with(language, "kiosk-ticket-about", &[("window", window.into())])
                }
                None => say(language, "kiosk-ticket-soon"),
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

/// The open tables of the area that talk in a language of the ticket.
fn their_tables(queue: &Queue, ticket: &Ticket) -> Vec<TableNumber> {
    let open = open_tables(queue, &ticket.area).into_iter();
    open.filter(|number| {
        queue.event().table(*number).is_some_and(|table| queue.can_serve(table, ticket))
    })
    .collect()
}

fn coaches(queue: &Queue, ticket: &Ticket, language: Language) -> Option<String> {
    let tables = match (ticket.state, ticket.table) {
        (TicketState::Called | TicketState::InConversation, Some(table)) => vec![table],
        (TicketState::Waiting, _) => their_tables(queue, ticket),
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

fn offered(event: &Event, offers: &[Offer], language: Language) -> Vec<String> {
    let contact = offers.contains(&Offer::Contact).then_some(Offer::Contact);
    let others = offers.iter().filter(|offer| **offer != Offer::Contact).take(OFFERS).cloned();
    let all: Vec<Offer> = others.chain(contact).collect();
    refusal::offers(event, language, &all)
}

fn advice(queue: &Queue, ticket: &Ticket, out: bool, language: Language) -> Vec<String> {
    let keys: &[&str] = match ticket.state {
        TicketState::Waiting if out => &["kiosk-ticket-out-of-reach"],
        TicketState::Waiting => match reach(queue, ticket) {
            Reach::Sure => &["kiosk-ticket-stay", "kiosk-ticket-order"],
            Reach::Unsure => &["kiosk-ticket-unsure", "kiosk-ticket-stay"],
            Reach::Out => &["kiosk-ticket-out-of-reach"],
        },
        TicketState::Called => &["kiosk-ticket-expected"],
        _ => &[],
    };
    let group = queue.group_of(ticket).map(|group| group_in_words(language, group));
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
