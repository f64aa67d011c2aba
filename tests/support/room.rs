//! A room that remembers: one session without a store. It writes down what the rules change, and
//! minds that they keep to the table of moves.

use std::collections::BTreeMap;
use std::sync::Arc;

use dropin::domain::Refusal;
use dropin::domain::event::{AreaCode, Event, TableNumber};
use dropin::domain::queue::{
    AreaHand, AreaState, Change, CheckIn, Done, Loaded, LogLine, Pace, PrintOrder, Queue,
    TableState, Undoable,
};
use dropin::domain::session::Session;
use dropin::domain::ticket::{Number, Ticket, TicketState, Token};

use super::{at, small_event, table};

/// One session and what was written down of it.
pub struct Room {
    pub loaded: Loaded,
    pub log: Vec<LogLine>,
    /// The papers that were ordered.
    pub printed: Vec<PrintOrder>,
    /// What is only counted.
    pub counted: BTreeMap<&'static str, u32>,
}

impl Default for Room {
    /// The small event's session, nothing done yet.
    fn default() -> Self {
        Self::of(small_event())
    }
}

impl Room {
    pub fn of(event: Event) -> Self {
        let session = Session::planned(&event, 0).expect("the event has a session");
        let loaded = Loaded::fresh(Arc::new(event), session);
        Self { loaded, log: Vec::new(), printed: Vec::new(), counted: BTreeMap::new() }
    }

    /// The queue as it stands at a time of the day.
    pub fn look(&self, clock: &str) -> Queue {
        Queue::open(self.loaded.clone(), at(clock))
    }

    /// One deed at a time of the day; kept unless it is refused.
    pub fn at<T>(
        &mut self,
        clock: &str,
        deed: impl FnOnce(&mut Queue) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.deed("check-in", clock, deed)
    }

    /// The same for the deed of this name, which undo may take back.
    pub fn deed<T>(
        &mut self,
        name: &'static str,
        clock: &str,
        deed: impl FnOnce(&mut Queue) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut queue = self.look(clock);
        let answer = deed(&mut queue)?;
        for change in queue.take_changes_of(name) {
            self.write(change);
        }
        Ok(answer)
    }

    pub fn check_in(&mut self, clock: &str, person: CheckIn) -> Result<Done, Refusal> {
        self.at(clock, |queue| queue.check_in(person))
    }

    pub fn call(&mut self, clock: &str, number: u16) -> Result<Done, Refusal> {
        self.at(clock, |queue| queue.call(table(number)))
    }

    pub fn start(&mut self, clock: &str, number: u16) -> Result<Done, Refusal> {
        self.at(clock, |queue| queue.start(table(number), None, super::token_of("a walk-in")))
    }

    pub fn start_with(&mut self, clock: &str, at: u16, number: Number) -> Result<Done, Refusal> {
        self.at(clock, |queue| queue.start(table(at), Some(number), Token(String::new())))
    }

    pub fn absent(&mut self, clock: &str, number: u16) -> Result<Done, Refusal> {
        self.at(clock, |queue| queue.absent(table(number), None))
    }

    pub fn withdraw(&mut self, clock: &str, number: u16) {
        self.at(clock, |queue| queue.withdraw(table(number))).expect("somebody is called");
    }

    pub fn finish(&mut self, clock: &str, number: u16) -> Result<Done, Refusal> {
        self.at(clock, |queue| queue.finish(table(number)))
    }

    pub fn set_area(&mut self, code: AreaCode, state: AreaState) {
        self.loaded.areas.push(AreaHand { state, ..AreaHand::untouched(code) });
    }

    pub fn ticket(&self, number: Number) -> &Ticket {
        self.loaded.tickets.iter().find(|t| t.number == number).expect("a ticket of this room")
    }

    pub fn state(&self, number: Number) -> TicketState {
        self.ticket(number).state
    }

    pub fn table_state(&self, clock: &str, number: u16) -> TableState {
        self.look(clock).table_state(table(number))
    }

    /// Whom a table would call, in order.
    pub fn line_at(&self, clock: &str, table: TableNumber) -> Vec<u32> {
        self.look(clock).next_at(table).iter().map(|t| t.number.0).collect()
    }

    /// The log as `deed number@table`, the way a person would jot it down.
    pub fn jottings(&self) -> Vec<String> {
        let jot = |line: &LogLine| {
            let number = line.number.map_or(String::new(), |n| format!(" {n}"));
            let table = line.table.map_or(String::new(), |t| format!(" @{t}"));
            format!("{}{number}{table}", line.deed)
        };
        self.log.iter().map(jot).collect()
    }

    fn write(&mut self, change: Change) {
        match change {
            Change::TicketTaken(ticket) => {
                assert_eq!(ticket.state, TicketState::Waiting, "a ticket begins waiting");
                assert_eq!(ticket.number.0, self.loaded.last_number + 1, "no gap, no double");
                self.loaded.last_number += 1;
                self.loaded.tickets.push(ticket);
            }
            Change::TicketChanged(ticket) => {
                let known = self.loaded.tickets.iter_mut().find(|t| t.number == ticket.number);
                let before = known.expect("only a ticket that was taken changes");
                assert!(
                    before.state == ticket.state || before.state.can_become(ticket.state),
                    "{:?} cannot become {:?}",
                    before.state,
                    ticket.state
                );
                assert_eq!(before.taken_at, ticket.taken_at);
                assert_eq!(before.token, ticket.token);
                *before = ticket;
            }
            Change::Table(hand) => {
                self.loaded.tables.retain(|known| known.number != hand.number);
                self.loaded.tables.push(hand);
            }
            Change::Area(hand) => {
                self.loaded.areas.retain(|known| known.code != hand.code);
                self.loaded.areas.push(hand);
            }
            Change::Log(line) => self.log.push(line),
            Change::Print(order) => self.printed.push(order),
            Change::Talked { coach, seconds } => {
                let paces = &mut self.loaded.paces;
                let known = paces.iter().position(|pace| pace.coach == coach);
                let at = known.unwrap_or_else(|| {
                    paces.push(Pace { coach, conversations: 0, seconds: 0 });
                    paces.len() - 1
                });
                paces[at].conversations += 1;
                paces[at].seconds += u64::from(seconds);
            }
            Change::Counted { what, by } => *self.counted.entry(what).or_default() += by,
            // Of one ticket only: a room asks no two pairs at once.
            Change::Answered(_, answered) => self.loaded.answered.push(answered),
            Change::MentoringForgotten(_) => {
                self.loaded.answered.iter_mut().for_each(|answered| answered.yes = false);
            }
            Change::Deed { deed, images } => {
                let id = self.loaded.undoable.as_ref().map_or(0, |known| known.id) + 1;
                self.loaded.undoable = Some(Undoable { id, deed: deed.to_owned(), images });
            }
            Change::Undone(_) => self.loaded.undoable = None,
        }
    }
}
