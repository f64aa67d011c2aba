//! Every test of the house in one binary: one link, one run.

mod architecture;
mod cli;
mod slips;
mod text;
mod words;
