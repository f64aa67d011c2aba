//! Ordering paper: the first slip, and every copy after it.

use super::super::Refusal;
use super::super::ticket::{Number, TicketState};
use super::{Change, Done, LogLine, PrintOrder, Printout, Queue};

impl Queue {
    /// Orders the first slip of a ticket at a station.
    pub fn print_first(&mut self, number: Number, station: &str) -> Result<(), Refusal> {
        self.known(number)?;
        self.order(number, 1, station);
        Ok(())
    }

    /// Orders one more slip; it will be marked as a copy. Without a station the copy is only
    /// counted, because the caller makes the paper.
    pub fn reprint(&mut self, number: Number, station: Option<&str>) -> Result<Done, Refusal> {
        let mut active = TicketState::ALL.to_vec();
        active.retain(|state| state.is_active());
        let copy = self.standing(number, &active)?.copies + 1;
        let line = LogLine {
            deed: "reprint",
            number: Some(number),
            note: Some(copy.to_string()),
            ..LogLine::default()
        };
        self.amend(line, number, |t| t.copies = copy)?;
        if let Some(station) = station {
            self.order(number, copy, station);
        }
        Ok(self.done(&[number], None))
    }

    fn order(&mut self, number: Number, copy: u32, station: &str) {
        let paper = Printout::Slip { number, copy };
        self.changes.push(Change::Print(PrintOrder { paper, station: station.to_owned() }));
    }
}
