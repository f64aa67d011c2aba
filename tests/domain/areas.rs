//! Whole areas: open, paused, finishing, and everybody moved to another.

use dropin::domain::queue::AreaState;
use dropin::domain::ticket::TicketState;

use crate::support::{Room, area, at, number, person, table};

#[test]
fn a_paused_area_gives_no_numbers_and_its_line_goes_on() {
    for (state, code) in
        [(AreaState::Paused, "area_paused"), (AreaState::Finishing, "area_finishing")]
    {
        let mut room = Room::default();
        room.check_in("11:50", person("Ann", "speaking")).unwrap();
        room.start("11:50", 3).unwrap();
        room.check_in("11:50", person("Bob", "speaking")).unwrap();
        room.at("11:55", |queue| queue.set_area(&area("speaking"), state)).unwrap();
        let refused = room.check_in("11:56", person("Cam", "speaking")).unwrap_err();
        assert_eq!(refused.code(), code);
        assert!(room.check_in("11:56", person("Bob", "speaking")).unwrap().existing);
        room.call("12:10", 3).unwrap();
        assert_eq!(room.state(number(2)), TicketState::Called);
        room.at("12:20", |queue| queue.set_area(&area("speaking"), AreaState::Open)).unwrap();
        room.check_in("12:21", person("Cam", "speaking")).unwrap();
    }
}

#[test]
fn the_same_again_is_not_written_down_twice() {
    let mut room = Room::default();
    for _ in 0..2 {
        room.at("11:55", |queue| queue.set_area(&area("career"), AreaState::Paused)).unwrap();
    }
    assert_eq!(room.log.len(), 1);
    assert_eq!(room.log[0].note.as_deref(), Some("paused"));
    let unknown = room.at("11:55", |queue| queue.set_area(&area("gold"), AreaState::Open));
    assert_eq!(unknown.unwrap_err().code(), "area_unknown");
}

#[test]
fn everybody_of_an_area_without_tables_is_moved_and_keeps_number_and_order() {
    let mut room = Room::default();
    // Table 2 alone serves leading, and career with table 1.
    let wishes = [
        ("Ann", "career"),
        ("Bob", "leading"),
        ("Cam", "leading"),
        ("Dee", "career"),
        ("Eve", "leading"),
    ];
    for (minute, (who, code)) in wishes.into_iter().enumerate() {
        room.check_in(&format!("11:5{minute}"), person(who, code)).unwrap();
    }
    room.start("11:55", 2).unwrap();
    room.at("11:56", |queue| queue.away(number(5), 30)).unwrap();
    room.finish("12:00", 2).unwrap();
    room.at("12:00", |queue| queue.close_table(table(2))).unwrap();
    assert!(room.look("12:00").is_stranded(&area("leading")));
    let done =
        room.at("12:01", |queue| queue.move_area(&area("leading"), &area("career"))).unwrap();
    let moved: Vec<u32> = done.tickets.iter().map(|t| t.number.0).collect();
    assert_eq!(moved, [3, 5]);
    assert_eq!(room.line_at("12:01", table(1)), [3, 4], "by arrival, whatever they came for");
    assert_eq!(room.state(number(5)), TicketState::Away, "still away");
    assert_eq!(room.ticket(number(3)).first.area, area("leading"), "what they came for first");
    assert!(room.ticket(number(3)).window.is_some());
    let told = room.look("12:02").area_hand(&area("leading")).moved.unwrap();
    assert_eq!((told.to, told.at), (area("career"), at("12:01")));
    assert!(!room.look("12:02").is_stranded(&area("leading")));
}

#[test]
fn nobody_is_moved_to_where_nobody_will_be_seen() {
    let mut room = Room::default();
    let mut moved = |from: &str, to: &str| {
        room.at("12:00", |queue| queue.move_area(&area(from), &area(to))).unwrap_err().code()
    };
    assert_eq!(moved("career", "career"), "area_itself");
    assert_eq!(moved("career", "gold"), "area_unknown");
    assert_eq!(moved("gold", "career"), "area_unknown");
    room.at("12:00", |queue| queue.close_table(table(3))).unwrap();
    let to_dan = room.at("12:01", |queue| queue.move_area(&area("leading"), &area("speaking")));
    to_dan.expect("the next coach opens it again");
    room.at("12:40", |queue| queue.close_table(table(3))).unwrap();
    let refused = room.at("12:41", |queue| queue.move_area(&area("career"), &area("speaking")));
    assert_eq!(refused.unwrap_err().code(), "no_table");
}
