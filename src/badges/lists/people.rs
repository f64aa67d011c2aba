//! The rows of a list become people. What several people have in common tells none of them.

use std::collections::{BTreeMap, BTreeSet};

use super::headings::{Columns, says_cancelled, says_void};
use super::table::{Row, Table};
use super::{BadRow, List, Person, Wrong, email, read_badge};
use crate::badges::card;
use crate::domain::badge::clean_name;
use crate::domain::event::language;

/// In a list of fewer rows all may well be void.
const FEW_ROWS: usize = 5;

/// Reads every row and sorts it into `list`.
pub(super) fn gather(table: &Table, columns: &Columns, list: &mut List) {
    let reader = RowReader { headings: &table.headings, columns };
    let mut people = Crowd::default();
    for row in &table.rows {
        if reader.is_cancelled(row) {
            list.cancelled.push(row.line);
            continue;
        }
        let added = reader.draft(row).and_then(|draft| match draft {
            Some(draft) => people.add(draft),
            None => Ok(Added::WithoutKey),
        });
        match added {
            Ok(Added::New) => {}
            Ok(Added::Before) => list.repeated.push(row.line),
            Ok(Added::WithoutKey) => list.without_key.push(row.line),
            Err(wrong) => list.bad.push(BadRow { line: row.line, wrong }),
        }
    }
    people.part(list);
}

/// Heading and word of a column that makes nearly every row void with this one word. A no in a
/// language that is not known here does that.
pub(super) fn all_void(table: &Table, columns: &Columns) -> Option<(String, String)> {
    let rows = table.rows.len();
    columns.void.iter().find_map(|column| {
        let mut words: BTreeMap<&str, usize> = BTreeMap::new();
        let cells = table.rows.iter().filter_map(|row| row.cell(*column));
        cells.filter(|cell| says_void(cell)).for_each(|word| *words.entry(word).or_default() += 1);
        let (word, count) = words.into_iter().max_by_key(|(_, count)| *count)?;
        let nearly_all = rows >= FEW_ROWS && count * 5 > rows * 4;
        let heading = table.headings.get(*column).cloned().unwrap_or_default();
        nearly_all.then(|| Some((heading, clean_name(word)?)))?
    })
}

/// Somebody as one row says.
struct Draft {
    line: usize,
    /// Codes of this person alone, with the headings they stand under.
    own: Vec<(String, String)>,
    /// What others may have too, such as the e-mail address of whoever registered them.
    shared: Vec<String>,
    name: Option<String>,
    language: Option<String>,
}

struct RowReader<'a> {
    headings: &'a [String],
    columns: &'a Columns,
}

impl RowReader<'_> {
    fn is_cancelled(&self, row: &Row) -> bool {
        let says = |columns: &[usize], says: fn(&str) -> bool| {
            columns.iter().filter_map(|column| row.cell(*column)).any(says)
        };
        says(&self.columns.status, says_cancelled) || says(&self.columns.void, says_void)
    }

    /// Somebody, unless the row says nothing by which a badge could be known.
    fn draft(&self, row: &Row) -> Result<Option<Draft>, Wrong> {
        let mut own = Vec::new();
        for column in &self.columns.codes {
            let heading = self.heading(*column);
            own.extend(self.codes(row, *column)?.into_iter().map(|code| (code, heading.clone())));
        }
        let mut shared = Vec::new();
        for column in &self.columns.shared {
            shared.extend(self.codes(row, *column)?);
        }
        let address = first(row, &self.columns.email);
        shared.extend(address.and_then(|(_, cell)| email(cell)));
        if own.is_empty() && shared.is_empty() {
            // Where there are codes for others, this row merely has none.
            let no_codes = self.columns.codes.is_empty() && self.columns.shared.is_empty();
            return match address.filter(|_| no_codes) {
                Some((column, _)) => Err(Wrong::NoEmail { heading: self.heading(column) }),
                None => Ok(None),
            };
        }
        let (name, language) = (self.name(row), self.language(row));
        Ok(Some(Draft { line: row.line, own, shared, name, language }))
    }

    fn heading(&self, column: usize) -> String {
        self.headings.get(column).cloned().unwrap_or_default()
    }

    /// What badges would say for a cell with a code: read as a badge is read, so that both become
    /// the same key.
    fn codes(&self, row: &Row, column: usize) -> Result<Vec<String>, Wrong> {
        let Some(cell) = row.cell(column) else { return Ok(Vec::new()) };
        if is_rounded(cell) {
            return Err(Wrong::Rounded { heading: self.heading(column) });
        }
        let no_code = |_| Wrong::NoCode { heading: self.heading(column) };
        let mut codes: Vec<String> =
            read_badge(cell).map_err(no_code)?.identities().map(str::to_owned).collect();
        let order = self.columns.order.and_then(|order| row.cell(order));
        codes.extend(order.map(|order| format!("{order}-{cell}")));
        Ok(codes)
    }

    fn name(&self, row: &Row) -> Option<String> {
        let cell = |columns| first(row, columns).map_or("", |(_, cell)| cell);
        let whole = cell(&self.columns.whole_name);
        let name = if whole.is_empty() {
            card::joined(cell(&self.columns.given_name), cell(&self.columns.family_name))
        } else {
            whole.to_owned()
        };
        clean_name(&name).filter(|name| !name.contains('@'))
    }

    fn language(&self, row: &Row) -> Option<String> {
        let (_, cell) = first(row, &self.columns.language)?;
        card::language(&language::meant_by(cell)?)
    }
}

/// The first cell of these columns that says anything: headings can occur twice.
fn first<'a>(row: &'a Row, columns: &[usize]) -> Option<(usize, &'a str)> {
    columns.iter().find_map(|column| Some((*column, row.cell(*column)?)))
}

/// Whether a number was written the short way, `1.07823E+21`, and has lost its last digits.
fn is_rounded(cell: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit());
    cell.to_ascii_uppercase().split_once("E+").is_some_and(|(number, power)| {
        let (whole, rest) = number.split_once(['.', ',']).unwrap_or((number, "0"));
        whole.len() == 1 && digits(whole) && digits(rest) && digits(power)
    })
}

/// What became of a row.
enum Added {
    New,
    /// Of somebody who was there before.
    Before,
    WithoutKey,
}

/// The people of a list so far.
#[derive(Default)]
struct Crowd {
    drafts: Vec<Draft>,
    /// Whose code it is, as a place in `drafts`.
    owners: BTreeMap<String, usize>,
}

impl Crowd {
    /// Adds somebody; another row of the same person adds to the first, one that gives the same
    /// code to another person is wrong.
    fn add(&mut self, draft: Draft) -> Result<Added, Wrong> {
        let mut known = None;
        for (code, heading) in &draft.own {
            let Some(owner) = self.owners.get(code).copied() else { continue };
            let before = &self.drafts[owner];
            if before.name != draft.name || known.is_some_and(|known| known != owner) {
                return Err(Wrong::SameCode { heading: heading.clone(), line: before.line });
            }
            known = Some(owner);
        }
        let place = known.unwrap_or(self.drafts.len());
        self.owners.extend(draft.own.iter().map(|(code, _)| (code.clone(), place)));
        let Some(known) = self.drafts.get_mut(place) else {
            self.drafts.push(draft);
            return Ok(Added::New);
        };
        known.own.extend(draft.own);
        known.shared.extend(draft.shared);
        known.language = known.language.take().or(draft.language);
        Ok(Added::Before)
    }

    /// Parts the people: each keeps what is theirs alone.
    fn part(self, list: &mut List) {
        let havers = self.havers();
        for (place, draft) in self.drafts.iter().enumerate() {
            let is_mine = |shared: &&String| {
                let havers = &havers[shared.as_str()];
                let owner = self.owners.get(*shared);
                havers.are_one && havers.first == place && owner.is_none_or(|o| *o == place)
            };
            let own = draft.own.iter().map(|(code, _)| code);
            let all = own.chain(draft.shared.iter().filter(is_mine));
            let mut seen = BTreeSet::new();
            let identities: Vec<String> = all.filter(|id| seen.insert(*id)).cloned().collect();
            if !identities.is_empty() {
                let (name, language) = (draft.name.clone(), draft.language.clone());
                list.people.push(Person { line: draft.line, identities, name, language });
            } else if draft.shared.iter().any(|shared| havers[shared.as_str()].are_one) {
                list.repeated.push(draft.line);
            } else {
                list.in_common.push(draft.line);
            }
        }
        list.repeated.sort_unstable();
    }

    /// Who has what others may have too.
    fn havers(&self) -> BTreeMap<&str, Havers> {
        let mut all: BTreeMap<&str, Havers> = BTreeMap::new();
        for (place, draft) in self.drafts.iter().enumerate() {
            for shared in &draft.shared {
                let havers = all.entry(shared).or_insert(Havers { first: place, are_one: true });
                havers.are_one &= self.drafts[havers.first].name == draft.name;
            }
        }
        all
    }
}

/// All who have the same address, or the like.
struct Havers {
    /// As a place among the drafts.
    first: usize,
    /// Whether all have the same name.
    are_one: bool,
}

#[cfg(test)]
mod tests {
    use super::is_rounded;

    #[test]
    fn a_number_that_a_spreadsheet_has_rounded_is_known() {
        for (cell, rounded) in [
            ("1.07823E+21", true),
            ("1,07823E+21", true),
            ("1E+21", true),
            ("1.07823e+21", true),
            ("107823456123456", false),
            ("AB1E+2", false),
            ("E+", false),
            ("=E+E1", false),
        ] {
            assert_eq!(is_rounded(cell), rounded, "{cell:?}");
        }
    }
}
