//! What the kiosk shows of a code before the camera: green and "Badge seen" for a badge that was
//! read, and for nothing else.

use std::sync::Arc;
use std::time::Duration;

use dropin::displays::kiosk::CameraState;
use dropin::screens::frame;
use dropin::screens::kiosk::{Message, Model, Outline, Picture};
use eframe::egui::epaint::{ColorMode, Shape};
use eframe::egui::{Color32, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::room::busy;

const GREEN: Color32 = Color32::from_rgb(0x5f, 0xd6, 0x8f);
const SHADOW: Color32 = Color32::from_black_alpha(90);

/// A kiosk whose camera sees this code.
fn sees(code: Option<Outline>) -> Model {
    let queue = busy();
    let mut model = Model::new(&queue.event().languages);
    model.update(Message::Looked(Arc::new(queue)));
    model.update(Message::Camera(CameraState::Live));
    let (width, height) = (64, 48);
    let rgb = vec![128; width * height * 3];
    let picture = Picture { width, height, rgb, code, mirrored: true, serial: 1 };
    model.update(Message::Picture(Some(Arc::new(picture))));
    model
}

/// The colours of the outline, its shadow first, and whether the caption says that a badge is seen.
fn shown(model: Model) -> (Vec<Color32>, bool) {
    let mut harness = Harness::builder().with_size(Vec2::new(1280.0, 800.0)).build_ui_state(
        |ui, model: &mut Model| {
            let _asked_in_vain = frame(ui, model, Duration::ZERO);
        },
        model,
    );
    harness.run();
    let outlines = harness.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
        Shape::Path(path) if path.closed && path.points.len() == 4 => match &path.stroke.color {
            ColorMode::Solid(colour) if path.stroke.width > 0.0 => Some(*colour),
            _ => None,
        },
        _ => None,
    });
    let outlines = outlines.collect();
    let seen = harness.query_by_label("Badge seen").is_some();
    let hold = harness.query_by_label_contains("Hold it inside the frame").is_some();
    assert_ne!(seen, hold, "one of both stands there");
    (outlines, seen)
}

#[test]
fn only_a_badge_that_was_read_is_green() {
    let corners = [(0.4, 0.4), (0.6, 0.4), (0.6, 0.6), (0.4, 0.6)];
    assert_eq!(shown(sees(None)), (vec![], false));
    let unread = Outline { corners, badge: false };
    assert_eq!(shown(sees(Some(unread))), (vec![SHADOW, Color32::WHITE], false));
    let badge = Outline { corners, badge: true };
    assert_eq!(shown(sees(Some(badge))), (vec![SHADOW, GREEN], true));
}
