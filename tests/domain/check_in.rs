//! Taking a number: who gets one, who gets their own again, who is told the truth instead.

use dropin::domain::Refusal;
use dropin::domain::event::TablesOpen;
use dropin::domain::mode::Mode;
use dropin::domain::queue::{AreaState, CheckIn, Done, GroupPlace, Remark, Standing};
use dropin::domain::refusal::Offer;
use dropin::domain::ticket::{TicketState, Window};

use crate::support::{Room, area, at, badge_of, number, person, small_event, table};

/// Tables 1 and 2 talk since 12:00, with numbers 1 and 2.
fn busy_room() -> Room {
    let mut room = Room::default();
    for (who, at) in [("Ann", 1), ("Bob", 2)] {
        room.check_in("12:00", person(who, "career")).unwrap();
        room.start("12:00", at).unwrap();
    }
    room
}

#[test]
fn numbers_run_from_one_across_all_areas() {
    let mut room = Room::default();
    for (n, code) in (1..).zip(["career", "speaking", "leading", "career", "speaking"]) {
        let done = room.check_in("12:00", person(&format!("P{n}"), code)).unwrap();
        assert_eq!((done.tickets[0].number, done.existing), (number(n), false));
    }
}

#[test]
fn the_same_badge_gets_its_own_ticket_whatever_it_asks_for() {
    let mut room = busy_room();
    let first = room.check_in("12:01", person("Eve", "career")).unwrap();
    room.set_area(area("leading"), AreaState::Paused);
    for wanted in ["career", "leading", "speaking", "nothing there is"] {
        let again = room.check_in("12:30", person("Eve", wanted)).unwrap();
        assert!(again.existing, "{wanted}");
        assert_eq!(again.tickets, first.tickets, "{wanted}");
    }
    assert_eq!(room.loaded.last_number, 3);
}

#[test]
fn a_badge_whose_ticket_ended_gets_a_new_number() {
    let mut room = busy_room();
    room.check_in("12:01", person("Eve", "career")).unwrap();
    room.at("12:02", |queue| queue.leave(number(3))).unwrap();
    let again = room.check_in("12:03", person("Eve", "career")).unwrap();
    assert_eq!((again.tickets[0].number, again.existing), (number(4), false));
    let talked = room.finish("12:20", 1).unwrap().tickets[0].clone();
    assert_eq!(talked.badge, Some(badge_of("Ann")));
    assert!(!room.check_in("12:21", person("Ann", "career")).unwrap().existing);
}

#[test]
fn people_without_a_badge_each_get_a_number() {
    let mut room = busy_room();
    let nobody = |who: &str| CheckIn { badge: None, ..person(who, "career") };
    for (n, who) in (3..).zip(["one", "two"]) {
        let done = room.check_in("12:01", nobody(who)).unwrap();
        assert_eq!((done.tickets[0].number, done.existing), (number(n), false));
    }
}

#[test]
fn a_free_table_with_nobody_waiting_calls_the_newcomer_at_once() {
    let mut room = Room::default();
    let done = room.check_in("12:03:20", person("Ann", "career")).unwrap();
    let ticket = &done.tickets[0];
    assert_eq!((ticket.state, ticket.table), (TicketState::Called, Some(table(1))));
    assert_eq!(ticket.window, Some(Window { from: at("12:03:20"), to: at("12:08:20") }));
    assert_eq!(ticket.called_at, Some(at("12:03:20")));
    assert_eq!(room.jottings(), ["check-in 1", "call 1 @1"]);
}

#[test]
fn a_table_takes_a_newcomer_at_once_only_if_it_may_and_nobody_waits_for_it() {
    let ada_and_ben = || {
        let mut room = Room::default();
        room.check_in("12:00", person("Ann", "career")).unwrap();
        room.check_in("12:00", person("Bob", "career")).unwrap();
        room
    };
    let in_french = |who| CheckIn { languages: vec!["fr".to_owned()], ..person(who, "career") };

    let mut another_area = ada_and_ben();
    let eve = another_area.check_in("12:01", person("Eve", "career")).unwrap();
    assert_eq!(eve.tickets[0].state, TicketState::Waiting, "table 3 does not serve career");

    let mut language = Room::default();
    language.check_in("12:00", person("Ann", "career")).unwrap();
    let eve = language.check_in("12:01", in_french("Eve")).unwrap();
    assert_eq!(eve.tickets[0].state, TicketState::Waiting, "Ben speaks no French");
    let fay = language.check_in("12:02", person("Fay", "career")).unwrap();
    assert_eq!(fay.tickets[0].table, Some(table(2)), "Eve does not wait for table 2");

    let mut queued = ada_and_ben();
    queued.check_in("12:01", person("Eve", "career")).unwrap();
    queued.start("12:02", 1).unwrap();
    queued.finish("12:20", 1).unwrap();
    let fay = queued.check_in("12:21", person("Fay", "career")).unwrap();
    assert_eq!(fay.tickets[0].state, TicketState::Waiting, "Eve was here before");
}

#[test]
fn outside_its_hours_the_queue_gives_no_numbers() {
    let not_open = Refusal::NotOpenYet { opens: at("11:15") };
    let over = Refusal::SessionOver { ended: at("13:30") };
    for (clock, refusal) in
        [("08:00", &not_open), ("11:14:59", &not_open), ("13:30", &over), ("18:00", &over)]
    {
        let answer = Room::default().check_in(clock, person("Ann", "career"));
        assert_eq!(answer.as_ref(), Err(refusal), "{clock}");
    }
    for clock in ["11:15", "13:14:59"] {
        assert!(Room::default().check_in(clock, person("Ann", "career")).is_ok(), "{clock}");
    }
}

#[test]
fn paused_and_finishing_areas_and_unknown_ones_give_no_numbers() {
    for (state, code) in
        [(AreaState::Paused, "area_paused"), (AreaState::Finishing, "area_finishing")]
    {
        let mut room = Room::default();
        room.set_area(area("career"), state);
        let refused = room.check_in("12:00", person("Ann", "career")).unwrap_err();
        assert_eq!(refused.code(), code);
        assert!(room.check_in("12:00", person("Ann", "leading")).is_ok());
    }
    let known = ["career", "leading", "speaking"].map(area).into();
    assert_eq!(
        Room::default().check_in("12:00", person("Ann", "carrer")),
        Err(Refusal::AreaUnknown { area: area("carrer"), known })
    );
}

#[test]
fn whoever_would_not_start_in_time_is_told_so_and_what_else_there_is() {
    let mut room = busy_room();
    for n in 3..=6 {
        room.check_in("12:01", person(&format!("P{n}"), "career")).unwrap();
    }
    // Two tables at 22.5 minutes each: 12:22, 12:22, 12:45, 12:45; then 13:07 and 13:07.
    room.check_in("12:02", person("P7", "career")).unwrap();
    room.check_in("12:02", person("P8", "career")).unwrap();
    let refused = room.check_in("12:03", person("P9", "career")).unwrap_err();
    let Refusal::NotInTime { area: of, last_start, offers } = refused else {
        panic!("refused as {refused:?}")
    };
    assert_eq!((of, last_start), (area("career"), at("13:15")));
    let now = Window { from: at("12:03"), to: at("12:08") };
    assert_eq!(offers, [Offer::Area { area: area("speaking"), window: now }, Offer::Contact]);
}

#[test]
fn the_last_promise_is_a_start_a_quarter_of_an_hour_before_the_end() {
    assert!(Room::default().check_in("13:15", person("Ann", "career")).is_ok());
    let late = Room::default().check_in("13:15:01", person("Ann", "career")).unwrap_err();
    assert_eq!(late.code(), "not_in_time");
    assert_eq!(late.offers(), [Offer::Contact]);
}

#[test]
fn an_area_nobody_serves_any_more_gives_no_numbers() {
    let mut room = Room::default();
    room.at("12:40", |queue| queue.close_table(table(3))).unwrap();
    let refused = room.check_in("12:41", person("Ann", "speaking")).unwrap_err();
    assert_eq!(refused.code(), "no_table");
    let now = Window { from: at("12:41"), to: at("12:46") };
    let offers = [
        Offer::Area { area: area("career"), window: now },
        Offer::Area { area: area("leading"), window: now },
        Offer::Contact,
    ];
    assert_eq!(refused.offers(), offers);
}

#[test]
fn nobody_is_offered_an_area_where_nobody_speaks_their_language() {
    let mut room = Room::default();
    room.at("12:00", |queue| queue.close_table(table(1))).unwrap();
    let in_french = CheckIn { languages: vec!["fr".to_owned()], ..person("Ann", "career") };
    let refused = room.check_in("12:01", in_french).unwrap_err();
    assert_eq!((refused.code(), refused.offers()), ("nobody_speaks", &[Offer::Contact][..]));
}

#[test]
fn before_tables_opened_by_hand_are_open_the_planned_hours_count() {
    let mut by_hand = small_event();
    by_hand.tables_open = TablesOpen::ByHand;
    let mut room = Room::of(by_hand);
    let early = room.check_in("11:20", person("Ann", "career")).unwrap();
    assert_eq!(early.tickets[0].state, TicketState::Waiting);
    assert_eq!(early.tickets[0].window, Some(Window { from: at("11:45"), to: at("11:50") }));
    let a_little_late = room.check_in("11:50", person("Bob", "career")).unwrap();
    assert_eq!(
        a_little_late.tickets[0].window,
        Some(Window { from: at("11:55"), to: at("12:00") })
    );
    let unopened = room.check_in("12:05", person("Cem", "career")).unwrap_err();
    assert_eq!(unopened.code(), "no_table", "the planned hour is long past and nobody came");
}

#[test]
fn staff_can_go_past_the_closing_rule_with_a_reason_and_past_nothing_else() {
    let over =
        |who, why: &str| CheckIn { over_the_rule: Some(why.to_owned()), ..person(who, "career") };
    let mut room = Room::default();
    let done = room.check_in("13:20", over("Ann", "the speaker asked")).unwrap();
    assert_eq!(done.tickets[0].number, number(1));
    assert_eq!(room.log[0].deed, "check-in-override");
    assert_eq!(room.log[0].note.as_deref(), Some("the speaker asked"));
    for blank in ["", "  \t"] {
        let refused = room.check_in("13:20", over("Bob", blank));
        assert_eq!(refused, Err(Refusal::ReasonMissing), "{blank:?}");
    }
    for (clock, code) in [("11:00", "not_open_yet"), ("13:30", "session_over")] {
        let refused = Room::default().check_in(clock, over("Bob", "please")).unwrap_err();
        assert_eq!(refused.code(), code);
    }
}

#[test]
fn a_ticket_stands_for_one_to_four_people() {
    for (came, counted) in [(0, 1), (1, 1), (4, 4)] {
        let party = CheckIn { people: came, ..person("Ann", "career") };
        let done = Room::default().check_in("12:00", party).unwrap();
        assert_eq!(done.tickets[0].people, counted, "{came} came");
    }
}

#[test]
fn a_language_said_twice_is_said_once() {
    let all = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    for (said, kept) in [
        (&["en", "en"][..], &["en"][..]),
        (&["ar", "en", "ar", "en"], &["ar", "en"]),
        (&["en", "fr"], &["en", "fr"]),
        (&[], &[]),
    ] {
        let wish = CheckIn { languages: all(said), ..person("Ann", "career") };
        let done = Room::default().check_in("12:00", wish).unwrap();
        assert_eq!(done.tickets[0].languages, all(kept));
    }
}

#[test]
fn an_area_that_gives_no_numbers_says_which_others_do() {
    for (state, code) in
        [(AreaState::Paused, "area_paused"), (AreaState::Finishing, "area_finishing")]
    {
        let mut room = busy_room();
        room.set_area(area("career"), state);
        let refused = room.check_in("12:01", person("Cam", "career")).unwrap_err();
        let areas: Vec<_> = refused
            .offers()
            .iter()
            .filter_map(|offer| match offer {
                Offer::Area { area, .. } => Some(area.0.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!((refused.code(), areas), (code, vec!["speaking", "leading"]));
        assert_eq!(refused.offers().last(), Some(&Offer::Contact));
        room.set_area(area("career"), AreaState::Open);
        room.check_in("12:02", person("Dee", "leading")).unwrap();
        room.loaded.areas.clear();
        room.set_area(area("career"), state);
        let moved = room.at("12:03", |queue| queue.transfer(number(3), &area("career"), None));
        let moved = moved.unwrap_err();
        let names = |offer: &Offer| match offer {
            Offer::Area { area, .. } | Offer::Group { area, .. } => area.0.clone(),
            Offer::Contact => "the contact".to_owned(),
        };
        let offered: Vec<_> = moved.offers().iter().map(names).collect();
        assert_eq!((moved.code(), offered.join(", ")), (code, "speaking, the contact".to_owned()));
    }
}

#[test]
fn a_badge_shown_again_says_how_things_stand_now() {
    let standing = |done: Done| match done.remark {
        Some(Remark::Standing(standing)) => standing,
        other => panic!("{other:?}"),
    };
    let mut room = Room::default();
    room.check_in("12:40", person("Ann", "speaking")).unwrap();
    room.start("12:40", 3).unwrap();
    let fresh = standing(room.check_in("12:41", person("Bob", "speaking")).unwrap());
    assert_eq!(fresh, Standing::default(), "in reach, no group, nothing to offer");
    assert_eq!(standing(room.check_in("12:42", person("Bob", "speaking")).unwrap()), fresh);
    room.finish("12:50", 3).unwrap();
    room.at("12:50", |queue| queue.close_table(table(3))).unwrap();
    let lost = standing(room.check_in("12:51", person("Bob", "speaking")).unwrap());
    assert!(lost.out_of_reach);
    let kinds = lost.offers.iter().map(|offer| match offer {
        Offer::Area { area, .. } => area.0.as_str(),
        Offer::Group { .. } => "a group",
        Offer::Contact => "the contact",
    });
    assert_eq!(kinds.collect::<Vec<_>>(), ["career", "leading", "the contact"]);
    assert!(room.look("12:51").out_of_reach().contains(&number(2)), "the same everywhere");
}

#[test]
fn whoever_will_be_in_a_group_is_in_reach_and_knows_which() {
    let mut room = Room::default();
    room.check_in("12:00", person("Ann", "speaking")).unwrap();
    room.start("12:00", 3).unwrap();
    for who in ["Bob", "Cam"] {
        let wish = CheckIn { group: true, ..person(who, "speaking") };
        room.check_in("12:01", wish).unwrap();
    }
    room.finish("13:14", 3).unwrap();
    room.at("13:14", |queue| queue.set_mode(table(3), Mode::Groups, None)).unwrap();
    let again = room.check_in("13:20", person("Cam", "speaking")).unwrap();
    let group = Some(GroupPlace { number: 1, of: 1 });
    let standing = Standing { group, ..Standing::default() };
    assert_eq!(again.remark, Some(Remark::Standing(standing)));
    assert!(room.look("13:20").out_of_reach().is_empty());
}

#[test]
fn a_number_given_on_a_chance_is_not_out_of_reach_the_same_minute() {
    let mut on_a_chance = 0;
    for ahead in 1..12 {
        for minute in 0..60 {
            let mut room = Room::default();
            for n in 0..ahead {
                let ahead = person(&format!("ahead {n}"), "career");
                let over = Some("the line is long".to_owned());
                room.check_in("12:00", CheckIn { over_the_rule: over, ..ahead }).unwrap();
            }
            let clock = format!("12:{minute:02}");
            let Ok(done) = room.check_in(&clock, person("Ann", "career")) else { continue };
            let ticket = &done.tickets[0];
            if ticket.first.chance.is_some_and(|chance| chance < 62) {
                on_a_chance += 1;
                let out = room.look(&clock).out_of_reach();
                assert!(!out.contains(&ticket.number), "{:?} % at {clock}", ticket.first.chance);
            }
        }
    }
    assert!(on_a_chance > 10, "only {on_a_chance} were given on a small chance");
}

#[test]
fn who_asked_for_a_table_without_steps_is_kept_for_one_where_there_is_one() {
    let mut event = small_event();
    event.tables[1].step_free = true;
    let rolling = |who| CheckIn { step_free: true, ..person(who, "career") };
    let mut room = Room::of(event.clone());
    let at_once = room.check_in("12:00", rolling("Ann")).unwrap();
    assert_eq!(at_once.tickets[0].table, Some(table(2)), "table 1 was free as well");
    room.start("12:00", 2).unwrap();
    let waits = room.check_in("12:01", rolling("Bob")).unwrap();
    assert_eq!(waits.tickets[0].state, TicketState::Waiting, "table 1 has steps");
    let told = waits.tickets[0].window.unwrap();
    assert!(told.from >= at("12:10"), "that is known when the time is told: {told:?}");
    assert_eq!(room.line_at("12:02", table(1)), [0_u32; 0]);
    assert_eq!(room.line_at("12:02", table(2)), [2]);
    assert_eq!(room.look("12:02").waits_in_other_languages(table(1)), []);

    room.finish("12:20", 2).unwrap();
    room.at("12:20", |queue| queue.close_table(table(2))).unwrap();
    assert_eq!(room.line_at("12:20", table(1)), [2], "any table is better than none");
    event.tables[1].step_free = false;
    let nowhere = Room::of(event).check_in("12:00", rolling("Ann")).unwrap();
    assert_eq!(nowhere.tickets[0].table, Some(table(1)));
}
