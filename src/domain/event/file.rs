//! An event out of the text of its event file, or everything that is wrong with it.

use chrono::NaiveDate;
use toml::de::DeTable;

use super::fields::{Fields, Found, Notes, Schema};
use super::items::{AREA, COACH, RULES, Reader, SESSION, TABLE, rules};
use super::kinds::{Spoken, code, languages, time_zone};
use super::problem::Problem;
use super::question::is_closed;
use super::{Event, Localised, Rules, TablesOpen};

/// The event that comes with the product, as its file.
pub const DEMO: &str = include_str!("../../../assets/demo-event.toml");

const FILE: Schema = Schema {
    name: None,
    keys: &[
        ("event", "[event]"),
        ("session", "[[session]]"),
        ("area", "[[area]]"),
        ("table", "[[table]]"),
        ("coach", "[[coach]]"),
        ("question", "[[question]]"),
        ("rules", "[rules]"),
    ],
};

const EVENT: Schema = Schema {
    name: Some("[event]"),
    keys: &[
        ("code", r#"code = "spring-meeting""#),
        ("title", r#"title = "Drop-in coaching""#),
        ("invitation", r#"invitation = "A talk of 15 to 30 minutes with a coach""#),
        ("venue", r#"venue = "Harbour Centre""#),
        ("organiser", r#"organiser = "The coaching team""#),
        ("web", r#"web = "https://example.org""#),
        ("contact", r#"contact = "coaching@example.org""#),
        ("time_zone", r#"time_zone = "Europe/Paris""#),
        ("languages", r#"languages = ["en", "fr"]"#),
        ("tables_open", r#"tables_open = "by hand""#),
    ],
};

/// What came of reading an event file.
#[derive(Debug)]
pub struct Reading {
    /// None if a problem is an error.
    pub event: Option<Event>,
    /// Errors and warnings, in order of line.
    pub problems: Vec<Problem>,
}

/// Reads an event file and says everything that is wrong in it, warnings too; where `today` is given,
/// also whether there is anything to come.
pub fn examine(text: &str, today: Option<NaiveDate>) -> Reading {
    // Some editors put an invisible mark before the first line.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let notes = Notes::new(text);
    let event = match DeTable::parse(text) {
        Ok(table) => event(&Fields::new(&notes, &FILE, 1, table.get_ref()), today),
        Err(error) => {
            let offset = error.span().map_or(text.len(), |span| span.start);
            let detail = error.message().replace('\n', ", ");
            notes.note(
                Problem::error(notes.line(offset), "event-problem-syntax").with("detail", detail),
            );
            None
        }
    };
    let problems = notes.into_problems();
    let sound = !problems.iter().any(Problem::is_error);
    Reading { event: event.filter(|_| sound), problems }
}

/// The event of an event file. The error holds every error found, warnings too.
pub fn read(text: &str) -> Result<Event, Vec<Problem>> {
    let Reading { event, problems } = examine(text, None);
    event.ok_or(problems)
}

/// The event that comes with the product.
pub fn demo() -> Event {
    examine(DEMO, None).event.expect("the demo event has no problem: a test reads it")
}

/// The whole file. Sessions come before coaches, whose hours count on them.
fn event(file: &Fields<'_>, today: Option<NaiveDate>) -> Option<Event> {
    let head = file.need("event").and_then(|found| found.table(&EVENT));
    let spoken = head.as_ref().and_then(|head| head.need("languages")).and_then(languages);
    let spoken = Spoken { languages: spoken.unwrap_or_default() };
    let head = head.and_then(|head| event_alone(&head, &spoken));

    let mut reader = Reader::new(&spoken);
    let sessions = file
        .need("session")
        .and_then(|found| members(found, &SESSION, |fields| reader.session(fields)));
    let areas =
        file.need("area").and_then(|found| members(found, &AREA, |fields| reader.area(fields)));
    let tables =
        file.need("table").and_then(|found| members(found, &TABLE, |fields| reader.table(fields)));
    let coaches =
        file.or("coach", Vec::new(), |found| members(found, &COACH, |fields| reader.coach(fields)));
    let questions = file.or("question", Vec::new(), |found| questions(found, &spoken));
    let rules = file.or("rules", Rules::default(), |found| rules(&found.table(&RULES)?));

    reader.places.today = today;
    reader.places.last_start = rules.as_ref().map_or(0, |rules| rules.last_start);
    reader.places.roster = head.as_ref().is_some_and(|e| e.tables_open == TablesOpen::Roster);
    file.note_all(reader.places.problems());
    Some(Event {
        sessions: sessions?,
        areas: areas?,
        tables: tables?,
        coaches: coaches?,
        questions: questions?,
        rules: rules?,
        ..head?
    })
}

/// What stands under `[event]`, as an event without sessions, areas, tables and coaches.
fn event_alone(fields: &Fields<'_>, spoken: &Spoken) -> Option<Event> {
    let optional = |found: Found<'_>| found.text().map(Some);
    let code = fields.need("code").and_then(code);
    let title = fields.need("title").and_then(|found| spoken.text(found));
    let invitation = fields.or("invitation", Localised::default(), |found| spoken.text(found));
    let venue = fields.or("venue", String::new(), Found::text);
    let organiser = fields.need("organiser").and_then(Found::text);
    let web = fields.or("web", None, optional);
    let contact = fields.or("contact", None, optional);
    let time_zone = fields.need("time_zone").and_then(time_zone);
    let tables_open = fields.or("tables_open", TablesOpen::ByHand, |found| {
        found.one_of(&TablesOpen::ALL.map(|by| (by.name(), by)))
    });
    Some(Event {
        code: code?,
        title: title?,
        invitation: invitation?,
        venue: venue?,
        organiser: organiser?,
        web: web?,
        contact: contact?,
        time_zone: time_zone?,
        languages: spoken.languages.clone(),
        tables_open: tables_open?,
        sessions: Vec::new(),
        areas: Vec::new(),
        tables: Vec::new(),
        coaches: Vec::new(),
        questions: Vec::new(),
        rules: Rules::default(),
    })
}

/// The tables under one heading; none if one of them is wrong.
fn members<T>(
    found: Found<'_>,
    schema: &'static Schema,
    mut read: impl FnMut(&Fields<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let mut read_one = |member: Found<'_>| read(&member.table(schema)?);
    Found::each(found.members()?, &mut read_one)
}

/// The open questions. One that yes or no answers gets a warning.
fn questions(found: Found<'_>, spoken: &Spoken) -> Option<Vec<Localised<String>>> {
    let list = found.members()?;
    for (language, question) in list.iter().flat_map(|member| spoken.said(*member)) {
        let text = question.as_text().unwrap_or_default();
        if is_closed(language, text) {
            question.note(
                question.warning("event-problem-closed-question").with("question", text.trim()),
            );
        }
    }
    Found::each(list, |member| spoken.text(member))
}
