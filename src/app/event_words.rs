//! What is wrong in an event file, and what is new in it, as sentences.

use crate::domain::event::difference::Difference;
use crate::domain::event::problem::Problem;
use crate::text::{Language, Value, say_with};

/// `FILE:LINE: SENTENCE`, with what was probably meant.
pub fn problem(file: &str, problem: &Problem, language: Language) -> String {
    let values: Vec<(&str, Value)> =
        problem.values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let sentence = say_with(language, problem.key, &values);
    let line = problem.line;
    match &problem.suggestion {
        None => format!("{file}:{line}: {sentence}"),
        Some(meant) => {
            let values = [("suggestion", meant.as_str().into())];
            let question = say_with(language, Problem::SUGGESTION, &values);
            format!("{file}:{line}: {sentence} {question}")
        }
    }
}

/// One line that says what is different.
pub fn difference(difference: &Difference, language: Language) -> String {
    let Difference { name, key, from, to, .. } = difference;
    let values = [
        ("name", name.as_str().into()),
        ("key", (*key).into()),
        ("from", from.as_str().into()),
        ("to", to.as_str().into()),
    ];
    say_with(language, difference.sentence(), &values)
}
