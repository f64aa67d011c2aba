//! Tickets and their columns.

use rusqlite::{CachedStatement, Connection, Statement, named_params};

use super::fault::Fault;
use super::rows::Ms;
use super::ticket_row::{COLUMNS, ticket};
use crate::domain::badge::BadgeKey;
use crate::domain::event::{AreaCode, TableNumber};
use crate::domain::mode::Mode;
use crate::domain::queue::Wanted;
use crate::domain::ticket::{Number, Ticket, Token};
use crate::store::StoreError;

/// The active tickets of the session named next, found by an index that holds no others. The
/// states stand here word for word as there; left to itself SQLite would walk through the whole
/// session.
pub(super) const ACTIVE_OF: &str = "tickets INDEXED BY active_tickets \
     WHERE state IN ('waiting', 'called', 'in_conversation', 'absent', 'away') AND session =";

/// The tickets of a badge in a session, both named next. Left to itself SQLite would look at every
/// ticket of the session for that as well.
const OF_BADGE: &str = "tickets INDEXED BY tickets_of_badge WHERE session = ?1 AND badge = ?2";

/// The active tickets of a session.
pub(super) fn active(conn: &Connection, session: i64) -> rusqlite::Result<Vec<Ticket>> {
    read(select(conn, &format!("{ACTIVE_OF} ?1"))?, (session,))
}

/// All tickets of a session.
pub(super) fn all(conn: &Connection, session: i64) -> rusqlite::Result<Vec<Ticket>> {
    read(select(conn, "tickets WHERE session = ?1")?, (session,))
}

/// The tickets that are wanted one by one, active or ended; one that is wanted for several reasons
/// comes several times.
pub(super) fn wanted(
    conn: &Connection,
    session: i64,
    wanted: &Wanted,
) -> rusqlite::Result<Vec<Ticket>> {
    let mut tickets = Vec::new();
    if let Some(Number(number)) = wanted.number {
        let one = select(conn, "tickets WHERE session = ?1 AND number = ?2")?;
        tickets.extend(read(one, (session, number))?);
    }
    if let Some(BadgeKey(badge)) = &wanted.badge {
        tickets.extend(read(select(conn, OF_BADGE)?, (session, badge))?);
    }
    if let Some(Token(token)) = &wanted.token {
        let one = select(conn, "tickets WHERE session = ?1 AND token = ?2")?;
        tickets.extend(read(one, (session, token))?);
    }
    Ok(tickets)
}

/// The highest number of a session; 0 if none was given yet.
pub(super) fn last_number(conn: &Connection, session: i64) -> rusqlite::Result<u32> {
    let sql = "SELECT coalesce(max(number), 0) FROM tickets WHERE session = ?1";
    conn.prepare_cached(sql)?.query_row([session], |row| row.get(0))
}

/// The areas that tickets of any session name.
pub(super) fn areas(conn: &Connection) -> rusqlite::Result<Vec<AreaCode>> {
    conn.prepare("SELECT DISTINCT area FROM tickets ORDER BY area")?
        .query_map([], |row| row.get(0).map(AreaCode))?
        .collect()
}

/// The tables that tickets of any session name.
pub(super) fn tables(conn: &Connection) -> rusqlite::Result<Vec<TableNumber>> {
    let sql = "SELECT DISTINCT table_number FROM tickets WHERE table_number IS NOT NULL \
               ORDER BY table_number";
    conn.prepare(sql)?.query_map([], |row| row.get(0).map(TableNumber))?.collect()
}

pub(super) fn insert(conn: &Connection, session: i64, ticket: &Ticket) -> Result<(), Fault> {
    conn.prepare_cached(
        "INSERT INTO tickets (session, number, token, area, state, table_number, badge, name, \
             language, people, languages, goal, reason, joins_group, step_free, place, absences, \
             taken_at, window_from, window_to, called_at, recalled_at, started_at, \
             ended_at, copies, companions, away_until, first_area, first_from, first_to, chance, \
             over_the_rule, coach, mode, briefed) \
         VALUES (:session, :number, :token, :area, :state, :table, :badge, :name, \
             :language, :people, :languages, :goal, :reason, :group, :step_free, :place, :absences, \
             :taken_at, :window_from, :window_to, :called_at, :recalled_at, :started_at, \
             :ended_at, :copies, :companions, :away_until, :first_area, :first_from, :first_to, \
             :chance, :over_the_rule, :coach, :mode, :briefed)",
    )?
    .execute(named_params! {
        ":session": session,
        ":number": ticket.number.0,
        ":token": ticket.token.0,
        ":area": ticket.area.0,
        ":state": ticket.state.name(),
        ":table": ticket.table.map(|table| table.0),
        ":badge": ticket.badge.as_ref().map(|badge| &badge.0),
        ":name": ticket.name,
        ":language": ticket.language,
        ":people": ticket.people,
        ":languages": serde_json::to_string(&ticket.languages)?,
        ":goal": ticket.goal,
        ":reason": ticket.reason,
        ":group": ticket.group,
        ":step_free": ticket.step_free,
        ":place": ticket.place,
        ":absences": ticket.absences,
        ":taken_at": Ms(ticket.taken_at),
        ":window_from": ticket.window.map(|window| Ms(window.from)),
        ":window_to": ticket.window.map(|window| Ms(window.to)),
        ":called_at": ticket.called_at.map(Ms),
        ":recalled_at": ticket.recalled_at.map(Ms),
        ":started_at": ticket.started_at.map(Ms),
        ":ended_at": ticket.ended_at.map(Ms),
        ":copies": ticket.copies,
        ":companions": serde_json::to_string(&ticket.companions)?,
        ":away_until": ticket.away_until.map(Ms),
        ":first_area": ticket.first.area.0,
        ":first_from": ticket.first.window.map(|window| Ms(window.from)),
        ":first_to": ticket.first.window.map(|window| Ms(window.to)),
        ":chance": ticket.first.chance,
        ":over_the_rule": ticket.first.over_the_rule,
        ":coach": ticket.coach.as_ref().map(|coach| &coach.0),
        ":mode": ticket.mode.map(Mode::name),
        ":briefed": ticket.briefed,
    })?;
    Ok(())
}

/// Writes what of a ticket can change. Name and badge cannot: they are only ever forgotten.
pub(super) fn update(conn: &Connection, session: i64, ticket: &Ticket) -> Result<(), Fault> {
    let changed = conn
        .prepare_cached(
            "UPDATE tickets SET area = :area, state = :state, table_number = :table, \
                 language = :language, people = :people, languages = :languages, goal = :goal, \
                 reason = :reason, joins_group = :group, step_free = :step_free, place = :place, \
                 absences = :absences, window_from = :window_from, window_to = :window_to, \
                 called_at = :called_at, recalled_at = :recalled_at, started_at = :started_at, \
                 ended_at = :ended_at, copies = :copies, away_until = :away_until, \
                 coach = :coach, mode = :mode, briefed = :briefed \
             WHERE session = :session AND number = :number",
        )?
        .execute(named_params! {
            ":session": session,
            ":number": ticket.number.0,
            ":area": ticket.area.0,
            ":state": ticket.state.name(),
            ":table": ticket.table.map(|table| table.0),
            ":language": ticket.language,
            ":people": ticket.people,
            ":languages": serde_json::to_string(&ticket.languages)?,
            ":goal": ticket.goal,
            ":reason": ticket.reason,
            ":group": ticket.group,
            ":step_free": ticket.step_free,
            ":place": ticket.place,
            ":absences": ticket.absences,
            ":window_from": ticket.window.map(|window| Ms(window.from)),
            ":window_to": ticket.window.map(|window| Ms(window.to)),
            ":called_at": ticket.called_at.map(Ms),
            ":recalled_at": ticket.recalled_at.map(Ms),
            ":started_at": ticket.started_at.map(Ms),
            ":ended_at": ticket.ended_at.map(Ms),
            ":copies": ticket.copies,
            ":away_until": ticket.away_until.map(Ms),
            ":coach": ticket.coach.as_ref().map(|coach| &coach.0),
            ":mode": ticket.mode.map(Mode::name),
            ":briefed": ticket.briefed,
        })?;
    if changed == 1 {
        Ok(())
    } else {
        let reason = format!("number {} changed before it was taken", ticket.number);
        Err(StoreError::Other { reason }.into())
    }
}

fn select<'a>(conn: &'a Connection, from: &str) -> rusqlite::Result<CachedStatement<'a>> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM {from}"))
}

fn read(
    mut statement: CachedStatement<'_>,
    values: impl rusqlite::Params,
) -> rusqlite::Result<Vec<Ticket>> {
    let statement: &mut Statement<'_> = &mut statement;
    statement.query_map(values, ticket)?.collect()
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::super::schema;
    use super::super::ticket_row::COLUMNS;
    use super::{ACTIVE_OF, OF_BADGE};

    #[test]
    fn the_tickets_that_are_wanted_are_found_without_passing_those_that_are_not() {
        let mut conn = Connection::open_in_memory().unwrap();
        schema::migrate(&mut conn, &schema::versions().unwrap()).unwrap();
        for (sql, index) in [
            (format!("SELECT {COLUMNS} FROM {ACTIVE_OF} 1"), "INDEX active_tickets (session=?)"),
            (
                format!(
                    "SELECT * FROM sessions \
                     WHERE EXISTS (SELECT 1 FROM {ACTIVE_OF} sessions.id)"
                ),
                "INDEX active_tickets (session=?)",
            ),
            (
                format!("SELECT {COLUMNS} FROM {OF_BADGE}"),
                "INDEX tickets_of_badge (session=? AND badge=?)",
            ),
        ] {
            let mut plan = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps = plan.raw_query();
            let steps = steps.mapped(|row| row.get::<_, String>("detail"));
            let steps: Vec<String> = steps.map(Result::unwrap).collect();
            assert!(steps.iter().any(|step| step.contains(index)), "{steps:?}");
        }
    }
}
