//! The rules of the queue, one family a file.
mod check_in;
mod line;
mod report;
mod session;
mod tables;
mod tickets;
mod windows;
