//! A printer in the network that does what a test wants it to do wrong. It speaks IPP over HTTP,
//! one connection after the other.

use std::io::{BufRead as _, BufReader, Cursor, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

use ipp::attribute::{IppAttribute, IppAttributeGroup};
use ipp::model::{DelimiterTag, IppVersion, Operation, StatusCode};
use ipp::parser::IppParser;
use ipp::request::IppRequestResponse;
use ipp::value::IppValue;

/// What it does with a connection that brings a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// The paper comes out at once.
    Prints,
    /// It says that it prints, and nothing comes.
    Holds,
    /// It says "successful-ok" and gives the job up.
    Aborts,
    Refuses(StatusCode),
    /// It knows no paper of the size that is asked for.
    RefusesTheSize,
    /// The connection ends before anything is read.
    CutsBefore,
    /// The connection ends in the middle of the document.
    CutsWithin,
    /// The paper comes out, but the connection ends without an answer.
    CutsAfter,
    /// The paper comes out; the answer is not HTTP.
    Garbles,
    /// The paper comes out; the answer is HTTP, but no IPP.
    GarblesInside,
    /// There is never an answer, to anything.
    Hangs,
    /// Every question is answered by something that is no printer.
    IsNoPrinter,
}

/// A job it was given.
#[derive(Debug, Clone)]
pub struct Job {
    pub name: String,
    /// Seconds ago.
    pub age: i32,
    /// `job-state` of the standard: 5 processing, 7 cancelled, 8 aborted, 9 completed.
    pub state: i32,
}

#[derive(Debug)]
struct Inside {
    takes: Takes,
    state: i32,
    reasons: Vec<&'static str>,
    jobs: Vec<Job>,
    papers: Vec<String>,
    /// What it says is in its tray, if it does.
    media: Option<&'static str>,
    /// How the last paper was asked for, attribute by attribute.
    asked: Vec<String>,
}

/// The printer; it is switched on as long as the tests run.
#[derive(Clone)]
pub struct IppFake {
    pub uri: String,
    inside: Arc<Mutex<Inside>>,
}

impl IppFake {
    pub fn switched_on() -> Self {
        Self::listening(TcpListener::bind("127.0.0.1:0").unwrap())
    }

    /// The address of a printer that is switched off, and the way to switch it on.
    pub fn switched_off() -> (String, impl FnOnce() -> Self) {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let on = move || Self::listening(TcpListener::bind(address).unwrap());
        (format!("ipp://{address}/ipp/print"), on)
    }

    fn listening(listener: TcpListener) -> Self {
        let uri = format!("ipp://{}/ipp/print", listener.local_addr().unwrap());
        let inside = Inside {
            takes: Takes::Prints,
            state: 3,
            reasons: vec!["none"],
            jobs: Vec::new(),
            papers: Vec::new(),
            media: None,
            asked: Vec::new(),
        };
        let printer = Self { uri, inside: Arc::new(Mutex::new(inside)) };
        let answering = printer.clone();
        let serve = move || {
            for stream in listener.incoming() {
                // A client that goes away in the middle is what some tests are about.
                answering.answer(&stream.unwrap()).ok();
            }
        };
        thread::Builder::new().name("printer".to_owned()).spawn(serve).unwrap();
        printer
    }

    pub fn takes(&self, takes: Takes) {
        self.lock().takes = takes;
    }

    /// `printer-state` and its reasons.
    pub fn says(&self, state: i32, reasons: &[&'static str]) {
        let mut inside = self.lock();
        (inside.state, inside.reasons) = (state, reasons.to_vec());
    }

    /// Somebody has helped it: what it held comes out.
    pub fn is_helped(&self) {
        let mut inside = self.lock();
        (inside.takes, inside.state, inside.reasons) = (Takes::Prints, 3, vec!["none"]);
        let mut come_out = Vec::new();
        for job in inside.jobs.iter_mut().filter(|job| job.state < 7) {
            job.state = 9;
            come_out.push(job.name.clone());
        }
        inside.papers.extend(come_out);
    }

    /// `media-ready`.
    pub fn has_paper(&self, media: &'static str) {
        self.lock().media = Some(media);
    }

    pub fn knows(&self, job: Job) {
        self.lock().jobs.push(job);
    }

    pub fn forgets(&self) {
        self.lock().jobs.clear();
    }

    /// The names of the papers that came out.
    pub fn papers(&self) -> Vec<String> {
        self.lock().papers.clone()
    }

    pub fn jobs(&self) -> Vec<Job> {
        self.lock().jobs.clone()
    }

    pub fn asked(&self) -> Vec<String> {
        self.lock().asked.clone()
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap()
    }

    fn answer(&self, mut stream: &TcpStream) -> std::io::Result<()> {
        let takes = self.lock().takes;
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line)?;
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            if line.trim().is_empty() {
                break;
            }
        }
        if takes == Takes::Hangs {
            // Until the other side has had enough.
            return reader.read_to_end(&mut Vec::new()).map(drop);
        }
        if takes == Takes::IsNoPrinter {
            reader.read_exact(&mut vec![0; length])?;
            return send(stream, b"<html>Welcome to your router</html>");
        }
        // The operation stands in the third and fourth byte.
        let mut head = [0; 4];
        reader.read_exact(&mut head)?;
        let brings_paper = head[2..] == (Operation::PrintJob as u16).to_be_bytes();
        if brings_paper && takes == Takes::CutsBefore {
            return Ok(());
        }
        if brings_paper && takes == Takes::CutsWithin {
            return reader.read_exact(&mut vec![0; (length - 4) / 2]);
        }
        let mut body = vec![0; length];
        body[..4].copy_from_slice(&head);
        reader.read_exact(&mut body[4..])?;
        let request = IppParser::new(Cursor::new(body)).parse().unwrap();
        let answer = self.lock().carry_out(&request);
        match takes {
            Takes::CutsAfter if brings_paper => Ok(()),
            Takes::Garbles if brings_paper => stream.write_all(b"\x1b@ PAPER\r\n\r\n"),
            Takes::GarblesInside if brings_paper => send(stream, b"\x01\x01\x00\x00garbage"),
            _ => send(stream, &answer),
        }
    }
}

fn send(mut stream: &TcpStream, body: &[u8]) -> std::io::Result<()> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/ipp\r\nconnection: close\r\n\
         content-length: {length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)
}

impl Inside {
    fn carry_out(&mut self, request: &IppRequestResponse) -> Vec<u8> {
        let operation = request.header().operation_or_status;
        let (status, groups) = match operation {
            o if o == Operation::PrintJob as i16 => (self.take(request), Vec::new()),
            o if o == Operation::GetJobs as i16 => {
                let over = word(request, "which-jobs").as_deref() == Some("completed");
                // As CUPS does: strangers see that there are jobs, and not whose.
                let owner = word(request, "requesting-user-name").is_some();
                (StatusCode::SuccessfulOk, self.list(over, owner))
            }
            o if o == Operation::GetPrinterAttributes as i16 => {
                let reasons = self.reasons.iter().map(|reason| keyword(reason)).collect();
                let mut group = IppAttributeGroup::new(DelimiterTag::PrinterAttributes);
                add(&mut group, "printer-state", IppValue::Enum(self.state));
                add(&mut group, "printer-state-reasons", IppValue::Array(reasons));
                if let Some(media) = self.media {
                    let media = vec![keyword("main"), keyword(media)];
                    add(&mut group, "media-ready", IppValue::Array(media));
                }
                (StatusCode::SuccessfulOk, vec![group])
            }
            o if o == Operation::CancelJob as i16 => match word(request, "requesting-user-name") {
                Some(_) => (self.cancel(request), Vec::new()),
                None => (StatusCode::ClientErrorNotAuthorized, Vec::new()),
            },
            _ => (StatusCode::ServerErrorOperationNotSupported, Vec::new()),
        };
        let id = request.header().request_id;
        let mut answer = IppRequestResponse::new_response(IppVersion::v1_1(), status, id).unwrap();
        answer.attributes_mut().groups_mut().extend(groups);
        answer.to_bytes().to_vec()
    }

    fn take(&mut self, request: &IppRequestResponse) -> StatusCode {
        let groups = request.attributes().groups().iter();
        let asked = groups.flat_map(IppAttributeGroup::attributes);
        self.asked = asked.map(|a| format!("{}={:?}", a.name().as_str(), a.value())).collect();
        let name = word(request, "job-name").unwrap();
        let state = match self.takes {
            Takes::Refuses(status) => return status,
            Takes::RefusesTheSize if self.asked.iter().any(|a| a.starts_with("media-col")) => {
                return StatusCode::ClientErrorAttributesOrValuesNotSupported;
            }
            Takes::Holds => 5,
            Takes::Aborts => 8,
            _ => {
                self.papers.push(name.clone());
                9
            }
        };
        self.jobs.push(Job { name, age: 0, state });
        StatusCode::SuccessfulOk
    }

    /// What goes on, oldest first; what is over, newest first.
    fn list(&self, over: bool, owner: bool) -> Vec<IppAttributeGroup> {
        let there = (1..).zip(&self.jobs).filter(|(_, job)| (job.state >= 7) == over);
        let group = |(id, job): (i32, &Job)| {
            let mut group = IppAttributeGroup::new(DelimiterTag::JobAttributes);
            add(&mut group, "job-id", IppValue::Integer(id));
            let name = IppValue::new_name_without_language(&job.name).unwrap();
            if owner {
                add(&mut group, "job-name", name);
            }
            add(&mut group, "job-state", IppValue::Enum(job.state));
            add(&mut group, "job-state-reasons", keyword("none"));
            add(&mut group, "job-printer-up-time", IppValue::Integer(10_000));
            add(&mut group, "time-at-creation", IppValue::Integer(10_000 - job.age));
            group
        };
        let mut groups: Vec<_> = there.map(group).collect();
        if over {
            groups.reverse();
        }
        groups
    }

    fn cancel(&mut self, request: &IppRequestResponse) -> StatusCode {
        let operation = request.attributes().first_of(DelimiterTag::OperationAttributes).unwrap();
        let Some(IppValue::Integer(id)) = operation.get("job-id").map(IppAttribute::value) else {
            return StatusCode::ClientErrorBadRequest;
        };
        match self.jobs.get_mut(usize::try_from(*id).unwrap() - 1) {
            None => StatusCode::ClientErrorNotFound,
            Some(job) if job.state >= 7 => StatusCode::ClientErrorNotPossible,
            Some(job) => {
                job.state = 7;
                StatusCode::SuccessfulOk
            }
        }
    }
}

fn add(group: &mut IppAttributeGroup, name: &str, value: IppValue) {
    group.attributes_mut().push(IppAttribute::with_name(name, value).unwrap());
}

fn keyword(word: &str) -> IppValue {
    IppValue::new_keyword(word).unwrap()
}

/// A word among what the operation needs.
fn word(request: &IppRequestResponse, name: &str) -> Option<String> {
    let group = request.attributes().first_of(DelimiterTag::OperationAttributes)?;
    Some(group.get(name)?.value().to_string())
}
