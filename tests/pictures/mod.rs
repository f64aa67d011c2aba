//! A dozen pictures of screens beside how they looked when somebody looked at them and liked them.
//! Where one differs on purpose: look at it in tests/pictures/liked, then
//! `UPDATE_SNAPSHOTS=1 cargo test --test all pictures`.

mod painter;

use std::cell::Cell;
use std::time::Duration;

use dropin::text::Language;
use eframe::egui::{Color32, Context, Pos2, RawInput, Rect, ViewportId, vec2};
use egui_kittest::{SnapshotOptions, try_image_snapshot_options};

use crate::gallery::{ALL, Wanted, draw, scheme};
use painter::Painter;

/// Half as many pixels as points: enough to see what is wrong, and little to keep.
const SCALE: f32 = 0.5;

const LYING: [f32; 2] = [1280.0, 800.0];
const UPRIGHT: [f32; 2] = [800.0, 1280.0];

/// A scene of the gallery, in a language and a look, on a screen.
const LIKED: [(&str, Language, &str, [f32; 2]); 12] = [
    ("kiosk-attract", Language::English, "light", LYING),
    ("kiosk-attract", Language::Arabic, "light", UPRIGHT),
    ("kiosk-areas", Language::French, "light", LYING),
    ("kiosk-areas", Language::Malay, "dark", UPRIGHT),
    ("kiosk-details", Language::German, "light", LYING),
    ("kiosk-number", Language::Arabic, "light", LYING),
    ("kiosk-refused", Language::Russian, "contrast", LYING),
    ("kiosk-yours", Language::Chinese, "light", LYING),
    ("table-overrun", Language::English, "light", LYING),
    ("table-groups", Language::Spanish, "dark", LYING),
    ("board", Language::Arabic, "dark", LYING),
    ("desk-detail", Language::English, "light", LYING),
];

/// What a scene looks like once it has come to rest.
fn picture(wanted: &Wanted, [width, height]: [f32; 2]) -> image::RgbaImage {
    let ctx = Context::default();
    ctx.all_styles_mut(|style| style.animation_time = 0.0);
    let screen = Rect::from_min_size(Pos2::ZERO, vec2(width, height));
    let mut scene = draw(wanted);
    let ground = Cell::new(Color32::WHITE);
    let mut painter = Painter::default();
    let mut last = None;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "half of a screen's side is a whole number"
    )]
    let pixels = [width, height].map(|side| (side * SCALE) as usize);
    // Focus and sizes settle in the first frames.
    for _ in 0..3 {
        let mut input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
        input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(SCALE);
        let output = ctx.run_ui(input, |ui| ground.set(scene(ui, Duration::ZERO)));
        last = Some(painter.paint(&ctx, output, ground.get(), pixels));
    }
    last.unwrap()
}

#[test]
fn a_dozen_screens_look_as_they_did_when_they_were_liked() {
    let options = SnapshotOptions::new().output_path("tests/pictures/liked");
    let mut wrong = Vec::new();
    for (scene, language, look, size) in LIKED {
        assert!(ALL.contains(&scene), "{scene}");
        let wanted = Wanted { scene: scene.to_owned(), language, scheme: scheme(look) };
        let upright = if size == UPRIGHT { "-upright" } else { "" };
        let name = format!("{scene}-{}-{look}{upright}", language.code());
        let seen = try_image_snapshot_options(&picture(&wanted, size), &name, &options);
        wrong.extend(seen.err().map(|error| error.to_string()));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
