//! Words and their glyphs: languages and translations, shipped fonts, shaping, direction.
//! Names nothing else of ours; the paper and the screens stand on it.
pub mod direction;
pub mod words;

pub use direction::Direction;
pub use words::{Language, Value, say, say_with};
