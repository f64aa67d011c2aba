//! `dropin bench screens`: what the screens cost while nothing happens and while a camera looks: time
//! to the first frame, frames drawn, processor and memory. Needs a display, and Linux's /proc.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, BufWriter, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::limits::Line;
use crate::app::demo::this_program;
use crate::app::failure::Failure;
use crate::app::output::Output;
use crate::app::samples::BADGES;

/// A window that has not shown itself by then never will.
const PATIENCE: Duration = Duration::from_secs(20);

/// Before anything is counted: caches fill, the first looks come.
const SETTLES: Duration = Duration::from_secs(4);

/// The kernel counts processor time in hundredths of a second for every program.
const TICKS_PER_SECOND: f64 = 100.0;

/// What a window's log says of every frame.
pub(crate) const FRAME: &str = "a frame is drawn";

/// Measures and prints; fails if a limit was not kept.
pub(crate) fn run(output: Output, seconds: u64) -> Result<(), Failure> {
    let folder = std::env::temp_dir().join(format!("dropin-bench-{}", std::process::id()));
    let made = fs::create_dir_all(&folder);
    made.map_err(|error| Failure::told("bench", format!("no folder can be made: {error}")))?;
    let lines = measured(&folder, Duration::from_secs(seconds));
    fs::remove_dir_all(&folder).ok();
    let lines = lines?;
    for line in &lines {
        output.either(line, || line.words())?;
    }
    match lines.iter().filter(|line| !line.is_kept()).count() {
        0 => Ok(()),
        missed => {
            Err(Failure::told("bench_missed", format!("limits that were not kept: {missed}")))
        }
    }
}

fn measured(folder: &Path, time: Duration) -> Result<Vec<Line>, Failure> {
    let idle = Window::open(folder, &["kiosk", "--camera", "none"])?;
    let idle_cost = idle.cost(time);
    let first = idle.first_frame;
    drop(idle);
    let badges = folder.join("badges");
    let (name, picture) = BADGES[0];
    let written = fs::create_dir_all(&badges).and_then(|()| fs::write(badges.join(name), picture));
    written.map_err(|error| Failure::told("bench", format!("no badge is written: {error}")))?;
    let badges = badges.display().to_string();
    // A badge stays in view for longer than is measured: its owner chooses an area meanwhile.
    let shown = Window::open(folder, &["kiosk", "--camera", &badges, "--frame-ms", "600000"])?;
    let shown_cost = shown.cost(time);
    drop(shown);
    let video = folder.join("people.y4m");
    let written = people_moving(&video, SETTLES + time + SETTLES);
    written.map_err(|error| Failure::told("bench", format!("no video is written: {error}")))?;
    let live = Window::open(folder, &["kiosk", "--camera", &video.display().to_string()])?;
    let live_cost = live.cost(time);
    drop(live);
    let table = Window::open(folder, &["table", "1"])?.cost(time);
    let board = Window::open(folder, &["board", "--sound", "none"])?.cost(time);
    let ms = first.as_secs_f64() * 1e3;
    Ok(vec![
        Line::at_most("kiosk: from its start to its first frame", ms, "ms", 500.0),
        // The clock in its head, and a look at what time alone changes, of two frames each.
        Line::at_most("kiosk without a camera: frames drawn", idle_cost.frames, "", 4.0),
        Line::at_most("kiosk without a camera: of a core", idle_cost.own, "%", 2.0),
        Line::at_most("people before the camera: the kiosk's process", live_cost.own, "%", 30.0),
        Line::at_most("people before the camera: camera and reader", live_cost.children, "%", 40.0),
        Line::at_most("people before the camera: memory of all", live_cost.memory, "MB", 260.0),
        Line::at_most("a badge before the camera: the kiosk's process", shown_cost.own, "%", 30.0),
        Line::at_most("a badge before the camera: both others", shown_cost.children, "%", 40.0),
        Line::at_most("table display: of a core", table.own, "%", 2.0),
        Line::at_most("room board: of a core", board.own, "%", 2.0),
    ])
}

/// Writes a video (YUV4MPEG2) in which something bright goes back and forth before a dim, noisy hall.
fn people_moving(path: &Path, length: Duration) -> io::Result<()> {
    const WIDTH: usize = 640;
    const HEIGHT: usize = 480;
    const A_SECOND: u64 = 15;
    let mut chance = fastrand::Rng::with_seed(1);
    let hall: Vec<u8> = (0..WIDTH * HEIGHT).map(|_| chance.u8(80..120)).collect();
    let mut file = BufWriter::new(File::create(path)?);
    let colours = vec![128; WIDTH * HEIGHT / 2];
    writeln!(file, "YUV4MPEG2 W{WIDTH} H{HEIGHT} F{A_SECOND}:1 Ip A1:1 C420")?;
    let frames = usize::try_from(length.as_secs() * A_SECOND).unwrap_or(usize::MAX);
    for left in (0..WIDTH - 100).step_by(8).cycle().take(frames) {
        let mut picture = hall.clone();
        for row in picture.chunks_exact_mut(WIDTH).skip(150).take(150) {
            row[left..left + 100].fill(200);
        }
        writeln!(file, "FRAME")?;
        file.write_all(&picture)?;
        file.write_all(&colours)?;
    }
    file.flush()
}

/// What a window and its processes took.
struct Cost {
    /// Of a core, in percent.
    own: f64,
    children: f64,
    /// Megabytes.
    memory: f64,
    frames: f64,
}

/// A screen of ours in a process of its own.
struct Window {
    child: Child,
    frames: Arc<AtomicU64>,
    first_frame: Duration,
}

impl Drop for Window {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Window {
    fn open(folder: &Path, screen: &[&str]) -> Result<Self, Failure> {
        let queue = format!("sqlite:{}", folder.join("queue.sqlite").display());
        let begun = Instant::now();
        let mut child = Command::new(this_program()?)
            .args(["--queue", &queue])
            .args(screen)
            .arg("--windowed")
            .env("RUST_LOG", "error,dropin::app::window::stage=trace")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| Failure::told("bench", format!("no window: {error}")))?;
        let frames = Arc::new(AtomicU64::new(0));
        if let Some(said) = child.stderr.take() {
            let counted = Arc::clone(&frames);
            let counts = move || {
                let lines = BufReader::new(said).lines().map_while(Result::ok);
                for _ in lines.filter(|line| line.contains(FRAME)) {
                    counted.fetch_add(1, Ordering::Relaxed);
                }
            };
            thread::Builder::new()
                .name("frames".to_owned())
                .spawn(counts)
                .map_err(|error| Failure::told("bench", error.to_string()))?;
        }
        while frames.load(Ordering::Relaxed) == 0 {
            let ended = child.try_wait().is_ok_and(|status| status.is_some());
            if ended || begun.elapsed() > PATIENCE {
                child.kill().ok();
                let sentence = "no window can be opened: is there a display?";
                return Err(Failure::told("no_window", sentence));
            }
            thread::sleep(Duration::from_millis(2));
        }
        Ok(Self { child, frames, first_frame: begun.elapsed() })
    }

    fn cost(&self, time: Duration) -> Cost {
        thread::sleep(SETTLES);
        let own = self.child.id();
        let ticks = |pids: &[u32]| pids.iter().map(|pid| ticks_of(*pid)).sum::<f64>();
        let others = children_of(own);
        let frames = self.frames.load(Ordering::Relaxed);
        let (before, others_before) = (ticks(&[own]), ticks(&others));
        thread::sleep(time);
        let share = |ticks: f64| 100.0 * ticks / TICKS_PER_SECOND / time.as_secs_f64();
        let memory = others.iter().chain([&own]).map(|pid| memory_of(*pid)).sum();
        let drawn = self.frames.load(Ordering::Relaxed) - frames;
        Cost {
            own: share(ticks(&[own]) - before),
            children: share(ticks(&others) - others_before),
            memory,
            frames: f64::from(u32::try_from(drawn).unwrap_or(u32::MAX)),
        }
    }
}

/// The fields of `/proc/PID/stat` behind the name, which may hold anything.
fn stat(pid: u32) -> Vec<String> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let rest = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    rest.split_whitespace().map(str::to_owned).collect()
}

/// Processor time so far, in ticks: fields 14 and 15, user and system.
fn ticks_of(pid: u32) -> f64 {
    let stat = stat(pid);
    let field = |nth: usize| stat.get(nth).and_then(|text| text.parse::<f64>().ok());
    field(11).unwrap_or(0.0) + field(12).unwrap_or(0.0)
}

/// Memory that is this process's share, in megabytes.
fn memory_of(pid: u32) -> f64 {
    let text = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) / 1024.0
}

fn children_of(parent: u32) -> Vec<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    pids.filter(|pid| stat(*pid).get(1).and_then(|text| text.parse().ok()) == Some(parent))
        .collect()
}
