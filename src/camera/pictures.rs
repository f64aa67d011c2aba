//! Pictures in files: read one, or show one or a folder of them as if a camera saw them.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::Duration;

use image::{DynamicImage, ImageReader, Limits, Rgba, RgbaImage};

use super::files::{self, unreadable};
use super::simulated::{Scene, Show, Simulated};
use super::{Camera, CameraError, Frame, Luma, Timing};

/// The most megabytes a file may have, the longest side a picture, and the memory it may take: one
/// that claims more is damaged or hostile.
const LARGEST: u64 = 64;
const LONGEST: u32 = 16_384;
const MEMORY: u64 = 512 << 20;

/// The longest side of a simulated frame: no webcam gives more.
const FRAME_LONGEST: u32 = 1920;

/// A picture as big as its file says, see-through parts white.
pub fn load_picture(path: &Path) -> Result<Luma, CameraError> {
    luma_of(&load(path)?.to_luma8()).ok_or_else(|| no_picture(path, "it has no pixels"))
}

/// Whether a file is named like a picture we can read.
pub fn is_picture_name(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    ["png", "jpg", "jpeg"].iter().any(|known| ending == *known)
}

/// The pictures directly in `folder`, by their names, in name order.
pub fn pictures_in(folder: &Path) -> Result<Vec<PathBuf>, CameraError> {
    let mut found: Vec<PathBuf> =
        entries(folder)?.into_iter().filter(|path| is_picture_name(path)).collect();
    found.sort();
    Ok(found)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, CameraError> {
    let unreadable = |error| unreadable(folder, &error);
    std::fs::read_dir(folder)
        .map_err(unreadable)?
        .map(|entry| entry.map(|entry| entry.path()).map_err(unreadable))
        .collect()
}

fn load(path: &Path) -> Result<DynamicImage, CameraError> {
    let mut reader = ImageReader::new(Cursor::new(files::read(path, LARGEST)?))
        .with_guessed_format()
        .map_err(|error| unreadable(path, &error))?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| no_picture(path, &error.to_string()))?;
    Ok(if picture.color().has_alpha() { on_white(&picture.to_rgba8()) } else { picture })
}

fn no_picture(path: &Path, reason: &str) -> CameraError {
    CameraError::NotA { path: path.to_owned(), wanted: "picture", reason: reason.to_owned() }
}

fn on_white(picture: &RgbaImage) -> DynamicImage {
    let mut paper = RgbaImage::from_pixel(picture.width(), picture.height(), Rgba([255; 4]));
    image::imageops::overlay(&mut paper, picture, 0, 0);
    DynamicImage::ImageRgba8(paper)
}

fn luma_of(grey: &image::GrayImage) -> Option<Luma> {
    let (width, height) = (u16::try_from(grey.width()).ok()?, u16::try_from(grey.height()).ok()?);
    (width > 0 && height > 0).then(|| Luma { width, height, pixels: grey.as_raw().clone() })
}

/// A file as a frame, not larger than a webcam's.
pub(super) fn load_frame(path: &Path) -> Result<Frame, CameraError> {
    let picture = load(path)?;
    let picture = if picture.width().max(picture.height()) > FRAME_LONGEST {
        picture.resize(FRAME_LONGEST, FRAME_LONGEST, image::imageops::FilterType::Triangle)
    } else {
        picture
    };
    let luma = luma_of(&picture.to_luma8()).ok_or_else(|| no_picture(path, "it has no pixels"))?;
    let colours = picture.to_rgb8();
    Ok(Frame::new(luma, |x, y| colours.get_pixel(u32::from(x), u32::from(y)).0))
}

/// A picture that is always in view.
pub(super) fn open_picture(path: &Path, timing: Timing) -> Result<Box<dyn Camera>, CameraError> {
    let show = Still(load_frame(path)?);
    Ok(Box::new(Simulated::open(path.display().to_string(), show, timing)?))
}

/// The pictures of a folder one after the other, then an empty scene.
pub(super) fn open_folder(path: &Path, timing: Timing) -> Result<Box<dyn Camera>, CameraError> {
    let paths = pictures_in(path)?;
    if paths.is_empty() {
        let (path, reason) = (path.to_owned(), "there is no png or jpg in it".to_owned());
        return Err(CameraError::NotA { path, wanted: "folder of pictures", reason });
    }
    let show = Slides { paths, each: timing.each, shown: None };
    Ok(Box::new(Simulated::open(path.display().to_string(), show, timing)?))
}

struct Still(Frame);

impl Show for Still {
    fn scene(&mut self, _at: Duration) -> Result<Scene, CameraError> {
        Ok(Scene::View(self.0.clone()))
    }
}

struct Slides {
    paths: Vec<PathBuf>,
    each: Duration,
    shown: Option<(usize, Frame)>,
}

impl Slides {
    /// A picture that cannot be read is an empty scene: the show goes on.
    fn slide(&self, index: usize) -> Frame {
        let loaded = self.paths.get(index).and_then(|path| load_frame(path).ok());
        loaded.unwrap_or_else(|| Frame::empty(640, 480))
    }
}

impl Show for Slides {
    fn scene(&mut self, at: Duration) -> Result<Scene, CameraError> {
        let turn = at.as_millis() / self.each.as_millis().max(1);
        let index = usize::try_from(turn).unwrap_or(usize::MAX).min(self.paths.len());
        let frame = match self.shown.take() {
            Some((shown, frame)) if shown == index => frame,
            _ => self.slide(index),
        };
        self.shown = Some((index, frame.clone()));
        Ok(Scene::View(frame))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(shades: &[(&str, u8)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, shade) in shades {
            let picture = image::GrayImage::from_pixel(8, 8, image::Luma([*shade]));
            picture.save(folder.path().join(name)).unwrap();
        }
        folder
    }

    #[test]
    fn a_folder_is_shown_in_name_order_and_then_nothing() {
        let folder = folder(&[("b.png", 200), ("a.png", 10)]);
        std::fs::write(folder.path().join("c.png"), "no picture").unwrap();
        std::fs::write(folder.path().join("notes.txt"), "not shown").unwrap();
        let paths = pictures_in(folder.path()).unwrap();
        let mut show = Slides { paths, each: Duration::from_secs(1), shown: None };
        let empty = Frame::empty(1, 1).luma.pixels[0];
        for (at, shade) in [(0, 10), (999, 10), (1000, 200), (2000, empty), (3000, empty)] {
            let Scene::View(frame) = show.scene(Duration::from_millis(at)).unwrap() else {
                panic!("a folder never stalls");
            };
            assert_eq!(frame.luma.pixels[0], shade, "at {at} ms");
        }
    }

    #[test]
    fn see_through_paper_is_white() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("clear.png");
        RgbaImage::from_pixel(2, 2, Rgba([0, 0, 0, 0])).save(&path).unwrap();
        assert_eq!(load_picture(&path).unwrap().pixels, [255; 4]);
    }
}
