//! How soon a badge that is brought to the camera is read, counted in frames from the first one that can
//! be read at all.
//!
//! The first readable frame is the first of a presentation that at least one judge reads rightly, given
//! that frame alone and all the time it wants. Judges remember nothing, and the reader that is measured
//! is no judge of its own: what it needs several frames for, or is too slow or unlucky to see, counts
//! against it. The more judges there are, the earlier the count begins.

use std::fmt;
use std::time::{Duration, Instant};

use super::scenes::{Scene, presentation};
use crate::qr::{self, Picture};

/// Reads a frame: the next one, or one on its own.
pub type Read<'a> = Box<dyn FnMut(&Picture<'_>) -> Option<String> + 'a>;

/// Somebody who says whether a frame alone can be read.
pub struct Judge<'a> {
    /// As it stands in the table.
    pub name: &'static str,
    pub read: Read<'a>,
}

impl Judge<'_> {
    /// Our own reader of single pictures, with more time than a kiosk ever has.
    pub fn ours() -> Self {
        let read = |picture: &Picture<'_>| {
            qr::read(picture, Instant::now() + Duration::from_secs(5)).into_text()
        };
        Self { name: "qr::read", read: Box::new(read) }
    }
}

/// What became of all presentations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Who said what can be read.
    pub judges: Vec<&'static str>,
    /// Presentations shown.
    pub shown: usize,
    /// Presentations of which neither a judge nor the reader read any frame. They count nowhere else.
    pub hopeless: usize,
    /// Frames from the first readable one to the read text, one for each other presentation,
    /// smallest first: 0 is that frame itself, or an earlier one; none is never.
    pub delays: Vec<Option<usize>>,
    /// Texts that stood in no code.
    pub wrong: usize,
}

/// What became of one presentation.
#[derive(Debug, Default, PartialEq, Eq)]
struct Story {
    readable: Option<usize>,
    read: Option<usize>,
    wrong: usize,
}

/// Shows the presentations of `seeds` to a new reader each.
pub fn run<'a>(
    seeds: impl IntoIterator<Item = u64>,
    judges: &mut [Judge<'_>],
    mut reader: impl FnMut() -> Read<'a>,
) -> Outcome {
    let stories = seeds.into_iter().map(|seed| story(&presentation(seed), judges, &mut reader()));
    let stories = stories.collect::<Vec<_>>();
    Outcome::of(judges.iter().map(|judge| judge.name).collect(), &stories)
}

fn story(frames: &[Scene], judges: &mut [Judge<'_>], look: &mut Read<'_>) -> Story {
    let mut story = Story::default();
    for (nth, frame) in frames.iter().enumerate() {
        let picture = frame.picture();
        match look(&picture) {
            Some(text) if Some(&text) == frame.text.as_ref() => {
                story.read.get_or_insert(nth);
            }
            Some(_) => story.wrong += 1,
            None => {}
        }
        let is_right = |judge: &mut Judge<'_>| (judge.read)(&picture) == frame.text;
        if story.readable.is_none() && judges.iter_mut().any(is_right) {
            story.readable = Some(nth);
        }
    }
    story
}

impl Outcome {
    fn of(judges: Vec<&'static str>, stories: &[Story]) -> Self {
        let mut delays: Vec<Option<usize>> =
            stories.iter().filter(|story| story.has_hope()).map(Story::delay).collect();
        delays.sort_by_key(|delay| delay.unwrap_or(usize::MAX));
        Self {
            judges,
            shown: stories.len(),
            hopeless: stories.len() - delays.len(),
            delays,
            wrong: stories.iter().map(|story| story.wrong).sum(),
        }
    }

    /// Presentations that could be read and never were.
    pub fn never(&self) -> usize {
        self.delays.iter().filter(|delay| delay.is_none()).count()
    }

    /// The delay that `per_cent` of the presentations do not exceed; none if it is never.
    pub fn percentile(&self, per_cent: usize) -> Option<usize> {
        let rank = (self.delays.len() * per_cent).div_ceil(100).max(1);
        self.delays.get(rank - 1).copied().flatten()
    }
}

impl Story {
    /// Whether anybody read anything.
    fn has_hope(&self) -> bool {
        self.readable.is_some() || self.read.is_some()
    }

    /// Frames from the first readable one to the one it was read in; none if it never was.
    fn delay(&self) -> Option<usize> {
        let read = self.read?;
        Some(read.saturating_sub(self.readable.unwrap_or(read)))
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let frames = |delay: Option<usize>| match delay {
            Some(frames) => format!("{frames} frames"),
            None => "never".to_owned(),
        };
        writeln!(f, "presentations shown           {}", self.shown)?;
        writeln!(f, "no frame can be read          {}", self.hopeless)?;
        writeln!(f, "can be read, but never was    {}", self.never())?;
        writeln!(f, "read wrongly                  {}", self.wrong)?;
        writeln!(f, "median until read             {}", frames(self.percentile(50)))?;
        writeln!(f, "99th percentile until read    {}", frames(self.percentile(99)))?;
        writeln!(
            f,
            "Counted from the first frame that can be read: that {}, given this frame alone and \
             enough time, reads rightly. 0 is that frame itself; never read counts as longest.",
            self.judges.join(" or ")
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(readable: Option<usize>, read: Option<usize>) -> Story {
        Story { readable, read, wrong: 0 }
    }

    #[test]
    fn delays_count_from_the_first_readable_frame_and_never_is_the_longest() {
        let stories = [
            story(Some(3), Some(3)),
            story(Some(3), Some(5)),
            story(Some(4), None),
            story(None, None),
            story(None, Some(7)),
            story(Some(6), Some(4)),
        ];
        let outcome = Outcome::of(vec!["one", "other"], &stories);
        assert_eq!(outcome.delays, [Some(0), Some(0), Some(0), Some(2), None]);
        assert_eq!((outcome.hopeless, outcome.never()), (1, 1));
        assert_eq!((outcome.percentile(50), outcome.percentile(80)), (Some(0), Some(2)));
        assert_eq!(outcome.percentile(99), None);
        let table = outcome.to_string();
        assert!(table.contains("99th percentile until read    never"), "{table}");
        assert!(table.contains("that one or other, given this frame alone"), "{table}");
    }

    #[test]
    fn a_reader_that_reads_late_is_late_whatever_a_judge_says() {
        let frame = |text: &str| Scene {
            width: 1,
            height: 1,
            pixels: vec![0],
            text: Some(text.to_owned()),
            corners: None,
        };
        let frames = vec![frame("badge"); 9];
        let text = || Some("badge".to_owned());
        let mut judged = 0;
        let read = |_: &Picture<'_>| {
            judged += 1;
            (judged > 2).then(text).flatten()
        };
        let mut judges = [Judge { name: "third", read: Box::new(read) }];
        let mut shown = 0;
        let mut look: Read<'_> = Box::new(|_| {
            shown += 1;
            match shown {
                1 => Some("other".to_owned()),
                7.. => text(),
                _ => None,
            }
        });
        let story = super::story(&frames, &mut judges, &mut look);
        assert_eq!(story, Story { readable: Some(2), read: Some(6), wrong: 1 });
    }
}
