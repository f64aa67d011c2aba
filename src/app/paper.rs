//! Chooses a printer by its name on the command line, and draws slips for it.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use chrono::TimeDelta;

use super::cli;
use super::failure::Failure;
use super::house::House;
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
use crate::store::{PrintJob, PrintState, StoreError};
use crate::text::Language;

/// When a printer with paper on its way is asked again; never, if nothing is on its way. One in
/// trouble has time.
pub(crate) fn next_round(outcomes: &[Outcome]) -> Option<Duration> {
    let mut going_on = outcomes.iter().filter(|outcome| !outcome.is_settled()).peekable();
    going_on.peek()?;
    let in_trouble = going_on.any(|outcome| outcome.problem.is_some());
    Some(Duration::from_millis(if in_trouble { 1000 } else { 300 }))
}

/// A printer that was chosen, and how slips are drawn for it.
#[derive(Clone)]
pub(crate) struct Paper {
    usual: Arc<Loaded>,
    /// Takes over what does not come out of the usual one for so long.
    second: Option<(Arc<Loaded>, TimeDelta)>,
    format: Format,
}

/// A printer and the paper in it.
struct Loaded {
    printer: Box<dyn Printer>,
    /// What it said it has. One that was off is asked again; one that has said it is not.
    has: OnceLock<PaperSize>,
}

impl Loaded {
    /// The size its slips are drawn in: what people say, else what the printer says it has.
    fn size(&self, said: Option<PaperSize>) -> PaperSize {
        let asked = || match self.has.get() {
            Some(size) => Some(*size),
            None => size_in(&self.printer.name()).map(|size| *self.has.get_or_init(|| size)),
        };
        said.or_else(asked).unwrap_or_default()
    }
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
            let told = |error: &dyn std::fmt::Display| {
                Failure::told("no_logo", format!("--logo {}: {error}", file.display()))
            };
            let bytes = fs::read(file).map_err(|error| told(&error))?;
            Logo::read(&bytes).map(Arc::new).map_err(|error| told(&error))
        };
        let logo = size.logo.as_ref().map(logo).transpose()?;
        Ok(Self { size: size.paper, stub: size.stub, logo })
    }
}

impl Paper {
    /// The printer a command line names; none for `none` and for nothing at all.
    pub(crate) fn choose(paper: &cli::Paper) -> Result<Option<Self>, Failure> {
        let format = Format::read(&paper.size)?;
        let named = |option, name: &Option<String>| {
            name.as_deref().map_or(Ok(None), |name| loaded(option, name, format.size))
        };
        let after = TimeDelta::seconds(paper.second_after.into());
        let usual = named("--printer", &paper.printer)?;
        let second = named("--second-printer", &paper.second_printer)?;
        let second = second.map(|second| (second, after));
        Ok(usual.map(|usual| Self { usual, second, format }))
    }

    /// The printer of that name; none for `none`.
    pub(crate) fn named(name: &str, format: Format) -> Result<Option<Self>, Failure> {
        let usual = loaded("--printer", name, format.size)?;
        Ok(usual.map(|usual| Self { usual, second: None, format }))
    }

    fn printers(&self) -> Printers<'_> {
        let second = self.second.as_ref().map(|(second, after)| (&*second.printer, *after));
        Printers { usual: &*self.usual.printer, second }
    }

    /// A paper as the printer takes it that the job goes to.
    fn drawn(&self, queue: &Queue, job: &PrintJob) -> Drawn {
        let printer = match &self.second {
            Some((second, _)) if job.relieved => second,
            _ => &self.usual,
        };
        let size = Some(printer.size(self.format.size));
        Ok(Box::new(draw(queue, &job.paper, &Format { size, ..self.format.clone() })?))
    }

    /// Takes up what the station's last owner left behind.
    #[cfg(feature = "window")]
    pub(crate) fn print_left_over(&self, context: Context<'_>) -> Result<Vec<Outcome>, StoreError> {
        print_left_over(context, self.printers(), &|queue, job| self.drawn(queue, job))
    }

    /// Prints what waits at the context's station.
    pub(crate) fn print_waiting(&self, context: Context<'_>) -> Result<Vec<Outcome>, StoreError> {
        print_waiting(context, self.printers(), &|queue, job| self.drawn(queue, job))
    }

    /// Ends what is still on its way at the context's station.
    fn let_go(&self, context: Context<'_>) -> Result<Vec<Outcome>, StoreError> {
        let_go(context, self.printers(), &|queue, job| self.drawn(queue, job))
    }

    /// Prints what waits at the house's station and stays until it is known how that ended, telling
    /// meanwhile what holds it up; how many papers came out. The first problem at the end is the
    /// failure.
    pub(crate) fn print_to_the_end(
        &self,
        house: &House,
        mut tell: impl FnMut(&str),
    ) -> Result<usize, Failure> {
        let mut told = None;
        let (mut printed, mut failed) = (Vec::new(), Vec::new());
        let is_out = |printed: &[Printout], paper: &Printout| {
            printed.iter().any(|out| is_of_the_same(out, paper))
        };
        loop {
            let context = house.context();
            let mut outcomes = self.print_waiting(context)?;
            let come_out = outcomes.iter().filter(|o| o.job.state == PrintState::Printed);
            printed.extend(come_out.map(|outcome| outcome.job.paper.clone()));
            // A copy that came out of the second printer makes up for a paper of which nobody knows.
            outcomes.retain(|outcome| !is_out(&printed, &outcome.job.paper));
            let mut pause = next_round(&outcomes);
            for outcome in outcomes {
                let problem = printer_words::problem(&outcome, Language::English);
                // Nobody waits longer for a printer that cannot even be asked.
                if !outcome.is_settled() && is_late(&context, &outcome.job) {
                    pause = None;
                }
                if outcome.is_settled() || pause.is_none() {
                    // What held it up until it was too late says more than that it is.
                    let held_up = told.clone().filter(|_| outcome.trouble.is_none());
                    let problem = held_up.or(problem);
                    failed.extend(problem.map(|problem| (outcome.job.paper, problem)));
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
        let failed = failed.into_iter().find(|(paper, _)| !is_out(&printed, paper));
        let count = printed.len();
        failed.map_or(Ok(count), |(_, problem)| Err(Failure::told("print_failed", problem)))
    }
}

/// Whether both are papers of one ticket, or the same card.
fn is_of_the_same(paper: &Printout, other: &Printout) -> bool {
    match (paper, other) {
        (Printout::Slip { number, .. }, Printout::Slip { number: of, .. }) => number == of,
        (paper, other) => paper == other,
    }
}

/// How long a printer that speaks IPP has to say how it is.
pub(crate) const PATIENCE: ipp::Patience =
    ipp::Patience { connect: Duration::from_secs(1), answer: Duration::from_secs(2) };

/// Which paper a printer says it has: only those that speak IPP can say it, while they are on.
fn size_in(printer: &str) -> Option<PaperSize> {
    IppPrinter::new(printer, PATIENCE)?.paper_width().map(PaperSize::across)
}

/// The printer an option of the command line names, `auto` among them; none for `none`.
fn loaded(
    option: &str,
    name: &str,
    size: Option<PaperSize>,
) -> Result<Option<Arc<Loaded>>, Failure> {
    let printer = match name {
        "none" => return Ok(None),
        "auto" => printer(option, &last_printer::find()?, size)?,
        name => printer(option, name, size)?,
    };
    Ok(Some(Arc::new(Loaded { printer, has: OnceLock::new() })))
}

/// The printer at an address.
fn printer(
    option: &str,
    address: &str,
    size: Option<PaperSize>,
) -> Result<Box<dyn Printer>, Failure> {
    if let Some(folder) = address.strip_prefix("folder:").filter(|folder| !folder.is_empty()) {
        return Ok(Box::new(FolderPrinter::new(folder)));
    }
    if let Some(printer) = IppPrinter::new(address, ipp::Patience::default()) {
        return Ok(Box::new(printer));
    }
    let thermal = EscPosPrinter::new(address, escpos::Patience::default()).ok_or_else(|| {
        Failure::Usage(format!(
            "{option} {address}: write auto, none, folder:DIR to get slips as PDF files, or the \
             address of a printer: such as ipp://localhost:631/printers/NAME, or escpos://HOST or \
             escpos:/dev/usb/lp0 for a thermal printer"
        ))
    })?;
    let size = size.unwrap_or_default();
    let across = size.dots_of_a_head().ok_or_else(|| {
        let size = size.name();
        Failure::Usage(format!("--paper {size}: a thermal printer takes rolls of 80mm or 58mm"))
    })?;
    Ok(Box::new(thermal.with_head(across)))
}

/// A paper as a page.
pub(crate) fn draw(queue: &Queue, paper: &Printout, format: &Format) -> Result<Page, String> {
    let size = format.size.unwrap_or_default();
    match paper {
        Printout::Slip { number, copy } => {
            let ticket = queue.ticket(*number).ok_or("the ticket is gone")?;
            let content = SlipContent {
                logo: format.logo.clone(),
                ..slip::of_ticket::content(queue, ticket, *copy)
            };
            let page = if format.stub {
                let of_table = slip::of_ticket::for_the_table(queue, ticket, *copy);
                slip::layout_with_stub(&content, &of_table, size)
            } else {
                slip::layout(&content, size)
            };
            page.map_err(|error| error.to_string())
        }
        Printout::Card { coach } => {
            let coach = queue.event().coach(coach).ok_or("the coach is not in the event")?;
            Ok(slip::card::layout(&slip::card::content(queue, coach), size))
        }
    }
}
