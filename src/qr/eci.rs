//! The charset a code declares (ECI). rqrr reads past it, so it is looked up in the code's own
//! first codewords.

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GB18030, ISO_8859_2, ISO_8859_3, ISO_8859_4, ISO_8859_5, ISO_8859_6,
    ISO_8859_7, ISO_8859_8, ISO_8859_10, ISO_8859_13, ISO_8859_14, ISO_8859_15, ISO_8859_16,
    SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254,
    WINDOWS_1256,
};
/// The mode that declares a charset.
const DECLARES: u8 = 0b0111;

/// The charset declared at the very start of the code, if it is one we know. `data` are its first
/// two data codewords.
pub(super) fn declared([first, second]: [u8; 2]) -> Option<&'static Encoding> {
    (first >> 4 == DECLARES).then(|| known((first << 4) | (second >> 4)))?
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declaration_is_four_bits_and_a_number() {
        for (data, charset) in [
            ([0x70, 0x74], Some(ISO_8859_5)),
            ([0x71, 0xa4], Some(UTF_8)),
            ([0x76, 0x34], None),
            ([0x40, 0x74], None),
        ] {
            assert_eq!(declared(data), charset, "{data:02x?}");
        }
    }
}
