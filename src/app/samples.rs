//! The sample badges that come with the program, for the demo.

macro_rules! sample {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../assets/badges/", $name)).as_slice())
    };
}

/// File names, in the order they are shown, and the pictures.
pub(super) const BADGES: [(&str, &[u8]); 8] = [
    sample!("1-vcard-latin.jpg"),
    sample!("2-mecard-cyrillic.jpg"),
    sample!("3-pretix-secret.jpg"),
    sample!("4-indico-json.jpg"),
    sample!("5-url-token.jpg"),
    sample!("6-plain-code.jpg"),
    sample!("7-vcard-arabic.jpg"),
    sample!("8-mecard-chinese.jpg"),
];
