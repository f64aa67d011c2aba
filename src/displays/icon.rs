//! The house's icons: small pictures beside words, never in their place. They are letters of a face
//! of their own (Phosphor, see assets/fonts), so that windows, paper and pages draw them alike.

use crate::text::Direction;

/// What is pictured, by what it is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    Language,
    Ease,
    About,
    Search,
    Back,
    Onwards,
    Close,
    Aloud,
    Yes,
    Print,
    Leave,
    Rest,
    Undo,
    MoreTime,
    Group,
    NotHere,
    AddPerson,
    Call,
    Recall,
    Help,
    Change,
    NoBadge,
    Void,
    PutBack,
    Number,
    Start,
    StartOver,
    Talk,
    Camera,
    NoCamera,
    Screen,
    Warning,
    Note,
}

impl Icon {
    /// Every one.
    pub const ALL: [Self; 33] = [
        Self::Language,
        Self::Ease,
        Self::About,
        Self::Search,
        Self::Back,
        Self::Onwards,
        Self::Close,
        Self::Aloud,
        Self::Yes,
        Self::Print,
        Self::Leave,
        Self::Rest,
        Self::Undo,
        Self::MoreTime,
        Self::Group,
        Self::NotHere,
        Self::AddPerson,
        Self::Call,
        Self::Recall,
        Self::Help,
        Self::Change,
        Self::NoBadge,
        Self::Void,
        Self::PutBack,
        Self::Number,
        Self::Start,
        Self::StartOver,
        Self::Talk,
        Self::Camera,
        Self::NoCamera,
        Self::Screen,
        Self::Warning,
        Self::Note,
    ];

    /// The letter that is the picture, in the private use area.
    pub const fn letter(self) -> char {
        match self {
            Self::Language => '\u{e4a2}',
            Self::Ease => '\u{ecfe}',
            Self::About => '\u{e3e8}',
            Self::Search => '\u{e30c}',
            Self::Back => '\u{e058}',
            Self::Onwards => '\u{e06c}',
            Self::Close => '\u{e4f6}',
            Self::Aloud => '\u{e44a}',
            Self::Yes => '\u{e182}',
            Self::Print => '\u{e3dc}',
            Self::Leave => '\u{e42a}',
            Self::Rest => '\u{e1c2}',
            Self::Undo => '\u{e038}',
            Self::MoreTime => '\u{ed2c}',
            Self::Group => '\u{e68e}',
            Self::NotHere => '\u{e4ce}',
            Self::AddPerson => '\u{e4d0}',
            Self::Call => '\u{e324}',
            Self::Recall => '\u{e5e8}',
            Self::Help => '\u{e63a}',
            Self::Change => '\u{e0a0}',
            Self::NoBadge => '\u{e6f6}',
            Self::Void => '\u{e3de}',
            Self::PutBack => '\u{e08a}',
            Self::Number => '\u{e490}',
            Self::Start => '\u{e3d0}',
            Self::StartOver => '\u{e2c2}',
            Self::Talk => '\u{e17e}',
            Self::Camera => '\u{e10e}',
            Self::NoCamera => '\u{e110}',
            Self::Screen => '\u{e32e}',
            Self::Warning => '\u{e4e0}',
            Self::Note => '\u{e34c}',
        }
    }

    /// What means the same to who reads in `direction`: there arrows point the other way.
    #[must_use]
    pub const fn read(self, direction: Direction) -> Self {
        match (direction, self) {
            (Direction::RightToLeft, Self::Back) => Self::Onwards,
            (Direction::RightToLeft, Self::Onwards) => Self::Back,
            (_, icon) => icon,
        }
    }
}
