//! The machine's clock is put back an hour in the middle of things: nothing is lost, doubled or
//! called out of turn, nothing that was told becomes absurd.

use chrono::TimeDelta;
use dropin::displays::table;
use dropin::domain::queue::{CheckIn, Queue};
use dropin::domain::ticket::TicketState;
use dropin::domain::{Moment, Refusal};
use dropin::store::{QueueStore, Request};
use dropin::text::Language;

use super::{all, check_in, on_every_store, states};
use crate::support::{
    ask, asked, at, number, person, planned, rehearsed, table as table_number, token_of,
};

/// Table 3 talks with number 1 since 12:51, and 2 and 3 wait for it; then it is 11:52.
fn before_the_jump(store: &dyn QueueStore) {
    for who in ["Ann", "Bob", "Cam"] {
        check_in(store, "12:50", &certain(who)).unwrap();
    }
    at_table_3(store, "12:51", |queue, table| queue.start(table, None, token_of("-"))).unwrap();
}

/// Somebody for table 3, however long its line.
fn certain(who: &str) -> CheckIn {
    CheckIn { over_the_rule: Some("a test".to_owned()), ..person(who, "speaking") }
}

fn at_table_3(
    store: &dyn QueueStore,
    clock: &str,
    deed: impl Fn(
        &mut Queue,
        dropin::domain::event::TableNumber,
    ) -> Result<dropin::domain::queue::Done, Refusal>,
) -> Result<Vec<u32>, Refusal> {
    let done = ask(store, &asked("at table 3", clock), |queue| deed(queue, table_number(3)))?;
    Ok(done.tickets.iter().map(|ticket| ticket.number.0).collect())
}

#[test]
fn numbers_go_on_and_the_line_is_called_in_order_of_arrival_not_of_the_clock() {
    on_every_store(|store| {
        before_the_jump(store);
        for (n, who) in (4..).zip(["Dee", "Eve"]) {
            assert_eq!(check_in(store, "11:52", &certain(who)), Ok(n));
        }
        let queue = store.look(planned(at("11:53")), &all()).unwrap();
        let line: Vec<u32> = queue.next_at(table_number(3)).iter().map(|t| t.number.0).collect();
        assert_eq!(line, [2, 3, 4, 5]);
        for n in 2..=5 {
            let called = at_table_3(store, "11:54", Queue::call);
            assert_eq!(called, Ok(vec![n]), "the one before is finished");
            let start = |queue: &mut Queue, table| queue.start(table, None, token_of("-"));
            at_table_3(store, "11:54", start).unwrap();
        }
        let queue = store.look(planned(at("12:55")), &all()).unwrap();
        let done = TicketState::Done;
        let expected: Vec<_> =
            (1..=4).map(|n| (n, done)).chain([(5, TicketState::InConversation)]).collect();
        assert_eq!(states(&queue), expected, "and when the hour is over again nothing is new");
        for ticket in queue.tickets().filter(|ticket| ticket.state == done) {
            assert!(
                ticket.ended_at >= ticket.started_at,
                "no talk ends before it began: {ticket:?}"
            );
        }
    });
}

#[test]
fn a_badge_has_still_one_number_and_a_ticket_can_still_be_left() {
    on_every_store(|store| {
        before_the_jump(store);
        assert_eq!(check_in(store, "11:52", &certain("Bob")), Ok(2));
        // Before check-in opens by the clock nobody new comes, and nobody is lost.
        let early = check_in(store, "11:10", &person("Dee", "speaking"));
        assert_eq!(early.unwrap_err().code(), "not_open_yet");
        ask(store, &asked("leave", "11:10"), |queue| queue.leave(number(3))).unwrap();
        let queue = store.look(planned(at("11:11")), &all()).unwrap();
        assert_eq!(states(&queue)[1..], [(2, TicketState::Waiting), (3, TicketState::Left)]);
    });
}

#[test]
fn a_request_asked_again_after_the_jump_has_its_first_answer() {
    on_every_store(|store| {
        let request = |clock| Request { id: Some("r".to_owned()), ..asked("check-in", clock) };
        let first = ask(store, &request("12:50"), |q| q.check_in(certain("Ann"))).unwrap();
        let again = ask(store, &request("11:50"), |q| q.check_in(certain("Ann"))).unwrap();
        assert_eq!(first, again);
    });
}

#[test]
fn no_display_counts_backwards_and_windows_do_not_reckon_with_the_lost_hour() {
    on_every_store(|store| {
        before_the_jump(store);
        let now = at("11:52");
        let queue = store.look(planned(now), &all()).unwrap();
        let shown = table::display(&queue, table_number(3), now, Language::English);
        assert_eq!(shown.clock.unwrap().minutes, 0, "the talk has lasted no time, not less");
        assert!(shown.notice.is_none());
        // Two wait before a newcomer, and whoever talks may go on for as long as a talk takes.
        let window = newcomer_window(store, "Dee");
        let latest = now + TimeDelta::minutes(4 * 30);
        assert!(now < window.0 && window.1 < latest, "{window:?}");
    });
}

fn newcomer_window(store: &dyn QueueStore, who: &str) -> (Moment, Moment) {
    let done = ask(store, &asked("check-in", "11:52"), |q| q.check_in(certain(who))).unwrap();
    let window = done.tickets[0].window.unwrap();
    (window.from, window.to)
}

#[test]
fn a_rehearsal_goes_on_although_the_clock_says_it_has_not_begun() {
    on_every_store(|store| {
        let rehearse = |clock: &str, who: &str| {
            let request = Request { at: rehearsed(at(clock)), ..asked("check-in", "12:00") };
            ask(store, &request, |q| q.check_in(person(who, "speaking")))
                .map(|done| done.tickets[0].number.0)
        };
        assert_eq!(rehearse("20:00", "Ann"), Ok(1));
        assert_eq!(rehearse("20:10", "Bob"), Ok(2));
        assert_eq!(rehearse("19:10", "Cam"), Ok(3), "numbers are given");
        let start = Request { at: rehearsed(at("19:11")), ..asked("start", "12:00") };
        let started = ask(store, &start, |q| q.start(table_number(3), None, token_of("-")));
        assert_eq!(started.unwrap().tickets[0].number, number(1), "tables work");
        let queue = store.look(rehearsed(at("19:12")), &all()).unwrap();
        assert_eq!(queue.session().starts, at("20:00"), "it is the same one");
        assert_eq!(queue.tickets().count(), 3);
    });
}

#[test]
fn who_was_not_served_at_the_end_stays_so_when_the_clock_is_put_back() {
    on_every_store(|store| {
        before_the_jump(store);
        at_table_3(store, "13:31", Queue::finish).unwrap();
        let before = states(&store.look(planned(at("13:32")), &all()).unwrap());
        let after = store.look(planned(at("12:32")), &all()).unwrap();
        assert_eq!(states(&after), before);
        assert_eq!(check_in(store, "12:33", &person("Dee", "speaking")), Ok(4));
    });
}
