//! Puts everything together: the only home of concrete devices, environment and clock.

pub mod eye;
pub mod scan;

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the command line `args` (the program's name first).
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let mut args = args.into_iter().skip(1);
    match args.next() {
        Some(command) if command == "eye" => eye::run_child(args),
        _ => ExitCode::SUCCESS,
    }
}
