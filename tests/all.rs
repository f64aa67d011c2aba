//! Every test of the house in one binary: one link, one run.
mod badges;
mod event_difference;
mod event_file;
mod slips;
mod text;
mod words;
