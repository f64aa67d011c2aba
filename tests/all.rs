//! Every test of the house in one binary: one link, one run.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail loudly too")]

mod answers_cli;
mod architecture;
mod badges;
mod cameras;
mod cli;
pub mod day;
mod displays;
mod doctor;
mod domain;
mod escpos_printing;
mod event_difference;
mod event_file;
#[cfg(target_os = "linux")] // Its processes are found in /proc.
mod eye;
mod fuzzing;
#[cfg(feature = "window")]
#[path = "gallery/scenes.rs"]
mod gallery;
mod hostile;
mod ipp_printing;
#[cfg(target_os = "linux")] // Its program is deceived by a library.
mod ippeveprinter;
mod lists;
mod lists_cli;
mod methods_cli;
mod paper_cli;
mod papers;
#[cfg(feature = "window")]
mod pictures;
mod printers_found;
mod printing;
#[cfg(target_os = "linux")] // Its processes are killed, stopped and deceived by a library.
mod proof;
mod qr;
mod reading;
mod report;
mod room;
mod scan;
mod scenes;
#[cfg(feature = "window")]
mod screens;
mod second_printer;
mod several_codes;
mod slips;
mod sound;
mod sqlite;
mod store_story;
mod summer_time;
pub mod support;
mod text;
mod waits;
#[cfg(all(feature = "webcam", target_os = "linux"))] // The kernel's cameras are played.
mod webcams;
#[cfg(all(feature = "window", target_os = "linux"))]
mod windows;
mod words;
