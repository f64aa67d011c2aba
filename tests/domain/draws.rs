//! What the draws of a wait rest on: what was seen today, who is away or missing, breaks, groups and
//! the trigger, and that looking twice shows the same.

use chrono::TimeDelta;
use dropin::domain::Moment;
use dropin::domain::event::Event;
use dropin::domain::mode::Mode;
use dropin::domain::queue::{CheckIn, Pace, Reach};
use dropin::domain::ticket::TicketState;
use dropin::domain::wait::{self, Asker, Estimate};

use crate::support::{Room, area, at, coach, number, person, small_event, table};

/// Somebody who gets a number however long the line is.
fn anyway(who: &str) -> CheckIn {
    CheckIn { over_the_rule: Some("a test".to_owned()), ..person(who, "speaking") }
}

/// Table 3 talks with number 1 since 12:00; so many wait for it, of whom those in `agree` agree to a
/// group.
fn line_of(event: Event, waiting: u32, agree: impl Fn(u32) -> bool) -> Room {
    let mut room = Room::of(event);
    for nth in 0..=waiting {
        let group = agree(nth);
        room.check_in("12:00", CheckIn { group, ..anyway(&format!("P{nth}")) }).unwrap();
    }
    room.start("12:00", 3).unwrap();
    room
}

/// What somebody who comes now for speaking is told.
fn newcomer(room: &Room, clock: &str, group: bool) -> Option<Estimate> {
    let (queue, speaking) = (room.look(clock), area("speaking"));
    let asker = Asker { group, ..Asker::newcomer(&queue, &speaking, &[]) };
    wait::estimate(&queue, &asker)
}

fn median(room: &Room, clock: &str) -> Moment {
    newcomer(room, clock, false).unwrap().median
}

fn near(one: Moment, other: &str, minutes: i64) {
    let off = (one - at(other)).abs();
    assert!(off <= TimeDelta::minutes(minutes), "{one} is not within {minutes} minutes of {other}");
}

#[test]
fn looking_twice_shows_the_same_and_another_number_draws_anew() {
    let room = line_of(small_event(), 2, |_| false);
    let of = |n: u32| {
        let (queue, speaking) = (room.look("12:05"), area("speaking"));
        wait::estimate(
            &queue,
            &Asker { number: number(n), ..Asker::newcomer(&queue, &speaking, &[]) },
        )
    };
    assert_eq!(of(9), of(9));
    assert_ne!(of(9).unwrap().range, of(10).unwrap().range);
    let all = || wait::of_all_waiting(&room.look("12:05"));
    assert_eq!(all(), all());
}

#[test]
fn all_at_once_are_told_what_each_alone_is() {
    let room = line_of(small_event(), 3, |_| false);
    let queue = room.look("12:05");
    let all = wait::of_all_waiting(&queue);
    assert_eq!(all.len(), 3);
    for ticket in queue.waiting() {
        let alone = wait::estimate(&queue, &Asker::of(ticket)).unwrap();
        let off = (alone.median - all[&ticket.number].median).abs();
        assert!(off < TimeDelta::minutes(3), "number {}: {off}", ticket.number);
    }
}

#[test]
fn shorter_conversations_of_today_shorten_the_wait() {
    let mut room = line_of(small_event(), 2, |_| false);
    let before = median(&room, "12:01");
    let pace = |who: &str, conversations: u32, minutes: u64| Pace {
        coach: Some(coach(who)),
        conversations,
        seconds: u64::from(conversations) * minutes * 60,
    };
    room.loaded.paces = vec![pace("ada", 10, 16)];
    let today = median(&room, "12:01");
    assert!(today < before - TimeDelta::minutes(5), "{before} {today}");
    // The coach of this table alone is a slow one.
    room.loaded.paces = vec![pace("ada", 10, 22), pace("cleo", 10, 29), pace("dan", 10, 29)];
    let slow = median(&room, "12:01");
    room.loaded.paces = vec![pace("ada", 10, 29), pace("cleo", 10, 22), pace("dan", 10, 22)];
    let fast = median(&room, "12:01");
    assert!(fast < slow - TimeDelta::minutes(3), "{fast} {slow}");
}

#[test]
fn nobody_is_expected_to_start_while_the_coach_is_on_a_break() {
    let mut room = line_of(small_event(), 0, |_| false);
    room.at("12:05", |queue| queue.take_break(table(3), at("12:50"))).unwrap();
    let told = newcomer(&room, "12:05", false).unwrap();
    assert_eq!(told.range.from, at("12:50"), "{told:?}");
}

#[test]
fn who_is_away_is_passed_over_until_then_and_counts_from_then_on() {
    let mut room = line_of(small_event(), 2, |_| false);
    room.at("12:01", |queue| queue.away(number(2), 50)).unwrap();
    room.at("12:01", |queue| queue.away(number(3), 50)).unwrap();
    // The table is free about 12:22, and both are back at 12:51.
    near(median(&room, "12:01"), "12:22", 4);
    let behind = room.check_in("12:02", anyway("Eve")).unwrap().tickets[0].number;
    let eve = wait::of_all_waiting(&room.look("12:02"))[&behind].median;
    near(eve, "12:22", 4);
    let last = median(&room, "12:02");
    assert!(last > at("12:40") && last < at("13:00"), "before those who are away: {last}");
}

#[test]
fn who_is_missing_may_come_back_and_is_next_then() {
    let mut room = line_of(small_event(), 2, |_| false);
    room.call("12:20", 3).unwrap();
    room.absent("12:23", 3).unwrap();
    assert_eq!(room.state(number(2)), TicketState::Absent);
    room.call("12:23", 3).unwrap();
    room.start("12:23", 3).unwrap();
    let with = newcomer(&room, "12:24", false).unwrap();
    room.at("12:24", |queue| queue.void(number(2), "gone for good")).unwrap();
    let without = newcomer(&room, "12:24", false).unwrap();
    assert!(with.range.to > without.range.to + TimeDelta::minutes(8), "{with:?} {without:?}");
}

/// The small event with groups from so many waiting.
fn groups_from(overflow_at: u16) -> Event {
    let mut event = small_event();
    event.rules.overflow_at = overflow_at;
    event
}

#[test]
fn the_trigger_that_will_fire_is_in_the_estimate() {
    let agree = |_| true;
    let told = |at_trigger: u16| {
        let room = line_of(groups_from(at_trigger), 6, agree);
        newcomer(&room, "12:01", true)
    };
    // Groups of four at about 12:22 and 12:37: the newcomer is in the second one.
    near(told(6).unwrap().median, "12:38", 6);
    // One after the other nobody reaches an eighth person in time. Groups are offered, because the
    // line fills the time left, but below the organiser's number only every other coach is taken to
    // accept.
    let hope = told(99).unwrap();
    assert!((0.35..0.65).contains(&hope.chance), "{hope:?}");
    let alone = newcomer(&line_of(groups_from(99), 6, |_| false), "12:01", false);
    assert!(alone.is_none_or(|estimate| estimate.chance < 0.01));
}

#[test]
fn a_coach_who_stays_with_one_ticket_is_expected_to_stay_with_it() {
    let mut room = line_of(groups_from(6), 6, |_| true);
    let certain = newcomer(&room, "12:01", true).unwrap().chance;
    let mut hand = room.look("12:01").hand(table(3));
    hand.kept_individual = 3;
    room.loaded.tables.push(hand);
    let queue = room.look("12:01");
    let last = wait::of_all_waiting(&queue);
    let sixth = last.get(&number(7)).map_or(0.0, |estimate| estimate.chance);
    assert!(certain > 0.95, "{certain}");
    assert!((0.0..0.45).contains(&sixth), "one in four: {sixth}");
}

#[test]
fn groups_take_a_quarter_of_an_hour_each_and_only_those_who_agreed() {
    let mut room = line_of(small_event(), 6, |nth| nth % 2 == 0);
    room.at("12:01", |queue| queue.set_mode(table(3), Mode::Groups, None)).unwrap();
    let told = wait::of_all_waiting(&room.look("12:01"));
    // Numbers 3, 5 and 7 agreed; the others keep their places, one by one.
    for (n, median) in [(2, "12:22"), (3, "12:45"), (5, "12:45"), (7, "12:45"), (4, "13:01")] {
        near(told[&number(n)].median, median, 6);
    }
    assert_eq!(told[&number(3)].range, told[&number(7)].range, "they start together");
}

#[test]
fn a_party_that_does_not_fit_waits_for_the_next_group() {
    let mut room = line_of(small_event(), 0, |_| true);
    for (who, people) in [("Ann", 3), ("Bob", 2), ("Cam", 1)] {
        room.check_in("12:00", CheckIn { group: true, people, ..anyway(who) }).unwrap();
    }
    room.at("12:01", |queue| queue.set_mode(table(3), Mode::Groups, None)).unwrap();
    let told = wait::of_all_waiting(&room.look("12:01"));
    assert_eq!(told[&number(2)].range, told[&number(4)].range, "three and one");
    assert!(told[&number(3)].range.from > told[&number(2)].range.from, "two have to wait");
}

#[test]
fn in_a_hopeless_line_only_those_who_will_be_reached_are_told_a_window() {
    let room = line_of(small_event(), 80, |_| false);
    let told = wait::of_all_waiting(&room.look("12:01"));
    assert!((3..=5).contains(&told.len()), "{} of 80", told.len());
    assert!(told.keys().all(|n| n.0 <= 6), "the first ones");
    assert_eq!(newcomer(&room, "12:01", false), None);
}

#[test]
fn three_answers_come_from_two_thresholds() {
    let rules = small_event().rules;
    for (chance, reach) in [
        (1.0, Reach::Sure),
        (0.8, Reach::Sure),
        (0.795, Reach::Unsure),
        (0.5, Reach::Unsure),
        (0.495, Reach::Out),
        (0.0, Reach::Out),
    ] {
        assert_eq!(Reach::with(chance, &rules), reach, "{chance}");
    }
}
