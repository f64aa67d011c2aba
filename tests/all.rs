//! Every test of the house in one binary: one link, one run.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail loudly too")]

mod domain;
pub mod support;
mod words;
