//! Looking back on a session: its tickets and what was counted beside them, and nothing begins by it.

use chrono::TimeDelta;
use dropin::domain::account::Unmet;
use dropin::domain::ticket::TicketState::{Unserved, Waiting};
use dropin::store::Request;

use super::{check_in, on_every_store, states};
use crate::support::{area, ask, asked, at, person, planned, rehearsed, token_of};

fn unmet(clock: &str) -> Unmet {
    Unmet {
        at: at(clock),
        why: "not_in_time".to_owned(),
        area: Some(area("career")),
        language: Some("fr".to_owned()),
        people: 2,
        station: Some("kiosk".to_owned()),
        badge: None,
    }
}

#[test]
fn tickets_and_what_was_counted_beside_them_are_seen_during_and_after_the_session() {
    on_every_store(|store| {
        for who in ["Ann", "Bob"] {
            check_in(store, "12:00", &person(who, "speaking")).unwrap();
        }
        store.note_unmet(planned(at("12:01")), &unmet("12:01")).unwrap();
        let (queue, account) = store.look_back(planned(at("12:02"))).unwrap();
        assert_eq!(states(&queue)[1], (2, Waiting));
        assert_eq!(account.unmet, [unmet("12:01")]);
        let (queue, account) = store.look_back(planned(at("18:00"))).unwrap();
        assert_eq!(states(&queue)[1], (2, Unserved));
        assert_eq!(account.unmet.len(), 1);
    });
}

#[test]
fn looking_back_on_a_rehearsal_begins_no_other_one() {
    on_every_store(|store| {
        let fresh = store.look_back(rehearsed(at("19:00"))).unwrap().0;
        assert_eq!((fresh.session().id, fresh.tickets().count()), (0, 0));
        let request = Request { at: rehearsed(at("20:00")), ..asked("check-in", "12:00") };
        ask(store, &request, |queue| queue.check_in(person("Ann", "speaking"))).unwrap();
        let revision = store.revision().unwrap();
        let (queue, _) = store.look_back(rehearsed(at("20:00") + TimeDelta::hours(9))).unwrap();
        assert_eq!(queue.session().starts, at("20:00"));
        assert_eq!(queue.tickets().next().unwrap().token, token_of("Ann"));
        assert_eq!(store.revision().unwrap(), revision, "nothing changed");
    });
}
