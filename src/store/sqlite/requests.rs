//! First answers: the same request again gets the same answer and changes nothing. Names and
//! badges are not kept twice: they are put back from the ticket, while it still has them.

use rusqlite::{Connection, OptionalExtension as _};

use super::fault::Fault;
use super::rows::Ms;
use crate::domain::badge::BadgeKey;
use crate::domain::queue::Done;
use crate::domain::ticket::Ticket;
use crate::domain::{Moment, Refusal};
use crate::store::Request;

/// The answer a request had; none if its id is new or it has none.
pub(super) fn answered(
    conn: &Connection,
    request: &Request,
) -> Result<Option<Result<Done, Refusal>>, Fault> {
    let Some(id) = &request.id else { return Ok(None) };
    let found = conn
        .prepare_cached("SELECT deed, session, answer FROM requests WHERE id = ?1")?
        .query_row([id], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?, row.get::<_, String>(2)?))
        })
        .optional()?;
    let Some((deed, session, answer)) = found else { return Ok(None) };
    if deed != request.deed {
        return Ok(Some(Err(Refusal::RequestReused)));
    }
    let mut done: Done = serde_json::from_str(&answer)?;
    let mut person =
        conn.prepare_cached("SELECT name, badge FROM tickets WHERE session = ?1 AND number = ?2")?;
    for ticket in &mut done.tickets {
        (ticket.name, ticket.badge) = person.query_row((session, ticket.number.0), |row| {
            Ok((row.get(0)?, row.get::<_, Option<String>>(1)?.map(BadgeKey)))
        })?;
    }
    Ok(Some(Ok(done)))
}

/// Keeps the first answer of a request that has an id.
pub(super) fn keep(
    conn: &Connection,
    request: &Request,
    session: i64,
    now: Moment,
    done: &Done,
) -> Result<(), Fault> {
    let Some(id) = &request.id else { return Ok(()) };
    let nameless = |ticket: &Ticket| Ticket { name: None, badge: None, ..ticket.clone() };
    let answer = Done { tickets: done.tickets.iter().map(nameless).collect(), ..done.clone() };
    conn.prepare_cached(
        "INSERT INTO requests (id, deed, session, at, answer) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((id, request.deed, session, Ms(now), serde_json::to_string(&answer)?))?;
    Ok(())
}
