//! What each side is asked when the conversation is over: whether to go on as mentoring, and whether
//! it was useful. What the store keeps of it names no ticket; the answer here does, for the screen.

use super::Context;
use crate::domain::Refusal;
use crate::domain::queue::{Done, Queue, Side, Wanted};
use crate::domain::ticket::Number;
use crate::store::DeedError;

/// One side says whether to go on as mentoring; when both have said yes a card is ordered at
/// `station`.
pub fn mentoring(
    context: Context<'_>,
    number: Number,
    side: Side,
    yes: bool,
    station: &str,
) -> Result<Done, DeedError> {
    answer(context, "mentoring", (number, side), &mut |queue| {
        queue.mentoring(number, side, yes, station)
    })
}

/// One side says whether the conversation was useful.
pub fn useful(
    context: Context<'_>,
    number: Number,
    side: Side,
    yes: bool,
) -> Result<Done, DeedError> {
    answer(context, "useful", (number, side), &mut |queue| queue.useful(number, side, yes))
}

fn answer(
    context: Context<'_>,
    deed: &'static str,
    (number, side): (Number, Side),
    decide: &mut dyn FnMut(&mut Queue) -> Result<Done, Refusal>,
) -> Result<Done, DeedError> {
    let wanted = Wanted { number: Some(number), ..Wanted::default() };
    // What was answered leaves no trace there either.
    let request = context.request(deed, &(number, side), wanted.clone());
    let done = context.store.deed(&request, decide)?;
    let queue = context.store.look(context.at, &wanted)?;
    Ok(Done { tickets: queue.ticket(number).cloned().into_iter().collect(), ..done })
}
