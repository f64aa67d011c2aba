//! Real webcams: raw frames, through nokhwa or past it, decoded here. Whatever the driver answers
//! wrongly is the end of this camera; the next one is opened afresh.

#[cfg(target_os = "linux")]
mod direct;
mod through_nokhwa;

use std::borrow::Cow;
use std::panic::{self, AssertUnwindSafe};
use std::time::{Duration, Instant};

use nokhwa::utils::{CameraFormat, FrameFormat};

use super::{Camera, CameraChoice, CameraError, FRAME_INTERVAL, Frame, Listed, formats, raw};

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

/// A driver that is open and streams.
trait Source {
    /// Waits for the next bytes.
    fn take(&mut self) -> Result<Taken<'_>, String>;
}

/// The bytes of one picture, and perhaps old ones behind them.
struct Taken<'a> {
    format: FrameFormat,
    width: u32,
    height: u32,
    bytes: Cow<'a, [u8]>,
}

/// Opens the first camera of the system's list that fits `choice` and works. The list holds
/// entries that are no cameras, and a camera comes back after unplugging under another number.
/// Those in `last` are tried last.
pub(super) fn open(choice: &CameraChoice, last: &[Listed]) -> Result<Box<dyn Camera>, CameraError> {
    let mut failure = None;
    for listed in ranked(choice, last, list()) {
        match open_listed(listed.number) {
            Ok(source) => {
                return Ok(Box::new(Webcam { listed, source, last: None }));
            }
            // The first one is more likely to be a camera than what comes after it.
            Err(reason) => {
                failure.get_or_insert(CameraError::Unusable { name: listed.name, reason });
            }
        }
    }
    Err(failure.unwrap_or_else(|| CameraError::NotFound { wanted: wanted(choice) }))
}

/// nokhwa leaves out what its table of formats and rates does not know; then the driver is asked
/// directly.
fn open_listed(number: u32) -> Result<Box<dyn Source>, String> {
    let opened = through_nokhwa::open(number);
    #[cfg(target_os = "linux")]
    let opened = opened.or_else(|reason| {
        tracing::info!("camera {number} is opened directly: {reason}");
        direct::open(number)
    });
    opened
}

fn wanted(choice: &CameraChoice) -> Option<String> {
    match choice {
        CameraChoice::Number(_) | CameraChoice::Name(_) => Some(choice.to_string()),
        _ => None,
    }
}

/// Those that fit `choice`, in the order to try them.
fn ranked(choice: &CameraChoice, last: &[Listed], mut list: Vec<Listed>) -> Vec<Listed> {
    list.retain(|listed| match choice {
        CameraChoice::Number(number) => listed.number == *number,
        CameraChoice::Name(name) => listed.name.to_lowercase().contains(&name.to_lowercase()),
        _ => true,
    });
    let is_other = |listed: &Listed| match choice {
        CameraChoice::Favourite(name) => listed.name != *name,
        _ => false,
    };
    list.sort_by_key(|listed| (last.contains(listed), is_other(listed), listed.number));
    list
}

/// The system's list of cameras, by number.
pub(super) fn list() -> Vec<Listed> {
    #[cfg(target_os = "linux")]
    let mut list = direct::list();
    #[cfg(not(target_os = "linux"))]
    let mut list = through_nokhwa::list();
    list.sort_by_key(|listed| listed.number);
    list
}

/// A call into a driver's library; a panic in it is an error like any other.
fn caught<T, E: ToString>(call: impl FnOnce() -> Result<T, E>) -> Result<T, String> {
    match panic::catch_unwind(AssertUnwindSafe(call)) {
        Ok(outcome) => outcome.map_err(|error| error.to_string()),
        Err(_panic) => Err("the driver's answer was not understood".to_owned()),
    }
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

struct Webcam {
    listed: Listed,
    source: Box<dyn Source>,
    last: Option<Instant>,
}

impl Camera for Webcam {
    fn name(&self) -> &str {
        &self.listed.name
    }

    fn number(&self) -> u32 {
        self.listed.number
    }

    fn next(&mut self) -> Result<Frame, CameraError> {
        let lost = |reason| CameraError::Lost { name: self.listed.name.clone(), reason };
        let mut damaged = 0;
        loop {
            // Frames that come too soon are taken all the same: an old one is of no use later.
            let taken = self.source.take().map_err(lost)?;
            let now = Instant::now();
            if self.last.is_some_and(|last| now.duration_since(last) < TOO_SOON) {
                continue;
            }
            if let Ok(Some(frame)) = panic::catch_unwind(|| decode(&taken)) {
                self.last = Some(now);
                return Ok(frame);
            }
            damaged += 1;
            if damaged == PATIENCE_WITH_DAMAGE {
                return Err(lost("its pictures are damaged".to_owned()));
            }
        }
    }
}

fn decode(taken: &Taken<'_>) -> Option<Frame> {
    let (width, height) = (u16::try_from(taken.width).ok()?, u16::try_from(taken.height).ok()?);
    let bytes = &*taken.bytes;
    match taken.format {
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
    fn a_camera_is_chosen_by_number_or_name_and_a_favourite_is_tried_first() {
        let names = ["Integrated Camera", "HD Pro Webcam", "HD Pro Webcam"];
        let list: Vec<Listed> = (0..)
            .zip(names)
            .map(|(number, name)| Listed { number, name: name.to_owned() })
            .collect();
        let numbers = |choice: &CameraChoice, last: &[Listed]| -> Vec<u32> {
            ranked(choice, last, list.clone()).iter().map(|listed| listed.number).collect()
        };
        let favourite = |name: &str| CameraChoice::Favourite(name.to_owned());
        for (choice, order) in [
            (CameraChoice::Auto, &[0, 1, 2][..]),
            (CameraChoice::Number(2), &[2]),
            (CameraChoice::Number(5), &[]),
            (CameraChoice::Name("pro web".to_owned()), &[1, 2]),
            (CameraChoice::Name("Phone".to_owned()), &[]),
            (favourite("HD Pro Webcam"), &[1, 2, 0]),
            (favourite("Camera that is at home"), &[0, 1, 2]),
        ] {
            assert_eq!(numbers(&choice, &[]), order, "{choice}");
        }
        let silent = &list[1..2];
        assert_eq!(numbers(&favourite("HD Pro Webcam"), silent), [2, 0, 1], "its twin is tried");
        assert_eq!(numbers(&CameraChoice::Number(1), silent), [1], "it is the only one wanted");
    }
}
