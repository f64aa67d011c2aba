//! A table's day: by hand or by the roster, breaks, hand-over, a quiet call for help.

use dropin::domain::Refusal;
use dropin::domain::event::TablesOpen;
use dropin::domain::queue::{CheckIn, Done, Queue, Remark, TableState};

use crate::support::{Room, at, coach, number, person, small_event, table};

type Deed = fn(&mut Queue) -> Result<Done, Refusal>;

fn by_hand() -> Room {
    let mut event = small_event();
    event.tables_open = TablesOpen::ByHand;
    Room::of(event)
}

#[test]
fn a_break_keeps_the_line_and_ends_by_itself() {
    let mut room = Room::default();
    room.at("11:50", |queue| queue.take_break(table(3), at("12:10"))).unwrap();
    assert_eq!(room.table_state("11:50", 3), TableState::Break);
    room.check_in("11:51", person("Ann", "speaking")).unwrap();
    assert_eq!(room.line_at("11:52", table(3)), [1], "waits, and is not called to an empty table");
    let refused = room.call("12:09", 3).unwrap_err();
    assert_eq!(refused.code(), "table_break");
    assert_eq!(room.table_state("12:10", 3), TableState::Ready);
    room.call("12:10", 3).unwrap();
}

#[test]
fn a_break_ends_when_the_coach_opens_again() {
    let mut room = Room::default();
    room.at("11:50", |queue| queue.take_break(table(3), at("12:10"))).unwrap();
    room.at("11:55", |queue| queue.open_table(table(3), None)).unwrap();
    assert_eq!(room.table_state("11:55", 3), TableState::Ready);
    // The roster's coaches still change half-way.
    let coach = |clock: &str| room.look(clock).coach_at(table(3)).map(|c| c.name.clone());
    assert_eq!(coach("12:00").as_deref(), Some("Cleo"));
    assert_eq!(coach("12:40").as_deref(), Some("Dan"));
}

#[test]
fn a_break_taken_in_a_conversation_begins_after_it() {
    let mut room = Room::default();
    room.check_in("11:50", person("Ann", "speaking")).unwrap();
    room.check_in("11:50", person("Bob", "speaking")).unwrap();
    room.start("11:51", 3).unwrap();
    room.at("12:00", |queue| queue.take_break(table(3), at("12:20"))).unwrap();
    assert_eq!(room.table_state("12:00", 3), TableState::Busy);
    let done = room.call("12:10", 3).unwrap();
    assert!(done.tickets.is_empty(), "finished, and nobody is called into the break");
    assert_eq!(room.table_state("12:10", 3), TableState::Break);
}

#[test]
fn the_wait_knows_when_the_coach_will_be_back() {
    let mut room = Room::default();
    room.at("11:50", |queue| queue.take_break(table(3), at("12:20"))).unwrap();
    let done = room.check_in("11:51", person("Ann", "speaking")).unwrap();
    let window = done.tickets[0].window.unwrap();
    assert!(window.from >= at("12:20"), "{window:?}");
}

#[test]
fn a_break_is_refused_where_it_makes_no_sense() {
    let cases = [
        ("11:50", "11:50", "break_over"),
        ("11:50", "13:30", "break_past_the_end"),
        ("11:30", "11:40", "table_closed"),
    ];
    for (now, until, code) in cases {
        let mut room = Room::default();
        let refused = room.at(now, |queue| queue.take_break(table(3), at(until)));
        assert_eq!(refused.unwrap_err().code(), code, "at {now} until {until}");
    }
    let mut room = Room::default();
    room.check_in("11:50", person("Ann", "speaking")).unwrap();
    let refused = room.at("11:51", |queue| queue.take_break(table(3), at("12:00")));
    assert_eq!(refused.unwrap_err().code(), "table_called", "Ann was told to come");
}

#[test]
fn another_coach_takes_over_with_other_languages() {
    let mut room = Room::default();
    room.check_in("11:50", person("Ann", "speaking")).unwrap();
    room.start("11:50", 3).unwrap();
    let in_french = CheckIn { languages: vec!["fr".to_owned()], ..person("Bob", "speaking") };
    assert_eq!(room.check_in("11:51", in_french.clone()).unwrap_err().code(), "nobody_speaks");
    room.at("11:52", |queue| queue.hand_over(table(3), coach("eve"))).unwrap();
    room.check_in("11:53", in_french).unwrap();
    assert_eq!(room.line_at("11:53", table(3)), [2]);
    room.call("12:10", 3).unwrap();
    room.start("12:11", 3).unwrap();
    assert_eq!(room.ticket(number(1)).coach, Some(coach("eve")), "Ann's talk went on with her");
    assert_eq!(room.ticket(number(2)).coach, Some(coach("eve")));
    let unknown = room.at("12:20", |queue| queue.hand_over(table(3), coach("nobody")));
    assert_eq!(unknown.unwrap_err().code(), "coach_unknown");
    let mut closed = by_hand();
    let refused = closed.at("12:20", |queue| queue.hand_over(table(3), coach("ada")));
    assert_eq!(refused.unwrap_err().code(), "table_closed");
}

#[test]
fn a_table_opened_by_hand_counts_from_then_on_and_staff_know_of_those_that_are_not() {
    let mut room = by_hand();
    let unopened = |room: &Room, clock: &str| {
        let tables = room.look(clock).unopened();
        tables.into_iter().map(|(table, since)| (table.0, since)).collect::<Vec<_>>()
    };
    assert!(unopened(&room, "11:44").is_empty(), "it is not time yet");
    let late = [(1, at("11:45")), (2, at("11:45")), (3, at("11:45"))];
    assert_eq!(unopened(&room, "11:50"), late);
    assert_eq!(room.table_state("11:50", 3), TableState::Closed);
    room.at("11:50", |queue| queue.open_table(table(3), None)).unwrap();
    assert_eq!(unopened(&room, "11:50"), late[..2]);
    room.at("12:00", |queue| queue.close_table(table(3))).unwrap();
    assert_eq!(unopened(&room, "12:01"), late[..2], "closed by hand is no oversight");
    assert!(unopened(&Room::default(), "11:50").is_empty(), "the roster opens by itself");
}

#[test]
fn help_is_asked_for_once_and_answered_once() {
    let mut room = Room::default();
    for _ in 0..2 {
        room.at("12:00", |queue| queue.help(table(3), true)).unwrap();
    }
    assert_eq!(room.look("12:05").hand(table(3)).help_since, Some(at("12:00")));
    room.at("12:06", |queue| queue.close_table(table(3))).unwrap();
    assert_eq!(room.look("12:06").hand(table(3)).help_since, Some(at("12:00")), "still wanted");
    for _ in 0..2 {
        room.at("12:07", |queue| queue.help(table(3), false)).unwrap();
    }
    assert_eq!(room.jottings(), ["help @3", "close-table @3", "help-answered @3"]);
}

#[test]
fn nobody_sits_at_two_open_tables() {
    // Who is asked for where, after what, and at which other table they sit if that is refused.
    let cases: [(&str, Option<Deed>, Deed, Option<u16>); 9] = [
        ("handed over", None, |q| q.hand_over(table(3), coach("ada")), Some(1)),
        ("opened for", None, |q| q.open_table(table(3), Some(coach("ada"))), Some(1)),
        ("at this table already", None, |q| q.hand_over(table(1), coach("ada")), None),
        ("sits nowhere", None, |q| q.hand_over(table(1), coach("eve")), None),
        ("comes later", None, |q| q.hand_over(table(1), coach("dan")), None),
        (
            "on a break there",
            Some(|q| q.take_break(table(1), at("12:30"))),
            |q| q.hand_over(table(3), coach("ada")),
            Some(1),
        ),
        (
            "the other table is closed",
            Some(|q| q.close_table(table(1))),
            |q| q.hand_over(table(3), coach("ada")),
            None,
        ),
        (
            "by the plan, and was put elsewhere",
            Some(|q| {
                q.close_table(table(1))?;
                q.hand_over(table(3), coach("ada"))
            }),
            |q| q.open_table(table(1), None),
            Some(3),
        ),
        (
            "the other table has another coach by now",
            Some(|q| q.hand_over(table(1), coach("eve"))),
            |q| q.hand_over(table(3), coach("ada")),
            None,
        ),
    ];
    for (case, before, deed, sits_at) in cases {
        let mut room = Room::default();
        if let Some(before) = before {
            room.at("12:00", before).unwrap();
        }
        let answer = room.at("12:01", deed);
        let elsewhere =
            sits_at.map(|n| Refusal::CoachElsewhere { coach: coach("ada"), table: table(n) });
        assert_eq!(answer.err(), elsewhere, "{case}");
    }
}

#[test]
fn a_coach_who_was_put_elsewhere_is_not_where_the_roster_has_them() {
    let mut room = Room::default();
    room.at("12:00", |queue| queue.hand_over(table(1), coach("dan"))).unwrap();
    let at_table_3 = |room: &Room, clock: &str| {
        let coach = room.look(clock).coach_at(table(3)).map(|coach| coach.code.0.clone());
        (coach, room.table_state(clock, 3))
    };
    assert_eq!(at_table_3(&room, "12:29"), (Some("cleo".to_owned()), TableState::Ready));
    assert_eq!(at_table_3(&room, "12:30"), (None, TableState::Closed), "Dan is at table 1");
    let told = room.check_in("12:31", person("Ann", "speaking")).unwrap_err();
    assert_eq!(told.code(), "no_table", "the wait knows it too");
    room.at("12:40", |queue| queue.close_table(table(1))).unwrap();
    assert_eq!(at_table_3(&room, "12:40"), (Some("dan".to_owned()), TableState::Ready));
}

#[test]
fn a_deed_says_who_has_no_table_any_more() {
    let wish = |who, languages: &[&str]| CheckIn {
        languages: languages.iter().map(|code| (*code).to_owned()).collect(),
        over_the_rule: Some("a test".to_owned()),
        ..person(who, "speaking")
    };
    let room = || {
        let mut room = Room::default();
        room.check_in("11:50", person("Ann", "speaking")).unwrap();
        room.start("11:50", 3).unwrap();
        room.check_in("11:51", wish("Bob", &[])).unwrap();
        room.check_in("11:51", wish("Cam", &["ar"])).unwrap();
        room.check_in("11:51", wish("Dee", &["ar"])).unwrap();
        room.at("11:52", |queue| queue.away(number(4), 10)).unwrap();
        room
    };
    let cases: [(&str, Deed, &[u32]); 4] = [
        ("another language", |q| q.hand_over(table(3), coach("eve")), &[3, 4]),
        (
            "until the next coach comes, who opens it again",
            |q| {
                q.finish(table(3))?;
                q.close_table(table(3))
            },
            &[3, 4],
        ),
        ("not of this table's areas", |q| q.close_table(table(1)), &[]),
        ("who talks with all", |q| q.open_table(table(3), Some(coach("cleo"))), &[]),
    ];
    for (case, deed, left) in cases {
        let done = room().at("12:00", deed).unwrap();
        let left = left.iter().map(|n| number(*n)).collect();
        assert_eq!(done.remark, Some(Remark::WithoutTable(left)), "{case}");
    }
}
