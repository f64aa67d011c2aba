//! Dropin: badge check-in and queueing for drop-in coaching at conferences.
//!
//! The map, lowest layer first, with what never happens there. `tests/architecture.rs` checks
//! who names whom.
//!
//! - [`domain`]: the rules. No I/O, no clock, chance only from seeds: the same input gives the same
//!   queue.
//! - [`qr`]: a picture becomes text. Bounded in time and size; a hostile picture costs a frame.
//! - [`text`]: words become glyphs. Only shipped fonts; the look never depends on the machine.
//! - [`camera`]: frames from a webcam, pictures, a video or a script, behind one trait.
//! - [`printer`]: papers go out, behind one trait.
//! - [`sound`]: what is said aloud, behind one trait. Made on this computer, with a deadline.
//! - [`badges`]: the text of a code becomes a badge. Nothing else of the text is kept.
//! - [`slip`]: a ticket becomes a paper, in millimetres.
//! - [`store`]: a deed is one transaction; what was answered is on the disk.
//! - [`actions`]: what people do. No concrete store, device or clock is named.
//! - [`displays`]: what is to be seen, as plain values. No window and no page is known.
//! - [`screens`]: a display in a window. A model decides, a view only draws.
//! - [`app`]: puts it together; nothing names it.

pub mod actions;
pub mod app;
pub mod badges;
pub mod camera;
pub mod displays;
pub mod domain;
pub mod printer;
pub mod qr;
#[cfg(feature = "window")]
pub mod screens;
pub mod slip;
pub mod sound;
pub mod store;
pub mod text;
