//! Attendee lists: one table of lists as systems write them, each of which must meet that system's
//! badges; and what is wrong in lists.

use std::time::{Duration, Instant};

use dropin::badges::lists::{BadRow, List, MOST_ROWS, Person, Unreadable, Wrong, read};
use dropin::badges::read as read_badge;
use proptest::prelude::*;

const UUID: &str = "9982be4e-32cf-4656-a781-62ad45609d12";
const PRETIX: &str = "z3fsn8jyufm5kpk768q69gkbyr5f4h6w";

/// A list of one person who comes (and perhaps one who does not): its text, its system, what
/// badges of that person say, the name, the language, how many do not come.
#[derive(Debug, Clone)]
struct Case {
    list: &'static str,
    system: &'static str,
    badges: &'static [&'static str],
    name: &'static str,
    language: Option<&'static str>,
    cancelled: usize,
}

const EMAIL_CARD: &str = "BEGIN:VCARD\nFN:Z\nEMAIL:zofie@example.org\nEND:VCARD";

#[rustfmt::skip]
const LISTS: &[Case] = &[
    // pretix, check-in list: with the secret ticked, without it, in German, French and Spanish.
    Case {
        list: "Order code,Attendee name,Attendee name: Given name,Attendee name: Family name,Product,Price,Checked in,Checked out,Automatically checked in,Paid,Secret,E-mail,Date,Start date,End date,Company,Voucher code,Order date,Requires special attention,Comment,Seat ID,Seat name,Seat zone,Seat row,Seat number\n\
               ABCDE,Žofie Příkladová,Žofie,Příkladová,Ticket,0.00,,,No,Yes,z3fsn8jyufm5kpk768q69gkbyr5f4h6w,zofie@example.org,,,,Příkladová s.r.o.,,2024-11-02,No,,,,,,\n",
        system: "pretix", badges: &[PRETIX, "zofie@example.org", EMAIL_CARD], name: "Žofie Příkladová", language: None, cancelled: 0,
    },
    Case {
        list: "Order code,Attendee name,Product,Price,Checked in,Checked out,Automatically checked in,E-mail\n\
               ABCDE,Žofie Příkladová,Ticket,0.00,,,No,zofie@example.org\n",
        system: "pretix", badges: &["zofie@example.org", EMAIL_CARD], name: "Žofie Příkladová", language: None, cancelled: 0,
    },
    Case {
        list: "Bestellnummer;Name Teilnehmer*in;Produkt;Preis;Eingecheckt;Geheimer Code;E-Mail\n\
               ABCDE;Žofie Příkladová;Ticket;0,00;;z3fsn8jyufm5kpk768q69gkbyr5f4h6w;Zofie@Example.org\n",
        system: "pretix", badges: &[PRETIX, "zofie@example.org"], name: "Žofie Příkladová", language: None, cancelled: 0,
    },
    // A signed secret, guarded against being taken for a formula.
    Case {
        list: "Order code,Attendee name,Product,Secret\nABCDE,Kim,Ticket,'==wM2ETMDIQACEQA\n",
        system: "pretix", badges: &["==wM2ETMDIQACEQA"], name: "Kim", language: None, cancelled: 0,
    },
    // pretix, order positions: four headings stand there twice, and the buyer's address is not the attendee's.
    Case {
        list: "Event slug,Order code,Position ID,Status,Email,Phone number,Order date,Order time,Product,Variation,Price,Tax rate,Tax rule,Tax value,Attendee name,Attendee name: Given name,Attendee email,Company,Address,ZIP code,City,Country,State,Voucher,Pseudonymization ID,Seat ID,Company,Address,City,Country\n\
               demo,ABCDE,1,paid,boss@example.org,,2024-11-02,10:00,Ticket,,0.00,0,,0,Žofie Příkladová,Žofie,zofie@example.org,,,,,,,,ABCDEFGHKL,,,,,\n\
               demo,ABCDF,1,canceled,gone@example.org,,2024-11-02,10:00,Ticket,,0.00,0,,0,Gone,,gone@example.org,,,,,,,,ZZZZZZZZZZ,,,,,\n",
        system: "pretix", badges: &["ABCDEFGHKL", "zofie@example.org"], name: "Žofie Příkladová", language: None, cancelled: 1,
    },
    Case {
        list: "Event slug,Numéro de commande,Position ID,Statut,E-Mail,Produit,Nom du participant,Adresse mail du participant,ID pseudonyme,Langue de la commande\n\
               demo,ABCDE,1,payé,boss@example.org,Billet,Inès Modèle,ines@example.org,ABCDEFGHKL,fr\n\
               demo,ABCDE,2,annulé,boss@example.org,Billet,Gone,,ABCDEFGHKM,fr\n",
        system: "pretix", badges: &["ABCDEFGHKL", "ines@example.org"], name: "Inès Modèle", language: Some("fr"), cancelled: 1,
    },
    Case {
        list: "ID de la Posición\tEstado\tProducto\tNombre del participante\tCorreo electrónico del participante\tID Seudónimo\n\
               1\tpagado\tEntrada\tAna Ejemplo\tana@example.org\tABCDEFGHKL\n\
               1\tcancelado\tEntrada\tGone\t\tABCDEFGHKM\n",
        system: "pretix", badges: &["ABCDEFGHKL", "ana@example.org"], name: "Ana Ejemplo", language: None, cancelled: 1,
    },
    // Indico: no code in it, so by e-mail; and the six columns it takes in, without headings.
    Case {
        list: "ID,Name,Email Address,Affiliation,Country (1),Country (2),Registration date,Modification date,Registration state,Created by,Price,Checked in,Check-in date,Payment date,Tags\n\
               17,Inès Modèle,Ines@Example.org,CERN,,,2024-11-02,,Completed,,,No,,,\n\
               18,Gone,gone@example.org,CERN,,,2024-11-02,,Withdrawn,,,No,,,\n",
        system: "indico", badges: &["ines@example.org", "MECARD:N:M,I;EMAIL:ines@example.org;;"], name: "Inès Modèle", language: None, cancelled: 1,
    },
    Case {
        list: "ID,Nom,Adresse électronique,Registration date,Modification date,Registration state\n\
               17,Inès Modèle,ines@example.org,2024-11-02,,Completed\n",
        system: "indico", badges: &["ines@example.org"], name: "Inès Modèle", language: None, cancelled: 0,
    },
    Case {
        list: "Inès,Modèle,CERN,Physicist,+41 22,ines@example.org\n",
        system: "indico_import", badges: &["ines@example.org"], name: "Inès Modèle", language: None, cancelled: 0,
    },
    // Indico by its API: the secret is in the code as base64 of the same bytes.
    Case {
        list: "checkin_secret,full_name\n9982be4e-32cf-4656-a781-62ad45609d12,Inès Modèle\n",
        system: "plain", badges: &[r#"{"i":[2,"indico.cern.ch","mYK+TjLPRlangWKtRWCdEg=="]}"#], name: "Inès Modèle", language: None, cancelled: 0,
    },
    // alf.io: everything, and a few columns of it.
    Case {
        list: "ID,Category,Event,Status,OriginalPrice,PaidPrice,Discount,VAT,ReservationID,Full Name,First Name,Last Name,E-Mail,Locked,Language,Confirmation,Billing Address,Country Code,Promo Code,Payment ID,Payment Method,External Reference\n\
               9982BE4E-32CF-4656-A781-62AD45609D12,Std,demo,ACQUIRED,0,0,0,0,5fa6d71b-a828-4811-bf9c-7e99df04d0af,Žofie Příkladová,Žofie,Příkladová,zofie@example.org,No,cs,,,CZ,,,,\n\
               5fa6d71b-a828-4811-bf9c-7e99df04d0af,Std,demo,CANCELLED,0,0,0,0,x,Gone,,,,No,en,,,,,,,\n",
        system: "alfio", badges: &["9982be4e-32cf-4656-a781-62ad45609d12/q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=", UUID, "zofie@example.org"], name: "Žofie Příkladová", language: Some("cs"), cancelled: 1,
    },
    Case {
        list: "ID,First Name,Last Name,Language\n9982be4e-32cf-4656-a781-62ad45609d12,Žofie,Příkladová,de\n",
        system: "plain", badges: &["9982be4e-32cf-4656-a781-62ad45609d12/q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA="], name: "Žofie Příkladová", language: Some("de"), cancelled: 0,
    },
    // Hi.Events, in English and in words nobody here knows.
    Case {
        list: "ID,First Name,Last Name,Email,Status,Check Ins,Product ID,Product Name,Event ID,Public ID,Short ID,Created Date,Last Updated Date,Notes,Your question\n\
               7,Ayu,Contoh,ayu@example.org,ACTIVE,,1,Std,2,A-1X2Y3Z4,a_PLvbq8AJ5SwzM,2024-11-02,,,\n\
               8,Gone,Away,gone@example.org,CANCELLED,,1,Std,2,A-AAAAAAA,a_x,2024-11-02,,,\n",
        system: "hievents", badges: &["A-1X2Y3Z4", "a-1x2y3z4", "ayu@example.org"], name: "Ayu Contoh", language: None, cancelled: 1,
    },
    Case {
        list: "ID,Tên,Name,Thư điện tử,ID công khai\n7,Ayu,Ayu Contoh,ayu@example.org,A-1X2Y3Z4\n",
        system: "plain", badges: &["A-1X2Y3Z4", "ayu@example.org"], name: "Ayu Contoh", language: None, cancelled: 0,
    },
    // Eventbrite, with and without its barcodes.
    Case {
        list: "Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Home Address 1,Home Address 2,Job Title,Company\n\
               10782345612,2024-11-02,Mary,Smith,mary@email.com,1,,Std,34567890,,Free,USD,0,0,0,0,Attending,,,Director,TechCorp\n\
               10782345613,2024-11-02,Gone,Away,gone@email.com,1,,Std,34567891,,Free,USD,0,0,0,0,Not Attending,,,,\n\
               10782345614,2024-11-02,Gone,Too,too@email.com,1,,Std,34567892,,Free,USD,0,0,0,0,Refunded,,,,\n",
        system: "eventbrite", badges: &["34567890", "10782345612", "mary@email.com"], name: "Mary Smith", language: None, cancelled: 2,
    },
    Case {
        list: "Order #,Order Date,First Name,Surname,Email,Ticket Type,Barcode #,Attendee #,Attendee Status\n\
               10782345612,2024-11-02,Mary,Smith,mary@email.com,Std,1078234561234567890001,34567890,Checked In\n",
        system: "eventbrite", badges: &["1078234561234567890001", "34567890"], name: "Mary Smith", language: None, cancelled: 0,
    },
    // Tito, with its "-" for nothing.
    Case {
        list: "Number,Ticket Created Date,Ticket,Ticket Full Name,Ticket First Name,Ticket Last Name,Ticket Email,Ticket Company Name,Ticket Phone Number,Event,Void Status,Price,Ticket Reference,Tags,Unique Ticket URL,Unique Order URL,Order Reference,Order Name,Order Email,Order Company Name,Order Phone Number,Order Discount Code,Order IP,Order Created Date,Order Completed Date,Payment Reference\n\
               1,2024-11-02,Std,Jørn Eksempelsen,Jørn,Eksempelsen,-,-,-,demo,-,0,SP-1,,https://ti.to/tickets/ti_pYxK29AbCd,https://ti.to/orders/o1,SP,Boss,boss@example.org,,,,,,,\n\
               2,2024-11-02,Std,Gone,Gone,,gone@example.org,,,demo,void,0,SP-2,,https://ti.to/tickets/ti_zzzzz,,SP,Boss,boss@example.org,,,,,,,\n",
        system: "tito", badges: &["https://ti.to/tickets/ti_pYxK29AbCd", "ti_pYxK29AbCd", "SP-1"], name: "Jørn Eksempelsen", language: None, cancelled: 1,
    },
    // Luma.
    Case {
        list: "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,ticket_name\n\
               gst-AbC123,Ana Ejemplo,Ana,Ejemplo,ana@example.org,,2024-11-02,approved,,Std\n\
               gst-AbC124,Gone,,,gone@example.org,,2024-11-02,declined,,Std\n",
        system: "luma", badges: &["gst-AbC123", "ana@example.org"], name: "Ana Ejemplo", language: None, cancelled: 1,
    },
    Case {
        list: "name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,ticket_name\n\
               ,Ana,Ejemplo,ana@example.org,,2024-11-02,approved,,Std\n",
        system: "luma", badges: &["ana@example.org"], name: "Ana Ejemplo", language: None, cancelled: 0,
    },
    // eventyay: the code of the badge is the order's and the ticket's together; or a card with the ticket's.
    Case {
        list: "Order#,Order Date,Status,First Name,Last Name,Email,Country,Ticket ID\n\
               830c97de-8ac2-43e0-8582-e94edaab3d8d,2024-11-02,completed,Amina,Yusuf,amina@example.org,MY,968\n",
        system: "eventyay", badges: &["830c97de-8ac2-43e0-8582-e94edaab3d8d-968", "BEGIN:VCARD\nFN:A\nEVENTYAY:968\nEND:VCARD"], name: "Amina Yusuf", language: None, cancelled: 0,
    },
    // Lists made by hand.
    Case {
        list: "First Name,Last Name,Institution,Title,Department,Email Address\nKim,Lee,Uni,Dr,Physics,kim@example.org\n",
        system: "plain", badges: &["kim@example.org"], name: "Kim Lee", language: None, cancelled: 0,
    },
    Case {
        list: "name,organization,role,email\nKim Lee,Uni,Speaker,kim@example.org\n",
        system: "plain", badges: &["kim@example.org"], name: "Kim Lee", language: None, cancelled: 0,
    },
    Case {
        list: "Vorname;Name;Code;Sprache\nKim;Lee;2WBCTIXLFURQT;Deutsch\n",
        system: "plain", badges: &["2WBCTIXLFURQT", "MECARD:CONF:2WBCTIXLFURQT;N:X;;", "2WBCTIXLFURQT^X^Y^"], name: "Kim Lee", language: Some("de"), cancelled: 0,
    },
    Case {
        list: "姓名,Nombre,Apellidos,QR code\n王示例,,,https://site.org/badge/K7QX2M\n",
        system: "plain", badges: &["http://site.org/badge/K7QX2M"], name: "王示例", language: None, cancelled: 0,
    },
    Case {
        list: "Prénom,Nom,Courriel,Courriel\n花子,山田,,hanako@example.org\n",
        system: "plain", badges: &["hanako@example.org"], name: "山田花子", language: None, cancelled: 0,
    },
];

pub(crate) fn list(text: &str) -> List {
    read(text.as_bytes()).unwrap_or_else(|why| panic!("{why:?}: {text}"))
}

fn meets(person: &Person, badge: &str) -> bool {
    let badge = read_badge(badge).unwrap();
    badge.identities().any(|identity| person.identities.iter().any(|known| known == identity))
}

#[test]
fn a_list_of_every_system_meets_the_badges_of_that_system() {
    for case in LISTS {
        let list = list(case.list);
        assert_eq!(
            (list.system, list.cancelled.len()),
            (case.system, case.cancelled),
            "{}",
            case.list
        );
        assert_eq!(list.bad, [], "{}", case.list);
        let [person] = list.people.as_slice() else { panic!("{list:?}") };
        assert_eq!(person.name.as_deref(), Some(case.name), "{}", case.list);
        assert_eq!(person.language.as_deref(), case.language, "{}", case.list);
        for badge in case.badges {
            assert!(meets(person, badge), "{badge:?} and {:?}", person.identities);
        }
    }
}

#[test]
fn the_same_list_in_any_encoding_with_any_mark_is_the_same_list() {
    let written = "Name,E-Mail,Code,Language\n\"Modèle, Inès\",ines@example.org,C-17,fr\n";
    let people = list(written).people;
    for mark in [",", ";", "\t"] {
        let text = written.replace("Modèle, ", "Modèle~ ").replace(',', mark).replace('~', ",");
        let (western, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
        let utf_16: Vec<u8> =
            format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let lines = text.replace('\n', "\r\n").into_bytes();
        for bytes in [text.clone().into_bytes(), western.into_owned(), utf_16, lines] {
            assert_eq!(read(&bytes).unwrap().people, people, "{mark:?} {bytes:?}");
        }
    }
}

#[test]
fn every_row_is_accounted_for_by_its_line() {
    let text = "Name,Email,Status\n\
        Ann,ann@example.org,\n\
        Bob,,\n\
        Cleo,shared@example.org,\n\
        Dan,shared@example.org,\n\
        \n\
        Ann,ann@example.org,\n\
        Eve,eve@example.org,cancelled\n";
    let list = list(text);
    assert_eq!(list.rows, 6);
    assert_eq!(list.people.iter().map(|person| person.line).collect::<Vec<_>>(), [2]);
    assert_eq!((list.without_key, list.in_common), (vec![3], vec![4, 5]));
    assert_eq!((list.repeated, list.cancelled, list.bad), (vec![7], vec![8], vec![]));
}

#[test]
fn an_address_that_several_share_tells_nobody_but_a_code_still_does() {
    let text = "Order code,Attendee name,Product,Secret,E-mail\n\
        A,Ann,T,aaaaaaaaaaaaaaa2,boss@example.org\n\
        A,Bob,T,aaaaaaaaaaaaaaa3,boss@example.org\n";
    let people = list(text).people;
    assert_eq!(people.len(), 2);
    assert!(people.iter().all(|person| !meets(person, "boss@example.org")));
    assert!(meets(&people[0], "aaaaaaaaaaaaaaa2") && meets(&people[1], "aaaaaaaaaaaaaaa3"));
}

#[test]
fn what_is_wrong_in_a_list_is_told_with_its_line() {
    let heading = |name: &str| name.to_owned();
    for (text, line, wrong) in [
        ("name,email\nKim,kim@example.org,x\n", 2, Wrong::TooManyCells { found: 3, headings: 2 }),
        ("name,email\n\nKim,nobody\n", 3, Wrong::NoEmail { heading: heading("email") }),
        ("name,barcode\nKim,1.07823E+21\n", 2, Wrong::Rounded { heading: heading("barcode") }),
        ("name,code\nKim,WIFI:S:hall;;\n", 2, Wrong::NoCode { heading: heading("code") }),
        (
            "Public ID,Short ID,First Name\nA-1X2Y3Z4,a,Kim\nA-1X2Y3Z5,b,Ann\na-1x2y3z4,c,Lee\n",
            4,
            Wrong::SameCode { heading: heading("Public ID"), line: 2 },
        ),
        // One row with the codes of two people.
        (
            "api_id,created_at,qr_code_url\ng-1,x,h-1\ng-2,x,h-2\ng-1,x,h-2\n",
            4,
            Wrong::SameCode { heading: heading("qr_code_url"), line: 3 },
        ),
    ] {
        assert_eq!(list(text).bad, [BadRow { line, wrong }], "{text:?}");
    }
}

#[test]
fn a_file_that_is_no_list_is_told_so() {
    let headings = vec!["name".to_owned(), "seat".to_owned()];
    for (bytes, why) in [
        (&b"PK\x03\x04\0\0"[..], Unreadable::Spreadsheet),
        (b"\0\0\0\0", Unreadable::NotText),
        (b"", Unreadable::Empty),
        (b"name,email\nKim,\"kim\n", Unreadable::OpenQuote { line: 2 }),
        (b"Kim,kim@example.org\n", Unreadable::NoHeadings),
        (b"name,seat\nKim,7\n", Unreadable::NoKey { headings }),
        (
            "code,Cancelled\na-1,不是\na-2,不是\na-3,不是\na-4,2024-11-02\na-5,不是\na-6,不是\n"
                .as_bytes(),
            Unreadable::AllVoid { heading: "Cancelled".to_owned(), word: "不是".to_owned() },
        ),
    ] {
        assert_eq!(read(bytes), Err(why), "{bytes:?}");
    }
}

#[test]
fn a_large_list_made_to_take_long_is_read_in_good_time() {
    let same_address = "Kim,k@example.org\n".repeat(MOST_ROWS);
    let row = |n: u32| format!("x,{n},a,Kim,7,x@example.org");
    let same_person = (1..=20_000).map(row).collect::<Vec<_>>().join("\n");
    let many_columns = format!("{}z\n{}", "b,".repeat(299), "z\n".repeat(MOST_ROWS));
    for (text, rows) in [
        (format!("name,email\n{same_address}"), Some(MOST_ROWS)),
        (
            format!(
                "ticket reference,unique ticket url,order reference,name,ticket email,email\n{same_person}"
            ),
            Some(20_000),
        ),
        (many_columns, None),
    ] {
        let begun = Instant::now();
        let read = read(text.as_bytes());
        assert_eq!(read.ok().map(|list| list.rows), rows);
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    }
}

#[test]
fn names_of_a_list_are_made_safe_to_show() {
    let long = "n".repeat(60);
    let text = format!(
        "name,email\n\"A\u{202e}mi\u{7}na\n Yusuf\",a@example.org\n{long},b@example.org\n-,c@example.org\nd@example.org,d@example.org\n"
    );
    let names: Vec<_> = list(&text).people.into_iter().map(|person| person.name).collect();
    let expected =
        [Some("Amina Yusuf".to_owned()), Some(format!("{}…", "n".repeat(39))), None, None];
    assert_eq!(names, expected);
}

proptest! {
    #[test]
    fn any_bytes_are_a_list_whose_rows_are_all_accounted_for_or_no_list(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        holds(&bytes);
    }

    #[test]
    fn any_cells_below_known_headings_are_read_safely(
        headings in prop::sample::select(LISTS),
        cells in "([ -~]|\\PC|[,;\t\"\n\r=@-]|a@b\\.cc|A-1X2Y3Z4){0,120}",
    ) {
        let first = headings.list.lines().next().unwrap_or_default();
        holds(format!("{first}\n{cells}").as_bytes());
    }
}

fn holds(bytes: &[u8]) {
    let Ok(list) = read(bytes) else { return };
    let others = [&list.cancelled, &list.without_key, &list.repeated, &list.in_common];
    let others: usize = others.iter().map(|lines| lines.len()).sum();
    assert_eq!(list.people.len() + others + list.bad.len(), list.rows);
    let mut identities: Vec<_> = list.people.iter().flat_map(|p| &p.identities).collect();
    assert!(list.people.iter().all(|person| !person.identities.is_empty()));
    let all = identities.len();
    identities.sort();
    identities.dedup();
    assert_eq!(identities.len(), all, "what tells somebody tells nobody else");
}
