//! What simulated days found, as small as it can be told: undo among other stations' deeds, groups
//! and briefings that dissolve, who comes back to the end of the line.

use dropin::domain::Refusal;
use dropin::domain::event::TablesOpen;
use dropin::domain::mode::Mode;
use dropin::domain::queue::{AreaState, Change, CheckIn, Queue, TableHand, TableState};
use dropin::domain::ticket::TicketState;

use crate::support::{Room, area, at, number, person, small_event, table};

fn in_group(who: &str) -> CheckIn {
    CheckIn { group: true, over_the_rule: Some("a test".to_owned()), ..person(who, "speaking") }
}

/// Table 3 talks with number 1 since 12:00; 2, 3 and 4, who would join a group, wait for it.
fn speaking() -> Room {
    let mut room = Room::default();
    for who in ["Ann", "Bob", "Cam", "Dee"] {
        room.check_in("12:00", in_group(who)).unwrap();
    }
    room.start("12:00", 3).unwrap();
    room
}

fn set_mode(room: &mut Room, clock: &str, mode: Mode) {
    room.at(clock, |queue| queue.set_mode(table(3), mode, None)).unwrap();
}

/// A deed of another station: it happens, and is not the one to take back here.
fn elsewhere(room: &mut Room, clock: &str, deed: impl FnOnce(&mut Queue)) {
    let latest = room.loaded.undoable.clone();
    room.at(clock, |queue| {
        deed(queue);
        Ok(())
    })
    .unwrap();
    room.loaded.undoable = latest;
}

#[test]
fn a_call_is_taken_back_and_the_conversation_it_finished_stays_finished() {
    let mut room = speaking();
    room.deed("call", "12:20", |queue| queue.call(table(3))).unwrap();
    // A store loads no ended tickets for undo.
    room.loaded.tickets.retain(|ticket| ticket.state.is_active());
    let undone = room.deed("undo", "12:21", Queue::undo).unwrap();
    let undone: Vec<_> = undone.tickets.iter().map(|t| (t.number, t.state)).collect();
    assert_eq!(undone, [(number(2), TicketState::Waiting)]);
    assert_eq!(room.table_state("12:21", 3), TableState::Ready);
}

#[test]
fn a_call_that_was_repeated_can_be_taken_back() {
    let mut room = speaking();
    room.deed("call", "12:20", |queue| queue.call(table(3))).unwrap();
    // By another station: there the recall is the latest deed, here the call.
    elsewhere(&mut room, "12:22", |queue| {
        queue.recall(table(3)).unwrap();
    });
    room.deed("undo", "12:23", Queue::undo).unwrap();
    assert_eq!(room.ticket(number(2)).last_called(), None);
}

#[test]
fn a_call_for_help_is_not_in_the_way_of_undo_and_is_not_taken_back_with_it() {
    let mut room = speaking();
    room.deed("break", "12:01", |queue| queue.take_break(table(3), at("12:40"))).unwrap();
    elsewhere(&mut room, "12:02", |queue| {
        queue.help(table(3), true).unwrap();
    });
    room.deed("undo", "12:03", Queue::undo).unwrap();
    let hand = room.look("12:03").hand(table(3));
    let helped = TableHand { help_since: Some(at("12:02")), ..TableHand::untouched(table(3)) };
    assert_eq!(hand, helped);
}

#[test]
fn a_table_is_not_closed_under_those_who_are_there_by_taking_its_opening_back() {
    let mut event = small_event();
    event.tables_open = TablesOpen::ByHand;
    let mut room = Room::of(event);
    room.deed("open-table", "12:00", |queue| queue.open_table(table(3), None)).unwrap();
    elsewhere(&mut room, "12:01", |queue| {
        queue.check_in(person("Ann", "speaking")).unwrap();
    });
    assert_eq!(room.table_state("12:01", 3), TableState::Called);
    let refused = room.deed("undo", "12:02", Queue::undo);
    assert_eq!(
        refused,
        Err(Refusal::CannotUndo { deed: "open-table".to_owned(), changed_since: true })
    );
    elsewhere(&mut room, "12:03", |queue| {
        queue.withdraw(table(3)).unwrap();
    });
    room.deed("undo", "12:04", Queue::undo).unwrap();
    assert_eq!(room.table_state("12:04", 3), TableState::Closed);
}

#[test]
fn a_hand_over_at_a_busy_table_of_the_roster_can_be_taken_back() {
    let mut room = speaking();
    let dan = || crate::support::coach("dan");
    room.deed("handover", "12:05", |queue| queue.hand_over(table(3), dan())).unwrap();
    room.deed("undo", "12:06", Queue::undo).unwrap();
    assert_eq!(room.look("12:06").coach_at(table(3)).unwrap().code.0, "cleo");
}

#[test]
fn a_return_after_a_change_of_area_is_taken_back_by_moves_a_store_can_keep() {
    let mut room = speaking();
    room.call("12:55", 3).unwrap();
    room.absent("12:58", 3).unwrap();
    room.at("12:59", |queue| queue.transfer(number(2), &area("career"), Some("asked"))).unwrap();
    room.deed("return", "13:00", |queue| queue.come_back(number(2))).unwrap();
    let mut queue = room.look("13:01");
    queue.undo().unwrap();
    let (mut states, changes) = (Vec::new(), queue.take_changes());
    for change in changes {
        if let Change::TicketChanged(ticket) = change {
            let nowhere = ticket.state == TicketState::Called && ticket.table.is_none();
            assert!(!nowhere, "nobody is called without a table");
            states.push((ticket.state, ticket.table));
        }
    }
    assert_eq!(states.last(), Some(&(TicketState::Absent, None)));
}

#[test]
fn a_deed_that_changed_nothing_is_not_the_latest_one_though_time_went_on() {
    let mut room = speaking();
    room.at("12:00", |queue| queue.away(number(2), 5)).unwrap();
    room.deed("break", "12:01", |queue| queue.take_break(table(3), at("12:40"))).unwrap();
    let open = |queue: &mut Queue| queue.set_area(&area("career"), AreaState::Open);
    room.deed("area", "12:06", open).unwrap();
    assert_eq!(room.state(number(2)), TicketState::Waiting, "the five minutes are over");
    room.deed("undo", "12:07", Queue::undo).unwrap();
    assert_eq!(room.look("12:07").break_until(table(3)), None);
}

#[test]
fn a_single_call_taken_back_at_a_table_of_groups_takes_no_group_from_the_count() {
    let mut room = speaking();
    room.check_in("12:01", CheckIn { group: false, ..in_group("Eve") }).unwrap();
    room.finish("12:10", 3).unwrap();
    set_mode(&mut room, "12:10", Mode::Groups);
    assert_eq!(room.call("12:10", 3).unwrap().tickets.len(), 3);
    room.start("12:11", 3).unwrap();
    room.finish("12:25", 3).unwrap();
    let alone = room.call("12:25", 3).unwrap();
    assert_eq!(alone.tickets[0].mode, Some(Mode::Individual));
    room.at("12:26", |queue| queue.withdraw(table(3))).unwrap();
    assert_eq!(room.look("12:26").hand(table(3)).groups_called, 1);
}

#[test]
fn a_table_that_changes_its_way_in_mid_talk_has_no_group_nought() {
    let mut room = speaking();
    room.finish("12:10", 3).unwrap();
    set_mode(&mut room, "12:10", Mode::Groups);
    room.call("12:10", 3).unwrap();
    room.start("12:11", 3).unwrap();
    set_mode(&mut room, "12:12", Mode::Individual);
    set_mode(&mut room, "12:12", Mode::Groups);
    assert_eq!(room.look("12:12").group_at(table(3)), None);
}

/// Table 3 gives a briefing to 2, 3 and 4 since 12:11.
fn briefing() -> Room {
    let mut room = speaking();
    room.finish("12:10", 3).unwrap();
    set_mode(&mut room, "12:10", Mode::Briefing);
    room.deed("call", "12:10", |queue| queue.call(table(3))).unwrap();
    elsewhere(&mut room, "12:11", |queue| {
        queue.start(table(3), None, crate::support::token_of("-")).unwrap();
    });
    assert_eq!(room.table_state("12:11", 3), TableState::Busy);
    room
}

#[test]
fn a_briefing_from_which_everybody_was_put_back_is_none() {
    let mut room = briefing();
    for n in [2, 3, 4] {
        assert_eq!(room.table_state("12:12", 3), TableState::Busy);
        room.at("12:12", |queue| queue.put_back(number(n))).unwrap();
    }
    assert_eq!(room.table_state("12:12", 3), TableState::Ready);
}

#[test]
fn a_briefing_ends_with_the_session() {
    let room = briefing();
    assert_eq!(room.table_state("13:29:59", 3), TableState::Busy);
    assert_ne!(room.table_state("13:30", 3), TableState::Busy, "nobody is there any more");
}

#[test]
fn a_call_to_a_briefing_that_has_begun_is_not_taken_back() {
    let mut room = briefing();
    let refused = room.deed("undo", "12:12", Queue::undo);
    assert_eq!(refused, Err(Refusal::CannotUndo { deed: "call".to_owned(), changed_since: true }));
}

#[test]
fn who_comes_back_to_the_end_of_the_line_stands_behind_who_did_so_before() {
    let mut room = speaking();
    room.finish("12:50", 3).unwrap();
    for _ in 0..2 {
        for n in [2, 3] {
            let missed = room.call("12:55", 3).unwrap().tickets[0].number;
            assert_eq!(missed, number(n));
            room.absent("12:58", 3).unwrap();
        }
        for n in [3, 2] {
            room.at("12:59", |queue| queue.come_back(number(n))).unwrap();
        }
    }
    assert_eq!(room.line_at("13:00", table(3)), [4, 3, 2]);
}

#[test]
fn a_free_table_takes_a_newcomer_at_once_whatever_it_means_to_do_with_somebody_away() {
    let mut event = small_event();
    event.coaches.retain(|coach| coach.code.0 != "dan");
    let mut room = Room::of(event); // Nobody sits at table 3 from 12:30 on.
    room.check_in("12:00", in_group("Ann")).unwrap();
    room.at("12:01", |queue| queue.withdraw(table(3))).unwrap();
    room.at("12:01", |queue| queue.away(number(1), 30)).unwrap();
    set_mode(&mut room, "12:18", Mode::Briefing);
    let bob = room.check_in("12:20", person("Bob", "speaking")).unwrap();
    assert_eq!(bob.tickets[0].table, Some(table(3)), "go to table 3 now");
    assert_eq!(bob.tickets[0].first.chance, Some(100));
}
