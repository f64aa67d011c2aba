//! `dropin scan`: what the codes in pictures say, and what reading them cost.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::app::failure::Failure;
use crate::app::output::OUTPUT_CLOSED;
use crate::app::scan::scan;
use crate::badges;

pub(crate) fn run(paths: &[PathBuf], json: bool) -> Result<ExitCode, Failure> {
    let kind = |text: &str| badges::kind_name(text).to_owned();
    let sound = scan(paths, json, kind, &mut io::stdout().lock(), &mut io::stderr().lock())
        .map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::told(OUTPUT_CLOSED, "nobody reads the output"),
            _ => Failure::told("output", format!("the output cannot be written: {error}")),
        })?;
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
