//! One connection to a printer. Every wait ends.

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::time::{Duration, Instant};

use super::answers::{Ear, Health, QUESTIONS, Said};
use super::commands;
use super::line::{self, Line, Place};
use crate::printer::{PrinterError, Trouble};

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
    line: Box<dyn Line>,
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
    pub(super) fn open(place: &Place, patience: Duration) -> Result<Self, PrinterError> {
        Ok(Self {
            line: line::open(place, patience)?,
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
            match self.line.write(&self.words[self.gone..], until) {
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
            self.line.all_is_sent();
        } else {
            self.done = Some(false);
        }
        self.heard_at = Instant::now();
    }

    /// Listens until something is known, and at most until then.
    pub(super) fn hear(&mut self, until: Instant, is_enough: impl Fn(&Self) -> bool) {
        let mut bytes = [0; 256];
        while self.end.is_none() && self.done != Some(true) && !is_enough(self) {
            match self.line.read(&mut bytes, until) {
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

/// Nothing has come or gone in the time there was.
fn is_a_pause(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted)
}
