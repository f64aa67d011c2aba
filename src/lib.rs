//! Dropin: badge check-in and queueing for drop-in coaching at conferences.
pub mod app;
pub mod slip;
pub mod text;
