//! Measurements, and the made-up pictures they are made with.

mod figures;
pub(in crate::app) mod limits;
mod peer;
mod pictures;
pub mod presentations;
pub(crate) mod queue;
pub(crate) mod scan;
pub mod scenes;
pub(crate) mod screens;
pub(crate) mod slip;
pub mod wait;
