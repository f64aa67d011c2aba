//! Who stands in the line, as a play sees them.

use super::super::event::{AreaCode, Event};
use super::super::mode::Mode;
use super::super::queue::Queue;
use super::super::ticket::{Number, Ticket, TicketState};
use super::{Asker, Seconds, ago, not_before};

/// Somebody who stands in the line, or may come back to it.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts, read one by one")]
pub(super) struct Person<'a> {
    pub(super) number: Number,
    /// Place in the event's areas.
    pub(super) area: usize,
    pub(super) languages: &'a [String],
    pub(super) reason: Option<&'a str>,
    /// Seats in a group.
    pub(super) people: u16,
    /// Is kept for tables without steps.
    pub(super) step_free: bool,
    /// Agrees to a group.
    pub(super) group: bool,
    pub(super) briefed: bool,
    /// Waits at this moment.
    pub(super) waits: bool,
    /// Can be called from then on: away until then, or at a briefing.
    pub(super) from: Seconds,
    /// Was called too early and was not there: until then all others come first.
    pub(super) due: Seconds,
    /// Was called and is not there: how long ago. May come back, as the next one.
    pub(super) missing: Option<Seconds>,
    /// How long a call stands when nobody comes.
    pub(super) grace: Seconds,
    place: i64,
}

/// Everybody who may still be called, first the one to be called first; the asker, if there is one,
/// stands where they would in place of their own ticket.
pub(super) fn line<'a>(queue: &'a Queue, asker: Option<&Asker<'a>>) -> Vec<Person<'a>> {
    let others = queue.tickets().filter(|t| asker.is_none_or(|asker| asker.number != t.number));
    let mut line: Vec<_> = others.filter_map(|ticket| person(queue, ticket)).collect();
    line.extend(asker.and_then(|asker| stranger(queue, asker)));
    line.sort_by_key(|person| (person.place, person.number));
    line
}

fn person<'a>(queue: &'a Queue, ticket: &'a Ticket) -> Option<Person<'a>> {
    let now = queue.now();
    let mut person = Person {
        number: ticket.number,
        area: place_of(queue.event(), &ticket.area)?,
        languages: &ticket.languages,
        reason: ticket.reason.as_deref(),
        people: u16::from(ticket.people),
        step_free: queue.needs_step_free(&Asker::of(ticket)),
        group: ticket.group,
        briefed: ticket.briefed,
        waits: ticket.state == TicketState::Waiting,
        from: 0,
        due: 0,
        missing: None,
        grace: Seconds::from(queue.grace(ticket)) * 60,
        place: ticket.place,
    };
    match ticket.state {
        TicketState::Waiting => {
            let window = ticket.window.filter(|_| queue.was_called_early(ticket));
            person.due = window.map_or(0, |window| not_before(now, window.from));
        }
        TicketState::Away => person.from = not_before(now, ticket.away_until?),
        // Who stays away a second time comes back behind everybody.
        TicketState::Absent if ticket.absences == 1 => {
            person.missing = Some(ticket.called_at.map_or(0, |called| ago(now, called)));
        }
        // After the briefing they have the place they had.
        TicketState::Called if ticket.mode == Some(Mode::Briefing) => {
            let since = ticket.table.and_then(|table| queue.hand(table).briefing_since);
            let lasted = since.map_or(0, |since| ago(now, since));
            let minutes = Seconds::from(queue.event().rules.group_minutes);
            (person.from, person.briefed) = ((minutes * 60 - lasted).max(60), true);
        }
        _ => return None,
    }
    Some(person)
}

/// Somebody of whom only this is known.
fn stranger<'a>(queue: &Queue, asker: &Asker<'a>) -> Option<Person<'a>> {
    Some(Person {
        number: asker.number,
        area: place_of(queue.event(), asker.area)?,
        languages: asker.languages,
        reason: None,
        people: u16::from(asker.people),
        step_free: queue.needs_step_free(asker),
        group: asker.group,
        briefed: false,
        waits: true,
        from: 0,
        due: 0,
        missing: None,
        grace: 0,
        place: asker.place,
    })
}

fn place_of(event: &Event, code: &AreaCode) -> Option<usize> {
    event.areas.iter().position(|area| &area.code == code)
}
