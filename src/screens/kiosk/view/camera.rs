//! What the camera sees, with a frame to hold the badge in; a drawing where there is no picture.

use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::epaint::RectShape;
use eframe::egui::{
    Align2, Color32, ColorImage, CornerRadius, Id, Pos2, Rect, Shape, Stroke, StrokeKind,
    TextureHandle, TextureOptions, Vec2, pos2, vec2,
};

use super::super::message::{Outline, Picture};
use super::page::Page;
use crate::displays::kiosk::CameraState;
use crate::screens::parts::{Cut as _, Style, card};
use crate::text::Align;

const GREEN: Color32 = Color32::from_rgb(0x5f, 0xd6, 0x8f);
const NIGHT: Color32 = Color32::from_rgb(0x2b, 0x37, 0x40);
const CAPTION: Color32 = Color32::from_rgb(0x1b, 0x25, 0x2d);
/// Below white lines, to be seen on white paper as well.
const SHADOW: Color32 = Color32::from_black_alpha(90);

/// A camera's picture is never turned the other way round: only its place is.
pub(super) fn draw(page: &Page<'_>, rect: Rect) {
    let place = page.theme.place(rect);
    let picture = page.model.picture();
    let caption_height = page.u(76.0);
    let mut view = place;
    let below = view.cut_bottom(caption_height);
    let above = page.ui.painter().with_clip_rect(view);
    above.rect_filled(place, page.theme.round(card::RADIUS), NIGHT);
    match picture {
        Some(picture) => {
            let cover = show(page, picture, view);
            if let Some(code) = &picture.code {
                outline(page, code, picture.mirrored, cover, view);
            }
        }
        // The first picture is on its way.
        None if page.model.camera().has_picture() => {}
        None => badge(page, view.center(), view.height().min(view.width()) * 0.62),
    }
    let code = picture.and_then(|picture| picture.code);
    let seen = code.is_some_and(|code| code.badge);
    frame(page, view, seen);
    words(page, rect, place, below, seen);
}

fn words(page: &Page<'_>, rect: Rect, place: Rect, caption: Rect, seen: bool) {
    let below = page.ui.painter().with_clip_rect(caption);
    let p = page.palette();
    let camera = page.model.camera();
    // A picture that shows nothing looks all right to whoever does not know better.
    let worth_a_look = camera.has_picture() && camera != CameraState::Live && !seen;
    let (ground, ink) =
        if worth_a_look { (p.warn_ground, p.ink) } else { (CAPTION, Color32::WHITE) };
    below.rect_filled(place, page.theme.round(card::RADIUS), ground);
    let key = if seen { "kiosk-camera-seen" } else { camera.key() };
    let words = page.say(key);
    let style = if seen { Style::BODY_STRONG } else { Style::BODY };
    page.line(style, ink, &words)
        .align(Align::Centre)
        .fit(page.ui, caption.width() - page.u(48.0), 2)
        .show(page.ui, pos2(rect.center().x, caption.center().y), Align2::CENTER_CENTER);
}

/// The picture of the last frame, as long as it is the newest.
#[derive(Clone, Default)]
struct Shown(Arc<Mutex<Option<(u64, TextureHandle)>>>);

/// Draws the picture so that it covers `view`; says where the whole of it would be.
fn show(page: &Page<'_>, picture: &Picture, view: Rect) -> Rect {
    let kept =
        page.ui.ctx().data_mut(|data| data.get_temp_mut_or_default::<Shown>(Id::NULL).clone());
    let mut kept = kept.0.lock().unwrap_or_else(PoisonError::into_inner);
    let whole_picture = picture.rgb.len() == picture.width * picture.height * 3;
    match kept.as_mut() {
        _ if !whole_picture => {}
        Some((serial, _)) if *serial == picture.serial => {}
        Some((serial, texture)) => {
            texture.set(image(picture), TextureOptions::LINEAR);
            *serial = picture.serial;
        }
        None => {
            let options = TextureOptions::LINEAR;
            let texture = page.ui.ctx().load_texture("camera", image(picture), options);
            *kept = Some((picture.serial, texture));
        }
    }
    let Some((_, texture)) = kept.as_ref() else { return view };
    let size = texture.size_vec2();
    let scale = (view.width() / size.x).max(view.height() / size.y);
    let cover = Rect::from_center_size(view.center(), size * scale);
    let part = |at: Pos2| ((at - cover.min) / cover.size()).to_pos2();
    let mut seen = Rect::from_min_max(part(view.min), part(view.max));
    if picture.mirrored {
        seen = Rect::from_min_max(
            pos2(1.0 - seen.left(), seen.top()),
            pos2(1.0 - seen.right(), seen.bottom()),
        );
    }
    let round = page.theme.round(card::RADIUS);
    let corners = CornerRadius { sw: 0, se: 0, ..round };
    let shape = RectShape::filled(view, corners, Color32::WHITE).with_texture(texture.id(), seen);
    page.ui.painter().add(shape);
    cover
}

fn image(picture: &Picture) -> ColorImage {
    ColorImage::from_rgb([picture.width, picture.height], &picture.rgb)
}

/// Green means that a badge was understood.
fn colour(seen: bool) -> Color32 {
    if seen { GREEN } else { Color32::WHITE }
}

/// Draws a line around the code that was seen.
fn outline(page: &Page<'_>, code: &Outline, mirrored: bool, cover: Rect, view: Rect) {
    let place = |(x, y): (f32, f32)| {
        let x = if mirrored { 1.0 - x } else { x };
        cover.min + vec2(x, y) * cover.size()
    };
    let above = page.ui.painter().with_clip_rect(view);
    for (width, colour) in [(10.0, SHADOW), (6.0, colour(code.badge))] {
        let line = Stroke::new(page.u(width), colour);
        above.add(Shape::closed_line(code.corners.map(place).to_vec(), line));
    }
}

/// Four corners to hold the badge between.
fn frame(page: &Page<'_>, view: Rect, seen: bool) {
    let side = view.width().min(view.height()) * 0.8;
    let square = Rect::from_center_size(view.center(), Vec2::splat(side));
    let arm = side * 0.2;
    let painter = page.ui.painter();
    let strokes = [(11.0, SHADOW), (7.0, colour(seen))];
    for (corner, x, y) in [
        (square.left_top(), 1.0, 1.0),
        (square.right_top(), -1.0, 1.0),
        (square.right_bottom(), -1.0, -1.0),
        (square.left_bottom(), 1.0, -1.0),
    ] {
        let clip = Rect::from_two_pos(corner - vec2(x, y) * page.u(6.0), corner + vec2(x, y) * arm);
        let painter = painter.with_clip_rect(clip);
        for (width, colour) in strokes {
            let stroke = Stroke::new(page.u(width), colour);
            painter.rect_stroke(square, page.theme.round(30.0), stroke, StrokeKind::Middle);
        }
    }
}

/// A badge, as a drawing.
fn badge(page: &Page<'_>, centre: Pos2, height: f32) {
    let p = page.palette();
    let unit = height / 10.0;
    let quad = |x: f32, y: f32, w: f32, h: f32, colour: Color32| {
        turned(page, centre, vec2(x, y) * unit, vec2(w, h) * unit, colour);
    };
    quad(0.0, 0.0, 7.2, 9.6, Color32::WHITE);
    quad(0.0, -3.4, 5.4, 1.1, p.brand);
    for (x, y) in [(-1.6, -0.6), (1.6, -0.6), (-1.6, 2.6)] {
        quad(x, y, 2.4, 2.4, p.ink);
        quad(x, y, 0.9, 0.9, Color32::WHITE);
    }
    for (x, y) in [(0.8, 1.8), (2.4, 1.8), (1.6, 2.6), (0.8, 3.4), (2.4, 3.4)] {
        quad(x, y, 0.8, 0.8, p.ink);
    }
    // Less bright: an explanation, not a picture.
    quad(0.0, 0.0, 7.2, 9.6, Color32::from_black_alpha(70));
}

/// A rectangle, slightly turned with the badge it is part of.
fn turned(page: &Page<'_>, centre: Pos2, at: Vec2, size: Vec2, colour: Color32) {
    let (sin, cos) = (-6.0_f32).to_radians().sin_cos();
    let half = size / 2.0;
    let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(|(x, y)| {
        let v = at + vec2(x * half.x, y * half.y);
        centre + vec2(v.x * cos - v.y * sin, v.x * sin + v.y * cos)
    });
    page.ui.painter().add(Shape::convex_polygon(corners.to_vec(), colour, Stroke::NONE));
}
