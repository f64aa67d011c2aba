//! A thermal printer with a knife, in the network or at a cable, spoken to in ESC/POS. It takes
//! dots and keeps no list of papers: what became of one is known only as long as the conversation
//! about it lasts.

mod answers;
mod commands;
mod line;
mod wire;

use std::path::{Component, Path};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use url::{Host, Url};

use super::{Document, Printer, PrinterError, Progress, Trouble};
use commands::Manner;
use line::Place;
use wire::{End, Wire};

/// What network cards of printers listen at.
const PORT: u16 = 9100;

/// Dots of a head for 80 mm paper, of which it reaches 72.
const USUAL_HEAD: usize = 576;

/// How long to wait for a printer.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// Until it takes the call.
    pub connect: Duration,
    /// Until it answers how it is.
    pub answer: Duration,
    /// Until it has taken a document; the rest goes out when it is looked at.
    pub hand_over: Duration,
    /// As long as a look takes.
    pub glance: Duration,
    /// One that never says what is done has printed what it got when it was well for so long.
    pub calm: Duration,
    /// After so long without a word nothing more will be known.
    pub silence: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(2),
            answer: Duration::from_secs(1),
            hand_over: Duration::from_secs(2),
            glance: Duration::from_millis(200),
            calm: Duration::from_secs(4),
            silence: Duration::from_secs(10),
        }
    }
}

/// One printer, found by its address.
#[derive(Debug)]
pub struct EscPosPrinter {
    name: String,
    place: Place,
    /// Dots of its head.
    across: usize,
    patience: Patience,
    inside: Mutex<Inside>,
}

#[derive(Debug, Default)]
struct Inside {
    /// The one paper that is being printed.
    job: Option<Job>,
    taken_back: Option<TakenBack>,
    /// It has answered once: silence means that something is wrong.
    answers: bool,
    /// It may have got a part of a document only.
    broke: bool,
}

/// The paper that was last asked back.
#[derive(Debug)]
struct TakenBack {
    job: String,
    /// It had all of it.
    was_whole: bool,
    trouble: Option<Trouble>,
}

impl EscPosPrinter {
    /// The printer at `escpos://HOST[:PORT]`, or the one whose cable is `escpos:/dev/FILE`; none if
    /// that is no such address.
    pub fn new(uri: &str, patience: Patience) -> Option<Self> {
        let place = device(uri).or_else(|| network(uri))?;
        let (name, inside) = (uri.to_owned(), Mutex::default());
        Some(Self { name, place, across: USUAL_HEAD, patience, inside })
    }

    /// With a head of so many dots.
    #[must_use]
    pub fn with_head(self, across: usize) -> Self {
        Self { across, ..self }
    }

    /// Asks it how it is: an error where something is wrong; else whether it answers at all.
    pub fn is_well(&self) -> Result<bool, PrinterError> {
        Wire::open(&self.place, self.patience.connect)?.is_well(self.patience.answer)
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Printer for EscPosPrinter {
    fn send(&self, job: &str, document: &dyn Document) -> Result<Progress, PrinterError> {
        let mut inside = self.lock();
        // Whoever sends another paper asks no more about the last.
        (inside.job, inside.taken_back) = (None, None);
        let mut wire = Wire::open(&self.place, self.patience.connect)?;
        let answers = wire.is_well(self.patience.answer)?;
        if inside.answers && !answers {
            return Err(PrinterError::NotNow(Trouble::Slow));
        }
        inside.answers = answers;
        let manner = Manner { answers, after_a_break: inside.broke };
        wire.say(commands::document(&document.dots(self.across), manner));
        let mut job = Job { name: job.to_owned(), wire, handed_over: false, well: None };
        job.hand_over(Instant::now() + self.patience.hand_over);
        if job.wire.end().is_some() && !job.handed_over {
            if job.wire.has_taken_nothing() {
                return Err(PrinterError::NotNow(Trouble::Offline));
            }
            inside.broke = true;
            return Err(PrinterError::Unsure(Trouble::Offline));
        }
        inside.job = Some(job);
        Ok(Progress::Waiting(None))
    }

    fn look(&self, job: &str) -> Result<Progress, PrinterError> {
        let mut inside = self.lock();
        if let Some(back) = inside.taken_back.as_ref().filter(|back| back.job == job) {
            let in_part = Progress::Forgotten;
            return Ok(if back.was_whole { Progress::Unknowable(back.trouble) } else { in_part });
        }
        let Some(current) = inside.job.as_mut().filter(|current| current.name == job) else {
            // Another process gave it away and did not live to see the end.
            inside.broke = true;
            return Ok(Progress::Unknowable(None));
        };
        let fate = current.go_on(&self.patience);
        if let Fate::GoesOn(trouble) = fate {
            return Ok(Progress::Waiting(trouble));
        }
        let is_out = matches!(fate, Fate::Out);
        // To let go of a cable takes back what has not gone through it.
        let is_part = current.may_be_a_part() || matches!(self.place, Place::Device(_));
        let trouble = current.wire.trouble();
        inside.broke = !is_out && is_part;
        inside.job = None;
        Ok(if is_out { Progress::Printed } else { Progress::Unknowable(trouble) })
    }

    fn cancel(&self, job: &str) -> Result<(), PrinterError> {
        let mut inside = self.lock();
        let Some(current) = inside.job.take_if(|current| current.name == job) else {
            return Ok(());
        };
        inside.broke = true;
        let (trouble, was_whole) = (current.wire.trouble(), current.handed_over);
        current.wire.clear();
        inside.taken_back = Some(TakenBack { job: job.to_owned(), was_whole, trouble });
        // The last slip of a roll has come out whole before it says that the roll is empty, and not all
        // throw away what they are told to.
        if was_whole { Err(PrinterError::Unsure(trouble.unwrap_or(Trouble::Slow))) } else { Ok(()) }
    }

    fn name(&self) -> String {
        self.name.clone()
    }
}

/// The device of `escpos:/dev/FILE`. Whatever else is called a file is none, and nothing is written
/// into it.
fn device(uri: &str) -> Option<Place> {
    let file = Path::new(uri.strip_prefix("escpos:")?);
    let steps_out = file.components().any(|part| part == Component::ParentDir);
    let names_one = file.starts_with("/dev") && file != Path::new("/dev");
    (names_one && !steps_out).then(|| Place::Device(file.to_owned()))
}

fn network(uri: &str) -> Option<Place> {
    let url = Url::parse(uri).ok().filter(|url| url.scheme() == "escpos")?;
    let host = match url.host()? {
        Host::Domain(name) => name.to_owned(),
        Host::Ipv4(address) => address.to_string(),
        Host::Ipv6(address) => address.to_string(),
    };
    let extra = !matches!(url.path(), "" | "/")
        || !url.username().is_empty()
        || url.password().is_some()
        || url.query().is_some()
        || url.fragment().is_some();
    let port = url.port().unwrap_or(PORT);
    (!extra && !host.is_empty() && port != 0).then_some(Place::Network { host, port })
}

/// A paper on its way.
#[derive(Debug)]
struct Job {
    name: String,
    wire: Wire,
    /// The network has taken all of it. That says nothing about paper.
    handed_over: bool,
    /// Since when it has everything and says that it is well.
    well: Option<Instant>,
}

/// What became of it so far.
enum Fate {
    GoesOn(Option<Trouble>),
    Out,
    /// Nothing more will be known.
    Unknowable,
}

impl Job {
    /// The printer may wait for the rest.
    fn may_be_a_part(&self) -> bool {
        !self.handed_over || self.wire.end().is_some()
    }

    fn hand_over(&mut self, until: Instant) {
        self.wire.push(until);
        if !self.handed_over && self.wire.has_taken_all() {
            self.handed_over = true;
            self.wire.all_is_sent();
        }
    }

    fn go_on(&mut self, patience: &Patience) -> Fate {
        let until = Instant::now() + patience.glance;
        self.hand_over(until);
        if self.handed_over {
            // Within a document a question would be taken for dots.
            self.wire.ask_again();
        }
        let (before, handed_over) = (self.wire.trouble(), self.handed_over);
        self.wire.hear(until, |wire| {
            let is_new = wire.trouble().is_some() && wire.trouble() != before;
            is_new || (handed_over && wire.answers_anything() && wire.has_answered())
        });
        self.fate(patience)
    }

    fn fate(&mut self, patience: &Patience) -> Fate {
        let answers = self.wire.answers_anything();
        match self.wire.end() {
            _ if self.wire.is_done() => return Fate::Out,
            // All that is ever known of one that does not answer: it has read everything to the
            // end. It may have been without paper.
            Some(End::HungUp) if !answers && self.handed_over => return Fate::Out,
            Some(_) => return Fate::Unknowable,
            None => {}
        }
        if let Some(trouble) = self.wire.trouble() {
            self.well = None;
            return Fate::GoesOn(Some(trouble));
        }
        // Some say how they are, but not what they have done.
        if answers && self.handed_over && self.wire.has_answered() {
            let well = *self.well.get_or_insert_with(Instant::now);
            if well.elapsed() >= patience.calm {
                return Fate::Out;
            }
        }
        match self.wire.silent_for() > patience.silence {
            true if self.handed_over => Fate::Unknowable,
            true => Fate::GoesOn(Some(Trouble::Slow)),
            false => Fate::GoesOn(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_understood_or_it_is_no_printer() {
        for (uri, host, port) in [
            ("escpos://hall", "hall", 9100),
            ("escpos://hall/", "hall", 9100),
            ("escpos://192.0.2.7:9101", "192.0.2.7", 9101),
            ("escpos://[::1]", "::1", 9100),
            ("escpos://[::1]:9", "::1", 9),
        ] {
            let printer = EscPosPrinter::new(uri, Patience::default()).unwrap();
            assert_eq!(printer.place, Place::Network { host: host.to_owned(), port }, "{uri}");
            assert_eq!(printer.name(), uri);
        }
        let cable = EscPosPrinter::new("escpos:/dev/usb/lp0", Patience::default()).unwrap();
        assert_eq!(cable.place, Place::Device("/dev/usb/lp0".into()));
        for odd in [
            "",
            "hall",
            "escpos:",
            "escpos:hall",
            "escpos://",
            "escpos:///x",
            "escpos:/dev",
            "escpos:/etc/passwd",
            "escpos:/dev/../etc/passwd",
            "escpos:dev/usb/lp0",
            "escpos://hall:many",
            "escpos://hall:0",
            "escpos://hall:70000",
            "escpos://hall/queue",
            "escpos://me@hall",
            "escpos://hall?width=58",
            "escpos://a b",
            "ipp://hall",
        ] {
            assert!(EscPosPrinter::new(odd, Patience::default()).is_none(), "{odd}");
        }
    }
}
