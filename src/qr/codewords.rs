//! From sampled modules to codewords and back: format, mask, blocks, and the correction of errors
//! with what is known of how surely each module was seen.

use super::correction::correct;
use super::symbol::{Blocks, Format, Version, data_order, is_masked};

/// A code's modules as they were seen.
#[derive(Debug, Clone)]
pub(super) struct Modules {
    pub(super) version: Version,
    /// One entry a module, row by row: above 0 dark, below 0 light; the further, the surer.
    pub(super) seen: Vec<f32>,
}

/// How the format may be misread and still be believed: of 15 bits, in the better copy.
const FORMAT_ERRORS: u32 = 3;

impl Modules {
    fn is_dark(&self, x: usize, y: usize) -> bool {
        self.seen[y * self.version.size() + x] > 0.0
    }

    /// The same modules, seen in a mirror.
    pub(super) fn mirrored(&self) -> Self {
        let size = self.version.size();
        let mut seen = self.seen.clone();
        for y in 0..size {
            for x in 0..size {
                seen[y * size + x] = self.seen[x * size + y];
            }
        }
        Self { version: self.version, seen }
    }

    /// The format nearest to what is written in both copies, and in how many bits the better and the
    /// worse copy differ from it.
    pub(super) fn format(&self) -> (Format, [u32; 2]) {
        let copies = Format::places(self.version.size()).map(|places| {
            places.iter().fold(0_u16, |bits, &(x, y)| (bits << 1) | u16::from(self.is_dark(x, y)))
        });
        let nearest = Format::all().min_by_key(|(_, bits)| {
            let errors = copies.map(|copy| (copy ^ bits).count_ones());
            (errors[0].min(errors[1]), errors[0] + errors[1])
        });
        let (format, bits) = nearest.expect("there are 32 formats");
        let mut errors = copies.map(|copy| (copy ^ bits).count_ones());
        errors.sort_unstable();
        (format, errors)
    }

    /// The modules as they were written, every error corrected; none if there are too many.
    pub(super) fn corrected(&self, plan: &Plan) -> Option<Clean> {
        let (format, [errors, _]) = self.format();
        if errors > FORMAT_ERRORS {
            return None;
        }
        let size = self.version.size();
        let blocks = self.version.blocks(format.level);
        let mut words = self.words(&plan.order, format.mask, blocks.codewords);
        let mut slack = 0;
        for places in block_places(&blocks) {
            slack += restore(&mut words, &places, blocks.correction)?;
        }
        if slack < SLACK {
            return None;
        }
        let mut dark: Vec<bool> = self.seen.iter().map(|seen| *seen > 0.0).collect();
        write_format(&mut dark, size, format);
        for (nth, &(x, y)) in plan.order.iter().enumerate() {
            let (x, y) = (usize::from(x), usize::from(y));
            let bit = words.get(nth / 8).is_some_and(|word| word.value >> (7 - nth % 8) & 1 == 1);
            dark[y * size + x] = bit ^ is_masked(format.mask, x, y);
        }
        let data = data(&blocks, &words);
        Some(Clean { size, dark, data })
    }

    fn words(&self, order: &[(u8, u8)], mask: u8, count: usize) -> Vec<Word> {
        let size = self.version.size();
        let word = |modules: &[(u8, u8)]| {
            let mut word = Word { value: 0, surety: f32::INFINITY };
            for &(x, y) in modules {
                let (x, y) = (usize::from(x), usize::from(y));
                let seen = self.seen[y * size + x];
                let dark = (seen > 0.0) ^ is_masked(mask, x, y);
                word.value = (word.value << 1) | u8::from(dark);
                word.surety = word.surety.min(seen.abs());
            }
            word
        };
        order.chunks_exact(8).take(count).map(word).collect()
    }
}

/// What all codes of a version share, worked out once for several looks at one.
pub(super) struct Plan {
    order: Vec<(u8, u8)>,
}

impl Plan {
    pub(super) fn of(version: Version) -> Self {
        Self { order: data_order(version, &version.reserved()) }
    }
}

/// A code without errors.
pub(super) struct Clean {
    pub(super) size: usize,
    pub(super) dark: Vec<bool>,
    /// Its data codewords, in the order in which they are read.
    pub(super) data: Vec<u8>,
}

/// Correction codewords that must be left over in all, so that chance makes no text: one in 2^24.
const SLACK: usize = 3;

#[derive(Debug, Clone, Copy)]
struct Word {
    value: u8,
    /// That of the least sure of its modules.
    surety: f32,
}

/// For each block the places of its codewords in the order in which they are written: the blocks
/// take turns, first with data, then with correction.
fn block_places(blocks: &Blocks) -> Vec<Vec<usize>> {
    let mut places = vec![Vec::new(); blocks.count];
    let longest = blocks.data_of(blocks.count - 1);
    let mut next = 0;
    for turn in 0..longest {
        for (nth, block) in places.iter_mut().enumerate() {
            if turn < blocks.data_of(nth) {
                block.push(next);
                next += 1;
            }
        }
    }
    for _ in 0..blocks.correction {
        for block in &mut places {
            block.push(next);
            next += 1;
        }
    }
    places
}

/// Corrects one block in `words`: first as it was read, then with more and more of its least sure
/// codewords taken for unknown. Returns the correction codewords left over.
///
/// This is generalised minimum distance decoding (G. D. Forney, 1966).
fn restore(words: &mut [Word], places: &[usize], correction: usize) -> Option<usize> {
    let read: Vec<u8> = places.iter().map(|place| words[*place].value).collect();
    let mut least_sure: Vec<usize> = (0..places.len()).collect();
    least_sure.sort_by(|a, b| words[places[*a]].surety.total_cmp(&words[places[*b]].surety));
    let step = (correction / 4).max(2);
    let most = correction.saturating_sub(2);
    let tries = std::iter::once(0).chain((step..=most).step_by(step));
    for doubted in tries {
        let mut block = read.clone();
        if let Some(slack) = correct(&mut block, correction, &least_sure[..doubted]) {
            for (place, value) in places.iter().zip(block) {
                words[*place].value = value;
            }
            return Some(slack);
        }
    }
    None
}

fn write_format(dark: &mut [bool], size: usize, format: Format) {
    let bits = Format::all().find(|(other, _)| *other == format).map_or(0, |(_, bits)| bits);
    for places in Format::places(size) {
        for (nth, (x, y)) in places.into_iter().enumerate() {
            dark[y * size + x] = bits >> (14 - nth) & 1 == 1;
        }
    }
}

/// The data of all blocks, one block after the other.
fn data(blocks: &Blocks, words: &[Word]) -> Vec<u8> {
    let places = block_places(blocks);
    let data = places.iter().enumerate().flat_map(|(nth, block)| &block[..blocks.data_of(nth)]);
    data.map(|place| words[*place].value).collect()
}
