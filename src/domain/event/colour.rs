//! How well colours can be told apart, by the Web Content Accessibility Guidelines 2.2.

/// What a mark needs to be seen on the ground it stands on (1.4.11, non-text contrast).
pub const MARK: f64 = 3.0;

/// White paper, and the disc a mark stands on where the ground is dark.
pub const WHITE: [u8; 3] = [255; 3];

/// Red, green and blue of `#RRGGBB`.
pub fn parts(hex: &str) -> Option<[u8; 3]> {
    let digits = hex.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// The contrast ratio of two colours, from 1 to 21.
pub fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance, from 0 to 1.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|byte| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_the_most_there_is() {
        assert!((contrast([0; 3], WHITE) - 21.0).abs() < 0.01);
        assert!((contrast(WHITE, WHITE) - 1.0).abs() < 0.01);
        // The grey that is known for being just enough for text.
        let grey = parts("#767676").unwrap();
        assert!((contrast(grey, WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn a_colour_is_six_digits_behind_a_hash() {
        for (text, expected) in [
            ("#0B4F6C", Some([0x0b, 0x4f, 0x6c])),
            ("#0B4F6c", Some([0x0b, 0x4f, 0x6c])),
            ("#ffffff", Some([255, 255, 255])),
            ("0B4F6C", None),
            ("#0B4F6", None),
            ("#0B4F6CA", None),
            ("#0B4F6G", None),
            ("#0B4Fß", None),
            ("#é4F6C", None),
            ("", None),
        ] {
            assert_eq!(parts(text), expected, "{text}");
        }
    }
}
