//! The papers a slip goes on: rolls, which are cut where it ends, and sheets, which it fills.

/// A kind of paper. Lengths are millimetres.
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

    /// From edge to edge.
    pub(super) fn width(self) -> f32 {
        match self {
            Self::Roll80 => 80.0,
            Self::Roll58 => 58.0,
            Self::A6 => 105.0,
            Self::A4 => 210.0,
        }
    }

    /// From edge to edge; none for a roll.
    pub(super) fn height(self) -> Option<f32> {
        match self {
            Self::Roll80 | Self::Roll58 => None,
            Self::A6 => Some(148.0),
            Self::A4 => Some(297.0),
        }
    }

    /// What a printer does not reach, or what looks well.
    pub(super) fn margin(self) -> f32 {
        match self {
            Self::Roll80 => 4.0,
            Self::Roll58 => 5.0,
            Self::A6 => 7.0,
            Self::A4 => 20.0,
        }
    }

    /// How tall the digits of the number are.
    pub(super) fn digits(self) -> f32 {
        match self {
            Self::Roll80 => 28.0,
            Self::Roll58 => 21.0,
            Self::A6 => 24.0,
            Self::A4 => 48.0,
        }
    }

    /// How much larger everything else is than on the 80 mm roll.
    pub(super) fn scale(self) -> f32 {
        match self {
            Self::Roll80 => 1.0,
            Self::Roll58 | Self::A6 => 0.9,
            Self::A4 => 1.25,
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
