//! What matters of a contact card, in whatever form it was written.

use super::plain::uuid;
use super::{Badge, BadgeKind, NotABadge, after, email};

/// Properties that many people's cards have in common; a card of nothing else is nobody's.
const SHARED: &str = "ADR BEGIN CALSCALE CATEGORIES CLASS EMAIL FN KIND LABEL LANG LOGO ORG \
                      PRODID PROFILE REV ROLE SOURCE TITLE TZ VERSION";

/// The parts of a contact card that make a badge. Of several equal parts the first counts.
#[derive(Debug, Default)]
pub(super) struct Card {
    /// What the registration system put in, by rank: lower is surer.
    ids: Vec<(u8, String)>,
    email: Option<String>,
    full_name: Option<String>,
    /// Put together from given and family name.
    joined_name: Option<String>,
    language: Option<String>,
    /// Something else is in it that other people's cards do not have.
    own: bool,
}

impl Card {
    /// Takes a property by its name, in capitals, and its value. For a name in parts use
    /// [`Card::add_name`].
    pub(super) fn add(&mut self, property: &str, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        match property {
            "EVENTYAY" => self.add_id(0, value),
            "CONF" => self.add_id(1, value),
            "UID" => {
                let id = after(value, "urn:uuid:").unwrap_or(value);
                self.add_id(2, &uuid(id).unwrap_or_else(|| id.to_owned()));
            }
            "EMAIL" if self.email.is_none() => {
                self.email = email(after(value, "mailto:").unwrap_or(value));
            }
            "FN" if self.full_name.is_none() && !value.contains('@') => {
                self.full_name = Some(value.to_owned());
            }
            "LANG" if self.language.is_none() => self.language = language(value),
            property => self.own |= SHARED.split(' ').all(|shared| shared != property),
        }
    }

    /// Takes a name in parts.
    pub(super) fn add_name(&mut self, given: &str, family: &str) {
        let joined = joined(given, family);
        if self.joined_name.is_none() && !joined.trim().is_empty() {
            self.joined_name = Some(joined);
        }
    }

    /// Whether there is something that tells this card from all others on its own.
    pub(super) fn has_id(&self) -> bool {
        !self.ids.is_empty() || self.email.is_some()
    }

    fn add_id(&mut self, rank: u8, id: &str) {
        if !id.is_empty() && self.ids.iter().all(|(known, _)| rank != *known) {
            self.ids.push((rank, id.to_owned()));
        }
    }

    /// The card as a badge. Without an id or an e-mail address it is known by its whole text,
    /// whichever way its lines end and however many are empty; one with nothing of its own is no badge.
    pub(super) fn into_badge(mut self, kind: BadgeKind, text: &str) -> Result<Badge, NotABadge> {
        let named = self.full_name.is_some() || self.joined_name.is_some();
        if !self.has_id() && !named && !self.own {
            return Err(NotABadge::Empty);
        }
        self.ids.sort();
        let mut ids = self.ids.into_iter().map(|(_, id)| id).chain(self.email);
        let lines = || {
            let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
            lines.collect::<Vec<_>>().join("\n")
        };
        let badge = Badge::nameless(kind, ids.next().unwrap_or_else(lines)).known_also_by(ids);
        let name = self.full_name.or(self.joined_name).unwrap_or_default();
        Ok(Badge { language: self.language, ..badge.named(&name) })
    }
}

/// A name put together. Where people write the family's name first, so do we.
pub(super) fn joined(given: &str, family: &str) -> String {
    let (given, family) = (given.trim(), family.trim());
    if format!("{family}{given}").chars().all(is_east_asian) {
        format!("{family}{given}")
    } else {
        format!("{given} {family}")
    }
}

/// Whether `c` is Han, Kana or Hangul.
fn is_east_asian(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{11ff}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}'
        | '\u{3130}'..='\u{318f}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{323af}')
}

/// The language of a tag such as `fr-CA`, without its region.
pub(super) fn language(tag: &str) -> Option<String> {
    let language = tag.split(['-', '_']).next()?;
    let sound =
        (2..=3).contains(&language.len()) && language.bytes().all(|c| c.is_ascii_alphabetic());
    sound.then(|| language.to_ascii_lowercase())
}
