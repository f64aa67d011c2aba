//! An opened queue with its clock and event: what every command works with.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::cli::Global;
use super::clock::Clock;
use super::failure::Failure;
use super::output::note;
use crate::actions::Context;
#[cfg(feature = "window")]
use crate::domain::Moment;
use crate::domain::badge::BadgeSecret;
use crate::domain::event::{Event, difference, file};
use crate::domain::session::Timetable;
use crate::domain::ticket::Token;
use crate::store::{At, FirstUse, QueueStore, SqliteStore};

/// The most a text a person names may take, in bytes.
const LARGEST_TEXT: u64 = 5 << 20;

/// An opened queue with its clock.
#[derive(Clone)]
pub(crate) struct House {
    pub store: Arc<dyn QueueStore>,
    pub path: PathBuf,
    pub clock: Clock,
    pub json: bool,
    request_id: Option<String>,
    station: Option<String>,
}

impl House {
    /// Opens the queue the command line names, and remembers its event on first use.
    pub(crate) fn open(global: &Global) -> Result<Self, Failure> {
        let given = global.event.as_deref().map(EventFile::read).transpose()?;
        let clock = Clock::new(global.now);
        let path = queue_path(global, given.as_ref())?;
        let first = FirstUse {
            event_text: given.as_ref().map_or_else(|| file::DEMO.to_owned(), |f| f.text.clone()),
            demo: given.is_none(),
            secret: BadgeSecret(chance()),
            at: clock.now(),
        };
        let is_new = !path.exists();
        let store: Arc<dyn QueueStore> = Arc::new(SqliteStore::open(&path, &first)?);
        if let Some(given) = &given {
            same_event(given, &*store.event()?, &path)?;
        }
        if is_new {
            note(&format!(
                "a new queue begins in {} with the event “{}”",
                path.display(),
                store.event()?.code
            ));
        }
        Ok(Self { clock, ..Self::with(store, path, global) })
    }

    /// Begins a queue in `path` on which an event is rehearsed: its session begins with that.
    pub(crate) fn rehearse(json: bool, text: &str, path: &Path) -> Result<Self, Failure> {
        let clock = Clock::new(None);
        let first = FirstUse {
            event_text: text.to_owned(),
            demo: true,
            secret: BadgeSecret(chance()),
            at: clock.now(),
        };
        let store: Arc<dyn QueueStore> = Arc::new(SqliteStore::open(path, &first)?);
        let path = path.to_owned();
        Ok(Self { store, path, clock, json, request_id: None, station: None })
    }

    /// Opens the queue whose event is to be changed to `new`: the one the command line names, else
    /// the default one of that event. It must be there.
    pub(crate) fn open_remembered(global: &Global, new: &EventFile) -> Result<Self, Failure> {
        let path = queue_path(global, Some(new))?;
        let store: Arc<dyn QueueStore> = Arc::new(SqliteStore::open_existing(&path)?);
        Ok(Self::with(store, path, global))
    }

    fn with(store: Arc<dyn QueueStore>, path: PathBuf, global: &Global) -> Self {
        Self {
            store,
            path,
            clock: Clock::new(global.now),
            json: global.json,
            request_id: global.request.clone(),
            station: None,
        }
    }

    /// The same house as seen from a named place.
    pub(crate) fn at_station(&self, station: &str) -> Self {
        Self { station: Some(station.to_owned()), ..self.clone() }
    }

    /// The same house at another time, from which its clock goes on.
    #[cfg(feature = "window")]
    pub(crate) fn at_time(&self, now: Moment) -> Self {
        Self { clock: Clock::new(Some(now.fixed_offset())), ..self.clone() }
    }

    /// Now, on the queue's clock: a demo event that nobody gave another time is rehearsed. Asked
    /// each time, because another event may have been loaded meanwhile.
    pub(crate) fn at(&self) -> At {
        // A queue that cannot be read says so at the deed itself.
        let demo = self.store.remembered().is_ok_and(|remembered| remembered.demo);
        let rehearsal = demo && !self.clock.is_set();
        At {
            now: self.clock.now(),
            timetable: if rehearsal { Timetable::Rehearsal } else { Timetable::Planned },
        }
    }

    /// What a deed asked from here carries.
    pub(crate) fn context(&self) -> Context<'_> {
        Context {
            store: &*self.store,
            at: self.at(),
            request_id: self.request_id.as_deref(),
            station: self.station.as_deref(),
            chance: &token,
        }
    }

    /// The same, with a request id of its own: for a deed that may be sent twice.
    #[cfg(feature = "window")]
    pub(crate) fn context_for<'a>(&'a self, request_id: &'a str) -> Context<'a> {
        Context { request_id: Some(request_id), ..self.context() }
    }

    pub(crate) fn event(&self) -> Result<Arc<Event>, Failure> {
        Ok(self.store.event()?)
    }
}

/// An event file that was read and found sound.
pub(crate) struct EventFile {
    pub path: PathBuf,
    pub text: String,
    pub event: Event,
}

impl EventFile {
    /// Reads an event file; every problem in it is told with file and line.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let text = read_text(path)?;
        match file::read(&text) {
            Ok(event) => Ok(Self { path: path.to_owned(), text, event }),
            Err(problems) => Err(super::commands::event::told(path, &problems)),
        }
    }
}

/// The bytes of a file a person named.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    read_bytes(path).map_err(|error| {
        let sentence = format!("{} cannot be read: {error}", path.display());
        Failure::told("file_unreadable", sentence)
    })
}

/// Writes a file a person named.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|error| {
        let sentence = format!("{} cannot be written: {error}", path.display());
        Failure::told("file_unwritable", sentence)
    })
}

/// The text of a file a person named.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read_file(path)?).map_err(|_e| {
        let sentence = format!("{} is not text in UTF-8. Save it as UTF-8", path.display());
        Failure::told("file_not_utf8", sentence)
    })
}

/// A plain file of a sensible size: a pipe would keep us waiting, a device might never end.
fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is no plain file"));
    }
    let mut bytes = Vec::new();
    let mut file = File::open(path)?.take(LARGEST_TEXT + 1);
    file.read_to_end(&mut bytes)?;
    if file.limit() == 0 { Err(io::Error::other("it is larger than 5 MB")) } else { Ok(bytes) }
}

fn same_event(given: &EventFile, remembered: &Event, path: &Path) -> Result<(), Failure> {
    if difference::difference(remembered, &given.event).is_empty() {
        return Ok(());
    }
    let sentence = format!(
        "this queue belongs to another event ({}), or to an earlier version of it. To change the \
         queue's event, run: dropin event load {} --queue sqlite:{}. To start afresh, choose \
         another file with --queue",
        remembered.code,
        given.path.display(),
        path.display(),
    );
    Err(Failure::told("other_event", sentence))
}

fn queue_path(global: &Global, given: Option<&EventFile>) -> Result<PathBuf, Failure> {
    if let Some(url) = &global.queue {
        return match url.strip_prefix("sqlite:") {
            Some(path) if !path.is_empty() => Ok(PathBuf::from(path)),
            _ => Err(Failure::Usage(format!(
                "--queue {url}: write sqlite:PATH, such as --queue sqlite:day.sqlite"
            ))),
        };
    }
    let code = given.map_or_else(|| file::demo().code.clone(), |given| given.event.code.clone());
    let folder = data_folder().ok_or_else(|| {
        let sentence =
            "there is no home folder to keep the queue in. Name a file with --queue sqlite:PATH";
        Failure::told("no_home", sentence)
    })?;
    Ok(folder.join(format!("{code}.sqlite")))
}

/// Where this platform keeps a program's data, if the user has a home.
pub(crate) fn data_folder() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "dropin")?;
    Some(folders.data_dir().to_owned())
}

/// A station for one command: it owns no printer but its own, and prints nothing of others.
pub(crate) fn passing_station() -> String {
    let [a, b, c] = chance();
    format!("command {a:02x}{b:02x}{c:02x}")
}

/// Bytes nobody can guess.
pub(crate) fn chance<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A new slip's token.
pub(crate) fn token() -> Token {
    Token::from_chance(chance())
}
