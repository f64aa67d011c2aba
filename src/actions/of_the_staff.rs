//! What staff do with a whole area, and taking a deed back.

use super::Context;
use crate::domain::event::AreaCode;
use crate::domain::queue::{AreaState, Done, Wanted};
use crate::store::DeedError;

/// Something done with a whole area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AreaDeed {
    /// Numbers are given from now on, not for the moment, or not any more.
    Become(AreaState),
    /// Everybody who waits for it waits for another area from now on.
    MoveTo(AreaCode),
}

impl AreaDeed {
    /// The deed's name in the log and on the command line.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Become(_) => "area",
            Self::MoveTo(_) => "move-area",
        }
    }
}

/// Does `deed` with an area.
pub fn with_area(
    context: Context<'_>,
    area: &AreaCode,
    deed: &AreaDeed,
) -> Result<Done, DeedError> {
    let request = context.request(deed.name(), &(area, deed), Wanted::default());
    context.store.deed(&request, &mut |queue| match deed {
        AreaDeed::Become(state) => queue.set_area(area, *state),
        AreaDeed::MoveTo(to) => queue.move_area(area, to),
    })
}

/// Takes the latest deed of the context's station back.
pub fn undo(context: Context<'_>) -> Result<Done, DeedError> {
    let wanted = Wanted { latest_deed: true, ..Wanted::default() };
    context.store.deed(&context.request("undo", &(), wanted), &mut |queue| queue.undo())
}
