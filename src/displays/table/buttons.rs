//! Which buttons a table has at a moment, and what each says it does: the main one first, then the
//! others, the methods its coach is offered, and the quiet ones.

use chrono::TimeDelta;

use super::super::icon::Icon;
use super::super::kiosk::Reason;
use super::super::{clock, in_language};
use crate::domain::Moment;
use crate::domain::event::TableNumber;
use crate::domain::mode::Mode;
use crate::domain::overflow::{self, Offers};
use crate::domain::queue::{Queue, TableState};
use crate::domain::ticket::{Number, Ticket, TicketState};
use crate::text::{Language, say, say_with};

/// How long a break taken with one touch lasts, in minutes.
const BREAK: i64 = 10;

/// How many topics are offered: the most frequent reasons, or else the coach's own topics.
const TOPICS: usize = 3;

/// What a coach can do at a table with one touch.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// With all who are called: a group, or everybody for a briefing.
    StartCalled,
    /// Starts with somebody who was absent and came after all.
    StartLate(Number),
    StartWalkIn,
    Finish,
    Close,
    /// Until this moment.
    Break(Moment),
    /// Another way of working, with its topic where it has one.
    Mode(Mode, Option<String>),
    /// Somebody of the staff is wanted, or has come.
    Help(bool),
}

impl TableDeed {
    /// What pictures it, beside the words; none for the methods, which no picture tells apart.
    pub fn icon(&self) -> Option<Icon> {
        Some(match self {
            Self::Open => Icon::Start,
            Self::Call => Icon::Call,
            Self::Recall => Icon::Recall,
            Self::NotHere(_) => Icon::NotHere,
            Self::Withdraw => Icon::PutBack,
            Self::Start(_) | Self::StartCalled | Self::StartLate(_) => Icon::Talk,
            Self::StartWalkIn => Icon::AddPerson,
            Self::Finish | Self::Help(false) => Icon::Yes,
            Self::Close => Icon::Close,
            Self::Break(_) => Icon::Rest,
            Self::Help(true) => Icon::Help,
            Self::Mode(_, _) => return None,
        })
    }
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
    /// Other ways of working that are offered, or the way back.
    pub methods: Vec<Button>,
    /// A break, and help: there when needed, never in the way.
    pub quiet: Vec<Button>,
}

impl Buttons {
    pub fn all(&self) -> impl Iterator<Item = &Button> {
        let others = self.others.iter().chain(&self.methods).chain(&self.quiet);
        std::iter::once(&self.main).chain(others)
    }
}

/// What decides which buttons there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    pub table: TableNumber,
    pub state: TableState,
    /// Whether the table takes people.
    pub open: bool,
    pub mode: Mode,
    /// Who is called or talking.
    pub now: Vec<Number>,
    /// Whom the next call would call.
    pub next: Vec<Number>,
    /// Who was called here and did not come.
    pub late: Vec<Number>,
    /// Called so long ago that Not here is offered.
    pub offer_not_here: Option<Number>,
    /// The methods that are offered.
    pub offers: Option<Offers>,
    /// The topics of the coach who sits there.
    pub topics: Vec<String>,
    /// Staff are wanted here.
    pub help: bool,
    /// Until when a break taken now would last; none where the session ends before that.
    pub break_until: Option<Moment>,
}

impl Situation {
    /// The table as it is in the snapshot, at `now`.
    pub fn of(queue: &Queue, table: TableNumber, now: Moment, language: Language) -> Self {
        let state = queue.table_state(table);
        let waited_for = |ticket: &&Ticket| {
            let patience = i64::from(queue.grace(ticket));
            ticket.last_called().is_some_and(|at| (now - at).num_minutes() >= patience)
        };
        let mut called = queue.at_table(table, TicketState::Called);
        let hand = queue.hand(table);
        let coach = queue.coach_at(table);
        let topics = coach.and_then(|c| in_language(queue.event(), language, &c.topics).cloned());
        let until = now + TimeDelta::minutes(BREAK);
        Self {
            table,
            state,
            open: queue.is_open(table),
            mode: hand.mode,
            now: super::now_at(queue, table, state),
            next: queue.next_call(table).1,
            late: queue.at_table(table, TicketState::Absent).map(|t| t.number).collect(),
            offer_not_here: called
                .find(waited_for)
                .filter(|_| state == TableState::Called)
                .map(|t| t.number),
            offers: overflow::offers(queue, table),
            topics: topics.unwrap_or_default(),
            help: hand.help_since.is_some(),
            break_until: Some(until).filter(|until| *until < queue.session().ends),
        }
    }

    /// The deeds there are: the main one first.
    pub fn deeds(&self) -> Vec<TableDeed> {
        use TableDeed as D;
        let someone = self.open && !self.next.is_empty();
        match (self.state, someone) {
            (TableState::Closed, _) => vec![D::Open],
            (TableState::Break, _) => vec![D::Open, D::Close],
            (TableState::Ready, someone) => {
                let late = self.late.iter().rev().take(2).map(|number| D::StartLate(*number));
                let first =
                    if someone { vec![D::Call, D::StartWalkIn] } else { vec![D::StartWalkIn] };
                first.into_iter().chain(late).chain([D::Close]).collect()
            }
            (TableState::Called, _) => {
                let start = match self.now.as_slice() {
                    [one] => D::Start(*one),
                    _ => D::StartCalled,
                };
                let not_here = self.now.iter().map(|number| D::NotHere(*number));
                [start, D::Recall].into_iter().chain(not_here).chain([D::Withdraw]).collect()
            }
            (TableState::Busy, true) => vec![D::Call, D::Finish],
            (TableState::Busy, false) => vec![D::Finish],
        }
    }

    /// The methods that are offered, and the way back from the one that was chosen.
    pub fn methods(&self) -> Vec<TableDeed> {
        let back = (self.mode != Mode::Individual && self.state != TableState::Called)
            .then_some(TableDeed::Mode(Mode::Individual, None));
        let Some(offers) = &self.offers else { return back.into_iter().collect() };
        let briefing = offers.briefing.map(|_| TableDeed::Mode(Mode::Briefing, None));
        let topics = offers.topics.as_ref().map(|tally| match offers.topic() {
            Some(_) => tally.iter().map(|(reason, _)| reason.clone()).collect(),
            None => self.topics.clone(),
        });
        let topics = topics.into_iter().flatten().take(TOPICS);
        let topics = topics.map(|topic| TableDeed::Mode(Mode::Topic, Some(topic)));
        let groups = offers.groups.map(|_| TableDeed::Mode(Mode::Groups, None));
        let chosen =
            |deed: &TableDeed| matches!(deed, TableDeed::Mode(mode, _) if *mode == self.mode);
        let all = back.into_iter().chain(groups).chain(briefing).chain(topics);
        all.filter(|deed| !chosen(deed)).collect()
    }

    fn quiet(&self) -> Vec<TableDeed> {
        let can_rest = matches!(self.state, TableState::Ready | TableState::Busy);
        let rest = self.break_until.filter(|_| can_rest).map(TableDeed::Break);
        rest.into_iter().chain([TableDeed::Help(!self.help)]).collect()
    }

    pub(super) fn buttons(&self, queue: &Queue, language: Language) -> Buttons {
        let words = Words { situation: self, queue, language };
        let button = |deed: TableDeed| Button {
            words: words.of(&deed),
            offered: matches!(&deed, TableDeed::NotHere(n) if self.offer_not_here == Some(*n)),
            deed,
        };
        let mut all = self.deeds().into_iter().map(button);
        let main = all.next().unwrap_or_else(|| button(TableDeed::Open));
        Buttons {
            main,
            others: all.collect(),
            methods: self.methods().into_iter().map(button).collect(),
            quiet: self.quiet().into_iter().map(button).collect(),
        }
    }
}

/// What buttons say.
struct Words<'a> {
    situation: &'a Situation,
    queue: &'a Queue,
    language: Language,
}

impl Words<'_> {
    fn of(&self, deed: &TableDeed) -> String {
        let situation = self.situation;
        let say = |key| say(self.language, key);
        match deed {
            TableDeed::Open => {
                let table = u32::from(situation.table.0).into();
                say_with(self.language, "table-button-open", &[("table", table)])
            }
            TableDeed::Call if situation.state == TableState::Busy => {
                self.numbers("table-button-finish-and-call", &situation.next)
            }
            TableDeed::Call => self.numbers("table-button-call", &situation.next),
            TableDeed::Recall => self.numbers("table-button-recall", &situation.now),
            TableDeed::NotHere(missing) => self.numbers("table-button-not-here", &[*missing]),
            TableDeed::Withdraw => say("table-button-withdraw"),
            TableDeed::Start(called) => self.numbers("table-button-start", &[*called]),
            TableDeed::StartCalled => self.numbers("table-button-start", &situation.now),
            TableDeed::StartLate(late) => self.numbers("table-button-start-late", &[*late]),
            TableDeed::StartWalkIn => say("table-button-walk-in"),
            TableDeed::Finish => self.numbers("table-button-finish", &situation.now),
            TableDeed::Close => say("table-button-close"),
            TableDeed::Break(until) => {
                let time = clock(self.queue.event(), *until).into();
                say_with(self.language, "table-button-break", &[("time", time)])
            }
            TableDeed::Mode(mode, topic) => self.method(*mode, topic.as_deref()),
            TableDeed::Help(true) => say("table-button-help"),
            TableDeed::Help(false) => say("table-button-help-came"),
        }
    }

    fn numbers(&self, key: &str, numbers: &[Number]) -> String {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        say_with(self.language, key, &[("number", numbers.join(", ").into())])
    }

    fn method(&self, mode: Mode, topic: Option<&str>) -> String {
        let offers = self.situation.offers.as_ref();
        let with = |key, count: u32| say_with(self.language, key, &[("count", count.into())]);
        match (mode, topic) {
            (Mode::Individual, _) => say(self.language, "table-button-one-by-one"),
            (Mode::Briefing, _) => {
                with("table-button-briefing", offers.and_then(|o| o.briefing).unwrap_or(0))
            }
            (Mode::Groups, _) => {
                let groups = offers.and_then(|o| o.groups).unwrap_or(0);
                with("table-button-groups", u32::from(groups))
            }
            (Mode::Topic, topic) => {
                let topic = topic.unwrap_or_default();
                let topic = topic_in_words(topic, self.language);
                say_with(self.language, "table-button-topic", &[("topic", topic.into())])
            }
        }
    }
}

/// A topic as people say it: a reason of the kiosk in its words, anything else as it is.
pub(in crate::displays) fn topic_in_words(topic: &str, language: Language) -> String {
    let reason = Reason::ALL.into_iter().find(|reason| reason.code() == topic);
    reason.map_or_else(|| topic.to_owned(), |reason| say(language, reason.key()))
}

#[cfg(test)]
mod tests {
    use super::TableDeed as D;
    use std::sync::Arc;

    use super::*;
    use crate::domain::queue::Loaded;
    use crate::domain::session::Session;

    fn situation(state: TableState) -> Situation {
        Situation {
            table: TableNumber(3),
            state,
            open: true,
            mode: Mode::Individual,
            now: vec![Number(44)],
            next: vec![Number(47)],
            late: Vec::new(),
            offer_not_here: None,
            offers: None,
            topics: vec!["CV".to_owned(), "Letters".to_owned()],
            help: false,
            break_until: None,
        }
    }

    fn buttons_of(situation: &Situation) -> Buttons {
        let event = crate::domain::event::file::demo();
        let session = Session::planned(&event, 0).unwrap();
        let now = session.starts;
        let queue = Queue::open(Loaded::fresh(Arc::new(event.clone()), session), now);
        situation.buttons(&queue, Language::English)
    }

    #[test]
    fn every_state_has_its_buttons_and_no_other() {
        use TableState::{Busy, Called, Closed, Ready};
        let late = vec![Number(7), Number(8), Number(9)];
        let nobody = |s| Situation { next: Vec::new(), ..situation(s) };
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
            assert_eq!(buttons_of(&situation(state)).main.words, words);
        }
    }

    #[test]
    fn not_here_is_offered_never_the_main_button() {
        let waited =
            Situation { offer_not_here: Some(Number(44)), ..situation(TableState::Called) };
        let buttons = buttons_of(&waited);
        assert_eq!(buttons.main.deed, D::Start(Number(44)));
        let offered: Vec<_> =
            buttons.others.iter().filter(|b| b.offered).map(|b| b.deed.clone()).collect();
        assert_eq!(offered, [D::NotHere(Number(44))]);
        let fresh = buttons_of(&situation(TableState::Called));
        assert!(fresh.others.iter().all(|button| !button.offered));
    }

    #[test]
    fn a_group_is_called_started_and_missed_by_its_numbers() {
        let three = vec![Number(4), Number(7), Number(9)];
        let called = Situation { now: three.clone(), ..situation(TableState::Called) };
        let not_here = three.iter().map(|number| D::NotHere(*number));
        let deeds: Vec<D> =
            [D::StartCalled, D::Recall].into_iter().chain(not_here).chain([D::Withdraw]).collect();
        assert_eq!(called.deeds(), deeds);
        assert_eq!(buttons_of(&called).main.words, "Start with 4, 7, 9");
        let next = Situation { next: three, ..situation(TableState::Busy) };
        assert_eq!(buttons_of(&next).main.words, "Finish and call 4, 7, 9");
    }

    #[test]
    fn methods_are_offered_and_one_press_goes_back() {
        let mode = |mode| D::Mode(mode, None);
        let topic = |topic: &str| D::Mode(Mode::Topic, Some(topic.to_owned()));
        let tally = |people| Some(vec![("change".to_owned(), people)]);
        let offers = |people| Offers { briefing: Some(5), topics: tally(people), groups: Some(2) };
        let overrun =
            |people| Situation { offers: Some(offers(people)), ..situation(TableState::Ready) };
        let groups_and_briefing = [mode(Mode::Groups), mode(Mode::Briefing)];
        for (case, deeds) in [
            (situation(TableState::Ready), vec![]),
            (overrun(3), [groups_and_briefing.as_slice(), &[topic("change")]].concat()),
            (
                overrun(1),
                [groups_and_briefing.as_slice(), &[topic("CV"), topic("Letters")]].concat(),
            ),
            (
                Situation { mode: Mode::Groups, ..situation(TableState::Busy) },
                vec![mode(Mode::Individual)],
            ),
            (Situation { mode: Mode::Groups, ..situation(TableState::Called) }, vec![]),
            (
                Situation { mode: Mode::Groups, ..overrun(3) },
                vec![mode(Mode::Individual), mode(Mode::Briefing), topic("change")],
            ),
        ] {
            assert_eq!(case.methods(), deeds, "{case:?}");
        }
        let words: Vec<String> =
            buttons_of(&overrun(3)).methods.into_iter().map(|button| button.words).collect();
        assert_eq!(words, ["2 groups", "Briefing for 5", "One topic: a change"]);
    }

    #[test]
    fn help_can_be_asked_for_at_any_time_and_a_break_when_nobody_is_called() {
        use TableState::{Busy, Called, Closed, Ready};
        let until = crate::domain::Moment::UNIX_EPOCH;
        for (state, can_rest) in [(Ready, true), (Busy, true), (Called, false), (Closed, false)] {
            let case = Situation { break_until: Some(until), ..situation(state) };
            assert_eq!(case.quiet().contains(&D::Break(until)), can_rest, "{state:?}");
            assert!(case.quiet().contains(&D::Help(true)), "{state:?}");
        }
        let asked = Situation { help: true, ..situation(Ready) };
        assert_eq!(asked.quiet(), [D::Help(false)]);
    }
}
