//! A thermal printer in the network that does what a test wants it to do wrong. It reads ESC/POS,
//! one connection after the other, and keeps what it burnt as pictures.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;

use image::{GrayImage, Luma};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};

/// What it does with a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manners {
    /// It prints, answers every question and says what it has done.
    Good,
    /// It prints and answers only how it is itself and how the paper is, never what it has done.
    SaysHowItIs,
    /// It prints and answers nothing, as many cheap network cards do.
    Mute,
    /// The same, and its cable is pulled out when the slip is cut.
    MuteAndPulledOut,
    /// It prints and answers; what it told somebody else before was not read.
    SpokeBefore,
    /// It takes everything in, does nothing and never hangs up.
    Hangs,
    /// It hangs up as soon as it is called.
    HangsUp,
    /// It breaks the connection off after so many bytes of a document.
    BreaksOffWithin(usize),
    /// It prints, and breaks the connection off without a word.
    BreaksOffAfter,
    /// Its answers are those of no printer.
    Garbles,
    /// It prints; that it is done it says as no printer does.
    GarblesAfter,
    /// It answers and prints until its paper ends after so many rows; then it says so by itself, and
    /// reads on only when it has paper.
    RunsOutAfter(usize),
    /// The same, but it has room for all it is sent, and obeys what is to be done at once.
    RunsOutAndReadsOn(usize),
}

/// How it is: its answers to the four questions.
const WELL: [u8; 4] = [0x12; 4];

#[derive(Debug)]
struct Inside {
    manners: Manners,
    health: [u8; 4],
    /// Rows burnt since the last cut.
    rows: Vec<Vec<u8>>,
    papers: Vec<GrayImage>,
    /// What it was told, dots left out.
    told: Vec<String>,
}

/// The printer; it is switched on as long as the tests run.
#[derive(Clone)]
pub struct EscPosFake {
    pub uri: String,
    inside: Arc<(Mutex<Inside>, Condvar)>,
}

impl EscPosFake {
    pub fn switched_on() -> Self {
        Self::listening(TcpListener::bind("127.0.0.1:0").unwrap())
    }

    pub fn with(manners: Manners) -> Self {
        let fake = Self::switched_on();
        fake.has(manners);
        fake
    }

    /// Lets it deal so with the next connection.
    pub fn has(&self, manners: Manners) {
        self.lock().manners = manners;
    }

    /// The address of a printer that is switched off, and the way to switch it on.
    pub fn switched_off() -> (String, impl FnOnce() -> Self) {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let on = move || Self::listening(TcpListener::bind(address).unwrap());
        (format!("escpos://{address}"), on)
    }

    /// At a cable, which is the same as a terminal here: the device of a USB printer needs a driver of
    /// the system's.
    pub fn at_a_cable(manners: Manners) -> Self {
        let cable = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
        grantpt(&cable).unwrap();
        unlockpt(&cable).unwrap();
        let device = ptsname(&cable, Vec::new()).unwrap().into_string().unwrap();
        let end = File::options().read(true).write(true).open(&device).unwrap();
        let mut cable = File::from(cable);
        if manners == Manners::SpokeBefore {
            // Whoever printed before took the echo off the line.
            let mut settings = tcgetattr(&end).unwrap();
            settings.make_raw();
            tcsetattr(&end, OptionalActions::Now, &settings).unwrap();
            cable.write_all(&[WELL[0], 0x00]).unwrap();
        }
        let fake = Self::off(format!("escpos:{device}"));
        fake.has(manners);
        let printer = fake.clone();
        let serve = move || {
            Talk::new(&printer, Box::new(cable)).serve();
            // Held so that the cable stays plugged in between two papers.
            drop(end);
            printer.lock().told.push("pulled out".to_owned());
        };
        thread::Builder::new().name("thermal".to_owned()).spawn(serve).unwrap();
        fake
    }

    fn off(uri: String) -> Self {
        let inside = Inside {
            manners: Manners::Good,
            health: WELL,
            rows: Vec::new(),
            papers: Vec::new(),
            told: Vec::new(),
        };
        Self { uri, inside: Arc::new((Mutex::new(inside), Condvar::new())) }
    }

    fn listening(listener: TcpListener) -> Self {
        let fake = Self::off(format!("escpos://{}", listener.local_addr().unwrap()));
        let printer = fake.clone();
        let serve = move || {
            for stream in listener.incoming() {
                // A connection that breaks is the test's doing.
                Talk::new(&printer, Box::new(stream.unwrap())).serve();
            }
        };
        thread::Builder::new().name("thermal".to_owned()).spawn(serve).unwrap();
        fake
    }

    /// Lets it answer so to the four questions.
    pub fn says(&self, health: [u8; 4]) {
        self.lock().health = health;
    }

    /// Somebody puts everything right.
    pub fn is_helped(&self) {
        let mut inside = self.lock();
        (inside.manners, inside.health) = (Manners::Good, WELL);
        self.inside.1.notify_all();
    }

    /// What came out and was cut off.
    pub fn papers(&self) -> Vec<GrayImage> {
        self.lock().papers.clone()
    }

    /// What it was told, dots left out.
    pub fn told(&self) -> Vec<String> {
        self.lock().told.clone()
    }

    fn until_helped(&self) {
        let is_ill = |inside: &mut Inside| inside.manners != Manners::Good;
        drop(self.inside.1.wait_while(self.lock(), is_ill).unwrap());
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.0.lock().unwrap()
    }
}

/// What bytes come and go through.
trait Cable: Read + Write {}

impl<T: Read + Write> Cable for T {}

/// One connection.
struct Talk<'a> {
    printer: &'a EscPosFake,
    stream: Box<dyn Cable>,
    manners: Manners,
    /// What is read and not understood so far.
    buffer: VecDeque<u8>,
    taken: usize,
}

/// The connection is over.
struct Over;

impl<'a> Talk<'a> {
    fn new(printer: &'a EscPosFake, stream: Box<dyn Cable>) -> Self {
        let manners = printer.lock().manners;
        Self { printer, stream, manners, buffer: VecDeque::new(), taken: 0 }
    }

    fn serve(mut self) {
        if self.manners == Manners::HangsUp {
            return;
        }
        while self.obey().is_ok() {}
    }

    fn obey(&mut self) -> Result<(), Over> {
        let command = [self.next()?];
        match command {
            // Passed over, as the printers do.
            [0x00] => {}
            [0x10] => self.real_time()?,
            [0x1b] => match self.next()? {
                b'@' => self.hears("begin"),
                odd => panic!("ESC {odd:x}"),
            },
            [0x1d] => match self.next()? {
                b'a' => {
                    self.next()?;
                    self.hears("tell");
                    self.tells(0);
                }
                b'r' => {
                    self.next()?;
                    self.hears("done?");
                    self.says_done()?;
                }
                b'V' => {
                    assert_eq!((self.next()?, self.next()?), (66, 0));
                    self.hears("cut");
                    self.cut();
                    if self.manners == Manners::MuteAndPulledOut {
                        return Err(Over);
                    }
                }
                b'v' => self.band()?,
                odd => panic!("GS {odd:x}"),
            },
            [odd] => panic!("{odd:x} comes out as a letter"),
        }
        Ok(())
    }

    fn hears(&self, what: &str) {
        self.printer.lock().told.push(what.to_owned());
    }

    fn next(&mut self) -> Result<u8, Over> {
        if let Some(byte) = self.buffer.pop_front() {
            return Ok(byte);
        }
        let mut bytes = [0; 4096];
        let count = self.stream.read(&mut bytes).unwrap_or(0);
        if self.manners == Manners::Hangs {
            while self.stream.read(&mut bytes).is_ok_and(|count| count > 0) {}
            self.printer.until_helped();
            return Err(Over);
        }
        if count == 0 {
            return Err(Over);
        }
        self.buffer.extend(&bytes[..count]);
        self.next()
    }

    fn real_time(&mut self) -> Result<(), Over> {
        match self.next()? {
            0x04 => {
                let question = self.next()?;
                self.answer(question);
            }
            0x14 => {
                for _ in 0..8 {
                    self.next()?;
                }
                self.hears("clear");
            }
            odd => panic!("DLE {odd:x}"),
        }
        Ok(())
    }

    fn answer(&mut self, question: u8) {
        let health = self.printer.lock().health;
        let answer = health[usize::from(question) - 1];
        let says = match self.manners {
            Manners::Mute | Manners::MuteAndPulledOut => None,
            Manners::SaysHowItIs => [1, 4].contains(&question).then_some(answer),
            Manners::Garbles => Some(0xff),
            _ => Some(answer),
        };
        if let Some(byte) = says {
            self.say(&[byte]);
        }
    }

    /// Whoever asked may have hung up.
    fn say(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).ok();
    }

    /// By itself, with the paper's bits.
    fn tells(&mut self, paper: u8) {
        let off_line = if paper == 0 { 0x10 } else { 0x18 };
        self.say(&[off_line, 0, paper, 0]);
    }

    fn says_done(&mut self) -> Result<(), Over> {
        match self.manners {
            Manners::SaysHowItIs | Manners::Mute => {}
            Manners::BreaksOffAfter => return Err(Over),
            Manners::GarblesAfter => self.say(&[0xff]),
            _ => self.say(&[0x00]),
        }
        Ok(())
    }

    fn band(&mut self) -> Result<(), Over> {
        assert_eq!((self.next()?, self.next()?), (b'0', 0));
        let across = usize::from(self.next()?) + 256 * usize::from(self.next()?);
        let down = usize::from(self.next()?) + 256 * usize::from(self.next()?);
        assert!(down * across <= 128 * 72, "more than its memory takes");
        for _ in 0..down {
            let mut row = Vec::with_capacity(across);
            for _ in 0..across {
                row.push(self.next()?);
                self.taken += 1;
            }
            if let Manners::BreaksOffWithin(bytes) = self.manners
                && self.taken >= bytes
            {
                return Err(Over);
            }
            self.burn(row)?;
        }
        Ok(())
    }

    fn burn(&mut self, row: Vec<u8>) -> Result<(), Over> {
        let burnt = {
            let mut inside = self.printer.lock();
            inside.rows.push(row);
            inside.rows.len()
        };
        match self.manners {
            Manners::RunsOutAfter(rows) if rows == burnt => {
                self.tells(0x0c);
                self.printer.until_helped();
            }
            Manners::RunsOutAndReadsOn(rows) if rows == burnt => {
                self.tells(0x0c);
                self.until_cleared()?;
            }
            _ => return Ok(()),
        }
        self.manners = Manners::Good;
        self.tells(0);
        Ok(())
    }

    /// Reads on until it is told to throw away what it has.
    fn until_cleared(&mut self) -> Result<(), Over> {
        const CLEAR: &[u8] = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08";
        let mut bytes = [0; 4096];
        while !self.buffer.make_contiguous().ends_with(CLEAR) {
            let count = self.stream.read(&mut bytes).unwrap_or(0);
            if count == 0 {
                return Err(Over);
            }
            self.buffer.extend(&bytes[..count]);
        }
        self.hears("clear");
        Err(Over)
    }

    fn cut(&mut self) {
        let mut inside = self.printer.lock();
        let rows = std::mem::take(&mut inside.rows);
        let Some(first) = rows.first() else { return };
        let size = (u32::try_from(first.len() * 8).unwrap(), u32::try_from(rows.len()).unwrap());
        let paper = GrayImage::from_fn(size.0, size.1, |x, y| {
            let byte = rows[y as usize][x as usize / 8];
            Luma([if byte & (0x80 >> (x % 8)) == 0 { 255 } else { 0 }])
        });
        inside.papers.push(paper);
    }
}
