//! Cards: a sheet with an edge, some with an area's colour down one side, some to be pressed.

use eframe::egui::{
    Color32, Id, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
};

use super::button::focus_ring;
use super::theme::{Theme, mark_colour};
use crate::displays::Mark;

/// The radius of a card's corners, in points of the reference screen.
pub const RADIUS: f32 = 22.0;

/// A sheet.
pub fn sheet(ui: &Ui, theme: &Theme, rect: Rect, fill: Color32) {
    ui.painter().rect_filled(theme.place(rect), theme.round(RADIUS), fill);
}

/// A thin line along the lower edge of a row.
pub fn line_below(ui: &Ui, theme: &Theme, row: Rect) {
    let line = Stroke::new(theme.u(1.5).max(1.0), theme.palette.line);
    let row = theme.place(row);
    ui.painter().hline(row.x_range(), row.bottom(), line);
}

/// A narrow bar: which of several is meant.
pub fn stripe(ui: &Ui, theme: &Theme, rect: Rect, colour: Color32) {
    ui.painter().rect_filled(theme.place(rect), theme.round(3.0), colour);
}

/// A disc for a figure to stand on.
pub fn disc(ui: &Ui, theme: &Theme, centre: Pos2, radius: f32, colour: Color32) {
    ui.painter().circle_filled(theme.at(centre), radius, colour);
}

/// A plain ground from edge to edge.
pub fn ground(ui: &Ui, theme: &Theme, rect: Rect, colour: Color32) {
    ui.painter().rect_filled(theme.place(rect), 0.0, colour);
}

/// A sheet with an edge.
pub fn edged(ui: &Ui, theme: &Theme, rect: Rect, fill: Color32) {
    let edge = Stroke::new(theme.u(2.0).max(1.0), theme.palette.line);
    ui.painter().rect(theme.place(rect), theme.round(RADIUS), fill, edge, StrokeKind::Inside);
}

/// A narrow bar in the area's colour down the side of a card where its words begin.
pub fn side_bar(ui: &Ui, theme: &Theme, rect: Rect, mark: Mark) {
    let width = theme.u(12.0);
    let visible =
        Rect::from_min_max(rect.min, eframe::egui::pos2(rect.left() + width, rect.bottom()));
    // The whole card in the area's colour, of which only the bar is seen: so its corners are the
    // card's own.
    let painter = ui.painter().with_clip_rect(theme.place(visible).intersect(ui.clip_rect()));
    painter.rect_filled(theme.place(rect), theme.round(RADIUS), mark_colour(mark));
}

/// Makes a card something to be pressed; `words` name it for screen readers.
pub fn pressable(ui: &Ui, theme: &Theme, rect: Rect, id: Id, words: &str) -> Response {
    let response = ui.interact(theme.place(rect), id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
    if response.has_focus() {
        focus_ring(ui, theme, rect, RADIUS);
    }
    response
}
