//! `cargo fuzz run reader`.
#![no_main]

#[path = "../targets.rs"]
#[expect(dead_code, reason = "each target has a program of its own")]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::reader(bytes));
