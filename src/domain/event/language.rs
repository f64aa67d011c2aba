//! Language codes of event files and lists: which exist, and which one a word means.

use super::problem::nearest;

/// The two-letter codes of ISO 639-1.
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co \
    cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he \
    hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku \
    kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr \
    nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr \
    ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo \
    za zh zu";

/// What people write instead of a code: names, in English or their own, and codes of countries.
const NAMES: &[(&str, &str)] = &[
    ("arabic", "ar"),
    ("العربية", "ar"),
    ("chinese", "zh"),
    ("mandarin", "zh"),
    ("中文", "zh"),
    ("cn", "zh"),
    ("czech", "cs"),
    ("cz", "cs"),
    ("danish", "da"),
    ("dk", "da"),
    ("dutch", "nl"),
    ("nederlands", "nl"),
    ("english", "en"),
    ("anglais", "en"),
    ("farsi", "fa"),
    ("persian", "fa"),
    ("finnish", "fi"),
    ("suomi", "fi"),
    ("french", "fr"),
    ("français", "fr"),
    ("german", "de"),
    ("deutsch", "de"),
    ("greek", "el"),
    ("gr", "el"),
    ("hebrew", "he"),
    ("hindi", "hi"),
    ("hungarian", "hu"),
    ("indonesian", "id"),
    ("italian", "it"),
    ("italiano", "it"),
    ("japanese", "ja"),
    ("日本語", "ja"),
    ("jp", "ja"),
    ("korean", "ko"),
    ("한국어", "ko"),
    ("malay", "ms"),
    ("melayu", "ms"),
    ("norwegian", "no"),
    ("polish", "pl"),
    ("polski", "pl"),
    ("portuguese", "pt"),
    ("português", "pt"),
    ("romanian", "ro"),
    ("russian", "ru"),
    ("русский", "ru"),
    ("serbian", "sr"),
    ("spanish", "es"),
    ("español", "es"),
    ("espanol", "es"),
    ("swahili", "sw"),
    ("kiswahili", "sw"),
    ("swedish", "sv"),
    ("svenska", "sv"),
    ("thai", "th"),
    ("turkish", "tr"),
    ("türkçe", "tr"),
    ("ukrainian", "uk"),
    ("ua", "uk"),
    ("urdu", "ur"),
    ("vietnamese", "vi"),
];

/// Whether `code` is a language code: two letters of ISO 639-1 or three of the longer lists,
/// then perhaps a script or region (`zh-hant`, `pt-br`). Small letters only.
pub(super) fn is_code(code: &str) -> bool {
    let mut parts = code.split('-');
    let language = parts.next().unwrap_or_default();
    let small = |part: &str| part.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    let exists = match language.len() {
        2 => CODES.split_whitespace().any(|known| known == language),
        3 => language.bytes().all(|c| c.is_ascii_lowercase()),
        _ => false,
    };
    exists && parts.all(|part| (2..=8).contains(&part.len()) && small(part))
}

/// The code of what somebody wrote for a language: a code in any case, or a name.
pub fn meant_by(written: &str) -> Option<String> {
    let plain = written.trim().to_lowercase().replace('_', "-");
    if is_code(&plain) {
        return Some(plain);
    }
    let named = |word: &str| NAMES.iter().find(|(name, _)| *name == word).map(|(_, code)| *code);
    named(&plain)
        .or_else(|| nearest(&plain, NAMES.iter().map(|(name, _)| *name)).and_then(|n| named(&n)))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_small_letters_of_a_language_that_exists() {
        for (code, good) in [
            ("en", true),
            ("fil", true),
            ("zh-hant", true),
            ("pt-br", true),
            ("jp", false),
            ("EN", false),
            ("english", false),
            ("en-", false),
            ("", false),
        ] {
            assert_eq!(is_code(code), good, "{code:?}");
        }
    }

    #[test]
    fn names_and_country_codes_lead_to_the_language() {
        for (written, code) in [
            ("EN", Some("en")),
            ("pt_BR", Some("pt-br")),
            ("French", Some("fr")),
            ("Frensh", Some("fr")),
            ("jp", Some("ja")),
            ("中文", Some("zh")),
            ("Klingonese", None),
            ("", None),
        ] {
            assert_eq!(meant_by(written).as_deref(), code, "{written:?}");
        }
    }
}
