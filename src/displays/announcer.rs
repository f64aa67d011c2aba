//! What the room is to hear: calls and repeated calls, one after the other, and numbers that will
//! hardly be reached, once. Nothing that was called before the announcer came, and nothing that is no
//! longer so by the time it could be said.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::TimeDelta;

use crate::domain::Moment;
use crate::domain::event::TableNumber;
use crate::domain::queue::Queue;
use crate::domain::ticket::{Number, Ticket, TicketState};
use crate::text::words::list;
use crate::text::{Language, say_with};

/// A call that could not be said within this many seconds is not said any more: whoever it is for
/// has seen it.
const STALE_AFTER: i64 = 60;

/// One thing to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    what: What,
    /// When it became so.
    since: Moment,
    /// In the event's main language, then in the ticket's.
    pub sentences: Vec<(Language, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Call(Number, TableNumber),
    OutOfReach,
}

/// Listens to the queue and says what is to be said next.
#[derive(Debug, Clone)]
pub struct Announcer {
    main: Language,
    /// Whether it has looked before: what it finds at its first look is not news.
    started: bool,
    session: i64,
    /// When each number was last called, as far as it is known.
    called: BTreeMap<Number, Moment>,
    out_of_reach: BTreeSet<Number>,
    waiting: VecDeque<Announcement>,
}

impl Announcer {
    /// In the event's main language first.
    pub fn new(main: Language) -> Self {
        Self {
            main,
            started: false,
            session: 0,
            called: BTreeMap::new(),
            out_of_reach: BTreeSet::new(),
            waiting: VecDeque::new(),
        }
    }

    /// Takes in a new look.
    pub fn look(&mut self, queue: &Queue) {
        if self.session != queue.session().id {
            *self = Self { session: queue.session().id, ..Self::new(self.main) };
        }
        let calls: Vec<Announcement> = calls(queue)
            .filter(|(ticket, _, at)| self.called.get(&ticket.number) != Some(at))
            .map(|(ticket, table, at)| self.call(ticket, table, at))
            .collect();
        let known = calls_by_number(queue);
        let gone: BTreeSet<Number> = queue.out_of_reach().into_iter().collect();
        let fresh: Vec<Number> = gone.difference(&self.out_of_reach).copied().collect();
        if self.started {
            self.waiting.extend(calls);
            if !fresh.is_empty() {
                self.waiting.push_back(self.out_of_reach_now(&fresh, queue.now()));
            }
        }
        self.called = known;
        // Who was told once is not told again, whatever becomes of them.
        self.out_of_reach.extend(gone);
        self.started = true;
    }

    /// What is to be said now, if anything: what is no longer so is dropped on the way.
    pub fn next(&mut self, queue: &Queue, now: Moment) -> Option<Announcement> {
        while let Some(next) = self.waiting.pop_front() {
            if Self::still_so(&next, queue, now) {
                return Some(next);
            }
        }
        None
    }

    fn still_so(announcement: &Announcement, queue: &Queue, now: Moment) -> bool {
        let fresh = now - announcement.since <= TimeDelta::seconds(STALE_AFTER);
        fresh
            && match announcement.what {
                What::OutOfReach => true,
                What::Call(number, table) => calls(queue).any(|(ticket, at_table, at)| {
                    ticket.number == number && at_table == table && at == announcement.since
                }),
            }
    }

    fn call(&self, ticket: &Ticket, table: TableNumber, since: Moment) -> Announcement {
        let values = [("number", ticket.number.0.into()), ("table", u32::from(table.0).into())];
        let theirs = ticket.language.as_deref().and_then(Language::from_code);
        let languages = [Some(self.main), theirs.filter(|theirs| *theirs != self.main)];
        let sentences = languages
            .into_iter()
            .flatten()
            .map(|language| (language, say_with(language, "board-say-call", &values)))
            .collect();
        Announcement { what: What::Call(ticket.number, table), since, sentences }
    }

    fn out_of_reach_now(&self, numbers: &[Number], since: Moment) -> Announcement {
        let names: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        let values = [("numbers", list(self.main, &names).into()), ("count", numbers.len().into())];
        let sentence = say_with(self.main, "board-say-out-of-reach", &values);
        Announcement { what: What::OutOfReach, since, sentences: vec![(self.main, sentence)] }
    }
}

/// Who is called, to which table, and when last.
fn calls(queue: &Queue) -> impl Iterator<Item = (&Ticket, TableNumber, Moment)> {
    let mut called: Vec<_> = queue
        .tickets()
        .filter(|ticket| ticket.state == TicketState::Called)
        .filter_map(|ticket| Some((ticket, ticket.table?, ticket.last_called()?)))
        .collect();
    called.sort_by_key(|(ticket, _, at)| (*at, ticket.number));
    called.into_iter()
}

fn calls_by_number(queue: &Queue) -> BTreeMap<Number, Moment> {
    calls(queue).map(|(ticket, _, at)| (ticket.number, at)).collect()
}
