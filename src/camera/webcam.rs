//! Real webcams, through nokhwa: raw frames, decoded here. Whatever the driver answers wrongly is
//! the end of this camera; the next one is opened afresh.

use std::panic::{self, AssertUnwindSafe};
use std::time::{Duration, Instant};

use nokhwa::utils::{
    ApiBackend, CameraFormat, CameraIndex, CameraInfo, FrameFormat, RequestedFormat,
    RequestedFormatType,
};
use nokhwa::{Buffer, NokhwaError};

use super::{Camera, CameraChoice, CameraError, FRAME_INTERVAL, Frame, formats, raw};

/// What we can decode, best first.
const KNOWN: [FrameFormat; 6] = [
    FrameFormat::MJPEG,
    FrameFormat::NV12,
    FrameFormat::YUYV,
    FrameFormat::GRAY,
    FrameFormat::RAWRGB,
    FrameFormat::RAWBGR,
];

/// The picture size that reads best for its work, in pixels.
const IDEAL: (u32, u32) = (1280, 720);

/// Frames nearer to the last one than this are passed over: of 30 a second every other is taken.
const TOO_SOON: Duration = FRAME_INTERVAL.saturating_sub(Duration::from_millis(16));

/// Damaged frames in a row before the camera counts as lost.
const PATIENCE_WITH_DAMAGE: u32 = 10;

/// Opens the first camera of the system's list that fits `choice` and works. The list holds
/// entries that are no cameras, and a camera comes back after unplugging under another number.
pub(super) fn open(choice: &CameraChoice) -> Result<Box<dyn Camera>, CameraError> {
    let mut error = CameraError::NotFound { wanted: wanted(choice) };
    for info in list().iter().filter(|info| fits(choice, info)) {
        match Webcam::open(info) {
            Ok(webcam) => return Ok(Box::new(webcam)),
            Err(reason) => {
                error = CameraError::Unusable { name: info.human_name(), reason };
            }
        }
    }
    Err(error)
}

fn wanted(choice: &CameraChoice) -> Option<String> {
    (*choice != CameraChoice::Auto).then(|| choice.to_string())
}

fn fits(choice: &CameraChoice, info: &CameraInfo) -> bool {
    match choice {
        CameraChoice::Number(number) => info.index().as_index().is_ok_and(|at| at == *number),
        CameraChoice::Name(name) => info.human_name().to_lowercase().contains(&name.to_lowercase()),
        _ => true,
    }
}

/// The system's list of cameras by number. nokhwa panics when one of them is named in a way it does
/// not expect; that must not hide the others, so then the first numbers are tried blindly.
fn list() -> Vec<CameraInfo> {
    let blindly = |_reason| {
        let info = |number: u32| {
            CameraInfo::new(&format!("camera {number}"), "", "", CameraIndex::Index(number))
        };
        (0..8).map(info).collect()
    };
    let mut list = caught(|| nokhwa::query(ApiBackend::Auto)).unwrap_or_else(blindly);
    list.sort_by_key(|info| info.index().as_index().unwrap_or(u32::MAX));
    list
}

/// A call into nokhwa; a panic in it is an error like any other.
fn caught<T>(call: impl FnOnce() -> Result<T, NokhwaError>) -> Result<T, String> {
    match panic::catch_unwind(AssertUnwindSafe(call)) {
        Ok(outcome) => outcome.map_err(|error| error.to_string()),
        Err(_panic) => Err("the driver's answer was not understood".to_owned()),
    }
}

struct Webcam {
    name: String,
    camera: nokhwa::Camera,
    last: Option<Instant>,
}

impl Webcam {
    fn open(info: &CameraInfo) -> Result<Self, String> {
        let index = info.index();
        // A first, careful opening asks what the camera can do; it is closed again because two
        // open handles of one camera spoil each other.
        let offers = {
            let mut camera = open_as(index, RequestedFormatType::None)?;
            caught(|| camera.compatible_camera_formats())?
        };
        let mut camera = match best(&offers) {
            Some(format) => open_as(index, RequestedFormatType::Exact(format))
                .or_else(|_refused| open_as(index, RequestedFormatType::None))?,
            None => open_as(index, RequestedFormatType::None)?,
        };
        caught(|| camera.open_stream())?;
        Ok(Self { name: camera.info().human_name(), camera, last: None })
    }

    fn lost(&self, reason: &str) -> CameraError {
        CameraError::Lost { name: self.name.clone(), reason: reason.to_owned() }
    }
}

fn open_as(index: &CameraIndex, wish: RequestedFormatType) -> Result<nokhwa::Camera, String> {
    caught(|| nokhwa::Camera::new(index.clone(), RequestedFormat::with_formats(wish, &KNOWN)))
}

/// The offer nearest to the ideal size that is fast enough, in the format easiest on cable and
/// processor.
fn best(offers: &[CameraFormat]) -> Option<CameraFormat> {
    let rank = |offer: &&CameraFormat| {
        let size = offer.width().abs_diff(IDEAL.0) + offer.height().abs_diff(IDEAL.1);
        let format = KNOWN.iter().position(|known| *known == offer.format());
        let slow = offer.frame_rate() < 15;
        (slow, size, format, offer.frame_rate().abs_diff(30))
    };
    offers.iter().filter(|offer| KNOWN.contains(&offer.format())).min_by_key(rank).copied()
}

impl Camera for Webcam {
    fn name(&self) -> &str {
        &self.name
    }

    fn next(&mut self) -> Result<Frame, CameraError> {
        let mut damaged = 0;
        loop {
            // Frames that come too soon are taken all the same: an old one is of no use later.
            let buffer = caught(|| self.camera.frame()).map_err(|reason| self.lost(&reason))?;
            let now = Instant::now();
            if self.last.is_some_and(|last| now.duration_since(last) < TOO_SOON) {
                continue;
            }
            if let Ok(Some(frame)) = panic::catch_unwind(|| decode(&buffer)) {
                self.last = Some(now);
                return Ok(frame);
            }
            damaged += 1;
            if damaged == PATIENCE_WITH_DAMAGE {
                return Err(self.lost("its pictures are damaged"));
            }
        }
    }
}

fn decode(buffer: &Buffer) -> Option<Frame> {
    let size = buffer.resolution();
    let (width, height) = (u16::try_from(size.width()).ok()?, u16::try_from(size.height()).ok()?);
    let bytes = buffer.buffer();
    match buffer.source_frame_format() {
        FrameFormat::MJPEG => formats::jpeg(bytes),
        FrameFormat::YUYV => raw::yuyv(width, height, bytes),
        FrameFormat::NV12 => raw::nv12(width, height, bytes),
        FrameFormat::GRAY => formats::grey(width, height, bytes),
        FrameFormat::RAWRGB => raw::rgb24(width, height, bytes, [0, 1, 2]),
        FrameFormat::RAWBGR => raw::rgb24(width, height, bytes, [2, 1, 0]),
    }
}

#[cfg(test)]
mod tests {
    use nokhwa::utils::Resolution;

    use super::*;

    fn offer(width: u32, height: u32, format: FrameFormat, rate: u32) -> CameraFormat {
        CameraFormat::new(Resolution::new(width, height), format, rate)
    }

    #[test]
    fn a_fast_picture_near_the_ideal_size_is_chosen() {
        use FrameFormat::{MJPEG, YUYV};
        let slow_hd = offer(1280, 720, YUYV, 10);
        let hd = offer(1280, 720, MJPEG, 30);
        let full = offer(1920, 1080, MJPEG, 30);
        let small = offer(640, 480, YUYV, 30);
        assert_eq!(best(&[small, full, slow_hd, hd]), Some(hd));
        assert_eq!(best(&[small, slow_hd]), Some(small), "slow is worse than small");
        assert_eq!(best(&[slow_hd]), Some(slow_hd), "and better than nothing");
        assert_eq!(best(&[]), None);
    }

    #[test]
    fn a_camera_is_chosen_by_number_or_by_part_of_its_name() {
        let info = CameraInfo::new("HD Pro Webcam", "", "", CameraIndex::Index(2));
        for (choice, yes) in [
            (CameraChoice::Auto, true),
            (CameraChoice::Number(2), true),
            (CameraChoice::Number(0), false),
            (CameraChoice::Name("pro web".to_owned()), true),
            (CameraChoice::Name("Phone".to_owned()), false),
        ] {
            assert_eq!(fits(&choice, &info), yes, "{choice}");
        }
    }
}
