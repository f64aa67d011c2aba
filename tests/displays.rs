//! What is to be seen: the right words for every state, and no name where people pass by.

use dropin::displays::kiosk::{Opening, OwnersDeed, lobby, your_ticket};
use dropin::displays::{Tone, Visit, board, desk, kiosk, refusal, table, trial};
use dropin::domain::Refusal;
use dropin::domain::event::{AreaCode, CoachCode, TableNumber};
use dropin::domain::mode::Mode;
use dropin::domain::queue::{AreaHand, AreaState, CheckIn, Queue};
use dropin::domain::refusal::Offer;
use dropin::domain::ticket::{Number, TicketState, Window};
use dropin::text::Language;

use crate::room::{at, busy, later, later_with, overrun, person, queue, start_all, take};

fn area(code: &str) -> AreaCode {
    AreaCode(code.to_owned())
}

fn names(queue: &Queue) -> Vec<String> {
    queue.tickets().filter_map(|ticket| ticket.name.clone()).collect()
}

#[test]
fn every_refusal_is_a_sentence_in_every_language() {
    let (ticket, here) = (Number(4), TableNumber(3));
    let (career, offers) = (area("career"), Vec::new());
    let refusals = [
        Refusal::NotOpenYet { opens: at(-30) },
        Refusal::SessionOver { ended: at(105) },
        Refusal::AreaUnknown { area: area("x"), known: vec![area("career")] },
        Refusal::AreaPaused { area: career.clone(), offers: offers.clone() },
        Refusal::AreaFinishing { area: career.clone(), offers: offers.clone() },
        Refusal::NotInTime { area: career.clone(), last_start: at(90), offers: offers.clone() },
        Refusal::NoTable { area: career.clone(), offers },
        Refusal::TableUnknown { table: here, highest: 8 },
        Refusal::TableClosed { table: here },
        Refusal::TableOpen { table: here },
        Refusal::TableCalled { table: here, number: ticket },
        Refusal::TableBusy { table: here, number: ticket },
        Refusal::NobodyCalled { table: here },
        Refusal::NoConversation { table: here },
        Refusal::SeveralCalled { table: here, numbers: vec![ticket, Number(5)] },
        Refusal::CoachUnknown { coach: CoachCode("x".to_owned()) },
        Refusal::CoachElsewhere { coach: CoachCode("coach-8".to_owned()), table: here },
        Refusal::TicketUnknown { number: ticket },
        Refusal::TicketState { number: ticket, state: TicketState::Done, table: None },
        Refusal::SameArea { number: ticket, area: career },
        Refusal::SlipUnknown,
        Refusal::NotABadge { kind: "wifi" },
        Refusal::ReasonMissing,
        Refusal::RequestReused,
    ];
    let event = crate::room::event();
    for refused in refusals {
        let all = Language::ALL.map(|language| refusal::sentence(&event, language, &refused));
        for sentence in &all {
            assert!(sentence.ends_with(['.', '。']), "{sentence}");
            assert!(sentence.contains(' ') || sentence.ends_with('。'), "{sentence}");
            assert!(!sentence.contains(['{', '$']), "{sentence}");
        }
        assert_ne!(all[0], all[1], "{refused:?}");
    }
}

#[test]
fn the_lobby_knows_whether_numbers_are_given() {
    let opening = |minutes| lobby(&queue(minutes), Language::English).opening;
    assert!(matches!(opening(-31), Opening::NotYet(words) if words.contains("11:15")));
    assert_eq!(opening(-30), Opening::Open);
    assert_eq!(opening(104), Opening::Open);
    assert!(matches!(opening(105), Opening::Over(words) if words.contains("13:30")));
}

#[test]
fn a_card_tells_the_truth_before_it_is_pressed() {
    let hand = |code, state| AreaHand { state, ..AreaHand::untouched(area(code)) };
    let hands = vec![hand("involved", AreaState::Paused), hand("balance", AreaState::Finishing)];
    let mut soon = queue(2);
    take(&mut soon, "leading", None);
    take(&mut soon, "leading", None);
    start_all(&mut soon);
    let soon = later_with(Some(&soon), 2, hands);
    let crowded = later(Some(&busy()), 75);
    for (queue, code, given, tone, words) in [
        (&soon, "career", true, Tone::Good, "now"),
        (&soon, "leading", true, Tone::Plain, "12:"),
        (&soon, "involved", false, Tone::Warn, "No new numbers"),
        (&soon, "balance", false, Tone::Warn, "already in line"),
        (&crowded, "career", false, Tone::Warn, "too late: ends 13:30"),
    ] {
        let start = kiosk::start(queue, Language::English, &Visit::of(&area(code)));
        assert_eq!((start.given, start.tone), (given, tone), "{code}: {start:?}");
        assert!(start.when.contains(words), "{code}: {}", start.when);
    }
}

#[test]
fn trying_out_what_would_happen_changes_nothing() {
    let queue = busy();
    let before = format!("{queue:?}");
    let ticket = trial(&queue, &Visit::of(&area("career"))).unwrap();
    assert_eq!(ticket.number, Number(17));
    assert_eq!(format!("{queue:?}"), before);
}

#[test]
fn a_language_nobody_speaks_is_no_start() {
    let queue = queue(5);
    for (language, given) in [("fr", true), ("ar", false)] {
        let languages = [language.to_owned()];
        let start = kiosk::start(
            &queue,
            Language::English,
            &Visit { languages: &languages, ..Visit::of(&area("career")) },
        );
        assert_eq!(start.given, given, "{language}");
    }
}

#[test]
fn a_ticket_says_where_to_go_in_every_state() {
    let queue = busy();
    let mut ticket = queue.ticket(Number(11)).unwrap().clone();
    ticket.table = Some(TableNumber(2));
    for state in TicketState::ALL {
        ticket.state = state;
        for language in Language::ALL {
            let shown = your_ticket(&queue, &ticket, &[], language);
            let words = shown.headline.join(" ");
            assert!(!words.is_empty() && !words.contains("kiosk-"), "{state:?}: {words}");
        }
        let english = your_ticket(&queue, &ticket, &[], Language::English);
        let goes_now = english.headline.concat().contains("table 2 now");
        assert_eq!(goes_now, state == TicketState::Called, "{state:?}");
    }
}

#[test]
fn the_owner_can_do_what_the_rules_allow() {
    for state in TicketState::ALL {
        let permitted = OwnersDeed::permitted(state);
        let may = |deed| permitted.contains(&deed);
        assert_eq!(may(OwnersDeed::Leave), state.can_become(TicketState::Left), "{state:?}");
        assert_eq!(may(OwnersDeed::Away), state.can_become(TicketState::Away), "{state:?}");
        assert_eq!(may(OwnersDeed::PrintAgain), state.is_active(), "{state:?}");
        let moves = matches!(state, TicketState::Waiting | TicketState::Absent);
        assert_eq!(may(OwnersDeed::ChangeArea), moves, "{state:?}");
    }
}

#[test]
fn the_board_names_the_newest_call_first_and_nobody() {
    let queue = busy();
    let board = board::board(&queue, at(23), Language::English);
    let called: Vec<(u32, u16, bool)> =
        board.calls.iter().map(|c| (c.number.0, c.table.0, c.waited_for)).collect();
    assert_eq!(called[..2], [(12, 6, true), (9, 4, true)]);
    assert!(called[2..].iter().all(|(_, _, waited_for)| !waited_for));
    let all = format!("{board:?}");
    assert!(names(&queue).iter().all(|name| !all.contains(name)));
}

#[test]
fn a_repeated_call_is_new_on_the_board_and_gives_the_person_time_again() {
    let mut queue = later(Some(&busy()), 24);
    queue.recall(TableNumber(4)).unwrap();
    let board = board::board(&queue, at(24), Language::English);
    assert_eq!((board.calls[0].number, board.calls[1].number), (Number(9), Number(12)));
    let offered = |minutes| {
        let shown = table::display(&queue, TableNumber(4), at(minutes), Language::English);
        shown.notice.is_some()
    };
    assert!(!offered(26) && offered(27), "three minutes after the repeat, not after minute 22");
}

#[test]
fn calls_that_do_not_fit_are_counted() {
    let mut queue = queue(2);
    for code in ["career", "career", "applications", "leading", "leading", "speaking", "involved"] {
        take(&mut queue, code, None);
    }
    let board = board::board(&queue, at(2), Language::English);
    assert_eq!((board.calls.len(), board.more_calls), (board::CALLS_SHOWN, 2));
}

#[test]
fn no_table_names_a_delegate() {
    let queue = busy();
    for number in 1..=8 {
        let shown = table::display(&queue, TableNumber(number), at(23), Language::English);
        let all = format!("{shown:?}");
        assert!(names(&queue).iter().all(|name| !all.contains(name)), "{all}");
    }
}

#[test]
fn not_here_is_offered_when_the_rule_says_so() {
    let offered = |minutes: i64| {
        let queue = later(Some(&busy()), minutes);
        table::display(&queue, TableNumber(4), at(minutes), Language::English).notice.is_some()
    };
    // Called in minute 22; the rule says three minutes.
    assert!(!offered(24) && offered(25));
}

#[test]
fn the_log_is_told_in_words() {
    let line = |deed: &str| desk::LogLine {
        at: at(20),
        deed: deed.to_owned(),
        number: Some(Number(8)),
        table: Some(TableNumber(2)),
        area: Some(area("career")),
        note: None,
        station: Some("desk".to_owned()),
    };
    let event = crate::room::event();
    let (time, words) = desk::log_line(&event, Language::English, &line("absent"));
    assert_eq!(time, "12:05");
    assert_eq!(words, "Not here · 8 · Table 2 · Planning my career · desk");
    let (_, unknown) = desk::log_line(&event, Language::English, &line("something-new"));
    assert!(unknown.starts_with("something-new"), "a later deed is not hidden");
}

#[test]
fn a_ticket_out_of_reach_shows_what_there_is_instead() {
    let queue = busy();
    let ticket = queue.ticket(Number(11)).unwrap();
    let window = Window { from: at(60), to: at(75) };
    let offers: Vec<Offer> = ["career", "leading", "speaking", "balance"]
        .map(|code| Offer::Area { area: area(code), window })
        .into_iter()
        .chain([Offer::Contact])
        .collect();
    let told = your_ticket(&queue, ticket, &offers, Language::English);
    assert!(told.advice.iter().any(|words| words.contains("probably not reach you")), "{told:?}");
    assert_eq!(told.headline, ["Probably too late: ends 13:30"], "not the window of long ago");
    assert_eq!(told.offers.len(), 4, "three areas and whom to write to: {:?}", told.offers);
    assert!(told.offers[1].starts_with("“Leading a team”, 12:45"), "{:?}", told.offers);
    assert!(told.offers[3].starts_with("write to "), "{:?}", told.offers);
    assert!(your_ticket(&queue, ticket, &[], Language::English).offers.is_empty());
}

#[test]
fn a_table_does_not_say_that_nobody_waits_while_others_do() {
    let mut queue = queue(5);
    let in_arabic = |queue: &mut Queue| {
        let wish = CheckIn { languages: vec!["ar".to_owned()], ..person("leading", None) };
        queue.check_in(wish).unwrap();
    };
    queue.close_table(TableNumber(5)).unwrap();
    in_arabic(&mut queue);
    start_all(&mut queue);
    in_arabic(&mut queue);
    queue.close_table(TableNumber(8)).unwrap();
    let grace = CoachCode("coach-8".to_owned());
    queue.hand_over(TableNumber(4), grace).unwrap();
    let at_work = table::display(&queue, TableNumber(4), at(6), Language::English);
    let words = "1 person is waiting (2), but speaks no language of this table";
    assert_eq!((at_work.next.len(), at_work.waiting.as_deref()), (0, Some(words)));
    queue.finish(TableNumber(4)).unwrap();
    let ready = table::display(&queue, TableNumber(4), at(6), Language::English);
    assert_eq!((ready.heading.as_str(), ready.waiting), (words, None));
    let empty = table::display(&queue, TableNumber(1), at(6), Language::English);
    assert_eq!(empty.heading, "Nobody is waiting");
}

#[test]
fn next_at_a_table_in_groups_is_the_group() {
    let mut queue = overrun();
    let next =
        |queue: &Queue| table::display(queue, TableNumber(6), at(24), Language::English).next;
    assert_eq!(next(&queue), queue.next_shown(TableNumber(6))[..3], "one by one: the line");
    queue.set_mode(TableNumber(6), Mode::Groups, None).unwrap();
    assert_eq!(next(&queue), queue.next_call(TableNumber(6)).1);
}

#[test]
fn staff_do_with_who_is_away_what_they_do_with_who_waits() {
    use desk::DeskDeed as D;
    let away = D::permitted(TicketState::Away);
    for deed in D::permitted(TicketState::Waiting).into_iter().chain([D::PutBack]) {
        assert!(away.contains(&deed), "{deed:?}");
    }
}

#[test]
fn only_tables_that_talk_with_somebody_are_named_to_them_on_screen_and_paper() {
    let mut queue = crate::room::busy();
    let arabic = CheckIn {
        languages: vec!["ar".to_owned()],
        ..crate::room::person("leading", Some("Noor"))
    };
    let ticket = queue.check_in(arabic).unwrap().tickets[0].clone();
    assert_eq!(ticket.state, TicketState::Waiting);
    let told = your_ticket(&queue, &ticket, &[], Language::English);
    assert_eq!(told.headline[0], "Table 4", "not table 5, which speaks English only");
    assert_eq!(told.coaches.as_deref(), Some("with Hana Saleh"));
    let slip = dropin::slip::of_ticket::content(&queue, &ticket, 1);
    assert_eq!((slip.tables, slip.coaches), (vec![4], vec!["Hana Saleh".to_owned()]));
}

#[test]
fn who_was_told_that_it_may_get_too_late_is_told_so_by_the_command_too() {
    let queue = crate::room::busy();
    let mut ticket = queue.ticket(Number(11)).unwrap().clone();
    let rules = &queue.event().rules;
    // Who was told that it will hardly be reached is not told that it probably will.
    let told =
        [(Some(63), true), (Some(80), false), (Some(49), false), (Some(50), true), (None, false)];
    for (chance, unsure) in told {
        ticket.first.chance = chance;
        assert_eq!(ticket.is_unsure(rules), unsure, "{chance:?}");
    }
    ticket.state = TicketState::Called;
    assert!(!ticket.is_unsure(rules), "it is not too late for whoever is called");
}
