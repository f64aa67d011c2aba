//! One screen in one window: messages come in through a bounded inbox, the model decides, effects
//! go to a worker thread, and nothing ever blocks a frame.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, TrySendError, sync_channel};
use std::thread;
use std::time::Instant;

use eframe::egui;

use crate::app::failure::Failure;

/// A screen: a model that decides and a view that draws.
pub(super) trait Play: 'static {
    type Message: Send + 'static;
    type Effect: Send + 'static;

    /// Decides what a message changes and what is to be done.
    fn update(&mut self, message: Self::Message) -> Vec<Self::Effect>;

    /// Draws; what the person did comes back as messages. `seconds` counts from the window's
    /// opening and never jumps.
    fn view(&mut self, ui: &mut egui::Ui, seconds: f64) -> Vec<Self::Message>;
}

/// Where answers and news are put in; wakes the window.
pub(super) struct Inbox<M> {
    messages: SyncSender<M>,
    window: egui::Context,
}

impl<M> Clone for Inbox<M> {
    fn clone(&self) -> Self {
        Self { messages: self.messages.clone(), window: self.window.clone() }
    }
}

impl<M> Inbox<M> {
    /// Hands a message to the window, waiting while its inbox is full; false once it is closed.
    pub(super) fn put(&self, message: M) -> bool {
        let there = self.messages.send(message).is_ok();
        self.window.request_repaint();
        there
    }
}

/// How many messages or effects may wait; far more than people can make.
const ROOM: usize = 64;

/// How a window looks from outside.
pub(super) struct Frame {
    pub title: String,
    pub windowed: bool,
    /// In logical pixels, where it is a window.
    pub size: [f32; 2],
}

/// Opens the window and plays until it is closed. `carry_out` does an effect on the worker
/// thread and returns its answers; `begin` may start threads that bring news.
pub(super) fn run<P: Play>(
    frame: Frame,
    play: P,
    carry_out: impl FnMut(P::Effect) -> Vec<P::Message> + Send + 'static,
    begin: impl FnOnce(Inbox<P::Message>) -> Result<(), Failure> + 'static,
) -> Result<(), Failure> {
    let mut viewport = egui::ViewportBuilder::default()
        .with_title(frame.title.clone())
        .with_app_id("dropin")
        .with_min_inner_size([640.0, 400.0]);
    viewport = if frame.windowed {
        viewport.with_inner_size(frame.size)
    } else {
        viewport.with_fullscreen(true).with_decorations(false)
    };
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    eframe::run_native(
        &frame.title,
        options,
        Box::new(|creation| {
            let (inbox, received) = sync_channel(ROOM);
            let inbox = Inbox { messages: inbox, window: creation.egui_ctx.clone() };
            let effects = start_worker(inbox.clone(), carry_out)?;
            begin(inbox)?;
            Ok(Box::new(Stage {
                play,
                received,
                effects,
                waiting: VecDeque::new(),
                opened: Instant::now(),
            }))
        }),
    )
    .map_err(|error| {
        Failure::told("no_window", format!("the window cannot be opened: {error}"))
    })
}

fn start_worker<E: Send + 'static, M: Send + 'static>(
    inbox: Inbox<M>,
    mut carry_out: impl FnMut(E) -> Vec<M> + Send + 'static,
) -> std::io::Result<SyncSender<E>> {
    let (effects, to_do) = sync_channel::<E>(ROOM);
    thread::Builder::new().name("worker".to_owned()).spawn(move || {
        for effect in to_do {
            for message in carry_out(effect) {
                if !inbox.put(message) {
                    return;
                }
            }
        }
    })?;
    Ok(effects)
}

struct Stage<P: Play> {
    play: P,
    received: Receiver<P::Message>,
    effects: SyncSender<P::Effect>,
    /// Effects the worker has no room for yet.
    waiting: VecDeque<P::Effect>,
    opened: Instant,
}

impl<P: Play> Stage<P> {
    fn update(&mut self, message: P::Message) {
        let effects = self.play.update(message);
        self.waiting.extend(effects);
    }

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

impl<P: Play> eframe::App for Stage<P> {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        loop {
            match self.received.try_recv() {
                Ok(message) => self.update(message),
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => break,
            }
        }
        let seconds = self.opened.elapsed().as_secs_f64();
        for message in self.play.view(ui, seconds) {
            self.update(message);
            // What was just decided is drawn at once.
            ui.ctx().request_repaint();
        }
        self.hand_out();
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
