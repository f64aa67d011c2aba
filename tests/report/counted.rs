//! Who goes from a kiosk without a number is counted, while numbers are given and if they have none.

use dropin::actions::Context;
use dropin::actions::check_in::{Asked, Choice, Who, check_in, go_without};
use dropin::actions::look_up::Shown;
use dropin::domain::Refusal;
use dropin::domain::account::{ABANDONED, Unmet};
use dropin::domain::ticket::Token;
use dropin::store::{MemoryStore, QueueStore as _};

use crate::support::{area, at, badge_of, first_use, planned};

fn context<'a>(store: &'a MemoryStore, clock: &str) -> Context<'a> {
    Context {
        store,
        at: planned(at(clock)),
        request_id: None,
        station: Some("kiosk"),
        chance: &|| Token::from_chance([7; 10]),
    }
}

fn asked(code: Option<&str>) -> Asked {
    Asked { area: code.map(area), language: Some("fr".to_owned()), people: 2 }
}

fn unmet(store: &MemoryStore) -> Vec<Unmet> {
    store.account(planned(at("12:00"))).unwrap().unmet
}

#[test]
fn going_is_counted_with_why_and_what_was_asked_for() {
    let store = MemoryStore::new(first_use()).unwrap();
    let refusal = Refusal::AreaPaused { area: area("leading"), offers: Vec::new() };
    let not_now = Refusal::NotOpenYet { opens: at("12:00") };
    for (refused, code, why) in [
        (None, None, ABANDONED),
        (Some(&refusal), Some("leading"), "area_paused"),
        // Not why anybody is turned away.
        (Some(&not_now), None, ABANDONED),
    ] {
        go_without(context(&store, "12:00"), None, refused, asked(code)).unwrap();
        let last = unmet(&store).pop().unwrap();
        assert_eq!((last.why.as_str(), last.area), (why, code.map(area)));
        assert_eq!((last.people, last.language.as_deref()), (2, Some("fr")));
        assert_eq!(last.station.as_deref(), Some("kiosk"));
    }
}

#[test]
fn whoever_has_a_number_after_all_is_not_counted() {
    let store = MemoryStore::new(first_use()).unwrap();
    let shown = Shown::Badge { key: badge_of("Ann"), name: None, language: None };
    let choice = Choice::of(area("career"));
    check_in(context(&store, "12:00"), &Who::Shown(shown), &choice, None).unwrap();
    let go = |who: &str| {
        go_without(context(&store, "12:01"), Some(&badge_of(who)), None, asked(None)).unwrap();
        unmet(&store).len()
    };
    assert_eq!((go("Ann"), go("Bob")), (0, 1));
}

#[test]
fn outside_the_hours_in_which_numbers_are_given_nobody_is_counted() {
    let store = MemoryStore::new(first_use()).unwrap();
    for (clock, counted) in
        [("11:14:59", 0), ("11:15", 1), ("13:29:59", 2), ("13:30", 2), ("18:00", 2)]
    {
        go_without(context(&store, clock), Some(&badge_of("Ann")), None, asked(None)).unwrap();
        assert_eq!(unmet(&store).len(), counted, "{clock}");
    }
}
