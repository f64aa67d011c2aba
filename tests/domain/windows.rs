//! The window people are told: between which moments it lies, and what it depends on.

use chrono::TimeDelta;
use dropin::domain::event::{Event, TablesOpen};
use dropin::domain::queue::{CheckIn, Queue};
use dropin::domain::ticket::Window;
use dropin::domain::wait;

use crate::support::{Room, area, at, coach, number, person, small_event, table};

fn window(from: &str, to: &str) -> Window {
    Window { from: at(from), to: at(to) }
}

/// Both ends are five-minute marks, and lie within these bounds.
fn lies_within(told: Option<Window>, from: &str, to: &str, who: &str) {
    let told = told.unwrap_or_else(|| panic!("{who} is told nothing"));
    let marks = [told.from, told.to].iter().all(|end| end.timestamp() % 300 == 0);
    assert!(marks && told.from < told.to, "{who}: {told:?}");
    let fits = at(from) <= told.from && told.to <= at(to);
    assert!(fits, "{who}: {told:?} does not lie between {from} and {to}");
}

/// Table 3 talks since `clock`; nobody waits.
fn talking_since(clock: &str) -> Room {
    let mut room = Room::default();
    room.check_in("12:00", person("Ann", "speaking")).unwrap();
    room.start(clock, 3).unwrap();
    room
}

/// What a newcomer for speaking would be told.
fn told(room: &Room, clock: &str) -> Option<Window> {
    wait::for_newcomer(&room.look(clock), &area("speaking"), &[]).map(|e| e.window)
}

/// What a newcomer for speaking who talks only `language` would be told.
fn told_in(language: &str, room: &Room, clock: &str) -> Option<Window> {
    let languages = [language.to_owned()];
    wait::for_newcomer(&room.look(clock), &area("speaking"), &languages).map(|e| e.window)
}

/// The small event, but Dan, who follows Cleo (English, Arabic) at table 3 at 12:30, speaks
/// English and Japanese.
fn dan_speaks_japanese() -> Event {
    let mut event = small_event();
    let dan = event.coaches.iter_mut().find(|coach| coach.code.0 == "dan").unwrap();
    dan.languages.push("ja".to_owned());
    event
}

#[test]
fn a_conversation_of_fifteen_to_thirty_minutes_ends_within_its_window() {
    // The range leaves out a fifth at each end, and is rounded outward.
    for (start, now, from, to) in [
        ("12:00", "12:01", "12:15", "12:30"),
        ("12:02", "12:03", "12:15", "12:35"),
        ("12:00", "12:20", "12:20", "12:30"), // of those that last longer than 20 minutes
        ("12:00", "12:26", "12:25", "12:35"),
    ] {
        lies_within(told(&talking_since(start), now), from, to, &format!("{start}, {now}"));
    }
}

#[test]
fn past_its_time_a_conversation_may_end_any_moment_but_not_this_very_one() {
    for (now, to) in [("12:50", "13:10"), ("13:00", "13:25")] {
        let told = told(&talking_since("12:05"), now);
        lies_within(told, now, to, now);
    }
}

#[test]
fn the_longer_the_line_the_later_and_wider_the_window() {
    let mut room = talking_since("12:00");
    let mut width = chrono::TimeDelta::zero();
    for (who, from, to) in
        [("Bob", "12:15", "12:30"), ("Cam", "12:30", "13:00"), ("Dee", "12:50", "13:30")]
    {
        let done = room.check_in("12:00", person(who, "speaking")).unwrap();
        let told = done.tickets[0].window.unwrap();
        lies_within(Some(told), from, to, who);
        assert!(told.to - told.from >= width, "{who}: {told:?}");
        width = told.to - told.from;
    }
}

#[test]
fn two_tables_halve_the_wait() {
    let mut room = Room::default();
    for (who, at) in [("Ann", 1), ("Bob", 2)] {
        room.check_in("12:00", person(who, "career")).unwrap();
        room.start("12:00", at).unwrap();
    }
    for (who, from, to) in [
        ("Cam", "12:15", "12:25"),
        ("Dee", "12:15", "12:30"),
        ("Eve", "12:30", "12:55"),
        ("Fay", "12:35", "13:00"),
    ] {
        let done = room.check_in("12:00", person(who, "career")).unwrap();
        lies_within(done.tickets[0].window, from, to, who);
    }
}

#[test]
fn those_ahead_of_another_area_count_where_they_share_the_table() {
    let mut room = Room::default();
    for (who, at) in [("Ann", 1), ("Bob", 2)] {
        room.check_in("12:00", person(who, "career")).unwrap();
        room.start("12:00", at).unwrap();
    }
    room.check_in("12:00", person("Cam", "leading")).unwrap();
    let dee = room.check_in("12:00", person("Dee", "leading")).unwrap();
    // Only table 2 serves leading.
    lies_within(dee.tickets[0].window, "12:30", "13:00", "Dee");
}

#[test]
fn a_table_that_can_not_talk_with_somebody_does_not_shorten_their_wait() {
    let mut room = Room::default();
    for (who, at) in [("Ann", 1), ("Bob", 2)] {
        room.check_in("12:00", person(who, "career")).unwrap();
        room.start("12:00", at).unwrap();
    }
    let in_french = |who| CheckIn { languages: vec!["fr".to_owned()], ..person(who, "career") };
    room.check_in("12:00", in_french("Cam")).unwrap();
    let dee = room.check_in("12:00", in_french("Dee")).unwrap();
    // Only Ada speaks French.
    lies_within(dee.tickets[0].window, "12:30", "13:00", "Dee");
}

#[test]
fn a_language_is_asked_of_the_coach_who_will_sit_there_then() {
    for (clock, language, expected) in [
        ("12:00", "ja", Some(window("12:30", "12:35"))), // Dan will come
        ("12:00", "ar", Some(window("12:00", "12:05"))), // Cleo is there
        ("12:31", "ja", Some(window("12:31", "12:36"))),
        ("12:31", "ar", None),                           // Cleo has gone
        ("11:20", "ja", Some(window("12:30", "12:35"))), // nobody is there yet
        ("11:20", "xx", None),
    ] {
        let room = Room::of(dan_speaks_japanese());
        assert_eq!(told_in(language, &room, clock), expected, "{language} at {clock}");
        let languages = vec![language.to_owned()];
        let queue = room.look(clock);
        assert_eq!(wait::is_served(&queue, &area("speaking"), &languages), expected.is_some());
    }
    let mut busy = Room::of(dan_speaks_japanese());
    busy.check_in("12:00", person("Ann", "speaking")).unwrap();
    busy.start("12:16", 3).unwrap();
    assert_eq!(told_in("ar", &busy, "12:16"), None, "Cleo leaves before this talk is over");
    lies_within(told_in("en", &busy, "12:16"), "12:30", "12:50", "English");
}

#[test]
fn who_can_talk_with_a_later_coach_only_keeps_nobody_from_the_present_one() {
    let mut room = Room::of(dan_speaks_japanese());
    room.check_in("12:00", person("Ann", "speaking")).unwrap();
    room.start("12:00", 3).unwrap();
    let in_japanese = CheckIn { languages: vec!["ja".to_owned()], ..person("Bob", "speaking") };
    let bob = room.check_in("12:00", in_japanese).unwrap();
    assert_eq!(bob.tickets[0].window, Some(window("12:30", "12:35")));
    let cam = room.check_in("12:00", person("Cam", "speaking")).unwrap();
    lies_within(cam.tickets[0].window, "12:15", "12:30", "Cam, before Dan comes");
}

#[test]
fn at_a_table_open_by_hand_each_coach_of_the_roster_stays_until_the_next_comes() {
    let mut event = dan_speaks_japanese();
    event.tables_open = TablesOpen::ByHand;
    let until = at("12:10").with_timezone(&event.time_zone).time();
    let cleo = event.coaches.iter_mut().find(|coach| coach.code.0 == "cleo").unwrap();
    cleo.hours[0].until = until;
    let mut room = Room::of(event);
    room.at("11:40", |queue| queue.open_table(table(3), None)).unwrap();
    for (clock, language, expected) in [
        ("11:40", "ar", Some(window("11:40", "11:45"))), // Cleo has come early
        ("12:15", "ar", Some(window("12:15", "12:20"))), // and stays a little longer
        ("12:15", "ja", Some(window("12:30", "12:35"))),
        ("12:30", "ar", None),
    ] {
        assert_eq!(told_in(language, &room, clock), expected, "{language} at {clock}");
    }
    room.at("12:31", |queue| queue.open_table(table(3), Some(coach("ada")))).unwrap();
    assert_eq!(told_in("ja", &room, "12:31"), None, "the one a hand named stays to the end");
    assert_eq!(told_in("fr", &room, "12:31"), Some(window("12:31", "12:36")));
}

#[test]
fn called_people_are_taken_to_sit_down_any_moment() {
    let mut room = Room::default();
    room.check_in("12:00", person("Ann", "speaking")).unwrap();
    lies_within(told(&room, "12:01"), "12:15", "12:35", "after Ann");
}

#[test]
fn the_hours_of_coaches_bound_the_wait() {
    let mut event = small_event();
    event.coaches.retain(|coach| coach.code.0 != "dan");
    let mut room = Room::of(event);
    room.check_in("12:00", person("Ann", "speaking")).unwrap();
    room.start("12:10", 3).unwrap();
    let estimate = wait::for_newcomer(&room.look("12:10"), &area("speaking"), &[]).unwrap();
    // Cleo leaves at 12:30, and nobody follows: one conversation in three is over by then.
    assert!((0.2..0.5).contains(&estimate.chance), "{estimate:?}");
    let mut late = Room::of(room.look("12:10").event().clone());
    late.check_in("12:00", person("Ann", "speaking")).unwrap();
    late.start("12:16", 3).unwrap();
    assert_eq!(told(&late, "12:16"), None, "none is over by then");

    let mut break_at_noon = small_event();
    let cleo = break_at_noon.coaches.iter_mut().find(|coach| coach.code.0 == "cleo").unwrap();
    cleo.hours[0].until = at("12:05").with_timezone(&break_at_noon.time_zone).time();
    assert_eq!(
        told(&Room::of(break_at_noon), "12:10"),
        Some(window("12:30", "12:35")),
        "Dan comes"
    );
}

#[test]
fn before_the_start_the_wait_counts_from_the_start() {
    let mut room = Room::default();
    for (who, from, to) in [("Ann", "11:45", "11:50"), ("Bob", "12:00", "12:15")] {
        let done = room.check_in("11:20", person(who, "speaking")).unwrap();
        lies_within(done.tickets[0].window, from, to, who);
    }
}

#[test]
fn no_window_begins_before_a_start_is_possible_whatever_the_part_of_a_second() {
    let room = Room::default();
    for milliseconds in [0, 1, 500, 999] {
        let now = at("11:20") + TimeDelta::milliseconds(milliseconds);
        let queue = Queue::open(room.loaded.clone(), now);
        let told = wait::for_newcomer(&queue, &area("speaking"), &[]).unwrap();
        assert_eq!(told.window, window("11:45", "11:50"), "{milliseconds} ms");
    }
}

#[test]
fn a_table_open_by_hand_counts_and_an_unopened_one_does_not() {
    let mut event = small_event();
    event.tables_open = TablesOpen::ByHand;
    let mut room = Room::of(event);
    assert_eq!(told(&room, "12:00"), Some(window("12:05", "12:10")), "Cleo is late");
    assert_eq!(told(&room, "12:05"), Some(window("12:30", "12:35")), "she will not come, Dan may");
    for (clock, from, to) in [("12:30", "12:35", "12:40"), ("12:40", "12:45", "12:50")] {
        assert_eq!(told(&room, clock), Some(window(from, to)), "he is a little late");
    }
    assert_eq!(told(&room, "12:50"), None, "his hour came and nobody opened it");
    room.at("12:55", |queue| queue.open_table(table(3), None)).unwrap();
    assert_eq!(told(&room, "12:55"), Some(window("12:55", "13:00")));
}

#[test]
fn somebody_who_changes_area_does_not_wait_for_themselves() {
    let mut room = Room::default();
    room.at("12:00", |queue| queue.close_table(table(1))).unwrap();
    room.check_in("12:00", person("Ann", "career")).unwrap();
    room.start("12:00", 2).unwrap();
    room.check_in("12:00", person("Bob", "career")).unwrap();
    for to in ["leading", "career"] {
        let moved = room.at("12:00", |queue| queue.transfer(number(2), &area(to), None)).unwrap();
        lies_within(moved.tickets[0].window, "12:15", "12:30", to);
    }
}

#[test]
fn called_at_once_means_now_to_five_minutes_from_now() {
    let estimate = wait::for_newcomer(&Room::default().look("12:03:20"), &area("career"), &[]);
    let estimate = estimate.unwrap();
    assert!((estimate.chance - 1.0).abs() < f64::EPSILON, "{}", estimate.chance);
    assert_eq!(estimate.window, window("12:03:20", "12:08:20"));
}
