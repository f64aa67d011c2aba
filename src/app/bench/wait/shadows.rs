//! Whether somebody who was refused would have been seen in time. A shadow of each stands where the
//! person would have stood, behind everybody who was there: when a table calls somebody who came
//! later, or has nobody to call, it would have called the shadow. Until then the shadow changes
//! nothing, so this is what a run of the same session with that one person let in would show.

use crate::domain::Moment;
use crate::domain::event::AreaCode;
use crate::domain::mode::Mode;
use crate::domain::ticket::Ticket;

#[derive(Default)]
pub(super) struct Shadows {
    all: Vec<Shadow>,
}

struct Shadow {
    /// Whoever has this number or a higher one came later.
    next: u32,
    area: AreaCode,
    group: bool,
    called: Option<Moment>,
}

impl Shadows {
    /// Somebody was refused when `next` was the next number.
    pub(super) fn add(&mut self, next: u32, area: AreaCode, group: bool) {
        self.all.push(Shadow { next, area, group, called: None });
    }

    /// A table of `areas` called these, or nobody.
    pub(super) fn called(
        &mut self,
        at: Moment,
        areas: &[AreaCode],
        tickets: &[Ticket],
        seats: u16,
    ) {
        let taken: u16 = tickets.iter().map(|t| u16::from(t.people)).sum();
        let in_group = tickets.iter().any(|t| t.mode.is_some_and(Mode::is_in_groups));
        for shadow in self.all.iter_mut().filter(|s| s.called.is_none() && areas.contains(&s.area))
        {
            let later = tickets.iter().any(|t| t.number.0 >= shadow.next);
            let reached = if in_group {
                shadow.group && (later || taken < seats)
            } else {
                later || tickets.is_empty()
            };
            if reached {
                shadow.called = Some(at);
            }
        }
    }

    /// For each shadow whether it would have been called by then.
    pub(super) fn would_have_started(&self, last_start: Moment) -> Vec<bool> {
        self.all.iter().map(|s| s.called.is_some_and(|at| at <= last_start)).collect()
    }
}
