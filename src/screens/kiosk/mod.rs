//! The kiosk: a delegate shows a badge, chooses an area, gets a number. Invariant: once it is
//! back at its start, nothing of the person who was there remains.

mod again;
mod ease;
mod leaving;
mod message;
mod model;
mod readings;
mod replace;
mod scanner;
mod time;
mod view;

pub use ease::{Ease, Sheet};
pub use leaving::WayOut;
pub use message::{
    Answer, Deed, Effect, Gone, Guest, Message, Outline, Picture, Press, Scanned, Visitor, Wish,
};
pub use model::{Model, Notice, Shown, Step};
