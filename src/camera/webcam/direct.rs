//! Cameras straight through V4L2, where nokhwa cannot open them: it does not know the format GREY,
//! nor rates that are no whole number, and looks no further when a camera is set to either.

use std::borrow::Cow;
use std::fs;
use std::io;

use nokhwa::utils::{CameraFormat, FrameFormat, Resolution};
use v4l::buffer::Type;
use v4l::frameinterval::FrameIntervalEnum;
use v4l::framesize::FrameSizeEnum;
use v4l::io::traits::CaptureStream as _;
use v4l::prelude::MmapStream;
use v4l::video::Capture as _;
use v4l::video::capture::Parameters;
use v4l::{Device, Format, FourCC, Fraction};

use super::{IDEAL, Listed, Source, Taken, best, caught};

/// As V4L2 writes the formats we can decode.
const CODES: [(FrameFormat, &[u8; 4]); 6] = [
    (FrameFormat::MJPEG, b"MJPG"),
    (FrameFormat::NV12, b"NV12"),
    (FrameFormat::YUYV, b"YUYV"),
    (FrameFormat::GRAY, b"GREY"),
    (FrameFormat::RAWRGB, b"RGB3"),
    (FrameFormat::RAWBGR, b"BGR3"),
];

struct Direct {
    stream: MmapStream<'static>,
    format: FrameFormat,
    width: u32,
    height: u32,
}

/// Opens the camera the system knows by `number` in the best way it offers.
pub(super) fn open(number: u32) -> Result<Box<dyn Source>, String> {
    let device = caught(|| Device::new(usize::try_from(number).unwrap_or(usize::MAX)))?;
    let offers = caught(|| offers(&device))?;
    let wish = best(&offers).and_then(|offer| Some((offer, code(offer.format())?)));
    if let Some((offer, code)) = wish {
        let format = Format::new(offer.width(), offer.height(), code);
        caught(|| device.set_format(&format))?;
        // A driver that minds the rate keeps its own, which will do.
        caught(|| device.set_params(&Parameters::with_fps(offer.frame_rate()))).ok();
    }
    let set = caught(|| device.format())?;
    let format = format_of(set.fourcc).ok_or_else(|| no_use(&device))?;
    let stream = caught(|| MmapStream::new(&device, Type::VideoCapture))?;
    Ok(Box::new(Direct { stream, format, width: set.width, height: set.height }))
}

fn code(format: FrameFormat) -> Option<FourCC> {
    CODES.iter().find(|(known, _)| *known == format).map(|(_, code)| FourCC::new(code))
}

fn format_of(code: FourCC) -> Option<FrameFormat> {
    CODES.iter().find(|(_, known)| **known == code.repr).map(|(format, _)| *format)
}

fn no_use(device: &Device) -> String {
    let formats = caught(|| device.enum_formats()).unwrap_or_default();
    let codes: Vec<String> = formats.iter().map(|format| format.fourcc.to_string()).collect();
    format!("it sends no pictures that can be read here, only [{}]", codes.join(", "))
}

/// Everything it offers that we can decode; rates rounded.
fn offers(device: &Device) -> io::Result<Vec<CameraFormat>> {
    let mut offers = Vec::new();
    for offered in device.enum_formats()? {
        let Some(format) = format_of(offered.fourcc) else { continue };
        for size in device.enum_framesizes(offered.fourcc).unwrap_or_default() {
            let (width, height) = nearest(&size.size);
            let rates = rates(device, offered.fourcc, width, height);
            let offer = |rate| CameraFormat::new(Resolution::new(width, height), format, rate);
            offers.extend(rates.into_iter().map(offer));
        }
    }
    Ok(offers)
}

/// The size nearest to the ideal one.
fn nearest(size: &FrameSizeEnum) -> (u32, u32) {
    let step = |ideal: u32, min: u32, max: u32, step: u32| {
        let wanted = ideal.clamp(min, max.max(min));
        wanted - (wanted - min) % step.max(1)
    };
    match size {
        FrameSizeEnum::Discrete(size) => (size.width, size.height),
        FrameSizeEnum::Stepwise(s) => (
            step(IDEAL.0, s.min_width, s.max_width, s.step_width),
            step(IDEAL.1, s.min_height, s.max_height, s.step_height),
        ),
    }
}

/// Pictures a second, at least one entry.
fn rates(device: &Device, code: FourCC, width: u32, height: u32) -> Vec<u32> {
    let rate = |interval: Fraction| {
        (interval.denominator + interval.numerator / 2) / interval.numerator.max(1)
    };
    let intervals = device.enum_frameintervals(code, width, height).unwrap_or_default();
    let mut rates: Vec<u32> = intervals
        .into_iter()
        .map(|offered| match offered.interval {
            FrameIntervalEnum::Discrete(interval) => rate(interval),
            FrameIntervalEnum::Stepwise(steps) => rate(steps.min).min(30),
        })
        .collect();
    if rates.is_empty() {
        rates.push(30);
    }
    rates
}

impl Source for Direct {
    fn take(&mut self) -> Result<Taken<'_>, String> {
        let Self { stream, format, width, height } = self;
        let (buffer, meta) = caught(move || stream.next())?;
        let used = usize::try_from(meta.bytesused).unwrap_or(usize::MAX);
        let bytes = Cow::Borrowed(buffer.get(..used).unwrap_or(buffer));
        Ok(Taken { format: *format, width: *width, height: *height, bytes })
    }
}

/// Everything that is named like a camera and has a number. nokhwa makes the same list, and panics
/// at what has none.
pub(super) fn list() -> Vec<Listed> {
    let Ok(entries) = fs::read_dir("/dev") else { return Vec::new() };
    let number = |entry: fs::DirEntry| -> Option<u32> {
        entry.file_name().to_str()?.strip_prefix("video")?.parse().ok()
    };
    let listed = |number: u32| {
        let named = fs::read_to_string(format!("/sys/class/video4linux/video{number}/name"));
        let name = named.map(|name| name.trim().to_owned()).unwrap_or_default();
        let name = if name.is_empty() { format!("camera {number}") } else { name };
        Listed { number, name }
    };
    entries.filter_map(|entry| number(entry.ok()?)).map(listed).collect()
}

#[cfg(test)]
mod tests {
    use v4l::framesize::Stepwise;

    use super::*;

    #[test]
    fn a_camera_that_offers_steps_is_asked_for_the_size_nearest_to_the_ideal_one() {
        let steps = |min, max, step| {
            nearest(&FrameSizeEnum::Stepwise(Stepwise {
                min_width: min,
                max_width: max,
                step_width: step,
                min_height: min,
                max_height: max,
                step_height: step,
            }))
        };
        assert_eq!(steps(16, 4096, 16), (1280, 720));
        assert_eq!(steps(16, 640, 16), (640, 640));
        assert_eq!(steps(1500, 4096, 4), (1500, 1500));
        assert_eq!(steps(2, 1279, 4), (1278, 718));
        assert_eq!(steps(8, 8, 0), (8, 8), "a step of nothing is no reason to fall");
    }

    #[test]
    fn every_format_we_decode_has_a_code() {
        for format in super::super::KNOWN {
            assert_eq!(code(format).and_then(format_of), Some(format));
        }
        assert_eq!(format_of(FourCC::new(b"H264")), None);
    }
}
