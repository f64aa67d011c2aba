//! Dropin: badge check-in and queueing for drop-in coaching at conferences.
pub mod app;
pub mod displays;
pub mod domain;
#[cfg(feature = "window")]
pub mod screens;
pub mod slip;
pub mod store;
pub mod text;
