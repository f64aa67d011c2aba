//! Attendee lists as registration systems and people write them (CSV): whom they name, by which
//! badges, and in which language. A list greets; nobody needs to be on one.

mod bytes;
mod headings;
mod people;
mod table;

use super::{BadgeKind, email, is_email, read as read_badge};
use crate::domain::badge::clean_name;
use headings::{Columns, System};
use table::Table;
pub use table::{MOST_COLUMNS, MOST_ROWS};

/// Somebody a list names.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// In which line of the list, from 1.
    pub line: usize,
    /// All by which a badge may know this person, the surest first; at least one. As
    /// [`super::Badge::identity`] they are not to be stored or shown.
    pub identities: Vec<String>,
    /// Fit for screens and paper.
    pub name: Option<String>,
    /// A language code without region, in small letters.
    pub language: Option<String>,
}

/// What a list says, and how it was understood.
#[derive(Clone, PartialEq, Eq)]
pub struct List {
    /// The system that wrote it; stable.
    pub system: &'static str,
    pub encoding: &'static str,
    /// What parts the cells.
    pub delimiter: char,
    pub taken: Taken,
    /// Whether only the e-mail address could tell whose a badge is.
    pub by_address_alone: bool,
    /// How many rows say anything, the headings not counted.
    pub rows: usize,
    pub people: Vec<Person>,
    /// Lines of tickets that are cancelled, refunded or void.
    pub cancelled: Vec<usize>,
    /// Lines that say nothing by which a badge could be known.
    pub without_key: Vec<usize>,
    /// Lines of somebody who was in the list before.
    pub repeated: Vec<usize>,
    /// Lines that say only what several people have in common, which therefore tells none of them.
    pub in_common: Vec<usize>,
    /// With any of these nothing of the list should be used.
    pub bad: Vec<BadRow>,
}

/// The headings of the columns that were taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// By these badges are known, the e-mail address last.
    pub badges: Vec<String>,
    pub name: Vec<String>,
    pub language: Vec<String>,
    /// By these rows are left out.
    pub status: Vec<String>,
}

/// A row that cannot be meant as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    pub line: usize,
    pub wrong: Wrong,
}

/// What is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    TooManyCells {
        found: usize,
        headings: usize,
    },
    LongCell,
    /// The e-mail address, by which alone this list could know a badge, is none.
    NoEmail {
        heading: String,
    },
    /// A spreadsheet program has rounded the code's number.
    Rounded {
        heading: String,
    },
    /// The column of codes says something that no badge says.
    NoCode {
        heading: String,
    },
    /// Another row gives the same code to somebody else.
    SameCode {
        heading: String,
        line: usize,
    },
}

impl Wrong {
    /// The code for programs; stable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooManyCells { .. } => "too_many_cells",
            Self::LongCell => "long_cell",
            Self::NoEmail { .. } => "no_email",
            Self::Rounded { .. } => "rounded",
            Self::NoCode { .. } => "no_code",
            Self::SameCode { .. } => "same_code",
        }
    }
}

/// A file that is no list anything could be made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// A spreadsheet program's own kind of file.
    Spreadsheet,
    NotText,
    Empty,
    /// More than an event has people, or a list columns.
    TooLarge,
    /// People begin in the first line, in an order that is not known.
    NoHeadings,
    /// A quotation mark that is never closed.
    OpenQuote {
        line: usize,
    },
    /// No column says what a badge would say.
    NoKey {
        headings: Vec<String>,
    },
    /// Nearly every row would be left out as void for one word, which rather means the contrary.
    AllVoid {
        heading: String,
        word: String,
    },
}

impl Unreadable {
    /// The code for programs; stable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Spreadsheet => "list_is_a_spreadsheet",
            Self::NotText => "list_is_no_text",
            Self::Empty => "list_empty",
            Self::TooLarge => "list_too_large",
            Self::NoHeadings => "list_without_headings",
            Self::OpenQuote { .. } => "list_open_quote",
            Self::NoKey { .. } => "list_without_key",
            Self::AllVoid { .. } => "list_all_void",
        }
    }
}

/// Reads a list.
pub fn read(bytes: &[u8]) -> Result<List, Unreadable> {
    let (text, encoding) = bytes::text(bytes)?;
    let mut table = table::table(&text, |first| first.iter().any(is_email))?;
    let (system, mut columns) = if table.headings.is_empty() {
        without_headings(&mut table)?
    } else {
        headings::understood(&table.headings)
    };
    look_into_cells(&table, &mut columns);
    // From here on headings are only told to people.
    for heading in &mut table.headings {
        *heading = clean_name(heading).unwrap_or_default();
    }
    let by_address_alone = columns.codes.is_empty() && columns.shared.is_empty();
    if by_address_alone && columns.email.is_empty() {
        return Err(Unreadable::NoKey { headings: table.headings });
    }
    if let Some((heading, word)) = people::all_void(&table, &columns) {
        return Err(Unreadable::AllVoid { heading, word });
    }
    let mut list = List {
        system: system.name,
        encoding,
        delimiter: table.delimiter,
        taken: taken(&table.headings, &columns),
        by_address_alone,
        rows: table.rows.len() + table.bad.len(),
        people: Vec::new(),
        cancelled: Vec::new(),
        without_key: Vec::new(),
        repeated: Vec::new(),
        in_common: Vec::new(),
        bad: std::mem::take(&mut table.bad),
    };
    people::gather(&table, &columns, &mut list);
    list.bad.sort_by_key(|bad| bad.line);
    Ok(list)
}

/// A list without headings can only be understood in the one order that Indico takes in.
fn without_headings(table: &mut Table) -> Result<(&'static System, Columns), Unreadable> {
    let first = table.rows.first();
    let known = first.is_some_and(|row| row.cells.len() == 6 && row.cell(5).is_some_and(is_email));
    if !known {
        return Err(Unreadable::NoHeadings);
    }
    table.headings = (1..=6).map(|nth| nth.to_string()).collect();
    Ok((&headings::INDICO_IMPORT, headings::indico_import()))
}

/// Where no heading is known, as in a language that is not known here, the cells speak: codes of
/// registration systems and e-mail addresses look like nothing else.
fn look_into_cells(table: &Table, columns: &mut Columns) {
    let places = || 0..table.headings.len();
    let all = |place: usize, fits: fn(&str) -> bool| {
        let filled = || table.rows.iter().filter_map(|row| row.cell(place));
        filled().count() * 2 > table.rows.len() && filled().all(fits)
    };
    if columns.codes.is_empty() && columns.shared.is_empty() {
        columns.shared = places().filter(|place| all(*place, is_code_of_a_system)).collect();
    }
    if columns.email.is_empty() {
        columns.email = places().find(|place| all(*place, is_email)).into_iter().collect();
    }
}

fn is_code_of_a_system(cell: &str) -> bool {
    use BadgeKind::{Alfio, Eventyay, HiEvents, Indico, Pretix, Tito, Uuid};
    let kinds = [Alfio, Eventyay, HiEvents, Indico, Pretix, Tito, Uuid];
    read_badge(cell).is_ok_and(|badge| kinds.contains(&badge.kind))
}

fn taken(headings: &[String], columns: &Columns) -> Taken {
    let names = |places: &[&[usize]]| {
        places.concat().into_iter().filter_map(|place| headings.get(place).cloned()).collect()
    };
    Taken {
        badges: names(&[&columns.codes, &columns.shared, &columns.email]),
        name: names(&[&columns.whole_name, &columns.given_name, &columns.family_name]),
        language: names(&[&columns.language]),
        status: names(&[&columns.status, &columns.void]),
    }
}
