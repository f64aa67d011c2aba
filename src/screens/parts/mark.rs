//! The shapes of areas, beside their colours, so that nothing is told by colour alone.

use eframe::egui::{Color32, Mesh, Pos2, Shape, Stroke, Ui, vec2};

use super::theme::{Scheme, Theme, mark_colour};
use crate::displays::Mark;
use crate::domain::event::Shape as Form;

/// Draws a mark around `centre`; every form looks about as large as a circle of `radius`.
/// On a dark ground it stands on a disc of its own: dark colours would drown.
pub fn paint(ui: &Ui, theme: &Theme, mark: Mark, centre: Pos2, radius: f32) {
    if theme.scheme == Scheme::Dark {
        ui.painter().circle_filled(theme.at(centre), radius * 1.5, theme.palette.mark_ground);
    }
    paint_in(ui, mark.shape, mark_colour(mark), theme.at(centre), radius);
}

/// Draws a mark on a disc, on grounds that are dark whatever the scheme.
pub fn on_disc(ui: &Ui, theme: &Theme, mark: Mark, centre: Pos2, radius: f32) {
    ui.painter().circle_filled(theme.at(centre), radius * 1.78, theme.palette.mark_ground);
    paint(ui, theme, mark, centre, radius);
}

/// Draws a form in any colour.
fn paint_in(ui: &Ui, form: Form, colour: Color32, centre: Pos2, radius: f32) {
    if form == Form::Circle {
        ui.painter().circle_filled(centre, radius, colour);
        return;
    }
    let outline: Vec<Pos2> =
        form.outline().into_iter().map(|(x, y)| centre + vec2(x, y) * radius).collect();
    fill(ui, centre, &outline, colour);
}

/// Fills an outline of which every point can be seen from `centre`.
fn fill(ui: &Ui, centre: Pos2, outline: &[Pos2], colour: Color32) {
    let mut mesh = Mesh::default();
    mesh.colored_vertex(centre, colour);
    for point in outline {
        mesh.colored_vertex(*point, colour);
    }
    let count = u32::try_from(outline.len()).unwrap_or(0);
    for n in 0..count {
        mesh.add_triangle(0, n + 1, (n + 1) % count + 1);
    }
    ui.painter().add(Shape::mesh(mesh));
    // A mesh has rough edges; a thin line over them is smooth.
    ui.painter().add(Shape::closed_line(outline.to_vec(), Stroke::new(1.2, colour)));
}
