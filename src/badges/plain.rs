//! Codes that are a bare id: which system wrote it is guessed from its letters, and only its kind
//! depends on the guess.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::card::joined;
use super::{Badge, BadgeKind, after, email};

pub(super) fn read(text: &str) -> Badge {
    caret(text)
        .or_else(|| alfio(text))
        .or_else(|| {
            let uuid = uuid(after(text, "urn:uuid:").unwrap_or(text))?;
            Some(Badge::nameless(BadgeKind::Uuid, uuid))
        })
        .or_else(|| email(text).map(|address| Badge::nameless(BadgeKind::Email, address)))
        .unwrap_or_else(|| match kind(text) {
            BadgeKind::Plain => any_case(text),
            kind => Badge::nameless(kind, text),
        })
}

/// A code of no system, which might be one of Hi.Events in small letters, as people type it. One
/// in both kinds of letters is of a system to which they are different.
fn any_case(text: &str) -> Badge {
    let capitals = text.to_ascii_uppercase();
    let small = text.bytes().all(|c| !c.is_ascii_uppercase());
    if small && is_hi_events(&capitals) {
        Badge::nameless(BadgeKind::HiEvents, capitals)
    } else {
        Badge::nameless(BadgeKind::Plain, text)
    }
}

fn kind(text: &str) -> BadgeKind {
    if is_pretix(text) || is_signed_pretix(text) {
        BadgeKind::Pretix
    } else if is_eventyay(text) {
        BadgeKind::Eventyay
    } else if is_hi_events(text) {
        BadgeKind::HiEvents
    } else if text.starts_with("ti_") && text.bytes().skip(3).all(|c| c.is_ascii_alphanumeric()) {
        BadgeKind::Tito
    } else {
        BadgeKind::Plain
    }
}

/// `number^given^family^e-mail^...`, also with another separator. A caret is proof enough; with
/// any other one the e-mail address has to be where it belongs.
fn caret(text: &str) -> Option<Badge> {
    let separator = ['^', '|', '*', '%'].into_iter().find(|c| text.contains(*c))?;
    let fields: Vec<&str> = text.split(separator).map(str::trim).collect();
    let [number, given, family, rest @ ..] = fields.as_slice() else { return None };
    let sound =
        (5..=20).contains(&number.len()) && number.bytes().all(|c| c.is_ascii_alphanumeric());
    let address = rest.first().and_then(|field| email(field));
    let badge = || Badge::nameless(BadgeKind::Caret, *number).named(&joined(given, family));
    (sound && (separator == '^' || address.is_some())).then(|| badge().known_also_by(address))
}

/// `uuid/base64 of a hash`: the first is the ticket's id, as in its lists.
fn alfio(text: &str) -> Option<Badge> {
    let (id, hash) = text.split_once('/')?;
    let id = uuid(id)?;
    let hash = STANDARD.decode(hash).ok().filter(|hash| hash.len() == 32);
    hash.map(|_| Badge::nameless(BadgeKind::Alfio, id))
}

/// `text` as a UUID in small letters, in which case has no meaning.
pub(super) fn uuid(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths = parts.iter().map(|part| part.len());
    let sound = lengths.eq([8, 4, 4, 4, 12])
        && parts.iter().all(|part| part.bytes().all(|c| c.is_ascii_hexdigit()));
    sound.then(|| text.to_ascii_lowercase())
}

/// A pretix secret: small letters and digits without those that look alike.
fn is_pretix(text: &str) -> bool {
    let sound = |c: u8| matches!(c, b'a'..=b'z' | b'2'..=b'9') && !matches!(c, b'o' | b'i' | b'l');
    (16..=64).contains(&text.len())
        && text.bytes().all(sound)
        && text.bytes().any(|c| c.is_ascii_digit())
}

/// A signed pretix secret is written backwards: version 1, the lengths of payload and signature,
/// then both.
fn is_signed_pretix(text: &str) -> bool {
    let forwards: String = text.chars().rev().collect();
    let Ok(bytes) = STANDARD.decode(forwards) else { return false };
    let [1, a, b, c, d, rest @ ..] = bytes.as_slice() else { return false };
    let length = |high: u8, low: u8| usize::from(u16::from_be_bytes([high, low]));
    length(*a, *b) + length(*c, *d) == rest.len() && length(*c, *d) > 0
}

/// An order's UUID and the number of the attendee.
fn is_eventyay(text: &str) -> bool {
    text.rsplit_once('-').is_some_and(|(order, attendee)| {
        uuid(order).is_some()
            && !attendee.is_empty()
            && attendee.bytes().all(|c| c.is_ascii_digit())
    })
}

/// A short prefix in capitals, and seven letters or digits in capitals; or, as it was at first, an
/// order's five of them and the number of the attendee.
fn is_hi_events(text: &str) -> bool {
    let sound = |part: &str| part.bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let number = |part: &str| part.len() <= 4 && part.bytes().all(|c| c.is_ascii_digit());
    text.split_once('-').is_some_and(|(prefix, id)| match (prefix.len(), id.len()) {
        (1..=5, 7) => sound(prefix) && sound(id),
        (5, 1..) => sound(prefix) && number(id),
        _ => false,
    })
}
