//! The ways of looking at a picture, in the order they are tried. A new way to read what could not
//! be read is one more line in [`IN_ORDER`].

use super::picture::{Part, Picture, View};

/// One way of looking.
pub(super) struct Try {
    /// Prepares the picture for this way.
    pub(super) view: fn(&Picture<'_>) -> View,
}

/// All ways, cheapest and most fruitful first.
pub(super) const IN_ORDER: &[Try] =
    &[Try { view: as_it_is }, Try { view: light_on_dark }, Try { view: close_up }];

/// The longest side searched at once, in pixels: a webcam's full frame fits, a photograph of many
/// megapixels is shrunk first.
const LONGEST: u16 = 1920;

fn as_it_is(picture: &Picture<'_>) -> View {
    picture.view(picture.whole(), step(picture))
}

fn light_on_dark(picture: &Picture<'_>) -> View {
    as_it_is(picture).inverted()
}

/// The middle of the picture alone: away from the patterns of a crowded background.
fn close_up(picture: &Picture<'_>) -> View {
    let (width, height) = (picture.width().div_ceil(2), picture.height().div_ceil(2));
    let part = Part { left: width / 2, top: height / 2, width, height };
    picture.view(part, step(picture).div_ceil(2))
}

fn step(picture: &Picture<'_>) -> u16 {
    picture.width().max(picture.height()).div_ceil(LONGEST)
}
