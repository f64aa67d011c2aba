//! Every test of the house in one binary: one link, one run.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail loudly too")]

mod domain;
mod store_story;
pub mod support;
mod words;
