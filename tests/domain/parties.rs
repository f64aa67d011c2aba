//! People who come together: one number for two to four, and nobody with two.

use dropin::domain::queue::CheckIn;

use crate::support::{Room, badge_of, number, person, table};

fn party(who: &str, with: &[&str]) -> CheckIn {
    let companions = with.iter().map(|who| badge_of(who)).collect();
    CheckIn { companions, ..person(who, "speaking") }
}

#[test]
fn who_came_along_finds_the_number_they_share() {
    let mut room = Room::default();
    let done = room.check_in("11:50", party("Ann", &["Bob", "Cam"])).unwrap();
    assert_eq!(done.tickets[0].people, 3);
    for who in ["Ann", "Bob", "Cam"] {
        let again = room.check_in("11:51", person(who, "career")).unwrap();
        assert!(again.existing, "{who}");
        assert_eq!(again.tickets[0].number, number(1), "{who}");
    }
}

#[test]
fn a_party_is_called_and_finished_as_one() {
    let mut room = Room::default();
    room.check_in("11:50", party("Ann", &["Bob"])).unwrap();
    room.start("11:50", 3).unwrap();
    room.finish("12:10", 3).unwrap();
    let free = room.check_in("12:11", person("Bob", "speaking")).unwrap();
    assert!(!free.existing, "whoever came along is free again");
}

#[test]
fn nobody_stands_in_the_line_twice() {
    let mut room = Room::default();
    room.check_in("11:50", party("Ann", &["Bob"])).unwrap();
    let cases = [
        (party("Cam", &["Ann"]), "companion_has_ticket"),
        (party("Cam", &["Bob"]), "companion_has_ticket"),
        (party("Cam", &["Cam"]), "companion_twice"),
        (party("Cam", &["Dee", "Dee"]), "companion_twice"),
        (party("Cam", &["Dee", "Eve", "Fay", "Gil"]), "party_too_large"),
        (CheckIn { people: 5, ..person("Cam", "speaking") }, "party_too_large"),
    ];
    for (wish, code) in cases {
        let refused = room.check_in("11:51", wish.clone());
        assert_eq!(refused.unwrap_err().code(), code, "{wish:?}");
    }
    assert_eq!(room.loaded.tickets.len(), 1);
    assert!(room.line_at("11:52", table(3)).is_empty(), "Ann was called at once");
}

#[test]
fn the_largest_party_has_four() {
    let mut room = Room::default();
    let done = room.check_in("11:50", party("Ann", &["Bob", "Cam", "Dee"])).unwrap();
    assert_eq!(done.tickets[0].people, 4);
    let uncounted = CheckIn { people: 3, ..party("Eve", &["Fay"]) };
    let done = room.check_in("11:51", uncounted).unwrap();
    assert_eq!(done.tickets[0].people, 3, "one of three showed a badge");
}
