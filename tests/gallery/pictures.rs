//! Takes a picture of every scene and writes a page that shows them all.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use dropin::displays::theme::Scheme;
use dropin::text::Language;
use eframe::egui::{self, ColorImage, ViewportCommand};

use crate::scenes;
use crate::scenes::{Draw, Wanted};

const SIZE: [f32; 2] = [1280.0, 800.0];

/// Frames until words have been drawn and nothing moves.
const SETTLES: u8 = 3;

/// Every scene in every language, and in every look for a language from the left and one from the
/// right.
fn all() -> VecDeque<Wanted> {
    let looks = [None, Some(Scheme::Dark), Some(Scheme::Contrast)];
    let mut all = VecDeque::new();
    for scene in scenes::ALL {
        for scheme in looks {
            for language in Language::ALL {
                let two = matches!(language, Language::English | Language::Arabic);
                if scheme.is_none() || two {
                    all.push_back(Wanted { scene: scene.to_owned(), language, scheme });
                }
            }
        }
    }
    all
}

fn name(wanted: &Wanted) -> String {
    let look = match wanted.scheme {
        Some(Scheme::Dark) => "-dark",
        Some(Scheme::Contrast) => "-contrast",
        _ => "",
    };
    format!("{}-{}{look}.png", wanted.scene, wanted.language.code())
}

struct Camera {
    folder: PathBuf,
    /// What is still to be taken, the one before the camera first.
    left: VecDeque<Wanted>,
    draw: Option<Draw>,
    frames: u8,
    ground: egui::Color32,
    taken: Vec<String>,
    /// The picture that was asked for, once it is there.
    shot: Arc<Mutex<Option<Arc<ColorImage>>>>,
}

/// Takes all pictures into `folder`.
pub(crate) fn take_all(folder: PathBuf) -> eframe::Result {
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let (taken, shot) = (Vec::new(), Arc::default());
    let camera = Camera {
        folder,
        left: all(),
        draw: None,
        frames: 0,
        ground: egui::Color32::WHITE,
        taken,
        shot,
    };
    crate::window("gallery", SIZE, Box::new(camera))
}

impl eframe::App for Camera {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let shot = self.shot.lock().expect("no picture is taken in panic").take();
        if let Some(shot) = shot {
            self.keep(&shot);
        }
        let Some(wanted) = self.left.front() else {
            // Closing takes another frame.
            if !self.taken.is_empty() {
                self.write_page();
                self.taken.clear();
            }
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
            return;
        };
        let draw = self.draw.get_or_insert_with(|| scenes::draw(wanted));
        self.ground = draw(ui, Duration::ZERO);
        self.frames += 1;
        if self.frames == SETTLES {
            let shot = Arc::clone(&self.shot);
            ui.ctx().request_screenshot(move |image| {
                *shot.lock().expect("no picture is taken in panic") = Some(image);
            });
        }
        ui.ctx().request_repaint();
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.ground.to_normalized_gamma_f32()
    }
}

impl Camera {
    fn keep(&mut self, shot: &ColorImage) {
        let Some(wanted) = self.left.pop_front() else { return };
        (self.draw, self.frames) = (None, 0);
        let [width, height] = shot.size.map(|side| u32::try_from(side).expect("a screen's side"));
        let pixels: Vec<u8> = shot.pixels.iter().flat_map(|p| [p.r(), p.g(), p.b()]).collect();
        let name = name(&wanted);
        let picture = image::RgbImage::from_raw(width, height, pixels).expect("all pixels");
        picture.save(self.folder.join(&name)).expect("the picture can be written");
        self.taken.push(name);
    }

    fn write_page(&self) {
        let mut page = String::from(
            "<!doctype html><meta charset=utf-8><title>Dropin: every screen</title>\n\
             <style>body{font:16px sans-serif;margin:24px;background:#eee}figure{display:inline-block;\
             margin:8px}img{width:480px;border:1px solid #999}</style>\n",
        );
        for name in &self.taken {
            writeln!(
                page,
                "<figure><a href={name}><img loading=lazy src={name} alt={name}></a>\
                 <figcaption>{name}</figcaption></figure>"
            )
            .expect("text takes text");
        }
        std::fs::write(self.folder.join("index.html"), page).expect("the page can be written");
    }
}
