//! Chooses a printer by its name on the command line, and draws slips for it.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use chrono::TimeDelta;

use super::cli;
use super::failure::Failure;
use super::house::{House, read_file};
use super::last_printer;
use super::printer_words;
use crate::actions::Context;
#[cfg(feature = "window")]
use crate::actions::print::print_left_over;
use crate::actions::print::{Drawn, Outcome, Printers, is_late, let_go, print_waiting};
use crate::domain::queue::{Printout, Queue};
use crate::printer::Printer;
use crate::printer::escpos::{self, EscPosPrinter};
use crate::printer::folder::FolderPrinter;
use crate::printer::ipp::{self, IppPrinter};
use crate::slip::logo::Logo;
use crate::slip::{self, Page, PaperSize, SlipContent};
use crate::store::StoreError;
use crate::text::Language;

/// When a printer with paper on its way is asked again; never, if nothing is on its way. One in
/// trouble has time.
pub(crate) fn next_round(outcomes: &[Outcome]) -> Option<Duration> {
    let mut going_on = outcomes.iter().filter(|outcome| !outcome.is_settled()).peekable();
    going_on.peek()?;
    let in_trouble = going_on.any(|outcome| outcome.problem.is_some());
    Some(Duration::from_millis(if in_trouble { 1000 } else { 300 }))
}

/// A printer that was chosen.
#[derive(Clone)]
pub(crate) struct Paper {
    printer: Arc<dyn Printer>,
    /// Takes over what does not come out of the first one for so long.
    second: Option<(Arc<dyn Printer>, TimeDelta)>,
    format: Format,
}

/// How slips are drawn.
#[derive(Debug, Clone, Default)]
pub(crate) struct Format {
    /// What the printer says it has where nobody says it.
    pub size: Option<PaperSize>,
    /// With a part for the table, to be torn off.
    pub stub: bool,
    /// At the head of each slip.
    pub logo: Option<Arc<Logo>>,
}

impl Format {
    /// What a command line says.
    pub(crate) fn read(size: &cli::Size) -> Result<Self, Failure> {
        let logo = |file: &PathBuf| {
            Logo::read(&read_file(file)?).map(Arc::new).map_err(|error| {
                Failure::told("no_logo", format!("--logo {}: {error}", file.display()))
            })
        };
        let logo = size.logo.as_ref().map(logo).transpose()?;
        Ok(Self { size: size.paper, stub: size.stub, logo })
    }

    fn size(&self) -> PaperSize {
        self.size.unwrap_or_default()
    }
}

impl Paper {
    /// The printer a command line names; none for `none` and for nothing at all.
    pub(crate) fn choose(paper: &cli::Paper) -> Result<Option<Self>, Failure> {
        let (name, format) = (paper.printer.as_deref(), Format::read(&paper.size)?);
        let first = name.map_or(Ok(None), |name| Self::named(name, format.clone()))?;
        let second = paper.second_printer.as_deref();
        let second = second.map_or(Ok(None), |name| Self::named(name, format.clone()))?;
        let after = TimeDelta::seconds(paper.second_after.into());
        let second = second.map(|second| (second.printer, after));
        Ok(first.map(|first| Self { second, ..first }))
    }

    /// The printer of that name; none for `none`.
    pub(crate) fn named(name: &str, format: Format) -> Result<Option<Self>, Failure> {
        if name == "none" {
            return Ok(None);
        }
        if name == "auto" {
            return Self::named(&last_printer::find()?, format);
        }
        let size = format.size.or_else(|| size_in(name));
        let printer = named(name, size.unwrap_or_default())?.ok_or_else(|| {
            Failure::Usage(format!(
                "--printer {name}: write auto, none, folder:DIR to get slips as PDF files, or the \
                 address of a printer: such as ipp://localhost:631/printers/NAME, or \
                 escpos://HOST or escpos:/dev/usb/lp0 for a thermal printer"
            ))
        })?;
        Ok(Some(Self { printer, second: None, format: Format { size, ..format } }))
    }

    fn printers(&self) -> Printers<'_> {
        let second = self.second.as_ref().map(|(second, after)| (&**second, *after));
        Printers { usual: &*self.printer, second }
    }

    /// Takes up what the station's last owner left behind.
    #[cfg(feature = "window")]
    pub(crate) fn print_left_over(&self, context: Context<'_>) -> Result<Vec<Outcome>, StoreError> {
        print_left_over(context, self.printers(), &|queue, paper| drawn(queue, paper, &self.format))
    }

    /// Prints what waits at the context's station.
    pub(crate) fn print_waiting(&self, context: Context<'_>) -> Result<Vec<Outcome>, StoreError> {
        print_waiting(context, self.printers(), &|queue, paper| drawn(queue, paper, &self.format))
    }

    /// Ends what is still on its way at the context's station.
    fn let_go(&self, context: Context<'_>) -> Result<Vec<Outcome>, StoreError> {
        let_go(context, self.printers(), &|queue, paper| drawn(queue, paper, &self.format))
    }

    /// Prints what waits at the house's station and stays until it is known how that ended, telling
    /// meanwhile what holds it up. The first problem at the end is the failure.
    pub(crate) fn print_to_the_end(
        &self,
        house: &House,
        mut tell: impl FnMut(&str),
    ) -> Result<(), Failure> {
        let (mut told, mut failed) = (None, None);
        loop {
            let context = house.context();
            let outcomes = self.print_waiting(context)?;
            let mut pause = next_round(&outcomes);
            for outcome in outcomes {
                let problem = printer_words::problem(&outcome, Language::English);
                // Nobody waits longer for a printer that cannot even be asked.
                if !outcome.is_settled() && is_late(&context, &outcome.job) {
                    pause = None;
                }
                if outcome.is_settled() || pause.is_none() {
                    failed = failed.or(problem);
                } else if let Some(problem) =
                    problem.filter(|problem| told.as_ref() != Some(problem))
                {
                    tell(&problem);
                    told = Some(problem);
                }
            }
            match pause {
                Some(pause) => thread::sleep(pause),
                None => break,
            }
        }
        for outcome in self.let_go(house.context())? {
            tracing::debug!(?outcome, "nobody stays to hear how it ended");
        }
        failed.map_or(Ok(()), |problem| Err(Failure::told("print_failed", problem)))
    }
}

/// Which paper a printer says it has: only those that speak IPP can say it, while they are on.
pub(crate) fn size_in(printer: &str) -> Option<PaperSize> {
    const PATIENCE: ipp::Patience =
        ipp::Patience { connect: Duration::from_secs(1), answer: Duration::from_secs(2) };
    let (width, height) = IppPrinter::new(printer, PATIENCE)?.paper()?;
    Some(PaperSize::on(width, height))
}

/// The printer of a name; none if it is no printer's.
fn named(name: &str, size: PaperSize) -> Result<Option<Arc<dyn Printer>>, Failure> {
    if let Some(folder) = name.strip_prefix("folder:").filter(|folder| !folder.is_empty()) {
        return Ok(Some(Arc::new(FolderPrinter::new(folder))));
    }
    if let Some(printer) = IppPrinter::new(name, ipp::Patience::default()) {
        return Ok(Some(Arc::new(printer)));
    }
    let Some(printer) = EscPosPrinter::new(name, escpos::Patience::default()) else {
        return Ok(None);
    };
    let across = size.dots_of_a_head().ok_or_else(|| {
        let size = size.name();
        Failure::Usage(format!("--paper {size}: a thermal printer takes rolls of 80mm or 58mm"))
    })?;
    Ok(Some(Arc::new(printer.with_head(across))))
}

/// A paper as a page.
pub(crate) fn draw(queue: &Queue, paper: &Printout, format: &Format) -> Result<Page, String> {
    match paper {
        Printout::Slip { number, copy } => {
            let ticket = queue.ticket(*number).ok_or("the ticket is gone")?;
            let content = SlipContent {
                logo: format.logo.clone(),
                ..slip::of_ticket::content(queue, ticket, *copy)
            };
            let page = if format.stub {
                let of_table = slip::of_ticket::for_the_table(queue, ticket, *copy);
                slip::layout_with_stub(&content, &of_table, format.size())
            } else {
                slip::layout(&content, format.size())
            };
            page.map_err(|error| error.to_string())
        }
        Printout::Card { coach } => {
            let coach = queue.event().coach(coach).ok_or("the coach is not in the event")?;
            Ok(slip::card::layout(&slip::card::content(queue, coach), format.size()))
        }
    }
}

/// The same, for any printer.
fn drawn(queue: &Queue, paper: &Printout, format: &Format) -> Drawn {
    Ok(Box::new(draw(queue, paper, format)?))
}
