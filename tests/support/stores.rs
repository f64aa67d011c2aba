//! Asking stores for deeds, the short way.

use std::time::Duration;

use dropin::domain::badge::BadgeSecret;
use dropin::domain::queue::{Done, Queue, Wanted};
use dropin::domain::session::Timetable;
use dropin::domain::{Moment, Refusal};
use dropin::store::{At, DeedError, FirstUse, QueueStore, Request};

use super::{SMALL_EVENT, at};

/// A new queue for the small event.
pub fn first_use() -> FirstUse {
    FirstUse {
        event_text: SMALL_EVENT.to_owned(),
        demo: false,
        secret: BadgeSecret([7; 32]),
        at: at("09:00"),
    }
}

/// A moment on the dates of the event file.
pub fn planned(now: Moment) -> At {
    At { now, timetable: Timetable::Planned }
}

/// A moment of a rehearsal.
pub fn rehearsed(now: Moment) -> At {
    At { now, timetable: Timetable::Rehearsal }
}

/// A deed asked without an id at a time of the small event's day.
pub fn asked(deed: &'static str, clock: &str) -> Request {
    Request {
        id: None,
        deed,
        asks: String::new(),
        at: planned(at(clock)),
        wanted: Wanted::default(),
        station: None,
        patience: Duration::from_secs(10),
    }
}

/// Asks a store for a deed that only a refusal can stop.
pub fn ask(
    store: &dyn QueueStore,
    request: &Request,
    mut decide: impl FnMut(&mut Queue) -> Result<Done, Refusal>,
) -> Result<Done, Refusal> {
    match store.deed(request, &mut decide) {
        Ok(done) => Ok(done),
        Err(DeedError::Refused(refusal)) => Err(refusal),
        Err(DeedError::Store(error)) => panic!("{}: {error}", request.deed),
    }
}
