//! Every screen in a real window, to be looked at: `cargo run --example gallery -- kiosk-areas`.

#[path = "../room.rs"]
mod room;

mod scenes;

use std::time::{Duration, Instant};

use dropin::displays::theme::Scheme;
use dropin::screens::{Screen, frame};
use eframe::egui;

/// A screen that nobody answers.
struct Window<S: Screen> {
    screen: S,
    since: Instant,
    /// How long the screen pretends to have been running when it is first seen.
    before: Duration,
}

impl<S: Screen> eframe::App for Window<S> {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let _asked_in_vain = frame(ui, &mut self.screen, self.before + self.since.elapsed());
    }
}

fn open<S: Screen + 'static>(title: &str, size: [f32; 2], screen: S) -> eframe::Result {
    let viewport = egui::ViewportBuilder::default().with_inner_size(size).with_title(title);
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    let before = Duration::from_secs(if title.ends_with("veil") { 27 } else { 0 });
    let window = Window { screen, since: Instant::now(), before };
    eframe::run_native(
        title,
        options,
        Box::new(|creation| {
            creation.egui_ctx.send_viewport_cmd(egui::ViewportCommand::Focus);
            Ok(Box::new(window))
        }),
    )
}

fn main() -> eframe::Result {
    let mut words = std::env::args().skip(1);
    let scene = words.next().unwrap_or_else(|| "kiosk-attract".to_owned());
    let size = words.next().and_then(|size| {
        let (width, height) = size.split_once('x')?;
        Some([width.parse().ok()?, height.parse().ok()?])
    });
    let language = words.next().unwrap_or_else(|| "en".to_owned());
    let scheme = match words.next().as_deref() {
        Some("dark") => Some(Scheme::Dark),
        Some("contrast") => Some(Scheme::Contrast),
        Some("light") => Some(Scheme::Light),
        _ => None,
    };
    scenes::show(&scene, size.unwrap_or([1280.0, 800.0]), &language, scheme)
}
