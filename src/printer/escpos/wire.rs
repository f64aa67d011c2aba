//! One connection to a printer. Every wait ends.

use std::collections::VecDeque;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{IpAddr, Shutdown, SocketAddr, TcpStream, ToSocketAddrs as _};
use std::sync::mpsc::sync_channel;
use std::thread;
use std::time::{Duration, Instant};

use super::answers::{Ear, Health, QUESTIONS, Said};
use super::commands;
use crate::printer::{PrinterError, Trouble};

/// A read or write of no time would never end.
const LEAST: Duration = Duration::from_millis(1);

/// How a connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The printer hung up, and had read everything.
    HungUp,
    Broken,
    /// What answers is no printer.
    Garbled,
}

/// A conversation with one printer.
#[derive(Debug)]
pub(super) struct Wire {
    stream: TcpStream,
    /// What it is being told, and how much of that has gone out.
    words: Vec<u8>,
    gone: usize,
    ear: Ear,
    /// Questions without an answer so far.
    asked: VecDeque<usize>,
    /// What it answers at all: some know only two of the four questions.
    answers: Vec<usize>,
    health: Health,
    /// Whether it is to say that everything is done, and has.
    done: Option<bool>,
    end: Option<End>,
    heard_at: Instant,
}

impl Wire {
    pub(super) fn open(host: &str, port: u16, patience: Duration) -> Result<Self, PrinterError> {
        let until = Instant::now() + patience;
        let offline = PrinterError::NotNow(Trouble::Offline);
        let mut found = addresses(host, port, patience).into_iter();
        let stream = found
            .find_map(|address| TcpStream::connect_timeout(&address, left(until)).ok())
            .ok_or(offline)?;
        // Questions are short and wait for nothing; without it they are only slower.
        stream.set_nodelay(true).ok();
        Ok(Self {
            stream,
            words: Vec::new(),
            gone: 0,
            ear: Ear::default(),
            asked: VecDeque::new(),
            answers: Vec::new(),
            health: Health::default(),
            done: None,
            end: None,
            heard_at: Instant::now(),
        })
    }

    /// Asks a printer that has nothing yet how it is. Whether it answers at all.
    pub(super) fn is_well(&mut self, patience: Duration) -> Result<bool, PrinterError> {
        for question in 1..=QUESTIONS {
            self.ask(&[question]);
            let patience = if question == 1 { patience } else { patience / 2 };
            self.hear(Instant::now() + patience, |wire| wire.asked.is_empty());
            match self.end {
                Some(End::Garbled) => return Err(PrinterError::NotNow(Trouble::Garbled)),
                // It takes one conversation at a time.
                Some(End::HungUp | End::Broken) => {
                    return Err(PrinterError::NotNow(Trouble::Busy));
                }
                None if self.asked.is_empty() => self.answers.push(question),
                None if question == 1 => return Ok(false),
                None => self.asked.clear(),
            }
        }
        self.health.trouble().map_or(Ok(true), |trouble| Err(PrinterError::NotNow(trouble)))
    }

    /// Asks again what it has answered before, unless it still owes an answer.
    pub(super) fn ask_again(&mut self) {
        if self.asked.is_empty() && self.has_taken_all() {
            let questions = self.answers.clone();
            self.ask(&questions);
        }
    }

    fn ask(&mut self, questions: &[usize]) {
        let bytes: Vec<u8> = questions.iter().flat_map(|q| commands::ask(*q)).collect();
        self.asked.extend(questions);
        self.say(bytes);
        self.push(Instant::now());
    }

    /// Begins to tell it something, when it has taken everything before.
    pub(super) fn say(&mut self, words: Vec<u8>) {
        (self.words, self.gone) = (words, 0);
    }

    /// Gives it as much as it takes until then.
    pub(super) fn push(&mut self, until: Instant) {
        while self.end.is_none() && !self.has_taken_all() {
            self.stream.set_write_timeout(Some(left(until))).ok();
            match self.stream.write(&self.words[self.gone..]) {
                Ok(0) => self.end = Some(End::Broken),
                Ok(count) => self.gone += count,
                Err(error) if is_a_pause(error.kind()) => {}
                Err(_) => self.end = Some(End::Broken),
            }
            if Instant::now() >= until {
                return;
            }
        }
    }

    /// That was all. One that does not answer is told so, and hangs up when it has read it.
    pub(super) fn all_is_sent(&mut self) {
        if self.answers.is_empty() {
            self.stream.shutdown(Shutdown::Write).ok();
        } else {
            self.done = Some(false);
        }
        self.heard_at = Instant::now();
    }

    /// Listens until something is known, and at most until then.
    pub(super) fn hear(&mut self, until: Instant, is_enough: impl Fn(&Self) -> bool) {
        let mut bytes = [0; 256];
        while self.end.is_none() && self.done != Some(true) && !is_enough(self) {
            self.stream.set_read_timeout(Some(left(until))).ok();
            match self.stream.read(&mut bytes) {
                Ok(0) => self.end = Some(End::HungUp),
                Ok(count) => bytes[..count].iter().for_each(|byte| self.take(*byte)),
                Err(error) if is_a_pause(error.kind()) => {}
                Err(_) => self.end = Some(End::Broken),
            }
            if Instant::now() >= until {
                return;
            }
        }
    }

    fn take(&mut self, byte: u8) {
        self.heard_at = Instant::now();
        let Some(said) = self.ear.hear(byte) else { return };
        match (said, &mut self.done) {
            (Said::ToQuestion(answer), _) => {
                // One that comes too late to say what it answers says nothing.
                if let Some(question) = self.asked.pop_front() {
                    self.health.answered(question, answer);
                }
            }
            (Said::ByItself(told), _) => self.health = Health::told(told),
            (Said::Done, Some(done)) => *done = true,
            (Said::Done, None) | (Said::Nonsense, _) => self.end = Some(End::Garbled),
        }
    }

    /// Lets it throw away what is not printed, if it can.
    pub(super) fn clear(mut self) {
        if !self.answers.is_empty() {
            self.say(commands::CLEAR.to_vec());
            self.push(Instant::now());
            // Hanging up on somebody who is still speaking takes back what was said last.
            self.hear(Instant::now(), |_| false);
        }
    }

    /// The network has taken everything that was said.
    pub(super) fn has_taken_all(&self) -> bool {
        self.gone == self.words.len()
    }

    /// It can have got nothing of what was said last.
    pub(super) fn has_taken_nothing(&self) -> bool {
        self.gone == 0
    }

    pub(super) fn trouble(&self) -> Option<Trouble> {
        self.health.trouble()
    }

    pub(super) fn end(&self) -> Option<End> {
        self.end
    }

    /// It has said that everything is done.
    pub(super) fn is_done(&self) -> bool {
        self.done == Some(true)
    }

    /// Whether it has ever said how it is.
    pub(super) fn answers_anything(&self) -> bool {
        !self.answers.is_empty()
    }

    pub(super) fn has_answered(&self) -> bool {
        self.asked.is_empty()
    }

    pub(super) fn silent_for(&self) -> Duration {
        self.heard_at.elapsed()
    }
}

fn left(until: Instant) -> Duration {
    until.saturating_duration_since(Instant::now()).max(LEAST)
}

/// Nothing has come or gone in the time there was.
fn is_a_pause(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted)
}

/// Where a host is. A name is looked up by the system, which knows no patience: that thread is left
/// to itself.
fn addresses(host: &str, port: u16, patience: Duration) -> Vec<SocketAddr> {
    if let Ok(address) = host.parse::<IpAddr>() {
        return vec![SocketAddr::new(address, port)];
    }
    let (found, answer) = sync_channel(1);
    let host = host.to_owned();
    let look_up = move || {
        let addresses = (host.as_str(), port).to_socket_addrs().map(Iterator::collect);
        // Whoever asked may have stopped waiting.
        found.send(addresses.unwrap_or_default()).ok();
    };
    let thread = thread::Builder::new().name("printer's address".to_owned()).spawn(look_up);
    thread.ok().and_then(|_| answer.recv_timeout(patience).ok()).unwrap_or_default()
}
