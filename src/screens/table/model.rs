//! What a table display knows: which table, the newest look, the deed under way, the last answer.

use std::sync::Arc;
use std::time::Duration;

use super::after::AfterTalk;
use crate::displays::table::{self, TableDeed, TableDisplay};
use crate::displays::theme::Scheme;
use crate::displays::{refusal, remark};
use crate::domain::Refusal;
use crate::domain::event::TableNumber;
use crate::domain::queue::{Done, Question, Queue, Remark, Side};
use crate::domain::ticket::{Number, TicketState};
use crate::screens::Look;
use crate::text::{Language, say};

/// An answer that takes longer than this no longer counts.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// How long an answer in words stays.
const SAID_STAYS: Duration = Duration::from_secs(10);

/// What can happen to a table display.
#[derive(Debug, Clone)]
pub enum Message {
    /// The screen has been running this long.
    Tick(Duration),
    /// A new look at the queue: after every change, and at least once a minute.
    Looked(Arc<Queue>),
    /// The queue cannot be reached.
    CutOff,
    Pressed(TableDeed),
    /// Yes or no to what is asked after the conversation.
    Said(bool),
    /// Nobody wants to be asked now.
    NotNow,
    Answer {
        ask: u64,
        answer: Answer,
    },
}

/// How a deed went.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    Done(Done),
    Refused(Refusal),
    /// The queue could not be reached, or not in time.
    Unreachable,
}

/// A deed to be done at this table, to be answered with the same `ask`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    pub ask: u64,
    pub table: TableNumber,
    pub deed: Deed,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    Touch(TableDeed),
    /// What one side says after the conversation.
    AfterTalk {
        number: Number,
        side: Side,
        question: Question,
        yes: bool,
    },
}

/// A table display.
#[derive(Debug, Clone)]
pub struct Model {
    table: TableNumber,
    language: Language,
    scheme: Scheme,
    look: Option<Look>,
    display: Option<TableDisplay>,
    cut_off: bool,
    now: Duration,
    asks: u64,
    asked: Option<(u64, Deed, Duration)>,
    after: Option<AfterTalk>,
    said: Option<(Said, Duration)>,
}

#[derive(Debug, Clone)]
enum Said {
    Refused(Refusal),
    /// What goes with the answer.
    Remark(Remark),
    NobodyLeft,
    TryAgain,
    CutOff,
}

impl Model {
    /// The display of `table`, in the language of its coach.
    pub fn new(table: TableNumber, language: Language) -> Self {
        Self {
            table,
            language,
            scheme: Scheme::default(),
            look: None,
            display: None,
            cut_off: false,
            now: Duration::ZERO,
            asks: 0,
            asked: None,
            after: None,
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
                self.see_who_has_gone(&queue);
                self.look = Some(Look { queue, at: self.now });
                self.refresh();
            }
            Message::CutOff => self.cut_off = true,
            Message::Pressed(deed) => return self.pressed(deed),
            Message::Said(yes) => return self.says(yes),
            Message::NotNow => self.after = None,
            Message::Answer { ask, answer } => self.answered(ask, answer),
        }
        None
    }

    fn refresh(&mut self) {
        self.display = self
            .look
            .as_ref()
            .map(|look| table::display(&look.queue, self.table, look.now(self.now), self.language));
    }

    fn pass_time(&mut self, now: Duration) {
        let second = |look: &Look, at| look.now(at).timestamp();
        let before = self.now;
        self.now = now;
        if self.look.as_ref().is_some_and(|look| second(look, before) != second(look, now)) {
            self.refresh();
        }
        if self.said.as_ref().is_some_and(|(_, until)| *until <= now) {
            self.said = None;
        }
        self.after.take_if(|after| after.until() <= now);
        let asked_at = self.asked.as_ref().map(|(_, _, since)| *since);
        if asked_at.is_some_and(|since| now.saturating_sub(since) >= ANSWER_WITHIN) {
            self.asked = None;
            self.say(Said::TryAgain);
        }
    }

    /// One deed at a time; and only one that has a button now, whatever was drawn when the thumb
    /// came down.
    fn pressed(&mut self, deed: TableDeed) -> Option<Effect> {
        let buttons = &self.display.as_ref()?.buttons;
        let permitted = buttons.all().any(|button| button.deed == deed);
        if !permitted || self.asked.is_some() {
            return None;
        }
        Some(self.ask(Deed::Touch(deed)))
    }

    fn ask(&mut self, deed: Deed) -> Effect {
        self.asks += 1;
        self.said = None;
        self.asked = Some((self.asks, deed.clone(), self.now));
        Effect { ask: self.asks, table: self.table, deed }
    }

    /// A conversation that is over is asked about; until somebody else sits there.
    fn see_who_has_gone(&mut self, queue: &Queue) {
        let ended = self
            .look
            .as_ref()
            .and_then(|look| AfterTalk::between(&look.queue, queue, self.table, self.now));
        let somebody_sits =
            queue.at_table(self.table, TicketState::InConversation).next().is_some();
        match ended {
            Some(ended) => self.after = Some(ended),
            None if somebody_sits => self.after = None,
            None => {}
        }
    }

    fn says(&mut self, yes: bool) -> Option<Effect> {
        let after = self.after.as_ref().filter(|_| self.asked.is_none())?;
        let (number, (side, question)) = (after.number, after.ask()?);
        Some(self.ask(Deed::AfterTalk { number, side, question, yes }))
    }

    fn answered(&mut self, ask: u64, answer: Answer) {
        let Some((_, deed, _)) = self.asked.take_if(|(asked, _, _)| *asked == ask) else { return };
        if let Deed::AfterTalk { .. } = deed {
            match answer {
                Answer::Unreachable => self.say(Said::CutOff),
                // Whoever cannot be asked any more is not bothered with that.
                Answer::Done(_) | Answer::Refused(_) => {
                    self.after = self.after.take().and_then(AfterTalk::answered);
                }
            }
            return;
        }
        match answer {
            Answer::Done(Done { remark: Some(remark), .. }) if self.in_words(&remark).is_some() => {
                self.say(Said::Remark(remark));
            }
            Answer::Done(done)
                if deed == Deed::Touch(TableDeed::Call) && done.tickets.is_empty() =>
            {
                self.say(Said::NobodyLeft);
            }
            Answer::Done(_) => {}
            Answer::Refused(refusal) => self.say(Said::Refused(refusal)),
            Answer::Unreachable => self.say(Said::CutOff),
        }
    }

    fn say(&mut self, said: Said) {
        self.said = Some((said, self.now + SAID_STAYS));
    }

    pub fn display(&self) -> Option<&TableDisplay> {
        self.display.as_ref()
    }

    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// What is asked after the conversation that is over.
    pub fn after(&self) -> Option<&AfterTalk> {
        self.after.as_ref()
    }

    /// Whether a deed is under way.
    pub(super) fn is_busy(&self) -> bool {
        self.asked.is_some()
    }

    /// A calm line: why something was not done, that the queue is out of reach, or an offer.
    pub fn notice(&self) -> Option<String> {
        match self.said.as_ref().map(|(said, _)| said) {
            Some(Said::Refused(refused)) => {
                let event = self.look.as_ref()?.queue.event();
                Some(refusal::sentence(event, self.language, refused))
            }
            Some(Said::Remark(remark)) => self.in_words(remark),
            Some(Said::NobodyLeft) => Some(say(self.language, "table-nobody-left")),
            Some(Said::TryAgain) => Some(say(self.language, "common-try-again")),
            Some(Said::CutOff) => Some(say(self.language, "common-cut-off")),
            None if self.cut_off => Some(say(self.language, "common-cut-off")),
            None => self.display.as_ref()?.notice.clone(),
        }
    }

    fn in_words(&self, remark: &Remark) -> Option<String> {
        let event = self.look.as_ref()?.queue.event();
        remark::at_a_table(event, self.language, remark)
    }

    /// When the screen will look different although nothing happens.
    pub fn next_change(&self) -> Option<Duration> {
        let until = |at: Duration| at.saturating_sub(self.now) + Duration::from_millis(5);
        let said = self.said.as_ref().map(|(_, at)| until(*at));
        let asked = self.asked.as_ref().map(|(_, _, since)| until(*since + ANSWER_WITHIN));
        let counts = self.display.as_ref().is_some_and(|display| display.since.is_some());
        let minute = counts
            .then(|| self.look.as_ref().map(|look| self.until_next_full_minute(look)))
            .flatten();
        let after = self.after.as_ref().map(|after| until(after.until()));
        [said, asked, minute, after].into_iter().flatten().min()
    }

    /// Until the ring, or the offer, counts another minute since the call or the start.
    fn until_next_full_minute(&self, look: &Look) -> Duration {
        let began = table::began(&look.queue, self.table);
        let gone = began.map_or(0, |at| (look.now(self.now) - at).num_milliseconds());
        let left = 60_000 - gone.rem_euclid(60_000).unsigned_abs();
        Duration::from_millis(left + 20)
    }
}
