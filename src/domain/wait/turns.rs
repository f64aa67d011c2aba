//! Whose turn it is: which of all tables can call first. Asked some thousand times for one estimate, so
//! the answer is kept as a knock-out among them, in which one new result changes few.

use super::{NEVER, Seconds};

/// From when on a table can call. Time and table are one number because they are compared all the
/// time; of tables that can call at the same moment the first comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Turn(u64);

impl Turn {
    /// Of a table among all tables, by its place.
    fn of(table: usize, free: Seconds) -> Self {
        Self(u64::from(free.cast_unsigned()) << 32 | (table as u64 & u64::from(u32::MAX)))
    }

    /// The place of the table.
    pub(super) fn table(self) -> usize {
        usize::try_from(self.0 & u64::from(u32::MAX)).unwrap_or(0)
    }

    pub(super) fn free(self) -> Seconds {
        Seconds::try_from(self.0 >> 32).unwrap_or(NEVER)
    }
}

/// The turns of all tables. In the second half of the list stands each table's own; before it stands,
/// at place n, the earlier one of those at 2n and 2n + 1. So the first of all stands at place 1.
#[derive(Debug)]
pub(super) struct Turns(Vec<Turn>);

impl Turns {
    /// Of so many tables, of which nothing is known yet.
    pub(super) fn of(tables: usize) -> Self {
        Self(vec![Turn::of(0, NEVER); tables * 2])
    }

    /// Begins with all tables, in their order.
    pub(super) fn fill(&mut self, free: impl Iterator<Item = Seconds>) {
        let tables = self.0.len() / 2;
        for ((table, turn), free) in self.0[tables..].iter_mut().enumerate().zip(free) {
            *turn = Turn::of(table, free);
        }
        for place in (1..tables).rev() {
            self.0[place] = self.0[2 * place].min(self.0[2 * place + 1]);
        }
    }

    pub(super) fn set(&mut self, table: usize, free: Seconds) {
        let mut place = self.0.len() / 2 + table;
        let mut first = Turn::of(table, free);
        self.0[place] = first;
        while place > 1 {
            first = first.min(self.0[place ^ 1]);
            place /= 2;
            self.0[place] = first;
        }
    }

    /// The turn of the table that can call first; none where there is no table.
    pub(super) fn first(&self) -> Option<Turn> {
        self.0.get(1).copied()
    }
}

#[cfg(test)]
mod tests {
    use fastrand::Rng;

    use super::*;

    #[test]
    fn the_first_is_the_first_of_all() {
        let mut chance = Rng::with_seed(1);
        assert_eq!(Turns::of(0).first(), None);
        for tables in 1..40 {
            let mut turns = Turns::of(tables);
            for _ in 0..3 {
                let mut all: Vec<Seconds> = (0..tables).map(|_| chance.i32(0..9)).collect();
                turns.fill(all.iter().copied());
                for _ in 0..100 {
                    let first = all.iter().enumerate().min_by_key(|(table, free)| (**free, *table));
                    let told = turns.first().map(|turn| (turn.table(), turn.free()));
                    assert_eq!(told, first.map(|(table, free)| (table, *free)), "{all:?}");
                    let (table, free) = (chance.usize(..tables), chance.i32(0..9));
                    all[table] = free;
                    turns.set(table, free);
                }
            }
        }
    }
}
