//! Who can be promised a start: in time for a conversation of their own, or in a group.

use super::super::event::Rules;
use super::super::mode::Mode;
use super::super::ticket::{Number, Ticket};
use super::super::wait;
use super::Queue;
use super::hours::can_talk;

/// What can be said about a start before the session ends, by the organiser's rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// A ticket is given.
    Sure,
    /// A ticket is given with plain words: it may become too late.
    Unsure,
    /// No ticket is given; who has one is told.
    Out,
}

impl Reach {
    /// With this chance, 0 to 1, of a start in time.
    pub fn with(chance: f64, rules: &Rules) -> Self {
        if chance >= rules.promise_sure {
            Self::Sure
        } else if chance >= rules.promise_possible {
            Self::Unsure
        } else {
            Self::Out
        }
    }
}

/// How far apart two estimates of one chance can lie that were drawn separately: 200 draws of an even
/// chance are spread by 0.035, the difference of two such by 0.05, and this is three times that.
const ROUGHLY: f64 = 0.15;

impl Queue {
    /// Whether the asker can be promised a start, by what was estimated for them: nothing if no
    /// table will serve them.
    pub fn reach(&self, asker: &wait::Asker<'_>, estimate: Option<&wait::Estimate>) -> Reach {
        let with = |estimate| Reach::with(self.chance_of(asker, estimate), &self.event.rules);
        estimate.map_or(Reach::Out, with)
    }

    /// The chance, 0 to 1, that the asker starts in time. For whoever agreed to a group where a
    /// table talks in groups already that is as long as a group can begin.
    pub(super) fn chance_of(&self, asker: &wait::Asker<'_>, estimate: &wait::Estimate) -> f64 {
        if asker.group && self.has_groups_for(asker) {
            estimate.group_chance
        } else {
            estimate.chance
        }
    }

    fn has_groups_for(&self, asker: &wait::Asker<'_>) -> bool {
        self.event.tables_of(asker.area).any(|table| {
            self.is_open(table.number)
                && self.hand(table.number).mode == Mode::Groups
                && can_talk(self.coach_at(table.number), asker.languages)
        })
    }

    /// Who waits and can hardly be reached any more, by number.
    pub fn out_of_reach(&self) -> Vec<Number> {
        let estimates = wait::of_all_waiting(self);
        let out = |ticket: &&Ticket| {
            let (asker, rough) = (wait::Asker::of(ticket), estimates.get(&ticket.number));
            let chance = rough.map_or(0.0, |rough| self.chance_of(&asker, rough));
            if (chance - self.event.rules.promise_possible).abs() > ROUGHLY {
                return self.reach(&asker, rough) == Reach::Out;
            }
            // Nobody is told another thing here than where they ask for themselves.
            self.reach(&asker, wait::estimate(self, &asker).as_ref()) == Reach::Out
        };
        let mut numbers: Vec<Number> =
            self.waiting().iter().copied().filter(out).map(|ticket| ticket.number).collect();
        numbers.sort();
        numbers
    }
}
