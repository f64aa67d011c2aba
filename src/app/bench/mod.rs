//! Measurements, and the made-up pictures they are made with.

pub mod presentations;
pub mod scenes;
