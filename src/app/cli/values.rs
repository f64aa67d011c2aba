//! What stands behind the names on the command line: each is read, or told how to be written.

use std::path::PathBuf;

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::camera::Turn;
use crate::domain::plan::Goal;
use crate::slip::{PaperSize, SheetSize};
use crate::text::Language;
use crate::text::direction::tame;

/// Where a report goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ReportFile {
    Pdf(PathBuf),
    Csv(PathBuf),
}

/// Slips are PDF, and a file is called what it is.
pub(super) fn pdf_file(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    let is_pdf = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    if is_pdf {
        Ok(path)
    } else {
        Err("name a file that ends in .pdf, such as paper.pdf".to_owned())
    }
}

pub(super) fn report_file(text: &str) -> Result<ReportFile, String> {
    let path = PathBuf::from(text);
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    match ending.as_deref() {
        Some("pdf") => Ok(ReportFile::Pdf(path)),
        Some("csv") => Ok(ReportFile::Csv(path)),
        _ => Err("name a file that ends in .pdf (a page with plots) or .csv (a table)".to_owned()),
    }
}

/// A moment of the calendar as we know it; a leap second counts as the second after it.
pub(super) fn moment(text: &str) -> Result<DateTime<FixedOffset>, String> {
    let example = "write date, time and offset, such as 2018-08-26T12:00:00+08:00";
    let at = DateTime::parse_from_rfc3339(text).map_err(|_e| example.to_owned())?;
    let whole = DateTime::from_timestamp_millis(at.timestamp_millis())
        .filter(|at| (1970..9000).contains(&at.year()))
        .ok_or("use a year from 1970 to 8999")?;
    Ok(whole.with_timezone(at.offset()))
}

pub(super) fn turn(text: &str) -> Result<Turn, String> {
    let degrees = text.parse().ok();
    degrees.and_then(Turn::from_degrees).ok_or_else(|| "use 0, 90, 180 or 270".to_owned())
}

pub(super) fn request_id(text: &str) -> Result<String, String> {
    // What a script left empty would be the same for all its deeds.
    if text.trim().is_empty() {
        return Err("write an id of your own for this deed, another one for each".to_owned());
    }
    plain(text)
}

/// A table's number.
pub(super) fn table_number(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_e| "write the number that stands on the table, such as 4".to_owned())
}

/// The number on somebody's slip.
pub(super) fn ticket_number(text: &str) -> Result<u32, String> {
    text.parse().map_err(|_e| "write the number that stands on the slip, such as 12".to_owned())
}

/// Words that can stand on a screen and in the log: one line, nothing invisible.
pub(super) fn plain(text: &str) -> Result<String, String> {
    let text = text.trim();
    let sound = text.chars().count() <= 200 && tame(text, false) == text;
    if sound { Ok(text.to_owned()) } else { Err("use up to 200 visible characters".to_owned()) }
}

pub(super) fn language_code(text: &str) -> Result<String, String> {
    let primary = text.split('-').next().unwrap_or_default();
    let sound = (2..=3).contains(&primary.len())
        && text.len() <= 12
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && primary.chars().all(|c| c.is_ascii_lowercase());
    if sound { Ok(text.to_owned()) } else { Err("write a language's code, such as ar".to_owned()) }
}

/// A goal and its day.
pub(super) fn goal(text: &str) -> Result<Goal, String> {
    let example = "write the goal and its day, such as \"speak in public=2027-03-01\"";
    let (goal, day) = text.rsplit_once('=').ok_or(example)?;
    let by = day.trim().parse().map_err(|_e| format!("{day:?} is no day: {example}"))?;
    let text = plain(goal)?.trim().to_owned();
    if text.is_empty() { Err(example.to_owned()) } else { Ok(Goal { text, by }) }
}

/// A day of the calendar.
pub(super) fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_e| "write a day, such as 2027-03-01".to_owned())
}

/// A language there are words in.
pub(super) fn language(text: &str) -> Result<Language, String> {
    let known = || Language::ALL.map(Language::code).join(", ");
    Language::from_code(text).ok_or_else(|| format!("use one of {}", known()))
}

/// A sheet by its name.
pub(super) fn sheet_size() -> impl TypedValueParser<Value = SheetSize> {
    let names = PossibleValuesParser::new(SheetSize::ALL.map(SheetSize::name));
    names.try_map(|name| SheetSize::from_name(&name.to_lowercase()).ok_or("this sheet is unknown"))
}

/// A paper by its name.
pub(super) fn paper_size() -> impl TypedValueParser<Value = PaperSize> {
    let names = PossibleValuesParser::new(PaperSize::ALL.map(PaperSize::name));
    names.try_map(|name| PaperSize::from_name(&name.to_lowercase()).ok_or("this paper is unknown"))
}
