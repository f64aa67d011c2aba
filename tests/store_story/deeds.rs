//! Deeds: taken, called, finished, refused, repeated, logged.

use chrono::TimeDelta;
use dropin::domain::Refusal;
use dropin::domain::queue::{CheckIn, Queue, TableState, Wanted};
use dropin::domain::ticket::TicketState;
use dropin::store::{DeedError, LogEntry, PrintState, Request, StoreError};

use super::{all, check_in, deeds, on_every_store, states};
use crate::support::{
    SMALL_EVENT, area, ask, asked, at, badge_of, coach, number, person, planned, table, token_of,
};

#[test]
fn a_new_queue_remembers_its_event_and_is_empty() {
    on_every_store(|store| {
        let remembered = store.remembered().unwrap();
        assert_eq!(remembered.event_text, SMALL_EVENT);
        assert_eq!((remembered.demo, remembered.badge_secret.0), (false, [7; 32]));
        assert_eq!(store.event().unwrap().code, "small");
        assert_eq!(store.log(0).unwrap(), []);
        assert_eq!(store.look(planned(at("12:00")), &all()).unwrap().tickets().count(), 0);
    });
}

#[test]
fn what_was_taken_is_what_is_seen_afterwards() {
    let full = || CheckIn {
        language: Some("ms".to_owned()),
        people: 3,
        languages: vec!["en".to_owned(), "fr".to_owned()],
        goal: Some("career".to_owned()),
        reason: Some("next-step".to_owned()),
        group: true,
        step_free: true,
        ..person("Ann \u{202a}שלום", "career")
    };
    on_every_store(|store| {
        let done = ask(store, &asked("check-in", "12:00"), |q| q.check_in(full())).unwrap();
        let queue = store.look(planned(at("12:00:01")), &Wanted::default()).unwrap();
        assert_eq!(queue.ticket(number(1)), done.tickets.first());
        assert_eq!(queue.tickets().count(), 1);
        assert_eq!(done.tickets[0].name, full().name);
        assert_eq!(done.tickets[0].languages, ["en", "fr"]);
    });
}

#[test]
fn a_delegate_is_called_comes_and_goes() {
    use TicketState::{Absent, Done, Left};
    on_every_store(|store| {
        let deed = |name, clock, deed: fn(&mut Queue) -> _| ask(store, &asked(name, clock), deed);
        for who in ["Ann", "Bob", "Cam"] {
            check_in(store, "12:00", &person(who, "speaking")).unwrap();
        }
        let again = ask(store, &asked("check-in", "12:01"), |queue| {
            queue.check_in(person("Bob", "career"))
        });
        assert!(again.unwrap().existing);
        deed("start", "12:02", |q| q.start(table(3), None, token_of("-"))).unwrap();
        let busy = deed("start", "12:02", |q| q.start(table(3), None, token_of("-")));
        assert_eq!(busy, Err(Refusal::TableBusy { table: table(3), number: number(1) }));
        deed("call", "12:25", |q| q.call(table(3))).unwrap();
        deed("recall", "12:27", |q| q.recall(table(3))).unwrap();
        deed("absent", "12:29", |q| q.absent(table(3), None)).unwrap();
        deed("leave", "12:30", |q| q.leave(number(3))).unwrap();

        let queue = store.look(planned(at("12:30")), &Wanted::default()).unwrap();
        assert_eq!(states(&queue), [(2, TicketState::Absent)], "what ended is not looked for");
        let called = queue.ticket(number(2)).map(|t| (t.called_at, t.recalled_at));
        assert_eq!(called, Some((Some(at("12:25")), Some(at("12:27")))));
        let queue = store.look(planned(at("12:30")), &all()).unwrap();
        assert_eq!(states(&queue), [(1, Done), (2, Absent), (3, Left)]);
        assert_eq!(
            deeds(&store.log(0).unwrap()),
            [
                "check-in 1",
                "call 1 @3",
                "check-in 2",
                "check-in 3",
                "start 1 @3",
                "finish 1 @3",
                "call 2 @3",
                "recall 2 @3",
                "absent 2 @3",
                "leave 3"
            ]
        );
    });
}

#[test]
fn ended_tickets_are_found_by_number_badge_or_slip_when_wanted() {
    on_every_store(|store| {
        for who in ["Ann", "Bob", "Cam"] {
            check_in(store, "12:00", &person(who, "speaking")).unwrap();
        }
        for n in 2..=3 {
            ask(store, &asked("leave", "12:01"), |q| q.leave(number(n))).unwrap();
        }
        for (wanted, found) in [
            (Wanted::default(), vec![1]),
            (Wanted { number: Some(number(2)), ..Wanted::default() }, vec![1, 2]),
            (Wanted { number: Some(number(1)), ..Wanted::default() }, vec![1]),
            (Wanted { number: Some(number(9)), ..Wanted::default() }, vec![1]),
            (Wanted { badge: Some(badge_of("Cam")), ..Wanted::default() }, vec![1, 3]),
            (Wanted { token: Some(token_of("Bob")), ..Wanted::default() }, vec![1, 2]),
            (all(), vec![1, 2, 3]),
        ] {
            let queue = store.look(planned(at("12:02")), &wanted).unwrap();
            let numbers: Vec<u32> = queue.tickets().map(|t| t.number.0).collect();
            assert_eq!(numbers, found, "{wanted:?}");
        }
    });
}

#[test]
fn the_same_request_gets_its_first_answer_and_changes_nothing() {
    on_every_store(|store| {
        let request = Request { id: Some("r-1".to_owned()), ..asked("check-in", "12:00") };
        let ann = |queue: &mut Queue| queue.check_in(person("Ann", "speaking"));
        let first = ask(store, &request, ann).unwrap();
        ask(store, &asked("start", "12:01"), |q| q.start(table(3), None, token_of("-"))).unwrap();

        let (revision, log) = (store.revision().unwrap(), store.log(0).unwrap());
        let later = Request { at: planned(at("12:10")), ..request.clone() };
        let again = ask(store, &later, |_| panic!("nothing is decided twice")).unwrap();
        assert_eq!(again, first, "with the state, the name and the badge it had");
        assert_eq!((store.revision().unwrap(), store.log(0).unwrap()), (revision, log));

        let other = Request { deed: "leave", ..request.clone() };
        let reused = ask(store, &other, |q| q.leave(number(1)));
        assert_eq!(reused, Err(Refusal::RequestReused));
        let for_bob = Request { asks: "Bob".to_owned(), ..request };
        let reused = ask(store, &for_bob, |q| q.check_in(person("Bob", "speaking")));
        assert_eq!(reused, Err(Refusal::RequestReused), "nobody gets another one's ticket");
    });
}

#[test]
fn a_refused_request_can_be_asked_again() {
    on_every_store(|store| {
        let early = Request { id: Some("r-1".to_owned()), ..asked("check-in", "10:00") };
        let ann = |queue: &mut Queue| queue.check_in(person("Ann", "speaking"));
        assert_eq!(ask(store, &early, ann).unwrap_err().code(), "not_open_yet");
        let open = Request { at: planned(at("12:00")), ..early };
        assert_eq!(ask(store, &open, ann).unwrap().tickets[0].number, number(1));
    });
}

#[test]
fn a_refusal_keeps_nothing_of_what_was_done_before_it() {
    on_every_store(|store| {
        check_in(store, "12:00", &person("Ann", "speaking")).unwrap();
        let (revision, log) = (store.revision().unwrap(), store.log(0).unwrap());
        let refused = ask(store, &asked("check-in", "12:01"), |queue| {
            queue.check_in(person("Bob", "speaking"))?;
            queue.start(table(3), None, token_of("-"))?;
            Err(Refusal::SlipUnknown)
        });
        assert_eq!(refused, Err(Refusal::SlipUnknown));
        assert_eq!((store.revision().unwrap(), store.log(0).unwrap()), (revision, log));
        let queue = store.look(planned(at("12:01")), &all()).unwrap();
        assert_eq!(states(&queue), [(1, TicketState::Called)]);
        assert_eq!(check_in(store, "12:02", &person("Bob", "speaking")), Ok(2), "no gap");
    });
}

#[test]
fn a_deed_that_breaks_a_rule_of_the_store_is_undone_as_a_whole() {
    on_every_store(|store| {
        check_in(store, "12:00", &person("Ann", "speaking")).unwrap();
        let (revision, log) = (store.revision().unwrap(), store.log(0).unwrap());
        let doubled = |queue: &mut Queue| {
            let slip_of_ann = CheckIn { token: token_of("Ann"), ..person("Bob", "speaking") };
            queue.check_in(slip_of_ann)
        };
        let answer = store.deed(&asked("check-in", "12:01"), &mut { doubled });
        assert!(matches!(answer, Err(DeedError::Store(StoreError::Other { .. }))), "{answer:?}");
        let unknown_paper = |queue: &mut Queue| {
            queue.print_first(number(1), "hall")?;
            queue.print_first(number(1), "desk")?;
            queue.leave(number(1)).or_else(|_| queue.recall(table(3)))
        };
        let answer = store.deed(&asked("print", "12:01"), &mut { unknown_paper });
        assert!(matches!(answer, Err(DeedError::Store(StoreError::Other { .. }))), "{answer:?}");
        assert_eq!((store.revision().unwrap(), store.log(0).unwrap()), (revision, log));
        assert_eq!(store.print_jobs("hall", PrintState::Pending).unwrap(), []);
    });
}

#[test]
fn the_log_says_what_when_where_and_in_which_session() {
    on_every_store(|store| {
        check_in(store, "12:00", &person("Ann", "leading")).unwrap();
        check_in(store, "12:00", &person("Bob", "leading")).unwrap();
        let at_the_desk = Request { station: Some("desk".to_owned()), ..asked("void", "12:05") };
        ask(store, &at_the_desk, |q| q.void(number(2), "left early")).unwrap();
        let log = store.log(0).unwrap();
        let session = store.look(planned(at("12:05")), &all()).unwrap().session().id;
        let void = LogEntry {
            id: 4,
            at: at("12:05"),
            session: Some(session),
            deed: "void".to_owned(),
            number: Some(number(2)),
            table: None,
            area: Some(area("leading")),
            note: Some("left early".to_owned()),
            station: Some("desk".to_owned()),
        };
        assert_eq!(log.last(), Some(&void));
        assert_eq!(store.log(3).unwrap(), [void]);
        assert_eq!(store.log(4).unwrap(), []);
    });
}

#[test]
fn time_is_kept_in_milliseconds() {
    on_every_store(|store| {
        let precise = planned(at("12:00") + TimeDelta::nanoseconds(1_999_999));
        let request = Request { at: precise, ..asked("check-in", "12:00") };
        let done = ask(store, &request, |q| q.check_in(person("Ann", "career"))).unwrap();
        assert_eq!(done.tickets[0].taken_at, at("12:00") + TimeDelta::milliseconds(1));
        let queue = store.look(precise, &Wanted::default()).unwrap();
        assert_eq!(queue.ticket(number(1)), done.tickets.first());
    });
}

#[test]
fn tables_and_areas_stay_as_hands_left_them() {
    on_every_store(|store| {
        let open = |q: &mut Queue| q.open_table(table(1), Some(coach("dan")));
        ask(store, &asked("open-table", "12:00"), open).unwrap();
        ask(store, &asked("close-table", "12:00"), |q| q.close_table(table(3))).unwrap();
        let queue = store.look(planned(at("12:01")), &all()).unwrap();
        assert_eq!(queue.coach_at(table(1)).map(|coach| coach.code.0.as_str()), Some("dan"));
        assert_eq!(queue.table_state(table(3)), TableState::Closed);
        ask(store, &asked("open-table", "12:02"), |q| q.open_table(table(3), None)).unwrap();
        let queue = store.look(planned(at("12:03")), &all()).unwrap();
        assert_eq!(queue.table_state(table(3)), TableState::Ready);
    });
}
