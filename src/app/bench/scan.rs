//! `dropin bench scan`: how many codes are read, and what that costs, beside another reader on the
//! same frames, in the same run and on the same thread.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use serde::Serialize;

use super::figures::{HEADING, PEER_HEADING, Row, Tally, Verdict};
use super::peer::{self, Peer};
use super::pictures::{self, Known};
use super::presentations::{self, Judge, Outcome};
use super::scenes::{Scene, sequence};
use crate::app::eye::{Patience, reader_patience};
use crate::app::failure::Failure;
use crate::app::output::Output;
use crate::camera::{CameraError, load_picture};
use crate::qr::{self, Picture, Reader};

/// Longest time for a single picture, as `dropin scan` gives it.
const PATIENCE: Duration = Duration::from_secs(2);

/// When a kiosk gives up on a frame that comes now.
fn frame_deadline() -> Instant {
    Instant::now() + reader_patience(Patience::default())
}

/// Frames of a sequence: two seconds at a kiosk.
const SEQUENCE: u16 = 30;

/// What is to be measured.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) folder: Option<&'a Path>,
    pub(crate) against: bool,
    pub(crate) sequences: u64,
    pub(crate) presentations: u64,
    /// The first seed of what is made up.
    pub(crate) seed: u64,
}

/// What was measured.
#[derive(Debug, Default, Serialize)]
struct Report {
    rows: Vec<Row>,
    /// Files that are listed and are no pictures.
    skipped: Vec<String>,
    presentations: Option<Presentations>,
}

#[derive(Debug, Serialize)]
struct Presentations {
    shown: usize,
    hopeless: usize,
    never: usize,
    wrong: usize,
    /// Frames from the first that can be read; none is never.
    median: Option<usize>,
    p99: Option<usize>,
    #[serde(skip)]
    table: String,
}

/// Measures and prints.
pub(crate) fn run(output: Output, wanted: Wanted<'_>) -> Result<(), Failure> {
    let peer = if wanted.against {
        Some(Peer::new().ok_or_else(|| Failure::told("no_peer", peer::ABSENT))?)
    } else {
        None
    };
    let mut report = Report::default();
    if let Some(folder) = wanted.folder {
        folder_rows(folder, peer.as_ref(), &mut report)?;
    }
    if wanted.sequences > 0 {
        let seeds = wanted.seed..wanted.seed + wanted.sequences;
        report.rows.push(sequence_row(seeds.clone(), true, peer.as_ref()));
        report.rows.push(sequence_row(seeds, false, peer.as_ref()));
    }
    if wanted.presentations > 0 {
        let seeds = wanted.seed..wanted.seed + wanted.presentations;
        report.presentations = Some(presented(seeds, peer.as_ref()));
    }
    output.either(&report, || report.words(peer.is_some()))
}

/// Two tallies of the same frames.
#[derive(Default)]
struct Both {
    ours: Tally,
    peer: Tally,
}

impl Both {
    fn row(&self, set: &str, peer: Option<&Peer>) -> Row {
        let peer = peer.map(|_| self.peer.figures());
        Row { set: set.to_owned(), ours: self.ours.figures(), peer }
    }

    /// Has a frame read by both, in turn.
    fn read(
        &mut self,
        picture: &Picture<'_>,
        truth: &[String],
        peer: Option<&Peer>,
        ours: impl FnOnce(&Picture<'_>) -> Option<String>,
    ) {
        let (text, cost) = timed(|| ours(picture));
        self.ours.add(Verdict::of(text.as_deref(), truth), cost);
        if let Some(peer) = peer {
            let (text, cost) = timed(|| peer.read(picture));
            self.peer.add(Verdict::of(text.as_deref(), truth), cost);
        }
    }
}

/// What `work` brings and the processor time of all threads it took.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = ProcessTime::now();
    let outcome = work();
    (outcome, started.elapsed())
}

fn folder_rows(folder: &Path, peer: Option<&Peer>, report: &mut Report) -> Result<(), Failure> {
    let known = pictures::listed(folder)
        .map_err(|error| Failure::told("no_pictures", error.to_string()))?;
    let mut sets: BTreeMap<String, Both> = BTreeMap::new();
    for Known { path, set, texts } in known {
        match load_picture(&path) {
            Ok(luma) => {
                let picture = Picture::new(luma.width, luma.height, &luma.pixels);
                let both = sets.entry(set).or_default();
                if let Some(picture) = picture {
                    both.read(&picture, &texts, peer, |picture| {
                        qr::read(picture, Instant::now() + PATIENCE).into_text()
                    });
                }
            }
            Err(CameraError::NotA { .. }) => report.skipped.push(path.display().to_string()),
            Err(error) => return Err(Failure::told(error.code(), error.to_string())),
        }
    }
    let mut with_code = Both::default();
    for (_, both) in sets.iter().filter(|(set, _)| *set != WITHOUT_CODE) {
        with_code.ours.extend(&both.ours);
        with_code.peer.extend(&both.peer);
    }
    report.rows.extend(sets.iter().map(|(set, both)| both.row(set, peer)));
    report.rows.push(with_code.row("all with a code", peer));
    Ok(())
}

/// The set of frames that show no code, where anything read is wrong.
const WITHOUT_CODE: &str = "noqr";

fn sequence_row(seeds: std::ops::Range<u64>, with_code: bool, peer: Option<&Peer>) -> Row {
    let mut both = Both::default();
    for seed in seeds {
        let mut reader = Reader::default();
        for Scene { width, height, pixels, text, .. } in sequence(seed, with_code, SEQUENCE) {
            let truth: Vec<String> = text.into_iter().collect();
            if let Some(picture) = Picture::new(width, height, &pixels) {
                both.read(&picture, &truth, peer, |picture| {
                    reader.look(picture, frame_deadline()).into_text()
                });
            }
        }
    }
    let set = if with_code { "sequences, code in view" } else { "sequences, no code" };
    both.row(set, peer)
}

fn presented(seeds: std::ops::Range<u64>, peer: Option<&Peer>) -> Presentations {
    let mut judges = vec![Judge::ours()];
    if let Some(peer) = peer {
        judges.push(Judge { name: "zxing-cpp", read: Box::new(|picture| peer.read(picture)) });
    }
    let outcome: Outcome = presentations::run(seeds, &mut judges, || {
        let mut reader = Reader::default();
        Box::new(move |picture| reader.look(picture, frame_deadline()).into_text())
    });
    Presentations {
        shown: outcome.shown,
        hopeless: outcome.hopeless,
        never: outcome.never(),
        wrong: outcome.wrong,
        median: outcome.percentile(50),
        p99: outcome.percentile(99),
        table: outcome.to_string(),
    }
}

impl Report {
    fn words(&self, with_peer: bool) -> String {
        let mut lines = Vec::new();
        if !self.rows.is_empty() {
            let peer = if with_peer { PEER_HEADING } else { "" };
            lines.push(format!("{HEADING}{peer}"));
            lines.extend(self.rows.iter().map(Row::to_string));
            lines.push(NOTE.to_owned());
        }
        for file in &self.skipped {
            lines.push(format!("left out, as it is no picture: {file}"));
        }
        if let Some(presentations) = &self.presentations {
            lines.push(presentations.table.trim_end().to_owned());
        }
        lines.join("\n")
    }
}

const NOTE: &str = "right: per cent of frames; wrong: frames with a text that is not known to be \
    in them; ms: processor time from grey picture to text; x: ours in proportion to the other's.";
