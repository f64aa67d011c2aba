//! What somebody may need to use the screen at all, and what lies over the page for a moment.

use crate::displays::theme::Scheme;

/// How much larger words are set for whoever asks for it, where there is room.
const LARGER: f32 = 1.22;

/// What one person has asked for; forgotten with them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
pub struct Ease {
    /// Larger words.
    pub large: bool,
    /// Black and white.
    pub contrast: bool,
    /// Everything within reach from a wheelchair.
    pub low: bool,
    /// Pages are read aloud.
    pub aloud: bool,
}

impl Ease {
    /// How large words are set, as a multiple of the house's sizes.
    pub fn letters(self) -> f32 {
        if self.large { LARGER } else { 1.0 }
    }

    /// The colours, where the kiosk's own are `usual`.
    pub fn scheme(self, usual: Scheme) -> Scheme {
        if self.contrast { Scheme::Contrast } else { usual }
    }
}

/// A page over the page: what it covers is as it was once it is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// Every language, each by its own name.
    Languages,
    /// Larger, plainer, lower.
    Ease,
    /// Every topic, to find the areas that have it.
    Topics,
    /// The staff's PIN, before the kiosk is left.
    Pin,
}
