//! Away for some minutes, and back.

use chrono::TimeDelta;
use dropin::domain::Refusal;
use dropin::domain::queue::{Done, Queue};
use dropin::domain::ticket::TicketState;

use crate::support::{Room, area, at, number, person, table};

/// Number 1 talks at table 3, numbers 2, 3 and 4 wait for it.
fn line() -> Room {
    let mut room = Room::default();
    for who in ["Ann", "Bob", "Cam", "Dee"] {
        room.check_in("11:50", person(who, "speaking")).unwrap();
    }
    room.start("11:50", 3).unwrap();
    room
}

#[test]
fn whoever_is_away_is_passed_over_and_keeps_the_place() {
    let mut room = line();
    room.at("11:55", |queue| queue.away(number(2), 10)).unwrap();
    assert_eq!(room.line_at("12:04", table(3)), [3, 4], "passed over");
    assert_eq!(room.line_at("12:05", table(3)), [2, 3, 4], "back by itself, at the same place");
    room.call("12:05", 3).unwrap();
    assert_eq!(room.state(number(2)), TicketState::Called);
    assert!(room.jottings().contains(&"back 2".to_owned()), "{:?}", room.jottings());
}

#[test]
fn a_badge_shown_ends_the_absence_early() {
    let mut room = line();
    room.at("11:55", |queue| queue.away(number(3), 30)).unwrap();
    let done = room.check_in("11:58", person("Cam", "speaking")).unwrap();
    assert!(done.existing);
    assert_eq!(room.ticket(number(3)).away_until, None);
    assert_eq!(room.line_at("11:58", table(3)), [2, 3, 4]);
}

#[test]
fn only_who_waits_can_be_away_and_only_for_a_while() {
    let cases: [(u32, u16, &str, &str); 5] = [
        (2, 0, "11:55", "away_too_long"),
        (2, 61, "11:55", "away_too_long"),
        (2, 30, "13:05", "away_past_the_end"),
        (1, 10, "11:55", "ticket_state"),
        (9, 10, "11:55", "ticket_unknown"),
    ];
    for (who, minutes, clock, code) in cases {
        let mut room = line();
        let refused = room.at(clock, |queue| queue.away(number(who), minutes));
        assert_eq!(refused.unwrap_err().code(), code, "{who} for {minutes} at {clock}");
    }
}

#[test]
fn at_session_end_who_is_away_was_not_served() {
    let mut room = line();
    room.at("13:15", |queue| queue.away(number(2), 10)).unwrap();
    assert_eq!(room.look("13:20").ticket(number(2)).unwrap().state, TicketState::Away);
    let look: Queue = room.look("13:30");
    assert_eq!(look.ticket(number(2)).unwrap().state, TicketState::Unserved);
}

#[test]
fn staff_end_it_early_or_do_with_the_ticket_what_can_be_done_with_one_that_waits() {
    type Deed = fn(&mut Queue) -> Result<Done, Refusal>;
    let cases: [(&str, Deed, TicketState, &[&str]); 5] = [
        ("return", |q| q.come_back(number(3)), TicketState::Waiting, &["back 3"]),
        ("put back", |q| q.put_back(number(3)), TicketState::Waiting, &["back 3"]),
        ("leave", |q| q.leave(number(3)), TicketState::Left, &["back 3", "leave 3"]),
        ("void", |q| q.void(number(3), "why"), TicketState::Void, &["back 3", "void 3"]),
        (
            "transfer",
            |q| q.transfer(number(3), &area("career"), None),
            TicketState::Away,
            &["transfer 3"],
        ),
    ];
    for (deed, act, state, jottings) in cases {
        let mut room = line();
        room.at("11:55", |queue| queue.away(number(3), 30)).unwrap();
        let place = room.ticket(number(3)).place;
        room.log.clear();
        room.at("12:00", act).unwrap();
        assert_eq!(
            (room.state(number(3)), room.jottings()),
            (state, jottings.iter().map(|j| (*j).to_owned()).collect()),
            "{deed}"
        );
        assert_eq!(room.ticket(number(3)).place, place, "{deed}");
    }
    let mut room = line();
    room.at("11:55", |queue| queue.away(number(3), 30)).unwrap();
    let refused = room.at("12:00", |queue| queue.void(number(3), " "));
    assert_eq!(refused.unwrap_err().code(), "reason_missing");
    assert_eq!(room.state(number(3)), TicketState::Away, "nothing has changed");
}

#[test]
fn whoever_is_moved_while_away_is_told_when_it_would_be_after_that() {
    for (how, minutes, from) in [("alone", 32, "12:25"), ("with the area", 32, "12:25")] {
        let mut room = line();
        room.at("11:55", |queue| queue.away(number(3), minutes)).unwrap();
        room.at("11:56", |queue| match how {
            "alone" => queue.transfer(number(3), &area("career"), None),
            _ => queue.move_area(&area("speaking"), &area("career")),
        })
        .unwrap();
        let window = room.ticket(number(3)).window.unwrap();
        assert!(window.from >= at(from), "{how}: {window:?}");
        assert!(window.to >= window.from + TimeDelta::minutes(5), "{how}: {window:?}");
    }
}
