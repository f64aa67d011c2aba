//! What can happen to the kiosk, and what it asks to be done.

use std::sync::Arc;
use std::time::Duration;

use super::ease::Sheet;
use crate::displays::kiosk::{CameraState, Goal, PrinterState, Reason, SlipState};
use crate::domain::Refusal;
use crate::domain::badge::BadgeKey;
use crate::domain::event::AreaCode;
use crate::domain::queue::{Done, Queue};
use crate::domain::ticket::Number;
use crate::text::Language;

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The screen has been running this long.
    Tick(Duration),
    /// A new look at the queue: after every change, and at least once a minute.
    Looked(Arc<Queue>),
    /// The queue cannot be reached.
    CutOff,
    Camera(CameraState),
    Printer(PrinterState),
    /// What the camera sees; none when there is nothing to show.
    Picture(Option<Arc<Picture>>),
    /// The badge or slip the camera has read; comes again and again while it stays in the picture.
    Seen(Scanned),
    /// The camera sees two badges, and nobody can tell which is meant; comes again and again.
    SeenTwo,
    /// The camera sees a code that is no badge, and this is what is to be said of it; comes again
    /// and again.
    SeenOther(Refusal),
    /// How the paper of a ticket is getting on.
    Slip {
        number: Number,
        state: SlipState,
    },
    /// A worker has done, or not done, what was asked.
    Answer {
        ask: u64,
        answer: Answer,
    },
    /// A key was struck, by a scanner or a finger: what it makes on an American keyboard, none if
    /// that is not known. What it makes on this one follows in [`Typed`](Self::Typed).
    Struck(Option<Scanned>),
    /// Characters typed, by a scanner or a finger.
    Typed(Scanned),
    /// Enter or Tab, with which scanners end a line and a code.
    Ended,
    /// All keys pressed until now have been heard, and a scan waited for no more.
    Hushed,
    Escape,
    /// A finger somewhere on the screen.
    Touched,
    /// Somebody held the corner: staff want to leave.
    CornerHeld,
    Pressed(Press),
}

/// A badge's text, or a part of it, on its way to be looked up; never shown, never written down.
#[derive(Clone, PartialEq, Eq)]
pub struct Scanned(pub String);

impl std::fmt::Debug for Scanned {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Scanned(hidden)")
    }
}

/// Where a code is in a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outline {
    /// Its corners, from 0 to 1 of width and height.
    pub corners: [(f32, f32); 4],
    /// Whether it was read and is the one badge or slip in view.
    pub badge: bool,
}

/// A picture of the camera, ready to be drawn.
#[derive(Clone, PartialEq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    /// Three bytes a pixel, row by row.
    pub rgb: Vec<u8>,
    /// The code seen in it.
    pub code: Option<Outline>,
    /// Shown as in a mirror, as people expect of a camera that faces them.
    pub mirrored: bool,
    /// Another number for every other picture.
    pub serial: u64,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({} x {}, {})", self.width, self.height, self.serial)
    }
}

/// Something on the screen was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    Language(Language),
    /// A page over the page.
    Open(Sheet),
    Close,
    /// Larger words, or the usual ones again.
    Larger,
    /// Black and white, or colours again.
    Contrast,
    /// Within reach from a wheelchair, or the whole screen again.
    Lower,
    /// Only areas that have this topic; all of them again.
    Topic(Option<String>),
    /// Another part of the areas, from 0.
    Part(usize),
    /// Pages are read aloud, or not any more.
    Aloud,
    /// A digit of the PIN.
    Digit(u8),
    /// The digits so far are forgotten.
    Erase,
    NoBadge,
    About,
    Area(AreaCode),
    /// The group that was offered.
    JoinGroup,
    Goal(Goal),
    Reason(Reason),
    /// How many come together, 1 to 4.
    People(u8),
    Group,
    StepFree,
    Speaks(String),
    AnyLanguage,
    GetNumber,
    PrintAgain,
    ChangeArea,
    Away,
    Leave,
    LeaveYes,
    LeaveNo,
    Back,
    AllAreas,
    Done,
    MoreTime,
}

/// What the kiosk asks to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// To be answered by [`Message::Answer`] with the same `ask`.
    Ask { ask: u64, deed: Deed },
    /// A soft sound: the screen is about to clear itself.
    Chime,
    /// This page is to be read aloud, in this language.
    Say(Language, String),
    /// Somebody goes without a number: to be counted. Nothing is answered.
    Count(Gone),
}

/// Somebody who goes without a number.
#[derive(Debug, Clone, PartialEq)]
pub struct Gone {
    /// Whose it is that has no number; none for somebody without a badge.
    pub badge: Option<BadgeKey>,
    /// What there would be no number for, and why; none if they chose to go.
    pub refused: Option<Refusal>,
    /// The area they had chosen.
    pub area: Option<AreaCode>,
    /// The first they said they can talk in, else of the screen.
    pub language: String,
    pub people: u8,
}

/// One thing asked of the queue.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// Whose code is this? Answered by [`Answer::Visitor`], or by [`Answer::Done`] with the
    /// ticket, which has been welcomed back if it was absent or away.
    LookUp(Scanned),
    CheckIn(Wish),
    Reprint(Number),
    ChangeArea {
        number: Number,
        area: AreaCode,
    },
    Leave(Number),
    /// Passed over for some minutes.
    Away(Number),
}

/// How a deed went.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// A badge without a ticket.
    Visitor(Visitor),
    Done(Done),
    Refused(Refusal),
    /// The queue could not be reached, or not in time; nothing is known to have changed.
    Unreachable,
}

/// What a badge says about somebody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Visitor {
    /// None for somebody without a badge.
    pub badge: Option<BadgeKey>,
    pub name: Option<String>,
    pub language: Option<Language>,
}

/// Somebody at the kiosk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Guest {
    pub visitor: Visitor,
    /// The same for everything this person asks, so that a repeated wish is not two tickets. It
    /// begins at 1 with the screen: a request id needs the station and the start in it as well.
    pub attempt: u64,
    /// Has asked for a number and been told that there is none: that is counted already.
    pub turned_away: bool,
}

/// The number somebody wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub guest: Guest,
    /// Of the screen, and then of the slip.
    pub language: Language,
    pub area: AreaCode,
    /// How many come together, 1 to 4.
    pub people: u8,
    /// Codes; empty: any will do.
    pub languages: Vec<String>,
    pub goal: Option<Goal>,
    pub reason: Option<Reason>,
    pub group: bool,
    pub step_free: bool,
}
