//! The bits of a code -> what they say (ISO/IEC 18004, 7.4): for the codes that rqrr is slow with
//! or does not take, large ones and those that are one of a series.

use std::io::{self, Write};

/// The 45 characters of alphanumeric mode (table 5).
const CHARACTERS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// Writes what `data`, the data codewords of a code of `size` modules, says to `out`, piece by piece
/// as rqrr does. None if the bits make no sense.
pub(super) fn write(data: &[u8], size: usize, out: &mut impl Write) -> Option<()> {
    let mut bits = Bits { data, at: 0 };
    // Lengths are written in more bits in larger codes (table 3): versions to 9, to 26, to 40.
    let class = usize::from(size > 53) + usize::from(size > 121);
    while bits.left() >= 4 {
        let written = match bits.take(4)? {
            0 => break,
            1 => digits(&mut bits, [10, 12, 14][class], out),
            2 => characters(&mut bits, [9, 11, 13][class], out),
            4 => bytes(&mut bits, [8, 16, 16][class], out),
            8 => kanji(&mut bits, [8, 10, 12][class], out),
            // One of a series, of a trade, of a charset: what follows can be read all the same.
            3 => bits.take(16).map(|_series| Ok(())),
            5 => Some(Ok(())),
            9 => bits.take(8).map(|_trade| Ok(())),
            7 => charset(&mut bits).map(Ok),
            _ => None,
        };
        written?.ok()?;
    }
    Some(())
}

struct Bits<'a> {
    data: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn left(&self) -> usize {
        self.data.len() * 8 - self.at
    }

    /// The next `count` bits, at most 16; none if there are fewer.
    fn take(&mut self, count: usize) -> Option<u16> {
        if self.left() < count {
            return None;
        }
        let bits = (self.at..self.at + count)
            .fold(0, |sum, at| (sum << 1) | u16::from(self.data[at / 8] >> (7 - at % 8) & 1));
        self.at += count;
        Some(bits)
    }
}

fn digits(bits: &mut Bits<'_>, length: usize, out: &mut impl Write) -> Option<io::Result<()>> {
    let mut left = bits.take(length)?;
    while left > 0 {
        let (count, width, most) = match left {
            1 => (1, 4, 9),
            2 => (2, 7, 99),
            _ => (3, 10, 999),
        };
        let value = bits.take(width).filter(|value| *value <= most)?;
        if let Err(error) = write!(out, "{value:0count$}") {
            return Some(Err(error));
        }
        left -= u16::try_from(count).unwrap_or(left);
    }
    Some(Ok(()))
}

fn characters(bits: &mut Bits<'_>, length: usize, out: &mut impl Write) -> Option<io::Result<()>> {
    let mut left = bits.take(length)?;
    let character = |value: u16| CHARACTERS.get(usize::from(value)).copied();
    let mut text = Vec::new();
    while left > 1 {
        let pair = bits.take(11)?;
        text.extend([character(pair / 45)?, character(pair % 45)?]);
        left -= 2;
    }
    if left == 1 {
        text.push(character(bits.take(6)?)?);
    }
    Some(out.write_all(&text))
}

fn bytes(bits: &mut Bits<'_>, length: usize, out: &mut impl Write) -> Option<io::Result<()>> {
    for _ in 0..bits.take(length)? {
        let byte = u8::try_from(bits.take(8)?).ok()?;
        if let Err(error) = out.write_all(&[byte]) {
            return Some(Err(error));
        }
    }
    Some(Ok(()))
}

/// Characters of Shift-JIS in 13 bits each (7.4.6).
fn kanji(bits: &mut Bits<'_>, length: usize, out: &mut impl Write) -> Option<io::Result<()>> {
    for _ in 0..bits.take(length)? {
        let value = bits.take(13)?;
        let packed = ((value / 0xc0) << 8) | (value % 0xc0);
        let offset = if packed < 0x1f00 { 0x8140 } else { 0xc140 };
        if let Err(error) = out.write_all(&(packed + offset).to_be_bytes()) {
            return Some(Err(error));
        }
    }
    Some(Ok(()))
}

/// A charset's number, in one to three bytes: which one it is, `eci` looks up.
fn charset(bits: &mut Bits<'_>) -> Option<()> {
    let first = bits.take(8)?;
    match first >> 5 {
        0..=3 => {}
        4 | 5 => drop(bits.take(8)?),
        6 => drop(bits.take(16)?),
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use qrcode::bits::Bits as Writer;
    use qrcode::{EcLevel, Version};

    use super::*;

    fn said(version: i16, fill: impl Fn(&mut Writer)) -> Option<Vec<u8>> {
        let version = Version::Normal(version);
        let mut bits = Writer::new(version);
        fill(&mut bits);
        bits.push_terminator(EcLevel::L).unwrap();
        let mut out = Vec::new();
        let size = usize::try_from(version.width()).unwrap();
        write(&bits.into_bytes(), size, &mut out).map(|()| out)
    }

    #[test]
    fn every_mode_is_read_at_every_length_of_lengths() {
        for version in [1, 9, 10, 26, 27, 40] {
            let text = said(version, |bits| {
                bits.push_eci_designator(26).unwrap();
                bits.push_numeric_data(b"0070").unwrap();
                bits.push_alphanumeric_data(b"A:%").unwrap();
                bits.push_byte_data(b"\xc3\xa9").unwrap();
            });
            assert_eq!(text.as_deref(), Some(&b"0070A:%\xc3\xa9"[..]), "version {version}");
        }
        let kanji = said(2, |bits| bits.push_kanji_data(b"\x93\xfa\xe4\xaa").unwrap());
        assert_eq!(kanji.as_deref(), Some(&b"\x93\xfa\xe4\xaa"[..]));
    }

    #[test]
    fn one_of_a_series_is_read_for_itself() {
        // Mode 3, the second of three, a parity of 0xab; then mode 4, one byte, "A".
        let bits = [0x31, 0x2a, 0xb4, 0x01, 0x41, 0x00];
        let mut out = Vec::new();
        assert!(write(&bits, 21, &mut out).is_some());
        assert_eq!(out, b"A");
    }

    #[test]
    fn what_breaks_off_or_is_unknown_makes_no_sense() {
        for bits in [&[0x4f, 0xf4][..], &[0x1f, 0xff], &[0xf0], &[0x20, 0x17, 0xff], &[0x7f, 0xf0]]
        {
            assert!(write(bits, 21, &mut Vec::new()).is_none(), "{bits:02x?}");
        }
    }
}
