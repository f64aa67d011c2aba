//! What must never happen is refused by the database itself, whatever program writes.

use dropin::domain::queue::CheckIn;
use dropin::store::Request;
use rusqlite::Connection;

use super::{Place, take};
use crate::support::{ask, asked, badge_of, person};

/// A queue with number 1 waiting (it has no table it could be called to), as others see it.
fn queue(place: &Place) -> Connection {
    let store = place.open();
    for n in 1..=3 {
        take(&store, &format!("r{n}"), &format!("person {n}"));
    }
    place.raw()
}

/// An INSERT of a ticket with some of its values replaced.
fn ticket(values: &[(&str, &str)]) -> String {
    let mut columns = vec![
        ("session", "1"),
        ("number", "7"),
        ("token", "'fresh'"),
        ("area", "'career'"),
        ("state", "'waiting'"),
        ("badge", "'fresh'"),
        ("people", "1"),
        ("languages", "'[]'"),
        ("joins_group", "0"),
        ("step_free", "0"),
        ("place", "7168"),
        ("absences", "0"),
        ("taken_at", "0"),
        ("copies", "1"),
    ];
    for (name, value) in values {
        match columns.iter_mut().find(|(column, _)| column == name) {
            Some(column) => column.1 = value,
            None => columns.push((name, value)),
        }
    }
    let (names, values): (Vec<&str>, Vec<&str>) = columns.into_iter().unzip();
    format!("INTO tickets ({}) VALUES ({})", names.join(", "), values.join(", "))
}

#[test]
fn a_sound_ticket_is_taken_and_what_is_not_one_is_refused() {
    let place = Place::new();
    let conn = queue(&place);
    let one = conn.query_row("SELECT token, badge FROM tickets WHERE number = 3", [], |row| {
        Ok((format!("'{}'", row.get::<_, String>(0)?), format!("'{}'", row.get::<_, String>(1)?)))
    });
    let (token, badge) = one.unwrap();
    for (values, words) in [
        (&[("number", "3")][..], "this ticket is taken already"),
        (&[("token", &token)], "this ticket is taken already"),
        (&[("badge", &badge)], "this badge has an active ticket already"),
        (&[("state", "'called'"), ("table_number", "1")], "a ticket begins waiting"),
        (&[("state", "'done'")], "a ticket begins waiting"),
        (&[("number", "0")], "CHECK constraint failed"),
        (&[("people", "0")], "CHECK constraint failed"),
        (&[("people", "5")], "CHECK constraint failed"),
        (&[("copies", "0")], "CHECK constraint failed"),
        (&[("languages", "'{}'")], "CHECK constraint failed"),
        (&[("window_from", "1")], "CHECK constraint failed"),
        (&[("session", "99")], "FOREIGN KEY constraint failed"),
        (&[("place", "'first'")], "cannot store TEXT value in INTEGER column"),
        (&[("area", "NULL")], "NOT NULL constraint failed"),
    ] {
        for verb in ["INSERT", "INSERT OR REPLACE"] {
            let sql = format!("{verb} {}", ticket(values));
            let refused = conn.execute(&sql, []).unwrap_err().to_string();
            assert!(refused.contains(words), "{sql}: {refused}");
        }
    }
    assert_eq!(conn.execute(&format!("INSERT {}", ticket(&[])), []), Ok(1));
}

#[test]
fn a_ticket_changes_only_as_it_may() {
    let place = Place::new();
    let conn = queue(&place);
    for (set, words) in [
        ("state = 'done'", "a ticket cannot make this move"),
        ("state = 'in_conversation', table_number = 1", "a ticket cannot make this move"),
        ("state = 'absent'", "a ticket cannot make this move"),
        ("state = 'sleeping'", "a ticket cannot make this move"),
        ("state = 'called', table_number = NULL", "CHECK constraint failed"),
        ("number = 9", "session, number, token and arrival of a ticket never change"),
        ("session = 2", "session, number, token and arrival of a ticket never change"),
        ("token = 'another'", "session, number, token and arrival of a ticket never change"),
        ("taken_at = 1", "session, number, token and arrival of a ticket never change"),
        ("badge = 'another'", "badge and name of a ticket can only be forgotten"),
        ("name = 'another'", "badge and name of a ticket can only be forgotten"),
        ("copies = 0", "CHECK constraint failed"),
        ("people = 9", "CHECK constraint failed"),
    ] {
        for verb in ["UPDATE", "UPDATE OR REPLACE"] {
            let sql = format!("{verb} tickets SET {set} WHERE number = 3");
            let refused = conn.execute(&sql, []).unwrap_err().to_string();
            assert!(refused.contains(words), "{sql}: {refused}");
        }
    }
    for allowed in ["name = NULL, badge = NULL", "place = 1", "state = 'left'"] {
        let sql = format!("UPDATE tickets SET {allowed} WHERE number = 3");
        assert_eq!(conn.execute(&sql, []), Ok(1), "{allowed}");
    }
    let back = conn.execute("UPDATE tickets SET state = 'waiting' WHERE number = 3", []);
    assert!(back.unwrap_err().to_string().contains("a ticket cannot make this move"));
}

#[test]
fn tickets_log_and_event_are_never_taken_away() {
    let place = Place::new();
    let conn = queue(&place);
    for (sql, words) in [
        ("DELETE FROM tickets", "a ticket is never deleted"),
        ("DELETE FROM log", "the log only grows"),
        ("UPDATE log SET note = 'nothing happened'", "the log only grows"),
        (
            "INSERT OR REPLACE INTO log (id, at, deed) VALUES (1, 0, 'nothing')",
            "the log only grows",
        ),
        ("DELETE FROM event", "a queue keeps its event"),
        ("UPDATE event SET badge_secret = zeroblob(32)", "a queue keeps its badge secret"),
        ("INSERT INTO event SELECT 2, version, demo, badge_secret, 0, text FROM event", "CHECK"),
        ("INSERT OR REPLACE INTO event SELECT * FROM event", "a queue keeps its event"),
        ("DELETE FROM sessions", "FOREIGN KEY constraint failed"),
    ] {
        let refused = conn.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains(words), "{sql}: {refused}");
    }
}

#[test]
fn a_list_never_blanks_and_everybody_on_it_can_be_forgotten() {
    let place = Place::new();
    place.open();
    let conn = place.raw();
    let put = "INTO attendees (badge, name, language, listed_at) VALUES";
    assert_eq!(conn.execute(&format!("INSERT {put} ('a', 'Ann', 'ar', 0)"), []), Ok(1));
    for (sql, words) in [
        ("UPDATE attendees SET name = NULL".to_owned(), "never blanks"),
        ("UPDATE attendees SET language = NULL".to_owned(), "never blanks"),
        ("UPDATE attendees SET badge = 'b'".to_owned(), "never blanks"),
        (format!("INSERT OR REPLACE {put} ('a', NULL, 'ar', 0)"), "never blanks"),
        (format!("INSERT {put} ('a', 'Ann', 'ar', 0)"), "UNIQUE constraint failed"),
        (format!("INSERT {put} ('b', '', NULL, 0)"), "CHECK constraint failed"),
        (format!("INSERT {put} ('b', 'Bob', 'en-GB', 0)"), "CHECK constraint failed"),
        (format!("INSERT {put} ('', 'Bob', NULL, 0)"), "CHECK constraint failed"),
    ] {
        let refused = conn.execute(&sql, []).unwrap_err().to_string();
        assert!(refused.contains(words), "{sql}: {refused}");
    }
    assert_eq!(conn.execute("UPDATE attendees SET name = 'Ann B.'", []), Ok(1));
    assert_eq!(conn.execute("DELETE FROM attendees", []), Ok(1));
}

#[test]
fn papers_are_ordered_once_for_a_ticket_that_is_there() {
    let place = Place::new();
    let conn = queue(&place);
    let paper = |number: u32, copy: u32, state: &str| {
        let sql = "INSERT INTO print_jobs \
            (session, number, copy, station, state, ordered_at, changed_at) \
            VALUES (1, ?1, ?2, 'hall', ?3, 0, 0)";
        conn.execute(sql, (number, copy, state)).map_err(|error| error.to_string())
    };
    assert_eq!(paper(1, 1, "pending"), Ok(1));
    for (number, copy, state, words) in [
        (1, 1, "pending", "UNIQUE constraint failed"),
        (1, 0, "pending", "CHECK constraint failed"),
        (1, 2, "lost", "CHECK constraint failed"),
        (99, 1, "pending", "FOREIGN KEY constraint failed"),
    ] {
        let refused = paper(number, copy, state).unwrap_err();
        assert!(refused.contains(words), "{number} {copy} {state}: {refused}");
    }
}

#[test]
fn a_planned_session_has_one_row() {
    let place = Place::new();
    let conn = queue(&place);
    let again = "INSERT INTO sessions (timetable, plan, room, check_in_opens, starts, ends) \
        SELECT timetable, plan, room, check_in_opens, starts, ends FROM sessions";
    let refused = conn.execute(again, []).unwrap_err().to_string();
    assert!(refused.contains("UNIQUE constraint failed"), "{refused}");
}

#[test]
fn kept_answers_name_no_person() {
    let place = Place::new();
    let conn = queue(&place);
    let mut answers = conn.prepare("SELECT answer FROM requests").unwrap();
    let answers: Vec<String> =
        answers.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(answers.len(), 3);
    for answer in answers {
        assert!(!answer.contains("person") && !answer.contains("badge of"), "{answer}");
    }
}

#[test]
fn kept_answers_name_nobody_who_came_along_and_are_given_again_with_them() {
    let place = Place::new();
    let store = place.open();
    let pair = CheckIn { companions: vec![badge_of("Bob")], ..person("Ann", "career") };
    let request = Request { id: Some("r".to_owned()), ..asked("check-in", "12:00") };
    let answer = || ask(&store, &request, |queue| queue.check_in(pair.clone())).unwrap();
    assert_eq!(answer(), answer());
    let sql = "SELECT answer FROM requests";
    let kept: String = place.raw().query_row(sql, [], |row| row.get(0)).unwrap();
    assert!(!kept.contains("badge of"), "{kept}");
}
