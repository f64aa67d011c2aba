//! What a scanner typed can be read in two ways: by the characters that came out, and by the keys
//! that were struck, as an American keyboard has them. A scanner is a keyboard, an American one
//! unless somebody set it up; on a computer with another layout, or with Caps Lock on, the
//! characters come out wrong (`BEGINÖVCARD`) and the keys are right.
//!
//! The keys are believed only where they make a form that is known and the characters do not, or
//! make less of it. Of any other code nobody can tell, and nothing is guessed.

use crate::domain::ticket::Token;

/// What texts of a known form begin with, exactly as it is written.
const BEGINNINGS: [&str; 10] = [
    "BEGIN:VCARD",
    "MECARD:",
    "https://",
    "http://",
    Token::PREFIX,
    r#"{"i":["#,
    r#"{"ticket":""#,
    r#"{"lead":""#,
    r#"["vcard","#,
    "<vcard",
];

/// Which of both is meant.
pub(super) fn meant<'a>(characters: &'a str, keys: &'a str) -> &'a str {
    if characters != keys && known(keys) > known(characters) { keys } else { characters }
}

/// How much of a known form `text` has; the more, the surer.
fn known(text: &str) -> (u8, bool) {
    let text = without_symbology(text);
    // An address of the web has no letters of one country.
    let spoilt = text.starts_with("http") && !text.is_ascii();
    let exact = || !spoilt && BEGINNINGS.iter().any(|beginning| text.starts_with(beginning));
    let alike = || BEGINNINGS.iter().any(|beginning| begins(text, beginning));
    let form = if is_uuid(text) || exact() { 2 } else { u8::from(alike()) };
    (form, has_address(text))
}

/// What follows the name of the code's symbology, which scanners may put first: `]Q1`.
pub(super) fn without_symbology(text: &str) -> &str {
    text.strip_prefix(']').and_then(|rest| rest.get(2..)).unwrap_or(text)
}

/// Whether `text` begins with `beginning`, in any case.
pub(super) fn begins(text: &str, beginning: &str) -> bool {
    text.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
}

fn is_uuid(text: &str) -> bool {
    let lengths = text.split('-').map(str::len);
    lengths.eq([8, 4, 4, 4, 12]) && text.bytes().all(|c| c == b'-' || c.is_ascii_hexdigit())
}

/// Whether an e-mail address stands somewhere in `text`: the sign in it is on another key in most
/// countries, also where all letters are where they should be.
fn has_address(text: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '+');
    text.match_indices('@').any(|(at, _)| {
        let host = text[at + 1..].split(|c| !word(c) && c != '.').next().unwrap_or_default();
        text[..at].ends_with(word) && host.starts_with(word) && host.contains('.')
    })
}
