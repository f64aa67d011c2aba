//! Whom attendee lists name, by the keys of their badges.

use rusqlite::{Connection, OptionalExtension as _};

use super::rows::Ms;
use crate::domain::Moment;
use crate::domain::attendee::{Attendee, Listed, Tally};
use crate::domain::badge::BadgeKey;

/// What is known of whoever has this badge.
pub(super) fn of_badge(conn: &Connection, badge: &BadgeKey) -> rusqlite::Result<Option<Listed>> {
    conn.prepare_cached("SELECT name, language FROM attendees WHERE badge = ?1")?
        .query_row([&badge.0], |row| Ok(Listed { name: row.get(0)?, language: row.get(1)? }))
        .optional()
}

/// Imports a list: what it leaves open stays as it was.
pub(super) fn take(conn: &Connection, list: &[Attendee], at: Moment) -> rusqlite::Result<Tally> {
    let mut put = conn.prepare_cached(
        "INSERT INTO attendees (badge, name, language, listed_at) VALUES (?1, ?2, ?3, ?4) \
         ON CONFLICT DO UPDATE SET name = excluded.name, language = excluded.language, \
             listed_at = excluded.listed_at",
    )?;
    each(conn, list, |badge, known| {
        put.execute((&badge.0, &known.name, &known.language, Ms(at)))?;
        Ok(())
    })
}

/// What importing the list would do.
pub(super) fn compare(conn: &Connection, list: &[Attendee]) -> rusqlite::Result<Tally> {
    each(conn, list, |_, _| Ok(()))
}

/// Counts the people of a list, and has `put` keep what is new of a badge.
fn each(
    conn: &Connection,
    list: &[Attendee],
    mut put: impl FnMut(&BadgeKey, &Listed) -> rusqlite::Result<()>,
) -> rusqlite::Result<Tally> {
    let mut tally = Tally::default();
    for Attendee { badges, says } in list {
        let mut before = Vec::new();
        let mut after = Vec::new();
        for badge in badges {
            let known = of_badge(conn, badge)?;
            let now = known.clone().unwrap_or_default().updated(says);
            if known.as_ref() != Some(&now) {
                put(badge, &now)?;
            }
            before.push(known);
            after.push(now);
        }
        tally.count(&before, &after);
    }
    Ok(tally)
}
