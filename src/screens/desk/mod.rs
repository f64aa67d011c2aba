//! The staff desk: find a ticket by number, name or badge and do what its owner needs; press any
//! table's buttons, pause an area, help whoever has no badge. The keyboard comes first; it does not
//! stand in public.

mod message;
mod model;
mod newcomer;
mod view;

pub use message::{Answer, Deed, Effect, Message};
pub use model::{Asking, Model, Panel};
pub use newcomer::Newcomer;
