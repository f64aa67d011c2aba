//! The charset a code declares (ECI). rqrr reads past it, so it is looked up in the code's own
//! first bits, which are read as they lie in the picture, without error correction.

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GB18030, ISO_8859_2, ISO_8859_3, ISO_8859_4, ISO_8859_5, ISO_8859_6,
    ISO_8859_7, ISO_8859_8, ISO_8859_10, ISO_8859_13, ISO_8859_14, ISO_8859_15, ISO_8859_16,
    SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254,
    WINDOWS_1256,
};
use rqrr::{BitGrid, Grid};

/// The mode that declares a charset.
const DECLARES: u8 = 0b0111;

/// The charset declared at the very start of the code, if it is one we know.
pub(super) fn charset<G: BitGrid>(grid: &Grid<G>) -> Option<&'static Encoding> {
    let (meta, _) = grid.get_raw_data().ok()?;
    let blocks = blocks(meta.version.0, meta.ecc_level)?;
    let (_, raw) = Grid::new(Unmasked { grid: &grid.grid, mask: meta.mask }).get_raw_data().ok()?;
    // Codewords are dealt out to the blocks in turn: the second one of the first block comes when
    // every block has had its first.
    let (first, second) = (*raw.data.first()?, *raw.data.get(blocks)?);
    (first >> 4 == DECLARES).then_some(())?;
    known((first << 4) | (second >> 4))
}

/// Numbers 0 to 127 are the only ones written in one byte; all charsets in use are among them.
fn known(number: u8) -> Option<&'static Encoding> {
    Some(match number {
        1 | 3 | 23 => WINDOWS_1252,
        4 => ISO_8859_2,
        5 => ISO_8859_3,
        6 => ISO_8859_4,
        7 => ISO_8859_5,
        8 => ISO_8859_6,
        9 => ISO_8859_7,
        10 => ISO_8859_8,
        11 => WINDOWS_1254,
        12 => ISO_8859_10,
        13 => WINDOWS_874,
        15 => ISO_8859_13,
        16 => ISO_8859_14,
        17 => ISO_8859_15,
        18 => ISO_8859_16,
        20 => SHIFT_JIS,
        21 => WINDOWS_1250,
        22 => WINDOWS_1251,
        24 => WINDOWS_1256,
        26 => UTF_8,
        28 => BIG5,
        29 => GB18030,
        30 => EUC_KR,
        _ => return None,
    })
}

/// A code with its mask taken off, so that its bits come out as they were written.
struct Unmasked<'a, G> {
    grid: &'a G,
    mask: u16,
}

impl<G: BitGrid> BitGrid for Unmasked<'_, G> {
    fn size(&self) -> usize {
        self.grid.size()
    }

    fn bit(&self, y: usize, x: usize) -> bool {
        let far = self.size() - 8;
        // Where the format is written there is no mask.
        let format = (y < 9 && (x < 9 || x >= far)) || (y >= far && x < 9);
        self.grid.bit(y, x) ^ (!format && masked(self.mask, y, x))
    }
}

/// ISO/IEC 18004, table 10.
fn masked(mask: u16, y: usize, x: usize) -> bool {
    match mask {
        0 => (y + x).is_multiple_of(2),
        1 => y.is_multiple_of(2),
        2 => x.is_multiple_of(3),
        3 => (y + x).is_multiple_of(3),
        4 => (y / 2 + x / 3).is_multiple_of(2),
        5 => (y * x) % 2 + (y * x) % 3 == 0,
        6 => ((y * x) % 2 + (y * x) % 3).is_multiple_of(2),
        _ => ((y * x) % 3 + (y + x) % 2).is_multiple_of(2),
    }
}

/// Number of error correction blocks. `level` as it is written in the code: M, L, H, Q.
fn blocks(version: usize, level: u16) -> Option<usize> {
    let [low, medium, quartile, high] = *BLOCKS.get(version.checked_sub(1)?)?;
    let count = [medium, low, high, quartile].get(usize::from(level)).copied()?;
    Some(usize::from(count))
}

/// ISO/IEC 18004, table 9: blocks at level L, M, Q, H of versions 1 to 40.
#[rustfmt::skip]
const BLOCKS: [[u8; 4]; 40] = [
    [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 2, 2], [1, 2, 2, 4], [1, 2, 4, 4],
    [2, 4, 4, 4], [2, 4, 6, 5], [2, 4, 6, 6], [2, 5, 8, 8], [4, 5, 8, 8],
    [4, 5, 8, 11], [4, 8, 10, 11], [4, 9, 12, 16], [4, 9, 16, 16], [6, 10, 12, 18],
    [6, 10, 17, 16], [6, 11, 16, 19], [6, 13, 18, 21], [7, 14, 21, 25], [8, 16, 20, 25],
    [8, 17, 23, 25], [9, 17, 23, 34], [9, 18, 25, 30], [10, 20, 27, 32], [12, 21, 29, 35],
    [12, 23, 34, 37], [12, 25, 34, 40], [13, 26, 35, 42], [14, 28, 38, 45], [15, 29, 40, 48],
    [16, 31, 43, 51], [17, 33, 45, 54], [18, 35, 48, 57], [19, 37, 51, 60], [19, 38, 53, 63],
    [20, 40, 56, 66], [21, 43, 59, 70], [22, 45, 62, 74], [24, 47, 65, 77], [25, 49, 68, 81],
];

#[cfg(test)]
mod tests {
    use qrcode::bits::Bits;
    use qrcode::{EcLevel, QrCode, Version};
    use rqrr::SimpleGrid;

    use super::*;

    fn grid_declaring(number: u32, version: i16, level: EcLevel) -> Grid<SimpleGrid> {
        let mut bits = Bits::new(Version::Normal(version));
        bits.push_eci_designator(number).unwrap();
        bits.push_byte_data(b"\xb8\xd2\xd0\xdd").unwrap();
        bits.push_terminator(level).unwrap();
        let code = QrCode::with_bits(bits, level).unwrap();
        let dark = code.to_colors();
        let width = code.width();
        Grid::new(SimpleGrid::from_func(width, |x, y| dark[y * width + x] == qrcode::Color::Dark))
    }

    #[test]
    fn the_declared_charset_is_found_at_every_size_and_level() {
        for version in [1, 5, 9, 10, 21, 27, 40] {
            for level in [EcLevel::L, EcLevel::M, EcLevel::Q, EcLevel::H] {
                let grid = grid_declaring(7, version, level);
                assert_eq!(charset(&grid), Some(ISO_8859_5), "version {version} {level:?}");
            }
        }
    }

    #[test]
    fn a_code_that_declares_nothing_has_no_charset() {
        let code = QrCode::new(b"Caf\xe9").unwrap();
        let (dark, width) = (code.to_colors(), code.width());
        let grid = Grid::new(SimpleGrid::from_func(width, |x, y| {
            dark[y * width + x] == qrcode::Color::Dark
        }));
        assert_eq!(charset(&grid), None);
    }

    #[test]
    fn unknown_numbers_are_not_guessed() {
        assert_eq!(charset(&grid_declaring(99, 2, EcLevel::M)), None);
    }
}
