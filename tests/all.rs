//! Every test of the house in one binary: one link, one run.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail loudly too")]

mod architecture;
mod badges;
mod cameras;
mod cli;
mod displays;
mod domain;
mod event_difference;
mod event_file;
#[cfg(target_os = "linux")] // Its processes are found in /proc.
mod eye;
mod fuzzing;
mod hostile;
mod lists;
mod printing;
mod qr;
mod reading;
mod room;
mod scan;
mod scenes;
#[cfg(feature = "window")]
mod screens;
mod several_codes;
mod slips;
mod sqlite;
mod store_story;
pub mod support;
mod text;
mod waits;
#[cfg(all(feature = "webcam", target_os = "linux"))] // The kernel's cameras are played.
mod webcams;
#[cfg(all(feature = "window", target_os = "linux"))]
mod windows;
mod words;
