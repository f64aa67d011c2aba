//! The rules of the queue, one family a file.
mod check_in;
mod draws;
mod line;
mod session;
mod tables;
mod tickets;
mod windows;
