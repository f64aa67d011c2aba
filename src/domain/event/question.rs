//! Whether a question is an open one. One that yes or no answers gives little to think about.

/// Words that open a question which yes or no answers.
const ENGLISH: &str = "am are aren't can can't could couldn't did didn't do does doesn't don't had \
    has hasn't have haven't is isn't may might must shall should shouldn't was wasn't were will \
    won't would wouldn't";

/// What hangs at a French verb that opens such a question: « Avez-vous … ? », « Y a-t-il … ? ».
const FRENCH: &str = "je tu il elle on nous vous ils elles t-il t-elle t-on t-ils t-elles";

/// Whether `question`, asked in `language`, can be answered by yes or no. Only for languages
/// whose questions show it at their beginning; in any other the answer is no.
pub(super) fn is_closed(language: &str, question: &str) -> bool {
    let plain = question.to_lowercase().replace('’', "'");
    let mut words = plain.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-');
    let mut next = || words.by_ref().find(|word| !word.is_empty()).unwrap_or_default().to_owned();
    let (first, second) = (next(), next());
    match language.split('-').next() {
        Some("en") => ENGLISH.split_whitespace().any(|word| word == first),
        Some("fr") => {
            let asks = |word: &str| {
                let verb = word.split_once('-').filter(|(verb, _)| !verb.starts_with("qu'"));
                verb.is_some_and(|(_, rest)| FRENCH.split_whitespace().any(|ending| ending == rest))
            };
            first == "est-ce" || asks(&first) || first == "y" && asks(&second)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_that_yes_or_no_answers_are_told_from_open_ones() {
        for (language, question, closed) in [
            ("en", "Do you like your work?", true),
            ("en", "  “Is this your first conference?”", true),
            ("en", "Don’t you want more?", true),
            ("en", "What would you do if nothing could go wrong?", false),
            ("en", "How do you learn best?", false),
            ("en", "In five years, who will miss your work?", false),
            ("en-gb", "Have you asked?", true),
            ("fr", "Est-ce que vous aimez votre travail ?", true),
            ("fr", "Avez-vous un plan ?", true),
            ("fr", "Y a-t-il quelqu’un qui vous aide ?", true),
            ("fr", "Qu’est-ce qui vous donne envie ?", false),
            ("fr", "Qu’avez-vous appris récemment ?", false),
            ("fr", "Que voulez-vous apprendre ?", false),
            ("fr", "Quel serait le premier pas ?", false),
            ("de", "Ist das offen?", false),
            ("en", "", false),
        ] {
            assert_eq!(is_closed(language, question), closed, "{language} {question:?}");
        }
    }
}
