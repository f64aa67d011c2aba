//! What is different between two versions of an event, for whoever changes a running one.
//! Both versions become the same kind of table, so that nothing can differ unnoticed.

use std::collections::BTreeMap;

use chrono::NaiveTime;

use super::{Area, Coach, Event, Hours, Localised, PlannedSession, Rules, Table};

/// One thing that is different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub change: Change,
    pub part: Part,
    /// What the part is called: an area's or coach's code, a table's or session's number, a
    /// question; empty for the event itself and for the rules.
    pub name: String,
    /// The key of the event file; empty for a part that came or went.
    pub key: &'static str,
    /// What was and what will be, as the event file would say it; empty for a part that came or
    /// went.
    pub from: String,
    pub to: String,
}

/// What became of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Added,
    Removed,
    Changed,
}

/// A part of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Event,
    Session,
    Area,
    Table,
    Coach,
    Question,
    Rules,
}

impl Difference {
    /// Names its sentence in `assets/words`, with the variables `name`, `key`, `from`, `to`.
    pub fn sentence(&self) -> &'static str {
        match (self.change, self.part, self.key) {
            (Change::Added, Part::Session, _) => "event-difference-session-added",
            (Change::Added, Part::Area, _) => "event-difference-area-added",
            (Change::Added, Part::Table, _) => "event-difference-table-added",
            (Change::Added, Part::Coach, _) => "event-difference-coach-added",
            (Change::Added, ..) => "event-difference-question-added",
            (Change::Removed, Part::Session, _) => "event-difference-session-removed",
            (Change::Removed, Part::Area, _) => "event-difference-area-removed",
            (Change::Removed, Part::Table, _) => "event-difference-table-removed",
            (Change::Removed, Part::Coach, _) => "event-difference-coach-removed",
            (Change::Removed, ..) => "event-difference-question-removed",
            (Change::Changed, Part::Area, "order") => "event-difference-order-of-areas",
            (Change::Changed, Part::Table, "order") => "event-difference-order-of-tables",
            (Change::Changed, Part::Coach, "order") => "event-difference-order-of-coaches",
            (Change::Changed, Part::Question, "order") => "event-difference-order-of-questions",
            (Change::Changed, Part::Session, _) => "event-difference-session-changed",
            (Change::Changed, Part::Area, "name") => "event-difference-area-renamed",
            (Change::Changed, Part::Area, _) => "event-difference-area-changed",
            (Change::Changed, Part::Table, "areas") => "event-difference-table-areas",
            (Change::Changed, Part::Table, _) => "event-difference-table-changed",
            (Change::Changed, Part::Coach, "hours") => "event-difference-coach-moved",
            (Change::Changed, Part::Coach, _) => "event-difference-coach-changed",
            (Change::Changed, Part::Rules, _) => "event-difference-rule-changed",
            (Change::Changed, ..) => "event-difference-event-changed",
        }
    }
}

/// All that is different, part by part; empty exactly where the two are equal.
pub fn difference(old: &Event, new: &Event) -> Vec<Difference> {
    let (old, new) = (facts(old), facts(new));
    let came = new.values.keys().filter(|place| !old.values.contains_key(*place));
    let mut found: Vec<Difference> = came.map(|place| whole(place, Change::Added)).collect();
    for (place, was) in &old.values {
        match new.values.get(place) {
            None => found.push(whole(place, Change::Removed)),
            Some(will_be) => found.extend(changes(place, was, will_be)),
        }
    }
    found.extend(old.order.iter().filter_map(|(part, was)| {
        let will_be = new.order.get(part)?;
        let kept = |names: &[String], others: &[String]| {
            let kept: Vec<&str> =
                names.iter().filter(|name| others.contains(name)).map(String::as_str).collect();
            kept.join(", ")
        };
        let (from, to) = (kept(was, will_be), kept(will_be, was));
        let place = (*part, String::new());
        (from != to).then(|| changed(&place, "order", &from, &to))
    }));
    found.sort_by_key(|difference| difference.part);
    found
}

fn changes(place: &Place, was: &Values, will_be: &Values) -> Vec<Difference> {
    was.iter()
        .map(|(key, from)| (*key, from, will_be.get(key).map_or("", String::as_str)))
        .filter(|(_, from, to)| from != to)
        .map(|(key, from, to)| changed(place, key, from, to))
        .collect()
}

fn changed((part, name): &Place, key: &'static str, from: &str, to: &str) -> Difference {
    Difference {
        change: Change::Changed,
        part: *part,
        name: name.clone(),
        key,
        from: from.to_owned(),
        to: to.to_owned(),
    }
}

fn whole(place: &Place, change: Change) -> Difference {
    Difference { change, ..changed(place, "", "", "") }
}

/// A part and what it is called.
type Place = (Part, String);

/// What a part says, key by key. Parts of one kind all have the same keys.
type Values = BTreeMap<&'static str, String>;

/// All an event says.
#[derive(Default)]
struct Facts {
    values: BTreeMap<Place, Values>,
    /// The names of the parts of one kind, in the order of the file.
    order: BTreeMap<Part, Vec<String>>,
}

impl Facts {
    fn add(&mut self, part: Part, members: impl Iterator<Item = (String, Values)>) {
        for (name, values) in members {
            self.order.entry(part).or_default().push(name.clone());
            self.values.insert((part, name), values);
        }
    }
}

/// Each type is taken apart whole: a new field cannot be forgotten here.
fn facts(event: &Event) -> Facts {
    let Event {
        code,
        title,
        invitation,
        venue,
        organiser,
        web,
        contact,
        time_zone,
        languages,
        tables_open,
        sessions,
        areas,
        tables,
        coaches,
        questions,
        rules,
    } = event;
    let own = Values::from([
        ("code", quoted(code)),
        ("title", localised(title, |text| quoted(text))),
        ("invitation", localised(invitation, |text| quoted(text))),
        ("venue", quoted(venue)),
        ("organiser", quoted(organiser)),
        ("web", optional(web.as_ref())),
        ("contact", optional(contact.as_ref())),
        ("time_zone", quoted(time_zone.name())),
        ("languages", list(languages, |language| quoted(language))),
        ("tables_open", quoted(tables_open.name())),
    ]);
    let mut facts = Facts::default();
    facts.values.insert((Part::Event, String::new()), own);
    facts.values.insert((Part::Rules, String::new()), of_rules(rules));
    let numbers = (1..).map(|nth: usize| nth.to_string());
    facts.add(Part::Session, numbers.zip(sessions.iter().map(of_session)));
    facts.add(Part::Area, areas.iter().map(of_area));
    facts.add(Part::Table, tables.iter().map(of_table));
    facts.add(Part::Coach, coaches.iter().map(of_coach));
    facts.add(
        Part::Question,
        questions.iter().map(|question| (localised(question, |text| quoted(text)), Values::new())),
    );
    facts
}

fn of_session(session: &PlannedSession) -> Values {
    let PlannedSession { date, start, end, room, check_in_opens } = session;
    Values::from([
        ("date", date.to_string()),
        ("start", clock(*start)),
        ("end", clock(*end)),
        ("room", quoted(room)),
        ("check_in_opens", check_in_opens.to_string()),
    ])
}

fn of_area(area: &Area) -> (String, Values) {
    let Area { code, name, description, topics, colour, shape } = area;
    let values = Values::from([
        ("name", localised(name, |text| quoted(text))),
        ("description", localised(description, |text| quoted(text))),
        ("topics", localised(topics, |topics| list(topics, |topic| quoted(topic)))),
        ("colour", quoted(colour)),
        ("shape", quoted(shape.name())),
    ]);
    (code.to_string(), values)
}

fn of_table(table: &Table) -> (String, Values) {
    let Table { number, areas, step_free } = table;
    let values = Values::from([
        ("areas", list(areas, |area| quoted(&area.0))),
        ("step_free", step_free.to_string()),
    ]);
    (number.to_string(), values)
}

fn of_coach(coach: &Coach) -> (String, Values) {
    let Coach { code, name, role, languages, topics, hours, contact } = coach;
    let values = Values::from([
        ("name", quoted(name)),
        ("role", quoted(role)),
        ("languages", list(languages, |language| quoted(language))),
        ("topics", localised(topics, |topics| list(topics, |topic| quoted(topic)))),
        ("hours", list(hours, of_hours)),
        ("contact", optional(contact.as_ref())),
    ]);
    (code.to_string(), values)
}

fn of_hours(hours: &Hours) -> String {
    let Hours { table, session, from, until } = hours;
    format!(
        "{{ table = {table}, session = {}, from = \"{}\", until = \"{}\" }}",
        session + 1,
        clock(*from),
        clock(*until)
    )
}

fn of_rules(rules: &Rules) -> Values {
    let Rules {
        conversation_min,
        conversation_max,
        last_start,
        offer_not_here,
        overflow_at,
        group_size,
        group_minutes,
        promise_sure,
        promise_possible,
    } = rules;
    Values::from([
        ("conversation_min", conversation_min.to_string()),
        ("conversation_max", conversation_max.to_string()),
        ("last_start", last_start.to_string()),
        ("offer_not_here", offer_not_here.to_string()),
        ("overflow_at", overflow_at.to_string()),
        ("group_size", group_size.to_string()),
        ("group_minutes", group_minutes.to_string()),
        ("promise_sure", promise_sure.to_string()),
        ("promise_possible", promise_possible.to_string()),
    ])
}

fn localised<T>(said: &Localised<T>, show: impl Fn(&T) -> String) -> String {
    let parts: Vec<String> =
        said.0.iter().map(|(language, value)| format!("{language} = {}", show(value))).collect();
    format!("{{ {} }}", parts.join(", "))
}

fn list<T>(members: &[T], show: impl Fn(&T) -> String) -> String {
    format!("[{}]", members.iter().map(show).collect::<Vec<_>>().join(", "))
}

fn optional(text: Option<&String>) -> String {
    text.map_or_else(|| "–".to_owned(), |text| quoted(text))
}

/// In quotes, so that no two texts look alike.
fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// To the second where there are seconds: two times never look alike.
fn clock(time: NaiveTime) -> String {
    let shown = time.format("%H:%M:%S%.f").to_string();
    shown.strip_suffix(":00").map_or(shown.clone(), str::to_owned)
}
