//! What a printer hangs on: the network, or a cable that the system shows as a file. Every wait ends.

use std::fmt::Debug;
use std::io;
use std::net::{IpAddr, Shutdown, SocketAddr, TcpStream, ToSocketAddrs as _};
use std::path::PathBuf;
use std::sync::mpsc::sync_channel;
use std::thread;
use std::time::{Duration, Instant};

use crate::printer::{PrinterError, Trouble};

/// A read or write of no time would never end.
const LEAST: Duration = Duration::from_millis(1);

/// Where a printer is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    Network {
        host: String,
        port: u16,
    },
    /// The file of a device, such as `/dev/usb/lp0`.
    Device(PathBuf),
}

/// A way for bytes to and fro.
pub(super) trait Line: Debug + Send {
    /// Gives it what it takes until then; `TimedOut` where it took nothing.
    fn write(&mut self, bytes: &[u8], until: Instant) -> io::Result<usize>;

    /// What it says until then; 0 when it has hung up, `TimedOut` where it said nothing.
    fn read(&mut self, bytes: &mut [u8], until: Instant) -> io::Result<usize>;

    /// Nothing more will be written: one that never answers says by hanging up that it has read
    /// everything.
    fn all_is_sent(&mut self);
}

/// Opens the line to a printer.
pub(super) fn open(place: &Place, patience: Duration) -> Result<Box<dyn Line>, PrinterError> {
    match place {
        Place::Network { host, port } => network(host, *port, Instant::now() + patience),
        Place::Device(file) => device::open(file),
    }
}

fn network(host: &str, port: u16, until: Instant) -> Result<Box<dyn Line>, PrinterError> {
    let mut found = addresses(host, port, left(until)).into_iter();
    let stream = found
        .find_map(|address| TcpStream::connect_timeout(&address, left(until)).ok())
        .ok_or(PrinterError::NotNow(Trouble::Offline))?;
    // Questions are short and wait for nothing; without it they are only slower.
    stream.set_nodelay(true).ok();
    Ok(Box::new(stream))
}

impl Line for TcpStream {
    fn write(&mut self, bytes: &[u8], until: Instant) -> io::Result<usize> {
        self.set_write_timeout(Some(left(until))).ok();
        io::Write::write(self, bytes)
    }

    fn read(&mut self, bytes: &mut [u8], until: Instant) -> io::Result<usize> {
        self.set_read_timeout(Some(left(until))).ok();
        io::Read::read(self, bytes)
    }

    fn all_is_sent(&mut self) {
        self.shutdown(Shutdown::Write).ok();
    }
}

fn left(until: Instant) -> Duration {
    until.saturating_duration_since(Instant::now()).max(LEAST)
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

#[cfg(unix)]
mod device {
    use std::fs::File;
    use std::io::{self, ErrorKind, Read as _, Write as _};
    use std::os::unix::fs::FileTypeExt as _;
    use std::path::Path;
    use std::thread;
    use std::time::{Duration, Instant};

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::fs::{Mode, OFlags};
    use rustix::io::Errno;
    use rustix::termios::{OptionalActions, isatty, tcgetattr, tcsetattr};

    use super::{LEAST, Line, left};
    use crate::printer::{PrinterError, Trouble};

    /// How soon one that says nothing at the moment, or never says anything, is listened to again.
    const AGAIN: Duration = Duration::from_millis(5);

    /// So long what was said to whoever printed before may still come.
    const STILL_COMING: Duration = Duration::from_millis(20);

    /// A printer's cable as the system shows it: it cannot be hung up, and a driver that has nothing
    /// to say gives nothing, an error, or no bytes.
    #[derive(Debug)]
    struct Device {
        file: File,
        /// Everything was written and has gone out.
        is_over: bool,
    }

    pub(super) fn open(file: &Path) -> Result<Box<dyn Line>, PrinterError> {
        match line(file) {
            Ok(device) => Ok(Box::new(device)),
            // Another process prints.
            Err(Errno::BUSY) => Err(PrinterError::NotNow(Trouble::Busy)),
            Err(Errno::ACCESS | Errno::PERM) => {
                // A device that was just plugged in is made ours a moment later.
                Err(PrinterError::NotNow(Trouble::Forbidden))
            }
            Err(Errno::NOTTY) => Err(PrinterError::Refused(Trouble::Garbled)),
            Err(error) => {
                tracing::warn!(%error, file = %file.display(), "the printer cannot be opened");
                Err(PrinterError::NotNow(Trouble::Offline))
            }
        }
    }

    /// `NOTTY` where it is no line at all: nothing is written into a file like others, and some
    /// devices are not even to be opened.
    fn line(file: &Path) -> rustix::io::Result<Device> {
        let file = std::fs::canonicalize(file)
            .map_err(|error| Errno::from_io_error(&error).unwrap_or(Errno::NOENT))?;
        let is_device = std::fs::metadata(&file).is_ok_and(|m| m.file_type().is_char_device());
        if !is_device || !may_be_a_line(&file) {
            return Err(Errno::NOTTY);
        }
        let flags = OFlags::RDWR | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let opened = File::from(rustix::fs::open(&file, flags, Mode::empty())?);
        if isatty(&opened) {
            // A serial line would take dots for keys otherwise.
            let mut settings = tcgetattr(&opened)?;
            settings.make_raw();
            tcsetattr(&opened, OptionalActions::Now, &settings)?;
        }
        let mut device = Device { file: opened, is_over: false };
        device.forget_what_was_said();
        Ok(device)
    }

    /// The names that systems give the lines of printers and serial devices, whatever link leads there.
    /// The console is none of them.
    fn may_be_a_line(file: &Path) -> bool {
        const NAMES: [&str; 9] =
            ["lp", "usblp", "ulpt", "ttyUSB", "ttyACM", "ttyAMA", "ttyS", "cu.", "rfcomm"];
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        file.starts_with("/dev/pts") || NAMES.iter().any(|known| name.starts_with(known))
    }

    impl Device {
        /// What it said to another conversation answers no question of this one.
        fn forget_what_was_said(&mut self) {
            let until = Instant::now() + STILL_COMING;
            while self.read(&mut [0; 256], until).is_ok() && Instant::now() < until {}
        }

        /// Whether it is ready for that until then; an error once it was pulled out.
        fn is_ready(&self, flags: PollFlags, until: Instant) -> io::Result<bool> {
            let mut waits = [PollFd::new(&self.file, flags)];
            let time = Timespec::try_from(left(until)).ok();
            poll(&mut waits, time.as_ref())?;
            let found = waits[0].revents();
            // Pulled out, it would take everything there is to write; what it said last is still read.
            let is_gone = found.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL);
            if found.contains(flags) && !(is_gone && flags == PollFlags::OUT) {
                return Ok(true);
            }
            if found.is_empty() { Ok(false) } else { Err(ErrorKind::BrokenPipe.into()) }
        }
    }

    impl Line for Device {
        fn write(&mut self, bytes: &[u8], until: Instant) -> io::Result<usize> {
            if !self.is_ready(PollFlags::OUT, until)? {
                return Err(ErrorKind::TimedOut.into());
            }
            self.file.write(bytes)
        }

        fn read(&mut self, bytes: &mut [u8], until: Instant) -> io::Result<usize> {
            if self.is_over {
                // To close it earlier would take back what the printer has not taken yet.
                let out = self.is_ready(PollFlags::OUT, until)?;
                return if out { Ok(0) } else { Err(ErrorKind::TimedOut.into()) };
            }
            loop {
                if self.is_ready(PollFlags::IN, until)? {
                    match self.file.read(bytes) {
                        Ok(0) => {}
                        // A cable in one direction only.
                        Err(error) if error.kind() == ErrorKind::InvalidInput => {}
                        said => return said,
                    }
                }
                if Instant::now() >= until {
                    return Err(ErrorKind::TimedOut.into());
                }
                thread::sleep(AGAIN.min(left(until)).max(LEAST));
            }
        }

        fn all_is_sent(&mut self) {
            self.is_over = true;
        }
    }
}

#[cfg(not(unix))]
mod device {
    use std::path::Path;

    use super::Line;
    use crate::printer::{PrinterError, Trouble};

    pub(super) fn open(_file: &Path) -> Result<Box<dyn Line>, PrinterError> {
        Err(PrinterError::NotNow(Trouble::Offline))
    }
}
