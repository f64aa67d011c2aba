//! Importing an attendee list: of each person only keyed hashes, name and language are kept.

use super::Context;
use crate::badges::lists::Person;
use crate::domain::attendee::{Attendee, Listed, Tally};
use crate::domain::badge::{BadgeKey, BadgeSecret};
use crate::domain::queue::Wanted;
use crate::store::DeedError;

/// Imports the people of a list, all of them or nobody; `trial` only says what would happen.
pub fn import(context: Context<'_>, people: &[Person], trial: bool) -> Result<Tally, DeedError> {
    let secret = context.store.remembered()?.badge_secret;
    let list: Vec<Attendee> = people.iter().map(|person| attendee(person, &secret)).collect();
    if trial {
        Ok(context.store.try_list(&list)?)
    } else {
        let request = context.request("import-list", &list, Wanted::default());
        context.store.take_list(&request, &list)
    }
}

fn attendee(person: &Person, secret: &BadgeSecret) -> Attendee {
    let key = |identity: &String| BadgeKey::of(identity, secret);
    Attendee {
        badges: person.identities.iter().map(key).collect(),
        says: Listed { name: person.name.clone(), language: person.language.clone() },
    }
}
