//! When a table is overrun: what is offered, and when nothing is.

use chrono::TimeDelta;
use dropin::domain::event::Event;
use dropin::domain::overflow::{Offers, offers, trigger};
use dropin::domain::queue::CheckIn;

use super::group_talks::{agreed, alone};
use crate::support::{Room, number, person, small_event, table};

fn event() -> Event {
    let mut event = small_event();
    event.rules.overflow_at = 4;
    event.rules.group_size = 3;
    event
}

/// Somebody talks at table 3, and these wait for it.
fn room_with(waiting: impl IntoIterator<Item = CheckIn>) -> Room {
    let mut room = Room::of(event());
    room.check_in("11:45", person("the first", "speaking")).unwrap();
    room.start("11:45", 3).unwrap();
    for wish in waiting {
        room.check_in("11:46", wish).unwrap();
    }
    room
}

#[test]
fn nothing_is_offered_below_the_trigger_and_everything_from_it_on() {
    let people = ["Ann", "Bob", "Cam", "Dee"];
    let wishes: Vec<CheckIn> = people.iter().map(|who| agreed(who, Some("change"))).collect();
    let below = room_with(wishes[..3].to_vec());
    assert_eq!(offers(&below.look("11:50"), table(3)), None);
    let at_the_trigger = room_with(wishes);
    let expected =
        Offers { briefing: Some(4), topics: Some(vec![("change".to_owned(), 4)]), groups: Some(1) };
    assert_eq!(offers(&at_the_trigger.look("11:50"), table(3)), Some(expected.clone()));
    assert_eq!(expected.topic(), Some("change"));
}

#[test]
fn only_people_who_agreed_count_and_one_alone_is_no_group() {
    let lonely = ["Bob", "Cam", "Dee"].map(alone);
    let room = room_with([agreed("Ann", None)].into_iter().chain(lonely));
    assert_eq!(offers(&room.look("11:50"), table(3)), None);
    let unwilling = room_with(["Ann", "Bob", "Cam", "Dee", "Eve"].map(alone));
    assert_eq!(offers(&unwilling.look("11:50"), table(3)), None);
}

#[test]
fn with_too_few_reasons_the_coach_chooses_the_topic() {
    let room = room_with([
        agreed("Ann", Some("skills")),
        agreed("Bob", Some("change")),
        agreed("Cam", None),
        agreed("Dee", None),
    ]);
    let offers = offers(&room.look("11:50"), table(3)).unwrap();
    let tally = [("change".to_owned(), 1), ("skills".to_owned(), 1)];
    assert_eq!(offers.topics.as_deref(), Some(tally.as_slice()));
    assert_eq!(offers.topic(), None);
}

#[test]
fn the_trigger_counts_for_each_open_table_of_the_area() {
    let mut event = event();
    event.rules.overflow_at = 2;
    let mut room = Room::of(event);
    for who in ["Ann", "Bob"] {
        room.check_in("11:45", person(who, "career")).unwrap();
    }
    room.start("11:45", 1).unwrap();
    room.start("11:45", 2).unwrap();
    for who in ["Cam", "Dee", "Eve"] {
        let wish = CheckIn { group: true, ..person(who, "career") };
        room.check_in("11:46", wish).unwrap();
    }
    assert_eq!(offers(&room.look("11:50"), table(1)), None, "three for two tables");
    room.finish("11:51", 2).unwrap();
    room.at("11:51", |queue| queue.close_table(table(2))).unwrap();
    assert!(offers(&room.look("11:52"), table(1)).is_some(), "three for one table");
}

#[test]
fn a_line_that_fills_the_time_left_is_overrun_below_the_trigger() {
    let rules = event().rules;
    // Conversations of 22.5 minutes on average, and at most the organiser's four.
    for (minutes, at) in [(105, 4), (68, 4), (67, 3), (46, 3), (45, 2), (20, 2), (0, 2), (-5, 2)] {
        assert_eq!(trigger(&rules, TimeDelta::minutes(minutes)), at, "{minutes} minutes left");
    }
    let room = room_with([agreed("Ann", None), agreed("Bob", None)]);
    assert_eq!(offers(&room.look("12:00"), table(3)), None);
    assert!(offers(&room.look("12:40"), table(3)).is_some(), "the next one is turned away");
}

#[test]
fn in_the_last_quarter_of_an_hour_tables_offer_groups_only() {
    let room = room_with([agreed("Ann", None), agreed("Bob", None)]);
    let one = offers(&room.look("13:15"), table(3)).unwrap();
    assert!(one.briefing.is_some() && one.topics.is_some(), "one can still be promised");
    let only_groups = Offers { briefing: None, topics: None, groups: Some(1) };
    assert_eq!(offers(&room.look("13:16"), table(3)), Some(only_groups));
    assert_eq!(offers(&room.look("13:30"), table(3)), None, "it is over");
}

#[test]
fn a_called_table_is_offered_nothing() {
    let mut room = room_with(["Ann", "Bob", "Cam", "Dee", "Eve"].map(|who| agreed(who, None)));
    room.call("12:00", 3).unwrap();
    assert_eq!(room.ticket(number(2)).table, Some(table(3)));
    assert_eq!(offers(&room.look("12:00"), table(3)), None);
}
