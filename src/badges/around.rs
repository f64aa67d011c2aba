//! What readers put around a code's text, and what is not part of it.

/// `text` without blanks, control characters and byte order marks around it, without the symbology
/// a scanner names first (`]Q1`), and without the character set it may name then (`\000026`).
pub(super) fn bare(text: &str) -> String {
    let text = trim(text);
    let (modifier, text) = match symbology(text) {
        Some((modifier, rest)) => (Some(modifier), rest),
        None => (None, text),
    };
    let rest = trim(charset(text).unwrap_or(text));
    // Where a scanner may name character sets it doubles every backslash of the text.
    if matches!(modifier, Some('2' | '4' | '6')) {
        rest.replace(r"\\", r"\")
    } else {
        rest.to_owned()
    }
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}')
}

/// AIM's name of a QR code, `]Q` and one digit; its digit, and what follows.
fn symbology(text: &str) -> Option<(char, &str)> {
    let mut rest = text.strip_prefix("]Q")?.chars();
    let modifier = rest.next().filter(|c| ('0'..='6').contains(c))?;
    (!rest.as_str().is_empty()).then_some((modifier, rest.as_str()))
}

/// A backslash and six digits; what follows.
fn charset(text: &str) -> Option<&str> {
    let (number, rest) = text.strip_prefix('\\')?.split_at_checked(6)?;
    (number.bytes().all(|c| c.is_ascii_digit()) && !rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_scanners_put_first_is_not_part_of_the_badge() {
        for (text, bare_text) in [
            ("42abc", "42abc"),
            ("\u{feff}  42abc \r\n\0", "42abc"),
            ("\u{1d}42abc\u{1d}\r", "42abc"),
            ("]Q142abc", "42abc"),
            ("]Q0 42abc", "42abc"),
            (r"]Q1\00002642abc", "42abc"),
            (r"]Q2\00002642\\abc", r"42\abc"),
            (r"]Q142\\abc", r"42\\abc"),
            (r"\00002642abc", "42abc"),
            // Not of these.
            ("]Q1", "]Q1"),
            ("]Q742abc", "]Q742abc"),
            ("]42abc", "]42abc"),
            (r"\00026", r"\00026"),
            (r"\000026", r"\000026"),
            (r"\0000é6abc", r"\0000é6abc"),
        ] {
            assert_eq!(bare(text), bare_text, "{text:?}");
        }
    }
}
