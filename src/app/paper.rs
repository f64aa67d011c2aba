//! Chooses a printer by its name on the command line, and draws slips for it.

use std::sync::Arc;

use super::failure::Failure;
use crate::actions::Context;
#[cfg(feature = "window")]
use crate::actions::print::print_left_over;
use crate::actions::print::{Outcome, print_waiting};
use crate::domain::queue::{Printout, Queue};
use crate::printer::Printer;
use crate::printer::folder::FolderPrinter;
use crate::slip;
use crate::store::StoreError;

/// A printer that was chosen.
#[derive(Clone)]
pub(crate) struct Paper {
    printer: Arc<dyn Printer>,
}

impl Paper {
    /// The printer a command line names; none for `none` and for nothing at all.
    pub(crate) fn choose(name: Option<&str>) -> Result<Option<Self>, Failure> {
        match name {
            None | Some("none") => Ok(None),
            Some(name) => match name.strip_prefix("folder:") {
                Some(folder) if !folder.is_empty() => {
                    Ok(Some(Self { printer: Arc::new(FolderPrinter::new(folder)) }))
                }
                _ => Err(Failure::Usage(format!(
                    "--printer {name}: write none, or folder:DIR to get slips as PDF files. \
                     Paper printers are not supported yet"
                ))),
            },
        }
    }

    /// Takes up what the station's last owner left behind.
    #[cfg(feature = "window")]
    pub(crate) fn print_left_over(&self, context: Context<'_>) -> Result<Vec<Outcome>, StoreError> {
        print_left_over(context, &*self.printer, &draw)
    }

    /// Prints what waits at the context's station.
    pub(crate) fn print_waiting(&self, context: Context<'_>) -> Result<Vec<Outcome>, StoreError> {
        print_waiting(context, &*self.printer, &draw)
    }
}

/// A paper as a PDF.
pub(crate) fn draw(queue: &Queue, paper: &Printout) -> Result<Vec<u8>, String> {
    let pdf = match paper {
        Printout::Slip { number, copy } => {
            let ticket = queue.ticket(*number).ok_or("the ticket is gone")?;
            slip::slip_pdf(&slip::of_ticket::content(queue, ticket, *copy))
        }
        Printout::Card { coach } => {
            let coach = queue.event().coach(coach).ok_or("the coach is not in the event")?;
            slip::card_pdf(&slip::card::content(queue, coach))
        }
    };
    pdf.map_err(|error| error.to_string())
}
