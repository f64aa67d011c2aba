//! Picture -> text: finds QR codes in a grey picture and reads them, within a bounded time.
//! Names nothing of ours. Whatever the picture holds, [`read`] returns by its deadline and never panics.
//!
//! The way of a code: grey pixels become `ink`, in which `finder` patterns are found; a `trio` of
//! them is `locate`d, and tells the `sample`r where each module's light lies; light becomes
//! `codewords`, which `correction` makes whole; rqrr `decode`s them. `search` goes this way once,
//! `tries` at several scales, a `Reader` from frame to frame.

mod codewords;
mod content;
mod correction;
mod decode;
mod eci;
mod finder;
mod geometry;
mod ink;
mod locate;
mod number;
mod picture;
mod quiet;
mod reader;
mod sample;
mod search;
mod symbol;
mod text;
mod tries;
mod trio;

pub use picture::Picture;
pub use reader::Reader;

use std::fmt;
use std::time::Instant;

/// Corner points in pixels of the picture: top left, top right, bottom right, bottom left as the
/// code itself is oriented. They may lie a little outside the picture.
pub type Corners = [(f32, f32); 4];

/// One QR code found in a picture.
#[derive(Clone, PartialEq)]
pub struct Code {
    /// Where it is.
    pub corners: Corners,
    /// What it says; `None` when a code was seen but could not be read.
    pub text: Option<String>,
}

impl Code {
    /// How much of the picture it covers, in pixels.
    pub fn area(&self) -> f32 {
        let [a, b, c, d] = self.corners;
        let ((ux, uy), (vx, vy)) = ((c.0 - a.0, c.1 - a.1), (d.0 - b.0, d.1 - b.1));
        (ux * vy - uy * vx).abs() / 2.0
    }
}

/// What a badge says belongs in no log.
impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = self.text.as_ref().map(String::len);
        f.debug_struct("Code").field("corners", &self.corners).field("bytes", &length).finish()
    }
}

/// All that was found in one picture.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// The codes, the surest first.
    pub codes: Vec<Code>,
    /// The deadline came before everything was tried.
    pub cut_short: bool,
}

impl Reading {
    /// Adds what another look at the same picture found. Of codes that say the same one is named, and
    /// of those that say nothing none where something was read.
    fn join(&mut self, other: Self) {
        self.cut_short |= other.cut_short;
        for code in other.codes {
            if self.codes.iter().all(|known| known.text != code.text) {
                self.codes.push(code);
            }
        }
        if self.text().is_some() {
            self.codes.retain(|code| code.text.is_some());
        }
    }

    /// The text of the first code that could be read.
    pub fn text(&self) -> Option<&str> {
        self.texts().next()
    }

    /// [`text`](Self::text), to keep.
    pub fn into_text(self) -> Option<String> {
        self.codes.into_iter().find_map(|code| code.text)
    }

    /// The texts of all codes that could be read.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.codes.iter().filter_map(|code| code.text.as_deref())
    }
}

/// Looks for QR codes in `picture`, one way of looking after the other until one reads something or
/// `deadline` is near.
pub fn read(picture: &Picture<'_>, deadline: Instant) -> Reading {
    tries::looks(picture, tries::steps(picture), deadline)
}

/// As [`read`], but takes all ways of looking: for whoever must know whether there are several codes,
/// and can wait. Of codes that say the same one is named.
pub fn read_all(picture: &Picture<'_>, deadline: Instant) -> Reading {
    let mut all = Reading::default();
    for step in tries::steps(picture) {
        all.join(tries::looks(picture, [step], deadline));
    }
    all
}
