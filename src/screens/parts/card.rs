//! Cards: a sheet with an edge, some with an area's colour down one side, some to be pressed.

use eframe::egui::{Color32, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use super::button::focus_ring;
use super::theme::{Theme, mark_colour};
use crate::displays::Mark;

/// The radius of a card's corners, in points of the reference screen.
pub const RADIUS: f32 = 22.0;

/// A sheet.
pub fn sheet(ui: &Ui, theme: &Theme, rect: Rect, fill: Color32) {
    ui.painter().rect_filled(rect, theme.round(RADIUS), fill);
}

/// A sheet with an edge.
pub fn edged(ui: &Ui, theme: &Theme, rect: Rect, fill: Color32) {
    let edge = Stroke::new(theme.u(2.0).max(1.0), theme.palette.line);
    ui.painter().rect(rect, theme.round(RADIUS), fill, edge, StrokeKind::Inside);
}

/// A narrow bar in the area's colour down the left side of a card.
pub fn side_bar(ui: &Ui, theme: &Theme, rect: Rect, mark: Mark) {
    let width = theme.u(12.0);
    let visible =
        Rect::from_min_max(rect.min, eframe::egui::pos2(rect.left() + width, rect.bottom()));
    // The whole card in the area's colour, of which only the bar is seen: so its corners are the
    // card's own.
    let painter = ui.painter().with_clip_rect(visible.intersect(ui.clip_rect()));
    painter.rect_filled(rect, theme.round(RADIUS), mark_colour(mark));
}

/// Makes a card something to be pressed; `words` name it for screen readers.
pub fn pressable(ui: &Ui, theme: &Theme, rect: Rect, id: Id, words: &str) -> Response {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
    if response.has_focus() {
        focus_ring(ui, theme, rect, RADIUS);
    }
    response
}
