//! The kiosk's display: the room as a delegate sees it, the areas to choose from, one's own ticket.

mod choices;
mod lobby;
mod ticket;

pub use choices::{Goal, Reason};
pub(super) use lobby::contact;
pub use lobby::{Card, Lobby, Opening, Start, lobby, start};
pub use ticket::{OwnersDeed, YourTicket, your_ticket};

/// How the camera is doing, as far as a delegate needs to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CameraState {
    /// There is none, or none is wanted.
    None,
    #[default]
    Opening,
    Live,
    /// Something is on its lens.
    Covered,
    /// It has too little light.
    Dark,
    /// It has too much light.
    Dazzled,
    /// It was there and is gone.
    Lost,
    /// It is there and sends nothing.
    Silent,
}

impl CameraState {
    pub const ALL: [Self; 8] = [
        Self::None,
        Self::Opening,
        Self::Live,
        Self::Covered,
        Self::Dark,
        Self::Dazzled,
        Self::Lost,
        Self::Silent,
    ];

    /// Whether there is something to see, well or badly.
    pub fn has_picture(self) -> bool {
        matches!(self, Self::Live | Self::Covered | Self::Dark | Self::Dazzled)
    }

    /// The words that stand where the picture would be, or below it.
    pub fn key(self) -> &'static str {
        match self {
            Self::None => "kiosk-camera-none",
            Self::Opening => "kiosk-camera-opening",
            Self::Live => "kiosk-camera-live",
            Self::Covered => "kiosk-camera-covered",
            Self::Dark => "kiosk-camera-dark",
            Self::Dazzled => "kiosk-camera-dazzled",
            Self::Lost => "kiosk-camera-lost",
            Self::Silent => "kiosk-camera-silent",
        }
    }
}

/// Whether slips can be printed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PrinterState {
    /// The kiosk works without paper.
    None,
    #[default]
    Ready,
    /// Out of paper, jammed, gone.
    Out,
}

/// Where the paper of the ticket on the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlipState {
    /// There will be none: the screen is all there is.
    NoPaper,
    Printing,
    Printed,
    /// The printer is in trouble; the paper may still come.
    Delayed,
    Failed,
}

impl SlipState {
    /// What a fresh ticket can expect of the printer.
    pub fn expected(printer: PrinterState) -> Self {
        match printer {
            PrinterState::Ready => Self::Printing,
            PrinterState::None => Self::NoPaper,
            PrinterState::Out => Self::Delayed,
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::NoPaper => "kiosk-slip-none",
            Self::Printing => "kiosk-slip-printing",
            Self::Printed => "kiosk-slip-printed",
            Self::Delayed => "kiosk-slip-delayed",
            Self::Failed => "kiosk-slip-failed",
        }
    }
}
