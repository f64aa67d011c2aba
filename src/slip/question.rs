//! The open question on a slip: which one, and whether one is open at all.
use crate::text::{Language, say};

/// The questions of an event that has none of its own.
pub fn defaults(language: Language) -> [String; 4] {
    ["slip-question-1", "slip-question-2", "slip-question-3", "slip-question-4"]
        .map(|key| say(language, key))
}

/// The question for a ticket: people who wait side by side get different ones, a reprint the same.
pub fn for_ticket(number: u32, questions: &[String]) -> Option<&String> {
    let count = u32::try_from(questions.len()).ok().filter(|count| *count > 0)?;
    questions.get(usize::try_from(number % count).ok()?)
}

/// Whether a yes or a no would answer the question: it begins with a verb that asks for one.
pub fn is_closed(language: Language, question: &str) -> bool {
    let question = question.trim().to_lowercase().replace('’', "'");
    let first = question.split([' ', '\u{a0}', ',', '-']).next().unwrap_or_default();
    match language {
        Language::English => CLOSED_IN_ENGLISH.contains(&first),
        Language::French => {
            question.starts_with("est-ce qu")
                || CLOSED_IN_FRENCH.iter().any(|verb| {
                    question.strip_prefix(verb).is_some_and(|rest| rest.starts_with("-vous"))
                })
        }
        _ => false,
    }
}

const CLOSED_IN_ENGLISH: &[&str] = &[
    "am",
    "are",
    "aren't",
    "can",
    "can't",
    "could",
    "couldn't",
    "did",
    "didn't",
    "do",
    "does",
    "doesn't",
    "don't",
    "had",
    "has",
    "have",
    "haven't",
    "is",
    "isn't",
    "may",
    "might",
    "must",
    "shall",
    "should",
    "shouldn't",
    "was",
    "were",
    "will",
    "won't",
    "would",
    "wouldn't",
];

const CLOSED_IN_FRENCH: &[&str] = &[
    "aimez",
    "allez",
    "avez",
    "connaissez",
    "croyez",
    "devez",
    "êtes",
    "faites",
    "pensez",
    "pouvez",
    "pourriez",
    "savez",
    "souhaitez",
    "voulez",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_that_a_yes_would_answer_is_noticed() {
        for (language, question, closed) in [
            (Language::English, "Do you like your work?", true),
            (Language::English, "Haven’t you thought of moving?", true),
            (Language::English, "What do you like about your work?", false),
            (Language::English, "How did you get here?", false),
            (Language::English, "Isabel asks: what next?", false),
            (Language::French, "Est-ce que vous aimez votre travail ?", true),
            (Language::French, "Avez-vous un projet ?", true),
            (Language::French, "Qu’est-ce que vous aimez ?", false),
            (Language::French, "Que voulez-vous apprendre ?", false),
        ] {
            assert_eq!(is_closed(language, question), closed, "{question}");
        }
    }

    #[test]
    fn our_own_questions_are_open_and_all_different() {
        for language in Language::ALL {
            let questions = defaults(language);
            for question in &questions {
                assert!(!is_closed(language, question), "{question}");
                assert_eq!(questions.iter().filter(|other| *other == question).count(), 1);
            }
        }
    }

    #[test]
    fn a_reprint_asks_the_same_and_the_neighbour_is_asked_another() {
        let questions = defaults(Language::English);
        assert_eq!(for_ticket(12, &questions), for_ticket(12, &questions));
        assert_ne!(for_ticket(12, &questions), for_ticket(13, &questions));
        assert_eq!(for_ticket(12, &[]), None);
    }
}
