//! Made-up webcam frames of people with badges: one factor after the other as hard as wanted, a badge
//! that is brought to the camera, people who stand before it. The same seed makes the same frames.

mod card;
mod chance;
mod decoy;
mod exposure;
mod gesture;
mod layer;
mod lens;
mod letters;
mod payload;
mod person;
mod plane;
mod pose;
mod presentation;
mod room;
mod sensor;
mod sequence;
mod single;

pub use presentation::presentation;
pub use sequence::sequence;
pub use single::{Factors, frame};

use crate::qr::{Corners, Picture};

/// A frame, and the truth about it.
#[derive(Clone, PartialEq)]
pub struct Scene {
    /// Pixels in a row.
    pub width: u16,
    /// Number of rows.
    pub height: u16,
    /// `width * height` bytes: rows from the top, 0 black.
    pub pixels: Vec<u8>,
    /// What the code in view says; none where there is no code.
    pub text: Option<String>,
    /// Where its corners are, in the order of the code's own; they may lie out of view.
    pub corners: Option<Corners>,
}

impl Scene {
    /// The frame as readers take it.
    ///
    /// # Panics
    ///
    /// If the pixels were changed and are not as many as they should be.
    pub fn picture(&self) -> Picture<'_> {
        Picture::new(self.width, self.height, &self.pixels).expect("a frame has all its pixels")
    }
}

/// Sizes only: nobody wants a million bytes in a message.
impl std::fmt::Debug for Scene {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Scene({}x{}, {:?})", self.width, self.height, self.text)
    }
}
