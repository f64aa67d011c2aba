//! A computer's sockets for cameras: a folder that the program under test takes for /dev.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use image::{DynamicImage, ImageEncoder as _};

use crate::support::shim;

/// What a camera claims.
#[derive(Clone, Copy)]
pub(super) struct Fake {
    pub name: &'static str,
    /// None for a node that is no camera.
    pub formats: &'static str,
    pub sizes: &'static str,
    /// Seconds a frame.
    pub intervals: &'static str,
    /// The format somebody left it in.
    pub set: &'static str,
    /// Opens like any other, and never sends a frame.
    pub silent: bool,
}

impl Fake {
    /// What most webcams can do, in one format.
    pub(super) fn named(name: &'static str) -> Self {
        let sizes = "640x480,1280x720,1920x1080";
        Self { name, formats: "MJPG", sizes, intervals: "1/30,1/15", set: "", silent: false }
    }
}

pub(super) struct Sockets {
    folder: tempfile::TempDir,
}

impl Sockets {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("dev")).unwrap();
        let program = folder.path().join("dropin-under-test");
        let script = format!(
            "#!/bin/sh\nexec env LD_PRELOAD='{}' FAKE_DEV='{}' '{}' \"$@\"\n",
            shim("webcams/fake_v4l2.c").display(),
            folder.path().join("dev").display(),
            env!("CARGO_BIN_EXE_dropin")
        );
        fs::write(&program, script).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        Self { folder }
    }

    /// The program as it runs on this computer.
    pub(super) fn program(&self) -> PathBuf {
        self.folder.path().join("dropin-under-test")
    }

    /// Where this computer remembers its camera.
    pub(super) fn memory(&self) -> PathBuf {
        self.folder.path().join("camera.txt")
    }

    /// Where this computer keeps the data of programs.
    #[cfg(feature = "window")]
    pub(super) fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    fn dev(&self, name: &str) -> PathBuf {
        self.folder.path().join("dev").join(name)
    }

    /// Plugs a camera in that sends these frames in turn.
    pub(super) fn plug(&self, number: u32, camera: &Fake, frames: &[Vec<u8>]) {
        self.show(number, frames);
        let Fake { name, formats, sizes, intervals, set, silent } = camera;
        fs::write(self.dev(&format!("name{number}")), name).unwrap();
        let set = if set.is_empty() { String::new() } else { format!("set {set}\n") };
        let silent = if *silent { "silent 1\n" } else { "" };
        let frames = self.frames(number).display().to_string();
        let lines = format!(
            "frames {frames}\nformats {formats}\nsizes {sizes}\nintervals {intervals}\n{set}{silent}"
        );
        // A camera is there all at once.
        let new = self.folder.path().join("plugged");
        fs::write(&new, lines).unwrap();
        fs::rename(new, self.dev(&format!("video{number}"))).unwrap();
    }

    fn frames(&self, number: u32) -> PathBuf {
        self.folder.path().join(format!("frames{number}"))
    }

    /// Puts something else before the camera.
    pub(super) fn show(&self, number: u32, frames: &[Vec<u8>]) {
        let (folder, new) = (self.frames(number), self.folder.path().join("new"));
        fs::create_dir(&new).unwrap();
        for (number, bytes) in frames.iter().enumerate() {
            fs::write(new.join(number.to_string()), bytes).unwrap();
        }
        if folder.exists() {
            fs::rename(&folder, self.folder.path().join("old")).unwrap();
        }
        fs::rename(new, folder).unwrap();
        fs::remove_dir_all(self.folder.path().join("old")).ok();
    }

    pub(super) fn pull(&self, number: u32) {
        fs::remove_file(self.dev(&format!("video{number}"))).unwrap();
    }

    pub(super) fn pull_all(&self) {
        for number in 0..8 {
            fs::remove_file(self.dev(&format!("video{number}"))).ok();
        }
    }

    /// Names as some systems put them beside the cameras.
    pub(super) fn odd_names(&self) {
        for name in ["video", "video-badge", "videodev", "video99999999999", "videö1"] {
            fs::write(self.dev(name), "").unwrap();
        }
    }

    /// No camera sends anything.
    pub(super) fn stall(&self) {
        fs::write(self.dev("stall"), "").unwrap();
    }

    /// The next frame of a camera is an error.
    pub(super) fn fail_once(&self) {
        fs::write(self.dev("error"), "").unwrap();
    }

    pub(super) fn go_on(&self) {
        fs::remove_file(self.dev("stall")).unwrap();
    }
}

/// `picture` as a camera sends it.
pub(super) fn bytes(picture: &DynamicImage, format: &str) -> Vec<u8> {
    let rgb = picture.to_rgb8();
    if format == "MJPG" {
        let mut bytes = Vec::new();
        image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 85)
            .write_image(&rgb, rgb.width(), rgb.height(), image::ExtendedColorType::Rgb8)
            .unwrap();
        return bytes;
    }
    let (width, height) = rgb.dimensions();
    let at = |x: u32, y: u32| ycbcr(rgb.get_pixel(x, y).0);
    let rows = |step: usize| (0..height).step_by(step);
    let luma = || rows(1).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| at(x, y)[0]);
    let pairs = |y: u32| (0..width).step_by(2).map(move |x| (x, y));
    match format {
        "GREY" => luma().collect(),
        "YUYV" => rows(1)
            .flat_map(pairs)
            .flat_map(|(x, y)| [at(x, y)[0], at(x, y)[1], at(x + 1, y)[0], at(x, y)[2]])
            .collect(),
        "NV12" => luma()
            .chain(rows(2).flat_map(pairs).flat_map(|(x, y)| [at(x, y)[1], at(x, y)[2]]))
            .collect(),
        other => panic!("nobody draws {other}"),
    }
}

fn ycbcr([r, g, b]: [u8; 3]) -> [u8; 3] {
    let [r, g, b] = [r, g, b].map(f32::from);
    let y = 0.299 * r + 0.587 * g + 0.114 * b;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let byte = |value: f32| value.round().clamp(0.0, 255.0) as u8;
    [byte(y), byte((b - y) * 0.564 + 128.0), byte((r - y) * 0.713 + 128.0)]
}

/// Bytes that mean nothing.
pub(super) fn noise(count: usize) -> Vec<u8> {
    let mut chance = 0x9e37_79b9_u32;
    let mut byte = || {
        chance ^= chance << 13;
        chance ^= chance >> 17;
        chance ^= chance << 5;
        chance.to_le_bytes()[0]
    };
    (0..count).map(|_| byte()).collect()
}
