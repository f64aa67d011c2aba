//! Every word people see, out of `assets/words`: one file a language.
//! What a language lacks is said in English.
use std::sync::OnceLock;

use chrono::Datelike;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Direction;
use super::tongues::own_name;

/// A language the screens and papers can speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    #[default]
    English,
    French,
    German,
    Spanish,
    Russian,
    Chinese,
    Arabic,
    Malay,
}

impl Language {
    /// Every language, in the order they are offered in.
    pub const ALL: [Self; 8] = [
        Self::English,
        Self::French,
        Self::German,
        Self::Spanish,
        Self::Russian,
        Self::Chinese,
        Self::Arabic,
        Self::Malay,
    ];

    /// The two-letter code: `"en"`, `"fr"`.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::German => "de",
            Self::Spanish => "es",
            Self::Russian => "ru",
            Self::Chinese => "zh",
            Self::Arabic => "ar",
            Self::Malay => "ms",
        }
    }

    /// The language of a code as event files, badges and systems write them: `"fr"`, `"FR"`,
    /// `"fr-CA"`, `"fr_CA.UTF-8"`.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.trim().split(['-', '_', '.', '@']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// What its speakers call it, for the button that switches to it.
    pub fn own_name(self) -> &'static str {
        own_name(self.code())
    }

    /// The way its sentences run.
    pub fn direction(self) -> Direction {
        match self {
            Self::Arabic => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    fn file(self) -> &'static str {
        match self {
            Self::English => include_str!("../../assets/words/en.ftl"),
            Self::French => include_str!("../../assets/words/fr.ftl"),
            Self::German => include_str!("../../assets/words/de.ftl"),
            Self::Spanish => include_str!("../../assets/words/es.ftl"),
            Self::Russian => include_str!("../../assets/words/ru.ftl"),
            Self::Chinese => include_str!("../../assets/words/zh.ftl"),
            Self::Arabic => include_str!("../../assets/words/ar.ftl"),
            Self::Malay => include_str!("../../assets/words/ms.ftl"),
        }
    }

    /// Its words, read when they are first needed.
    fn bundle(self) -> &'static Bundle {
        static BUNDLES: [OnceLock<Bundle>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        BUNDLES[self as usize].get_or_init(|| load(self))
    }
}

/// A value put into a sentence. A number chooses the plural; a text stands as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Number(i64),
    Text(String),
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The words of `key` in `language`, in English where it lacks them, the key itself where both do.
pub fn say(language: Language, key: &str) -> String {
    say_with(language, key, &[])
}

/// The words of `key` with its `{ $variables }` filled in.
pub fn say_with(language: Language, key: &str, values: &[(&str, Value)]) -> String {
    let mut arguments = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        let value = match value {
            Value::Number(number) => FluentValue::from(*number),
            Value::Text(text) => FluentValue::from(text.as_str()),
        };
        arguments.set(*name, value);
    }
    find(language.bundle(), key, &arguments)
        .or_else(|| find(Language::English.bundle(), key, &arguments))
        .unwrap_or_else(|| key.to_owned())
}

/// "1", "1 or 2", "1, 2 or 3": a choice written as a sentence has it.
pub fn either(language: Language, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [firsts @ .., last] => {
            let values =
                [("firsts", list(language, firsts).into()), ("last", last.as_str().into())];
            say_with(language, "common-either", &values)
        }
    }
}

/// "1, 2, 3": several things one after the other, with the language's own comma.
pub fn list<T: AsRef<str>>(language: Language, items: &[T]) -> String {
    let Some((first, rest)) = items.split_first() else { return String::new() };
    rest.iter().fold(first.as_ref().to_owned(), |firsts, next| {
        let values = [("firsts", firsts.into()), ("next", next.as_ref().into())];
        say_with(language, "common-list", &values)
    })
}

/// "26 August 2018", as a language writes it.
pub fn date(language: Language, day: &impl Datelike) -> String {
    let values = [
        ("day", day.day().into()),
        ("month", day.month().into()),
        // Words, not a number: a year has no mark for its thousands.
        ("year", day.year().to_string().into()),
    ];
    say_with(language, "common-date", &values)
}

/// "Table 1 or 2"; empty for no table.
pub fn tables(language: Language, numbers: &[u32]) -> String {
    if numbers.is_empty() {
        return String::new();
    }
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    say_with(language, "common-tables", &[("tables", either(language, &numbers).into())])
}

type Bundle = FluentBundle<FluentResource>;

fn load(language: Language) -> Bundle {
    let name = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![name]);
    // Isolation marks would be dropped before drawing and show up in terminals and logs.
    bundle.set_use_isolating(false);
    // A file with a faulty message still has all its others; the tests allow no faulty one.
    let words = FluentResource::try_new(language.file().to_owned())
        .unwrap_or_else(|(readable, _faults)| readable);
    bundle.add_resource_overriding(words);
    bundle
}

fn find(bundle: &Bundle, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut faults = Vec::new();
    Some(bundle.format_pattern(pattern, Some(arguments), &mut faults).into_owned())
}
