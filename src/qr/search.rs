//! One look at a picture: finder patterns, codes between them, their text.

use std::time::Instant;

use super::codewords::Plan;
use super::finder::{self, Finder};
use super::geometry::Pair;
use super::ink::Ink;
use super::locate::{self, Place, corners, lies_within};
use super::picture::Picture;
use super::sample::{Sampler, modules};
use super::symbol::Version;
use super::trio::{Trio, trios};
use super::{Code, Reading, decode};

/// Sets of three patterns that are tried in one look.
const TRIOS: usize = 60;

/// Codes that are read in one look: a badge may carry several.
const CODES: usize = 8;

/// Correlation of the timing patterns with what they should be, below which there is no code.
const TIMING: f32 = 0.35;

/// Wrong bits in both copies of the format together, of 30, up to which it is no chance.
const SURE: u32 = 4;

/// How much of the neighbours' light is taken away from a module's, one after the other: a little
/// undoes the blur of most pictures.
const SHARPER: [f32; 3] = [0.3, 0.0, 0.8];

/// Looks for codes in `picture`, for their patterns in a copy of it that is `step` times smaller.
/// Of what is seen and cannot be read, one code at most is named.
pub(super) fn look(picture: &Picture<'_>, step: u16, deadline: Instant) -> Reading {
    let step = step.min(picture.width()).min(picture.height());
    let shrunk = (step > 1).then(|| picture.shrunk(step));
    let small = shrunk.as_ref().map_or(*picture, |shrunk| shrunk.picture());
    let ink = Ink::of(&small);
    let every = if step == 1 { 3 } else { 2 };
    let is_over = || Instant::now() >= deadline;
    let finders = finder::search(&ink, every, is_over);
    let look = Look { picture, ink: &ink, finders: &finders, scale: f32::from(step) };
    let mut codes = Vec::new();
    let mut unread = None;
    let mut used = vec![false; finders.len()];
    for trio in trios(&finders, every, TRIOS) {
        if codes.len() == CODES || is_over() {
            break;
        }
        if trio.finders().iter().any(|nth| used[*nth]) {
            continue;
        }
        match look.attempt(&trio, &is_over) {
            Some(code) if code.text.is_some() => {
                codes.push(code);
                for nth in trio.finders() {
                    used[nth] = true;
                }
            }
            Some(code) => unread = unread.or(Some(code)),
            None => {}
        }
    }
    if codes.is_empty() {
        codes.extend(unread);
    }
    Reading { codes, cut_short: is_over() }
}

struct Look<'a> {
    picture: &'a Picture<'a>,
    ink: &'a Ink,
    finders: &'a [Finder],
    /// Pixels of the picture to one of the ink.
    scale: f32,
}

/// A place and size of a code that is worth reading.
struct Likely<'a> {
    timing: f32,
    sampler: Sampler<'a>,
    pairs: Vec<Pair>,
}

impl<'a> Look<'a> {
    /// The code whose corners are `trio`, if there is one.
    fn attempt(&self, trio: &Trio, is_over: &dyn Fn() -> bool) -> Option<Code> {
        let place = locate::place(self.ink, self.finders, trio)?;
        let dark = self.finders[trio.corner].dark;
        let mut likely = self.likely(&place, dark);
        likely.sort_by(|a, b| b.timing.total_cmp(&a.timing));
        let mut unread = None;
        for code in likely.into_iter().take(2).filter_map(|likely| read(likely, is_over)) {
            if code.text.is_some() {
                return Some(code);
            }
            unread = unread.or(Some(code));
        }
        unread
    }

    fn likely(&self, place: &Place, dark: bool) -> Vec<Likely<'a>> {
        let written = place.written_version(self.picture, self.scale, dark);
        let sure = written.is_some_and(|(_, sure)| sure);
        let mut versions: Vec<Version> = written.into_iter().map(|(version, _)| version).collect();
        if !sure {
            let others = place.versions().into_iter();
            versions.extend(others.filter(|one| written.is_none_or(|(other, _)| other != *one)));
        }
        let (width, height) = (f32::from(self.picture.width()), f32::from(self.picture.height()));
        let fitted = versions.into_iter().filter_map(|version| {
            let pairs = place.pairs(version, self.scale);
            let sampler = Sampler::fitting(self.picture, version, &pairs, dark)?;
            let within = lies_within(&sampler.projection, version, width, height);
            within.then(|| Likely { timing: sampler.timing(), sampler, pairs })
        });
        fitted.filter(|likely| sure || likely.timing >= TIMING).collect()
    }
}

/// Reads a code; where its fourth corner is not known, looks for that too. A code without text is
/// one that was seen and cannot be read.
fn read(likely: Likely<'_>, is_over: &dyn Fn() -> bool) -> Option<Code> {
    let Likely { timing, mut sampler, pairs } = likely;
    if is_over() {
        return None;
    }
    let aligned = sampler.align(&pairs);
    let lights = sampler.lights();
    let view = View::of(sampler.version, &lights);
    if !view.is_likely(timing) {
        return None;
    }
    let mut text = view.text(is_over);
    // Where the format is beyond doubt, and the rest is not, the fourth corner is elsewhere.
    if text.is_none() && !aligned && view.errors[0] <= 1 && !is_over() {
        sampler.seek_corner(&pairs);
        text = View::of(sampler.version, &sampler.lights()).text(is_over);
    }
    let mut corners = corners(&sampler.projection, sampler.version);
    if view.mirrored {
        corners.swap(1, 3);
    }
    let is_code = text.is_some() || view.errors.iter().sum::<u32>() <= SURE;
    let is_somewhere = corners.iter().all(|corner| corner.is_finite());
    (is_code && is_somewhere)
        .then(|| Code { corners: corners.map(|corner| (corner.x, corner.y)), text })
}

/// The modules of a code as they were seen once.
struct View<'a> {
    version: Version,
    lights: &'a [f32],
    mirrored: bool,
    /// Wrong bits in the better and in the worse copy of the format.
    errors: [u32; 2],
}

impl<'a> View<'a> {
    fn of(version: Version, lights: &'a [f32]) -> Self {
        let seen = modules(version, lights, SHARPER[0]);
        let (_, upright) = seen.format();
        let (_, turned) = seen.mirrored().format();
        let mirrored = turned.iter().sum::<u32>() < upright.iter().sum();
        Self { version, lights, mirrored, errors: if mirrored { turned } else { upright } }
    }

    /// Whether a code is there at all: noise makes one of 32 formats in one copy easily, seldom the
    /// same in both.
    fn is_likely(&self, timing: f32) -> bool {
        let [better, worse] = self.errors;
        better <= 3 && (better + worse <= 7 || timing > 0.7)
    }

    fn text(&self, is_over: &dyn Fn() -> bool) -> Option<String> {
        let plan = Plan::of(self.version);
        SHARPER.iter().take_while(|_| !is_over()).find_map(|sharper| {
            let seen = modules(self.version, self.lights, *sharper);
            let seen = if self.mirrored { seen.mirrored() } else { seen };
            decode::text(&seen.corrected(&plan)?)
        })
    }
}
