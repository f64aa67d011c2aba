//! Coaches out of a list (CSV) as an organiser has it, for a new event file.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use csv::{ReaderBuilder, StringRecord, Trim};

use super::fields::read_time;
use super::kinds::code_from;
use super::language;
use super::problem::Problem;

/// A coach of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCoach {
    /// Made from the name, unique in the list.
    pub code: String,
    pub name: String,
    pub role: Option<String>,
    /// Language codes; empty where the list does not say.
    pub languages: Vec<String>,
    pub topics: Vec<String>,
    pub contact: Option<String>,
    pub hours: Vec<ListedHours>,
}

/// When a coach of a list sits where. A time the list does not say is the session's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedHours {
    pub table: u16,
    pub from: Option<NaiveTime>,
    pub until: Option<NaiveTime>,
}

/// A column the list may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Name,
    Role,
    Languages,
    Topics,
    Table,
    From,
    Until,
    Contact,
}

/// What headings mean which column, without blanks and marks.
const HEADINGS: [(Column, &[&str]); 8] = [
    (Column::Name, &["name", "coach", "coachname", "fullname", "nom"]),
    (Column::Role, &["role", "title", "position", "function", "jobtitle", "rôle", "fonction"]),
    (Column::Languages, &["languages", "language", "speaks", "langues", "langue"]),
    (Column::Topics, &["topics", "topic", "subjects", "sujets", "thèmes"]),
    (Column::Table, &["table", "tableno", "tablenumber", "tablenr"]),
    (Column::From, &["from", "start", "begin", "starts", "de", "début"]),
    (Column::Until, &["until", "to", "end", "ends", "à", "fin", "jusquà"]),
    (Column::Contact, &["contact", "email", "emailaddress", "mail", "courriel"]),
];

/// The coaches of a list with a line of headings: name (needed), role, languages, topics, table,
/// from, until, contact, in any order, separated by commas, semicolons or tabs. Several languages
/// or topics in a cell are separated by `;`, `,`, `/` or `|`. A coach with hours at several tables
/// stands in several lines. The error holds everything that is wrong, in order of line.
pub fn coaches(list: &str) -> Result<Vec<ListedCoach>, Vec<Problem>> {
    let list = list.strip_prefix('\u{feff}').unwrap_or(list);
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(list))
        .flexible(true)
        .trim(Trim::All)
        .from_reader(list.as_bytes());
    let headings = reader.headers().cloned().map_err(|error| vec![unreadable(&error)])?;
    let columns = columns(&headings);
    if !columns.contains_key(&Column::Name) {
        return Err(vec![Problem::error(1, "event-problem-coach-list-without-names")]);
    }
    let mut coaches = Vec::new();
    let mut problems = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => Row { record: &record, columns: &columns }
                .add_to(&mut coaches)
                .unwrap_or_else(|problem| problems.push(problem)),
            Err(error) => problems.push(unreadable(&error)),
        }
    }
    if coaches.is_empty() && problems.is_empty() {
        problems.push(Problem::error(1, "event-problem-coach-list-without-coaches"));
    }
    if problems.is_empty() { Ok(coaches) } else { Err(problems) }
}

/// What separates the cells: what occurs most in the line of headings.
fn delimiter(list: &str) -> u8 {
    let headings = list.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| headings.bytes().filter(|byte| byte == delimiter).count();
    // Of equals the last counts: a comma unless there is more of another.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

fn columns(headings: &StringRecord) -> BTreeMap<Column, usize> {
    let mut columns = BTreeMap::new();
    for (place, heading) in headings.iter().enumerate() {
        let plain: String =
            heading.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
        let known = HEADINGS.iter().find(|(_, names)| names.contains(&plain.as_str()));
        if let Some((column, _)) = known {
            columns.entry(*column).or_insert(place);
        }
    }
    columns
}

fn unreadable(error: &csv::Error) -> Problem {
    let line = error.position().map_or(1, csv::Position::line);
    Problem::error(
        usize::try_from(line).unwrap_or(usize::MAX),
        "event-problem-coach-list-unreadable",
    )
    .with("detail", error)
}

/// One line of the list.
struct Row<'a> {
    record: &'a StringRecord,
    columns: &'a BTreeMap<Column, usize>,
}

impl Row<'_> {
    /// Adds this line's coach, or its hours to the coach of the same name. Empty lines pass.
    fn add_to(&self, coaches: &mut Vec<ListedCoach>) -> Result<(), Problem> {
        if self.record.iter().all(str::is_empty) {
            return Ok(());
        }
        let name =
            self.cell(Column::Name).ok_or_else(|| self.wrong("event-problem-coach-list-name"))?;
        let hours = self.hours()?;
        let languages = self.languages()?;
        if let Some(coach) = coaches.iter_mut().find(|coach| coach.name == name) {
            coach.hours.extend(hours);
            return Ok(());
        }
        coaches.push(ListedCoach {
            code: unused_code(name, coaches),
            name: name.to_owned(),
            role: self.cell(Column::Role).map(str::to_owned),
            languages,
            topics: self.several(Column::Topics).map(str::to_owned).collect(),
            contact: self.cell(Column::Contact).map(str::to_owned),
            hours: hours.into_iter().collect(),
        });
        Ok(())
    }

    fn cell(&self, column: Column) -> Option<&str> {
        let place = *self.columns.get(&column)?;
        self.record.get(place).filter(|cell| !cell.is_empty())
    }

    fn several(&self, column: Column) -> impl Iterator<Item = &str> {
        let cell = self.cell(column).unwrap_or_default();
        cell.split([';', ',', '/', '|']).map(str::trim).filter(|part| !part.is_empty())
    }

    fn hours(&self) -> Result<Option<ListedHours>, Problem> {
        let from = self.time(Column::From)?;
        let until = self.time(Column::Until)?;
        let Some(cell) = self.cell(Column::Table) else {
            let wrong =
                from.or(until).map(|_| self.wrong("event-problem-coach-list-hours-nowhere"));
            return wrong.map_or(Ok(None), Err);
        };
        let digits = cell.trim_start_matches(|c: char| !c.is_ascii_digit());
        let table = digits.parse().ok().filter(|table| (1..=999).contains(table));
        let table = table
            .ok_or_else(|| self.wrong("event-problem-coach-list-table").with("found", cell))?;
        Ok(Some(ListedHours { table, from, until }))
    }

    fn time(&self, column: Column) -> Result<Option<NaiveTime>, Problem> {
        let Some(cell) = self.cell(column) else { return Ok(None) };
        let wrong = || self.wrong("event-problem-coach-list-time").with("found", cell);
        read_time(&cell.replace(['.', 'h'], ":")).map(Some).ok_or_else(wrong)
    }

    fn languages(&self) -> Result<Vec<String>, Problem> {
        let mut codes: Vec<String> = Vec::new();
        for written in self.several(Column::Languages) {
            let code = language::meant_by(written).ok_or_else(|| {
                self.wrong("event-problem-coach-list-language").with("found", written)
            })?;
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        Ok(codes)
    }

    fn wrong(&self, key: &'static str) -> Problem {
        let line = self.record.position().map_or(1, csv::Position::line);
        Problem::error(usize::try_from(line).unwrap_or(usize::MAX), key)
    }
}

/// A code for `name` that no coach of the list has yet.
fn unused_code(name: &str, coaches: &[ListedCoach]) -> String {
    let taken = |code: &str| coaches.iter().any(|coach| coach.code == code);
    let plain = Some(code_from(name)).filter(|code| !code.is_empty());
    let plain = plain.unwrap_or_else(|| "coach".to_owned());
    let plain: String = plain.chars().take(30).collect();
    let numbered = (2..).map(|nth| format!("{plain}-{nth}"));
    std::iter::once(plain.clone())
        .chain(numbered)
        .find(|code| !taken(code))
        .expect("of endlessly many codes one is free")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32, minute: u32) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(hour, minute, 0)
    }

    #[test]
    fn lists_of_any_delimiter_and_heading_are_understood() {
        let kim = ListedCoach {
            code: "kim-example".to_owned(),
            name: "Kim Example".to_owned(),
            role: None,
            languages: vec!["en".to_owned(), "fr".to_owned()],
            topics: Vec::new(),
            contact: None,
            hours: vec![ListedHours { table: 4, from: at(11, 45), until: at(13, 30) }],
        };
        for list in [
            "name,languages,table,from,until\nKim Example,\"en,fr\",4,11:45,13:30\n",
            "Table No.;Coach name;Speaks;Start;End\r\n4;Kim Example;English / French;11.45;13h30\r\n",
            "\u{feff}NAME\tLangues\tTable\tDe\tÀ\nKim Example\tEN|FR|en\tTable 4\t11:45\t13:30\n\n",
        ] {
            assert_eq!(coaches(list), Ok(vec![kim.clone()]), "{list:?}");
        }
    }

    #[test]
    fn several_lines_of_one_coach_are_several_hours_and_codes_stay_unique() {
        let list = "name,table,from,until\nA. B.,1,11:45,12:30\nA. B.,2,12:30,\nA B,3,,\n陈,4,,\n";
        let coaches = coaches(list).unwrap();
        let found: Vec<_> = coaches.iter().map(|c| (c.code.as_str(), c.hours.len())).collect();
        assert_eq!(found, [("a-b", 2), ("a-b-2", 1), ("coach", 1)]);
    }

    #[test]
    fn everything_wrong_in_a_list_is_said_with_its_line() {
        for (list, expected) in [
            ("colour,size\nred,1\n", vec![(1, "coach_list_without_names")]),
            ("name,table\n", vec![(1, "coach_list_without_coaches")]),
            (
                "name,table,from,languages\nA,x,,\nB,1,noon,\nC,1,,Klingonese\n,1,,\nD,,11:45,\n",
                vec![
                    (2, "coach_list_table"),
                    (3, "coach_list_time"),
                    (4, "coach_list_language"),
                    (5, "coach_list_name"),
                    (6, "coach_list_hours_nowhere"),
                ],
            ),
        ] {
            let problems = coaches(list).unwrap_err();
            let found: Vec<_> = problems.iter().map(|p| (p.line, p.code())).collect();
            let expected: Vec<_> =
                expected.into_iter().map(|(line, code)| (line, code.to_owned())).collect();
            assert_eq!(found, expected, "{list:?}");
        }
    }
}
