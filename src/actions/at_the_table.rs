//! What a coach, or staff for one, does at a table.

use super::Context;
use crate::domain::Moment;
use crate::domain::event::{CoachCode, TableNumber};
use crate::domain::mode::Mode;
use crate::domain::queue::{Done, Wanted};
use crate::domain::ticket::Number;
use crate::store::DeedError;

/// One touch on a table's buttons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableDeed {
    Open {
        coach: Option<CoachCode>,
    },
    Close,
    Call,
    Recall,
    /// Not here: everybody called, or one of them.
    Absent {
        number: Option<Number>,
    },
    /// With this number, called at the table or late for it, and with nobody else; without one,
    /// with whoever is called or, where nobody is, with somebody who just walked up.
    Start {
        with: Option<Number>,
    },
    /// With everybody who is called, and with nobody else.
    StartCalled,
    /// With somebody who has no number, and with nobody who is called.
    WalkIn,
    Finish,
    Withdraw,
    /// Until this moment nobody is called.
    Break {
        until: Moment,
    },
    /// Work in another way from the next call on.
    Mode {
        mode: Mode,
        topic: Option<String>,
    },
    /// Another coach takes over.
    HandOver {
        coach: CoachCode,
    },
    /// Somebody of the staff is wanted at the table, or has come.
    Help {
        wanted: bool,
    },
}

impl TableDeed {
    /// The deed's name in the log and on the command line.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Open { .. } => "open-table",
            Self::Close => "close-table",
            Self::Call => "call",
            Self::Recall => "recall",
            Self::Absent { .. } => "absent",
            Self::Start { .. } | Self::StartCalled => "start",
            Self::WalkIn => "walk-in",
            Self::Finish => "finish",
            Self::Withdraw => "withdraw",
            Self::Break { .. } => "break",
            Self::Mode { .. } => "mode",
            Self::HandOver { .. } => "handover",
            Self::Help { .. } => "help",
        }
    }
}

/// Does `deed` at `table`.
pub fn at_the_table(
    context: Context<'_>,
    table: TableNumber,
    deed: &TableDeed,
) -> Result<Done, DeedError> {
    let number = match deed {
        TableDeed::Absent { number } | TableDeed::Start { with: number } => *number,
        _ => None,
    };
    let request =
        context.request(deed.name(), &(table, deed), Wanted { number, ..Wanted::default() });
    context.store.deed(&request, &mut |queue| match deed {
        TableDeed::Open { coach } => queue.open_table(table, coach.clone()),
        TableDeed::Close => queue.close_table(table),
        TableDeed::Call => queue.call(table),
        TableDeed::Recall => queue.recall(table),
        TableDeed::Absent { number } => queue.absent(table, *number),
        TableDeed::Start { with } => queue.start(table, *with, (context.chance)()),
        TableDeed::StartCalled => queue.start_called(table),
        TableDeed::WalkIn => queue.walk_in(table, (context.chance)()),
        TableDeed::Finish => queue.finish(table),
        TableDeed::Withdraw => queue.withdraw(table),
        TableDeed::Break { until } => queue.take_break(table, *until),
        TableDeed::Mode { mode, topic } => queue.set_mode(table, *mode, topic.clone()),
        TableDeed::HandOver { coach } => queue.hand_over(table, coach.clone()),
        TableDeed::Help { wanted } => queue.help(table, *wanted),
    })
}
