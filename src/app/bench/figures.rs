//! What was read and what it cost, as figures and as rows of a table.

use std::fmt;
use std::time::Duration;

use serde::Serialize;

/// What a reader made of a frame, compared with the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Right,
    /// A text that stands in no code of the picture, as far as that is known.
    Wrong,
    Nothing,
}

impl Verdict {
    /// Line ends and outer blanks do not count. None if the truth is not known.
    pub(super) fn of(text: Option<&str>, truth: &[String]) -> Self {
        match text {
            None => Self::Nothing,
            Some(text) if truth.iter().any(|true_text| plain(true_text) == plain(text)) => {
                Self::Right
            }
            Some(_) => Self::Wrong,
        }
    }
}

fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// One reader's frames.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    verdicts: Vec<Verdict>,
    /// Processor time of each frame, milliseconds.
    costs: Vec<f64>,
}

impl Tally {
    pub(super) fn add(&mut self, verdict: Verdict, cost: Duration) {
        self.verdicts.push(verdict);
        self.costs.push(cost.as_secs_f64() * 1e3);
    }

    pub(super) fn extend(&mut self, other: &Self) {
        self.verdicts.extend(&other.verdicts);
        self.costs.extend(&other.costs);
    }

    pub(super) fn figures(&self) -> Figures {
        let count = |wanted: Verdict| self.verdicts.iter().filter(|one| **one == wanted).count();
        let mut costs = self.costs.clone();
        costs.sort_by(f64::total_cmp);
        let share = u32::try_from(costs.len().max(1)).unwrap_or(u32::MAX);
        let at = |per_cent: usize| {
            costs.get((costs.len() * per_cent / 100).min(costs.len().saturating_sub(1)))
        };
        Figures {
            frames: costs.len(),
            right: count(Verdict::Right),
            wrong: count(Verdict::Wrong),
            mean: costs.iter().sum::<f64>() / f64::from(share),
            p95: at(95).copied().unwrap_or_default(),
            worst: at(100).copied().unwrap_or_default(),
        }
    }
}

/// A reader's frames in a few figures; times are milliseconds of processor time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(super) struct Figures {
    pub(super) frames: usize,
    pub(super) right: usize,
    pub(super) wrong: usize,
    pub(super) mean: f64,
    pub(super) p95: f64,
    pub(super) worst: f64,
}

impl Figures {
    fn per_cent(&self) -> f64 {
        let part = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        100.0 * part(self.right) / part(self.frames.max(1))
    }
}

/// One row of the table: our reader, and the other one on the same frames.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Row {
    pub(super) set: String,
    pub(super) ours: Figures,
    pub(super) peer: Option<Figures>,
}

/// The heading above rows.
pub(super) const HEADING: &str =
    "set                     frames | right  wrong   mean    p95  worst ms";
pub(super) const PEER_HEADING: &str = " | zxing-cpp  wrong   mean    p95  worst ms | mean x  p95 x";

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Figures { frames, wrong, mean, p95, worst, .. } = self.ours;
        write!(f, "{:<23} {frames:>6} | {:>5.1} {wrong:>6} ", self.set, self.ours.per_cent())?;
        write!(f, "{mean:>6.2} {p95:>6.2} {worst:>6.1}   ")?;
        let Some(peer) = self.peer else { return Ok(()) };
        write!(f, " | {:>9.1} {:>6} ", peer.per_cent(), peer.wrong)?;
        write!(f, "{:>6.2} {:>6.2} {:>6.1}   ", peer.mean, peer.p95, peer.worst)?;
        write!(f, " | {:>6.2} {:>6.2}", mean / peer.mean, p95 / peer.p95)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_outer_blanks_do_not_count() {
        let truth = ["a\r\nb ".to_owned(), "c".to_owned()];
        for (text, verdict) in [
            (Some("a\nb"), Verdict::Right),
            (Some(" c\n"), Verdict::Right),
            (Some("a b"), Verdict::Wrong),
            (None, Verdict::Nothing),
        ] {
            assert_eq!(Verdict::of(text, &truth), verdict, "{text:?}");
        }
        assert_eq!(Verdict::of(Some("x"), &[]), Verdict::Wrong, "where there is no code");
    }

    #[test]
    fn figures_are_of_all_frames() {
        let mut tally = Tally::default();
        for ms in 1..=100 {
            let verdict = if ms <= 50 { Verdict::Right } else { Verdict::Nothing };
            tally.add(verdict, Duration::from_millis(ms));
        }
        let figures = tally.figures();
        assert_eq!((figures.frames, figures.right, figures.wrong), (100, 50, 0));
        assert!((figures.mean - 50.5).abs() < 1e-9);
        assert!((figures.p95 - 96.0).abs() < 1e-9 && (figures.worst - 100.0).abs() < 1e-9);
        assert_eq!(Tally::default().figures().frames, 0);
    }
}
