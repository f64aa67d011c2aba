//! A printer in the network, or a queue of CUPS, over the Internet Printing Protocol.

mod media;
mod page;
mod state;
mod wire;

use std::collections::BTreeMap;

use ipp::attribute::IppAttributeGroup;
use ipp::model::{DelimiterTag, Operation, StatusCode};
use ipp::parser::IppParseError;
use ipp::value::IppValue;

use super::{Document, Printer, PrinterError, Progress, Trouble};
use state::State;
pub use wire::Patience;
use wire::{Answer, Question, Wire};

/// A job of the same name that ended longer ago than this is not ours: another day's queue gave
/// the same numbers. In seconds.
const OURS: i32 = 180;

/// So many of the newest finished jobs are looked through.
const NEWEST: i32 = 100;

/// One printer, found by its address.
#[derive(Debug)]
pub struct IppPrinter {
    name: String,
    wire: Wire,
}

impl IppPrinter {
    /// The printer at `ipp://HOST[:PORT]/PATH` or `http://...`; none if that is no such address.
    pub fn new(uri: &str, patience: Patience) -> Option<Self> {
        let (scheme, rest) = uri.split_once("://")?;
        let port = match scheme {
            "ipp" => 631,
            "http" => 80,
            _ => return None,
        };
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = authority.rsplit_once(']').map_or(authority, |(_, after)| after);
        let authority = match host.rsplit_once(':') {
            Some((_, port)) if port.parse::<u16>().is_ok() => authority.to_owned(),
            Some(_) => return None,
            None => format!("{authority}:{port}"),
        };
        let address = format!("http://{authority}/{path}");
        let parsed: ureq::http::Uri = address.parse().ok()?;
        parsed.host().filter(|host| !host.is_empty())?;
        let called = format!("ipp://{authority}/{path}");
        Some(Self { name: uri.to_owned(), wire: Wire::new(called, address, patience) })
    }

    /// The newest job of that name: its id and state. One that is not over comes first.
    fn find(&self, job: &str) -> Result<Option<(i32, State)>, PrinterError> {
        let going_on = self.jobs("not-completed")?.into_iter().rfind(|found| found.name == job);
        let found = match going_on {
            Some(found) => Some(found),
            // Of finished jobs the newest is listed first.
            None => self.jobs("completed")?.into_iter().find(|f| f.name == job && f.is_ours()),
        };
        Ok(found.map(|found| (found.id, found.state)))
    }

    fn jobs(&self, which: &str) -> Result<Vec<Listed>, PrinterError> {
        const WANTED: [&str; 6] = [
            "job-id",
            "job-name",
            "job-state",
            "job-state-reasons",
            "time-at-creation",
            "job-printer-up-time",
        ];
        let question = || -> Result<Question, IppParseError> {
            Ok(Question::new(Operation::GetJobs)
                .with("limit", IppValue::new_integer(NEWEST))
                .with("which-jobs", IppValue::new_keyword(which)?)
                .with("requested-attributes", keywords(&WANTED)?))
        };
        let answer = self.ask(question(), &[])?;
        match (answer.status.is_success(), which) {
            (true, _) => {}
            // Some printers keep no list of what they have done.
            (false, "completed") => return Ok(Vec::new()),
            (false, _) => return Err(refusal(answer.status)),
        }
        let groups = answer.attributes.groups_of(DelimiterTag::JobAttributes);
        Ok(groups.map(Listed::read).collect())
    }

    /// How many millimetres wide the paper is that comes when nothing is said; none if the printer
    /// does not say.
    pub fn paper_width(&self) -> Option<f32> {
        const WANTED: [&str; 2] = ["media-ready", "media-default"];
        let question = || -> Result<Question, IppParseError> {
            let wanted = keywords(&WANTED)?;
            Ok(Question::new(Operation::GetPrinterAttributes).with("requested-attributes", wanted))
        };
        let answer = self.ask(question(), &[]).ok()?;
        let group = answer.attributes.first_of(DelimiterTag::PrinterAttributes)?;
        let [ready, default] = WANTED.map(|name| words_in(group, name));
        media::by_likelihood(&ready, &default).iter().find_map(|name| media::width(name))
    }

    /// How the printer itself is; unknown where it does not say.
    fn state(&self) -> Result<State, PrinterError> {
        let question = || -> Result<Question, IppParseError> {
            let wanted = keywords(&["printer-state", "printer-state-reasons"])?;
            Ok(Question::new(Operation::GetPrinterAttributes).with("requested-attributes", wanted))
        };
        let answer = self.ask(question(), &[])?;
        if !answer.status.is_success() {
            return Err(refusal(answer.status));
        }
        let group = answer.attributes.first_of(DelimiterTag::PrinterAttributes);
        let state = group.map(|group| state_in(group, "printer-state", "printer-state-reasons"));
        Ok(state.unwrap_or_default())
    }

    /// What is wrong with it, by what it says, which may be over already; an error where it does not
    /// say how it is.
    pub fn trouble(&self) -> Result<Option<Trouble>, PrinterError> {
        Ok(state::of_printer(&self.state()?))
    }

    fn ask(
        &self,
        question: Result<Question, IppParseError>,
        document: &[u8],
    ) -> Result<Answer, PrinterError> {
        // Only a name that is too long cannot be asked about.
        let Ok(question) = question else { return Err(PrinterError::Refused(Trouble::Refused)) };
        self.wire.ask(question, document)
    }
}

impl Printer for IppPrinter {
    fn send(&self, job: &str, document: &dyn Document) -> Result<Progress, PrinterError> {
        let pdf = document.pdf()?;
        let size = page::size(&pdf);
        let mut status = self.ask(print_job(job, size), &pdf)?.status;
        if size.is_some() && is_about_values(status) {
            // A printer that does not know the size may have paper that is larger: an office printer
            // puts the slip on a sheet.
            status = self.ask(print_job(job, None), &pdf)?.status;
        }
        if !status.is_success() {
            return Err(refusal(status));
        }
        // That it was taken says nothing about paper; only what it says later does.
        Ok(Progress::Waiting(None))
    }

    fn look(&self, job: &str) -> Result<Progress, PrinterError> {
        let Some((_, of_job)) = self.find(job)? else { return Ok(Progress::Forgotten) };
        // One that cannot say how it is is taken to be well.
        let asked = || self.state().unwrap_or_default();
        let of_printer = if state::is_over(of_job.code) { State::default() } else { asked() };
        Ok(state::progress(&of_job, &of_printer))
    }

    fn cancel(&self, job: &str) -> Result<(), PrinterError> {
        let Some((id, _)) = self.find(job)? else { return Ok(()) };
        let question =
            Question::new(Operation::CancelJob).with("job-id", IppValue::new_integer(id));
        let status = self.ask(Ok(question), &[])?.status;
        // It cannot be cancelled any more: it has just ended.
        let over = status == StatusCode::ClientErrorNotPossible;
        if status.is_success() || over { Ok(()) } else { Err(refusal(status)) }
    }

    fn name(&self) -> String {
        self.name.clone()
    }
}

/// The paper is asked for in its size, and to be left as it is.
fn print_job(job: &str, size: Option<(i32, i32)>) -> Result<Question, IppParseError> {
    let mut question = Question::new(Operation::PrintJob)
        .with("job-name", IppValue::new_name_without_language(job)?)
        .with("document-format", IppValue::new_mime_media_type("application/pdf")?)
        .job("print-scaling", IppValue::new_keyword("none")?);
    if let Some((width, height)) = size {
        let size = collection([
            ("x-dimension", IppValue::new_integer(width)),
            ("y-dimension", IppValue::new_integer(height)),
        ])?;
        question = question.job("media-col", collection([("media-size", size)])?);
    }
    Ok(question)
}

fn collection<const N: usize>(members: [(&str, IppValue); N]) -> Result<IppValue, IppParseError> {
    let mut map = BTreeMap::new();
    for (name, value) in members {
        map.insert(name.try_into()?, value);
    }
    Ok(IppValue::Collection(map))
}

fn keywords(names: &[&str]) -> Result<IppValue, IppParseError> {
    let values: Result<_, _> = names.iter().map(|name| IppValue::new_keyword(*name)).collect();
    Ok(IppValue::Array(values?))
}

/// Why a printer did not do what it was asked.
fn refusal(status: StatusCode) -> PrinterError {
    match status {
        StatusCode::ServerErrorNotAcceptingJobs => PrinterError::NotNow(Trouble::Paused),
        StatusCode::ServerErrorBusy
        | StatusCode::ServerErrorTemporaryError
        | StatusCode::ServerErrorServiceUnavailable
        | StatusCode::ServerErrorDeviceError => PrinterError::NotNow(Trouble::Busy),
        about if is_about_values(about) => PrinterError::Refused(Trouble::OtherPaper),
        _ => PrinterError::Refused(Trouble::Refused),
    }
}

/// Whether it cannot print as it was asked to.
fn is_about_values(status: StatusCode) -> bool {
    matches!(
        status,
        StatusCode::ClientErrorAttributesOrValuesNotSupported
            | StatusCode::ClientErrorConflictingAttributes
    )
}

/// A job as a printer lists it.
struct Listed {
    id: i32,
    name: String,
    state: State,
    /// Seconds since it was made, if the printer says so.
    age: Option<i32>,
}

impl Listed {
    fn read(group: &IppAttributeGroup) -> Self {
        let number = |name| number_in(group, name);
        let age = || number("job-printer-up-time")?.checked_sub(number("time-at-creation")?);
        Self {
            id: number("job-id").unwrap_or_default(),
            name: words_in(group, "job-name").into_iter().next().unwrap_or_default(),
            state: state_in(group, "job-state", "job-state-reasons"),
            age: age(),
        }
    }

    fn is_ours(&self) -> bool {
        self.age.is_none_or(|age| age <= OURS)
    }
}

fn state_in(group: &IppAttributeGroup, state: &str, reasons: &str) -> State {
    State { code: number_in(group, state).unwrap_or_default(), reasons: words_in(group, reasons) }
}

fn number_in(group: &IppAttributeGroup, name: &str) -> Option<i32> {
    match group.get(name)?.value() {
        IppValue::Integer(number) | IppValue::Enum(number) => Some(*number),
        _ => None,
    }
}

/// One word or several.
fn words_in(group: &IppAttributeGroup, name: &str) -> Vec<String> {
    let values = group.get(name).map(|attribute| attribute.value().into_iter());
    let word = |value: &IppValue| match value {
        IppValue::Keyword(word) => Some(word.as_str().to_owned()),
        IppValue::NameWithoutLanguage(name) | IppValue::NameWithLanguage { name, .. } => {
            Some(name.as_str().to_owned())
        }
        _ => None,
    };
    values.into_iter().flatten().filter_map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_understood_or_it_is_no_printer() {
        for (uri, address, called) in [
            ("ipp://hall", "http://hall:631/", "ipp://hall:631/"),
            ("ipp://hall/ipp/print", "http://hall:631/ipp/print", "ipp://hall:631/ipp/print"),
            ("http://hall:8631/x", "http://hall:8631/x", "ipp://hall:8631/x"),
            ("ipp://[::1]/p", "http://[::1]:631/p", "ipp://[::1]:631/p"),
        ] {
            let printer = IppPrinter::new(uri, Patience::default()).unwrap();
            assert_eq!(printer.wire.places(), (address, called), "{uri}");
        }
        for odd in
            ["", "hall", "ipp://", "ipps://hall/", "ipp://hall:many/", "ipp:///x", "ipp://a b/"]
        {
            assert!(IppPrinter::new(odd, Patience::default()).is_none(), "{odd}");
        }
    }
}
