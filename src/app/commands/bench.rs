//! `dropin bench`: measurements.

use crate::app::bench::queue;
use crate::app::bench::scan::{self, Wanted};
use crate::app::bench::{screens, slip, wait};
use crate::app::cli::Bench;
use crate::app::failure::Failure;
use crate::app::output::Output;
use crate::app::window;

pub(crate) fn run(bench: &Bench, json: bool) -> Result<(), Failure> {
    let output = Output { json };
    match bench {
        Bench::Queue { task: Some(task), .. } => queue::run_task(task),
        Bench::Queue { folder, task: None } => queue::run(output, folder.as_deref()),
        Bench::Scan { folder, against, sequences, presentations, seed } => {
            if folder.is_none() && *sequences == 0 && *presentations == 0 {
                let sentence =
                    "name a folder of pictures, or say --sequences N or --presentations N";
                return Err(Failure::Usage(sentence.to_owned()));
            }
            let wanted = Wanted {
                folder: folder.as_deref(),
                against: against.is_some(),
                sequences: *sequences,
                presentations: *presentations,
                seed: *seed,
            };
            scan::run(output, wanted)
        }
        Bench::Slip => slip::run(output),
        Bench::Screens { seconds } => screens::run(output, *seconds),
        Bench::Hours { hours } => window::hours::run(output, *hours),
        Bench::Wait { sessions, seed } => wait::run(output, *sessions, *seed),
    }
}
