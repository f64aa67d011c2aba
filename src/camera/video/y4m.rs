//! YUV4MPEG2: a line of text, then for every frame a line and its bytes as they are.

use std::io::{self, BufRead, Read as _};
use std::time::Duration;

use super::Reel;
use crate::camera::formats;
use crate::camera::frame::Frame;

/// How every y4m file begins.
pub(super) const MAGIC: [u8; 10] = *b"YUV4MPEG2 ";

/// Longest header line, in bytes; and longest side of a frame, in pixels.
const LONGEST_LINE: u64 = 1024;
const LONGEST_SIDE: u16 = 4096;

/// A y4m file.
pub(super) struct Y4m<R> {
    file: R,
    header: Header,
    frame: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Header {
    width: u16,
    height: u16,
    interval: Duration,
    chroma: Chroma,
}

/// How many bytes of colour follow the grey picture: columns and rows are halved or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chroma {
    None,
    Halved { columns: bool, rows: bool },
}

impl<R: BufRead> Y4m<R> {
    /// Reads the header.
    pub(super) fn open(mut file: R) -> io::Result<Self> {
        let line = line(&mut file)?;
        let header = Header::parse(&line).map_err(io::Error::other)?;
        let frame = vec![0; header.frame_length()];
        Ok(Self { file, header, frame })
    }
}

impl<R: BufRead> Reel for Y4m<R> {
    fn interval(&self) -> Duration {
        self.header.interval
    }

    fn wind(&mut self) -> io::Result<bool> {
        if !line(&mut self.file)?.starts_with(b"FRAME") {
            return Ok(false);
        }
        // A last frame that is cut is the end as well.
        match self.file.read_exact(&mut self.frame) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
            outcome => outcome.map(|()| true),
        }
    }

    fn frame(&self) -> Option<Frame> {
        let Header { width, height, chroma, .. } = self.header;
        match chroma {
            Chroma::None => formats::grey(width, height, &self.frame),
            Chroma::Halved { columns, rows } => {
                formats::planes(width, height, &self.frame, (columns, rows))
            }
        }
    }
}

fn line(file: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    file.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)?;
    Ok(line)
}

impl Header {
    fn parse(line: &[u8]) -> Result<Self, String> {
        let words = line.strip_prefix(MAGIC.as_slice()).ok_or("it does not begin as a y4m does")?;
        let words = std::str::from_utf8(words).map_err(|_not_text| "its header is no text")?;
        let (mut width, mut height, mut interval) = (None, None, None);
        let mut chroma = Chroma::Halved { columns: true, rows: true };
        for word in words.split_ascii_whitespace() {
            match word.split_at_checked(1) {
                Some(("W", number)) => width = side(number),
                Some(("H", number)) => height = side(number),
                Some(("F", rate)) => interval = parse_interval(rate),
                Some(("C", space)) => chroma = parse_chroma(space)?,
                _ => {}
            }
        }
        let none = || "its header gives no usable width, height or rate".to_owned();
        let (Some(width), Some(height), Some(interval)) = (width, height, interval) else {
            return Err(none());
        };
        Ok(Self { width, height, interval, chroma })
    }

    fn frame_length(&self) -> usize {
        let (width, height) = (usize::from(self.width), usize::from(self.height));
        let colour = match self.chroma {
            Chroma::None => 0,
            Chroma::Halved { columns, rows } => {
                formats::plane_side(width, columns) * formats::plane_side(height, rows)
            }
        };
        width * height + 2 * colour
    }
}

fn side(number: &str) -> Option<u16> {
    number.parse().ok().filter(|side| (1..=LONGEST_SIDE).contains(side))
}

/// `30000:1001` frames a second.
fn parse_interval(rate: &str) -> Option<Duration> {
    let (frames, seconds) = rate.split_once(':')?;
    let (frames, seconds): (u32, u32) = (frames.parse().ok()?, seconds.parse().ok()?);
    (frames > 0 && seconds > 0).then(|| Duration::from_secs(seconds.into()) / frames)
}

fn parse_chroma(space: &str) -> Result<Chroma, String> {
    match space {
        "mono" => Ok(Chroma::None),
        "444" => Ok(Chroma::Halved { columns: false, rows: false }),
        "422" => Ok(Chroma::Halved { columns: true, rows: false }),
        "420" | "420jpeg" | "420mpeg2" | "420paldv" => {
            Ok(Chroma::Halved { columns: true, rows: true })
        }
        other => Err(format!("its colours are written as {other}, which is not understood")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_says_size_rate_and_colours() {
        let header = Header::parse(b"YUV4MPEG2 W5 H3 F30000:1001 It A1:1 C422\n").unwrap();
        assert_eq!((header.width, header.height), (5, 3));
        assert_eq!(header.interval.as_micros(), 33_366);
        assert_eq!(header.frame_length(), 15 + 2 * 3 * 3);
        for (space, length) in [("420jpeg", 15 + 12), ("444", 45), ("mono", 15)] {
            let line = format!("YUV4MPEG2 W5 H3 F1:1 C{space}\n");
            assert_eq!(Header::parse(line.as_bytes()).unwrap().frame_length(), length, "{space}");
        }
    }
}
