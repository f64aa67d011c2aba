//! One step of a day: who does what, when, from where; and how it reads in the story.

use std::fmt::{self, Display, Formatter};

use dropin::actions::at_the_table::TableDeed;
use dropin::actions::check_in::{Choice, Who};
use dropin::actions::look_up::Shown;
use dropin::actions::of_the_delegate::TicketDeed;
use dropin::actions::of_the_staff::AreaDeed;
use dropin::domain::Moment;
use dropin::domain::badge::BadgeKey;
use dropin::domain::event::{AreaCode, TableNumber};
use dropin::domain::queue::Side;
use dropin::domain::ticket::Number;

use super::world::clock;

/// What somebody does.
#[derive(Debug, Clone)]
pub enum Deed {
    CheckIn {
        who: Who,
        choice: Choice,
        paper: bool,
    },
    /// Showed a badge, or none, and went without a number.
    GoWithout(Option<BadgeKey>),
    AtTable(TableNumber, TableDeed),
    OfTicket(Number, TicketDeed),
    WithArea(AreaCode, AreaDeed),
    Undo,
    Mentoring(Number, Side, bool),
    Useful(Number, Side, bool),
    /// The station's printer takes what waits for it, or what its last owner left; it `works` or is
    /// out of order.
    Print {
        left_over: bool,
        works: bool,
    },
}

/// What goes wrong beside the deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mishap {
    None,
    /// The process had just been killed and started again.
    Restarted,
    /// The process dies in the middle: of the decision, or with the paper at the printer.
    Dies,
}

#[derive(Debug, Clone)]
pub struct Step {
    pub at: Moment,
    pub station: Option<&'static str>,
    /// Which of the processes.
    pub process: usize,
    pub request: Option<String>,
    pub deed: Deed,
    pub mishap: Mishap,
    /// The slip's secret, should there be a new one.
    pub chance: [u8; 10],
}

impl Deed {
    /// Its name in log and requests.
    pub fn name(&self) -> &'static str {
        match self {
            Self::CheckIn { .. } => "check-in",
            Self::GoWithout(_) => "go-without",
            Self::AtTable(_, deed) => deed.name(),
            Self::OfTicket(_, deed) => deed.name(),
            Self::WithArea(_, deed) => deed.name(),
            Self::Undo => "undo",
            Self::Mentoring(..) => "mentoring",
            Self::Useful(..) => "useful",
            Self::Print { .. } => "print",
        }
    }

    /// What tells it from others of its name, for whom the same request must not be used: neither
    /// where paper comes out, nor what somebody answers, nor what a list says of a badge.
    pub fn asks(&self) -> String {
        match self {
            Self::CheckIn { who, choice, .. } => {
                let who = match who {
                    Who::Shown(Shown::Badge { key, .. }) => key.0.as_str(),
                    Who::Shown(Shown::Slip(token)) => token.0.as_str(),
                    Who::NoBadge { name } => name.as_deref().unwrap_or_default(),
                };
                format!("{who} {choice:?}")
            }
            Self::OfTicket(number, TicketDeed::Reprint { .. }) => number.to_string(),
            Self::Mentoring(number, side, _) | Self::Useful(number, side, _) => {
                format!("{number} {side:?}")
            }
            other => format!("{other:?}"),
        }
    }
}

impl Display for Step {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let station = self.station.unwrap_or("nowhere");
        write!(f, "{} {station}, process {}", clock(self.at), self.process)?;
        if let Some(request) = &self.request {
            write!(f, ", request {request}")?;
        }
        match self.mishap {
            Mishap::None => {}
            Mishap::Restarted => write!(f, ", just started again")?,
            Mishap::Dies => write!(f, ", dies on the way")?,
        }
        write!(f, ": {}", self.deed)
    }
}

impl Display for Deed {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::CheckIn { who, choice, paper } => {
                write_who(f, who)?;
                write_choice(f, choice)?;
                f.write_str(if *paper { ", with paper" } else { "" })
            }
            Self::GoWithout(badge) => {
                let who = badge.as_ref().map_or("somebody", |badge| badge.0.as_str());
                write!(f, "{who} goes without a number")
            }
            Self::AtTable(table, deed) => write_table_deed(f, *table, deed),
            Self::OfTicket(number, deed) => write_ticket_deed(f, *number, deed),
            Self::WithArea(area, AreaDeed::Become(state)) => {
                write!(f, "area {area} becomes {}", state.name())
            }
            Self::WithArea(area, AreaDeed::MoveTo(to)) => {
                write!(f, "everybody of area {area} moves to {to}")
            }
            Self::Undo => write!(f, "undo"),
            Self::Mentoring(number, side, yes) => {
                let yes = if *yes { "yes" } else { "no" };
                write!(f, "the {} of number {number} says {yes} to mentoring", side.name())
            }
            Self::Useful(number, side, yes) => {
                let yes = if *yes { "useful" } else { "not useful" };
                write!(f, "the {} of number {number} says it was {yes}", side.name())
            }
            Self::Print { left_over, works } => {
                let what = if *left_over { "what was left over" } else { "what waits" };
                let how = if *works { "" } else { ", out of order" };
                write!(f, "the printer takes {what}{how}")
            }
        }
    }
}

fn write_who(f: &mut Formatter<'_>, who: &Who) -> fmt::Result {
    match who {
        Who::Shown(Shown::Badge { key, .. }) => write!(f, "{} checks in", key.0),
        Who::Shown(Shown::Slip(token)) => write!(f, "slip {} checks in", token.0),
        Who::NoBadge { .. } => write!(f, "somebody without a badge checks in"),
    }
}

fn write_choice(f: &mut Formatter<'_>, choice: &Choice) -> fmt::Result {
    write!(f, " for {}, {} people", choice.area, choice.people)?;
    for companion in &choice.companions {
        write!(f, ", with {}", companion.0)?;
    }
    if !choice.languages.is_empty() {
        write!(f, ", in {}", choice.languages.join(" or "))?;
    }
    if let Some(reason) = &choice.reason {
        write!(f, ", because of {reason}")?;
    }
    if let Some(why) = &choice.over_the_rule {
        write!(f, ", over the rule ({why:?})")?;
    }
    f.write_str(if choice.group { ", would join a group" } else { "" })
}

fn write_table_deed(f: &mut Formatter<'_>, table: TableNumber, deed: &TableDeed) -> fmt::Result {
    write!(f, "table {table}: {}", deed.name())?;
    match deed {
        TableDeed::Open { coach: Some(coach) } | TableDeed::HandOver { coach } => {
            write!(f, " with {coach}")
        }
        TableDeed::Absent { number: Some(number) } | TableDeed::Start { with: Some(number) } => {
            write!(f, " number {number}")
        }
        TableDeed::Break { until } => write!(f, " until {}", clock(*until)),
        TableDeed::Mode { mode, topic } => write!(f, " {} {topic:?}", mode.name()),
        TableDeed::StartCalled => write!(f, " with whoever is called"),
        TableDeed::Help { wanted: false } => write!(f, " has come"),
        _ => Ok(()),
    }
}

fn write_ticket_deed(f: &mut Formatter<'_>, number: Number, deed: &TicketDeed) -> fmt::Result {
    write!(f, "number {number}: {}", deed.name())?;
    match deed {
        TicketDeed::Transfer { area, over_the_rule: None } => write!(f, " to {area}"),
        TicketDeed::Transfer { area, over_the_rule: Some(why) } => {
            write!(f, " to {area} over the rule ({why:?})")
        }
        TicketDeed::Away { minutes } => write!(f, " for {minutes} minutes"),
        TicketDeed::Void { why } => write!(f, " ({why:?})"),
        TicketDeed::Reprint { station: None } => write!(f, " without a printer"),
        _ => Ok(()),
    }
}
