//! Bytes -> text. Codes say seldom how their bytes are to be read: UTF-8 if it is, else what the
//! code declares (ECI), else Shift-JIS, else Latin-1.

use std::io;

use encoding_rs::{Encoding, SHIFT_JIS};

/// What a code carries, as rqrr writes it piece by piece.
#[derive(Debug, Default)]
pub(super) struct Payload {
    runs: Vec<Run>,
}

#[derive(Debug)]
enum Run {
    /// Bytes, digits, capital letters.
    Plain(Vec<u8>),
    /// Kanji mode: Shift-JIS by definition, never to be guessed.
    Kanji(Vec<u8>),
}

impl io::Write for Payload {
    /// rqrr writes a Kanji character as one pair of bytes, letters and digits as ASCII, and the
    /// bytes of byte mode one by one: that tells Kanji from everything else.
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let kanji = matches!(piece, [first, _] if !first.is_ascii());
        match (self.runs.last_mut(), kanji) {
            (Some(Run::Plain(run)), false) | (Some(Run::Kanji(run)), true) => {
                run.extend_from_slice(piece);
            }
            (_, false) => self.runs.push(Run::Plain(piece.to_vec())),
            (_, true) => self.runs.push(Run::Kanji(piece.to_vec())),
        }
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Payload {
    /// The text; `declared` is asked only when bytes are not UTF-8.
    pub(super) fn into_text(self, declared: impl Fn() -> Option<&'static Encoding>) -> String {
        self.runs
            .into_iter()
            .map(|run| match run {
                Run::Kanji(bytes) => strictly(SHIFT_JIS, &bytes).unwrap_or_else(|| latin1(&bytes)),
                Run::Plain(bytes) => String::from_utf8(bytes).unwrap_or_else(|error| {
                    let bytes = error.as_bytes();
                    declared()
                        .and_then(|charset| strictly(charset, bytes))
                        .or_else(|| strictly(SHIFT_JIS, bytes))
                        .unwrap_or_else(|| latin1(bytes))
                }),
            })
            .collect()
    }
}

/// `None` if a single byte does not fit the charset.
fn strictly(charset: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = charset.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

fn latin1(bytes: &[u8]) -> String {
    encoding_rs::mem::decode_latin1(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use encoding_rs::{ISO_8859_5, WINDOWS_1252};

    use super::*;

    fn byte_mode(bytes: &[u8], declared: Option<&'static Encoding>) -> String {
        let mut payload = Payload::default();
        for byte in bytes {
            payload.write_all(&[*byte]).unwrap();
        }
        payload.into_text(|| declared)
    }

    #[test]
    fn bytes_become_the_text_they_most_likely_are() {
        let utf8 = "Ангелина Ümit 王小明".as_bytes();
        let table: [(&[u8], Option<&'static Encoding>, &str); 7] = [
            (b"plain", None, "plain"),
            (utf8, None, "Ангелина Ümit 王小明"),
            (utf8, Some(WINDOWS_1252), "Ангелина Ümit 王小明"),
            (b"\xb8\xd2\xd0\xdd", Some(ISO_8859_5), "Иван"),
            (b"\x93\xfa\x96\x7b", None, "日本"),
            (b"Ren\xe9", None, "René"),
            // A declared charset that does not fit the bytes is not believed.
            (b"\x93\xfa\x96\x7b", Some(encoding_rs::UTF_8), "日本"),
        ];
        for (bytes, declared, text) in table {
            assert_eq!(byte_mode(bytes, declared), text, "{bytes:02x?}");
        }
    }

    #[test]
    fn kanji_mode_is_shift_jis_even_beside_utf8() {
        let mut payload = Payload::default();
        payload.write_all(b"AB").unwrap();
        payload.write_all(b"\x93\xfa").unwrap();
        payload.write_all(b"\x96\x7b").unwrap();
        for byte in "é".as_bytes() {
            payload.write_all(&[*byte]).unwrap();
        }
        assert_eq!(payload.into_text(|| None), "AB日本é");
    }
}
