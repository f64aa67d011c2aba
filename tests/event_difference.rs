//! What changed between two versions of an event is told, all of it and nothing else.
use dropin::app::event_words;
use dropin::domain::event::Event;
use dropin::domain::event::difference::difference;
use dropin::domain::event::file::{DEMO, demo, read};
use dropin::text::Language;

fn told(new: &Event) -> Vec<String> {
    difference(&demo(), new)
        .iter()
        .map(|difference| event_words::difference(difference, Language::English))
        .collect()
}

/// The names of the area “leading”, as a change tells them, with this one in English.
fn named(english: &str) -> String {
    let mut names = demo().areas[2].name.0.clone();
    names.insert("en".to_owned(), english.to_owned());
    let each: Vec<String> = names.iter().map(|(code, name)| format!("{code} = {name:?}")).collect();
    format!("{{ {} }}", each.join(", "))
}

#[test]
fn an_event_does_not_differ_from_itself() {
    assert_eq!(told(&demo()), [""; 0]);
}

#[test]
fn each_change_of_the_file_is_told_once() {
    for (from, to, expected) in [
        (
            "venue = \"Kuala Lumpur\"",
            "venue = \"Penang\"",
            "Event: “venue” was \"Kuala Lumpur\", will be \"Penang\"",
        ),
        (
            "web = \"https://example.org/coaching\"",
            "",
            "Event: “web” was \"https://example.org/coaching\", will be –",
        ),
        (
            "\"roster\"\n\n",
            "\"by hand\"\n\n",
            "Event: “tables_open” was \"roster\", will be \"by hand\"",
        ),
        ("end = \"13:30\"", "end = \"13:45\"", "Session 1: “end” was 13:30, will be 13:45"),
        ("end = \"13:30\"", "end = \"13:30:01\"", "Session 1: “end” was 13:30, will be 13:30:01"),
        (
            "en = \"Leading a team\"",
            "en = \"Leading people\"",
            &format!(
                "The area “leading” was called {}, will be called {}",
                named("Leading a team"),
                named("Leading people")
            ),
        ),
        (
            "colour = \"#3D4EAC\"",
            "colour = \"#000000\"",
            "The area “balance”: “colour” was \"#3D4EAC\", will be \"#000000\"",
        ),
        (
            "[\"career\", \"involved\"]",
            "[\"career\"]",
            "Table 2 served [\"career\", \"involved\"], will serve [\"career\"]",
        ),
        (
            "number = 8\nareas = [\"balance\"]\nstep_free = true",
            "number = 8\nareas = [\"balance\"]",
            "Table 8: “step_free” was true, will be false",
        ),
        (
            "table = 8, from = \"11:45\"",
            "table = 8, from = \"12:00\"",
            "The coach “grace” had the hours [{ table = 8, session = 1, from = \"11:45\", until = \"13:30\" }], will have [{ table = 8, session = 1, from = \"12:00\", until = \"13:30\" }]",
        ),
        (
            "role = \"Editor\"",
            "role = \"Writer\"",
            "The coach “lucia”: “role” was \"Editor\", will be \"Writer\"",
        ),
        ("last_start = 15", "last_start = 20", "Rules: “last_start” was 15, will be 20"),
        (
            "promise_sure = 0.8",
            "promise_sure = 0.85",
            "Rules: “promise_sure” was 0.8, will be 0.85",
        ),
    ] {
        assert!(DEMO.contains(from), "{from:?} is not in the demo event");
        let new = read(&DEMO.replacen(from, to, 1)).unwrap();
        assert_eq!(told(&new), [expected], "{from:?} became {to:?}");
    }
}

#[test]
fn parts_that_come_go_or_change_places_are_told() {
    let change = |change: fn(&mut Event)| {
        let mut event = demo();
        change(&mut event);
        told(&event)
    };
    for (told, expected) in [
        (change(|e| drop(e.areas.pop())), "The area “balance” is removed"),
        (change(|e| drop(e.tables.pop())), "Table 8 is removed"),
        (change(|e| drop(e.coaches.remove(0))), "The coach “claire” is removed"),
        (change(|e| e.sessions.push(e.sessions[0].clone())), "Session 2 is new"),
        (change(|e| e.sessions.clear()), "Session 1 is removed"),
        (
            change(|e| e.areas.reverse()),
            "The areas were in the order career, applications, leading, speaking, involved, balance, will be in the order balance, involved, speaking, leading, applications, career",
        ),
        (
            change(|e| e.tables.swap(0, 1)),
            "The tables were in the order 1, 2, 3, 4, 5, 6, 7, 8, will be in the order 2, 1, 3, 4, 5, 6, 7, 8",
        ),
    ] {
        assert_eq!(told, [expected]);
    }
    let back = |change: fn(&mut Event)| {
        let mut event = demo();
        change(&mut event);
        difference(&event, &demo())
            .iter()
            .map(|difference| event_words::difference(difference, Language::English))
            .collect::<Vec<_>>()
    };
    assert_eq!(back(|e| drop(e.areas.pop())), ["The area “balance” is new"]);
    assert_eq!(back(|e| drop(e.tables.remove(0))), ["Table 1 is new"]);
    assert_eq!(back(|e| drop(e.coaches.pop())), ["The coach “grace” is new"]);
    for told in [change(|e| e.coaches.reverse()), change(|e| e.questions.swap(0, 1))] {
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("were in the order"), "{told:?}");
    }
    assert!(change(|e| drop(e.questions.pop()))[0].starts_with("Removed question: "));
    assert!(back(|e| drop(e.questions.pop()))[0].starts_with("New question: "));
}

#[test]
fn the_same_question_twice_is_a_difference() {
    let mut event = demo();
    event.questions.push(event.questions[0].clone());
    assert_eq!(told(&event).len(), 1);
}

#[test]
fn lists_and_texts_that_look_alike_still_differ() {
    let mut one = demo();
    let mut other = demo();
    one.coaches[0].topics.0.insert("en".to_owned(), vec!["a, b".to_owned()]);
    other.coaches[0].topics.0.insert("en".to_owned(), vec!["a".to_owned(), "b".to_owned()]);
    assert_eq!(difference(&one, &other).len(), 1);
}
