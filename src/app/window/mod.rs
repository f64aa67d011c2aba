//! The screens in windows of their own: each gets news of the queue, and what it asks is done.

pub(crate) mod board;
mod counter;
pub(crate) mod desk;
pub(crate) mod hours;
pub(crate) mod kiosk;
mod movement;
mod printing;
mod pulse;
mod sight;
mod stage;
pub(crate) mod table;
mod voice;
mod watch;
