//! What the eye's processes say to each other on their pipes: messages with a head of fixed length.
//!
//! ```text
//! head:  "DPEY" (4 bytes), kind (1 byte), length of the body (4 bytes); all numbers little-endian
//! body:  by kind
//!   1 Opened  number (4 bytes), name (text)     camera -> kiosk   the camera is open
//!   2 Frame   luma (picture), preview (picture) camera -> kiosk
//!   3 Failed  code (text), sentence (text)      camera -> kiosk   and then it ends
//!   4 Ready                                     reader -> kiosk   it may be shown pictures
//!   5 Look    number (8 bytes), luma (picture)  kiosk -> reader
//!   6 Looked  number (8 bytes), codes (2 bytes), for each:
//!             corners (8 times 4 bytes), 1 and text (text) or 0
//! text:     length (4 bytes), UTF-8
//! picture:  width, height (2 bytes each), then every byte of it: 1 or (preview) 3 for each pixel
//! ```
//! Whatever arrives is checked before it is believed: the other side may be broken.

use std::io::{self, Read, Write};

use crate::camera::{Listed, Luma, Rgb};
use crate::qr::{Code, Corners};

const MAGIC: [u8; 4] = *b"DPEY";
const HEAD: usize = 9;

/// Longest body, in bytes: a grey picture of 4096 x 4096 with its preview.
const LONGEST: usize = 20 << 20;
/// Most codes in one answer, and longest text, in bytes (a QR code holds 7,089 digits or about
/// 1,800 characters of three bytes).
const MOST_CODES: usize = 64;
const LONGEST_TEXT: usize = 16 << 10;

/// One message.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Message {
    Opened { camera: Listed },
    Frame { luma: Luma, preview: Rgb },
    Failed { code: String, sentence: String },
    Ready,
    Look { number: u64, luma: Luma },
    Looked { number: u64, codes: Vec<Code> },
}

/// Why there is no next message.
#[derive(Debug, thiserror::Error)]
pub(super) enum WireError {
    /// The other side closed the pipe between two messages.
    #[error("the pipe was closed")]
    Closed,
    #[error("the pipe broke: {0}")]
    Broken(#[from] io::Error),
    /// What arrived was never written by the other side of this program.
    #[error("the message makes no sense: {0}")]
    Garbled(&'static str),
}

/// Writes one message and flushes it.
pub(super) fn send(pipe: &mut impl Write, message: &Message) -> io::Result<()> {
    let mut bytes = vec![0; HEAD];
    let kind = encode(message, &mut bytes);
    let length = u32::try_from(bytes.len() - HEAD).map_err(io::Error::other)?;
    bytes[..4].copy_from_slice(&MAGIC);
    bytes[4] = kind;
    bytes[5..HEAD].copy_from_slice(&length.to_le_bytes());
    pipe.write_all(&bytes)?;
    pipe.flush()
}

/// Waits for the next message.
pub(super) fn receive(pipe: &mut impl Read) -> Result<Message, WireError> {
    let mut head = [0; HEAD];
    // The first byte apart from the others: the end of the pipe is regular only before it.
    if pipe.read(&mut head[..1])? == 0 {
        return Err(WireError::Closed);
    }
    pipe.read_exact(&mut head[1..])?;
    let [m0, m1, m2, m3, kind, length @ ..] = head;
    if [m0, m1, m2, m3] != MAGIC {
        return Err(WireError::Garbled("it does not begin like one"));
    }
    let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
    if length > LONGEST {
        return Err(WireError::Garbled("it is too long"));
    }
    let mut body = vec![0; length];
    pipe.read_exact(&mut body)?;
    decode(kind, &body).ok_or(WireError::Garbled("its body does not fit its kind"))
}

fn encode(message: &Message, out: &mut Vec<u8>) -> u8 {
    match message {
        Message::Opened { camera } => {
            out.extend_from_slice(&camera.number.to_le_bytes());
            put_text(out, &camera.name);
            1
        }
        Message::Frame { luma, preview } => {
            out.reserve(luma.pixels.len() + preview.pixels.len() + 8);
            put_picture(out, luma.width, luma.height, &luma.pixels);
            put_picture(out, preview.width, preview.height, &preview.pixels);
            2
        }
        Message::Failed { code, sentence } => {
            put_text(out, code);
            put_text(out, sentence);
            3
        }
        Message::Ready => 4,
        Message::Look { number, luma } => {
            out.extend_from_slice(&number.to_le_bytes());
            put_picture(out, luma.width, luma.height, &luma.pixels);
            5
        }
        Message::Looked { number, codes } => {
            out.extend_from_slice(&number.to_le_bytes());
            let codes = &codes[..codes.len().min(MOST_CODES)];
            let count = u16::try_from(codes.len()).expect("MOST_CODES fits two bytes");
            out.extend_from_slice(&count.to_le_bytes());
            for code in codes {
                put_code(out, code);
            }
            6
        }
    }
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    let text = &text[..text.floor_char_boundary(LONGEST_TEXT)];
    let length = u32::try_from(text.len()).expect("LONGEST_TEXT fits four bytes");
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(text.as_bytes());
}

fn put_picture(out: &mut Vec<u8>, width: u16, height: u16, pixels: &[u8]) {
    out.extend_from_slice(&width.to_le_bytes());
    out.extend_from_slice(&height.to_le_bytes());
    out.extend_from_slice(pixels);
}

fn put_code(out: &mut Vec<u8>, code: &Code) {
    for (x, y) in code.corners {
        out.extend_from_slice(&x.to_le_bytes());
        out.extend_from_slice(&y.to_le_bytes());
    }
    out.push(u8::from(code.text.is_some()));
    if let Some(text) = &code.text {
        put_text(out, text);
    }
}

/// `None` unless the body is exactly one message of this kind.
fn decode(kind: u8, body: &[u8]) -> Option<Message> {
    let mut rest = Rest(body);
    let message = match kind {
        1 => {
            let number = u32::from_le_bytes(rest.array()?);
            Message::Opened { camera: Listed { number, name: rest.text()? } }
        }
        2 => Message::Frame { luma: rest.luma()?, preview: rest.preview()? },
        3 => Message::Failed { code: rest.text()?, sentence: rest.text()? },
        4 => Message::Ready,
        5 => Message::Look { number: u64::from_le_bytes(rest.array()?), luma: rest.luma()? },
        6 => Message::Looked { number: u64::from_le_bytes(rest.array()?), codes: rest.codes()? },
        _ => return None,
    };
    rest.0.is_empty().then_some(message)
}

/// What is left of a body; everything taken from it is checked for length.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.bytes(N)?.try_into().ok()
    }

    fn side(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes).filter(|side| *side > 0)
    }

    fn text(&mut self) -> Option<String> {
        let length = usize::try_from(u32::from_le_bytes(self.array()?)).ok()?;
        let bytes = self.bytes((length <= LONGEST_TEXT).then_some(length)?)?;
        String::from_utf8(bytes.to_vec()).ok()
    }

    fn pixels(&mut self, each: usize) -> Option<(u16, u16, Vec<u8>)> {
        let (width, height) = (self.side()?, self.side()?);
        let pixels = self.bytes(each * usize::from(width) * usize::from(height))?;
        Some((width, height, pixels.to_vec()))
    }

    fn luma(&mut self) -> Option<Luma> {
        let (width, height, pixels) = self.pixels(1)?;
        Some(Luma { width, height, pixels })
    }

    fn preview(&mut self) -> Option<Rgb> {
        let (width, height, pixels) = self.pixels(3)?;
        Some(Rgb { width, height, pixels })
    }

    fn codes(&mut self) -> Option<Vec<Code>> {
        let count = usize::from(u16::from_le_bytes(self.array()?));
        (0..(count <= MOST_CODES).then_some(count)?).map(|_| self.code()).collect()
    }

    fn code(&mut self) -> Option<Code> {
        let mut corners = Corners::default();
        for (x, y) in &mut corners {
            *x = f32::from_le_bytes(self.array()?);
            *y = f32::from_le_bytes(self.array()?);
            (x.is_finite() && y.is_finite()).then_some(())?;
        }
        let text = match self.array()? {
            [0] => None,
            [1] => Some(self.text()?),
            _ => return None,
        };
        Some(Code { corners, text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luma() -> Luma {
        Luma { width: 3, height: 2, pixels: vec![1, 2, 3, 4, 5, 6] }
    }

    fn one_of_each() -> Vec<Message> {
        let corners = [(0.5, -1.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.25)];
        let codes =
            vec![Code { corners, text: Some("Ümit 王".to_owned()) }, Code { corners, text: None }];
        vec![
            Message::Opened { camera: Listed { number: 2, name: "HD Webcam".to_owned() } },
            Message::Frame {
                luma: luma(),
                preview: Rgb { width: 1, height: 2, pixels: vec![7; 6] },
            },
            Message::Failed { code: "camera_lost".to_owned(), sentence: "It stopped.".to_owned() },
            Message::Ready,
            Message::Look { number: u64::MAX, luma: luma() },
            Message::Looked { number: 7, codes },
        ]
    }

    fn bytes_of(message: &Message) -> Vec<u8> {
        let mut bytes = Vec::new();
        send(&mut bytes, message).unwrap();
        bytes
    }

    #[test]
    fn what_is_sent_arrives_in_order() {
        let sent = one_of_each();
        let bytes: Vec<u8> = sent.iter().flat_map(bytes_of).collect();
        let mut pipe = bytes.as_slice();
        for message in sent {
            assert_eq!(receive(&mut pipe).unwrap(), message);
        }
        assert!(matches!(receive(&mut pipe), Err(WireError::Closed)));
    }

    #[test]
    fn a_message_that_is_cut_anywhere_is_no_message() {
        for message in one_of_each() {
            let bytes = bytes_of(&message);
            for length in 1..bytes.len() {
                let error = receive(&mut &bytes[..length]).unwrap_err();
                assert!(matches!(error, WireError::Broken(_)), "{message:?} cut at {length}");
            }
        }
    }

    #[test]
    fn a_body_of_the_wrong_length_is_refused() {
        for message in one_of_each() {
            for change in [-1_i64, 1] {
                let mut bytes = bytes_of(&message);
                let length = i64::try_from(bytes.len() - HEAD).unwrap() + change;
                let Ok(length) = u32::try_from(length) else { continue };
                bytes[5..HEAD].copy_from_slice(&length.to_le_bytes());
                bytes.push(0);
                let error = receive(&mut bytes.as_slice()).unwrap_err();
                assert!(matches!(error, WireError::Garbled(_)), "{message:?} {change}");
            }
        }
    }

    #[test]
    fn a_length_that_would_eat_the_memory_is_refused_unread() {
        let mut bytes = bytes_of(&Message::Ready);
        bytes[5..HEAD].copy_from_slice(&u32::MAX.to_le_bytes());
        let error = receive(&mut bytes.as_slice()).unwrap_err();
        assert!(matches!(error, WireError::Garbled(_)), "{error}");
    }

    proptest::proptest! {
        #[test]
        fn garbage_is_never_a_panic(kind: u8, body: Vec<u8>) {
            let mut bytes = MAGIC.to_vec();
            bytes.push(kind % 8);
            bytes.extend_from_slice(&u32::try_from(body.len()).unwrap().to_le_bytes());
            bytes.extend_from_slice(&body);
            if let Ok(message) = receive(&mut bytes.as_slice()) {
                assert_eq!(receive(&mut bytes_of(&message).as_slice()).unwrap(), message);
            }
            assert!(receive(&mut body.as_slice()).is_err());
        }
    }
}
