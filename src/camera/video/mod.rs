//! Videos in files, played once as if a camera saw them, and then an empty scene: y4m, and JPEGs
//! one after the other (mjpeg).

mod mjpeg;
mod y4m;

use std::io::{self, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::files::{self, unreadable};
use super::simulated::{Scene, Show, Simulated};
use super::{Camera, CameraError, Frame, Timing};

/// Whether a file is named like a video we can play.
pub(super) fn is_video_name(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    ["y4m", "mjpeg", "mjpg"].iter().any(|known| ending == *known)
}

/// Whether a file is a video: by its name, or because it begins like a y4m.
pub(super) fn is_video(path: &Path) -> Result<bool, CameraError> {
    Ok(is_video_name(path) || begins_like_y4m(path)?)
}

fn begins_like_y4m(path: &Path) -> Result<bool, CameraError> {
    let mut start = [0; y4m::MAGIC.len()];
    match files::open(path)?.read_exact(&mut start) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(unreadable(path, &error)),
        Ok(()) => Ok(start == y4m::MAGIC),
    }
}

/// Opens the video at `path`; its first frame must be a good one.
pub(super) fn open(path: &Path, timing: Timing) -> Result<Box<dyn Camera>, CameraError> {
    let y4m = begins_like_y4m(path)?;
    let file = BufReader::new(files::open(path)?);
    let wrong = |error: io::Error| no_video(path, &error.to_string());
    let reel: Box<dyn Reel> = if y4m {
        Box::new(y4m::Y4m::open(file).map_err(wrong)?)
    } else {
        Box::new(mjpeg::Mjpeg::open(file))
    };
    let mut video = Video { path: path.to_owned(), reel, wound: 0, shown: None };
    if video.at(0).map_err(wrong)?.is_none() {
        return Err(no_video(path, "no picture was found in it"));
    }
    Ok(Box::new(Simulated::open(path.display().to_string(), video, timing)?))
}

fn no_video(path: &Path, reason: &str) -> CameraError {
    CameraError::NotA { path: path.to_owned(), wanted: "video", reason: reason.to_owned() }
}

/// A video file, forward only.
trait Reel {
    /// Time from one frame to the next; never zero.
    fn interval(&self) -> Duration;
    /// Goes to the next frame (at first, to the first); `false` at the end.
    fn wind(&mut self) -> io::Result<bool>;
    /// The frame the reel is at, unless it is damaged.
    fn frame(&self) -> Option<Frame>;
}

struct Video {
    path: PathBuf,
    reel: Box<dyn Reel>,
    /// Frames wound past, the one at hand included; `u128::MAX` at the end.
    wound: u128,
    shown: Option<Frame>,
}

impl Video {
    /// The frame number `wanted`, or the last good one before it; `None` after the end.
    fn at(&mut self, wanted: u128) -> io::Result<Option<&Frame>> {
        let mut moved = false;
        while self.wound <= wanted {
            if !self.reel.wind()? {
                (self.wound, self.shown) = (u128::MAX, None);
                return Ok(None);
            }
            self.wound += 1;
            moved = true;
        }
        if moved {
            self.shown = self.reel.frame().or(self.shown.take());
        }
        Ok(self.shown.as_ref())
    }
}

impl Show for Video {
    fn scene(&mut self, at: Duration) -> Result<Scene, CameraError> {
        let wanted = at.as_nanos() / self.reel.interval().as_nanos().max(1);
        let path = self.path.clone();
        let frame = self.at(wanted).map_err(|error| unreadable(&path, &error))?;
        Ok(Scene::View(frame.cloned().unwrap_or_else(|| Frame::empty(640, 480))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shade_at(video: &mut dyn Camera) -> u8 {
        video.next().unwrap().luma.pixels[0]
    }

    #[test]
    fn a_y4m_is_played_by_its_own_clock_and_then_nobody_is_in_view() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hall.y4m");
        let mut bytes = b"YUV4MPEG2 W4 H2 F2:1 Ip C420jpeg\n".to_vec();
        for shade in [10, 20, 30] {
            bytes.extend_from_slice(b"FRAME\n");
            bytes.extend_from_slice(&[shade; 8]);
            bytes.extend_from_slice(&[128; 4]);
        }
        std::fs::write(&path, bytes).unwrap();
        assert!(is_video(&path).unwrap());
        let nobody = Frame::empty(1, 1).luma.pixels[0];
        for (since, shade) in [(0, 10), (600, 20), (1100, 30), (1600, nobody)] {
            let timing = Timing { since: Duration::from_millis(since), ..Timing::default() };
            assert_eq!(shade_at(open(&path, timing).unwrap().as_mut()), shade, "at {since} ms");
        }
    }

    #[test]
    fn what_is_no_video_is_refused_in_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in [
            ("empty.y4m", &b""[..]),
            ("text.y4m", b"Dear diary"),
            ("bare.y4m", b"YUV4MPEG2 W4 H2 F2:1\n"),
            ("huge.y4m", b"YUV4MPEG2 W99999 H99999 F2:1\nFRAME\n"),
            ("deep.y4m", b"YUV4MPEG2 W4 H2 F2:1 C420p10\nFRAME\n"),
            ("still.y4m", b"YUV4MPEG2 W4 H2 F0:0\nFRAME\n"),
            ("empty.mjpeg", b""),
            ("text.mjpeg", b"Dear diary"),
            ("cut.mjpeg", &[0xff, 0xd8, 0xff, 0xe0, 0, 9]),
        ] {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            let Err(error) = open(&path, Timing::default()) else { panic!("{name} was played") };
            assert_eq!(error.code(), "not_a_video", "{name}");
        }
    }
}
