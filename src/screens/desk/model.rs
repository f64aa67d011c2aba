//! What the desk knows: what is sought, what lies open, what is being asked about it.

use std::sync::Arc;
use std::time::Duration;

use super::message::{Answer, Deed, Effect, Message};
use super::newcomer::Newcomer;
use crate::displays::desk::{self, DeskDeed, Detail, LogLine, Overview, Row};
use crate::displays::devices::{self, StationLine};
use crate::displays::table::{self, TableDisplay};
use crate::displays::theme::Scheme;
use crate::displays::{refusal, remark};
use crate::domain::Refusal;
use crate::domain::device::Device;
use crate::domain::event::{AreaCode, TableNumber};
use crate::domain::queue::{Queue, Remark};
use crate::domain::ticket::Number;
use crate::screens::Look;
use crate::text::{Language, say, say_with};

/// An answer that takes longer than this no longer counts.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// How long an answer in words stays.
const SAID_STAYS: Duration = Duration::from_secs(10);

/// What lies open beside the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Panel {
    /// The whole room.
    #[default]
    Room,
    Ticket(Number),
    Table(TableNumber),
    Area(AreaCode),
    Newcomer(Newcomer),
    Devices,
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
    /// Done, with nobody's number in it.
    DoneSo,
    Remark(Remark, Option<Number>),
    NoTicket,
    Refused(Refusal),
    TryAgain,
    CutOff,
}

/// The desk.
#[derive(Debug, Clone)]
pub struct Model {
    language: Language,
    scheme: Scheme,
    look: Option<Look>,
    log: Arc<Vec<LogLine>>,
    devices: Arc<Vec<Device>>,
    cut_off: bool,
    now: Duration,
    sought: String,
    rows: Vec<Row>,
    chosen: usize,
    panel: Panel,
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
            scheme: Scheme::default(),
            look: None,
            log: Arc::default(),
            devices: Arc::default(),
            cut_off: false,
            now: Duration::ZERO,
            sought: String::new(),
            rows: Vec::new(),
            chosen: 0,
            panel: Panel::Room,
            asking: Asking::Nothing,
            asks: 0,
            asked: None,
            said: None,
        }
    }

    /// The same, in other colours.
    #[must_use]
    pub fn in_scheme(self, scheme: Scheme) -> Self {
        Self { scheme, ..self }
    }

    pub fn scheme(&self) -> Scheme {
        self.scheme
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
            Message::Devices(devices) => self.devices = devices,
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
            Message::OpenTable(table) => self.lay_open(Panel::Table(table)),
            Message::OpenArea(area) => self.lay_open(Panel::Area(area)),
            Message::OpenDevices => self.lay_open(Panel::Devices),
            Message::OpenNewcomer => self.lay_open(Panel::Newcomer(Newcomer::default())),
            Message::Close => self.close(),
            Message::Pressed(deed) => return self.pressed(deed),
            Message::TransferTo(area) => {
                let number = self.ticket().filter(|_| self.asking == Asking::WhereTo)?;
                return self.ask(Deed::Transfer(number, area));
            }
            Message::Reason(why) => {
                if matches!(self.asking, Asking::Why(_)) {
                    self.asking = Asking::Why(why);
                }
            }
            Message::VoidNow => return self.void(),
            Message::Touched(deed) => {
                let Panel::Table(table) = self.panel else { return None };
                return self.ask(Deed::Table(table, deed));
            }
            Message::HandOver(coach) => {
                let Panel::Table(table) = self.panel else { return None };
                return self.ask(Deed::HandOver(table, coach));
            }
            Message::Become(state) => {
                let Panel::Area(area) = self.panel.clone() else { return None };
                return self.ask(Deed::Become(area, state));
            }
            Message::MoveTo(to) => {
                let Panel::Area(area) = self.panel.clone() else { return None };
                return self.ask(Deed::Move(area, to));
            }
            Message::Undo => return self.ask(Deed::Undo),
            Message::Newcomer(newcomer) => {
                if matches!(self.panel, Panel::Newcomer(_)) {
                    self.panel = Panel::Newcomer(newcomer);
                }
            }
            Message::Give => {
                let Panel::Newcomer(newcomer) = self.panel.clone() else { return None };
                return if newcomer.is_ready() { self.ask(Deed::CheckIn(newcomer)) } else { None };
            }
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
        self.lay_open(Panel::Ticket(number));
        self.sought.clear();
        self.search();
        self.chosen = self.rows.iter().position(|row| row.number == number).unwrap_or(0);
    }

    fn lay_open(&mut self, panel: Panel) {
        self.panel = panel;
        self.asking = Asking::Nothing;
    }

    /// The open ticket.
    fn ticket(&self) -> Option<Number> {
        match self.panel {
            Panel::Ticket(number) => Some(number),
            _ => None,
        }
    }

    fn close(&mut self) {
        if self.asking != Asking::Nothing {
            self.asking = Asking::Nothing;
        } else if self.panel != Panel::Room {
            self.panel = Panel::Room;
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
        let number = self.ticket()?;
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
        let Some((_, deed, _)) = self.asked.take_if(|(asked, _, _)| *asked == ask) else {
            return;
        };
        match answer {
            Answer::Found(Some(number)) => self.show(number),
            Answer::Found(None) => self.say(Said::NoTicket),
            Answer::Done(done) => {
                self.asking = Asking::Nothing;
                let number = done.tickets.first().map(|ticket| ticket.number);
                if let (Deed::CheckIn(_), Some(number)) = (&deed, number) {
                    self.show(number);
                }
                self.say(match (done.remark, number) {
                    (Some(remark), number) => Said::Remark(remark, number),
                    (None, Some(number)) => Said::Done(number),
                    (None, None) => Said::DoneSo,
                });
            }
            Answer::Refused(refusal) => {
                // Staff may give a number all the same, if they say why.
                if let (Deed::CheckIn(asked), Panel::Newcomer(newcomer)) = (deed, &mut self.panel)
                    && asked.area == newcomer.area
                    && refusal.turned_away_from().is_some()
                {
                    newcomer.refused = Some(refusal.clone());
                }
                self.say(Said::Refused(refusal));
            }
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
        desk::detail(&self.look.as_ref()?.queue, self.language, self.ticket()?)
    }

    /// What lies open.
    pub fn panel(&self) -> &Panel {
        &self.panel
    }

    /// The open table as its own display shows it, with the buttons it permits.
    pub fn table(&self) -> Option<TableDisplay> {
        let (Panel::Table(number), Some(look)) = (&self.panel, &self.look) else { return None };
        Some(table::display(&look.queue, *number, look.now(self.now), self.language))
    }

    /// The stations of the room with their devices, first those where somebody should look.
    pub fn stations(&self) -> Vec<StationLine> {
        let Some(look) = &self.look else { return Vec::new() };
        // Cut off, nothing has been heard of anybody: what was known then stays.
        let now = if self.cut_off { look.queue.now() } else { look.now(self.now) };
        devices::stations(look.queue.event(), self.language, &self.devices, now)
    }

    pub(super) fn queue(&self) -> Option<&Queue> {
        self.look.as_ref().map(|look| look.queue.as_ref())
    }

    /// What was done last at this desk, in words, if it has not been taken back.
    pub fn undoable(&self) -> Option<String> {
        desk::latest_here(self.look.as_ref()?.queue.event(), self.language, &self.log)
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
            Some(Said::DoneSo) => Some((say(language, "desk-done-so"), false)),
            Some(Said::Remark(remark, number)) => {
                let event = self.look.as_ref()?.queue.event();
                let so = || say(language, "desk-done-so");
                Some((remark::sentence(event, language, remark, *number).unwrap_or_else(so), false))
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
