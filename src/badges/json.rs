//! Codes written in JSON: Indico, eventyay, jCard, and what connects devices. Only shapes that
//! are known are taken; any other JSON is a plain code.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};

use super::card::Card;
use super::{Badge, BadgeKind, NotABadge};

/// No QR code holds more bytes; a longer text is not worth taking apart. How deep it may be is
/// bounded by `serde_json` (128).
const LONGEST: usize = 8 * 1024;

pub(super) fn read(text: &str) -> Option<Result<Badge, NotABadge>> {
    if !text.starts_with(['{', '[']) || text.len() > LONGEST {
        return None;
    }
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => of_object(&object),
        Ok(Value::Array(list)) => jcard(&list, text),
        Err(error) if error.is_eof() => Some(Err(NotABadge::CutOff)),
        Ok(_) | Err(_) => None,
    }
}

fn of_object(object: &Map<String, Value>) -> Option<Result<Badge, NotABadge>> {
    if connects_devices(object) {
        return Some(Err(NotABadge::Pairing));
    }
    indico(object).or_else(|| eventyay(object)).map(Ok)
}

/// The codes by which an app gets to know its server: they hold secrets of the organiser.
fn connects_devices(object: &Map<String, Value>) -> bool {
    let eventyay = ["handshake_version", "url", "token"];
    let indico = ["event_id", "server", "version"];
    [eventyay, indico].iter().any(|keys| keys.iter().all(|key| object.contains_key(*key)))
}

/// `{"i":[2,"host","base64 of a UUID"]}`, an accompanying person with one more of these.
fn indico(object: &Map<String, Value>) -> Option<Badge> {
    let Value::Array(list) = object.get("i")? else { return None };
    let [Value::Number(_), Value::String(_), secrets @ ..] = list.as_slice() else { return None };
    let secrets: Option<Vec<String>> =
        secrets.iter().take(2).map(|secret| secret.as_str().map(uuid)).collect();
    let identity = secrets?.join("/");
    (!identity.is_empty()).then(|| Badge::nameless(BadgeKind::Indico, identity))
}

/// The UUID that `encoded` stands for, as lists write it; anything else as it is.
fn uuid(encoded: &str) -> String {
    let bytes = STANDARD.decode(encoded).ok().and_then(|bytes| <[u8; 16]>::try_from(bytes).ok());
    let Some(bytes) = bytes else { return encoded.to_owned() };
    let hex = format!("{:032x}", u128::from_be_bytes(bytes));
    let cut = |from: usize, to: usize| &hex[from..to];
    [cut(0, 8), cut(8, 12), cut(12, 16), cut(16, 20), cut(20, 32)].join("-")
}

/// `{"ticket":"secret","lead":"another id"}`.
fn eventyay(object: &Map<String, Value>) -> Option<Badge> {
    let text = |key| object.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
    let mut ids = [text("ticket"), text("lead")].into_iter().flatten().map(str::to_owned);
    Some(Badge::nameless(BadgeKind::Eventyay, ids.next()?).known_also_by(ids))
}

/// `["vcard",[["fn",{},"text","Somebody"], ...]]` (RFC 7095).
fn jcard(list: &[Value], text: &str) -> Option<Result<Badge, NotABadge>> {
    let [Value::String(heading), Value::Array(properties)] = list else { return None };
    if heading != "vcard" {
        return None;
    }
    let mut card = Card::default();
    for property in properties {
        let [name, _parameters, _type, value, ..] = property.as_array()?.as_slice() else {
            continue;
        };
        let name = name.as_str()?.to_ascii_uppercase();
        match value {
            Value::String(value) => card.add(&name, value),
            Value::Array(parts) if name == "N" => {
                let part = |nth: usize| parts.get(nth).and_then(Value::as_str).unwrap_or_default();
                card.add_name(part(1), part(0));
            }
            _ => {}
        }
    }
    Some(card.into_badge(BadgeKind::JCard, text))
}
