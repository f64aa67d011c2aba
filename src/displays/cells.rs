//! Tables (CSV) for spreadsheet programs, in which no cell can be taken for a formula: names come
//! from badges anybody can make, other words from event files.

use csv::{QuoteStyle, Terminator, WriterBuilder};

/// A table of these rows, with a mark at the beginning by which spreadsheet programs know UTF-8.
pub(super) fn table<const WIDTH: usize>(rows: impl IntoIterator<Item = [String; WIDTH]>) -> String {
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::NonNumeric)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::from("\u{feff}"));
    for row in rows {
        let cells = row.iter().map(|cell| harmless(cell));
        writer.write_record(cells).expect("memory can always be written to");
    }
    let bytes = writer.into_inner().expect("memory can always be written to");
    String::from_utf8(bytes).expect("text parted by commas is text")
}

/// `cell` with an apostrophe before whatever a spreadsheet program could take for the beginning of
/// a formula: at its start, and where a program that parts cells by another mark than a comma
/// would see the start of another cell.
fn harmless(cell: &str) -> String {
    let mut safe = String::with_capacity(cell.len());
    let mut begins = true;
    for c in cell.chars() {
        if begins && "=+-@＝＋－＠".contains(c) {
            safe.push('\'');
        }
        safe.push(c);
        begins = ",;|\t\r\n".contains(c) || begins && (c.is_whitespace() || c == '"');
    }
    if cell.starts_with(['\t', '\r', '\n']) { format!("'{safe}") } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, safe) in [
            ("Kim Lee", "Kim Lee"),
            ("Jean-Paul +1", "Jean-Paul +1"),
            ("=1+1", "'=1+1"),
            ("+60", "'+60"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("  =1", "  '=1"),
            ("\"=1", "\"'=1"),
            ("\t=1", "'\t'=1"),
            ("\r1", "'\r1"),
            ("＝1", "'＝1"),
            ("Kim; =1;-2", "Kim; '=1;'-2"),
            ("Kim,\"=1", "Kim,\"'=1"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell), safe, "{cell:?}");
        }
    }
}
