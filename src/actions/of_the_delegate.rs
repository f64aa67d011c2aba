//! What a delegate, or staff for one, does with a ticket.

use std::fmt::Debug;

use super::Context;
use crate::domain::event::AreaCode;
use crate::domain::queue::{Done, Wanted};
use crate::domain::ticket::Number;
use crate::store::DeedError;

/// Something done with one ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TicketDeed {
    Transfer {
        area: AreaCode,
        /// Why staff do it although the person will hardly be seen there in time.
        over_the_rule: Option<String>,
    },
    /// Passed over for some minutes.
    Away {
        minutes: u16,
    },
    Leave,
    /// An absent person came back.
    Return,
    /// Somebody called or absent waits again.
    PutBack,
    /// Badge or slip was shown: who was absent or away waits again, nobody else is changed.
    WelcomeBack,
    Void {
        why: String,
    },
    /// One more paper, at a station; without one the copy is only counted.
    Reprint {
        station: Option<String>,
    },
}

impl TicketDeed {
    /// The deed's name in the log and on the command line.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Transfer { .. } => "transfer",
            Self::Away { .. } => "away",
            Self::Leave => "leave",
            Self::Return => "return",
            Self::PutBack => "put-back",
            Self::WelcomeBack => "welcome-back",
            Self::Void { .. } => "void",
            Self::Reprint { .. } => "reprint",
        }
    }
}

/// Does `deed` with the ticket `number`.
pub fn of_the_delegate(
    context: Context<'_>,
    number: Number,
    deed: &TicketDeed,
) -> Result<Done, DeedError> {
    let asks: &dyn Debug = match deed {
        TicketDeed::Reprint { .. } => &number,
        _ => &(number, deed),
    };
    let wanted = Wanted { number: Some(number), ..Wanted::default() };
    let request = context.request(deed.name(), asks, wanted);
    context.store.deed(&request, &mut |queue| match deed {
        TicketDeed::Transfer { area, over_the_rule } => {
            queue.transfer(number, area, over_the_rule.as_deref())
        }
        TicketDeed::Away { minutes } => queue.away(number, *minutes),
        TicketDeed::Leave => queue.leave(number),
        TicketDeed::Return => queue.come_back(number),
        TicketDeed::PutBack => queue.put_back(number),
        TicketDeed::WelcomeBack => queue.welcome_back(number),
        TicketDeed::Void { why } => queue.void(number, why),
        TicketDeed::Reprint { station } => queue.reprint(number, station.as_deref()),
    })
}
