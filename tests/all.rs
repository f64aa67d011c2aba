//! Every test of the house in one binary: one link, one run.
mod words;
