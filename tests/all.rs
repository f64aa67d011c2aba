//! Every test of the house in one binary: one link, one run.
mod displays;
mod room;
#[cfg(feature = "window")]
mod screens;
mod slips;
mod text;
mod words;
