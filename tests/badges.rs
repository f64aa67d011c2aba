//! What badges carry: one table of payloads as systems write them, and what holds for any text.
use std::collections::BTreeSet;

use dropin::badges::{NotABadge, kind_name, read};
use dropin::domain::badge::clean_name;
use dropin::domain::ticket::Token;
use dropin::text::{Language, say_with};
use proptest::prelude::*;

/// Payload, kind, identity, name, language.
type Case = (&'static str, &'static str, &'static str, Option<&'static str>, Option<&'static str>);

const UUID: &str = "9982be4e-32cf-4656-a781-62ad45609d12";

#[rustfmt::skip]
const BADGES: &[Case] = &[
    // pretix: a bare secret, the badge's short id, a signed secret, the rail barcode of a plugin.
    ("z3fsn8jyufm5kpk768q69gkbyr5f4h6w", "pretix", "z3fsn8jyufm5kpk768q69gkbyr5f4h6w", None, None),
    ("sf4HZG73fU6kwddgjg2QOusFbYZwVKpK", "plain", "sf4HZG73fU6kwddgjg2QOusFbYZwVKpK", None, None),
    ("ABCDEFGHKL", "plain", "ABCDEFGHKL", None, None),
    ("#UT01\u{7f}\u{8a}OPEN", "plain", "#UT01\u{7f}\u{8a}OPEN", None, None),
    ("=MzMzMDABAwA", "plain", "=MzMzMDABAwA", None, None),
    ("==wM2ETMDIQACEQA", "plain", "==wM2ETMDIQACEQA", None, None),
    // Indico: a person, one who comes along, what plugins make of it.
    (r#"{"i":[2,"indico.cern.ch","mYK+TjLPRlangWKtRWCdEg=="]}"#, "indico", UUID, None, None),
    (r#"{"i":[2,"http://indico.cern.ch","mYK+TjLPRlangWKtRWCdEg=="],"x":1}"#, "indico", UUID, None, None),
    (r#"{"i":[2,"indico.cern.ch","mYK+TjLPRlangWKtRWCdEg==","X6bXG6goSBG/nH6Z3wTQrw=="]}"#, "indico", "9982be4e-32cf-4656-a781-62ad45609d12/5fa6d71b-a828-4811-bf9c-7e99df04d0af", None, None),
    (r#"{"i":[2,"indico.cern.ch","not of a UUID"]}"#, "indico", "not of a UUID", None, None),
    ("CERN-VISIT:0012345", "plain", "CERN-VISIT:0012345", None, None),
    // eventyay, new and old.
    (r#"{"ticket":"s3cret","lead":"LEAD1"}"#, "eventyay", "s3cret", None, None),
    (r#"{"lead":"LEAD1"}"#, "eventyay", "LEAD1", None, None),
    ("830c97de-8ac2-43e0-8582-e94edaab3d8d-968", "eventyay", "830c97de-8ac2-43e0-8582-e94edaab3d8d-968", None, None),
    // alf.io, Hi.Events (also typed in small letters), Tito.
    ("9982BE4E-32cf-4656-a781-62ad45609d12/q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=", "alfio", UUID, None, None),
    ("9982be4e-32cf-4656-a781-62ad45609d12/AAAA", "plain", "9982be4e-32cf-4656-a781-62ad45609d12/AAAA", None, None),
    ("A-1X2Y3Z4", "hievents", "A-1X2Y3Z4", None, None),
    ("a-1x2y3z4", "hievents", "A-1X2Y3Z4", None, None),
    ("A-1x2Y3z4", "plain", "A-1x2Y3z4", None, None),
    ("FOOBA-1", "hievents", "FOOBA-1", None, None),
    ("fooba-12", "hievents", "FOOBA-12", None, None),
    ("FOOBAR-1", "plain", "FOOBAR-1", None, None),
    ("ti_pYxK29AbCd", "tito", "ti_pYxK29AbCd", None, None),
    // Eventbrite: the digits of a barcode.
    ("1078234561234567890001", "plain", "1078234561234567890001", None, None),
    // Cvent's four: a card (below), values between marks, an e-mail address, a bare number.
    ("2WBCTIXLFURQT", "plain", "2WBCTIXLFURQT", None, None),
    ("J3NHHSZN2VK*John*Smith*john@email.com*Director*TechCorp", "caret", "J3NHHSZN2VK", Some("John Smith"), None),
    ("J3NHHSZN2VK^花子^山田^hanako@example.org", "caret", "J3NHHSZN2VK", Some("山田花子"), None),
    ("J3NHHSZN2VK^John^Smith^john@email.com^Director^TechCorp^NewYork^^10001^+1555234", "caret", "J3NHHSZN2VK", Some("John Smith"), None),
    ("J3NHHSZN2VK|John|Smith|john@email.com|Director", "caret", "J3NHHSZN2VK", Some("John Smith"), None),
    ("J3NHHSZN2VK%John%Smith%john@email.com", "caret", "J3NHHSZN2VK", Some("John Smith"), None),
    ("J3NHHSZN2VK^^", "caret", "J3NHHSZN2VK", None, None),
    ("HELLO*WORLD*AGAIN*NO ADDRESS", "plain", "HELLO*WORLD*AGAIN*NO ADDRESS", None, None),
    // MAGFest: encrypted, so only the whole tells it from others. A bare JWT likewise.
    ("gAAAAABhZ3Jl8vK2bnQ0b2tlbg7xQ==", "plain", "gAAAAABhZ3Jl8vK2bnQ0b2tlbg7xQ==", None, None),
    ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2ln", "plain", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2ln", None, None),
    // Bare ids.
    (UUID, "uuid", UUID, None, None),
    ("9982BE4E-32CF-4656-A781-62AD45609D12", "uuid", UUID, None, None),
    ("urn:uuid:9982be4e-32cf-4656-a781-62ad45609d12", "uuid", UUID, None, None),
    ("Mary@Email.com", "email", "mary@email.com", None, None),
    ("mailto:mary@email.com?subject=Hello", "email", "mary@email.com", None, None),
    ("not@an@address.org", "plain", "not@an@address.org", None, None),
    ("17", "plain", "17", None, None),
    ("Amina Yusuf", "plain", "Amina Yusuf", None, None),
    ("\u{feff}  42abc \r\n\0", "plain", "42abc", None, None),
    ("aBc", "plain", "aBc", None, None),
    ("abc", "plain", "abc", None, None),
    // Contact cards.
    ("BEGIN:VCARD\nN:Smith;John;\nTEL;TYPE=work,VOICE:(111) 555-1212\nEMAIL:smith.j@smithdesigns.com\nORG:Smith Designs LLC\nVERSION:3.0\nEND:VCARD", "vcard", "smith.j@smithdesigns.com", Some("John Smith"), None),
    ("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Amina Yusuf\r\nUID:urn:uuid:9982be4e-32cf-4656-a781-62ad45609d12\r\nEMAIL:a@example.org\r\nLANG;PREF=1:ar-EG\r\nLANG:en\r\nEND:VCARD\r\n", "vcard", UUID, Some("Amina Yusuf"), Some("ar")),
    ("\u{feff}BEGIN:VCARD\nVERSION:4.0\nFN:Amina\nKIND:individual\nUID:7\nEND:VCARD\n\n", "vcard", "7", Some("Amina"), None),
    ("begin:vcard\nfn:Amina\nEVENTYAY:968\nUID:1\nend:vcard", "vcard", "968", Some("Amina"), None),
    ("BEGIN:VCARD\nUID:1\nEVENTYAY:968\nEND:VCARD", "vcard", "968", None, None),
    ("BEGIN:VCARD\nFN:Ami\n na Yu\n\tsuf\nEMAIL:a@exam\n ple.org\nEND:VCARD", "vcard", "a@example.org", Some("Amina Yusuf"), None),
    ("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=BA=\n=C3=B1ez;Jos=C3=A9;;;\nEMAIL;INTERNET:jose@example.org\nEND:VCARD", "vcard", "jose@example.org", Some("José Núñez"), None),
    ("BEGIN:VCARD\nVERSION:2.1\nFN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Jos=E9\nUID:7\nEND:VCARD", "vcard", "7", Some("José"), None),
    ("BEGIN:VCARD\nitem1.EMAIL;TYPE=\"a:b\":a@example.org\nitem1.FN:Exa\\, Mple\\; Jr.\nEND:VCARD", "vcard", "a@example.org", Some("Exa, Mple; Jr."), None),
    ("BEGIN:VCARD\nFN:mary@email.com\nN:O\\;Neil;Mary;;Dr.;\nUID:9\nEND:VCARD", "vcard", "9", Some("Mary O;Neil"), None),
    ("BEGIN:VCARD\r\nFN:Kim\r\nEND:VCARD", "vcard", "BEGIN:VCARD\nFN:Kim\nEND:VCARD", Some("Kim"), None),
    ("BEGIN:VCARD\nFN:Kim\nEND:VCARD", "vcard", "BEGIN:VCARD\nFN:Kim\nEND:VCARD", Some("Kim"), None),
    ("BEGIN:VCARD\nPHOTO;ENCODING=b:aaaa\nFN:A\u{202e}mina\u{7}\nUID:3\nno colon here\nEND:VCARD\nUID:4", "vcard", "3", Some("Amina"), None),
    ("BEGIN:VCARD\nFN:陈 示例\nEMAIL:mailto:Chen@Example.org\nEND:VCARD", "vcard", "chen@example.org", Some("陈 示例"), None),
    ("MECARD:CONF:2WBCTIXLFURQT;N:Smith,Mary;TEL:+1555123;EMAIL:mary@email.com;TITLE:Director;ORG:TechCorp;;", "mecard", "2WBCTIXLFURQT", Some("Mary Smith"), None),
    ("MECARD:N:Doe,John;SOUND:doe,jon;TEL:+1;EMAIL:me@example.org;NOTE:likes\\; tea;BDAY:19700310;ADR:,,1 Way,Town,,1,Land;URL:example.org;;", "mecard", "me@example.org", Some("John Doe"), None),
    ("\u{feff}MECARD:N:Doe,John;UID:7;;\r\n", "mecard", "7", Some("John Doe"), None),
    ("MECARD:N:Doe,John;TEL:+1234567;EMAIL:me@example.org;;", "mecard", "me@example.org", Some("John Doe"), None),
    ("mecard:N:Ex\\;a\\,m,Jo\\\\e;UID:a\\:b;;", "mecard", "a:b", Some("Jo\\e Ex;a,m"), None),
    ("MECARD:N:Amina;;", "mecard", "MECARD:N:Amina;;", Some("Amina"), None),
    ("MECARD:N:Doe,John;EMAIL:me@example.org;", "mecard", "me@example.org", Some("John Doe"), None),
    ("MECARD:N:Doe,John;\nEMAIL:me@example.org;\n;", "mecard", "me@example.org", Some("John Doe"), None),
    ("BEGIN:VCARD\nX-ATTENDEE:17\nEND:VCARD", "vcard", "BEGIN:VCARD\nX-ATTENDEE:17\nEND:VCARD", None, None),
    ("BEGIN:VCARD\nORG:TechCorp\nTEL:+1555123\nEND:VCARD", "vcard", "BEGIN:VCARD\nORG:TechCorp\nTEL:+1555123\nEND:VCARD", None, None),
    // Names of which family comes first.
    ("MECARD:N:王,示例;EMAIL:w@example.org;;", "mecard", "w@example.org", Some("王示例"), None),
    ("BEGIN:VCARD\nN:山田;花子;;;\nUID:1\nEND:VCARD", "vcard", "1", Some("山田花子"), None),
    ("BEGIN:VCARD\nN:やまだ;はなこ\nUID:1\nEND:VCARD", "vcard", "1", Some("やまだはなこ"), None),
    ("BEGIN:VCARD\nN:佐々木;サリー\nUID:1\nEND:VCARD", "vcard", "1", Some("佐々木サリー"), None),
    ("BEGIN:VCARD\nN:김;민수\nUID:1\nEND:VCARD", "vcard", "1", Some("김민수"), None),
    ("BEGIN:VCARD\nN:王;Wei\nUID:1\nEND:VCARD", "vcard", "1", Some("Wei 王"), None),
    ("BEGIN:VCARD\nN:王;\nUID:1\nEND:VCARD", "vcard", "1", Some("王"), None),
    ("BEGIN:VCARD\nN:王;示例\nFN:示例 王\nUID:1\nEND:VCARD", "vcard", "1", Some("示例 王"), None),
    (r#"["vcard",[["version",{},"text","4.0"],["fn",{},"text","Cowboy Henk"]]]"#, "jcard", r#"["vcard",[["version",{},"text","4.0"],["fn",{},"text","Cowboy Henk"]]]"#, Some("Cowboy Henk"), None),
    (r#"["vcard",[["n",{},"text",["Exemple","Claire","","",""]],["email",{},"text","c@example.org"],["lang",{},"language-tag","fr"]]]"#, "jcard", "c@example.org", Some("Claire Exemple"), Some("fr")),
    (r#"<vcard xmlns="urn:ietf:params:xml:ns:vcard-4.0"><fn><text>Peter Saint-Andre</text></fn><n><surname>Saint-Andre</surname><given>Peter</given></n><email><text>p@example.org</text></email></vcard>"#, "xcard", "p@example.org", Some("Peter Saint-Andre"), None),
    (r#"<?xml version="1.0"?><vcards><vcard><n><surname>M&#252;ller &amp; Co</surname><given>J&#x00f6;rg</given></n><uid><uri>urn:uuid:17</uri></uid></vcard></vcards>"#, "xcard", "17", Some("Jörg Müller & Co"), None),
    ("BEGIN:VCARD\nUID:urn:uuid:\nEMAIL:a@example.org\nEND:VCARD", "vcard", "a@example.org", None, None),
    ("BEGIN:VCARD\nUID:9982BE4E-32CF-4656-A781-62AD45609D12\nEND:VCARD", "vcard", UUID, None, None),
    // Addresses.
    ("https://ti.to/tickets/ti_pYxKAbCd", "tito", "ti_pYxKAbCd", None, None),
    ("https://ti.to/organiser/event/tickets/ti_pYxK29AbCd", "tito", "ti_pYxK29AbCd", None, None),
    ("https://site.org/event-ticket/?token=eyJh.eyJz.sig", "url", "eyJh.eyJz.sig", None, None),
    ("http://site.org/actions/events/ticket/checkin?event=3&uid=aB%2F9", "url", "aB/9", None, None),
    ("HTTPS://Site.org/badge/K7QX2M", "url", "K7QX2M", None, None),
    ("https://site.org/people/kim/1", "url", "site.org/people/kim/1", None, None),
    ("http://site.org/people/kim/1/", "url", "site.org/people/kim/1", None, None),
    ("www.site.org/people/kim", "url", "www.site.org/people/kim", None, None),
    ("https://site.org/badge?who=kim&day=2", "url", "site.org/badge?who=kim&day=2", None, None),
    ("https://site.org/#/badge/123456", "url", "site.org/#/badge/123456", None, None),
    ("https://", "plain", "https://", None, None),
    // What only looks like a shape that is known.
    (r#"{"id":"17","name":"Kim"}"#, "plain", r#"{"id":"17","name":"Kim"}"#, None, None),
    (r#"{"i":[]}"#, "plain", r#"{"i":[]}"#, None, None),
    (r#"{"i":[2,"indico.cern.ch"]}"#, "plain", r#"{"i":[2,"indico.cern.ch"]}"#, None, None),
    ("{broken", "plain", "{broken", None, None),
    ("{broken}", "plain", "{broken}", None, None),
    ("[A-17", "plain", "[A-17", None, None),
    ("<note>vcard</note>", "plain", "<note>vcard</note>", None, None),
    ("[1,2]", "plain", "[1,2]", None, None),
];

#[test]
fn every_kind_of_badge_is_told_with_its_identity_and_name() {
    for (text, kind, identity, name, language) in BADGES {
        let badge = read(text).unwrap_or_else(|other| panic!("{text:?} is {other:?}"));
        let found = (badge.kind.name(), badge.identity.as_str(), badge.name.as_deref());
        assert_eq!(found, (*kind, *identity, *name), "{text:?}");
        assert_eq!(badge.language.as_deref(), *language, "{text:?}");
    }
}

#[test]
fn a_list_may_know_a_badge_by_more_than_its_identity() {
    for (text, also) in [
        (r#"{"ticket":"s3cret","lead":"LEAD1"}"#, &["LEAD1"][..]),
        (r#"{"lead":"LEAD1"}"#, &[]),
        ("J3NHHSZN2VK^John^Smith^John@Email.com", &["john@email.com"]),
        ("J3NHHSZN2VK^John^Smith^", &[]),
        ("MECARD:CONF:2WBCTIXLFURQT;N:Smith,Mary;EMAIL:mary@email.com;;", &["mary@email.com"]),
        ("MECARD:N:Smith,Mary;EMAIL:mary@email.com;;", &[]),
        (
            "BEGIN:VCARD\nEMAIL:a@example.org\nEMAIL:b@example.org\nUID:1\nEVENTYAY:968\nTEL:+1\nEND:VCARD",
            &["1", "a@example.org"],
        ),
        ("BEGIN:VCARD\nFN:Kim\nEND:VCARD", &[]),
        // Who comes along is somebody else.
        (
            r#"{"i":[2,"indico.cern.ch","mYK+TjLPRlangWKtRWCdEg==","X6bXG6goSBG/nH6Z3wTQrw=="]}"#,
            &[],
        ),
    ] {
        assert_eq!(read(text).unwrap().also, also, "{text:?}");
    }
}

#[test]
fn nothing_else_of_a_card_is_kept() {
    let said = ["+60", "Acme", "Director", "Way", "acme.example", "note"];
    for text in [
        "BEGIN:VCARD\nFN:Kim\nUID:7\nTEL:+60\nORG:Acme\nTITLE:Director\nADR:;;1 Way\nURL:acme.example\nNOTE:note\nEND:VCARD",
        "MECARD:N:Kim;UID:7;TEL:+60;ORG:Acme;TITLE:Director;ADR:1 Way;URL:acme.example;NOTE:note;;",
        "AB123^Kim^^^Director^Acme^1 Way^^note^+60",
    ] {
        let badge = read(text).unwrap();
        let badge = format!("{:?}", (&badge.identity, &badge.also, badge.name, badge.language));
        assert!(badge.contains("Kim"), "{badge}");
        assert!(said.iter().all(|word| !badge.contains(word)), "{badge}");
    }
}

#[test]
fn what_is_no_badge_says_what_it_is() {
    for (text, kind) in [
        ("", "empty"),
        (" \u{feff}\r\n\0", "empty"),
        ("WIFI:T:WPA;S:Guests;P:secret;;", "wifi"),
        ("wifi:S:Guests;;", "wifi"),
        ("https://www.linkedin.com/in/somebody", "linkedin"),
        ("https://LNKD.in/abc", "linkedin"),
        ("https://play.google.com/store/apps/details?id=org.example", "app_store"),
        ("https://apps.apple.com/app/id1", "app_store"),
        (r#"{"handshake_version":1,"url":"https://example.org","token":"t"}"#, "pairing"),
        (
            r#"{"event_id":1,"title":"T","regform_id":2,"version":2,"server":{"base_url":"https://i"}}"#,
            "pairing",
        ),
        ("tel:+601234", "action"),
        ("SMSTO:+601234:hello", "action"),
        ("mailto:nobody", "action"),
        ("BEGIN:VEVENT\nSUMMARY:Talk\nEND:VEVENT", "action"),
        ("dropin:t/0123456789abcdef", "own_slip"),
        // A card that says nothing of anybody is the same for everybody.
        ("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD", "empty"),
        ("BEGIN:VCARD\nVERSION:3.0\nORG:TechCorp\nTITLE:Director\nLANG:en\nEND:VCARD", "empty"),
        ("BEGIN:VCARD\nFN: \nN:;;;;\nEMAIL:none\nUID:\nEND:VCARD", "empty"),
        ("MECARD:;;", "empty"),
        ("https://example.org/", "empty"),
        ("http://Example.org", "empty"),
        ("www.example.org", "empty"),
        ("MECARD:ORG:TechCorp;;", "empty"),
        (r#"["vcard",[["version",{},"text","4.0"]]]"#, "empty"),
        ("<vcard><version><text>4.0</text></version></vcard>", "empty"),
        // Only a part of what was written.
        ("BEGIN:VCARD", "cut_off"),
        ("begin:vcard\n", "cut_off"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Kim", "cut_off"),
        ("BEGIN:VCARD\nUID:17\nEMAIL:a@example.org", "cut_off"),
        ("FN:Kim\nEMAIL:kim@example.org\nEND:VCARD", "cut_off"),
        ("END:VCARD", "cut_off"),
        ("MECARD:", "cut_off"),
        ("MECARD:N:Doe,Jo", "cut_off"),
        ("MECARD:N:Doe,John;", "cut_off"),
        ("MECARD:N:Doe,John;EMAIL:me@example.co", "cut_off"),
        (r"MECARD:N:Doe,John;EMAIL:me@example.org\;", "cut_off"),
        ("{", "cut_off"),
        (r#"{"i":[2,"indico.example.org","mYK+TjLPRl"#, "cut_off"),
        (r#"["vcard",[["fn",{},"text","Cowboy"#, "cut_off"),
        ("<vcard><fn>", "cut_off"),
        ("<vcard><fn><text>Kim</te", "cut_off"),
        ("<vcards><vcard", "cut_off"),
    ] {
        assert_eq!(kind_name(text), kind, "{text:?}");
        assert!(read(text).is_err(), "{text:?}");
    }
}

#[test]
fn every_code_that_is_no_badge_is_answered_in_a_sentence_of_its_own() {
    let kinds = ["wifi", "linkedin", "pairing", "app_store", "action", "empty", "cut_off", "?"];
    for language in Language::ALL {
        let answer =
            |kind: &str| say_with(language, "refusal-not-a-badge", &[("kind", kind.into())]);
        let answers: BTreeSet<String> = kinds.into_iter().map(answer).collect();
        assert_eq!(answers.len(), kinds.len(), "{answers:?}");
    }
}

#[test]
fn a_host_that_only_ends_like_another_is_not_that_other() {
    assert_eq!(kind_name("https://notlinkedin.com/in/somebody"), "url");
    assert_eq!(kind_name("https://linkedin.com.example.org/in/somebody"), "url");
}

#[test]
fn our_own_slip_gives_its_token() {
    let token = Token::from_chance([7; 10]);
    assert_eq!(read(&format!(" {}\n", token.address())), Err(NotABadge::OwnSlip(token)));
}

#[test]
fn a_signed_pretix_ticket_is_told_from_its_lengths() {
    use base64::Engine as _;
    let written = |payload: u16, signature: u16| {
        let mut bytes = vec![1];
        bytes.extend(payload.to_be_bytes());
        bytes.extend(signature.to_be_bytes());
        bytes.extend([0x5a; 40]);
        let forwards = base64::engine::general_purpose::STANDARD.encode(bytes);
        forwards.chars().rev().collect::<String>()
    };
    for (payload, signature, kind) in [(8, 32, "pretix"), (8, 31, "plain"), (40, 0, "plain")] {
        let text = written(payload, signature);
        let badge = read(&text).unwrap();
        assert_eq!((badge.kind.name(), badge.identity), (kind, text));
    }
}

#[test]
fn json_that_is_too_long_or_too_deep_is_a_plain_code() {
    let long = format!(r#"{{"ticket":"{}"}}"#, "x".repeat(10_000));
    let deep = format!("{}{}", "[".repeat(4_000), "]".repeat(4_000));
    for text in [long, deep] {
        let badge = read(&text).unwrap();
        assert_eq!((badge.kind.name(), badge.identity), ("plain", text));
    }
}

/// Whatever comes out of a code: a badge somebody can be told by, with a name fit to show, or
/// something that is no badge.
fn holds(text: &str) {
    let Ok(badge) = read(text) else { return };
    assert!(!badge.identity.is_empty(), "{text:?}");
    assert_eq!(badge.name.as_deref().and_then(clean_name), badge.name, "{text:?}");
    let sound = |code: &str| code.bytes().all(|c| c.is_ascii_lowercase()) && code.len() <= 3;
    assert!(badge.language.as_deref().is_none_or(sound), "{text:?}");
}

/// The beginnings that lead into each reader, so that chance gets past the first line of them.
const BEGINNINGS: [&str; 10] = [
    "",
    "BEGIN:VCARD\nFN:",
    "BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:",
    "MECARD:N:",
    "https://",
    "{\"i\":[2,\"h\",\"",
    "[\"vcard\",[[\"fn\",{},\"text\",\"",
    "<vcard><fn><text>",
    "mailto:",
    "ABCDE^",
];

proptest! {
    #[test]
    fn any_text_is_a_badge_with_an_identity_or_no_badge(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn any_text_after_a_known_beginning_is_read_safely(
        beginning in prop::sample::select(&BEGINNINGS[..]),
        rest in "([ -~]|\\PC|[=:;,\\\\\n\"<>&{}\\[\\]^@/%]){0,80}",
    ) {
        holds(&format!("{beginning}{rest}"));
    }

    #[test]
    fn any_part_of_a_real_badge_is_read_safely(
        case in prop::sample::select(BADGES),
        cut in any::<prop::sample::Index>(),
        put in any::<char>(),
    ) {
        let mut characters: Vec<char> = case.0.chars().collect();
        let at = cut.index(characters.len());
        holds(&characters[..at].iter().collect::<String>());
        characters[at] = put;
        holds(&characters.iter().collect::<String>());
    }
}
