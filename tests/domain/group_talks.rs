//! The methods of an overrun table: briefing, one topic, group after group.

use dropin::domain::event::Event;
use dropin::domain::mode::Mode;
use dropin::domain::queue::{CheckIn, GroupPlace, TableState};
use dropin::domain::refusal::Offer;
use dropin::domain::ticket::TicketState;

use crate::support::{Room, area, at, number, person, small_event, table};

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
    let mut room = room_with(["2", "3", "4", "5", "6"].map(|who| agreed(who, None)));
    set_mode(&mut room, "11:59", Mode::Groups, None);
    assert_eq!(group_of(&room, "11:59", 6), Some((2, 2)), "who waits knows the group");
    assert_eq!(called(&mut room, "12:00"), [2, 3, 4]);
    assert_eq!(group_of(&room, "12:00", 4), Some((1, 2)));
    room.start("12:01", 3).unwrap();
    assert_eq!(called(&mut room, "12:16"), [5, 6]);
    assert_eq!(room.state(number(4)), TicketState::Done);
    assert_eq!(group_of(&room, "12:16", 6), Some((2, 2)));
}

#[test]
fn nobody_who_did_not_agree_waits_longer_because_of_groups() {
    let mut room = room_with([alone("2"), agreed("3", None), agreed("4", None), alone("5")]);
    set_mode(&mut room, "11:59", Mode::Groups, None);
    assert_eq!(group_of(&room, "11:59", 3), Some((1, 1)));
    assert_eq!(called(&mut room, "12:00"), [2], "who came first is first");
    assert_eq!(room.ticket(number(2)).mode, Some(Mode::Individual));
    for (clock, who) in [("12:05", "6"), ("12:10", "7"), ("12:14", "8")] {
        room.check_in(clock, agreed(who, None)).unwrap();
    }
    assert_eq!(called_next(&mut room, "12:20"), [3, 4, 6], "the first brings others along");
    assert_eq!(called_next(&mut room, "12:35"), [5], "whoever comes later stands behind");
    assert_eq!(called_next(&mut room, "12:55"), [7, 8]);
}

#[test]
fn in_the_last_quarter_groups_come_first() {
    let mut room = room_with([alone("2"), agreed("3", None), agreed("4", None)]);
    set_mode(&mut room, "11:59", Mode::Groups, None);
    assert_eq!(room.look("13:15").next_call(table(3)), (Mode::Individual, vec![number(2)]));
    assert_eq!(called(&mut room, "13:16"), [3, 4], "no time is left for one alone");
}

/// Starts with who is called, and calls whoever is next.
fn called_next(room: &mut Room, clock: &str) -> Vec<u32> {
    room.start(clock, 3).unwrap();
    called(room, clock)
}

#[test]
fn one_ticket_alone_is_no_group() {
    let four = CheckIn { people: 4, ..agreed("3", None) };
    let mut room = room_with([alone("2"), four, alone("4"), agreed("5", None)]);
    set_mode(&mut room, "11:59", Mode::Groups, None);
    assert_eq!(group_of(&room, "11:59", 5), None);
    assert_eq!(called(&mut room, "12:00"), [2], "in the order of the line");
    room.check_in("12:00", agreed("6", None)).unwrap();
    assert_eq!(group_of(&room, "12:00", 5), Some((1, 1)));
    assert_eq!(called_next(&mut room, "12:01"), [3], "a party that leaves no seat for others");
    assert_eq!(room.ticket(number(3)).mode, Some(Mode::Individual));
    assert_eq!(called_next(&mut room, "12:16"), [4]);
    assert_eq!(called_next(&mut room, "12:31"), [5, 6]);
}

#[test]
fn a_party_takes_as_many_seats_as_it_has_people() {
    let pair = |who| CheckIn { people: 2, ..agreed(who, None) };
    let four = CheckIn { people: 4, ..agreed("5", None) };
    let six = agreed("6", None);
    let mut room = room_with([pair("2"), pair("3"), agreed("4", None), four, six]);
    set_mode(&mut room, "11:59", Mode::Groups, None);
    let groups = room.look("11:59").groups_to_come(table(3));
    let numbers: Vec<Vec<u32>> =
        groups.iter().map(|group| group.iter().map(|n| n.0).collect()).collect();
    assert_eq!(numbers, [vec![2, 4], vec![3, 6]], "who does not fit in is in the next");
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
        agreed("2", Some("change")),
        agreed("3", Some("skills")),
        alone("4"),
        agreed("5", Some("change")),
    ]);
    set_mode(&mut room, "11:59", Mode::Topic, Some("change"));
    assert_eq!(called(&mut room, "12:00"), [2, 5]);
    assert_eq!(called_next(&mut room, "12:15"), [3], "nobody else has this reason");
    assert_eq!(room.ticket(number(3)).mode, Some(Mode::Individual));
}

#[test]
fn a_topic_that_is_nobodys_reason_is_for_those_who_gave_none() {
    let mut room = room_with([agreed("2", None), agreed("3", Some("skills")), agreed("4", None)]);
    set_mode(&mut room, "11:59", Mode::Topic, Some("Salary talks"));
    assert_eq!(called(&mut room, "12:00"), [2, 4]);
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

/// Somebody who comes without being let past the rule.
fn newcomer(who: &str, group: bool) -> CheckIn {
    CheckIn { group, ..person(who, "speaking") }
}

#[test]
fn who_is_refused_a_talk_of_their_own_gets_a_seat_in_a_group_that_still_begins() {
    let mut room = room_with([agreed("2", None), agreed("3", None)]);
    room.finish("13:05", 3).unwrap();
    set_mode(&mut room, "13:05", Mode::Groups, None);
    called(&mut room, "13:05");
    room.start("13:05", 3).unwrap();
    let refused = room.check_in("13:10", newcomer("4", false)).unwrap_err();
    assert_eq!(refused.code(), "not_in_time");
    assert!(matches!(refused.offers(), [Offer::Group { .. }, ..]), "{refused:?}");
    let seat = room.check_in("13:10", newcomer("4", true)).unwrap();
    let window = seat.tickets[0].window.unwrap();
    assert!(at("13:15") <= window.from && window.to <= at("13:30"), "{window:?}");
    assert!(seat.tickets[0].first.chance.unwrap() >= 50);
    let queue = room.look("13:10");
    assert_eq!(queue.out_of_reach(), [], "who has the seat is not told to give up");
    room.check_in("13:12", newcomer("5", true)).unwrap();
    assert_eq!(called(&mut room, "13:20"), [4, 5]);
}

#[test]
fn a_ready_table_that_talks_in_groups_has_seats_while_half_a_group_is_left() {
    for (clock, given) in [("13:16", true), ("13:22", true), ("13:23", false)] {
        let mut room = room_with([agreed("2", None)]);
        room.finish("12:50", 3).unwrap();
        set_mode(&mut room, "12:50", Mode::Groups, None);
        let told = room.check_in(clock, newcomer("3", true));
        assert_eq!(told.is_ok(), given, "{clock}: {:?}", told.err());
    }
}

#[test]
fn where_no_table_talks_in_groups_nobody_is_offered_a_seat() {
    let mut room = room_with([agreed("2", None), agreed("3", None)]);
    let refused = room.check_in("13:12", newcomer("4", true)).unwrap_err();
    assert!(refused.offers().iter().all(|o| !matches!(o, Offer::Group { .. })), "{refused:?}");
}

#[test]
fn a_line_too_long_for_the_seats_left_gets_no_more_of_them() {
    let mut room = room_with(["2", "3", "4", "5", "6", "7"].map(|who| agreed(who, None)));
    room.finish("13:00", 3).unwrap();
    set_mode(&mut room, "13:00", Mode::Groups, None);
    // Two groups of three begin by 13:22 at the latest.
    let refused = room.check_in("13:00", newcomer("8", true)).unwrap_err();
    assert_eq!(refused.code(), "not_in_time");
}

#[test]
fn where_several_tables_gather_groups_nobody_is_told_which_will_be_theirs() {
    let mut room = Room::of(event());
    let agreed = |who| CheckIn { area: area("career"), ..agreed(who, None) };
    for (nth, who) in [(1, "1"), (2, "2")] {
        room.check_in("11:45", CheckIn { group: false, ..agreed(who) }).unwrap();
        room.start("11:45", nth).unwrap();
    }
    for who in ["3", "4", "5", "6", "7"] {
        room.check_in("11:46", agreed(who)).unwrap();
    }
    room.at("11:59", |queue| queue.set_mode(table(1), Mode::Groups, None)).unwrap();
    assert_eq!(group_of(&room, "11:59", 3), Some((1, 2)));
    room.at("11:59", |queue| queue.set_mode(table(2), Mode::Groups, None)).unwrap();
    assert_eq!(group_of(&room, "11:59", 3), None);
    room.call("12:00", 2).unwrap();
    assert_eq!(group_of(&room, "12:00", 3), Some((1, 2)), "whoever is called knows");
}
