//! The bytes of a list become text, whatever program wrote them.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Unreadable;

/// How many characters show what a list without a mark at its beginning is written in.
const SAMPLE: usize = 100;

/// The text of a list, and the name of the encoding it was in.
pub(super) fn text(bytes: &[u8]) -> Result<(String, &'static str), Unreadable> {
    // What spreadsheet programs store as their own: a ZIP archive, or the older kind.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Unreadable::Spreadsheet);
    }
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (without_mark(bytes), 0));
    let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
    if broken || text.contains('\0') {
        return Err(Unreadable::NotText);
    }
    Ok((text.into_owned(), encoding.name()))
}

/// Every list has commas and line ends: in UTF-16 every other byte of them is zero.
fn without_mark(bytes: &[u8]) -> &'static Encoding {
    let pairs = || bytes.chunks_exact(2).take(SAMPLE);
    let zeros = |at: usize| pairs().filter(|pair| pair[at] == 0).count();
    let many = (pairs().count() / 4).max(1);
    match (zeros(0) >= many, zeros(1) >= many) {
        (false, true) => UTF_16LE,
        (true, false) => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes_of).collect()
    }

    #[test]
    fn a_list_is_read_in_any_encoding_programs_write() {
        let list = "Name,E-Mail\nŽofie,z@example.org\n李,li@example.org\n";
        let western = b"Name;E-Mail\nJos\xe9;j@example.org\n\x80uro;e@example.org".to_vec();
        for (bytes, encoding, text_) in [
            (list.as_bytes().to_vec(), "UTF-8", list),
            (format!("\u{feff}{list}").into_bytes(), "UTF-8", list),
            (utf_16(&format!("\u{feff}{list}"), u16::to_le_bytes), "UTF-16LE", list),
            (utf_16(&format!("\u{feff}{list}"), u16::to_be_bytes), "UTF-16BE", list),
            (utf_16(list, u16::to_le_bytes), "UTF-16LE", list),
            (utf_16(list, u16::to_be_bytes), "UTF-16BE", list),
            (western, "windows-1252", "Name;E-Mail\nJosé;j@example.org\n€uro;e@example.org"),
            (Vec::new(), "UTF-8", ""),
        ] {
            assert_eq!(text(&bytes), Ok((text_.to_owned(), encoding)));
        }
    }

    #[test]
    fn what_is_no_text_is_not_taken_for_a_list() {
        for (bytes, why) in [
            (&b"PK\x03\x04\x14\0"[..], Unreadable::Spreadsheet),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", Unreadable::Spreadsheet),
            (b"Name\0\0\0\0,", Unreadable::NotText),
            (b"\xef\xbb\xbfName\xff", Unreadable::NotText),
            (b"\xff\xfeN\0a", Unreadable::NotText),
        ] {
            assert_eq!(text(bytes), Err(why), "{bytes:?}");
        }
    }
}
