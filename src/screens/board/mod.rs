//! The room board on the wall: numbers, tables, times. Never a name.

mod model;
mod view;

pub use model::{Effect, Message, Model};
