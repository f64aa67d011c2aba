//! Every test of the house in one binary: one link, one run.
#[cfg(feature = "window")]
mod screens;
mod slips;
mod text;
mod words;
