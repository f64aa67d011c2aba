//! Every test of the house in one binary: one link, one run.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail loudly too")]

mod badges;
mod domain;
mod event_difference;
mod event_file;
mod slips;
mod sqlite;
mod store_story;
pub mod support;
mod text;
mod words;
