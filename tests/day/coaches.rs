//! What coaches, or staff for them, do at their tables.

use chrono::TimeDelta;
use dropin::actions::at_the_table::TableDeed;
use dropin::domain::event::TableNumber;
use dropin::domain::mode::Mode;
use dropin::domain::queue::TableState;
use dropin::domain::ticket::TicketState;
use fastrand::Rng;

use super::actors::Actors;
use super::model::Room;
use super::step::Deed;

impl Actors<'_> {
    pub(super) fn at_a_table(&mut self, room: &Room<'_>) -> Deed {
        let table = self.rng.choice(&self.world.tables).unwrap().number;
        let deed = match room.table_state(table) {
            _ if self.one_in(25) => self.any_table_deed(room),
            TableState::Closed => match self.rng.u8(..10) {
                0..7 => TableDeed::Open { coach: None },
                7..9 => TableDeed::Open { coach: Some(self.coach()) },
                _ => TableDeed::Help { wanted: true },
            },
            TableState::Ready => self.at_a_ready_table(),
            TableState::Called => self.at_a_table_that_called(room, table),
            TableState::Busy => self.at_a_busy_table(room, table),
            TableState::Break => match self.rng.u8(..6) {
                0..3 => TableDeed::Open { coach: None },
                3 => TableDeed::Close,
                4 => self.mode(),
                _ => TableDeed::Call,
            },
        };
        Deed::AtTable(table, deed)
    }

    fn at_a_ready_table(&mut self) -> TableDeed {
        match self.rng.u8(..100) {
            0..60 => TableDeed::Call,
            60..68 => TableDeed::Start { with: None },
            68..72 => TableDeed::WalkIn,
            72..77 => self.take_break(),
            77..80 => TableDeed::Close,
            80..91 => self.mode(),
            91..95 => TableDeed::HandOver { coach: self.coach() },
            _ => TableDeed::Help { wanted: self.rng.bool() },
        }
    }

    fn at_a_table_that_called(&mut self, room: &Room<'_>, table: TableNumber) -> TableDeed {
        let called = room.there(table, TicketState::Called);
        let one = |rng: &mut Rng| rng.choice(&called).copied();
        match self.rng.u8(..100) {
            0..25 => TableDeed::Start { with: None },
            25..45 => TableDeed::StartCalled,
            45..55 => TableDeed::Start { with: one(&mut self.rng) },
            55..60 => TableDeed::Absent { number: None },
            60..77 => TableDeed::Absent { number: one(&mut self.rng) },
            77..84 => TableDeed::Recall,
            84..92 => TableDeed::Withdraw,
            92..94 => TableDeed::HandOver { coach: self.coach() },
            _ => TableDeed::Help { wanted: self.rng.bool() },
        }
    }

    fn at_a_busy_table(&mut self, room: &Room<'_>, table: TableNumber) -> TableDeed {
        let late = room.there(table, TicketState::Absent);
        let called = room.there(table, TicketState::Called);
        match self.rng.u8(..100) {
            0..40 => TableDeed::Finish,
            40..70 => TableDeed::Call,
            70..75 => TableDeed::Start { with: self.rng.choice(&late).copied() },
            75..80 => TableDeed::Start { with: self.rng.choice(&called).copied() },
            80..84 => TableDeed::Absent { number: self.rng.choice(&called).copied() },
            84..86 => TableDeed::Withdraw,
            86..90 => self.take_break(),
            90..95 => self.mode(),
            95..97 => TableDeed::HandOver { coach: self.coach() },
            _ => TableDeed::Help { wanted: self.rng.bool() },
        }
    }

    pub(super) fn any_table_deed(&mut self, room: &Room<'_>) -> TableDeed {
        match self.rng.u8(..14) {
            0 => TableDeed::Open { coach: self.one_in(2).then(|| self.coach()) },
            1 => TableDeed::Close,
            2 => TableDeed::Call,
            3 => TableDeed::Recall,
            4 => TableDeed::Absent { number: Some(self.number(room)) },
            5 => TableDeed::Start { with: Some(self.number(room)) },
            6 => TableDeed::WalkIn,
            7 => TableDeed::Finish,
            8 => TableDeed::Withdraw,
            9 => self.take_break(),
            10 => self.mode(),
            11 => TableDeed::HandOver { coach: self.coach() },
            12 => TableDeed::StartCalled,
            _ => TableDeed::Help { wanted: self.rng.bool() },
        }
    }

    fn take_break(&mut self) -> TableDeed {
        let minutes = if self.one_in(5) { self.rng.i64(-40..=120) } else { self.rng.i64(3..=20) };
        TableDeed::Break { until: self.now + TimeDelta::minutes(minutes) }
    }

    fn mode(&mut self) -> TableDeed {
        let mode = self.rng.choice(Mode::ALL).unwrap();
        let topic = self.rng.bool().then(|| self.reason());
        let topic = if self.one_in(6) { Some("Saying no ".to_owned()) } else { topic };
        TableDeed::Mode { mode, topic }
    }
}
