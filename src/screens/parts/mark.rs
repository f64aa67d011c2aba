//! The shapes of areas, beside their colours, so that nothing is told by colour alone.

use std::f32::consts::TAU;

use eframe::egui::{Color32, Mesh, Pos2, Shape, Stroke, Ui, pos2, vec2};

use super::theme::mark_colour;
use crate::displays::Mark;
use crate::domain::event::Shape as Form;

/// Draws a mark around `centre`; every form looks about as large as a circle of `radius`.
pub fn paint(ui: &Ui, mark: Mark, centre: Pos2, radius: f32) {
    paint_in(ui, mark.shape, mark_colour(mark), centre, radius);
}

/// Draws a form in any colour.
pub fn paint_in(ui: &Ui, form: Form, colour: Color32, centre: Pos2, radius: f32) {
    if form == Form::Circle {
        ui.painter().circle_filled(centre, radius, colour);
        return;
    }
    let outline: Vec<Pos2> =
        outline(form).into_iter().map(|(x, y)| centre + vec2(x, y) * radius).collect();
    fill(ui, centre, &outline, colour);
}

/// A clock with time left: somebody needs more of it, or a table without steps.
pub fn more_time(ui: &Ui, centre: Pos2, radius: f32, colour: Color32) {
    let stroke = Stroke::new(radius * 0.24, colour);
    let painter = ui.painter();
    painter.circle_stroke(centre, radius, stroke);
    painter.line_segment([centre, centre - vec2(0.0, radius * 0.58)], stroke);
    painter.line_segment([centre, centre + vec2(radius * 0.46, 0.0)], stroke);
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

/// The corners of a form, for a circle of radius 1.
fn outline(form: Form) -> Vec<(f32, f32)> {
    match form {
        Form::Circle => regular(40, 1.0, 0.0),
        Form::Square => regular(4, 1.24, 0.125),
        Form::Triangle => regular(3, 1.28, 0.0).into_iter().map(|(x, y)| (x, y + 0.2)).collect(),
        Form::Diamond => regular(4, 1.22, 0.0),
        Form::Hexagon => regular(6, 1.1, 0.0),
        Form::Star => (0_u8..10)
            .map(|n| at(f32::from(n) / 10.0, if n % 2 == 0 { 1.28 } else { 0.58 }))
            .collect(),
        Form::Cross => {
            let (a, b) = (0.36, 1.08);
            vec![
                (-a, -b),
                (a, -b),
                (a, -a),
                (b, -a),
                (b, a),
                (a, a),
                (a, b),
                (-a, b),
                (-a, a),
                (-b, a),
                (-b, -a),
                (-a, -a),
            ]
        }
        Form::Drop => drop_shape(),
    }
}

/// A drop: a circle below, drawn out to a point above.
fn drop_shape() -> Vec<(f32, f32)> {
    let round = (0_u8..=24).map(|n| {
        let angle = TAU * (0.08 + 0.84 * f32::from(n) / 24.0);
        (0.82 * angle.sin(), 0.3 - 0.82 * angle.cos())
    });
    std::iter::once((0.0, -1.25)).chain(round).collect()
}

/// A regular form with a corner on top, turned by a part of a full turn.
fn regular(corners: u8, radius: f32, turn: f32) -> Vec<(f32, f32)> {
    (0..corners).map(|n| at(turn + f32::from(n) / f32::from(corners), radius)).collect()
}

/// A point at a part of a full turn, clockwise from the top.
fn at(turn: f32, radius: f32) -> (f32, f32) {
    let point = pos2((TAU * turn).sin(), -(TAU * turn).cos());
    (point.x * radius, point.y * radius)
}
