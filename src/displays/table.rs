//! The table display: who sits here, who is called or talking, who is next, and which buttons the
//! coach has. The main button says exactly what will happen.

use super::{Mark, Tone, area_name, clock, in_language, tongues};
use crate::domain::Moment;
use crate::domain::event::{Coach, Rules, TableNumber};
use crate::domain::queue::{Queue, TableState};
use crate::domain::ticket::{Number, Ticket, TicketState};
use crate::text::{Language, say, say_with};

/// How many of the waiting a table names.
const NEXT_SHOWN: usize = 3;

/// A table as the room and its coach see it. Numbers only, never a name of a delegate.
#[derive(Debug, Clone, PartialEq)]
pub struct TableDisplay {
    pub table: TableNumber,
    pub coach: Option<String>,
    pub role: Option<String>,
    pub areas: Vec<(Mark, String)>,
    pub topics: Vec<String>,
    pub languages: String,
    /// "In conversation", "Please come to table 3", ...
    pub heading: String,
    /// Who is called or talking.
    pub now: Vec<Number>,
    /// "since 11:52".
    pub since: Option<String>,
    pub clock: Option<TalkClock>,
    pub next: Vec<Number>,
    /// "6 waiting for you"; none where the heading says that nobody waits.
    pub waiting: Option<String>,
    pub notice: Option<String>,
    pub buttons: Buttons,
}

/// How long a conversation lasts already.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TalkClock {
    pub minutes: i64,
    /// Of the longest planned conversation, 0 to 1.
    pub part: f32,
    pub tone: Tone,
}

impl TalkClock {
    /// Calm until the shortest planned length, then a soft warning, then a soft cue to end.
    pub fn after(seconds: i64, rules: &Rules) -> Self {
        let minutes = seconds.max(0) / 60;
        let (short, long) = (i64::from(rules.conversation_min), i64::from(rules.conversation_max));
        let tone = match minutes {
            m if m < short => Tone::Good,
            m if m < long => Tone::Warn,
            _ => Tone::Bad,
        };
        let part = |seconds: i64| f32::from(u16::try_from(seconds.max(0)).unwrap_or(u16::MAX));
        Self { minutes, part: (part(seconds) / part((long * 60).max(1))).min(1.0), tone }
    }
}

/// What a coach can do at a table with one touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableDeed {
    Open,
    /// Calls the next; a running conversation is finished first.
    Call,
    Recall,
    /// The one whose number the button shows, and nobody who was called since.
    NotHere(Number),
    Withdraw,
    /// With the one whose number the button shows.
    Start(Number),
    /// Starts with somebody who was absent and came after all.
    StartLate(Number),
    StartWalkIn,
    Finish,
    Close,
}

/// A button: what it does, and what it says it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    pub deed: TableDeed,
    pub words: String,
    /// To be seen before the others.
    pub offered: bool,
}

/// The buttons a table has at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buttons {
    pub main: Button,
    pub others: Vec<Button>,
}

/// What decides which buttons there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    pub table: TableNumber,
    pub state: TableState,
    /// Whether the table takes people.
    pub open: bool,
    /// Who is called or talking.
    pub now: Option<Number>,
    pub next: Option<Number>,
    /// Who was called here and did not come.
    pub late: Vec<Number>,
    /// Called so long ago that Not here is offered.
    pub offer_not_here: bool,
}

impl Situation {
    /// The deeds there are: the main one first.
    pub fn deeds(&self) -> Vec<TableDeed> {
        use TableDeed as D;
        match (self.state, self.next.filter(|_| self.open)) {
            (TableState::Closed, _) => vec![D::Open],
            (TableState::Ready, next) => {
                let late = self.late.iter().rev().take(2).map(|number| D::StartLate(*number));
                let first = if next.is_some() {
                    vec![D::Call, D::StartWalkIn]
                } else {
                    vec![D::StartWalkIn]
                };
                first.into_iter().chain(late).chain([D::Close]).collect()
            }
            (TableState::Called, _) => {
                let start = self.now.map(D::Start);
                let not_here = self.now.map(D::NotHere);
                start.into_iter().chain([D::Recall]).chain(not_here).chain([D::Withdraw]).collect()
            }
            (TableState::Break, _) => vec![D::Open, D::Close],
            (TableState::Busy, Some(_)) => vec![D::Call, D::Finish],
            (TableState::Busy, None) => vec![D::Finish],
        }
    }

    fn buttons(&self, language: Language) -> Buttons {
        let mut all = self.deeds().into_iter().map(|deed| Button {
            deed,
            words: self.words(deed, language),
            offered: matches!(deed, TableDeed::NotHere(_)) && self.offer_not_here,
        });
        let main = all.next().unwrap_or_else(|| Button {
            deed: TableDeed::Open,
            words: self.words(TableDeed::Open, language),
            offered: false,
        });
        Buttons { main, others: all.collect() }
    }

    fn words(&self, deed: TableDeed, language: Language) -> String {
        let number = |number: Option<Number>| number.map_or(0, |n| n.0).into();
        let with = |key, who| say_with(language, key, &[("number", number(who))]);
        match deed {
            TableDeed::Open => {
                let table = u32::from(self.table.0).into();
                say_with(language, "table-button-open", &[("table", table)])
            }
            TableDeed::Call if self.state == TableState::Busy => {
                with("table-button-finish-and-call", self.next)
            }
            TableDeed::Call => with("table-button-call", self.next),
            TableDeed::Recall => with("table-button-recall", self.now),
            TableDeed::NotHere(missing) => with("table-button-not-here", Some(missing)),
            TableDeed::Withdraw => with("table-button-withdraw", self.now),
            TableDeed::Start(called) => with("table-button-start", Some(called)),
            TableDeed::StartLate(late) => with("table-button-start-late", Some(late)),
            TableDeed::StartWalkIn => say(language, "table-button-walk-in"),
            TableDeed::Finish => with("table-button-finish", self.now),
            TableDeed::Close => say(language, "table-button-close"),
        }
    }
}

/// The table as it is in the snapshot; `now` may be later than the snapshot's own moment.
pub fn display(queue: &Queue, table: TableNumber, now: Moment, language: Language) -> TableDisplay {
    let event = queue.event();
    let situation = situation(queue, table, now);
    let coach = queue.coach_at(table);
    let next = queue.next_at(table);
    let areas = event.table(table).map(|t| t.areas.as_slice()).unwrap_or_default();
    let here = now_at(queue, table, situation.state);
    let began = began(queue, table);
    let talks = situation.state == TableState::Busy;
    TableDisplay {
        table,
        coach: coach.map(|c| c.name.clone()),
        role: coach.map(|c| c.role.clone()).filter(|role| !role.is_empty()),
        areas: areas
            .iter()
            .filter_map(|code| event.area(code))
            .map(|area| (Mark::of(area), area_name(event, language, &area.code)))
            .collect(),
        topics: coach.map(|c| topics(queue, c, language)).unwrap_or_default(),
        languages: coach.map(|c| tongues::list(&c.languages)).unwrap_or_default(),
        heading: heading(&situation, language),
        now: here,
        since: began
            .map(|at| say_with(language, "table-since", &[("time", clock(event, at).into())])),
        clock: began
            .filter(|_| talks)
            .map(|at| TalkClock::after((now - at).num_seconds(), &event.rules)),
        next: next.iter().take(NEXT_SHOWN).map(|t| t.number).collect(),
        waiting: (situation.state != TableState::Ready || !next.is_empty())
            .then(|| say_with(language, "table-waiting", &[("count", next.len().into())])),
        notice: situation.offer_not_here.then(|| {
            let number = situation.now.map_or(0, |n| n.0).into();
            say_with(language, "table-offer-not-here", &[("number", number)])
        }),
        buttons: situation.buttons(language),
    }
}

fn topics(queue: &Queue, coach: &Coach, language: Language) -> Vec<String> {
    in_language(queue.event(), language, &coach.topics).cloned().unwrap_or_default()
}

fn situation(queue: &Queue, table: TableNumber, now: Moment) -> Situation {
    let state = queue.table_state(table);
    let waited_for = |ticket: &Ticket| {
        let patience = i64::from(queue.grace(ticket));
        ticket.last_called().is_some_and(|at| (now - at).num_minutes() >= patience)
    };
    let mut called = queue.at_table(table, TicketState::Called);
    Situation {
        table,
        state,
        open: queue.is_open(table),
        now: now_at(queue, table, state).first().copied(),
        next: queue.next_at(table).first().map(|t| t.number),
        late: queue.at_table(table, TicketState::Absent).map(|t| t.number).collect(),
        offer_not_here: state == TableState::Called && called.any(waited_for),
    }
}

fn now_at(queue: &Queue, table: TableNumber, state: TableState) -> Vec<Number> {
    let state = match state {
        TableState::Busy => TicketState::InConversation,
        TableState::Called => TicketState::Called,
        TableState::Ready | TableState::Closed | TableState::Break => return Vec::new(),
    };
    let mut there: Vec<Number> = queue.at_table(table, state).map(|t| t.number).collect();
    if there.is_empty() {
        // People hear a briefing while they are called.
        there.extend(queue.at_table(table, TicketState::Called).map(|t| t.number));
    }
    there
}

/// Since when the present call or conversation lasts.
pub fn began(queue: &Queue, table: TableNumber) -> Option<Moment> {
    match queue.table_state(table) {
        TableState::Busy => queue.talking_since(table),
        TableState::Called => {
            queue.at_table(table, TicketState::Called).filter_map(|t| t.called_at).min()
        }
        TableState::Ready | TableState::Closed | TableState::Break => None,
    }
}

fn heading(situation: &Situation, language: Language) -> String {
    match situation.state {
        TableState::Closed => say(language, "table-closed"),
        TableState::Called => say(language, "table-called"),
        TableState::Busy => say(language, "table-busy"),
        TableState::Break => say(language, "table-break"),
        TableState::Ready if situation.next.is_some() => say(language, "table-ready"),
        TableState::Ready => say(language, "table-nobody"),
    }
}

#[cfg(test)]
mod tests {
    use super::TableDeed as D;
    use super::*;

    fn situation(state: TableState) -> Situation {
        let table = TableNumber(3);
        let (now, next) = (Some(Number(44)), Some(Number(47)));
        Situation { table, state, open: true, now, next, late: Vec::new(), offer_not_here: false }
    }

    #[test]
    fn every_state_has_its_buttons_and_no_other() {
        use TableState::{Busy, Called, Closed, Ready};
        let late = vec![Number(7), Number(8), Number(9)];
        let nobody = |s| Situation { next: None, ..situation(s) };
        for (case, deeds) in [
            (situation(Closed), vec![D::Open]),
            (situation(Ready), vec![D::Call, D::StartWalkIn, D::Close]),
            (nobody(Ready), vec![D::StartWalkIn, D::Close]),
            (
                Situation { late, ..situation(Ready) },
                vec![
                    D::Call,
                    D::StartWalkIn,
                    D::StartLate(Number(9)),
                    D::StartLate(Number(8)),
                    D::Close,
                ],
            ),
            (
                situation(Called),
                vec![D::Start(Number(44)), D::Recall, D::NotHere(Number(44)), D::Withdraw],
            ),
            (situation(Busy), vec![D::Call, D::Finish]),
            (nobody(Busy), vec![D::Finish]),
            (Situation { open: false, ..situation(Busy) }, vec![D::Finish]),
        ] {
            assert_eq!(case.deeds(), deeds, "{case:?}");
        }
    }

    #[test]
    fn the_main_button_says_exactly_what_will_happen() {
        use TableState::{Busy, Called, Closed, Ready};
        for (state, words) in [
            (Closed, "Open table 3"),
            (Ready, "Call 47"),
            (Called, "Start with 44"),
            (Busy, "Finish and call 47"),
        ] {
            assert_eq!(situation(state).buttons(Language::English).main.words, words);
        }
    }

    #[test]
    fn not_here_is_offered_never_the_main_button() {
        let waited = Situation { offer_not_here: true, ..situation(TableState::Called) };
        let buttons = waited.buttons(Language::English);
        assert_eq!(buttons.main.deed, D::Start(Number(44)));
        let offered: Vec<_> = buttons.others.iter().filter(|b| b.offered).map(|b| b.deed).collect();
        assert_eq!(offered, [D::NotHere(Number(44))]);
        let fresh = situation(TableState::Called).buttons(Language::English);
        assert!(fresh.others.iter().all(|button| !button.offered));
    }

    #[test]
    fn the_clock_is_calm_then_soft_then_softly_red() {
        let rules = Rules::default();
        for (minutes, tone) in [
            (0, Tone::Good),
            (14, Tone::Good),
            (15, Tone::Warn),
            (29, Tone::Warn),
            (30, Tone::Bad),
            (99, Tone::Bad),
        ] {
            let clock = TalkClock::after(minutes * 60 + 59, &rules);
            assert_eq!((clock.minutes, clock.tone), (minutes, tone));
            assert!((0.0..=1.0).contains(&clock.part));
        }
        assert_eq!(TalkClock::after(-5, &rules).minutes, 0, "a clock set back does not count");
    }
}
