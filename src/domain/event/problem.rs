//! What is wrong in an event file, and in which line. The sentences stand in `assets/words`.

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used, but probably does not say what was meant.
    Warning,
}

impl Severity {
    /// The name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One thing that is wrong. Rendered as `FILE:LINE: SENTENCE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// From 1.
    pub line: usize,
    pub severity: Severity,
    /// Names its sentence in `assets/words`.
    pub key: &'static str,
    /// What the sentence's variables stand for.
    pub values: Vec<(&'static str, String)>,
    /// What was probably meant; said after the sentence, as [`Problem::SUGGESTION`].
    pub suggestion: Option<String>,
}

impl Problem {
    /// The key of the sentence that proposes a suggestion, in its variable `suggestion`.
    pub const SUGGESTION: &'static str = "event-problem-suggestion";

    pub(super) fn error(line: usize, key: &'static str) -> Self {
        Self { line, severity: Severity::Error, key, values: Vec::new(), suggestion: None }
    }

    pub(super) fn warning(line: usize, key: &'static str) -> Self {
        Self { severity: Severity::Warning, ..Self::error(line, key) }
    }

    #[expect(clippy::needless_pass_by_value, reason = "numbers, codes and texts alike")]
    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    pub(super) fn meant(mut self, suggestion: Option<String>) -> Self {
        self.suggestion = suggestion;
        self
    }

    /// The code for programs: the key without its place, `area_unknown`.
    pub fn code(&self) -> String {
        self.key.splitn(3, '-').last().unwrap_or_default().replace('-', "_")
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Of `known`, what somebody who wrote `written` probably meant; none if nothing is near.
pub(super) fn nearest<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    let plain = |text: &str| text.to_lowercase().replace([' ', '-', '_'], "");
    let goal = plain(written);
    if goal.is_empty() {
        return None;
    }
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(&goal, &plain(word)), word))
        .filter(|(distance, word)| *distance <= (word.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_near_is_suggested() {
        let known = ["career", "leading", "check_in_opens", "en"];
        for (written, meant) in [
            ("carrer", Some("career")),
            ("Leading", Some("leading")),
            ("check-in-opens", Some("check_in_opens")),
            ("checkin opens", Some("check_in_opens")),
            ("zebra", None),
            ("", None),
        ] {
            assert_eq!(nearest(written, known).as_deref(), meant, "{written:?}");
        }
    }
}
