//! What is to be seen, in a window. Every screen is a model that decides and a view that draws.
//!
//! How the app drives one, a frame at a time:
//! 1. [`Screen::tick`] tells it the time, then whatever workers and devices have to say is handed
//!    to [`Screen::update`]: in this order, or news would seem to have come when the last frame
//!    was drawn, long ago.
//! 2. [`frame`] listens, draws, decides, and returns the effects.
//! 3. The app does each effect on a worker of its own, hands the answer in as a message, and asks
//!    for a repaint.
//!
//! Invariants: nothing here waits, touches a device or a store, or asks what time it is; a model
//! names nothing of the window; a screen where nothing changes is not drawn again, but for the
//! moment it asks for in [`Screen::next_change`].

pub mod board;
pub mod desk;
pub mod kiosk;
mod look;
pub mod parts;
pub mod table;

use std::time::Duration;

use eframe::egui::{Color32, Ui};

pub use look::Look;

/// A screen: `update` decides, `view` only draws.
pub trait Screen {
    /// What can happen to it.
    type Message;
    /// What it asks the app to do.
    type Effect;

    /// The message that says how long the screen has been running.
    fn tick(elapsed: Duration) -> Self::Message;

    /// Takes in what happened.
    fn update(&mut self, message: Self::Message) -> Option<Self::Effect>;

    /// Hears keys before any button does, and takes those away that are not meant for buttons.
    fn listen(&self, _ui: &Ui) -> Vec<Self::Message> {
        Vec::new()
    }

    /// The colour everything is drawn on; whoever opens the window clears it with that.
    fn ground(&self) -> Color32;

    /// Draws it; what people did with it comes back.
    fn view(&self, ui: &mut Ui) -> Vec<Self::Message>;

    /// Whether what a camera sees is to be seen on it now: no other picture needs to wake it.
    fn shows_camera(&self) -> bool {
        false
    }

    /// Whether its window may be closed from outside.
    fn may_close(&self) -> bool {
        true
    }

    /// Whether somebody with the right to it has left it: its window closes.
    fn is_left(&self) -> bool {
        false
    }

    /// When it will look different although nothing happens, from the last tick on.
    fn next_change(&self) -> Option<Duration>;
}

/// One frame. `elapsed` is monotonic: how long the screen has been running.
pub fn frame<S: Screen>(ui: &mut Ui, screen: &mut S, elapsed: Duration) -> Vec<S::Effect> {
    let mut effects: Vec<S::Effect> = Vec::new();
    effects.extend(screen.update(S::tick(elapsed)));
    for message in screen.listen(ui) {
        effects.extend(screen.update(message));
    }
    let said = screen.view(ui);
    // What was drawn is older than what people just did.
    if !said.is_empty() {
        ui.ctx().request_repaint();
    }
    for message in said {
        effects.extend(screen.update(message));
    }
    if let Some(later) = screen.next_change() {
        ui.ctx().request_repaint_after(later);
    }
    effects
}
