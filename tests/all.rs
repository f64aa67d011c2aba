//! Every test of the house in one binary: one link, one run.

mod architecture;
mod cameras;
mod cli;
mod eye;
mod qr;
mod scan;
mod scenes;
mod slips;
mod text;
mod words;
