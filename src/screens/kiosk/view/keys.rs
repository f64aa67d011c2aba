//! Hears the keyboard before buttons do: what a scanner types presses none of them.

use std::time::Duration;

use eframe::egui::{Event, Id, Key, Modifiers, Ui};

use super::super::message::{Message, Scanned};
use super::super::model::Model;
use super::super::scanner::Scanner;

/// What was typed since the last frame, in order. Keys that belong to a scan are taken away.
pub(super) fn heard(ui: &Ui, model: &Model) -> Vec<Message> {
    let now = model.now();
    let held = Id::unique("the key that is held down");
    let mut ears = Ears {
        scanner: model.scanner().clone(),
        held: ui.data(|data| data.get_temp::<Held>(held).unwrap_or_default()),
        messages: Vec::new(),
    };
    ui.input_mut(|input| input.events.retain(|event| ears.keep(event, now)));
    ui.data_mut(|data| data.insert_temp(held, ears.held));
    // Only now: a slow frame may have brought the next line late.
    if ears.scanner.over_at().is_some_and(|at| at <= now) {
        ears.messages.push(Message::Hushed);
    }
    ears.messages
}

/// The key that is held down: computers go on typing it, and a scanner does not. The window's own
/// word for it is not to be trusted: where Shift is let go first, as scanners do, it takes the same
/// key struck twice for one held down.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    key: Option<Key>,
    /// It typed before what it types now.
    again: bool,
}

impl Held {
    fn press(&mut self, key: Key) {
        *self = Self { key: Some(key), again: self.key == Some(key) };
    }

    fn release(&mut self, key: Key) {
        if self.key == Some(key) {
            *self = Self::default();
        }
    }
}

struct Ears {
    /// What the model's scanner will have heard.
    scanner: Scanner,
    held: Held,
    messages: Vec<Message>,
}

impl Ears {
    /// Hears an event; whether buttons are to hear it, too.
    fn keep(&mut self, event: &Event, now: Duration) -> bool {
        match event {
            Event::Text(text) => {
                if !self.held.again {
                    self.scanner.type_in(text, now);
                    self.messages.push(Message::Typed(Scanned(text.clone())));
                }
                true
            }
            Event::Key { pressed: true, key, physical_key, modifiers, .. } => {
                let meaning = Meaning::of(*key, *physical_key, *modifiers);
                if !matches!(meaning, Meaning::Shift) {
                    self.held.press(physical_key.unwrap_or(*key));
                }
                !self.held.again && self.press(meaning, now)
            }
            Event::Key { pressed: false, key, physical_key, .. } => {
                self.held.release(physical_key.unwrap_or(*key));
                true
            }
            Event::WindowFocused(_) => {
                self.held = Held::default();
                true
            }
            _ => true,
        }
    }

    fn press(&mut self, meaning: Meaning, now: Duration) -> bool {
        match meaning {
            Meaning::End => {
                let keep = !self.scanner.swallows_end(now);
                self.scanner.end(now);
                self.messages.push(Message::Ended);
                keep
            }
            Meaning::Character(character) => {
                let keep = character != Some(' ') || !self.scanner.swallows_space(now);
                self.scanner.strike(character, now);
                let character = character.map(|character| Scanned(character.to_string()));
                self.messages.push(Message::Struck(character));
                keep
            }
            Meaning::Control(character) => {
                self.press(Meaning::Character(Some(character)), now);
                self.keep(&Event::Text(character.to_string()), now);
                false
            }
            Meaning::Escape => {
                self.messages.push(Message::Escape);
                true
            }
            Meaning::Shift => true,
            Meaning::Other => {
                self.messages.push(Message::Touched);
                true
            }
        }
    }
}

/// What a key means here.
#[derive(Clone, Copy)]
enum Meaning {
    /// The end of a scan or of one of its lines.
    End,
    /// What it makes on an American keyboard; none if it makes something else there, or nothing.
    Character(Option<char>),
    /// A separator of fields, which scanners type as a letter with Control.
    Control(char),
    Escape,
    /// It changes what the next one means.
    Shift,
    /// One that only fingers press.
    Other,
}

impl Meaning {
    fn of(key: Key, place: Option<Key>, modifiers: Modifiers) -> Self {
        if modifiers.ctrl && !modifiers.alt {
            return match place.unwrap_or(key) {
                Key::J | Key::M => Self::End,
                Key::CloseBracket => Self::Control('\u{1d}'),
                _ => Self::Other,
            };
        }
        match key {
            Key::Enter | Key::Tab => Self::End,
            Key::Escape => Self::Escape,
            Key::ShiftLeft
            | Key::ShiftRight
            | Key::AltLeft
            | Key::AltRight
            | Key::ControlLeft
            | Key::ControlRight
            | Key::CapsLock
            | Key::NumLock => Self::Shift,
            // With these a screen is walked through and buttons are reached.
            Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp => Self::Other,
            _ if modifiers.alt => Self::Character(None),
            _ => Self::Character(place.and_then(|place| american(place, modifiers.shift))),
        }
    }
}

/// What the key at `place` makes on an American keyboard.
fn american(place: Key, shift: bool) -> Option<char> {
    const SIGNS: [(Key, char, char); 23] = [
        (Key::Space, ' ', ' '),
        (Key::Num0, '0', ')'),
        (Key::Num1, '1', '!'),
        (Key::Num2, '2', '@'),
        (Key::Num3, '3', '#'),
        (Key::Num4, '4', '$'),
        (Key::Num5, '5', '%'),
        (Key::Num6, '6', '^'),
        (Key::Num7, '7', '&'),
        (Key::Num8, '8', '*'),
        (Key::Num9, '9', '('),
        (Key::Backtick, '`', '~'),
        (Key::Minus, '-', '_'),
        (Key::Equals, '=', '+'),
        (Key::Plus, '+', '+'),
        (Key::OpenBracket, '[', '{'),
        (Key::CloseBracket, ']', '}'),
        (Key::Backslash, '\\', '|'),
        (Key::Semicolon, ';', ':'),
        (Key::Quote, '\'', '"'),
        (Key::Comma, ',', '<'),
        (Key::Period, '.', '>'),
        (Key::Slash, '/', '?'),
    ];
    let sign = SIGNS.iter().find(|(key, ..)| *key == place);
    if let Some((_, plain, shifted)) = sign {
        return Some(if shift { *shifted } else { *plain });
    }
    let mut letter = place.name().chars();
    let letter = letter.next().filter(|c| c.is_ascii_uppercase() && letter.next().is_none())?;
    Some(if shift { letter } else { letter.to_ascii_lowercase() })
}
