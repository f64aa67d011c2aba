//! What the desk knows: what is sought, which ticket is open, what is being asked about it.

use std::sync::Arc;
use std::time::Duration;

use crate::displays::desk::{self, DeskDeed, Detail, LogLine, Overview, Row};
use crate::displays::refusal;
use crate::domain::Refusal;
use crate::domain::event::AreaCode;
use crate::domain::queue::{Done, Queue};
use crate::domain::ticket::Number;
use crate::screens::Look;
use crate::text::{Language, say, say_with};

/// An answer that takes longer than this no longer counts.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// How long an answer in words stays.
const SAID_STAYS: Duration = Duration::from_secs(10);

/// What can happen to the desk.
#[derive(Debug, Clone)]
pub enum Message {
    /// The screen has been running this long.
    Tick(Duration),
    /// A new look at the queue, with all tickets of the session: after every change, and at
    /// least once a minute.
    Looked(Arc<Queue>),
    /// The session's log, oldest first.
    Log(Arc<Vec<LogLine>>),
    /// The queue cannot be reached.
    CutOff,
    /// The search field now says this.
    Sought(String),
    /// Enter in the search field.
    Entered,
    Up,
    Down,
    Open(Number),
    /// Closes what is open: the question first, then the ticket.
    Close,
    Pressed(DeskDeed),
    TransferTo(AreaCode),
    /// The reason typed or chosen so far.
    Reason(String),
    VoidNow,
    Answer {
        ask: u64,
        answer: Answer,
    },
}

/// What the desk asks to be done, to be answered with the same `ask`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    pub ask: u64,
    pub deed: Deed,
}

/// One thing asked of the queue.
#[derive(Clone, PartialEq, Eq)]
pub enum Deed {
    /// Whose badge or slip is this? The text is never kept.
    FindBadge(String),
    Reprint(Number),
    Transfer(Number, AreaCode),
    PutBack(Number),
    Void(Number, String),
    Leave(Number),
}

impl std::fmt::Debug for Deed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::FindBadge(_) => f.write_str("FindBadge(hidden)"),
            Self::Reprint(number) => write!(f, "Reprint({number})"),
            Self::Transfer(number, area) => write!(f, "Transfer({number}, {area})"),
            Self::PutBack(number) => write!(f, "PutBack({number})"),
            Self::Void(number, why) => write!(f, "Void({number}, {why:?})"),
            Self::Leave(number) => write!(f, "Leave({number})"),
        }
    }
}

/// How a deed went.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The ticket of the badge, if it has one.
    Found(Option<Number>),
    Done(Done),
    Refused(Refusal),
    /// The queue could not be reached, or not in time.
    Unreachable,
}

/// What is being asked about the open ticket.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Asking {
    #[default]
    Nothing,
    WhereTo,
    Why(String),
}

#[derive(Debug, Clone)]
enum Said {
    Done(Number),
    NoTicket,
    Refused(Refusal),
    TryAgain,
    CutOff,
}

/// The desk.
#[derive(Debug, Clone)]
pub struct Model {
    language: Language,
    look: Option<Look>,
    log: Arc<Vec<LogLine>>,
    cut_off: bool,
    now: Duration,
    sought: String,
    rows: Vec<Row>,
    chosen: usize,
    open: Option<Number>,
    asking: Asking,
    asks: u64,
    asked: Option<(u64, Deed, Duration)>,
    said: Option<(Said, Duration)>,
}

impl Model {
    /// A desk in the language of its staff.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            look: None,
            log: Arc::default(),
            cut_off: false,
            now: Duration::ZERO,
            sought: String::new(),
            rows: Vec::new(),
            chosen: 0,
            open: None,
            asking: Asking::Nothing,
            asks: 0,
            asked: None,
            said: None,
        }
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Option<Effect> {
        match message {
            Message::Tick(now) => self.pass_time(now),
            Message::Looked(queue) => {
                self.cut_off = false;
                self.look = Some(Look { queue, at: self.now });
                self.search();
            }
            Message::Log(log) => self.log = log,
            Message::CutOff => self.cut_off = true,
            Message::Sought(text) => {
                self.sought = text;
                self.chosen = 0;
                self.search();
            }
            Message::Entered => return self.entered(),
            Message::Up => self.chosen = self.chosen.saturating_sub(1),
            Message::Down => {
                self.chosen = (self.chosen + 1).min(self.rows.len().saturating_sub(1));
            }
            Message::Open(number) => self.show(number),
            Message::Close => self.close(),
            Message::Pressed(deed) => return self.pressed(deed),
            Message::TransferTo(area) => {
                let number = self.open.filter(|_| self.asking == Asking::WhereTo)?;
                return self.ask(Deed::Transfer(number, area));
            }
            Message::Reason(why) => {
                if matches!(self.asking, Asking::Why(_)) {
                    self.asking = Asking::Why(why);
                }
            }
            Message::VoidNow => return self.void(),
            Message::Answer { ask, answer } => self.answered(ask, answer),
        }
        None
    }

    fn search(&mut self) {
        self.rows = self
            .look
            .as_ref()
            .map(|look| desk::find(&look.queue, self.language, &self.sought))
            .unwrap_or_default();
        self.chosen = self.chosen.min(self.rows.len().saturating_sub(1));
    }

    /// The chosen ticket; what matches none is taken for a badge, and not kept.
    fn entered(&mut self) -> Option<Effect> {
        if let Some(row) = self.rows.get(self.chosen) {
            let number = row.number;
            self.show(number);
            return None;
        }
        let text = std::mem::take(&mut self.sought);
        self.search();
        if text.trim().is_empty() { None } else { self.ask(Deed::FindBadge(text)) }
    }

    fn show(&mut self, number: Number) {
        self.open = Some(number);
        self.asking = Asking::Nothing;
        self.sought.clear();
        self.search();
        self.chosen = self.rows.iter().position(|row| row.number == number).unwrap_or(0);
    }

    fn close(&mut self) {
        if self.asking != Asking::Nothing {
            self.asking = Asking::Nothing;
        } else if self.open.is_some() {
            self.open = None;
        } else {
            self.sought.clear();
            self.search();
        }
    }

    fn pressed(&mut self, deed: DeskDeed) -> Option<Effect> {
        let detail = self.detail()?;
        let number = detail.row.number;
        if !detail.deeds.contains(&deed) {
            return None;
        }
        match deed {
            DeskDeed::Transfer => self.asking = Asking::WhereTo,
            DeskDeed::Void => self.asking = Asking::Why(String::new()),
            DeskDeed::Reprint => return self.ask(Deed::Reprint(number)),
            DeskDeed::PutBack => return self.ask(Deed::PutBack(number)),
            DeskDeed::Leave => return self.ask(Deed::Leave(number)),
        }
        None
    }

    fn void(&mut self) -> Option<Effect> {
        let number = self.open?;
        let Asking::Why(why) = &self.asking else { return None };
        let why = why.trim().to_owned();
        if why.is_empty() { None } else { self.ask(Deed::Void(number, why)) }
    }

    fn ask(&mut self, deed: Deed) -> Option<Effect> {
        if self.asked.is_some() {
            return None;
        }
        self.asks += 1;
        self.said = None;
        self.asked = Some((self.asks, deed.clone(), self.now));
        Some(Effect { ask: self.asks, deed })
    }

    fn answered(&mut self, ask: u64, answer: Answer) {
        if self.asked.take_if(|(asked, _, _)| *asked == ask).is_none() {
            return;
        }
        match answer {
            Answer::Found(Some(number)) => self.show(number),
            Answer::Found(None) => self.say(Said::NoTicket),
            Answer::Done(done) => {
                self.asking = Asking::Nothing;
                if let Some(ticket) = done.tickets.first() {
                    self.say(Said::Done(ticket.number));
                }
            }
            Answer::Refused(refusal) => self.say(Said::Refused(refusal)),
            Answer::Unreachable => self.say(Said::CutOff),
        }
    }

    fn pass_time(&mut self, now: Duration) {
        self.now = now;
        if self.said.as_ref().is_some_and(|(_, until)| *until <= now) {
            self.said = None;
        }
        let late = |since: Duration| now.saturating_sub(since) >= ANSWER_WITHIN;
        if self.asked.as_ref().is_some_and(|(_, _, since)| late(*since)) {
            self.asked = None;
            self.say(Said::TryAgain);
        }
    }

    fn say(&mut self, said: Said) {
        self.said = Some((said, self.now + SAID_STAYS));
    }
}

/// What the view asks the model.
impl Model {
    pub(super) fn language(&self) -> Language {
        self.language
    }

    pub(super) fn sought(&self) -> &str {
        &self.sought
    }

    /// The tickets that match what is sought.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub(super) fn chosen(&self) -> usize {
        self.chosen
    }

    pub fn asking(&self) -> &Asking {
        &self.asking
    }

    pub(super) fn is_busy(&self) -> bool {
        self.asked.is_some()
    }

    /// The open ticket.
    pub fn detail(&self) -> Option<Detail> {
        desk::detail(&self.look.as_ref()?.queue, self.language, self.open?)
    }

    pub(super) fn overview(&self) -> Option<Overview> {
        let look = self.look.as_ref()?;
        Some(desk::overview(&look.queue, look.now(self.now), self.language))
    }

    /// The newest log lines in words, of one ticket or of all.
    pub(super) fn history(&self, of: Option<Number>, most: usize) -> Vec<(String, String)> {
        let Some(look) = &self.look else { return Vec::new() };
        let event = look.queue.event();
        let lines = self.log.iter().rev().filter(|line| of.is_none() || line.number == of);
        lines.take(most).map(|line| desk::log_line(event, self.language, line)).collect()
    }

    /// How the last deed went, or that the queue is out of reach.
    pub fn notice(&self) -> Option<(String, bool)> {
        let language = self.language;
        let trouble = |words| Some((words, true));
        match self.said.as_ref().map(|(said, _)| said) {
            Some(Said::Done(number)) => {
                let values = [("number", number.0.into())];
                Some((say_with(language, "desk-done", &values), false))
            }
            Some(Said::NoTicket) => trouble(say(language, "desk-badge-has-none")),
            Some(Said::Refused(refused)) => {
                let event = self.look.as_ref()?.queue.event();
                trouble(refusal::sentence(event, language, refused))
            }
            Some(Said::TryAgain) => trouble(say(language, "common-try-again")),
            Some(Said::CutOff) => trouble(say(language, "common-cut-off")),
            None if self.cut_off => trouble(say(language, "common-cut-off")),
            None => None,
        }
    }

    /// When the screen will look different although nothing happens.
    pub fn next_change(&self) -> Option<Duration> {
        let until = |at: Duration| at.saturating_sub(self.now) + Duration::from_millis(5);
        let said = self.said.as_ref().map(|(_, at)| until(*at));
        let asked = self.asked.as_ref().map(|(_, _, since)| until(*since + ANSWER_WITHIN));
        let minute = self.look.as_ref().map(|look| look.until_next_minute(self.now));
        [said, asked, minute].into_iter().flatten().min()
    }
}
