//! Figures, the limits they are to keep, and how both are told.

use serde::Serialize;

/// One figure beside its limit.
#[derive(Debug, Serialize)]
pub(in crate::app) struct Line {
    /// What was measured, in words.
    what: String,
    figure: f64,
    /// Of figure and limit: "ms", "x", "%", or empty for a plain count.
    unit: &'static str,
    limit: f64,
    /// Whether the figure may be at most as large as the limit; else it must be at least as large.
    at_most: bool,
    kept: bool,
}

impl Line {
    pub(in crate::app) fn at_most(what: &str, figure: f64, unit: &'static str, limit: f64) -> Self {
        let kept = figure <= limit;
        Self { what: what.to_owned(), figure, unit, limit, at_most: true, kept }
    }

    pub(in crate::app) fn at_least(
        what: &str,
        figure: f64,
        unit: &'static str,
        limit: f64,
    ) -> Self {
        let kept = figure >= limit;
        Self { what: what.to_owned(), figure, unit, limit, at_most: false, kept }
    }

    pub(in crate::app) fn is_kept(&self) -> bool {
        self.kept
    }

    pub(in crate::app) fn words(&self) -> String {
        let Self { what, unit, at_most, .. } = self;
        let verdict = if self.kept { "kept  " } else { "MISSED" };
        let bound = if *at_most { "at most " } else { "at least" };
        let [figure, limit] = [self.figure, self.limit].map(in_digits);
        format!("{verdict}  {figure:>9} {unit:<2}  {bound} {limit:>8} {unit:<2}  {what}")
    }
}

/// Counts as they are, everything else to two places.
fn in_digits(figure: f64) -> String {
    if figure.fract() == 0.0 { format!("{figure:.0}") } else { format!("{figure:.2}") }
}

/// The value that `share` (0 to 1) of all do not exceed; 0 of none. Puts them in order.
pub(in crate::app) fn share(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place in a list"
    )]
    let place = (values.len() as f64 * share).ceil() as usize;
    values.get(place.saturating_sub(1)).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_the_smallest_value_that_so_many_do_not_exceed() {
        let mut values: Vec<f64> = (1..=200).rev().map(f64::from).collect();
        for (wanted, expected) in [(0.5, 100.0), (0.99, 198.0), (1.0, 200.0), (0.0, 1.0)] {
            assert!((share(&mut values, wanted) - expected).abs() < f64::EPSILON, "{wanted}");
        }
        assert!(share(&mut [], 0.5).abs() < f64::EPSILON);
    }

    #[test]
    fn a_limit_is_kept_when_it_is_just_reached() {
        assert!(Line::at_most("x", 2.0, "ms", 2.0).is_kept());
        assert!(!Line::at_most("x", 2.1, "ms", 2.0).is_kept());
        assert!(Line::at_least("x", 0.7, "", 0.7).is_kept());
        assert!(!Line::at_least("x", 0.6, "", 0.7).is_kept());
    }
}
