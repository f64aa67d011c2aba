//! vCard 2.1, 3.0 and 4.0 as badges carry them: folded or not, in any order, often careless.

use super::card::Card;
use super::quoted_printable::decode;
use super::{Badge, BadgeKind, NotABadge, ends_with, starts_with};

pub(super) fn read(text: &str) -> Option<Result<Badge, NotABadge>> {
    if !starts_with(text, "BEGIN:VCARD") {
        return ends_with(text, "END:VCARD").then_some(Err(NotABadge::CutOff));
    }
    let mut card = Card::default();
    for line in unfold(text) {
        let Some(property) = Property::of(&line) else { continue };
        match property.name.as_str() {
            "END" => return Some(card.into_badge(BadgeKind::VCard, text)),
            "N" => {
                let parts = split(&property.value(), ';');
                let part = |nth: usize| parts.get(nth).map_or("", String::as_str);
                card.add_name(part(1), part(0));
            }
            name => card.add(name, &unescape(&property.value())),
        }
    }
    Some(Err(NotABadge::CutOff))
}

/// The lines as they were before they were folded: one that begins with a blank goes on from the
/// one before, and so does whatever follows a `=` at the end of a quoted-printable line.
fn unfold(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.split(['\r', '\n']).filter(|line| !line.is_empty()) {
        match lines.last_mut() {
            Some(last) if last.ends_with('=') && is_quoted_printable(last) => {
                last.pop();
                last.push_str(line);
            }
            Some(last) if line.starts_with([' ', '\t']) => last.push_str(&line[1..]),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

fn is_quoted_printable(line: &str) -> bool {
    let head = line.split(':').next().unwrap_or_default();
    head.to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

/// `group.NAME;PARAMETER=value:value`, taken apart.
struct Property<'a> {
    /// In capitals, without its group.
    name: String,
    /// In capitals.
    parameters: Vec<String>,
    raw: &'a str,
}

impl<'a> Property<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let mut quoted = false;
        let colon = line.find(|c| {
            quoted ^= c == '"';
            c == ':' && !quoted
        })?;
        let mut parts = line[..colon].split(';').map(|part| part.trim().to_ascii_uppercase());
        let name = parts.next()?;
        let name = name.rsplit('.').next().unwrap_or_default().to_owned();
        Some(Self { name, parameters: parts.collect(), raw: &line[colon + 1..] })
    }

    fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find_map(|parameter| {
            parameter.strip_prefix(name)?.strip_prefix('=').map(|value| value.trim_matches('"'))
        })
    }

    /// The value out of its encoding. Pictures and the like are empty.
    fn value(&self) -> String {
        // vCard 2.1 leaves out the name of this parameter.
        let has = |encoding: &str| {
            self.parameter("ENCODING") == Some(encoding)
                || self.parameters.iter().any(|parameter| parameter == encoding)
        };
        if has("QUOTED-PRINTABLE") {
            decode(self.raw, self.parameter("CHARSET"))
        } else if has("BASE64") || has("B") {
            String::new()
        } else {
            self.raw.to_owned()
        }
    }
}

/// The parts of `value` between separators that no backslash takes back, each unescaped.
pub(super) fn split(value: &str, separator: char) -> Vec<String> {
    parts(value, Some(separator))
}

/// `value` without its backslashes.
pub(super) fn unescape(value: &str) -> String {
    parts(value, None).concat()
}

fn parts(value: &str, separator: Option<char>) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut characters = value.chars();
    while let Some(c) = characters.next() {
        match c {
            c if Some(c) == separator => parts.push(std::mem::take(&mut part)),
            '\\' => match characters.next() {
                Some('n' | 'N') => part.push('\n'),
                Some(taken_back) => part.push(taken_back),
                None => part.push('\\'),
            },
            c => part.push(c),
        }
    }
    parts.push(part);
    parts
}
