//! How honest the waits are: made-up sessions in our own queue, fewer than `dropin bench wait` plays,
//! with the limits it has or a little looser.

use dropin::app::bench::wait::scenario::{self, Scenario};
use dropin::app::bench::wait::{Row, measure};

/// A session for every seed from 1 on.
fn rows(scenarios: &[Scenario], sessions: u64) -> Vec<Row> {
    scenarios.iter().map(|scenario| measure(scenario, sessions, 1).unwrap()).collect()
}

#[test]
fn where_the_rules_are_right_waits_are_told_better_than_by_a_plain_formula() {
    for row in rows(&scenario::literal(), 40) {
        assert!(row.ratio <= 0.85, "{row}");
        assert!((row.coverage - 60.0).abs() <= 12.0, "{row}");
        assert!(row.not_kept <= 3.0, "{row}");
        assert!(row.refused > row.wrongly_refused, "{row}");
    }
}

#[test]
fn on_no_kind_of_day_is_a_plain_formula_better() {
    let days = scenario::all().into_iter().filter(|day| day.limits.ratio == Some(1.05));
    for row in rows(&days.collect::<Vec<_>>(), 25) {
        assert!(row.ratio <= 1.05, "{row}");
    }
}

#[test]
fn the_same_seed_plays_the_same_sessions() {
    let groups = |day: &Scenario| day.groups.is_some();
    let Some(day) = scenario::all().into_iter().find(groups) else { panic!("a day with groups") };
    let twice = [3, 3, 4].map(|seed| measure(&day, 4, seed).unwrap().rmse);
    assert!((twice[0] - twice[1]).abs() < 1e-9, "{twice:?}");
    assert!((twice[0] - twice[2]).abs() > 1e-9, "{twice:?}");
}
