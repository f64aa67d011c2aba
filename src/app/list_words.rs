//! An attendee list in words: how it was understood, what became of its rows, what is wrong.

use crate::badges::lists::{BadRow, List, MOST_COLUMNS, MOST_ROWS, Unreadable, Wrong};
use crate::domain::attendee::Tally;
use crate::text::{Language, Value, say, say_with};

/// How many lines are named before it only says how many more there are.
const NAMED: usize = 10;

/// How the list was understood, so that an organiser can trust it: two lines.
pub(crate) fn understood(file: &str, list: &List, language: Language) -> String {
    let named = |headings: &[String]| match headings {
        [] => say(language, "cli-list-no-column"),
        headings => headings.join(", "),
    };
    let values: [(&str, Value); 8] = [
        ("file", file.into()),
        ("system", list.system.into()),
        ("encoding", list.encoding.into()),
        ("mark", mark(list).into()),
        ("badges", named(&list.taken.badges).into()),
        ("name", named(&list.taken.name).into()),
        ("language", named(&list.taken.language).into()),
        ("status", named(&list.taken.status).into()),
    ];
    let lines = ["cli-list-system", "cli-list-columns"];
    lines.map(|key| say_with(language, key, &values)).join("\n")
}

/// What became of the rows, and what could be done about it.
pub(crate) fn outcome(list: &List, tally: Tally, trial: bool, language: Language) -> String {
    let count = |key, value: usize| say_with(language, key, &[("count", value.into())]);
    let mut lines = vec![
        count("cli-list-rows", list.rows),
        count("cli-list-new", tally.new),
        count("cli-list-updated", tally.updated),
        count("cli-list-unchanged", tally.unchanged),
    ];
    for (key, rows) in [
        ("cli-list-cancelled", &list.cancelled),
        ("cli-list-repeated", &list.repeated),
        ("cli-list-without-key", &list.without_key),
        ("cli-list-in-common", &list.in_common),
    ] {
        if !rows.is_empty() {
            let values = [("count", rows.len().into()), ("lines", named(rows, language).into())];
            lines.push(say_with(language, key, &values));
        }
    }
    if list.by_address_alone {
        lines.push(say_with(language, "cli-list-hint", &[("system", list.system.into())]));
    }
    lines.push(say(language, if trial { "cli-list-trial" } else { "cli-list-taken" }));
    lines.join("\n")
}

/// Lines of the list by their numbers, the first of them if they are many.
fn named(lines: &[usize], language: Language) -> String {
    let first: Vec<String> = lines.iter().take(NAMED).map(ToString::to_string).collect();
    let first = first.join(", ");
    match lines.len().saturating_sub(NAMED) {
        0 => first,
        more => {
            let values = [("lines", first.into()), ("count", more.into())];
            say_with(language, "cli-list-and-more", &values)
        }
    }
}

/// A number below a million as people write it.
fn in_groups(number: usize, language: Language) -> String {
    let mark = match language {
        Language::German => '.',
        Language::French | Language::Spanish | Language::Russian => '\u{202f}',
        Language::English | Language::Chinese | Language::Arabic | Language::Malay => ',',
    };
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands}{mark}{rest:03}"),
    }
}

/// The mark that parts the cells, by a name.
fn mark(list: &List) -> &'static str {
    match list.delimiter {
        '\t' => "tab",
        ';' => "semicolon",
        _ => "comma",
    }
}

/// `FILE:LINE: SENTENCE`.
pub(crate) fn bad_row(file: &str, bad: &BadRow, language: Language) -> String {
    let (key, values): (_, Vec<(&str, Value)>) = match &bad.wrong {
        Wrong::TooManyCells { found, headings } => (
            "cli-list-bad-too-many-cells",
            vec![("found", (*found).into()), ("headings", (*headings).into())],
        ),
        Wrong::LongCell => ("cli-list-bad-long-cell", Vec::new()),
        Wrong::NoEmail { heading } => {
            ("cli-list-bad-no-email", vec![("heading", heading.as_str().into())])
        }
        Wrong::Rounded { heading } => {
            ("cli-list-bad-rounded", vec![("heading", heading.as_str().into())])
        }
        Wrong::NoCode { heading } => {
            ("cli-list-bad-no-code", vec![("heading", heading.as_str().into())])
        }
        Wrong::SameCode { heading, line } => (
            "cli-list-bad-same-code",
            vec![("heading", heading.as_str().into()), ("line", (*line).into())],
        ),
    };
    format!("{file}:{}: {}", bad.line, say_with(language, key, &values))
}

/// Why a file is no list.
pub(crate) fn unreadable(file: &str, why: &Unreadable, language: Language) -> String {
    let (key, values): (_, Vec<(&str, Value)>) = match why {
        Unreadable::Spreadsheet => ("cli-list-is-a-spreadsheet", Vec::new()),
        Unreadable::NotText => ("cli-list-is-no-text", Vec::new()),
        Unreadable::Empty => ("cli-list-empty", Vec::new()),
        Unreadable::TooLarge => {
            let number = |number| in_groups(number, language).into();
            let values = vec![("rows", number(MOST_ROWS)), ("columns", number(MOST_COLUMNS))];
            ("cli-list-too-large", values)
        }
        Unreadable::NoHeadings => ("cli-list-without-headings", Vec::new()),
        Unreadable::OpenQuote { line } => ("cli-list-open-quote", vec![("line", (*line).into())]),
        Unreadable::NoKey { headings } => {
            ("cli-list-no-key-column", vec![("headings", headings.join(", ").into())])
        }
        Unreadable::AllVoid { heading, word } => (
            "cli-list-all-void",
            vec![("heading", heading.as_str().into()), ("word", word.as_str().into())],
        ),
    };
    format!("{file}: {}", say_with(language, key, &values))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_written_in_groups() {
        for (number, english, french) in [
            (300, "300", "300"),
            (1_005, "1,005", "1\u{202f}005"),
            (20_000, "20,000", "20\u{202f}000"),
        ] {
            assert_eq!(in_groups(number, Language::English), english);
            assert_eq!(in_groups(number, Language::French), french);
        }
    }

    #[test]
    fn a_list_that_is_too_large_is_told_what_would_not_be() {
        let told = |language| unreadable("all.csv", &Unreadable::TooLarge, language);
        assert!(told(Language::English).contains(&in_groups(MOST_ROWS, Language::English)));
        assert!(told(Language::French).contains(&in_groups(MOST_ROWS, Language::French)));
    }
}
