//! What another version of the event file may do to a queue: nothing that tickets name goes away,
//! a session that was put off keeps its tickets, one that is over stays as it was.

use crate::domain::Moment;
use crate::domain::event::{AreaCode, Event, TableNumber};
use crate::domain::session::{Session, Timetable};
use crate::store::StoreError;

/// Refuses an event without one of the areas and tables that tickets name.
pub(super) fn keeps_all(
    event: &Event,
    areas: &[AreaCode],
    tables: &[TableNumber],
) -> Result<(), StoreError> {
    let areas = areas.iter().filter(|area| event.area(area).is_none());
    let tables = tables.iter().filter(|table| event.table(**table).is_none());
    let areas = areas.map(|area| format!("area {area}"));
    let missing: Vec<String> = areas.chain(tables.map(|table| format!("table {table}"))).collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(StoreError::EventInUse { missing: missing.join(", ") })
    }
}

/// The sessions of `stored` that another version of the event changes, as they are to be.
///
/// A stored session is the planned one with the same start; else, if it is not over at `now`, the
/// one in the same place of the list. Rehearsals keep the hours they began with.
pub(super) fn carried_over(stored: &[Session], event: &Event, now: Moment) -> Vec<Session> {
    let mut planned: Vec<Session> =
        (0..event.sessions.len()).filter_map(|plan| Session::planned(event, plan)).collect();
    let mut carried = Vec::new();
    let mut left = Vec::new();
    for session in stored.iter().filter(|session| session.timetable == Timetable::Planned) {
        match planned.iter().position(|planned| planned.starts == session.starts) {
            Some(at) => carried.push(Session { id: session.id, ..planned.remove(at) }),
            None => left.push(session),
        }
    }
    for session in left.into_iter().filter(|session| now < session.ends) {
        if let Some(at) = planned.iter().position(|planned| planned.plan == session.plan) {
            carried.push(Session { id: session.id, ..planned.remove(at) });
        }
    }
    carried.retain(|session| !stored.contains(session));
    carried
}

/// Refuses an event with which a session would not run any more that runs at `now`, of those of
/// `stored` where somebody has a number; `carried` is what the event makes of them.
pub(super) fn interrupts_nobody<E: From<StoreError>>(
    stored: &[Session],
    carried: &[Session],
    event: &Event,
    now: Moment,
    with_a_number: impl Fn(&Session) -> Result<usize, E>,
) -> Result<(), E> {
    let runs = |session: &Session| session.check_in_opens <= now && now < session.ends;
    let counts = Session::at(event, Timetable::Planned, now, None);
    let running = stored.iter().filter(|s| s.timetable == Timetable::Planned && runs(s));
    for session in running {
        let becomes = carried.iter().find(|carried| carried.id == session.id).unwrap_or(session);
        let goes_on = counts.as_ref().is_some_and(|counts| counts.is_the_planned(becomes));
        let people = with_a_number(session)?;
        if people > 0 && !(goes_on && runs(becomes)) {
            return Err(StoreError::EventInterrupts { people }.into());
        }
    }
    Ok(())
}
