//! What a coach's buttons do at a table that is closed, ready, called or busy.

use dropin::domain::Refusal;
use dropin::domain::event::{TableNumber, TablesOpen};
use dropin::domain::mode::Mode;
use dropin::domain::queue::{CheckIn, Done, Nobody, Queue, Remark, TableState};
use dropin::domain::ticket::{TicketState, Window};

use crate::support::{Room, at, coach, number, person, small_event, table, token_of};

/// Table 3 in `state`, with number 1 there if there is anybody, and 2 and 3 waiting for it.
fn room_with(state: TableState) -> Room {
    let mut room = Room::default();
    for who in ["Ann", "Bob", "Cam"] {
        room.check_in("12:00", person(who, "speaking")).unwrap();
    }
    room.start("12:00", 3).unwrap();
    match state {
        TableState::Busy => {}
        TableState::Called => {
            room = Room::default();
            for who in ["Ann", "Bob", "Cam"] {
                room.check_in("12:00", person(who, "speaking")).unwrap();
            }
        }
        TableState::Ready => {
            room.finish("12:05", 3).unwrap();
        }
        TableState::Closed => {
            room.finish("12:05", 3).unwrap();
            room.at("12:05", |queue| queue.close_table(table(3))).unwrap();
        }
        TableState::Break => {
            room.finish("12:05", 3).unwrap();
            room.at("12:05", |queue| queue.take_break(table(3), at("12:30"))).unwrap();
        }
    }
    assert_eq!(room.table_state("12:10", 3), state);
    room
}

type Deed = fn(&mut Queue, TableNumber) -> Result<Done, Refusal>;

const BUTTONS: [(&str, Deed); 9] = [
    ("open", |queue, table| queue.open_table(table, None)),
    ("close", Queue::close_table),
    ("call", Queue::call),
    ("recall", Queue::recall),
    ("withdraw", Queue::withdraw),
    ("absent", |queue, table| queue.absent(table, None)),
    ("start", |queue, table| queue.start(table, None, token_of("a walk-in"))),
    ("walk in", |queue, table| queue.walk_in(table, token_of("a walk-in"))),
    ("finish", Queue::finish),
];

#[test]
fn every_button_does_its_deed_or_says_why_not() {
    use TableState::{Busy, Called, Closed, Ready};
    // What becomes of the table, or the code of the refusal.
    let table_of_buttons: [(TableState, [Result<TableState, &str>; 9]); 4] = [
        (
            Closed,
            [
                Ok(Ready),
                Err("table_closed"),
                Err("table_closed"),
                Err("nobody_called"),
                Err("nobody_called"),
                Err("nobody_called"),
                Err("table_closed"),
                Err("table_closed"),
                Err("no_conversation"),
            ],
        ),
        (
            Ready,
            [
                Err("table_open"),
                Ok(Closed),
                Ok(Called),
                Err("nobody_called"),
                Err("nobody_called"),
                Err("nobody_called"),
                Ok(Busy),
                Ok(Busy),
                Err("no_conversation"),
            ],
        ),
        (
            Called,
            [
                Err("table_open"),
                Err("table_called"),
                Err("table_called"),
                Ok(Called),
                Ok(Ready),
                Ok(Ready),
                Ok(Busy),
                Err("table_called"),
                Err("no_conversation"),
            ],
        ),
        (
            Busy,
            [
                Err("table_open"),
                Err("table_busy"),
                Ok(Called),
                Err("nobody_called"),
                Err("nobody_called"),
                Err("nobody_called"),
                Err("table_busy"),
                Err("table_busy"),
                Ok(Ready),
            ],
        ),
    ];
    for (state, expected) in table_of_buttons {
        for ((button, deed), expected) in BUTTONS.into_iter().zip(expected) {
            let mut room = room_with(state);
            let before = room.loaded.clone();
            let answer = room.at("12:10", |queue| deed(queue, table(3)));
            match (answer, expected) {
                (Ok(done), Ok(after)) => {
                    assert_eq!(done.table, Some(table(3)), "{button} at a {state:?} table");
                    assert_eq!(room.table_state("12:10", 3), after, "{button} at {state:?}");
                }
                (Err(refusal), Err(code)) => {
                    assert_eq!(refusal.code(), code, "{button} at a {state:?} table");
                    assert_eq!(room.loaded.tickets, before.tickets, "{button} at {state:?}");
                }
                (answer, _) => panic!("{button} at a {state:?} table: {answer:?}"),
            }
        }
    }
}

#[test]
fn a_table_that_does_not_exist_is_named() {
    for (button, deed) in BUTTONS {
        let answer = Room::default().at("12:00", |queue| deed(queue, table(9)));
        let unknown = Refusal::TableUnknown { table: table(9), highest: 3 };
        assert_eq!(answer, Err(unknown), "{button}");
    }
}

#[test]
fn a_refusal_names_the_number_that_is_in_the_way() {
    let mut called = room_with(TableState::Called);
    let in_the_way = Refusal::TableCalled { table: table(3), number: number(1) };
    assert_eq!(called.call("12:10", 3), Err(in_the_way));
    let mut busy = room_with(TableState::Busy);
    let in_the_way = Refusal::TableBusy { table: table(3), number: number(1) };
    assert_eq!(busy.start("12:10", 3), Err(in_the_way));
}

#[test]
fn call_next_finishes_the_running_conversation_first() {
    let mut room = room_with(TableState::Busy);
    room.log.clear();
    let called = room.call("12:20", 3).unwrap();
    assert_eq!(called.tickets.len(), 1);
    assert_eq!(
        (called.tickets[0].number, called.tickets[0].state),
        (number(2), TicketState::Called)
    );
    assert_eq!(room.ticket(number(1)).ended_at, Some(at("12:20")));
    assert_eq!(room.jottings(), ["finish 1 @3", "call 2 @3"]);
}

#[test]
fn call_with_nobody_waiting_gives_an_empty_list() {
    let mut room = Room::default();
    let nobody = room.call("12:00", 1).unwrap();
    assert_eq!((nobody.tickets, nobody.table), (Vec::new(), Some(table(1))));
    assert_eq!(room.table_state("12:00", 1), TableState::Ready);
}

#[test]
fn a_coach_whose_hours_are_over_finishes_and_calls_nobody_any_more() {
    let mut event = small_event();
    event.coaches.retain(|coach| coach.code.0 != "dan");
    let mut room = Room::of(event);
    room.check_in("12:00", person("Ann", "speaking")).unwrap();
    room.start("12:20", 3).unwrap();
    assert_eq!(room.table_state("12:31", 3), TableState::Busy);
    room.check_in("12:15", person("Bob", "speaking")).unwrap_err();
    assert_eq!(room.call("12:31", 3).unwrap().tickets, []);
    assert_eq!(room.table_state("12:31", 3), TableState::Closed);
}

#[test]
fn recall_repeats_the_call_which_keeps_its_own_time() {
    let mut room = room_with(TableState::Called);
    room.log.clear();
    let again = room.at("12:04", |queue| queue.recall(table(3))).unwrap();
    let ticket = &again.tickets[0];
    assert_eq!((ticket.state, ticket.called_at), (TicketState::Called, Some(at("12:00"))));
    assert_eq!((ticket.recalled_at, ticket.last_called()), (Some(at("12:04")), Some(at("12:04"))));
    assert_eq!(room.jottings(), ["recall 1 @3"]);
}

#[test]
fn start_at_a_ready_table_with_nobody_called_is_a_walk_in() {
    let mut room = Room::default();
    let done = room.start("12:10", 2).unwrap();
    let walk_in = &done.tickets[0];
    assert_eq!((walk_in.number, walk_in.state), (number(1), TicketState::InConversation));
    assert_eq!(walk_in.area.0, "career", "the first area of the table");
    assert_eq!((walk_in.badge.clone(), walk_in.started_at), (None, Some(at("12:10"))));
    assert_eq!(walk_in.window, Some(Window { from: at("12:10"), to: at("12:15") }));
    assert_eq!(walk_in.called_at, None);
    assert_eq!(room.jottings(), ["walk-in 1", "start 1 @2"], "nobody was called");
}

#[test]
fn nobody_starts_at_a_table_left_open_after_the_session() {
    let mut room = Room::default();
    room.at("13:00", |queue| queue.open_table(table(2), Some(coach("ben")))).unwrap();
    room.start("13:29:59", 2).unwrap();
    room.finish("13:40", 2).unwrap();
    assert_eq!(room.table_state("13:41", 2), TableState::Ready);
    let over = Refusal::SessionOver { ended: at("13:30") };
    assert_eq!(room.start("13:41", 2), Err(over.clone()));
    assert_eq!(room.at("13:41", |q| q.walk_in(table(2), token_of("Zoe"))), Err(over));
    assert_eq!(room.loaded.tickets.len(), 1, "no number was given");
}

#[test]
fn start_with_a_number_starts_with_that_one_or_not_at_all() {
    let mut room = room_with(TableState::Called);
    for (n, code) in [(2, "ticket_state"), (77, "ticket_unknown")] {
        assert_eq!(room.start_with("12:04", 3, number(n)).unwrap_err().code(), code, "{n}");
    }
    assert_eq!(room.start_with("12:04", 1, number(1)).unwrap_err().code(), "ticket_state");
    let done = room.start_with("12:04", 3, number(1)).unwrap();
    assert_eq!(
        (done.tickets[0].number, done.tickets[0].state.name()),
        (number(1), "in_conversation")
    );
    let again = room.start_with("12:05", 3, number(1)).unwrap_err();
    assert_eq!(again.code(), "ticket_state", "a second touch starts nobody else");
}

#[test]
fn somebody_absent_who_comes_to_their_table_after_all_can_start_there() {
    let mut room = room_with(TableState::Called);
    room.absent("12:03", 3).unwrap();
    let done = room.start_with("12:04", 3, number(1)).unwrap();
    assert_eq!(done.tickets[0].state, TicketState::InConversation);
    assert_eq!(room.table_state("12:04", 3), TableState::Busy);
}

#[test]
fn who_comes_late_does_not_push_in_on_somebody_called_or_talking_there() {
    let absent = || {
        let mut room = room_with(TableState::Called);
        room.absent("12:03", 3).unwrap();
        room.call("12:25", 3).unwrap();
        room
    };
    let called = absent().start_with("12:26", 3, number(1));
    let in_the_way = Refusal::TableCalled { table: table(3), number: number(2) };
    assert_eq!(called, Err(in_the_way), "take the call back first");
    let mut busy = absent();
    busy.start("12:26", 3).unwrap();
    let in_the_way = Refusal::TableBusy { table: table(3), number: number(2) };
    assert_eq!(busy.start_with("12:27", 3, number(1)), Err(in_the_way));
}

#[test]
fn who_comes_late_starts_only_where_they_were_called_and_only_if_absent() {
    let mut room = room_with(TableState::Called);
    room.absent("12:03", 3).unwrap();
    let elsewhere = room.start_with("12:04", 1, number(1)).unwrap_err();
    let absent = Refusal::TicketState {
        number: number(1),
        state: TicketState::Absent,
        table: Some(table(3)),
    };
    assert_eq!(elsewhere, absent);
    let waiting = room.start_with("12:04", 3, number(2)).unwrap_err();
    assert_eq!(waiting.code(), "ticket_state");
    assert_eq!(room.start_with("12:04", 3, number(77)).unwrap_err().code(), "ticket_unknown");
}

#[test]
fn not_here_for_a_number_that_is_not_called_there_says_where_it_stands() {
    let mut room = room_with(TableState::Called);
    let waiting =
        Refusal::TicketState { number: number(2), state: TicketState::Waiting, table: None };
    let absent = |room: &mut Room, n| {
        room.at("12:03", |queue| queue.absent(table(3), Some(number(n)))).map(|done| done.tickets)
    };
    assert_eq!(absent(&mut room, 2), Err(waiting));
    assert_eq!(absent(&mut room, 77).unwrap_err().code(), "ticket_unknown");
    assert_eq!(absent(&mut room, 1).unwrap()[0].state, TicketState::Absent);
}

#[test]
fn under_a_roster_a_table_is_open_while_its_coach_is_there() {
    let room = Room::default();
    for (clock, state) in [
        ("11:44:59", TableState::Closed),
        ("11:45", TableState::Ready),
        ("13:29:59", TableState::Ready),
        ("13:30", TableState::Closed),
    ] {
        assert_eq!(room.table_state(clock, 1), state, "{clock}");
    }
}

#[test]
fn tables_opened_by_hand_stay_as_the_hand_left_them() {
    let mut event = small_event();
    event.tables_open = TablesOpen::ByHand;
    let mut room = Room::of(event);
    assert_eq!(room.table_state("12:00", 1), TableState::Closed, "the roster does not open it");
    room.at("12:00", |queue| queue.open_table(table(1), None)).unwrap();
    assert_eq!(room.table_state("13:29", 1), TableState::Ready);
    room.at("12:30", |queue| queue.close_table(table(1))).unwrap();
    assert_eq!(room.table_state("12:31", 1), TableState::Closed);
}

#[test]
fn a_hand_overrules_the_roster_both_ways() {
    let mut room = Room::default();
    room.at("11:30", |queue| queue.open_table(table(1), None)).unwrap();
    assert_eq!(room.table_state("11:30", 1), TableState::Ready, "before the hours");
    room.at("12:00", |queue| queue.close_table(table(1))).unwrap();
    assert_eq!(room.table_state("12:00", 1), TableState::Closed, "within the hours");
}

#[test]
fn another_coach_can_take_a_table_and_only_a_known_one() {
    let mut room = Room::default();
    let hand_over = |room: &mut Room, who| {
        room.at("12:00", |queue| queue.open_table(table(1), Some(coach(who))))
    };
    hand_over(&mut room, "eve").unwrap();
    let queue = room.look("12:00");
    assert_eq!(queue.coach_at(table(1)).map(|c| c.code.0.as_str()), Some("eve"));
    let unknown = Refusal::CoachUnknown { coach: coach("zoe") };
    assert_eq!(hand_over(&mut room, "zoe"), Err(unknown));
}

#[test]
fn not_here_of_several_needs_a_number_and_of_one_does_not() {
    let mut room = room_with(TableState::Busy);
    for who in ["Dee", "Eli"] {
        let why = Some("a test".to_owned());
        let wish = CheckIn { group: true, over_the_rule: why, ..person(who, "speaking") };
        room.check_in("12:00", wish).unwrap();
    }
    room.at("12:01", |q| q.set_mode(table(3), Mode::Groups, None)).unwrap();
    room.at("12:02", |q| q.leave(number(2))).unwrap();
    room.at("12:02", |q| q.leave(number(3))).unwrap();
    room.call("12:20", 3).unwrap();
    let several = Refusal::SeveralCalled { table: table(3), numbers: vec![number(4), number(5)] };
    assert_eq!(room.absent("12:24", 3), Err(several));
    room.at("12:24", |q| q.absent(table(3), Some(number(4)))).unwrap();
    room.absent("12:24", 3).unwrap();
}

#[test]
fn a_call_of_nobody_says_why() {
    let nobody = |room: &mut Room, clock| match room.call(clock, 3).unwrap().remark {
        Some(Remark::Nobody(nobody)) => nobody,
        other => panic!("{other:?}"),
    };
    let mut room = Room::default();
    assert_eq!(nobody(&mut room, "12:00"), Nobody::Waits);
    room.start("12:00", 3).unwrap();
    let in_arabic = CheckIn { languages: vec!["ar".to_owned()], ..person("Bob", "speaking") };
    room.check_in("12:00", in_arabic).unwrap();
    room.at("12:01", |q| q.hand_over(table(3), coach("eve"))).unwrap();
    assert_eq!(nobody(&mut room, "12:05"), Nobody::InItsLanguages(vec![number(2)]));
    room.start("12:06", 3).unwrap();
    room.at("12:06", |q| q.take_break(table(3), at("12:30"))).unwrap();
    assert_eq!(nobody(&mut room, "12:10"), Nobody::OnABreak { until: at("12:30") });
    room.start("13:20", 3).unwrap();
    assert_eq!(nobody(&mut room, "13:31"), Nobody::AfterHours);
}

#[test]
fn whoever_is_called_at_once_goes_where_fewest_others_could() {
    let mut room = Room::default();
    let done = room.check_in("11:50", person("Ann", "career")).unwrap();
    assert_eq!(done.tickets[0].table, Some(table(1)), "table 2 serves another area too");
    let done = room.check_in("11:50", person("Bob", "career")).unwrap();
    assert_eq!(done.tickets[0].table, Some(table(2)));
}

#[test]
fn a_table_that_was_closed_opens_again_for_the_next_coach() {
    let mut room = Room::default();
    room.at("12:00", |queue| queue.close_table(table(3))).unwrap();
    assert_eq!(room.table_state("12:29", 3), TableState::Closed);
    assert_eq!(room.table_state("12:30", 3), TableState::Ready, "Dan's hours begin");
    let coach = room.look("12:30").coach_at(table(3)).map(|coach| coach.name.clone());
    assert_eq!(coach.as_deref(), Some("Dan"));
    room.at("12:40", |queue| queue.close_table(table(3))).unwrap();
    assert_eq!(room.table_state("13:00", 3), TableState::Closed, "and stays closed by him");
}

#[test]
fn once_only_groups_can_begin_nobody_is_called_alone() {
    let mut room = Room::default();
    let over = |who| CheckIn { over_the_rule: Some("asked".to_owned()), ..person(who, "career") };
    let done = room.check_in("13:16", over("Ann")).unwrap();
    assert_eq!(done.tickets[0].state, TicketState::Waiting);
}

#[test]
fn a_coach_is_told_who_is_kept_for_a_table_without_steps() {
    let mut event = small_event();
    event.tables[1].step_free = true;
    let mut room = Room::of(event);
    room.check_in("11:50", person("Ann", "leading")).unwrap();
    let kept = CheckIn { step_free: true, ..person("Bob", "career") };
    room.check_in("11:51", kept).unwrap();
    let done = room.call("11:52", 1).unwrap();
    assert_eq!(done.remark, Some(Remark::Nobody(Nobody::OnOneLevel(vec![number(2)]))));
}

#[test]
fn one_forgotten_finish_does_not_turn_the_room_away() {
    let mut room = Room::default();
    room.check_in("11:46", person("Ann", "speaking")).unwrap();
    room.start("11:46", 3).unwrap();
    for (clock, who) in [("12:20", "Bob"), ("12:21", "Cem")] {
        room.check_in(clock, person(who, "career")).unwrap();
    }
    room.start("12:20", 1).unwrap();
    room.start("12:21", 2).unwrap();
    // Two talks of 15 to 30 minutes are over well before 13:15, whatever table 3 does.
    let done = room.check_in("12:25", person("Dee", "career")).unwrap();
    let window = done.tickets[0].window.unwrap();
    assert!(window.to <= at("12:55"), "{window:?}");
    assert!(done.tickets[0].first.chance > Some(90));
}
