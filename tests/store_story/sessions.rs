//! Sessions: begun by their first use, settled by the next one's, moved with the event file.

use chrono::TimeDelta;
use dropin::domain::event::AreaCode;
use dropin::domain::queue::{AreaState, CheckIn, Queue, Wanted};
use dropin::domain::ticket::TicketState;
use dropin::store::{NewEvent, QueueStore, Request};

use super::{all, check_in, deeds, on_every_store, replace_event, states};
use crate::support::{
    SMALL_EVENT, ask, asked, at, number, person, planned, rehearsed, table, token_of,
};

/// A second session of the same day, 14:30 to 15:30.
const AFTERNOON: &str = r#"
[[session]]
date = 2018-08-26
start = "14:30"
end = "15:30"
room = "Hall 1"
check_in_opens = 30
"#;

/// The small event with hours that name their session, as more than one session asks for.
fn two_sessions() -> String {
    let (sessions, rest) = SMALL_EVENT.split_once("[[area]]").unwrap();
    let rest = rest.replace("{ table", "{ session = 1, table");
    format!("{sessions}{}\n[[area]]{rest}", AFTERNOON.trim_start())
}

fn rehearse(store: &dyn QueueStore, minutes: i64, who: &str) -> u32 {
    let now = rehearsed(at("20:00") + TimeDelta::minutes(minutes));
    let request = Request { at: now, ..asked("check-in", "12:00") };
    let token = token_of(&format!("{who} after {minutes}"));
    let person = CheckIn { token, ..person(who, "speaking") };
    let done = ask(store, &request, |q| q.check_in(person.clone()));
    done.unwrap().tickets[0].number.0
}

#[test]
fn a_rehearsal_begins_with_the_first_look_and_is_the_same_for_all() {
    on_every_store(|store| {
        let begun = store.look(rehearsed(at("20:00")), &all()).unwrap();
        assert_eq!(begun.session().starts, at("20:00"));
        assert_ne!(begun.session().id, 0);
        let later = store.look(rehearsed(at("21:44:59")), &all()).unwrap();
        assert_eq!(later.session(), begun.session());
    });
}

#[test]
fn a_deed_begins_a_rehearsal_too_unless_it_is_refused() {
    on_every_store(|store| {
        let request = Request { at: rehearsed(at("19:00")), ..asked("call", "12:00") };
        ask(store, &request, |q| q.call(table(9))).unwrap_err();
        assert_eq!(rehearse(store, 5, "Ann"), 1);
        let queue = store.look(rehearsed(at("20:10")), &all()).unwrap();
        assert_eq!(queue.session().starts, at("20:05"), "not at the refused 19:00");
    });
}

#[test]
fn when_a_rehearsal_is_over_the_next_use_begins_another_with_number_one() {
    on_every_store(|store| {
        for (n, who) in (1..).zip(["Ann", "Bob", "Cam"]) {
            assert_eq!(rehearse(store, 0, who), n);
        }
        let first = store.look(rehearsed(at("20:01")), &all()).unwrap().session().clone();
        assert_eq!(rehearse(store, 105, "Ann"), 1, "the same badge again, in a new session");
        let queue = store.look(rehearsed(at("21:46")), &all()).unwrap();
        assert_eq!(queue.session().starts, at("21:45"));
        assert_ne!(queue.session().id, first.id);
        assert_eq!(states(&queue), [(1, TicketState::Called)]);
    });
}

#[test]
fn a_look_from_a_clock_that_is_ahead_ends_nothing() {
    on_every_store(|store| {
        replace_event(store, &two_sessions(), at("09:00")).unwrap();
        for who in ["Ann", "Ben"] {
            check_in(store, "12:00", &person(who, "career")).unwrap();
        }
        let logged = store.log(0).unwrap().len();
        // The second session's hours, seen while the first still runs.
        let ahead = store.look(planned(at("14:40")), &all()).unwrap();
        assert_eq!(ahead.tickets().count(), 0, "the second session, as it would begin");
        let refused = Request { at: planned(at("14:40")), ..asked("call", "14:40") };
        ask(store, &refused, |q| q.call(table(9))).unwrap_err();
        assert_eq!(store.log(0).unwrap().len(), logged, "looked at, not touched");
        let now = store.look(planned(at("12:01")), &all()).unwrap();
        assert_eq!(states(&now).len(), 2);
        assert!(now.tickets().all(|t| t.state.is_active()), "{:?}", states(&now));
    });
}

#[test]
fn the_next_session_settles_the_one_before_nobody_waits_or_talks_there_any_more() {
    on_every_store(|store| {
        for who in ["Ann", "Bob", "Cam"] {
            rehearse(store, 0, who);
        }
        let start = Request { at: rehearsed(at("20:01")), ..asked("start", "12:00") };
        ask(store, &start, |q| q.start(table(3), None, token_of("-"))).unwrap();
        let logged = store.log(0).unwrap().len();
        store.look(rehearsed(at("22:00")), &all()).unwrap();
        let settled = store.log(0).unwrap().split_off(logged);
        assert_eq!(deeds(&settled), ["unserved 2", "unserved 3", "finish 1 @3"]);
        let first = settled[0].session;
        assert_ne!(first, Some(store.look(rehearsed(at("22:00")), &all()).unwrap().session().id));
        store.look(rehearsed(at("23:50")), &all()).unwrap();
        assert_eq!(store.log(0).unwrap().len(), logged + 3, "once");
    });
}

#[test]
fn a_talk_goes_on_after_the_end_until_the_next_session_begins() {
    on_every_store(|store| {
        replace_event(store, &two_sessions(), at("09:00")).unwrap();
        check_in(store, "13:00", &person("Ann", "career")).unwrap();
        let start = |q: &mut Queue| q.start(table(1), None, token_of("-"));
        ask(store, &asked("start", "13:05"), start).unwrap();
        let logged = store.log(0).unwrap().len();
        let ann =
            |clock| store.look(planned(at(clock)), &all()).unwrap().ticket(number(1)).cloned();
        assert_eq!(ann("13:54").unwrap().state, TicketState::InConversation);
        assert_eq!(ann("14:10"), None, "in the next session, as it would begin");
        assert_eq!(store.log(0).unwrap().len(), logged, "a look ends nobody's talk");
        let career = AreaCode("career".to_owned());
        ask(store, &asked("area", "14:10"), |q| q.set_area(&career, AreaState::Paused)).unwrap();
        let settled = store.log(0).unwrap().split_off(logged);
        assert_eq!(deeds(&settled)[0], "finish 1 @1");
        assert_eq!(settled[0].at, at("14:10"));
        let ann = ann("13:54").unwrap();
        assert_eq!((ann.state, ann.ended_at), (TicketState::Done, Some(at("13:35")))); // as long as the longest
    });
}

#[test]
fn time_alone_is_written_down_with_the_next_deed() {
    on_every_store(|store| {
        for who in ["Ann", "Bob"] {
            check_in(store, "12:00", &person(who, "speaking")).unwrap();
        }
        ask(store, &asked("start", "12:01"), |q| q.start(table(3), None, token_of("-"))).unwrap();
        let logged = store.log(0).unwrap().len();
        let queue = store.look(planned(at("13:31")), &all()).unwrap();
        assert_eq!(states(&queue)[1], (2, TicketState::Unserved), "seen at once");
        assert_eq!(store.log(0).unwrap().len(), logged, "but not by looking");
        ask(store, &asked("finish", "13:35"), |q| q.finish(table(3))).unwrap();
        let written = store.log(0).unwrap().split_off(logged);
        assert_eq!(deeds(&written), ["unserved 2", "finish 1 @3"]);
    });
}

#[test]
fn a_planned_session_and_a_rehearsal_do_not_mix() {
    on_every_store(|store| {
        check_in(store, "12:00", &person("Ann", "career")).unwrap();
        rehearse(store, 0, "Bob");
        let planned = store.look(planned(at("12:01")), &all()).unwrap();
        let rehearsed = store.look(rehearsed(at("20:01")), &all()).unwrap();
        assert_ne!(planned.session().id, rehearsed.session().id);
        let names = |queue: &Queue| queue.ticket(number(1)).and_then(|t| t.name.clone());
        assert_eq!(names(&planned).as_deref(), Some("Ann"));
        assert_eq!(names(&rehearsed).as_deref(), Some("Bob"));
    });
}

#[test]
fn each_planned_session_has_its_own_numbers() {
    on_every_store(|store| {
        replace_event(store, &two_sessions(), at("09:00")).unwrap();
        for clock in ["12:00", "13:00"] {
            check_in(store, clock, &person(clock, "career")).unwrap();
        }
        let open = |q: &mut Queue| q.open_table(table(1), None);
        ask(store, &asked("open-table", "14:40"), open).unwrap();
        assert_eq!(check_in(store, "14:41", &person("Ann", "career")), Ok(1));
    });
}

#[test]
fn a_session_that_is_put_off_keeps_its_tickets() {
    on_every_store(|store| {
        check_in(store, "11:20", &person("Ann", "career")).unwrap();
        let before = store.look(planned(at("11:20")), &all()).unwrap().session().id;
        let later = SMALL_EVENT.replace("11:45", "12:00").replace("Hall 1", "Hall 2");
        replace_event(store, &later, at("11:30")).unwrap();
        let queue = store.look(planned(at("11:31")), &all()).unwrap();
        assert_eq!((queue.session().id, queue.session().starts), (before, at("12:00")));
        assert_eq!(queue.session().room, "Hall 2");
        assert_eq!(states(&queue), [(1, TicketState::Waiting)]);
        assert_eq!(check_in(store, "11:32", &person("Bob", "career")), Ok(2));
    });
}

#[test]
fn nobody_loses_their_line_to_another_event_file_unless_that_is_meant() {
    on_every_store(|store| {
        check_in(store, "12:00", &person("Ann", "career")).unwrap();
        let moved = [
            ("next week", SMALL_EVENT.replace("2018-08-26", "2018-09-02")),
            ("over by now", SMALL_EVENT.replace("13:30", "12:05").replace("12:30", "12:00")),
            ("not open yet", SMALL_EVENT.replace("11:45", "12:45").replace("12:30", "13:00")),
        ];
        let revision = store.revision().unwrap();
        for (how, text) in &moved {
            assert_ne!(text, SMALL_EVENT, "{how}");
            let refused = replace_event(store, text, at("12:10")).unwrap_err();
            assert_eq!(refused.code(), "event_interrupts", "{how}");
            assert!(refused.to_string().contains(" 1 with a number"), "{refused}");
        }
        let longer = SMALL_EVENT.replace("13:30", "14:00");
        let trial = |text| NewEvent { text, at: at("12:10"), may_interrupt: false, trial: true };
        assert!(store.replace_event(&trial(&moved[0].1)).is_err(), "a trial says so too");
        store.replace_event(&trial(&longer)).unwrap();
        assert_eq!(store.revision().unwrap(), revision, "nothing was changed so far");

        replace_event(store, &longer, at("12:10")).unwrap();
        let meant = NewEvent { may_interrupt: true, trial: false, ..trial(&moved[0].1) };
        store.replace_event(&meant).unwrap();
        let in_a_week = planned(at("12:00") + TimeDelta::days(7));
        let queue = store.look(in_a_week, &all()).unwrap();
        assert_eq!(states(&queue), [(1, TicketState::Called)], "the line moved with its session");
    });
}

#[test]
fn a_session_without_anybody_can_be_moved_at_any_time() {
    on_every_store(|store| {
        store.look(planned(at("12:00")), &all()).unwrap();
        let next_week = SMALL_EVENT.replace("2018-08-26", "2018-09-02");
        replace_event(store, &next_week, at("12:01")).unwrap();
    });
}

#[test]
fn a_session_put_before_another_one_takes_nothing_from_it() {
    on_every_store(|store| {
        check_in(store, "12:00", &person("Ann", "career")).unwrap();
        let morning = AFTERNOON.replace("14:30", "09:00").replace("15:30", "10:00");
        let (head, rest) = SMALL_EVENT.split_once("[[session]]").unwrap();
        let rest = rest.replace("{ table", "{ session = 2, table");
        let both = format!("{head}{}\n[[session]]{rest}", morning.trim_start());
        replace_event(store, &both, at("12:01")).unwrap();
        let queue = store.look(planned(at("12:02")), &Wanted::default()).unwrap();
        assert_eq!((queue.session().plan, queue.tickets().count()), (1, 1));
    });
}

#[test]
fn a_session_that_is_over_stays_as_it_was() {
    on_every_store(|store| {
        check_in(store, "12:00", &person("Ann", "career")).unwrap();
        let next_week = SMALL_EVENT.replace("2018-08-26", "2018-09-02");
        replace_event(store, &next_week, at("18:00")).unwrap();
        let in_a_week = planned(at("12:00") + TimeDelta::days(7));
        let queue = store.look(in_a_week, &all()).unwrap();
        assert_eq!(queue.tickets().count(), 0);
        let request = Request { at: in_a_week, ..asked("check-in", "12:00") };
        let ann = CheckIn { token: token_of("a new slip"), ..person("Ann", "career") };
        let done = ask(store, &request, |q| q.check_in(ann.clone())).unwrap();
        assert_eq!((done.tickets[0].number, done.existing), (number(1), false));
    });
}
