//! Words and their glyphs: languages and translations, shipped fonts, shaping, direction.
//! Names nothing else of ours; the paper and the screens stand on it.
pub mod coverage;
pub mod direction;
pub mod fonts;
pub mod raster;
pub mod shape;
pub mod tongues;
pub mod words;

pub use coverage::missing_glyphs;
pub use direction::Direction;
pub use fonts::Weight;
pub use raster::{Measure, Raster, TextRequest, measure, raster, raster_of, takes_all};
pub use shape::{Align, Block, Setting, fits, shape};
pub use words::{Language, Value, say, say_with};
