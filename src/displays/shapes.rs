//! The shapes scripts and pages rely on: tickets, queues, errors, as they look in JSON.

mod remark;
pub mod report;

use chrono::SecondsFormat;
use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::event::{Event, TableNumber};
use crate::domain::mode::Mode;
use crate::domain::queue::{Done, GroupPlace, Queue, Remark, Standing};
use crate::domain::refusal::Offer;
use crate::domain::session::{Session, Timetable};
use crate::domain::ticket::{Number, Ticket, TicketState, Window};
use crate::domain::{Moment, overflow, wait};
use crate::store::LogEntry;

pub use remark::{NobodyShape, RemarkShape, TopicShape};

/// A ticket, everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TicketShape {
    pub number: u32,
    pub area: String,
    pub state: &'static str,
    pub table: Option<u16>,
    pub name: Option<String>,
    pub people: u8,
    pub languages: Vec<String>,
    pub taken_at: String,
    pub window: Option<WindowShape>,
    pub copies: u32,
    /// The chance, in percent, that was told when the number was taken.
    pub chance: Option<u8>,
    /// How it was called: `individual`, `briefing`, `topic`, `groups`.
    pub mode: Option<&'static str>,
    pub coach: Option<String>,
    /// Asked for more time or a step-free table.
    pub more_time: bool,
    pub away_until: Option<String>,
}

/// A ticket with its place among the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QueuedTicketShape {
    #[serde(flatten)]
    pub ticket: TicketShape,
    /// Which group of its table, of how many.
    pub group: Option<GroupShape>,
    /// Waits, and will hardly start before the session ends: to be told, and offered something
    /// else.
    pub out_of_reach: bool,
}

/// "Group 2 of 3".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupShape {
    pub number: u16,
    pub of: u16,
}

/// A ticket with all that is known of it, for lists that go out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WholeTicketShape {
    #[serde(flatten)]
    pub ticket: TicketShape,
    pub language: Option<String>,
    pub goal: Option<String>,
    pub reason: Option<String>,
    pub group: bool,
    pub step_free: bool,
    pub called_at: Option<String>,
    pub started_at: Option<String>,
    pub ended_at: Option<String>,
}

/// When a conversation is expected to start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WindowShape {
    pub from: String,
    pub to: String,
}

/// What a deed at a table or with a ticket answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeedShape {
    pub tickets: Vec<TicketShape>,
    pub table: Option<u16>,
    #[serde(flatten)]
    pub remark: RemarkShape,
}

/// What an answer after a conversation answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnsweredShape {
    #[serde(flatten)]
    pub deed: DeedShape,
    /// Where the pair's card comes out, if both sides said yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<CardShape>,
}

/// A coach's card on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardShape {
    /// None at the printer that was named with the answer.
    pub station: Option<String>,
    /// A print job's state.
    pub state: &'static str,
}

/// What taking a number answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckInShape {
    pub ticket: QueuedTicketShape,
    pub existing: bool,
    /// It may get too late, and that is to be said.
    pub unsure: bool,
    /// What else there is for whoever is out of reach.
    pub offers: Vec<OfferShape>,
}

/// The whole queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QueueShape {
    pub session: SessionShape,
    pub areas: Vec<AreaShape>,
    pub tables: Vec<TableShape>,
    pub tickets: Vec<QueuedTicketShape>,
}

/// One opening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SessionShape {
    pub event: String,
    pub room: String,
    pub rehearsal: bool,
    pub check_in_opens: String,
    pub start: String,
    pub end: String,
    pub now: String,
}

/// An area and its line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AreaShape {
    pub code: String,
    pub name: String,
    pub state: &'static str,
    pub waiting: usize,
    /// For somebody who would take a number now.
    pub window: Option<WindowShape>,
    /// People wait and no table will serve them: to be moved.
    pub stranded: bool,
    /// Where all its people were moved last.
    pub moved_to: Option<String>,
}

/// A table and who is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableShape {
    pub number: u16,
    pub areas: Vec<String>,
    pub coach: Option<String>,
    pub state: &'static str,
    pub mode: &'static str,
    pub now: Vec<u32>,
    pub next: Vec<u32>,
    pub topic: Option<String>,
    pub group: Option<GroupShape>,
    /// What an overrun table's coach could do instead of one conversation at a time.
    pub offers: Option<OverflowShape>,
    pub break_until: Option<String>,
    /// Since when staff are wanted there.
    pub help_since: Option<String>,
    /// Since when it should have been opened by hand.
    pub unopened_since: Option<String>,
}

/// The methods an overrun table is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OverflowShape {
    /// How many people a briefing would reach.
    pub briefing: Option<u32>,
    /// Reasons people gave, with how many gave each.
    pub topics: Option<Vec<ReasonShape>>,
    /// How many groups there would be.
    pub groups: Option<u16>,
}

/// Why people come, and how many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReasonShape {
    pub reason: String,
    pub people: u32,
}

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LogShape {
    pub id: i64,
    pub at: String,
    pub deed: String,
    pub number: Option<u32>,
    pub table: Option<u16>,
    pub area: Option<String>,
    pub note: Option<String>,
    pub station: Option<String>,
}

/// A deed that was not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ErrorShape {
    pub error: ErrorWords,
    pub offers: Vec<OfferShape>,
}

/// Why, for programs and for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ErrorWords {
    pub code: String,
    pub message: String,
}

/// What else there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfferShape {
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<WindowShape>,
}

/// RFC 3339 with the event's own offset, to the second.
pub fn time(zone: Tz, at: Moment) -> String {
    at.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::Secs, false)
}

pub fn window(zone: Tz, window: Window) -> WindowShape {
    WindowShape { from: time(zone, window.from), to: time(zone, window.to) }
}

pub fn ticket(zone: Tz, ticket: &Ticket) -> TicketShape {
    TicketShape {
        number: ticket.number.0,
        area: ticket.area.0.clone(),
        state: ticket.state.name(),
        table: ticket.table.map(|table| table.0),
        name: ticket.name.clone(),
        people: ticket.people,
        languages: ticket.languages.clone(),
        taken_at: time(zone, ticket.taken_at),
        window: ticket.window.map(|w| window(zone, w)),
        copies: ticket.copies,
        chance: ticket.first.chance,
        mode: ticket.mode.map(Mode::name),
        coach: ticket.coach.as_ref().map(|coach| coach.0.clone()),
        more_time: ticket.step_free,
        away_until: ticket.away_until.map(|at| time(zone, at)),
    }
}

fn group(place: GroupPlace) -> GroupShape {
    GroupShape { number: place.number, of: place.of }
}

pub fn whole_ticket(zone: Tz, ticket: &Ticket) -> WholeTicketShape {
    let moment = |at: Option<Moment>| at.map(|at| time(zone, at));
    WholeTicketShape {
        ticket: self::ticket(zone, ticket),
        language: ticket.language.clone(),
        goal: ticket.goal.clone(),
        reason: ticket.reason.clone(),
        group: ticket.group,
        step_free: ticket.step_free,
        called_at: moment(ticket.called_at),
        started_at: moment(ticket.started_at),
        ended_at: moment(ticket.ended_at),
    }
}

pub fn deed(zone: Tz, done: &Done) -> DeedShape {
    DeedShape {
        tickets: done.tickets.iter().map(|t| ticket(zone, t)).collect(),
        table: done.table.map(|table| table.0),
        remark: remark::shape(zone, done.remark.as_ref()),
    }
}

/// What taking a number answers, for one of the tickets.
pub fn check_in(event: &Event, done: &Done, t: &Ticket) -> CheckInShape {
    let zone = event.time_zone;
    let standing = match &done.remark {
        Some(Remark::Standing(standing)) => standing.clone(),
        _ => Standing::default(),
    };
    CheckInShape {
        ticket: QueuedTicketShape {
            ticket: ticket(zone, t),
            group: standing.group.map(group),
            out_of_reach: standing.out_of_reach,
        },
        existing: done.existing,
        unsure: t.is_unsure(&event.rules),
        offers: standing.offers.iter().map(|of| offer(zone, of)).collect(),
    }
}

/// The queue with all tickets it knows, in order of their numbers.
pub fn queue(queue: &Queue) -> QueueShape {
    let event = queue.event();
    QueueShape {
        session: session(event, queue.session(), queue.now()),
        areas: event.areas.iter().map(|area| area_shape(queue, area)).collect(),
        tables: event.tables.iter().map(|table| table_shape(queue, table.number)).collect(),
        tickets: tickets(queue),
    }
}

fn session(event: &Event, session: &Session, now: Moment) -> SessionShape {
    let zone = event.time_zone;
    SessionShape {
        event: event.code.clone(),
        room: session.room.clone(),
        rehearsal: session.timetable == Timetable::Rehearsal,
        check_in_opens: time(zone, session.check_in_opens),
        start: time(zone, session.starts),
        end: time(zone, session.ends),
        now: time(zone, now),
    }
}

fn tickets(queue: &Queue) -> Vec<QueuedTicketShape> {
    let zone = queue.event().time_zone;
    let out_of_reach = queue.out_of_reach();
    let shape = |t: &Ticket| QueuedTicketShape {
        ticket: ticket(zone, t),
        group: queue.group_of(t).map(group),
        out_of_reach: out_of_reach.contains(&t.number),
    };
    queue.tickets().map(shape).collect()
}

fn area_shape(queue: &Queue, area: &crate::domain::event::Area) -> AreaShape {
    let event = queue.event();
    let name = area.name.get(event.main_language(), event.main_language());
    AreaShape {
        code: area.code.0.clone(),
        name: name.cloned().unwrap_or_else(|| area.code.0.clone()),
        state: queue.area_state(&area.code).name(),
        waiting: queue.waiting_for(&area.code).len(),
        window: wait::for_newcomer(queue, &area.code, &[])
            .map(|estimate| window(event.time_zone, estimate.window)),
        stranded: queue.is_stranded(&area.code),
        moved_to: queue.area_hand(&area.code).moved.map(|moved| moved.to.0),
    }
}

fn table_shape(queue: &Queue, number: TableNumber) -> TableShape {
    let numbers = |state| queue.at_table(number, state).map(|t: &Ticket| t.number.0);
    let table = queue.event().table(number);
    let zone = queue.event().time_zone;
    let hand = queue.hand(number);
    let unopened = queue.unopened().into_iter().find(|(table, _)| *table == number);
    TableShape {
        number: number.0,
        areas: table.map_or_else(Vec::new, |t| t.areas.iter().map(|a| a.0.clone()).collect()),
        coach: queue.coach_at(number).map(|coach| coach.name.clone()),
        state: queue.table_state(number).name(),
        mode: hand.mode.name(),
        now: numbers(TicketState::Called).chain(numbers(TicketState::InConversation)).collect(),
        next: queue.next_shown(number).iter().map(|number| number.0).collect(),
        topic: hand.topic,
        group: queue.group_at(number).map(group),
        offers: overflow::offers(queue, number).map(|offers| OverflowShape {
            briefing: offers.briefing,
            topics: offers.topics.map(|topics| {
                topics.into_iter().map(|(reason, people)| ReasonShape { reason, people }).collect()
            }),
            groups: offers.groups,
        }),
        break_until: queue.break_until(number).map(|at| time(zone, at)),
        help_since: hand.help_since.map(|at| time(zone, at)),
        unopened_since: unopened.map(|(_, since)| time(zone, since)),
    }
}

pub fn log(zone: Tz, entry: &LogEntry) -> LogShape {
    LogShape {
        id: entry.id,
        at: time(zone, entry.at),
        deed: entry.deed.clone(),
        number: entry.number.map(|Number(n)| n),
        table: entry.table.map(|TableNumber(n)| n),
        area: entry.area.as_ref().map(|area| area.0.clone()),
        note: entry.note.clone(),
        station: entry.station.clone(),
    }
}

pub fn offer(zone: Tz, offer: &Offer) -> OfferShape {
    match offer {
        Offer::Area { area, window: w } => {
            OfferShape { kind: "area", area: Some(area.0.clone()), window: Some(window(zone, *w)) }
        }
        Offer::Group { area, window: w } => {
            OfferShape { kind: "group", area: Some(area.0.clone()), window: Some(window(zone, *w)) }
        }
        Offer::Contact => OfferShape { kind: "contact", area: None, window: None },
    }
}
