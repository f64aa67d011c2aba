//! Questions and answers over HTTP. Every wait ends.

use std::io::{Cursor, ErrorKind};
use std::time::Duration;

use ipp::attribute::{IppAttribute, IppAttributes};
use ipp::model::{DelimiterTag, IppVersion, Operation, StatusCode};
use ipp::parser::IppParser;
use ipp::request::IppRequestResponse;
use ipp::value::IppValue;
use ureq::{Agent, Timeout};

use crate::printer::{PrinterError, Trouble};

/// More than any list of jobs takes.
const LARGEST_ANSWER: u64 = 4 << 20;

/// To whom all our jobs belong.
const USER: &str = "dropin";

/// How long to wait for a printer.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// Until it takes the call.
    pub connect: Duration,
    /// Until it has answered.
    pub answer: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { connect: Duration::from_secs(3), answer: Duration::from_secs(8) }
    }
}

/// A way to one printer.
#[derive(Debug)]
pub(super) struct Wire {
    agent: Agent,
    /// What the printer is called in requests: `ipp://HOST:PORT/PATH`.
    uri: String,
    /// The same, as HTTP sees it.
    address: String,
}

impl Wire {
    pub(super) fn new(uri: String, address: String, patience: Patience) -> Self {
        let config = Agent::config_builder()
            .timeout_connect(Some(patience.connect))
            .timeout_global(Some(patience.answer))
            .max_redirects(0)
            // A printer stands in the same room.
            .proxy(None)
            .build();
        Self { agent: config.into(), uri, address }
    }

    /// Asks one thing. An answer that refuses is an answer.
    pub(super) fn ask(&self, question: Question, document: &[u8]) -> Result<Answer, PrinterError> {
        let mut request = question.bytes(&self.uri).map_err(|error| misread(&error))?;
        request.extend_from_slice(document);
        let mut response = self
            .agent
            .post(&self.address)
            .header("content-type", "application/ipp")
            .send(&request[..])
            .map_err(|error| of_http(&error))?;
        let body = response.body_mut().with_config().limit(LARGEST_ANSWER);
        let bytes = body.read_to_vec().map_err(|error| of_http(&error))?;
        let parsed = IppParser::new(Cursor::new(bytes)).parse().map_err(|error| misread(&error))?;
        Ok(Answer {
            status: parsed.header().status_code(),
            attributes: parsed.attributes().clone(),
        })
    }
}

/// An answer that is none. The reason is for whoever looks for a defect.
fn misread(error: &dyn std::error::Error) -> PrinterError {
    tracing::debug!("the printer's answer is not understood: {error}");
    PrinterError::Unsure(Trouble::Garbled)
}

/// Whether a name could not even be looked up. The system's own error for that has no kind.
fn is_no_address(error: &std::io::Error) -> bool {
    error.raw_os_error().is_none() && error.to_string().contains("lookup address")
}

/// Whether the printer may have got what was sent.
fn of_http(error: &ureq::Error) -> PrinterError {
    match error {
        ureq::Error::Io(io)
            if matches!(
                io.kind(),
                ErrorKind::ConnectionRefused
                    | ErrorKind::HostUnreachable
                    | ErrorKind::NetworkUnreachable
            ) =>
        {
            PrinterError::NotNow(Trouble::Offline)
        }
        ureq::Error::Io(io) if is_no_address(io) => PrinterError::NotNow(Trouble::Offline),
        ureq::Error::HostNotFound
        | ureq::Error::ConnectionFailed
        | ureq::Error::Timeout(Timeout::Resolve | Timeout::Connect) => {
            PrinterError::NotNow(Trouble::Offline)
        }
        ureq::Error::Timeout(_) => PrinterError::Unsure(Trouble::Slow),
        ureq::Error::Io(_) => PrinterError::Unsure(Trouble::Offline),
        ureq::Error::StatusCode(503) => PrinterError::NotNow(Trouble::Busy),
        ureq::Error::StatusCode(_) => PrinterError::Refused(Trouble::Refused),
        other => misread(other),
    }
}

/// A request and what it carries.
pub(super) struct Question {
    operation: Operation,
    attributes: Vec<(DelimiterTag, &'static str, IppValue)>,
}

impl Question {
    pub(super) fn new(operation: Operation) -> Self {
        Self { operation, attributes: Vec::new() }
    }

    /// What the operation needs.
    pub(super) fn with(self, name: &'static str, value: IppValue) -> Self {
        self.and(DelimiterTag::OperationAttributes, name, value)
    }

    /// How the job is to be printed.
    pub(super) fn job(self, name: &'static str, value: IppValue) -> Self {
        self.and(DelimiterTag::JobAttributes, name, value)
    }

    fn and(mut self, tag: DelimiterTag, name: &'static str, value: IppValue) -> Self {
        self.attributes.push((tag, name, value));
        self
    }

    fn bytes(self, uri: &str) -> Result<Vec<u8>, ipp::parser::IppParseError> {
        let mut request = IppRequestResponse::new(IppVersion::v1_1(), self.operation, None)?;
        // CUPS shows a job's name, and lets it be cancelled, only to whom the job belongs.
        let ours = IppValue::new_name_without_language(USER)?;
        for (name, value) in
            [("printer-uri", IppValue::new_uri(uri)?), ("requesting-user-name", ours)]
        {
            let attribute = IppAttribute::with_name(name, value)?;
            request.attributes_mut().add(DelimiterTag::OperationAttributes, attribute);
        }
        for (tag, name, value) in self.attributes {
            request.attributes_mut().add(tag, IppAttribute::with_name(name, value)?);
        }
        Ok(request.to_bytes().to_vec())
    }
}

/// What came back.
pub(super) struct Answer {
    pub status: StatusCode,
    pub attributes: IppAttributes,
}

#[cfg(test)]
impl Wire {
    /// Where requests go, and the printer's name in them.
    pub(super) fn places(&self) -> (&str, &str) {
        (&self.address, &self.uri)
    }
}
