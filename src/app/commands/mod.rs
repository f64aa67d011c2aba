//! One file a group of commands: each opens the house, does its deed, prints the answer.

pub(crate) mod bench;
pub(crate) mod check_in;
pub(crate) mod deeds;
pub(crate) mod event;
pub(crate) mod lists;
pub(crate) mod paper;
pub(crate) mod papers;
pub(crate) mod report;
pub(crate) mod scan;
pub(crate) mod show;
pub(crate) mod talks;
