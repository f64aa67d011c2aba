//! `dropin open`: the day's screens on one computer. Each runs in a process of its own and is started
//! again if it ends by itself; the computer does not fall asleep meanwhile; the options are
//! remembered, so that after a restart the command alone goes on.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{fs, io, thread};

use super::cli::{self, Global, PIN};
use super::demo::this_program;
use super::failure::Failure;
use super::house::{House, data_folder};
use super::opened;
use super::output::note;

/// How often the screens are looked after.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// The longest wait before a screen that keeps ending is started again.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// A screen that ran this long has not been ending again and again.
const STEADY: Duration = Duration::from_mins(1);

/// Opens the day.
pub(crate) fn run(global: &Global, args: &cli::Open) -> Result<(), Failure> {
    let program = this_program()?;
    if args.install_service {
        return install(&program);
    }
    let file = data_folder().map(|folder| folder.join("open.txt"));
    // A time that is pretended once is not pretended for ever, and says nothing of the rest.
    let now = global.now.map(|now| format!("now={}", now.to_rfc3339()));
    let mut words = match (words_of(global, args), file.as_deref().map(fs::read_to_string)) {
        // Nothing is said: as the last time.
        (words, Some(Ok(last))) if words.is_empty() => last.lines().map(str::to_owned).collect(),
        (words, _) => {
            if let Some(Err(error)) = file.as_deref().map(|file| keep(file, &words)) {
                tracing::warn!(%error, "the options cannot be remembered");
            }
            words
        }
    };
    words.extend(now);
    let words = Words::read(&words);
    // What is wrong with queue or event is said now, once, and not by every screen.
    let house = House::open(&words.global(global))?;
    let mut screens = vec![Screen::new("kiosk", words.kiosk(args.windowed), words.pin.clone())];
    if words.board && (args.windowed || monitors() > 1) {
        screens.push(Screen::new("board", words.board(args.windowed), None));
    } else if words.board {
        note("there is one screen only: the board stays closed. Connect another, and open again");
    }
    let left = look_after(&program, &mut screens);
    for screen in screens {
        let station = screen.name;
        drop(screen);
        // It was closed by its people: it is no riddle where it is.
        house.store.forget_devices(station).ok();
    }
    left
}

/// The options that are remembered, a word a line.
fn words_of(global: &Global, args: &cli::Open) -> Vec<String> {
    let mut words = Vec::new();
    let mut put = |name: &str, value: Option<String>| {
        words.extend(value.map(|value| format!("{name}={}", from_anywhere(name, value))));
    };
    put("queue", global.queue.clone());
    put("event", global.event.as_ref().map(|file| file.display().to_string()));
    put("camera", args.camera.clone());
    put("printer", args.paper.printer.clone());
    put("pin", args.pin.clone());
    if args.paper.printer.is_some() {
        put("paper", args.paper.size.paper.map(|paper| paper.name().to_owned()));
        put("second-printer", args.paper.second_printer.clone());
        put("second-after", Some(args.paper.second_after.to_string()));
    }
    put("logo", args.paper.size.logo.as_ref().map(|file| file.display().to_string()));
    if args.paper.size.stub {
        words.push("stub=".to_owned());
    }
    if args.no_board {
        words.push("no-board=".to_owned());
    }
    if args.still {
        words.push("still=".to_owned());
    }
    words
}

/// What an option says, so that it says the same wherever the program is started next: by the system,
/// after the computer was restarted, it is another folder.
fn from_anywhere(name: &str, value: String) -> String {
    let absolute = |path: &str| {
        std::path::absolute(path)
            .map_or_else(|_| path.to_owned(), |path| path.display().to_string())
    };
    let scheme = match name {
        "event" | "logo" => return absolute(&value),
        "queue" => "sqlite:",
        "printer" | "second-printer" => "folder:",
        _ => return value,
    };
    match value.strip_prefix(scheme).filter(|path| !path.is_empty()) {
        Some(path) => format!("{scheme}{}", absolute(path)),
        None => value,
    }
}

fn keep(file: &Path, words: &[String]) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = fs::OpenOptions::new();
    options.create(true).write(true).truncate(true);
    only_ours(&mut options, file)?;
    options.open(file)?.write_all(words.join("\n").as_bytes())
}

/// The PIN is among what is remembered: nobody else on this computer reads it, not even while it is
/// written.
#[cfg(unix)]
fn only_ours(options: &mut fs::OpenOptions, file: &Path) -> io::Result<()> {
    use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
    options.mode(0o600);
    match fs::set_permissions(file, fs::Permissions::from_mode(0o600)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn only_ours(_options: &mut fs::OpenOptions, _file: &Path) -> io::Result<()> {
    Ok(())
}

/// What was said, this time or the last.
#[derive(Debug, Default, PartialEq, Eq)]
struct Words {
    house: Vec<String>,
    queue: Option<String>,
    event: Option<PathBuf>,
    kiosk: Vec<String>,
    pin: Option<String>,
    board: bool,
    /// Nothing on either moves.
    still: bool,
}

impl Words {
    fn read(words: &[String]) -> Self {
        let mut read = Self { board: true, ..Self::default() };
        for (name, value) in words.iter().filter_map(|word| word.split_once('=')) {
            let option = [format!("--{name}"), value.to_owned()];
            match name {
                "queue" => read.queue = Some(value.to_owned()),
                "event" => read.event = Some(PathBuf::from(value)),
                "no-board" => read.board = false,
                "still" => read.still = true,
                "pin" => read.pin = Some(value.to_owned()),
                "stub" => read.kiosk.push("--stub".to_owned()),
                _ => {}
            }
            match name {
                "queue" | "event" | "now" => read.house.extend(option),
                "camera" | "printer" | "paper" | "second-printer" | "second-after" | "logo" => {
                    read.kiosk.extend(option);
                }
                _ => {}
            }
        }
        read
    }

    fn global(&self, global: &Global) -> Global {
        Global { queue: self.queue.clone(), event: self.event.clone(), ..global.clone() }
    }

    fn kiosk(&self, windowed: bool) -> Vec<String> {
        let how = if windowed { &["--windowed"][..] } else { &["--monitor", "0"] };
        self.of_screen("kiosk", self.kiosk.iter().map(String::as_str).chain(how.iter().copied()))
    }

    fn board(&self, windowed: bool) -> Vec<String> {
        let how = if windowed { &["--windowed"][..] } else { &["--monitor", "1"] };
        self.of_screen("board", how.iter().copied())
    }

    fn of_screen<'a>(&self, screen: &str, rest: impl Iterator<Item = &'a str>) -> Vec<String> {
        let house = self.house.iter().cloned();
        let still = self.still.then(|| "--still".to_owned());
        house.chain([screen.to_owned()]).chain(rest.map(str::to_owned)).chain(still).collect()
    }
}

/// How many monitors are connected, as far as the computer says; at least one.
fn monitors() -> usize {
    let connected = |entry: fs::DirEntry| {
        fs::read_to_string(entry.path().join("status")).is_ok_and(|s| s.trim() == "connected")
    };
    let entries = fs::read_dir("/sys/class/drm").into_iter().flatten().flatten();
    entries.filter_map(|entry| connected(entry).then_some(())).count().max(1)
}

/// A screen to be kept open.
struct Screen {
    name: &'static str,
    words: Vec<String>,
    /// Handed on where nobody else sees it.
    pin: Option<String>,
    child: Option<Child>,
    started: Instant,
    /// How long it is waited before the next start.
    wait: Duration,
}

impl Screen {
    fn new(name: &'static str, words: Vec<String>, pin: Option<String>) -> Self {
        let (started, wait) = (Instant::now(), Duration::ZERO);
        Self { name, words, pin, child: None, started, wait }
    }

    /// Starts it if it does not run and its wait is over; says how it ended, if it just did.
    fn look_after(&mut self, program: &Path) -> Result<Option<ExitStatus>, Failure> {
        let Some(child) = &mut self.child else {
            if self.started.elapsed() >= self.wait {
                self.child = Some(self.start(program)?);
                self.started = Instant::now();
            }
            return Ok(None);
        };
        let Ok(Some(status)) = child.try_wait() else { return Ok(None) };
        self.child = None;
        self.wait = wait_after(self.started.elapsed(), self.wait);
        self.started = Instant::now();
        Ok(Some(status))
    }

    fn start(&self, program: &Path) -> Result<Child, Failure> {
        let mut command = Command::new(program);
        command.args(&self.words);
        command.envs(self.pin.iter().map(|pin| (PIN, pin)));
        opened::start(&mut command).map_err(|error| {
            Failure::told("no_window", format!("a screen's process cannot be started: {error}"))
        })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            child.kill().ok();
            child.wait().ok();
        }
    }
}

/// How long to wait before a screen that ran for `ran` is started again: at once, and longer and
/// longer where it ends again and again.
fn wait_after(ran: Duration, waited: Duration) -> Duration {
    if ran >= STEADY {
        Duration::ZERO
    } else {
        (waited * 2).clamp(Duration::from_millis(500), LONGEST_WAIT)
    }
}

/// Keeps the screens open until one of them is closed by hand.
fn look_after(program: &Path, screens: &mut [Screen]) -> Result<(), Failure> {
    let _awake = Awake::stay();
    loop {
        for screen in screens.iter_mut() {
            let ended = screen.look_after(program)?;
            if ended.is_some_and(|status| status.success()) {
                return Ok(());
            }
            if let Some(status) = ended {
                note(&format!("the {} ended ({status}) and is started again", screen.name));
            }
        }
        thread::sleep(LOOK_EVERY);
    }
}

/// Keeps the computer awake until it is dropped, or this process ends.
struct Awake(Option<Child>);

impl Awake {
    fn stay() -> Self {
        let inhibit = || {
            let mut command = Command::new("systemd-inhibit");
            command.args(["--what=idle:sleep:handle-lid-switch", "--who=Dropin"]);
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            command
        };
        let may = inhibit().args(["--why=a trial", "true"]).status();
        if !may.is_ok_and(|status| status.success()) {
            note("this computer may fall asleep: switch that off in its power settings");
            return Self(None);
        }
        // What it runs ends with this process, however that ends.
        let ours = format!("--pid={}", std::process::id());
        let words = ["--why=a queue is open", "tail", &ours, "-f", "/dev/null"];
        Self(inhibit().args(words).spawn().ok())
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        if let Some(child) = &mut self.0 {
            child.kill().ok();
            child.wait().ok();
        }
    }
}

/// Writes the service that opens the day when somebody is logged in, and says how to switch it on.
fn install(program: &Path) -> Result<(), Failure> {
    let no_folder = || Failure::told("no_home", "there is no folder for services of this user");
    let folders = directories::BaseDirs::new().ok_or_else(no_folder)?;
    let file = folders.config_dir().join("systemd/user/dropin.service");
    let not_written = |error: io::Error| {
        Failure::told("not_written", format!("{} cannot be written: {error}", file.display()))
    };
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(not_written)?;
    }
    fs::write(&file, service(program)).map_err(not_written)?;
    super::output::print_line(&format!(
        "{} is written. Once: systemctl --user daemon-reload; systemctl --user enable dropin. From \
         the next login on the day opens by itself, with the options of the last dropin open.",
        file.display()
    ))
}

/// The service, as systemd reads it.
fn service(program: &Path) -> String {
    format!(
        "[Unit]\n\
         Description=Dropin: the screens of the day\n\
         After=graphical-session.target\n\
         PartOf=graphical-session.target\n\
         \n\
         [Service]\n\
         ExecStart=\"{}\" open\n\
         Restart=on-failure\n\
         RestartSec=2\n\
         \n\
         [Install]\n\
         WantedBy=graphical-session.target\n",
        program.display()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Words {
        Words::read(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn what_was_said_goes_to_the_screens_it_is_for() {
        let said = words(&["queue=sqlite:day=1.sqlite", "camera=C920", "printer=auto"]);
        let kiosk = ["--queue", "sqlite:day=1.sqlite", "kiosk", "--camera", "C920", "--printer"];
        assert_eq!(said.kiosk(true)[..6], kiosk);
        assert_eq!(said.kiosk(true)[6..], ["auto", "--windowed"]);
        assert_eq!(said.board(false)[2..], ["board", "--monitor", "1"]);
        assert!(said.board && !words(&["no-board="]).board);
        let still = words(&["still="]);
        assert_eq!(still.kiosk(true), ["kiosk", "--windowed", "--still"]);
        assert_eq!(still.board(true), ["board", "--windowed", "--still"]);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_remembered_is_read_by_nobody_else() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("open.txt");
        fs::write(&file, "of an earlier time").unwrap();
        keep(&file, &["pin=2708".to_owned()]).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "pin=2708");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn what_is_remembered_means_the_same_from_another_folder() {
        let here = std::env::current_dir().unwrap();
        let here = |name: &str| here.join(name).display().to_string();
        for (name, said, kept) in [
            ("queue", "sqlite:day.sqlite", format!("sqlite:{}", here("day.sqlite"))),
            ("queue", "sqlite:/srv/day.sqlite", "sqlite:/srv/day.sqlite".to_owned()),
            ("event", "day.toml", here("day.toml")),
            ("logo", "logo.png", here("logo.png")),
            ("printer", "folder:slips", format!("folder:{}", here("slips"))),
            ("printer", "ipp://host:631/ipp/print", "ipp://host:631/ipp/print".to_owned()),
            ("camera", "C920", "C920".to_owned()),
            ("pin", "2708", "2708".to_owned()),
        ] {
            assert_eq!(from_anywhere(name, said.to_owned()), kept, "{name}={said}");
        }
    }

    #[test]
    fn a_screen_that_ends_again_and_again_is_waited_for_longer_and_longer() {
        let second = Duration::from_secs(1);
        for (ran, waited, then) in [
            (second, Duration::ZERO, Duration::from_millis(500)),
            (second, second, 2 * second),
            (second, 25 * second, LONGEST_WAIT),
            (STEADY, 25 * second, Duration::ZERO),
        ] {
            assert_eq!(wait_after(ran, waited), then, "{ran:?} {waited:?}");
        }
    }

    #[test]
    fn the_service_names_this_program_and_comes_back() {
        let service = service(Path::new("/opt/drop in/dropin"));
        assert!(service.contains("ExecStart=\"/opt/drop in/dropin\" open\n"));
        assert!(service.contains("Restart=on-failure\n"));
    }
}
