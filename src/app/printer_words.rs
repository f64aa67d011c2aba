//! What is wrong with a printer: as sentences that say what to do, and as a code for the desk.

use crate::actions::print::Outcome;
use crate::displays::devices::of_printer;
use crate::store::PrintState;
use crate::text::{Language, say};

/// What is wrong with a paper; nothing if it came out or is on its way.
pub(crate) fn problem(outcome: &Outcome, language: Language) -> Option<String> {
    let trouble = outcome.trouble.and_then(|trouble| of_printer(trouble.code()));
    trouble.map(|key| say(language, key)).or_else(|| outcome.problem.clone())
}

/// What this outcome says of the printer; nothing while a paper is on its way.
#[cfg_attr(not(feature = "window"), expect(dead_code, reason = "screens tell the desk of it"))]
pub(crate) fn state(outcome: &Outcome) -> Option<&'static str> {
    match (outcome.trouble, outcome.job.state) {
        (None, PrintState::Printed) if outcome.job.relieved => Some("relieved"),
        (Some(trouble), _) => Some(trouble.code()),
        (None, PrintState::Printed) => Some("ready"),
        (None, PrintState::Failed | PrintState::Unknown) => Some("failed"),
        (None, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printer::Trouble;

    #[test]
    fn every_trouble_has_its_sentence() {
        for trouble in Trouble::ALL {
            assert!(of_printer(trouble.code()).is_some(), "{trouble:?}");
        }
    }
}
