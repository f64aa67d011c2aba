//! What the board knows: the newest look at the queue, and how old it is.

use std::sync::Arc;
use std::time::Duration;

use crate::displays::announcer::Announcer;
use crate::displays::board::{self, Board};
use crate::displays::clock;
use crate::displays::theme::Scheme;
use crate::domain::queue::Queue;
use crate::screens::Look;
use crate::text::{Language, say_with};

/// What can happen to the board.
#[derive(Debug, Clone)]
pub enum Message {
    /// The screen has been running this long.
    Tick(Duration),
    /// A new look at the queue: after every change, and at least once a minute.
    Looked(Arc<Queue>),
    /// The queue cannot be reached.
    CutOff,
    /// What was to be said has been said, or could not be.
    Spoken,
}

/// What the board asks to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// To be said aloud, each sentence in its language; answered by [`Message::Spoken`].
    Say(Vec<(Language, String)>),
}

/// The board.
#[derive(Debug, Clone)]
pub struct Model {
    language: Language,
    scheme: Scheme,
    look: Option<Look>,
    board: Option<Board>,
    cut_off: bool,
    now: Duration,
    announcer: Announcer,
    /// Something is being said: one thing at a time.
    speaking: bool,
}

impl Model {
    /// A board in the event's main language.
    pub fn new(language: Language) -> Self {
        let (scheme, now) = (Scheme::Dark, Duration::ZERO);
        let announcer = Announcer::new(language);
        let (look, board, cut_off) = (None, None, false);
        Self { language, scheme, look, board, cut_off, now, announcer, speaking: false }
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
            Message::Tick(now) => {
                let was = self.wall_clock();
                self.now = now;
                if self.wall_clock() != was {
                    self.refresh();
                }
            }
            Message::Looked(queue) => {
                self.cut_off = false;
                self.announcer.look(&queue);
                self.look = Some(Look { queue, at: self.now });
                self.refresh();
            }
            Message::CutOff => self.cut_off = true,
            Message::Spoken => self.speaking = false,
        }
        self.say_next()
    }

    /// The next thing to be said, once nothing is being said.
    fn say_next(&mut self) -> Option<Effect> {
        if self.speaking {
            return None;
        }
        let look = self.look.as_ref()?;
        let next = self.announcer.next(&look.queue, look.now(self.now))?;
        self.speaking = true;
        Some(Effect::Say(next.sentences))
    }

    fn refresh(&mut self) {
        let look = self.look.as_ref();
        self.board = look.map(|look| board::board(&look.queue, look.now(self.now), self.language));
    }

    fn wall_clock(&self) -> Option<i64> {
        Some(self.look.as_ref()?.now(self.now).timestamp().div_euclid(60))
    }

    pub fn board(&self) -> Option<&Board> {
        self.board.as_ref()
    }

    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// How old what is shown is, once it may no longer be true.
    pub fn age(&self) -> Option<String> {
        let look = self.look.as_ref()?;
        let old = self.cut_off || look.is_old(self.now);
        old.then(|| {
            let time = clock(look.queue.event(), look.queue.now());
            say_with(self.language, "board-old", &[("time", time.into())])
        })
    }

    /// When the board will look different although nothing happens.
    pub fn next_change(&self) -> Option<Duration> {
        let look = self.look.as_ref()?;
        let minute = look.until_next_minute(self.now);
        let old = (look.at + Look::OLD).checked_sub(self.now);
        Some(old.map_or(minute, |old| minute.min(old + Duration::from_millis(5))))
    }
}
