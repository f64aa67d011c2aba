//! The open question on a slip: which one.

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::question::is_closed;

    #[test]
    fn our_own_questions_are_open_and_all_different() {
        for language in Language::ALL {
            let questions = defaults(language);
            for question in &questions {
                assert!(!is_closed(language.code(), question), "{question}");
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
