//! Quoted-printable, as vCard 2.1 writes everything beyond ASCII.

use encoding_rs::{Encoding, WINDOWS_1252};

/// The text of `encoded`, whose bytes are of `charset`; without one they are UTF-8 if they can
/// be, else Western European.
pub(super) fn decode(encoded: &str, charset: Option<&str>) -> String {
    let bytes = bytes(encoded);
    if let Some(encoding) = charset.and_then(|label| Encoding::for_label(label.as_bytes())) {
        return encoding.decode(&bytes).0.into_owned();
    }
    String::from_utf8(bytes)
        .unwrap_or_else(|error| WINDOWS_1252.decode(error.as_bytes()).0.into_owned())
}

/// The bytes meant: `=E9` is one, any other text stands for itself.
fn bytes(encoded: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = match (first, tail) {
            (b'=', [high, low, after @ ..]) if hex(*high).is_some() && hex(*low).is_some() => {
                let digit = |d: u8| hex(d).unwrap_or_default();
                bytes.push(digit(*high) << 4 | digit(*low));
                after
            }
            _ => {
                bytes.push(*first);
                tail
            }
        };
    }
    bytes
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_in_their_charset() {
        for (encoded, charset, text) in [
            ("Jos=C3=A9", Some("UTF-8"), "José"),
            ("Jos=E9", Some("ISO-8859-1"), "José"),
            ("Jos=E9", None, "José"),
            ("Jos=c3=a9", None, "José"),
            ("=D0=98=D1=80=D0=B0", Some("utf-8"), "Ира"),
            ("a=b=", None, "a=b="),
            ("1=3D1", None, "1=1"),
            ("é", Some("utf-8"), "é"),
            ("Jos=C3=A9", Some("no such charset"), "José"),
        ] {
            assert_eq!(decode(encoded, charset), text, "{encoded:?} {charset:?}");
        }
    }
}
