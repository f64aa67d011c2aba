//! The voice: espeak-ng, a program that speaks a hundred languages without the internet, in a process
//! of its own with a deadline.

use std::io::Read as _;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::clip::Clip;

/// The program.
pub const PROGRAM: &str = "espeak-ng";

/// A sentence is spoken into a file within this time, or not at all.
const PATIENCE: Duration = Duration::from_secs(5);

/// Words a minute: slower than talk, for a hall with echoes and listeners of a hundred countries.
const PACE: &str = "140";

/// Speaks `sentence` into a clip.
pub fn say(language: &str, sentence: &str) -> Result<Clip, String> {
    let file = Temporary::new()?;
    let mut child = Command::new(PROGRAM)
        .args(["-v", voice_of(language), "-s", PACE, "-w", &file.0])
        .arg("--stdin")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{PROGRAM} cannot be started: {error}"))?;
    if let Some(mut input) = child.stdin.take() {
        use std::io::Write as _;
        input.write_all(sentence.as_bytes()).map_err(|error| error.to_string())?;
    }
    wait(&mut child, PATIENCE)?;
    Clip::read(std::path::Path::new(&file.0))
}

/// What the program calls the voice of a language.
fn voice_of(language: &str) -> &str {
    match language {
        "zh" => "cmn",
        "en" => "en-gb",
        other => other,
    }
}

/// Waits for a child to end well; one that takes longer is ended.
pub(super) fn wait(child: &mut Child, patience: Duration) -> Result<(), String> {
    let until = Instant::now() + patience;
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => {
                let mut said = String::new();
                if let Some(stderr) = child.stderr.as_mut() {
                    stderr.read_to_string(&mut said).ok();
                }
                return Err(format!("{status}: {}", said.trim()));
            }
            Ok(None) if Instant::now() < until => std::thread::sleep(Duration::from_millis(10)),
            Ok(None) => {
                child.kill().ok();
                child.wait().ok();
                return Err("it took too long".to_owned());
            }
            Err(error) => return Err(error.to_string()),
        }
    }
}

/// A file that is gone when it is no longer needed.
pub(super) struct Temporary(pub(super) String);

impl Temporary {
    pub(super) fn new() -> Result<Self, String> {
        let mut chance = [0; 8];
        getrandom::fill(&mut chance).map_err(|error| error.to_string())?;
        let name = format!("dropin-{:016x}.wav", u64::from_le_bytes(chance));
        Ok(Self(std::env::temp_dir().join(name).to_string_lossy().into_owned()))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        std::fs::remove_file(&self.0).ok();
    }
}
