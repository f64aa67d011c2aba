//! JPEGs one after the other, with or without other bytes between them.

use std::io::{self, Read};
use std::time::Duration;

use super::Reel;
use crate::camera::formats;
use crate::camera::frame::Frame;

/// The file does not say its rate; this is what most tools take for granted.
const INTERVAL: Duration = Duration::from_millis(40);

/// Longest JPEG, in bytes: more is no video.
const LONGEST: usize = 16 << 20;

/// An mjpeg file.
pub(super) struct Mjpeg<R> {
    file: R,
    /// Read and not yet passed; begins with the JPEG at hand.
    bytes: Vec<u8>,
    length: usize,
}

impl<R: Read> Mjpeg<R> {
    pub(super) fn open(file: R) -> Self {
        Self { file, bytes: Vec::new(), length: 0 }
    }

    fn read_more(&mut self) -> io::Result<bool> {
        let more = u64::try_from(self.bytes.len().max(1 << 16)).unwrap_or(u64::MAX);
        Ok(self.file.by_ref().take(more).read_to_end(&mut self.bytes)? > 0)
    }
}

impl<R: Read> Reel for Mjpeg<R> {
    fn interval(&self) -> Duration {
        INTERVAL
    }

    fn wind(&mut self) -> io::Result<bool> {
        self.bytes.drain(..self.length);
        self.length = 0;
        loop {
            let start = self.bytes.windows(3).position(|three| three == [0xff, 0xd8, 0xff]);
            // Without a beginning, the last two bytes may still be half of one.
            self.bytes.drain(..start.unwrap_or(self.bytes.len().saturating_sub(2)));
            if let Some(length) = formats::jpeg_length(&self.bytes) {
                self.length = length;
                return Ok(true);
            }
            if self.bytes.len() > LONGEST || !self.read_more()? {
                return Ok(false);
            }
        }
    }

    fn frame(&self) -> Option<Frame> {
        formats::jpeg(&self.bytes[..self.length])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jpegs_are_found_whatever_lies_between_them() {
        let mut one = Vec::new();
        let picture = image::GrayImage::from_pixel(16, 16, image::Luma([90]));
        let mut encoder = image::codecs::jpeg::JpegEncoder::new(&mut one);
        encoder.encode_image(&picture).unwrap();
        let film = [b"--boundary\r\n".as_slice(), &one, b"\r\n--boundary\r\n", &one, &one[..20]];
        let film = film.concat();
        let mut reel = Mjpeg::open(film.as_slice());
        for _ in 0..2 {
            assert!(reel.wind().unwrap());
            assert_eq!(reel.frame().unwrap().luma.width, 16);
        }
        assert!(!reel.wind().unwrap(), "the last one is cut");
    }
}
