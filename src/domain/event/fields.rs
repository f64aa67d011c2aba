//! Reading an event file key by key: whatever is wrong is noted with its line, and reading goes on.

use std::cell::RefCell;
use std::ops::{Range, RangeInclusive};

use chrono::{NaiveDate, NaiveTime};
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::problem::{Problem, nearest};

/// The most of somebody's file that is repeated in a sentence, in characters.
const SNIPPET: usize = 40;

/// The text of a file, and what was found wrong in it so far.
pub(super) struct Notes<'a> {
    text: &'a str,
    line_ends: Vec<usize>,
    problems: RefCell<Vec<Problem>>,
}

impl<'a> Notes<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let line_ends = text.match_indices('\n').map(|(at, _)| at).collect();
        Self { text, line_ends, problems: RefCell::default() }
    }

    /// The line, from 1, of the byte at `offset`.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.line_ends.partition_point(|end| *end < offset) + 1
    }

    pub(super) fn note(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// All that was noted, in order of line.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort_by_key(|problem| problem.line);
        problems
    }

    /// What the file says there, short enough for a sentence.
    fn snippet(&self, span: Range<usize>) -> String {
        let line = self.text.get(span).unwrap_or_default().lines().next().unwrap_or_default();
        match line.char_indices().nth(SNIPPET) {
            Some((end, _)) => format!("{}…", &line[..end]),
            None => line.to_owned(),
        }
    }
}

/// What a table of the file may say.
pub(super) struct Schema {
    /// Its heading as written in the file; none for the file itself.
    pub(super) name: Option<&'static str>,
    /// Each key with an example of a line that says it.
    pub(super) keys: &'static [(&'static str, &'static str)],
}

/// One table of the file.
pub(super) struct Fields<'a> {
    notes: &'a Notes<'a>,
    schema: &'static Schema,
    pub(super) line: usize,
    table: &'a DeTable<'a>,
}

impl<'a> Fields<'a> {
    /// Notes every key the schema does not know.
    pub(super) fn new(
        notes: &'a Notes<'a>,
        schema: &'static Schema,
        line: usize,
        table: &'a DeTable<'a>,
    ) -> Self {
        for (key, _) in table {
            let written: &str = key.get_ref();
            let known = || schema.keys.iter().map(|(known, _)| *known);
            if known().all(|known| known != written) {
                let line = notes.line(key.span().start);
                let problem = match schema.name {
                    Some(table) => {
                        Problem::error(line, "event-problem-key-unknown").with("table", table)
                    }
                    None => Problem::error(line, "event-problem-heading-unknown"),
                };
                notes.note(
                    problem
                        .with("key", written)
                        .with("known", known().collect::<Vec<_>>().join(", "))
                        .meant(nearest(written, known())),
                );
            }
        }
        Self { notes, schema, line, table }
    }

    /// What stands at `key`, if it is there.
    pub(super) fn get(&self, key: &'static str) -> Option<Found<'a>> {
        let (place, value) = self.table.get_key_value(key)?;
        let line = self.notes.line(place.span().start);
        Some(Found { notes: self.notes, key, example: self.example(key), line, value })
    }

    /// What stands at `key`; its absence is noted.
    pub(super) fn need(&self, key: &'static str) -> Option<Found<'a>> {
        let found = self.get(key);
        if found.is_none() {
            let problem = match self.schema.name {
                Some(table) => {
                    Problem::error(self.line, "event-problem-key-missing").with("table", table)
                }
                None => Problem::error(self.line, "event-problem-heading-missing"),
            };
            self.notes.note(problem.with("key", key).with("example", self.example(key)));
        }
        found
    }

    /// What stands at `key` if it is there and good, `default` if it is not there, none if it
    /// is wrong.
    pub(super) fn or<T>(
        &self,
        key: &'static str,
        default: T,
        read: impl FnOnce(Found<'a>) -> Option<T>,
    ) -> Option<T> {
        self.get(key).map_or(Some(default), read)
    }

    pub(super) fn note_all(&self, problems: Vec<Problem>) {
        self.notes.problems.borrow_mut().extend(problems);
    }

    fn example(&self, key: &'static str) -> &'static str {
        let known = self.schema.keys.iter().find(|(known, _)| *known == key);
        known.map(|(_, example)| *example).expect("every key that is read is in its schema")
    }
}

/// A value of the file, on its way to becoming one of ours. Each reader notes what is wrong and
/// then gives none.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) notes: &'a Notes<'a>,
    pub(super) key: &'static str,
    example: &'static str,
    pub(super) line: usize,
    value: &'a Spanned<DeValue<'a>>,
}

impl<'a> Found<'a> {
    /// A text that says something.
    pub(super) fn text(self) -> Option<String> {
        let Some(text) = self.as_text() else { return self.unusable() };
        if text.trim().is_empty() {
            return self.wrong("event-problem-empty");
        }
        Some(text.trim().to_owned())
    }

    pub(super) fn yes_no(self) -> Option<bool> {
        self.value.get_ref().as_bool().or_else(|| self.unusable())
    }

    /// A whole number in `range`.
    pub(super) fn whole(self, range: RangeInclusive<u16>) -> Option<u16> {
        let Some(written) = self.value.get_ref().as_integer() else { return self.unusable() };
        let number = u16::from_str_radix(written.as_str(), written.radix()).ok();
        number.filter(|number| range.contains(number)).or_else(|| self.out_of(range))
    }

    /// A share of one, 0 to 1.
    pub(super) fn share(self) -> Option<f64> {
        let number: f64 = match self.value.get_ref() {
            DeValue::Float(written) => written.as_str().parse().ok(),
            DeValue::Integer(written) => written.as_str().parse().ok(),
            _ => None,
        }
        .or_else(|| self.unusable())?;
        if (0.0..=1.0).contains(&number) { Some(number) } else { self.out_of(0..=1) }
    }

    /// A date, bare as TOML has it or as a text of the same form.
    pub(super) fn date(self) -> Option<NaiveDate> {
        let written = match self.value.get_ref() {
            DeValue::Datetime(written) => written.to_string(),
            DeValue::String(written) => written.to_string(),
            _ => String::new(),
        };
        NaiveDate::parse_from_str(&written, "%Y-%m-%d").ok().or_else(|| self.unusable())
    }

    /// A time of day, as a text or bare as TOML has it.
    pub(super) fn time(self) -> Option<NaiveTime> {
        let written = match self.value.get_ref() {
            DeValue::Datetime(written) => written.to_string(),
            DeValue::String(written) => written.to_string(),
            _ => String::new(),
        };
        read_time(&written).or_else(|| self.unusable())
    }

    /// The value of the one name of `choices` that is written.
    pub(super) fn one_of<T: Copy>(self, choices: &[(&'static str, T)]) -> Option<T> {
        let Some(written) = self.as_text() else { return self.unusable() };
        let chosen = choices.iter().find(|(name, _)| *name == written).map(|(_, value)| *value);
        if chosen.is_none() {
            let names = || choices.iter().map(|(name, _)| *name);
            let known: Vec<String> = names().map(|name| format!("“{name}”")).collect();
            self.note(
                self.error("event-problem-not-one-of")
                    .with("found", written)
                    .with("known", known.join(", "))
                    .meant(nearest(written, names())),
            );
        }
        chosen
    }

    /// The members of a list that may be empty.
    pub(super) fn list(self) -> Option<Vec<Self>> {
        let Some(list) = self.value.get_ref().as_array() else { return self.unusable() };
        let member = |value: &'a Spanned<DeValue<'a>>| Found {
            line: self.notes.line(value.span().start),
            value,
            ..self
        };
        Some(list.iter().map(member).collect())
    }

    /// The members of a list that has some.
    pub(super) fn filled_list(self) -> Option<Vec<Self>> {
        let list = self.list()?;
        if list.is_empty() { self.wrong("event-problem-list-empty") } else { Some(list) }
    }

    /// What `read` makes of each member; none if one of them is wrong.
    pub(super) fn each<T>(list: Vec<Self>, read: impl FnMut(Self) -> Option<T>) -> Option<Vec<T>> {
        // All are read before the first wrong one counts, so that each is noted.
        let members: Vec<Option<T>> = list.into_iter().map(read).collect();
        members.into_iter().collect()
    }

    /// What stands under one heading in double brackets. Single ones are noted.
    pub(super) fn members(self) -> Option<Vec<Self>> {
        match self.value.get_ref() {
            DeValue::Table(_) => self.wrong("event-problem-single-brackets"),
            _ => self.filled_list(),
        }
    }

    pub(super) fn table(self, schema: &'static Schema) -> Option<Fields<'a>> {
        let Some(table) = self.value.get_ref().as_table() else { return self.unusable() };
        Some(Fields::new(self.notes, schema, self.line, table))
    }

    /// What is said per language: each language code with its value; none for another kind of
    /// value.
    pub(super) fn by_language(self) -> Option<Vec<(&'a str, Self)>> {
        let table = self.value.get_ref().as_table()?;
        let said = |(language, value): (&'a Spanned<DeString<'a>>, &'a _)| {
            let line = self.notes.line(language.span().start);
            (language.get_ref().as_ref(), Found { line, value, ..self })
        };
        Some(table.iter().map(said).collect())
    }

    pub(super) fn as_text(self) -> Option<&'a str> {
        self.value.get_ref().as_str()
    }

    pub(super) fn note(self, problem: Problem) {
        self.notes.note(problem);
    }

    pub(super) fn error(self, key: &'static str) -> Problem {
        Problem::error(self.line, key).with("key", self.key)
    }

    pub(super) fn warning(self, key: &'static str) -> Problem {
        Problem::warning(self.line, key).with("key", self.key)
    }

    /// Notes that this is not what the key takes.
    pub(super) fn unusable<T>(self) -> Option<T> {
        let found = self.notes.snippet(self.value.span());
        self.note(
            self.error("event-problem-unusable").with("found", found).with("example", self.example),
        );
        None
    }

    fn wrong<T>(self, key: &'static str) -> Option<T> {
        self.note(self.error(key).with("example", self.example));
        None
    }

    fn out_of<T>(self, range: RangeInclusive<u16>) -> Option<T> {
        let found = self.notes.snippet(self.value.span());
        self.note(
            self.error("event-problem-out-of-range")
                .with("found", found)
                .with("lowest", range.start())
                .with("highest", range.end()),
        );
        None
    }
}

/// A time of day as people write it: `9:30`, `09:30`, `09:30:00`.
pub(super) fn read_time(written: &str) -> Option<NaiveTime> {
    let written = written.trim();
    ["%H:%M", "%H:%M:%S"].iter().find_map(|form| NaiveTime::parse_from_str(written, form).ok())
}
