//! What the eye has to tell, kept until it is fetched: always the latest, never much.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::watch::EyeHealth;
use crate::camera::Rgb;
use crate::qr::Corners;

/// Most looks kept; beyond, the oldest is forgotten.
const MOST_LOOKS: usize = 16;

/// One thing the eye has to tell.
#[derive(Debug, Clone, PartialEq)]
pub enum EyeNews {
    /// How the camera is, now that it changed.
    Health(EyeHealth),
    /// The reader was stuck or died, and was started again. The camera went on.
    ReaderRestarted,
    /// The latest picture, at most [`crate::camera::PREVIEW_WIDTH`] wide.
    Preview(Rgb),
    /// The outlines of the codes in view, read or not; empty when there are none any more.
    /// Coordinates are parts of the picture's width and height, 0 to 1, and may lie outside.
    Seen(Vec<Corners>),
    /// All codes that were read in one look, at least one; told of every look that reads any.
    /// Whether they are new, whoever hears of them has to know.
    Read(Vec<Sighting>),
}

/// A code that was read.
#[derive(Clone, PartialEq)]
pub struct Sighting {
    /// Never shown, never written down.
    pub text: String,
    /// Where it is, as in [`EyeNews::Seen`].
    pub corners: Corners,
    /// The part of the picture it covers, 0 to 1.
    pub area: f32,
}

impl std::fmt::Debug for Sighting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sighting({} bytes)", self.text.len())
    }
}

/// The latest of each, for one fetcher.
#[derive(Debug, Default)]
pub(super) struct Mailbox {
    slots: Mutex<Slots>,
}

#[derive(Debug, Default)]
struct Slots {
    health: Option<EyeHealth>,
    reader_restarted: bool,
    preview: Option<Rgb>,
    seen: Option<Vec<Corners>>,
    looks: VecDeque<Vec<Sighting>>,
}

impl Mailbox {
    /// Puts `news` in its slot, in place of older news of its kind.
    pub(super) fn put(&self, news: EyeNews) {
        let mut slots = self.slots();
        match news {
            EyeNews::Health(health) => slots.health = Some(health),
            EyeNews::ReaderRestarted => slots.reader_restarted = true,
            EyeNews::Preview(picture) => slots.preview = Some(picture),
            EyeNews::Seen(outlines) => slots.seen = Some(outlines),
            EyeNews::Read(codes) => {
                if slots.looks.len() == MOST_LOOKS {
                    slots.looks.pop_front();
                }
                slots.looks.push_back(codes);
            }
        }
    }

    /// Empties all slots.
    pub(super) fn take(&self) -> Vec<EyeNews> {
        let slots = std::mem::take(&mut *self.slots());
        let mut news: Vec<EyeNews> = slots.health.map(EyeNews::Health).into_iter().collect();
        news.extend(slots.reader_restarted.then_some(EyeNews::ReaderRestarted));
        news.extend(slots.preview.map(EyeNews::Preview));
        news.extend(slots.seen.map(EyeNews::Seen));
        news.extend(slots.looks.into_iter().map(EyeNews::Read));
        news
    }

    /// Slots are whole after every line above: a panic elsewhere is no reason to go blind.
    fn slots(&self) -> MutexGuard<'_, Slots> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(shade: u8) -> Rgb {
        Rgb { width: 1, height: 1, pixels: vec![shade; 3] }
    }

    fn read(text: &str) -> EyeNews {
        let corners = [(0.0, 0.0); 4];
        EyeNews::Read(vec![Sighting { text: text.to_owned(), corners, area: 0.1 }])
    }

    #[test]
    fn only_the_latest_is_kept_but_no_text_is_lost() {
        let mailbox = Mailbox::default();
        for shade in 0..9 {
            mailbox.put(EyeNews::Preview(picture(shade)));
        }
        mailbox.put(read("Ana"));
        mailbox.put(read("Wei"));
        mailbox.put(EyeNews::Health(EyeHealth::Opening));
        mailbox.put(EyeNews::Health(EyeHealth::Silent));
        let expected = [
            EyeNews::Health(EyeHealth::Silent),
            EyeNews::Preview(picture(8)),
            read("Ana"),
            read("Wei"),
        ];
        assert_eq!(mailbox.take(), expected);
        assert_eq!(mailbox.take(), []);
    }

    #[test]
    fn a_mailbox_nobody_empties_does_not_grow() {
        let mailbox = Mailbox::default();
        // As a reader gone wild would send: thousands of texts, each of the longest.
        let long = "x".repeat(16 << 10);
        for number in 0..10_000 {
            mailbox.put(read(&format!("{number}{long}")));
        }
        let looks = mailbox.take();
        assert_eq!(looks.len(), MOST_LOOKS);
        assert_eq!(looks[0], read(&format!("9984{long}")));
    }
}
