//! Pictures of a camera that is mounted sideways or upside down, turned upright.

use super::{Frame, Luma, Rgb};

/// How far pictures are turned, clockwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Turn {
    #[default]
    None,
    Quarter,
    Half,
    ThreeQuarters,
}

impl Turn {
    /// From 0, 90, 180 or 270 degrees.
    pub fn from_degrees(degrees: u16) -> Option<Self> {
        [Self::None, Self::Quarter, Self::Half, Self::ThreeQuarters]
            .into_iter()
            .find(|turn| turn.degrees() == degrees)
    }

    pub fn degrees(self) -> u16 {
        match self {
            Self::None => 0,
            Self::Quarter => 90,
            Self::Half => 180,
            Self::ThreeQuarters => 270,
        }
    }
}

impl Frame {
    /// The same frame, turned.
    #[must_use]
    pub fn turned(self, turn: Turn) -> Self {
        if turn == Turn::None {
            return self;
        }
        let Self { luma, preview } = self;
        let (width, height, pixels) = turned::<1>(luma.width, luma.height, &luma.pixels, turn);
        let luma = Luma { width, height, pixels };
        let (width, height, pixels) =
            turned::<3>(preview.width, preview.height, &preview.pixels, turn);
        Self { luma, preview: Rgb { width, height, pixels } }
    }
}

/// Width, height and pixels of `N` bytes each, after the turn.
fn turned<const N: usize>(w: u16, h: u16, pixels: &[u8], turn: Turn) -> (u16, u16, Vec<u8>) {
    let (width, height) = if turn == Turn::Half { (w, h) } else { (h, w) };
    let (across, down) = (usize::from(w), usize::from(h));
    let mut out = Vec::with_capacity(pixels.len());
    for y in 0..usize::from(height) {
        for x in 0..usize::from(width) {
            let (from_x, from_y) = match turn {
                Turn::None => (x, y),
                Turn::Quarter => (y, down - 1 - x),
                Turn::Half => (across - 1 - x, down - 1 - y),
                Turn::ThreeQuarters => (across - 1 - y, x),
            };
            let at = N * (from_y * across + from_x);
            out.extend_from_slice(&pixels[at..at + N]);
        }
    }
    (width, height, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame() -> Frame {
        Frame::grey(Luma { width: 3, height: 2, pixels: vec![1, 2, 3, 4, 5, 6] })
    }

    #[test]
    fn pictures_are_turned_clockwise() {
        let table = [
            (0, (3, 2), [1, 2, 3, 4, 5, 6]),
            (90, (2, 3), [4, 1, 5, 2, 6, 3]),
            (180, (3, 2), [6, 5, 4, 3, 2, 1]),
            (270, (2, 3), [3, 6, 2, 5, 1, 4]),
        ];
        for (degrees, size, pixels) in table {
            let turn = Turn::from_degrees(degrees).unwrap();
            assert_eq!(turn.degrees(), degrees);
            let Frame { luma, preview } = frame().turned(turn);
            assert_eq!(((luma.width, luma.height), &luma.pixels[..]), (size, &pixels[..]));
            assert_eq!((preview.width, preview.height), size);
            let grey: Vec<u8> = preview.pixels.chunks(3).map(|pixel| pixel[0]).collect();
            assert_eq!(grey, pixels);
        }
        assert_eq!(Turn::from_degrees(45), None);
    }
}
