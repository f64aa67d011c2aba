//! Taking the latest deed back.

use dropin::domain::mode::Mode;
use dropin::domain::queue::{AreaState, Done, Queue};
use dropin::domain::refusal::Refusal;
use dropin::domain::ticket::{Number, TicketState};

use crate::support::{Room, area, at, coach, number, person, table};

/// Number 1 talks at table 3, numbers 2 and 3 wait for it.
fn room() -> Room {
    let mut room = Room::default();
    for who in ["Ann", "Bob", "Cam"] {
        room.check_in("11:50", person(who, "speaking")).unwrap();
    }
    room.start("11:50", 3).unwrap();
    room
}

type Deed = fn(&mut Queue) -> Result<Done, Refusal>;

#[test]
fn what_can_be_taken_back_leaves_no_trace_but_in_the_log() {
    // A name, what goes before, and the deed itself.
    let deeds: [(&str, Option<Deed>, Deed); 14] = [
        ("call", Some(|q| q.finish(table(3))), |q| q.call(table(3))),
        ("absent", Some(|q| q.call(table(3))), |q| q.absent(table(3), None)),
        ("withdraw", Some(|q| q.call(table(3))), |q| q.withdraw(table(3))),
        ("away", None, |q| q.away(number(2), 10)),
        ("transfer", None, |q| q.transfer(number(2), &area("career"), None)),
        ("close-table", None, |q| q.close_table(table(1))),
        ("open-table", Some(|q| q.close_table(table(1))), |q| q.open_table(table(1), None)),
        ("break", None, |q| q.take_break(table(3), at("12:30"))),
        ("mode", None, |q| q.set_mode(table(3), Mode::Groups, None)),
        ("handover", None, |q| q.hand_over(table(3), coach("eve"))),
        ("area", None, |q| q.set_area(&area("career"), AreaState::Paused)),
        ("move-area", None, |q| q.move_area(&area("speaking"), &area("career"))),
        ("put-back", Some(|q| q.call(table(3))), |q| q.put_back(number(2))),
        (
            "return",
            Some(|q| {
                q.call(table(3))?;
                q.absent(table(3), None)
            }),
            |q| q.come_back(number(2)),
        ),
    ];
    for (name, before, deed) in deeds {
        let mut room = room();
        if let Some(before) = before {
            room.deed("before", "12:10", before).unwrap();
        }
        let shape = |room: &Room| {
            let queue = room.look("12:10");
            let tickets: Vec<_> = queue.tickets().cloned().collect();
            let tables: Vec<_> =
                [1, 2, 3].map(|n| (queue.table_state(table(n)), queue.hand(table(n)))).into();
            let areas: Vec<_> =
                ["career", "leading", "speaking"].map(|code| queue.area_hand(&area(code))).into();
            (tickets, tables, areas)
        };
        let was = shape(&room);
        room.deed(name, "12:10", deed).unwrap();
        assert_ne!(shape(&room), was, "{name} changes something");
        room.deed("undo", "12:10", Queue::undo).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(shape(&room), was, "{name} taken back");
        let last = room.log.last().unwrap();
        assert_eq!((last.deed, last.note.as_deref()), ("undo", Some(name)));
    }
}

#[test]
fn a_call_that_finished_a_conversation_takes_back_the_call_alone() {
    let mut room = room();
    room.deed("call", "12:10", |queue| queue.call(table(3))).unwrap();
    let done = room.deed("undo", "12:11", Queue::undo).unwrap();
    let undone: Vec<Number> = done.tickets.iter().map(|t| t.number).collect();
    assert_eq!(undone, [number(2)]);
    assert_eq!(room.state(number(1)), TicketState::Done, "a conversation that ended has ended");
    assert_eq!(room.line_at("12:11", table(3)), [2, 3]);
}

#[test]
fn what_ended_stays_as_it_is() {
    let deeds: [(&str, Deed); 3] = [
        ("finish", |q| q.finish(table(3))),
        ("leave", |q| q.leave(number(2))),
        ("void", |q| q.void(number(2), "a mistake")),
    ];
    for (name, deed) in deeds {
        let mut room = room();
        room.deed(name, "12:10", deed).unwrap();
        let before = room.loaded.tickets.clone();
        let refused = room.deed("undo", "12:10", Queue::undo).unwrap_err();
        assert_eq!(refused, Refusal::CannotUndo { deed: name.to_owned(), changed_since: false });
        assert_eq!(room.loaded.tickets, before);
    }
}

#[test]
fn what_others_have_changed_since_is_not_taken_back() {
    let mut room = room();
    room.deed("transfer", "12:00", |queue| queue.transfer(number(2), &area("career"), None))
        .unwrap();
    let latest = room.loaded.undoable.clone();
    room.deed("leave", "12:01", |queue| queue.leave(number(2))).unwrap();
    // Another station's latest deed is still the transfer.
    room.loaded.undoable = latest;
    let refused = room.deed("undo", "12:02", Queue::undo).unwrap_err();
    assert_eq!(refused.code(), "cannot_undo");
    assert_eq!(room.state(number(2)), TicketState::Left);
}

#[test]
fn a_table_that_has_called_somebody_else_gets_no_second_call_back() {
    let mut room = room();
    room.call("12:20", 3).unwrap();
    room.deed("absent", "12:24", |queue| queue.absent(table(3), None)).unwrap();
    let latest = room.loaded.undoable.clone();
    room.call("12:25", 3).unwrap();
    room.loaded.undoable = latest;
    let refused = room.deed("undo", "12:25", Queue::undo).unwrap_err();
    assert_eq!(refused.code(), "cannot_undo");
}

#[test]
fn a_reprint_in_between_is_not_in_the_way_and_is_not_undone() {
    let mut room = room();
    room.deed("away", "12:00", |queue| queue.away(number(2), 10)).unwrap();
    room.deed("reprint", "12:01", |queue| queue.reprint(number(2), Some("desk"))).unwrap();
    room.deed("undo", "12:02", Queue::undo).unwrap();
    assert_eq!(room.state(number(2)), TicketState::Waiting);
    assert_eq!(room.ticket(number(2)).copies, 2);
    assert_eq!(room.ticket(number(2)).name.as_deref(), Some("Bob"), "images name nobody");
}

#[test]
fn with_nothing_done_there_is_nothing_to_take_back() {
    let refused = Room::default().deed("undo", "12:00", Queue::undo).unwrap_err();
    assert_eq!(refused, Refusal::NothingToUndo);
}
