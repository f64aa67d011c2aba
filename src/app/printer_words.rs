//! What is wrong with a printer, as sentences that say what to do.

use crate::actions::print::Outcome;
use crate::printer::Trouble;
use crate::text::{Language, say};

/// What is wrong with a paper; nothing if it came out or is on its way.
pub(crate) fn problem(outcome: &Outcome, language: Language) -> Option<String> {
    let trouble = outcome.trouble.map(|trouble| say(language, sentence(trouble)));
    trouble.or_else(|| outcome.problem.clone())
}

/// The key of a trouble's sentence.
fn sentence(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::OutOfPaper => "common-printer-out-of-paper",
        Trouble::OtherPaper => "common-printer-other-paper",
        Trouble::Jam => "common-printer-jam",
        Trouble::CoverOpen => "common-printer-cover-open",
        Trouble::NoToner => "common-printer-no-toner",
        Trouble::Paused => "common-printer-paused",
        Trouble::Busy => "common-printer-busy",
        Trouble::Offline => "common-printer-offline",
        Trouble::Slow => "common-printer-slow",
        Trouble::Garbled => "common-printer-garbled",
        Trouble::Cancelled => "common-printer-cancelled",
        Trouble::Aborted => "common-printer-aborted",
        Trouble::Refused => "common-printer-refused",
    }
}
