//! After the conversation: two independent answers, and nothing that is kept of them.

use dropin::domain::mode::Mode;
use dropin::domain::queue::{Done, Printout, Queue, Side};
use dropin::domain::{Refusal, ticket::TicketState};

use crate::support::{Room, coach, number, person, small_event, table};

/// Number 1 has talked with Cleo, who has a contact to hand out.
fn after_a_talk() -> Room {
    let mut event = small_event();
    for coach in &mut event.coaches {
        coach.contact = (coach.code.0 == "cleo").then(|| "cleo@example.org".to_owned());
    }
    let mut room = Room::of(event);
    room.check_in("11:50", person("Ann", "speaking")).unwrap();
    room.start("11:50", 3).unwrap();
    room.finish("12:10", 3).unwrap();
    room
}

fn answer(room: &mut Room, side: Side, yes: bool) -> Result<Done, Refusal> {
    room.at("12:11", |queue: &mut Queue| queue.mentoring(number(1), side, yes, "hall"))
}

#[test]
fn only_two_yeses_print_a_card_and_it_names_the_coach_alone() {
    use Side::{Coach, Delegate};
    let stories: [(&[(Side, bool)], bool); 6] = [
        (&[(Delegate, true), (Coach, true)], true),
        (&[(Coach, true), (Delegate, true)], true),
        (&[(Delegate, true), (Coach, false)], false),
        (&[(Coach, false), (Delegate, true)], false),
        (&[(Delegate, false), (Coach, true)], false),
        (&[(Delegate, false), (Coach, false)], false),
    ];
    for (story, pair) in stories {
        let mut room = after_a_talk();
        let log = room.log.len();
        for (side, yes) in story {
            let done = answer(&mut room, *side, *yes).unwrap();
            assert!(done.tickets.is_empty(), "no answer tells of whom it was: {story:?}");
        }
        let cards: Vec<_> = room.printed.iter().map(|order| order.paper.clone()).collect();
        let expected =
            if pair { vec![Printout::Card { coach: coach("cleo") }] } else { Vec::new() };
        assert_eq!(cards, expected, "{story:?}");
        assert_eq!(room.counted.get("mentoring").copied(), pair.then_some(1), "{story:?}");
        assert_eq!(room.log.len(), log, "no line of the log: {story:?}");
        if pair {
            let yes = room.loaded.answered.iter().any(|answered| answered.yes);
            assert!(!yes, "the yes is forgotten with the pair");
        }
    }
}

#[test]
fn after_a_hand_over_in_the_middle_the_card_is_of_whom_the_talk_ended_with() {
    let mut event = small_event();
    for coach in &mut event.coaches {
        coach.contact = Some(format!("{}@example.org", coach.code));
    }
    let mut room = Room::of(event);
    room.check_in("11:50", person("Ann", "speaking")).unwrap();
    room.start("11:50", 3).unwrap();
    room.at("12:00", |queue| queue.hand_over(table(3), coach("eve"))).unwrap();
    room.finish("12:10", 3).unwrap();
    for side in Side::ALL {
        answer(&mut room, side, true).unwrap();
    }
    let cards: Vec<_> = room.printed.iter().map(|order| order.paper.clone()).collect();
    assert_eq!(cards, [Printout::Card { coach: coach("eve") }]);
}

#[test]
fn of_a_no_nothing_is_kept_not_even_the_other_sides_yes() {
    let mut room = after_a_talk();
    let before = room.loaded.tickets.clone();
    answer(&mut room, Side::Delegate, true).unwrap();
    answer(&mut room, Side::Coach, false).unwrap();
    assert!(room.loaded.answered.iter().all(|answered| !answered.yes));
    assert_eq!(room.loaded.tickets, before);
    assert!(room.counted.is_empty());
}

#[test]
fn it_is_asked_after_a_conversation_with_one_ticket_and_a_coach_with_a_contact() {
    let mut talking = after_a_talk();
    talking.check_in("12:11", person("Bob", "speaking")).unwrap();
    talking.start("12:12", 3).unwrap();
    let refused =
        talking.at("12:13", |queue| queue.mentoring(number(2), Side::Coach, true, "hall"));
    assert_eq!(refused.unwrap_err().code(), "ticket_state", "they still talk");

    let mut group = after_a_talk();
    group.loaded.tickets[0].mode = Some(Mode::Groups);
    assert_eq!(answer(&mut group, Side::Coach, true).unwrap_err().code(), "no_mentoring");

    let mut event = small_event();
    event.coaches.iter_mut().for_each(|coach| coach.contact = None);
    let mut without_contact = Room::of(event);
    without_contact.check_in("11:50", person("Ann", "speaking")).unwrap();
    without_contact.start("11:50", 3).unwrap();
    without_contact.finish("12:10", 3).unwrap();
    assert_eq!(answer(&mut without_contact, Side::Coach, true).unwrap_err().code(), "no_mentoring");
}

#[test]
fn the_card_is_of_whom_people_talked_with_not_of_whoever_sits_there_now() {
    let mut room = after_a_talk();
    room.at("12:10", |queue| queue.hand_over(table(3), coach("dan"))).unwrap();
    answer(&mut room, Side::Delegate, true).unwrap();
    answer(&mut room, Side::Coach, true).unwrap();
    assert_eq!(room.printed[0].paper, Printout::Card { coach: coach("cleo") });
    assert_eq!(room.printed[0].station, "hall");
}

#[test]
fn whether_it_was_useful_is_only_counted() {
    let mut room = after_a_talk();
    let log = room.log.len();
    for (side, yes) in [(Side::Delegate, true), (Side::Coach, false)] {
        room.at("12:11", |queue| queue.useful(number(1), side, yes)).unwrap();
    }
    let counted: Vec<_> = room.counted.iter().map(|(what, n)| (*what, *n)).collect();
    assert_eq!(counted, [("useful-coach-no", 1), ("useful-delegate-yes", 1)]);
    assert_eq!(room.log.len(), log);
    assert_eq!(room.state(number(1)), TicketState::Done);
}

#[test]
fn each_side_answers_each_question_once() {
    for first in [true, false] {
        for second in [true, false] {
            let mut room = after_a_talk();
            answer(&mut room, Side::Coach, first).unwrap();
            let again = answer(&mut room, Side::Coach, second).unwrap_err();
            assert_eq!(again, Refusal::AlreadyAnswered { number: number(1) });
            room.at("12:11", |queue| queue.useful(number(1), Side::Coach, first)).unwrap();
            let again = room.at("12:11", |queue| queue.useful(number(1), Side::Coach, second));
            assert_eq!(again.unwrap_err().code(), "already_answered");
            answer(&mut room, Side::Delegate, true).unwrap();
            assert_eq!(room.printed.len(), usize::from(first), "the first answer counts");
        }
    }
}

#[test]
fn half_an_hour_later_it_is_too_late_to_answer() {
    let mut room = after_a_talk();
    let useful = |queue: &mut Queue| queue.useful(number(1), Side::Coach, true);
    let late = room.at("12:40", useful).unwrap_err();
    assert_eq!(late, Refusal::TooLateToAnswer { number: number(1) });
    room.at("12:39:59", useful).unwrap();
}
