//! The rules of the queue, one family a file.
mod areas;
mod away;
mod check_in;
mod draws;
mod found;
mod group_talks;
mod line;
mod mentoring;
mod opening;
mod overflow;
mod parties;
mod report;
mod session;
mod tables;
mod tickets;
mod undo;
mod windows;
