//! Somebody without a badge whom staff give a number.

use crate::domain::Refusal;
use crate::domain::event::AreaCode;

/// What staff have asked so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Newcomer {
    /// May stay empty.
    pub name: String,
    pub area: Option<AreaCode>,
    /// Codes; empty: any will do.
    pub languages: Vec<String>,
    /// Why there would be no number, once one was asked for.
    pub refused: Option<Refusal>,
    /// Why there is to be one all the same.
    pub why: String,
}

impl Newcomer {
    /// Whether a number can be asked for: an area is chosen, and a refusal has its reason.
    pub fn is_ready(&self) -> bool {
        self.area.is_some() && (self.refused.is_none() || !self.why.trim().is_empty())
    }

    /// The reason to give a number past the rule, where it was refused.
    pub fn over_the_rule(&self) -> Option<String> {
        self.refused.as_ref().map(|_| self.why.trim().to_owned())
    }

    /// The same with this area; what was refused was another.
    #[must_use]
    pub fn in_area(&self, area: AreaCode) -> Self {
        Self { area: Some(area), refused: None, why: String::new(), ..self.clone() }
    }

    /// The same with one language more, or one less.
    #[must_use]
    pub fn speaking(&self, code: &str) -> Self {
        let mut languages = self.languages.clone();
        if languages.iter().any(|known| known == code) {
            languages.retain(|known| known != code);
        } else {
            languages.push(code.to_owned());
        }
        Self { languages, refused: None, ..self.clone() }
    }
}
