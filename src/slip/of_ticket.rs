//! What a ticket's slip says: the ticket and its queue put into plain values.

use crate::domain::Moment;
use crate::domain::event::TableNumber;
use crate::domain::queue::Queue;
use crate::domain::ticket::{Ticket, TicketState};
use crate::text::{Language, say_with, words};

use super::question::{defaults, for_ticket};
use super::{SlipContent, When};

/// The slip of `ticket`, as the paper number `copy`.
pub fn content(queue: &Queue, ticket: &Ticket, copy: u32) -> SlipContent {
    let main = queue.event().main_language();
    content_in(queue, ticket, copy, ticket.language.as_deref().unwrap_or(main))
}

/// The same for its table: in the event's main language, and without a name.
pub fn for_the_table(queue: &Queue, ticket: &Ticket, copy: u32) -> SlipContent {
    let main = queue.event().main_language();
    SlipContent { name: None, ..content_in(queue, ticket, copy, main) }
}

fn content_in(queue: &Queue, ticket: &Ticket, copy: u32, asked: &str) -> SlipContent {
    let event = queue.event();
    let main = event.main_language();
    let language = Language::from_code(asked).unwrap_or_default();
    let clock = |at: Moment| at.with_timezone(&event.time_zone).format("%H:%M").to_string();
    let day = |at: Moment| words::date(language, &at.with_timezone(&event.time_zone));
    let tables = ticket.table.map_or_else(|| theirs(queue, ticket), |table| vec![table]);
    let coaches = tables
        .iter()
        .filter_map(|table| queue.coach_at(*table))
        .map(|coach| coach.name.clone())
        .collect();
    let said_in = |words: &crate::domain::event::Localised<String>| {
        words.get(asked, main).cloned().unwrap_or_default()
    };
    SlipContent {
        language,
        number: ticket.number.0,
        copy,
        people: u32::from(ticket.people),
        event: said_in(&event.title),
        room: queue.session().room.clone(),
        logo: None,
        name: ticket.name.clone(),
        area: event
            .area(&ticket.area)
            .map_or_else(|| ticket.area.0.clone(), |area| said_in(&area.name)),
        tables: tables.iter().map(|table| u32::from(table.0)).collect(),
        coaches,
        when: when(ticket, queue.now(), &clock),
        group: queue.group_of(ticket).map(|group| (u32::from(group.number), u32::from(group.of))),
        unsure: ticket.is_unsure(&event.rules),
        taken_at: say_with(
            language,
            "common-time-and-date",
            &[("time", clock(ticket.taken_at).into()), ("date", day(ticket.taken_at).into())],
        ),
        session_end: clock(queue.session().ends),
        // Who is called at once has nothing to wait for.
        question: question(queue, ticket, asked, language)
            .filter(|_| ticket.state != TicketState::Called),
        organiser: event.organiser.clone(),
        web: event.web.clone().unwrap_or_default(),
        contact: event.contact.clone().unwrap_or_default(),
        qr_text: ticket.token.address(),
    }
}

/// The tables of the area that talk in a language of the ticket; all of them where nobody does yet.
fn theirs(queue: &Queue, ticket: &Ticket) -> Vec<TableNumber> {
    let all: Vec<_> = queue.event().tables_of(&ticket.area).collect();
    let talk = all.iter().filter(|table| queue.can_serve(table, ticket));
    let theirs: Vec<_> = talk.map(|table| table.number).collect();
    if theirs.is_empty() { all.iter().map(|table| table.number).collect() } else { theirs }
}

fn when(ticket: &Ticket, now: Moment, clock: &dyn Fn(Moment) -> String) -> When {
    if let (TicketState::Called, Some(table)) = (ticket.state, ticket.table) {
        return When::GoNow { table: u32::from(table.0) };
    }
    // What is over by the time it is printed again is not told again.
    ticket.window_ahead(now).map_or(When::Unknown, |window| When::Window {
        from: clock(window.from),
        to: clock(window.to),
    })
}

/// One of the event's questions, or of our own where it has none.
fn question(queue: &Queue, ticket: &Ticket, asked: &str, language: Language) -> Option<String> {
    let event = queue.event();
    let theirs: Vec<String> = event
        .questions
        .iter()
        .filter_map(|question| question.get(asked, event.main_language()).cloned())
        .collect();
    let questions = if theirs.is_empty() { defaults(language).to_vec() } else { theirs };
    for_ticket(ticket.number.0, &questions).cloned()
}
