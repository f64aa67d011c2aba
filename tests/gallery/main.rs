//! Every screen, to be looked at.
//!
//! One in a window: `cargo run --example gallery -- kiosk-areas 1280x800 ar dark`. All of them as
//! pictures, in every language and look, with a page that shows them: `make gallery`.

#[path = "../room.rs"]
mod room;

mod pictures;
mod scenes;

use std::time::Instant;

use dropin::text::Language;
use eframe::egui;

use scenes::{Draw, Wanted};

/// One scene in a window of its own.
struct Window {
    draw: Draw,
    since: Instant,
    ground: egui::Color32,
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.ground = (self.draw)(ui, self.since.elapsed());
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.ground.to_normalized_gamma_f32()
    }
}

fn window(title: &str, size: [f32; 2], app: Box<dyn eframe::App>) -> eframe::Result {
    let viewport = egui::ViewportBuilder::default().with_inner_size(size).with_title(title);
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    eframe::run_native(
        title,
        options,
        Box::new(|creation| {
            creation.egui_ctx.send_viewport_cmd(egui::ViewportCommand::Focus);
            Ok(app)
        }),
    )
}

fn main() -> eframe::Result {
    let mut words = std::env::args().skip(1);
    let scene = words.next().unwrap_or_else(|| "kiosk-attract".to_owned());
    if scene == "all" {
        let folder = words.next().unwrap_or_else(|| "target/gallery".to_owned());
        return pictures::take_all(folder.into());
    }
    let size = words.next().and_then(|size| {
        let (width, height) = size.split_once('x')?;
        Some([width.parse().ok()?, height.parse().ok()?])
    });
    let language = words.next().and_then(|code| Language::from_code(&code)).unwrap_or_default();
    let scheme = words.next().and_then(|name| scenes::scheme(&name));
    let draw = scenes::draw(&Wanted { scene: scene.clone(), language, scheme });
    let app = Window { draw, since: Instant::now(), ground: egui::Color32::WHITE };
    window(&scene, size.unwrap_or([1280.0, 800.0]), Box::new(app))
}
