//! What a store would keep of one session: the changes of each deed, written back in memory.

use std::sync::Arc;

use crate::domain::event::Event;
use crate::domain::queue::{Change, Loaded, Pace, Queue};
use crate::domain::session::Session;
use crate::domain::{Moment, Refusal};

pub(super) struct Books {
    loaded: Loaded,
}

impl Books {
    /// The event's first session, nothing done yet.
    pub(super) fn of(event: Arc<Event>, session: Session) -> Self {
        Self { loaded: Loaded::fresh(event, session) }
    }

    /// The queue as it stands.
    pub(super) fn look(&self, now: Moment) -> Queue {
        Queue::open(self.loaded.clone(), now)
    }

    /// One deed; kept unless it is refused.
    pub(super) fn deed<T>(
        &mut self,
        now: Moment,
        deed: impl FnOnce(&mut Queue) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut queue = self.look(now);
        let answer = deed(&mut queue)?;
        for change in queue.take_changes() {
            self.write(change);
        }
        // As a store gives only who is still to be seen.
        self.loaded.tickets.retain(|ticket| ticket.state.is_active());
        Ok(answer)
    }

    fn write(&mut self, change: Change) {
        match change {
            Change::TicketTaken(ticket) => {
                self.loaded.last_number = ticket.number.0;
                self.loaded.tickets.push(ticket);
            }
            Change::TicketChanged(ticket) => {
                let known = self.loaded.tickets.iter_mut().find(|t| t.number == ticket.number);
                if let Some(known) = known {
                    *known = ticket;
                }
            }
            Change::Table(hand) => {
                self.loaded.tables.retain(|known| known.number != hand.number);
                self.loaded.tables.push(hand);
            }
            Change::Area(hand) => {
                self.loaded.areas.retain(|known| known.code != hand.code);
                self.loaded.areas.push(hand);
            }
            Change::Talked { coach, seconds } => {
                let paces = &mut self.loaded.paces;
                let at = paces.iter().position(|pace| pace.coach == coach).unwrap_or_else(|| {
                    paces.push(Pace { coach, conversations: 0, seconds: 0 });
                    paces.len() - 1
                });
                paces[at].conversations += 1;
                paces[at].seconds += u64::from(seconds);
            }
            // Nothing of a wait rests on these.
            Change::Log(_)
            | Change::Print(_)
            | Change::Counted { .. }
            | Change::Answered(..)
            | Change::MentoringForgotten(_)
            | Change::Deed { .. }
            | Change::Undone(_) => {}
        }
    }
}
