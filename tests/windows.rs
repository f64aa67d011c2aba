//! The real windows, once from end to end: an X server without a monitor, the simulated camera,
//! clicks and keys from outside, a slip in the folder, a row in the queue.
//! `make test` installs Xvfb and xdotool.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// Opening windows with software rendering on a loaded machine takes its time; a person would
/// have given up long before this.
const PATIENCE: Duration = Duration::from_mins(1);

/// A process that ends with its owner.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().unwrap();
    }
}

/// A hall: an X server, a queue, a folder of slips.
pub(crate) struct Hall {
    _server: Running,
    display: String,
    pub(crate) folder: TempDir,
}

impl Hall {
    pub(crate) fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-fbdir"])
            .arg(folder.path())
            // It keeps its keyboard when nobody is connected.
            .arg("-noreset")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is there (make test installs it)");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Self { _server: Running(server), display: format!(":{}", number.trim()), folder }
    }

    fn slips(&self) -> PathBuf {
        self.folder.path().join("slips")
    }

    pub(crate) fn dropin(&self) -> Command {
        self.command(Path::new(env!("CARGO_BIN_EXE_dropin")))
    }

    /// Our program, or something that starts it, in this hall.
    pub(crate) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        let queue = format!("sqlite:{}", self.folder.path().join("queue.sqlite").display());
        command.args(["--queue", &queue, "--now", "2018-08-26T12:00:00+08:00", "--json"]);
        command
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .stdin(Stdio::null());
        command
    }

    fn open_kiosk(&self, camera: &Path) -> Running {
        let printer = format!("folder:{}", self.slips().display());
        let mut kiosk = self.dropin();
        kiosk.args(["kiosk", "--windowed", "--printer", &printer, "--camera"]).arg(camera);
        let mut kiosk = Running(kiosk.stdout(Stdio::piped()).spawn().unwrap());
        // The line that says a badge was read comes when the window is there, too.
        let lines = BufReader::new(kiosk.0.stdout.take().unwrap()).lines();
        let mut lines = lines.map_while(Result::ok);
        assert!(lines.any(|line| line.contains("badge_read")), "the kiosk ended before a badge");
        // Whatever else it says is of no interest, but somebody has to read it.
        std::thread::Builder::new().spawn(move || lines.for_each(drop)).unwrap();
        kiosk
    }

    fn xdotool(&self, args: &[&str]) {
        let status = Command::new("xdotool").args(args).env("DISPLAY", &self.display).status();
        assert!(status.expect("xdotool is there (make test installs it)").success(), "{args:?}");
    }

    pub(crate) fn click(&self, x: u32, y: u32) {
        self.xdotool(&["mousemove", &x.to_string(), &y.to_string(), "click", "1"]);
    }

    /// Types a text as an American keyboard would: by its keys, whatever they make here. In vain as
    /// long as there is no window.
    fn scan(&self, text: &str) {
        let xdotool = |args: &[&str]| {
            let mut command = Command::new("xdotool");
            command.args(args).env("DISPLAY", &self.display).stderr(Stdio::null());
            command.status().expect("xdotool is there (make test installs it)").success()
        };
        if !xdotool(&["search", "--name", "Dropin", "windowfocus"]) {
            return;
        }
        let keys: Vec<String> = text.chars().map(american_key).collect();
        let mut args = vec!["key", "--delay", "2"];
        args.extend(keys.iter().map(String::as_str));
        assert!(xdotool(&args), "{text}");
    }

    fn queue(&self) -> Value {
        let output = self.dropin().arg("queue").output().unwrap();
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn tickets(&self) -> Vec<Value> {
        self.queue()["tickets"].as_array().unwrap().clone()
    }

    /// Does `act` again and again until `done`: what a person does at a screen that is still
    /// opening.
    fn until(&self, done: impl Fn(&Self) -> bool, act: impl Fn(&Self)) {
        let start = Instant::now();
        while !done(self) {
            assert!(start.elapsed() < PATIENCE, "nothing came of it: {}", self.queue());
            act(self);
            std::thread::sleep(Duration::from_millis(300));
        }
    }

    fn papers(&self) -> usize {
        let whole = |name: &std::ffi::OsStr| name.to_string_lossy().ends_with(".pdf");
        std::fs::read_dir(self.slips())
            .map_or(0, |all| all.filter(|e| whole(&e.as_ref().unwrap().file_name())).count())
    }
}

/// The key of a character on an American keyboard, as xdotool wants it: by number.
fn american_key(character: char) -> String {
    const ROWS: [(&str, &str, usize); 5] = [
        ("1234567890-=", "!@#$%^&*()_+", 10),
        ("qwertyuiop[]", "QWERTYUIOP{}", 24),
        ("asdfghjkl;'`", "ASDFGHJKL:\"~", 38),
        ("zxcvbnm,./", "ZXCVBNM<>?", 52),
        (" ", " ", 65),
    ];
    if character == '\n' {
        return "36".to_owned();
    }
    let key = ROWS.iter().find_map(|(plain, shifted, first)| {
        let plain = plain.find(character).map(|at| (first + at).to_string());
        plain.or_else(|| Some(format!("shift+{}", first + shifted.find(character)?)))
    });
    key.unwrap_or_else(|| panic!("{character} is on no key"))
}

fn badge(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/badges").join(name)
}

#[test]
fn a_badge_before_the_camera_two_touches_and_there_is_a_ticket_and_its_slip() {
    let hall = Hall::open();
    let kiosk = hall.open_kiosk(&badge("1-vcard-latin.jpg"));
    // The first area's card stands left above the middle, the main button right below.
    hall.until(
        |hall| !hall.tickets().is_empty(),
        |hall| {
            hall.click(240, 300);
            std::thread::sleep(Duration::from_millis(300));
            hall.click(1_100, 725);
        },
    );
    hall.until(|hall| hall.papers() == 1, |_| ());
    let [ticket] = hall.tickets().try_into().expect("one badge is one ticket");
    assert_eq!(ticket["area"], "career");
    assert_eq!(ticket["name"], "Žofie Příkladová");

    // Power gone; another kiosk on the same queue knows the badge again.
    drop(kiosk);
    let _kiosk = hall.open_kiosk(&badge("1-vcard-latin.jpg"));
    for _ in 0..3 {
        hall.click(240, 300);
        hall.click(1_100, 725);
        std::thread::sleep(Duration::from_millis(200));
    }
    assert_eq!(hall.tickets().len(), 1, "the same badge again never makes a second ticket");
}

#[test]
fn a_tables_display_in_another_process_calls_who_a_command_checked_in() {
    let hall = Hall::open();
    // Two people for one table: the first is called at once, the second waits.
    for name in ["first", "second"] {
        let args = ["check-in", "--badge", name, "--area", "applications"];
        assert!(hall.dropin().args(args).output().unwrap().status.success());
    }
    let state = |hall: &Hall, n: usize| hall.tickets()[n]["state"].as_str().unwrap().to_owned();
    assert_eq!([state(&hall, 0), state(&hall, 1)], ["called", "waiting"]);
    let mut table = hall.dropin();
    let _table = Running(table.args(["table", "3", "--windowed"]).spawn().unwrap());
    // The coach's main button says "Start with 1", and once they talk "Finish and call 2".
    let press = |hall: &Hall| hall.click(600, 690);
    hall.until(|hall| state(hall, 0) != "called", press);
    hall.until(|hall| state(hall, 1) != "waiting", press);
    assert_eq!(state(&hall, 0), "done");
}

#[test]
fn a_scanner_as_it_came_out_of_its_box_is_understood_at_a_german_computer() {
    let hall = Hall::open();
    let german = Command::new("setxkbmap").arg("de").env("DISPLAY", &hall.display).status();
    assert!(german.expect("setxkbmap comes with Xvfb").success());
    let mut kiosk = hall.dropin();
    kiosk.args(["kiosk", "--windowed", "--camera", "none"]).stderr(Stdio::null());
    let _kiosk = Running(kiosk.stdout(Stdio::null()).spawn().unwrap());
    hall.until(
        |hall| !hall.tickets().is_empty(),
        |hall| {
            hall.scan("BEGIN:VCARD\nFN:Zoe Yamada-Quist\nEMAIL:zoe@example.org\nEND:VCARD\n");
            std::thread::sleep(Duration::from_millis(500));
            hall.click(240, 300);
            std::thread::sleep(Duration::from_millis(300));
            hall.click(1_100, 725);
        },
    );
    assert_eq!(hall.tickets()[0]["name"], "Zoe Yamada-Quist");
}

#[test]
fn the_board_calls_aloud_through_the_computers_own_sound() {
    let hall = Hall::open();
    // A sound card that keeps in a file what it is given.
    let (heard, card) = (hall.folder.path().join("heard.raw"), hall.folder.path().join("card"));
    let plugin = format!(
        "pcm.!default {{ type plug slave.pcm \"kept\" }}\n\
         pcm.kept {{ type file slave.pcm \"silence\" file \"{}\" format \"raw\" }}\n\
         pcm.silence {{ type null }}\n",
        heard.display()
    );
    std::fs::write(&card, plugin).unwrap();
    let mut board = hall.dropin();
    board.args(["board", "--windowed", "--sound", "auto"]).env("ALSA_CONFIG_PATH", &card);
    let _board = Running(board.stdout(Stdio::null()).spawn().unwrap());
    hall.until(
        |hall| {
            let mut search = Command::new("xdotool");
            search.args(["search", "--name", "Dropin"]).env("DISPLAY", &hall.display);
            search.output().unwrap().status.success()
        },
        |_| {},
    );
    // Somebody new as long as nothing is heard: the board may still be opening.
    let nth = std::cell::Cell::new(0);
    let size = |_: &Hall| std::fs::metadata(&heard).map_or(0, |file| file.len());
    hall.until(
        |hall| size(hall) > 200_000,
        |hall| {
            nth.set(nth.get() + 1);
            let badge = format!("heard {}", nth.get());
            let mut check_in = hall.dropin();
            check_in.args(["check-in", "--badge", &badge, "--area", "career"]);
            check_in.output().unwrap();
            std::thread::sleep(Duration::from_secs(3));
        },
    );
    let samples = std::fs::read(&heard).unwrap();
    let loud = samples.chunks_exact(2).filter(|s| i16::from_le_bytes([s[0], s[1]]).abs() > 2_000);
    assert!(loud.count() > 5_000, "a chime and a voice");
}

/// The processes of our program whose command line has this word.
fn running(word: &str, under: u32) -> Vec<u32> {
    let output = Command::new("pgrep").args(["-P", &under.to_string(), "-f", word]).output();
    let output = output.expect("pgrep is there (make test installs it)");
    let pids = String::from_utf8_lossy(&output.stdout);
    pids.lines().map(|pid| pid.parse().unwrap()).collect()
}

#[test]
fn a_screen_that_dies_is_opened_again_and_the_day_is_remembered() {
    let hall = Hall::open();
    let data = hall.folder.path().join("data");
    let open = |words: &[&str]| {
        let mut open = Command::new(env!("CARGO_BIN_EXE_dropin"));
        open.args(words).env("XDG_DATA_HOME", &data).env("DISPLAY", &hall.display);
        open.env_remove("WAYLAND_DISPLAY").env("LIBGL_ALWAYS_SOFTWARE", "1").stdin(Stdio::null());
        Running(open.stderr(Stdio::null()).spawn().unwrap())
    };
    let queue = format!("sqlite:{}", hall.folder.path().join("day.sqlite").display());
    let day = open(&["--queue", &queue, "open", "--windowed", "--camera", "none"]);
    let wait_for = |count: usize, word: &str, under: u32| {
        let start = Instant::now();
        loop {
            let pids = running(word, under);
            if pids.len() == count {
                return pids;
            }
            assert!(start.elapsed() < PATIENCE, "{count} of {word}, not {pids:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
    };
    let kiosk = wait_for(1, "kiosk --camera none", day.0.id());
    wait_for(1, "board", day.0.id());
    let killed = Command::new("kill").args(["-9", &kiosk[0].to_string()]).status().unwrap();
    assert!(killed.success());
    let start = Instant::now();
    while wait_for(1, "kiosk", day.0.id()) == kiosk {
        assert!(start.elapsed() < PATIENCE, "it is not opened again");
        std::thread::sleep(Duration::from_millis(50));
    }
    // However the day ends, its screens end with it.
    let screens = running("kiosk|board", day.0.id());
    assert_eq!(screens.len(), 2);
    drop(day);
    let is_there = |pid: &u32| Path::new(&format!("/proc/{pid}/exe")).read_link().is_ok();
    let start = Instant::now();
    while screens.iter().any(is_there) {
        assert!(start.elapsed() < PATIENCE, "screens without a day");
        std::thread::sleep(Duration::from_millis(50));
    }
    let again = open(&["open", "--windowed"]);
    wait_for(1, &format!("{queue} kiosk --camera none"), again.0.id());
}
