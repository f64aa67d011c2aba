//! Breaks, groups, companions, areas, undo, mentoring: what every store keeps of them.

use dropin::domain::account::{ABANDONED, Unmet};
use dropin::domain::mode::Mode;
use dropin::domain::queue::{AreaState, CheckIn, Printout, Queue, Side, Wanted};
use dropin::domain::ticket::TicketState;
use dropin::store::{PrintState, Printed, QueueStore, Request};

use super::{all, check_in, on_every_store};
use crate::support::{
    area, ask, asked, at, badge_of, coach, number, person, planned, table, token_of,
};

fn look(store: &dyn QueueStore, clock: &str) -> Queue {
    store.look(planned(at(clock)), &all()).unwrap()
}

/// The same deed as asked from a station.
fn at_station(deed: &'static str, clock: &str, station: &str) -> Request {
    Request { station: Some(station.to_owned()), ..asked(deed, clock) }
}

#[test]
fn hands_of_tables_and_areas_are_kept_whole() {
    on_every_store(|store| {
        let deed = |name, deed: fn(&mut Queue) -> _| ask(store, &asked(name, "11:50"), deed);
        deed("handover", |q| q.hand_over(table(3), coach("eve"))).unwrap();
        deed("break", |q| q.take_break(table(3), at("12:10"))).unwrap();
        deed("mode", |q| q.set_mode(table(3), Mode::Topic, Some("change".to_owned()))).unwrap();
        deed("help", |q| q.help(table(3), true)).unwrap();
        deed("area", |q| q.set_area(&area("leading"), AreaState::Paused)).unwrap();
        deed("move-area", |q| q.move_area(&area("leading"), &area("career"))).unwrap();
        let queue = look(store, "11:51");
        let hand = queue.hand(table(3));
        assert_eq!((hand.opened, hand.coach), (Some(true), Some(coach("eve"))));
        assert_eq!((hand.break_until, hand.help_since), (Some(at("12:10")), Some(at("11:50"))));
        assert_eq!((hand.mode, hand.topic.as_deref()), (Mode::Topic, Some("change")));
        let hand = queue.area_hand(&area("leading"));
        assert_eq!(hand.state, AreaState::Paused);
        assert_eq!(
            hand.moved.map(|moved| (moved.to, moved.at)),
            Some((area("career"), at("11:50")))
        );
    });
}

#[test]
fn a_group_talks_and_its_tickets_say_how_and_with_whom() {
    on_every_store(|store| {
        for who in ["Ann", "Bob", "Cam", "Dee"] {
            let why = Some("a test".to_owned());
            let wish = CheckIn { group: true, over_the_rule: why, ..person(who, "speaking") };
            check_in(store, "11:50", &wish).unwrap();
        }
        let deed = |name, clock, deed: fn(&mut Queue) -> _| ask(store, &asked(name, clock), deed);
        deed("start", "11:50", |q| q.start(table(3), None, token_of("-"))).unwrap();
        deed("away", "11:52", |q| q.away(number(4), 30)).unwrap();
        deed("mode", "11:55", |q| q.set_mode(table(3), Mode::Groups, None)).unwrap();
        deed("call", "12:10", |q| q.call(table(3))).unwrap();
        deed("start", "12:10", |q| q.start(table(3), None, token_of("-"))).unwrap();
        let queue = look(store, "12:11");
        let talks = queue.ticket(number(2)).unwrap();
        assert_eq!((talks.mode, talks.coach.clone()), (Some(Mode::Groups), Some(coach("cleo"))));
        assert_eq!(queue.hand(table(3)).groups_called, 1);
        let away = queue.ticket(number(4)).unwrap();
        assert_eq!((away.state, away.away_until), (TicketState::Away, Some(at("12:22"))));
        let paces = queue.paces();
        assert_eq!(paces.len(), 1, "one conversation with one ticket has ended");
        assert_eq!((paces[0].conversations, paces[0].seconds), (1, 1200));
        assert_eq!(paces[0].coach, Some(coach("cleo")));
    });
}

#[test]
fn companions_are_kept_and_what_was_told_first_stays() {
    on_every_store(|store| {
        check_in(store, "11:50", &person("Ann", "speaking")).unwrap();
        let companions = vec![badge_of("Cam"), badge_of("Dee")];
        let party = CheckIn { companions: companions.clone(), ..person("Bob", "speaking") };
        check_in(store, "11:50", &party).unwrap();
        let first = look(store, "11:51").ticket(number(2)).unwrap().first.clone();
        assert!(first.window.is_some() && first.chance.is_some());
        let transfer = |q: &mut Queue| q.transfer(number(2), &area("leading"), None);
        ask(store, &asked("transfer", "11:55"), transfer).unwrap();
        let wanted = Wanted { badge: Some(badge_of("Dee")), ..Wanted::default() };
        let queue = store.look(planned(at("11:56")), &wanted).unwrap();
        let ticket = queue.active_ticket_of(&badge_of("Dee")).unwrap();
        assert_eq!((ticket.companions.clone(), ticket.first.clone()), (companions, first));
        assert_eq!(ticket.area, area("leading"));
    });
}

#[test]
fn undo_takes_back_the_latest_deed_of_its_own_station() {
    on_every_store(|store| {
        for who in ["Ann", "Bob", "Cam"] {
            check_in(store, "11:50", &person(who, "speaking")).unwrap();
        }
        let wanted = Wanted { latest_deed: true, ..Wanted::default() };
        let undo = |station| {
            let request =
                Request { wanted: wanted.clone(), ..at_station("undo", "12:01", station) };
            ask(store, &request, Queue::undo)
        };
        ask(store, &at_station("away", "12:00", "desk"), |q| q.away(number(2), 10)).unwrap();
        ask(store, &at_station("area", "12:00", "door"), |q| {
            q.set_area(&area("career"), AreaState::Paused)
        })
        .unwrap();
        let state = || look(store, "12:01").ticket(number(2)).unwrap().state;
        assert_eq!(undo("hall").unwrap_err().code(), "nothing_to_undo");
        undo("desk").unwrap();
        assert_eq!(state(), TicketState::Waiting);
        assert_eq!(undo("desk").unwrap_err().code(), "nothing_to_undo", "not twice");
        assert_eq!(look(store, "12:01").area_state(&area("career")), AreaState::Paused);
        undo("door").unwrap();
        assert_eq!(look(store, "12:01").area_state(&area("career")), AreaState::Open);
        let name = look(store, "12:01").ticket(number(2)).unwrap().name.clone();
        assert_eq!(name.as_deref(), Some("Bob"), "whose it is was never in question");
    });
}

#[test]
fn of_mentoring_only_the_number_of_pairs_and_an_unprinted_card_are_kept() {
    on_every_store(|store| {
        let deed = |name, clock, deed: fn(&mut Queue) -> _| ask(store, &asked(name, clock), deed);
        for who in ["Ann", "Bob"] {
            check_in(store, "11:50", &person(who, "speaking")).unwrap();
            deed("start", "11:50", |q| q.start(table(3), None, token_of("-"))).unwrap();
            deed("finish", "12:10", |q| q.finish(table(3))).unwrap();
            deed("call", "12:10", |q| q.call(table(3))).unwrap();
        }
        let log = store.log(0).unwrap().len();
        let answer = |id: &str, who, side, yes| {
            let wanted = Wanted { number: Some(number(who)), ..Wanted::default() };
            let id = Some(id.to_owned());
            let request = Request { id, wanted, ..asked("mentoring", "12:11") };
            let done = ask(store, &request, |q| q.mentoring(number(who), side, yes, "hall"));
            done.map(|done| assert!(done.tickets.is_empty()))
        };
        let cards = |state| store.print_jobs("hall", state).unwrap();
        answer("a", 1, Side::Delegate, true).unwrap();
        answer("b", 1, Side::Coach, false).unwrap();
        let again = answer("c", 1, Side::Coach, true).unwrap_err();
        assert_eq!(again.code(), "already_answered");
        assert_eq!(cards(PrintState::Pending), [], "the no took the delegate's yes with it");
        answer("d", 2, Side::Delegate, true).unwrap();
        answer("e", 2, Side::Coach, true).unwrap();
        answer("e", 2, Side::Coach, true).unwrap();
        let pending = cards(PrintState::Pending);
        assert_eq!(pending.len(), 1);
        assert_eq!(pending[0].paper, Printout::Card { coach: coach("cleo") });
        let to = |state| Printed { state, at: at("12:12"), problem: None, relieved: false };
        let id = pending[0].id;
        assert!(store.move_print_job(id, PrintState::Pending, to(PrintState::Sending)).unwrap());
        assert!(store.move_print_job(id, PrintState::Sending, to(PrintState::Printed)).unwrap());
        for state in PrintState::ALL {
            assert_eq!(cards(state), [], "a card that is printed is forgotten");
        }
        assert_eq!(store.account(planned(at("12:12"))).unwrap().tally("mentoring"), 1);
        assert_eq!(store.log(0).unwrap().len(), log, "not a word in the log");
    });
}

#[test]
fn a_card_that_nobody_prints_and_a_yes_that_nobody_answers_are_forgotten() {
    on_every_store(|store| {
        let deed = |name, clock, deed: fn(&mut Queue) -> _| ask(store, &asked(name, clock), deed);
        check_in(store, "11:50", &person("Ann", "speaking")).unwrap();
        deed("start", "11:50", |q| q.start(table(3), None, token_of("-"))).unwrap();
        deed("finish", "12:10", |q| q.finish(table(3))).unwrap();
        let wanted = Wanted { number: Some(number(1)), ..Wanted::default() };
        let request = |clock| Request { wanted: wanted.clone(), ..asked("mentoring", clock) };
        let cards = || store.print_jobs("hall", PrintState::Pending).unwrap().len();
        for side in Side::ALL {
            ask(store, &request("12:11"), |q| q.mentoring(number(1), side, true, "hall")).unwrap();
        }
        look(store, "12:12");
        assert_eq!(cards(), 1);
        let before = store.revision().unwrap();
        look(store, "12:12:01");
        assert_eq!(cards(), 0);
        assert_eq!(store.revision().unwrap(), before, "nobody is woken for that");
        // The marks stay as long as there is time to answer, and then they go.
        let again = |clock| {
            let answer =
                ask(store, &request(clock), |q| q.mentoring(number(1), Side::Coach, true, "hall"));
            answer.unwrap_err().code()
        };
        assert_eq!(again("12:39:59"), "already_answered");
        look(store, "12:40");
        let late =
            ask(store, &request("12:39:59"), |q| q.mentoring(number(1), Side::Coach, true, "hall"));
        assert!(late.is_ok(), "the clock went back, and nothing is known of it any more");
    });
}

#[test]
fn who_went_without_a_number_is_counted_and_not_named() {
    on_every_store(|store| {
        let unmet = |why: &str, code: Option<&str>| Unmet {
            at: at("12:00"),
            why: why.to_owned(),
            area: code.map(area),
            language: Some("fr".to_owned()),
            people: 2,
            station: None,
            badge: None,
        };
        let told = [unmet("not_in_time", Some("career")), unmet(ABANDONED, None)];
        let before = store.revision().unwrap();
        for unmet in &told {
            store.note_unmet(planned(at("12:00")), unmet).unwrap();
        }
        assert_ne!(store.revision().unwrap(), before);
        assert_eq!(store.account(planned(at("12:01"))).unwrap().unmet, told);
        assert_eq!(look(store, "12:01").tickets().count(), 0);
    });
}

#[test]
fn a_badge_that_is_turned_away_counts_once_and_not_once_it_has_a_number() {
    on_every_store(|store| {
        let unmet = |who: Option<&str>, code: &str| Unmet {
            at: at("12:00"),
            why: "not_in_time".to_owned(),
            area: Some(area(code)),
            language: None,
            people: 1,
            station: None,
            badge: who.map(badge_of),
        };
        let asked = [(Some("Ann"), "career"), (Some("Bob"), "career"), (Some("Ann"), "leading")];
        for (who, code) in asked.into_iter().chain([(None, "career"), (None, "career")]) {
            store.note_unmet(planned(at("12:00")), &unmet(who, code)).unwrap();
        }
        let counted = || store.account(planned(at("12:01"))).unwrap().unmet;
        let career = |who| unmet(who, "career");
        let first = [career(Some("Ann")), career(Some("Bob")), career(None), career(None)];
        assert_eq!(counted(), first);
        let companions = vec![badge_of("Bob")];
        let party = CheckIn { companions, ..person("Cam", "speaking") };
        check_in(store, "12:01", &party).unwrap();
        assert_eq!(counted(), [career(Some("Ann")), career(None), career(None)]);
    });
}
