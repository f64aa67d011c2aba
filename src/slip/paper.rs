//! Papers: rolls, which are cut where a slip ends, and sheets, which are filled.

/// A paper for slips. Lengths are millimetres.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PaperSize {
    /// A roll of which a printer reaches 72.
    #[default]
    Roll80,
    /// A roll of which a printer reaches 48.
    Roll58,
    A6,
    /// For an office printer.
    A4,
}

impl PaperSize {
    pub const ALL: [Self; 4] = [Self::Roll80, Self::Roll58, Self::A6, Self::A4];

    /// What it is called on the command line; stable.
    pub fn name(self) -> &'static str {
        match self {
            Self::Roll80 => "80mm",
            Self::Roll58 => "58mm",
            Self::A6 => "a6",
            Self::A4 => "a4",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.name() == name)
    }

    /// What fits best on paper that is so many millimetres wide, which for a sheet is its shorter side.
    pub fn across(width: f32) -> Self {
        match width {
            narrow if narrow < 70.0 => Self::Roll58,
            narrow if narrow < 95.0 => Self::Roll80,
            // A whole page for an office printer would be cut on anything narrower.
            narrow if narrow < 205.0 => Self::A6,
            _ => Self::A4,
        }
    }

    /// How many dots, eight to a millimetre, the head of a thermal printer has for this paper; none
    /// for a sheet.
    pub fn dots_of_a_head(self) -> Option<usize> {
        match self {
            Self::Roll80 => Some(576),
            Self::Roll58 => Some(384),
            Self::A6 | Self::A4 => None,
        }
    }

    pub(super) fn frame(self) -> Frame {
        match self {
            Self::Roll80 => Frame::new(80.0, None, 4.0, 1.0, 28.0),
            Self::Roll58 => Frame::new(58.0, None, 5.0, 0.9, 21.0),
            Self::A6 => Frame::new(105.0, Some(148.0), 7.0, 0.9, 24.0),
            Self::A4 => Frame::new(210.0, Some(297.0), 20.0, 1.25, 48.0),
        }
    }

    /// Where the code goes.
    pub(super) fn code(self) -> CodePlace {
        match self {
            Self::Roll80 => CodePlace::BesideFoot,
            Self::Roll58 => CodePlace::AboveFoot,
            Self::A6 | Self::A4 => CodePlace::BesideNumber,
        }
    }
}

/// Beside or above what the slip's code stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CodePlace {
    BesideNumber,
    BesideFoot,
    AboveFoot,
}

/// A sheet for what hangs on walls and stands on tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetSize {
    A5,
    A4,
    A3,
}

impl SheetSize {
    pub const ALL: [Self; 3] = [Self::A5, Self::A4, Self::A3];

    /// What it is called on the command line; stable.
    pub fn name(self) -> &'static str {
        match self {
            Self::A5 => "a5",
            Self::A4 => "a4",
            Self::A3 => "a3",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name() == name)
    }

    /// Each is twice as large as the one before, and so is what stands on it.
    pub(super) fn frame(self) -> Frame {
        match self {
            Self::A5 => Frame::new(148.0, Some(210.0), 12.0, 1.0, 62.0),
            Self::A4 => Frame::new(210.0, Some(297.0), 17.0, 1.414, 88.0),
            Self::A3 => Frame::new(297.0, Some(420.0), 24.0, 2.0, 124.0),
        }
    }
}

/// What a sheet is filled within.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// From edge to edge.
    pub(super) width: f32,
    /// The same; none for a roll.
    pub(super) height: Option<f32>,
    /// What a printer does not reach, or what looks well.
    pub(super) margin: f32,
    /// How large texts and gaps are beside those of the 80 mm roll.
    pub(super) scale: f32,
    /// How tall the digits of the number are.
    pub(super) digits: f32,
}

impl Frame {
    pub(super) const fn new(
        width: f32,
        height: Option<f32>,
        margin: f32,
        scale: f32,
        digits: f32,
    ) -> Self {
        Self { width, height, margin, scale, digits }
    }

    /// With texts and gaps `by` as large.
    pub(super) fn shrunk(self, by: f32) -> Self {
        Self { scale: self.scale * by, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slip_fits_the_paper_that_is_there() {
        for (width, size) in [
            (57.5, PaperSize::Roll58),
            (58.0, PaperSize::Roll58),
            (72.0, PaperSize::Roll80),
            (80.0, PaperSize::Roll80),
            (105.0, PaperSize::A6),
            // A5, B5 and Executive: a slip of A6 stands on it whole.
            (148.0, PaperSize::A6),
            (176.0, PaperSize::A6),
            (184.15, PaperSize::A6),
            (210.0, PaperSize::A4),
            (215.9, PaperSize::A4),
        ] {
            assert_eq!(PaperSize::across(width), size, "{width} mm");
        }
    }
}
