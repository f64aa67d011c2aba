//! What writers said they were told, held against what the queue file says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

use dropin::domain::queue::Done;
use dropin::domain::ticket::{Number, Ticket};
use dropin::store::QueueStore;
use rusqlite::{Connection, OptionalExtension as _};

use super::writers::ask;
use crate::support::badge_of;

/// What was said by all who worked on one queue.
#[derive(Debug, Clone, Default)]
pub(super) struct Ledger {
    pub asked: BTreeSet<String>,
    /// First answers.
    pub told: BTreeMap<String, Done>,
    /// By the rules.
    pub refused: BTreeSet<String>,
    /// By the store: code and sentence.
    pub failed: BTreeMap<String, String>,
    /// Whether the last of them closed the queue in order.
    pub closed: bool,
    /// Whose answers there are, the latest last.
    order: Vec<String>,
    problems: Vec<String>,
}

impl Ledger {
    /// Hears what one process said, or more of it; lines that are not meant for it are passed over,
    /// and one that is not yet said to its end.
    pub(super) fn hear(&mut self, said: &str) {
        for line in said.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            let (id, rest) = rest.split_once(' ').unwrap_or((rest, ""));
            match word {
                "asks" => drop(self.asked.insert(id.to_owned())),
                "told" => self.told(id, serde_json::from_str(rest).unwrap()),
                "not" if rest.contains(": ") => {
                    self.failed.insert(id.to_owned(), rest.to_owned());
                }
                "not" => drop(self.refused.insert(id.to_owned())),
                "closed" => self.closed = true,
                _ => {}
            }
        }
    }

    /// An answer, which must be the one there was before.
    pub(super) fn told(&mut self, id: &str, answer: Done) {
        match self.told.get(id) {
            Some(first) if *first != answer => {
                self.problems.push(format!("{id} was told {first:?}, then {answer:?}"));
            }
            Some(_) => {}
            None => {
                self.told.insert(id.to_owned(), answer);
                self.order.push(id.to_owned());
            }
        }
    }

    /// What was asked and never answered: whoever asked was killed, or told that the disk failed.
    pub(super) fn in_doubt(&self) -> Vec<String> {
        let answered = |id: &&String| !self.told.contains_key(*id) && !self.refused.contains(*id);
        self.asked.iter().filter(answered).cloned().collect()
    }

    /// Asks again for whatever is in doubt, twice, and for the `latest` that were told, and notes
    /// every answer that is not the first one.
    pub(super) fn ask_again(&mut self, store: &dyn QueueStore, latest: usize) {
        let mut ids = self.in_doubt();
        ids.extend(ids.clone());
        ids.extend(self.order.iter().rev().take(latest).cloned());
        for id in ids {
            match ask(store, &id) {
                Ok(done) => self.told(&id, done),
                Err(error) if self.told.contains_key(&id) => {
                    self.problems.push(format!("{id} was told its answer, then {error}"));
                }
                Err(_) => drop(self.refused.insert(id)),
            }
        }
    }

    /// Everything in the queue file that is not as it was said, or not as it must be.
    pub(super) fn faults(&self, file: &Path) -> Vec<String> {
        let conn = open(file);
        let mut faults = self.problems.clone();
        faults.extend(unsound(&conn));
        if !faults.is_empty() {
            return faults;
        }
        faults.extend(self.told.iter().filter_map(|(id, done)| lost(&conn, id, done)));
        faults
    }
}

/// The queue file as any other program sees it.
pub(super) fn open(file: &Path) -> Connection {
    let conn = Connection::open(file).unwrap();
    conn.busy_timeout(Duration::from_secs(10)).unwrap();
    conn
}

/// Whether the file holds an answer to the request.
pub(super) fn is_kept(conn: &Connection, id: &str) -> bool {
    conn.query_row("SELECT 1 FROM requests WHERE id = ?1", [id], |_| Ok(())).optional().unwrap()
        == Some(())
}

/// What is wrong with a queue whatever was said about it.
fn unsound(conn: &Connection) -> Vec<String> {
    let mut faults = Vec::new();
    let sound: Result<String, _> = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0));
    if sound.as_deref() != Ok("ok") {
        return vec![format!("integrity: {sound:?}")];
    }
    // Each of these finds nothing in a sound queue.
    for (what, sql) in [
        ("a row that leads nowhere", "SELECT \"table\" FROM pragma_foreign_key_check"),
        (
            "a gap in the numbers",
            "SELECT session FROM tickets GROUP BY session HAVING count(*) <> max(number)",
        ),
        (
            "two tickets of a badge",
            "SELECT badge FROM tickets WHERE badge IS NOT NULL \
             GROUP BY session, badge HAVING count(*) > 1",
        ),
        (
            "a ticket that did not begin once",
            "SELECT number FROM tickets LEFT JOIN (SELECT session, number, count(*) AS times \
             FROM log WHERE deed IN ('check-in-override', 'walk-in') GROUP BY session, number) \
             USING (session, number) WHERE times IS NOT 1",
        ),
        (
            "a log line without its ticket",
            "SELECT number FROM log WHERE number IS NOT NULL AND \
             NOT EXISTS (SELECT 1 FROM tickets WHERE tickets.session = log.session AND \
             tickets.number = log.number)",
        ),
        (
            "a ticket without the request it came from",
            "SELECT tickets.number FROM tickets LEFT JOIN (SELECT session, deed, \
             answer ->> '$.tickets[0].number' AS number, count(*) AS times FROM requests \
             GROUP BY 1, 2, 3) AS first ON first.session = tickets.session \
             AND first.number = tickets.number \
             AND first.deed = iif(badge IS NULL, 'start', 'check-in') WHERE times IS NOT 1",
        ),
        (
            "a check-in without its ticket",
            "SELECT id FROM requests WHERE deed = 'check-in' AND \
             NOT EXISTS (SELECT 1 FROM tickets WHERE badge = 'badge of ' || requests.id AND \
             tickets.session = requests.session AND number = answer ->> '$.tickets[0].number')",
        ),
        (
            "a paper too many or too few",
            "SELECT number FROM tickets WHERE badge IS NOT NULL AND \
             (badge GLOB '*.paper') <> (SELECT count(*) FROM print_jobs WHERE \
             print_jobs.session = tickets.session AND print_jobs.number = tickets.number)",
        ),
        (
            "a number called to two tables",
            "SELECT number FROM log WHERE deed = 'call' \
             GROUP BY session, number HAVING count(*) > 1",
        ),
        (
            "two at one table",
            "SELECT table_number FROM tickets WHERE state IN ('called', \
             'in_conversation') GROUP BY session, table_number HAVING count(*) > 1",
        ),
    ] {
        let found = conn
            .prepare(sql)
            .unwrap()
            .query_row([], |row| row.get_ref(0).map(|value| format!("{value:?}")))
            .optional()
            .unwrap();
        faults.extend(found.map(|found| format!("{what}: {found}")));
    }
    faults
}

/// Says if what was told is not in the file.
fn lost(conn: &Connection, id: &str, done: &Done) -> Option<String> {
    let sql = "SELECT answer FROM requests WHERE id = ?1";
    let kept: Result<Option<String>, _> = conn.query_row(sql, [id], |row| row.get(0)).optional();
    let nameless = |ticket: &Ticket| Ticket { name: None, badge: None, ..ticket.clone() };
    let told = Done { tickets: done.tickets.iter().map(nameless).collect(), ..done.clone() };
    if !matches!(&kept, Ok(Some(kept)) if serde_json::from_str::<Done>(kept).is_ok_and(|k| k == told))
    {
        return Some(format!("the answer to {id} is lost: {kept:?}"));
    }
    for Ticket { number: Number(number), token, badge, .. } in &done.tickets {
        let sql = "SELECT 1 FROM tickets WHERE number = ?1 AND token = ?2 AND badge IS ?3";
        let badge = badge.as_ref().map(|badge| &badge.0);
        let there = conn.query_row(sql, (number, &token.0, badge), |_| Ok(())).optional();
        if there != Ok(Some(())) {
            return Some(format!("number {number} of {id} is lost"));
        }
    }
    let own = done.tickets.first().and_then(|ticket| ticket.badge.as_ref());
    let checked_in = id.ends_with("in") || id.ends_with("paper");
    (checked_in && own != Some(&badge_of(id))).then(|| format!("{id} was given another's number"))
}
