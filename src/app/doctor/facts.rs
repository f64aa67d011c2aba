//! Gathers the facts, each from its own corner of the computer and none for long.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};
use std::{env, fs};

use super::judgement::{self, Finding};
use super::papers;
use crate::app::cli::{self, Global};
use crate::app::demo::this_program;
use crate::app::eye::{Eye, EyeHealth, EyeNews, EyeSettings, Patience};
use crate::app::house::{House, data_folder};
use crate::camera::{CameraChoice, Turn};
use crate::sound::voice;
use crate::text::{Language, missing_glyphs};

/// A camera shows its first picture within this time.
const CAMERA_WITHIN: Duration = Duration::from_secs(12);

type Check = fn(&Global, &cli::Doctor) -> Finding;

/// Everything that is looked at, in the order it is told.
pub(super) const CHECKS: [Check; 10] = [
    queue,
    session,
    disk,
    languages,
    scripts,
    camera,
    papers::printer,
    sound,
    power_of_computer,
    memory,
];

fn queue(global: &Global, _args: &cli::Doctor) -> Finding {
    match House::open(global) {
        Ok(house) => {
            let event = house.event().map(|event| event.code.clone()).unwrap_or_default();
            Finding::fine("queue", format!("{} with the event “{event}”", house.path.display()))
        }
        Err(failure) => Finding::broken("queue", failure.to_string()),
    }
}

/// For checks that need a queue: one that cannot be opened was told of before.
fn with_house(
    check: &'static str,
    global: &Global,
    look: impl FnOnce(&House) -> Finding,
) -> Finding {
    match House::open(global) {
        Ok(house) => look(&house),
        Err(_) => Finding::look(check, "not looked at: the queue cannot be opened"),
    }
}

fn session(global: &Global, _args: &cli::Doctor) -> Finding {
    with_house("session", global, |house| {
        let at = house.at();
        match house.store.look(at, &crate::domain::queue::Wanted::default()) {
            Ok(queue) => {
                let session = queue.session();
                let zone = queue.event().time_zone;
                let begins = session.starts.with_timezone(&zone);
                let when = begins.format("%Y-%m-%d %H:%M").to_string();
                judgement::session(session.starts - at.now, session.ends - at.now, &when)
            }
            Err(error) => Finding::broken("session", error.to_string()),
        }
    })
}

fn disk(global: &Global, _args: &cli::Doctor) -> Finding {
    with_house("disk", global, |house| {
        let folder = house.path.parent().unwrap_or_else(|| Path::new("."));
        match (sync_in(folder), free_in(folder)) {
            (Ok(sync), Some(free)) => judgement::disk(sync, free),
            (Ok(sync), None) => judgement::disk(sync, u64::MAX),
            (Err(error), _) => {
                let place = folder.display();
                Finding::broken("disk", format!("{place} cannot be written to: {error}"))
            }
        }
    })
}

/// The median time of keeping a small file for good.
pub(super) fn sync_in(folder: &Path) -> std::io::Result<Duration> {
    let path = folder.join(".dropin-doctor");
    let timed = |_| {
        let start = Instant::now();
        let mut file = fs::File::create(&path)?;
        file.write_all(b"kept")?;
        file.sync_all()?;
        Ok(start.elapsed())
    };
    let times: std::io::Result<Vec<Duration>> = (0..9).map(timed).collect();
    fs::remove_file(&path).ok();
    let mut times = times?;
    times.sort();
    Ok(times[times.len() / 2])
}

#[cfg(unix)]
fn free_in(folder: &Path) -> Option<u64> {
    let stat = rustix::fs::statvfs(folder).ok()?;
    Some(stat.f_bavail * stat.f_frsize)
}

#[cfg(not(unix))]
fn free_in(_folder: &Path) -> Option<u64> {
    None
}

fn languages(global: &Global, _args: &cli::Doctor) -> Finding {
    with_house("languages", global, |house| {
        let Ok(event) = house.event() else {
            return Finding::look("languages", "not looked at: the event cannot be read");
        };
        let known = |code: &&String| Language::from_code(code).is_some();
        let (known, unknown): (Vec<_>, Vec<_>) = event.languages.iter().partition(known);
        let unknown: Vec<String> = unknown.into_iter().cloned().collect();
        judgement::languages(&unknown, known.len())
    })
}

/// A name or two in every script a badge of the congress may carry.
const SCRIPTS: [(&str, &str); 10] = [
    ("Latin", "Žofie Łącka Ðặng Ñandú"),
    ("Cyrillic", "Ольга Їжак Ђорђе"),
    ("Greek", "Ελένη Ωδή"),
    ("Arabic", "محمد عبد الله پرویز"),
    ("Hebrew", "שלום"),
    ("Devanagari", "प्रिया शर्मा"),
    ("Thai", "สมชาย"),
    ("Chinese", "陈伟 陳偉"),
    ("Japanese", "さくら タナカ"),
    ("Korean", "김민준"),
];

fn scripts(_global: &Global, _args: &cli::Doctor) -> Finding {
    let missing: Vec<&str> = SCRIPTS
        .iter()
        .filter(|(_, names)| !missing_glyphs(names).is_empty())
        .map(|(script, _)| *script)
        .collect();
    judgement::scripts(&missing, SCRIPTS.len())
}

fn camera(_global: &Global, args: &cli::Doctor) -> Finding {
    let what = "camera";
    let choice = match CameraChoice::parse(&args.camera, Path::exists) {
        Ok(CameraChoice::None) => return Finding::fine(what, "none is wanted"),
        Ok(choice) => choice,
        Err(error) => return Finding::broken(what, format!("--camera {}: {error}", args.camera)),
    };
    let Ok(exe) = this_program() else {
        return Finding::look(what, "not looked at: this program cannot find its own file");
    };
    let settings = EyeSettings {
        choice,
        each: Duration::from_millis(1_500),
        turn: Turn::default(),
        memory: data_folder().map(|folder| folder.join("camera.txt")),
        patience: Patience::default(),
        exe,
    };
    let (news, woken) = sync_channel(1);
    let eye = Eye::start(settings, move || {
        news.try_send(()).ok();
    });
    let eye = match eye {
        Ok(eye) => eye,
        Err(error) => return Finding::look(what, format!("it cannot be looked at: {error}")),
    };
    seen_by(&eye, &woken)
}

/// What the eye tells within its time.
fn seen_by(eye: &Eye, woken: &std::sync::mpsc::Receiver<()>) -> Finding {
    let what = "camera";
    let until = Instant::now() + CAMERA_WITHIN;
    let mut name = String::new();
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if let Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) =
            woken.recv_timeout(left)
        {
            let message = "it gives no picture: unplug it and plug it in again";
            return Finding::look(what, message);
        }
        for news in eye.take() {
            match news {
                EyeNews::Preview(_) => {
                    return Finding::fine(what, format!("{name} gives pictures").trim().to_owned());
                }
                EyeNews::Health(EyeHealth::Watching(called)) => name = called,
                EyeNews::Health(EyeHealth::Hindered(called, _)) => {
                    let message =
                        format!("{called} sees badly: look at its light, and at what is before it");
                    return Finding::look(what, message);
                }
                EyeNews::Health(EyeHealth::NoCamera(why) | EyeHealth::Lost(why)) => {
                    let message = format!("{why}. A scanner and numbers without a badge work");
                    return Finding::look(what, message);
                }
                _ => {}
            }
        }
    }
}

fn sound(_global: &Global, _args: &cli::Doctor) -> Finding {
    let player = ["aplay", "pw-play", "paplay", "afplay"].iter().any(|program| found(program));
    judgement::sound(found(voice::PROGRAM), player)
}

/// Whether a program can be started by its name.
fn found(program: &str) -> bool {
    let paths = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&paths).any(|folder: PathBuf| folder.join(program).is_file())
}

fn power_of_computer(_global: &Global, _args: &cli::Doctor) -> Finding {
    let supplies = fs::read_dir("/sys/class/power_supply").into_iter().flatten().flatten();
    let (mut batteries, mut mains) = (0, None);
    for supply in supplies.map(|entry| entry.path()) {
        let says = |name| fs::read_to_string(supply.join(name)).unwrap_or_default();
        match says("type").trim() {
            "Battery" => batteries += 1,
            "Mains" => mains = Some(mains == Some(true) || says("online").trim() == "1"),
            _ => {}
        }
    }
    let mut inhibit = Command::new("systemd-inhibit");
    inhibit.args(["--list"]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let awake = inhibit.status().is_ok_and(|status| status.success());
    judgement::power(batteries, mains, awake)
}

fn memory(_global: &Global, _args: &cli::Doctor) -> Finding {
    let told = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("MemAvailable:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    judgement::memory(kilobytes.map(|kb| kb / 1024))
}
