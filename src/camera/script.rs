//! A camera that follows a script, `sim:FILE`: what is in view when, and what goes wrong.
//!
//! One event a line, in order of time; `#` begins a comment; pictures are found beside the script:
//! ```text
//! at 0    blank              # an empty scene; so it is too before the first line
//! at 1.5  show badges/1.png  # the picture is in view until the next line
//! at 4    stall              # the driver hangs: no frame, no error
//! at 9    unplug             # the camera is gone
//! at 12   replug             # it is back, nobody in view
//! ```

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::pictures::load_frame;
use super::simulated::{Scene, Show, Simulated};
use super::{Camera, CameraError, Frame, Timing, files};

/// The most a script may take, in megabytes.
const LARGEST: u64 = 1;

/// Opens the script at `path`.
pub(super) fn open(path: &Path, timing: Timing) -> Result<Box<dyn Camera>, CameraError> {
    let text = String::from_utf8(files::read(path, LARGEST)?).map_err(|_binary| {
        let reason = "it is not text in UTF-8".to_owned();
        CameraError::Unreadable { path: path.to_owned(), reason }
    })?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let lines = parse(&text).map_err(|(line, reason)| CameraError::Script {
        path: path.to_owned(),
        line,
        reason,
    })?;
    let mut events = Vec::with_capacity(lines.len());
    for (at, event) in lines {
        events.push((at, event.load(folder)?));
    }
    Ok(Box::new(Simulated::open(path.display().to_string(), Script { events }, timing)?))
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Event {
    Show(PathBuf),
    Blank,
    Stall,
    Unplug,
    Replug,
}

impl Event {
    fn load(self, folder: &Path) -> Result<Loaded, CameraError> {
        Ok(match self {
            Self::Show(path) => Loaded::View(load_frame(&folder.join(path))?),
            Self::Blank | Self::Replug => Loaded::View(Frame::empty(640, 480)),
            Self::Stall => Loaded::Stall,
            Self::Unplug => Loaded::Unplugged,
        })
    }
}

enum Loaded {
    View(Frame),
    Stall,
    Unplugged,
}

struct Script {
    events: Vec<(Duration, Loaded)>,
}

impl Show for Script {
    fn scene(&mut self, at: Duration) -> Result<Scene, CameraError> {
        let past = self.events.partition_point(|(from, _)| *from <= at);
        Ok(match past.checked_sub(1).map(|last| &self.events[last].1) {
            Some(Loaded::View(frame)) => Scene::View(frame.clone()),
            Some(Loaded::Stall) => Scene::Stall,
            Some(Loaded::Unplugged) => Scene::Unplugged,
            None => Scene::View(Frame::empty(640, 480)),
        })
    }
}

/// The events, or the number of the line that is wrong and why.
fn parse(text: &str) -> Result<Vec<(Duration, Event)>, (usize, String)> {
    let mut events: Vec<(Duration, Event)> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.is_empty() {
            continue;
        }
        let (at, event) = parse_line(line).map_err(|reason| (index + 1, reason))?;
        if events.last().is_some_and(|(before, _)| *before > at) {
            return Err((index + 1, "it is earlier than the line before".to_owned()));
        }
        events.push((at, event));
    }
    Ok(events)
}

fn parse_line(line: &str) -> Result<(Duration, Event), String> {
    const FORM: &str = "write: at SECONDS show PATH | blank | stall | unplug | replug";
    let mut words = line.splitn(3, char::is_whitespace);
    if words.next() != Some("at") {
        return Err(FORM.to_owned());
    }
    let seconds = words.next().unwrap_or_default();
    let at = seconds
        .parse()
        .ok()
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .ok_or_else(|| format!("\"{seconds}\" is no number of seconds; {FORM}"))?;
    let deed = words.next().unwrap_or_default().trim();
    let event = match deed.split_once(char::is_whitespace) {
        Some(("show", path)) => Event::Show(path.trim().into()),
        None if deed == "blank" => Event::Blank,
        None if deed == "stall" => Event::Stall,
        None if deed == "unplug" => Event::Unplug,
        None if deed == "replug" => Event::Replug,
        _ => return Err(format!("\"{deed}\" is not known; {FORM}")),
    };
    Ok((at, event))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_says_what_is_in_view_when() {
        let text = "# morning\nat 0.5 show my badges/a b.png  # Ana\n\nat 2 blank\nat 3   stall\n\
                    at 4 unplug\nat 5.25 replug\n";
        let expected = [
            (500, Event::Show("my badges/a b.png".into())),
            (2000, Event::Blank),
            (3000, Event::Stall),
            (4000, Event::Unplug),
            (5250, Event::Replug),
        ];
        let expected = expected.map(|(at, event)| (Duration::from_millis(at), event));
        assert_eq!(parse(text).unwrap(), expected);
    }

    #[test]
    fn a_wrong_line_is_named() {
        for (text, line, word) in [
            ("at 0 blank\nblank", 2, "write: at SECONDS"),
            ("at soon blank", 1, "soon"),
            ("at -1 blank", 1, "-1"),
            ("at 1 dance", 1, "dance"),
            ("at 1 show", 1, "show"),
            ("at 1 stall now", 1, "stall now"),
            ("at 2 blank\nat 1 blank", 2, "earlier"),
        ] {
            let (number, reason) = parse(text).unwrap_err();
            assert_eq!(number, line, "{text}");
            assert!(reason.contains(word), "{reason}");
        }
    }

    #[test]
    fn before_the_first_line_nobody_is_there() {
        let mut script = Script { events: vec![(Duration::from_secs(1), Loaded::Unplugged)] };
        assert!(matches!(script.scene(Duration::ZERO).unwrap(), Scene::View(_)));
        assert!(matches!(script.scene(Duration::from_secs(1)).unwrap(), Scene::Unplugged));
    }
}
