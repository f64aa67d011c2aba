//! What an estimate costs in a full room, and in a hopeless one.

use std::fmt;
use std::sync::Arc;
use std::time::Instant;

use chrono::TimeDelta;
use serde::Serialize;

use super::scenario::Scenario;
use crate::domain::queue::{CheckIn, Loaded, Queue};
use crate::domain::session::Session;
use crate::domain::ticket::{Number, TicketState, Token};
use crate::domain::wait;

/// As many times each is measured; the middle one counts.
const TIMES: usize = 15;

/// Milliseconds over ten tables.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Cost {
    /// For one person with so many waiting.
    waiting_300: f64,
    waiting_2000: f64,
    /// For all of them at once.
    all_of_300: f64,
    all_of_2000: f64,
}

impl Cost {
    pub(super) fn measured() -> Self {
        Self {
            waiting_300: of_one(300),
            waiting_2000: of_one(2000),
            all_of_300: of_all(300),
            all_of_2000: of_all(2000),
        }
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "estimate_ms over 10 tables: {:.2} with 300 waiting, {:.2} with 2000; of all at once {:.2} \
             and {:.2}",
            self.waiting_300, self.waiting_2000, self.all_of_300, self.all_of_2000
        )
    }
}

fn of_one(waiting: u32) -> f64 {
    let Some(queue) = crowd(waiting) else { return f64::NAN };
    // The one who needs the longest play: behind those who are seen, and yet to be seen.
    let asker = wait::Asker {
        place: 40,
        ..wait::Asker::newcomer(&queue, &queue.event().areas[0].code, &[])
    };
    middle(|| wait::estimate(&queue, &asker).is_some())
}

fn of_all(waiting: u32) -> f64 {
    let Some(queue) = crowd(waiting) else { return f64::NAN };
    middle(|| wait::of_all_waiting(&queue).is_empty())
}

fn middle(mut work: impl FnMut() -> bool) -> f64 {
    let mut times: Vec<f64> = (0..TIMES)
        .map(|_| {
            let begun = Instant::now();
            std::hint::black_box(work());
            begun.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[TIMES / 2]
}

/// Ten tables at work, and so many people waiting.
fn crowd(waiting: u32) -> Option<Queue> {
    let event = Arc::new(Scenario::ten_tables().event());
    let session = Session::planned(&event, 0)?;
    let mut queue = Queue::open(Loaded::fresh(Arc::clone(&event), session.clone()), session.starts);
    let areas: Vec<_> = event.areas.iter().map(|area| area.code.clone()).collect();
    for table in &event.tables {
        let walk_in = Token(table.number.to_string());
        queue.walk_in(table.number, walk_in).ok()?;
    }
    let first = CheckIn::without_badge(Token("first".to_owned()), areas[0].clone());
    let pattern = queue.check_in(first).ok()?.tickets.first()?.clone();
    let talking = queue.tickets().filter(|t| t.state == TicketState::InConversation).cloned();
    let mut loaded = Loaded::fresh(event, session);
    loaded.tickets = talking.collect();
    loaded.tickets.extend((0..waiting).map(|nth| {
        let mut ticket = pattern.clone();
        ticket.number = Number(100 + nth);
        ticket.place = i64::from(nth);
        ticket.area = areas[usize::try_from(nth).unwrap_or(0) % areas.len()].clone();
        ticket
    }));
    loaded.last_number = 100 + waiting;
    let now = queue.now() + TimeDelta::minutes(10);
    Some(Queue::open(loaded, now))
}
