//! `dropin event`: new, example, check, load.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use crate::app::cli::{self, Global};
use crate::app::clock::Clock;
use crate::app::event_words;
use crate::app::failure::Failure;
use crate::app::house::{EventFile, House, read_text};
use crate::app::output::{Output, print_line};
use crate::domain::event::difference::difference;
use crate::domain::event::problem::Problem;
use crate::domain::event::{Event, file, roster, template};
use crate::store::NewEvent;
use crate::text::{Language, Value, say, say_with};

pub(crate) fn run(global: &Global, args: &cli::Event) -> Result<(), Failure> {
    let out = Output { json: global.json };
    match args {
        cli::Event::Example => print_line(file::DEMO.trim_end()),
        cli::Event::New { file, coaches } => new(global, file, coaches.as_deref()),
        cli::Event::Check { file } => check(global, out, file),
        cli::Event::Load { file, dry_run, interrupt } => {
            load(global, out, file, How { trial: *dry_run, may_interrupt: *interrupt })
        }
    }
}

fn new(global: &Global, path: &Path, list: Option<&Path>) -> Result<(), Failure> {
    let coaches = match list {
        Some(list) => {
            roster::coaches(&read_text(list)?).map_err(|problems| told(list, &problems))?
        }
        None => Vec::new(),
    };
    let today = Clock::new(global.now).now().date_naive();
    let text = template::new_file(today, &coaches);
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| {
        let sentence = match error.kind() {
            std::io::ErrorKind::AlreadyExists => {
                format!("{} is there already. Choose another name", path.display())
            }
            _ => format!("{} cannot be written: {error}", path.display()),
        };
        Failure::told("file_unwritable", sentence)
    })?;
    file.write_all(text.as_bytes()).map_err(|error| {
        Failure::told("file_unwritable", format!("{} cannot be written: {error}", path.display()))
    })?;
    let name = path.display().to_string();
    Output { json: global.json }.either(&serde_json::json!({ "file": name }), || {
        say_with(Language::English, "cli-event-written", &[("file", Value::from(name.as_str()))])
    })
}

fn check(global: &Global, out: Output, path: &Path) -> Result<(), Failure> {
    let today = Clock::new(global.now).now().date_naive();
    let reading = file::examine(&read_text(path)?, Some(today));
    if out.json || reading.event.is_some() {
        for problem in &reading.problems {
            print_problem(out, path, problem)?;
        }
    }
    match &reading.event {
        Some(event) => {
            let object = summary_object(path, event, reading.problems.len());
            out.either(&object, || summary(path, event))
        }
        // Scripts got every problem in a line of its own.
        None if out.json => {
            let errors = reading.problems.iter().filter(|problem| problem.is_error()).count();
            let sentence = format!("{} has {errors} errors", path.display());
            Err(Failure::told("event_file", sentence))
        }
        None => Err(told(path, &reading.problems)),
    }
}

fn summary_object(path: &Path, event: &Event, warnings: usize) -> serde_json::Value {
    serde_json::json!({
        "file": path.display().to_string(),
        "event": event.code,
        "sessions": event.sessions.len(),
        "areas": event.areas.len(),
        "tables": event.tables.len(),
        "coaches": event.coaches.len(),
        "warnings": warnings,
    })
}

fn summary(path: &Path, event: &Event) -> String {
    say_with(
        Language::English,
        "cli-event-sound",
        &[
            ("file", Value::from(path.display().to_string())),
            ("sessions", Value::from(event.sessions.len())),
            ("areas", Value::from(event.areas.len())),
            ("tables", Value::from(event.tables.len())),
            ("coaches", Value::from(event.coaches.len())),
        ],
    )
}

fn print_problem(out: Output, path: &Path, problem: &Problem) -> Result<(), Failure> {
    let file = path.display().to_string();
    let message = event_words::problem(&file, problem, Language::English);
    let object = serde_json::json!({
        "file": file,
        "line": problem.line,
        "code": problem.code(),
        "severity": problem.severity.name(),
        "message": message,
    });
    out.either(&object, || message.clone())
}

/// All errors of an event file as one failure: a line each, with file and line.
pub(crate) fn told(path: &Path, problems: &[Problem]) -> Failure {
    let file = path.display().to_string();
    let lines: Vec<String> = problems
        .iter()
        .filter(|problem| problem.is_error())
        .map(|problem| event_words::problem(&file, problem, Language::English))
        .collect();
    Failure::told("event_file", lines.join("\ndropin: "))
}

/// How a changed event file is put in place.
#[derive(Clone, Copy)]
struct How {
    trial: bool,
    may_interrupt: bool,
}

/// Shows what changes, then puts the new file in place; never removes what tickets name.
fn load(global: &Global, out: Output, path: &Path, how: How) -> Result<(), Failure> {
    let new = EventFile::read(path)?;
    let house = House::open_remembered(global, &new)?;
    let old = house.event()?;
    let differences = difference(&old, &new.event);
    for difference in &differences {
        let words = event_words::difference(difference, Language::English);
        let object = serde_json::json!({
            "change": difference.sentence(),
            "name": difference.name,
            "message": words,
        });
        out.either(&object, || words.clone())?;
    }
    if differences.is_empty() {
        let object = serde_json::json!({ "loaded": false, "changes": 0 });
        return out.either(&object, || say(Language::English, "cli-event-unchanged"));
    }
    let How { trial, may_interrupt } = how;
    let at = house.at().now;
    house.store.replace_event(&NewEvent { text: &new.text, at, may_interrupt, trial })?;
    let object = serde_json::json!({ "loaded": !trial, "changes": differences.len() });
    let key = if trial { "cli-event-would-load" } else { "cli-event-loaded" };
    let changes = [("changes", Value::from(differences.len()))];
    out.either(&object, || say_with(Language::English, key, &changes))
}
