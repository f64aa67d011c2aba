//! What the headings of a list mean, in the words of the systems that write them and in the
//! languages they write them in.

use unicode_normalization::UnicodeNormalization as _;

/// Names of one thing, as [`plain`] makes them.
type Names = &'static [&'static str];

/// A system whose lists can be told from others, and where they say what the badge's code says.
#[derive(Debug)]
pub(super) struct System {
    /// The name for programs; stable.
    pub name: &'static str,
    /// A list is this system's if it has a heading out of each.
    signs: &'static [Names],
    /// What the badge's code says; no two people have the same. The surest first.
    pub codes: &'static [Names],
    /// What a badge might say too; several people may have the same.
    pub shared: &'static [Names],
}

/// Told from one another in this order.
const SYSTEMS: &[System] = &[
    System { name: "pretix", signs: &[PSEUDONYM], codes: &[SECRET, PSEUDONYM], shared: &[] },
    System {
        name: "pretix",
        signs: &[PRETIX_NAME, &["product", "produkt", "produit", "producto"]],
        codes: &[SECRET, PSEUDONYM],
        shared: &[],
    },
    System {
        name: "hievents",
        signs: &[&["publicid"], &["shortid"]],
        codes: &[&["publicid"]],
        shared: &[],
    },
    System {
        name: "tito",
        signs: &[&["ticketreference"], &["uniqueticketurl", "orderreference"]],
        codes: &[&["uniqueticketurl"], &["ticketreference"]],
        shared: &[],
    },
    System {
        name: "eventyay",
        signs: &[&["orderno"], &["ticketid"]],
        codes: &[&["ticketid"]],
        shared: &[],
    },
    System {
        name: "eventbrite",
        signs: &[
            &["orderno", "orderid"],
            &["attendeeno", "attendeestatus", "barcodeno", "eventbritefees"],
        ],
        codes: &[&["barcodeno", "barcode"], &["attendeeno"]],
        shared: &[&["orderno", "orderid"]],
    },
    System {
        name: "alfio",
        signs: &[
            &["id"],
            &["reservationid", "originalprice", "paidprice", "externalreference", "confirmation"],
        ],
        codes: &[&["id"]],
        shared: &[],
    },
    System {
        name: "luma",
        signs: &[&["apiid", "approvalstatus"], &["checkedinat", "createdat", "ticketname"]],
        codes: &[&["apiid"], &["qrcodeurl"]],
        shared: &[],
    },
    System {
        name: "indico",
        signs: &[&["registrationdate"], &["registrationstate", "modificationdate"]],
        codes: &[],
        shared: &[],
    },
];

/// Any other list: one that somebody made by hand, or a system that is not known here.
const OTHER: System = System { name: "plain", signs: &[], codes: &[], shared: &[OWN_CODE] };

/// Six columns without headings, as Indico takes lists in.
pub(super) const INDICO_IMPORT: System =
    System { name: "indico_import", signs: &[], codes: &[], shared: &[] };

const SECRET: Names = &["secret", "ticketsecret", "codesecret", "codigosecreto"];
const PSEUDONYM: Names = &["pseudonymizationid", "pseudonymeid", "idpseudonyme", "idseudonimo"];
const PRETIX_NAME: Names =
    &["attendeename", "nameteilnehmerin", "nomduparticipant", "nombredelparticipante"];
/// What people call the column they made the codes of their badges from.
const OWN_CODE: Names = &[
    "attendeeid",
    "attendeeno",
    "badge",
    "badgecode",
    "badgeid",
    "badgeno",
    "barcode",
    "barcodeno",
    "checkinsecret",
    "code",
    "confirmationcode",
    "confirmationnumber",
    "guid",
    "publicid",
    "qr",
    "qrcode",
    "qrcodeurl",
    "registrationcode",
    "registrationid",
    "secret",
    "ticketcode",
    "ticketid",
    "ticketno",
    "ticketnumber",
    "ticketsecret",
    "ticketurl",
    "token",
    "uid",
    "uuid",
];

/// What a list says of people beside their codes. Of several names of the same thing the first
/// group that is there counts: the attendee's own before whoever paid.
const EMAIL: &[Names] = &[
    &[
        "attendeeemail",
        "emailteilnehmerin",
        "adressemailduparticipant",
        "correoelectronicodelparticipante",
        "ticketemail",
    ],
    &[
        "email",
        "emailaddress",
        "mail",
        "emailadresse",
        "adresseemail",
        "adressemail",
        "adresseelectronique",
        "courriel",
        "correo",
        "correoelectronico",
        "indirizzoemail",
        "emailadres",
        "enderecodeemail",
    ],
];
const WHOLE_NAME: &[Names] = &[&[
    "attendeename",
    "nameteilnehmerin",
    "nomduparticipant",
    "nombredelparticipante",
    "ticketfullname",
    "fullname",
    "guestname",
    "participantname",
    "nomcomplet",
    "nombrecompleto",
    "vollstandigername",
]];
const GIVEN_NAME: &[Names] = &[
    &["ticketfirstname", "firstname", "givenname", "forename"],
    &["vorname", "prenom", "voornaam", "fornavn", "fornamn", "imie", "ad"],
];
const FAMILY_NAME: &[Names] = &[
    &["ticketlastname", "lastname", "surname", "familyname"],
    &["nachname", "familienname", "nomdefamille", "apellido", "apellidos", "cognome"],
    &["achternaam", "sobrenome", "apelido", "efternavn", "efternamn", "nazwisko", "soyad"],
];
/// Beside a given name, or beside a family name, one half; alone, the whole.
const NAME: &[Names] =
    &[&["name", "nom", "nombre", "nome", "naam", "navn", "namn", "名前", "姓名"]];
const LANGUAGE: &[Names] = &[
    &["language", "sprache", "langue", "idioma", "lingua", "taal", "preferredlanguage"],
    &["languagecode", "locale", "orderlocale", "languedelacommande"],
];
const STATUS: &[Names] = &[&[
    "status",
    "attendeestatus",
    "ticketstatus",
    "registrationstate",
    "registrationstatus",
    "approvalstatus",
    "statut",
    "estado",
    "stato",
]];
/// Whatever stands there, but a no, says that the ticket is void.
const VOID: &[Names] =
    &[&["voidstatus", "void", "voided", "cancelled", "canceled", "cancelledat", "canceledat"]];

/// Which columns say what.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    pub codes: Vec<usize>,
    pub shared: Vec<usize>,
    pub email: Vec<usize>,
    pub whole_name: Vec<usize>,
    pub given_name: Vec<usize>,
    pub family_name: Vec<usize>,
    pub language: Vec<usize>,
    pub status: Vec<usize>,
    pub void: Vec<usize>,
    /// What eventyay puts before the ticket's id to make the code of the badge.
    pub order: Option<usize>,
}

/// The system whose headings these are, and what they mean.
pub(super) fn understood(headings: &[String]) -> (&'static System, Columns) {
    let plain: Vec<String> = headings.iter().map(|heading| self::plain(heading)).collect();
    let named = |names: &Names| -> Vec<usize> {
        let named = |place: &usize| names.contains(&plain[*place].as_str());
        (0..plain.len()).filter(named).collect()
    };
    let first = |groups: &[Names]| {
        groups.iter().map(named).find(|places| !places.is_empty()).unwrap_or_default()
    };
    let has = |names: &Names| !named(names).is_empty();
    let system = SYSTEMS.iter().find(|system| system.signs.iter().all(has)).unwrap_or(&OTHER);
    let mut columns = Columns {
        codes: system.codes.iter().flat_map(named).collect(),
        shared: system.shared.iter().flat_map(named).collect(),
        email: first(EMAIL),
        whole_name: first(WHOLE_NAME),
        given_name: first(GIVEN_NAME),
        family_name: first(FAMILY_NAME),
        language: first(LANGUAGE),
        status: first(STATUS),
        void: first(VOID),
        order: (system.name == "eventyay").then(|| first(&[&["orderno"]])[0]),
    };
    let name = match (columns.given_name.is_empty(), columns.family_name.is_empty()) {
        (false, true) => &mut columns.family_name,
        (true, false) => &mut columns.given_name,
        (true, true) if columns.whole_name.is_empty() => &mut columns.whole_name,
        _ => return (system, columns),
    };
    *name = first(NAME);
    (system, columns)
}

/// The columns of a list in the order in which Indico takes them in: given name, family name,
/// affiliation, position, phone, e-mail.
pub(super) fn indico_import() -> Columns {
    Columns { given_name: vec![0], family_name: vec![1], email: vec![5], ..Columns::default() }
}

/// Whether a cell says that somebody does not come, or has no ticket any more.
pub(super) fn says_cancelled(cell: &str) -> bool {
    let cell = plain(cell);
    let begins = |beginning| cell.starts_with(beginning);
    ["cancel", "annul", "storn"].into_iter().any(begins)
        || [
            "refunded",
            "erstattet",
            "rembourse",
            "reembolsado",
            "notattending",
            "void",
            "voided",
            "deleted",
            "rejected",
            "withdrawn",
            "declined",
            "released",
            "invalidated",
            "expired",
            "abgelaufen",
            "expire",
            "expirado",
        ]
        .contains(&cell.as_str())
}

/// Whether a cell of a column about void tickets says that this one is: anything but a no.
pub(super) fn says_void(cell: &str) -> bool {
    const NO: [&str; 21] = [
        "",
        "0",
        "active",
        "ei",
        "falsch",
        "false",
        "falso",
        "faux",
        "n",
        "nao",
        "ne",
        "nee",
        "nein",
        "nej",
        "nie",
        "no",
        "non",
        "none",
        "notvoid",
        "нет",
        "いいえ",
    ];
    !NO.contains(&plain(cell).as_str())
}

/// A heading without case, accents, blanks and marks; "#" is read as "no", as in "Order #".
pub(super) fn plain(heading: &str) -> String {
    let heading = heading.replace('#', "no").to_lowercase();
    heading.nfd().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_compared_without_case_accents_and_marks() {
        for (heading, expected) in [
            ("Order #", "orderno"),
            ("Order#", "orderno"),
            ("E-Mail", "email"),
            ("Prénom", "prenom"),
            ("Pre\u{301}nom ", "prenom"),
            ("Name Teilnehmer*in", "nameteilnehmerin"),
            ("first_name", "firstname"),
            ("ID Seudónimo", "idseudonimo"),
            ("  ", ""),
        ] {
            assert_eq!(plain(heading), expected, "{heading:?}");
        }
    }

    #[test]
    fn every_name_is_written_as_headings_are_compared() {
        let of_systems = SYSTEMS
            .iter()
            .chain([&OTHER])
            .flat_map(|system| [system.signs, system.codes, system.shared].into_iter().flatten());
        let others = [EMAIL, WHOLE_NAME, GIVEN_NAME, FAMILY_NAME, NAME, LANGUAGE, STATUS, VOID];
        for name in of_systems.chain(others.into_iter().flatten()).copied().flatten() {
            assert_eq!(plain(name), *name);
        }
    }

    #[test]
    fn cancelled_is_said_in_many_words() {
        for (cell, cancelled) in [
            ("Attending", false),
            ("Checked In", false),
            ("Not Attending", true),
            ("Refunded", true),
            ("Partially refunded", false),
            ("CANCELLED", true),
            ("canceled", true),
            ("storniert", true),
            ("Annulé", true),
            ("annulliert", true),
            ("Cancelado", true),
            ("paid", false),
            ("bezahlt", false),
            ("Completed", false),
            ("Rejected", true),
            ("ACQUIRED", false),
            ("RELEASED", true),
            ("approved", false),
            ("", false),
        ] {
            assert_eq!(says_cancelled(cell), cancelled, "{cell:?}");
        }
        for (cell, void) in
            [("", false), ("No", false), ("Nej", false), ("Нет", false), ("いいえ", false)]
                .into_iter()
                .chain([("void", true), ("2024-11-02", true), ("x", true)])
        {
            assert_eq!(says_void(cell), void, "{cell:?}");
        }
    }
}
