//! The methods of an overrun table: briefing, one topic, group after group.

use dropin::domain::event::Event;
use dropin::domain::mode::Mode;
use dropin::domain::queue::{CheckIn, GroupPlace, TableState};
use dropin::domain::ticket::TicketState;

use crate::support::{Room, number, person, small_event, table};

fn event() -> Event {
    let mut event = small_event();
    event.rules.group_size = 3;
    event
}

/// Somebody who agrees to a group, for a reason; over the closing rule, which is not tested here.
pub(super) fn agreed(who: &str, reason: Option<&str>) -> CheckIn {
    CheckIn { group: true, reason: reason.map(str::to_owned), ..alone(who) }
}

pub(super) fn alone(who: &str) -> CheckIn {
    CheckIn { over_the_rule: Some("a test".to_owned()), ..person(who, "speaking") }
}

/// Number 1 talks at table 3, and these wait for it as numbers 2, 3, ...
fn room_with(waiting: impl IntoIterator<Item = CheckIn>) -> Room {
    let mut room = Room::of(event());
    room.check_in("11:45", alone("the first")).unwrap();
    room.start("11:45", 3).unwrap();
    for wish in waiting {
        room.check_in("11:46", wish).unwrap();
    }
    room
}

fn set_mode(room: &mut Room, clock: &str, mode: Mode, topic: Option<&str>) {
    let topic = topic.map(str::to_owned);
    room.at(clock, |queue| queue.set_mode(table(3), mode, topic)).unwrap();
}

fn called(room: &mut Room, clock: &str) -> Vec<u32> {
    let done = room.call(clock, 3).unwrap();
    done.tickets.iter().map(|t| t.number.0).collect()
}

fn group_of(room: &Room, clock: &str, who: u32) -> Option<(u16, u16)> {
    let queue = room.look(clock);
    let place = queue.group_of(queue.ticket(number(who)).unwrap());
    place.map(|GroupPlace { number, of }| (number, of))
}

#[test]
fn groups_are_called_one_after_the_other_of_those_who_agreed() {
    let mut room = room_with([
        agreed("2", None),
        alone("3"),
        agreed("4", None),
        agreed("5", None),
        agreed("6", None),
    ]);
    set_mode(&mut room, "11:59", Mode::Groups, None);
    assert_eq!(group_of(&room, "11:59", 6), Some((2, 2)), "who waits knows the group");
    assert_eq!(called(&mut room, "12:00"), [2, 4, 5]);
    assert_eq!(group_of(&room, "12:00", 5), Some((1, 2)));
    room.start("12:01", 3).unwrap();
    assert_eq!(called(&mut room, "12:16"), [6]);
    assert_eq!(room.state(number(4)), TicketState::Done);
    assert_eq!(group_of(&room, "12:16", 6), Some((2, 2)));
    room.start("12:16", 3).unwrap();
    assert_eq!(called(&mut room, "12:31"), [3], "who did not agree is seen alone, not left out");
    assert_eq!(room.ticket(number(3)).mode, Some(Mode::Individual));
    assert_eq!(room.ticket(number(6)).mode, Some(Mode::Groups));
}

#[test]
fn a_party_takes_as_many_seats_as_it_has_people() {
    let pair = |who| CheckIn { people: 2, ..agreed(who, None) };
    let four = CheckIn { people: 4, ..agreed("5", None) };
    let mut room = room_with([pair("2"), pair("3"), agreed("4", None), four]);
    set_mode(&mut room, "11:59", Mode::Groups, None);
    let groups = room.look("11:59").groups_to_come(table(3));
    let numbers: Vec<Vec<u32>> =
        groups.iter().map(|group| group.iter().map(|n| n.0).collect()).collect();
    assert_eq!(numbers, [vec![2, 4], vec![3], vec![5]], "who does not fit in is in the next");
    assert_eq!(called(&mut room, "12:00"), [2, 4]);
}

#[test]
fn one_press_takes_a_mode_and_one_press_goes_back() {
    let mut room = room_with([agreed("2", None), agreed("3", None)]);
    set_mode(&mut room, "11:50", Mode::Groups, None);
    set_mode(&mut room, "11:51", Mode::Individual, None);
    assert_eq!(called(&mut room, "12:00"), [2]);
    let modes: Vec<_> = room.log.iter().filter(|line| line.deed == "mode").collect();
    let notes: Vec<_> = modes.iter().map(|line| line.note.as_deref().unwrap()).collect();
    assert_eq!(notes, ["groups", "individual"]);
}

#[test]
fn a_mode_touches_only_tickets_its_own_table_calls() {
    let mut room = Room::of(event());
    for who in ["Ann", "Bob"] {
        room.check_in("11:45", person(who, "career")).unwrap();
    }
    room.start("11:45", 1).unwrap();
    room.start("11:45", 2).unwrap();
    for who in ["Cam", "Dee", "Eve"] {
        let wish = CheckIn { group: true, ..person(who, "career") };
        room.check_in("11:46", wish).unwrap();
    }
    room.at("11:50", |queue| queue.set_mode(table(1), Mode::Groups, None)).unwrap();
    let done = room.call("12:00", 2).unwrap();
    assert_eq!(done.tickets.len(), 1, "the other table talks with one at a time");
    let done = room.call("12:01", 1).unwrap();
    assert_eq!(done.tickets.len(), 2);
}

#[test]
fn a_topic_invites_those_whose_reason_it_is() {
    let mut room = room_with([
        agreed("2", Some("skills")),
        agreed("3", Some("change")),
        alone("4"),
        agreed("5", Some("change")),
    ]);
    set_mode(&mut room, "11:59", Mode::Topic, Some("change"));
    assert_eq!(called(&mut room, "12:00"), [3, 5]);
    room.start("12:00", 3).unwrap();
    assert_eq!(called(&mut room, "12:15"), [2], "nobody else has this reason: the next one alone");
}

#[test]
fn a_topic_that_is_nobodys_reason_is_for_those_who_gave_none() {
    let mut room = room_with([agreed("2", Some("skills")), agreed("3", None), agreed("4", None)]);
    set_mode(&mut room, "11:59", Mode::Topic, Some("Salary talks"));
    assert_eq!(called(&mut room, "12:00"), [3, 4]);
}

#[test]
fn a_topic_needs_a_name() {
    let mut room = room_with([agreed("2", Some("skills"))]);
    for topic in [None, Some("  ".to_owned())] {
        let refused = room.at("11:59", |queue| queue.set_mode(table(3), Mode::Topic, topic));
        assert_eq!(refused.unwrap_err().code(), "topic_missing");
    }
}

#[test]
fn a_briefing_calls_who_agreed_and_everybody_keeps_the_place() {
    let mut room = room_with([agreed("2", None), alone("3"), agreed("4", None)]);
    room.finish("11:59", 3).unwrap();
    set_mode(&mut room, "11:59", Mode::Briefing, None);
    assert_eq!(called(&mut room, "12:00"), [2, 4]);
    room.start("12:01", 3).unwrap();
    assert_eq!(room.table_state("12:01", 3), TableState::Busy);
    assert_eq!(room.state(number(2)), TicketState::Called, "it is no conversation");
    let refused = room.call("12:01", 3).map(|_| ());
    // Call next finishes the briefing first, as it finishes a conversation.
    assert_eq!(refused, Ok(()));
    assert_eq!(
        room.state(number(2)),
        TicketState::Called,
        "and calls the first of the line, alone"
    );
    assert_eq!(room.state(number(4)), TicketState::Waiting);
    assert!(room.ticket(number(4)).briefed);
    assert_eq!(room.look("12:02").hand(table(3)).mode, Mode::Individual);
    assert_eq!(room.counted.get("briefing-people"), Some(&2));
    room.withdraw("12:02", 3);
    assert_eq!(room.line_at("12:03", table(3)), [2, 3, 4], "the same places as before");
}

#[test]
fn after_a_briefing_people_can_leave() {
    let mut room = room_with([agreed("2", None), agreed("3", None)]);
    room.finish("11:59", 3).unwrap();
    set_mode(&mut room, "11:59", Mode::Briefing, None);
    called(&mut room, "12:00");
    room.start("12:01", 3).unwrap();
    let done = room.finish("12:08", 3).unwrap();
    assert_eq!(done.tickets.len(), 2);
    room.at("12:09", |queue| queue.leave(number(2))).unwrap();
    assert_eq!(room.line_at("12:09", table(3)), [3]);
    assert_eq!(room.counted.get("briefing-seconds"), Some(&420));
    set_mode(&mut room, "12:10", Mode::Briefing, None);
    assert_eq!(called(&mut room, "12:10"), [3], "nobody hears it twice: the next one alone");
    assert_eq!(room.ticket(number(3)).mode, Some(Mode::Individual));
}

#[test]
fn whoever_is_late_for_a_group_joins_it() {
    let mut room = room_with([agreed("2", None), agreed("3", None)]);
    set_mode(&mut room, "11:59", Mode::Groups, None);
    called(&mut room, "12:50");
    room.at("12:54", |queue| queue.absent(table(3), Some(number(3)))).unwrap();
    room.start("12:54", 3).unwrap();
    room.start_with("12:57", 3, number(3)).unwrap();
    assert_eq!(room.state(number(3)), TicketState::InConversation);
    let done = room.finish("13:05", 3).unwrap();
    assert_eq!(done.tickets.len(), 2);
}

#[test]
fn a_call_that_is_taken_back_is_no_group() {
    let mut room = room_with([agreed("2", None), agreed("3", None)]);
    set_mode(&mut room, "11:59", Mode::Groups, None);
    called(&mut room, "12:00");
    room.withdraw("12:01", 3);
    assert_eq!(group_of(&room, "12:01", 2), Some((1, 1)));
    called(&mut room, "12:02");
    assert_eq!(group_of(&room, "12:02", 2), Some((1, 1)));
}

#[test]
fn a_mode_cannot_be_changed_while_people_are_called() {
    let mut room = room_with([agreed("2", None)]);
    called(&mut room, "12:00");
    let refused = room.at("12:00", |queue| queue.set_mode(table(3), Mode::Groups, None));
    assert_eq!(refused.unwrap_err().code(), "table_called");
    room.start("12:01", 3).unwrap();
    room.finish("12:20", 3).unwrap();
    room.at("12:20", |queue| queue.close_table(table(3))).unwrap();
    let refused = room.at("12:21", |queue| queue.set_mode(table(3), Mode::Groups, None));
    assert_eq!(refused.unwrap_err().code(), "table_closed");
}

#[test]
fn seats_are_free_only_in_groups_that_can_still_begin() {
    let mut room = room_with([agreed("2", None), agreed("3", None)]);
    room.finish("13:05", 3).unwrap();
    set_mode(&mut room, "13:05", Mode::Groups, None);
    called(&mut room, "13:05");
    room.start("13:05", 3).unwrap();
    // Too late for a conversation of one's own, and a group of 15 minutes still fits in.
    let seats = room.look("13:05").free_group_seats(table(3));
    assert_eq!(seats, 0, "the group that talks takes the last quarter");
    room.finish("13:12", 3).unwrap();
    assert_eq!(room.look("13:12").free_group_seats(table(3)), 3);
}

#[test]
fn a_party_too_large_for_the_seats_left_is_offered_no_group() {
    let mut room = room_with([]);
    room.finish("12:50", 3).unwrap();
    set_mode(&mut room, "12:50", Mode::Groups, None);
    assert_eq!(room.look("12:50").free_group_seats(table(3)), 6, "two groups of three");
    assert_eq!(room.look("13:10").free_group_seats(table(3)), 3);
    assert_eq!(room.look("13:16").free_group_seats(table(3)), 0);
    assert_eq!(room.look("12:50").free_group_seats(table(1)), 0, "it talks with one at a time");
}
