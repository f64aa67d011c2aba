//! What a printer says of itself and of a job, as what it means for a paper.

use crate::printer::{Progress, Trouble};

/// `job-state`: RFC 8011, 5.3.7.
const CANCELLED: i32 = 7;
const ABORTED: i32 = 8;
const COMPLETED: i32 = 9;

/// `printer-state`: RFC 8011, 5.4.11.
const STOPPED: i32 = 5;

/// A job's or a printer's state with its reasons.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    pub code: i32,
    pub reasons: Vec<String>,
}

/// How far a job is. A reason alone decides nothing: many printers keep one long after the jam was
/// cleared.
pub(super) fn progress(job: &State, printer: &State) -> Progress {
    // Many say of the job only that the printer has stopped, and of the printer why.
    let reasons = || trouble(&[&job.reasons[..], &printer.reasons].concat());
    match job.code {
        COMPLETED => Progress::Printed,
        CANCELLED => Progress::Failed(Trouble::Cancelled),
        ABORTED => Progress::Failed(trouble(&job.reasons).unwrap_or(Trouble::Aborted)),
        _ => {
            let stopped = (printer.code == STOPPED).then_some(Trouble::Paused);
            Progress::Waiting(reasons().or(stopped))
        }
    }
}

/// What is wrong with a printer.
pub(super) fn of_printer(printer: &State) -> Option<Trouble> {
    let stopped = (printer.code == STOPPED).then_some(Trouble::Paused);
    trouble(&printer.reasons).or(stopped)
}

/// Whether a job is over.
pub(super) fn is_over(code: i32) -> bool {
    code >= CANCELLED
}

/// The most helpful of what is said: an open cover makes a printer say that it is offline, too.
fn trouble(reasons: &[String]) -> Option<Trouble> {
    let said: Vec<Trouble> = reasons.iter().filter_map(|reason| of_reason(reason)).collect();
    Trouble::ALL_BY_HELP.into_iter().find(|trouble| said.contains(trouble))
}

impl Trouble {
    const ALL_BY_HELP: [Self; 8] = [
        Self::CoverOpen,
        Self::Jam,
        Self::OutOfPaper,
        Self::OtherPaper,
        Self::NoToner,
        Self::Offline,
        Self::Paused,
        Self::Aborted,
    ];
}

/// What one reason means. What runs low still prints.
fn of_reason(reason: &str) -> Option<Trouble> {
    let plain = ["-report", "-warning", "-error"].iter().find_map(|end| reason.strip_suffix(end));
    Some(match plain.unwrap_or(reason) {
        "cover-open" | "door-open" | "interlock-open" => Trouble::CoverOpen,
        "media-jam" => Trouble::Jam,
        "media-empty" => Trouble::OutOfPaper,
        "media-needed" | "input-tray-missing" | "resources-are-not-ready" => Trouble::OtherPaper,
        "toner-empty" | "marker-supply-empty" | "marker-supply-missing" | "developer-empty" => {
            Trouble::NoToner
        }
        "paused" | "moving-to-paused" | "printer-stopped" | "stopping" | "job-held" => {
            Trouble::Paused
        }
        "offline" | "shutdown" | "timed-out" | "connecting-to-device" => Trouble::Offline,
        "aborted-by-system" => Trouble::Aborted,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(code: i32, reasons: &[&str]) -> State {
        State { code, reasons: reasons.iter().map(ToString::to_string).collect() }
    }

    #[test]
    fn what_is_said_of_job_and_printer_becomes_what_it_means() {
        let waiting = |trouble| Progress::Waiting(Some(trouble));
        for (job, printer, means) in [
            ((9, vec!["job-completed-successfully"]), (3, vec!["none"]), Progress::Printed),
            // Still set after the jam was cleared: the paper came out all the same.
            ((9, vec![]), (3, vec!["media-jam-error"]), Progress::Printed),
            ((5, vec![]), (4, vec!["none"]), Progress::Waiting(None)),
            ((5, vec![]), (4, vec!["toner-low-warning", "media-low"]), Progress::Waiting(None)),
            ((5, vec![]), (4, vec!["media-empty-error"]), waiting(Trouble::OutOfPaper)),
            ((6, vec![]), (5, vec!["media-jam-report"]), waiting(Trouble::Jam)),
            (
                (6, vec!["printer-stopped"]),
                (5, vec!["media-empty-error", "paused"]),
                waiting(Trouble::OutOfPaper),
            ),
            ((5, vec![]), (5, vec!["offline", "cover-open"]), waiting(Trouble::CoverOpen)),
            ((5, vec![]), (4, vec!["toner-empty"]), waiting(Trouble::NoToner)),
            ((3, vec![]), (5, vec!["paused"]), waiting(Trouble::Paused)),
            ((3, vec!["printer-stopped"]), (5, vec![]), waiting(Trouble::Paused)),
            ((3, vec![]), (5, vec!["none"]), waiting(Trouble::Paused)),
            ((5, vec![]), (4, vec!["media-needed"]), waiting(Trouble::OtherPaper)),
            ((5, vec![]), (4, vec!["connecting-to-device"]), waiting(Trouble::Offline)),
            ((8, vec!["aborted-by-system"]), (3, vec![]), Progress::Failed(Trouble::Aborted)),
            ((8, vec![]), (3, vec!["media-jam"]), Progress::Failed(Trouble::Aborted)),
            ((7, vec![]), (3, vec![]), Progress::Failed(Trouble::Cancelled)),
            // No state that the standard knows.
            ((0, vec![]), (0, vec![]), Progress::Waiting(None)),
        ] {
            let (of_job, of_printer) = (state(job.0, &job.1), state(printer.0, &printer.1));
            assert_eq!(progress(&of_job, &of_printer), means, "{job:?} {printer:?}");
        }
    }
}
