//! Whose badge or slip is it? Reads what was shown and finds the ticket that goes with it.

use super::Context;
use crate::badges::{self, Badge, NotABadge};
use crate::domain::Refusal;
use crate::domain::attendee::Listed;
use crate::domain::badge::{BadgeKey, BadgeSecret};
use crate::domain::queue::Wanted;
use crate::domain::ticket::{Ticket, Token};
use crate::store::{DeedError, StoreError};

/// What was shown to the kiosk: the text of a code, reduced to what may be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    Badge { key: BadgeKey, name: Option<String>, language: Option<String> },
    Slip(Token),
}

/// Somebody who showed a badge or a slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub shown: Shown,
    /// The active ticket, or the one of the slip.
    pub ticket: Option<Ticket>,
}

/// Reduces the text of a code to what may be kept of it.
pub fn reduce(context: Context<'_>, text: &str) -> Result<Shown, DeedError> {
    match badges::read(text) {
        Ok(badge) => {
            let secret = context.store.remembered()?.badge_secret;
            let key = BadgeKey::of(&badge.identity, &secret);
            let Listed { name, language } = greeting(context, badge, &secret)?;
            Ok(Shown::Badge { key, name, language })
        }
        Err(NotABadge::OwnSlip(token)) => Ok(Shown::Slip(token)),
        Err(other) => Err(DeedError::Refused(Refusal::NotABadge { kind: other.name() })),
    }
}

/// How to greet whoever shows `badge`: as an attendee list says of its code, because a list can be
/// corrected and a badge cannot; else as the badge says itself; else as a list says of the e-mail
/// address on it, which several people may share.
fn greeting(
    context: Context<'_>,
    badge: Badge,
    secret: &BadgeSecret,
) -> Result<Listed, StoreError> {
    let (mut by_code, mut by_address) = (Listed::default(), Listed::default());
    for identity in badge.identities() {
        let Some(listed) = context.store.listed(&BadgeKey::of(identity, secret))? else { continue };
        let found = if badges::is_email(identity) { &mut by_address } else { &mut by_code };
        // The surer identity comes first and counts.
        *found = listed.updated(found);
    }
    let own = Listed { name: badge.name, language: badge.language };
    Ok(by_address.updated(&own).updated(&by_code))
}

/// Finds who shows a code with this `text`, without changing anything.
pub fn look_up(context: Context<'_>, text: &str) -> Result<Person, DeedError> {
    let shown = reduce(context, text)?;
    let ticket = find(context, &shown)?;
    match (&shown, ticket) {
        (Shown::Slip(_), None) => Err(DeedError::Refused(Refusal::SlipUnknown)),
        (_, ticket) => Ok(Person { shown, ticket }),
    }
}

fn find(context: Context<'_>, shown: &Shown) -> Result<Option<Ticket>, StoreError> {
    let queue = context.store.look(context.at, &wanted(shown))?;
    Ok(match shown {
        Shown::Badge { key, .. } => queue.active_ticket_of(key).cloned(),
        Shown::Slip(token) => queue.ticket_of_slip(token).cloned(),
    })
}

/// What the store must load to know this person.
pub(super) fn wanted(shown: &Shown) -> Wanted {
    match shown {
        Shown::Badge { key, .. } => Wanted { badge: Some(key.clone()), ..Wanted::default() },
        Shown::Slip(token) => Wanted { token: Some(token.clone()), ..Wanted::default() },
    }
}
