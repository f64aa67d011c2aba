//! Dropin: badge check-in and queueing for drop-in coaching at conferences.
pub mod app;
pub mod badges;
pub mod domain;
pub mod slip;
pub mod store;
pub mod text;
