//! What changes beside the deeds: the revision, print jobs, the event itself.

use std::thread;
use std::time::{Duration, Instant};

use dropin::domain::event::TablesOpen;
use dropin::domain::queue::{Printout, Queue, Wanted};
use dropin::store::{MemoryStore, PrintState, Printed, QueueStore, SqliteStore, StoreError};

use super::{all, check_in, on_every_store, replace_event};
use crate::support::{
    SMALL_EVENT, ask, asked, at, first_use, number, person, planned, table, token_of,
};

#[test]
fn the_revision_changes_with_every_change_and_with_nothing_else() {
    on_every_store(|store| {
        let mut last = store.revision().unwrap();
        let mut has_changed = || {
            let now = store.revision().unwrap();
            std::mem::replace(&mut last, now) != now
        };
        assert!(!has_changed());
        store.look(planned(at("12:00")), &Wanted::default()).unwrap();
        assert!(has_changed(), "the session is remembered");
        store.look(planned(at("12:01")), &all()).unwrap();
        assert!(!has_changed(), "looking changes nothing");
        check_in(store, "12:01", &person("Ann", "career")).unwrap();
        assert!(has_changed(), "a deed");
        check_in(store, "12:02", &person("Ann", "career")).unwrap();
        assert!(!has_changed(), "the badge was here before");
        ask(store, &asked("leave", "12:02"), |q| q.leave(number(1))).unwrap_err();
        assert!(!has_changed(), "a refusal");
        replace_event(store, SMALL_EVENT, at("12:03")).unwrap();
        assert!(has_changed(), "the event");
    });
}

#[test]
fn who_waits_for_a_change_is_told_when_it_comes() {
    let waits = |store: &dyn QueueStore| {
        store.look(planned(at("11:59")), &all()).unwrap();
        let since = store.revision().unwrap();
        let begun = Instant::now();
        let seen = thread::scope(|scope| {
            let wait = || store.wait_for_change(since, Duration::from_mins(1)).unwrap();
            let waiting = thread::Builder::new().name("display".to_owned());
            let waiting = waiting.spawn_scoped(scope, wait).unwrap();
            thread::sleep(Duration::from_millis(50));
            check_in(store, "12:00", &person("Ann", "career")).unwrap();
            waiting.join().unwrap()
        });
        assert_eq!(seen, store.revision().unwrap());
        assert_ne!(seen, since);
        assert!(begun.elapsed() < Duration::from_secs(30), "told, not timed out");
    };
    on_every_store(waits);
}

#[test]
fn who_waits_for_nothing_is_sent_back_when_patience_is_over() {
    on_every_store(|store| {
        let since = store.revision().unwrap();
        let begun = Instant::now();
        let patience = Duration::from_millis(30);
        assert_eq!(store.wait_for_change(since, patience).unwrap(), since);
        assert!(begun.elapsed() >= patience);
        check_in(store, "12:00", &person("Ann", "career")).unwrap();
        let now = store.wait_for_change(since, Duration::from_mins(1)).unwrap();
        assert_ne!(now, since, "what has changed already is not waited for");
    });
}

fn moved(state: PrintState, problem: Option<&str>) -> Printed {
    Printed { state, at: at("12:01"), problem: problem.map(str::to_owned), relieved: false }
}

#[test]
fn papers_are_ordered_with_the_deed_and_moved_on_once() {
    use PrintState::{Failed, Pending, Printed, Sending};
    let slip = |of: u32, copy| Printout::Slip { number: number(of), copy };
    on_every_store(|store| {
        let print = |queue: &mut Queue| {
            let done = queue.check_in(person("Ann", "career"))?;
            queue.print_first(done.tickets[0].number, "hall")?;
            Ok(done)
        };
        ask(store, &asked("check-in", "12:00"), print).unwrap();
        let again = |queue: &mut Queue| queue.reprint(number(1), Some("desk"));
        ask(store, &asked("reprint", "12:01"), again).unwrap();
        ask(store, &asked("reprint", "12:02"), |q| q.reprint(number(1), None)).unwrap();

        let hall = store.print_jobs("hall", PrintState::Pending).unwrap();
        let session = store.look(planned(at("12:02")), &all()).unwrap().session().id;
        assert_eq!(hall.len(), 1);
        let job = &hall[0];
        assert_eq!((job.session, &job.paper), (session, &slip(1, 1)));
        assert_eq!((job.ordered_at, job.problem.as_deref()), (at("12:00"), None));
        let last = store.last_print_job(planned(at("12:02")), number(1)).unwrap().unwrap();
        assert_eq!((last.station.as_str(), &last.paper), ("desk", &slip(1, 2)));
        assert_eq!(store.last_print_job(planned(at("12:02")), number(9)).unwrap(), None);

        assert!(store.move_print_job(job.id, Pending, moved(Sending, None)).unwrap());
        assert!(!store.move_print_job(job.id, Pending, moved(Sending, None)).unwrap(), "once");
        assert!(!store.move_print_job(99, Pending, moved(Sending, None)).unwrap());
        assert_eq!(store.print_jobs("hall", Pending).unwrap(), []);
        assert_eq!(store.print_jobs("hall", Sending).unwrap().len(), 1);
        assert!(store.move_print_job(job.id, Sending, moved(Printed, None)).unwrap());
        assert!(
            store.move_print_job(last.id, Pending, moved(Failed, Some("media-empty"))).unwrap()
        );
        let failed = &store.print_jobs("desk", Failed).unwrap()[0];
        assert_eq!(failed.problem.as_deref(), Some("media-empty"));

        let log = store.log(0).unwrap();
        let outcomes: Vec<_> = log.iter().filter(|entry| entry.deed == "print").collect();
        let notes: Vec<_> = outcomes.iter().filter_map(|entry| entry.note.as_deref()).collect();
        assert_eq!(notes, ["printed 1", "failed 2: media-empty"]);
        assert_eq!(outcomes[1].station.as_deref(), Some("desk"));
        assert_eq!(outcomes[1].number, Some(number(1)));
    });
}

#[test]
fn another_version_of_the_event_counts_at_once() {
    on_every_store(|store| {
        let by_hand = SMALL_EVENT.replace(r#""roster""#, r#""by hand""#);
        assert_ne!(by_hand, SMALL_EVENT);
        check_in(store, "12:00", &person("Ann", "career")).unwrap();
        replace_event(store, &by_hand, at("12:01")).unwrap();
        assert_eq!(store.remembered().unwrap().event_text, by_hand);
        assert_eq!(store.remembered().unwrap().badge_secret.0, [7; 32], "badges stay known");
        assert_eq!(store.event().unwrap().tables_open, TablesOpen::ByHand);
        let queue = store.look(planned(at("12:02")), &all()).unwrap();
        assert_eq!(queue.event().tables_open, TablesOpen::ByHand);
        assert_eq!(queue.tickets().count(), 1);
        let loaded = store.log(0).unwrap().pop().unwrap();
        assert_eq!((loaded.deed.as_str(), loaded.at), ("load-event", at("12:01")));
        assert_eq!(loaded.session, None);
    });
}

#[test]
fn an_event_with_errors_is_not_taken() {
    on_every_store(|store| {
        for text in ["", "no event", &SMALL_EVENT.replace("11:45", "99:99")] {
            let refused = replace_event(store, text, at("12:01"));
            assert!(matches!(refused, Err(StoreError::Event { .. })), "{refused:?}");
        }
        assert_eq!(store.remembered().unwrap().event_text, SMALL_EVENT);
        assert_eq!(store.log(0).unwrap(), []);
    });
}

#[test]
fn only_the_demo_event_itself_is_a_demo() {
    let demo = || dropin::store::FirstUse { demo: true, ..first_use() };
    let folder = tempfile::tempdir().unwrap();
    let in_file = SqliteStore::open(&folder.path().join("queue.sqlite"), &demo()).unwrap();
    let in_memory = MemoryStore::new(demo()).unwrap();
    for store in [&in_file as &dyn QueueStore, &in_memory] {
        replace_event(store, SMALL_EVENT, at("12:00")).unwrap();
        assert!(store.remembered().unwrap().demo, "the same text again");
        replace_event(store, &SMALL_EVENT.replace("Hall 1", "Hall 2"), at("12:00")).unwrap();
        assert!(!store.remembered().unwrap().demo);
        replace_event(store, SMALL_EVENT, at("12:00")).unwrap();
        assert!(!store.remembered().unwrap().demo, "and it never is one again");
    }
}

#[test]
fn an_event_without_an_area_or_a_table_that_tickets_name_is_not_taken() {
    let without_speaking = SMALL_EVENT
        .replace("code = \"speaking\"", "code = \"talking\"")
        .replace("areas = [\"speaking\"]", "areas = [\"talking\"]");
    let without_table_2 =
        SMALL_EVENT.replace("number = 2", "number = 5").replace("table = 2", "table = 5");
    on_every_store(|store| {
        replace_event(store, &without_table_2, at("11:50")).unwrap();
        replace_event(store, SMALL_EVENT, at("11:51")).unwrap();
        check_in(store, "12:00", &person("Ann", "speaking")).unwrap();
        check_in(store, "12:00", &person("Bob", "leading")).unwrap();
        ask(store, &asked("start", "12:01"), |q| q.start(table(2), None, token_of("-"))).unwrap();
        ask(store, &asked("finish", "12:09"), |q| q.finish(table(2))).unwrap();
        ask(store, &asked("withdraw", "12:09"), |q| q.withdraw(table(3))).unwrap();
        let (revision, log) = (store.revision().unwrap(), store.log(0).unwrap());
        for (text, missing) in [(&without_speaking, "area speaking"), (&without_table_2, "table 2")]
        {
            let refused = replace_event(store, text, at("12:10")).unwrap_err();
            assert_eq!(refused.code(), "event_in_use");
            assert!(refused.to_string().contains(&format!("remove {missing},")), "{refused}");
        }
        assert_eq!(store.remembered().unwrap().event_text, SMALL_EVENT);
        assert_eq!((store.revision().unwrap(), store.log(0).unwrap()), (revision, log));
    });
}
