//! Somebody an attendee list names: by which badges, and how to greet. What a list leaves open
//! never blanks what was known before.

use serde::{Deserialize, Serialize};

use super::badge::BadgeKey;

/// What a list says of somebody: enough to greet, nothing to find anybody by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    /// Fit for screens and paper.
    pub name: Option<String>,
    /// A language code without region, in small letters.
    pub language: Option<String>,
}

impl Listed {
    /// What is known once `later` is said: what it leaves open stays as it was.
    #[must_use]
    pub fn updated(self, later: &Self) -> Self {
        Self {
            name: later.name.clone().or(self.name),
            language: later.language.clone().or(self.language),
        }
    }
}

/// One person of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// The keys of all codes this person may show. No other person of the list has one of them.
    pub badges: Vec<BadgeKey>,
    pub says: Listed,
}

/// How many people of a list were not known before, are known better now, or as before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    pub new: usize,
    pub updated: usize,
    pub unchanged: usize,
}

impl Tally {
    /// Counts somebody whose badges were known as in `before` and are as in `after` now.
    pub fn count(&mut self, before: &[Option<Listed>], after: &[Listed]) {
        let same = before.iter().map(Option::as_ref).eq(after.iter().map(Some));
        let counter = if before.iter().all(Option::is_none) {
            &mut self.new
        } else if same {
            &mut self.unchanged
        } else {
            &mut self.updated
        };
        *counter += 1;
    }

    /// Whether the list changes anything.
    pub fn changes(&self) -> bool {
        self.new + self.updated > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(name: &str, language: &str) -> Listed {
        let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Listed { name: said(name), language: said(language) }
    }

    #[test]
    fn a_later_list_corrects_and_never_blanks() {
        for (before, later, after) in [
            (("", ""), ("Kim", "en"), ("Kim", "en")),
            (("Kim", "en"), ("", ""), ("Kim", "en")),
            (("Kim", ""), ("Kim Lee", ""), ("Kim Lee", "")),
            (("Kim", "en"), ("", "fr"), ("Kim", "fr")),
        ] {
            let after_ = listed(before.0, before.1).updated(&listed(later.0, later.1));
            assert_eq!(after_, listed(after.0, after.1), "{before:?} {later:?}");
        }
    }

    #[test]
    fn people_are_counted_once_however_many_badges_they_have() {
        let (kim, lee) = (listed("Kim", ""), listed("Lee", ""));
        let some = |listed: &Listed| Some(listed.clone());
        let mut tally = Tally::default();
        assert!(!tally.changes());
        tally.count(&[some(&kim), some(&kim)], &[kim.clone(), kim.clone()]);
        assert!(!tally.changes());
        tally.count(&[None, None], &[kim.clone(), kim.clone()]);
        tally.count(&[None, some(&kim)], &[kim.clone(), kim.clone()]);
        tally.count(&[some(&lee)], &[kim]);
        assert_eq!(tally, Tally { new: 1, updated: 2, unchanged: 1 });
    }
}
