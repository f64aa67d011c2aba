//! Hears the keyboard before buttons do: what a scanner types presses none of them.

use eframe::egui::{Event, Key, Ui};

use super::super::message::{Message, Scanned};
use super::super::model::Model;

/// What was typed since the last frame, in order. Keys that belong to a scan are taken away.
pub(super) fn heard(ui: &Ui, model: &Model) -> Vec<Message> {
    let now = model.now();
    let mut scanner = model.scanner().clone();
    let mut messages = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) => {
                scanner.type_in(text, now);
                messages.push(Message::Typed(Scanned(text.clone())));
                true
            }
            Event::Key { key: Key::Enter | Key::Tab, pressed: true, .. } => {
                let keep = !scanner.swallows_end(now);
                scanner.end(now);
                messages.push(Message::Ended);
                keep
            }
            Event::Key { key: Key::Space, pressed: true, .. } => !scanner.swallows_space(now),
            Event::Key { key: Key::Escape, pressed: true, .. } => {
                messages.push(Message::Escape);
                true
            }
            Event::Key { pressed: true, .. } => {
                messages.push(Message::Touched);
                true
            }
            _ => true,
        });
    });
    // Only now: a slow frame may have brought the next line late.
    if scanner.over_at().is_some_and(|at| at <= now) {
        messages.push(Message::Hushed);
    }
    messages
}
