//! Reed-Solomon codes over the field of 256 elements, as QR codes use them: finds wrong codewords,
//! and restores doubted ones, whose places are known, at half the price.
//!
//! The method is that of E. Berlekamp and J. Massey, begun with the doubted places, and G. Forney's
//! formula for the values; both in R. Blahut, "Algebraic Codes for Data Transmission", chapter 7.

/// x^8 + x^4 + x^3 + x^2 + 1 (ISO/IEC 18004, 7.5.2).
const FIELD: u16 = 0x11d;

/// More correction codewords than any block has.
const MOST: usize = 32;

type Polynomial = [u8; MOST + 1];

struct Tables {
    /// Powers of the generator, twice over, so that sums of logarithms need no remainder.
    power: [u8; 512],
    logarithm: [u8; 256],
}

static TABLES: Tables = Tables::new();

impl Tables {
    #[expect(clippy::cast_possible_truncation, reason = "the value is kept below 256")]
    const fn new() -> Self {
        let mut tables = Self { power: [0; 512], logarithm: [0; 256] };
        let mut value = 1_u16;
        let mut exponent = 0_u16;
        while exponent < 255 {
            tables.power[exponent as usize] = value as u8;
            tables.power[exponent as usize + 255] = value as u8;
            tables.logarithm[value as usize] = exponent as u8;
            value <<= 1;
            if value & 0x100 != 0 {
                value ^= FIELD;
            }
            exponent += 1;
        }
        tables
    }
}

/// The generator to the power of `exponent`, below 510.
fn power(exponent: usize) -> u8 {
    TABLES.power[exponent]
}

fn logarithm(value: u8) -> usize {
    usize::from(TABLES.logarithm[usize::from(value)])
}

fn times(a: u8, b: u8) -> u8 {
    if a == 0 || b == 0 { 0 } else { power(logarithm(a) + logarithm(b)) }
}

fn inverse(value: u8) -> u8 {
    power(255 - logarithm(value))
}

/// Corrects `block`, whose last `correction` codewords protect the others. `doubted` are places in
/// it that are taken for unknown. Returns how many correction codewords were left over: each is a
/// factor of 256 against a text that was never written. None if there is too much to correct.
pub(super) fn correct(block: &mut [u8], correction: usize, doubted: &[usize]) -> Option<usize> {
    let spare = correction.checked_sub(doubted.len())?;
    let Some(syndromes) = syndromes(block, correction)?.wrong() else { return Some(spare) };
    let locator = locator(&syndromes, correction, block.len(), doubted)?;
    let degree = locator.iter().rposition(|factor| *factor != 0)?;
    let evaluator = evaluator(&syndromes, &locator, correction);
    let mut found = 0;
    for at in 0..block.len() {
        let place = block.len() - 1 - at;
        // The root that belongs to this place is the inverse of the generator to its power.
        let root = (255 - place % 255) % 255;
        if value_at(&locator, degree, root) != 0 {
            continue;
        }
        found += 1;
        let slope = slope_at(&locator, root);
        if slope == 0 {
            return None;
        }
        let value = times(value_at(&evaluator, MOST, root), inverse(slope));
        block[at] ^= times(value, power(place % 255));
    }
    let unknown = degree.saturating_sub(doubted.len());
    let whole = found == degree && self::syndromes(block, correction)?.wrong().is_none();
    whole.then(|| spare.checked_sub(2 * unknown))?
}

/// What the correction codewords say of a block: all 0 if it is as it was written.
struct Syndromes(Polynomial);

impl Syndromes {
    fn wrong(self) -> Option<Polynomial> {
        self.0.iter().any(|value| *value != 0).then_some(self.0)
    }
}

fn syndromes(block: &[u8], correction: usize) -> Option<Syndromes> {
    if correction > MOST || correction >= block.len() || block.len() > 255 {
        return None;
    }
    let mut values = [0; MOST + 1];
    for (exponent, value) in values[..correction].iter_mut().enumerate() {
        // Horner's rule, with the factor as a logarithm.
        let sum = block.iter().fold(0, |sum: u8, codeword| {
            codeword ^ if sum == 0 { 0 } else { power(logarithm(sum) + exponent) }
        });
        *value = sum;
    }
    Some(Syndromes(values))
}

/// The polynomial whose roots tell the wrong places, beginning with the doubted ones.
fn locator(
    syndromes: &Polynomial,
    correction: usize,
    length: usize,
    doubted: &[usize],
) -> Option<Polynomial> {
    let mut locator = [0; MOST + 1];
    locator[0] = 1;
    for (count, at) in doubted.iter().enumerate() {
        let factor = power((length - 1).checked_sub(*at)? % 255);
        for nth in (0..=count).rev() {
            locator[nth + 1] ^= times(locator[nth], factor);
        }
    }
    let known = doubted.len();
    let (mut length_now, mut before) = (known, locator);
    for step in known + 1..=correction {
        let discrepancy =
            (0..step).fold(0, |sum, nth| sum ^ times(locator[nth], syndromes[step - 1 - nth]));
        before.copy_within(0..MOST, 1);
        before[0] = 0;
        if discrepancy == 0 {
            continue;
        }
        let mut next = locator;
        for (target, value) in next.iter_mut().zip(&before) {
            *target ^= times(discrepancy, *value);
        }
        if 2 * length_now < step + known {
            length_now = step + known - length_now;
            let scale = inverse(discrepancy);
            before = locator.map(|value| times(value, scale));
        }
        locator = next;
    }
    Some(locator)
}

fn evaluator(syndromes: &Polynomial, locator: &Polynomial, correction: usize) -> Polynomial {
    let mut out = [0; MOST + 1];
    for (at, target) in out[..correction].iter_mut().enumerate() {
        *target = (0..=at).fold(0, |sum, nth| sum ^ times(locator[nth], syndromes[at - nth]));
    }
    out
}

/// `polynomial`, of at most `degree`, at the generator to the power of `root`.
fn value_at(polynomial: &Polynomial, degree: usize, root: usize) -> u8 {
    let mut exponent = 0;
    let mut sum = 0;
    for factor in &polynomial[..=degree] {
        if *factor != 0 {
            sum ^= power(logarithm(*factor) + exponent);
        }
        exponent = (exponent + root) % 255;
    }
    sum
}

/// The polynomial's derivative there: in this field only odd powers have one.
fn slope_at(polynomial: &Polynomial, root: usize) -> u8 {
    (1..=MOST).step_by(2).fold(0, |sum, nth| {
        let factor = polynomial[nth];
        sum ^ if factor == 0 { 0 } else { power(logarithm(factor) + root * (nth - 1) % 255) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A block of `data` followed by its correction codewords, by long division.
    fn protected(data: &[u8], correction: usize) -> Vec<u8> {
        let mut generator = vec![1];
        for exponent in 0..correction {
            generator.push(0);
            for at in (1..generator.len()).rev() {
                generator[at] ^= times(generator[at - 1], power(exponent));
            }
        }
        let mut rest = data.to_vec();
        rest.resize(data.len() + correction, 0);
        for at in 0..data.len() {
            let factor = rest[at];
            for (nth, value) in generator.iter().enumerate() {
                rest[at + nth] ^= times(factor, *value);
            }
        }
        [data, &rest[data.len()..]].concat()
    }

    fn block() -> Vec<u8> {
        let data: Vec<u8> = (0..44_u8).map(|n| n.wrapping_mul(37) ^ 0x5a).collect();
        protected(&data, 18)
    }

    #[test]
    fn wrong_and_doubted_codewords_are_restored_up_to_the_limit() {
        for (wrong, doubted, left) in
            [(0, 0, 18), (1, 0, 16), (9, 0, 0), (0, 18, 0), (4, 10, 0), (8, 2, 0), (3, 5, 7)]
        {
            let sound = block();
            let mut read = sound.clone();
            let places: Vec<usize> = (0..wrong + doubted).map(|nth| nth * 3 + 1).collect();
            for place in &places {
                read[*place] ^= 0xa5;
            }
            let rest = correct(&mut read, 18, &places[wrong..]);
            assert_eq!(rest, Some(left), "{wrong} wrong, {doubted} doubted");
            assert_eq!(read, sound, "{wrong} wrong, {doubted} doubted");
        }
    }

    #[test]
    fn a_doubted_codeword_may_be_right() {
        let mut read = block();
        read[7] ^= 1;
        assert_eq!(correct(&mut read, 18, &[2, 3, 60]), Some(13));
        assert_eq!(read, block());
    }

    #[test]
    fn what_is_beyond_the_limit_is_refused() {
        for (wrong, doubted) in [(10, 0), (20, 0), (0, 19), (5, 10), (44, 0)] {
            let mut read = block();
            let places: Vec<usize> = (0..wrong + doubted).collect();
            for place in &places {
                read[*place] ^= 0x3c;
            }
            let outcome = correct(&mut read, 18, &places[wrong..]);
            assert_eq!(outcome, None, "{wrong} wrong, {doubted} doubted");
        }
    }
}
