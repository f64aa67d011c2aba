//! Attendee lists: imported whole, corrected by later ones, blanked by none.

use std::time::Duration;

use dropin::domain::Refusal;
use dropin::domain::attendee::{Attendee, Listed, Tally};
use dropin::domain::queue::{Done, Wanted};
use dropin::store::{DeedError, QueueStore, Request};

use super::on_every_store;
use crate::support::{at, badge_of, planned};

/// Somebody with the badges of these, as a list says; "" is not said.
fn attendee(badges: &[&str], name: &str, language: &str) -> Attendee {
    Attendee {
        badges: badges.iter().copied().map(badge_of).collect(),
        says: listed(name, language),
    }
}

fn listed(name: &str, language: &str) -> Listed {
    let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Listed { name: said(name), language: said(language) }
}

fn tally(new: usize, updated: usize, unchanged: usize) -> Tally {
    Tally { new, updated, unchanged }
}

/// What imports a list at that time.
fn request(time: &str, id: Option<&str>) -> Request {
    Request {
        id: id.map(str::to_owned),
        deed: "import-list",
        asks: String::new(),
        at: planned(at(time)),
        wanted: Wanted::default(),
        station: None,
        patience: Duration::from_secs(10),
    }
}

fn take(store: &dyn QueueStore, list: &[Attendee], time: &str) -> Result<Tally, DeedError> {
    store.take_list(&request(time, None), list)
}

#[test]
fn a_list_is_known_by_every_badge_it_names() {
    on_every_store(|store| {
        let list = [attendee(&["Ann", "Ann's address"], "Ann", "ar"), attendee(&["Bob"], "", "")];
        assert_eq!(take(store, &list, "11:00").unwrap(), tally(2, 0, 0));
        for (badge, known) in [
            ("Ann", Some(listed("Ann", "ar"))),
            ("Ann's address", Some(listed("Ann", "ar"))),
            ("Bob", Some(Listed::default())),
            ("Cleo", None),
        ] {
            assert_eq!(store.listed(&badge_of(badge)).unwrap(), known, "{badge}");
        }
        let line = store.log(0).unwrap().pop().unwrap();
        assert_eq!((line.deed.as_str(), line.at, line.session), ("import-list", at("11:00"), None));
        assert_eq!(line.note.as_deref(), Some("new 2, updated 0, unchanged 0"));
    });
}

#[test]
fn a_later_list_corrects_and_never_blanks() {
    on_every_store(|store| {
        let first = [attendee(&["Ann"], "Ann", "ar"), attendee(&["Bob"], "Bob", "")];
        let later = [
            attendee(&["Ann", "Ann's address"], "", ""),
            attendee(&["Bob"], "Bob B.", "fr"),
            attendee(&["Cleo"], "Cleo", ""),
        ];
        take(store, &first, "11:00").unwrap();
        assert_eq!(store.try_list(&later).unwrap(), tally(1, 2, 0));
        assert_eq!(take(store, &later, "11:01").unwrap(), tally(1, 2, 0));
        let known = |badge| store.listed(&badge_of(badge)).unwrap();
        assert_eq!(known("Ann"), Some(listed("Ann", "ar")));
        assert_eq!(known("Bob"), Some(listed("Bob B.", "fr")));
        assert_eq!(known("Cleo"), Some(listed("Cleo", "")));
    });
}

#[test]
fn a_trial_and_a_list_without_news_change_nothing() {
    on_every_store(|store| {
        let list = [attendee(&["Ann"], "Ann", "ar")];
        let untouched = (store.revision().unwrap(), store.log(0).unwrap());
        assert_eq!(store.try_list(&list).unwrap(), tally(1, 0, 0));
        assert_eq!(store.listed(&badge_of("Ann")).unwrap(), None);
        assert_eq!((store.revision().unwrap(), store.log(0).unwrap()), untouched);
        take(store, &list, "11:00").unwrap();
        let taken = (store.revision().unwrap(), store.log(0).unwrap());
        assert_ne!(taken, untouched);
        assert_eq!(take(store, &list, "11:01").unwrap(), tally(0, 0, 1));
        assert_eq!((store.revision().unwrap(), store.log(0).unwrap()), taken);
    });
}

#[test]
fn the_same_request_again_gets_the_first_answer_and_imports_nothing() {
    on_every_store(|store| {
        let (first, other) = ([attendee(&["Ann"], "Ann", "ar")], [attendee(&["Bob"], "Bob", "")]);
        let again = request("11:00", Some("list-1"));
        assert_eq!(store.take_list(&again, &first).unwrap(), tally(1, 0, 0));
        let taken = (store.revision().unwrap(), store.log(0).unwrap());
        for list in [&first, &other] {
            assert_eq!(store.take_list(&again, list).unwrap(), tally(1, 0, 0));
        }
        assert_eq!(store.listed(&badge_of("Bob")).unwrap(), None);
        // An answer without news is an answer, too.
        let idle = request("11:01", Some("list-2"));
        assert_eq!(store.take_list(&idle, &first).unwrap(), tally(0, 0, 1));
        assert_eq!(store.take_list(&idle, &other).unwrap(), tally(0, 0, 1));
        assert_eq!(store.log(0).unwrap(), taken.1);
        // The id belongs to that deed.
        let start = Request { deed: "start", ..request("11:02", Some("list-1")) };
        let reused = store.deed(&start, &mut |_| unreachable!("it is not decided"));
        assert!(matches!(reused, Err(DeedError::Refused(Refusal::RequestReused))), "{reused:?}");
    });
}

#[test]
fn the_id_of_another_deed_imports_nothing() {
    on_every_store(|store| {
        let pause = Request { deed: "pause", ..request("11:00", Some("one")) };
        let nothing = Done { tickets: Vec::new(), table: None, existing: false, remark: None };
        store.deed(&pause, &mut |_| Ok(nothing.clone())).unwrap();
        let list = [attendee(&["Ann"], "Ann", "ar")];
        let reused = store.take_list(&request("11:00", Some("one")), &list);
        assert!(matches!(reused, Err(DeedError::Refused(Refusal::RequestReused))), "{reused:?}");
        assert_eq!(store.listed(&badge_of("Ann")).unwrap(), None);
    });
}
