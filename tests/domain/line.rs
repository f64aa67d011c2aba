//! The order of the line: arrival, the language and area of the table, who comes back when.

use dropin::domain::queue::CheckIn;
use dropin::domain::ticket::TicketState;

use crate::support::{Room, area, number, person, table};

/// Table 3 talks with number 1 since 12:00; 2, 3, 4 and 5 wait for speaking.
fn queue_for_speaking() -> Room {
    let mut room = Room::default();
    for who in ["Ann", "Bob", "Cam", "Dee"] {
        room.check_in("12:00", person(who, "speaking")).unwrap();
    }
    room.start("12:00", 3).unwrap();
    room
}

#[test]
fn the_line_is_called_in_order_of_arrival() {
    let mut room = queue_for_speaking();
    assert_eq!(room.line_at("12:05", table(3)), [2, 3, 4]);
    for n in 2..=4 {
        let called = room.call("12:20", 3).unwrap();
        assert_eq!(called.tickets[0].number, number(n));
        room.start("12:21", 3).unwrap();
    }
    assert_eq!(room.call("12:50", 3).unwrap().tickets, []);
    assert_eq!(room.state(number(4)), TicketState::Done);
}

#[test]
fn a_table_skips_whom_nobody_there_can_talk_with() {
    let mut room = queue_for_speaking();
    let only = |language: &str, who| CheckIn {
        languages: vec![language.to_owned()],
        over_the_rule: Some("the line is long".to_owned()),
        ..person(who, "speaking")
    };
    room.check_in("12:01", only("ar", "Eve")).unwrap();
    room.check_in("12:01", only("en", "Fay")).unwrap();
    assert_eq!(room.line_at("12:05", table(3)), [2, 3, 4, 5, 6], "Cleo speaks both");
    assert_eq!(room.line_at("12:31", table(3)), [2, 3, 4, 6], "Dan speaks no Arabic");
}

#[test]
fn a_table_of_two_areas_keeps_one_line() {
    let mut room = Room::default();
    for (who, code) in [
        ("Ann", "career"),
        ("Bob", "career"),
        ("Cam", "leading"),
        ("Dee", "career"),
        ("Eve", "leading"),
    ] {
        room.check_in("12:00", person(who, code)).unwrap();
    }
    assert_eq!(room.line_at("12:00", table(2)), [3, 4, 5]);
    assert_eq!(room.line_at("12:00", table(1)), [4]);
    let queue = room.look("12:00");
    for (n, place) in [(3, Some(1)), (4, Some(1)), (5, Some(2)), (1, None), (99, None)] {
        assert_eq!(queue.place_in_line(number(n)), place, "number {n}");
    }
}

#[test]
fn who_missed_a_call_and_comes_back_is_next_once_and_then_last() {
    let mut room = queue_for_speaking();
    room.call("12:45", 3).unwrap();
    room.absent("12:48", 3).unwrap();
    assert_eq!(room.state(number(2)), TicketState::Absent);
    room.call("12:48", 3).unwrap();
    room.at("12:49", |queue| queue.come_back(number(2))).unwrap();
    assert_eq!(room.line_at("12:49", table(3)), [2, 4], "next, once");

    room.start("12:49", 3).unwrap();
    room.call("13:05", 3).unwrap();
    room.absent("13:08", 3).unwrap();
    assert_eq!(room.ticket(number(2)).absences, 2);
    room.at("13:09", |queue| queue.come_back(number(2))).unwrap();
    assert_eq!(room.line_at("13:09", table(3)), [4, 2], "then at the end");
}

#[test]
fn those_who_come_back_keep_their_order_of_arrival() {
    let mut room = queue_for_speaking();
    for clock in ["12:45", "12:50"] {
        room.call(clock, 3).unwrap();
        room.absent(clock, 3).unwrap();
    }
    for order in [[2, 3], [3, 2]] {
        let mut room = Room { loaded: room.loaded.clone(), ..Room::default() };
        for n in order {
            room.at("12:55", |queue| queue.come_back(number(n))).unwrap();
        }
        assert_eq!(room.line_at("12:56", table(3)), [2, 3, 4], "{order:?} came back");
    }
}

#[test]
fn the_badge_of_somebody_absent_or_away_brings_them_back() {
    let mut room = queue_for_speaking();
    room.call("12:45", 3).unwrap();
    room.absent("12:48", 3).unwrap();
    let back = room.check_in("12:50", person("Bob", "career")).unwrap();
    assert!(back.existing);
    assert_eq!(
        (back.tickets[0].state, back.tickets[0].area.clone()),
        (TicketState::Waiting, area("speaking"))
    );
    assert_eq!(room.line_at("12:50", table(3)), [2, 3, 4]);

    room.at("12:50", |queue| queue.welcome_back(number(3))).unwrap();
    assert_eq!(room.state(number(3)), TicketState::Waiting, "who waits goes on waiting");

    let away = room.loaded.tickets.iter_mut().find(|t| t.number == number(3)).unwrap();
    away.state = TicketState::Away;
    assert_eq!(room.line_at("12:50", table(3)), [2, 4], "skipped while away");
    room.check_in("12:51", person("Cam", "speaking")).unwrap();
    assert_eq!(room.line_at("12:51", table(3)), [2, 3, 4], "the same place");
}

#[test]
fn who_is_called_before_the_promised_time_and_is_not_there_keeps_the_place() {
    let mut room = queue_for_speaking();
    // Number 2 was told 12:15 at the earliest, number 3 12:35.
    room.finish("12:05", 3).unwrap();
    room.call("12:05", 3).unwrap();
    room.absent("12:08", 3).unwrap();
    let early = room.ticket(number(2));
    assert_eq!((early.state, early.absences, early.table), (TicketState::Waiting, 0, None));

    let next = room.call("12:09", 3).unwrap();
    assert_eq!(next.tickets[0].number, number(3), "the table goes on with somebody who is there");
    room.start("12:10", 3).unwrap();
    assert_eq!(room.line_at("12:14:59", table(3)), [4, 2], "not again before the promised time");
    assert_eq!(room.line_at("12:15", table(3)), [2, 4], "then in the place that was kept");

    room.call("12:25", 3).unwrap();
    room.absent("12:28", 3).unwrap();
    assert_eq!(room.state(number(2)), TicketState::Absent, "this time it was not too early");
}

#[test]
fn what_counts_is_when_they_were_first_called_not_when_they_were_missed() {
    for (called, recalled, missed, state) in [
        ("12:14", None, "12:17", TicketState::Waiting),
        ("12:14", Some("12:16"), "12:19", TicketState::Waiting),
        ("12:14:59", None, "12:59", TicketState::Waiting),
        ("12:15", None, "12:18", TicketState::Absent),
    ] {
        let mut room = queue_for_speaking(); // Number 2 was told 12:15 at the earliest.
        room.call(called, 3).unwrap();
        if let Some(clock) = recalled {
            room.at(clock, |queue| queue.recall(table(3))).unwrap();
        }
        room.absent(missed, 3).unwrap();
        assert_eq!(room.state(number(2)), state, "called {called}, missed {missed}");
    }
}

#[test]
fn who_was_missed_early_is_still_called_when_nobody_else_is_left() {
    let mut room = Room::default();
    room.check_in("12:00", person("Ann", "speaking")).unwrap();
    room.check_in("12:00", person("Bob", "speaking")).unwrap();
    room.start("12:00", 3).unwrap();
    room.call("12:05", 3).unwrap();
    room.absent("12:06", 3).unwrap();
    assert_eq!(room.call("12:07", 3).unwrap().tickets[0].number, number(2));
}

#[test]
fn a_newcomer_does_not_wait_for_somebody_who_was_missed_early() {
    let mut room = Room::default();
    room.check_in("12:00", person("Ann", "speaking")).unwrap();
    room.check_in("12:00", person("Bob", "speaking")).unwrap();
    room.start("12:00", 3).unwrap();
    room.call("12:05", 3).unwrap();
    room.absent("12:06", 3).unwrap();
    let cam = room.check_in("12:07", person("Cam", "speaking")).unwrap();
    assert_eq!(cam.tickets[0].table, Some(table(3)), "go to table 3 now");
}

#[test]
fn a_call_taken_back_leaves_the_person_first() {
    let mut room = queue_for_speaking();
    room.finish("12:05", 3).unwrap();
    room.call("12:05", 3).unwrap();
    room.at("12:05:30", |queue| queue.recall(table(3))).unwrap();
    room.at("12:06", |queue| queue.withdraw(table(3))).unwrap();
    let back = room.ticket(number(2));
    assert_eq!((back.state, back.table, back.last_called()), (TicketState::Waiting, None, None));
    assert_eq!(room.line_at("12:06", table(3)), [2, 3, 4]);
    assert_eq!(room.jottings().last().unwrap(), "withdraw 2 @3", "the log says which table");
}
