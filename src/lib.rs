//! Dropin: badge check-in and queueing for drop-in coaching at conferences.
pub mod app;
pub mod domain;
pub mod store;
pub mod text;
