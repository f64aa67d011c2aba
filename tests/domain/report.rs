//! The report: hand-made sessions against hand-counted figures, and sums that always agree.

use std::sync::Arc;

use dropin::domain::account::{ABANDONED, Account, Unmet};
use dropin::domain::event::{Event, file};
use dropin::domain::mode::Mode;
use dropin::domain::queue::{Loaded, Queue};
use dropin::domain::report::{
    Absent, Answers, Count, Demand, Lengths, Promises, Report, TableLoad, Windows,
};
use dropin::domain::session::Session;
use dropin::domain::ticket::{Ticket, TicketState, Told, Window};
use proptest::prelude::*;

use crate::support::{
    Room, SMALL_EVENT, area, at, number, person, small_event, table, talked, ticket, token_of,
};

fn ended(ticket: Ticket, state: TicketState, end: &str) -> Ticket {
    Ticket { state, ended_at: Some(at(end)), ..ticket }
}

fn in_group(ticket: Ticket) -> Ticket {
    Ticket { mode: Some(Mode::Groups), ..ticket }
}

fn report_of(event: Event, tickets: Vec<Ticket>, account: &Account, now: &str) -> Report {
    let session = Session::planned(&event, 0).unwrap();
    let loaded = Loaded { tickets, ..Loaded::fresh(Arc::new(event), session) };
    Report::of(&Queue::open(loaded, at(now)), account)
}

fn report(tickets: Vec<Ticket>, now: &str) -> Report {
    report_of(small_event(), tickets, &Account::default(), now)
}

fn unmet(why: &str, clock: &str, code: Option<&str>, people: u8) -> Unmet {
    let (at, area, why) = (at(clock), code.map(area), why.to_owned());
    Unmet { at, why, area, language: Some("fr".to_owned()), people, station: None, badge: None }
}

fn count(tickets: u32, people: u32) -> Count {
    Count { tickets, people }
}

#[test]
fn a_session_nobody_came_to_has_a_report_of_zeros() {
    for now in ["11:00", "12:00", "15:00"] {
        let report = report(Vec::new(), now);
        assert_eq!(report.all, Demand::default());
        assert_eq!((report.waits, report.promises), (None, Promises::default()));
        assert_eq!(report.areas.len(), 3, "the event's areas");
        assert_eq!(report.languages, []);
        assert_eq!(report.quarters.len(), 9, "11:15 to 13:30");
        assert_eq!((report.quarters[0].key, report.quarters[8].key), (at("11:15"), at("13:15")));
        assert!(report.tables.iter().all(|load| load.seconds() == 0));
        assert_eq!(report.is_over(), now == "15:00");
    }
}

#[test]
fn who_came_is_told_by_what_became_of_them() {
    let tickets = vec![
        talked(Ticket { people: 3, ..ticket(1, "11:50") }, 1, "12:00", "12:20"),
        ended(ticket(2, "12:01"), TicketState::Left, "12:05"),
        ended(ticket(3, "12:01"), TicketState::Void, "12:05"),
        Ticket { people: 2, ..ticket(4, "12:16") },
    ];
    let running = report(tickets.clone(), "12:30");
    let expected = Demand {
        met: count(1, 3),
        left: count(1, 1),
        void: count(1, 1),
        open: count(1, 2),
        ..Demand::default()
    };
    assert_eq!(running.all, expected);
    assert_eq!((running.all.arrivals(), running.all.unmet()), (count(4, 7), count(1, 1)));
    // When the session has ended, who still waited was not reached.
    let over = report(tickets, "13:30");
    let expected = Demand { open: count(0, 0), unserved: count(1, 2), ..expected };
    assert_eq!((over.all, over.all.unmet()), (expected, count(2, 3)));
    let of_quarter = |clock| {
        let row = over.quarters.iter().find(|row| row.key == at(clock)).unwrap();
        (row.demand.arrivals().tickets, row.demand.unmet().tickets)
    };
    assert_eq!(of_quarter("11:45"), (1, 0));
    assert_eq!(of_quarter("12:00"), (2, 1));
    assert_eq!(of_quarter("12:15"), (1, 1));
}

#[test]
fn who_went_without_a_number_is_demand_too() {
    let account = Account {
        unmet: vec![
            unmet("not_in_time", "13:00", Some("leading"), 2),
            unmet("not_in_time", "13:01", Some("leading"), 1),
            unmet("nobody_speaks", "13:02", Some("speaking"), 1),
            unmet(ABANDONED, "13:03", None, 1),
            // A clock that was wrong, or a session that was moved.
            unmet(ABANDONED, "18:00", Some("career"), 1),
        ],
        tallies: [("mentoring", 2), ("useful-delegate-yes", 5), ("useful-coach-no", 1)]
            .map(|(what, count)| (what.to_owned(), count))
            .into(),
    };
    let report = report_of(small_event(), vec![ticket(1, "12:00")], &account, "13:30");
    assert_eq!(report.all.turned_away, count(3, 4));
    assert_eq!(report.all.abandoned, count(2, 2));
    assert_eq!(
        report.turned_away,
        [("not_in_time".to_owned(), count(2, 3)), ("nobody_speaks".to_owned(), count(1, 1))]
    );
    let areas: Vec<_> = report
        .areas
        .iter()
        .map(|row| (row.key.as_ref().map_or("none", |code| &code.0), row.demand.unmet().tickets))
        .collect();
    assert_eq!(areas, [("career", 2), ("leading", 2), ("speaking", 1), ("none", 1)]);
    let languages: Vec<_> = report
        .languages
        .iter()
        .map(|row| (row.key.as_deref(), row.demand.unmet().tickets))
        .collect();
    assert_eq!(languages, [(Some("fr"), 5), (None, 1)], "the most frequent first, unknown last");
    assert_eq!(report.quarters.last().unwrap().demand.unmet().tickets, 1, "the last quarter");
    assert_eq!(report.mentoring, 2);
    assert_eq!(report.useful_to_delegates, Answers { yes: 5, no: 0 });
    assert_eq!(report.useful_to_coaches, Answers { yes: 0, no: 1 });
}

#[test]
fn the_language_is_the_first_people_can_talk_in_else_that_of_their_screen() {
    let speaks = |n, languages: &[&str], screen: Option<&str>| Ticket {
        languages: languages.iter().map(|&code| code.to_owned()).collect(),
        language: screen.map(str::to_owned),
        ..ticket(n, "12:00")
    };
    let tickets = vec![
        speaks(1, &["ar", "en"], Some("en")),
        speaks(2, &[], Some("fr")),
        speaks(3, &[], None),
    ];
    let keys: Vec<_> = report(tickets, "12:30").languages.into_iter().map(|row| row.key).collect();
    assert_eq!(keys, [Some("ar".to_owned()), Some("fr".to_owned()), None]);
}

#[test]
fn a_wait_runs_from_the_number_to_the_start_and_a_walk_in_has_none() {
    let walk_in = Ticket { called_at: None, ..talked(ticket(4, "12:00"), 2, "12:00", "12:10") };
    let report = report(
        vec![
            talked(ticket(1, "11:30"), 1, "11:50", "12:05"),
            talked(ticket(2, "11:40"), 1, "12:06", "12:20"),
            talked(ticket(3, "11:50"), 1, "12:30", "12:55"),
            walk_in,
        ],
        "13:30",
    );
    let waits = report.waits.unwrap();
    assert_eq!((waits.count, waits.p50, waits.p90, waits.longest), (3, 26 * 60, 40 * 60, 40 * 60));
    assert_eq!(report.walk_ins, 1);
    let early = report.quarters.iter().find(|row| row.key == at("11:30")).unwrap().waits.unwrap();
    assert_eq!((early.count, early.p50), (2, 20 * 60), "by when people came");
}

#[test]
fn the_first_window_is_scored_and_both_its_ends_are_inside() {
    // Told: 12:10 to 12:20.
    let told = |n, start| {
        let window = Window { from: at("12:10"), to: at("12:20") };
        let given = ticket(n, "12:00");
        let first = Told { window: Some(window), ..given.first.clone() };
        talked(Ticket { first, ..given }, 1, start, "12:50")
    };
    let mut moved = told(4, "12:30");
    // A transfer told another one, which is not scored.
    moved.area = area("leading");
    moved.window = Some(Window { from: at("12:25"), to: at("12:35") });
    let untold = Ticket {
        first: Told { window: None, ..ticket(6, "12:00").first },
        ..talked(ticket(6, "12:00"), 1, "12:40", "12:50")
    };
    let tickets = vec![
        told(1, "12:10"),
        told(2, "12:20"),
        told(3, "12:09:59"),
        moved,
        ticket(5, "12:00"),
        untold,
        Ticket { called_at: None, ..told(7, "12:11") },
        Ticket { called_at: Some(at("12:00")), ..told(8, "12:12") },
    ];
    let report = report(tickets, "13:30");
    let expected = Windows { inside: 3, earlier: 1, later: 1, at_once: 1, no_start: 1, untold: 1 };
    assert_eq!(report.windows, expected);
    assert_eq!(report.transferred, 1);
    assert_eq!(report.areas[0].demand.arrivals().tickets, 8, "demand by the first area");
}

#[test]
fn a_promise_is_a_start_by_a_quarter_of_an_hour_before_the_end() {
    let missed = |n, called| Ticket {
        absences: 1,
        table: Some(table(1)),
        called_at: Some(at(called)),
        ..ended(ticket(n, "12:00"), TicketState::Unserved, "13:30")
    };
    let over_the_rule = |ticket: Ticket| Ticket {
        first: Told { over_the_rule: true, ..ticket.first.clone() },
        ..ticket
    };
    let tickets = vec![
        talked(ticket(1, "12:00"), 1, "13:15", "13:30"),
        talked(ticket(2, "12:00"), 2, "13:15:01", "13:30"),
        ticket(3, "12:00"),
        ended(ticket(4, "12:00"), TicketState::Left, "12:10"),
        ended(ticket(5, "12:00"), TicketState::Void, "12:10"),
        missed(6, "13:00"),
        missed(7, "13:16"),
        // Came back, and was not called again.
        Ticket { table: None, ..missed(8, "13:00") },
        over_the_rule(ticket(9, "13:00")),
        Ticket { called_at: None, ..talked(ticket(10, "13:20"), 3, "13:20", "13:29") },
    ];
    let over = report(tickets.clone(), "13:30");
    let expected = Promises { kept: 1, broken: 4, missed: 1, released: 2, open: 0, none: 2 };
    assert_eq!(over.promises, expected);
    assert_eq!(over.promises.tested(), 5);
    assert_eq!(over.absent, Absent { calls: 3, tickets: 3, came: 0 });
    // While there is time, a ticket that waits may still be reached; afterwards it cannot.
    for (now, open, broken) in [("13:15", 1, 0), ("13:15:01", 0, 1)] {
        let promises = report(vec![ticket(3, "12:00")], now).promises;
        assert_eq!((promises.open, promises.broken), (open, broken), "{now}");
    }
}

#[test]
fn a_group_counts_once_for_its_table_and_once_for_each_of_its_people() {
    let tickets = vec![
        talked(ticket(1, "11:50"), 1, "12:00", "12:20"),
        // Three tickets talk at once; one came late.
        in_group(talked(Ticket { people: 2, ..ticket(2, "11:50") }, 1, "12:30", "12:45")),
        in_group(talked(ticket(3, "11:50"), 1, "12:30", "12:45")),
        in_group(talked(ticket(4, "11:50"), 1, "12:35", "12:45")),
        // The next group begins the moment the last one ends; another table has one meanwhile.
        in_group(talked(ticket(5, "11:50"), 1, "12:45", "13:00")),
        in_group(talked(ticket(6, "11:50"), 2, "12:30", "12:40")),
    ];
    let report = report(tickets, "13:30");
    let groups = report.talks.groups;
    assert_eq!((groups.talks, groups.tickets, groups.people), (3, 5, 6));
    assert_eq!(groups.seconds, (15 + 15 + 10) * 60);
    assert_eq!(groups.person_seconds, (30 + 15 + 10 + 15 + 10) * 60);
    let loads: Vec<_> = report
        .tables
        .iter()
        .map(|load| (load.number.0, load.one_to_one.talks, load.groups.talks, load.seconds() / 60))
        .collect();
    assert_eq!(loads, [(1, 1, 2, 50), (2, 0, 1, 10), (3, 0, 0, 0)]);
    let lengths = report.talks.lengths;
    assert_eq!(lengths.spread.unwrap().count, 1, "lengths are of talks with one ticket");
}

#[test]
fn lengths_are_of_finished_talks_with_one_ticket() {
    let talks = |now| {
        let unfinished = Ticket {
            state: TicketState::InConversation,
            ended_at: None,
            ..talked(ticket(5, "12:40"), 2, "13:00", "13:00")
        };
        report(
            vec![
                talked(ticket(1, "11:50"), 1, "12:00", "12:14:59"),
                talked(ticket(2, "11:50"), 1, "12:15", "12:30"),
                talked(ticket(3, "11:50"), 1, "12:30", "13:00"),
                talked(ticket(4, "11:50"), 1, "13:00", "13:30:01"),
                unfinished,
            ],
            now,
        )
        .talks
    };
    let Lengths { spread, shorter, as_planned, longer, unfinished } = talks("13:10").lengths;
    assert_eq!((shorter, as_planned, longer, unfinished), (1, 2, 1, 1));
    assert_eq!(spread.unwrap().count, 4);
    // The one that still runs counts until now, and at most as long as the longest planned.
    let minutes = |now| talks(now).one_to_one.seconds / 60 - (15 + 15 + 30 + 30);
    assert_eq!((minutes("13:10"), minutes("13:25"), minutes("18:00")), (10, 25, 30));
}

#[test]
fn an_area_that_is_in_the_event_no_more_keeps_its_row() {
    let event = file::read(&SMALL_EVENT.replace("\"speaking\"", "\"writing\"")).unwrap();
    let asked = Ticket {
        area: area("career"),
        first: Told { area: area("speaking"), ..ticket(1, "12:00").first },
        ..ticket(1, "12:00")
    };
    let report = report_of(event, vec![asked], &Account::default(), "13:00");
    let keys: Vec<_> = report.areas.iter().filter_map(|row| row.key.as_ref()).collect();
    assert_eq!(keys, [&area("career"), &area("leading"), &area("writing"), &area("speaking")]);
    assert_eq!(report.areas[3].demand.arrivals(), count(1, 1));
}

/// What somebody might do at a moment of the session.
#[derive(Debug, Clone)]
enum Deed {
    CheckIn { area: usize, people: u8, group: bool },
    Call(u16),
    Start(u16),
    Absent(u16),
    Finish(u16),
    Groups(u16),
    Leave(u32),
    Void(u32),
    ComeBack(u32),
    Move(u32, usize),
}

fn a_deed() -> impl Strategy<Value = Deed> {
    let (table, ticket) = (1_u16..4, 1_u32..12);
    prop_oneof![
        4 => (0_usize..3, 1_u8..4, any::<bool>())
            .prop_map(|(area, people, group)| Deed::CheckIn { area, people, group }),
        3 => table.clone().prop_map(Deed::Call),
        3 => table.clone().prop_map(Deed::Start),
        1 => table.clone().prop_map(Deed::Absent),
        2 => table.clone().prop_map(Deed::Finish),
        1 => table.prop_map(Deed::Groups),
        1 => ticket.clone().prop_map(Deed::Leave),
        1 => ticket.clone().prop_map(Deed::Void),
        1 => ticket.clone().prop_map(Deed::ComeBack),
        1 => (ticket, 0_usize..3).prop_map(|(n, area)| Deed::Move(n, area)),
    ]
}

/// A session in which people did these things, two minutes apart, as far as the rules allow, and
/// some went without a number.
fn a_room(deeds: &[Deed]) -> (Room, Account) {
    let codes = ["career", "leading", "speaking"];
    let (mut room, mut account) = (Room::default(), Account::default());
    for (nth, deed) in deeds.iter().enumerate() {
        let minutes = 11 * 60 + 30 + 2 * nth;
        let clock = format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let done = room.at(&clock, |queue| match deed.clone() {
            Deed::CheckIn { area: code, people, group } => {
                let who = person(&format!("person {nth}"), codes[code]);
                queue.check_in(dropin::domain::queue::CheckIn { people, group, ..who })
            }
            Deed::Call(n) => queue.call(table(n)),
            Deed::Start(n) => queue.start(table(n), None, token_of(&format!("walk-in {nth}"))),
            Deed::Absent(n) => queue.absent(table(n), None),
            Deed::Finish(n) => queue.finish(table(n)),
            Deed::Groups(n) => queue.set_mode(table(n), Mode::Groups, None),
            Deed::Leave(n) => queue.leave(number(n)),
            Deed::Void(n) => queue.void(number(n), "a mistake"),
            Deed::ComeBack(n) => queue.come_back(number(n)),
            Deed::Move(n, code) => queue.transfer(number(n), &area(codes[code]), None),
        });
        if let (Err(_), Deed::CheckIn { area: code, people, .. }) = (done, deed) {
            let named = Some(codes[*code]).filter(|_| people % 2 == 0);
            let why = if named.is_some() { "not_in_time" } else { ABANDONED };
            account.unmet.push(unmet(why, &clock, named, *people));
        }
    }
    (room, account)
}

fn sum<'a>(demands: impl Iterator<Item = &'a Demand>) -> [Count; 7] {
    demands.fold([Count::default(); 7], |sum, demand| {
        let own = parts(demand);
        std::array::from_fn(|n| sum[n] + own[n])
    })
}

fn parts(demand: &Demand) -> [Count; 7] {
    let Demand { met, left, unserved, void, open, turned_away, abandoned } = *demand;
    [met, left, unserved, void, open, turned_away, abandoned]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_the_sums_agree(
        deeds in proptest::collection::vec(a_deed(), 0..55),
        now in prop_oneof![Just("12:00"), Just("13:20"), Just("13:30"), Just("20:00")],
    ) {
        let (room, account) = a_room(&deeds);
        // The room has seen the future where `now` is earlier than its last deed; figures must agree
        // even so.
        let queue = room.look(now);
        let report = Report::of(&queue, &account);
        let tickets = u32::try_from(queue.tickets().count()).unwrap();
        let all = report.all;
        prop_assert_eq!(all.arrivals().tickets, tickets);
        prop_assert_eq!(
            all.arrivals(),
            all.met + all.left + all.unserved + all.void + all.open
        );
        let without = u32::try_from(account.unmet.len()).unwrap();
        prop_assert_eq!((all.turned_away + all.abandoned).tickets, without);
        prop_assert_eq!(sum(report.areas.iter().map(|row| &row.demand)), parts(&all));
        prop_assert_eq!(sum(report.languages.iter().map(|row| &row.demand)), parts(&all));
        prop_assert_eq!(sum(report.quarters.iter().map(|row| &row.demand)), parts(&all));
        let turned_away = report.turned_away.iter().map(|(_, n)| *n);
        prop_assert_eq!(turned_away.fold(Count::default(), |a, b| a + b), all.turned_away);
        let Promises { kept, broken, missed, released, open, none } = report.promises;
        prop_assert_eq!(kept + broken + missed + released + open + none, tickets);
        let windows = report.windows;
        prop_assert_eq!(
            windows.scored() + windows.no_start + windows.untold + report.walk_ins,
            tickets
        );
        prop_assert_eq!(report.waits.map_or(0, |w| w.count) + report.walk_ins, all.met.tickets);
        let talks = &report.talks;
        prop_assert_eq!(talks.one_to_one.tickets + talks.groups.tickets, all.met.tickets);
        prop_assert_eq!(talks.one_to_one.people + talks.groups.people, all.met.people);
        let loads: u64 = report.tables.iter().map(TableLoad::seconds).sum();
        prop_assert_eq!(talks.one_to_one.seconds + talks.groups.seconds, loads);
        prop_assert!(talks.groups.seconds <= talks.groups.person_seconds);
        if report.is_over() {
            prop_assert_eq!(all.open, Count::default());
            prop_assert_eq!(open, 0);
        }
    }
}
