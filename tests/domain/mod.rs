//! The rules of the queue, one family a file.
mod areas;
mod away;
mod check_in;
mod group_talks;
mod found;
mod line;
mod mentoring;
mod opening;
mod overflow;
mod parties;
mod session;
mod tables;
mod tickets;
mod undo;
mod windows;
