//! One screen in one window: messages come in through a bounded inbox, the screen decides, effects
//! go to a worker thread, and nothing ever blocks a frame.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::Instant;

use eframe::egui;

use crate::app::bench::screens::FRAME;
use crate::app::failure::Failure;
use crate::screens::parts::motion;
use crate::screens::{self, Screen};

/// How many messages or effects may wait; far more than people can make.
const ROOM: usize = 64;

/// Where answers and news are put in; wakes the window.
pub(super) struct Inbox<M> {
    messages: SyncSender<M>,
    window: egui::Context,
    pictures: Arc<AtomicBool>,
}

impl<M> Clone for Inbox<M> {
    fn clone(&self) -> Self {
        Self {
            messages: self.messages.clone(),
            window: self.window.clone(),
            pictures: Arc::clone(&self.pictures),
        }
    }
}

impl<M> Inbox<M> {
    /// Hands a message to the window, waiting while its inbox is full; false once it is closed.
    pub(super) fn put(&self, message: M) -> bool {
        let there = self.messages.send(message).is_ok();
        self.window.request_repaint();
        there
    }

    /// Whether the screen shows what a camera sees at the moment.
    pub(super) fn wants_pictures(&self) -> bool {
        self.pictures.load(Ordering::Relaxed)
    }

    /// Hands a message to the window if there is room; news that is soon out of date is better
    /// dropped than waited for.
    pub(super) fn put_if_room(&self, message: M) {
        // Whether it was taken or not, the window has something to look at.
        drop(self.messages.try_send(message));
        self.window.request_repaint();
    }
}

/// How a window looks from outside.
pub(super) struct Frame {
    pub title: String,
    pub windowed: bool,
    /// Which of several screens, from 0.
    pub monitor: Option<usize>,
    /// Nothing moves.
    pub still: bool,
}

/// The size of a screen that runs in a window, in logical pixels.
const WINDOW: [f32; 2] = [1280.0, 800.0];

/// Opens the window and shows the screen until it is closed. `carry_out` does an effect on the
/// worker thread and returns what came of it; `begin` starts what brings news.
pub(super) fn run<S>(
    frame: &Frame,
    screen: S,
    carry_out: impl FnMut(S::Effect) -> Vec<S::Message> + Send + 'static,
    begin: impl FnOnce(Inbox<S::Message>) -> Result<(), Failure> + 'static,
) -> Result<(), Failure>
where
    S: Screen + 'static,
    S::Message: Send + 'static,
    S::Effect: Send + 'static,
{
    let viewport =
        egui::ViewportBuilder::default().with_title(frame.title.as_str()).with_app_id("dropin");
    let viewport = if frame.windowed {
        viewport.with_inner_size(WINDOW).with_min_inner_size([640.0, 400.0])
    } else {
        viewport.with_fullscreen(true).with_decorations(false)
    };
    let viewport = match frame.monitor {
        Some(monitor) => viewport.with_monitor(monitor),
        None => viewport,
    };
    let options = eframe::NativeOptions {
        viewport,
        // There are no gradients to be smoothed, and it costs a part of every pixel.
        dithering: false,
        ..eframe::NativeOptions::default()
    };
    let lasts = if frame.still { 0.0 } else { motion::LASTS };
    let opened = eframe::run_native(
        &frame.title,
        options,
        Box::new(move |creation| {
            creation.egui_ctx.all_styles_mut(|style| style.animation_time = lasts);
            let (messages, received) = sync_channel(ROOM);
            let pictures = Arc::new(AtomicBool::new(screen.shows_camera()));
            let window = creation.egui_ctx.clone();
            let inbox = Inbox { messages, window, pictures: Arc::clone(&pictures) };
            let effects = start_worker(inbox.clone(), carry_out)?;
            begin(inbox)?;
            Ok(Box::new(Stage {
                screen,
                received,
                effects,
                waiting: VecDeque::new(),
                pictures,
                opened: Instant::now(),
                focused: false,
            }))
        }),
    );
    opened.map_err(|error| {
        tracing::error!("{error}");
        let sentence = "no window can be opened. Is there a display? On Linux DISPLAY or \
                        WAYLAND_DISPLAY names it";
        Failure::told("no_window", sentence)
    })
}

fn start_worker<E: Send + 'static, M: Send + 'static>(
    inbox: Inbox<M>,
    mut carry_out: impl FnMut(E) -> Vec<M> + Send + 'static,
) -> std::io::Result<SyncSender<E>> {
    let (effects, to_do) = sync_channel::<E>(ROOM);
    thread::Builder::new().name("worker".to_owned()).spawn(move || {
        for effect in to_do {
            // A defect in one deed must not end all others: the screen says that nothing came
            // of it, and the next deed is done.
            let done = catch_unwind(AssertUnwindSafe(|| carry_out(effect)));
            for message in done.unwrap_or_default() {
                if !inbox.put(message) {
                    return;
                }
            }
        }
    })?;
    Ok(effects)
}

struct Stage<S: Screen> {
    screen: S,
    received: Receiver<S::Message>,
    effects: SyncSender<S::Effect>,
    /// Effects the worker has no room for yet.
    waiting: VecDeque<S::Effect>,
    /// For whoever sends pictures.
    pictures: Arc<AtomicBool>,
    opened: Instant,
    focused: bool,
}

impl<S: Screen> Stage<S> {
    fn hand_out(&mut self) {
        while let Some(effect) = self.waiting.pop_front() {
            match self.effects.try_send(effect) {
                Ok(()) => {}
                Err(TrySendError::Full(effect)) => {
                    self.waiting.push_front(effect);
                    return;
                }
                Err(TrySendError::Disconnected(_)) => return,
            }
        }
    }
}

/// The messages that wait, and no more than can wait: whoever sends without end does not keep the
/// window from the hands on it. Each that is left wakes the window again.
fn waiting<M>(received: &Receiver<M>) -> impl Iterator<Item = M> {
    received.try_iter().take(ROOM)
}

impl<S: Screen> eframe::App for Stage<S> {
    /// Takes in what happened; also while the window is hidden, so that nobody waits for it.
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        if !self.focused {
            // Without the focus a scanner types into nothing.
            ctx.send_viewport_cmd(egui::ViewportCommand::Focus);
            self.focused = true;
        }
        if ctx.input(|input| input.viewport().close_requested()) && !self.screen.may_close() {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        }
        if self.screen.is_left() {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
        let effect = self.screen.update(S::tick(self.opened.elapsed()));
        self.waiting.extend(effect);
        for message in waiting(&self.received) {
            let effect = self.screen.update(message);
            self.waiting.extend(effect);
        }
        self.pictures.store(self.screen.shows_camera(), Ordering::Relaxed);
        self.hand_out();
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        tracing::trace!("{FRAME}");
        // The news was taken in already, visible or not.
        let effects = screens::frame(ui, &mut self.screen, self.opened.elapsed());
        self.waiting.extend(effects);
        self.hand_out();
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.screen.ground().to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_sends_without_end_does_not_hold_a_frame() {
        let (messages, received) = sync_channel(ROOM);
        let flood = thread::Builder::new();
        let flood = flood.spawn(move || while messages.send("a badge").is_ok() {}).unwrap();
        for _ in 0..100 {
            assert!(waiting(&received).count() <= ROOM);
        }
        drop(received);
        flood.join().unwrap();
    }
}
