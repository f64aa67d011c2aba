//! Which opening counts when, its hours on the clock, and what its end does to those who wait.

use chrono::{NaiveDate, TimeDelta};
use dropin::domain::event::{Event, PlannedSession};
use dropin::domain::session::{Session, Timetable};
use dropin::domain::ticket::TicketState;

use crate::support::{DAY, Room, at, number, person, small_event, table};

fn hm(hour: u32, minute: u32) -> chrono::NaiveTime {
    chrono::NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

/// 11:45 to 13:30, 14:30 to 15:30 and 15:40 to 16:00 on one day.
fn three_sessions() -> Event {
    let mut event = small_event();
    let later = |start, end| PlannedSession { date: DAY, start, end, ..event.sessions[0].clone() };
    let (second, third) = (later(hm(14, 30), hm(15, 30)), later(hm(15, 40), hm(16, 0)));
    event.sessions.extend([second, third]);
    event
}

#[test]
fn the_session_that_counts_is_the_running_one_else_the_next_else_the_last() {
    let event = three_sessions();
    for (clock, plan) in [
        ("00:01", 0),
        ("11:45", 0),
        ("13:29:59", 0),
        ("13:30", 0), // running conversations may finish
        ("13:59:59", 0),
        ("14:00", 1), // check-in opens
        ("15:29:59", 1),
        ("15:30", 2), // check-in has opened long ago
        ("15:59", 2),
        ("23:59", 2),
    ] {
        let counts = Session::at(&event, Timetable::Planned, at(clock), None).unwrap();
        assert_eq!((counts.plan, counts.timetable), (plan, Timetable::Planned), "{clock}");
    }
}

#[test]
fn after_a_long_break_the_next_session_counts_before_its_check_in_opens() {
    let mut event = three_sessions();
    event.sessions[1].date = NaiveDate::from_ymd_opt(2018, 8, 27).unwrap();
    event.sessions[2].date = event.sessions[1].date;
    for (clock, plan) in [("13:59:59", 0), ("14:00", 1), ("20:00", 1)] {
        let counts = Session::at(&event, Timetable::Planned, at(clock), None).unwrap();
        assert_eq!(counts.plan, plan, "{clock}: a longest conversation after the end");
    }
}

#[test]
fn a_rehearsal_begins_when_first_used_and_again_when_it_is_over() {
    let event = small_event();
    let begun = Session::at(&event, Timetable::Rehearsal, at("20:00"), None).unwrap();
    assert_eq!((begun.check_in_opens, begun.starts), (at("20:00"), at("20:00")));
    assert_eq!(begun.ends - begun.starts, TimeDelta::minutes(105));
    let stored = Session { id: 7, ..begun };
    for (clock, same) in [("20:00", true), ("21:44:59", true), ("21:45", false)] {
        let now = Session::at(&event, Timetable::Rehearsal, at(clock), Some(stored.clone()));
        assert_eq!(now.unwrap() == stored, same, "{clock}");
    }
}

#[test]
fn coaches_keep_their_hours_in_a_rehearsal() {
    let event = small_event();
    let begun = Session::rehearsal(&event, at("20:00")).unwrap();
    let coach_at = |clock| begun.coach_at(&event, table(3), at(clock)).map(|c| c.code.0.as_str());
    for (clock, coach) in [
        ("19:59", None),
        ("20:00", Some("cleo")),
        ("20:44:59", Some("cleo")),
        ("20:45", Some("dan")),
        ("21:44:59", Some("dan")),
        ("21:45", None),
    ] {
        assert_eq!(coach_at(clock), coach, "{clock}");
    }
}

#[test]
fn hours_of_another_session_do_not_count() {
    let event = three_sessions();
    let second = Session::planned(&event, 1).unwrap();
    assert_eq!(second.coach_at(&event, table(1), at("14:45")), None);
}

#[test]
fn an_event_without_sessions_has_none() {
    let mut event = small_event();
    event.sessions.clear();
    for timetable in [Timetable::Planned, Timetable::Rehearsal] {
        assert_eq!(Session::at(&event, timetable, at("12:00"), None), None);
    }
}

/// The small event in Berlin, from 1:30 to 3:30 on a night the clocks change; at table 3 Cleo
/// hands over to Dan at 2:30.
fn night(month: u32, day: u32) -> Event {
    let mut event = small_event();
    event.time_zone = chrono_tz::Europe::Berlin;
    let hours = [(hm(1, 30), hm(3, 30)), (hm(1, 30), hm(2, 30)), (hm(2, 30), hm(3, 30))];
    let session = &mut event.sessions[0];
    session.date = NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    (session.start, session.end) = hours[0];
    for (coach, hours) in event.coaches.iter_mut().zip([hours[0], hours[0], hours[1], hours[2]]) {
        (coach.hours[0].from, coach.hours[0].until) = hours;
    }
    event
}

/// From when to when, in UTC, and Cleo's and Dan's hours.
fn hours_of_night(event: &Event) -> [String; 6] {
    let session = Session::planned(event, 0).unwrap();
    let hours = |coach: usize| session.hours(event, &event.coaches[coach].hours[0]).unwrap();
    let (cleo, dan) = (hours(2), hours(3));
    let utc = |at: dropin::domain::Moment| at.format("%H:%M").to_string();
    [session.starts, session.ends, cleo.0, cleo.1, dan.0, dan.1].map(utc)
}

#[test]
fn in_the_night_that_loses_an_hour_a_time_that_does_not_exist_is_the_first_moment_after() {
    let spring = night(3, 29);
    assert_eq!(hours_of_night(&spring), ["00:30", "01:30", "00:30", "01:00", "01:00", "01:30"]);
}

#[test]
fn in_the_night_that_gains_an_hour_a_time_that_comes_twice_is_the_first() {
    let autumn = night(10, 25);
    // The session and Dan's part of it are an hour longer than the clocks say.
    let expected = ["23:30", "02:30", "23:30", "00:30", "00:30", "02:30"];
    assert_eq!(hours_of_night(&autumn), expected);
}

#[test]
fn times_of_a_day_never_run_backwards_whatever_the_clocks_do() {
    for mut event in [night(3, 29), night(10, 25), night(7, 1)] {
        let starts = (0..24 * 60).map(|minute| {
            event.sessions[0].start = hm(minute / 60, minute % 60);
            Session::planned(&event, 0).unwrap().starts
        });
        assert!(starts.is_sorted());
    }
}

#[test]
fn a_rehearsal_lasts_as_long_as_the_night_it_is_for() {
    for (event, minutes) in [(night(3, 29), 60), (night(10, 25), 180), (night(7, 1), 120)] {
        let begun = Session::rehearsal(&event, at("20:00")).unwrap();
        assert_eq!(begun.ends - begun.starts, TimeDelta::minutes(minutes));
        let (from, until) = begun.hours(&event, &event.coaches[3].hours[0]).unwrap();
        assert!(begun.starts <= from && from < until && until <= begun.ends);
    }
}

/// Numbers 1 talking, 2 called, 3 absent, 4 away, 5 waiting, all at table 3 or for it.
fn room_in_every_state() -> Room {
    let mut room = Room::default();
    for who in ["Ann", "Bob", "Cam", "Dee", "Eve"] {
        let over_the_rule = Some("a full house".to_owned());
        let person = dropin::domain::queue::CheckIn { over_the_rule, ..person(who, "speaking") };
        room.check_in("12:00", person).unwrap();
    }
    room.start("12:00", 3).unwrap();
    for (n, state) in [(2, TicketState::Called), (3, TicketState::Absent), (4, TicketState::Away)] {
        let ticket = room.loaded.tickets.iter_mut().find(|t| t.number == number(n)).unwrap();
        ticket.state = state;
        ticket.table = Some(table(3));
    }
    room
}

#[test]
fn at_the_end_running_conversations_go_on_and_everybody_else_stays_unserved() {
    use TicketState as S;
    let before = room_in_every_state().look("13:29:59");
    let states = |queue: &dropin::domain::queue::Queue| -> Vec<TicketState> {
        queue.tickets().map(|t| t.state).collect()
    };
    assert_eq!(states(&before), [S::InConversation, S::Called, S::Absent, S::Away, S::Waiting]);
    let after = room_in_every_state().look("13:30");
    assert_eq!(
        states(&after),
        [S::InConversation, S::Unserved, S::Unserved, S::Unserved, S::Unserved]
    );
}

#[test]
fn the_end_is_written_down_move_by_move_and_as_of_the_end() {
    let mut room = room_in_every_state();
    room.log.clear();
    room.finish("13:41", 3).unwrap();
    assert_eq!(
        room.jottings(),
        [
            "withdraw 2 @3",
            "unserved 2",
            "unserved 3 @3",
            "back 4 @3",
            "unserved 4",
            "unserved 5",
            "finish 1 @3"
        ]
    );
    assert_eq!(room.ticket(number(5)).ended_at, Some(at("13:30")), "not when somebody looked");
    assert_eq!(room.ticket(number(1)).ended_at, Some(at("13:41")));
}

#[test]
fn after_the_end_nothing_is_called() {
    let mut room = room_in_every_state();
    assert_eq!(room.call("13:35", 3).unwrap().tickets, [], "the conversation is finished, no more");
    assert_eq!(room.state(number(1)), TicketState::Done);
    for (n, deed) in [(2, "return"), (5, "return")] {
        let back = room.at("13:36", |queue| queue.come_back(number(n)));
        assert_eq!(back.unwrap_err().code(), "ticket_state", "{deed} {n}");
    }
    assert_eq!(room.call("13:37", 3).unwrap_err().code(), "session_over");
}

#[test]
fn looked_back_on_is_the_open_session_else_the_last_one_that_was_used() {
    let event = three_sessions();
    let of = |plan| Session { id: 1, ..Session::planned(&event, plan).unwrap() };
    let (first, second) = (of(0), of(1));
    for (clock, used, plan) in [
        ("09:00", vec![], 0),
        ("12:00", vec![], 0),
        ("13:45", vec![first.clone()], 0),
        ("14:30", vec![first.clone()], 1), // it runs, though nobody came yet
        ("20:00", vec![first.clone(), second.clone()], 2),
    ] {
        let found = Session::looked_back_on(&event, Timetable::Planned, at(clock), &used).unwrap();
        assert_eq!(found.plan, plan, "{clock}");
        assert_eq!(found.id != 0, used.iter().any(|session| session.plan == plan), "{clock}");
    }
    let mut tomorrow = event.clone();
    for session in &mut tomorrow.sessions[1..] {
        session.date = NaiveDate::from_ymd_opt(2018, 8, 27).unwrap();
    }
    let evening = at("20:00");
    let used = [first.clone(), Session::planned(&tomorrow, 1).unwrap()];
    let found = Session::looked_back_on(&tomorrow, Timetable::Planned, evening, &used).unwrap();
    assert_eq!(found, first, "before the next session gives numbers");
}

#[test]
fn after_a_rehearsal_it_is_looked_back_on_until_the_next_one_begins() {
    let event = small_event();
    let rehearsal = |id, clock| Session { id, ..Session::rehearsal(&event, at(clock)).unwrap() };
    let used = [rehearsal(1, "08:00"), rehearsal(2, "10:00")];
    for (clock, id) in [("07:00", 0), ("09:50", 1), ("10:00", 2), ("23:00", 2)] {
        let found = Session::looked_back_on(&event, Timetable::Rehearsal, at(clock), &used);
        assert_eq!(found.unwrap().id, id, "{clock}");
    }
}
