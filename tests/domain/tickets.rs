//! What can be done with a ticket in each state, and the paper ordered for it.

use dropin::domain::Refusal;
use dropin::domain::queue::{AreaState, CheckIn, Done, Queue};
use dropin::domain::ticket::{Number, TicketState};

use crate::support::{Room, area, number, person, table, token_of};

/// Number 2 in `state` (it was called at table 3 wherever it could have been), number 1 talking.
fn room_with(state: TicketState) -> Room {
    let mut room = Room::default();
    for who in ["Ann", "Bob"] {
        room.check_in("12:00", person(who, "speaking")).unwrap();
    }
    room.start("12:00", 3).unwrap();
    let call = |room: &mut Room| room.call("12:25", 3).unwrap();
    match state {
        TicketState::Waiting => {}
        TicketState::Called => {
            call(&mut room);
        }
        TicketState::InConversation | TicketState::Done => {
            call(&mut room);
            room.start("12:26", 3).unwrap();
            if state == TicketState::Done {
                room.finish("12:27", 3).unwrap();
            }
        }
        TicketState::Absent => {
            call(&mut room);
            room.absent("12:28", 3).unwrap();
        }
        TicketState::Left => {
            room.at("12:10", |queue| queue.leave(number(2))).unwrap();
        }
        TicketState::Void => {
            room.at("12:10", |queue| queue.void(number(2), "a mistake")).unwrap();
        }
        // No deed leads there yet, or only the clock does.
        TicketState::Away | TicketState::Unserved => room.loaded.tickets[1].state = state,
    }
    assert_eq!(room.state(number(2)), state);
    room
}

fn over_the_rule(who: &str) -> CheckIn {
    CheckIn { over_the_rule: Some("a test".to_owned()), ..person(who, "speaking") }
}

type Deed = fn(&mut Queue, Number) -> Result<Done, Refusal>;

const DEEDS: [(&str, Deed); 6] = [
    ("leave", Queue::leave),
    ("return", Queue::come_back),
    ("void", |queue, number| queue.void(number, "a reason")),
    ("transfer", |queue, number| queue.transfer(number, &area("leading"), None)),
    ("put back", Queue::put_back),
    ("reprint", |queue, number| queue.reprint(number, None)),
];

#[test]
fn every_deed_moves_a_ticket_as_the_table_of_moves_says_or_is_refused() {
    use TicketState as S;
    // Where leave, return, void, transfer and put back lead; a reprint never moves a ticket.
    let table_of_deeds = [
        (S::Waiting, [Some(S::Left), None, Some(S::Void), Some(S::Waiting), None]),
        (S::Called, [None, None, None, None, Some(S::Waiting)]),
        (S::InConversation, [None, None, None, None, None]),
        (S::Absent, [None, Some(S::Waiting), Some(S::Void), Some(S::Absent), Some(S::Waiting)]),
        // Back first, where the table of moves knows no shorter way.
        (
            S::Away,
            [Some(S::Left), Some(S::Waiting), Some(S::Void), Some(S::Away), Some(S::Waiting)],
        ),
        (S::Done, [None, None, None, None, None]),
        (S::Left, [None, None, None, None, None]),
        (S::Void, [None, None, None, None, None]),
        (S::Unserved, [None, None, None, None, None]),
    ];
    assert_eq!(table_of_deeds.len(), S::ALL.len());
    for (state, leads_to) in table_of_deeds {
        // Paper moves nobody, and nobody needs that of a ticket that is over.
        let again = state.is_active().then_some(state);
        for ((name, deed), to) in DEEDS.into_iter().zip(leads_to.into_iter().chain([again])) {
            let mut room = room_with(state);
            let before = room.loaded.tickets.clone();
            let answer = room.at("12:30", |queue| deed(queue, number(2)));
            if let Some(to) = to {
                assert_eq!(answer.unwrap().tickets[0].state, to, "{name} from {state:?}");
                assert_eq!(room.state(number(2)), to, "{name} from {state:?}");
            } else {
                let refusal = answer.unwrap_err();
                assert_eq!(refusal.code(), "ticket_state", "{name} from {state:?}");
                assert_eq!(room.loaded.tickets, before, "{name} from {state:?}");
            }
        }
    }
}

#[test]
fn badge_or_slip_brings_back_who_is_absent_or_away_and_moves_nobody_else() {
    use TicketState as S;
    for state in S::ALL {
        let mut room = room_with(state);
        room.at("12:29", |queue| queue.welcome_back(number(2))).unwrap();
        let back = if matches!(state, S::Absent | S::Away) { S::Waiting } else { state };
        assert_eq!(room.state(number(2)), back, "from {state:?}");
    }
    let unknown = Room::default().at("12:29", |queue| queue.welcome_back(number(2)));
    assert_eq!(unknown, Err(Refusal::TicketUnknown { number: number(2) }));
}

#[test]
fn one_of_several_called_is_put_back_alone_and_keeps_the_place() {
    let mut room = room_with(TicketState::Called);
    let place = room.ticket(number(2)).place;
    room.check_in("12:26", over_the_rule("Cam")).unwrap();
    let cam = room.loaded.tickets.iter_mut().find(|t| t.number == number(3)).unwrap();
    (cam.state, cam.table) = (TicketState::Called, Some(table(3)));
    room.log.clear();
    let done = room.at("12:27", |queue| queue.put_back(number(2))).unwrap();
    let back = &done.tickets[0];
    assert_eq!(
        (done.tickets.len(), back.place, back.table, back.called_at),
        (1, place, None, None)
    );
    assert_eq!(room.state(number(3)), TicketState::Called);
    assert_eq!(room.jottings(), ["withdraw 2 @3"]);
}

#[test]
fn a_number_that_was_never_given_is_unknown_to_every_deed() {
    for (name, deed) in DEEDS {
        let answer = Room::default().at("12:00", |queue| deed(queue, number(5)));
        assert_eq!(answer, Err(Refusal::TicketUnknown { number: number(5) }), "{name}");
    }
}

#[test]
fn only_ended_tickets_know_when_they_ended() {
    for state in TicketState::ALL {
        if state != TicketState::Unserved {
            let room = room_with(state);
            assert_eq!(room.ticket(number(2)).ended_at.is_some(), !state.is_active(), "{state:?}");
        }
    }
}

#[test]
fn a_ticket_is_voided_only_with_a_reason_which_is_logged() {
    let mut room = room_with(TicketState::Waiting);
    for blank in ["", " \n "] {
        let refused = room.at("12:10", |queue| queue.void(number(2), blank));
        assert_eq!(refused, Err(Refusal::ReasonMissing), "{blank:?}");
    }
    room.at("12:10", |queue| queue.void(number(2), " taken twice ")).unwrap();
    let line = room.log.last().unwrap();
    assert_eq!((line.deed, line.note.as_deref()), ("void", Some("taken twice")));
}

#[test]
fn a_transfer_keeps_number_place_and_arrival_and_makes_a_new_window() {
    let mut room = room_with(TicketState::Waiting);
    let before = room.ticket(number(2)).clone();
    let done = room.at("12:05", |queue| queue.transfer(number(2), &area("leading"), None)).unwrap();
    let after = &done.tickets[0];
    assert_eq!(after.area, area("leading"));
    assert_eq!((after.number, after.place), (before.number, before.place));
    assert_eq!(after.taken_at, before.taken_at);
    assert_ne!(after.window, before.window);
    assert_eq!(room.line_at("12:05", table(2)), [2]);
}

#[test]
fn a_transfer_goes_only_to_another_area_that_gives_numbers() {
    let mut room = room_with(TicketState::Waiting);
    room.set_area(area("career"), AreaState::Paused);
    room.set_area(area("leading"), AreaState::Finishing);
    for (to, code) in [
        ("speaking", "same_area"),
        ("career", "area_paused"),
        ("leading", "area_finishing"),
        ("carrer", "area_unknown"),
    ] {
        let refused = room.at("12:05", |queue| queue.transfer(number(2), &area(to), None));
        assert_eq!(refused.unwrap_err().code(), code, "{to}");
    }
}

#[test]
fn every_further_paper_is_counted() {
    let mut room = room_with(TicketState::Waiting);
    assert_eq!(room.ticket(number(2)).copies, 1);
    for copies in 2..=3 {
        let done = room.at("12:05", |queue| queue.reprint(number(2), Some("desk"))).unwrap();
        assert_eq!(done.tickets[0].copies, copies);
        assert_eq!(room.log.last().unwrap().note, Some(copies.to_string()));
    }
    let unknown = room.at("12:05", |queue| queue.print_first(number(9), "desk"));
    assert_eq!(unknown, Err(Refusal::TicketUnknown { number: number(9) }));
}

#[test]
fn a_slip_leads_to_its_ticket_and_to_no_other() {
    let room = room_with(TicketState::Waiting);
    let queue = room.look("12:05");
    assert_eq!(queue.ticket_of_slip(&token_of("Bob")).map(|t| t.number), Some(number(2)));
    assert_eq!(queue.ticket_of_slip(&token_of("Zoe")), None);
}
