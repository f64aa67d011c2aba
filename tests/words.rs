//! The words files: every language says everything, and says it properly.
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use dropin::text::words::{either, tables};
use dropin::text::{Direction, Language, TextRequest, measure, say, say_with};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

/// The beginnings of keys: the place a sentence is seen in.
const PLACES: [&str; 14] = [
    "plan", "poster", "sign", "slip", "report", "kiosk", "table", "board", "desk", "refusal",
    "common", "cli", "demo", "event",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn words_of(language: Language) -> String {
    let file = root().join("assets/words").join(language.code()).with_extension("ftl");
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Key → names of the variables in its sentence.
fn messages(ftl: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    let mut current = None;
    for line in ftl.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            let key = line.split([' ', '=']).next().unwrap_or_default().to_owned();
            let twice = messages.insert(key.clone(), BTreeSet::new());
            assert!(twice.is_none(), "{key} is written twice");
            current = Some(key);
        }
        let Some(variables) = current.as_ref().and_then(|key| messages.get_mut(key)) else {
            continue;
        };
        variables.extend(line.split('$').skip(1).map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
                .collect()
        }));
    }
    messages
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("src is a folder of folders and files") {
        let path = entry.expect("src is a folder of folders and files").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every string literal of the source that has the shape of a key.
fn keys_used() -> BTreeSet<String> {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    let mut keys = BTreeSet::new();
    for file in files {
        let source = std::fs::read_to_string(&file).expect("source is UTF-8");
        keys.extend(
            source.split('"').filter(|literal| has_shape_of_key(literal)).map(str::to_owned),
        );
    }
    keys
}

fn has_shape_of_key(literal: &str) -> bool {
    literal.split_once('-').is_some_and(|(place, rest)| {
        PLACES.contains(&place)
            && !rest.is_empty()
            && rest.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    })
}

#[test]
fn every_file_parses_and_every_sentence_can_be_said() {
    for language in Language::ALL {
        let ftl = words_of(language);
        let resource = FluentResource::try_new(ftl.clone())
            .unwrap_or_else(|(_, faults)| panic!("{}.ftl: {faults:?}", language.code()));
        let mut bundle = FluentBundle::new_concurrent(vec![language.code().parse().unwrap()]);
        bundle.add_resource(resource).unwrap();
        for (key, variables) in messages(&ftl) {
            let mut arguments = FluentArgs::new();
            for name in &variables {
                arguments.set(name.as_str(), 2);
            }
            let mut faults = Vec::new();
            let message = bundle.get_message(&key).unwrap_or_else(|| panic!("{key} is not read"));
            let pattern = message.value().unwrap_or_else(|| panic!("{key} says nothing"));
            bundle.format_pattern(pattern, Some(&arguments), &mut faults);
            assert!(faults.is_empty(), "{} {key}: {faults:?}", language.code());
        }
    }
}

/// What only the command line says: it speaks English, and languages need no words for it.
fn of_the_command_line(key: &str) -> bool {
    ["cli-", "demo-", "event-"].iter().any(|place| key.starts_with(place))
}

#[test]
fn every_language_has_the_same_sentences_with_the_same_variables() {
    let english = messages(&words_of(Language::English));
    for language in Language::ALL {
        let words = messages(&words_of(language));
        let commands = words.keys().any(|key| of_the_command_line(key));
        let wanted: BTreeMap<_, _> = english
            .clone()
            .into_iter()
            .filter(|(key, _)| commands || !of_the_command_line(key))
            .collect();
        assert_eq!(words, wanted, "{}.ftl and en.ftl", language.code());
    }
}

/// A button or label of a screen: one line of a few words, not a sentence that may be wrapped.
fn is_short(english: &str) -> bool {
    english.chars().count() <= 30 && !english.contains(['.', '{', '…'])
}

#[test]
fn no_label_is_much_longer_than_its_english() {
    let width = |text: &str| measure(&TextRequest::new(text, 20.0)).width;
    let keys: Vec<String> = messages(&words_of(Language::English)).into_keys().collect();
    let shown = |key: &&String| {
        ["kiosk-", "table-", "board-", "desk-"].iter().any(|place| key.starts_with(place))
    };
    for key in keys.iter().filter(shown) {
        let english = say(Language::English, key);
        if !is_short(&english) {
            continue;
        }
        for language in Language::ALL {
            let words = say(language, key);
            let (most, wide) = (width(&english) * 2.0 + 110.0, width(&words));
            assert!(wide <= most, "{} {key}: “{words}” for “{english}”", language.code());
        }
    }
}

#[test]
fn screens_say_nothing_that_is_not_in_the_words_files() {
    let mut files = Vec::new();
    rust_files(&root().join("src/screens"), &mut files);
    for file in files {
        let source = std::fs::read_to_string(&file).expect("source is UTF-8");
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().filter(|line| {
            let line = line.trim_start();
            !line.starts_with("//")
                && !line.contains("reason = ")
                && !line.contains("Id::unique")
                && !line.contains("write!(f")
        });
        for line in lines {
            let literals = line.split('"').skip(1).step_by(2);
            for words in literals.filter(|literal| literal.contains(' ')) {
                // What is put together from words stands between braces or signs alone.
                let written = words.split('{').map(|part| part.split('}').next_back());
                let letters = written.flatten().any(|part| part.chars().any(char::is_alphabetic));
                assert!(!letters, "{}: {words:?} is written in the code", file.display());
            }
        }
    }
}

#[test]
fn every_key_the_source_names_has_words_and_every_sentence_is_named_by_the_source() {
    let used = keys_used();
    let written: BTreeSet<String> = messages(&words_of(Language::English)).into_keys().collect();
    let wordless: Vec<_> = used.difference(&written).collect();
    assert!(wordless.is_empty(), "named in src, missing in assets/words: {wordless:?}");
    let unsaid: Vec<_> = written.difference(&used).collect();
    assert!(unsaid.is_empty(), "in assets/words, never named in src: {unsaid:?}");
}

#[test]
fn french_marks_are_spaced_as_french_readers_expect() {
    let forbidden = [" :", " ;", " !", " ?", " »", "« ", "'", "..."];
    for line in words_of(Language::French).lines().filter(|line| !line.starts_with('#')) {
        let sentence = line.split_once(" = ").map_or(line, |(_, sentence)| sentence);
        for mark in forbidden {
            assert!(!sentence.contains(mark), "{mark:?} in {line:?}");
        }
    }
}

#[test]
fn a_number_chooses_the_plural_and_is_written_in_plain_digits() {
    let party = |language| say_with(language, "slip-party", &[("count", 3_u32.into())]);
    assert_eq!(party(Language::English), "For 3 people together");
    assert_eq!(party(Language::French), "Pour 3 personnes ensemble");
    let ticket = say_with(Language::English, "slip-ticket", &[("number", 1234_usize.into())]);
    assert_eq!(ticket, "Ticket 1234");
}

#[test]
fn a_key_nobody_knows_is_its_own_text() {
    assert_eq!(say(Language::French, "no such key"), "no such key");
}

#[test]
fn a_choice_reads_like_a_sentence() {
    let items = |list: &[&str]| list.iter().map(|&item| item.to_owned()).collect::<Vec<_>>();
    for (list, english, french) in [
        (&[][..], "", ""),
        (&["1"][..], "1", "1"),
        (&["1", "2"][..], "1 or 2", "1 ou 2"),
        (&["1", "2", "3"][..], "1, 2 or 3", "1, 2 ou 3"),
    ] {
        assert_eq!(either(Language::English, &items(list)), english);
        assert_eq!(either(Language::French, &items(list)), french);
    }
}

#[test]
fn the_tables_of_a_ticket_read_like_a_sentence() {
    assert_eq!(tables(Language::English, &[4]), "Table 4");
    assert_eq!(tables(Language::English, &[1, 2]), "Table 1 or 2");
    assert_eq!(tables(Language::French, &[1, 2]), "Table 1 ou 2");
    assert_eq!(tables(Language::French, &[]), "");
}

#[test]
fn a_language_is_known_by_any_form_of_its_code() {
    for (code, expected) in [
        ("fr", Some(Language::French)),
        ("FR", Some(Language::French)),
        ("fr-CA", Some(Language::French)),
        ("fr_CA.UTF-8", Some(Language::French)),
        (" en-GB ", Some(Language::English)),
        ("xx", None),
        ("f", None),
        ("", None),
    ] {
        assert_eq!(Language::from_code(code), expected, "{code:?}");
    }
    for language in Language::ALL {
        assert_eq!(Language::from_code(language.code()), Some(language));
        let written = Direction::of(language.own_name());
        assert_eq!(written, Some(language.direction()), "{}", language.own_name());
    }
}
