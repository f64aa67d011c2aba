//! Values of an event file that are ours alone: codes, colours, time zones, languages, and what
//! is said in several languages.

use std::collections::BTreeMap;

use chrono_tz::{TZ_VARIANTS, Tz};
use unicode_normalization::UnicodeNormalization as _;

use super::Localised;
use super::fields::Found;
use super::language;
use super::problem::nearest;

/// The longest code, in characters: it has to fit on a command line and into a file name.
const CODE_LENGTH: usize = 40;

/// A code: `a-z`, `0-9` and `-`.
pub(super) fn code(found: Found<'_>) -> Option<String> {
    let written = found.text()?;
    let sound = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if written.chars().all(sound) && written.len() <= CODE_LENGTH {
        return Some(written);
    }
    let plain = code_from(&written);
    found.note(
        found
            .error("event-problem-bad-code")
            .with("found", written)
            .with("longest", CODE_LENGTH)
            .meant((!plain.is_empty()).then_some(plain)),
    );
    None
}

/// `text` as a code; empty if none of its letters can stand in one.
pub(super) fn code_from(text: &str) -> String {
    let plain: String = text
        .nfd()
        .filter(char::is_ascii)
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .take(CODE_LENGTH)
        .collect();
    plain.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// A colour as `#RRGGBB`.
pub(super) fn colour(found: Found<'_>) -> Option<String> {
    let digits = found.as_text().and_then(|text| text.strip_prefix('#'));
    let sound = |d: &&str| d.len() == 6 && d.bytes().all(|c| c.is_ascii_hexdigit());
    match digits.filter(sound) {
        Some(digits) => Some(format!("#{}", digits.to_ascii_uppercase())),
        None => found.unusable(),
    }
}

/// A time zone by its name in the IANA list.
pub(super) fn time_zone(found: Found<'_>) -> Option<Tz> {
    let written = found.text()?;
    let zone: Option<Tz> = written.parse().ok();
    if zone.is_none() {
        let meant = zone_meant(&written);
        found.note(found.error("event-problem-time-zone").with("found", written).meant(meant));
    }
    zone
}

/// The zone of that city, in whatever way it is written, else the zone with the nearest name.
fn zone_meant(written: &str) -> Option<String> {
    let names = || TZ_VARIANTS.iter().map(|zone| zone.name());
    let city = |name: &'static str| name.rsplit('/').next().unwrap_or(name);
    let place = written.rsplit('/').next().unwrap_or(written).trim();
    let meant = nearest(place, names().map(city));
    let of_city = |meant: &String| names().find(|name| city(name) == meant).map(str::to_owned);
    meant.as_ref().and_then(of_city).or_else(|| nearest(written, names()))
}

/// A list of language codes without repetition.
pub(super) fn languages(found: Found<'_>) -> Option<Vec<String>> {
    let codes = Found::each(found.filled_list()?, one_language)?;
    without_repeats(found, codes)
}

fn one_language(found: Found<'_>) -> Option<String> {
    let written = found.text()?;
    if language::is_code(&written) {
        return Some(written);
    }
    let meant = language::meant_by(&written);
    found.note(found.error("event-problem-language").with("found", written).meant(meant));
    None
}

/// Notes what stands twice in `members`.
pub(super) fn without_repeats<T: Ord + ToString>(
    found: Found<'_>,
    members: Vec<T>,
) -> Option<Vec<T>> {
    let mut seen = std::collections::BTreeSet::new();
    let repeated = members.iter().find(|member| !seen.insert(*member));
    if let Some(member) = repeated {
        found.note(found.error("event-problem-list-repeats").with("found", member.to_string()));
        return None;
    }
    Some(members)
}

/// The languages of the event, by which texts are read.
pub(super) struct Spoken {
    /// The main one first; empty where the file does not say, so that nothing follows from it.
    pub(super) languages: Vec<String>,
}

impl Spoken {
    fn main(&self) -> &str {
        self.languages.first().map_or("en", String::as_str)
    }

    /// A text in the main language, or one for each language.
    pub(super) fn text(&self, found: Found<'_>) -> Option<Localised<String>> {
        self.localised(found, Found::text)
    }

    /// A list of texts in the main language, or one for each language.
    pub(super) fn list(&self, found: Found<'_>) -> Option<Localised<Vec<String>>> {
        self.localised(found, |found| Found::each(found.list()?, Found::text))
    }

    /// What is said in which language. What is no table is said in the main one.
    pub(super) fn said<'a>(&'a self, found: Found<'a>) -> Vec<(&'a str, Found<'a>)> {
        found.by_language().unwrap_or_else(|| vec![(self.main(), found)])
    }

    fn localised<'a, T>(
        &'a self,
        found: Found<'a>,
        read: impl Fn(Found<'a>) -> Option<T>,
    ) -> Option<Localised<T>> {
        let read_one = |(language, found): (&str, Found<'a>)| {
            read(found).map(|value| (language.to_owned(), value))
        };
        let values: Vec<Option<_>> = self.said(found).into_iter().map(read_one).collect();
        let values: BTreeMap<String, T> = values.into_iter().collect::<Option<_>>()?;
        self.compare(found, &values)?;
        Some(Localised(values))
    }

    /// Compares the languages something is said in with those of the event: the main one has to
    /// be there, each other one should, and no further one.
    fn compare<T>(&self, found: Found<'_>, said: &BTreeMap<String, T>) -> Option<()> {
        for extra in said.keys().filter(|language| !self.languages.contains(language)) {
            if !self.languages.is_empty() {
                let meant = nearest(extra, self.languages.iter().map(String::as_str));
                let problem = found.warning("event-problem-language-not-offered");
                found.note(problem.with("language", extra).meant(meant));
            }
        }
        let missing = |language: &&String| !said.contains_key(*language);
        for language in self.languages.iter().skip(1).filter(missing) {
            let problem = found.warning("event-problem-language-missing");
            found.note(problem.with("language", language).with("main", self.main()));
        }
        if self.languages.first().is_none_or(|main| said.contains_key(main)) {
            return Some(());
        }
        found
            .note(found.error("event-problem-main-language-missing").with("language", self.main()));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_city_in_any_spelling_leads_to_its_time_zone() {
        for (written, zone) in [
            ("Kuala Lumpur", Some("Asia/Kuala_Lumpur")),
            ("asia/kuala lumpur", Some("Asia/Kuala_Lumpur")),
            ("Asia/Kuala_Lampur", Some("Asia/Kuala_Lumpur")),
            ("paris", Some("Europe/Paris")),
            ("Europe/Berlinn", Some("Europe/Berlin")),
            ("Atlantis Rising", None),
        ] {
            assert_eq!(zone_meant(written).as_deref(), zone, "{written:?}");
        }
    }

    #[test]
    fn any_text_becomes_a_code_that_can_be_typed() {
        for (text, code) in [
            ("Kim Example", "kim-example"),
            ("  José  Núñez ", "jose-nunez"),
            ("Dr. A.B.", "dr-a-b"),
            ("陈", ""),
        ] {
            assert_eq!(code_from(text), code, "{text:?}");
        }
    }
}
