//! The rules of the house: no I/O, no clock, no screen. Time and chance are handed in.
//! Invariant: whatever comes in, a queue never leaves this module breaking the table of moves.

pub mod account;
pub mod attendee;
pub mod badge;
pub mod device;
pub mod event;
pub mod mode;
pub mod overflow;
pub mod plan;
pub mod queue;
pub mod refusal;
pub mod report;
pub mod session;
pub mod ticket;
pub mod wait;

pub use refusal::Refusal;

/// A moment. Everything inside counts in UTC; the event's time zone is put on at the edge.
pub type Moment = chrono::DateTime<chrono::Utc>;
