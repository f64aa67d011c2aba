//! `dropin demo`: a fresh folder and queue, sample badges in front of a simulated camera, numbers,
//! slips, tables that call. In windows where there is a display, else in the terminal.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::sync_channel;
use std::time::{Duration, Instant};

use super::cli::{self, Global};
use super::eye::{Eye, EyeNews, EyeSettings, Patience};
use super::failure::Failure;
use super::house::{self, House};
use super::output::{Output, print_line};
use super::paper::{Format, Paper};
use super::samples;
use crate::actions::at_the_table::{TableDeed, at_the_table};
use crate::actions::check_in::{Choice, Who, check_in};
use crate::actions::look_up::reduce;
use crate::actions::of_the_delegate::{TicketDeed, of_the_delegate};
use crate::camera::{CameraChoice, Turn};
use crate::domain::event::{AreaCode, TableNumber};
use crate::domain::queue::{TableState, Wanted};
use crate::text::{Language, Value, say_with};

/// How long each badge is in front of the simulated camera where a person wants to take part.
const IN_WINDOWS: Duration = Duration::from_secs(12);

/// A badge that is not read within this time ends the show.
const PATIENCE: Duration = Duration::from_mins(1);

/// What happened in a demo.
#[derive(Debug, Default, serde::Serialize)]
struct Summary {
    folder: String,
    badges_read: usize,
    tickets: usize,
    slips: Vec<String>,
    calls: usize,
}

pub(crate) fn run(global: &Global, args: &cli::Demo) -> Result<(), Failure> {
    let stage = Stage::set(global)?;
    stage.say("demo-folder", &[("folder", Value::from(stage.folder.display().to_string()))])?;
    let badges_read = if args.headless || !has_display() {
        stage.play_in_terminal()?
    } else {
        stage.play_in_windows()?
    };
    stage.sum_up(badges_read)
}

/// Whether windows can be shown. Elsewhere than on X11 or Wayland there is always a display.
pub(super) fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The folder, queue and badges of one demo.
struct Stage {
    folder: PathBuf,
    house: House,
    out: Output,
}

impl Stage {
    fn set(global: &Global) -> Result<Self, Failure> {
        let [a, b, c, d] = house::chance();
        let folder = std::env::temp_dir().join(format!("dropin-demo-{a:02x}{b:02x}{c:02x}{d:02x}"));
        let unwritable = |error: std::io::Error| {
            Failure::told(
                "file_unwritable",
                format!("{} cannot be written: {error}", folder.display()),
            )
        };
        fs::create_dir_all(folder.join("badges")).map_err(unwritable)?;
        for (name, picture) in samples::BADGES {
            fs::write(folder.join("badges").join(name), picture).map_err(unwritable)?;
        }
        let queue = format!("sqlite:{}", folder.join("queue.sqlite").display());
        let house = House::open(&Global {
            queue: Some(queue),
            event: None,
            request: None,
            ..global.clone()
        })?;
        Ok(Self { house: house.at_station("demo"), folder, out: Output { json: global.json } })
    }

    fn slips(&self) -> PathBuf {
        self.folder.join("slips")
    }

    fn paper(&self) -> Result<Paper, Failure> {
        let printer = format!("folder:{}", self.slips().display());
        Paper::named(&printer, Format::default())?
            .ok_or_else(|| Failure::told("no_printer", "the folder of slips cannot be used"))
    }

    /// A line for people; scripts wait for the summary.
    fn say(&self, key: &str, values: &[(&str, Value)]) -> Result<(), Failure> {
        if self.out.json { Ok(()) } else { print_line(&say_with(Language::English, key, values)) }
    }

    /// Everything a kiosk and its tables do, without their windows. Returns the badges read.
    fn play_in_terminal(&self) -> Result<usize, Failure> {
        let paper = self.paper()?;
        let mut read = 0;
        for (name, _) in samples::BADGES {
            self.take_number(&self.see(name)?, read, &paper)?;
            read += 1;
        }
        self.work_at_tables()?;
        self.reprint_first(&paper)?;
        Ok(read)
    }

    /// Holds one badge before the camera until the eye has read it, however slow the machine is.
    fn see(&self, badge: &str) -> Result<String, Failure> {
        let (news, woken) = sync_channel(1);
        let eye = Eye::start(
            EyeSettings {
                choice: CameraChoice::Path(self.folder.join("badges").join(badge)),
                each: IN_WINDOWS,
                turn: Turn::None,
                memory: None,
                patience: Patience::default(),
                exe: this_program()?,
            },
            // A full channel already holds the news that there is news.
            move || {
                news.try_send(()).ok();
            },
        )
        .map_err(|error| {
            Failure::told("no_eye", format!("the camera's process cannot be started: {error}"))
        })?;
        let deadline = Instant::now() + PATIENCE;
        while woken.recv_timeout(deadline.saturating_duration_since(Instant::now())).is_ok() {
            let read = eye.take().into_iter().find_map(|news| match news {
                EyeNews::Read(codes) => codes.into_iter().next().map(|code| code.text),
                _ => None,
            });
            if let Some(text) = read {
                return Ok(text);
            }
        }
        let seconds = PATIENCE.as_secs();
        let sentence = format!("the badge {badge} could not be read within {seconds} s");
        Err(Failure::told("no_badge_read", sentence))
    }

    fn take_number(&self, badge: &str, turn: usize, paper: &Paper) -> Result<(), Failure> {
        let context = self.house.context();
        let event = self.house.event()?;
        // Two in a row want the same area, so that somebody waits.
        let area = event.areas.get(turn / 2 % event.areas.len().max(1));
        let area = area.map_or_else(|| AreaCode(String::new()), |area| area.code.clone());
        let who = Who::Shown(reduce(context, badge)?);
        let done = check_in(context, &who, &Choice::of(area), Some("demo"))?;
        for ticket in &done.tickets {
            let line = super::commands::show::ticket_line(&event, ticket, self.house.at().now);
            let who = ticket.name.clone().unwrap_or_else(|| "–".to_owned());
            self.say("demo-ticket", &[("who", Value::from(who)), ("ticket", Value::from(line))])?;
        }
        self.print(paper)
    }

    fn print(&self, paper: &Paper) -> Result<(), Failure> {
        let outcomes = paper.print_waiting(self.house.context())?;
        match outcomes.into_iter().find_map(|outcome| outcome.problem) {
            Some(problem) => Err(Failure::told("print_failed", problem)),
            None => Ok(()),
        }
    }

    /// Every table that has called somebody talks with them; then it calls the next.
    fn work_at_tables(&self) -> Result<(), Failure> {
        let queue = self.house.store.look(self.house.at(), &Wanted::default())?;
        let event = self.house.event()?;
        for table in event.tables.iter().map(|table| table.number) {
            if queue.table_state(table) == TableState::Called {
                self.at_table(table, &TableDeed::Start { with: None })?;
                self.at_table(table, &TableDeed::Call)?;
            }
        }
        Ok(())
    }

    fn at_table(&self, table: TableNumber, deed: &TableDeed) -> Result<(), Failure> {
        let done = at_the_table(self.house.context(), table, deed)?;
        let event = self.house.event()?;
        for ticket in &done.tickets {
            let line = super::commands::show::ticket_line(&event, ticket, self.house.at().now);
            let table = u32::from(table.0);
            self.say(
                "demo-table",
                &[("table", Value::from(table)), ("ticket", Value::from(line))],
            )?;
        }
        Ok(())
    }

    /// Somebody lost the slip: it is printed again, marked as a copy.
    fn reprint_first(&self, paper: &Paper) -> Result<(), Failure> {
        let wanted = Wanted { all: true, ..Wanted::default() };
        let queue = self.house.store.look(self.house.at(), &wanted)?;
        // Nobody needs the slip of a ticket that is over.
        let first = queue.tickets().find(|ticket| ticket.state.is_active());
        let Some(first) = first.map(|ticket| ticket.number) else { return Ok(()) };
        let deed = TicketDeed::Reprint { station: Some("demo".to_owned()) };
        of_the_delegate(self.house.context(), first, &deed)?;
        self.print(paper)
    }

    /// A kiosk and two table displays in windows, until the kiosk is closed. Returns the badges
    /// its camera read.
    fn play_in_windows(&self) -> Result<usize, Failure> {
        self.say("demo-windows", &[])?;
        let badges = self.folder.join("badges").display().to_string();
        let printer = format!("folder:{}", self.slips().display());
        let each = IN_WINDOWS.as_millis().to_string();
        let _tables = [self.window(&["table", "1"])?, self.window(&["table", "2"])?];
        let mut kiosk = self.window(&[
            "kiosk",
            "--camera",
            &badges,
            "--frame-ms",
            &each,
            "--printer",
            &printer,
            "--json",
        ])?;
        let lines = kiosk.0.stdout.take().map(BufReader::new);
        let read = lines
            .into_iter()
            .flat_map(|lines| lines.lines().map_while(Result::ok))
            .filter(|line| line.contains("\"badge_read\""))
            .count();
        Ok(read)
    }

    fn window(&self, args: &[&str]) -> Result<Window, Failure> {
        Window::open(&self.house, args)
    }

    fn sum_up(&self, badges_read: usize) -> Result<(), Failure> {
        let wanted = Wanted { all: true, ..Wanted::default() };
        let queue = self.house.store.look(self.house.at(), &wanted)?;
        let log = self.house.store.log(0)?;
        let summary = Summary {
            folder: self.folder.display().to_string(),
            badges_read,
            tickets: queue.tickets().count(),
            slips: papers_in(&self.slips()),
            calls: log.iter().filter(|entry| entry.deed == "call").count(),
        };
        self.out.either(&summary, || {
            say_with(
                Language::English,
                "demo-summary",
                &[
                    ("badges", Value::from(summary.badges_read)),
                    ("tickets", Value::from(summary.tickets)),
                    ("slips", Value::from(summary.slips.len())),
                    ("calls", Value::from(summary.calls)),
                    ("paths", Value::from(summary.slips.join("\n"))),
                ],
            )
        })
    }
}

/// The papers in a folder, by name.
fn papers_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut papers: Vec<String> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "pdf"))
        .map(|path| path.display().to_string())
        .collect();
    papers.sort();
    papers
}

pub(super) fn this_program() -> Result<PathBuf, Failure> {
    std::env::current_exe().map_err(|error| {
        Failure::told("no_program", format!("this program cannot find its own file: {error}"))
    })
}

/// One of our screens in a process of its own, which is ended with its owner.
pub(super) struct Window(Child);

impl Window {
    /// Opens a screen on the queue of `house`.
    pub(super) fn open(house: &House, args: &[&str]) -> Result<Self, Failure> {
        let mut command = Command::new(this_program()?);
        command.args(["--queue", &format!("sqlite:{}", house.path.display())]);
        if let Some(now) = house.clock.is_set().then(|| house.clock.now().to_rfc3339()) {
            command.args(["--now", &now]);
        }
        command.args(args).arg("--windowed").stdin(Stdio::null()).stdout(Stdio::piped());
        command.spawn().map(Self).map_err(|error| {
            Failure::told("no_window", format!("a window's process cannot be started: {error}"))
        })
    }

    /// Until it is closed.
    pub(super) fn wait(&mut self) {
        self.0.wait().ok();
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // It may be closed already; either way it has to be reaped.
        self.0.kill().ok();
        self.0.wait().ok();
    }
}
