//! Codes that lost a character or two on the way: a scanner types faster than some computers
//! listen. What was certainly written in a known form, and is not whole, makes no badge: its key
//! would be somebody else's, or nobody's.

use serde::de::IgnoredAny;

use super::plain::uuid;
use super::{Badge, BadgeKind, after, ends_with, starts_with};

/// Known beginnings, how much of their end is proof enough, and the end that must be there, too.
const BEGINNINGS: [(&str, usize, &str); 5] = [
    ("BEGIN:VCARD", 6, ""),
    ("MECARD:", 3, ";;"),
    ("https://", 3, ""),
    ("http://", 3, ""),
    ("dropin:t/", 4, ""),
];

/// Beginnings of texts that are JSON or nothing.
const JSON: [&str; 4] = [r#"{"i":["#, r#"{"ticket":""#, r#"{"lead":""#, r#"["vcard","#];

/// The lengths of a UUID's parts.
const PARTS: [usize; 5] = [8, 4, 4, 4, 12];

/// Characters of an Indico identity whose secrets are no UUIDs: one in base64, two, or one of two.
const SECRETS: [usize; 3] = [24, 24 + 1 + 24, 36 + 1 + 24];

/// Characters of the base64 of a hash.
const HASH: [usize; 1] = [44];

/// Whether `text`, which seems to be `badge`, lost something.
pub(super) fn is_damaged(text: &str, badge: &Badge) -> bool {
    match badge.kind {
        BadgeKind::Plain => {
            BEGINNINGS.iter().any(|(form, tail, end)| {
                ends_with(text, end) && is_hurt_beginning(text, form, *tail)
            }) || is_broken_json(text)
                || is_nearly_alfio(text)
                || is_nearly_uuid(after(text, "urn:uuid:").unwrap_or(text))
                || is_nearly_eventyay(text)
        }
        BadgeKind::Indico => {
            let sound = badge.identity.split('/').all(|secret| uuid(secret).is_some());
            !sound && is_base64(&badge.identity, &SECRETS)
        }
        _ => is_nearly_uuid(&badge.identity),
    }
}

/// Whether `text` begins with `form`, but one character of it is lost or came twice, or all are lost
/// but at least the last `tail`.
fn is_hurt_beginning(text: &str, form: &str, tail: usize) -> bool {
    let without = |at: usize| starts_with(text, &format!("{}{}", &form[..at], &form[at + 1..]));
    let twice = |at: usize| starts_with(text, &format!("{}{}", &form[..=at], &form[at..]));
    let end = |from: usize| starts_with(text, &form[from..]);
    !starts_with(text, form)
        && ((0..form.len()).any(|at| without(at) || twice(at)) || (1..=form.len() - tail).any(end))
}

fn is_broken_json(text: &str) -> bool {
    let meant = |form: &str| starts_with(text, form) || is_hurt_beginning(text, form, 4);
    JSON.iter().any(|form| meant(form)) && serde_json::from_str::<IgnoredAny>(text).is_err()
}

/// A UUID, a slash, and what was a hash or once began with a UUID.
fn is_nearly_alfio(text: &str) -> bool {
    text.split_once('/').is_some_and(|(id, hash)| {
        (uuid(id).is_some() || is_nearly_uuid(id)) && is_base64(hash, &HASH)
    })
}

/// An order's UUID, and the number of the attendee.
fn is_nearly_eventyay(text: &str) -> bool {
    text.rsplit_once('-').is_some_and(|(order, attendee)| {
        attendee.bytes().all(|c| c.is_ascii_digit()) && is_nearly_uuid(order)
    })
}

/// Base64 of about as many characters as one of `lengths`, or UUIDs among it.
fn is_base64(text: &str, lengths: &[usize]) -> bool {
    let sound = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'+' | b'/' | b'=' | b'-');
    lengths.iter().any(|length| text.len().abs_diff(*length) <= 3) && text.bytes().all(sound)
}

/// Whether one part of a UUID is up to two characters too short or too long, or one hyphen is gone
/// or came twice.
fn is_nearly_uuid(text: &str) -> bool {
    if text.contains("--") {
        return uuid(&text.replacen("--", "-", 1)).is_some();
    }
    let parts: Vec<&str> = text.split('-').collect();
    if !parts.iter().all(|part| part.bytes().all(|c| c.is_ascii_hexdigit())) {
        return false;
    }
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let joined = |at: usize| {
        let mut parts = PARTS.to_vec();
        parts[at] += parts.remove(at + 1);
        parts == lengths
    };
    match lengths.len() {
        4 => (0..PARTS.len() - 1).any(joined),
        5 => {
            let mut off = lengths.iter().zip(PARTS).filter(|(is, should)| **is != *should);
            let near = |(is, should): (&usize, usize)| is.abs_diff(should) <= 2;
            off.next().is_some_and(near) && off.next().is_none()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{NotABadge, read};

    const UUID: &str = "9982be4e-32cf-4656-a781-62ad45609d12";
    const SECRET: &str = "mYK+TjLPRlangWKtRWCdEg==";
    const HASH: &str = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=";

    /// Texts of forms in which the loss of any one character can be told.
    fn whole() -> Vec<String> {
        vec![
            UUID.to_owned(),
            UUID.to_ascii_uppercase(),
            format!("{UUID}-968"),
            "dropin:t/0123456789abcdef".to_owned(),
        ]
    }

    #[test]
    fn no_character_of_an_id_can_be_lost_or_doubled_unnoticed() {
        for text in whole() {
            assert_ne!(read(&text), Err(NotABadge::CutOff), "{text}");
            for (at, c) in text.char_indices() {
                let lost = format!("{}{}", &text[..at], &text[at + 1..]);
                let doubled = format!("{}{c}{}", &text[..at], &text[at..]);
                for damaged in [lost, doubled] {
                    // The number of the attendee may be any number, and begin anywhere.
                    let told = read(&damaged) == Err(NotABadge::CutOff);
                    assert!(told || at >= UUID.len(), "{damaged:?} of {text:?}");
                }
            }
        }
    }

    #[test]
    fn what_lost_a_part_of_a_known_form_makes_no_badge() {
        let in_json = |secret: &str| format!(r#"{{"i":[2,"indico.example.org","{secret}"]}}"#);
        for damaged in [
            // A card, an address, a slip without their first characters, or one of them.
            "BEGIN::VCARD\nFN:Kim\nUID:17",
            "EGIN:VCARD\nFN:Kim\nUID:17",
            "BEGI:VCARD\nFN:Kim\nUID:17",
            "BEGINVCARD\nFN:Kim\nUID:17",
            "ECARD:N:Doe,John;EMAIL:me@example.org;;",
            "MECRD:N:Doe,John;EMAIL:me@example.org;;",
            "ttps://site.org/badge/K7QX2M",
            "htps://site.org/badge/K7QX2M",
            "https:/site.org/badge/K7QX2M",
            "http//site.org/badge/K7QX2M",
            "://site.org/badge/K7QX2M",
            "ropin:t/0123456789abcdef",
            "dropin:t/0123456789abcde",
            "dropin:t0123456789abcdef",
            "dropin:t/",
            // JSON that is none.
            r#""i":[2,"indico.example.org","mYK+TjLPRlangWKtRWCdEg=="]}"#,
            r#"{"i":[2"indico.example.org","mYK+TjLPRlangWKtRWCdEg=="]}"#,
            r#"{"i":2,"indico.example.org","mYK+TjLPRlangWKtRWCdEg=="]}"#,
            r#"{"i":[2,"indico.example.org","mYK+TjLPRlangWKtRWCdEg==]}"#,
            r#"{"ticket":"s3cret""lead":"LEAD1"}"#,
            r#"{"ticket:"s3cret"}"#,
            // Ids of the wrong length, wherever they stand.
            &in_json(&SECRET[1..]),
            &in_json(&SECRET[..23]),
            &in_json(&format!("m{SECRET}")),
            &format!("{UUID}/{}", &HASH[1..]),
            &format!("{UUID}/{}", &HASH[..43]),
            &format!("{}/{HASH}", &UUID[1..]),
            &format!("{}-{}", &UUID[..35], 968),
            &format!("urn:uuid:{}", &UUID[1..]),
            &format!("BEGIN:VCARD\nUID:{}\nEND:VCARD", &UUID[1..]),
            &format!("https://site.org/badge/{}", &UUID[..35]),
        ] {
            assert_eq!(read(damaged), Err(NotABadge::CutOff), "{damaged:?}");
        }
    }

    #[test]
    fn what_only_looks_a_little_like_it_is_a_badge() {
        for text in [
            "CARD:17",
            "s:17",
            "ps-17",
            "12345678-1234-1234-1234",
            "1234-5678-9012-3456-7890",
            "deadbeef",
            "9982be4e32cf4656a78162ad45609d12",
            "A-1X2Y3Z4",
            "{broken}",
            r#"{"i":5}"#,
            r#"{"i":[2,"indico.example.org","not of a UUID"]}"#,
            &format!("{UUID}/room 4"),
        ] {
            assert!(read(text).is_ok(), "{text:?} is {:?}", read(text));
        }
    }
}
