//! What all screens are made of: one look, one way of drawing words, buttons a thumb can hit.

pub mod button;
pub mod card;
pub mod field;
pub mod flow;
pub mod icon;
pub mod layout;
pub mod line;
pub mod mark;
pub mod motion;
pub mod notice;
pub mod ring;
pub mod theme;

pub use button::{Button, Kind};
pub use flow::flow;
pub use layout::Cut;
pub use line::Line;
pub use theme::{Palette, Scheme, Style, Theme};
