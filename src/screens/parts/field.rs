//! A field to type into: one line, the cursor always at its end, drawn like all other words.

use eframe::egui::{
    Align2, Event, EventFilter, Id, ImeEvent, Key, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::button::focus_ring;
use super::line::Line;
use super::theme::{Style, Theme};

/// The most a field takes, in bytes: more than any badge carries.
const LONGEST: usize = 4_096;

/// What is done to a field in one frame.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edited {
    /// The new text, if it changed.
    pub text: Option<String>,
    /// Enter was pressed.
    pub entered: bool,
}

/// A field showing `text`, or `hint` while it is empty. `name` is for screen readers.
pub fn show(ui: &Ui, theme: &Theme, rect: Rect, id: Id, text: &str, hint: &str) -> Edited {
    let response = ui.interact(theme.place(rect), id, Sense::click());
    if response.clicked() {
        response.request_focus();
    }
    let focused = response.has_focus();
    response.widget_info(|| WidgetInfo {
        label: Some(hint.to_owned()),
        ..WidgetInfo::text_edit(ui.is_enabled(), text, text, hint)
    });
    paint(ui, theme, rect, text, hint, focused);
    if !focused {
        return Edited::default();
    }
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input(|input| edit(text, &input.events))
}

/// What `events` make of `text`.
fn edit(text: &str, events: &[Event]) -> Edited {
    let mut now = text.to_owned();
    let mut entered = false;
    for event in events {
        match event {
            Event::Text(more) | Event::Paste(more) | Event::Ime(ImeEvent::Commit(more)) => {
                let more = more.chars().filter(|c| !c.is_control());
                now.extend(more);
            }
            Event::Key { key: Key::Backspace, pressed: true, modifiers, .. } => {
                if modifiers.command || modifiers.ctrl {
                    now.clear();
                } else {
                    now.pop();
                }
            }
            Event::Key { key: Key::Enter, pressed: true, .. } => entered = true,
            _ => {}
        }
    }
    now.truncate(now.floor_char_boundary(LONGEST));
    Edited { text: (now != text).then_some(now), entered }
}

fn paint(ui: &Ui, theme: &Theme, rect: Rect, text: &str, hint: &str, focused: bool) {
    let p = &theme.palette;
    let edge = Stroke::new(theme.u(2.0).max(1.0), if focused { p.brand } else { p.line });
    ui.painter().rect(theme.place(rect), theme.round(14.0), p.card, edge, StrokeKind::Inside);
    if focused {
        focus_ring(ui, theme, rect, 14.0);
    }
    let (words, ink) = if text.is_empty() { (hint, p.second) } else { (text, p.ink) };
    let inside = rect.shrink2(vec2(theme.u(18.0), 0.0));
    let line = Line::new(theme, Style::BODY, ink, words).fit(ui, inside.width(), 1);
    let drawn = line.paint(ui, inside.left_center(), Align2::LEFT_CENTER);
    if focused {
        let x = if text.is_empty() { inside.left() } else { drawn.right() + theme.u(2.0) };
        let half = theme.u(14.0);
        let (top, bottom) = (pos2(x, rect.center().y - half), pos2(x, rect.center().y + half));
        ui.painter().line_segment(
            [theme.at(top), theme.at(bottom)],
            Stroke::new(theme.u(2.0).max(1.0), p.brand),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::Modifiers;

    fn key(key: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    #[test]
    fn typing_pasting_and_deleting_change_the_end() {
        let text = |s: &str| Event::Text(s.to_owned());
        for (before, events, after, entered) in [
            ("", vec![text("4"), text("7")], Some("47"), false),
            ("47", vec![key(Key::Backspace, Modifiers::NONE)], Some("4"), false),
            ("47", vec![key(Key::Backspace, Modifiers::CTRL)], Some(""), false),
            ("é", vec![key(Key::Backspace, Modifiers::NONE)], Some(""), false),
            ("", vec![Event::Paste("a\nb".to_owned())], Some("ab"), false),
            ("47", vec![key(Key::Enter, Modifiers::NONE)], None, true),
            ("47", vec![], None, false),
        ] {
            let edited = edit(before, &events);
            assert_eq!((edited.text.as_deref(), edited.entered), (after, entered), "{before:?}");
        }
    }

    #[test]
    fn a_field_takes_no_more_than_it_can_hold() {
        let edited = edit("", &[Event::Paste("é".repeat(LONGEST))]);
        assert_eq!(edited.text.map(|text| text.len()), Some(LONGEST));
    }
}
