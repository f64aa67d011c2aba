//! `dropin doctor`: everything a day hangs on is looked at, each within a deadline, and said in plain
//! words: fine, worth a look, or broken, and what to do.

mod facts;
mod judgement;
mod papers;

use serde::Serialize;

use super::cli::{self, Global};
use super::failure::Failure;
use super::output::{Output, print_line, print_object};
use judgement::{Finding, Verdict};

/// One line for scripts.
#[derive(Serialize)]
struct Shape<'a> {
    check: &'a str,
    verdict: &'a str,
    message: &'a str,
}

/// Looks at everything; fails if something is broken.
pub(crate) fn run(global: &Global, args: &cli::Doctor) -> Result<(), Failure> {
    let out = Output { json: global.json };
    let mut broken = Vec::new();
    let always = facts::CHECKS.into_iter().map(|check| check(global, args));
    for finding in always.chain(papers::of_paper(args)) {
        tell(out, &finding)?;
        if finding.verdict == Verdict::Broken {
            broken.push(finding.check);
        }
    }
    if broken.is_empty() {
        return Ok(());
    }
    let what = broken.join(", ");
    Err(Failure::told("doctor", format!("not ready for the day: {what}. See the lines above")))
}

fn tell(out: Output, finding: &Finding) -> Result<(), Failure> {
    let Finding { check, verdict, message } = finding;
    if out.json {
        print_object(&Shape { check, verdict: verdict.name(), message })
    } else {
        print_line(&format!("{:<6} {check}: {message}", verdict.name()))
    }
}
