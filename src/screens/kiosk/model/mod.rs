//! What the kiosk knows and how it decides; no window, no thread, no clock.

mod aloud;
mod answers;
mod going;
mod presses;
mod seen;

use std::sync::Arc;
use std::time::Duration;

use super::again::Again;
use super::ease::{Ease, Sheet};
use super::leaving::WayOut;
use super::message::{Deed, Effect, Guest, Message, Picture, Scanned, Wish};
use super::replace::{self, Reader};
use super::scanner::Scanner;
use super::time::{self, Stillness};
use crate::displays::Visit;
use crate::displays::kiosk::{self, CameraState, Lobby, PrinterState, SlipState, Start};
use crate::displays::theme::Scheme;
use crate::domain::Refusal;
use crate::domain::queue::Queue;
use crate::domain::refusal::Offer;
use crate::domain::ticket::{Number, Ticket};
use crate::screens::Look;
use crate::text::Language;

/// An answer that takes longer than this no longer counts.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// An answer that takes longer than this is waited for in words.
const SAY_WAITING_AFTER: Duration = Duration::from_millis(300);

/// How long a notice stays.
const NOTICE_STAYS: Duration = Duration::from_secs(8);

/// How long words about what the camera sees stay, once it sees that no more.
const CAMERA_SAYS: Duration = Duration::from_secs(4);

/// Between two numbers without a badge.
const WITHOUT_BADGE_EVERY: Duration = Duration::from_mins(1);

/// The kiosk.
#[derive(Debug, Clone)]
pub struct Model {
    /// The languages offered, the main one first.
    languages: Vec<Language>,
    language: Language,
    scheme: Scheme,
    ease: Ease,
    /// Whether there is anything to read pages aloud with, and which was read last.
    speaks: bool,
    aloud: Option<aloud::Spot>,
    over: Option<Sheet>,
    way_out: WayOut,
    /// Which part of the areas is seen, and the topic they are to have.
    part: usize,
    topic: Option<String>,
    look: Option<Look>,
    lobby: Option<Lobby>,
    cut_off: bool,
    camera: CameraState,
    picture: Option<Arc<Picture>>,
    printer: PrinterState,
    step: Step,
    notice: Option<(Notice, Duration)>,
    now: Duration,
    touched: Duration,
    chimed: bool,
    asked: Option<Asked>,
    asks: u64,
    attempts: u64,
    without_badge_at: Option<Duration>,
    scanner: Scanner,
    /// What the camera has in sight, and what lies under the scanner.
    again: Again,
    again_scanned: Again,
}

/// Which screen is shown, and of whom.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    Attract,
    /// What coaching is here.
    About,
    Areas(Guest),
    /// The optional rows; `start` is when this wish would begin.
    Details {
        wish: Wish,
        start: Option<Start>,
    },
    Number(Shown),
    /// The same badge again.
    Yours(Shown),
    /// Asked once more before leaving.
    Leaving(Shown),
    ChangingArea(Shown),
    Refused {
        guest: Guest,
        refusal: Refusal,
    },
    Left(Number),
}

/// A ticket on its owner's screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    pub ticket: Ticket,
    /// None where no paper was asked for.
    pub slip: Option<SlipState>,
    /// Was absent or away, and is in the line again.
    pub back: bool,
    /// What else there is, where the number will hardly be reached.
    pub offers: Vec<Offer>,
}

impl Shown {
    /// Whether `ticket` is this one. The same number belongs to somebody else in the next session.
    fn is(&self, ticket: &Ticket) -> bool {
        (self.ticket.number, &self.ticket.token) == (ticket.number, &ticket.token)
    }
}

/// Something said in passing.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    Refused(Refusal),
    /// The camera sees two badges.
    TwoBadges,
    /// The camera sees a code that is no badge.
    NoBadge(Refusal),
    /// A number without a badge was taken a moment ago.
    WithoutBadgeLater,
    TryAgain,
    CutOff,
}

impl Notice {
    fn is_of_the_camera(&self) -> bool {
        matches!(self, Self::TwoBadges | Self::NoBadge(_))
    }
}

#[derive(Debug, Clone, PartialEq)]
struct Asked {
    ask: u64,
    deed: Deed,
    since: Duration,
}

impl Model {
    /// A kiosk that offers `languages`, by code, the main one first; those without words are
    /// left out.
    pub fn new(languages: &[String]) -> Self {
        let known = offered(languages);
        let language = known.first().copied().unwrap_or_default();
        Self {
            languages: known,
            language,
            scheme: Scheme::default(),
            ease: Ease::default(),
            speaks: false,
            aloud: None,
            over: None,
            way_out: WayOut::default(),
            part: 0,
            topic: None,
            look: None,
            lobby: None,
            cut_off: false,
            camera: CameraState::default(),
            picture: None,
            printer: PrinterState::default(),
            step: Step::Attract,
            notice: None,
            now: Duration::ZERO,
            touched: Duration::ZERO,
            chimed: false,
            asked: None,
            asks: 0,
            attempts: 0,
            without_badge_at: None,
            scanner: Scanner::default(),
            again: Again::default(),
            again_scanned: Again::default(),
        }
    }

    /// The same, in other colours.
    #[must_use]
    pub fn in_scheme(self, scheme: Scheme) -> Self {
        Self { scheme, ..self }
    }

    /// The same, left only by who knows the PIN, if there is one.
    #[must_use]
    pub fn guarded_by(self, pin: Option<String>) -> Self {
        Self { way_out: WayOut::guarded(pin), ..self }
    }

    /// The same, with a loudspeaker.
    #[must_use]
    pub fn with_voice(self, speaks: bool) -> Self {
        Self { speaks, ..self }
    }

    /// Takes in what happened.
    pub fn update(&mut self, message: Message) -> Option<Effect> {
        let effect = self.take_in(message);
        if !self.shows_camera() {
            // The next person does not see the last one's badge for a moment.
            self.picture = None;
        }
        effect
    }

    fn take_in(&mut self, message: Message) -> Option<Effect> {
        match message {
            Message::Tick(now) => return self.pass_time(now).or_else(|| self.read_aloud()),
            Message::Looked(queue) => self.see(queue),
            Message::CutOff => self.cut_off = true,
            Message::Camera(state) => self.camera = state,
            Message::Printer(state) => self.printer = state,
            Message::Picture(picture) => self.picture = picture,
            Message::Slip { number, state } => self.paper(number, state),
            Message::Seen(Scanned(text)) => return self.shown_to(Reader::Camera, text),
            Message::SeenTwo => self.say_of_the_camera(Notice::TwoBadges),
            Message::SeenOther(refusal) => self.say_of_the_camera(Notice::NoBadge(refusal)),
            Message::Struck(key) => {
                let key = key.and_then(|Scanned(key)| key.chars().next());
                self.scanner.strike(key, self.now);
            }
            Message::Typed(Scanned(text)) => self.scanner.type_in(&text, self.now),
            Message::Ended => {
                // A finger did that.
                if !self.scanner.swallows_end(self.now) {
                    self.touch();
                }
                let text = self.scanner.end(self.now);
                return self.scanned(text);
            }
            Message::Hushed => {
                let text = self.scanner.hushed(self.now);
                return self.scanned(text);
            }
            Message::Escape => return self.escape(),
            Message::Touched => self.touch(),
            Message::CornerHeld => {
                self.touch();
                self.over = self.way_out.ask().then_some(Sheet::Pin);
            }
            Message::Pressed(press) => {
                self.touch();
                return self.pressed(press);
            }
            Message::Answer { ask, answer } => return self.answered(ask, answer),
        }
        None
    }

    fn touch(&mut self) {
        self.touched = self.now;
        self.chimed = false;
    }

    fn see(&mut self, queue: Arc<Queue>) {
        self.cut_off = false;
        if let Some(shown) = self.shown_mut()
            && let Some(ticket) = queue.ticket(shown.ticket.number)
        {
            if shown.is(ticket) {
                shown.ticket = ticket.clone();
            } else {
                // Another session has begun, and the number is somebody else's now.
                self.go_home();
            }
        }
        self.languages = offered(&queue.event().languages);
        self.look = Some(Look { queue, at: self.now });
        if !self.languages.contains(&self.language) {
            self.language = self.main_language();
        }
        self.refresh();
    }

    /// Puts the room into words again, after a new look or another language.
    fn refresh(&mut self) {
        let Some(look) = &self.look else { return };
        self.lobby = Some(kiosk::lobby(&look.queue, self.language));
        if let Step::Details { wish, start } = &mut self.step {
            let asked = Visit {
                area: &wish.area,
                languages: &wish.languages,
                people: wish.people,
                group: wish.group,
            };
            *start = Some(kiosk::start(&look.queue, self.language, &asked));
        }
    }

    fn pass_time(&mut self, now: Duration) -> Option<Effect> {
        self.now = now;
        self.again.pass_time(now);
        self.again_scanned.pass_time(now);
        if self.notice.as_ref().is_some_and(|(_, until)| *until <= now) {
            self.notice = None;
        }
        let late = |asked: &mut Asked| now.saturating_sub(asked.since) >= ANSWER_WITHIN;
        if let Some(asked) = self.asked.take_if(late) {
            self.unanswered(&asked.deed);
            self.say(Notice::TryAgain);
            self.touch();
        }
        // Nobody is sent away while the queue thinks.
        if self.asked.is_some() {
            return None;
        }
        match self.stillness() {
            Stillness::Calm(_) => None,
            Stillness::Counting(_) => {
                let first = !self.chimed && !matches!(self.step, Step::Number(_));
                self.chimed = true;
                first.then_some(Effect::Chime)
            }
            Stillness::Over => self.go_home(),
        }
    }

    /// A badge or slip is shown. The camera tells of it again and again while it is in sight, and so
    /// does a scanner under which it is left lying.
    fn shown_to(&mut self, reader: Reader, text: String) -> Option<Effect> {
        let (now, still) = (self.now, self.now.saturating_sub(self.touched));
        if !self.again(reader).is_new(&text, now) {
            return None;
        }
        if !replace::may_replace(reader, &self.step, still, self.asked.is_some()) {
            self.again(reader).forget(&text);
            return None;
        }
        self.touch();
        Some(self.ask(Deed::LookUp(Scanned(text))))
    }

    fn again(&mut self, reader: Reader) -> &mut Again {
        match reader {
            Reader::Camera => &mut self.again,
            Reader::Scanner => &mut self.again_scanned,
        }
    }

    /// A scanner has typed a code, if it is one.
    fn scanned(&mut self, text: Option<String>) -> Option<Effect> {
        self.shown_to(Reader::Scanner, text?)
    }

    /// A badge that nothing could be made of counts as new if it is still there.
    fn unanswered(&mut self, deed: &Deed) {
        if let Deed::LookUp(Scanned(text)) = deed {
            self.again.forget(text);
            self.again_scanned.forget(text);
        }
    }

    fn ask(&mut self, deed: Deed) -> Effect {
        self.asks += 1;
        self.notice = None;
        self.over = None;
        let ask = self.asks;
        self.asked = Some(Asked { ask, deed: deed.clone(), since: self.now });
        Effect::Ask { ask, deed }
    }

    fn say(&mut self, notice: Notice) {
        self.notice = Some((notice, self.now + NOTICE_STAYS));
    }

    /// Says what the camera sees, where it may, and in place of nothing else.
    fn say_of_the_camera(&mut self, notice: Notice) {
        let another = self.notice.as_ref().is_some_and(|(said, _)| !said.is_of_the_camera());
        if !another && replace::may_be_spoken_on(&self.step, self.asked.is_some()) {
            self.notice = Some((notice, self.now + CAMERA_SAYS));
        }
    }

    fn main_language(&self) -> Language {
        self.languages.first().copied().unwrap_or_default()
    }

    fn speak(&mut self, language: Language) {
        self.language = language;
        self.over = None;
        // A topic is a word of one language.
        self.topic = None;
        self.part = 0;
        if let Step::Details { wish, .. } = &mut self.step {
            wish.language = language;
        }
        self.refresh();
    }

    /// News of paper knows its ticket by number alone: a look at another session has cleared the
    /// screen by then.
    fn paper(&mut self, number: Number, state: SlipState) {
        if let Some(shown) = self.shown_mut().filter(|shown| shown.ticket.number == number)
            && shown.slip.is_some()
        {
            shown.slip = Some(state);
        }
    }

    fn shown_mut(&mut self) -> Option<&mut Shown> {
        match &mut self.step {
            Step::Number(shown)
            | Step::Yours(shown)
            | Step::Leaving(shown)
            | Step::ChangingArea(shown) => Some(shown),
            _ => None,
        }
    }

    fn stillness(&self) -> Stillness {
        let changed = self.language != self.main_language()
            || self.ease != Ease::default()
            || self.over.is_some();
        time::stillness(&self.step, changed, self.now.saturating_sub(self.touched))
    }
}

/// The languages with words among those the event offers; English if there is none.
fn offered(codes: &[String]) -> Vec<Language> {
    let mut known: Vec<Language> = Vec::new();
    for language in codes.iter().filter_map(|code| Language::from_code(code)) {
        if !known.contains(&language) {
            known.push(language);
        }
    }
    if known.is_empty() { vec![Language::English] } else { known }
}
