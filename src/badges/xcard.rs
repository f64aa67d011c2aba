//! xCard (RFC 6351): a contact card in XML.

use quick_xml::events::Event;
use quick_xml::{Error, Reader};

use super::card::Card;
use super::{Badge, BadgeKind, NotABadge};

pub(super) fn read(text: &str) -> Option<Result<Badge, NotABadge>> {
    if !text.starts_with('<') || !text.contains("vcard") {
        return None;
    }
    let mut reader = Reader::from_str(text);
    let mut found = Found::default();
    loop {
        let event = match reader.read_event() {
            // It ends within a tag or the like.
            Err(Error::Syntax(_)) => return Some(Err(NotABadge::CutOff)),
            event => event.ok()?,
        };
        match event {
            Event::Start(start) => {
                found.path.push(String::from_utf8_lossy(start.local_name().as_ref()).into_owned());
                found.text.clear();
            }
            Event::Text(part) => found.text.push_str(&part.decode().ok()?),
            Event::GeneralRef(entity) => found.add_entity(&entity.decode().ok()?),
            Event::CData(part) => found.text.push_str(&part.decode().ok()?),
            Event::End(_) => {
                found.close();
                // One card is one person: whatever follows the first is not read.
                if found.path.pop()? == "vcard" {
                    return Some(found.into_badge(text));
                }
                found.text.clear();
            }
            Event::Eof if found.path.is_empty() => return None,
            Event::Eof => return Some(Err(NotABadge::CutOff)),
            _ => {}
        }
    }
}

/// What was met on the way through the card.
#[derive(Default)]
struct Found {
    path: Vec<String>,
    text: String,
    given: String,
    family: String,
    card: Card,
}

impl Found {
    /// A character named by number or one of the five names of XML; any other is left out.
    fn add_entity(&mut self, name: &str) {
        let numbered = name.strip_prefix('#').and_then(|number| match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        });
        let named = quick_xml::escape::resolve_xml_entity(name).map(str::to_owned);
        let numbered = numbered.and_then(char::from_u32).map(String::from);
        self.text.push_str(&numbered.or(named).unwrap_or_default());
    }

    /// Takes what the element that ends now said.
    fn close(&mut self) {
        let [.., property, kind] = self.path.as_slice() else { return };
        match (property.as_str(), kind.as_str()) {
            ("n", "given") => self.given.push_str(&self.text),
            ("n", "surname") => self.family.push_str(&self.text),
            (property, "text" | "uri" | "language-tag") => {
                self.card.add(&property.to_ascii_uppercase(), &self.text);
            }
            _ => {}
        }
    }

    fn into_badge(mut self, text: &str) -> Result<Badge, NotABadge> {
        self.card.add_name(&self.given, &self.family);
        self.card.into_badge(BadgeKind::XCard, text)
    }
}
