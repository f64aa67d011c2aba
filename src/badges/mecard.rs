//! The phone's contact card: `MECARD:N:Family,Given;EMAIL:...;;`, as Cvent writes it too.

use super::card::Card;
use super::vcard::{split, unescape};
use super::{Badge, BadgeKind, NotABadge, after};

pub(super) fn read(text: &str) -> Option<Result<Badge, NotABadge>> {
    let fields = fields(after(text, "MECARD:")?);
    let mut card = Card::default();
    for field in &fields {
        let Some((name, value)) = field.split_once(':') else { continue };
        match name.trim().to_ascii_uppercase().as_str() {
            "N" => {
                let parts = split(value, ',');
                let part = |nth: usize| parts.get(nth).map_or("", String::as_str);
                card.add_name(part(1), part(0));
            }
            name => card.add(name, &unescape(value)),
        }
    }
    let whole = match fields.as_slice() {
        [.., "", ""] => true,
        // Careless, but what tells the card from others is whole.
        [.., ""] => card.has_id(),
        _ => false,
    };
    Some(if whole { card.into_badge(BadgeKind::MeCard, text) } else { Err(NotABadge::CutOff) })
}

/// The fields between semicolons that no backslash takes back, still escaped.
fn fields(body: &str) -> Vec<&str> {
    let mut escaped = false;
    let fields = body.split(|c| {
        let ends = c == ';' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    fields.map(str::trim).collect()
}
