//! What a badge's code carries: which badge it is, and a name and language if it says them.
//! Any text that is not plainly something else is a badge; nobody needs a list, or a certain
//! system, to be welcome.

mod address;
mod around;
mod card;
mod choose;
mod damage;
mod hidden;
mod json;
pub mod lists;
mod mecard;
mod plain;
mod quoted_printable;
mod vcard;
mod xcard;

pub use choose::{Choice, choose};

use crate::domain::badge::clean_name;
use crate::domain::ticket::Token;

/// A code that tells one badge from all others.
#[derive(Clone, PartialEq, Eq)]
pub struct Badge {
    pub kind: BadgeKind,
    /// What makes the badge key; the same for each way the same system writes the same badge.
    /// Never empty. Not to be stored or shown.
    pub identity: String,
    /// What else is on it by which a list may know it, the surest first. Not to be stored or shown.
    pub also: Vec<String>,
    /// Fit for screens and paper.
    pub name: Option<String>,
    /// A language code without region, in small letters.
    pub language: Option<String>,
}

/// How the code was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BadgeKind {
    VCard,
    MeCard,
    JCard,
    XCard,
    Indico,
    Eventyay,
    Pretix,
    Alfio,
    HiEvents,
    Tito,
    /// Values separated by carets or the like, the first one a confirmation number (Cvent).
    Caret,
    Url,
    Uuid,
    Email,
    Plain,
}

impl BadgeKind {
    /// The name for programs; stable.
    pub fn name(self) -> &'static str {
        match self {
            Self::VCard => "vcard",
            Self::MeCard => "mecard",
            Self::JCard => "jcard",
            Self::XCard => "xcard",
            Self::Indico => "indico",
            Self::Eventyay => "eventyay",
            Self::Pretix => "pretix",
            Self::Alfio => "alfio",
            Self::HiEvents => "hievents",
            Self::Tito => "tito",
            Self::Caret => "caret",
            Self::Url => "url",
            Self::Uuid => "uuid",
            Self::Email => "email",
            Self::Plain => "plain",
        }
    }
}

/// A code that was read and is no badge.
#[derive(Clone, PartialEq, Eq)]
pub enum NotABadge {
    /// There is nothing in it that tells one person from another.
    Empty,
    /// Only a part of what was written: another part of the same badge would make another key,
    /// and the first lines of many badges are the same.
    CutOff,
    /// Our own slip: whose ticket it is, the queue knows.
    OwnSlip(Token),
    /// The way into a wireless network.
    Wifi,
    LinkedIn,
    /// For connecting a device to a registration system.
    Pairing,
    /// Where to get an app.
    AppStore,
    /// Something a phone would do: call, write, pay, add to the calendar.
    Action,
}

impl NotABadge {
    /// The name for programs; stable.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::CutOff => "cut_off",
            Self::OwnSlip(_) => "own_slip",
            Self::Wifi => "wifi",
            Self::LinkedIn => "linkedin",
            Self::Pairing => "pairing",
            Self::AppStore => "app_store",
            Self::Action => "action",
        }
    }
}

/// What the text of a code is. Tries what can be told for certain first; whatever is left is a
/// plain code.
pub fn read(text: &str) -> Result<Badge, NotABadge> {
    let bare = around::bare(text);
    let text = bare.as_str();
    if text.is_empty() {
        return Err(NotABadge::Empty);
    }
    if starts_with(text, Token::PREFIX) {
        // Capitals come from a keyboard whose Caps Lock is on; a slip has none.
        let token = Token::in_address(&text.to_ascii_lowercase());
        return Err(token.map_or(NotABadge::CutOff, NotABadge::OwnSlip));
    }
    if starts_with(text, "WIFI:") {
        return Err(NotABadge::Wifi);
    }
    let whole = |badge| {
        if damage::is_damaged(text, &badge) { Err(NotABadge::CutOff) } else { Ok(badge) }
    };
    for reader in [vcard::read, mecard::read, json::read, xcard::read, address::read] {
        if let Some(found) = reader(text) {
            return found.and_then(whole);
        }
    }
    whole(plain::read(text))
}

/// The name of what `text` is, badge or not; stable.
pub fn kind_name(text: &str) -> &'static str {
    match read(text) {
        Ok(badge) => badge.kind.name(),
        Err(other) => other.name(),
    }
}

impl Badge {
    /// A badge that says nothing but which one it is.
    fn nameless(kind: BadgeKind, identity: impl Into<String>) -> Self {
        Self { kind, identity: identity.into(), also: Vec::new(), name: None, language: None }
    }

    /// All by which a list may know it, the surest first.
    pub fn identities(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.identity).chain(&self.also).map(String::as_str)
    }

    /// With `others` that are not its identity, each once.
    fn known_also_by(mut self, others: impl IntoIterator<Item = String>) -> Self {
        for other in others {
            if !self.identities().any(|known| known == other) {
                self.also.push(other);
            }
        }
        self
    }

    /// With `name` if it can be one: nobody is greeted by an address.
    fn named(self, name: &str) -> Self {
        Self { name: clean_name(name).filter(|name| !name.contains('@')), ..self }
    }
}

/// Whether `text` ends with `suffix`, in any case. `suffix` is plain ASCII.
fn ends_with(text: &str, suffix: &str) -> bool {
    let end = text.len().checked_sub(suffix.len()).and_then(|at| text.get(at..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(suffix))
}

/// Whether `text` begins with `prefix`, in any case. `prefix` is plain ASCII.
fn starts_with(text: &str, prefix: &str) -> bool {
    after(text, prefix).is_some()
}

/// What follows `prefix`, which may be in any case and is plain ASCII.
fn after<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// Whether an identity is an e-mail address, which several people may share.
pub fn is_email(identity: &str) -> bool {
    email(identity).is_some()
}

/// `text` as an e-mail address, in small letters as such addresses are compared.
fn email(text: &str) -> Option<String> {
    let text = text.trim();
    let (person, host) = text.rsplit_once('@')?;
    let sound = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"@/^|".contains(c);
    let whole = !person.is_empty()
        && host.split('.').count() >= 2
        && host.split('.').all(|label| !label.is_empty())
        && text.len() <= 254;
    (whole && person.chars().all(sound) && host.chars().all(sound)).then(|| text.to_lowercase())
}
