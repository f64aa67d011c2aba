//! First answers: the same request again gets the same answer and changes nothing. Names and
//! badges are not kept twice: they are put back from the ticket, while it still has them.

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::fault::Fault;
use super::rows::Ms;
use crate::domain::attendee::Tally;
use crate::domain::badge::{BadgeKey, BadgeSecret};
use crate::domain::queue::Done;
use crate::domain::ticket::Ticket;
use crate::domain::{Moment, Refusal};
use crate::store::Request;

/// The answer a request had; none if its id is new or it has none.
pub(super) fn answered(
    conn: &Connection,
    request: &Request,
) -> Result<Option<Result<Done, Refusal>>, Fault> {
    let Some(found) = first(conn, request)? else { return Ok(None) };
    let (session, answer) = match found {
        Ok(found) => found,
        Err(refusal) => return Ok(Some(Err(refusal))),
    };
    let mut done: Done = serde_json::from_str(&answer)?;
    let mut person = conn.prepare_cached(
        "SELECT name, badge, companions FROM tickets WHERE session = ?1 AND number = ?2",
    )?;
    for ticket in &mut done.tickets {
        let companions: String;
        (ticket.name, ticket.badge, companions) = person
            .query_row((session, ticket.number.0), |row| {
                Ok((row.get(0)?, row.get::<_, Option<String>>(1)?.map(BadgeKey), row.get(2)?))
            })?;
        ticket.companions = serde_json::from_str(&companions)?;
    }
    Ok(Some(Ok(done)))
}

/// The same for a request that imported a list.
pub(super) fn counted(
    conn: &Connection,
    request: &Request,
) -> Result<Option<Result<Tally, Refusal>>, Fault> {
    Ok(match first(conn, request)? {
        Some(Ok((_session, answer))) => Some(Ok(serde_json::from_str(&answer)?)),
        Some(Err(refusal)) => Some(Err(refusal)),
        None => None,
    })
}

/// Session and text of the first answer, if the same deed was asked for.
type First = Result<(i64, String), Refusal>;

fn first(conn: &Connection, request: &Request) -> Result<Option<First>, Fault> {
    let Some(id) = &request.id else { return Ok(None) };
    let found = conn
        .prepare_cached("SELECT deed, asks, session, answer FROM requests WHERE id = ?1")?
        .query_row([id], |row| {
            let asked: (String, Option<String>) = (row.get(0)?, row.get(1)?);
            Ok((asked, (row.get(2)?, row.get(3)?)))
        })
        .optional()?;
    let Some(((deed, asks), first)) = found else { return Ok(None) };
    let same = deed == request.deed
        && match asks {
            Some(asks) => asks == hash(conn, request)?,
            None => true,
        };
    Ok(Some(if same { Ok(first) } else { Err(Refusal::RequestReused) }))
}

/// What is kept of what was asked for: it may be a name.
fn hash(conn: &Connection, request: &Request) -> rusqlite::Result<String> {
    let secret = conn
        .prepare_cached("SELECT badge_secret FROM event")?
        .query_row([], |row| row.get(0).map(BadgeSecret))?;
    Ok(secret.hash(&request.asks))
}

/// Keeps the first answer of a request that has an id.
pub(super) fn keep(
    conn: &Connection,
    request: &Request,
    session: i64,
    now: Moment,
    done: &Done,
) -> Result<(), Fault> {
    let nameless = |ticket: &Ticket| Ticket {
        name: None,
        badge: None,
        companions: Vec::new(),
        ..ticket.clone()
    };
    let answer = Done { tickets: done.tickets.iter().map(nameless).collect(), ..done.clone() };
    write(conn, request, session, now, &answer)
}

/// The same for a request that imported a list.
pub(super) fn keep_count(
    conn: &Connection,
    request: &Request,
    session: i64,
    now: Moment,
    tally: Tally,
) -> Result<(), Fault> {
    write(conn, request, session, now, &tally)
}

fn write(
    conn: &Connection,
    request: &Request,
    session: i64,
    now: Moment,
    answer: &impl Serialize,
) -> Result<(), Fault> {
    let Some(id) = &request.id else { return Ok(()) };
    conn.prepare_cached(
        "INSERT INTO requests (id, deed, asks, session, at, answer) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((
        id,
        request.deed,
        hash(conn, request)?,
        session,
        Ms(now),
        serde_json::to_string(answer)?,
    ))?;
    Ok(())
}
