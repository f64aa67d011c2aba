//! How printers and the logo are. A printer is asked itself: what takes a connection may be anything.

use std::path::Path;

use super::facts::sync_in;
use super::judgement::Finding;
use crate::app::cli::{self, Global};
use crate::app::paper::{Format, PATIENCE};
use crate::displays::devices::of_printer;
use crate::printer::escpos::{self, EscPosPrinter};
use crate::printer::ipp::IppPrinter;
use crate::printer::{PrinterError, Trouble};
use crate::slip::PaperSize;
use crate::text::{Language, say};

pub(super) fn printer(_global: &Global, args: &cli::Doctor) -> Finding {
    match args.paper.printer.as_deref() {
        Some(printer) => named_printer("printer", printer),
        None => {
            Finding::look("printer", "none is named: add --printer as for the kiosk to look at it")
        }
    }
}

/// What else is said of paper, where anything is: the second printer, the logo.
pub(super) fn of_paper(args: &cli::Doctor) -> Vec<Finding> {
    let second = args.paper.second_printer.as_deref();
    let second = second.map(|printer| named_printer("second printer", printer));
    let logo = args.paper.size.logo.as_ref().map(|file| match Format::read(&args.paper.size) {
        Ok(_) => Finding::fine("logo", format!("{} can be printed", file.display())),
        Err(failure) => Finding::broken("logo", failure.to_string()),
    });
    second.into_iter().chain(logo).collect()
}

fn named_printer(what: &'static str, printer: &str) -> Finding {
    if let Some(folder) = printer.strip_prefix("folder:") {
        // It is made with the first slip.
        let there = Path::new(folder).ancestors().find(|folder| folder.is_dir());
        return match sync_in(there.unwrap_or(Path::new("."))) {
            Ok(_) => Finding::fine(what, format!("slips are written into {folder}")),
            Err(error) => Finding::broken(what, format!("{folder} cannot be written to: {error}")),
        };
    }
    if let Some(ipp) = IppPrinter::new(printer, PATIENCE) {
        return of_ipp(what, printer, &ipp);
    }
    match EscPosPrinter::new(printer, escpos::Patience::default()) {
        Some(thermal) => of_thermal(what, printer, &thermal),
        None => Finding::look(what, "it is found when a kiosk opens (--printer auto, or none)"),
    }
}

fn of_ipp(what: &'static str, address: &str, printer: &IppPrinter) -> Finding {
    match printer.trouble() {
        Ok(None) => {}
        Ok(Some(trouble)) => {
            return Finding::look(what, format!("{address}: {}", in_words(trouble)));
        }
        Err(error) => return ill(what, address, &error),
    }
    let paper = printer.paper_width().map(PaperSize::across).map_or_else(String::new, |paper| {
        format!("; slips are drawn for {}, unless --paper says otherwise", paper.name())
    });
    Finding::fine(what, format!("{address} answers{paper}"))
}

fn of_thermal(what: &'static str, address: &str, printer: &EscPosPrinter) -> Finding {
    let device = address.strip_prefix("escpos:").filter(|rest| rest.starts_with("/dev/"));
    match (printer.is_well(), device) {
        (Ok(true), _) => Finding::fine(what, format!("{address} answers, and is well")),
        (Ok(false), _) => Finding::look(
            what,
            format!(
                "{address} takes what it is sent and answers no question: if it is a printer, slips \
                 come out, but whether one did nobody will know. Print one to try"
            ),
        ),
        (Err(PrinterError::NotNow(Trouble::Offline)), Some(device)) => Finding::broken(
            what,
            format!(
                "there is no printer at {device}: is it on and connected? CUPS may have taken it \
                 away: then print through CUPS, or remove it there"
            ),
        ),
        (Err(PrinterError::NotNow(Trouble::Busy)), Some(device)) => {
            Finding::look(what, format!("another program prints at {device}"))
        }
        (Err(error), _) => ill(what, address, &error),
    }
}

fn ill(what: &'static str, address: &str, error: &PrinterError) -> Finding {
    let sentence = error.trouble().map_or_else(|| error.to_string(), in_words);
    Finding::broken(what, format!("{address}: {sentence}"))
}

fn in_words(trouble: Trouble) -> String {
    of_printer(trouble.code()).map(|key| say(Language::English, key)).unwrap_or_default()
}
