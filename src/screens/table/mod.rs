//! The table display: what a coach needs, readable from four metres, buttons for one thumb.

mod model;
mod view;

pub use model::{Answer, Effect, Message, Model};
