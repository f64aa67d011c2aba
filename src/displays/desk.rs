//! The staff desk: find a ticket, see where it stands and what can be done with it, and the room
//! at a glance. Staff see names; the desk does not stand in public.

use super::icon::Icon;
use super::{Mark, area_name, clock, in_language, refusal, window};
use crate::domain::Moment;
use crate::domain::event::{AreaCode, Event, TableNumber};
use crate::domain::queue::{AreaState, Queue, TableState};
use crate::domain::ticket::{Number, Ticket, TicketState};
use crate::text::{Language, say, say_with};

/// How many results are listed.
pub const RESULTS: usize = 9;

/// A line of a list of tickets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub number: Number,
    pub mark: Option<Mark>,
    pub name: String,
    pub area: String,
    pub state: String,
    pub active: bool,
}

/// A ticket in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    pub row: Row,
    /// "Called to table 4", "number 3 in the line of its area".
    pub standing: String,
    /// Label and value, in order.
    pub facts: Vec<(String, String)>,
    pub deeds: Vec<DeskDeed>,
}

/// What staff can do with a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeskDeed {
    Reprint,
    Transfer,
    PutBack,
    Void,
    Leave,
}

impl DeskDeed {
    /// What the rules allow with a ticket in `state`.
    pub fn permitted(state: TicketState) -> Vec<Self> {
        match state {
            TicketState::Waiting => {
                vec![Self::Reprint, Self::Transfer, Self::Leave, Self::Void]
            }
            TicketState::Called => vec![Self::Reprint, Self::PutBack],
            TicketState::Absent => {
                vec![Self::PutBack, Self::Reprint, Self::Transfer, Self::Void]
            }
            TicketState::Away => {
                vec![Self::PutBack, Self::Reprint, Self::Transfer, Self::Leave, Self::Void]
            }
            TicketState::InConversation => vec![Self::Reprint],
            TicketState::Done | TicketState::Left | TicketState::Void | TicketState::Unserved => {
                Vec::new()
            }
        }
    }

    /// What pictures it, beside the words.
    pub fn icon(self) -> Icon {
        match self {
            Self::Reprint => Icon::Print,
            Self::Transfer => Icon::Change,
            Self::PutBack => Icon::PutBack,
            Self::Void => Icon::Void,
            Self::Leave => Icon::Leave,
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Reprint => "desk-reprint",
            Self::Transfer => "desk-transfer",
            Self::PutBack => "desk-put-back",
            Self::Void => "desk-void",
            Self::Leave => "desk-leave",
        }
    }
}

/// Reasons to void that need no typing.
pub const VOID_REASONS: [&str; 3] =
    ["desk-void-mistake", "desk-void-double", "desk-void-elsewhere"];

/// The room at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    pub title: String,
    pub place: String,
    pub clock: String,
    pub areas: Vec<AreaLine>,
    pub tables: Vec<TableLine>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaLine {
    pub code: AreaCode,
    pub mark: Mark,
    pub name: String,
    pub state: AreaState,
    pub waiting: usize,
    pub open_tables: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableLine {
    pub number: TableNumber,
    pub coach: String,
    pub state: TableState,
    /// Somebody should go there: help is wanted, or nobody has opened the table.
    pub urgent: bool,
    /// "with 44 since 11:52".
    pub words: String,
}

/// One line of the log, as the desk is given it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    pub at: Moment,
    pub deed: String,
    pub number: Option<Number>,
    pub table: Option<TableNumber>,
    pub area: Option<AreaCode>,
    pub note: Option<String>,
    pub station: Option<String>,
}

/// Tickets whose number begins with, or whose name contains, what was typed; active ones first.
/// Nothing typed lists the newest.
pub fn find(queue: &Queue, language: Language, typed: &str) -> Vec<Row> {
    let sought = typed.trim().to_lowercase();
    let mut found: Vec<&Ticket> = queue.tickets().filter(|t| matches(t, &sought)).collect();
    let exact = |t: &Ticket| t.number.to_string() == sought;
    found.sort_by_key(|t| (!exact(t), !t.state.is_active(), std::cmp::Reverse(t.number)));
    found.into_iter().take(RESULTS).map(|t| row(queue, language, t)).collect()
}

fn matches(ticket: &Ticket, sought: &str) -> bool {
    if sought.chars().all(|c| c.is_ascii_digit()) {
        return ticket.number.to_string().starts_with(sought);
    }
    ticket.name.as_ref().is_some_and(|name| name.to_lowercase().contains(sought))
}

fn row(queue: &Queue, language: Language, ticket: &Ticket) -> Row {
    let event = queue.event();
    Row {
        number: ticket.number,
        mark: event.area(&ticket.area).map(Mark::of),
        name: ticket.name.clone().unwrap_or_else(|| say(language, "desk-no-name")),
        area: area_name(event, language, &ticket.area),
        state: refusal::state_in_words(language, ticket.state),
        active: ticket.state.is_active(),
    }
}

/// A ticket in full; none if it is not in the snapshot.
pub fn detail(queue: &Queue, language: Language, number: Number) -> Option<Detail> {
    let ticket = queue.ticket(number)?;
    Some(Detail {
        row: row(queue, language, ticket),
        standing: standing(queue, language, ticket),
        facts: facts(queue, language, ticket),
        deeds: DeskDeed::permitted(ticket.state),
    })
}

fn standing(queue: &Queue, language: Language, ticket: &Ticket) -> String {
    let table = ticket.table.map_or(0, |table| u32::from(table.0)).into();
    match (ticket.state, queue.place_in_line(ticket.number)) {
        (TicketState::Waiting, Some(place)) => {
            say_with(language, "desk-standing-waiting", &[("place", place.into())])
        }
        (TicketState::Called, _) => say_with(language, "desk-standing-called", &[("table", table)]),
        (TicketState::InConversation, _) => {
            say_with(language, "desk-standing-talking", &[("table", table)])
        }
        (state, _) => refusal::state_in_words(language, state),
    }
}

fn facts(queue: &Queue, language: Language, ticket: &Ticket) -> Vec<(String, String)> {
    let event = queue.event();
    let time = |moment: Option<Moment>| moment.map(|at| clock(event, at));
    let several = ticket.people > 1;
    [
        ("desk-fact-taken", time(Some(ticket.taken_at))),
        ("desk-fact-window", ticket.window.map(|w| window(event, language, w))),
        ("desk-fact-called", time(ticket.called_at)),
        ("desk-fact-started", time(ticket.started_at)),
        ("desk-fact-ended", time(ticket.ended_at)),
        ("desk-fact-people", several.then(|| ticket.people.to_string())),
        (
            "desk-fact-languages",
            Some(super::tongues::list(language, &ticket.languages)).filter(|list| !list.is_empty()),
        ),
        ("desk-fact-needs", ticket.step_free.then(|| say(language, "desk-step-free"))),
        ("desk-fact-copies", Some(ticket.copies.to_string())),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((say(language, key), value?)))
    .collect()
}

/// The room at a glance.
pub fn overview(queue: &Queue, now: Moment, language: Language) -> Overview {
    let (event, session) = (queue.event(), queue.session());
    let place =
        [("room", session.room.as_str().into()), ("end", clock(event, session.ends).into())];
    Overview {
        title: in_language(event, language, &event.title).cloned().unwrap_or_default(),
        place: say_with(language, "common-place", &place),
        clock: clock(event, now),
        areas: event
            .areas
            .iter()
            .map(|area| AreaLine {
                code: area.code.clone(),
                mark: Mark::of(area),
                name: area_name(event, language, &area.code),
                state: queue.area_state(&area.code),
                waiting: queue.waiting_for(&area.code).len(),
                open_tables: super::open_tables(queue, &area.code).len(),
            })
            .collect(),
        tables: event.tables.iter().map(|t| table_line(queue, language, t.number)).collect(),
    }
}

fn table_line(queue: &Queue, language: Language, number: TableNumber) -> TableLine {
    let state = queue.table_state(number);
    let (key, ticket) = match state {
        TableState::Closed => ("desk-table-closed", None),
        TableState::Ready => ("desk-table-ready", None),
        TableState::Break => ("desk-table-break", None),
        TableState::Called => {
            ("desk-table-called", queue.at_table(number, TicketState::Called).next())
        }
        TableState::Busy => {
            ("desk-table-busy", queue.at_table(number, TicketState::InConversation).next())
        }
    };
    let unopened = queue.unopened().into_iter().find(|(table, _)| *table == number);
    let help = queue.hand(number).help_since;
    let (key, since) = match (help, unopened) {
        (Some(since), _) => ("desk-table-help", Some(since)),
        (None, Some((_, since))) => ("desk-table-unopened", Some(since)),
        (None, None) if state == TableState::Break => (key, queue.break_until(number)),
        (None, None) => (key, ticket.and_then(|t| t.started_at.or(t.called_at))),
    };
    let values = [
        ("number", ticket.map_or(0, |t| t.number.0).into()),
        ("since", since.map(|at| clock(queue.event(), at)).unwrap_or_default().into()),
    ];
    TableLine {
        number,
        coach: queue.coach_at(number).map(|coach| coach.name.clone()).unwrap_or_default(),
        state,
        urgent: help.is_some() || unopened.is_some(),
        words: say_with(language, key, &values),
    }
}

/// A log line in words: when, and what.
pub fn log_line(event: &Event, language: Language, line: &LogLine) -> (String, String) {
    let mut parts = vec![deed_in_words(language, &line.deed)];
    if let Some(number) = line.number {
        parts.push(number.to_string());
    }
    if let Some(table) = line.table {
        parts.push(super::tables(language, &[table]));
    }
    if let Some(area) = &line.area {
        parts.push(area_name(event, language, area));
    }
    parts.extend(line.note.clone());
    parts.extend(line.station.clone());
    (clock(event, line.at), parts.join(" · "))
}

/// The station of a desk, in the log and for what is taken back.
pub const STATION: &str = "desk";

/// What was done last at the desk, if that can still be seen and is not itself a taking back.
pub fn latest_here(event: &Event, language: Language, log: &[LogLine]) -> Option<String> {
    let here = |line: &&LogLine| line.station.as_deref() == Some(STATION) && line.deed != "print";
    let latest = log.iter().rev().find(here).filter(|line| line.deed != "undo")?;
    Some(log_line(event, language, &LogLine { station: None, ..latest.clone() }).1)
}

/// A deed as people say it; one that is not known here as it is written.
pub(crate) fn deed_in_words(language: Language, deed: &str) -> String {
    let key = match deed {
        "check-in" => "desk-log-check-in",
        "check-in-override" => "desk-log-override",
        "walk-in" => "desk-log-walk-in",
        "call" => "desk-log-call",
        "recall" => "desk-log-recall",
        "withdraw" => "desk-log-withdraw",
        "absent" => "desk-log-absent",
        "early-call" => "desk-log-early-call",
        "start" => "desk-log-start",
        "finish" => "desk-log-finish",
        "return" | "back" => "desk-log-return",
        "leave" => "desk-log-leave",
        "void" => "desk-log-void",
        "transfer" => "desk-log-transfer",
        "unserved" => "desk-log-unserved",
        "reprint" => "desk-log-reprint",
        "print" => "desk-log-print",
        "load-event" => "desk-log-load-event",
        "import-list" => "desk-log-import-list",
        "open-table" => "desk-log-open-table",
        "close-table" => "desk-log-close-table",
        "away" => "desk-log-away",
        "area" => "desk-log-area",
        "move-area" => "desk-log-move-area",
        "break" => "desk-log-break",
        "mode" => "desk-log-mode",
        "handover" => "desk-log-handover",
        "help" => "desk-log-help",
        "help-answered" => "desk-log-help-answered",
        "briefed" => "desk-log-briefed",
        "undo" => "desk-log-undo",
        other => return other.to_owned(),
    };
    say(language, key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn staff_can_do_what_the_rules_allow_and_nothing_else() {
        use DeskDeed as D;
        for state in TicketState::ALL {
            let permitted = DeskDeed::permitted(state);
            for (deed, to) in [(D::Void, TicketState::Void), (D::Leave, TicketState::Left)] {
                // Who is away is back first.
                let may = state.can_become(to) || state == TicketState::Away;
                assert_eq!(permitted.contains(&deed), may, "{deed:?} {state:?}");
            }
            let put_back = state.can_become(TicketState::Waiting);
            assert_eq!(permitted.contains(&D::PutBack), put_back, "{state:?}");
            assert_eq!(permitted.contains(&D::Reprint), state.is_active(), "{state:?}");
        }
    }
}
