//! `dropin lists`: attendee lists in, the session's tickets out.

use std::path::Path;

use crate::actions::lists::import;
use crate::app::cli::Lists;
use crate::app::failure::Failure;
use crate::app::house::{House, read_file};
use crate::app::list_words::{bad_row, outcome, understood, unreadable};
use crate::app::output::{Output, note, print_line, print_object, print_text};
use crate::badges::lists::{self, List};
use crate::displays::shapes;
use crate::displays::sheet::sheet;
use crate::domain::attendee::Tally;
use crate::domain::queue::Wanted;
use crate::text::{Language, say_with};

/// How many bad rows are told to people; scripts get all of them.
const TOLD: usize = 50;

pub(crate) fn run(house: &House, args: &Lists) -> Result<(), Failure> {
    match args {
        Lists::Import { file, dry_run } => take(house, file, *dry_run),
        Lists::Export => export(house),
    }
}

/// Imports a list, or says what that would do.
fn take(house: &House, path: &Path, trial: bool) -> Result<(), Failure> {
    let file = path.display().to_string();
    let list = lists::read(&read_file(path)?)
        .map_err(|why| Failure::told(why.code(), unreadable(&file, &why, Language::English)))?;
    if !house.json {
        print_line(&understood(&file, &list, Language::English))?;
    }
    if !list.bad.is_empty() {
        return Err(not_taken(house.json, &file, &list)?);
    }
    let tally = import(house.context(), &list.people, trial)?;
    Output { json: house.json }.either(&object(&file, &list, tally, trial), || {
        outcome(&list, tally, trial, Language::English)
    })
}

fn object(file: &str, list: &List, tally: Tally, trial: bool) -> serde_json::Value {
    serde_json::json!({
        "file": file,
        "system": list.system,
        "encoding": list.encoding,
        "delimiter": list.delimiter,
        "columns": {
            "badges": list.taken.badges,
            "name": list.taken.name,
            "language": list.taken.language,
            "status": list.taken.status,
        },
        "rows": list.rows,
        "new": tally.new,
        "updated": tally.updated,
        "unchanged": tally.unchanged,
        "cancelled": list.cancelled.len(),
        "repeated": list.repeated.len(),
        "without_key": list.without_key.len(),
        "in_common": list.in_common.len(),
        "lines": {
            "cancelled": list.cancelled,
            "repeated": list.repeated,
            "without_key": list.without_key,
            "in_common": list.in_common,
        },
        "dry_run": trial,
    })
}

/// Tells every bad row; the failure that follows is for the list as a whole.
fn not_taken(json: bool, file: &str, list: &List) -> Result<Failure, Failure> {
    let told = |bad| bad_row(file, bad, Language::English);
    let values = [("file", file.into()), ("count", list.bad.len().into())];
    let all = say_with(Language::English, "cli-list-bad-rows", &values);
    if json {
        for bad in &list.bad {
            print_object(&serde_json::json!({
                "file": file,
                "line": bad.line,
                "code": bad.wrong.code(),
                "message": told(bad),
            }))?;
        }
    } else {
        list.bad.iter().take(TOLD).map(told).for_each(|sentence| note(&sentence));
    }
    Ok(Failure::told("list_rows", all))
}

/// Writes all tickets of the session.
fn export(house: &House) -> Result<(), Failure> {
    let wanted = Wanted { all: true, ..Wanted::default() };
    let queue = house.context().store.look(house.at(), &wanted)?;
    if !house.json {
        return print_text(&sheet(&queue));
    }
    let zone = queue.event().time_zone;
    queue.tickets().try_for_each(|ticket| print_object(&shapes::whole_ticket(zone, ticket)))
}
