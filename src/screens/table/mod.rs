//! The table display: what a coach needs, readable from four metres, buttons for one thumb.

mod after;
mod model;
mod view;

pub use after::AfterTalk;
pub use model::{Answer, Deed, Effect, Message, Model};
