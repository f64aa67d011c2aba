//! The text of a list becomes headings and rows: which mark parts the cells is found out, and every
//! row knows its line.

use csv::{ReaderBuilder, StringRecord, Trim};

use super::{BadRow, Unreadable, Wrong};

/// The longest cell: a longer one is a quotation mark that was never closed.
const LONGEST_CELL: usize = 4096;

/// The most columns of a list: more than any event has.
pub const MOST_COLUMNS: usize = 300;

/// The most rows of a list: more than a conference has people, and few enough to be written in one
/// transaction while check-ins wait. With three keys each that took 0.4 s on a slow disk (5 ms a
/// sync, two cores at work); 100,000 rows took 2.8 s.
pub const MOST_ROWS: usize = 20_000;

/// A last line of our own. If it is not found again, an open quotation mark has swallowed it.
const LAST_LINE: &str = "the line after the last one of the list";

/// A list in cells, all of them trimmed.
#[derive(Debug)]
pub(super) struct Table {
    pub delimiter: char,
    pub headings: Vec<String>,
    pub rows: Vec<Row>,
    pub bad: Vec<BadRow>,
}

/// One line of a list, or several where a cell goes over its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// From 1.
    pub line: usize,
    pub cells: StringRecord,
}

impl Row {
    /// What a cell says; nothing for one that is empty, or a `-` that means so.
    pub(super) fn cell(&self, column: usize) -> Option<&str> {
        self.cells.get(column).map(meant).filter(|cell| !matches!(*cell, "" | "-"))
    }

    fn is_empty(&self) -> bool {
        self.cells.iter().all(str::is_empty)
    }
}

/// What a cell means to people: some programs write `="0017"` to keep a spreadsheet program from
/// making a number of it, or `'=xyz` to keep it from making a formula of it.
fn meant(cell: &str) -> &str {
    let text = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let guarded = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    text.or(guarded).unwrap_or(cell)
}

/// Takes a list apart. `has_no_headings` is asked about the first row.
pub(super) fn table(
    text: &str,
    has_no_headings: fn(&StringRecord) -> bool,
) -> Result<Table, Unreadable> {
    let (list, first_line) = without_sep_line(text);
    let delimiter = delimiter(list);
    let mut rows = rows(list, first_line, delimiter)?.into_iter().peekable();
    let mut table = Table {
        delimiter: char::from(delimiter),
        headings: Vec::new(),
        rows: Vec::new(),
        bad: Vec::new(),
    };
    let first = rows.peek().ok_or(Unreadable::Empty)?;
    let width = first.cells.len();
    if width > MOST_COLUMNS {
        return Err(Unreadable::TooLarge);
    }
    if !has_no_headings(&first.cells) {
        table.headings = first.cells.iter().map(str::to_owned).collect();
        rows.next();
    }
    for row in rows {
        match wrong(&row, width) {
            Some(wrong) => table.bad.push(BadRow { line: row.line, wrong }),
            None => table.rows.push(row),
        }
    }
    Ok(table)
}

/// All rows that say anything.
fn rows(list: &str, first_line: usize, delimiter: u8) -> Result<Vec<Row>, Unreadable> {
    let ended = format!("{list}\n{LAST_LINE}\n");
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(ended.as_bytes());
    let mut lines = Lines { text: &ended, at: 0, line: first_line };
    let mut rows = Vec::new();
    for record in reader.records() {
        // Text that is UTF-8 and rows of any length cannot be wrong.
        let cells = record.map_err(|_e| Unreadable::NotText)?;
        // One more are the headings.
        if rows.len() > MOST_ROWS + 1 {
            return Err(Unreadable::TooLarge);
        }
        let start = cells.position().map_or(0, csv::Position::byte);
        rows.push(Row { line: lines.of(start), cells });
    }
    let last = rows.pop();
    match last {
        Some(row) if row.cells.len() == 1 && row.cells.get(0) == Some(LAST_LINE) => {
            rows.retain(|row| !row.is_empty());
            Ok(rows)
        }
        row => Err(Unreadable::OpenQuote { line: row.map_or(first_line, |row| row.line) }),
    }
}

/// Counts lines while it goes through a text.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of the row that begins at or, after empty lines, soon after `byte`.
    fn of(&mut self, byte: u64) -> usize {
        let bytes = self.text.as_bytes();
        let mut start = usize::try_from(byte).unwrap_or(usize::MAX).min(bytes.len());
        while matches!(bytes.get(start), Some(b'\r' | b'\n')) {
            start += 1;
        }
        let passed = &bytes[self.at.min(start)..start];
        let ends = |at: &usize| {
            passed[*at] == b'\n' || passed[*at] == b'\r' && passed.get(at + 1) != Some(&b'\n')
        };
        self.line += (0..passed.len()).filter(ends).count();
        self.at = start;
        self.line
    }
}

/// A first line `sep=;`, which tells spreadsheet programs what parts the cells, is no part of the
/// list. Also says in which line the list begins.
fn without_sep_line(text: &str) -> (&str, usize) {
    match text.split_once('\n') {
        Some((first, rest)) if super::super::starts_with(first, "sep=") => (rest, 2),
        _ => (text, 1),
    }
}

/// What parts the cells: what occurs most in the first row, outside of quotation marks.
fn delimiter(list: &str) -> u8 {
    let mut quoted = false;
    let mut marks = [(b'\t', 0), (b';', 0), (b',', 0)];
    for byte in list.trim_start_matches(['\r', '\n']).bytes() {
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'\r' | b'\n' => break,
            byte => marks.iter_mut().filter(|(mark, _)| *mark == byte).for_each(|m| m.1 += 1),
        }
    }
    // Of equals the last counts: a comma unless there is more of another.
    marks.into_iter().max_by_key(|(_, count)| *count).map_or(b',', |(mark, _)| mark)
}

/// What is wrong with the cells of a row below a first one of so many. Programs leave out empty
/// cells at the end of a row, or add some.
fn wrong(row: &Row, headings: usize) -> Option<Wrong> {
    if row.cells.iter().any(|cell| cell.len() > LONGEST_CELL) {
        return Some(Wrong::LongCell);
    }
    let beyond = row.cells.iter().skip(headings).any(|cell| !cell.is_empty());
    beyond.then(|| Wrong::TooManyCells { found: row.cells.len(), headings })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Table, Unreadable> {
        table(text, |first| first.get(0) == Some("none"))
    }

    /// Line and cells of every row, cells parted by `|`.
    fn rows_of(table: &Table) -> Vec<(usize, String)> {
        let cells = |row: &Row| row.cells.iter().collect::<Vec<_>>().join("|");
        table.rows.iter().map(|row| (row.line, cells(row))).collect()
    }

    #[test]
    fn cells_are_parted_by_what_parts_the_headings() {
        for (text, delimiter) in [
            ("a,b;c,d\n1,2,3\n", ','),
            ("a;\"b,c,d\";e\r\n1;2;3\r\n", ';'),
            ("a\tb, c\td\n1\t2\t3\n", '\t'),
            ("\n\na;b\n1;2\n", ';'),
            ("a\n1\n", ','),
            ("\"a\nb,c\";d;e\n1;2;3", ';'),
        ] {
            assert_eq!(read(text).unwrap().delimiter, delimiter, "{text:?}");
        }
    }

    #[test]
    fn what_only_a_spreadsheet_program_needs_is_no_part_of_a_cell() {
        let row = Row {
            line: 1,
            cells: StringRecord::from(vec![
                "=\"0017\"",
                "'==wM2",
                "'s-Hertogenbosch",
                "-",
                "",
                "=\"",
            ]),
        };
        let cells: Vec<_> = (0..7).map(|column| row.cell(column)).collect();
        let expected = [Some("0017"), Some("==wM2"), Some("'s-Hertogenbosch"), None, None];
        assert_eq!(cells[..5], expected);
        assert_eq!(cells[5..], [Some("=\""), None]);
    }

    #[test]
    fn every_row_knows_its_line() {
        for (text, rows) in [
            ("a,b\n1,2\n\n3,\"4\n5\"\n6,7\n", &[(2, "1|2"), (4, "3|4\n5"), (6, "6|7")][..]),
            ("a,b\r\n1,2\r\n\r\n3,\"4\r\n5\"\r\n6,7", &[(2, "1|2"), (4, "3|4\r\n5"), (6, "6|7")]),
            ("a,b\r1,2\r3,4", &[(2, "1|2"), (3, "3|4")]),
            ("\na,b\n , \n 1 ,,,\n2\n", &[(4, "1|||"), (5, "2")]),
            ("sep=;\r\na;b\r\n1;2\r\n", &[(3, "1|2")]),
            ("none,b\n1\n", &[(1, "none|b"), (2, "1")]),
            ("a,a,a\n\"x \"\"y\"\"\",5\" disc,z\n", &[(2, "x \"y\"|5\" disc|z")]),
        ] {
            let table = read(text).unwrap();
            let found = rows_of(&table);
            let expected: Vec<_> =
                rows.iter().map(|(line, row)| (*line, (*row).to_owned())).collect();
            assert_eq!((found, table.bad), (expected, Vec::new()), "{text:?}");
        }
    }

    #[test]
    fn a_row_that_was_cut_wrongly_is_told_with_its_line() {
        let long = format!("a,b\n1,{}\n3,4\n", "x".repeat(5_000));
        for (text, line, wrong) in [
            ("a,b\n1,2\n3,4,5\n", 3, Wrong::TooManyCells { found: 3, headings: 2 }),
            (&long, 2, Wrong::LongCell),
        ] {
            assert_eq!(read(text).unwrap().bad, [BadRow { line, wrong }], "{text:?}");
        }
        for (text, line) in [("a,b\n1,2\n3,\"4\n5,6\n", 3), ("a,\"b\n1,2\n", 1)] {
            assert_eq!(read(text).unwrap_err(), Unreadable::OpenQuote { line }, "{text:?}");
        }
        for text in ["", "\n\r\n", " , \n"] {
            assert_eq!(read(text).unwrap_err(), Unreadable::Empty, "{text:?}");
        }
        for text in ["a,".repeat(300), "a\n".repeat(MOST_ROWS + 2)] {
            assert_eq!(read(&text).unwrap_err(), Unreadable::TooLarge);
        }
    }
}
