//! `dropin bench slip`: what it costs to draw a slip, and how large its file is, in every script and
//! on every paper.

use cpu_time::ProcessTime;

use super::limits::{Line, share};
use crate::app::failure::Failure;
use crate::app::output::Output;
use crate::domain::event::file::demo;
use crate::slip::{PaperSize, SlipContent, When, slip_pdf};
use crate::text::Language;

/// A name in each script that is promised, and what the script is called.
const NAMES: [(&str, &str); 10] = [
    ("Chinese", "陈小龙"),
    ("Japanese", "山田花子"),
    ("Korean", "김민준"),
    ("Arabic", "محمد عبد الله"),
    ("Hebrew", "דוד כהן"),
    ("Devanagari", "आदित्य शर्मा"),
    ("Thai", "สมชาย ใจดี"),
    ("Greek", "Ελένη Παπαδοπούλου"),
    ("Cyrillic", "Анна Иванова"),
    ("Latin", "Aïcha Ben Saïd"),
];

/// How often each is drawn.
const TIMES: u32 = 20;

/// Measures and prints; fails if a limit was not kept. Times are of the processor.
pub(crate) fn run(output: Output) -> Result<(), Failure> {
    // Nothing has been shaped or parsed in this process yet.
    let (_, first) = drawn("陈小龙", PaperSize::Roll80)?;
    let mut lines = vec![Line::at_most("the first slip of a process, Chinese", first, "ms", 250.0)];
    for (script, name) in NAMES {
        let (mut costs, mut largest) = (Vec::new(), 0.0_f64);
        for paper in PaperSize::ALL.into_iter().cycle().take(TIMES as usize) {
            let (size, cost) = drawn(name, paper)?;
            costs.push(cost);
            largest = largest.max(size);
        }
        // What the first of a script parses, later ones need not.
        costs.remove(0);
        lines.push(Line::at_most(&format!("{script}: median"), share(&mut costs, 0.5), "ms", 40.0));
        lines.push(Line::at_most(&format!("{script}: largest file"), largest, "KB", 60.0));
    }
    let missed = lines.iter().filter(|line| !line.is_kept()).count();
    for line in &lines {
        output.either(line, || line.words())?;
    }
    if missed == 0 {
        return Ok(());
    }
    Err(Failure::told("bench_missed", format!("limits that were not kept: {missed}")))
}

/// Draws the slip of a name; kilobytes of the file, and milliseconds of the processor.
fn drawn(name: &str, paper: PaperSize) -> Result<(f64, f64), Failure> {
    let content = content(name);
    let begun = ProcessTime::now();
    let pdf = slip_pdf(&content, paper)
        .map_err(|error| Failure::told("slip_not_drawn", error.to_string()))?;
    let cost = begun.elapsed().as_secs_f64() * 1e3;
    let bytes = u32::try_from(pdf.len()).map_or(f64::MAX, f64::from);
    Ok((bytes / 1000.0, cost))
}

/// A slip with everything on it, of the demo event.
fn content(name: &str) -> SlipContent {
    let event = demo();
    let main = event.main_language();
    let area = event.areas.first().and_then(|area| area.name.get(main, main));
    SlipContent {
        logo: None,
        language: Language::English,
        number: 147,
        copy: 2,
        people: 2,
        event: event.title.get(main, main).cloned().unwrap_or_default(),
        room: event.venue.clone(),
        name: Some(name.to_owned()),
        area: area.cloned().unwrap_or_default(),
        tables: vec![1, 2],
        coaches: event.coaches.iter().take(2).map(|coach| coach.name.clone()).collect(),
        when: When::Window { from: "12:10".to_owned(), to: "12:25".to_owned() },
        group: Some((2, 3)),
        unsure: true,
        taken_at: "12:04, 2018-08-26".to_owned(),
        session_end: "13:30".to_owned(),
        question: event.questions.first().and_then(|question| question.get(main, main)).cloned(),
        organiser: event.organiser.clone(),
        web: event.web.clone().unwrap_or_default(),
        contact: event.contact.clone().unwrap_or_default(),
        qr_text: "https://coaching.example.org/t/7Q2KX9M4".to_owned(),
    }
}
