//! The optional choices beside the area: why somebody comes, in one tap.

/// What the conversation is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    Career,
    Involved,
}

impl Goal {
    pub const ALL: [Self; 2] = [Self::Career, Self::Involved];

    /// The code kept with the ticket.
    pub fn code(self) -> &'static str {
        match self {
            Self::Career => "career",
            Self::Involved => "involved",
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Career => "kiosk-goal-career",
            Self::Involved => "kiosk-goal-involved",
        }
    }
}

/// What brings somebody here, for the coach alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    Decision,
    Change,
    Skills,
    Stuck,
    Curious,
}

impl Reason {
    pub const ALL: [Self; 5] =
        [Self::Decision, Self::Change, Self::Skills, Self::Stuck, Self::Curious];

    /// The code kept with the ticket.
    pub fn code(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Change => "change",
            Self::Skills => "skills",
            Self::Stuck => "stuck",
            Self::Curious => "curious",
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Decision => "kiosk-reason-decision",
            Self::Change => "kiosk-reason-change",
            Self::Skills => "kiosk-reason-skills",
            Self::Stuck => "kiosk-reason-stuck",
            Self::Curious => "kiosk-reason-curious",
        }
    }
}
