//! The staff desk: find a ticket by number, name or badge, and do what its owner needs. The
//! keyboard comes first; it does not stand in public.

mod model;
mod view;

pub use model::{Answer, Asking, Deed, Effect, Message, Model};
