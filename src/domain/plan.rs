//! A learning plan: what somebody wants to reach, and by when. It is the delegate's own and is kept
//! nowhere.

use chrono::NaiveDate;

/// Something to be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    pub text: String,
    pub by: NaiveDate,
}

/// What is to be said about a goal's date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    Fine,
    /// It was over before the plan was made.
    Past,
    /// After the day the plan reaches to.
    TooFar,
}

impl Timing {
    /// Of a date, as seen from `today`, in a plan that reaches to `until`, if it has an end.
    pub fn of(by: NaiveDate, today: NaiveDate, until: Option<NaiveDate>) -> Self {
        if by < today {
            Self::Past
        } else if until.is_some_and(|until| until < by) {
            Self::TooFar
        } else {
            Self::Fine
        }
    }

    /// The code for programs; stable.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::Fine => None,
            Self::Past => Some("past"),
            Self::TooFar => Some("too_far"),
        }
    }
}

/// A learning plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub today: NaiveDate,
    pub until: Option<NaiveDate>,
    personal: Vec<Goal>,
    professional: Vec<Goal>,
}

impl Plan {
    /// Puts the goals in order of their dates; of two of one day the one named first comes first.
    pub fn new(
        today: NaiveDate,
        until: Option<NaiveDate>,
        mut personal: Vec<Goal>,
        mut professional: Vec<Goal>,
    ) -> Self {
        personal.sort_by_key(|goal| goal.by);
        professional.sort_by_key(|goal| goal.by);
        Self { today, until, personal, professional }
    }

    pub fn personal(&self) -> &[Goal] {
        &self.personal
    }

    pub fn professional(&self) -> &[Goal] {
        &self.professional
    }

    pub fn timing(&self, goal: &Goal) -> Timing {
        Timing::of(goal.by, self.today, self.until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_is_pointed_out_before_today_and_beyond_the_plan() {
        for (by, until, timing) in [
            ("2026-05-01", None, Timing::Past),
            ("2026-05-02", None, Timing::Fine),
            ("2126-05-02", None, Timing::Fine),
            ("2026-12-31", Some("2026-12-31"), Timing::Fine),
            ("2027-01-01", Some("2026-12-31"), Timing::TooFar),
            ("2026-05-01", Some("2026-04-01"), Timing::Past),
        ] {
            let found = Timing::of(day(by), day("2026-05-02"), until.map(day));
            assert_eq!(found, timing, "{by} until {until:?}");
        }
    }

    #[test]
    fn goals_stand_in_order_of_their_dates() {
        let goal = |text: &str, by| Goal { text: text.to_owned(), by: day(by) };
        let goals = vec![
            goal("third", "2027-02-01"),
            goal("first", "2026-06-01"),
            goal("second", "2026-06-01"),
        ];
        let plan = Plan::new(day("2026-05-02"), None, goals, Vec::new());
        let order: Vec<&str> = plan.personal().iter().map(|goal| goal.text.as_str()).collect();
        assert_eq!(order, ["first", "second", "third"]);
    }
}
