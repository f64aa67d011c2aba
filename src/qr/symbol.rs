//! What ISO/IEC 18004 lays down: sizes, where patterns lie, blocks, masks.

/// Modules of the smallest and the largest code along a side.
pub(super) const SMALLEST: usize = 21;
pub(super) const LARGEST: usize = 177;

/// Modules of a finder pattern along a side.
pub(super) const FINDER: usize = 7;

/// A code's size; there are 40.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Version(usize);

impl Version {
    /// The version with `size` modules along a side, if there is one.
    pub(super) fn of_size(size: usize) -> Option<Self> {
        let sound = (SMALLEST..=LARGEST).contains(&size) && size % 4 == 1;
        sound.then(|| Self((size - 17) / 4))
    }

    /// Modules along a side.
    pub(super) fn size(self) -> usize {
        self.0 * 4 + 17
    }

    /// The 18 bits that large codes write beside two of their finder patterns, and the version each
    /// stands for.
    pub(super) fn written() -> impl Iterator<Item = (Self, u32)> {
        (7..=40_u32).map(|version| {
            let mut rest = version;
            for _ in 0..12 {
                rest = (rest << 1) ^ if rest >> 11 == 1 { 0x1f25 } else { 0 };
            }
            let bits = (version << 12) | rest;
            (Self(usize::try_from(version).unwrap_or_default()), bits)
        })
    }

    /// Along each axis, the modules at which alignment patterns have their centres; none for the
    /// smallest version.
    pub(super) fn alignments(self) -> Vec<usize> {
        if self.0 < 2 {
            return Vec::new();
        }
        let count = self.0 / 7 + 2;
        // The standard lists them; this is the rule behind its table E.1, with its one exception.
        let step =
            if self.0 == 32 { 26 } else { (self.0 * 4 + count * 2 + 1) / (count * 2 - 2) * 2 };
        let mut places: Vec<usize> =
            (0..count - 1).map(|nth| self.size() - 7 - nth * step).collect();
        places.push(6);
        places.reverse();
        places
    }

    /// Whether (`x`, `y`) belongs to the patterns every code of this size shares, or to the format
    /// and version written beside them; one entry a module, row by row.
    pub(super) fn reserved(self) -> Vec<bool> {
        let size = self.size();
        let mut reserved = vec![false; size * size];
        let mut fill = |left: usize, top: usize, width: usize, height: usize| {
            for y in top..top + height {
                reserved[y * size + left..y * size + left + width].fill(true);
            }
        };
        fill(0, 0, 9, 9);
        fill(size - 8, 0, 8, 9);
        fill(0, size - 8, 9, 8);
        fill(0, 6, size, 1);
        fill(6, 0, 1, size);
        if self.0 >= 7 {
            fill(size - 11, 0, 3, 6);
            fill(0, size - 11, 6, 3);
        }
        let places = self.alignments();
        for (x, y) in alignment_centres(&places) {
            fill(x - 2, y - 2, 5, 5);
        }
        reserved
    }

    /// Blocks and their error correction codewords at `level`.
    pub(super) fn blocks(self, level: Level) -> Blocks {
        let (row, column) = (self.0 - 1, level as usize);
        Blocks {
            codewords: self.data_modules() / 8,
            count: usize::from(BLOCKS[row][column]),
            correction: usize::from(CORRECTION[row][column]),
        }
    }

    /// Modules that carry codewords.
    fn data_modules(self) -> usize {
        let version = self.0;
        let mut modules = (16 * version + 128) * version + 64;
        if version >= 2 {
            let aligned = version / 7 + 2;
            modules -= (25 * aligned - 10) * aligned - 55;
        }
        if version >= 7 {
            modules -= 36;
        }
        modules
    }
}

/// The centres of all alignment patterns: every crossing of `places` but those in the finders.
pub(super) fn alignment_centres(places: &[usize]) -> impl Iterator<Item = (usize, usize)> {
    let last = places.last().copied().unwrap_or_default();
    let all = places.iter().flat_map(move |y| places.iter().map(move |x| (*x, *y)));
    all.filter(move |place| ![(6, 6), (last, 6), (6, last)].contains(place))
}

/// How much of a code may be wrong: about 7, 15, 25 and 30 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    L,
    M,
    Q,
    H,
}

/// How a version's codewords are dealt out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Blocks {
    /// Of the whole code, data and correction.
    pub(super) codewords: usize,
    pub(super) count: usize,
    /// Correction codewords of each block.
    pub(super) correction: usize,
}

impl Blocks {
    /// Data codewords of block `nth`: the last blocks may have one more than the first.
    pub(super) fn data_of(&self, nth: usize) -> usize {
        let short = self.codewords / self.count - self.correction;
        let longer = self.codewords % self.count;
        short + usize::from(nth >= self.count - longer)
    }
}

/// Level and mask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Format {
    pub(super) level: Level,
    pub(super) mask: u8,
}

impl Format {
    /// All 32, each with the 15 bits that are written for it.
    pub(super) fn all() -> impl Iterator<Item = (Self, u16)> {
        (0_u16..32).map(|data| {
            let mut rest = data;
            for _ in 0..10 {
                rest = (rest << 1) ^ if rest >> 9 == 1 { 0x537 } else { 0 };
            }
            let level = [Level::M, Level::L, Level::H, Level::Q][usize::from(data >> 3)];
            let mask = u8::try_from(data & 7).unwrap_or_default();
            (Self { level, mask }, ((data << 10) | rest) ^ 0x5412)
        })
    }

    /// Where the 15 bits are written, the highest first: (x, y) of the copy around the first
    /// finder, and of the copy beside the two others.
    pub(super) fn places(size: usize) -> [[(usize, usize); 15]; 2] {
        let mut around = [(8, 8); 15];
        let mut beside = [(8, 8); 15];
        for nth in 0..15 {
            around[nth] = match nth {
                0..=5 => (nth, 8),
                6 => (7, 8),
                7 => (8, 8),
                8 => (8, 7),
                _ => (8, 14 - nth),
            };
            beside[nth] = if nth < 7 { (8, size - 1 - nth) } else { (size - 15 + nth, 8) };
        }
        [around, beside]
    }
}

/// Whether `mask` turns module (`x`, `y`) over (table 10).
pub(super) fn is_masked(mask: u8, x: usize, y: usize) -> bool {
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

/// The modules in the order in which codewords are written: pairs of columns from the right, up
/// and down in turn, around everything reserved. As (x, y).
pub(super) fn data_order(version: Version, reserved: &[bool]) -> Vec<(u8, u8)> {
    let size = version.size();
    let mut order = Vec::with_capacity(version.data_modules());
    let mut right = size - 1;
    let mut upwards = true;
    loop {
        for step in 0..size {
            let y = if upwards { size - 1 - step } else { step };
            for x in [right, right - 1] {
                if !reserved[y * size + x]
                    && let (Ok(x), Ok(y)) = (u8::try_from(x), u8::try_from(y))
                {
                    order.push((x, y));
                }
            }
        }
        upwards = !upwards;
        // The column of the timing pattern belongs to no pair.
        right = match right {
            1 => return order,
            8 => 5,
            _ => right - 2,
        };
    }
}

/// Table 9: blocks at level L, M, Q, H of versions 1 to 40.
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

/// Table 9: correction codewords a block at level L, M, Q, H of versions 1 to 40.
#[rustfmt::skip]
const CORRECTION: [[u8; 4]; 40] = [
    [7, 10, 13, 17], [10, 16, 22, 28], [15, 26, 18, 22], [20, 18, 26, 16], [26, 24, 18, 22],
    [18, 16, 24, 28], [20, 18, 18, 26], [24, 22, 22, 26], [30, 22, 20, 24], [18, 26, 24, 28],
    [20, 30, 28, 24], [24, 22, 26, 28], [26, 22, 24, 22], [30, 24, 20, 24], [22, 24, 30, 24],
    [24, 28, 24, 30], [28, 28, 28, 28], [30, 26, 28, 28], [28, 26, 26, 26], [28, 26, 30, 28],
    [28, 26, 28, 30], [28, 28, 30, 24], [30, 28, 30, 30], [30, 28, 30, 30], [26, 28, 30, 30],
    [28, 28, 28, 30], [30, 28, 30, 30], [30, 28, 30, 30], [30, 28, 30, 30], [30, 28, 30, 30],
    [30, 28, 30, 30], [30, 28, 30, 30], [30, 28, 30, 30], [30, 28, 30, 30], [30, 28, 30, 30],
    [30, 28, 30, 30], [30, 28, 30, 30], [30, 28, 30, 30], [30, 28, 30, 30], [30, 28, 30, 30],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alignment_patterns_lie_where_the_standard_lists_them() {
        for (size, places) in [
            (21, vec![]),
            (25, vec![6, 18]),
            (45, vec![6, 22, 38]),
            (145, vec![6, 34, 60, 86, 112, 138]),
            (177, vec![6, 30, 58, 86, 114, 142, 170]),
        ] {
            assert_eq!(Version::of_size(size).unwrap().alignments(), places, "{size}");
        }
    }

    #[test]
    fn versions_are_written_as_the_standard_says() {
        let written = |wanted: usize| Version::written().find(|(v, _)| v.0 == wanted).unwrap().1;
        assert_eq!(written(7), 0b00_0111_1100_1001_0100);
        assert_eq!(written(40), 0b10_1000_1100_0110_1001);
    }

    #[test]
    fn what_is_not_reserved_is_just_enough_for_the_codewords() {
        for version in (1..=40).map(Version) {
            let order = data_order(version, &version.reserved());
            assert_eq!(order.len(), version.data_modules(), "{version:?}");
        }
    }

    #[test]
    fn formats_differ_from_each_other_in_at_least_seven_bits() {
        let all: Vec<u16> = Format::all().map(|(_, bits)| bits).collect();
        for (nth, one) in all.iter().enumerate() {
            for other in &all[nth + 1..] {
                assert!((one ^ other).count_ones() >= 7, "{one:015b} {other:015b}");
            }
        }
        let (_, known) = Format::all()
            .find(|(format, _)| *format == Format { level: Level::L, mask: 4 })
            .unwrap();
        assert_eq!(known, 0b110_0110_0010_1111);
    }
}
